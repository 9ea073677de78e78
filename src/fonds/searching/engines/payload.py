"""A question in tantivy's own form, node by node.

Its parser is not used, since it misreads what people type. Of its habits these are kept away from
everyone else: phrases with slop are right of two forms and wrong of more, so that more are asked
two by two; and in a pattern every sign is taken as it stands.
"""

from __future__ import annotations

import string
from collections.abc import Sequence
from itertools import combinations

import tantivy
from tantivy import FieldType, Occur
from tantivy import Query as Payload

from fonds.searching.engines.contract import (
    AllOf,
    AnyOf,
    Asked,
    Between,
    Form,
    Has,
    Near,
    Phrase,
    Prefix,
    Stem,
)

_LOWEST, _HIGHEST = -(1 << 63), (1 << 63) - 1
_PLAIN = frozenset(string.ascii_letters + string.digits)


def stems_of(part: str) -> str:
    """The field that has the stems of a part."""
    return f"{part}_stems"


def term(schema: tantivy.Schema, field: str, value: str, option: str = "basic") -> Payload:
    """What has a term in a field."""
    return Payload.term_query(schema, field, value, option)


def payload(schema: tantivy.Schema, asked: Asked) -> Payload:
    """The question."""
    match asked:
        case AnyOf(several, foremost):
            ways = [payload(schema, each) for each in several]
            return Payload.disjunction_max_query(ways) if ways and foremost else any_of(ways)
        case AllOf(several, but):
            return _all(schema, several, but)
        case Has(name, terms):
            had = Payload.term_set_query(schema, name, list(terms))
            return Payload.const_score_query(had, 0.0)
        case Between():
            return Payload.const_score_query(_between(schema, asked), 0.0)
        case Prefix(part, beginning, weight):
            return Payload.const_score_query(_beginning(schema, part, beginning), weight)
        case _:
            return Payload.boost_query(_worded(schema, asked), asked.weight)


def _worded(schema: tantivy.Schema, asked: Form | Stem | Phrase | Near) -> Payload:
    match asked:
        case Form(part, form):
            return term(schema, part, form, "freq")
        case Stem(part, stem):
            return term(schema, stems_of(part), stem, "freq")
        case Phrase(part, forms):
            return Payload.phrase_query(schema, part, list(forms))
        case Near():
            return _near(schema, asked)


def weighs_alike(asked: Asked) -> bool:
    """Whether all that it finds weighs the same, as far as can be told from the question."""
    match asked:
        case Has() | Between() | Prefix():
            return True
        case AllOf(several, _):
            return all(weighs_alike(each) for each in several)
        case AnyOf(several):
            return all(isinstance(each, Has | Between) for each in several)
        case _:
            return False


def any_of(several: Sequence[Payload]) -> Payload:
    """What any of them asks for."""
    if not several:
        return Payload.empty_query()
    return Payload.boolean_query([(Occur.Should, each) for each in several])


def _all(schema: tantivy.Schema, several: Sequence[Asked], but: Sequence[Asked]) -> Payload:
    wanted = [(Occur.Must, payload(schema, each)) for each in several]
    if not wanted:
        wanted = [(Occur.Must, Payload.const_score_query(Payload.all_query(), 0.0))]
    unwanted = ((Occur.MustNot, payload(schema, each)) for each in but)
    return Payload.boolean_query([*wanted, *unwanted])


def _beginning(schema: tantivy.Schema, part: str, beginning: str) -> Payload:
    escaped = "".join(
        f"\\{sign}" if sign.isascii() and sign not in _PLAIN else sign for sign in beginning
    )
    return Payload.regex_query(schema, part, f"{escaped}.*")


def _between(schema: tantivy.Schema, asked: Between) -> Payload:
    lowest = _LOWEST if asked.lowest is None else asked.lowest
    highest = _HIGHEST if asked.highest is None else asked.highest
    if lowest > highest or lowest > _HIGHEST or highest < _LOWEST:
        return Payload.empty_query()
    bounds = max(lowest, _LOWEST), min(highest, _HIGHEST)
    return Payload.range_query(schema, asked.name, FieldType.Integer, *bounds)


# --- Near -----------------------------------------------------------------------------------------


def _near(schema: tantivy.Schema, asked: Near) -> Payload:
    forms = tuple(dict.fromkeys(asked.forms))
    if len(forms) < 2:
        return any_of([term(schema, asked.part, form, "freq") for form in forms])
    room = max(asked.distance, 0) + len(forms) - 2
    pairs = [_pair(schema, asked.part, each, room) for each in combinations(forms, 2)]
    return Payload.boolean_query([(Occur.Must, each) for each in pairs])


def _pair(schema: tantivy.Schema, part: str, forms: tuple[str, ...], distance: int) -> Payload:
    """Meant for one place, both may be moved away from it, to either side, by so much."""
    return Payload.phrase_query(schema, part, [(0, form) for form in forms], distance + 1)
