"""On what authority something is said: its basis, how certain it is, and why.

Absence has two forms and they are never mixed. *Not recorded*: nobody said anything; the field
is empty. *Not stated*: somebody looked, and it is not there; that is an Absence, a value.
"""

from __future__ import annotations

from enum import StrEnum

import msgspec


class Basis(StrEnum):
    """Where a statement comes from."""

    DOCUMENT = "document"
    DESCRIPTION = "description"  # the holding archive's own description
    CONTRIBUTOR = "contributor"
    EDITOR = "editor"
    KNOWLEDGE = "general knowledge"


class Certainty(StrEnum):
    """How sure whoever states it is; absence of a certainty says that nobody weighed it."""

    SURE = "sure"
    PROBABLE = "probable"
    UNCERTAIN = "uncertain"
    DISPUTED = "disputed"


class Statement(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The authority behind a date, a name, a place, a title or an identification."""

    basis: Basis | None = None
    certainty: Certainty | None = None
    reason: str = ""
    source: str = ""


class Absence(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Looked for, and not there: `what` is a role or a field ("author", "recorder", "language")."""

    what: str
    statement: Statement | None = None
