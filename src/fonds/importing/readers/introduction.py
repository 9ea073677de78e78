"""The introduction of a listing: its prose, the collections it points to, the image's credit."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from html import escape

from fonds.importing.readers import address

_CREDIT = re.compile(r"\s*\(Image[,:]\s*(?P<credit>[^()]*(?:\([^()]*\)[^()]*)*)\)\s*$")
_NUMBERED = re.compile(r"\((\d{1,2})\)\s+")
_POINTS = re.compile(r"\b(?:see|consult|refer to)\b", re.IGNORECASE)
_SENTENCE_BREAK = re.compile(r"[.!?]\s")
_YEARS = re.compile(r",\s+(?P<first>\d{4})(?:\s*[-–]\s*(?P<last>\d{4}))?$")
_BETWEEN = " ;,"
# The last name ends with its sentence: at a stop that no initial ("U.S. Bases") stands before.
_LAST = re.compile(
    r"(?P<name>.*?(?:,\s+\d{4}(?:\s*[-–]\s*\d{4})?|(?<!\b[A-Z])))[.;](?=\s|$)", re.DOTALL
)


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A collection that the introduction names; `span` is EDTF, "" when its name has no years."""

    title: str
    key: str
    span: str


@dataclass(frozen=True, slots=True)
class Introduction:
    """The prose as HTML, with its links; `doubtful` is a numbered list of what may be anything."""

    html: str
    neighbours: tuple[Neighbour, ...]
    credit: str
    doubtful: str

    @classmethod
    def read(cls, paragraphs: list[str], key_of: Callable[[str], str]) -> Introduction:
        """Take the paragraphs apart; `key_of` gives the key of a collection by its title."""
        credit = ""
        html: list[str] = []
        neighbours: dict[str, Neighbour] = {}
        doubtful = ""
        for whole in paragraphs:
            found = _CREDIT.search(whole)
            credit = found["credit"].strip() if found else credit
            paragraph = whole[: found.start()] if found else whole
            names = _names(paragraph)
            if names and not _points(paragraph):
                doubtful, names = paragraph[:300], []
            several = [Neighbour(name, key_of(name), _span(name)) for name, _ in names]
            neighbours |= {each.key: each for each in several}
            html.append(_linked(paragraph, names, several))
        return cls("".join(html), tuple(neighbours.values()), credit, doubtful)


def _points(paragraph: str) -> bool:
    """Whether the sentence before the first number sends the reader elsewhere."""
    first = _NUMBERED.search(paragraph)
    before = paragraph[: first.start()] if first else ""
    return bool(_POINTS.search(_SENTENCE_BREAK.split(before)[-1]))


def _names(paragraph: str) -> list[tuple[str, int]]:
    """What stands after (1), (2) … in order, each with its place in the paragraph."""
    marks = list(_NUMBERED.finditer(paragraph))
    if not marks or [int(mark[1]) for mark in marks] != list(range(1, len(marks) + 1)):
        return []
    ends = [mark.start() for mark in marks[1:]] + [len(paragraph)]
    names = []
    for mark, end in zip(marks, ends, strict=True):
        words = paragraph[mark.end() : end]
        last = _LAST.match(words) if end == len(paragraph) else None
        names.append((_trimmed(last["name"] if last else words), mark.end()))
    return names if all(name for name, _ in names) else []


def _trimmed(words: str) -> str:
    """The name without what joins it to the next."""
    words = words.rstrip(_BETWEEN)
    return words.removesuffix(" and").removesuffix(" or").rstrip(_BETWEEN)


def _span(name: str) -> str:
    """The years at the end of a name, as EDTF; "" when it has none or they run backwards.

    >>> _span("Sino-Soviet Border Conflict, 1969"), _span("Sino-Soviet Split, 1960-1984")
    ('1969', '1960/1984')
    """
    years = _YEARS.search(name)
    if years is None or (years["last"] and years["last"] < years["first"]):
        return ""
    return f"{years['first']}/{years['last']}" if years["last"] else years["first"]


def _linked(paragraph: str, names: list[tuple[str, int]], several: list[Neighbour]) -> str:
    if not paragraph.strip():
        return ""
    html, done = "", 0
    for (name, place), neighbour in zip(names, several, strict=True):
        link = escape(address("collection", neighbour.key))
        html += escape(paragraph[done:place]) + f'<a href="{link}">{escape(name)}</a>'
        done = place + len(name)
    return f"<p>{html}{escape(paragraph[done:])}</p>"
