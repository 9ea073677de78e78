"""Edtf: what an expression says of its bounds, precision, form and doubt, and what is refused."""

from __future__ import annotations

import contextlib
import datetime as dt
import warnings

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fonds.dates import Edtf, Form, NotEdtf, Parts, Precision
from tests.dates.strategies import expressions

D = dt.date


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "precision"),
    [
        ("1956-09-19", D(1956, 9, 19), D(1956, 9, 19), Precision.DAY),
        ("1956-09", D(1956, 9, 1), D(1956, 9, 30), Precision.MONTH),
        ("1956-02", D(1956, 2, 1), D(1956, 2, 29), Precision.MONTH),
        ("1957-02", D(1957, 2, 1), D(1957, 2, 28), Precision.MONTH),
        ("1956", D(1956, 1, 1), D(1956, 12, 31), Precision.YEAR),
        ("195X", D(1950, 1, 1), D(1959, 12, 31), Precision.DECADE),
        ("19XX", D(1900, 1, 1), D(1999, 12, 31), Precision.CENTURY),
        ("1XXX", D(1000, 1, 1), D(1999, 12, 31), Precision.MILLENNIUM),
        ("0001", D(1, 1, 1), D(1, 12, 31), Precision.YEAR),
        ("9999-12-31", D(9999, 12, 31), D(9999, 12, 31), Precision.DAY),
        ("1957-21", D(1957, 3, 1), D(1957, 5, 31), Precision.SEASON),
        ("1956-24", D(1956, 12, 1), D(1957, 2, 28), Precision.SEASON),
        ("1955-24", D(1955, 12, 1), D(1956, 2, 29), Precision.SEASON),
        ("1957-29", D(1957, 9, 1), D(1957, 11, 30), Precision.SEASON),
        ("1956-33", D(1956, 1, 1), D(1956, 3, 31), Precision.SEASON),
        ("1956-36", D(1956, 10, 1), D(1956, 12, 31), Precision.SEASON),
        ("1956-38", D(1956, 5, 1), D(1956, 8, 31), Precision.SEASON),
        ("1957-40", D(1957, 1, 1), D(1957, 6, 30), Precision.SEASON),
        ("1957-41", D(1957, 7, 1), D(1957, 12, 31), Precision.SEASON),
        ("1956-XX", D(1956, 1, 1), D(1956, 12, 31), Precision.YEAR),
        ("1956-XX-XX", D(1956, 1, 1), D(1956, 12, 31), Precision.YEAR),
        ("1956-09-XX", D(1956, 9, 1), D(1956, 9, 30), Precision.MONTH),
        ("1956-1X", D(1956, 10, 1), D(1956, 12, 31), Precision.YEAR),
        ("1956-02-3X", None, None, None),
        ("1956-09-3X", D(1956, 9, 30), D(1956, 9, 30), Precision.MONTH),
        ("XXXX-02-29", D(4, 2, 29), D(9996, 2, 29), Precision.UNKNOWN),
        ("19X6-09-19", D(1906, 9, 19), D(1996, 9, 19), Precision.CENTURY),
        ("1956-10-08T15:30:00Z", D(1956, 10, 8), D(1956, 10, 8), Precision.DAY),
        ("1956-10-08T15:30:00+03:00", D(1956, 10, 8), D(1956, 10, 8), Precision.DAY),
        ("1956-10-23/1956-11-04", D(1956, 10, 23), D(1956, 11, 4), Precision.SPAN),
        ("1956/1957", D(1956, 1, 1), D(1957, 12, 31), Precision.SPAN),
        ("1956-XX/1957", D(1956, 1, 1), D(1957, 12, 31), Precision.SPAN),
        ("1956-10-23~/1957-01-XX", D(1956, 10, 23), D(1957, 1, 31), Precision.SPAN),
        ("1956/..", D(1956, 1, 1), None, Precision.SPAN),
        ("1956/", D(1956, 1, 1), None, Precision.SPAN),
        ("../1956-10-05", None, D(1956, 10, 5), Precision.SPAN),
        ("/1956", None, D(1956, 12, 31), Precision.SPAN),
        ("[1956,1957]", D(1956, 1, 1), D(1957, 12, 31), Precision.YEAR),
        ("[1957,1956-03]", D(1956, 3, 1), D(1957, 12, 31), Precision.YEAR),
        ("[1956-10-05..1956-10-10]", D(1956, 10, 5), D(1956, 10, 10), Precision.DAY),
        ("[..1956-10-05]", None, D(1956, 10, 5), Precision.DAY),
        ("[1956-10..]", D(1956, 10, 1), None, Precision.MONTH),
        ("{1956-10-23,1956-10-24}", D(1956, 10, 23), D(1956, 10, 24), Precision.DAY),
        ("{1956..1958}", D(1956, 1, 1), D(1958, 12, 31), Precision.YEAR),
    ],
)
def test_an_expression_knows_its_bounds_and_precision(
    text: str, earliest: dt.date | None, latest: dt.date | None, precision: Precision | None
) -> None:
    if precision is None:
        with pytest.raises(NotEdtf):
            Edtf.parse(text)
        return
    date = Edtf.parse(text)
    assert (date.earliest, date.latest, date.precision) == (earliest, latest, precision)
    assert (date.open_start, date.open_end) == (earliest is None, latest is None)
    assert str(date) == date.text == text


