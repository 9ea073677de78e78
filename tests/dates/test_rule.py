"""What an import may state of its source, and what is read because of it."""

from __future__ import annotations

import pytest

from fonds.dates import Reading, Refusal, Rule, read


@pytest.mark.parametrize(
    ("wording", "rule", "edtf"),
    [
        ("10/11/1956", Rule(order="day-month"), "1956-11-10"),
        ("10/11/1956", Rule(order="month-day"), "1956-10-11"),
        ("10/1956", Rule(order="month-day"), "1956-10"),
        ("Oct. '56", Rule(century=1900), "1956-10"),
        ("19-Sep-56", Rule(century=1900), "1956-09-19"),
        ("5.X.56", Rule(century=1900), "1956-10-05"),
        ("五六年十月", Rule(century=1900), "1956-10"),
        ("50-е годы", Rule(century=1900), "195X"),
        ("10/11/56", Rule(order="day-month", century=1900), "1956-11-10"),
        ("FY 1957", Rule(fiscal_year_starts=7), "1956-07-01/1957-06-30"),
        ("FY 1957", Rule(fiscal_year_starts=4, fiscal_year_named="start"), "1957-04-01/1958-03-31"),
        ("FY 1957", Rule(fiscal_year_starts=1), "1957-01-01/1957-12-31"),
        ("FY57", Rule(fiscal_year_starts=7, century=1900), "1956-07-01/1957-06-30"),
        ("25 октября 1917 г.", Rule(old_style=True), "1917-11-07"),
        ("25 октября 1917 г.", Rule(old_style=False), "1917-10-25"),
        ("5 февраля 1918 г.", Rule(old_style=False), "1918-02-05"),
        ("25 октября 1917 г. (ст. ст.)", Rule(old_style=False), "1917-11-07"),
        ("25 октября 1957 г.", Rule(old_style=True), "1957-10-25"),
        ("1533 Januar 6", Rule(old_style=False), "1533-01-06"),
        ("Moscow, October 24, 1956", Rule(dateline=True), "1956-10-24"),
    ],
)
def test_a_rule_reads_what_the_words_leave_open(wording: str, rule: Rule, edtf: str) -> None:
    assert isinstance(read(wording), Refusal) or "1957 г." in wording or "ст. ст." in wording
    found = read(wording, None, rule)
    assert isinstance(found, Reading), found
    assert found.edtf == edtf


def test_a_rule_keeps_the_old_date_beside_the_new() -> None:
    found = read("25 октября 1917 г.", "ru", Rule(old_style=True))
    assert isinstance(found, Reading)
    assert (found.calendar, found.written_date) == ("julian", "1917-10-25")


def test_a_dateline_gives_its_place() -> None:
    found = read("Peking, 19 September 1956", "en", Rule(dateline=True))
    assert isinstance(found, Reading)
    assert found.place == "Peking"


@pytest.mark.parametrize(
    ("wording", "rule", "offers"),
    [
        ("19/10/1956", Rule(order="month-day"), ("1956-10-19",)),
        ("10/19/1956", Rule(order="day-month"), ("1956-10-19",)),
        ("31/02/1956", Rule(order="day-month"), ()),
        ("10/11/56", Rule(order="day-month"), ("1956-11-10",)),
        ("August 20–21", Rule(century=1900), ()),
        ("Sep 5, 12", Rule(century=1900), ()),
        ("the Plenum, October 24", Rule(dateline=True), ()),
    ],
)
def test_a_rule_does_not_read_what_contradicts_it(
    wording: str, rule: Rule, offers: tuple[str, ...]
) -> None:
    found = read(wording, None, rule)
    assert isinstance(found, Refusal), found
    assert found.offers == offers


def test_a_rule_does_not_touch_what_is_certain() -> None:
    rule = Rule(order="month-day", century=1800, fiscal_year_starts=7, old_style=True)
    for wording in ("19 September 1956", "1956-11-10", "[..1956-10-05]", "c. 1956"):
        assert read(wording, "en", rule) == read(wording, "en")
