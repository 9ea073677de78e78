"""Excerpts: the pieces of a text's body in which the words of a search are likely to stand.

A body may be as long as a book, and a page of hits has many. So nothing of it is taken apart but
what stands around the likeliest places: a paragraph, or a stretch of a long one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from fonds.searching.entries.plain import words_of
from fonds.searching.passages import marks
from fonds.searching.query import Query


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The words of a piece of a body, and the id of its paragraph ("" for none).

    goes_before, goes_on: whether the paragraph has more before it, and after it.
    terms: how many of the words asked for it promises; 0 where nobody can say.
    """

    words: str
    place: str = ""
    goes_before: bool = False
    goes_on: bool = False
    terms: int = 0


_STRETCH = 1_500  # characters, markup and all; a longer paragraph is read in part
_BEFORE = 400
_SEARCHED = 60_000  # characters of a body that are looked through where no place is likely
_NEAR = 300  # characters of a body in which as many words as may be are to stand
_MARK = 'id="p'
_BLOCK = re.compile(r'<(?:p|h[2-6]|li|tr|caption)\b[^>]*?\bid="(p[0-9]+)"')


def excerpts(query: Query, body: str) -> Iterator[Excerpt]:
    """The likeliest pieces first, each once; where none is likely, the beginning bit by bit."""
    seen: set[int] = set()
    for place in marks.likely(query, body, _NEAR):
        start, end = _paragraph(body, place.at)
        key = start if end - start <= _STRETCH else place.at
        if key not in seen and not _in_markup(body, place.at):
            seen.add(key)
            first, last = _stretch(body, place.at, start, end)
            yield _cut(body, first, last, start, end, place.terms)
    if not seen:
        yield from _bit_by_bit(body)


def _bit_by_bit(body: str) -> Iterator[Excerpt]:
    at = 0
    while at < min(len(body), _SEARCHED):
        start, end = _paragraph(body, at)
        stop = end if end - at <= _STRETCH else _line_end(body, at + _STRETCH, end)
        yield _cut(body, at, stop, start, end)
        at = max(stop, at + 1)


def _stretch(body: str, at: int, start: int, end: int) -> tuple[int, int]:
    """What stands around a place: the whole of its paragraph, or lines of a long one."""
    if end - start <= _STRETCH:
        return start, end
    first = _line_start(body, at - _BEFORE, at) if at - _BEFORE > start else start
    return first, _line_end(body, first + _STRETCH, end) if first + _STRETCH < end else end


def _cut(body: str, first: int, last: int, start: int, end: int, terms: int = 0) -> Excerpt:
    words = " ".join(words_of(body[first:last]).split())
    block = _BLOCK.match(body, start)
    return Excerpt(words, block[1] if block else "", first > start, last < end, terms)


def _paragraph(body: str, at: int) -> tuple[int, int]:
    """Where the paragraph begins and ends in which a place lies, or which begins there.

    What stands before the first one, and after an end, belongs to what it stands between.
    """
    within = max(body.find(">", at), at) if body[at : at + 1] == "<" else at
    mark = body.rfind(_MARK, 0, within)
    following = body.find(_MARK, within)
    start = max(body.rfind("<", 0, mark), 0) if mark >= 0 else 0
    end = max(body.rfind("<", 0, following), at + 1) if following >= 0 else len(body)
    return start, end


def _in_markup(body: str, at: int) -> bool:
    """Whether a place lies within a tag."""
    return body.rfind("<", 0, at) > body.rfind(">", 0, at)


def _line_start(body: str, earliest: int, latest: int) -> int:
    """The first beginning of a line, or else of a word, from there on."""
    found = body.find("<br", earliest, latest)
    if found >= 0:
        return found
    found = body.find(" ", earliest, latest)
    while found >= 0 and _in_markup(body, found):
        found = body.find(" ", found + 1, latest)
    return found if found >= 0 else _outside(body, earliest, latest)


def _line_end(body: str, earliest: int, latest: int) -> int:
    """The first end of a line, or else of a word, from there on."""
    found = body.find("<br", earliest, min(latest, earliest + _BEFORE))
    return found if found >= 0 else _line_start(body, earliest, latest)


def _outside(body: str, at: int, latest: int) -> int:
    """The place itself, or the first one after the tag or the named character it lies in."""
    if _in_markup(body, at):
        at = body.find(">", at) + 1
    ampersand = body.rfind("&", max(0, at - 6), at)
    if ampersand >= 0 and ";" not in body[ampersand:at]:
        at = body.find(";", at) + 1
    return min(at, latest)
