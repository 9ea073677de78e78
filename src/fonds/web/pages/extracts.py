"""What a search found in a document: its title marked, and the best passage of what it says.

The summary comes first. Its texts are looked into only where title and summary do not show every
word: most are long, and a page of hits has many. Of a text only the likeliest pieces are read
(`fonds.searching.passages.excerpt`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import cast

from django.utils.text import Truncator
from django.utils.translation import gettext as _

from fonds.catalogue import visible
from fonds.catalogue.numbers import Among
from fonds.records import kinds
from fonds.records.document import Document, Summary
from fonds.records.transcription import Text, TextKind
from fonds.searching.entries.plain import words_of
from fonds.searching.passages import marks
from fonds.searching.passages.excerpt import Excerpt, excerpts
from fonds.searching.passages.marks import Passage
from fonds.searching.passages.spotting import stretches
from fonds.searching.query import Query
from fonds.searching.questions.question import Term
from fonds.web import addresses
from fonds.web.shown import languages
from fonds.web.shown.choices import in_order, is_machine
from fonds.web.shown.entry import title
from fonds.web.shown.labels import heading
from fonds.web.shown.marked import Extract, Marked, cut, marked
from fonds.web.shown.words import linked, theirs

LENGTH = 240
_TRIED = 5  # pieces of a text that are read


@dataclass(frozen=True, slots=True)
class Told:
    """A document as found: its title, what its summary says, and a passage of one of its texts."""

    title: Marked
    summary: Extract | None = None
    passage: Extract | None = None


def told(query: Query, documents: Sequence[Document], language: str) -> dict[int, Told]:
    """What was found in each of the documents; one query, whatever their number.

    language: that of the page, in which summaries and texts are preferred.
    """
    found, wanting = {}, []
    sought = marks.terms(query)
    for document in documents:
        shown, seen = _described(query, document, language)
        found[document.number] = shown
        if sought - seen:
            wanting.append(document)
    texts = _texts_of([each.number for each in wanting])
    for document in wanting:
        several = in_order(texts.get(document.number, ()), language)
        passage = _passage(query, document, several)
        found[document.number] = replace(found[document.number], passage=passage)
    return found


def _described(query: Query, document: Document, language: str) -> tuple[Told, frozenset[Term]]:
    """The title and the summary with what was found in them, and which of the terms that is."""
    name = linked(title(document), addresses.document(document))
    titled = marks.whole(query, name.form, name.language, "title")
    chosen = _summary(document.summaries, language)
    words = " ".join(words_of(chosen.body).split()) if chosen else ""
    if chosen is None or not words:
        return Told(marked(name, titled.spans)), titled.terms
    best = _best(query, words, chosen.language, "summary")
    summary = Extract(_shown(best, chosen.language))
    return Told(marked(name, titled.spans), summary), titled.terms | best.terms


def _summary(summaries: Sequence[Summary], language: str) -> Summary | None:
    return next(
        (each for each in summaries if each.language == language), next(iter(summaries), None)
    )


def _best(query: Query, words: str, language: str, part: str) -> Passage:
    """The best passage of the words; how they begin where none is looked for in them."""
    if not marks.terms(query, part):
        short = Truncator(words).chars(LENGTH)
        return Passage(short)
    if not _stands_in(query, words, language, part):
        return marks.opening(words, LENGTH)
    return marks.passage(query, words, language, LENGTH, part)


def _stands_in(query: Query, words: str, language: str, part: str = "text") -> bool:
    """Whether any of the query's words does: known sooner than where most of them stand, since only
    what may begin one is read. A passage without any would be read to its end in vain."""
    return any(
        marks.whole(query, words[start:end], language, part).spans
        for start, end in stretches(query, words, language, part)
    )


def _shown(best: Passage, language: str, excerpt: Excerpt | None = None) -> Marked:
    """A passage as it is shown; excerpt: the piece of a body that it was cut from."""
    before = best.cut_before or (excerpt is not None and excerpt.goes_before)
    after = best.cut_after or (excerpt is not None and excerpt.goes_on)
    return cut(marked(theirs(best.text, language), best.spans), before=before, after=after)


def _texts_of(documents: Sequence[int]) -> Mapping[int, list[Text]]:
    found: dict[int, list[Text]] = {}
    if documents:
        rows = visible.texts().filter(document_id__in=Among(documents)).order_by("pk")
        for record in rows.values_list("record", flat=True):
            text = cast(Text, kinds.decode("text", record))
            found.setdefault(cast(int, text.document), []).append(text)
    return found


def _passage(query: Query, document: Document, texts: Iterable[Text]) -> Extract | None:
    """The passage with most of the words in the first text in which any is found."""
    for text in texts:
        best: tuple[Passage, Excerpt] | None = None
        for excerpt in islice(excerpts(query, text.body), _TRIED):
            if not _stands_in(query, excerpt.words, text.language):
                continue
            found = marks.passage(query, excerpt.words, text.language, LENGTH)
            if found.spans and (best is None or len(found.terms) > len(best[0].terms)):
                best = (found, excerpt)
            if best and len(best[0].terms) >= excerpt.terms:
                break
        if best:
            shown, place = _shown(best[0], text.language, best[1]), best[1].place
            return Extract(shown, _label(text, place), _address(document, text, place))
    return None


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
