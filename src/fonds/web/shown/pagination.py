"""The pages of a long list: where one is, and the way to each of the others."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from fonds.catalogue.load import Slice
from fonds.searching.found import Found


@dataclass(frozen=True, slots=True)
class Leaf:
    """A page one can go to. number 0 is a gap in the row of numbers."""

    number: int = 0
    address: str = ""
    current: bool = False


@dataclass(frozen=True, slots=True)
class Pagination:
    """first and last count documents, from 1; before and after are addresses, "" at the ends."""

    first: int
    last: int
    total: int
    page: int
    pages: int
    leaves: tuple[Leaf, ...]
    before: str
    after: str


def pagination(piece: Slice, address: Callable[[int], str]) -> Pagination:
    """The pagination of that piece of a list; `address` gives the address of a page."""
    return Pagination(
        first=piece.first,
        last=piece.last,
        total=piece.total,
        page=piece.page,
        pages=piece.pages,
        leaves=tuple(_leaves(piece.page, piece.pages, address)),
        before=address(piece.page - 1) if piece.page > 1 else "",
        after=address(piece.page + 1) if piece.page < piece.pages else "",
    )


def leafed(found: Found, address: Callable[[int], str]) -> Pagination:
    """The pagination of what a search found, as far as it can be leafed through."""
    page, pages = found.query.page, found.pages
    return Pagination(
        first=found.first,
        last=found.last,
        total=found.total,
        page=page,
        pages=pages,
        leaves=tuple(_leaves(page, pages, address)),
        before=address(page - 1) if page > 1 else "",
        after=address(page + 1) if page < pages else "",
    )


def _leaves(page: int, pages: int, address: Callable[[int], str]) -> Iterator[Leaf]:
    """The first, the last, and those around the present one."""
    near = range(page - 2, page + 3)
    last = 0
    for number in sorted({1, pages, *near} & set(range(1, pages + 1))):
        if number - last == 2:
            yield Leaf(last + 1, address(last + 1))
        elif number - last > 2:
            yield Leaf()
        yield Leaf(number, address(number), current=number == page)
        last = number
