"""Workbooks as programs, people and attackers write them: what is read, and how it is told.

Each case: what it is, the workbook, sentences that must be said, and the rows taken.
"""

from __future__ import annotations

import io
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter

from tests.importing.tables.reading import read, read_bytes
from tests.importing.tables.workbooks import (
    STRICT,
    book,
    number,
    packed,
    row,
    sheet,
    strings,
    styles,
    words,
)

Case = tuple[str, bytes, tuple[str, ...], list[list[str]]]
HEAD = row(1, words("A1", "title"), words("B1", "date"))
CODES = (
    "0000|mmm yyyy|yyyy|d mmm|h:mm|dd.mm.yyyy hh:mm:ss|[h]:mm|#,##0.00|0%|00-00|yyyy\\-mm\\-dd;@"
)
FORMATS = styles(*CODES.split("|"))
ZEROS, MONTH, YEAR, DAY_MONTH, TIME, MOMENT, HOURS, MONEY, SHARE, PAIRS, DAY = range(1, 12)
SOUND = row(2, words("A2", "A"), words("B2", "1950"))
ISO_DATE = '<c r="B2" t="d"><v>1950-04-12T00:00:00</v></c>'
PREFIXED = sheet(HEAD + SOUND).replace("<", "<x:").replace("<x:/", "</x:").replace("ns=", "ns:x=")


def _formatted(value: str, style: int, properties: str = "") -> bytes:
    return book(
        sheet(HEAD + row(2, words("A2", "A"), number("B2", value, style))),
        properties=properties,
        parts={"xl/styles.xml": FORMATS},
    )


def _celled(cell: str, **more: str) -> bytes:
    return book(sheet(HEAD + row(2, words("A2", "A"), cell), **more))


def _shared(*items: str, index: str = "2") -> bytes:
    cells = "".join(f'<c r="{"AB"[n]}1" t="s"><v>{n}</v></c>' for n in range(2))
    cell = f'<c r="A2" t="s"><v>{index}</v></c>'
    parts = {"xl/sharedStrings.xml": strings("<t>title</t>", "<t>date</t>", *items)}
    return book(sheet(row(1, cells) + row(2, cell)), parts=parts)


DATES: list[Case] = [
    ("a month", _formatted("18365", MONTH), (), [["A", "1950-04"]]),
    ("a year", _formatted("18365", YEAR), (), [["A", "1950"]]),
    ("a day", _formatted("18365", DAY), (), [["A", "1950-04-12"]]),
    ("a moment", _formatted("18365.604166666668", MOMENT), (), [["A", "1950-04-12T14:30:00"]]),
    ("midnight", _formatted("18365", MOMENT), (), [["A", "1950-04-12"]]),
    ("a time of day", _formatted("0.604166666666667", TIME), (), [["A", "14:30"]]),
    ("hours over a day", _formatted("1.5", HOURS), (), [["A", "36:00"]]),
    ("28 February 1900", _formatted("59", DAY), (), [["A", "1900-02-28"]]),
    ("1 March 1900", _formatted("61", DAY), (), [["A", "1900-03-01"]]),
    ("the first day", _formatted("1", DAY), (), [["A", "1900-01-01"]]),
    (
        "from 1904",
        _formatted("16903", DAY, '<workbookPr date1904="1"/>'),
        (),
        [["A", "1950-04-12"]],
    ),
    (
        "the day that never was",
        _formatted("60", DAY),
        ("line 2, date: It is Excel's 29 February 1900, a day that never was.",),
        [],
    ),
    ("before the first day", _formatted("-1", DAY), ("-1 is formatted as a date",), []),
    ("no day at all", _formatted("0", DAY), ("0 is formatted as a date and is no day",), []),
    ("after 9999", _formatted("3000000", DAY), ("3e+06 is formatted as a date",), []),
    (
        "a day without its year",
        _formatted("18365", DAY_MONTH),
        ("without the year",),
        [["A", "XXXX-04-12"]],
    ),
    (
        "a date in words",
        _celled('<c r="B2" t="d"><v>1950-04-12T00:00:00</v></c>'),
        (),
        [["A", "1950-04-12"]],
    ),
]

NUMBERS: list[Case] = [
    ("shown with zeros", _formatted("100", ZEROS), (), [["A", "0100"]]),
    ("more figures than zeros", _formatted("12345", ZEROS), (), [["A", "12345"]]),
    ("parted by a hyphen", _formatted("1234", PAIRS), (), [["A", "12-34"]]),
    ("a whole number stored as a fraction", _formatted("100.0", 0), (), [["A", "100"]]),
    ("a large one", _formatted("1.2E+3", 0), (), [["A", "1200"]]),
    ("a fraction", _formatted("0.10000000000000001", 0), (), [["A", "0.1"]]),
    ("a small one", _formatted("1E-5", 0), (), [["A", "0.00001"]]),
    ("money", _formatted("1234.5", MONEY), (), [["A", "1234.5"]]),
    ("a share", _formatted("0.5", SHARE), (), [["A", "0.5"]]),
    (
        "more figures than Excel keeps",
        _formatted("1234567890123456800", 0),
        ("Numbers of more than 15 figures stand in 1 row",),
        [["A", "1234567890123456800"]],
    ),
    ("no number", _formatted("12x", 0), ("holds “12x” where a number belongs",), []),
    ("an infinite one", _formatted("1e999", 0), ("holds “1e999”",), []),
]

