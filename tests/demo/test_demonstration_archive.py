"""The demonstration archive says what its source says, in words of its own, and nothing more."""

from __future__ import annotations

import json
import re
from collections import Counter
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import msgspec
import pytest

from fonds.catalogue.prose import prepared
from fonds.demo import FILES
from fonds.records.agent import Agent
from fonds.records.collection import Collection
from fonds.records.dates import DateKind
from fonds.records.document import Completeness, Document, Stage
from fonds.records.event import Event
from fonds.records.kinds import decode, encode
from fonds.records.place import Place
from fonds.records.pointers import pointers
from fonds.records.record import FORMAT, Record
from fonds.records.statement import Basis, Certainty, Statement

LISTING = "seeds/sino-soviet-relations.txt"
# A run of so many words in common is a sentence taken over, titles and names apart.
RUN = 6


LISTED = FILES[:3]
"""The files that follow the public listing; the others are the specimens and the preface."""


@cache
def lines() -> tuple[str, ...]:
    return tuple(line for file in FILES for line in file.read_text("utf-8").splitlines())


def record_of(line: str) -> Record:
    raw = json.loads(line)
    assert raw.pop("format") == FORMAT
    return decode(raw["kind"], json.dumps(raw))


@cache
def everything() -> tuple[Record, ...]:
    return tuple(record_of(line) for line in lines())


@cache
def archive() -> tuple[Record, ...]:
    """What follows the listing."""
    told = (line for file in LISTED for line in file.read_text("utf-8").splitlines())
    return tuple(record_of(line) for line in told)


def of(kind: type[Record]) -> dict[int, Record]:
    return {record.number: record for record in archive() if isinstance(record, kind)}


def documents() -> list[Document]:
    return [record for record in archive() if isinstance(record, Document)]


def persons() -> dict[str, Agent]:
    return {record.title: record for record in archive() if isinstance(record, Agent)}


def one(number: int) -> Document:
    return documents()[number - 1]


# --- The files ----------------------------------------------------------------------------------


def test_every_line_is_a_record_that_comes_out_as_it_went_in() -> None:
    for line, record in zip(lines(), everything(), strict=True):
        raw = json.loads(line)
        raw.pop("format")
        assert json.loads(encode(record)) == raw


def test_a_line_begins_with_what_tells_a_reader_which_record_it_is() -> None:
    for line in lines():
        assert list(json.loads(line))[:4] == ["format", "kind", "number", "title"]


def test_numbers_run_from_one_without_a_gap_in_every_kind() -> None:
    counts = Counter(record.kind for record in everything())
    for kind, count in counts.items():
        numbers = [record.number for record in everything() if record.kind == kind]
        assert numbers == list(range(1, count + 1))


def test_a_pointer_names_a_record_of_the_same_file_or_of_one_before_it() -> None:
    known: set[tuple[str, object]] = set()
    for file in FILES:
        records = [record_of(line) for line in file.read_text("utf-8").splitlines()]
        known |= {(record.kind, record.number) for record in records}
        for record in records:
            for field, kind, target in pointers(record):
                assert (kind, target) in known, f"{record.title}: {field} → {kind} {target}"


def test_prose_is_in_the_text_profile_and_says_what_the_desk_would_say() -> None:
    for record in everything():
        kept, problems = prepared(record)
        assert (kept, problems) == (record, [])


def test_every_place_subject_and_agent_is_used() -> None:
    used = {(kind, target) for record in everything() for _, kind, target in pointers(record)}
    idle = [
        record.title
        for record in everything()
        if record.kind in {"place", "subject", "agent"} and (record.kind, record.number) not in used
    ]
    assert idle == []


def test_no_record_claims_an_identifier_elsewhere() -> None:
    assert [record.title for record in everything() if record.keys] == []


# --- The collection -----------------------------------------------------------------------------


def test_the_collection_links_its_five_neighbours_in_their_order() -> None:
    collection, *neighbours = (r for r in archive() if isinstance(r, Collection))
    assert collection.title == "Sino-Soviet Relations"
    assert collection.neighbours == (2, 3, 4, 5, 6)
    links = re.findall(r'<a href="/collection/(\d+)">([^<]+)</a>', collection.introduction)
    assert links == [(str(neighbour.number), neighbour.title) for neighbour in neighbours]


