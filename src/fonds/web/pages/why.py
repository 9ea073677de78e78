"""Why is this here: what of a search a record has, where each word stands, and what that weighs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import cast

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy
from django.utils.translation import ngettext

from fonds.records.document import Document
from fonds.records.record import Record
from fonds.searching.entries.entry import KINDS
from fonds.searching.explaining import OfDate, OfValue, OfWord, Reasons, Spelling, Standing, reasons
from fonds.searching.passages.marks import Rule
from fonds.web import addresses
from fonds.web.pages.aspect import Aspect, answer, aspect, query_of
from fonds.web.pages.seeking import Elsewhere, seek
from fonds.web.shown import languages
from fonds.web.shown.dates import in_words
from fonds.web.shown.entry import title
from fonds.web.shown.facets import LABELS, Records, value_label
from fonds.web.shown.labels import DATES, label
from fonds.web.shown.words import Runs, Words, joined, linked, ours, phrase, theirs
from fonds.web.site import whole_address

# Part of an entry → what it is called.
PARTS: Mapping[str, Promise] = {
    "title": lazy("in the title"),
    "names": lazy("among the names of people, places and subjects"),
    "reference": lazy("in a reference or a number"),
    "summary": lazy("in the summary"),
    "text": lazy("in the text"),
    "authors": lazy("among the authors"),
    "recipients": lazy("among the recipients"),
    "participants": lazy("among those taking part"),
    "mentions": lazy("among those mentioned"),
    "organisations": lazy("among the organisations"),
    "places": lazy("among the places"),
    "subjects": lazy("among the subjects"),
    "collections": lazy("in the name of its collection"),
    "archives": lazy("in the name of the holding archive"),
}

RULES: Mapping[Rule, Promise] = {
    Rule.EXACT: lazy("as it was typed"),
    Rule.FOLDED: lazy("the same but for marks, hyphens or capitals"),
    Rule.STEMMED: lazy("another form of the word"),
    Rule.PHRASE: lazy("the words one after the other"),
}


@dataclass(frozen=True, slots=True)
class Place:
    """A place where a word stands: which, with what spellings, and what it weighs."""

    where: str
    spellings: tuple[Runs, ...]
    weight: str


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the search. verdict: what became of it, in words; rarity: how many have it."""

    word: Runs
    verdict: str
    places: tuple[Place, ...]
    rarity: str


@dataclass(frozen=True, slots=True)
class Narrowing:
    """Something else that was asked, and what the record has of it."""

    label: str
    said: Runs


@dataclass(frozen=True, slots=True)
class WhyPage:
    """Everything the page shows. found: whether the search finds the record."""

    title: Words
    aspect: Aspect
    found: bool
    words: tuple[Word, ...]
    narrowings: tuple[Narrowing, ...]
    canonical: str


def why(request: HttpRequest, kind: str, number: int) -> HttpResponse:
    """The page; it stands and falls with the record's own. Http404 for what is never a hit."""
    if kind not in KINDS:
        raise Http404
    try:
        record = seek(request, kind, number, f"/search/why/{kind}/{{number}}")
    except Elsewhere as elsewhere:
        return elsewhere.response
    query = query_of(request)
    found = reasons(query, kind, number)
    if found is None:
        raise Http404
    asked = aspect(query)
    page = WhyPage(
        title=_title(record),
        aspect=asked,
        found=found.found,
        words=tuple(_word(each, found) for each in found.words),
        narrowings=tuple(_narrowings(found, asked.records)),
        canonical=whole_address(request, addresses.why(query, record)),
    )
    return answer(request, "fonds/why.html", page)


def _title(record: Record) -> Words:
    if record.kind == "document":
        return linked(title(cast(Document, record)), addresses.of(record))
    language = getattr(record, "title_language", "")
    return linked(theirs(record.title, language), addresses.of(record))


# --- Words ----------------------------------------------------------------------------------------


def _word(each: OfWord, found: Reasons) -> Word:
    return Word(
        word=_quoted(each),
        verdict=_verdict(each, found),
        places=tuple(_place(place) for place in each.places),
        rarity=_rarity(each.records) if each.wanted else "",
    )


def _quoted(each: OfWord) -> Runs:
    typed = each.term.typed or " ".join(each.term.forms)
    words = phrase(_("“%(word)s”"), word=theirs(f"{typed}*" if each.term.prefix else typed))
    if each.term.distance is not None:
        pattern = _("%(words)s, with at most %(count)s others among them")
        words = phrase(pattern, words=words, count=str(each.term.distance))
    if each.field:
        words = phrase(_("%(words)s in the field %(field)s"), words=words, field=each.field)
    return words


def _verdict(each: OfWord, found: Reasons) -> str:
    if not each.wanted:
        return (
            _("must not stand here, and does") if each.there else _("does not stand here, as asked")
        )
    if each.there:
        return ""
    if found.found:
        return _("does not stand here, and need not: something else that was asked does")
    return _("does not stand here")


def _place(place: Standing) -> Place:
    where = str(PARTS.get(place.part, place.part))
    if place.language and place.part in ("title", "summary", "text"):
        told = {"where": where, "language": languages.name(place.language)}
        where = _("%(where)s (%(language)s)") % told
    return Place(
        where, tuple(_spelling(each, place.language) for each in place.spellings), _weight(place)
    )


def _spelling(spelling: Spelling, language: str) -> Runs:
    return phrase(
        _("“%(word)s”, %(rule)s"),
        word=theirs(spelling.form, language),
        rule=str(RULES[spelling.rule]),
    )


def _weight(place: Standing) -> str:
    return _("weighs %(weight)s") % {"weight": f"{place.weight:.3g}"}


def _rarity(records: int | None) -> str:
    if not records:
        return ""
    told = ngettext("%(count)s record has it", "%(count)s records have it", records)
    return told % {"count": records}


# --- Facets and dates -----------------------------------------------------------------------------


def _narrowings(found: Reasons, records: Records) -> Iterator[Narrowing]:
    for value in found.values:
        yield Narrowing(str(LABELS[value.facet][1]), _value(value, records))
    for date in found.dates:
        yield Narrowing(label(DATES, date.date.kind), _date(date))
    if found.dated and not found.dates:
        yield Narrowing(_("Date"), (ours(_("none of its dates lies in the range")),))


def _value(value: OfValue, records: Records) -> Runs:
    named = joined((_label(value.facet, each, records) for each in value.values), _(" or "))
    if value.wanted:
        pattern = _("%(values)s, as asked") if value.there else _("not %(values)s")
    else:
        pattern = (
            _("%(values)s, which was to be left out")
            if value.there
            else _("not %(values)s, as asked")
        )
    return phrase(pattern, values=named)


def _label(facet: str, value: str, records: Records) -> Runs:
    return (value_label(facet, value, records) or ours(value),)


def _date(date: OfDate) -> Runs:
    words = in_words(date.date.edtf)
    pattern = (
        _("%(date)s, within the range") if date.certain else _("%(date)s, perhaps within the range")
    )
    return (ours(pattern % {"date": words}),)