CELLS: list[Case] = [
    ("true", _celled('<c r="B2" t="b"><v>1</v></c>'), (), [["A", "TRUE"]]),
    (
        "an error",
        _celled('<c r="B2" t="e"><v>#REF!</v></c>'),
        ("the error #REF! in 1 row, and were taken as empty",),
        [["A"]],
    ),
    (
        "a formula with its value",
        _celled('<c r="B2"><f>1+1</f><v>2</v></c>'),
        ("Formulas stand in 1 row; the values that the program last reckoned were read.",),
        [["A", "2"]],
    ),
    (
        "a formula without value",
        _celled('<c r="B2"><f>A2</f></c>'),
        ("line 2, date: A formula stands here whose value is not in the file.",),
        [],
    ),
    (
        "a formula that gives no words",
        _celled('<c r="B2" t="str"><f>""</f><v></v></c>'),
        (),
        [["A"]],
    ),
    (
        "runs and phonetic guides",
        _shared("<r><t>毛</t></r><r><t>泽东</t></r><rPh sb='0' eb='1'><t>マオ</t></rPh>"),
        (),
        [["毛泽东"]],
    ),
    ("escapes", _shared("<t>a_x000D_\nb_x005F_x0041_</t>"), (), [["a\nb_x0041_"]]),
    ("words that are not there", _shared("<t>x</t>", index="9"), ("The cell is damaged",), []),
    (
        "cells without places",
        book(sheet(HEAD + '<row><c t="str"><v>A</v></c><c><v>7</v></c></row>')),
        (),
        [["A", "7"]],
    ),
    (
        "a prefix",
        book(
            sheet(HEAD + SOUND)
            .replace("<", "<x:")
            .replace("<x:/", "</x:")
            .replace("xmlns=", "xmlns:x=")
        ),
        (),
        [["A", "1950"]],
    ),
    ("the strict form", book(sheet(HEAD + SOUND, namespace=STRICT)), (), [["A", "1950"]]),
    ("spaces only", _celled(words("B2", "  ")), (), [["A"]]),
]

LAYOUT: list[Case] = [
    (
        "merged cells",
        book(
            sheet(
                HEAD + SOUND + row(3, words("B3", "1951")),
                after='<mergeCells><mergeCell ref="A2:A3"/></mergeCells>',
            )
        ),
        ("Cells are merged (A2:A3); what stands there was read for the first row",),
        [["A", "1950"], ["1951"]],
    ),
    (
        "a hidden sheet",
        book(sheet(HEAD + SOUND), sheet(HEAD + SOUND), states={1: "hidden"}),
        ("sheet Sheet2: The sheet is hidden and was not read; it has 2 rows.",),
        [["A", "1950"]],
    ),
    (
        "a very hidden sheet",
        book(sheet(HEAD + SOUND), sheet(HEAD), states={1: "veryHidden"}),
        ("it has 1 row.",),
        [["A", "1950"]],
    ),
    (
        "hidden rows",
        book(sheet(HEAD + row(2, words("A2", "A"), attributes='hidden="1"'))),
        ("Hidden rows were read like the others: 1 row.",),
        [["A"]],
    ),
    (
        "a hidden column",
        book(sheet(HEAD + SOUND, before='<cols><col min="2" max="9" hidden="1"/></cols>')),
        ("Hidden columns were read like the others: “date”.",),
        [["A", "1950"]],
    ),
    (
        "two sheets",
        book(sheet(HEAD + SOUND), sheet(HEAD + SOUND)),
        (),
        [["A", "1950"], ["A", "1950"]],
    ),
    (
        "blank lines above the headings",
        book(sheet(row(1) + row(3, words("A3", "title")) + row(5, words("A5", "A")))),
        (),
        [["A"]],
    ),
    (
        "a cell beyond the headings",
        book(sheet(HEAD + row(2, words("A2", "A"), words("D2", "x")))),
        ("Column D has no heading; its cells in 1 row were not read.",),
        [["A"]],
    ),
    ("an empty sheet", book(sheet("")), ("The sheet is empty.",), []),
    ("no sheet", book(), ("The workbook has no sheet with cells.",), []),
    ("headings only", book(sheet(HEAD)), (), []),
]

