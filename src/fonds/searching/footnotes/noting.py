"""A note parted into its citations: "…; see also …".

A semicolon parts two citations where what follows it can stand alone: it has a title in quotation
marks, a date, an archive or an address, and is not a credit to a translator.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from fonds.searching.questions.datings import datings

LONGEST = 5_000
MOST = 12

_NUMBERED = re.compile(r"^\s*(?:\[?\(?[0-9]{1,4}[.)\]]+(?=\s)|[¹²³⁴-⁹⁰]+|\*+|†)\s*")
_SIGNALS = re.compile(
    r"^\s*(?:(?:for (?:the|a) (?:full )?(?:text|record|minutes)[^,;:]{0,40},\s*)?"
    r"(?:but\s+)?(?:see(?:,?\s+(?:also|for example|e\.g\.|for instance|inter alia))?|cf\.?"
    r"|(?:quoted|cited|printed|published|reproduced|translated)\s+(?:in|from)|compare|as quoted in"
    r"|см\.(?:\s*(?:также|напр\.|например))?|ср\.|цит\.\s*по|цитируется по|vgl\.(?:\s*auch)?"
    r"|siehe(?:\s+auch)?|s\.\s*auch|abgedruckt in|zit\.\s*nach|voir(?:\s+aussi)?|cité dans"
    r"|zob\.(?:\s*też)?|por\.|viz(?:\s+též)?|lásd|вж\.|参见|參見|转引自|轉引自|见))[\s:,：]*",
    re.IGNORECASE,
)
_CREDIT = re.compile(
    r"\s*(?:\w+\s+)?(?:trans(?:lat|crib)|obtain|contribut|provided|donated|copy\b|original\b|перевод"
    r"|предоставлен|übers|trad|hereafter|emphasis)",
    re.IGNORECASE,
)
_ALONE = re.compile(
    r"[“\"«„「《]|https?://|\b(?:see|quoted|cf|см|vgl|siehe|voir|zob|viz)\b|ф\.|\bf\.\s?\d|\bRG\s?\d"
    r"|\d/\d|\b[A-Z]{2}\s?\d|\d{3}-\d{5}|档案",
    re.IGNORECASE,
)
_OPENS, _CLOSES = "([“«「《„", ")]”»」》“"
_NEXT = re.compile(
    r"(?<=[.。”\"])\s+(?=(?:see also|see|quoted in|cf\.|см\. также|см\.|vgl\.|siehe auch|siehe"
    r"|voir aussi|voir)\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Noted:
    """The citations of a note. cut: whether the note was longer than is read."""

    citations: tuple[str, ...]
    cut: bool = False


def noted(note: str) -> Noted:
    """The citations of the note, each without the number of the note and without "see also".

    >>> noted("12. RGANI, f. 5, op. 49, d. 128; see also TNA, FO 371/120986.").citations
    ('RGANI, f. 5, op. 49, d. 128', 'TNA, FO 371/120986.')
    """
    kept = "".join(
        sign if sign.isprintable() or sign == "\u200e" else " " for sign in note[:LONGEST]
    )
    words = _NUMBERED.sub("", " ".join(kept.encode("utf-8", "ignore").decode().split()))
    pieces = [each for sentence in _NEXT.split(words) for each in _joined(sentence)]
    several = [bare for each in pieces if (bare := _bare(each))]
    return Noted(tuple(several[:MOST]), len(note) > LONGEST or len(several) > MOST)


def _bare(words: str) -> str:
    return _SIGNALS.sub("", words, count=1).strip(" ;,")


def _joined(words: str) -> Iterator[str]:
    """The pieces between semicolons, those put together again that cannot stand alone."""
    whole = ""
    for piece in _pieces(words):
        if whole and _stands_alone(piece) and _is_long(whole):
            yield whole
            whole = piece
        else:
            whole = f"{whole};{piece}" if whole else piece
    yield whole


def _is_long(piece: str) -> bool:
    return sum(map(str.isalnum, piece)) > 5


def _stands_alone(piece: str) -> bool:
    if _CREDIT.match(piece) or not _is_long(piece):
        return False
    return bool(_ALONE.search(piece) or _SIGNALS.match(piece) or datings(piece))


def _pieces(words: str) -> Iterator[str]:
    """What stands between semicolons outside brackets and quotation marks."""
    depth = start = 0
    straight = False
    for at, sign in enumerate(words):
        straight = straight != (sign == '"')
        if sign in _CLOSES and depth and (sign not in _OPENS or words[start:at].count("„")):
            depth -= 1
        elif sign in _OPENS:
            depth += 1
        elif sign in ";；" and not straight and not depth:
            yield words[start:at]
            start = at + 1
    yield words[start:]
