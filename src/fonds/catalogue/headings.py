"""Headings: the titles by which a source may name what the archive has."""

from __future__ import annotations

from collections.abc import Iterable

from fonds.catalogue.models import NOUNS
from fonds.catalogue.models.noun import LONGEST_HEADING, Headed
from fonds.names import as_heading
from fonds.records.record import State

_PIECE = 500  # below SQLite's bound on variables in one statement
_STANDING = (State.PUBLIC, State.DRAFT)


def bearers(kind: str, titles: Iterable[str]) -> dict[str, list[int]]:
    """The numbers, ascending, of the records of that kind with each title; none: left out.

    Titles are compared as headings (`fonds.names.as_heading`), letter for letter. A kind whose
    records nobody names by title (a document, a text) has none. What was withdrawn or merged
    bears its title no longer.
    """
    if not issubclass(NOUNS[kind], Headed):
        return {}
    wanted = {as_heading(title): title for title in titles}
    beginnings = sorted({heading[:LONGEST_HEADING] for heading in wanted})
    found: dict[str, list[int]] = {}
    for start in range(0, len(beginnings), _PIECE):
        rows = NOUNS[kind].objects.filter(
            heading__in=beginnings[start : start + _PIECE], state__in=_STANDING
        )
        for number, title in rows.order_by("pk").values_list("pk", "title"):
            if as_heading(title) in wanted:
                found.setdefault(wanted[as_heading(title)], []).append(number)
    return found