def test_the_neighbours_are_described_only_with_the_years_their_titles_give() -> None:
    for neighbour in list(of(Collection).values())[1:]:
        assert isinstance(neighbour, Collection)
        years = re.findall(r"\d{4}", neighbour.title)
        assert neighbour.span == "/".join(years)
        assert not neighbour.introduction


def test_the_image_is_missing_and_its_credit_stands() -> None:
    collection = of(Collection)[1]
    assert isinstance(collection, Collection)
    assert collection.image is not None
    assert collection.image.file is None
    assert collection.image.credit == 'Soviet propaganda poster, "Friends Forever."'


def test_all_twenty_documents_stand_in_the_collection_in_the_order_of_their_dates() -> None:
    memberships = [document.collections for document in documents()]
    assert [(m[0].collection, m[0].position) for m in memberships] == [
        (1, place) for place in range(1, 21)
    ]
    dates = [document.dates[0].edtf for document in documents()]
    assert dates == sorted(dates)


# --- What is not known stays open ---------------------------------------------------------------


def test_no_archive_reference_marking_or_language_is_recorded() -> None:
    for document in documents():
        assert document.languages == ()
        assert document.source_written == ""
        for copy in document.copies:
            assert (copy.reference, copy.markings, copy.language) == (None, (), "")
    assert not [r for r in archive() if r.kind in {"repository", "file", "page", "text"}]


def test_conversations_recorded_later_bear_two_dates() -> None:
    assert [(d.kind, d.edtf) for d in one(4).dates] == [
        (DateKind.PAPER, "1956-11-22"),
        (DateKind.TALK, "1956-10-30"),
    ]
    assert [(d.kind, d.edtf) for d in one(14).dates] == [
        (DateKind.PAPER, "1957-07-09"),
        (DateKind.TALK, "1957-07-03"),
    ]
    for number in (4, 14):
        statement = one(number).dates[1].statement
        assert statement is not None
        assert statement.basis is Basis.DOCUMENT


def test_a_listed_date_whose_meaning_is_not_told_is_of_no_kind_and_says_why() -> None:
    untold = [d.number for d in documents() if d.dates[0].kind is DateKind.UNSPECIFIED]
    assert untold == [1, 3, 9, 13, 17, 19, 20]
    assert all(one(number).dates[0].note for number in untold)


def test_a_contradiction_in_the_source_is_noted_and_no_author_is_chosen() -> None:
    letter = one(12)
    assert [p.role.value for p in letter.participations] == ["recipient"]
    assert [absence.what for absence in letter.not_stated] == ["author"]
    assert "contradict" in letter.notes[0]


def test_the_listing_s_error_about_british_recognition_is_not_repeated() -> None:
    summary = one(3).summaries[0].body
    assert "Britain" not in summary
    assert "British" not in summary


def test_an_excerpt_a_draft_and_a_handwritten_letter_say_that_they_are() -> None:
    assert one(8).completeness is Completeness.EXCERPT
    assert one(1).stage is Stage.DRAFT
    assert "andwritten" in one(15).copies[0].note


def test_whoever_is_not_named_is_not_supplied() -> None:
    unnamed = {
        2: "the Egyptian ambassador",
        16: "the Soviet Chargé",
    }
    for number, written in unnamed.items():
        found = [p for p in one(number).participations if p.written == written]
        assert [p.agent for p in found] == [None]
    assert [a.what for a in one(3).not_stated] == ["interviewer", "recorder"]
    assert "recorder" in [a.what for a in one(13).not_stated]


def test_the_event_of_september_1957_is_marked_as_an_editor_s_proposal() -> None:
    (event,) = (record for record in archive() if isinstance(record, Event))
    assert [d.number for d in documents() if d.events == (event.number,)] == [17, 18, 19, 20]
    assert event.statement is not None
    assert event.statement.basis is Basis.EDITOR
    assert event.statement.certainty is Certainty.PROBABLE


# --- What is known from elsewhere says so -------------------------------------------------------


def is_knowledge(statement: Statement | None) -> bool:
    return statement is not None and statement.basis is Basis.KNOWLEDGE