@pytest.mark.parametrize(
    ("text", "uncertain", "approximate"),
    [
        ("1956", False, False),
        ("1956?", True, False),
        ("1956-09~", False, True),
        ("1956-09-19%", True, True),
        ("1956?-09", True, False),
        ("1956-~09-19", False, True),
        ("?1956-09-~19", True, True),
        ("1956-23?", True, False),
        ("195X~", False, True),
        ("1950~/1955", False, True),
        ("[1956?,1957~]", True, True),
    ],
)
def test_doubt_in_any_part_is_doubt_of_the_date(
    text: str, uncertain: bool, approximate: bool
) -> None:
    date = Edtf.parse(text)
    assert (date.uncertain, date.approximate) == (uncertain, approximate)


def test_doubt_does_not_widen_the_bounds() -> None:
    assert Edtf.parse("1956~").earliest == Edtf.parse("1956").earliest
    assert Edtf.parse("1956?").latest == Edtf.parse("1956").latest


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("1956", Form.SINGLE),
        ("1956/1957", Form.SPAN),
        ("[1956,1957]", Form.ONE_OF),
        ("[1956..]", Form.ONE_OF),
        ("{1956,1957}", Form.ALL_OF),
    ],
)
def test_a_span_a_choice_and_a_list_are_three_things(text: str, form: Form) -> None:
    assert Edtf.parse(text).form is form


def test_an_unknown_end_is_told_from_an_open_one() -> None:
    unknown, still_open = Edtf.parse("1956/"), Edtf.parse("1956/..")
    assert unknown.unknown_end
    assert not still_open.unknown_end
    assert Edtf.parse("/1956").unknown_start
    assert not Edtf.parse("../1956").unknown_start


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        (" 1956-09 ", "1956-09"),
        ("~1956", "1956~"),
        ("[1956, 1957]", "[1956,1957]"),
        ("{ ~1956 , 1957 }", "{1956~,1957}"),
        ("~1956/?1957", "1956~/1957?"),
        ("~1956-09", "~1956-09"),
    ],
)
def test_equal_ways_of_writing_have_one_expression(text: str, canonical: str) -> None:
    assert Edtf.parse(text).text == canonical
    assert Edtf.parse(canonical) == Edtf.parse(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "September 1956",
        "1956-9-19",
        "56",
        "195",
        "19567",
        "195x",
        "1956-00",
        "1956-13",
        "1956-20",
        "1956-42",
        "1956-09-31",
        "1957-02-29",
        "1900-02-29",
        "1956-21-05",
        "1956-XX-32",
        "0000",
        "-0044",
        "Y170000002",
        "Y-17E7",
        "1950S2",
        "1956?~",
        "1956-09-19T15:30",
        "1956-09T15:30:00",
        "1956-09-19T25:00:00Z",
        "1956-09-19?T15:30:00Z",
        "1957/1956",
        "1956-10-05/1956-10-04",
        "1956/1957/1958",
        "/",
        "../..",
        "..",
        "[]",
        "{}",
        "[1956]",
        "[1956",
        "1956]",
        "[1956}",
        "[..]",
        "[1956..1955]",
        "[1955..1956-03]",
        "[1956,..1957]",
        "[1956..,1957]",
        "[1956,,1957]",
        "unknown/1956",
        "1956/open",
        "１９５６",
        "١٩٥٦",
        "1956\n1957",
        "[" * 5000,
        "1956," * 5000,
    ],
)
def test_what_is_no_date_is_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(NotEdtf) as refusal:
        Edtf.parse(text)
    sentence = str(refusal.value)
    assert sentence.endswith((".", "..", "1957}.", "1956/.."))
    assert len(sentence) < 400


