"""A copy of a document: where it lies, whether one can see it there, its markings and releases."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from django.utils.translation import gettext as _

from fonds.catalogue.shelves import depth_of_file
from fonds.records import references
from fonds.records.copies import (
    Consultation,
    Copy,
    Marking,
    OriginalAccess,
    Redaction,
    Release,
    SourceReference,
)
from fonds.records.repository import Repository
from fonds.web import addresses
from fonds.web.shown import labels, languages
from fonds.web.shown.dates import in_words
from fonds.web.shown.fact import Fact, Value, fact, value
from fonds.web.shown.labels import heading, label
from fonds.web.shown.names import Agents, agent_name
from fonds.web.shown.statements import asides
from fonds.web.shown.words import Runs, Words, joined, linked, ours, phrase, theirs

Repositories = Mapping[int, Repository]


def copy_facts(
    copy: Copy, repositories: Repositories, agents: Agents, *, headed: bool = False
) -> Iterator[Fact]:
    """The facts of one copy, in the order in which a historian asks for them.

    headed: a heading says already what sort of copy it is.
    """
    sort = "" if headed else label(labels.COPIES, copy.kind)
    yield from fact(_("Where it lies"), _located(copy, sort, repositories))
    yield from fact(_("Formerly"), (_reference(each, repositories) for each in copy.former))
    if copy.place_of_original:
        where = _reference(copy.place_of_original, repositories)
        yield from fact(_("The original"), (where,))
    yield from fact(_("Consultation"), _consultation(copy.consultation))
    yield from _markings(copy.markings)
    yield from fact(_("Copy number"), (value(theirs(copy.number, copy.language)),))
    yield from fact(_("Obtained by"), _obtained(copy, agents))
    yield from fact(_("Extent"), (value(theirs(copy.extent)),))
    yield from fact(_("Distribution"), (value(theirs(copy.distribution)),))
    yield from fact(_("Notes on it"), (value(theirs(copy.marginalia)),))
    yield from fact(_("Release"), map(_release, copy.releases))
    yield from fact(_("Note"), (value(theirs(copy.note)),))


def holding(copy: Copy, repositories: Repositories) -> Words | None:
    """Who holds the copy, in short: for a row of a list. None when nobody said."""
    if copy.reference is None:
        return None
    repository = _repository(copy.reference, repositories)
    if repository is not None:
        short = repository.abbreviation or repository.title
        name = theirs(short, "" if repository.abbreviation else repository.title_language)
        return linked(name, addresses.of(repository))
    written = copy.reference.repository_written
    return theirs(written) if written else None


def copy_heading(copy: Copy, place: int, count: int) -> str:
    """What a copy is called when a document has several."""
    kind = label(labels.COPIES, copy.kind)
    counted = _("Copy %(place)s of %(count)s") % {"place": place, "count": count}
    return f"{counted}: {kind}" if kind else counted


def release_name(release: Release, *, brief: bool = False) -> str:
    """What a release is called beside what was made from it: by its date, its case or its id.

    brief: without what it gave.
    """
    outcome = label(labels.OUTCOMES, release.outcome)
    if release.date:
        name = _("release of %(date)s") % {"date": in_words(release.date)}
    else:
        name = _("release %(id)s") % {"id": release.case or release.id}
    return f"{name} ({outcome})" if outcome and not brief else name


def stamped(marking: Marking) -> Words:
    """The marking in its own words, as they stand on the paper."""
    return theirs(marking.verbatim, marking.language, voice="stamped")


def _located(copy: Copy, sort: str, repositories: Repositories) -> Iterator[Value]:
    """Where it lies, what sort of exemplar it is, and what was seen of it."""
    tongue = languages.name(copy.language) if copy.language else ""
    words = (sort, tongue, label(labels.SEEN_AS, copy.seen_as))
    told = [(ours(each),) for each in words if each]
    if copy.reference is not None:
        where = _reference(copy.reference, repositories, present=True)
        yield Value(where.runs, (*where.asides, *told))
        yield value(theirs(copy.holder))
    elif copy.holder:
        yield value(theirs(copy.holder), asides=told)
    elif told:
        yield value(heading(", ".join(run.form for runs in told for run in runs)))


def _reference(
    reference: SourceReference, repositories: Repositories, *, present: bool = False
) -> Value:
    """The reference in words; `present` makes it the way to its file, where others lie."""
    repository = _repository(reference, repositories)
    scheme = repository.scheme if repository else references.FREE
    levels = references.say(reference.levels, scheme, references.Style.WORDS)
    who = _who(reference, repository)
    path = theirs(levels or reference.verbatim, voice="reference")
    if present and repository is not None and reference.levels and not reference.claimed:
        path = linked(path, addresses.repository(repository, _to_the_file(reference, scheme)))
    runs = joined([runs for runs in (who, (path,)) if runs and runs[0].form])
    told: list[Runs] = []
    if reference.verbatim and levels:
        as_written = theirs(reference.verbatim, voice="reference")
        told.append(phrase(_("as written: %(name)s"), name=as_written))
    written = reference.repository_written
    if repository is not None and written not in ("", repository.title, repository.abbreviation):
        told.append(phrase(_("the archive as written: %(name)s"), name=theirs(written)))
    if reference.claimed:
        told.append((ours(_("reported, not verified here"), voice="caution"),))
    return Value(runs, (*told, *asides(reference.statement)))


def _to_the_file(reference: SourceReference, scheme: str) -> list[str]:
    """The values of the levels down to the file, which has a page; leaves stand on it."""
    return [each.value for each in reference.levels[: depth_of_file(reference.levels, scheme)]]


def _who(reference: SourceReference, repository: Repository | None) -> Runs:
    if repository is not None:
        return joined(
            (theirs(part, repository.title_language if part == repository.title else ""),)
            for part in (repository.title, repository.city)
            if part
        )
    return (theirs(reference.repository_written),) if reference.repository_written else ()


def _repository(reference: SourceReference, repositories: Repositories) -> Repository | None:
    number = reference.repository
    return repositories.get(number) if isinstance(number, int) else None


def _consultation(consultation: Consultation | None) -> Iterator[Value]:
    if consultation is None:
        return
    known = {"since": in_words(consultation.since), "checked": in_words(consultation.checked)}
    since = _("since %(since)s") % known if consultation.since else ""
    checked = _("last checked %(checked)s") % known if consultation.checked else ""
    shut = consultation.state in (OriginalAccess.RECLOSED, OriginalAccess.DESTROYED)
    state = ours(label(labels.CONSULTATION, consultation.state), "caution" if shut else "")
    told = [(ours(words),) for words in (since, checked) if words]
    source = [(theirs(consultation.source),)] if consultation.source else []
    yield value(state, asides=[*told, *source])


def _markings(markings: tuple[Marking, ...]) -> Iterator[Fact]:
    for kind in dict.fromkeys(marking.kind for marking in markings):
        alike = [marking for marking in markings if marking.kind is kind]
        values = (value(stamped(each), asides=asides(each.statement)) for each in alike)
        yield from fact(label(labels.MARKINGS, kind), values)


def _obtained(copy: Copy, agents: Agents) -> Iterator[Value]:
    for number in copy.obtained_by:
        agent = agents.get(number) if isinstance(number, int) else None
        if agent is not None:
            yield Value(agent_name(agent))
    yield value(theirs(copy.obtained_written))


def _release(release: Release) -> Value:
    outcome = label(labels.OUTCOMES, release.outcome)
    when = in_words(release.date) if release.date else ""
    case = _("case %(case)s") % {"case": release.case} if release.case else ""
    own = [ours(words) for words in (when, outcome) if words]
    given = [theirs(words) for words in (release.authority, case) if words]
    runs = joined((word,) for word in [*own, *given])
    note = [(theirs(release.note),)] if release.note else []
    return Value(runs or (ours(_("recorded")),), (*map(_redaction, release.redactions), *note))


def _redaction(redaction: Redaction) -> Runs:
    parts = [theirs(redaction.extent)]
    printed = redaction.overprint
    # What is stamped over the gap is shown as a stamp, and mostly is the code: once is enough.
    said = (redaction.place, redaction.code if redaction.code != printed else "")
    parts += [theirs(words) for words in said if words]
    if printed:
        parts.append(theirs(printed, voice="stamped"))
    return phrase(_("withheld: %(what)s"), what=joined((part,) for part in parts))
