"""What one version of a description changed: field by field, what was and what is.

Dates, names, titles, references and texts are told in full; of every other field it is said that
it changed. What was withheld, and why, is told of no version.

To tell another field in full: its name and how it is told in `_TOLD`, its label in `_LABELS`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.utils.functional import Promise
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from fonds.catalogue.join import changed_fields
from fonds.records import references, text
from fonds.records.agent import Name
from fonds.records.copies import Copy, SourceReference
from fonds.records.dates import HistoricalDate
from fonds.records.document import Participation, Summary, Title
from fonds.records.event import SignedNote
from fonds.records.record import Record
from fonds.web.shown import labels, languages
from fonds.web.shown.copies import Repositories
from fonds.web.shown.dates import in_words
from fonds.web.shown.labels import label
from fonds.web.shown.names import Agents, name
from fonds.web.shown.person import NAMES
from fonds.web.shown.words import Runs, joined, ours, theirs

_MOST = 8  # values of one field that are told; of the rest it is said how many they are
_LONGEST = 300  # characters of a paragraph
_SILENT = frozenset({"access", "state", "merged_into", "public_since", "highest_paragraph"})

_LABELS: dict[str, Promise] = {
    "title": gettext_lazy("Title"),
    "title_language": gettext_lazy("Language of the title"),
    "title_status": gettext_lazy("Whose title"),
    "title_statement": gettext_lazy("Authority of the title"),
    "other_titles": gettext_lazy("Other titles"),
    "filed_as": gettext_lazy("Filed as"),
    "names": gettext_lazy("Names"),
    "abbreviation": gettext_lazy("Abbreviation"),
    "dates": gettext_lazy("Dates"),
    "born": gettext_lazy("Born or founded"),
    "died": gettext_lazy("Died or dissolved"),
    "span": gettext_lazy("Years covered"),
    "participations": gettext_lazy("People"),
    "copies": gettext_lazy("References"),
    "source_written": gettext_lazy("Source as given"),
    "summaries": gettext_lazy("Summaries"),
    "introduction": gettext_lazy("Introduction"),
    "selection": gettext_lazy("Statement of selection"),
    "notes": gettext_lazy("Notes"),
    "note": gettext_lazy("Note"),
    "body": gettext_lazy("Text"),
    "language": gettext_lazy("Language"),
    "languages": gettext_lazy("Languages"),
    "genres": gettext_lazy("Kind of document"),
    "stage": gettext_lazy("Stage"),
    "level": gettext_lazy("Level"),
    "completeness": gettext_lazy("Completeness"),
    "completeness_note": gettext_lazy("Note on completeness"),
    "numbers": gettext_lazy("Numbers"),
    "places": gettext_lazy("Places"),
    "subjects": gettext_lazy("Subjects"),
    "events": gettext_lazy("Events"),
    "collections": gettext_lazy("Collections"),
    "relations": gettext_lazy("Relations"),
    "publications": gettext_lazy("Publications"),
    "authenticity": gettext_lazy("Authenticity"),
    "rights": gettext_lazy("Rights"),
    "not_stated": gettext_lazy("What is not stated"),
    "keys": gettext_lazy("Identifiers elsewhere"),
    "type": gettext_lazy("Kind"),
    "statement": gettext_lazy("Authority"),
    "within": gettext_lazy("Where it lies"),
    "coordinates": gettext_lazy("Coordinates"),
    "broader": gettext_lazy("Broader"),
    "related": gettext_lazy("Related"),
    "city": gettext_lazy("Town"),
    "country": gettext_lazy("Country"),
    "place": gettext_lazy("Place"),
    "homepage": gettext_lazy("Web site"),
    "scheme": gettext_lazy("Scheme of references"),
    "image": gettext_lazy("Image"),
    "curators": gettext_lazy("Curators"),
    "neighbours": gettext_lazy("Neighbouring collections"),
    "includes": gettext_lazy("Collections included"),
    "hours": gettext_lazy("Hours"),
    "present": gettext_lazy("Those present"),
}


@dataclass(frozen=True, slots=True)
class Known:
    """The public records that old and new versions point to, for their names."""

    agents: Agents = field(default_factory=dict)
    repositories: Repositories = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Alteration:
    """One field: what was taken out of it, what was put in. told: what else is to be said."""

    label: str
    was: tuple[Runs, ...]
    now: tuple[Runs, ...]
    told: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Changes:
    """What a version changed; also: fields of which no more is told than that they changed."""

    alterations: tuple[Alteration, ...]
    also: tuple[str, ...]


def changes(before: Record, now: Record, known: Known) -> Changes:
    """The difference between two versions of a record, the later one second."""
    told: list[Alteration] = []
    also: list[str] = []
    for changed in changed_fields(before, now):
        if changed in _SILENT:
            continue
        tell = _TOLD.get(changed)
        alteration = None
        if tell is not None:
            versions = (before, now)
            was, then = (list(tell(each, getattr(each, changed), known)) for each in versions)
            alteration = _alteration(field_label(changed), was, then)
        if alteration is not None:
            told.append(alteration)
        else:
            also.append(field_label(changed))
    return Changes(tuple(told), tuple(also))


def field_label(name: str) -> str:
    """What a field of a record is called on a page; its own name where it has no other."""
    return str(_LABELS.get(name) or name.replace("_", " ").capitalize())


def _alteration(label: str, was: Sequence[Runs], now: Sequence[Runs]) -> Alteration | None:
    """None where what can be told of the two is the same, and the change lies in what cannot."""
    gone = [each for each in was if each not in now]
    come = [each for each in now if each not in was]
    if not gone and not come:
        return None
    told = []
    more = max(len(gone), len(come)) - _MOST
    if more > 0:
        pattern = ngettext("and %(count)s other change", "and %(count)s other changes", more)
        told.append(pattern % {"count": more})
    return Alteration(label, tuple(gone[:_MOST]), tuple(come[:_MOST]), tuple(told))


def _words(record: Record, value: Any, known: Known) -> Iterator[Runs]:
    if value:
        yield (theirs(str(value), getattr(record, "title_language", "")),)


def _plainly(record: Record, value: Any, known: Known) -> Iterator[Runs]:
    if value:
        yield (theirs(str(value)),)


def _edtf(record: Record, value: str, known: Known) -> Iterator[Runs]:
    if value:
        yield (ours(in_words(value)),)


def _tag(record: Record, value: str, known: Known) -> Iterator[Runs]:
    if value:
        yield (ours(languages.name(value)),)


def _tags(record: Record, value: Iterable[str], known: Known) -> Iterator[Runs]:
    for each in value:
        yield (ours(languages.name(each)),)


def _titles(record: Record, value: Iterable[Title], known: Known) -> Iterator[Runs]:
    for each in value:
        yield _told_of(theirs(each.form, each.language), label(labels.TITLES, each.status))


def _names(record: Record, value: Iterable[Name], known: Known) -> Iterator[Runs]:
    for each in value:
        yield _told_of(theirs(each.form, each.language), label(NAMES, each.kind))


def _date(record: Record, value: HistoricalDate | None, known: Known) -> Iterator[Runs]:
    if value is not None:
        yield from _dates(record, (value,), known)


def _dates(record: Record, value: Iterable[HistoricalDate], known: Known) -> Iterator[Runs]:
    for each in value:
        words = ours(in_words(each.edtf)) if each.edtf else theirs(each.written, each.language)
        if not each.edtf and each.undated:
            words = ours(_("undated"))
        of = label(labels.DATE_OF, each.kind)
        written = [(theirs(each.written, each.language),)] if each.edtf and each.written else []
        small = [(ours(told),) for told in (of, _("supplied") if each.supplied else "") if told]
        yield joined([(words,), *small, *written], ", ")


def _people(record: Record, value: Iterable[Participation], known: Known) -> Iterator[Runs]:
    for each in value:
        called = name(each, known.agents)
        if called:
            held = [(theirs(each.capacity),)] if each.capacity else []
            role = (ours(label(labels.ROLES, each.role)),)
            yield joined([role, joined([called, *held])], ": ")


def _references(record: Record, value: Iterable[Copy], known: Known) -> Iterator[Runs]:
    for copy in value:
        if copy.reference is not None:
            yield _reference(copy.reference, known)
        for former in copy.former:
            yield joined([(ours(_("formerly")),), _reference(former, known)], " ")


def _reference(reference: SourceReference, known: Known) -> Runs:
    number = reference.repository
    holder = known.repositories.get(number) if isinstance(number, int) else None
    scheme = holder.scheme if holder else references.FREE
    who = theirs(holder.abbreviation or holder.title) if holder else None
    written = theirs(reference.repository_written)
    path = references.say(reference.levels, scheme) or reference.verbatim
    parts = [who or written, theirs(path, voice="reference")]
    claimed = [(ours(_("reported, not verified here")),)] if reference.claimed else []
    return joined([*((each,) for each in parts if each.form), *claimed])


def _prose(record: Record, value: str, known: Known) -> Iterator[Runs]:
    language = getattr(record, "language", "") or getattr(record, "title_language", "")
    yield from _paragraphs(value, language)


def _several(
    record: Record, value: Iterable[str | Summary | SignedNote], known: Known
) -> Iterator[Runs]:
    for each in value:
        if isinstance(each, str):
            yield from _paragraphs(each, "")
        else:
            yield from _paragraphs(each.body, getattr(each, "language", ""))


def _paragraphs(body: str, language: str) -> Iterator[Runs]:
    """Paragraph by paragraph, so that of a long text only what changed is told."""
    for paragraph in text.plain(body).splitlines():
        words = " ".join(paragraph.split())
        if words:
            yield (theirs(Truncator(words).chars(_LONGEST), language),)


def _told_of(words: Any, small: str) -> Runs:
    return (words, ours(f" ({small})")) if small else (words,)


Tell = Callable[[Record, Any, Known], Iterator[Runs]]

_TOLD: dict[str, Tell] = {
    "title": _words,
    "title_language": _tag,
    "other_titles": _titles,
    "filed_as": _words,
    "names": _names,
    "abbreviation": _plainly,
    "dates": _dates,
    "born": _date,
    "died": _date,
    "span": _edtf,
    "participations": _people,
    "copies": _references,
    "source_written": _plainly,
    "summaries": _several,
    "introduction": _prose,
    "selection": _prose,
    "notes": _several,
    "note": _plainly,
    "body": _prose,
    "language": _tag,
    "languages": _tags,
}


__all__ = ["Alteration", "Changes", "Known", "changes", "field_label"]
