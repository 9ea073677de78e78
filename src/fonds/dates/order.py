"""The place of a date in a chronology, as one number below 2**31 - 1.

The upper bits count days from 0001-01-01 (as `dt.date.toordinal`), the lower 10 say how
wide the date is, widest first. So what begins earlier comes first, and of what begins on the
same day the wider: a year before its months, a month before its days.

Widths to 512 days have a step each; beyond, a step is about 1.8 per cent, so that spans of 40
years and of 41 still differ. A date with an open end is the widest. A date with an open start
has only its end: it follows everything of that last day ("not later than 5 October 1956" stands
after the papers of 5 October).

The number is held below 2**31 - 1, so that beside a record's number of 31 bits it fits a signed
64-bit integer with room for the undated after it. Dates after the year 5741 therefore share the
last place.
"""

import datetime as dt
import math

_WIDTH_BITS = 10
_LAST = 2**31 - 2
_OPEN_END = 0
_OPEN_START = (1 << _WIDTH_BITS) - 1
_ONE_DAY = _OPEN_START - 1
_EXACT = 512
_MOST_DAYS = dt.date.max.toordinal()


def place_in_order(earliest: dt.date | None, latest: dt.date | None) -> int:
    """Give the number for the first and last day (None: open); with neither, the last number."""
    known = earliest or latest
    if known is None:
        return _LAST
    return min((known.toordinal() << _WIDTH_BITS) | _narrowness(earliest, latest), _LAST)


def _narrowness(earliest: dt.date | None, latest: dt.date | None) -> int:
    if earliest is None:
        return _OPEN_START
    if latest is None:
        return _OPEN_END
    return _ONE_DAY + 1 - _step((latest - earliest).days + 1)


def _step(width: int) -> int:
    """Number the widths from 1 (a day) to 1022 (all the calendar), never falling."""
    if width <= _EXACT:
        return width
    share = math.log(width / _EXACT) / math.log(_MOST_DAYS / _EXACT)
    return _EXACT + 1 + int(share * (_ONE_DAY - _EXACT - 1))
