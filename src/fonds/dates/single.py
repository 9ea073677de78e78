"""One date of an EDTF expression: its parts as written, and the days that it can mean.

Written after the Library of Congress's Extended Date/Time Format (levels 0 to 2) within the
years 0001 to 9999. Unspecified digits are X; a qualifier (? uncertain, ~ approximate, % both)
stands after the part it closes, or before the one part it speaks of.
"""

import datetime as dt
import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from fonds.dates.guard import objection
from fonds.dates.precision import GROUPINGS, Parts, Precision


class NotEdtf(ValueError):
    """Raised for text that is no EDTF expression; the message says why and how it should look."""


_QUALIFIER = r"[?~%]?"
_SHAPE = re.compile(
    rf"(?P<q1>{_QUALIFIER})(?P<year>[0-9X]{{4}})(?P<q2>{_QUALIFIER})"
    rf"(?:-(?P<q3>{_QUALIFIER})(?P<month>[0-9X]{{2}})(?P<q4>{_QUALIFIER})"
    rf"(?:-(?P<q5>{_QUALIFIER})(?P<day>[0-9X]{{2}})(?P<q6>{_QUALIFIER}))?)?"
    r"(?P<time>T(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]|24:00:00)"
    r"(?:Z|[+-](?:0[0-9]|1[0-4])(?::[0-5][0-9])?)?)?"
)
# These shapes are sure without a second reading: it takes the library milliseconds each.
_PLAIN = re.compile(
    r"[?~%][0-9]{4}|[0-9]{4}[?~%]?|[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?[?~%]?|[0-9]{2,3}X{1,2}[?~%]?"
)
_MILLENNIUM = re.compile(r"[0-9]XXX")
_CENTURY = re.compile(r"[0-9]{2}XX")
_DECADE = re.compile(r"[0-9]{3}X")


@dataclass(frozen=True, slots=True)
class Single:
    """One date. `year`, `month` and `day` are as written ("195X", "09", ""), X meaning unknown.

    `month` holds the code of a season, quarter or half-year where one is meant (21-41).
    `time` is as written after the T ("15:30:00Z"), empty when no time is given. `earliest`
    and `latest` are the first and last day that the date can mean, both included.
    """

    text: str
    year: str
    month: str
    day: str
    time: str
    marks: str
    earliest: dt.date
    latest: dt.date

    @property
    def uncertain(self) -> bool:
        """Whether any part is marked ? or %."""
        return "?" in self.marks or "%" in self.marks

    @property
    def approximate(self) -> bool:
        """Whether any part is marked ~ or %."""
        return "~" in self.marks or "%" in self.marks

    @property
    def precision(self) -> Precision:
        """The finest unit down to which every digit is known."""
        if "X" in self.year:
            return _coarse_precision(self.year)
        if not self.month.isdigit():
            return Precision.YEAR
        if int(self.month) in GROUPINGS:
            return Precision.SEASON
        return Precision.DAY if self.day.isdigit() else Precision.MONTH

    @property
    def parts(self) -> Parts:
        """Year, month, day and season, each None unless all its digits are known."""
        month = _number(self.month)
        season = month if month in GROUPINGS else None
        return Parts(
            _number(self.year), None if season else month, _number(self.day), season=season
        )


def read_single(text: str) -> Single:
    """Read one date, such as 1956-09-19, 195X, 1956-09~, 1957-21 or 1956-10-08T15:30:00Z.

    Raises NotEdtf with a sentence when it is none, or when there is no such day.
    """
    match = _SHAPE.fullmatch(text)
    if match is None:
        raise NotEdtf(_complaint(text))
    year, month, day = match["year"], match["month"] or "", match["day"] or ""
    marks = "".join(match[f"q{place}"] or "" for place in range(1, 7))
    if match["time"] and (marks or not (year + month + day).isdigit() or not day):
        raise NotEdtf(
            f"“{text}” gives a time to a day that is not fully known: 1956-09-19T15:30:00Z."
        )
    earliest, latest = _season_bounds(text, year, month, day) or _bounds(text, year, month, day)
    _ask_the_library(text, month)
    text = _canonical(text, match)
    return Single(text, year, month, day, (match["time"] or "")[1:], marks, earliest, latest)


def _canonical(text: str, match: re.Match[str]) -> str:
    """Write a year's qualifier after it (1956~), the commoner of two equal ways."""
    if match["month"] is None and match["q1"] and not match["q2"]:
        return match["year"] + match["q1"]
    return text


