"""The source of a citation: where the copy lies, how it was seen, through whose hands it came."""

from __future__ import annotations

from collections.abc import Iterator

from fonds.records.citation.cited import Cited
from fonds.records.citation.translation import listed, names
from fonds.records.citation.where import copy_cited, place, seen
from fonds.records.citation.wording import Wording
from fonds.records.copies import Copy
from fonds.records.document import Role


def source(cited: Cited, wording: Wording) -> Iterator[str]:
    """Clause by clause, without the history of a translation."""
    copy = copy_cited(cited)
    yield from place(cited, copy, wording)
    yield from seen(cited, copy, wording)
    obtained = _obtained(cited, copy)
    if obtained:
        yield wording.obtained_by.format(listed(obtained, wording))
    contributed = [name for name in names(cited, Role.CONTRIBUTOR) if name not in obtained]
    if contributed:
        yield wording.contributed_by.format(listed(contributed, wording))


def _obtained(cited: Cited, copy: Copy | None) -> list[str]:
    if copy is None:
        return []
    known = [cited.name(agent, "") for agent in copy.obtained_by]
    return [copy.obtained_written] if copy.obtained_written else [name for name in known if name]
