"""American archives: record groups and presidential libraries, from either end, and CREST.

The National Archives ask for the paper first and the record group last; most historians write it
the other way round. Where the record group stands tells which. A name before the box is a
series, after it a folder. Of an agency's offices the innermost is kept, as in the words cited.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from fonds.records.copies import Level
from fonds.records.references.grammar import Reading, is_title, spans

STATE = "National Archives and Records Administration / Department of State"
CREST = "CIA Records Search Tool (CREST)"

_ORDER = (
    "record_group",
    "record_group_title",
    "agency",
    "office",
    "collection",
    "series",
    "entry",
    "lot",
    "decimal",
    "box",
    "folder",
    "naid",
)
_LOT = r"\d{2}\s?[- ]?\s?[A-Z]{1,2}\s?[- ]?\s?\d+"
_FORMS = [
    (name, re.compile(form, re.IGNORECASE))
    for name, form in (
        ("record_group", r"(?:RG|record\s+group)[\s.-]*(?P<v>\d+)"),
        ("record_group_title", r"(?P<v>(?:general\s+)?records\s+of\s+.+)"),
        ("agency", r"(?P<v>(?:U\.?S\.?\s+)?Department\s+of\s+State)"),
        ("lot", rf"\(?(?:lot(?:\s+files?)?(?:\s+no\.?)?)\s*(?P<v>{_LOT})\)?"),
        ("entry", r"entry\s+(?:no\.?\s*)?(?P<v>(?:[A-Z]{1,2}\s?)?\d+[A-Z]?)"),
        ("box", r"boxe?s?\s+(?:no\.?\s*)?(?P<v>(?:CL\s)?[A-Z]?\d+[A-Z]?(?:\s*[-–]\s*\d+)?)"),
        ("folder", r"(?:folder|file\s+unit)\s*:?\s+(?P<v>\S.*)"),
        ("naid", r"(?:NAID|national\s+archives\s+identifier)\s*:?\s*(?P<v>\d+)"),
        ("decimal", r"(?P<v>\d{3}[A-Z]?\.\d+(?:[-A-Z]\w*)?/\d+-\d+)"),
        ("office", r"(?P<v>(?:office|bureau|division|executive\s+secretariat)\b.*)"),
    )
]
_CREST = re.compile(
    r"(?P<v>CIA-RDP\d{2}(?:-|[A-Z]\d{0,2}-?)?\d{5}[A-Z]\d{12}-\d)[\s.]*", re.IGNORECASE
)
_BRACKETED_LOT = re.compile(r"\(lot\b", re.IGNORECASE)
_YEARS = re.compile(r"\d{4}(?:\s*[-–—/]\s*\d{2,4})?")
_UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class _Piece:
    name: str  # "" a name that has no label
    value: str
    start: int
    end: int


def read(words: str) -> Reading | None:
    """RG 59, Central Decimal Files, 1955–59, 661.93/10-1556, Box 2693, and the same reversed"""
    found = _levels(words, "series")
    if found is None or not {"record_group", "lot", "naid"} & set(found):
        return None
    return Reading("us-nara", _in_order(found))


def read_presidential(words: str) -> Reading | None:
    """Ann Whitman File, NSC Series, Box 8, Folder 303rd Meeting"""
    found = _levels(words, "collection")
    if found is None or "box" not in found or "collection" not in found:
        return None
    collection, comma, series = found["collection"].partition(",")
    if comma and not _YEARS.fullmatch(series.strip()):
        found |= {"collection": collection.rstrip(), "series": series.lstrip()}
    return Reading("us-pl", _in_order(found))


def read_department(words: str) -> Reading | None:
    """Department of State, Office of the Historian, … Files (Lot File 96 D 292), Box 4, folder"""
    found = _levels(words, "series") if words[:20].casefold() == "department of state," else None
    if found is None or not {"lot", "record_group"} & set(found):
        return None
    return Reading("us-nara", _in_order(found), STATE)


def read_crest(words: str) -> Reading | None:
    """CIA-RDP74-00005R000200060043-0"""
    hit = _CREST.fullmatch(words)
    return Reading("us-doc", (Level("document", hit["v"]),), CREST) if hit else None


def _in_order(found: dict[str, str]) -> tuple[Level, ...]:
    return tuple(Level(name, found[name]) for name in _ORDER if name in found)


def _levels(words: str, before_box: str) -> dict[str, str] | None:
    """Values by level; None if a level stands twice or a name cannot be placed."""
    pieces = list(_pieces(words))
    labelled = [piece.name for piece in pieces if piece.name not in ("", "office")]
    if not labelled or _UNKNOWN in labelled or len(labelled) != len(set(labelled)):
        return None
    outermost_first = pieces[::-1] if _from_the_item(labelled) else pieces
    found = {piece.name: piece.value for piece in outermost_first if piece.name}
    return _with_names(words, outermost_first, found, before_box)


def _from_the_item(labelled: list[str]) -> bool:
    """Whether the inner levels stand before the outer ones."""
    known = [_ORDER.index(name) for name in labelled]
    return len(known) > 1 and known[0] > known[-1]


def _with_names(
    words: str, pieces: list[_Piece], found: dict[str, str], before_box: str
) -> dict[str, str] | None:
    """Places the runs of unlabelled names: before the box, outermost first, and after it."""
    inside = False
    runs: dict[str, list[_Piece]] = {}
    for place, piece in enumerate(pieces):
        inside = inside or piece.name in ("box", "folder", "naid")
        if piece.name:
            continue
        name = "folder" if inside else before_box
        parted = name in runs and pieces[place - 1].name
        if parted or name in found:
            return None
        runs.setdefault(name, []).append(piece)
    for name, run in runs.items():
        found[name] = words[min(p.start for p in run) : max(p.end for p in run)]
    return found


def _pieces(words: str) -> Iterator[_Piece]:
    for start, end in _with_lots_apart(words):
        segment = words[start:end]
        name, value = _form_of(segment)
        if name or is_title(segment) or _YEARS.fullmatch(segment):
            yield _Piece(name, value, start, end)
        else:
            yield _Piece(_UNKNOWN, segment, start, end)


def _with_lots_apart(words: str) -> Iterator[tuple[int, int]]:
    """A lot number in brackets after its title is a segment of its own."""
    for start, end in spans(words):
        lot = _BRACKETED_LOT.search(words, start, end)
        if lot and lot.start() > start:
            yield start, len(words[: lot.start()].rstrip())
            yield lot.start(), end
        else:
            yield start, end


def _form_of(segment: str) -> tuple[str, str]:
    for name, form in _FORMS:
        hit = form.fullmatch(segment)
        if hit:
            return name, hit["v"]
    return "", ""