def test_native_forms_lives_and_coordinates_rest_on_general_knowledge() -> None:
    for record in archive():
        if isinstance(record, Agent | Place):
            assert all(is_knowledge(name.statement) for name in record.names), record.title
        if isinstance(record, Agent):
            lives = [date for date in (record.born, record.died) if date]
            assert all(is_knowledge(date.statement) for date in lives), record.title
        if isinstance(record, Place) and record.coordinates:
            assert is_knowledge(record.coordinates.statement), record.title


def test_every_listed_person_has_a_further_form_and_every_place_a_point() -> None:
    for record in archive():
        if isinstance(record, Agent) and record.type == "person":
            assert record.names, record.title
        if isinstance(record, Place):
            assert record.coordinates, record.title


def test_a_country_has_a_point_in_whole_degrees_and_a_town_a_nearer_one() -> None:
    for record in archive():
        if isinstance(record, Place) and record.coordinates and record.coordinates.statement:
            rough = "." not in record.coordinates.latitude
            reason = record.coordinates.statement.reason
            assert rough == ("whole degrees" in reason), record.title


@pytest.mark.parametrize("name", ["Ezhef Sall", "Fr. Everhartze", "Domrachev", "Illarionov"])
def test_a_doubtful_identification_is_recorded_as_uncertain(name: str) -> None:
    person = persons()[name]
    for statement in (person.statement, person.names[0].statement):
        assert statement is not None
        assert statement.certainty is Certainty.UNCERTAIN
    assert person.born is None
    assert person.died is None


def test_a_birth_that_sources_dispute_keeps_every_year_and_invents_no_death() -> None:
    pak = persons()["Pak Il-u"]
    assert pak.born is not None
    assert pak.born.edtf == "[1895,1903,1911]"
    assert pak.died is None
    assert "not established" in pak.note


# --- Beside the listing itself ------------------------------------------------------------------


def words(prose: str) -> list[str]:
    return re.findall(r"[^\W_]+(?:-[^\W_]+)*", re.sub(r"<[^>]*>", " ", prose).casefold())


def runs(prose: str) -> set[tuple[str, ...]]:
    found = words(prose)
    return {tuple(found[at : at + RUN]) for at in range(len(found) - RUN + 1)}


def entries(samples: Path) -> list[tuple[str, str, str]]:
    """Date, title and abstract of each entry of the listing."""
    listing = (samples / LISTING).read_text("utf-8")
    blocks = [block.strip() for block in listing.split("•")[1:]]
    return [
        (parts[0], parts[1], parts[2])
        for parts in (re.split(r"\s*\n\s*\n\s*", block) for block in blocks)
    ]


def plain(text: str) -> str:
    return " ".join(text.replace("’", "'").split()).casefold()


def test_titles_and_dates_are_those_of_the_listing(samples: Path) -> None:
    for document, (date, title, _) in zip(documents(), entries(samples), strict=True):
        assert document.title == title
        listed = datetime.strptime(date, "%B %d, %Y").replace(tzinfo=UTC).date()
        assert document.dates[0].edtf == listed.isoformat()


def test_names_and_offices_stand_as_the_listing_writes_them(samples: Path) -> None:
    for document, (_, title, abstract) in zip(documents(), entries(samples), strict=True):
        entry = plain(f"{title} {abstract}")
        for participation in document.participations:
            assert plain(participation.written) in entry, (document.number, participation.written)
            assert plain(participation.capacity) in entry, (document.number, participation.capacity)


def test_no_sentence_of_the_listing_is_taken_over(samples: Path) -> None:
    listing = (samples / LISTING).read_text("utf-8")
    taken = runs(listing)
    titles = set().union(*(runs(record.title) for record in archive()))
    for record in archive():
        prose = [s.body for s in record.summaries] if isinstance(record, Document) else []
        if isinstance(record, Collection):
            prose = [record.introduction, record.selection]
        for body in prose:
            assert runs(body) & taken <= titles, record.title


def test_a_value_not_in_the_format_is_refused() -> None:
    with pytest.raises(msgspec.ValidationError):
        record_of(lines()[0].replace('"title"', '"titel"'))
