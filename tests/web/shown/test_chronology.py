from __future__ import annotations

from fonds.records.dates import HistoricalDate
from fonds.records.document import Document
from fonds.web.shown.chronology import years
from fonds.web.shown.entry import entry


def listed(*dates: str) -> list[tuple[str, int, bool]]:
    documents = (
        Document(number=place, dates=(HistoricalDate(edtf=edtf),) if edtf else ())
        for place, edtf in enumerate(dates, 1)
    )
    return [
        (year.heading, len(year.entries), year.numeral)
        for year in years(entry(each, {}, {}) for each in documents)
    ]


def test_documents_stand_under_their_years_and_the_undated_last() -> None:
    assert listed("1956", "1956-09-19", "1957-01", "") == [
        ("1956", 2, True),
        ("1957", 1, True),
        ("Undated", 1, False),
    ]


def test_an_order_of_its_own_may_come_back_to_a_year() -> None:
    assert [heading for heading, _, _ in listed("1957", "1956", "1957")] == ["1957", "1956", "1957"]


def test_every_heading_has_an_id_of_its_own() -> None:
    documents = [
        Document(number=place, dates=(HistoricalDate(edtf=edtf),))
        for place, edtf in enumerate(("1957", "1956", "1957"), 1)
    ]
    ids = [year.id for year in years(entry(each, {}, {}) for each in documents)]
    assert len(set(ids)) == 3
