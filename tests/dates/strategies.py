"""Hypothesis strategies for dates."""

from __future__ import annotations

import datetime as dt

from hypothesis import strategies as st

_MARKS = st.sampled_from(["", "", "", "?", "~", "%"])


def days(first: int = 1919, last: int = 2099) -> st.SearchStrategy[dt.date]:
    """Days of years in which every language counts by the Gregorian calendar."""
    return st.dates(dt.date(first, 1, 1), dt.date(last, 12, 31))


def plain_expressions() -> st.SearchStrategy[str]:
    """Days, months and years."""
    return st.one_of(
        days().map(dt.date.isoformat),
        days().map(lambda day: day.isoformat()[:7]),
        days().map(lambda day: day.isoformat()[:4]),
    )


def singles() -> st.SearchStrategy[str]:
    """Any single date without a time, doubtful or not."""
    return st.one_of(
        st.builds(str.__add__, plain_expressions(), _MARKS),
        st.builds("{}-{}".format, st.integers(1000, 2100), st.integers(21, 41)),
        st.integers(100, 210).map("{}X".format),
        st.integers(10, 20).map("{}XX".format),
        days().map(lambda day: f"{day.isoformat()[:7]}-XX"),
    )


def ordered_pairs() -> st.SearchStrategy[tuple[str, str]]:
    """Two different days, months or years, the earlier first."""
    cut = st.sampled_from([10, 7, 4])
    pair = st.tuples(days(), days(), cut).map(
        lambda drawn: tuple(
            sorted((drawn[0].isoformat()[: drawn[2]], drawn[1].isoformat()[: drawn[2]]))
        )
    )
    return pair.filter(lambda both: both[0] != both[1]).map(lambda both: (both[0], both[1]))


def expressions() -> st.SearchStrategy[str]:
    """Expressions of every form."""
    return st.one_of(
        singles(),
        ordered_pairs().map("/".join),
        ordered_pairs().map(lambda both: f"[{both[0]}..{both[1]}]"),
        ordered_pairs().map(lambda both: f"[{both[0]},{both[1]}]"),
        ordered_pairs().map(lambda both: f"{{{both[0]},{both[1]}}}"),
        plain_expressions().map("[..{}]".format),
        plain_expressions().map("[{}..]".format),
        plain_expressions().map("{}/..".format),
        plain_expressions().map("/{}".format),
    )
