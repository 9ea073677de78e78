"""Whatever stands in the cells: one record or one refusal a row, and every record is sound."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from fonds.importing.columns.column import Column, Sheet
from fonds.importing.columns.intake import Intake
from fonds.importing.columns.layout import Layout
from fonds.importing.columns.mapping import documented
from fonds.importing.columns.rows import records
from fonds.importing.columns.sheets import SHEETS
from fonds.importing.tables.row import Cell, CellKind, Row
from fonds.records.kinds import decode, encode
from fonds.records.patch import Patch
from fonds.records.problem import Problem, Severity, Where
from fonds.records.text import is_canonical

LIKELY = (
    *("-", "#12", "1950", "1949-12-16", "18365", "10/11/1956", "n.d.", "yes", "open", "withheld"),
    *("ru", "Russian", "Mao, Zedong", "A; B", "A|B", "a\nb", "../x", "scans", "gnd:1", "x:y"),
    *("/document/1", "https://d-nb.info/gnd/1", "transcript", "person", "55.7", "Секретно", "; ;"),
    *(
        "Ф. 558. Оп. 11. Д. 334",
        "<b>x</b>",
        "0",
        "\ufeff",
        "author, (",
        "1e400",
        "٣",
        "²",
        "[1950]",
    ),
)
WORDS = st.sampled_from(LIKELY) | st.text(min_size=1, max_size=30)
KINDS = st.sampled_from(list(CellKind))


@st.composite
def cells(draw: st.DrawFn, column: Column) -> tuple[str, Cell]:
    """A cell of that column: what belongs there, or anything else, under one of its headings."""
    fitting = [str(each) for each in column.choices] or [column.example or "A"]
    words = draw(st.sampled_from(fitting) if draw(st.integers(0, 3)) else WORDS)
    heading = draw(st.sampled_from((column.name, f"{column.name} (ru)", f"{column.name} 2")))
    kind = draw(KINDS) if draw(st.integers(0, 5)) == 0 else CellKind.WORDS
    return heading, Cell(words, kind, item=draw(st.sampled_from((0, 0, 0, 1, 2))))


@st.composite
def rows(draw: st.DrawFn) -> tuple[Sheet, Row]:
    """A row of any sheet, with any of its columns and anything in them."""
    sheet = draw(st.sampled_from(SHEETS))
    columns = draw(st.lists(st.sampled_from(sheet.columns), max_size=8, unique=True))
    columns = [each for each in columns if each.name != sheet.titles]
    title = [(sheet.titles, Cell("A"))] if sheet.kind != "text" and draw(st.integers(0, 9)) else []
    drawn = [draw(cells(column)) for column in columns]
    return sheet, Row(Where(file="papers.csv", row=2), (*title, *drawn))


@given(rows())
def test_any_row_gives_one_record_or_one_refusal(given_row: tuple[Sheet, Row]) -> None:
    sheet, row = given_row
    mapping = documented(sheet.kind)
    layout = Layout(mapping, tuple(heading for heading, _ in row.cells), row.where)
    found = list(records(row, layout, Intake(mapping, Path(__file__).parent / "mappings")))
    refused = [each for each in found if _is_refusal(each)]
    patches = [each for each in found if isinstance(each, Patch)]
    own = [each for each in patches if each.kind == sheet.kind and not each.mention]
    if refused:
        assert (len(refused), patches) == (1, [])
    elif sheet.kind == "text":
        assert len(own) == 1
    else:
        assert len([each for each in own if each.kind == sheet.kind]) == 1
    for patch in patches:
        assert ":" in patch.key
        record = patch.applied_to(None)
        assert decode(patch.kind, encode(record)) == record
        if patch.kind == "text":
            assert is_canonical(record.body, record.language)  # type: ignore[attr-defined] # a text
    for each in found:
        assert isinstance(each, Patch) or (each.found and each.remedy)


def _is_refusal(each: Patch | Problem) -> bool:
    return isinstance(each, Problem) and each.severity is Severity.REFUSED
