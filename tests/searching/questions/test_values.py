"""Values of fields may be typed as codes, or as what the pages call them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fonds.records.genres import GENRES
from fonds.searching.entries.facets import SCAN, TRANSCRIPT, TRANSLATION
from fonds.searching.questions import values
from fonds.searching.questions.question import Any, Coded, Dated
from fonds.web.shown.facets import CODES
from fonds.web.shown.languages import NAMES


@pytest.mark.parametrize("tag", NAMES)
def test_a_language_is_known_by_its_tag_and_by_its_name(tag: str) -> None:
    by_tag = values.codes("language", tag)
    assert tag in [each.lower() for each in by_tag]
    assert values.codes("translation", str(NAMES[tag])) == by_tag


def test_a_tag_may_say_more_closely_which_sort_of_a_language_is_meant() -> None:
    assert values.codes("language", "zh-hk") == ("zh-HK",)
    assert values.codes("language", "tlh-latn") == ()


def test_no_name_of_a_language_means_two() -> None:
    names = [name for _, several in values.LANGUAGES for name in several]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("genre", GENRES, ids=lambda genre: genre.code)
def test_a_kind_of_document_is_known_by_its_code_and_its_terms(genre: object) -> None:
    code, label = genre.code, genre.label  # type: ignore[attr-defined]
    assert values.codes("genre", code.upper()) == (code,)
    assert values.codes("genre", f" {label} ") == (code,)


def test_a_marking_is_known_by_its_rank_and_its_wording() -> None:
    assert values.codes("classification", "4") == ("4",)
    assert values.codes("classification", "СЕКРЕТНО") == ("4",)
    assert values.codes("classification", "7") == ()
    for code, label in CODES["classification"].items():
        assert values.codes("classification", str(label)) in ((code,), ())


def test_what_can_be_read_here_is_known_by_the_codes_of_its_facet() -> None:
    assert list(values.HAVING) == [SCAN, TRANSCRIPT, TRANSLATION]


@pytest.mark.parametrize(
    "typed", ["", "-", "..", "...", "X", "1956-13", "xx..1957", "1956..xx", "[]"]
)
def test_what_is_no_date_is_none(typed: str) -> None:
    assert values.dated(typed) in (None, Coded("dating", ("undated",)))


def test_ranges_may_be_written_with_two_points_or_as_edtf() -> None:
    assert values.dated("1956..1957") == values.dated("1956/1957") == Dated("1956", "1957")
    assert values.dated("1956…1957") == Dated("1956", "1957")
    assert values.dated("[1956,1958..1959]") == Any((Dated("1956", "1956"), Dated("1958", "1959")))


@given(st.text("0123456789.X~?/[]{}-, ", max_size=30))
def test_any_value_is_a_date_or_none(typed: str) -> None:
    found = values.dated(typed)
    if isinstance(found, Dated):
        assert isinstance(values.backwards(found), bool)
