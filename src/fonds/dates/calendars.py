"""Calendars: Julian and Gregorian days, and years counted from other beginnings.

A day is reckoned through its Julian day number, by whole-number arithmetic after the standard
definition of both calendars (Explanatory Supplement to the Astronomical Almanac, chapter 15).
The eras are those of official use: the Republic of China counts from 1912, the Korean Tangun
era (in law in the South from 1948 to 1961) from 2333 before our era, Juche years from 1912.
"""

import datetime as dt
from typing import Literal, NamedTuple

Calendar = Literal["gregorian", "julian", "minguo", "tangun", "juche"]

# What is added to a year of the era to get the year of ours.
ERAS: dict[str, int] = {"minguo": 1911, "juche": 1911, "tangun": -2333}

# Julian day number of the day before 0001-01-01 (Gregorian), from which `datetime` counts.
_DAY_BEFORE_ORDINALS = 1721425


class JulianDay(NamedTuple):
    """A day by the Julian calendar (Old Style). Its year begins on 1 January."""

    year: int
    month: int
    day: int


def is_julian_day(year: int, month: int, day: int) -> bool:
    """Whether the Julian calendar has this day: every fourth year is a leap year, 1900 too."""
    lengths = (31, 29 if year % 4 == 0 else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    return 1 <= month <= 12 and 1 <= day <= lengths[month - 1]


def gregorian_from_julian(year: int, month: int, day: int) -> dt.date:
    """Give the Gregorian day of a Julian one; ValueError when the calendar has no such day,
    or when the Gregorian one falls outside the years 1 to 9999.

    >>> gregorian_from_julian(1917, 10, 25).isoformat()
    '1917-11-07'
    """
    if not is_julian_day(year, month, day):
        raise ValueError(f"The Julian calendar has no day {year:04}-{month:02}-{day:02}.")
    before_march = (14 - month) // 12
    years = year + 4800 - before_march
    months = month + 12 * before_march - 3
    number = day + (153 * months + 2) // 5 + 365 * years + years // 4 - 32083
    return dt.date.fromordinal(number - _DAY_BEFORE_ORDINALS)


def julian_from_gregorian(date: dt.date) -> JulianDay:
    """Give the Julian day of a Gregorian one.

    >>> julian_from_gregorian(dt.date(1917, 11, 7))
    JulianDay(year=1917, month=10, day=25)
    """
    since_march = date.toordinal() + _DAY_BEFORE_ORDINALS + 32082
    years = (4 * since_march + 3) // 1461
    day_of_year = since_march - 1461 * years // 4
    months = (5 * day_of_year + 2) // 153
    day = day_of_year - (153 * months + 2) // 5 + 1
    return JulianDay(years - 4800 + months // 10, months + 3 - 12 * (months // 10), day)
