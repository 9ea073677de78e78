"""What follows no archive's scheme: shelfmarks as they stand, personal copies, printed editions."""

from __future__ import annotations

import re

from fonds.records.copies import Level
from fonds.records.references.grammar import Reading

PRIVATE = "private copy"
PRINT = "printed edition"

_SHELFMARK = re.compile(r"(?P<mark>[^:]*\d[^:\s]*)\s*:\s*(?P<page>\d+(?:\s*[-–—]\s*\d+)?)[\s.]*")
_HELD = re.compile(
    r"(?:a\s+|the\s+)?(?:(?:personal|private)\s+)?"
    r"(?:(?:photo|xerox\s+)?cop(?:y|ies)|photographs?|photocopies|scans?|notes|transcripts?|originals?)"
    r"\s+(?:(?:is|are)\s+)?in\s+the\s+(?:possession|private\s+collection|personal\s+(?:archive|collection)"
    r"|private\s+archive)\s+of\s+",
    re.IGNORECASE,
)
_COLLECTED = re.compile(
    r"(?:from\s+the\s+|in\s+the\s+)?(?:personal|private)\s+(?:archive|collection|cop(?:y|ies)|papers)"
    r"\s+of\s+|личный\s+архив\s+|из\s+личного\s+архива\s+",
    re.IGNORECASE,
)
_HOLDER = re.compile(
    r"(?P<holder>[^;,(\d]{2,120}?)"
    r"\s*(?:$|[;(]|,\s*(?:original|the original|copy|оригинал)|(?<=[^\W\d_]{3})\.\s)"
)
_VOLUME = r"(?:vol\.?|volume|т\.|том|bd\.|band|第)\s*(?P<volume>[IVXLC]+|\d+(?:[-/]\d+)?)(?:\s*卷)?"
_PAGES = r"(?:pp?\.|pages?|с\.|стр\.|s\.)\s*(?P<page>\d+(?:\s*[-–—]\s*\d+)?)"
_PRINT = re.compile(
    rf"(?P<publication>[^;:\n]{{6,160}}?)\s*[,.]\s*{_VOLUME}\s*[,.:]\s*{_PAGES}[\s.]*",
    re.IGNORECASE,
)
_HELD_BY_AN_ARCHIVE = re.compile(
    r"archiv|архив|档案|檔案|library|bibliothek|museum|papers\b|\bfonds?\b|фонд|\bbox\b|\bRG\b"
    r"|collection|\b\w{1,4}\.\s?\d",
    re.IGNORECASE,
)


def read_shelfmark(words: str) -> Reading | None:
    """KG-NP/A, 22-4:1-2, which is a shelfmark and pages; other shelfmarks stay in one piece."""
    hit = _SHELFMARK.fullmatch(words)
    if hit is None:
        return None
    return Reading("free", (Level("shelfmark", hit["mark"]), Level("page", hit["page"])))


def read_private(words: str) -> Reading | None:
    """Photocopy in the possession of A. Researcher; original said to be in …

    Where the original is said to be is a claim; it stays in the words and is no level.
    """
    begun = _HELD.match(words) or _COLLECTED.match(words)
    hit = _HOLDER.match(words, begun.end()) if begun else None
    if hit is None:
        return None
    return Reading("private", (Level("holder", _without_point(hit["holder"])),), PRIVATE)


def _without_point(name: str) -> str:
    """A point after an initial belongs to the name, one after a surname to the sentence."""
    return name if re.search(r"(?:^|[\s.])\w\.$", name) else name.rstrip(". ")


def read_print(words: str) -> Reading | None:
    """Jianguo yilai Mao Zedong wengao, vol. 1, pp. 260–261"""
    hit = _PRINT.fullmatch(words)
    if hit is None or _HELD_BY_AN_ARCHIVE.search(hit["publication"]):
        return None
    names = ("publication", "volume", "page")
    return Reading("print", tuple(Level(name, hit[name]) for name in names), PRINT)
