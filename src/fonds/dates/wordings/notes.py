"""Sentences for an editor: what in a wording its EDTF does not hold."""

from collections.abc import Sequence

from fonds.dates.wordings.brackets import Bracketed
from fonds.dates.wordings.lexicon import Lexicon, Sign, Token

NORTHERN = "The season is taken for that of the northern hemisphere."
LUNAR_SEASON = "In older Chinese papers a season may be that of the lunar calendar."
NIGHT = "The words speak of a night; they are kept, the expression has days only."
UNKNOWN_DATE = "The words say that the date is not known, not that the paper bears none."
DATE_SUPPLIED = "The paper bears no date; this one was supplied."
TIME_ABOUT = "The time is given as approximate."
TIME_UNCLEAR = "12 a.m. and 12 p.m. may be noon or midnight; the time stays in the words."
MIDNIGHT = "A time of 00:00 after figures is what spreadsheets add; it is left in the words."


def notes_on(tokens: Sequence[Token], wording: Bracketed, lexicon: Lexicon) -> tuple[str, ...]:
    """Tell what the tokens of a wording say beyond its EDTF."""
    signs = {token.sign for token in tokens}
    halved = {Sign.MONTH, Sign.DECADE} & signs and Sign.HALF in signs
    parts = [
        token for token in tokens if token.sign is Sign.PART or (halved and token.sign is Sign.HALF)
    ]
    found = [f"“{token.text.strip()}” stays in the words; no days are inferred." for token in parts]
    if Sign.SEASON in signs:
        found.append(NORTHERN)
        found += [LUNAR_SEASON] if lexicon.language == "zh" else []
    if Sign.NIGHT in signs:
        found.append(NIGHT)
    found += [f"Supplied in square brackets: {part}." for part in wording.parts]
    return tuple(found)
