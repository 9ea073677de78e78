"""Chinese archives, on both sides of the strait.

The foreign ministry in Beijing numbers with fixed width (109-00743-03), and only that width is
read. Elsewhere a mulu may itself hold a hyphen, so a chain of hyphens is read only for archives
where each number is known to be one level; all others need their labels.
"""

from __future__ import annotations

import re

from fonds.records.copies import Level
from fonds.records.references.grammar import Part, Reading, Segmented, segments

_DASH = "[-‐‑–]"
_RANGE = r"\d+(?:\s*[-–—~～]\s*\d+)?"
_PAGES = rf"(?:第\s*(?P<a>{_RANGE})\s*[页頁]|(?:pp?\.|pages?|[页頁]|ye)?\s*(?P<b>{_RANGE}))"
_LABEL = (
    r"(?:(?:档号|檔號|档案号|案卷号|file\s+no\.?|no\.?|doc(?:ument)?\.?(?:\s+no\.?)?)\s*[:：]?\s*)?"
)
_FMA = re.compile(
    rf"{_LABEL}(\d{{3}}){_DASH}(\d{{5}}){_DASH}(\d{{2}})(?!\d)(?:\s*[(（](\d+)[)）])?"
    rf"(?:\s*[,，:：]\s*{_PAGES})?[\s.。]*",
    re.IGNORECASE,
)
_CHAIN = re.compile(
    rf"{_LABEL}([A-Z]?\d+){_DASH}(\d+){_DASH}(\d+)(?:{_DASH}(\d+(?:[-–]\d+)?))?[\s.。]*",
    re.IGNORECASE,
)
_HOUSE = r"(?:典藏號|典藏号|館藏號|馆藏号|檔號|档号|(?:accession|call|file)\s+no\.?)\s*[:：]?\s*"
_ACADEMIA = re.compile(
    rf"(?:{_HOUSE})?(?P<series>\d{{3}}-\d{{6}})-(?P<volume>\d{{4,5}})(?:-(?P<item>\d{{3,4}}))?",
    re.IGNORECASE,
)
_MODERN = re.compile(
    rf"(?:{_HOUSE})?(\d{{2}})-(\d{{2}})-(\d{{2}})-(\d{{2,3}})-(\d{{3}})[\s.。]*", re.IGNORECASE
)
_CODE = r"[A-Z]{0,2}\d+(?:[-–.]\d+)*"
_LABELLED = Segmented(
    order=("quanzong", "mulu", "juan", "item", "page"),
    parts=(
        Part("quanzong", rf"(?:全宗[号號]?|quanzong)\s*[:：]?\s*(?P<v>{_CODE})(?:\s*[号號])?"),
        Part("mulu", rf"(?:目[录錄][号號]?|mulu)\s*[:：]?\s*(?P<v>{_CODE})(?:\s*[号號])?"),
        Part("juan", rf"(?:案?卷[号號]?|(?:an)?juan)\s*[:：]?\s*(?P<v>{_CODE})(?:\s*[号號])?"),
        Part("item", r"(?:文?件[号號]?|jian)\s*[:：]?\s*(?P<v>\d+)(?:\s*[号號])?"),
        Part("page", rf"第\s*(?P<v>{_RANGE})\s*[页頁]"),
        Part("page", rf"(?:[页頁][码碼号號]?|pp?\.|pages?|ye)\s*[:：]?\s*(?P<v>{_RANGE})"),
    ),
    needed=("quanzong",),
)


def read_foreign_ministry(words: str) -> Reading | None:
    """109-00743-03 · 204-01265-05(1), 12–14 · 档号109-00743-03"""
    hit = _FMA.fullmatch(words)
    if hit is None:
        return None
    values = (*hit.group(1, 2, 3, 4), hit["a"] or hit["b"])
    return Reading("cn-fma", _named(("quanzong", "juan", "item", "part", "page"), values))


def read(words: str) -> Reading | None:
    """全宗1，目录1-13，卷号136，第5页"""
    levels = _LABELLED.read(words)
    return Reading("cn", levels) if levels else None


def read_chain(words: str) -> Reading | None:
    """B123-3-1090-1, where each number is a level of its own; or with labels"""
    hit = _CHAIN.fullmatch(words)
    if hit is None:
        return read(words)
    return Reading("cn", _named(("quanzong", "mulu", "juan", "page"), hit.groups()))


def read_academia_historica(words: str) -> Reading | None:
    """蔣中正總統文物，典藏號 002-020400-00025-091"""
    *titles, last = ["", *segments(words)]
    hit = _ACADEMIA.fullmatch(last)
    if hit is None or len(titles) > 2 or any(map(str.isdigit, "".join(titles))):
        return None
    names = ("collection", "series", "volume", "item")
    values = ("".join(titles), hit["series"], hit["volume"], hit["item"])
    return Reading("tw-ah", _named(names, values))


def read_modern_history(words: str) -> Reading | None:
    """館藏號 11-29-11-04-016"""
    hit = _MODERN.fullmatch(words)
    if hit is None:
        return None
    return Reading("tw-imh", _named(("fonds", "series", "subseries", "file", "item"), hit.groups()))


def _named(names: tuple[str, ...], values: tuple[str | None, ...]) -> tuple[Level, ...]:
    pairs = zip(names, values, strict=True)
    return tuple(Level(name, value) for name, value in pairs if value)
