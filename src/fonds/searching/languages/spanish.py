"""Spanish: Snowball's stems; the nos of gobiernos is no pronoun."""

from __future__ import annotations

from fonds.searching.languages.language import LATIN, Language
from fonds.searching.languages.snowball import stemmer

SPANISH = Language(
    code="es",
    tags=frozenset({"es", "spa"}),
    letters=LATIN - set("kw"),
    stem=stemmer("spanish", (("ernos", "erno"),)),
    words=(
        "el la los las de del y en un una que por para con se su sus no al lo es como mas fue "
        "entre este esta"
    ),
)
