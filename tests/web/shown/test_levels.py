from __future__ import annotations

import pytest

from fonds.catalogue.shelves import Below
from fonds.records.copies import Level
from fonds.web.shown.levels import path, row, step, within
from fonds.web.shown.words import plain


@pytest.mark.parametrize(
    ("scheme", "name", "said", "language", "meaning"),
    [
        ("ru", "opis", "опись 7", "ru", "inventory"),
        ("ru-avprf", "papka", "папка 7", "ru", "folder"),
        ("bg", "ae", "архивна единица 7", "bg", "archival unit"),
        ("cn-fma", "juan", "案卷 7", "zh-Hans", "file"),
        ("tw", "volume", "卷 7", "zh-Hant", "volume"),
        ("hu", "doboz", "doboz 7", "hu", "box"),
        ("de", "nummer", "Nummer 7", "de", "file"),
    ],
)
def test_an_archive_is_told_in_its_own_words_with_what_they_mean(
    scheme: str, name: str, said: str, language: str, meaning: str
) -> None:
    shown = step((name,), "7", scheme)
    assert (plain(shown.title), shown.meaning) == (said, meaning)
    assert shown.title[0].language == language


def test_a_word_that_is_the_pages_own_is_not_explained() -> None:
    assert step(("fond",), "7", "cz").meaning == "fonds"
    assert step(("volume",), "7", "fr").meaning == ""


def test_a_level_that_references_call_by_two_names_has_both() -> None:
    shown = step(("delo", "papka"), "7", "ru")
    assert plain(shown.title) == "дело or папка 7"
    assert shown.meaning == "file, folder"


def test_a_level_of_no_known_scheme_is_called_as_the_reference_calls_it() -> None:
    assert plain(step(("box",), "12", "").title).endswith(" 12")


def test_a_value_stands_apart_from_the_words_around_it() -> None:
    value = step(("delo",), "ملف ٧", "ru").title[-1]
    assert (value.form, value.direction, value.voice) == ("ملف ٧", "auto", "reference")


def test_a_level_without_a_value_is_still_seen() -> None:
    assert plain(step(("delo",), "", "ru").title) == "дело –"


@pytest.mark.parametrize(
    ("first", "last", "span"), [(1956, 1957, "1956–1957"), (1957, 1957, "1957"), (None, None, "")]
)
def test_a_row_says_how_much_is_here_and_of_which_years(
    first: int | None, last: int | None, span: str
) -> None:
    shown = row(Below("4", ("delo",), 1, first, last), "ru", "/there")
    assert (shown.count, shown.span, shown.address) == ("1 document", span, "/there")


def test_each_step_of_a_path_leads_to_its_own_level() -> None:
    levels = (Level("fond", "0100"), Level("opis", "50"))
    steps = path(levels, "ru", "/".join)
    assert [each.address for each in steps] == ["0100", "0100/50"]


@pytest.mark.parametrize(
    ("levels", "scheme", "said"),
    [
        ((Level("list", "67-70"),), "ru", "ll. 67–70"),
        ((Level("list", "9"),), "ru", "l. 9"),
        ((), "ru", ""),
    ],
)
def test_what_stands_within_a_file_is_said_in_short(
    levels: tuple[Level, ...], scheme: str, said: str
) -> None:
    assert plain(within(levels, scheme)) == said


def test_the_number_of_a_paper_is_said_in_words() -> None:
    assert plain(within((Level("item", "03"),), "cn-fma")).endswith("03")
