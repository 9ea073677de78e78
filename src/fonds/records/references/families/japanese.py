"""Diplomatic Archives of Japan: class, file, reel and frame, and the carrier it was seen on.

The mark in A’0392 belongs to the number, whichever apostrophe or prime it was set with.
"""

from __future__ import annotations

import re

from fonds.records.copies import Level
from fonds.records.references.grammar import Part, Reading, Segmented

_NUMBER = r"[A-Z]{0,3}\s?[’'′ʹ]?[\s.-]?\d[\w.’'′ʹ–-]*"
_JAPANESE = Segmented(
    order=("class", "file", "reel", "frame"),
    parts=(
        Part("class", rf"(?:分類番号|classification\s+no\.?)\s*[:：]?\s*(?P<v>{_NUMBER})"),
        Part("file", rf"(?:file(?:\s+no\.?)?|ファイル|管理番号)\s*[:：]?\s*(?P<v>{_NUMBER})"),
        Part("reel", rf"(?:(?:microfilm\s+)?reel|リール(?:番号)?)\s*[:：]?\s*(?P<v>{_NUMBER})"),
        Part("frame", r"(?:frames?|コマ)\s*[:：]?\s*(?P<v>\d+(?:\s*[-–—]\s*\d+)?)"),
    ),
)
_CARRIER = re.compile(
    r"(?P<rest>.*?)\s*[(（](?P<carrier>microfilm|microfiche|cd-r|マイクロフィルム)[)）][\s.。]*",
    re.IGNORECASE | re.DOTALL,
)


def read(words: str) -> Reading | None:
    """File A’0392 (Microfilm)"""
    hit = _CARRIER.fullmatch(words)
    levels = _JAPANESE.read(hit["rest"] if hit else words)
    if levels is None:
        return None
    return Reading("jp", (*levels, Level("carrier", hit["carrier"])) if hit else levels)
