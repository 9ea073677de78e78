"""Dates and numbers that are written in digits: 19.09.1956, 9/19/1956, 19/IX-1956, '56."""

import re
from dataclasses import replace

from fonds.dates.numerals import ROMAN_LETTERS, roman
from fonds.dates.wordings.lexicon import Lexicon, Sign, Token, Unreadable
from fonds.dates.wordings.rule import Rule

DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212"

_YEAR = "(?P<year>[0-9]{4}|[0-9]{2})(?![0-9])"
_YEAR_FIRST = re.compile(r"([0-9]{4})\s?([./-])\s?([0-9]{1,2})\s?\2\s?([0-9]{1,2})(?![0-9])\.?")
_ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_TWO_NUMBERS = re.compile(rf"([0-9]{{1,2}})\s?([./-])\s?([0-9]{{1,2}})\s?\2\s?{_YEAR}")
_ROMAN_MONTH = re.compile(
    rf"([0-9]{{1,2}})(?:\s?[{DASHES}./]\s?|\s)([{ROMAN_LETTERS}]{{1,5}})"
    rf"(?:\s?[{DASHES}./,]\s?|\s){_YEAR}"
)
_DAY_MONTH = re.compile(rf"([0-9]{{1,2}})\.\s?([0-9]{{1,2}})\.?(?=\s?[{DASHES}/(])")
_MONTH_YEAR = re.compile(r"([0-9]{1,2})\s?[./-]\s?([0-9]{4})(?![0-9])")
_YEAR_MONTH = re.compile(r"([0-9]{4})\.\s?([0-9]{1,2})\.(?![0-9])")
_NUMBER = re.compile(r"(')?([0-9]+)(?:\.(?![0-9]))?")
_PARTED = re.compile(r"[0-9]+,[0-9]{3}(?![0-9])|[0-9]+\.[0-9]+")


def numeric(text: str, position: int, lexicon: Lexicon, rule: Rule) -> Token | None:
    """Read a date in digits only, or with a Roman month; Unreadable when its order is unknown."""
    if match := _YEAR_FIRST.match(text, position):
        return _year_first(match)
    if match := _TWO_NUMBERS.match(text, position):
        day, month = _ordered(match, lexicon, rule)
        return _token(match, _full_year(match["year"], rule), month, day)
    if (match := _ROMAN_MONTH.match(text, position)) and (found := roman(match[2])):
        return _token(match, _full_year(match["year"], rule), found, int(match[1]))
    if lexicon.dots_day_first and (match := _DAY_MONTH.match(text, position)):
        return Token(Sign.DAY_MONTH, match[0], day=(0, int(match[2]), int(match[1])))
    if lexicon.dots_year_month and (match := _YEAR_MONTH.match(text, position)):
        return Token(Sign.NUMERIC, match[0], day=(int(match[1]), int(match[2]), 0))
    if match := _MONTH_YEAR.match(text, position):
        return _month_and_year(match, rule)
    return None


def _year_first(match: re.Match[str]) -> Token:
    token = _token(match, int(match[1]), int(match[3]), int(match[4]))
    return replace(token, meaning="iso" if _ISO.match(match[0]) else "")


def _token(match: re.Match[str], year: int, month: int, day: int) -> Token:
    if not (month and day):
        raise Unreadable(
            f"“{match[0]}” has a nought where a day or month should be.",
            "If it means “not known”, write the month or the year alone.",
            offers=(f"{year:04}-{month:02}" if 1 <= month <= 12 else f"{year:04}",),
        )
    return Token(Sign.NUMERIC, match[0], day=(year, month, day))


def _month_and_year(match: re.Match[str], rule: Rule) -> Token:
    """Read 10/1956, where the import says that its dates are figures; it may be a number."""
    if rule.order is None:
        raise Unreadable(
            f"“{match[0]}” may be a month and year, or the number of a paper.",
            "Write the month as a word, or state the order of figures for the import.",
            assuming=({"order": "day-month"},),
        )
    return Token(Sign.NUMERIC, match[0], day=(int(match[2]), int(match[1]), 0))


def _ordered(match: re.Match[str], lexicon: Lexicon, rule: Rule) -> tuple[int, int]:
    """Tell day from month: by the import's rule, the language's dots, or what is possible."""
    first, second = int(match[1]), int(match[3])
    if rule.order:
        return _by_rule(match, rule)
    if match[2] == "." and lexicon.dots_day_first:
        return first, second
    if first > 12 or first == second:
        return first, second
    if second > 12:
        return second, first
    raise Unreadable(
        f"“{match[0]}” does not say which number is the day and which the month.",
        "State the order of day and month for the import, or write the month as a word.",
        assuming=({"order": "day-month"}, {"order": "month-day"}),
    )


def _by_rule(match: re.Match[str], rule: Rule) -> tuple[int, int]:
    first, second = int(match[1]), int(match[3])
    day, month = (first, second) if rule.order == "day-month" else (second, first)
    if month <= 12:
        return day, month
    year = match["year"]
    raise Unreadable(
        f"“{match[0]}” contradicts the order that the import states: there is no month {month}.",
        "Look at the paper, and write the month as a word.",
        offers=(f"{year}-{day:02}-{month:02}",) if len(year) == 4 and day <= 12 else (),
    )


def _full_year(written: str, rule: Rule) -> int:
    if len(written) == 4:
        return int(written)
    return with_century(int(written), written, rule)


def with_century(number: int, written: str, rule: Rule) -> int:
    """Put a two-digit year into the century that the import states; Unreadable without one."""
    if rule.century is not None:
        return rule.century + number
    raise Unreadable(
        f"“{written}” gives a year without its century.",
        "State the century for the import, or write the year with four digits.",
        assuming=({"century": 1900},),
    )


def number(text: str, position: int) -> Token | None:
    """Read a bare number by its length: a day, a year, a short year ('56), or none of these."""
    if parted := _PARTED.match(text, position):
        return Token(Sign.UNKNOWN, parted[0])
    match = _NUMBER.match(text, position)
    if match is None:
        return None
    digits, value = match[2], int(match[2][:9])
    if len(digits) == 4 and not match[1]:
        return Token(Sign.YEAR, match[0], number=value)
    if len(digits) == 2 and match[1]:
        return Token(Sign.SHORT_YEAR, match[0], number=value)
    sign = Sign.DAY if len(digits) <= 2 and not match[1] else Sign.UNKNOWN
    return Token(sign, match[0], number=value)
