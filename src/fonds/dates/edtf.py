"""A historical date as a value: an EDTF expression that knows its bounds, form and place in order.

>>> date = Edtf.parse("1956-09~")
>>> date.earliest.isoformat(), date.latest.isoformat(), date.precision.value, date.approximate
('1956-09-01', '1956-09-30', 'month', True)

Kept are the forms of EDTF levels 0 to 2 (Library of Congress; ISO 8601-2) that papers need, in
the years 0001 to 9999. Dates before our era, long and exponential years and significant digits
are refused with a sentence: their words can be kept without an expression.
"""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from fonds.dates.order import place_in_order
from fonds.dates.precision import Form, Parts, Precision
from fonds.dates.single import NotEdtf, Single, read_single

__all__ = ["Edtf", "Form", "NotEdtf", "Parts", "Precision", "Single", "Stretch"]

LONGEST = 400
_COARSENESS = (*(p for p in Precision if p is not Precision.SPAN), Precision.SPAN)


@dataclass(frozen=True, slots=True)
class Stretch:
    """One member of an expression: a date, or everything from `first` to `last`.

    An end that is None is not known or has not come. A single date is both its own ends.
    """

    first: Single | None
    last: Single | None

    @property
    def earliest(self) -> dt.date | None:
        """The first day it can mean; None when it has no known beginning."""
        return self.first.earliest if self.first else None

    @property
    def latest(self) -> dt.date | None:
        """The last day it can mean; None when it has no known end."""
        return self.last.latest if self.last else None

    @property
    def ends(self) -> tuple[Single, ...]:
        """The dates it is written with: one, or two."""
        if self.first is self.last:
            return (self.first,) if self.first else ()
        return tuple(end for end in (self.first, self.last) if end)


@dataclass(frozen=True, slots=True)
class Edtf:
    """A date as EDTF. Made by `Edtf.parse`; equal when the canonical expressions are equal.

    `earliest` and `latest` bound the days it can mean, both included; None where the
    expression is open or the end unknown (`open_start`, `open_end`; `unknown_start` and
    `unknown_end` tell a blank end, 1956/, from an open one, 1956/..). Doubt does not widen
    the bounds: 1956~ lies within 1956. `precision` of a set is the coarsest of its members,
    of a span it is SPAN. `sort_key` is a number below 2**31 - 1 (see `order`).
    """

    text: str
    form: Form
    members: tuple[Stretch, ...]
    earliest: dt.date | None
    latest: dt.date | None
    precision: Precision
    uncertain: bool
    approximate: bool
    sort_key: int

    @classmethod
    def parse(cls, text: str) -> "Edtf":
        """Read an expression; raises NotEdtf, and nothing else, with a sentence that says why."""
        if len(text) > LONGEST:
            raise NotEdtf(
                f"An EDTF expression of {len(text)} characters is too long to be a date: "
                "write one date, span or set, such as 1956-09-19."
            )
        return _parse(text.strip())

    def __str__(self) -> str:
        return self.text

    @property
    def open_start(self) -> bool:
        """Whether nothing bounds the date on the early side."""
        return self.earliest is None

    @property
    def open_end(self) -> bool:
        """Whether nothing bounds the date on the late side."""
        return self.latest is None

    @property
    def unknown_start(self) -> bool:
        """Whether a span is written with a blank beginning (/1956): it has one, not known."""
        return self.form is Form.SPAN and self.text.startswith("/")

    @property
    def unknown_end(self) -> bool:
        """Whether a span is written with a blank end (1956/): it has one, not known."""
        return self.form is Form.SPAN and self.text.endswith("/")

    def display_parts(self) -> Parts:
        """Give the parts on which all members agree, for a column of years, months and days.

        Open ends leave every part None: "not later than 5 October 1956" is no day.
        """
        if self.open_start or self.open_end:
            return Parts()
        ends = [end.parts for member in self.members for end in member.ends]
        first = ends[0]
        agreed = [
            mine if all(other[place] == mine for other in ends) else None
            for place, mine in enumerate(first)
        ]
        year, month, day, season = agreed
        if year is None or (month is None and season is None):
            return Parts(year, month if year else None, None, season if year else None)
        return Parts(year, month, day, season)

    def certainly_within(self, earliest: dt.date | None, latest: dt.date | None) -> bool:
        """Whether every day it can mean lies within the limits (None: no limit), without doubt.

        A date marked uncertain or approximate is never certainly anywhere.
        """
        if self.uncertain or self.approximate:
            return False
        late_enough = earliest is None or (self.earliest is not None and self.earliest >= earliest)
        early_enough = latest is None or (self.latest is not None and self.latest <= latest)
        return late_enough and early_enough

    def possibly_within(self, earliest: dt.date | None, latest: dt.date | None) -> bool:
        """Whether any day it can mean lies within the limits (None: no limit).

        Members of a set are looked at one by one: {1956-10-01,1956-12-01} is not in November.
        """
        return any(_meets(member, earliest, latest) for member in self.members)


