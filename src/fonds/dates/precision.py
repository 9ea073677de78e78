"""How exactly a date is known, and what shape its expression has.

The codes of seasons, quarters and half-years are those of EDTF level 2 (Library of
Congress, Extended Date/Time Format, "Sub-year groupings"; ISO 8601-2:2019, 4.8).
"""

from enum import StrEnum
from typing import NamedTuple


class Precision(StrEnum):
    """The unit in which a date is stated, finest first.

    A time of day does not change the unit: 1956-10-08T15:30:00Z is a day. What is
    written as unspecified is not known: 1956-XX is a year.
    """

    DAY = "day"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    MILLENNIUM = "millennium"
    UNKNOWN = "unknown"
    SPAN = "span"


class Form(StrEnum):
    """The shape of an expression.

    SINGLE is one date (1956-09); SPAN something that lasted (1956-10/1956-11); ONE_OF a
    choice, one of which is right ([1956,1957], [..1956-10-05]); ALL_OF a list, all of
    which hold ({1956-10-23,1956-10-24}).
    """

    SINGLE = "single"
    SPAN = "span"
    ONE_OF = "one of"
    ALL_OF = "all of"


class Parts(NamedTuple):
    """The parts of a date that are certain enough to stand in a column.

    A part that is not known, or on which the members of a span or set differ, is None.
    `season` is an EDTF code from 21 to 41.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    season: int | None = None


class Grouping(NamedTuple):
    """A part of the year: its first month, counted in the year it is named after, and length.

    >>> GROUPINGS[24]
    Grouping(first_month=12, months=3)
    """

    first_month: int
    months: int


_SPRING, _SUMMER, _AUTUMN, _WINTER = (Grouping(month, 3) for month in (3, 6, 9, 12))

# 21-24 do not name a hemisphere. They are bounded as in the northern one, which is where
# the papers come from; a winter belongs to the year in which it begins.
GROUPINGS: dict[int, Grouping] = {
    21: _SPRING,
    22: _SUMMER,
    23: _AUTUMN,
    24: _WINTER,
    25: _SPRING,
    26: _SUMMER,
    27: _AUTUMN,
    28: _WINTER,
    29: _AUTUMN,
    30: _WINTER,
    31: _SPRING,
    32: _SUMMER,
    33: Grouping(1, 3),
    34: Grouping(4, 3),
    35: Grouping(7, 3),
    36: Grouping(10, 3),
    37: Grouping(1, 4),
    38: Grouping(5, 4),
    39: Grouping(9, 4),
    40: Grouping(1, 6),
    41: Grouping(7, 6),
}
