"""The fourteen hard cases that the record types must carry, in plain sight.

Each is a module with its records. Where a case needs values that nobody knows they are invented,
and say SPECIMEN. Every case has numbers of its own, so that all of them fit into one archive.
"""

from __future__ import annotations

from datetime import UTC, datetime

from msgspec.structs import replace

from fonds.records.record import Record
from tests.records.cases import (
    closed_again,
    cover_name,
    disputed,
    foreign_copy,
    later_entry,
    one_paper_twice,
    printed_excerpt,
    private_copy,
    protocol,
    redactions,
    translations,
    two_recorders,
    undated_draft,
    whole_file,
)

_RECORDS: dict[str, tuple[Record, ...]] = {
    "1 a telegram whose only open copy lies abroad": foreign_copy.RECORDS,
    "2 originals closed again": closed_again.RECORDS,
    "3 an excerpt printed in a memoir": printed_excerpt.RECORDS,
    "4 a talk recorded by both sides": two_recorders.RECORDS,
    "5 an entry later than the talk": later_entry.RECORDS,
    "6 a protocol with attachments": protocol.RECORDS,
    "7 an undated draft": undated_draft.RECORDS,
    "8 a disputed speech": disputed.RECORDS,
    "9 a cover name": cover_name.RECORDS,
    "10 a translation of a translation": translations.RECORDS,
    "11 redactions of two releases": redactions.RECORDS,
    "12 a copy in private hands": private_copy.RECORDS,
    "13 a whole file as one PDF": whole_file.RECORDS,
    "14 one paper from two archives": one_paper_twice.RECORDS,
}

SINCE = datetime(2026, 11, 23, 12, tzinfo=UTC)
"""When the public could first see each case: written in the records, as an export has it."""

CASES = {
    name: tuple(replace(record, public_since=SINCE) for record in records)
    for name, records in _RECORDS.items()
}
