"""Words in their lines: every place where a question's words stand, with what is around them.

A line lies within one paragraph, so that it can be pointed at. All is bounded: whoever shows lines
also says how much was looked at.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import cast

from fonds.catalogue import load, visible
from fonds.catalogue.kept import kept
from fonds.catalogue.numbers import Among
from fonds.records import kinds
from fonds.records.document import Document
from fonds.records.transcription import Text
from fonds.searching import place
from fonds.searching.engines.contract import Broken, Engine, Sorting
from fonds.searching.entries.entry import EARLIEST, address_of
from fonds.searching.entries.plain import words_of
from fonds.searching.languages.general import cut
from fonds.searching.narrowing import narrowed
from fonds.searching.passages.marks import marks, terms
from fonds.searching.passages.spotting import stretches
from fonds.searching.query import Query, Scope

MOST_LINES = 500
MOST_DOCUMENTS = 300
MOST_SIGNS = 3_000_000
"""What is looked through for one concordance: whichever is reached first ends it."""

WIDTH = 50
"""How much stands on either side of a word, in columns; a Chinese character takes two."""

_PIECE = 50
_BLOCK = re.compile(r'<(?:p|h[2-6]|li|tr|caption)\b[^>]*?\bid="(p[0-9]+)"')


@dataclass(frozen=True, slots=True)
class Line:
    """A place where the words stand. place: the id of its paragraph, "" for none.

    start, end: where the word stands in `paragraph_of(body, place)`.
    """

    before: str
    word: str
    after: str
    place: str = ""
    start: int = 0
    end: int = 0

    @property
    def following(self) -> str:
        """What it is ordered by when lines are compared by what follows."""
        return " ".join(cut(self.after).forms)

    @property
    def preceding(self) -> str:
        """What it is ordered by when lines are compared by what precedes, the nearest first."""
        return " ".join(reversed(cut(self.before).forms))


@dataclass(frozen=True, slots=True)
class Placed:
    """A line with the numbers of its document and its text (0: the summary), and its language."""

    document: int
    text: int
    language: str
    line: Line


@dataclass(frozen=True, slots=True)
class Concordance:
    """The lines of a search in the order of its documents, the earliest first.

    documents: how many were looked through, of `total`; whole: whether nothing was left out.
    ready: False while there is no index.
    """

    lines: tuple[Placed, ...] = ()
    documents: int = 0
    total: int = 0
    whole: bool = True
    ready: bool = True


def concordance(query: Query) -> Concordance:
    """The lines of the documents that the query finds, within the bounds of this module."""
    at = place.folder()
    engine = place.current(at) if at else None
    if engine is None:
        return Concordance(ready=False)
    asked = query.within(Scope.DOCUMENTS)
    try:
        name = ("concordance", asked.sorted_by(None).address(), engine.state())
        return kept(name, lambda: _concordance(engine, asked), lambda made: len(made.lines) + 1)
    except Broken:
        return Concordance(ready=False)


@dataclass(frozen=True, slots=True)
class InText:
    """The lines of one text; whole: whether all of it was looked at."""

    text: Text
    lines: tuple[Line, ...]
    whole: bool = True


def within(query: Query, texts: Iterable[Text]) -> tuple[InText, ...]:
    """The lines of each of a document's texts, within the bounds of this module."""
    found, signs, most = [], MOST_SIGNS, MOST_LINES
    for text in texts:
        lines, whole = _bounded(query, text, signs, most)
        found.append(InText(text, lines, whole))
        signs, most = max(0, signs - len(text.body)), most - len(lines)
    return tuple(found)


def paragraph_of(body: str, place: str) -> str:
    """The bare words of the paragraph at that place, as lines count in them; "" for none."""
    found = (words for at, words in paragraphs(body) if at == place)
    return next(found, "")


def paragraphs(body: str) -> Iterator[tuple[str, str]]:
    """The paragraphs of a body, each with its id ("" before the first) and its words in a line."""
    start, at = 0, ""
    for found in _BLOCK.finditer(body):
        if found.start() > start:
            yield at, " ".join(words_of(body[start : found.start()]).split())
        start, at = found.start(), found[1]
    yield at, " ".join(words_of(body[start:]).split())


