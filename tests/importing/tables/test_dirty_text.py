"""Delimited text as it comes from people and programs: what is read, and in which words it is told.

Each case: what it is, the file's name, its bytes, sentences that must be said, and the rows taken.
"""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from tests.importing.tables.reading import Read, read, read_bytes

HEAD = b"title,date\n"
MAO = "Запись беседы товарища Сталина с Мао Цзэдуном"
TABLE = f"название,дата\n{MAO},1949-12-16\n"
Case = tuple[str, str, bytes, tuple[str, ...], list[list[str]]]
READ = [[MAO, "1949-12-16"]]

ENCODED: list[Case] = [
    ("a UTF-8 mark", "a.csv", TABLE.encode("utf-8-sig"), (), READ),
    ("UTF-16 with its mark", "a.csv", TABLE.encode("utf-16"), (), READ),
    ("big-endian UTF-16 with its mark", "a.csv", b"\xfe\xff" + TABLE.encode("utf-16-be"), (), READ),
    ("UTF-16 without a mark", "a.csv", TABLE.encode("utf-16-le"), ("read as UTF-16",), READ),
    ("big-endian without a mark", "a.csv", TABLE.encode("utf-16-be"), ("(big-endian)",), READ),
    ("UTF-32", "a.csv", TABLE.encode("utf-32"), (), READ),
    (
        "Windows-1251",
        "a.csv",
        TABLE.encode("cp1251"),
        ("read as Windows-1251: “", "Сталина", "--encoding"),
        READ,
    ),
    ("KOI8-R", "a.csv", TABLE.encode("koi8-r"), ("read as KOI8-R",), READ),
    ("Mac Cyrillic", "a.csv", TABLE.encode("mac_cyrillic"), ("read as Mac Cyrillic",), READ),
    (
        "GB18030",
        "a.csv",
        "题名,日期\n毛泽东与斯大林会谈纪要,1949\n".encode("gb18030"),
        ("read as GB18030",),
        [["毛泽东与斯大林会谈纪要", "1949"]],
    ),
    (
        "Big5",
        "a.csv",
        "題名,日期\n毛澤東與史達林會談紀錄,1949\n".encode("big5"),
        ("read as Big5",),
        [["毛澤東與史達林會談紀錄", "1949"]],
    ),
    (
        "Shift-JIS",
        "a.csv",
        "件名,日付\n日本外務省の記録と佐藤総理大臣の会談,1969\n".encode("shift-jis"),
        ("read as Shift-JIS",),
        [["日本外務省の記録と佐藤総理大臣の会談", "1969"]],
    ),
    (
        "EUC-KR",
        "a.csv",
        "제목,날짜\n김일성과 스탈린의 회담 기록,1949\n".encode("euc-kr"),
        ("read as EUC-KR",),
        [["김일성과 스탈린의 회담 기록", "1949"]],
    ),
    (
        "Windows-1252",
        "a.csv",
        "titre,date\nProcès-verbal de la réunion à Genève,1954\n".encode("cp1252"),
        ("read as Windows-1252",),
        [["Procès-verbal de la réunion à Genève", "1954"]],
    ),
    (
        "Windows-1250",
        "a.csv",
        "tytuł,data\nNotatka z rozmowy, Łódź\n".encode("cp1250"),
        ("read as Windows-1250",),
        [["Notatka z rozmowy", " Łódź"]],
    ),
    (
        "ISO-8859-2",
        "a.csv",
        "tytuł,data\nZwiązek Radziecki śledztwo i żądanie,1956\n".encode("iso8859_2"),
        ("read as ISO-8859-2",),
        [["Związek Radziecki śledztwo i żądanie", "1956"]],
    ),
    (
        "words that two encodings read alike well",
        "a.csv",
        b"title,date\nNu\xf1ez,1950\n",
        ("Windows-1252 (“", "Nuñez", "Windows-1250 (“", "Nuńez", "Say which: --encoding"),
        [],
    ),
    (
        "UTF-8 but for one byte",
        "a.csv",
        HEAD + "Köln,1950\nŁódź\n".encode() + b"Jean\x92s,1951\nlast,1952\n",
        ("a.csv, line 4, title: Here stands the byte 0x92 after “Jean”",),
        [["Köln", "1950"], ["Łódź"], ["last", "1952"]],
    ),
]