HOSTILE: list[Case] = [
    ("cut off", book(sheet(HEAD + SOUND))[:-300], ("is damaged or cut off",), []),
    (
        "a part missing",
        book(sheet(HEAD), parts={"xl/worksheets/sheet1.xml": None}),
        ("lacks its part “xl/worksheets/sheet1.xml”",),
        [],
    ),
    (
        "no workbook in it",
        book(sheet(HEAD), parts={"xl/workbook.xml": None}),
        ("an Excel workbook from which parts are missing",),
        [],
    ),
    (
        "XML cut off",
        book(sheet(HEAD + SOUND)[:-20]),
        ("The workbook's XML is damaged at line 1",),
        [["A", "1950"]],
    ),
    (
        "entities",
        book('<!DOCTYPE x [<!ENTITY a "aaaa">]>' + sheet(HEAD + SOUND)),
        ("declares entities",),
        [],
    ),
    ("a bomb", book(sheet(HEAD + " " * 300 * 2**20)), ("made to fill the machine",), []),
    ("deep XML", book(sheet("<a>" * 100_000)), ("nested as no program writes it",), []),
    ("deep cells", book(sheet(row(1, "<c><v>" * 50_000))), ("nested as no program",), []),
    (
        "a place that no sheet has",
        book(sheet(HEAD + row(2, words("ZZZ2", "x")))),
        ("A cell of the sheet has the place “ZZZ2”",),
        [],
    ),
    (
        "paths that lead out of the file",
        book(
            sheet(HEAD + SOUND),
            parts={"../../etc/passwd": "root", "xl/media/../../../x": "x"},
        ),
        (),
        [["A", "1950"]],
    ),
    ("a Word document", packed({"word/document.xml": "x"}), ("a Word document",), []),
    ("an OpenDocument", packed({"mimetype": "x", "content.xml": "x"}), ("OpenDocument",), []),
    ("Numbers", packed({"Index/Document.iwa": "x"}), ("a Numbers spreadsheet",), []),
    ("a binary workbook", packed({"xl/workbook.bin": "x"}), ("(.xlsb)",), []),
    (
        "macros and links to other workbooks",
        book(
            sheet(HEAD + SOUND),
            parts={
                "xl/vbaProject.bin": "Sub AutoOpen()",
                "xl/externalLinks/externalLink1.xml": "x",
            },
        ),
        (),
        [["A", "1950"]],
    ),
    ("any zip file", packed({"a.csv": "title\nA\n"}), ("a zip file", "Unpack it"), []),
    ("an empty zip file", packed({}), ("a zip file",), []),
]
ALL = DATES + NUMBERS + CELLS + LAYOUT + HOSTILE


@pytest.mark.parametrize("case", ALL, ids=[case[0] for case in ALL])
def test_dirty_workbooks_are_read_or_told_in_plain_words(case: Case, tmp_path: Path) -> None:
    _, content, said, rows = case
    found = read_bytes(tmp_path, "a.xlsx", content)
    assert found.words == rows, found.said
    assert all(sentence in found.said for sentence in said), found.said
    assert said or not found.problems, found.said
    assert all(problem.where.file.startswith("a.xlsx") for problem in found.problems)


def test_a_problem_names_sheet_row_and_column(tmp_path: Path) -> None:
    found = read_bytes(tmp_path, "a.xlsx", _formatted("60", DAY))
    assert str(found.problems[0]).startswith("a.xlsx, sheet Documents, line 2, date: ")


def test_a_workbook_with_another_ending_is_read_and_told(tmp_path: Path) -> None:
    found = read_bytes(tmp_path, "a.csv", book(sheet(HEAD + SOUND)))
    assert found.words == [["A", "1950"]]
    assert "The file is called .csv and is an Excel workbook" in found.said


def test_sheets_named_are_read_even_if_hidden(tmp_path: Path) -> None:
    content = book(sheet(HEAD), sheet(HEAD + SOUND), states={1: "hidden"})
    (tmp_path / "a.xlsx").write_bytes(content)
    found = read(tmp_path / "a.xlsx", sheets=["Sheet2"])
    assert (found.names, found.words, found.problems) == (["Sheet2"], [["A", "1950"]], [])


def test_a_sheet_that_is_not_there_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(book(sheet(HEAD)))
    found = read(tmp_path / "a.xlsx", sheets=["Papers"])
    assert "There is no sheet “Papers”. Name one of “Documents”." in found.said


def test_many_words_lie_on_disk_and_are_read_alike(tmp_path: Path) -> None:
    long = "Записка " * 50
    with xlsxwriter.Workbook(tmp_path / "a.xlsx") as made:
        page = made.add_worksheet("Documents")
        page.write_row(0, 0, ["title", "date"])
        for line in range(1, 40_001):
            page.write_row(line, 0, [f"{long}{line}", "1950"])
    found = read(tmp_path / "a.xlsx")
    assert found.words == [[f"{long}{line}", "1950"] for line in range(1, 40_001)]


def test_what_another_program_writes_is_read(tmp_path: Path) -> None:
    made = openpyxl.Workbook()
    page = made.active
    page.append(["title", "box", "formula"])
    page.append(["Протокол", 100, None])
    page["B2"].number_format = "0000"
    held = io.BytesIO()
    made.save(held)
    assert read_bytes(tmp_path, "a.xlsx", held.getvalue()).words == [["Протокол", "0100"]]
