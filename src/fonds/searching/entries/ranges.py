"""Ranges of dates: which dates of a document they look at, and whether one lies within for sure.

A date may lie within a range (every day it can mean is looked at), and it may lie there for
certain: when no day it can mean lies outside, and nobody has marked it as doubtful or approximate.
Of dates joined by "and", {1956-10-01,1956-12-01}, each is a date of its own; of those joined by
"or", [1956-10-01,1956-12-01], all must lie within, since any may be the one.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from fonds.dates.edtf import Edtf, Form, NotEdtf, Stretch
from fonds.records.dates import DateKind, HistoricalDate
from fonds.records.document import Document
from fonds.searching.engines.contract import AnyOf, Asked, Has
from fonds.searching.entries import days

DAYS, CERTAIN = "days", "certain"
"""The terms of an entry for the days that its dates can mean, and for those they certainly mean."""

Days = tuple[date | None, date | None]
"""The first and the last day; None where it is open."""

WIDEST = 30
"""Years: a wider date is no date of any one of them, not even possibly."""

RANGED = (DateKind.PAPER, DateKind.UNSPECIFIED, DateKind.TALK)
_STANDING_IN = (DateKind.SENT, DateKind.RECEIVED, DateKind.REGISTERED, DateKind.PUBLISHED)


def dated(since: str, until: str, *, certain: bool = False) -> Asked:
    """What is dated, or may be, from the first day of one EDTF to the last of another; "" is open.

    Nothing lies in a range that ends before it begins, or whose ends are no dates.
    """
    first, last = parsed(since) if since else None, parsed(until) if until else None
    if (since and first is None) or (until and last is None):
        return AnyOf(())
    return between(first.earliest if first else None, last.latest if last else None, certain)


def between(first: date | None, last: date | None, certain: bool = False) -> Asked:
    """The same for two days."""
    if first and last and first > last:
        return AnyOf(())
    name, asked = (CERTAIN, days.asked_within) if certain else (DAYS, days.asked)
    return Has(name, tuple(sorted(asked(first, last))))


def terms(record: Document) -> dict[str, set[str]]:
    """The terms by which a document is found in a range."""
    dates = [edtf for each in ranged(record) if (edtf := parsed(each.edtf))]
    met = (days.kept(each.earliest, each.latest) for edtf in dates for each in edtf.members)
    within = (days.kept_within(*stretch) for edtf in dates for stretch in certain_days(edtf))
    return {DAYS: set().union(*met), CERTAIN: set().union(*within)}


def ranged(record: Document) -> tuple[HistoricalDate, ...]:
    """The dates by which a range finds a document: of the paper and of the talk.

    Where it has neither, the first kind of date that it does have stands in: what is filed under
    a year is found in that year.
    """
    read = tuple(each for each in record.dates if each.edtf and parsed(each.edtf) is not None)
    if own := tuple(each for each in read if each.kind in RANGED):
        return own
    for kind in _STANDING_IN:
        if standing_in := tuple(each for each in read if each.kind == kind):
            return standing_in
    return ()


def matched_on(record: Document, first: date | None, last: date | None) -> tuple[str, ...]:
    """The kinds of those dates that may lie between two days (None: open), each once."""
    met = (
        each.kind.value
        for each in ranged(record)
        if (edtf := parsed(each.edtf)) and edtf.possibly_within(first, last)
    )
    return tuple(dict.fromkeys(met))


def certainly_within(record: Document, first: date | None, last: date | None) -> bool:
    """Whether any of those dates lies between two days for certain."""
    return any(
        _lies_within(stretch, first, last)
        for each in ranged(record)
        if (edtf := parsed(each.edtf))
        for stretch in certain_days(edtf)
    )


def _lies_within(stretch: Days, first: date | None, last: date | None) -> bool:
    begins, ends = stretch
    late_enough = first is None or (begins is not None and begins >= first)
    return late_enough and (last is None or (ends is not None and ends <= last))


def certain_days(edtf: Edtf) -> Iterator[Days]:
    """The stretches that the date certainly lies in, one for each of several dates."""
    if edtf.form is Form.ALL_OF:
        yield from ((it.earliest, it.latest) for it in edtf.members if not _in_doubt(it))
    elif not (edtf.uncertain or edtf.approximate):
        yield edtf.earliest, edtf.latest


def _in_doubt(member: Stretch) -> bool:
    return any(end.uncertain or end.approximate for end in member.ends)


# --- Years ----------------------------------------------------------------------------------------


def spans(edtf: Edtf | None) -> Iterator[tuple[int, int]]:
    """The first and the last year of each stretch that the date certainly lies in."""
    for first, last in certain_days(edtf) if edtf else ():
        if first and last:
            yield first.year, last.year


def possible_years(edtf: Edtf | None) -> set[int]:
    """The years that the date may lie in though it need not; none of a date wider than `WIDEST`."""
    certain = {first for first, last in spans(edtf) if first == last}
    possible: set[int] = set()
    for member in edtf.members if edtf else ():
        first, last = member.earliest, member.latest
        if first is None or last is None or last.year - first.year >= WIDEST:
            return set()
        possible.update(range(first.year, last.year + 1))
    return possible - certain if len(possible) <= WIDEST else set()


def parsed(text: str) -> Edtf | None:
    """The expression; None for one that is none."""
    try:
        return Edtf.parse(text)
    except NotEdtf:
        return None
