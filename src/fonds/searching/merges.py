"""Records that were merged into others: whoever asks for the one finds what the other has."""

from __future__ import annotations

from dataclasses import replace

from fonds.catalogue import visible
from fonds.catalogue.models import NOUNS
from fonds.records.record import State
from fonds.searching.entries.facets import BY_NAME
from fonds.searching.query import Query

Choice = tuple[str, str]
"""A facet and a value of it."""


def followed(query: Query) -> Query:
    """The query with what each record that it names became: an old address finds what it found.

    A record that the public never saw, or may not see any more, stays as it was named: it finds
    nothing, as one that never was.
    """
    choices = {*query.chosen, *query.excluded}
    became = {choice: _became(choice) for choice in choices}
    if all(choice == other for choice, other in became.items()):
        return query
    return replace(
        query,
        chosen=tuple(became[choice] for choice in query.chosen),
        excluded=tuple(became[choice] for choice in query.excluded),
    )


def _became(choice: Choice) -> Choice:
    name, value = choice
    kind = BY_NAME[name].numbers
    if not kind or not value.isdecimal():
        return choice
    if not NOUNS[kind].rows.filter(pk=int(value), state=State.MERGED).exists():
        return choice
    moved = visible.standing(kind, int(value)).moved_to
    return (name, str(moved)) if moved else choice
