"""What a search found in a document: its title marked, and the best passage of what it says.

The summary comes first. Its texts are looked into only where title and summary do not show every
word: most are long, and a page of hits has many. Of a text, the likelier paragraphs are picked by
the beginnings of the words, and only these are read as the index reads them. A text may be one
paragraph as long as a book: it is looked at in stretches, so that none keeps the page waiting.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple, cast

from django.utils.text import Truncator
from django.utils.translation import gettext as _

from fonds.catalogue import visible
from fonds.catalogue.numbers import Among
from fonds.records import kinds
from fonds.records.document import Document, Summary
from fonds.records.transcription import Text, TextKind
from fonds.searching import marks
from fonds.searching.plain import words_of
from fonds.searching.query import Query
from fonds.web import addresses
from fonds.web.shown import languages
from fonds.web.shown.choices import in_order, is_machine
from fonds.web.shown.entry import title
from fonds.web.shown.labels import heading
from fonds.web.shown.marked import Extract, Marked, cut, marked
from fonds.web.shown.words import linked, theirs

LENGTH = 240
_TRIED = 5  # paragraphs of a text, or stretches of a long one
_STRETCH = 3_000  # characters, and what there is to the end of the line
_LINE_END = "<br"
_QUOTED = re.compile(r'["“„«]([^"“”„«»]+)["“”»]')
_BLOCK = re.compile(r'<(?:p|h[2-6]|li|tr|caption)\b[^>]*?\bid="(p[0-9]+)"')
_MARKS = re.compile("[\u0300-\u036f]")
_BEGINNING = 4  # letters of a word that its other forms are likely to share


@dataclass(frozen=True, slots=True)
class Told:
    """A document as found: its title, what its summary says, and a passage of one of its texts."""

    title: Marked
    summary: Extract | None = None
    passage: Extract | None = None


class Part(NamedTuple):
    """A part of a body: where it begins and ends, and the id of its paragraph ("" for none).

    goes_before, goes_on: whether the paragraph has more before it, and after it.
    """

    start: int
    end: int
    place: str
    goes_before: bool = False
    goes_on: bool = False


def told(query: Query, documents: Sequence[Document], language: str) -> dict[int, Told]:
    """What was found in each of the documents; one query, whatever their number.

    language: that of the page, in which summaries and texts are preferred.
    """
    sought = beginnings(query.words)
    phrases = tuple(_QUOTED.findall(_roughly(query.words)))
    found = {each.number: _described(query, each, language) for each in documents}
    wanting = [each for each in documents if _wants(found[each.number], sought)]
    texts = _texts_of([each.number for each in wanting])
    for document in wanting:
        several = in_order(texts.get(document.number, ()), language)
        passage = _passage(query, document, several, (*sought, *phrases))
        found[document.number] = replace(found[document.number], passage=passage)
    return found


def beginnings(words: str) -> tuple[str, ...]:
    """How the words of a search begin, folded; one sign of a script that does not part words.

    >>> beginnings('“Crates” or inventory 档案')
    ('crat', 'or', 'inve', '档')
    """
    several = (word for word in re.findall(r"[^\W_]+", _roughly(words)))
    cut = (word[:_BEGINNING] if _has_case(word) else word[:1] for word in several)
    return tuple(dict.fromkeys(cut))


def _roughly(words: str) -> str:
    """Small letters without marks: quick, since it only picks what is then read exactly."""
    small = words.casefold()
    return small if small.isascii() else _MARKS.sub("", unicodedata.normalize("NFKD", small))


def _has_case(word: str) -> bool:
    return word[0].isdigit() or word[0].upper() != word[0].lower()


def _described(query: Query, document: Document, language: str) -> Told:
    """The title and the summary, with what was found in them."""
    name = linked(title(document), addresses.document(document))
    stretches = marks.marks(query, name.form, name.language) if query.words else ()
    chosen = _summary(document.summaries, language)
    summary = _summarised(query, chosen) if chosen else None
    return Told(marked(name, stretches), summary)


def _summary(summaries: Sequence[Summary], language: str) -> Summary | None:
    return next(
        (each for each in summaries if each.language == language), next(iter(summaries), None)
    )


def _summarised(query: Query, summary: Summary) -> Extract | None:
    words = " ".join(words_of(summary.body).split())
    if not words:
        return None
    return Extract(_cut(query, words, summary.language))


def _cut(query: Query, words: str, language: str, part: Part | None = None) -> Marked:
    """The best passage of the words; how they begin where nothing was asked for.

    part: which part of a body the words are, when they are not the whole of what is told.
    """
    if not query.words:
        short = Truncator(words).chars(LENGTH)
        return marked(theirs(short, language), ())
    best = marks.passage(query, words, language, LENGTH)
    shown = marked(theirs(best.text, language), best.spans)
    before = best.cut_before or (part is not None and part.goes_before)
    return cut(shown, before=before, after=best.cut_after or (part is not None and part.goes_on))


def _wants(told: Told, sought: Sequence[str]) -> bool:
    """Whether title and summary leave a word unshown."""
    shown = told.title.found | (told.summary.words.found if told.summary else set())
    seen = _roughly(" ".join(shown))
    return any(each not in seen for each in sought)


def _texts_of(documents: Sequence[int]) -> Mapping[int, list[Text]]:
    found: dict[int, list[Text]] = {}
    if documents:
        rows = visible.texts().filter(document_id__in=Among(documents)).order_by("pk")
        for record in rows.values_list("record", flat=True):
            text = cast(Text, kinds.decode("text", record))
            found.setdefault(cast(int, text.document), []).append(text)
    return found


def _passage(
    query: Query, document: Document, texts: Iterable[Text], sought: Sequence[str]
) -> Extract | None:
    """The first passage, of the likeliest paragraphs of each text, in which anything is found."""
    for text in texts:
        for part in _likely(text.body, sought):
            words = " ".join(words_of(text.body[part.start : part.end]).split())
            shown = _cut(query, words, text.language, part)
            if shown.any:
                place = part.place
                return Extract(shown, _label(text, place), _address(document, text, place))
    return None


def _likely(body: str, sought: Sequence[str]) -> list[Part]:
    """The parts with most of the words, the first of several."""
    folded = _roughly(body)
    rated: list[tuple[int, Part]] = []
    for part in _parts(body):
        # Where folding has kept every sign in its place, the whole is folded once.
        aligned = len(folded) == len(body)
        piece = (folded if aligned else body)[part.start : part.end]
        piece = piece if aligned else _roughly(piece)
        if count := sum(each in piece for each in sought):
            rated.append((-count, part))
    return [part for _count, part in sorted(rated)[:_TRIED]]


def _parts(body: str) -> Iterator[Part]:
    """The paragraphs of the body, long ones in stretches of whole lines."""
    for start, end, place in _paragraphs(body):
        at = start
        while end - at > _STRETCH and (stop := body.find(_LINE_END, at + _STRETCH, end)) >= 0:
            yield Part(at, stop, place, at > start, True)
            at = stop
        yield Part(at, end, place, at > start, False)


def _paragraphs(body: str) -> Iterator[tuple[int, int, str]]:
    """Where the pieces of the body begin and end, each from where a paragraph with an id begins."""
    start, place = 0, ""
    for found in _BLOCK.finditer(body):
        if found.start() > start:
            yield start, found.start(), place
        start, place = found.start(), found[1]
    yield start, len(body), place


def _label(text: Text, place: str) -> str:
    """Which text it is: "Russian, original, paragraph 3"."""
    sort = _("translation") if text.type is TextKind.TRANSLATION else _("original")
    parts = [languages.name(text.language), sort]
    if is_machine(text):
        parts.append(_("made by machine"))
    if place:
        parts.append(_("paragraph %(number)s") % {"number": place[1:]})
    return heading(", ".join(part for part in parts if part))


def _address(document: Document, text: Text, place: str) -> str:
    """The document with that text chosen, at that paragraph."""
    anchor = f"t{text.number}-{place}" if place else "texts"
    return f"{addresses.document(document)}?l={text.number}#{anchor}"
