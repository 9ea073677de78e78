"""One date of a wording while it is being put together: its parts, some of them still missing."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from fonds.dates.wordings.lexicon import Sign, Token, Unreadable

_QUARTERS, _HALVES = 32, 39  # what is added to a number to make the EDTF code


@dataclass(frozen=True, slots=True)
class Fragment:
    """The parts that were found; None is missing.

    `month` may be the EDTF code of a season, quarter or half-year. `third` is the third of a
    month (1-3), `decade` the year without its last digit. `mark` is an EDTF qualifier.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    third: int | None = None
    decade: int | None = None
    mark: str = ""

    @property
    def depth(self) -> int:
        """How fine the date is: 1 year, 2 month, 3 day; 0 a decade."""
        if self.decade is not None:
            return 0
        return 3 if self.day is not None else 2 if self.month is not None else 1

    @property
    def edtf(self) -> str:
        """The EDTF of the date, which must have a year."""
        if self.decade is not None:
            return f"{self.decade:03}X{self.mark}"
        if self.year is None:
            raise no_year()
        if self.third is not None:
            return self._third_of_month()
        return "-".join((f"{self.year:04}", *self._finer())) + self.mark

    def _finer(self) -> tuple[str, ...]:
        if self.day is not None:
            return (f"{self.month or 0:02}", f"{self.day:02}")
        return () if self.month is None else (f"{self.month:02}",)

    def _third_of_month(self) -> str:
        """Write a third of a month as a choice of days: one day within it is meant."""
        if self.mark or self.year is None or self.month is None or not 1 <= (self.third or 0) <= 3:
            raise not_understood()
        first = {1: 1, 2: 11, 3: 21}[self.third or 1]
        last = {1: 10, 2: 20}.get(self.third or 1) or _last_day(self.year, self.month)
        month = f"{self.year:04}-{self.month:02}"
        return f"[{month}-{first:02}..{month}-{last:02}]"

    def shifted(self, steps: int) -> str:
        """Give the EDTF of the day, month or year before (-1) or after (1)."""
        if self.year is None:
            raise no_year()
        if self.decade is not None or self.third is not None or (self.month or 0) > 12:
            raise not_understood()
        if self.day is not None:
            return (self._date() + dt.timedelta(days=steps)).isoformat() + self.mark
        if self.month is None:
            return f"{self.year + steps:04}{self.mark}"
        years, month = divmod(self.month - 1 + steps, 12)
        return f"{self.year + years:04}-{month + 1:02}{self.mark}"

    def _date(self) -> dt.date:
        try:
            return dt.date(self.year or 0, self.month or 0, self.day or 0)
        except ValueError:
            raise no_such_day(self) from None


def read_fragment(tokens: Sequence[Token]) -> Fragment:
    """Gather the parts that the tokens of one date name; their signs say what each is."""
    noun = next((token.sign for token in tokens if token.sign in _COUNTED), None)
    counts = [token for token in tokens if noun and token.sign in _COUNTS]
    fragment = Fragment(mark=_qualifier(tokens))
    for token in tokens:
        if token not in counts:
            fragment = _with(fragment, token)
    return _counted(fragment, noun, counts[0].number) if noun and counts else fragment


def _with(fragment: Fragment, token: Token) -> Fragment:
    match token.sign:
        case Sign.NUMERIC | Sign.DAY_MONTH:
            year, month, day = token.day
            return replace(fragment, year=year or None, month=_month(month), day=day or None)
        case Sign.YEAR:
            return replace(fragment, year=token.number)
        case Sign.MONTH:
            return replace(fragment, month=_month(token.number))
        case Sign.SEASON | Sign.GROUPING:
            return replace(fragment, month=token.number)
        case Sign.DAY:
            return replace(fragment, day=token.number)
        case Sign.THIRD:
            return replace(fragment, third=token.number)
        case Sign.DECADE:
            return replace(fragment, decade=token.number)
        case _:
            return fragment


def _month(number: int) -> int:
    """Let no month pass that would be taken for a season: EDTF counts those from 21."""
    if not 1 <= number <= 12:
        raise Unreadable(
            f"The year has no month {number}.",
            "Look at the paper, and correct the month.",
        )
    return number


def _qualifier(tokens: Sequence[Token]) -> str:
    signs = {token.sign for token in tokens}
    if {Sign.CIRCA, Sign.DOUBT} <= signs:
        return "%"
    return "~" if Sign.CIRCA in signs else "?" if Sign.DOUBT in signs else ""


# What "first", "IV" or "2." counts where one of these nouns follows; how many there are.
_COUNTED = {Sign.HALF: 2, Sign.QUARTER: 4, Sign.TEN_DAYS: 3}
_COUNTS = {Sign.ORDINAL, Sign.ROMAN, Sign.DAY}


def _counted(fragment: Fragment, noun: Sign, count: int) -> Fragment:
    """Add "second half", "IV квартал", "третья декада"; half a month or decade adds nothing."""
    if not 1 <= count <= _COUNTED[noun]:
        raise not_understood()
    if noun is Sign.TEN_DAYS:
        return replace(fragment, third=count)
    if fragment.month is not None or fragment.decade is not None:
        return fragment
    return replace(fragment, month=count + (_HALVES if noun is Sign.HALF else _QUARTERS))


def fill(left: Fragment, right: Fragment) -> tuple[Fragment, Fragment]:
    """Let each of two dates take the coarser parts that it lacks from the other.

    "23 October – 4 November 1956" states the year once, "October 23–24, 1956" the month.
    """
    return _borrow(left, right), _borrow(right, left)


def _borrow(mine: Fragment, other: Fragment) -> Fragment:
    if mine.decade is not None:
        return mine
    if mine.day is not None and mine.month is None:
        mine = replace(mine, month=other.month)
    return replace(mine, year=other.year) if mine.year is None else mine


def _last_day(year: int, month: int) -> int:
    following = dt.date(year + month // 12, month % 12 + 1, 1)
    return (following - dt.timedelta(days=1)).day


def no_year() -> Unreadable:
    """Say that the wording names no year."""
    return Unreadable(
        "The wording names no year.",
        "Add the year; if it was supplied by an editor, in square brackets.",
    )


def no_such_day(fragment: Fragment) -> Unreadable:
    """Say that the calendar has no such day or month."""
    shown = "-".join(str(part) for part in (fragment.year, fragment.month, fragment.day) if part)
    return Unreadable(
        f"The calendar has no day {shown} (year, month, day).",
        "Look at the paper, and correct the day, the month or the year.",
    )


def not_understood() -> Unreadable:
    """Say that known words stand in an order that has no certain meaning."""
    return Unreadable(
        "The words are known, but not in this order.",
        "Write the date in a plainer way, such as 19 September 1956, or give it as EDTF.",
        final=False,
    )
