"""The advanced search: a form with a field for everything that can be asked.

It makes the same addresses as the search itself: sent off, it leads to the search. Opened from a
search, it is filled in as that search. What its words amount to can be seen before.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from fonds.catalogue import load
from fonds.searching.entries.facets import BY_NAME
from fonds.searching.found import Found
from fonds.searching.query import EXCLUDED, Order, Query, Scope
from fonds.searching.questions.reading import read
from fonds.searching.search import search as find
from fonds.web import addresses
from fonds.web.pages.asking import Asked, Field, understood
from fonds.web.pages.composing import (
    ALL,
    ANY,
    FIELDS,
    NONE,
    PHRASE,
    composed,
    field_of,
    taken_apart,
)
from fonds.web.shown.facets import LABELS, SCOPES, Filter, filters, value_label
from fonds.web.shown.question import in_words, unread
from fonds.web.shown.words import Runs
from fonds.web.site import whole_address

# What of the form is words: parameter → label, and what to write there.
WORDS: Mapping[str, tuple[Promise, Promise]] = {
    ALL: (
        lazy("All of these words"),
        lazy("In any form and any order. The signs of the search hold here too."),
    ),
    PHRASE: (lazy("These words in this order"), lazy("Exactly so, one after the other.")),
    ANY: (
        lazy("Any of these words"),
        lazy("One of them is enough; put several words in quotation marks."),
    ),
    NONE: (lazy("None of these words"), lazy("What has one of them is left out.")),
}
NAMED: Mapping[str, tuple[Promise, Promise]] = {
    "author": (
        lazy("Author"),
        lazy("Who wrote, signed, drafted or sent it; any spelling that is recorded."),
    ),
    "recipient": (lazy("Recipient"), lazy("To whom it went, or a copy of it.")),
    "person": (lazy("Person in any role"), lazy("Taking part and mentioned too.")),
    "organisation": (lazy("Organisation"), lazy("")),
    "place": (lazy("Place"), lazy("What lies in it is found too.")),
    "subject": (lazy("Subject"), lazy("")),
    "collection": (lazy("Collection"), lazy("")),
    "archive": (lazy("Holding archive"), lazy("Its name, or how it is abbreviated.")),
    "reference": (
        lazy("Reference or number"),
        lazy("The whole or its middle: 558/11/97; a number on the paper."),
    ),
    "title": (lazy("In the title"), lazy("")),
    "summary": (lazy("In the summary"), lazy("")),
    "text": (lazy("In the text"), lazy("Of the original or of a translation.")),
}
CHOSEN = ("genre", "language", "translation", "classification", "has")
"""The facets that the form has a choice for; others that narrow a search are kept with it."""


@dataclass(frozen=True, slots=True)
class Line:
    """A field for words. hint: what to write there, "" where its label says it."""

    name: str
    label: str
    hint: str
    value: str


@dataclass(frozen=True, slots=True)
class Option:
    """One value of a choice; documents: how many of the whole archive have it, 0 for no count."""

    value: str
    label: str
    current: bool
    documents: int = 0


@dataclass(frozen=True, slots=True)
class Choice:
    """A field with a few values to choose from."""

    name: str
    label: str
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class AdvancedPage:
    """Everything the form shows. said: what it asks as it stands, () while it asks nothing.

    certainly: what the form sends for dates that must be certain.
    kept: what else narrows the search it was opened from: names and values, and (`also`) in words.
    """

    words: tuple[Line, ...]
    named: tuple[Line, ...]
    since: Field
    until: Field
    changed: Field
    certain: bool
    choices: tuple[Choice, ...]
    scopes: Choice
    orders: Choice
    kept: tuple[tuple[str, str], ...]
    also: tuple[Filter, ...]
    said: Runs
    notes: tuple[Runs, ...]
    question: str
    address: str
    canonical: str
    certainly: str = "certain"


def advanced(request: HttpRequest) -> HttpResponse:
    """The form; sent off, the way to the search it makes."""
    given = {name: request.GET.getlist(name) for name in request.GET}
    sent = "form" in given
    form = {name: (given.get(name) or [""])[-1] for name in _parameters()}
    if sent:
        given["q"] = [composed(form)]
    question = understood(given)
    if sent and "show" not in given and question.faultless:
        return HttpResponseRedirect(addresses.search(question.query))
    page = _page(request, question, form if sent else taken_apart(question.query.words))
    return render(request, "fonds/advanced.html", {"page": page, "searching": True})


def _parameters() -> Iterator[str]:
    yield from WORDS
    yield from map(field_of, FIELDS)


def _page(request: HttpRequest, question: Asked, form: Mapping[str, str]) -> AdvancedPage:
    query = question.query
    others = _others(query)
    records = {
        kind: load.many(kind, numbers) for kind, numbers in _numbers(query).items() if numbers
    }
    asks = bool(query.words or query.narrowed)
    return AdvancedPage(
        words=tuple(_lines(WORDS, form, str)),
        named=tuple(_lines(NAMED, form, field_of)),
        since=question.since,
        until=question.until,
        changed=question.changed,
        certain=query.certain,
        choices=tuple(_choices(query)),
        scopes=_scopes(query),
        orders=_orders(query),
        kept=tuple(_kept(others)),
        also=filters(others, records, addresses.advanced),
        said=in_words(query, records) if asks else (),
        notes=tuple(map(unread, read(query.words).notes)),
        question=query.words,
        address=addresses.search(query),
        canonical=whole_address(request, addresses.advanced(Query())),
    )


def _lines(
    fields: Mapping[str, tuple[Promise, Promise]],
    form: Mapping[str, str],
    named: Callable[[str], str],
) -> Iterator[Line]:
    for name, (label, hint) in fields.items():
        parameter = named(name)
        yield Line(parameter, str(label), str(hint), form.get(parameter, ""))


def _others(query: Query) -> Query:
    """What narrows the search and has no field in the form: several values of one choice too."""
    kept = Query(excluded=query.excluded, role=query.role)
    for name, value in query.chosen:
        if name not in CHOSEN or value != query.values(name)[0]:
            kept = kept.choosing(name, value)
    return kept


def _kept(others: Query) -> Iterator[tuple[str, str]]:
    yield from others.chosen
    yield from ((f"{EXCLUDED}{name}", value) for name, value in others.excluded)


def _numbers(query: Query) -> dict[str, set[int]]:
    numbers: dict[str, set[int]] = {}
    for name, value in (*query.chosen, *query.excluded):
        if BY_NAME[name].numbers and value.isdecimal():
            numbers.setdefault(BY_NAME[name].numbers, set()).add(int(value))
    return numbers


def _choices(query: Query) -> Iterator[Choice]:
    """The values that the archive has, in the order of what they are called."""
    found = find(Query(scope=Scope.DOCUMENTS))
    for name in CHOSEN:
        values = query.values(name)
        options = sorted(_options(found, name, values[0] if values else ""), key=_label)
        if options:
            whatever = Option("", _("Any"), not values)
            yield Choice(name, str(LABELS[name][1]), (whatever, *options))


def _options(found: Found, name: str, chosen: str) -> Iterator[Option]:
    for count in found.facets.get(name, ()):
        label = value_label(name, count.value, {})
        if label is not None:
            yield Option(count.value, label.form, count.value == chosen, count.documents)


def _label(option: Option) -> str:
    return option.label.casefold()


def _scopes(query: Query) -> Choice:
    options = (Option(each, str(label), each is query.scope) for each, label in SCOPES.items())
    return Choice("in", _("Search in"), tuple(options))


def _orders(query: Query) -> Choice:
    labels = {
        "": _("Relevance; without words, by date"),
        Order.EARLIEST: _("Earliest first"),
        Order.LATEST: _("Latest first"),
        Order.NEWEST: _("Newest here first"),
    }
    options = (Option(each, label, each == (query.order or "")) for each, label in labels.items())
    return Choice("sort", _("Order"), tuple(options))
