"""What an import may state about the wordings of its dates, where the words leave it open."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Rule:
    """What is known of all dates of one source. A field that is None states nothing.

    order: in 10/11/1956, which number comes first.
    century: the first year of the century that two-digit years belong to (1900: '56 is 1956).
    fiscal_year_starts: the month in which a fiscal year begins. It is named after the calendar
    year in which it ends (US practice) unless `fiscal_year_named` says "start".
    old_style: True, days before the Gregorian calendar was adopted where the language is
    spoken are Julian; False, they are Gregorian already.
    dateline: the wording opens with the place of writing ("Moscow, October 24, 1956").
    """

    order: Literal["day-month", "month-day"] | None = None
    century: int | None = None
    fiscal_year_starts: int | None = None
    fiscal_year_named: Literal["end", "start"] = "end"
    old_style: bool | None = None
    dateline: bool = False
