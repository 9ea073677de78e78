"""Broken quotation marks cost the rows they stand in and no others, nor unbounded time."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fonds.importing.tables import cutting
from fonds.importing.tables.cutting import Cut, Cutter


def _cut(text: str, width: int = 2) -> list[Cut]:
    cutter = Cutter(lambda: io.StringIO(text, newline=None), ",")
    cutter.width = width
    return list(cutter.rows())


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Everything a thousandth as large, so that a long text is short."""
    monkeypatch.setattr(cutting, "LONGEST_CELL", 16_000)
    monkeypatch.setattr(cutting, "LONGEST_ROW", 32_000)
    monkeypatch.setattr(cutting, "_PATIENCE", 100_000)


LINE = "x" * 99 + ",1950\n"


@pytest.mark.usefixtures("small")
def test_after_a_long_open_cell_reading_goes_back_to_its_second_line() -> None:
    cuts = _cut('"open,1\n' + LINE * 500)
    assert [cut.row for cut in cuts if cut.fault] == [1]
    assert len(cuts) == 501


@pytest.mark.usefixtures("small")
def test_a_long_cell_that_is_closed_costs_one_row() -> None:
    cuts = _cut('"' + LINE * 500 + '",1\nA,2\n')
    assert [(cut.row, bool(cut.fault)) for cut in cuts] == [(1, True), (502, False)]


@pytest.mark.usefixtures("small")
def test_marks_left_open_again_and_again_end_in_a_sentence() -> None:
    cuts = _cut(('"open,1\n' + LINE * 400) * 30)
    assert cuts[-1].fault is not None
    assert cuts[-1].fault[0].endswith("again and again; no row after this one was read.")
    assert len(cuts) > 2000


@given(st.lists(st.text('a,"\n', max_size=8), max_size=8))
def test_every_line_is_in_a_row_or_in_a_fault(lines: list[str]) -> None:
    text = "\n".join(lines)
    cuts = _cut(text)
    rows = [cut.row for cut in cuts]
    assert rows == sorted(set(rows))
    said = "".join(cell for cut in cuts for cell in cut.cells)
    faults = sum(cut.fault is not None for cut in cuts)
    assert faults or said.count("a") == text.count("a")
