"""Old Style and New: which calendar the days of a wording belong to."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace

from fonds.dates.calendars import gregorian_from_julian, is_julian_day, julian_from_gregorian
from fonds.dates.wordings.built import Built
from fonds.dates.wordings.lexicon import Lexicon, Sign, Token, Unreadable
from fonds.dates.wordings.rule import Rule

_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_MONTH_OR_DAY = re.compile(r"[0-9]{4}-(?:0[1-9]|1[0-2])(?:-[0-9]{2})?")
_MONTH = re.compile(r"([0-9]{4})-(0[1-9]|1[0-2])")
_EXCLUSIVE = {Sign.BEFORE, Sign.AFTER, Sign.THEN_BEFORE, Sign.THEN_AFTER}
# The day before or after these was reckoned by our calendar, in which 29 February is missing.
_LEAP_TRAP = re.compile(r"1[0-9]00-0(?:2-28|3-01)")


def in_our_calendar(
    built: Built, tokens: Sequence[Token], mark: Sign | None, lexicon: Lexicon, rule: Rule
) -> Built:
    """Convert Julian days; Unreadable where the style matters and nothing tells it.

    The wording's own mark decides, then the import's rule. Years, seasons and decades are left:
    a dozen days do not move them. A date in ISO order and digits is Gregorian by that standard.
    """
    if built.settled or mark is Sign.NEW_STYLE:
        return built
    if mark is Sign.OLD_STYLE:
        return _converted(built, tokens)
    early = [label for label in _MONTH_OR_DAY.findall(built.edtf) if _is_early(label, lexicon)]
    if not early or rule.old_style is False or _is_iso(tokens):
        return built
    if rule.old_style is None:
        raise _no_style(early[0], lexicon)
    return _converted(built, tokens)


def _is_iso(tokens: Sequence[Token]) -> bool:
    numeric = [token.meaning for token in tokens if token.sign is Sign.NUMERIC]
    return bool(numeric) and set(numeric) == {"iso"}


def _is_early(label: str, lexicon: Lexicon) -> bool:
    return label < lexicon.gregorian_from.isoformat()[: len(label)]


def _no_style(label: str, lexicon: Lexicon) -> Unreadable:
    start = lexicon.gregorian_from
    last_julian = julian_from_gregorian(start - dt.timedelta(days=1))
    if (
        len(label) == 10
        and label > f"{last_julian.year:04}-{last_julian.month:02}-{last_julian.day:02}"
    ):
        return Unreadable(
            f"{label} did not exist in {lexicon.state}, which went over to the Gregorian calendar"
            f" on {start}.",
            "Mark the date as Old Style or New Style, or state the style for the import.",
            assuming=({"old_style": True},),
        )
    return Unreadable(
        f"Until {start}, {lexicon.state} used the Julian calendar; the wording names no style.",
        "Mark the date as Old Style or New Style, or state the style for the import.",
        assuming=({"old_style": True}, {"old_style": False}),
    )


def _converted(built: Built, tokens: Sequence[Token]) -> Built:
    exclusive = any(token.sign in _EXCLUSIVE for token in tokens)
    rest = _DAY.sub("", built.edtf)
    if not re.search(r"[0-9]", rest) and not (exclusive and _LEAP_TRAP.search(built.edtf)):
        edtf = _DAY.sub(_gregorian, built.edtf)
    elif month := _MONTH.fullmatch(built.edtf):
        edtf = _days_of_month(int(month[1]), int(month[2]))
    else:
        raise Unreadable(
            "Old Style is converted for days and for single months only.",
            "Convert the date by hand, and give it as EDTF.",
        )
    return replace(built, edtf=edtf, calendar="julian", written=built.edtf)


def _gregorian(match: re.Match[str]) -> str:
    year, month, day = (int(part) for part in match.groups())
    if not is_julian_day(year, month, day):
        raise Unreadable(
            f"The Julian calendar has no day {match[0]}.",
            "Look at the paper, and correct the day, the month or the year.",
        )
    return gregorian_from_julian(year, month, day).isoformat()


def _days_of_month(year: int, month: int) -> str:
    """Give a Julian month as a choice of Gregorian days: one of them is meant."""
    last = max(day for day in range(28, 32) if is_julian_day(year, month, day))
    first_day = gregorian_from_julian(year, month, 1)
    return f"[{first_day}..{gregorian_from_julian(year, month, last)}]"
