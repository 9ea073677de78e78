"""What a range of dates finds, what it finds for certain, and the years a date may be of."""

from __future__ import annotations

from datetime import date

import pytest

from fonds.dates.edtf import Edtf
from fonds.records.dates import DateKind, HistoricalDate
from fonds.records.document import Document
from fonds.searching.engines.contract import AnyOf, Has
from fonds.searching.entries import ranges
from fonds.searching.query import Query
from tests.searching.conftest import finding, saved, titles

IN_1956 = (date(1956, 1, 1), date(1956, 12, 31))


def dated(*several: str, kind: DateKind = DateKind.PAPER) -> Document:
    dates = tuple(HistoricalDate(edtf=edtf, kind=kind) for edtf in several)
    return Document(title=" and ".join(several), dates=dates)


@pytest.mark.parametrize(
    ("edtf", "possible", "certain"),
    [
        ("1956", True, True),
        ("1956-10-30", True, True),
        ("1956-21", True, True),
        ("1956~", True, False),
        ("1956-10?", True, False),
        ("1955/1957", True, False),
        ("1956-01/1956-05", True, True),
        ("195X", True, False),
        ("../1956", True, False),
        ("1956/..", True, False),
        ("1957", False, False),
        ("[1956-01,1956-05]", True, True),
        ("[1956-01,1957-05]", True, False),
        ("{1956-01,1957-05}", True, True),
        ("{1956-01~,1957-05}", True, False),
        ("[1955,1957]", False, False),
    ],
)
def test_a_date_lies_in_a_year_perhaps_or_for_certain(
    edtf: str, possible: bool, certain: bool
) -> None:
    record = dated(edtf)
    assert ranges.certainly_within(record, *IN_1956) is certain
    assert bool(ranges.matched_on(record, *IN_1956)) is possible
    terms = ranges.terms(record)
    for name, holds in ((ranges.DAYS, possible), (ranges.CERTAIN, certain)):
        asked = ranges.dated("1956", "1956", certain=name == ranges.CERTAIN)
        assert isinstance(asked, Has)
        assert bool(terms[name].intersection(asked.terms)) is holds, name


@pytest.mark.parametrize(("since", "until"), [("1957", "1956"), ("/1956", "x"), ("soon", "")])
def test_nothing_lies_in_a_range_that_is_none(since: str, until: str) -> None:
    assert ranges.dated(since, until) == AnyOf(())


def test_a_document_is_certain_when_any_of_its_dates_is_but_not_by_two_together() -> None:
    assert ranges.certainly_within(dated("1955/1957", "1956-10"), *IN_1956)
    record = dated("1955/1956-10", "1956-02/1957")
    assert not ranges.certainly_within(record, *IN_1956)
    asked = ranges.dated("1956", "1956", certain=True)
    assert isinstance(asked, Has)
    assert ranges.terms(record)[ranges.CERTAIN].isdisjoint(asked.terms)


@pytest.mark.parametrize(
    ("edtf", "years"),
    [
        ("1956", set()),
        ("1956~", {1956}),
        ("1955-12/1957-01", {1955, 1956, 1957}),
        ("[1949,1956]", {1949, 1956}),
        ("{1949,1956}", set()),
        ("195X", set(range(1950, 1960))),
        ("1930/1959", set(range(1930, 1960))),
        ("1930/1960", set()),
        ("../1956", set()),
        ("1956/..", set()),
    ],
)
def test_a_date_may_be_of_years_unless_it_is_wider_than_thirty(edtf: str, years: set[int]) -> None:
    assert ranges.possible_years(Edtf.parse(edtf)) == years
    assert ranges.possible_years(None) == set()


@pytest.mark.django_db
@pytest.mark.database
def test_a_range_finds_the_possible_marks_them_counts_them_and_can_leave_them_out() -> None:
    for edtf in ("1956-10", "1956-10-05?", "1956", "1957"):
        saved(dated(edtf))
    found = finding(since="1956-10", until="1956-10")
    assert {hit.record.title: hit.possible for hit in found.hits} == {
        "1956-10": False,
        "1956-10-05?": True,
        "1956": True,
    }
    assert (found.total, found.possible) == (3, 2)
    certain = finding(since="1956-10", until="1956-10", certain=True)
    assert [hit.record.title for hit in certain.hits] == ["1956-10"]
    assert (certain.total, certain.possible) == (1, 0)
    assert finding().possible == 0
    assert not any(hit.possible for hit in finding().hits)


@pytest.mark.django_db
@pytest.mark.database
def test_years_that_are_only_possible_are_counted_apart() -> None:
    for edtf in ("1956", "1956~", "1955/1957", "1900/1956"):
        saved(dated(edtf))
    saved(Document(title="Undated"))
    found = finding()
    assert found.years == {1956: 1}
    assert found.possible_years == {1955: 1, 1956: 2, 1957: 1}
    assert (found.wide, found.undated) == (2, 1)
    chosen = finding(chosen=(("year", "1956"),))
    assert (chosen.total, chosen.possible_years) == (1, found.possible_years)


@pytest.mark.django_db
@pytest.mark.database
def test_undated_documents_are_found_by_asking_and_told_of_beside_a_range() -> None:
    for edtf in ("1956", "1949/1957"):
        saved(dated(edtf))
    saved(Document(title="Undated"))
    assert titles(chosen=(("dating", "undated"),)) == ["Undated"]
    assert titles(chosen=(("dating", "wide"),)) == ["1949/1957"]
    both = finding(chosen=(("dating", "wide"), ("dating", "undated")))
    assert (both.total, both.wide, both.undated) == (2, 1, 1)
    assert finding(chosen=(("dating", "wide"),)).undated == 0
    assert finding(since="1956").undated == 1
    assert finding("nothing", since="1956").undated == 0


@pytest.mark.django_db
@pytest.mark.database
def test_what_changed_since_a_day_is_found_by_that_day() -> None:
    saved(Document(title="Note"))
    assert titles(changed="2020") == ["Note"]
    assert titles(changed="2999-01-01") == []
    assert Query(changed="/2020").changed == ""


@pytest.mark.django_db
@pytest.mark.database
def test_another_kind_of_date_stands_in_only_where_there_is_no_better() -> None:
    saved(dated("1956-10-30", kind=DateKind.SENT))
    better = dated("1950").dates + dated("1956-10-30", kind=DateKind.REGISTERED).dates
    saved(Document(title="Typed", dates=better))
    assert titles(since="1956", until="1956") == ["1956-10-30"]


@pytest.mark.django_db
@pytest.mark.database
def test_one_of_several_days_is_none_of_those_between() -> None:
    saved(dated("[1956-10-01,1956-12-01]"))
    assert titles(since="1956-12", until="1956-12") == ["[1956-10-01,1956-12-01]"]
    assert titles(since="1956-11", until="1956-11") == []