def _meets(member: Stretch, earliest: dt.date | None, latest: dt.date | None) -> bool:
    too_early = earliest is not None and member.latest is not None and member.latest < earliest
    too_late = latest is not None and member.earliest is not None and member.earliest > latest
    return not (too_early or too_late)


@lru_cache(maxsize=65536)
def _parse(text: str) -> Edtf:
    if text[:1] in {"[", "{"}:
        return _read_set(text)
    if "/" in text:
        return _read_span(text)
    single = read_single(text)
    return _edtf(single.text, Form.SINGLE, (Stretch(single, single),))


def _read_span(text: str) -> Edtf:
    ends = text.split("/")
    if len(ends) != 2:
        raise NotEdtf(f"“{text}” has more than one stroke: a span looks like 1956-10/1956-11.")
    if not any(end and end != ".." for end in ends):
        raise NotEdtf(f"“{text}” names no date at all: give one end at least, as in 1956/..")
    first, last = (read_single(end) if end not in {"", ".."} else None for end in ends)
    _no_reverse(text, first, last)
    written = "/".join(s.text if s else end for s, end in zip((first, last), ends, strict=True))
    return _edtf(written, Form.SPAN, (Stretch(first, last),))


def _read_set(text: str) -> Edtf:
    form, closing = (Form.ONE_OF, "]") if text[0] == "[" else (Form.ALL_OF, "}")
    if not text.endswith(closing):
        raise NotEdtf(f"“{text}” opens a set and does not close it: [1956,1957] or {{1956,1957}}.")
    pieces = [piece.strip() for piece in text[1:-1].split(",")]
    members = tuple(_read_member(piece, pieces.index(piece), len(pieces)) for piece in pieces)
    if len(members) == 1 and members[0].first is members[0].last:
        raise NotEdtf(f"“{text}” is a set of one: write the date alone, as in 1956-09-19.")
    written = text[0] + ",".join(_written(member) for member in members) + closing
    return _edtf(written, form, members)


def _read_member(piece: str, place: int, count: int) -> Stretch:
    if ".." not in piece:
        single = read_single(piece)
        return Stretch(single, single)
    start, _, end = piece.partition("..")
    if not (start or end):
        raise NotEdtf("A set holds “..” without a date: write [..1956-10-05] or [1956-10-20..].")
    if (not start and place) or (not end and place < count - 1):
        raise NotEdtf(
            f"“{piece}” is open in the midst of a set: only the first member may be open before, "
            "only the last after, as in [..1956-10-05,1956-10-20..]."
        )
    first, last = (read_single(one) if one else None for one in (start, end))
    _no_reverse(piece, first, last)
    if first and last and first.precision is not last.precision:
        raise NotEdtf(f"“{piece}” joins a {first.precision} to a {last.precision}: 1955..1957.")
    return Stretch(first, last)


def _written(member: Stretch) -> str:
    if member.first is member.last and member.first:
        return member.first.text
    return "..".join(end.text if end else "" for end in (member.first, member.last))


def _no_reverse(text: str, first: Single | None, last: Single | None) -> None:
    if first and last and first.earliest > last.latest:
        raise NotEdtf(f"“{text}” runs backwards: the earlier end comes first, 1956-10/1956-11.")


def _edtf(text: str, form: Form, members: tuple[Stretch, ...]) -> Edtf:
    ends = [end for member in members for end in member.ends]
    earliest = _outermost(min, [member.earliest for member in members])
    latest = _outermost(max, [member.latest for member in members])
    coarsest = max((end.precision for end in ends), key=_COARSENESS.index)
    return Edtf(
        text=text,
        form=form,
        members=members,
        earliest=earliest,
        latest=latest,
        precision=Precision.SPAN if form is Form.SPAN else coarsest,
        uncertain=any(end.uncertain for end in ends),
        approximate=any(end.approximate for end in ends),
        sort_key=place_in_order(earliest, latest),
    )


def _outermost(
    choose: Callable[[list[dt.date]], dt.date], bounds: list[dt.date | None]
) -> dt.date | None:
    """Choose the widest bound; one member without any leaves the whole without."""
    known = [bound for bound in bounds if bound is not None]
    return choose(known) if len(known) == len(bounds) else None
