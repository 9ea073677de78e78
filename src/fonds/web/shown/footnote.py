"""A footnote on a page: how each citation was read, and on what grounds something answers to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from fonds.records import genres
from fonds.searching.footnotes import LONGEST, Cited, noted, read
from fonds.searching.footnotes.looking import Held, archives
from fonds.searching.footnotes.matching import Candidate, Ground
from fonds.web import addresses
from fonds.web.shown.dates import in_words
from fonds.web.shown.fact import Fact, Value, fact, value
from fonds.web.shown.labels import heading
from fonds.web.shown.levels import documents, path
from fonds.web.shown.words import Runs, joined, linked, ours, phrase, theirs

_SHORTEST = 25  # characters; a shorter line is a search

GROUNDS: Mapping[Ground, Promise] = {
    Ground.ADDRESS: gettext_lazy("its address here"),
    Ground.PAPER: gettext_lazy("the number of the paper"),
    Ground.LEAVES: gettext_lazy("the leaves"),
    Ground.FILE: gettext_lazy("the file"),
    Ground.NUMBER: gettext_lazy("the number on the paper"),
    Ground.TITLE: gettext_lazy("the title"),
    Ground.LIKE_TITLE: gettext_lazy("a title like it"),
    Ground.DATE: gettext_lazy("the date"),
    Ground.LIKE_DATE: gettext_lazy("a date that may be it"),
    Ground.AUTHOR: gettext_lazy("who wrote"),
    Ground.PRINTED: gettext_lazy("where it was printed"),
    Ground.OTHER_DATE: gettext_lazy("another date"),
    Ground.OTHER_FILE: gettext_lazy("another file"),
    Ground.OTHER_LEAVES: gettext_lazy("other leaves"),
    Ground.OTHER_AUTHOR: gettext_lazy("another writer"),
    Ground.ELSEWHERE: gettext_lazy("lies elsewhere"),
}
"""What each ground is called after “agrees:” and “differs:”."""

_AGAINST = frozenset(
    {
        Ground.OTHER_DATE,
        Ground.OTHER_FILE,
        Ground.OTHER_LEAVES,
        Ground.OTHER_AUTHOR,
        Ground.ELSEWHERE,
    }
)


def footnote_address(words: str) -> str:
    """The address that reads the words as a footnote; "" for words that do not look like one.

    They do when they give two things of a title in quotation marks, a date and a reference.
    """
    if not _SHORTEST <= len(words) <= LONGEST or not any(map(str.isdigit, words)):
        return ""
    cited = read(next(iter(noted(words).citations), ""), archives())
    parts = (cited.dates, cited.levels or cited.address or cited.printed, cited.numbers)
    said = sum(1 for part in parts if part)
    quoted = bool(cited.title) and cited.title in words and len(words) > len(cited.title) + 20
    known = cited.levels or cited.archive or cited.address or cited.printed
    return address(words) if known and said + quoted > 1 else ""


def address(words: str) -> str:
    """The address of the page that reads the words as a footnote."""
    return f"{reverse('footnote')}?{urlencode({'cited': words})}"


def facts(cited: Cited) -> tuple[Fact, ...]:
    """How the citation was read, part by part, and what could not be read."""
    return tuple(_facts(cited))


def _facts(cited: Cited) -> Iterator[Fact]:
    yield from fact(_("Author"), [value(theirs(name)) for name in cited.authors])
    yield from fact(_("To"), [value(theirs(name)) for name in cited.recipients])
    yield from fact(_("Title"), [value(theirs(cited.title))])
    yield from fact(_("Sort of paper"), [value(_sort(cited.kind))])
    dates = zip(cited.dates, cited.written_dates, strict=False)
    yield from fact(_("Date"), [_date(edtf, written) for edtf, written in dates])
    yield from fact(_("Number"), [value(theirs(number)) for number in cited.numbers])
    yield from fact(_("Archive"), [value(theirs(cited.archive))])
    yield from fact(_("Reference"), [value(*_reference(cited))])
    yield from fact(_("Collection"), [value(theirs(cited.collection))])
    yield from fact(_("Printed in"), [value(theirs(_printed(cited)))])
    yield from fact(_("Address"), [value(theirs(cited.address))])
    yield from fact(_("Credit"), [value(theirs(credit)) for credit in cited.credits])
    unread = [value(theirs(piece), gap=True) for piece in cited.unread]
    yield from fact(_("Not read"), unread)


def _sort(kind: str) -> str:
    return heading(genres.label(kind, get_language() or "en")) if kind else ""


def _date(edtf: str, written: str) -> Value:
    said = in_words(edtf)
    asides = [(theirs(written),)] if written.strip("(). ") != said else []
    return value(said, asides=asides)


def _reference(cited: Cited) -> Runs:
    """Level by level where it could be read, else as it stands."""
    if not cited.levels:
        return (theirs(cited.reference),) if cited.reference else ()
    steps = path(cited.levels, cited.scheme, lambda _values: "")
    return joined([each.title for each in steps], ", ")


def _printed(cited: Cited) -> str:
    printed = cited.printed
    parts = (
        printed.title,
        printed.volume and _("vol. %(volume)s") % {"volume": printed.volume},
        printed.number and _("no. %(number)s") % {"number": printed.number},
        printed.pages and _("pp. %(pages)s") % {"pages": printed.pages},
    )
    return ", ".join(part for part in parts if part)


def grounds(candidate: Candidate) -> str:
    """What of the citation agrees with the document, and what does not, in a line."""
    for_it = _told(each for each in candidate.grounds if each not in _AGAINST)
    against = _told(each for each in candidate.grounds if each in _AGAINST)
    agrees = _("Agrees: %(grounds)s.") % {"grounds": for_it} if for_it else ""
    differs = _("Differs: %(grounds)s.") % {"grounds": against} if against else ""
    return " ".join(part for part in (agrees, differs) if part)


def _told(several: Iterable[Ground]) -> str:
    return ", ".join(str(GROUNDS[each]) for each in several)


def held(each: Held) -> Runs:
    """How much is here of a level of an archive, with the way to it."""
    repository = each.repository
    levels = [level.value for level in each.levels]
    title = theirs(repository.title, repository.title_language)
    name: Runs = (title,)
    if each.levels:
        steps = path(each.levels, repository.scheme, lambda _values: "")
        name = (title, ours(", "), *joined([step.title for step in steps], ", "))
    if not each.documents:
        return phrase(_("%(place)s: nothing is here"), place=name)
    way = linked(ours(documents(each.documents)), addresses.repository(repository, levels))
    return phrase(_("%(place)s: %(documents)s here"), place=name, documents=way)


__all__ = ["GROUNDS", "address", "facts", "footnote_address", "grounds", "held"]
