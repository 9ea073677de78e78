"""The time of day in a wording: kept apart from the date, never converted."""

import re
from collections.abc import Sequence

from fonds.dates.edtf import Edtf
from fonds.dates.wordings.edges import Edges
from fonds.dates.wordings.fragment import not_understood
from fonds.dates.wordings.lexicon import Sign, Token
from fonds.dates.wordings.notes import MIDNIGHT, TIME_ABOUT, TIME_UNCLEAR

_WITH_ZONE = re.compile(r"([0-9]{2}:[0-9]{2})(Z|[+-][0-9]{2}:[0-9]{2})")


def stated_time(
    tokens: Sequence[Token], edges: Edges, edtf: Edtf
) -> tuple[str, str | None, tuple[str, ...]]:
    """Give the EDTF, the time or None, and notes.

    The EDTF takes the time up only with a zone, which makes a moment of it: 15:30Z. Without
    one it is a local time and stands beside the day.
    """
    stated = [token for token in tokens if token.sign is Sign.DAY and token.clock]
    token = edges.time or next(iter(stated), None)
    if token is None:
        return edtf.text, None, ()
    if edtf.earliest is None or edtf.earliest != edtf.latest:
        raise not_understood()
    if token.meaning == "unclear":
        return edtf.text, None, (TIME_UNCLEAR,)
    if token.meaning == "midnight" and any(one.sign is Sign.NUMERIC for one in tokens):
        return edtf.text, None, (MIDNIGHT,)
    notes = (TIME_ABOUT,) if edges.about_time else ()
    return *_moment(edtf, token.clock), notes


def _moment(edtf: Edtf, clock: str) -> tuple[str, str]:
    match = _WITH_ZONE.fullmatch(clock)
    if match is None or edtf.text != str(edtf.earliest):
        return edtf.text, clock
    time, zone = match.groups()
    return f"{edtf.text}T{time}:00{zone}", time + ("Z" if zone == "Z" else "")
