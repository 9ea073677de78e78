"""The history of a text: what it was made from, by whom, how, when, and who has checked it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from django.utils.translation import gettext as _

from fonds.records.transcription import Text, TextKind
from fonds.web.shown import labels, languages
from fonds.web.shown.dates import in_words
from fonds.web.shown.labels import heading, label
from fonds.web.shown.names import Agents, agent_name
from fonds.web.shown.statements import asides
from fonds.web.shown.words import Runs, joined, ours, phrase, theirs


def history(text: Text, texts: Sequence[Text], agents: Agents) -> tuple[Runs, ...]:
    """What is recorded of the text's making, each in a run of its own."""
    return (*_made(text, texts), *_people(text, agents), *_said(text))


def _made(text: Text, texts: Sequence[Text]) -> Iterator[Runs]:
    yield (ours(heading(_kind(text, texts))),)
    method = label(labels.METHODS, text.method)
    if method:
        yield (ours(method, "caution"),)
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
    if text.edition:
        yield phrase(_("version %(edition)s"), edition=theirs(text.edition))
    yield from asides(text.statement)
    yield from ((theirs(words),) for words in (text.note, text.rights) if words)
