"""A passage of a text by its place in the page, so that a reader can point at it.

Its place is its id there: "t12-p4" is paragraph p4 of text 12 (`fonds.web.shown.blocks`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.text import Truncator
from django.utils.translation import gettext as _

from fonds.records import text as profile
from fonds.records.text_profile.paragraphs import Paragraph
from fonds.records.transcription import Text, TextKind
from fonds.web.shown import languages
from fonds.web.shown.words import Words, theirs

PLACE = re.compile(r"t([1-9][0-9]{0,17})-([pn][0-9]{1,9})")
_LONGEST = 700


@dataclass(frozen=True, slots=True)
class Passage:
    """label: which one it is, in words. words: its own, the end of a very long one cut off."""

    place: str
    label: str
    words: Words
    is_translation: bool


def text_of(place: str) -> int:
    """The number of the text in which the place lies; 0 when it is no place."""
    found = PLACE.fullmatch(place)
    return int(found[1]) if found else 0


def passage(texts: Iterable[Text], place: str) -> Passage | None:
    """The passage at that place in these texts; None when it is not, or no longer, there."""
    number = text_of(place)
    text = next((each for each in texts if number and each.number == number), None)
    if text is None:
        return None
    own = place.partition("-")[2]
    found = next((each for each in profile.paragraphs(text.body) if each.id == own), None)
    return _shown(text, place, found) if found else None


def _shown(text: Text, place: str, found: Paragraph) -> Passage:
    words = Truncator(" ".join(found.plain.split())).chars(_LONGEST)
    return Passage(
        place,
        _label(text, found),
        theirs(words, found.lang or text.language),
        text.type is TextKind.TRANSLATION,
    )


def _label(text: Text, found: Paragraph) -> str:
    told = {"number": found.id[1:], "language": languages.name(text.language)}
    if found.kind == "note":
        return _("Note %(number)s") % told
    if not told["language"]:
        return _("Paragraph %(number)s") % told
    return _("Paragraph %(number)s, %(language)s") % told
