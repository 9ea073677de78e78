"""A citation read part by part, whatever somebody pastes."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fonds.searching.footnotes import LONGEST, noted, read
from fonds.searching.footnotes.places import Known


def levels(words: str) -> dict[str, str]:
    return {level.name: level.value for level in read(words).levels}


def test_two_citations_in_a_note_are_read_each_by_itself() -> None:
    note = "12. RGANI, f. 5, op. 49, d. 128; see also TNA, FO 371/120986."
    assert noted(note).citations == ("RGANI, f. 5, op. 49, d. 128", "TNA, FO 371/120986.")


def test_a_credit_after_a_semicolon_is_no_citation_of_its_own() -> None:
    note = "Letter, 2 May 1957, RGANI, f. 5, op. 49, d. 128; translated by A. Model"
    assert len(noted(note).citations) == 1


def test_a_semicolon_within_a_title_parts_nothing() -> None:
    note = "“Cards; drawers; keys,” 2 May 1957, RGANI, f. 5, op. 49, d. 128"
    assert read(noted(note).citations[0]).title == "Cards; drawers; keys"


def test_a_day_in_a_decimal_file_is_not_the_date_of_the_paper() -> None:
    assert read("NARA, RG 59, 661.93/10-1556, Box 2693").dates == ()


def test_the_years_of_a_series_are_not_the_date_of_the_paper() -> None:
    assert read("FRUS, 1955–1957, vol. XIV, doc. 152").dates == ()


def test_the_day_on_which_a_page_was_read_is_not_the_date_of_the_paper() -> None:
    cited = read("“Cards,” 2 May 1957, https://a.example/document/3 (accessed 3 June 2020)")
    assert cited.dates == ("1957-05-02",)
    assert cited.address == "https://a.example/document/3"


def test_a_date_that_can_be_two_days_is_left_unread() -> None:
    cited = read("Letter on cards, 10/11/1956, RGANI, f. 5, op. 49, d. 128")
    assert cited.dates == ()


def test_points_between_figures_put_the_day_first() -> None:
    assert read("Schreiben, 3.5.1958, PA AA, B 20-200, Bd. 52").dates == ("1958-05-03",)


def test_what_nobody_can_read_is_told() -> None:
    cited = read("“Cards,” 2 May 1957, in the attic behind the stove")
    assert any("attic" in piece for piece in cited.unread)


def test_an_archive_that_is_here_is_known_by_its_names_here() -> None:
    here = {"Archive of Examples": Known(7, "Archive of Examples", "ru")}
    cited = read("Letter, 2 May 1957, Archive of Examples, f. 1, op. 2, d. 3", here)
    assert (cited.repository, cited.archive) == (7, "Archive of Examples")
    assert [level.value for level in cited.levels] == ["1", "2", "3"]


def test_an_archive_nobody_knows_is_named_as_it_stands() -> None:
    cited = read("Письмо, 2 мая 1957 г. // ГААБВ. Ф. 7. Оп. 2. Д. 31. Л. 5")
    assert cited.archive == "ГААБВ"
    assert [level.value for level in cited.levels] == ["7", "2", "31", "5"]


def test_zeros_in_a_reference_are_kept() -> None:
    assert levels("AVPRF, f. 0100, op. 49, papka 410, delo 9")["fond"] == "0100"


def test_a_long_note_says_that_it_was_cut() -> None:
    assert noted("x" * (LONGEST + 1)).cut
    assert not noted("x" * LONGEST).cut


@pytest.mark.parametrize(
    "piece", ["a, ", "(", "“", "1956 ", "f. 1, ", "A. B, ", "; see ", "第", "/1"]
)
def test_a_hostile_note_is_read_before_anybody_notices(piece: str) -> None:
    note = (piece * LONGEST)[:LONGEST]
    start = time.perf_counter()
    for each in noted(note).citations:
        read(each)
    assert time.perf_counter() - start < 5  # generous: it guards against what never ends


@given(
    st.text(max_size=400)
    | st.text(alphabet="“”„;,.()0159/-– f.opdll№IVXAaжЖ中号年月日", max_size=300)
)
def test_whatever_is_pasted_is_read_without_a_fault(note: str) -> None:
    for each in noted(note).citations:
        cited = read(each)
        assert cited.words == each
        assert all(piece in each for piece in cited.unread)
