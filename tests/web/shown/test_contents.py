from __future__ import annotations

import pytest

from fonds.records.collection import Collection
from fonds.web.shown.contents import counted, line, span_of


def test_years_that_end_a_title_stand_in_the_margin_and_are_still_said() -> None:
    shown = line(Collection(number=2, title="Alliance, 1950-1959", span="1950/1959"), 3)
    assert (shown.span, shown.title.form, shown.years) == ("1950–1959", "Alliance", ", 1950-1959")
    assert shown.title.address == "/collection/2/alliance-1950-1959"


def test_other_years_at_the_end_of_a_title_stay_in_it() -> None:
    shown = line(Collection(number=2, title="Alliance, 1950-1955", span="1950/1959"), 3)
    assert (shown.title.form, shown.years) == ("Alliance, 1950-1955", "")


@pytest.mark.parametrize(
    ("count", "told"), [(0, "described only"), (1, "1 document"), (20, "20 documents")]
)
def test_a_collection_without_documents_is_described_only(count: int, told: str) -> None:
    assert counted(count) == told


@pytest.mark.parametrize(
    ("span", "shown"), [("1969", "1969"), ("", ""), ("1950/1959", "1950–1959")]
)
def test_a_span_of_years_is_set_with_a_dash(span: str, shown: str) -> None:
    assert span_of(Collection(span=span)) == shown


def test_a_line_begins_as_the_introduction_does() -> None:
    body = "<p>First words.</p><p>" + "more " * 60 + "</p>"
    shown = line(Collection(number=2, title="T", introduction=body), 1)
    assert shown.about is not None
    assert shown.about.form.startswith("First words. more")
    assert shown.about.form.endswith("…")
    assert line(Collection(number=2, title="T"), 1).about is None