def _ask_the_library(text: str, month: str) -> None:
    """Have the rarer shapes read a second time by the edtf library."""
    if _PLAIN.fullmatch(text) or (month.isdigit() and int(month) in GROUPINGS):
        return
    fault = objection(text)
    if fault:
        raise NotEdtf(f"“{text}” is not EDTF: {fault} A day looks like 1956-09-19.")


def _coarse_precision(year: str) -> Precision:
    for shape, precision in (
        (_DECADE, Precision.DECADE),
        (_CENTURY, Precision.CENTURY),
        (_MILLENNIUM, Precision.MILLENNIUM),
    ):
        if shape.fullmatch(year):
            return precision
    return Precision.CENTURY if year[:2].isdigit() else Precision.UNKNOWN


def _number(digits: str) -> int | None:
    return int(digits) if digits.isdigit() else None


def _season_bounds(text: str, year: str, month: str, day: str) -> tuple[dt.date, dt.date] | None:
    """Bound a season, quarter or half-year; None when the month is a month."""
    code = _number(month)
    if code not in GROUPINGS:
        return None
    if day:
        raise NotEdtf(f"“{text}” gives a day to a season: write 1957-21 for the spring of 1957.")
    grouping = GROUPINGS[code]
    years = [number for number in _numbers(year) if number >= 1]
    if not years:
        raise NotEdtf(_no_such_day(text, year))
    first = dt.date(years[0], grouping.first_month, 1)
    years_on, last_month = divmod(grouping.first_month + grouping.months - 2, 12)
    last_year = min(years[-1] + years_on, 9999)
    return first, _last_of_month(last_year, last_month + 1)


def _bounds(text: str, year: str, month: str, day: str) -> tuple[dt.date, dt.date]:
    """Find the first and the last day of the calendar that the digits allow."""
    earliest = next(_days(year, month, day, forwards=True), None)
    latest = next(_days(year, month, day, forwards=False), None)
    if earliest is None or latest is None:
        raise NotEdtf(_no_such_day(text, year))
    return earliest, latest


def _days(year: str, month: str, day: str, *, forwards: bool) -> Iterator[dt.date]:
    """Walk the days that the digits allow, from one end; whole months by the end in question."""
    step = 1 if forwards else -1
    for one_year in _numbers(year)[::step]:
        for one_month in _numbers(month or "XX")[::step]:
            if 1 <= one_month <= 12 and one_year >= 1:
                yield from _days_of_month(one_year, one_month, day, step)


def _days_of_month(year: int, month: int, day: str, step: int) -> Iterator[dt.date]:
    length = monthrange(year, month)[1]
    for number in _numbers(day or "XX")[::step]:
        if 1 <= number <= length:
            yield dt.date(year, month, number)


@lru_cache(maxsize=1024)
def _numbers(digits: str) -> Sequence[int]:
    """List the numbers that a run of digits and X can mean, in order; no more than a calendar has.

    >>> list(_numbers("195X"))[:3]
    [1950, 1951, 1952]
    """
    known = digits.rstrip("X")
    if "X" not in known:
        width = 10 ** (len(digits) - len(known))
        low = int(known or "0") * width
        return range(low, low + width)
    pattern = re.compile(digits.replace("X", "[0-9]"))
    width = len(digits)
    return tuple(n for n in range(10**width) if pattern.fullmatch(f"{n:0{width}}"))


def _last_of_month(year: int, month: int) -> dt.date:
    return dt.date(year, month, monthrange(year, month)[1])


def _no_such_day(text: str, year: str) -> str:
    if year == "0000":
        return f"“{text}” lies before the year 0001, the first that is kept: write 0001 to 9999."
    return f"“{text}” is no day of the calendar: write a month from 01 to 12 and a day it has."


def _complaint(text: str) -> str:
    shown = text if len(text) <= 60 else text[:60] + "…"
    if not text:
        return "An EDTF expression is empty: write a date such as 1956-09-19, 1956-09 or 1956."
    if re.fullmatch(r"Y-?[0-9E]+(S[0-9]+)?|-[0-9]{4}.*", text):
        return f"“{shown}” lies outside the years 0001 to 9999, which are those kept: 1956-09-19."
    if re.fullmatch(r"[0-9]{4}S[0-9]+", text):
        return f"“{shown}” counts significant digits; write the unknown ones as X: 195X."
    if text[-1:] in "?~%" and text[-2:-1] in ("?", "~", "%"):
        return f"“{shown}” has two qualifiers in one place: write % for both, as in 1956%."
    return f"“{shown}” is not an EDTF date: write 1956-09-19, 1956-09, 1956, 195X or 1956-09~."
