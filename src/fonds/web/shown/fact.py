"""A fact of a description: a label in the margin, and one or several values beside it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from fonds.web.shown.words import Runs, Words, joined, ours


@dataclass(frozen=True, slots=True)
class Value:
    """One value with what is said beside it in small. `gap`: that something is not stated."""

    runs: Runs
    asides: tuple[Runs, ...] = ()
    gap: bool = False


@dataclass(frozen=True, slots=True)
class Fact:
    """A label with its values; a fact without values is never made."""

    label: str
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Facts that belong together: of the document (no heading), or of one copy of it.

    id: its address within the page, "" for none.
    """

    heading: str
    facts: tuple[Fact, ...]
    id: str = ""


def value(*runs: Words | str, asides: Iterable[Runs] = (), gap: bool = False) -> Value:
    """A value from runs; a string is the archive's own words."""
    words = tuple(run if isinstance(run, Words) else ours(run) for run in runs if str(run))
    return Value(words, tuple(aside for aside in asides if aside), gap)


def gathered(values: Iterable[Value]) -> list[Value]:
    """Values that stand alone on one line, those of which more is said each on its own."""
    alone: list[Value] = []
    others: list[Value] = []
    for each in values:
        (others if each.asides or each.gap else alone).append(each)
    together = [Value(joined((each.runs for each in alone if each.runs), ", "))] if alone else []
    return [*together, *others]


def merged(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Facts that say the same under one label: whoever wrote a paper may have recorded it too."""
    labels: dict[tuple[Value, ...], list[str]] = {}
    for each in facts:
        labels.setdefault(each.values, []).append(each.label)
    return tuple(Fact(_one_label(several), values) for values, several in labels.items())


def _one_label(labels: list[str]) -> str:
    first, *others = labels
    return ", ".join([first, *(each[:1].lower() + each[1:] for each in others)])


def fact(label: str, values: Iterable[Value]) -> tuple[Fact, ...]:
    """The fact in a tuple, or nothing when no value has anything to say: empty rows are hidden."""
    told = tuple(each for each in values if each.runs)
    return (Fact(label, told),) if told else ()
