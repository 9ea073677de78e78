"""What a search is narrowed by, in words: facets, their values, and the filters in force.

A facet is added in `fonds.searching.entries.facets`; here it gets its heading in `LABELS` and, if
its values are codes, what each is called in `CODES`. `shown.groups` says where it stands.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from fonds.records import genres
from fonds.records.record import Record
from fonds.searching.entries.facets import BY_NAME, MISSING
from fonds.searching.query import Query, Scope
from fonds.web.shown import languages
from fonds.web.shown.dates import in_words
from fonds.web.shown.labels import COMPLETENESS, heading
from fonds.web.shown.words import Runs, Words, ours, phrase, theirs

# Facet → its heading over the counts, and what one value of it is called.
LABELS: Mapping[str, tuple[Promise, Promise]] = {
    "collection": (lazy("Collection"), lazy("Collection")),
    "person": (lazy("People"), lazy("Person")),
    "author": (lazy("Authors"), lazy("Author")),
    "recipient": (lazy("Recipients"), lazy("Recipient")),
    "participant": (lazy("Participants"), lazy("Participant")),
    "mentioned": (lazy("Mentioned"), lazy("Mentioned")),
    "organisation": (lazy("Organisations"), lazy("Organisation")),
    "subject": (lazy("Subjects"), lazy("Subject")),
    "place": (lazy("Places"), lazy("Place")),
    "repository": (lazy("Holding archive"), lazy("Holding archive")),
    "genre": (lazy("Kind of document"), lazy("Kind")),
    "language": (lazy("Language of the original"), lazy("Language of the original")),
    "translation": (lazy("Translated into"), lazy("Translated into")),
    "classification": (lazy("Classification"), lazy("Classification")),
    "completeness": (lazy("Whole or excerpt"), lazy("Whole or excerpt")),
    "has": (lazy("To be read here"), lazy("To be read here")),
    "dating": (lazy("How dated"), lazy("How dated")),
    "decade": (lazy("Decade"), lazy("Decade")),
    "year": (lazy("Year"), lazy("Year")),
}

SCOPES: Mapping[Scope, Promise] = {
    Scope.EVERYTHING: lazy("Everything"),
    Scope.DOCUMENTS: lazy("Documents"),
    Scope.COLLECTIONS: lazy("Collections"),
    Scope.NAMES: lazy("People, places and subjects"),
}

# Facet → what each of its codes is called; a code that is not here stands as it is.
CODES: Mapping[str, Mapping[str, Promise]] = {
    "classification": {
        "0": lazy("Unclassified"),
        "1": lazy("For official use"),
        "2": lazy("Restricted"),
        "3": lazy("Confidential"),
        "4": lazy("Secret"),
        "5": lazy("Top secret"),
        "6": lazy("Of special importance"),
    },
    "completeness": {str(code): label for code, label in COMPLETENESS.items()},
    "has": {
        "scan": lazy("Scan"),
        "transcript": lazy("Transcript"),
        "translation": lazy("Translation"),
    },
    "dating": {
        "dated": lazy("Within a year"),
        "wide": lazy("More widely than a year"),
        "undated": lazy("Undated"),
    },
}

Records = Mapping[str, Mapping[int, Record]]
Address = Callable[[Query], str]


@dataclass(frozen=True, slots=True)
class Filter:
    """Something that narrows the search; `without` is the address of the search without it.

    documents: how many would then be found; None where nobody asked.
    """

    label: str
    value: Runs
    without: str
    documents: int | None = None


def filters(query: Query, records: Records, address: Address) -> tuple[Filter, ...]:
    """What narrows the search, each with the way to be rid of it."""
    return tuple(
        Filter(label, value, address(less)) for label, value, less in parts(query, records)
    )


def parts(query: Query, records: Records) -> Iterator[tuple[str, Runs, Query]]:
    """What narrows the search: what it is called, its value, and the search without it."""
    if query.scope is not Scope.EVERYTHING:
        within = (ours(SCOPES[query.scope]),)
        yield _("Search in"), within, query.within(Scope.EVERYTHING)
    yield from _dated(query)
    for name, value in query.chosen:
        yield _named(name), (_called(name, value, records),), query.without(name, value)
    for name, value in query.excluded:
        said = phrase(_("not %(value)s"), value=_called(name, value, records))
        yield _named(name), said, query.admitting(name, value)


def _named(name: str) -> str:
    return str(LABELS[name][1])


def _dated(query: Query) -> Iterator[tuple[str, Runs, Query]]:
    if query.since or query.until:
        yield _("Date"), (ours(spell(query.since, query.until)),), query.dated()
    if query.certain:
        yield _("Dates"), (ours(_("certainly within")),), query.only_certain(False)
    if query.changed:
        since = (ours(spell(query.changed, "")),)
        yield _("New or changed here"), since, query.changed_since("")


def _called(name: str, value: str, records: Records) -> Words:
    return value_label(name, value, records) or ours(value)


def spell(since: str, until: str) -> str:
    """A range in words: "from 1956 to September 1957", "from 1956", "until 1957"."""
    told = {"since": in_words(since) if since else "", "until": in_words(until) if until else ""}
    if since == until:
        return told["since"]
    if since and until:
        return _("from %(since)s to %(until)s") % told
    return _("from %(since)s") % told if since else _("until %(until)s") % told


def value_label(name: str, value: str, records: Records) -> Words | None:
    """What a value is called; None for the number of a record that may not be shown."""
    if value == MISSING:
        return ours(_("Not recorded"))
    kind = BY_NAME[name].numbers
    if kind:
        record = records.get(kind, {}).get(int(value))
        return _titled(record) if record else None
    if name in ("language", "translation"):
        return ours(languages.name(value))
    if name == "genre":
        return ours(heading(genres.label(value, get_language() or "en")))
    if name == "decade" and value.isdecimal():
        return ours(_("%(year)ss") % {"year": value})
    return ours(CODES.get(name, {}).get(value, value))


def _titled(record: Record) -> Words:
    return theirs(record.title, getattr(record, "title_language", ""))
