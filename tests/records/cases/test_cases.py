"""Each hard case can be written as records, and comes out of JSON as it went in."""

from __future__ import annotations

import json
from collections import Counter

import pytest

from fonds.records.copies import SeenAs
from fonds.records.document import Document
from fonds.records.kinds import decode, digest, encode
from fonds.records.pointers import pointers
from fonds.records.record import Record
from fonds.records.transcription import Method, Text
from tests.records.cases import (
    cover_name,
    foreign_copy,
    later_entry,
    private_copy,
    translations,
    whole_file,
)
from tests.records.cases.table import CASES

every_case = pytest.mark.parametrize("records", CASES.values(), ids=list(CASES))

# Facts that stand in a case under their own names; everything else is invented and says so.
FACTS = {
    "Archive of the President of the Russian Federation",
    "Archiwum Akt Nowych",
    "Archives of the Ministry of Foreign Affairs of the People’s Republic of China",
    "The National Archives",
    "Joseph Stalin",
    *(document.title for document in later_entry.RECORDS),
}


def test_there_are_fourteen_cases() -> None:
    assert [int(name.split()[0]) for name in CASES] == list(range(1, 15))


@every_case
def test_a_case_comes_out_of_json_as_it_went_in(records: tuple[Record, ...]) -> None:
    for record in records:
        again = decode(record.kind, encode(record))
        assert again == record
        assert digest(again) == digest(record)


@every_case
def test_the_pointers_of_a_case_resolve_among_its_own_records(records: tuple[Record, ...]) -> None:
    known = {(record.kind, record.number) for record in records}
    for record in records:
        for field, kind, target in pointers(record):
            assert (kind, target) in known, f"{record.title}: {field} → {kind} {target}"
        if record.merged_into:
            assert (record.kind, record.merged_into) in known


@every_case
def test_texts_and_files_name_a_copy_and_a_release_that_exist(records: tuple[Record, ...]) -> None:
    documents = {record.number: record for record in records if isinstance(record, Document)}
    for record in records:
        if not isinstance(record, Text) or not record.copy:
            continue
        assert isinstance(record.document, int)
        copies = {copy.id: copy for copy in documents[record.document].copies}
        assert record.copy in copies
        releases = {release.id for release in copies[record.copy].releases}
        assert not record.release or record.release in releases


@every_case
def test_what_is_invented_says_specimen(records: tuple[Record, ...]) -> None:
    for record in records:
        assert record.title.startswith("SPECIMEN") or record.title in FACTS


def test_no_two_cases_share_a_number() -> None:
    numbers = Counter((r.kind, r.number) for records in CASES.values() for r in records)
    assert [number for number, count in numbers.items() if count > 1] == []


def sources(text: Text, texts: dict[int, Text]) -> list[Text]:
    """The texts a text was made from, the nearest first."""
    found = []
    while text.from_text is not None:
        text = texts[int(text.from_text)]
        found.append(text)
    return found


def test_a_translation_of_a_translation_leads_back_to_the_copy_that_was_seen() -> None:
    texts = {text.number: text for text in (foreign_copy.POLISH, foreign_copy.ENGLISH)}
    (polish,) = sources(foreign_copy.ENGLISH, texts)
    copy = next(c for c in foreign_copy.TELEGRAM.copies if c.id == polish.copy)
    assert copy.seen_as is SeenAs.SCAN
    assert copy.language not in foreign_copy.TELEGRAM.languages


def test_a_machine_s_text_tells_every_hand_before_it() -> None:
    texts = {r.number: r for r in translations.RECORDS if isinstance(r, Text)}
    methods = [text.method for text in sources(translations.MACHINE, texts)]
    assert methods == [Method.CORRECTED, Method.HUMAN, Method.HUMAN]


def test_page_17_of_the_file_shows_the_verso_of_leaf_12() -> None:
    raw = json.loads(encode(whole_file.DELO))
    leaves = raw["copies"][0]["leaf_maps"][0]["leaves"]
    assert leaves[16] == [17, "12 об."]
    assert leaves[-1] == [245, "240"]


def test_a_name_as_written_stands_beside_the_person_it_was_identified_as() -> None:
    author = cover_name.SIGNED.participations[0]
    assert (author.written, author.agent) == ("Филиппов", cover_name.STALIN.number)
    assert author.identification is not None


def test_a_reported_location_is_never_taken_for_a_verified_one() -> None:
    for document in (private_copy.PHOTOCOPY, private_copy.FROM_NOTES):
        (copy,) = document.copies
        assert copy.reference is None
        assert copy.place_of_original is not None
        assert copy.place_of_original.claimed
