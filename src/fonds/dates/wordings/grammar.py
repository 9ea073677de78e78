"""The order in which the parts of a date may stand: patterns over signs, one for all languages.

A wording is a row of one-letter signs ("October 23–24, 1956" is "Md-dY"); a pattern must take
the whole row, or nothing is read. To add a way of dating, add a Pattern to PATTERNS: its
expression, with named groups for the dates in it, and a builder that makes EDTF of the groups.
The first pattern that fits is used, so the narrower stands above the wider.
"""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from fonds.dates.wordings import builders, pairs
from fonds.dates.wordings.built import Built, Groups
from fonds.dates.wordings.fragment import not_understood
from fonds.dates.wordings.lexicon import Token

_DAY = r"d[-/]?M[-/]?Y|M[-/]?dY|M-d-Y|Y-?M-?d"
_DATE = rf"(?:N|n|{_DAY}|M[-/]?Y|Y-?M|dM|Md|dY|d|M|Y)"
_GROUPING = r"(?:[oRd]HM?Y|[oRd]KY|Y[oRd][HK]|hY|Yh|[oRd]He|[oRd]TMY|YMD|SY|YS|S|e)"
# One date with what may stand about it: early, circa, a question mark.
_UNIT = rf"(?:(?:p-?|[c?])*(?:{_GROUPING}|{_DATE})[pc?]*)"
_A, _B = rf"(?P<a>{_UNIT})", rf"(?P<b>{_UNIT})"
_TWO_DAYS = rf"(?P<a>{_DATE})(?:/|(?P<open>\())(?P<b>{_DATE})(?(open)\))(?P<c>M?Y?)"


class Pattern(NamedTuple):
    """One way of dating: what it looks like in signs, and what is made of it."""

    expression: re.Pattern[str]
    build: Callable[[Groups], Built]


PATTERNS: tuple[Pattern, ...] = tuple(
    Pattern(re.compile(expression), build)
    for expression, build in (
        (r"(?P<month>R)[-/]?(?P<year>Y)", builders.roman_month),
        (r"(?P<season>S)(?P<year>Y)[-/](?P<following>[dY])", builders.winter_of_two_years),
        (r"(?P<year>Y)[-/](?P<following>[dyY])(?P<season>S)", builders.winter_of_two_years),
        (r"(?P<year>Y)(?P<dash>[-/])(?P<number>d)", builders.two_years_shortened),
        (_A, builders.one),
        (rf"if?{_A}(?:[-/]{_B})?", builders.night),
        (rf"f?{_A}-{_B}i", builders.night),
        (rf"{_A}i", builders.night),
        (_TWO_DAYS, pairs.two_styles),
        (rf"w{_A}[&-]{_B}", pairs.between),
        (rf"f?{_A}[&-]{_B}W", pairs.between),
        (rf"f?{_A}-{_B}z?", pairs.span),
        (rf"{_A}&{_B}", pairs.both),
        (rf"{_A}\|{_B}", pairs.either),
        (rf"(?P<low>[>g]){_A}[&-]?(?P<high>[<l]){_B}", pairs.within_limits),
        (rf"(?P<sign>[<l>g]){_A}", builders.limit),
        (rf"{_A}(?P<sign>[BAbalg])", builders.limit),
    )
)


def build(tokens: Sequence[Token]) -> Built:
    """Make EDTF of a whole row of tokens; Unreadable when no pattern takes it."""
    signs = "".join(token.sign for token in tokens)
    for pattern in PATTERNS:
        match = pattern.expression.fullmatch(signs)
        if match:
            spans = {name: match.span(name) for name in match.groupdict() if match[name]}
            return pattern.build({name: tokens[slice(*span)] for name, span in spans.items()})
    raise not_understood()
