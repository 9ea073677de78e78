"""What stands at one level of a repository: the levels below it, and the documents right there.

Of a list that is long, one page is shown: `?page=` of the documents, `?row=` of the levels.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from django.http import Http404, HttpRequest
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

from fonds.catalogue import bearing
from fonds.catalogue.load import Slice
from fonds.catalogue.shelves import Below, Lying, opened
from fonds.records.repository import Repository
from fonds.web import addresses
from fonds.web.pages.listing import TABLE, as_table, asked_page, listed, table_of
from fonds.web.shown.chronology import Year, years
from fonds.web.shown.entry import Entry
from fonds.web.shown.leaves import Filed, filed, remarks
from fonds.web.shown.levels import Row, documents, row
from fonds.web.shown.pagination import Pagination, pagination
from fonds.web.shown.table import Table, Views, views

SIZE = 20
ROWS = 100

# Name of a part in addresses → what it is called: places outside the levels, listed apart.
PARTS: dict[str, tuple[Promise, Callable[[Lying], bool]]] = {
    "verbatim": (
        gettext_lazy("Reference as printed only"),
        lambda each: bool(each.verbatim and not each.levels and not each.claimed),
    ),
    "unplaced": (
        gettext_lazy("Reference not recorded"),
        lambda each: not (each.verbatim or each.levels or each.claimed),
    ),
    "claimed": (
        gettext_lazy("Reported to lie here, not verified"),
        lambda each: each.claimed,
    ),
}


@dataclass(frozen=True, slots=True)
class Apart:
    """Documents outside the levels: the way to them, and how many."""

    label: str
    address: str
    count: str


@dataclass(frozen=True, slots=True)
class Papers:
    """The documents that are listed, or a page of them.

    part: what the list is of when it stands apart, else "". They stand in `filed`, in the order of
    their leaves; in `years`, when they stand apart; or in `table`.
    """

    part: str
    filed: tuple[Filed, ...]
    years: tuple[Year, ...]
    table: Table | None
    views: Views
    turn: Pagination


@dataclass(frozen=True, slots=True)
class Shelf:
    """What is shown of a level.

    documents: how many lie under it. is_file: whether it is a file, and nothing lies deeper.
    """

    documents: int
    is_file: bool
    rows: tuple[Row, ...]
    row_turn: Pagination
    apart: tuple[Apart, ...]
    papers: Papers


class Asked:
    """What the request asks for: which level, which part, which page, list or table."""

    def __init__(
        self, request: HttpRequest, repository: Repository, steps: tuple[str, ...]
    ) -> None:
        self.repository, self.steps = repository, steps
        self.part = request.GET.get("part", "")
        self.page, self.row = (asked_page(request, name) for name in ("page", "row"))
        self.table = as_table(request)
        if self.part and self.part not in PARTS:
            raise Http404

    @property
    def whole(self) -> bool:
        """Whether it is the level itself that is asked for, from its beginning."""
        return not self.part and self.page == self.row == 1

    def address(
        self, page: int | None = None, row: int | None = None, table: bool | None = None
    ) -> str:
        """The address of what is asked for, with another page or another view of it."""
        return addresses.repository(
            self.repository,
            levels=self.steps,
            part=self.part,
            page=page or self.page,
            row=row or self.row,
            table=self.table if table is None else table,
        )


def shelf(asked: Asked, places: Sequence[Lying]) -> Shelf:
    """What is shown of the level; raises Http404 where nothing of it is here."""
    depth = len(asked.steps)
    walked = [each for each in places if each.levels and not each.claimed]
    if depth and not any(each.depth >= depth for each in walked):
        raise Http404
    below, here = opened(walked, depth)
    rows = _rows(asked, below)
    return Shelf(
        documents=len({each.number for each in walked}),
        is_file=bool(here) and not below and depth > 0,
        rows=tuple(row(each, asked.repository.scheme, _deeper(asked, each)) for each in rows.items),
        row_turn=pagination(rows, lambda number: asked.address(row=number)),
        apart=() if asked.part else tuple(_apart(asked, places)),
        papers=_papers(asked, _chosen(asked, places, walked, here)),
    )


def _papers(asked: Asked, chosen: Sequence[Lying]) -> Papers:
    """The documents at these places: a page of them in the order of leaves, of dates, or a table.

    A document that lies at several places stands once in a table or apart, with each in a file.
    """
    in_leaves = not asked.part and not asked.table
    once = list({each.number: each for each in chosen}.values())
    found = _piece(asked, chosen if in_leaves else once)
    shown = bearing.documents(dict.fromkeys(each.number for each in found.items))
    entries = {}
    if not asked.table:
        entries = dict(zip((each.number for each in shown), listed(shown), strict=True))
    dated = (entries[each.number] for each in found.items if each.number in entries)
    return Papers(
        part=str(PARTS[asked.part][0]) if asked.part else "",
        filed=_filed(asked, chosen, found, entries) if in_leaves else (),
        years=years(dated) if asked.part else (),
        table=table_of(shown) if asked.table else None,
        views=views(asked.address(page=1, table=False), is_table=asked.table),
        turn=pagination(found, partial(asked.address)),
    )


def _filed(
    asked: Asked, chosen: Sequence[Lying], found: Slice, entries: dict[int, Entry]
) -> tuple[Filed, ...]:
    """What is said of a place depends on the places before it, on whatever page they stand."""
    scheme = asked.repository.scheme
    start = (found.page - 1) * found.size
    noted = remarks(chosen[: start + found.size], scheme)[start:]
    return filed(found.items, noted, entries, scheme)


def _chosen(
    asked: Asked, places: Sequence[Lying], walked: Sequence[Lying], here: Sequence[Lying]
) -> Sequence[Lying]:
    """The places whose documents are listed: in a table, all that lie under the level."""
    if asked.part:
        wanted = PARTS[asked.part][1]
        found = sorted(filter(wanted, places), key=lambda each: each.sort_key)
        if not found:
            raise Http404
        return found
    return walked if asked.table else here


def _piece(asked: Asked, chosen: Sequence[Lying]) -> Slice:
    size = TABLE if asked.table else SIZE
    piece = list(chosen[(asked.page - 1) * size : asked.page * size])
    found = Slice(piece, len(chosen), asked.page, size)
    if asked.page > found.pages:
        raise Http404
    return found


def _rows(asked: Asked, below: Sequence[Below]) -> Slice:
    """The page of the levels below; none beside a table, a part, or a later page of documents."""
    several = below if not asked.part and not asked.table and asked.page == 1 else ()
    piece = list(several[(asked.row - 1) * ROWS : asked.row * ROWS])
    found = Slice(piece, len(several), asked.row, ROWS)
    if asked.row > found.pages:
        raise Http404
    return found


def _deeper(asked: Asked, below: Below) -> str:
    return addresses.repository(asked.repository, levels=(*asked.steps, below.value))


def _apart(asked: Asked, places: Sequence[Lying]) -> Iterable[Apart]:
    for name, (label, wanted) in PARTS.items():
        count = len({each.number for each in places if wanted(each)})
        if count:
            address = addresses.repository(asked.repository, levels=asked.steps, part=name)
            yield Apart(str(label), address, documents(count))
