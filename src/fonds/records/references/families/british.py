"""The National Archives at Kew: department, series, piece; then registry number or folio."""

from __future__ import annotations

import re

from fonds.records.copies import Level
from fonds.records.references.grammar import Reading

_KEW = re.compile(
    r"(?:PRO\b[\s,:]*)?(?P<department>[A-Z]{2,5})\s*(?P<series>\d{1,4})\s*/\s*(?P<piece>\d+[A-Z]?)"
    r"(?:/(?P<item>\d+[A-Z]?))?"
    r"(?:\s*,\s*(?P<paper>[A-Z]{1,3}\s?\d+/\d+(?:/\d+[A-Z]?)?))?"
    r"(?:\s*,\s*f(?:f|o|ol|os|olios?)?\.?\s*(?P<folio>\d+[rv]?(?:\s*[-–—]\s*\d+[rv]?)?))?[\s.]*"
)


def read(words: str) -> Reading | None:
    """FO 371/120986, FC 10338/17 · DEFE 68/749 · CAB 129/83, fo. 12"""
    hit = _KEW.fullmatch(words)
    if hit is None:
        return None
    pairs = ((name, value) for name, value in hit.groupdict().items() if value)
    return Reading("uk", tuple(Level(name, value) for name, value in pairs))
