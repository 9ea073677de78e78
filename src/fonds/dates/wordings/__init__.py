"""The languages whose wordings of dates are read.

To add a language:

1. In `fonds.dates.months`, give its names of months, seasons and weekdays, with the variants
   that papers use, and add it to CALENDAR_NAMES.
2. Write `wordings/<language>.py` with a LEXICON: the phrases for each Sign (leave out what the
   language lacks), and a shape for every number that carries something (1950s, 45年). Leave out
   a word with two meanings: what is not understood is refused, and that is right.
3. Add it to LEXICONS below, and its script to SCRIPTS if it is a new one.
4. In `fonds.dates.sayings`, give its Voice, so that dates can be said as well.
5. Add rows to tests/dates: wordings that are read, and wordings that must be refused. The
   property test that what is said can be read again takes up the language by itself.
"""

from fonds.dates.wordings import chinese, english, french, german, korean, russian
from fonds.dates.wordings.lexicon import Lexicon

LEXICONS: dict[str, Lexicon] = {
    "en": english.LEXICON,
    "ru": russian.LEXICON,
    "zh": chinese.LEXICON,
    "de": german.LEXICON,
    "fr": french.LEXICON,
    "ko": korean.LEXICON,
}

# Ranges of letters by which a wording without a stated language finds its candidates; the
# first that occurs decides. Hangul comes before Han, which Korean papers use as well.
SCRIPTS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("[\uac00-\ud7a3]", ("ko",)),
    ("[\u3007\u3400-\u9fff\uf900-\ufaff]", ("zh",)),
    ("[\u0400-\u04ff]", ("ru",)),
    ("[A-Za-z\u00c0-\u024f]", ("en", "de", "fr")),
)