def lines_of(query: Query, body: str, language: str, part: str = "text") -> Iterator[Line]:
    """The lines of a body in that language (a tag; "" not recorded). part: what body it is."""
    for at, words in paragraphs(body):
        for first, last in stretches(query, words, language, part):
            for span in marks(query, words[first:last], language, part):
                start, end = first + span.start, first + span.end
                before, after = _before(words[:start]), _after(words[end:])
                yield Line(before, words[start:end], after, at, start, end)


# --- Documents ------------------------------------------------------------------------------------


def _concordance(engine: Engine, query: Query) -> Concordance:
    lines: list[Placed] = []
    documents, signs = 0, 0
    total = engine.find(narrowed(query), Sorting(by=EARLIEST), 0, 1).total
    for looked in _looked(engine, query) if _asks_words(query) else ():
        documents, signs = documents + 1, signs + looked.signs
        lines += looked.lines
        if len(lines) >= MOST_LINES or signs >= MOST_SIGNS or documents >= MOST_DOCUMENTS:
            break
    whole = documents >= total and len(lines) <= MOST_LINES
    return Concordance(tuple(lines[:MOST_LINES]), documents, total, whole)


def _asks_words(query: Query) -> bool:
    return any(terms(query, part) for part in ("text", "summary"))


@dataclass(frozen=True, slots=True)
class _Looked:
    lines: list[Placed]
    signs: int


def _looked(engine: Engine, query: Query) -> Iterator[_Looked]:
    """What is found in each document of the search, in their order."""
    start, asked = 0, narrowed(query)
    while keys := engine.find(asked, Sorting(by=EARLIEST), start, _PIECE).keys:
        numbers = [address_of(key)[1] for key in keys]
        documents = load.many("document", numbers)
        texts = _texts_of(sorted(documents))
        for number in numbers:  # one that is hidden by now holds nothing
            known = [documents[number]] if number in documents else []
            bodies = [body for each in known for body in _bodies(each, texts.get(number, ()))]
            yield _lines_in(query, number, bodies)
        start += len(keys)


def _lines_in(query: Query, number: int, bodies: Iterable[Body]) -> _Looked:
    found, signs = _Looked([], 0), 0
    for text, language, body in bodies:
        part = "text" if text else "summary"
        signs += len(body)
        lines = lines_of(query, body[:MOST_SIGNS], language, part)
        found.lines.extend(Placed(number, text, language, line) for line in lines)
    return _Looked(found.lines, signs)


Body = tuple[int, str, str]
"""The number of a text (0: a summary), its language, its body."""


def _bodies(record: object, texts: Iterable[Text]) -> Iterator[Body]:
    for summary in cast(Document, record).summaries:
        yield 0, summary.language, summary.body
    for text in texts:
        yield text.number, text.language, text.body


def _texts_of(documents: Sequence[int]) -> dict[int, list[Text]]:
    found: dict[int, list[Text]] = {}
    rows = visible.texts().filter(document_id__in=Among(documents)).order_by("type_of_text", "pk")
    for record in rows.values_list("record", flat=True):
        text = cast(Text, kinds.decode("text", record))
        found.setdefault(cast(int, text.document), []).append(text)
    return found


def _bounded(query: Query, text: Text, signs: int, most: int) -> tuple[tuple[Line, ...], bool]:
    body = text.body
    if len(body) > signs:  # to the last whole paragraph
        last = max((each.start() for each in _BLOCK.finditer(body, 0, signs)), default=signs)
        body = body[: last or signs]
    found: list[Line] = []
    for line in lines_of(query, body, text.language):
        if len(found) >= most:
            return tuple(found), False
        found.append(line)
    return tuple(found), len(body) == len(text.body)


# --- Lines ----------------------------------------------------------------------------------------


def _before(words: str) -> str:
    """The end of what precedes, from where a word begins."""
    start = len(words)
    left = WIDTH
    while start > 0 and left > 0:
        start -= 1
        left -= _columns(words[start])
    if start == 0:
        return words
    space = words.find(" ", start)
    return words[space + 1 :] if start <= space < len(words) - 1 else words[start:]


def _after(words: str) -> str:
    """The beginning of what follows, to where a word ends."""
    end, left = 0, WIDTH
    while end < len(words) and left > 0:
        left -= _columns(words[end])
        end += 1
    if end >= len(words):
        return words
    space = words.rfind(" ", 0, end + 1)
    return words[:space] if space > 0 else words[:end]


def _columns(sign: str) -> int:
    if sign < "\u0300":
        return 1
    if unicodedata.combining(sign):
        return 0
    return 2 if unicodedata.east_asian_width(sign) in "WF" else 1
