"""The archive that a citation names, and its reference: at its head, or at its end.

A reference is the longest stretch after the archive's name that `fonds.records.references` reads
to its last word. Papers that need no archive named, because their number tells, are in
UNMISTAKABLE.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from fonds.records.copies import Level
from fonds.records.references import FREE, Split, split
from fonds.records.references.archives import ARCHIVES
from fonds.records.references.heads import Head, heads
from fonds.searching.footnotes.sheet import TAKEN, Sheet

_ENDS = re.compile(
    rf"[,.;:，；。）)](?=\s|$|[^\w\s]|[\u3000-\u9fff])|{TAKEN}|\s[–—]\s|\s(?=[(（])|$"
)
_STARTS = re.compile(r"(?<![\w.])(?:\w|«)")
_MOST_STARTS, _MOST_ENDS = 240, 28
_LONGEST = 400

UNMISTAKABLE: tuple[tuple[str, str], ...] = (
    (r"CIA-RDP\d{2}[-\w]+", ""),
    (r"\d{3}-\d{5}-\d{2}(?![\w-])(?:\(\d+\))?", "PRC FMA"),
    (
        r"(?:FO|CAB|PREM|FCO|DEFE|WO|KV|HW|ADM|AIR|DO)\s?\d{1,4}\s?/\s?\d+[^\x1f;]{0,60}",
        "TNA",
    ),
    (r"FC\s?\d{3,6}/\d{1,4}", ""),
    (r"(?:DY|NY)\s?\d+/[^\x1f;]{2,80}", "SAPMO-BArch"),
    (r"(?:RG|Record Group)\s?\d{1,3}\b[^\x1f;]{2,200}", "NARA"),
    (r"\d{3}[A-Z]?\.\d{2,5}(?:-\w+)?/\d{1,2}-\d{3,4}", ""),
    (
        r"(?:Ф|ф|F|f|фонд|fond)\.?\s?\d+\w?[.,]\s?(?:Оп|оп|op|Op|opis|опись)\.?\s?\d[^\x1f;]{2,80}",
        "",
    ),
    (r"\d{1,5}(?:/\d{1,5}){2,5}(?:[-–]\d{1,4})?(?![\w/])", ""),
)
"""Numbers that tell by their form what they are, and the archive, "" where they do not tell it."""

_UNMISTAKABLE = [(re.compile(rf"(?<![\w/.-]){form}"), house) for form, house in UNMISTAKABLE]


@dataclass(frozen=True, slots=True)
class Known:
    """An archive that this archive holds papers of: its number, its title and its scheme."""

    number: int
    title: str
    scheme: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where a paper lies. archive: as we give it; words: of the reference, without the archive."""

    archive: str = ""
    repository: int = 0
    words: str = ""
    scheme: str = ""
    levels: tuple[Level, ...] = ()


@dataclass(frozen=True, slots=True)
class _Named:
    """A name that stands in the words: of one of our archives, or of one that is here."""

    start: int
    after: int
    archive: str
    shared: bool = False
    known: Known | None = None


def place(sheet: Sheet, here: Mapping[str, Known]) -> Place:
    """The archive and the reference, taken. here: archives by the names they have here."""
    named = list(_named(sheet.left, here))
    readings = (_forward(sheet.left, each) or _backward(sheet.left, each) for each in named)
    found = next((reading for reading in readings if reading), None) or _by_form(sheet.left)
    if found is None:
        alone = next((each for each in named if not each.shared), None)
        return _only_named(sheet, alone) if alone else Place()
    start, end, reading, name = found
    end = _past_towns(sheet.left, end, reading.repository)
    unknown = _name_before(sheet.left, start) if name is None and not reading.repository else None
    start = unknown.start("name") if unknown else _from_its_name(named, start, reading.repository)
    verbatim = sheet.take(start, end).strip(" ,;:").removesuffix(".")
    verbatim = verbatim.rstrip(")]") if verbatim.count(")") > verbatim.count("(") else verbatim
    archive = reading.repository or (name.archive if name else "")
    archive = unknown["name"].strip() if unknown else archive
    number = name.known.number if name and name.known else 0
    levels = reading.levels if reading.understood else ()
    return Place(archive, number, verbatim, reading.scheme, levels)


def _from_its_name(named: Sequence[_Named], start: int, archive: str) -> int:
    """Where the archive's own name stands not far before the reference, if it does."""
    before = [
        each for each in named if each.archive == archive and start - 20 < each.after <= start
    ]
    return before[0].start if before else start


_UNKNOWN = re.compile(
    r"(?:^|[,.;/\x1f]\s*|\s)(?P<name>[^\W\d_a-zа-яё]{2,9}(?:\s[^\W\d_a-zа-яё]{2,5})?"
    r"|[^,.;\x1f«»“”]*(?:[Aa]rchi|[Аа]рхив|档案|檔案|[Ll]ibrary|[Ll]evéltár)[^,.;\x1f«»“”]*)"
    r"\s*[,.:;，：]\s*$"
)


def _name_before(left: str, start: int) -> re.Match[str] | None:
    """The name of an archive that we do not know, right before its reference."""
    begin = max(left.rfind(TAKEN, 0, start) + 1, start - 120)
    return _UNKNOWN.search(left, begin, start)


