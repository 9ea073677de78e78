"""The history of a text: what it was made from, by whom, how, when, and who has checked it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from django.utils.translation import gettext as _

from fonds.records.document import Document
from fonds.records.file import File
from fonds.records.transcription import Method, Text, TextKind
from fonds.web import addresses
from fonds.web.shown import labels, languages
from fonds.web.shown.copies import copy_heading, release_name
from fonds.web.shown.dates import in_words
from fonds.web.shown.labels import heading, label
from fonds.web.shown.names import Agents, agent_name
from fonds.web.shown.statements import asides
from fonds.web.shown.words import Runs, joined, ours, phrase, theirs


def history(
    text: Text,
    texts: Sequence[Text],
    agents: Agents,
    document: Document | None = None,
    files: Sequence[File] = (),
) -> tuple[Runs, ...]:
    """What is recorded of the text's making, each in a run of its own.

    document: whose copies and releases it may have been made from; files: those it may come from.
    """
    return (
        *_made(text, texts),
        *_people(text, agents),
        *_from(text, document, files),
        *_said(text),
    )


def _from(text: Text, document: Document | None, files: Sequence[File]) -> Iterator[Runs]:
    """Which copy and which release it gives, and the file that it came in."""
    copies = document.copies if document else ()
    for place, copy in enumerate(copies, 1):
        if len(copies) > 1 and copy.id and copy.id == text.copy:
            name = copy_heading(copy, place, len(copies))
            yield (ours(_("made from: %(name)s") % {"name": name[:1].lower() + name[1:]}),)
        for release in copy.releases:
            if release.id and release.id == text.release:
                yield (ours(release_name(release)),)
    for file in files:
        if file.number == text.source_file:
            name = file.title or addresses.whole_name(file) or str(file.number)
            yield phrase(_("source: %(name)s"), name=theirs(name, address=addresses.file(file)))


def _made(text: Text, texts: Sequence[Text]) -> Iterator[Runs]:
    yield (ours(heading(_kind(text, texts))),)
    method = label(labels.METHODS, text.method)
    if method:
        by_machine = text.method in (Method.MACHINE, Method.CORRECTED)
        yield (ours(method, "caution" if by_machine else ""),)
    for words in (label(labels.MADE, text.made), label(labels.EXTENTS, text.extent)):
        if words:
            yield (ours(words),)


def _kind(text: Text, texts: Sequence[Text]) -> str:
    if text.type is TextKind.TRANSCRIPTION:
        return _("transcription")
    source = next((each for each in texts if each.number == text.from_text), None)
    if source is None:
        return _("translation")
    language = {"language": languages.name(source.language)}
    if source.type is TextKind.TRANSLATION:
        return _("translation of a translation: from the %(language)s, not from the original") % (
            language
        )
    return _("translation from the %(language)s") % language


def _people(text: Text, agents: Agents) -> Iterator[Runs]:
    known = [agents[each] for each in text.made_by if isinstance(each, int) and each in agents]
    makers = [agent_name(agent) for agent in known]
    if text.made_by_written:
        makers.append((theirs(text.made_by_written),))
    if makers:
        yield phrase(_("by %(names)s"), names=joined(makers))
    if text.made_on:
        yield (ours(in_words(text.made_on)),)
    if text.checked_by:
        yield phrase(_("checked by %(name)s"), name=theirs(text.checked_by))
    if text.checked_on:
        yield (ours(_("checked %(date)s") % {"date": in_words(text.checked_on)}),)


def _said(text: Text) -> Iterator[Runs]:
    if text.title:
        yield (theirs(text.title, text.language),)
    if text.edition:
        yield phrase(_("version %(edition)s"), edition=theirs(text.edition))
    yield from asides(text.statement)
    yield from ((theirs(words),) for words in (text.note, text.rights) if words)
