"""German archives: Bestand, number, leaf.

In the Bundesarchiv only the first slash divides; the number behind it may hold more. The houses
of the Bundesarchiv are told by the letters of the Bestand, where those are certain.
"""

from __future__ import annotations

import re

from fonds.records.copies import Level
from fonds.records.references.grammar import Part, Reading, Segmented

SAPMO = "Bundesarchiv, SAPMO (Berlin)"
KOBLENZ = "Bundesarchiv (Koblenz)"
STASI = "Stasi-Unterlagen-Archiv, now Bundesarchiv (Berlin)"
BUNDESARCHIV = "Bundesarchiv"
_HOUSES = {"DY": SAPMO, "NY": SAPMO, "SGY": SAPMO, "B": KOBLENZ}

_LEAVES = r"\d+[rv]?(?:\s*[-–—,]\s*\d+[rv]?)*"
_BUNDESARCHIV = re.compile(
    r"(?P<bestand>(?P<letters>[A-Z][A-Za-z]{0,3})\s?\d+(?:[-–](?:[IVX]+|\d+))?)"
    r"\s?/\s?(?P<nummer>[^,;，]{0,60}?\d[^,;，\s.]{0,60})"
    rf"(?:\s*,\s*(?:Bl(?:att)?\.?\s*|fol\.?\s*)?(?P<blatt>{_LEAVES}))?[\s.]*"
)
_FOREIGN_OFFICE = Segmented(
    order=("bestand", "referat", "band", "nummer", "blatt"),
    parts=(
        Part("band", r"(?:Bd\.?|Bde\.?|Band)\s*(?P<v>\d+\s?[a-z]?(?:[-–]\d+)?)"),
        Part("blatt", rf"(?:Bl\.?|Blatt|S\.|Seite)\s*(?P<v>{_LEAVES})"),
        Part("nummer", r"Nr\.?\s*(?P<v>\d+(?:[-/]\d+)?)"),
        Part("nummer", r"(?P<v>(?-i:[A-Z]{1,3})\s?\d+(?:[-/]\d+)?)"),
    ),
)
_BESTAND = re.compile(
    r"(?P<bestand>(?:B|RZ|M|NL|LS|V)\s?\d+|MfAA|RAV\s[^\W\d_][\w .-]{0,40})"
    r"(?:-(?P<referat>[\w. ]{1,20}))?\s*(?:,|$)"
)
_STASI = Segmented(
    order=("bestand", "abteilung", "nummer", "blatt", "seite"),
    parts=(
        Part("nummer", r"Nr\.?\s*(?P<v>\d+(?:/\d+)?)"),
        Part("seite", r"(?:BStU-)?(?:Seiten?|S\.)\s*(?P<v>\d+(?:\s*[-–—]\s*\d+)?)"),
        Part("blatt", rf"(?:Bl\.?|Blatt)\s*(?P<v>{_LEAVES})"),
        Part("bestand", r"(?P<v>MfS|AfNS|BV\s[^\W\d_]+)"),
    ),
    titles=("abteilung",),
    needed=("bestand", "nummer"),
)
_UNIT_AND_NUMBER = re.compile(
    r"(,\s*(?!Nr|Bl|BStU|S\.|Seite)[^\W\d_][^,\d]{0,40}?)\s(\d+(?:/\d+)?)(?=\s*(?:,|\.?$))"
)


def read(words: str) -> Reading | None:
    """B 136/59748, 403-410 · DY 30/IV 2/20/114, Bl. 45–50"""
    hit = _BUNDESARCHIV.fullmatch(words)
    if hit is None:
        return None
    names = ("bestand", "nummer", "blatt")
    levels = tuple(Level(name, hit[name]) for name in names if hit[name])
    return Reading("de", levels, _HOUSES.get(hit["letters"].upper(), BUNDESARCHIV))


def read_foreign_office(words: str) -> Reading | None:
    """RZ 206, R 103295 · B 20-200, Bd. 52 · M 1, A 6744, Bl. 12–20"""
    head = _BESTAND.match(words)
    if head is None:
        return None
    names = ("bestand", "referat")
    levels = tuple(Level(name, head[name].strip()) for name in names if head[name])
    rest = words[head.end() :]
    inner = _FOREIGN_OFFICE.read(rest) if rest.strip(" .") else ()
    return None if inner is None else Reading("de-paaa", levels + inner)


def read_stasi(words: str) -> Reading | None:
    """MfS, HA II, Nr. 1234, BStU-Seite 000003 · MfS, ZAIG 1234, Bl. 5"""
    levels = _STASI.read(_UNIT_AND_NUMBER.sub(r"\1, Nr. \2", words, count=1))
    return Reading("de-stasi", levels, STASI) if levels else None
