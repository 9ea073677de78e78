"""Making EDTF of wordings that hold two dates.

A span that lasted is an interval (a/b); one date within limits is a choice ([a..b]), one of two
a choice of two ([a,b]); two dates that both hold are a list ({a,b}).
"""

from collections.abc import Sequence
from dataclasses import replace

from fonds.dates.calendars import gregorian_from_julian
from fonds.dates.wordings.builders import TWO_YEARS, WINTER, limits
from fonds.dates.wordings.built import Built, Groups
from fonds.dates.wordings.fragment import Fragment, fill, no_year, not_understood, read_fragment
from fonds.dates.wordings.lexicon import Sign, Token, Unreadable

# Greece was the last in Europe to leave the Julian calendar in civil life, in 1923.
_LAST_JULIAN_YEAR = 1923


def span(groups: Groups) -> Built:
    """23 October – 4 November 1956: it lasted."""
    left, right = _pair(groups, "{}/{}")
    years = left.depth == right.depth == 1
    _forwards(groups, left, right)
    return Built(f"{left.edtf}/{right.edtf}", (TWO_YEARS,) if years else ())


def between(groups: Groups) -> Built:
    """Between 5 and 10 October 1956: one date within, the limits included."""
    left, right = _pair(groups, "[{}..{}]")
    _forwards(groups, left, right)
    return Built(f"[{left.edtf}..{right.edtf}]")


def both(groups: Groups) -> Built:
    """October 23 and 24, 1956: each of the two."""
    first, second = _in_either_order(groups, "{{{},{}}}")
    return Built(f"{{{first.edtf},{second.edtf}}}")


def either(groups: Groups) -> Built:
    """23 or 24 October 1956: one of the two."""
    first, second = _in_either_order(groups, "[{},{}]")
    return Built(f"[{first.edtf},{second.edtf}]")


def within_limits(groups: Groups) -> Built:
    """Not before 23 October – not later than 4 November 1956: one date within."""
    left, right = fill(read_fragment(groups["a"]), read_fragment(groups["b"]))
    low, _ = limits(groups["low"][0], left, groups["a"])
    _, high = limits(groups["high"][0], right, groups["b"])
    if left.depth != right.depth or not low < high:
        raise _backwards(())
    return Built(f"[{low}..{high}]")


def _pair(groups: Groups, form: str) -> tuple[Fragment, Fragment]:
    """Read two different dates, each completed by the other, of equal fineness.

    `form` shapes the offers where a doubt may belong to one of them or to both.
    """
    as_written = read_fragment(groups["a"]), read_fragment(groups["b"])
    left, right = fill(*as_written)
    if left.third or right.third or WINTER in {left.month, right.month}:
        raise not_understood()
    if not all(one.year or one.decade for one in (left, right)):
        raise no_year()
    if (left, right) != as_written and left.depth != right.depth:
        raise not_understood()
    if _shares_its_mark(groups["a"], groups["b"]):
        raise _whose_doubt(left, right, form)
    if _place(left) == _place(right):
        raise not_understood()
    return left, right


def _place(fragment: Fragment) -> tuple[int, int, int]:
    year = fragment.year if fragment.decade is None else fragment.decade * 10
    return (year or 0, fragment.month or 0, fragment.day or 0)


def _shares_its_mark(left: Sequence[Token], right: Sequence[Token]) -> bool:
    """Whether a mark at the outer edge of one date may be meant for both: c. 1950–1955."""
    marks = {Sign.CIRCA, Sign.DOUBT}
    left_marked = any(token.sign in marks for token in left)
    right_marked = any(token.sign in marks for token in right)
    leads = left[0].sign in marks and not right_marked
    closes = right[-1].sign in marks and not left_marked
    return leads or closes


def _whose_doubt(left: Fragment, right: Fragment, form: str) -> Unreadable:
    mark = left.mark or right.mark
    left_all, right_all = replace(left, mark=mark), replace(right, mark=mark)
    return Unreadable(
        "“About” or the question mark may speak of one of the two dates, or of both.",
        "Repeat it before each date that it speaks of.",
        offers=(form.format(left.edtf, right.edtf), form.format(left_all.edtf, right_all.edtf)),
    )


def _in_either_order(groups: Groups, form: str) -> tuple[Fragment, Fragment]:
    """Put the earlier date first, unless the year that one lends the other may not be its own."""
    left, right = _pair(groups, form)
    if _place(left) > _place(right):
        if read_fragment(groups["a"]).year is None and left.month != right.month:
            lent = replace(left, year=(left.year or 1) - 1)
            raise _backwards((form.format(lent.edtf, right.edtf),))
        return right, left
    return left, right


def _forwards(groups: Groups, left: Fragment, right: Fragment) -> None:
    """Let the later date come second; over New Year a lent year may be one too late."""
    if _place(left) < _place(right):
        return
    year_lent = read_fragment(groups["a"]).year is None
    if year_lent and left.year and (left.month or 0) > (right.month or 0) > 0:
        raise _backwards((f"{replace(left, year=left.year - 1).edtf}/{right.edtf}",))
    raise _backwards(())


def _backwards(offers: tuple[str, ...]) -> Unreadable:
    return Unreadable(
        "The second date does not come after the first.",
        "Look at the paper; over New Year, write both years.",
        offers=offers,
    )


def two_styles(groups: Groups) -> Built:
    """25 October/7 November 1917: one day, in Old Style and New."""
    left, right = _two_days(groups)
    if left.depth != 3 or right.depth != 3:
        return _two_years(groups, left, right)
    for old, new in ((left, right), (right, left)):
        if (old.year or 0) <= _LAST_JULIAN_YEAR and _gregorian(old) == new.edtf:
            return Built(new.edtf, calendar="julian", settled=True, written=old.edtf)
    raise two_dates((left.edtf, right.edtf))


def _two_days(groups: Groups) -> tuple[Fragment, Fragment]:
    """Complete both from each other and from what follows; at New Year the years differ."""
    left, right = read_fragment(groups["a"]), read_fragment(groups["b"])
    right, _ = fill(right, read_fragment(groups.get("c", ())))
    year_lent = left.year is None
    left, right = fill(left, right)
    if year_lent and left.year and (left.month, right.month) == (12, 1):
        left = replace(left, year=left.year - 1)
    return left, right


def _two_years(groups: Groups, left: Fragment, right: Fragment) -> Built:
    """Read 1956/1957 as 1956–1957; any other pair needs an editor."""
    if left.depth == right.depth == 1 and not groups.keys() & {"open", "c"}:
        return span(groups)
    raise two_dates((left.edtf, right.edtf) if left.year and right.year else ())


def _gregorian(fragment: Fragment) -> str:
    try:
        day = gregorian_from_julian(fragment.year or 0, fragment.month or 0, fragment.day or 0)
    except ValueError:
        return ""
    return day.isoformat()


def two_dates(offers: tuple[str, ...]) -> Unreadable:
    """Say that two dates stand side by side without telling how they belong together."""
    return Unreadable(
        "The wording gives two dates and does not say how they belong together.",
        "Give each its own kind (paper, sent, received), or write “5 or 6”, “5–6”.",
        offers=offers,
    )
