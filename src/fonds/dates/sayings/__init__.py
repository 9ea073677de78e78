"""The languages in which dates are said.

To add a language: give its names in `fonds.dates.months`; write `sayings/<language>.py` with a
VOICE that has every key of the English one; add it to VOICES. What is said should be a wording
that `fonds.dates.wordings` reads in that language: a property test compares the two.
"""

from fonds.dates.sayings import chinese, english, french, german, korean, russian
from fonds.dates.sayings.voice import Voice

VOICES: dict[str, Voice] = {
    "en": english.VOICE,
    "ru": russian.VOICE,
    "zh": chinese.VOICE,
    "de": german.VOICE,
    "fr": french.VOICE,
    "ko": korean.VOICE,
}

AMERICAN = english.AMERICAN
