"""The ways from a document in a list to what lies about it: its file on the shelf, and its day."""

from __future__ import annotations

from functools import lru_cache
from urllib.parse import urlencode

from django.utils.translation import gettext as _

from fonds.catalogue.ordering import shown_date_of
from fonds.catalogue.shelves import depth_of_file
from fonds.records.copies import Level
from fonds.records.document import Document
from fonds.records.references import say
from fonds.web import addresses
from fonds.web.shown.dates import exact_day
from fonds.web.shown.words import Runs, Words, linked, ours, theirs


def ways(document: Document, facts: Runs) -> tuple[Runs, ...]:
    """The reference of its file as a link to that file, and a link to all that is of its day.

    facts: those of its row, which name its archive where that may be seen. Each way is left out
    where it is not recorded, where it is only claimed, or where it is no one day.
    """
    shown = tuple(run.address for run in facts if run.address.startswith("/repository/"))
    places = (each for each in _places(document) if _is_among(each[0], shown))
    file = next(filter(None, map(_file, places)), None)
    date = shown_date_of(document)
    day = exact_day(date.edtf) if date and date.edtf else None
    both = (file, linked(ours(_("that day")), addresses.day(day)) if day else None)
    return tuple((each,) for each in both if each)


def _is_among(repository: int, shown: tuple[str, ...]) -> bool:
    return any(address.startswith(f"/repository/{repository}/") for address in shown)


def _places(document: Document) -> list[tuple[int, tuple[Level, ...]]]:
    told = (copy.reference for copy in document.copies)
    return [
        (each.repository, each.levels)
        for each in told
        if each and each.levels and not each.claimed and isinstance(each.repository, int)
    ]


@lru_cache(maxsize=4096)
def _file(place: tuple[int, tuple[Level, ...]]) -> Words | None:
    repository, levels = place
    file = levels[: depth_of_file(levels, "")]
    if not file:
        return None
    asked = urlencode([("level", level.value) for level in file])
    words = theirs(say(file, ""), voice="reference")
    return linked(words, f"/repository/{repository}?{asked}")
