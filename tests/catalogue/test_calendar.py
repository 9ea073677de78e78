"""Events in the order in which they happened."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from fonds.catalogue import calendar, kept, save
from fonds.records.access import Access
from fonds.records.dates import HistoricalDate
from fonds.records.event import Event
from tests.catalogue.conftest import edited

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def happening(number: int, *edtf: str) -> Event:
    dates = tuple(HistoricalDate(edtf=each) for each in edtf)
    return Event(number=number, title=f"SPECIMEN {number}", dates=dates)


EVENTS = (
    happening(1),
    happening(2, "1957-03-07"),
    happening(3, "not a date", "1957-03"),
    happening(4, "1956-11/1957-01"),
)


@pytest.fixture(autouse=True)
def _events(db: None) -> Iterator[None]:
    kept.forget()
    expected = {("event", each.number) for each in EVENTS}
    save.accept(EVENTS, expected=expected)
    yield
    kept.forget()


def test_events_stand_by_date_and_those_without_one_last() -> None:
    found = calendar.events()
    assert [each.number for each in found.items] == [4, 3, 2, 1]
    assert (found.first, found.last, found.total) == (1, 4, 4)


def test_a_page_of_events_goes_on_where_the_last_one_ended() -> None:
    pages = [calendar.events(page, size=3).items for page in (1, 2)]
    assert [each.number for page in pages for each in page] == [4, 3, 2, 1]


def test_a_withheld_event_is_in_no_list() -> None:
    calendar.events()
    edited(EVENTS[1], version=1, access=Access(state="withheld"))
    assert [each.number for each in calendar.events().items] == [4, 3, 1]
