"""The documents that bear on a record, under the parts they give it: what its page lists.

A page that lists several parts shows how each begins, and the way to the whole of it: its own
address with `?role=`, where it is leafed through. `?view=table` is every document once, as a table.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from django.http import Http404, HttpRequest
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

from fonds.catalogue import bearing as bearings
from fonds.catalogue.bearing import Bearing, Years
from fonds.catalogue.load import Slice
from fonds.records.document import Document, PlaceRole, Role
from fonds.web.pages.listing import TABLE, as_table, asked_page, listed, table_of
from fonds.web.shown.chronology import Year, years
from fonds.web.shown.entry import Entry
from fonds.web.shown.pagination import Pagination, pagination
from fonds.web.shown.strip import Strip, strip
from fonds.web.shown.table import Table, Views, views

SIZE = 20
_FIRST_OF_TWO, _FIRST_OF_MANY = 10, 5

Parts = Mapping[str, tuple[Promise, frozenset[str]]]

# Name of a part in addresses → its heading and the roles in it. What people had to do with the
# paper comes before what they have done for the archive.
PLAYED: Parts = {
    "authored": (
        gettext_lazy("Authored"),
        frozenset({Role.AUTHOR, Role.SENDER, Role.SIGNATORY, Role.DRAFTER, Role.RECORDER}),
    ),
    "received": (gettext_lazy("Received"), frozenset({Role.RECIPIENT, Role.COPIED})),
    "took-part": (
        gettext_lazy("Took part"),
        frozenset({Role.SPEAKER, Role.PARTICIPANT, Role.INTERPRETER}),
    ),
    "mentioned": (gettext_lazy("Mentioned"), frozenset({Role.MENTIONED})),
    "translated": (gettext_lazy("Translated"), frozenset({Role.TRANSLATOR})),
    "contributed": (gettext_lazy("Contributed"), frozenset({Role.CONTRIBUTOR})),
    "edited": (gettext_lazy("Edited"), frozenset({Role.EDITOR})),
    "supported": (gettext_lazy("Supported"), frozenset({Role.FUNDER})),
}
OF_THE_PAPER = frozenset().union(
    *(PLAYED[each][1] for each in ("authored", "received", "took-part", "mentioned"))
)

SCENES: Parts = {
    "written-at": (gettext_lazy("Written here"), frozenset({PlaceRole.WRITTEN_AT})),
    "sent-to": (gettext_lazy("Sent here"), frozenset({PlaceRole.SENT_TO})),
    "talk-at": (gettext_lazy("Talks held here"), frozenset({PlaceRole.TALK_AT})),
    "about": (gettext_lazy("Concerned with it"), frozenset({PlaceRole.ABOUT})),
}

EVERY: Parts = {"documents": (gettext_lazy("Documents"), frozenset())}


@dataclass(frozen=True, slots=True)
class Part:
    """One list of documents: how it begins, or the page of it that was asked for.

    whole: the address of the whole list where this is its beginning, else "". earliest, latest:
    the addresses of its two orders, "" where it cannot be turned round. Documents stand in `years`
    or, where a table was asked for, in `table`.
    """

    key: str
    heading: str
    turn: Pagination
    years: tuple[Year, ...] = ()
    table: Table | None = None
    views: Views | None = None
    whole: str = ""
    earliest: str = ""
    latest: str = ""
    latest_first: bool = False


@dataclass(frozen=True, slots=True)
class Listing:
    """What a record's page lists. alone: one part is leafed through, the rest is left out."""

    parts: tuple[Part, ...]
    total: int
    alone: bool
    page: int