def test_a_refusal_is_a_value_error() -> None:
    assert issubclass(NotEdtf, ValueError)


@given(st.text(max_size=60))
def test_no_text_brings_anything_but_a_date_or_a_refusal(text: str) -> None:
    with contextlib.suppress(NotEdtf):
        assert Edtf.parse(text).text


@given(st.text(alphabet="0123456789X-/.,[]{}?~%TZ:+ YES", max_size=40))
def test_no_text_of_edtf_letters_does_either(text: str) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            date = Edtf.parse(text)
        except NotEdtf:
            return
    assert Edtf.parse(date.text) == date


@given(expressions())
def test_bounds_enclose_every_end_of_every_member(text: str) -> None:
    date = Edtf.parse(text)
    for member in date.members:
        for end in member.ends:
            assert date.earliest is None or date.earliest <= end.earliest
            assert date.latest is None or date.latest >= end.latest
            assert end.earliest <= end.latest


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("1956-09-19", Parts(1956, 9, 19)),
        ("1956-09", Parts(1956, 9)),
        ("1956-09-19~", Parts(1956, 9, 19)),
        ("1956", Parts(1956)),
        ("1956-09-XX", Parts(1956, 9)),
        ("195X", Parts()),
        ("1957-21", Parts(1957, season=21)),
        ("1956-10-08T15:30:00Z", Parts(1956, 10, 8)),
        ("1956-10-23/1956-10-24", Parts(1956, 10)),
        ("1956-10-23/1956-11-23", Parts(1956)),
        ("1956-10-23/1957-10-23", Parts()),
        ("[1956-10-05..1956-10-10]", Parts(1956, 10)),
        ("[..1956-10-05]", Parts()),
        ("1956/..", Parts()),
    ],
)
def test_only_what_is_sure_stands_in_the_column(text: str, parts: Parts) -> None:
    assert Edtf.parse(text).display_parts() == parts


SEPTEMBER = (D(1956, 9, 1), D(1956, 9, 30))


@pytest.mark.parametrize(
    ("text", "certainly", "possibly"),
    [
        ("1956-09-19", True, True),
        ("1956-09", True, True),
        ("1956-08", False, False),
        ("1956", False, True),
        ("1956-09-19?", False, True),
        ("1956-09~", False, True),
        ("1956-08-30/1956-09-02", False, True),
        ("[..1956-08-31]", False, False),
        ("[..1956-09-01]", False, True),
        ("[1956-09-30..]", False, True),
        ("[1956-10..]", False, False),
        ("{1956-08-01,1956-10-01}", False, False),
        ("[1956-09-02,1956-09-03]", True, True),
    ],
)
def test_a_range_tells_certain_from_possible(text: str, certainly: bool, possibly: bool) -> None:
    date = Edtf.parse(text)
    assert date.certainly_within(*SEPTEMBER) is certainly
    assert date.possibly_within(*SEPTEMBER) is possibly


def test_a_range_may_be_open() -> None:
    date = Edtf.parse("1956-09-19")
    assert date.certainly_within(None, None)
    assert date.certainly_within(D(1956, 1, 1), None)
    assert not date.possibly_within(None, D(1956, 1, 1))
    assert Edtf.parse("[..1956]").certainly_within(None, D(1956, 12, 31))
    assert not Edtf.parse("[..1956]").certainly_within(D(1900, 1, 1), D(1956, 12, 31))


@given(expressions(), st.dates(), st.dates())
def test_what_is_certain_is_possible(text: str, one: dt.date, other: dt.date) -> None:
    date = Edtf.parse(text)
    limits = (min(one, other), max(one, other))
    assert date.possibly_within(*limits) or not date.certainly_within(*limits)
