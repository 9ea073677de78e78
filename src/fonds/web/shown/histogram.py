"""Documents by year in at most fourteen bars: those found, and the whole archive in outline.

Fourteen bars leave room for a finger on a phone. Years are gathered into five, ten or more as the
span asks. What may be of a year and may not be is drawn apart, over what certainly is: such a
document stands in every year that it may be of. What may be of too many years stands in no bar.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from django.utils.translation import gettext as _

MOST = 14
_CONTEXT = 10  # years: a few that were found stand among those around them
_STEPS = (1, 5, 10, 25, 50, 100, 250, 500, 1000)
_TOP = 84  # per cent of the height that the tallest bar takes; the rest is for its figure
_LEAST = 2  # per cent: one document among thousands is still to be seen
_RARE = 6  # the archive's peak is so many times that of the hits: then each has its own scale


@dataclass(frozen=True, slots=True)
class Bar:
    """Some years. whole, found, may_be: heights in per cent, 0 for none; label: for the axis.

    possible: how many documents may be of these years and may not be; of several years together
    that is the most there are of one. may_be is their height, on top of what was found.
    spoken: what the bar says to whoever does not see it. address: "" where nothing is found.
    """

    label: str
    spoken: str
    address: str
    documents: int
    all_documents: int
    found: int
    whole: int
    current: bool = False
    possible: int = 0
    may_be: int = 0

    @property
    def top(self) -> int:
        """Where the figure stands, in per cent from above: over the taller of the two."""
        return 100 - max(self.found + self.may_be, self.whole)

    @property
    def may_be_top(self) -> int:
        """Where begins, in per cent from above, what may be of these years."""
        return 100 - self.found - self.may_be

    @property
    def found_top(self) -> int:
        """Where the filled bar begins, in per cent from above."""
        return 100 - self.found

    @property
    def whole_top(self) -> int:
        """Where the outline begins, in per cent from above."""
        return 100 - self.whole


@dataclass(frozen=True, slots=True)
class Histogram:
    """The bars from the first to the last year. step: years in a bar.

    found, all_documents: how many stand in the bars.
    apart: the outline is drawn to a smaller scale than what is filled.
    uncertain: whether any bar shows documents that may be of other years.
    """

    bars: tuple[Bar, ...]
    step: int
    apart: bool
    found: int
    all_documents: int
    uncertain: bool = False


Address = Callable[[int, int], str]


def histogram(
    years: Mapping[int, int],
    all_years: Mapping[int, int],
    address: Address,
    span: tuple[int | None, int | None] = (None, None),
    chosen: frozenset[int] = frozenset(),
    possible: Mapping[int, int] | None = None,
) -> Histogram | None:
    """The bars of what was found among all there is; None where one bar would say it all.

    address: of the search for the years from one to another. span: the range asked for, open
    where None. chosen: the years asked for one by one. possible: documents by each year that they
    may be of, without certainty.
    """
    possible = possible or {}
    ends = _ends(_together(years, possible), _together(all_years, possible), span)
    if ends is None or ends[0] == ends[1]:
        return None
    first, last = ends
    step = next((step for step in _STEPS if last // step - first // step < MOST), _STEPS[-1])
    starts = range(first // step * step, last + 1, step)[-MOST:]
    counts = [_counts(start, step, years, all_years, possible) for start in starts]
    peaks = _peaks(counts)
    bars = tuple(
        _bar(start, step, each, peaks, address, chosen)
        for start, each in zip(starts, counts, strict=True)
    )
    return Histogram(
        bars,
        step,
        apart=peaks[0] != peaks[1],
        found=sum(each.found for each in counts),
        all_documents=sum(each.whole for each in counts),
        uncertain=any(each.possible for each in counts),
    )


class _Counts(NamedTuple):
    """The documents of a bar: certainly of its years, all the archive has of them, and may be."""

    found: int
    whole: int
    possible: int


def _counts(
    start: int,
    step: int,
    years: Mapping[int, int],
    all_years: Mapping[int, int],
    possible: Mapping[int, int],
) -> _Counts:
    """What may be of several of the years is not counted twice, but for the fullest year."""
    likely = max(possible.get(year, 0) for year in range(start, start + step))
    return _Counts(_sum(years, start, step), _sum(all_years, start, step), likely)


def _peaks(counts: Sequence[_Counts]) -> tuple[int, int]:
    """What the tallest bar would stand for, of what was found and of the outlines."""
    most = max(each.found + each.possible for each in counts)
    whole = max(each.whole for each in counts)
    highest = max(whole, most, 1)
    return (most * 2, highest) if 0 < most * _RARE < whole else (highest, highest)


def _together(years: Mapping[int, int], possible: Mapping[int, int]) -> Mapping[int, int]:
    if not possible:
        return years
    return {year: years.get(year, 0) + possible.get(year, 0) for year in {*years, *possible}}


def _ends(
    years: Mapping[int, int], all_years: Mapping[int, int], span: tuple[int | None, int | None]
) -> tuple[int, int] | None:
    """The first and the last year that a bar is wanted for: those found, with some around them."""
    since, until = span
    whole = [
        year
        for year, documents in all_years.items()
        if documents and (since is None or year >= since) and (until is None or year <= until)
    ]
    if not whole:
        return None
    found = [year for year in whole if years.get(year)] or whole
    first, last = min(found), max(found)
    around = max(_CONTEXT - (last - first + 1), 0) // 2
    return max(first - around, min(whole)), min(last + around, max(whole))


def _sum(years: Mapping[int, int], start: int, step: int) -> int:
    return sum(years.get(year, 0) for year in range(start, start + step))


def _bar(
    start: int,
    step: int,
    counts: _Counts,
    peaks: tuple[int, int],
    address: Address,
    chosen: frozenset[int],
) -> Bar:
    end = start + step - 1
    any_found = counts.found or counts.possible
    return Bar(
        label=str(start),
        spoken=_spoken(spoken_years(start, end), counts),
        address=address(start, end) if any_found else "",
        documents=counts.found,
        all_documents=counts.whole,
        found=_height(counts.found, peaks[0]),
        whole=_height(counts.whole, peaks[1]),
        current=step == 1 and start in chosen,
        possible=counts.possible,
        may_be=_height(counts.possible, peaks[0]),
    )


def _spoken(years: str, counts: _Counts) -> str:
    told = {"years": years, "found": counts.found, "all": counts.whole, "may": counts.possible}
    if not counts.possible:
        return _("%(years)s: %(found)s of %(all)s documents") % told
    return _("%(years)s: %(found)s of %(all)s documents, and %(may)s that may be of then") % told


def spoken_years(start: int, end: int) -> str:
    """The years of a bar in words: "1956", "1950s", "1950–1954"."""
    if start == end:
        return str(start)
    if end - start == 9:
        return _("%(year)ss") % {"year": start}
    return f"{start}–{end}"


def _height(documents: int, peak: int) -> int:
    return max(round(documents * _TOP / peak), _LEAST) if documents else 0
