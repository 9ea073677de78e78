"""What one language needs to say a date."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from fonds.dates.months import CalendarNames


@dataclass(frozen=True, slots=True)
class Said:
    """Words in the cases that phrases ask for: {a} as it stands, {a:gen}, {a:ins}."""

    plain: str
    genitive: str = ""
    instrumental: str = ""

    def __format__(self, case: str) -> str:
        if case == "gen":
            return self.genitive or self.plain
        return (self.instrumental or self.plain) if case == "ins" else self.plain

    def __str__(self) -> str:
        return self.plain


@dataclass(frozen=True, slots=True)
class Voice:
    """One language's ways of saying dates.

    `dates` are templates of single dates, of {d}, {m} (a number), {M} (a name), {S} (a season),
    {y}, {n} (the year after, two digits) and {c} (a count, by `counts`). `day_in_year`,
    `day_in_month`, `month_in_year` and `season_in_year` leave out what a neighbour says:
    the date before it (`repeats` "right": 23–24 October 1956) or after it ("left":
    1956年10月23日至24日). `year_first` and `year_last` are given where one word serves two years
    (1956–1957 гг.).

    `phrases` are made of said dates {a} and {b}. A phrase may be told apart by precision
    ("about.day") or for short ("about.short"); the plainer key is used where there is none.
    """

    names: CalendarNames
    dates: Mapping[str, str]
    phrases: Mapping[str, str]
    repeats: Literal["left", "right"] = "right"
    counts: Mapping[str, tuple[str, ...]] | None = None

    def phrase(self, name: str, precision: str, *, short: bool) -> str:
        """Give the narrowest template for a phrase."""
        keys = ([f"{name}.short"] if short else []) + [f"{name}.{precision}", name]
        return next(self.phrases[key] for key in keys if key in self.phrases)
