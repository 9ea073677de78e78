"""On what authority something is said, in the small words beside it."""

from __future__ import annotations

from fonds.records.statement import Statement
from fonds.web.shown.labels import BASES, CERTAINTIES, label
from fonds.web.shown.words import Runs, ours, theirs


def asides(statement: Statement | None) -> tuple[Runs, ...]:
    """Basis, certainty, reason and source, as far as each is recorded."""
    if statement is None:
        return ()
    own = (label(BASES, statement.basis), label(CERTAINTIES, statement.certainty))
    given = (statement.reason, statement.source)
    return (
        *((ours(words),) for words in own if words),
        *((theirs(words),) for words in given if words),
    )
