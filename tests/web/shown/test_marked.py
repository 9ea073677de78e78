from __future__ import annotations

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from fonds.web.shown.marked import cut, marked
from fonds.web.shown.words import theirs


@dataclass(frozen=True)
class Span:
    start: int
    end: int


def test_the_words_found_are_marked_and_the_others_are_not() -> None:
    shown = marked(theirs("late crates", "en"), [Span(5, 11)])
    assert [(each.form, each.marked) for each in shown.pieces] == [
        ("late ", False), ("crates", True)
    ]  # fmt: skip
    assert shown.found == {"crates"}
    assert (shown.language, shown.direction) == ("en", "ltr")


def test_what_is_left_out_is_shown_by_points() -> None:
    shown = cut(marked(theirs("crates"), ()), before=True, after=True)
    assert "".join(each.form for each in shown.pieces) == "… crates …"


@given(st.text(), st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40))))
def test_no_letter_is_lost_or_doubled_however_the_marks_lie(
    form: str, ends: list[tuple[int, int]]
) -> None:
    shown = marked(theirs(form), [Span(*each) for each in ends])
    assert "".join(each.form for each in shown.pieces) == form
