"""Years that are not written in full: '56, 50s, fiscal years."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace

from fonds.dates.wordings.built import Built
from fonds.dates.wordings.digits import with_century
from fonds.dates.wordings.fragment import not_understood
from fonds.dates.wordings.lexicon import Sign, Token, Unreadable
from fonds.dates.wordings.rule import Rule

# The fiscal year of the United States began on 1 July until 1976, and on 1 October since.
_US_CHANGE = 1977
_SHORT_YEAR_LAST = re.compile(r"[pc?]*(?:dM|d-M-|d/M/|d/M-|M-d-|F)(?P<year>d)\??")
_PERHAPS_YEAR_LAST = re.compile(r"[pc?]*(?:M[-/]?|Md)d\??")


def settle_years(tokens: Sequence[Token], rule: Rule) -> list[Token]:
    """Give every short year and decade its century; Unreadable where none is stated."""
    settled = _decades_of_centuries(_after_full_year(_short_year_last(list(tokens))))
    return [_settled(token, rule) for token in settled]


def _short_year_last(tokens: list[Token]) -> list[Token]:
    """Take the last number of "19 Sep 56" for a year, and of "Sep 19, 56" if it is above 31.

    "August 20–21" and "August 20, 21" are left: the last number is a day.
    """
    signs = "".join(token.sign for token in tokens)
    match = _SHORT_YEAR_LAST.fullmatch(signs)
    places = {match.start("year")} if match else set()
    if _PERHAPS_YEAR_LAST.fullmatch(signs):
        places = {place for place, token in enumerate(tokens) if _above_31(token)}
    return [
        replace(token, sign=Sign.SHORT_YEAR) if place in places else token
        for place, token in enumerate(tokens)
    ]


def _after_full_year(tokens: list[Token]) -> list[Token]:
    """Leave the 57 of 1956–57年 a mere number: the year before it tells its century."""
    signs = "".join(token.sign for token in tokens)
    places = {match.end() - 1 for match in re.finditer(r"Y[-/]y", signs)}
    return [
        replace(token, sign=Sign.DAY) if place in places else token
        for place, token in enumerate(tokens)
    ]


def _above_31(token: Token) -> bool:
    return token.sign is Sign.DAY and token.number > 31


def _decades_of_centuries(tokens: list[Token]) -> list[Token]:
    """Join 50-е гг. and ХХ в. to the decade 195X."""
    signs = "".join(token.sign for token in tokens)
    match = re.search(r"EC|CE|E\(C\)", signs)
    if match is None:
        return tokens
    taken = tokens[match.start() : match.end()]
    decade = next(token.number for token in taken if token.sign is Sign.SHORT_DECADE)
    century = next(token.number for token in taken if token.sign is Sign.CENTURY)
    text = " ".join(token.text for token in taken)
    joined = Token(Sign.DECADE, text, number=(century - 1) * 10 + decade)
    return [*tokens[: match.start()], joined, *tokens[match.end() :]]


def _settled(token: Token, rule: Rule) -> Token:
    if token.sign is Sign.SHORT_YEAR:
        year = with_century(token.number, token.text, rule)
        return replace(token, sign=Sign.YEAR, number=year)
    if token.sign is Sign.SHORT_DECADE:
        year = with_century(token.number * 10, token.text, rule)
        return replace(token, sign=Sign.DECADE, number=year // 10)
    return token


def fiscal_year(tokens: Sequence[Token], rule: Rule) -> Built:
    """Read FY 1957 by the import's rule; Unreadable without one, offering US practice."""
    years = [token.number for token in tokens if token.sign is Sign.YEAR]
    if len(tokens) != 2 or len(years) != 1:
        raise not_understood()
    year, month = years[0], rule.fiscal_year_starts
    if month is None:
        raise Unreadable(
            "Fiscal years begin in different months in different states.",
            "State for the import in which month a fiscal year begins.",
            assuming=({"fiscal_year_starts": 7 if year < _US_CHANGE else 10},),
        )
    if rule.fiscal_year_named == "end" and month > 1:
        year -= 1
    start = dt.date(year, month, 1)
    end = dt.date(year + 1, month, 1) - dt.timedelta(days=1)
    return Built(f"{start}/{end}")
