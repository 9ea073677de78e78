"""Where a document was printed: series that historians cite by volume, number and page.

To add a series: its name and the ways it is written, in SERIES.
"""

from __future__ import annotations

import re

from fonds.searching.footnotes.cited import Printed
from fonds.searching.footnotes.sheet import TAKEN, Sheet

SERIES: tuple[tuple[str, str], ...] = (
    ("Foreign Relations of the United States", r"FRUS|Foreign Relations of the United States"),
    ("Documents on British Policy Overseas", r"DBPO|Documents on British Policy Overseas"),
    ("Documents diplomatiques français", r"DDF|Documents diplomatiques français"),
    (
        "Akten zur Auswärtigen Politik der Bundesrepublik Deutschland",
        r"AAPD|Akten zur Auswärtigen Politik der Bundesrepublik Deutschland",
    ),
    (
        "Cold War International History Project Bulletin",
        r"(?:CWIHP|Cold War International History Project)\s+Bulletin",
    ),
    (
        "Jianguo yilai Mao Zedong wengao",
        r"Jianguo yilai Mao Zedong wengao|JGYLMZDWG|建国以来毛泽东文稿",
    ),
    ("Polskie dokumenty dyplomatyczne", r"PDD|Polskie dokumenty dyplomatyczne"),
    ("Документы внешней политики СССР", r"ДВП(?: СССР)?|Документы внешней политики СССР"),
    (
        "Public Papers of the Presidents",
        r"Public Papers of the Presidents(?: of the United States)?",
    ),
)
_NAMED = [
    (name, re.compile(rf"(?<!\w)(?:(?P<of>U\.?S\.?,?\s+)?{form})(?!\w)", re.IGNORECASE))
    for name, form in SERIES
]
_HOST = re.compile(
    r"(?:\bin:?\s+|//\s*|В кн\.:?\s*)(?P<title>[^,:;.“”\x1f]{8,120}?)\s*[,.:;]"
    r"(?=[^\x1f]{0,160}(?:\bvol|\bт\.|\bBd|\bpp?\.|\bС\.|\bS\.|第))",
    re.IGNORECASE,
)
_VOLUME = re.compile(
    r"(?:\bvol(?:ume|\.)?|\btom(?:e)?|\bt\.|\bт\.|\bBd\.|\bBand|第)\s*(?P<v>[IVXLC]+|\d+(?:[-/]\d+)?)"
    r"(?![\w])\s*(?:[册卷])?",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"(?:\b(?:doc(?:ument)?s?|dok(?:ument)?|док(?:умент)?)\b\.?\s*(?:no\.?|nos\.?|nr\.?|№)?"
    r"|\bn[o°º]s?\.?|\bNr\.?|№|\bissues?|\bbulletin)\s*(?P<v>\d+[A-Za-z]?(?:\s*[-–/]\s*\d+)?)(?!\w)",
    re.IGNORECASE,
)
_PAGES = re.compile(
    r"(?:\b(?:pp?|ss?|str|с|стр)\b\.?|:|第)\s*(?P<v>\d+(?:\s*[-–—]\s*\d+)?)(?:\s*页|\s*頁)?(?!\w)",
    re.IGNORECASE,
)
_IMPRINT = re.compile(r"\([^()\x1f]{0,120}?(?:1[89]|20)\d{2}[^()\x1f]{0,20}\)")
_SPAN = re.compile(r"\s*[,:]?\s*(?:1[89]|20)\d{2}(?:\s*[-–]\s*\d{2,4})?(?=\s*[,.])")
_EDITED = re.compile(r",?\s*(?:eds?\.|hrsg\.|сост\.|под ред\.)[^,;:(\x1f]{2,80}", re.IGNORECASE)
_OF_THE_VOLUME = re.compile(r"(?<=\x1f),\s*[^\W\d_a-z][^,(\x1f\d]{2,70}(?=\s*[,(\x1f])")
_BOOK = re.compile(r"\([^()\x1f]{2,80}:[^()\x1f]{2,80},\s*(?:1[89]|20)\d{2}\)")
_BARE_PAGES = re.compile(r"(?<=\x1f),\s*(?:pp?\.\s*)?(?P<v>\d{1,4}(?:[-–]\d{1,4})?)(?=[.\s,;]|$)")
_BOTH = re.compile(r"(?<![\w/])(?P<v>\d{1,3}|[IVXLC]+):(?P<pages>\d{1,4}(?:[-–]\d{1,4})?)(?!\w)")
_HERE = 260


def printed(sheet: Sheet) -> Printed:
    """The printed place, taken; an empty one when no series or host is named."""
    for name, form in _NAMED:
        if hit := form.search(sheet.left):
            return _of(sheet, name, *hit.span())
    if host := _HOST.search(sheet.left):
        return _of(sheet, host["title"].strip(), *host.span())
    if book := _BOOK.search(sheet.left):
        sheet.take(*book.span())
        return Printed("", pages=_first(sheet, _BARE_PAGES, book.end()))
    return Printed("")


def _of(sheet: Sheet, title: str, start: int, end: int) -> Printed:
    sheet.take(start, end)
    if own := re.compile(r"\s*(?:no\.?\s*)?(\d+(?:\s*[-–/]\s*\d+)?)(?=\s*[,(])").match(
        sheet.left, end
    ):
        number = own[1] if len(own[1]) < 4 else ""
        if number:
            sheet.take(*own.span())
    else:
        number = ""
    for plain in (_SPAN, _IMPRINT, _EDITED):
        _first(sheet, plain, end)
    if both := _BOTH.search(sheet.left, end, end + _HERE):
        sheet.take(*both.span())
        return Printed(title, both["v"], number, both["pages"])
    volume = _first(sheet, _VOLUME, end)
    if volume:
        _first(sheet, _OF_THE_VOLUME, end)
    own_number = number or _first(sheet, _NUMBER, end)
    return Printed(title, volume, own_number, _first(sheet, _PAGES, end))


def _first(sheet: Sheet, pattern: re.Pattern[str], start: int) -> str:
    """The first such part after the title and not far from it, taken."""
    hit = pattern.search(sheet.left, start, min(len(sheet.left), start + _HERE))
    if hit is None:
        return ""
    sheet.take(*hit.span())
    found = hit.groupdict().get("v")
    return found or hit[0].strip(f" ,:{TAKEN}")
