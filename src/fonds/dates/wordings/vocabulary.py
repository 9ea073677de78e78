"""The phrases of a lexicon, made ready to be found in a wording."""

import re
from dataclasses import replace
from functools import cache

from fonds.dates.months import CalendarNames
from fonds.dates.wordings.lexicon import Lexicon, Sign, Token

LETTER = r"[^\W\d_]"


def phrase(text: str, position: int, lexicon: Lexicon) -> Token | None:
    """Find the longest phrase of the language that stands at a place in the text."""
    match = _pattern(lexicon).match(text, position)
    if match is None:
        return None
    return replace(_by_letters(lexicon)[_letters_of(match[0])], text=match[0])


@cache
def _pattern(lexicon: Lexicon) -> re.Pattern[str]:
    """Join all phrases into one pattern, the longest first; a point may close an abbreviation."""
    keys = sorted(_vocabulary(lexicon), key=len, reverse=True)
    joined = "|".join(
        re.escape(key).replace(r"\ ", r"\s+").replace(r"\.", r"\.?\s?") for key in keys
    )
    end = "" if lexicon.letters_join else rf"(?!{LETTER})"
    return re.compile(rf"(?:{joined}){end}\.?", re.IGNORECASE)


@cache
def _by_letters(lexicon: Lexicon) -> dict[str, Token]:
    return {_letters_of(key): token for key, token in _vocabulary(lexicon).items()}


def _letters_of(written: str) -> str:
    """Leave out what may vary in a phrase: points, spaces, capitals."""
    return re.sub(r"[\s.]", "", written.casefold())


@cache
def _vocabulary(lexicon: Lexicon) -> dict[str, Token]:
    """Map every phrase, as it is listed, to its token."""
    found: dict[str, Token] = {}
    for sign, phrases in lexicon.words.items():
        for entry in phrases.split(" / "):
            key, _, value = entry.strip().partition("=")
            number = int(value) if value.isdigit() else 0
            found[key.casefold()] = Token(sign, "", number=number, meaning=value)
    return found | _calendar(lexicon.names)


def _calendar(names: CalendarNames) -> dict[str, Token]:
    """Map the names of months, seasons and weekdays to their tokens."""
    groups = (
        (Sign.MONTH, range(1, 13), names.month_forms),
        (Sign.SEASON, range(21, 25), names.season_forms),
        (Sign.WEEKDAY, range(1, 8), names.weekday_forms),
    )
    return {
        form.rstrip(".").casefold(): Token(sign, "", number=number)
        for sign, numbers, forms in groups
        for number in numbers
        for form in forms(number)
    }
