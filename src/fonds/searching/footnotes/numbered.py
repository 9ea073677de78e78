"""Numbers that the paper bears: № 865, telegram no. 12, Nr. 44/57."""

from __future__ import annotations

import re
from dataclasses import dataclass

from fonds.searching.footnotes.sheet import Sheet

_MOST = 6


@dataclass(frozen=True, slots=True)
class Number:
    """A number as written, without the words before it, and the stretch with these words."""

    value: str
    start: int
    end: int


_NUMBER = re.compile(
    r"(?:(?:\b(?:tel(?:egram|eg|s)?|cable|despatch|dispatch|protocol|note|letter|тел(?:еграмма)?|протокол"
    r"|telegramm|fernschreiben|drahtbericht|bericht|depesza|notatka)\.?\s*)?"
    r"(?:№|№№|\bn[or]s?\.|\bno|\bn[°º]|\bnum(?:éro|er)|\bč\.|\bsz\.|第(?=[^页頁]{1,12}[号號]))"
    r"|\b(?:tel|telegram|cable|despatch|dispatch|protocol|протокол|record number))\s*"
    r"(?P<v>[A-Za-zА-Яа-я]{0,4}[-–/]?\d[\w]*(?:[-–/.][\w]*\d[\w]*)*)\s?(?P<after>号|號)?",
    re.IGNORECASE,
)


_REGISTERED = re.compile(
    r"(?<![\w/])(?P<v>[A-Z]{1,3}\s?\d{3,6}/\d{1,4}(?:/\d{1,3}[A-Z]?)?)(?![\w/])"
)
"""The registry numbers of British papers: FC 10338/17."""


def numbers(sheet: Sheet) -> tuple[Number, ...]:
    """Those in what is left. Nothing is taken, for a title may hold them."""
    hits = [hit for form in (_NUMBER, _REGISTERED) for hit in form.finditer(sheet.left)]
    several = {hit["v"]: Number(hit["v"], *hit.span()) for hit in hits}
    return tuple(several.values())[:_MOST]


def starts_with_a_number(words: str) -> bool:
    """Whether the words begin with a number of a paper, and so are no title."""
    return _NUMBER.match(words) is not None
