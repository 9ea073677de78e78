"""Making EDTF of wordings that hold one date, with or without a limit.

Each builder takes the tokens of the pattern's named groups and gives a Built, or raises
Unreadable.
"""

from collections.abc import Sequence

from fonds.dates.wordings.built import Built, Groups
from fonds.dates.wordings.fragment import Fragment, fill, no_year, not_understood, read_fragment
from fonds.dates.wordings.lexicon import Sign, Token, Unreadable

TWO_YEARS = (
    "Two years are given: right for a file that covers both; for a single paper an editor must"
    " decide."
)
WINTER = 24


def one(groups: Groups) -> Built:
    """September 1956; 19-Sep-1956, but not 19 – Sep 1956, which may be a span cut short."""
    if any(token.sign is Sign.TO and token.meaning == "spaced" for token in groups["a"]):
        raise not_understood()
    fragment = read_fragment(groups["a"])
    if fragment.month == WINTER and fragment.year:
        raise _which_winter(fragment.year)
    return Built(fragment.edtf)


def limit(groups: Groups) -> Built:
    """Not later than 5 October 1956; 1956年10月5日之前."""
    low, high = limits(groups["sign"][0], read_fragment(groups["a"]), groups["a"])
    return Built(f"[{low}..{high}]")


# The date next to one of these is not known: "after early October" may be the 10th or the 11th.
_BLURRED = {Sign.PART, Sign.HALF, Sign.CIRCA, Sign.DOUBT}


def limits(word: Token, fragment: Fragment, tokens: Sequence[Token]) -> tuple[str, str]:
    """Give the lower and the upper limit that a word sets; the other is empty.

    "Not later", "or earlier" and 以前 include the date, "before" and 之前 do not.
    """
    sign = word.sign
    if fragment.year is None and fragment.decade is None:
        raise no_year()
    if fragment.third is not None or fragment.month == WINTER:
        raise not_understood()
    if sign in {Sign.NOT_AFTER, Sign.OR_EARLIER}:
        return "", fragment.edtf
    if sign in {Sign.NOT_BEFORE, Sign.OR_LATER}:
        return fragment.edtf, ""
    if _BLURRED & {token.sign for token in tokens}:
        raise not_understood()
    if sign in {Sign.BEFORE, Sign.THEN_BEFORE}:
        return "", fragment.shifted(-1)
    return fragment.shifted(1), ""


def night(groups: Groups) -> Built:
    """Night of 5–6 November 1956, which belongs to both days."""
    left = read_fragment(groups["a"])
    if "b" not in groups:
        if left.depth != 3:
            raise not_understood()
        return Built(left.edtf)
    left, right = fill(left, read_fragment(groups["b"]))
    if left.depth != 3 or left.shifted(1) != right.edtf:
        raise Unreadable(
            "A night belongs to one day, or to two that follow each other.",
            "Look at the paper, and give both days.",
        )
    return Built(f"{left.edtf}/{right.edtf}")


def winter_of_two_years(groups: Groups) -> Built:
    """Winter 1956–57: the EDTF season of the year in which it begins."""
    season, year = groups["season"][0].number, groups["year"][0].number
    following = groups["following"][0].number
    if season != WINTER or following not in {year + 1, (year + 1) % 100}:
        raise not_understood()
    return Built(f"{year:04}-{WINTER}")


def two_years_shortened(groups: Groups) -> Built:
    """1956–57; refused where the second number may be a month (1905–06) or a season (1921-24)."""
    year, token = groups["year"][0].number, groups["number"][0]
    digits = "".join(letter for letter in token.text if letter in "0123456789")
    if not digits:
        raise not_understood()
    last = year - year % 10 ** len(digits) + token.number
    readings = [f"{year:04}/{last:04}"] if last > year else []
    if 1 <= token.number <= 12 or (21 <= token.number <= 41 and groups["dash"][0].text == "-"):
        readings.append(f"{year:04}-{token.number:02}")
    if len(readings) == 1 and len(digits) == 2 and last > year:
        return Built(readings[0], (TWO_YEARS,))
    raise Unreadable(
        "A number after a year may be a month or season, or another year.",
        "Write the month as a word, or both years with four digits.",
        offers=tuple(readings),
    )


def roman_month(groups: Groups) -> Built:
    """IX 1956, which may be a month, a quarter or a volume."""
    year, month = groups["year"][0].number, groups["month"][0].number
    raise Unreadable(
        "A Roman numeral before a year need not be a month.",
        "Write the month as a word, or the quarter as “fourth quarter”.",
        offers=(f"{year:04}-{month:02}",) if month <= 12 else (),
    )


def _which_winter(year: int) -> Unreadable:
    return Unreadable(
        f"The winter of {year} may be the one that ends or the one that begins in that year.",
        f"Write both years, as in “winter {year - 1}–{year % 100:02}”.",
        offers=(f"{year - 1:04}-{WINTER}", f"{year:04}-{WINTER}"),
    )