def listing(request: HttpRequest, base: str, bearing: Bearing, parts: Parts) -> Listing:
    """The documents as the request asks for them; base: the address of the record's page.

    Raises Http404 for a part that has no documents, and for a page that is not there.
    """
    role, page = request.GET.get("role", ""), asked_page(request)
    total = len(bearing.numbers())
    if not role and as_table(request):
        parts = EVERY
    present = [each for each in parts if bearing.numbers(parts[each][1])]
    if role and role not in present:
        raise Http404
    if role or len(present) == 1:
        # A part that is all there is belongs to the record's own page until one turns its page.
        key = role or present[0]
        heading, roles = parts[key]
        part = _leafed(request, base, role, bearing.numbers(roles))
        part = replace(part, key=key, heading=str(heading))
        return Listing((part,), total, bool(role) or page > 1, page)
    if page > 1:
        raise Http404
    most = _FIRST_OF_TWO if len(present) == 2 else _FIRST_OF_MANY
    begun = _begun(base, {key: bearing.numbers(parts[key][1]) for key in present}, parts, most)
    return Listing(begun, total, False, page)


def strip_of(years: Years, facet: str, number: int) -> Strip | None:
    """The years of a record, each the way to its documents in the search."""
    return strip(years.counts, lambda year: search(facet, number, year), years.wider, years.undated)


def search(facet: str, number: int, year: int | None = None) -> str:
    """The search for the documents of a record, and of one year.

    >>> search("person", 12, 1956)
    '/search?person=12&year=1956'
    """
    asked = {facet: number} | ({"year": year} if year is not None else {})
    return f"/search?{urlencode(asked)}"


def _leafed(request: HttpRequest, base: str, role: str, numbers: Sequence[int]) -> Part:
    """The page of a part that was asked for; its key and its heading are for whoever lists it."""
    dense, latest = as_table(request), request.GET.get("order") == "latest"
    size, page = TABLE if dense else SIZE, asked_page(request)
    ordered = numbers[::-1] if latest else numbers
    found = bearings.documents(ordered[(page - 1) * size : page * size])
    piece = Slice(found, len(numbers), page, size)
    if page > piece.pages:
        raise Http404

    def address(page: int, latest: bool = latest, view: bool = dense) -> str:
        return _address(base, role, page, latest, view)

    return Part(
        key=role,
        heading="",
        turn=pagination(piece, address),
        years=() if dense else years(listed(found)),
        table=table_of(found) if dense else None,
        views=views(address(1, view=False), is_table=dense),
        earliest=address(1, latest=False) if len(numbers) > 1 else "",
        latest=address(1, latest=True) if len(numbers) > 1 else "",
        latest_first=latest,
    )


def _begun(
    base: str, numbers: Mapping[str, Sequence[int]], parts: Parts, most: int
) -> tuple[Part, ...]:
    """How each part begins; the documents of all of them are read at once."""
    wanted = {number for several in numbers.values() for number in several[:most]}
    records = {each.number: each for each in bearings.documents(wanted)}
    found = {
        key: [records[each] for each in several[:most] if each in records]
        for key, several in numbers.items()
    }
    entries = _entries([*records.values()])
    return tuple(
        Part(
            key=key,
            heading=str(parts[key][0]),
            turn=pagination(Slice(found[key], len(several), 1, most), _nowhere),
            years=tuple(
                replace(year, id=f"{key}-{year.id}")
                for year in years(entries[each.number] for each in found[key])
            ),
            whole=_address(base, key) if len(several) > most else "",
        )
        for key, several in numbers.items()
    )


def _entries(documents: Sequence[Document]) -> dict[int, Entry]:
    return {each.number: entry for each, entry in zip(documents, listed(documents), strict=True)}


def _address(base: str, role: str, page: int = 1, latest: bool = False, table: bool = False) -> str:
    asked: dict[str, str | int] = {"role": role} if role else {}
    asked |= {"page": page} if page > 1 else {}
    asked |= {"order": "latest"} if latest else {}
    asked |= {"view": "table"} if table else {}
    return f"{base}?{urlencode(asked)}" if asked else base


def _nowhere(page: int) -> str:
    return ""


__all__ = [
    "EVERY",
    "OF_THE_PAPER",
    "PLAYED",
    "SCENES",
    "SIZE",
    "Listing",
    "Part",
    "listing",
    "search",
    "strip_of",
]
