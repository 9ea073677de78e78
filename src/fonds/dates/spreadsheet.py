"""Figures that a spreadsheet or table has made of a date: recognised, and refused with an offer."""

import datetime as dt
import re

from fonds.dates.wordings.lexicon import Unreadable

# Day 0 of spreadsheets that count from 1900 as if that had been a leap year.
_DAY_ZERO = dt.date(1899, 12, 30)
_COUNTS = range(61, 60000)


def figures_alone(text: str) -> None:
    """Raise Unreadable for 20717, 19560919, 1956.0 and 1956.10; pass everything else."""
    if re.fullmatch(r"[0-9]{3,5}(?:\.[0-9]+)?", text) and not re.fullmatch("[0-9]{4}", text):
        raise _count_of_days(text)
    if match := re.fullmatch(r"([0-9]{4})([0-9]{2})([0-9]{2})", text):
        raise Unreadable(
            f"“{text}” may be a number as well as a day without its hyphens.",
            "Write the day with hyphens, as in 1956-09-19.",
            offers=_day(*match.groups()),
        )


def _count_of_days(text: str) -> Unreadable:
    number, _, fraction = text.partition(".")
    if len(number) == 4 and not fraction.strip("0"):
        offers: tuple[str, ...] = (number,)
    elif len(number) == 4 and 1 <= int(fraction) <= 12 and len(fraction) <= 2:
        offers = (f"{number}-{int(fraction):02}",)
    elif len(number) == 5 and int(number) in _COUNTS:
        offers = ((_DAY_ZERO + dt.timedelta(days=int(number))).isoformat(),)
    else:
        offers = ()
    return Unreadable(
        f"“{text}” is a bare number, perhaps a spreadsheet's count of days.",
        "Format the column as a date or as text, and export it again.",
        offers=offers,
    )


def _day(year: str, month: str, day: str) -> tuple[str, ...]:
    try:
        return (dt.date(int(year), int(month), int(day)).isoformat(),)
    except ValueError:
        return ()
