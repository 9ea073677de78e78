"""What a reader asks of the search: the address as sent, read into a Query and its fields of date.

A date may be typed as people write one; it becomes EDTF, or a fault that stays beside its field.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from urllib.parse import parse_qsl

from django.http import HttpRequest
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from fonds.dates import Refusal, read
from fonds.searching.query import SIZES, TABLE, Note, Query, Scope
from fonds.web import addresses
from fonds.web.pages.listing import as_table
from fonds.web.shown.dates import in_words, parsed

_LONGEST = 100  # characters of a date; the words of none are longer
_SIDES = {"from": "earliest", "to": "latest", "changed": "earliest"}


@dataclass(frozen=True, slots=True)
class Offer:
    """What a date could have meant: in words, and the search with it."""

    words: str
    address: str


@dataclass(frozen=True, slots=True)
class Field:
    """A field of the form: what stands in it, and what was wrong with it ("" nothing)."""

    value: str = ""
    fault: str = ""
    offers: tuple[Offer, ...] = ()


@dataclass(frozen=True, slots=True)
class Asked:
    """The search of a request. dense: as a table. notes: what could not be read, but for dates.

    settled: whether the address is the search's own; another one leads to it.
    """

    query: Query
    since: Field
    until: Field
    changed: Field
    dense: bool
    notes: tuple[Note, ...]
    settled: bool = False

    @property
    def faultless(self) -> bool:
        """Whether everything that was asked could be read."""
        fields = (self.since, self.until, self.changed)
        return not self.notes and not any(field.fault for field in fields)

    def address(self, query: Query) -> str:
        """The address of a search seen as this one is: as a list, or as a table."""
        return addresses.search(query, dense=self.dense)


def asked(request: HttpRequest) -> Asked:
    """What the request asks. Never raises, whatever it holds."""
    given = {name: request.GET.getlist(name) for name in request.GET}
    question = understood(given, dense=as_table(request))
    settled = not question.faultless or _is_own(request, question.address(question.query))
    return replace(question, settled=settled)


def understood(given: dict[str, list[str]], *, dense: bool = False) -> Asked:
    """What these parameters ask, the dates among them as a person writes them."""
    sent = {side: _sent(given, side) for side in _SIDES}
    outcomes = {side: _understood(sent[side], side) for side in _SIDES}
    for side, outcome in outcomes.items():
        given[side] = [outcome] if isinstance(outcome, str) else []
    if not any(given["from"]) and not any(given["to"]):
        given.pop("dates", None)  # a form sends it along; without a range it says nothing
    if dense:  # only documents have the columns of a table
        given |= {"size": [str(TABLE)], "in": [Scope.DOCUMENTS]}
    query = Query.read(given)
    if query.size == TABLE and not dense:
        query = query.sized(SIZES[0]).on_page(query.page)
    since, until, changed = (
        _field(query, side, sent[side], outcomes[side], dense) for side in _SIDES
    )
    return Asked(query, since, until, changed, dense, query.notes)


def _sent(given: dict[str, list[str]], side: str) -> str:
    values = given.get(side) or [""]
    kept = "".join(sign for sign in values[-1][:1000] if sign.isprintable())
    return kept.encode("utf-8", "ignore").decode().strip()


def _understood(words: str, side: str) -> str | Refusal:
    """The date as EDTF, "" for none; a Refusal for what is no date, or open where it ends."""
    edtf = parsed(words) if words else None
    if edtf is None and words:
        outcome = _read(words)
        if isinstance(outcome, Refusal):
            return outcome
        edtf = parsed(outcome)
    if edtf is None:
        return ""
    if getattr(edtf, _SIDES[side]) is None:
        return Refusal(words, "", "")
    return edtf.text


def _read(words: str) -> str | Refusal:
    if len(words) > _LONGEST:
        return Refusal(words, "", "")
    outcome = read(words, get_language())
    return outcome if isinstance(outcome, Refusal) else outcome.edtf


def _field(query: Query, side: str, sent: str, outcome: str | Refusal, dense: bool) -> Field:
    if isinstance(outcome, str):
        return Field(_in_a_field(outcome))
    several = ((offer, _dated(query, side, offer)) for offer in outcome.offers)
    offers = tuple(
        Offer(in_words(offer), addresses.search(other, dense=dense)) for offer, other in several
    )
    return Field(sent[:_LONGEST], _fault(sent, several=bool(offers)), offers)


def _fault(sent: str, *, several: bool) -> str:
    told = {"written": sent[:_LONGEST]}
    if several:
        return _("“%(written)s” can mean more than one day, so the search goes without it.") % told
    return (
        _(
            "“%(written)s” cannot be read as a date, so the search goes without it. "
            "Write a day, a month or a year, such as 19 September 1956."
        )
        % told
    )


def _dated(query: Query, side: str, edtf: str) -> Query:
    if side == "changed":
        return query.changed_since(edtf)
    return query.dated(edtf, query.until) if side == "from" else query.dated(query.since, edtf)


def _in_a_field(edtf: str) -> str:
    """The date in words, if these are read as the same date again; else as it is kept."""
    words = in_words(edtf) if edtf else ""
    return words if words and _read(words) == edtf else edtf


def _is_own(request: HttpRequest, address: str) -> bool:
    """Whether that is what was asked for; however its signs are written."""
    sent = parse_qsl(request.META.get("QUERY_STRING", ""), keep_blank_values=True)
    return sent == parse_qsl(address.partition("?")[2], keep_blank_values=True)