CUT: list[Case] = [
    ("semicolons", "a.csv", b"title;date\nMao, Zedong;1950\n", (), [["Mao, Zedong", "1950"]]),
    ("tabs", "a.tsv", b"title\tdate\nA, b; c\t1950\n", (), [["A, b; c", "1950"]]),
    ("bars", "a.csv", b"title|date\nA|1950\n", (), [["A", "1950"]]),
    ("a hint for Excel", "a.csv", b"sep=;\ntitle;date\nA;1950\n", (), [["A", "1950"]]),
    ("one column", "a.csv", b"title\nA\nB\n", (), [["A"], ["B"]]),
    (
        "mixed line ends",
        "a.csv",
        b"title,date\r\nA,1950\rB,1951\nC,1952",
        (),
        [["A", "1950"], ["B", "1951"], ["C", "1952"]],
    ),
    (
        "line ends and commas in quoted cells",
        "a.csv",
        HEAD + b'"Line one\r\nline two, ""quoted""",1950\n',
        (),
        [['Line one\nline two, "quoted"', "1950"]],
    ),
    (
        "quotes and brackets in names",
        "a.csv",
        HEAD + b'Chiang (Jiang) [sic] "Tony" O\'Neill,1950\n',
        (),
        [['Chiang (Jiang) [sic] "Tony" O\'Neill', "1950"]],
    ),
    (
        "quotation marks that are not doubled",
        "a.csv",
        HEAD + b'"He said "no" to him",1950\n',
        ("line 2: Quotation marks within a cell are not doubled",),
        [['He said "no" to him', "1950"]],
    ),
    (
        "a quotation mark that is never closed",
        "a.csv",
        HEAD + b'A,1950\n"B,1951\nC,1952\nD,1953\n',
        ("line 3: A quotation mark opens a cell here and is never closed.",),
        [["A", "1950"], ["C", "1952"], ["D", "1953"]],
    ),
    (
        "a quotation mark closed by that of a later row",
        "a.csv",
        HEAD + b'"B,1951\nC,1952\n"D",1953\nE,1954\n',
        ("line 2: A quotation mark stands inside a cell without being doubled.",),
        [["C", "1952"], ["D", "1953"], ["E", "1954"]],
    ),
    (
        "the rest of a broken row",
        "a.csv",
        HEAD + b'"He said "no" and\nwent",1951\nC,1952\n',
        ("line 2: A quotation mark", "line 3: The line may belong to the row of line 2"),
        [["C", "1952"]],
    ),
    (
        "a space before each quoted cell",
        "a.csv",
        b'title, date, by\n"A, b", "1950", "C, d"\n',
        (),
        [["A, b", "1950", "C, d"]],
    ),
    (
        "fewer cells than headings",
        "a.csv",
        HEAD + b"A\n",
        ("line 2: The row has 1 cell under 2 headings; the rest are empty.",),
        [["A"]],
    ),
    (
        "more cells than headings",
        "a.csv",
        HEAD + b"Mao, Zedong,1950\nB,1951\n",
        ("line 2: The row has 3 cells under 2 headings; nothing says where they belong.",),
        [["B", "1951"]],
    ),
    ("empty cells beyond the headings", "a.csv", HEAD + b"A,1950,,,\n", (), [["A", "1950"]]),
    ("empty rows", "a.csv", b"\n\n,,\ntitle,date\n\n,\nA,1950\n , \n", (), [["A", "1950"]]),
    ("a heading twice", "a.csv", b"by,by\nA,B\n", (), [["A", "B"]]),
    (
        "no heading over a filled column",
        "a.csv",
        b"title,,date\nA,x,1950\nB,y,1951\n",
        ("Column B has no heading; its cells in 2 rows were not read.",),
        [["A", "1950"], ["B", "1951"]],
    ),
    (
        "no headings at all",
        "a.csv",
        b"1,1950-01-05,A\n2,1950-01-06,B\n",
        ("The first row is taken as the headings, and looks like data",),
        [["2", "1950-01-06", "B"]],
    ),
    (
        "headings that cannot be read",
        "a.csv",
        b'title,"date\nA,1950\n',
        ("line 1: The headings cannot be read. A quotation mark opens a cell",),
        [],
    ),
    ("a NUL", "a.csv", HEAD + b"A\0B,1950\n", ("U+0000 was left out",), [["AB", "1950"]]),
    ("control characters", "a.csv", HEAD + b"A\x07,1950\n", ("U+0007",), [["A", "1950"]]),
    (
        "a letter of Windows among Unicode",
        "a.csv",
        HEAD + "Jean\x92s,1950\n".encode(),
        ("the control character U+0092", "it may be meant for “’”. It was kept."),
        [["Jean\x92s", "1950"]],
    ),
    ("a vertical tab", "a.csv", HEAD + b"A\x0bB,1950\n", (), [["A\nB", "1950"]]),
    (
        "a letter lost before",
        "a.csv",
        HEAD + "M�ller,1950\n".encode(),
        ("A letter here was lost before the file was made",),
        [["M�ller", "1950"]],
    ),
    ("a formula stays words", "a.csv", HEAD + b"=1+1,1950\n", (), [["=1+1", "1950"]]),
    ("headings only", "a.csv", HEAD, (), []),
    ("gzip", "a.csv.gz", gzip.compress(HEAD + b"A,1950\n"), (), [["A", "1950"]]),
    (
        "gzip cut off",
        "a.csv.gz",
        gzip.compress(HEAD + bytes(range(32, 127)) * 90)[:-40],
        ("The compressed file is damaged or cut off.",),
        [],
    ),
]

