"""Which archive a reference names: at its head as a rule, at its end as in the National Archives.

The longest name wins. The name may be followed by another of the same archive or by its town, in
brackets or after a comma: all that belongs to the head. Names are compared folded, without case,
gaps, points, hyphens and apostrophes; abbreviations keep their case, for Mol is not MOL.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from fonds.records.references.archives import ARCHIVES, Archive

_OPENING = re.compile(
    r"[\s\"“«]*(?:(?:source|archive|источник|архив)\s*:\s*)?(?:the\s+(?!national))?", re.IGNORECASE
)
_GAP = re.compile(r"[\s,.:;，：；。]*(?:[–—]\s+)?")
_BETWEEN = re.compile(r"[\s,.:;，：]*[(（\[]?\s*")
_CLOSING = re.compile(r"\s*[)）\]]")
_IGNORED = frozenset(" \t\r\n\xa0\u2009\u202f.-‑'’ʹʼ′")


@dataclass(frozen=True, slots=True)
class Head:
    """The archive named, the words that name it, and the words that are left.

    shared: named only by an abbreviation that others bear too.
    """

    archive: Archive
    name: str
    rest: str
    shared: bool


@dataclass(frozen=True, slots=True)
class _Name:
    """One name of an archive; `exact`: its letters, where their case counts."""

    archive: Archive
    exact: str
    shared: bool


def heads(words: str) -> list[Head]:
    """The archives that the words can begin with, the longest name first; as a rule one or none."""
    opening = _OPENING.match(words)
    start = opening.end() if opening else 0
    found = [_head(name, words, start, end) for name, end in _names_at(words, start)]
    return sorted(found, key=lambda head: (head.shared, len(head.rest)))


def tails(words: str) -> list[Head]:
    """The same for archives named last: "…, Box 2693, RG 59, NARA"."""
    for at in _commas_from_the_right(words):
        whole = [head for head in heads(words[at + 1 :]) if not head.rest.strip(" .")]
        if whole:
            rest = words[:at].rstrip()
            return [Head(head.archive, head.name, rest, head.shared) for head in whole]
    return []


def known(name: str) -> list[Archive]:
    """The archives that the whole of these words names; none, if it is no archive of ours."""
    exact = [archive for archive in ARCHIVES if archive.name.casefold() == name.strip().casefold()]
    return exact or [head.archive for head in heads(name) if not head.rest.strip(" .)")]


def named_within(words: str) -> bool:
    """Whether an archive is named anywhere in the words, by a name that is its own."""
    starts = (hit.start() for hit in re.finditer(r"(?<!\w)\w", words))
    return any(not name.shared for at in starts for name, _ in _names_at(words, at))


def _head(name: _Name, words: str, start: int, end: int) -> Head:
    end = _with_towns(name.archive, words, end)
    gap = _GAP.match(words, end)
    rest = words[gap.end() if gap else end :].strip()
    return Head(name.archive, words[start:end].strip(), rest, name.shared)


def _names_at(words: str, start: int) -> Iterator[tuple[_Name, int]]:
    """The names that stand at that place, each archive's longest, and where they end."""
    by_form, lengths = _index()
    form, ends = _folded(words, start, lengths[0])
    met: set[str] = set()
    for length in lengths:
        for name in by_form.get(form[:length], ()) if length <= len(form) else ():
            end = ends[length - 1]
            if name.archive.name in met or not _ends(words, end):
                continue
            if not name.exact or name.exact == _letters(words[start:end]):
                met.add(name.archive.name)
                yield name, end


def _with_towns(archive: Archive, words: str, end: int) -> int:
    """Past further names of the archive and its town, as many as stand there."""
    forms = _forms_of(archive)
    for _ in range(4):
        between = _BETWEEN.match(words, end)
        start = between.end() if between else end
        after = next((at for form in forms if (at := _past(words, start, form))), 0)
        if not after:
            return end
        closing = _CLOSING.match(words, after)
        end = closing.end() if closing else after
    return end


def _past(words: str, start: int, form: str) -> int:
    """Where a folded name that stands there ends; 0 if it does not."""
    read, ends = _folded(words, start, len(form))
    return ends[-1] if read == form and _ends(words, ends[-1]) else 0


def _ends(words: str, at: int) -> bool:
    """A name ends where no letter of an alphabet and no digit follows; Chinese runs on."""
    return at >= len(words) or not words[at].isalnum() or words[at] > "\u2fff"


def _folded(words: str, start: int, length: int) -> tuple[str, list[int]]:
    """So many letters from that place, folded, and where each ends in the words."""
    form: list[str] = []
    ends: list[int] = []
    for at in range(start, len(words)):
        if len(form) >= length:
            break
        if words[at] not in _IGNORED:
            folded = words[at].casefold()
            form += folded
            ends += [at + 1] * len(folded)
    return "".join(form)[:length], ends[:length]


def _letters(name: str) -> str:
    return "".join(letter for letter in name if letter not in _IGNORED)


def _form(name: str) -> str:
    return _letters(name).casefold()


@cache
def _index() -> tuple[dict[str, list[_Name]], list[int]]:
    """Every name by its folded form, and the lengths of these forms, the longest first."""
    by_form: dict[str, list[_Name]] = {}
    for archive in ARCHIVES:
        for names, shared in ((archive.names, False), (archive.shared, True)):
            for name in names:
                by_form.setdefault(_form(name), []).append(_Name(archive, _exact(name), shared))
    return by_form, sorted({len(form) for form in by_form}, reverse=True)


@cache
def _forms_of(archive: Archive) -> list[str]:
    names = {_form(name) for name in (*archive.names, *archive.shared, *archive.towns)}
    return sorted(names, key=len, reverse=True)


def _exact(name: str) -> str:
    """The letters of an abbreviation; "" for other names, whose case does not count."""
    words = re.split(r"[\s.\-]+", name.strip("."))
    return _letters(name) if all(map(_is_abbreviation, words)) else ""


def _is_abbreviation(word: str) -> bool:
    return sum(map(str.isupper, word)) > 1


def _commas_from_the_right(words: str) -> Iterable[int]:
    at = len(words)
    for _ in range(4):
        at = max(words.rfind(comma, 0, at) for comma in ",;，")
        if at < 0:
            return
        yield at
