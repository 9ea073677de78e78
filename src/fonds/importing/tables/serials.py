"""The days and times of a workbook, which it counts from a day of its own, as EDTF.

Excel counts from 1900 as if that had been a leap year: 60 is a 29 February that never was
(ECMA-376, part 1, 18.17.4.1). Other workbooks count from 1904. A date is only as exact as its
format shows it: who typed “April 1950” did not write 1 April.
"""

from __future__ import annotations

import datetime as dt
import math

from fonds.importing.tables.number_formats import Format

_ZERO_1900 = dt.datetime(1899, 12, 30)  # noqa: DTZ001  a workbook knows no time zones
_ZERO_1904 = dt.datetime(1904, 1, 1)  # noqa: DTZ001
_LAST = 2_958_465
_SECONDS = 86_400


class NoDate(ValueError):
    """The number is no day that the workbook could show; the message says why, as a sentence."""


def said(number: float, form: Format, from_1904: bool = False) -> tuple[str, bool]:
    """The date as the format shows it, in EDTF, and True; or a time of day, and False.

    A format with day and month alone gives “XXXX-04-12”. Raises NoDate.
    """
    if not form.parts & {"y", "m", "d"}:
        return _time(number, form), False
    moment = _moment(number, from_1904)
    day = f"{moment:%Y-%m-%d}" if moment.year >= 1000 else moment.date().isoformat()
    if "y" not in form.parts:
        return f"XXXX{day[4:]}" if "d" in form.parts else f"XXXX{day[4:7]}", True
    if "m" not in form.parts:
        return day[:4], True
    if "d" not in form.parts:
        return day[:7], True
    with_time = "h" in form.parts and moment.time() != dt.time()
    return (f"{day}T{moment:%H:%M:%S}" if with_time else day), True


def _moment(number: float, from_1904: bool) -> dt.datetime:
    """The moment, to the second."""
    days = math.floor(number)
    if from_1904:
        _within(days, 0, _LAST - 1462, number)
        return _ZERO_1904 + _rounded(number)
    if days == 60:
        raise NoDate("It is Excel's 29 February 1900, a day that never was.")
    _within(days, 1, _LAST, number)
    return _ZERO_1900 + dt.timedelta(days=days < 60) + _rounded(number)


def _within(days: int, first: int, last: int, number: float) -> None:
    if not first <= days <= last:
        raise NoDate(
            f"The number {number:g} is formatted as a date and is no day that Excel knows."
        )


def _rounded(number: float) -> dt.timedelta:
    return dt.timedelta(seconds=round(number * _SECONDS))


def _time(number: float, form: Format) -> str:
    if number < 0:
        raise NoDate(f"The number {number:g} is formatted as a time and is below zero.")
    seconds = round((number if form.elapsed else number % 1) * _SECONDS)
    hours, rest = divmod(seconds, 3600)
    minutes = f"{hours:02}:{rest // 60:02}"
    return f"{minutes}:{rest % 60:02}" if "s" in form.parts else minutes
