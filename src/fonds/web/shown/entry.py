"""A document in a list: date, title, abstract, and one quiet line of facts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils.text import Truncator
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from fonds.catalogue.ordering import shown_date_of
from fonds.records import genres
from fonds.records import text as profile
from fonds.records.document import Completeness, Document, Stage, Summary
from fonds.web import addresses
from fonds.web.shown import labels, languages
from fonds.web.shown.copies import Repositories, holding, stamped
from fonds.web.shown.dates import ShownDate, shown_date
from fonds.web.shown.labels import heading, label
from fonds.web.shown.names import Agents, correspondents
from fonds.web.shown.words import Runs, Words, joined, linked, ours, theirs

_BRIEF = 200


@dataclass(frozen=True, slots=True)
class Prose:
    """A body in the text profile, which is safe markup as it stands, with its language."""

    body: str
    language: str = ""
    direction: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of a chronology.

    sorts: what sort of paper it is; who: from whom to whom; facts: its language and where it lies;
    marks: its marking, in its own words.
    """

    date: ShownDate
    title: Words
    abstract: Prose | None
    sorts: Runs
    who: Runs
    marks: tuple[Words, ...]
    facts: Runs


def entry(document: Document, agents: Agents, repositories: Repositories) -> Entry:
    """The document as a row of a list."""
    return Entry(
        date=shown_date(shown_date_of(document)),
        title=linked(title(document), addresses.document(document)),
        abstract=abstract(document.summaries),
        sorts=_sorts(document),
        who=correspondents(document, agents),
        marks=tuple(stamped(each) for copy in document.copies for each in copy.markings[:1])[:1],
        facts=_facts(document, repositories),
    )


def entries(
    documents: Iterable[Document], agents: Agents, repositories: Repositories
) -> tuple[Entry, ...]:
    """The documents as rows, in the order given."""
    return tuple(entry(document, agents, repositories) for document in documents)


def title(document: Document) -> Words:
    """The title in its language; a document without one is called by its number."""
    if document.title:
        return theirs(document.title, document.title_language)
    return ours(_("Document %(number)s, without a title") % {"number": document.number})


def genre(document: Document) -> str:
    """What sort of document it is, in the page's language: "Telegram", "Diary; report"."""
    language = get_language() or "en"
    return heading("; ".join(_small(genres.label(code, language)) for code in document.genres))


def abstract(summaries: tuple[Summary, ...], language: str = "") -> Prose | None:
    """The summary in the page's language, else the first; None when there is none."""
    if not summaries:
        return None
    wanted = language or get_language() or "en"
    chosen = next((each for each in summaries if each.language == wanted), summaries[0])
    return prose(chosen.body, chosen.language)


def brief(document: Document) -> str:
    """The abstract in plain words, cut to what a search engine shows; "" when there is none."""
    told = abstract(document.summaries)
    words = " ".join(profile.plain(told.body).split()) if told else ""
    return Truncator(words).chars(_BRIEF)


def prose(body: str, language: str) -> Prose:
    """A body with its language and the way it runs."""
    return Prose(body, language, languages.direction(language))


def _small(label: str) -> str:
    """A label within a line; "AB" keeps its capitals."""
    return label if label[:2].isupper() else label[:1].lower() + label[1:]


def _sorts(document: Document) -> Runs:
    told = [genre(document)]
    if document.stage in (Stage.DRAFT, Stage.NOT_SENT):
        told.append(label(labels.STAGES, document.stage).lower())
    if document.completeness in (Completeness.EXCERPT, Completeness.FRAGMENT):
        told.append(label(labels.COMPLETENESS, document.completeness).lower())
    doubts = (label(labels.AUTHENTICITY_BRIEF, each.state) for each in document.authenticity)
    told_doubts = [(ours(words, "caution"),) for words in doubts if words]
    return joined([*((ours(words),) for words in told if words), *told_doubts], " · ")


def _facts(document: Document, repositories: Repositories) -> Runs:
    return joined(((words,) for words in _each_fact(document, repositories)), " · ")


def _each_fact(document: Document, repositories: Repositories) -> Iterator[Words]:
    yield from (ours(languages.name(tag)) for tag in document.languages)
    for copy in document.copies[:1]:
        held = holding(copy, repositories)
        if held is not None:
            yield held
