"""Names in columns with how many documents bear on each: the ways in on the first page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from fonds.catalogue import load
from fonds.names.name import NameKind
from fonds.records.agent import Name
from fonds.records.record import Record
from fonds.searching.found import Count
from fonds.web.shown.words import Runs, Words, linked, theirs

Address = Callable[[Record], str]


@dataclass(frozen=True, slots=True)
class Heading:
    """One name: a link, its form in its own script, and how many documents."""

    name: Words
    native: Runs
    documents: int


def register(
    kind: str, counts: Iterable[Count], address: Address, most: int
) -> tuple[Heading, ...]:
    """The most frequent of the counts that the public may see, in alphabetical order."""
    several = [each for each in counts if each.value.isdecimal()][:most]
    records = load.many(kind, [int(each.value) for each in several])
    return tuple(sorted(_headings(several, records, address), key=lambda each: each.name.form))


def _headings(
    counts: Iterable[Count], records: Mapping[int, Record], address: Address
) -> Iterable[Heading]:
    for count in counts:
        record = records.get(int(count.value))
        if record is not None:
            form = getattr(record, "filed_as", "") or record.title
            name = theirs(form, getattr(record, "title_language", ""))
            yield Heading(linked(name, address(record)), native(record), count.documents)


def native(record: Record) -> Runs:
    """The name in its own script, the first where there are several; () where there is none."""
    names: tuple[Name, ...] = getattr(record, "names", ())
    own = (each for each in names if each.kind is NameKind.NATIVE and each.form != record.title)
    first = next(own, None)
    return (theirs(first.form, first.language),) if first else ()
