"""Russian archives and those that number as they do: fond, opis, delo, list.

Labels come in Cyrillic and Latin letters, whole or cut short, with points or without. П. is a
papka in the foreign ministry's archive only; elsewhere it may be a point of a protocol, and is
not read. The English word "list" has stood for opis as well as for лист, so it counts as a leaf
only after a delo. Fond 89 has a perechen where others have an opis.
"""

from __future__ import annotations

import re

from fonds.records.copies import Level
from fonds.records.references.grammar import Labelled, Pair, Reading

_NUMBER = r"\d+(?:[-‑]?[^\W\d_]{1,2})?"
_FOND = rf"(?:[^\W\d_]{{1,2}}[-‑]?)?{_NUMBER}(?!\w)"
_UNIT = rf"{_NUMBER}(?:/\d+)?(?!\w)"
_VERSO = r"(?:\s*(?:об|ob|verso)(?![^\W\d_])\.?)?"
_LEAF = rf"\d+(?:[^\W\d_](?![^\W\d_]))?{_VERSO}(?!\w)"
_LEAVES = rf"{_LEAF}(?:\s*(?:[-–—‒−,]|\s(?:и|and)\s)\s*{_LEAF})*"

_FOND_PAIR = Pair("fond", r"фонд|ф|fond|fund|f", _FOND)
_OPIS_PAIR = Pair("opis", r"опись|оп|opis['’ʹ′]?|op|inventory|inv", _UNIT)
_ROLL_PAIR = Pair("roll", r"ролик|рол|р|rolik|reel|roll|r", r"\d+(?!\w)")
_DELO_PAIR = Pair("delo", r"дело|д|ед\.?\s*хр|delo|d|(?:y?ed|e)\.?\s*kh?r|file", rf"{_UNIT}")
_LIST_PAIR = Pair("list", r"листы?|лл?|listy|ll?|leaves|leaf|sheets?", _LEAVES)
_WORD_LIST = Pair("list?", "list", _LEAVES)
_PAGE_PAIR = Pair("page", r"pp|pages?|стр", r"\d+(?:\s*[-–—‒−,]\s*\d+)*(?!\w)")
_INNER = (_LIST_PAIR, _WORD_LIST, _PAGE_PAIR)

_RU = Labelled(
    (
        _FOND_PAIR,
        _OPIS_PAIR,
        Pair("perechen", r"перечень|пер|perechen['’ʹ′]?|per", _UNIT),
        _ROLL_PAIR,
        _DELO_PAIR,
        Pair("dokument", r"документ|док|dokument|document|doc|dok", _UNIT),
        *_INNER,
    )
)
_AVP = Labelled(
    (
        _FOND_PAIR,
        _OPIS_PAIR,
        Pair("por", r"порядок|пор|p(?:or|oriadok|oryadok)", _UNIT),
        _ROLL_PAIR,
        Pair("papka", r"папка|пап|п|papka|pap|p|folder", _UNIT),
        _DELO_PAIR,
        *_INNER,
    )
)
_BG = Labelled(
    (
        _FOND_PAIR,
        _OPIS_PAIR,
        Pair("ae", r"архивна\s+единица|а\.?\s*е|a\.?\s*e|arhivna\s+edinitsa", _UNIT),
        *_INNER,
    )
)
_SLASHES = re.compile(rf"({_FOND})/({_NUMBER})/({_NUMBER})(?:/({_LEAVES}))?[\s.]*")
_AVP_SLASHES = re.compile(rf"({_FOND})/({_NUMBER})/({_NUMBER})/({_NUMBER})(?:/({_LEAVES}))?[\s.]*")


def read(words: str) -> Reading | None:
    """f. 558, op. 11, d. 97, ll. 67–70 · 558/11/97/67 · f. 89, per. 42, d. 5"""
    hit = _SLASHES.fullmatch(words)
    if hit:
        return Reading("ru", _zipped(("fond", "opis", "delo", "list"), hit))
    found = _RU.read(words)
    if found is None or not _leaves_settled(found) or not _documents_settled(found):
        return None
    return Reading("ru-89" if "perechen" in found else "ru", _RU.in_order(found))


def read_avp(words: str) -> Reading | None:
    """f. 0100, op. 48, papka 393, delo 7 · 0100/48/393/7, whose third number is the papka"""
    hit = _AVP_SLASHES.fullmatch(words)
    if hit:
        return Reading("ru-avp", _zipped(("fond", "opis", "papka", "delo", "list"), hit))
    found = _AVP.read(words)
    if found is None or not _leaves_settled(found):
        return None
    return Reading("ru-avp", _AVP.in_order(found))


def read_bulgarian(words: str) -> Reading | None:
    """ф. 1Б, оп. 91, а.е. 125, л. 1–3"""
    found = _BG.read(words)
    if found is None or "list?" in found:
        return None
    return Reading("bg", _BG.in_order(found))


def read_complete(words: str) -> Reading | None:
    """Only what labels a fond, an opis and a unit in it, so that no archive need be known."""
    readers = [read, read_bulgarian]
    if re.search("papka|папка", words, re.IGNORECASE):
        readers.append(read_avp)
    readings = [] if words[:1].isdigit() else [reader(words) for reader in readers]
    return next((reading for reading in readings if reading and _complete(reading)), None)


def _complete(reading: Reading) -> bool:
    names = {level.name for level in reading.levels}
    return "fond" in names and bool(names & {"opis", "perechen"}) and bool(names & {"delo", "ae"})


def _leaves_settled(found: dict[str, str]) -> bool:
    """Makes the English word "list" a leaf where it can be nothing else; False where it can."""
    if "list?" not in found:
        return True
    before = list(found)[: list(found).index("list?")]
    if "delo" not in before or "list" in found:
        return False
    found["list"] = found.pop("list?")
    return True


def _documents_settled(found: dict[str, str]) -> bool:
    """In a perechen, "document 5" is what others call delo 5; elsewhere it is not understood."""
    if "dokument" not in found:
        return True
    if "perechen" not in found or "delo" in found:
        return False
    found["delo"] = found.pop("dokument")
    return True


def _zipped(names: tuple[str, ...], hit: re.Match[str]) -> tuple[Level, ...]:
    return tuple(
        Level(name, value) for name, value in zip(names, hit.groups(), strict=True) if value
    )
