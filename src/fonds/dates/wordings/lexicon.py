"""What the words of one language mean in a date: the vocabulary that all languages share.

A lexicon turns words into signs; the grammar (`grammar`) knows signs only, and no language.
"""

import datetime as dt
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from fonds.dates.calendars import Calendar
from fonds.dates.months import CalendarNames


class Sign(StrEnum):
    """What a word or number in a date stands for; each is one letter of the grammar."""

    FILLER = ""  # the, of, г.: says nothing of its own
    DAY = "d"  # any number of one or two digits
    MONTH = "M"
    YEAR = "Y"
    SHORT_YEAR = "y"  # '56: a year without its century
    NUMERIC = "N"  # 19.09.1956
    DAY_MONTH = "n"  # 19.9. before a dash
    ROMAN = "R"
    ORDINAL = "o"  # first, second
    SEASON = "S"
    GROUPING = "h"  # a named quarter or half-year, as an EDTF code
    HALF = "H"
    QUARTER = "K"
    TEN_DAYS = "T"  # the noun: декада
    THIRD = "D"  # 上旬, 中旬, 下旬: which third of the month
    DECADE = "e"  # 1950s
    SHORT_DECADE = "E"  # 50s
    CENTURY = "C"
    FISCAL = "F"
    CIRCA = "c"
    DOUBT = "?"
    PART = "p"  # early, late
    BEFORE = "<"
    NOT_AFTER = "l"
    AFTER = ">"
    NOT_BEFORE = "g"
    OR_EARLIER = "B"  # stands after the date
    OR_LATER = "A"
    THEN_BEFORE = "b"  # 之前: exclusive, stands after the date
    THEN_AFTER = "a"
    FROM = "f"
    TO = "-"
    UNTIL = "z"  # 까지: closes a span that a sign has opened
    BETWEEN = "w"
    AMID = "W"  # 之间: stands after both dates
    AND = "&"
    OR = "|"
    STROKE = "/"
    OPEN = "("
    CLOSE = ")"
    NIGHT = "i"
    WEEKDAY = "j"
    TIME = "t"
    KIND = "k"
    UNDATED = "u"
    OLD_STYLE = "x"
    NEW_STYLE = "X"
    RELATIVE = "^"  # the same day
    LUNAR = "@"
    UNKNOWN = "!"


@dataclass(frozen=True, slots=True)
class Token:
    """One word, number or mark of a wording, with what it stands for.

    `number` is the day, month, code or the like; `day` the whole date of a NUMERIC token.
    `calendar` is set where the year was counted in another era, `clock` where a time of day
    came with it. `meaning` is a kind of date, or a distinction within a sign.
    """

    sign: Sign
    text: str
    number: int = 0
    day: tuple[int, int, int] = (0, 0, 0)
    calendar: Calendar = "gregorian"
    clock: str = ""
    meaning: str = ""


class Unreadable(Exception):
    """Raised while a wording is read, when it cannot be: becomes a Refusal.

    `final` means that the words were understood, and no other language may read them
    otherwise. `assuming` names what an import could state (fields of a Rule that are None, with
    a value): what the wording would say then is offered. `strangers` counts the words not known: of
    several languages, the one with the fewest gives its reason.
    """

    def __init__(
        self,
        reason: str,
        remedy: str,
        *,
        offers: tuple[str, ...] = (),
        assuming: tuple[Mapping[str, Any], ...] = (),
        final: bool = True,
        strangers: int = 0,
    ) -> None:
        super().__init__(reason)
        self.reason = reason
        self.remedy = remedy
        self.offers = offers
        self.assuming = assuming
        self.final = final
        self.strangers = strangers


Maker = Callable[[re.Match[str]], Token | None]


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """One language's words for dates; each is only equal to itself.

    `words` gives the phrases of each sign, divided by " / "; a point in a phrase may be
    missing in the wording, and be followed by a space ("n.d." reads "nd" and "n. d.").
    A phrase may carry a number or a meaning after "=" ("first=1", "received=received").
    `shapes` are patterns for numbers with something about them (1950s, 民國45年); a maker
    returns None when the text is none of its business. `letters_join` is True where words
    are written without spaces. `dots_day_first` says that 5.10.1956 is 5 October.
    `gregorian_from` is the first day of the Gregorian calendar in the language's principal
    state: an earlier day without its style stated is refused.
    """

    language: str
    names: CalendarNames
    words: Mapping[Sign, str]
    shapes: tuple[tuple[str, Maker], ...] = ()
    letters_join: bool = False
    dots_day_first: bool = False
    dots_year_month: bool = False
    gregorian_from: dt.date = dt.date.min
    state: str = ""


def number_maker(sign: Sign, *, offset: int = 0) -> Maker:
    """Make tokens whose number is the pattern's first group."""

    def make(match: re.Match[str]) -> Token:
        return Token(sign, match[0], number=int(match[1]) + offset)

    return make


def clock_maker(*, half_day: str = "", evening: str = "") -> Maker:
    """Make a time from the pattern's groups `hour`, `minute` and, if any, `half`.

    `half_day` and `evening` are alternatives of words that put an hour into the second half
    of the day: from 1 o'clock, and from 6 o'clock on.
    """

    def make(match: re.Match[str]) -> Token | None:
        found = match.groupdict()
        hour, minute = int(found["hour"]), int(found.get("minute") or 0)
        word = found.get("half") or ""
        if hour > 24 or minute > 59:
            return None
        later = half_day and re.fullmatch(half_day, word) and 1 <= hour < 12
        at_evening = evening and re.fullmatch(evening, word) and 6 <= hour < 12
        if later or at_evening:
            hour += 12
        return Token(Sign.TIME, match[0], clock=f"{hour % 24:02}:{minute:02}")

    return make


def in_era(token: Token, calendar: Calendar) -> Token:
    """Mark a year as counted in another era."""
    return replace(token, calendar=calendar)
