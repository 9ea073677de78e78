"""Whether one entry has what is asked, worked out from the entry itself and without an engine.

It is what the engines' contract says, read slowly: good for explaining one hit, not for finding.
"""

from __future__ import annotations

from collections.abc import Sequence

from fonds.searching.engines.contract import (
    AllOf,
    AnyOf,
    Asked,
    Between,
    Entry,
    Form,
    Has,
    Near,
    Phrase,
    Prefix,
    Stem,
)
from fonds.searching.questions.compiling import KEY


def holds(asked: Asked, entry: Entry) -> bool:
    """Whether the entry has what is asked."""
    match asked:
        case AnyOf(several):
            return any(holds(each, entry) for each in several)
        case AllOf(several, but):
            return all(holds(each, entry) for each in several) and not any(
                holds(each, entry) for each in but
            )
        case Has(name, terms):
            own = {entry.key} if name == KEY else set(entry.terms.get(name, ()))
            return not own.isdisjoint(terms)
        case Between(name, lowest, highest):
            return _between(entry.orders.get(name), lowest, highest)
        case Stem(part, stem):
            return stem in entry.stems.get(part, "").split()
        case _:
            return _stands(asked, entry.words.get(asked.part, "").split())


def _stands(asked: Form | Phrase | Near | Prefix, forms: Sequence[str]) -> bool:
    match asked:
        case Form(_, form):
            return form in forms
        case Prefix(_, beginning):
            return any(form.startswith(beginning) for form in forms)
        case Phrase(_, wanted):
            places = range(len(forms) - len(wanted) + 1)
            return any(tuple(forms[at : at + len(wanted)]) == wanted for at in places)
        case Near(_, wanted, distance):
            return _near(wanted, distance, forms)


def _near(wanted: Sequence[str], distance: int, forms: Sequence[str]) -> bool:
    """Whether so many places lie close enough together that have all the words, each its own."""
    reach = len(wanted) + distance
    for start in (at for at, form in enumerate(forms) if form in wanted):
        window = [form for form in forms[start : start + reach] if form in wanted]
        if all(window.count(each) >= list(wanted).count(each) for each in set(wanted)):
            return True
    return False


def _between(value: int | None, lowest: int | None, highest: int | None) -> bool:
    if value is None:
        return False
    return (lowest is None or value >= lowest) and (highest is None or value <= highest)


__all__ = ["holds"]
