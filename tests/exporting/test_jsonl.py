"""The form of Fonds' own JSON Lines."""

from __future__ import annotations

import json

from fonds.exporting import formats
from fonds.exporting.writers import jsonl
from fonds.records.document import Document
from fonds.records.record import State
from fonds.records.subject import Subject


def test_what_a_person_looks_for_first_stands_first() -> None:
    line = jsonl.line(Document(number=12, version=3, title="A telegram", genres=("telegram",)))
    names = list(json.loads(line))
    assert names == ["format", "kind", "number", "version", "state", "title", "genres"]


def test_the_state_is_always_said_and_defaults_are_left_out() -> None:
    draft = jsonl.line(Subject(number=1, version=1, state=State.DRAFT))
    assert draft == (
        b'{"format":1,"kind":"subject","number":1,"version":1,"state":"draft","title":""}\n'
    )


def test_each_record_is_one_line_of_utf_8_whatever_is_in_it() -> None:
    several = [Subject(number=1, title="Слова\u2028\u0085\n\r"), Subject(number=2, title="中文")]
    written = b"".join(jsonl.write(several))
    assert written.count(b"\n") == 2
    assert "Слова\u2028\u0085".encode() in written
    assert json.loads(written.split(b"\n")[0])["title"] == "Слова\u2028\u0085\n\r"


def test_writing_does_not_wait_for_the_last_record() -> None:
    endless = iter(lambda: Subject(number=1), None)
    assert next(jsonl.write(endless)).endswith(b"\n")


def test_every_format_says_what_it_is() -> None:
    for writer in formats.WRITERS:
        assert formats.named(writer.name) is writer
        assert writer.description
        assert writer.suffix.startswith(".")
        assert "/" in writer.media_type
    assert formats.named("nothing") is None
    assert formats.names() == "jsonl, csv, ris, bibtex, text, corpus"
