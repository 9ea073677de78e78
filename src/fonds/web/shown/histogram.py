"""Documents by year in at most fourteen bars: those found, and the whole archive in outline.

Fourteen bars leave room for a finger on a phone. Years are gathered into five, ten or more as the
span asks; what is dated wider than a year stands in no bar and is counted apart.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

MOST = 14
_CONTEXT = 10  # years: a few that were found stand among those around them
_STEPS = (1, 5, 10, 25, 50, 100, 250, 500, 1000)
_TOP = 84  # per cent of the height that the tallest bar takes; the rest is for its figure
_LEAST = 2  # per cent: one document among thousands is still to be seen
_RARE = 6  # the archive's peak is so many times that of the hits: then each has its own scale


@dataclass(frozen=True, slots=True)
class Bar:
    """Some years. whole and found: heights in per cent, 0 for none; label: for the axis.

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

    @property
    def top(self) -> int:
        """Where the figure stands, in per cent from above: over the taller of the two."""
        return 100 - max(self.found, self.whole)

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
    """

    bars: tuple[Bar, ...]
    step: int
    apart: bool
    found: int
    all_documents: int


Address = Callable[[int, int], str]


def histogram(
    years: Mapping[int, int],
    all_years: Mapping[int, int],
    address: Address,
    span: tuple[int | None, int | None] = (None, None),
    chosen: frozenset[int] = frozenset(),
) -> Histogram | None:
    """The bars of what was found among all there is; None where one bar would say it all.

    address: of the search for the years from one to another. span: the range asked for, open
    where None. chosen: the years asked for one by one.
    """
    ends = _ends(years, all_years, span)
    if ends is None or ends[0] == ends[1]:
        return None
    first, last = ends
    step = next((step for step in _STEPS if last // step - first // step < MOST), _STEPS[-1])
    starts = range(first // step * step, last + 1, step)[-MOST:]
    found = [_sum(years, start, step) for start in starts]
    whole = [_sum(all_years, start, step) for start in starts]
    apart = 0 < max(found) * _RARE < max(whole)
    highest = max(*whole, *found, 1)
    peaks = (max(found) * 2, highest) if apart else (highest, highest)
    bars = tuple(
        _bar(start, step, (hits, all_hits), peaks, address, chosen)
        for start, hits, all_hits in zip(starts, found, whole, strict=True)
    )
    return Histogram(bars, step, apart, sum(found), sum(whole))


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
    counts: tuple[int, int],
    peaks: tuple[int, int],
    address: Address,
    chosen: frozenset[int],
) -> Bar:
    found, whole = counts
    end = start + step - 1
    spoken = _("%(years)s: %(found)s of %(all)s documents") % {
        "years": spoken_years(start, end),
        "found": found,
        "all": whole,
    }
    return Bar(
        label=str(start),
        spoken=spoken,
        address=address(start, end) if found else "",
        documents=found,
        all_documents=whole,
        found=_height(found, peaks[0]),
        whole=_height(whole, peaks[1]),
        current=step == 1 and start in chosen,
    )


def spoken_years(start: int, end: int) -> str:
    """The years of a bar in words: "1956", "1950s", "1950–1954"."""
    if start == end:
        return str(start)
    if end - start == 9:
        return _("%(year)ss") % {"year": start}
    return f"{start}–{end}"


def _height(documents: int, peak: int) -> int:
    return max(round(documents * _TOP / peak), _LEAST) if documents else 0
