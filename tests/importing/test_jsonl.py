"""Fonds' own JSON Lines, read strictly: what is not understood is told, and the rest goes in."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fonds.exporting.writers.jsonl import line as written_line
from fonds.importing.readers import jsonl
from fonds.importing.readers.lines import lines
from fonds.records.access import Access
from fonds.records.copies import Level
from fonds.records.dates import HistoricalDate
from fonds.records.document import Document
from fonds.records.kinds import KINDS
from fonds.records.patch import CLEAR, Patch
from fonds.records.problem import Problem, Severity
from fonds.records.record import Record, State
from tests.importing.reading import line, patches, problems, written
from tests.records.strategies import records


def _read(path: Path, text: str | bytes) -> list[Patch | Problem]:
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return list(jsonl.read(path))


def _problem(path: Path, text: str | bytes) -> Problem:
    (found,) = _read(path, text)
    assert isinstance(found, Problem), found
    return found


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "papers.jsonl"


def test_a_line_claims_its_number_and_names_its_version(path: Path) -> None:
    written(path, line(kind="document", number=12, version=3, title="A telegram"))
    (patch,) = patches(jsonl, path)
    assert (patch.kind, patch.number, patch.base) == ("document", 12, 3)
    assert patch.key == "fonds:document/12"
    assert patch.values == {"title": "A telegram"}
    assert str(patch.where) == "papers.jsonl, line 1"


def test_a_line_speaks_only_of_the_fields_that_stand_in_it(path: Path) -> None:
    written(path, line(kind="document", number=1, title="A", genres=[], notes=None))
    (patch,) = patches(jsonl, path)
    assert patch.values == {"title": "A", "genres": (), "notes": CLEAR}


def test_a_line_without_number_is_known_by_its_first_identifier(path: Path) -> None:
    written(path, line(kind="agent", title="Mao Zedong", keys=["viaf:97093085", "x:1"]))
    assert patches(jsonl, path)[0].key == "viaf:97093085"


def test_a_line_without_number_or_identifier_is_known_by_kind_title_and_dates(path: Path) -> None:
    written(
        path,
        line(kind="document", title="Telegram", dates=[{"edtf": "1956"}]),
        line(kind="document", title="Telegram", dates=[{"edtf": "1957"}]),
        line(kind="document", title="Telegram ", dates=[{"edtf": "1956"}], genres=["telegram"]),
    )
    first, second, third = (patch.key for patch in patches(jsonl, path))
    assert first == third != second
    assert first.startswith("jsonl:")


def test_a_mark_at_the_beginning_is_tolerated(path: Path) -> None:
    text = b"\xef\xbb\xbf" + line(kind="subject", title="A").encode()
    assert isinstance(_read(path, text)[0], Patch)


def test_blank_lines_and_windows_line_ends_are_passed_over(path: Path) -> None:
    text = "\r\n" + line(kind="subject", title="A") + "\r\n\r\n" + line(kind="subject", title="B")
    first, second = _read(path, text)
    assert isinstance(first, Patch)
    assert isinstance(second, Patch)
    assert (first.where.row, second.where.row) == (2, 4)


def test_an_empty_file_holds_nothing(path: Path) -> None:
    assert _read(path, b"") == []


@pytest.mark.parametrize(
    "encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"]
)
def test_another_encoding_is_refused_in_one_sentence(path: Path, encoding: str) -> None:
    text = "\n".join([line(kind="subject", title="Слова")] * 3)
    problem = _problem(path, text.encode(encoding))
    assert "only UTF-8 is read" in problem.found
    assert problem.remedy == "Save it again as UTF-8, then import it."


@pytest.mark.parametrize("encoding", ["cp1251", "gb18030", "koi8-r", "shift-jis"])
def test_a_line_in_a_national_encoding_is_told_and_the_others_go_in(
    path: Path, encoding: str
) -> None:
    words = {"gb18030": "中文", "shift-jis": "日本"}.get(encoding, "Слова")
    bad = line(kind="subject", title=words).encode(encoding)
    good = line(kind="subject", title="A").encode()
    problem, patch = _read(path, bad + b"\n" + good)
    assert isinstance(problem, Problem)
    assert "not UTF-8" in problem.found
    assert problem.where.row == 1
    assert isinstance(patch, Patch)


# What stands in the line, what is found, and a word of the remedy.
STRICT: dict[str, tuple[str, str, str]] = {
    "cut off": ('{"format":1,"kind":"subject","title":"A', "breaks off", "whole"),
    "cut off after a field": ('{"format":1,"kind":"subject"', "breaks off", "whole"),
    "not JSON": ("{format: 1}", "cannot be read at character 2", "quotation marks"),
    "two on a line": ('{"format":1} {"format":1}', "cannot be read at character 14", "Correct"),
    "a raw tab": ('{"format":1,"kind":"subject","title":"a\tb"}', "cannot be read", "Correct"),
    "a list": ("[1]", "not a record", "one object a line"),
    "a number": ("12", "not a record", "one object a line"),
    "NaN": ('{"format":1,"kind":"place","number":NaN}', "NaN is not a number", "Leave"),
    "infinity": ('{"format":1,"kind":"place","number":-Infinity}', "-Infinity", "Leave"),
    "a name twice": (
        '{"format":1,"kind":"subject","title":"A","title":"B"}',
        "“title” stands twice",
        "Keep the right one",
    ),
    "a name twice within a part": (
        '{"format":1,"kind":"document","dates":[{"edtf":"1956","edtf":"1957"}]}',
        "“edtf” stands twice",
        "Keep the right one",
    ),
    "half a character": (
        '{"format":1,"kind":"subject","title":"\\ud83d"}',
        "half of a character (\\ud83d)",
        "whole character",
    ),
    "the other half": (
        '{"format":1,"kind":"subject","title":"\\ude00\\ud83d"}',
        "half of a character",
        "whole character",
    ),
    "half a character in a name": (
        '{"format":1,"kind":"subject","t\\udc00":"A"}',
        "half of a character",
        "whole character",
    ),
    "NUL": ('{"format":1,"kind":"subject","title":"a\\u0000b"}', "NUL", "Take it out"),
    "nested": ('{"format":1,"kind":' + "[" * 100_000, "nested too deeply", "flat"),
    "digits": (
        '{"format":1,"kind":"place","number":' + "9" * 5000 + "}",
        "too many digits",
        "text",
    ),
    "no format": ('{"kind":"subject","title":"A"}', "does not say its format", '"format": 1'),
    "a newer format": ('{"format":2,"kind":"novelty"}', "of format 2", "Upgrade"),
    "a format in words": ('{"format":"1","kind":"subject"}', "not a whole number", "Write 1"),
    "a format that is true": ('{"format":true,"kind":"subject"}', "not a whole number", "Write 1"),
    "format 0": ('{"format":0,"kind":"subject"}', "not a whole number", "Write 1"),
    "no kind": ('{"format":1,"title":"A"}', "does not say its kind", '"kind"'),
    "a strange kind": (
        '{"format":1,"kind":"documnt"}',
        "no kind of record “documnt”",
        "“document”",
    ),
    "an unknown field": (
        '{"format":1,"kind":"subject","titel":"A"}',
        "no field “titel”",
        "“title” is meant",
    ),
    "an unknown field within": (
        '{"format":1,"kind":"document","dates":[{"edtf":"1956"},{"edtff":"1957"}]}',
        "no field “edtff” in “dates[1]”",
        "“edtf” is meant",
    ),
    "an unknown field within access": (
        '{"format":1,"kind":"subject","access":{"withold":"yes"}}',
        "no field “withold” in “access”",
        "Known are: state",
    ),
    "a place too many": (
        '{"format":1,"kind":"document","copies":[{"reference":{"levels":[["fond","1","x"]]}}]}',
        "has 3 places, but only 2 have a meaning",
        "name, value",
    ),
    "a place too few": (
        '{"format":1,"kind":"document","copies":[{"reference":{"levels":[["fond"]]}}]}',
        "needs 2 places, but has 1",
        "Give all of them",
    ),
    "a wrong type": (
        '{"format":1,"kind":"subject","title":7}',
        "“title” should be text, but a whole number stands there",
        "Write text",
    ),
    "a reference as a number": (
        '{"format":1,"kind":"document","copies":[{"reference":{"levels":[["fond",100]]}}]}',
        "“copies[0].reference.levels[0][1]” should be text",
        "Write text",
    ),
    "a number as text": (
        '{"format":1,"kind":"subject","number":"12"}',
        "“number” should be a whole number, but text",
        "Write a whole number",
    ),
    "a number with a point": (
        '{"format":1,"kind":"subject","number":12.0}',
        "“number” should be a whole number",
        "Write a whole number",
    ),
    "a list that is none": (
        '{"format":1,"kind":"document","genres":"telegram"}',
        "“genres” should be a list",
        "Write a list",
    ),
    "a choice that is none": (
        '{"format":1,"kind":"document","participations":[{"role":"writer"}]}',
        "“participations[0].role” cannot be “writer”",
        "It may be: author, signatory",
    ),
    "a state that is none": (
        '{"format":1,"kind":"subject","state":"publik"}',
        "“state” cannot be “publik”",
        "“public” is meant",
    ),
    "something missing": (
        '{"format":1,"kind":"document","relations":[{"kind":"part of"}]}',
        "“relations[0].to” is missing",
        "Give “to”",
    ),
    "a text of no document": (
        '{"format":1,"kind":"text","body":""}',
        "“document” is missing",
        "Give",
    ),
    "a negative number": ('{"format":1,"kind":"subject","number":-1}', "out of range", "from 0"),
    "a number too high": (
        '{"format":1,"kind":"subject","number":1000000000}',
        "The number 1000000000 in “number” is out of range",
        "to 999999999",
    ),
    "a pointer to nothing": (
        '{"format":1,"kind":"document","subjects":[1,0]}',
        "The number 0 in “subjects[1]” is out of range",
        "from 1",
    ),
    "a rank out of range": (
        '{"format":1,"kind":"document","copies":[{"markings":[{"verbatim":"X","rank":7}]}]}',
        "The number 7",
        "from 1 to 6",
    ),
    "a file too big": (
        '{"format":1,"kind":"file","size":9223372036854775808}',
        "out of range",
        "to 9223372036854775807",
    ),
    "a number true": (
        '{"format":1,"kind":"subject","number":true}',
        "“number” should be a whole number, but true or false",
        "Write a whole number",
    ),
    "a time that is none": (
        '{"format":1,"kind":"subject","access":{"opens":"tomorrow"}}',
        "“access.opens” is not a time",
        "2026-01-31T09:00:00Z",
    ),
    "a time without zone": (
        '{"format":1,"kind":"subject","access":{"opens":"2030-01-01T00:00:00"}}',
        "“access.opens” has no zone",
        "2030-01-01T00:00:00Z",
    ),
    "access emptied": (
        '{"format":1,"kind":"subject","access":null}',
        "cannot be emptied",
        "leave it",
    ),
    "state emptied": (
        '{"format":1,"kind":"subject","state":null}',
        "cannot be emptied",
        "leave it",
    ),
    "a document emptied": (
        '{"format":1,"kind":"text","document":null}',
        "cannot be emptied",
        "Give",
    ),
}


@pytest.mark.parametrize("case", STRICT)
def test_what_cannot_be_read_is_told_with_its_line_and_the_others_go_in(
    path: Path, case: str
) -> None:
    bad, found, remedy = STRICT[case]
    good = line(kind="subject", title="Good")
    before, problem, after = _read(path, f"{good}\n{bad}\n{good}\n")
    assert isinstance(problem, Problem)
    assert isinstance(before, Patch)
    assert isinstance(after, Patch)
    assert (problem.where.file, problem.where.row) == ("papers.jsonl", 2)
    assert found in problem.found
    assert remedy in problem.remedy
    assert problem.severity == Severity.REFUSED


def test_a_line_too_long_is_told_and_passed_over_in_little_memory(path: Path) -> None:
    good = line(kind="subject", title="Good")
    long = line(kind="subject", title="x" * 5_000)
    path.write_text(f"{good}\n{long}\n{good}\n{long}")
    read = list(lines(path, longest=1_000))
    assert [row for row, _ in read] == [1, 2, 3, 4]
    assert [isinstance(each, Problem) for _, each in read] == [False, True, False, True]


def test_a_line_as_long_as_is_allowed_is_read(path: Path) -> None:
    path.write_bytes(b"x" * 10 + b"\n" + b"y" * 11 + b"\n" + b"z" * 10)
    read = [each for _, each in lines(path, longest=10)]
    assert read[0] == "x" * 10
    assert isinstance(read[1], Problem)
    assert read[2] == "z" * 10


def test_an_access_that_is_not_understood_is_kept_as_it_stands(path: Path) -> None:
    (patch,) = _read(path, line(kind="subject", title="A", access={"state": "sealed"}))
    assert isinstance(patch, Patch)
    assert patch.values["access"] == Access(state="sealed")
    assert not patch.values["access"].is_open()


def test_levels_of_a_reference_stay_strings(path: Path) -> None:
    reference = {"levels": [["fond", "0100"], ["opis", "46"]]}
    (patch,) = _read(path, line(kind="document", title="A", copies=[{"reference": reference}]))
    assert isinstance(patch, Patch)
    assert patch.values["copies"][0].reference.levels[0] == Level("fond", "0100")


def test_it_is_recognised_by_its_ending_or_its_first_line() -> None:
    head = line(kind="subject", title="A").encode()
    assert jsonl.recognises(head, "export.txt")
    assert jsonl.recognises(b"\xef\xbb\xbf\n" + head, "export")
    assert jsonl.recognises(b"", "export.JSONL")
    assert not jsonl.recognises(b'{"title":"A"}', "export.json")
    assert not jsonl.recognises(b"title,date", "export.csv")


any_record = st.one_of([records(kind, lambda _: st.integers(1, 999_999_999)) for kind in KINDS])


@settings(max_examples=200)
@given(
    record=any_record,
    number=st.integers(1, 999_999_999),
    version=st.integers(1, 1000),
    state=st.sampled_from(State),
)
def test_every_field_of_every_kind_in_every_state_comes_back(
    tmp_path_factory: pytest.TempPathFactory,
    record: Record,
    number: int,
    version: int,
    state: State,
) -> None:
    record = msgspec.structs.replace(record, number=number, version=version, state=state)
    path = tmp_path_factory.getbasetemp() / "round.jsonl"
    path.write_bytes(written_line(record))
    (patch,) = jsonl.read(path)
    assert isinstance(patch, Patch)
    came = msgspec.structs.replace(patch.applied_to(None), number=patch.number, version=patch.base)
    assert came == record
    assert written_line(came) == path.read_bytes()


@given(st.binary(max_size=400) | st.text(max_size=400).map(str.encode))
def test_nothing_at_all_makes_the_reader_fail(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    path = tmp_path_factory.getbasetemp() / "any.jsonl"
    path.write_bytes(content)
    assert all(isinstance(each, Problem) and each.remedy for each in jsonl.read(path))


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["edtf", "kind", "role", "to", "x"]), inner, max_size=3)
    ),
    max_leaves=8,
)


@settings(max_examples=300)
@given(
    kind=st.sampled_from([str(kind.__struct_config__.tag) for kind in KINDS]),
    fields=st.dictionaries(
        st.sampled_from([*Document.__struct_fields__, "document", "file", "about", "names"]),
        json_values,
        max_size=4,
    ),
)
def test_any_value_in_any_field_goes_in_or_is_told(
    tmp_path_factory: pytest.TempPathFactory, kind: str, fields: dict[str, Any]
) -> None:
    path = tmp_path_factory.getbasetemp() / "values.jsonl"
    path.write_text(json.dumps({"format": 1, "kind": kind, **fields}))
    (read,) = jsonl.read(path)
    if isinstance(read, Problem):
        assert read.found.endswith((".", "”"))
        assert read.remedy
        assert "`" not in read.found, "the library's own words"


def test_a_date_without_expression_keeps_its_words(path: Path) -> None:
    (patch,) = _read(path, line(kind="document", title="A", dates=[{"written": "10/11/1956"}]))
    assert isinstance(patch, Patch)
    assert patch.values["dates"] == (HistoricalDate(written="10/11/1956"),)


def test_problems_tell_the_field_and_its_value(path: Path) -> None:
    text = line(kind="document", title="A", stage="writen")
    (problem,) = problems(jsonl, written(path, text))
    assert problem.where.field == "stage"
    assert problem.value == "writen"