def _past_towns(left: str, end: int, archive: str) -> int:
    """Past the archive's town, where it stands after the reference."""
    towns = next((each.towns for each in ARCHIVES if each.name == archive), ())
    for town in towns:
        if hit := re.compile(rf"[\s,.()]*{re.escape(town)}(?!\w)").match(left, end):
            return hit.end()
    return end


def _only_named(sheet: Sheet, named: _Named) -> Place:
    """An archive whose reference nobody can read: the words after it are kept as they stand."""
    end = next((at for at in _ends(sheet.left, named.after, furthest=False)), len(sheet.left))
    rest = sheet.left[named.after : _until_taken(sheet.left, named.after)].strip(" ,.;:()")
    if any(map(str.isdigit, rest)) and len(rest) <= _LONGEST:
        end = _until_taken(sheet.left, named.after)
    else:
        rest, end = "", named.after
    sheet.take(named.start, end)
    number = named.known.number if named.known else 0
    return Place(named.archive, number, rest, FREE if rest else "", ())


def _until_taken(left: str, start: int) -> int:
    at = left.find(TAKEN, start)
    return len(left) if at < 0 else at


def _named(left: str, here: Mapping[str, Known]) -> Iterator[_Named]:
    """Every archive that is named, from the left; names of archives here come with theirs."""
    spans: list[tuple[int, int]] = []
    for hit in list(_STARTS.finditer(left))[:_MOST_STARTS]:
        at = hit.start()
        if any(start <= at < end for start, end in spans):
            continue
        head = next(iter(heads(left[at : at + _LONGEST])), None)
        named = _of_head(left, at, head) if head else _of_here(left, at, here)
        if named:
            spans.append((named.start, named.after))
            yield named


def _of_head(left: str, at: int, head: Head) -> _Named | None:
    before = left[at : at + _LONGEST].find(head.name)
    if before > 0:
        return None  # it begins with words that a heading may have and this place has not
    rest_at = left.find(head.rest[:20], at) if head.rest else len(left)
    after = rest_at if rest_at >= 0 else at + len(head.name)
    return _Named(at, max(after, at + len(head.name)), head.archive.name, head.shared)


def _of_here(left: str, at: int, here: Mapping[str, Known]) -> _Named | None:
    for name, known in here.items():
        end = at + len(name)
        if left[at:end].casefold() == name.casefold() and not left[end : end + 1].isalnum():
            return _Named(at, end, known.title, known=known)
    return None


Found = tuple[int, int, Split, _Named | None]


def _forward(left: str, named: _Named) -> Found | None:
    """The archive first, then its reference."""
    for end in _ends(left, named.after):
        reading = _split(left, named, named.after, end)
        if reading:
            return named.start, end, reading, named
    return None


def _backward(left: str, named: _Named) -> Found | None:
    """The reference first, as the National Archives want it, and the archive last."""
    floor = max(left.rfind(TAKEN, 0, named.start) + 1, named.start - _LONGEST)
    starts = [floor, *(hit.end() for hit in re.finditer(r"[,.;]\s", left[floor : named.start]))]
    for begin in [floor, *(floor + at for at in starts[1:])][:_MOST_ENDS]:
        reading = _split(left, named, begin, named.start)
        if reading:
            return begin, named.after, reading, named
    return None


def _split(left: str, named: _Named, start: int, end: int) -> Split | None:
    """That stretch as a reference of the archive, where it is one."""
    words = left[start:end].lstrip(" ,.;:([").rstrip(" ,;:([")
    words = words.rstrip(")].") if words.count(")") > words.count("(") else words
    if not words or not any(map(str.isdigit, words)) or TAKEN in words:
        return None
    for scheme in dict.fromkeys((named.known.scheme if named.known else "", "")):
        for told in dict.fromkeys((words, _FOLLOWING.sub("", words))):
            reading = split(told, None if named.known else named.archive, scheme or None)
            if reading.understood:
                return reading
    return None


_FOLLOWING = re.compile(r"(?<=\d)\s?ff?\.?$")  # "and the following": Bl. 45 f.


def _by_form(left: str) -> Found | None:
    for form, house in _UNMISTAKABLE:
        if hit := form.search(left):
            return _longest(left, hit, house)
    return None


def _longest(left: str, hit: re.Match[str], house: str) -> Found:
    """The longest part of the hit that can be read; else the number itself, in one piece."""
    for end in [hit.end(), *(e for e in _ends(left, hit.start()) if e <= hit.end())]:
        reading = split(left[hit.start() : end].strip(" ,.;:"), house or None)
        if reading.understood:
            return hit.start(), end, reading, None
    whole = split(hit[0].strip(" ,.;:"), house or None)
    return hit.start(), hit.end(), whole, None


def _ends(left: str, start: int, *, furthest: bool = True) -> Sequence[int]:
    """Where a reference that begins there can end, the furthest first."""
    limit = _until_taken(left, start)
    stretch = left[start : min(limit, start + _LONGEST)]
    ends = [start + hit.start() + (hit[0] in ")）") for hit in _ENDS.finditer(stretch)]
    several = list(dict.fromkeys(end for end in ends if end > start))[:_MOST_ENDS]
    return several[::-1] if furthest else several