NO_TABLE: list[Case] = [
    ("nothing", "a.csv", b"", ("The file is empty.",), []),
    ("a mark and nothing else", "a.csv", b"\xef\xbb\xbf \n", ("The file is empty.",), []),
    ("zeros", "a.csv", bytes(5000), ("nothing but zeros",), []),
    ("a PDF", "a.csv", b"%PDF-1.7\n%\xe2\xe3", ("The file is a PDF",), []),
    ("a picture", "a.xlsx", b"\x89PNG\r\n\x1a\n" + bytes(99), ("is a picture",), []),
    ("a web page", "a.xls", b"<html><table><tr>", ("a web page that is called .xls",), []),
    (
        "XML of 2003",
        "a.xls",
        b'<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>',
        ("an XML spreadsheet of 2003",),
        [],
    ),
    (
        "an old workbook",
        "a.xls",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "Workbook".encode("utf-16-le"),
        ("an Excel workbook of the old kind (.xls)", "save it as .xlsx"),
        [],
    ),
    (
        "a workbook with a password",
        "a.xlsx",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le"),
        ("protected by a password",),
        [],
    ),
    (
        "a program",
        "a.csv",
        b"\x7fELF" + bytes(n * n * 7 % 251 for n in range(9000)),
        ("The file is not text.",),
        [],
    ),
    ("a list in JSON", "a.json", b'[{"a": 1}]', ("JSON with a list around",), []),
    ("RTF", "a.txt", b"{\\rtf1 Hello", ("a text in RTF",), []),
]
ALL = ENCODED + CUT + NO_TABLE


@pytest.mark.parametrize("case", ALL, ids=[case[0] for case in ALL])
def test_dirty_text_is_read_or_told_in_plain_words(case: Case, tmp_path: Path) -> None:
    _, name, content, said, rows = case
    found = read_bytes(tmp_path, name, content)
    assert found.words == rows
    assert all(sentence in found.said for sentence in said), found.said
    assert said or not found.problems or "vertical" in case[0], found.said


@pytest.mark.parametrize("case", ALL, ids=[case[0] for case in ALL])
def test_every_problem_says_what_to_do_and_where(case: Case, tmp_path: Path) -> None:
    for problem in read_bytes(tmp_path, case[1], case[2]).problems:
        assert problem.found.endswith((".", "”."))
        assert problem.remedy.endswith(".")
        assert problem.where.file == case[1]


def test_a_row_is_numbered_by_the_line_where_it_begins(tmp_path: Path) -> None:
    content = b'\ntitle,date\n"A\nb",1\n\nC,2\n'
    assert read_bytes(tmp_path, "a.csv", content).rows == [(3, ["A\nb", "1"]), (6, ["C", "2"])]


def test_what_a_person_names_is_taken_as_the_encoding(tmp_path: Path) -> None:
    content = b"title,date\nNu\xf1ez,1950\n"
    found = read_bytes(tmp_path, "a.csv", content, encoding="windows-1252")
    assert (found.words, found.problems) == ([["Nuñez", "1950"]], [])


def test_an_encoding_that_does_not_exist_is_told(tmp_path: Path) -> None:
    found = read_bytes(tmp_path, "a.csv", HEAD, encoding="klingon")
    assert "There is no encoding “klingon”." in found.said


def test_a_wrong_encoding_refuses_the_rows_it_cannot_read(tmp_path: Path) -> None:
    found = read_bytes(tmp_path, "a.csv", HEAD + "Łódź,1950\nB,1951\n".encode(), encoding="ascii")
    assert found.words == [["B", "1951"]]
    assert [problem.where.row for problem in found.refused] == [2]


def test_many_short_rows_are_counted_after_the_first_hundred(tmp_path: Path) -> None:
    found = read_bytes(tmp_path, "a.csv", HEAD + b"A\n" * 150)
    assert len(found.rows) == 150
    assert len(found.problems) == 101
    assert "In 50 rows more: The row has 1 cell under 2 headings" in found.said


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert "cannot be read: no such file" in read(tmp_path / "a.csv").said


def _broken(found: Read) -> list[int]:
    return [problem.where.row for problem in found.refused]


def test_an_open_quotation_mark_hides_no_other_row(tmp_path: Path) -> None:
    lines = [f"row {n},{n}" for n in range(3000)]
    lines[500] = '"row 500,500'
    found = read_bytes(tmp_path, "a.csv", HEAD + "\n".join(lines).encode())
    assert _broken(found) == [502]
    assert len(found.rows) == 2999
