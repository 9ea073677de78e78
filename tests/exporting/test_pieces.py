"""What a writer is given: each document with what its entry names, as the audience sees it then."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from fonds.catalogue import save
from fonds.catalogue.visible import Audience
from fonds.exporting import pieces
from fonds.exporting.formats import WRITERS
from fonds.exporting.writers import Writer, csv, jsonl, plaintext, ris
from fonds.records.access import Access
from fonds.records.agent import Agent
from fonds.records.document import Document, Participation, Role
from fonds.records.record import Record
from fonds.records.subject import Subject
from fonds.records.transcription import Text
from tests.catalogue.conftest import edited, saved, standing

pytestmark = [pytest.mark.django_db, pytest.mark.database]

WITHHELD = Access(state="withheld")


def kept(*records: Record) -> None:
    outcome = save.accept(records)
    assert not outcome.refused, outcome.problems


def several(count: int) -> None:
    kept(Agent(number=1, title="Anna Example"), Subject(number=1, title="Boxes"))
    author = (Participation(role=Role.AUTHOR, agent=1),)
    for number in range(1, count + 1):
        kept(Document(number=number, title=f"Paper {number}", participations=author))
        kept(Text(number=number, document=number, body=f"<p>Words {number}</p>"))


def given(writer: Writer, *addresses: tuple[str, int], **how: Any) -> list[tuple[str, int]]:
    return [(each.kind, each.number) for each in pieces.found(addresses, writer, **how)]


def test_a_writer_of_documents_is_given_their_neighbours_and_texts_before_them() -> None:
    several(2)
    assert given(ris, ("document", 2), ("subject", 1), ("document", 1)) == [
        ("agent", 1),
        ("text", 2),
        ("document", 2),
        ("text", 1),
        ("document", 1),
    ]


def test_a_writer_that_wants_texts_behind_documents_has_them_behind_each() -> None:
    several(2)
    assert given(plaintext, ("document", 2), ("document", 1)) == [
        ("agent", 1),
        ("document", 2),
        ("text", 2),
        ("document", 1),
        ("text", 1),
    ]


def test_a_writer_of_everything_is_given_what_was_found_and_the_texts() -> None:
    several(2)
    assert given(jsonl, ("subject", 1), ("document", 1), ("agent", 1)) == [
        ("subject", 1),
        ("document", 1),
        ("text", 1),
        ("agent", 1),
    ]


def test_what_is_withheld_while_a_download_runs_does_not_go_out() -> None:
    several(120)
    records = pieces.found((("document", n) for n in range(1, 121)), csv)
    assert next(each for each in records if each.kind == "document").number == 1
    for number in (2, 110):
        edited(standing(Document(number=number)), access=WITHHELD)
    rest = [(each.kind, each.number) for each in records]
    assert ("document", 110) not in rest
    assert ("text", 110) not in rest
    assert ("document", 120) in rest


def test_a_withheld_neighbour_or_text_stays_behind() -> None:
    kept(Agent(number=1, title="SECRET", access=WITHHELD))
    document = saved(
        Document(title="Open", participations=(Participation(role=Role.AUTHOR, agent=1),))
    )
    kept(Text(document=document.number, body="<p>SECRET</p>", access=WITHHELD))
    for writer in WRITERS:
        written = b"".join(writer.write(pieces.found([("document", document.number)], writer)))
        assert written
        assert b"SECRET" not in written
    everything = given(ris, ("document", document.number), audience=Audience.ALL)
    assert [kind for kind, _ in everything] == ["agent", "text", "document"]


def test_a_number_that_never_was_is_passed_over() -> None:
    several(1)
    assert given(csv, ("document", 4711), ("nonsense", 1)) == []


def test_a_piece_costs_as_many_questions_whatever_it_holds() -> None:
    several(49)
    asked = []
    for most in (1, 3, 49):  # the first meets with an archive that nobody has asked yet
        with CaptureQueriesContext(connection) as captured:
            assert list(pieces.found((("document", n + 1) for n in range(most)), csv))
        asked.append(len(captured))
    assert asked[1] == asked[2] < 12
