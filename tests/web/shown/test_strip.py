"""A strip of years: one square a document, then bars; what is in no year is told."""

from __future__ import annotations

from fonds.web.shown.strip import Strip, strip


def drawn(counts: dict[int, int], **beyond: int) -> Strip:
    found = strip(counts, lambda year: f"/search?year={year}", **beyond)
    assert found is not None
    return found


def test_one_square_is_one_document_up_to_a_dozen() -> None:
    found = drawn({1956: 12, 1957: 5})
    assert [len(each.blocks) for each in found.columns] == [12, 5]
    assert not found.bars
    assert found.key == "Each square is one document."


def test_squares_do_not_cover_each_other_and_stay_in_the_drawing() -> None:
    found = drawn({1956: 12})
    squares = found.columns[0].blocks
    assert len({(each.x, each.y) for each in squares}) == 12
    assert min(each.y for each in squares) == 0
    assert max(each.y + each.height for each in squares) == found.height
    assert max(each.x + each.width for each in squares) == found.width


def test_more_than_a_dozen_in_any_year_makes_bars_of_all() -> None:
    found = drawn({1956: 13, 1957: 1})
    assert found.bars
    high, low = (each.blocks[0] for each in found.columns)
    assert (high.height, high.y) == (found.height, 0)
    assert low.height < high.height
    assert low.y + low.height == found.height


def test_the_least_of_thousands_is_still_seen() -> None:
    assert drawn({1956: 9000, 1957: 1}).columns[1].blocks[0].height >= 2


def test_each_year_leads_to_its_documents_and_says_how_many() -> None:
    (year,) = drawn({1956: 1}).columns
    assert (year.label, year.said) == ("1956", "1 document")
    assert year.address == "/search?year=1956"


def test_empty_years_keep_their_place_and_a_long_run_is_folded() -> None:
    found = drawn({1950: 1, 1953: 1, 1960: 1})
    labels = [(each.label, each.gap) for each in found.columns]
    assert labels == [
        ("1950", False),
        ("1951", False),
        ("1952", False),
        ("1953", False),
        ("1954–1959", True),
        ("1960", False),
    ]
    assert not any(each.address for each in found.columns if not each.count)


def test_what_is_in_no_year_is_told_in_words() -> None:
    found = drawn({1956: 1}, wider=1, undated=3)
    assert found.beyond == "Not drawn: 1 is dated more widely than a year; 3 have no date."
    assert drawn({1956: 1}).beyond == ""


def test_without_a_year_there_is_nothing_to_draw() -> None:
    assert strip({}, str, wider=4) is None
