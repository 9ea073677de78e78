from __future__ import annotations

import pytest

from tests.web.conftest import Read, words

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.mark.usefixtures("long_series")
def test_every_collection_is_listed_with_its_years_and_what_it_holds(read: Read) -> None:
    rows = [words(row) for row in read("/collections").cssselect(".contents li")]
    assert any(row.startswith("SPECIMEN Long Series 45 documents") for row in rows)
    assert "1950–1959 SPECIMEN Crates, 1950-1959 1 document" in rows
    assert "1960–1984 SPECIMEN Absent Papers, 1960-1984 described only" in rows
