"""No file, however spoilt, makes reading raise: each gives rows, Problems, or both."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from tests.importing.tables.reading import Read, read_bytes
from tests.importing.tables.workbooks import book, row, sheet, strings, words

TEXT = 'title,date,by\r\n"A, ""b""\nc",1950,Мао\nD,1951\n;|\t"\n'.encode()
CELLS = row(2, words("A2", "x"), '<c r="B2" t="s"><v>1</v></c>', '<c r="C2" s="3"><v>60</v></c>')
XML = sheet(row(1, words("A1", "title"), words("B1", "date"), words("C1", "by")) + CELLS)
PIECES = [b'"', b",", b"\n", b"\0", b"\xff\xfe", b"\xd0", b"\x92", b"<c>", b"</c>", b"&x;", b"<v>"]
SPOILING = st.lists(
    st.tuples(st.floats(0, 1), st.integers(0, 9), st.sampled_from(PIECES) | st.binary(max_size=3)),
    max_size=5,
)


def _spoilt(content: bytes, spoiling: list[tuple[float, int, bytes]]) -> bytes:
    """The content with pieces cut out and others put in."""
    for place, cut, piece in spoiling:
        start = int(place * len(content))
        content = content[:start] + piece + content[start + cut :]
    return content


def _read(name: str, content: bytes) -> Read:
    with tempfile.TemporaryDirectory() as folder:
        return read_bytes(Path(folder), name, content)


def _told(found: Read) -> bool:
    return bool(found.rows or found.problems or found.headings)


@given(SPOILING, st.sampled_from(["utf-8", "utf-16", "cp1251"]))
def test_spoilt_text_is_read_or_told(
    spoiling: list[tuple[float, int, bytes]], encoding: str
) -> None:
    assert _told(_read("a.csv", _spoilt(TEXT.decode().encode(encoding), spoiling)))


@given(SPOILING)
def test_spoilt_xml_is_read_or_told(spoiling: list[tuple[float, int, bytes]]) -> None:
    spoilt = _spoilt(XML.encode(), spoiling)
    parts: dict[str, str | bytes | None] = {
        "xl/sharedStrings.xml": strings("<t>x</t>"),
        "xl/worksheets/sheet1.xml": spoilt,
    }
    assert _told(_read("a.xlsx", book(XML, parts=parts)))


@given(SPOILING)
def test_a_spoilt_zip_file_is_read_or_told(spoiling: list[tuple[float, int, bytes]]) -> None:
    assert _told(_read("a.xlsx", _spoilt(book(XML), spoiling)))


@given(SPOILING)
def test_spoilt_lists_of_sheets_are_read_or_told(
    spoiling: list[tuple[float, int, bytes]],
) -> None:
    import io
    import zipfile

    with zipfile.ZipFile(io.BytesIO(book(XML))) as made:
        listed = made.read("xl/workbook.xml")
        links = made.read("xl/_rels/workbook.xml.rels")
    for name, part in (("xl/workbook.xml", listed), ("xl/_rels/workbook.xml.rels", links)):
        assert _told(_read("a.xlsx", book(XML, parts={name: _spoilt(part, spoiling)})))


@given(SPOILING)
def test_spoilt_json_is_read_or_told(spoiling: list[tuple[float, int, bytes]]) -> None:
    lines = '{"title": "Мао", "by": [{"name": "A"}]}\n{"title": 1.50}\n'.encode()
    assert _told(_read("a.jsonl", _spoilt(lines, spoiling)))


@given(st.binary(min_size=1, max_size=200), st.sampled_from(["a.csv", "a.xlsx", "a.jsonl", "a"]))
def test_any_bytes_are_read_or_told(content: bytes, name: str) -> None:
    assert _told(_read(name, content))
