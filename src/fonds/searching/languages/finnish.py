"""Finnish: Snowball's stems."""

from __future__ import annotations

from fonds.searching.languages.language import LATIN, Language
from fonds.searching.languages.snowball import stemmer

FINNISH = Language(
    code="fi",
    tags=frozenset({"fi", "fin"}),
    letters=LATIN - set("qwx"),
    stem=stemmer("finnish"),
    words=(
        "ja on ei se etta oli hanen ovat joka mutta kuin sen myos han tai niin olla siita "
        "mita ole kanssa"
    ),
)
