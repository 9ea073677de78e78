"""Danish: Snowball's stems."""

from __future__ import annotations

from fonds.searching.languages.language import LATIN, Language
from fonds.searching.languages.snowball import stemmer

DANISH = Language(
    code="da",
    tags=frozenset({"da", "dan"}),
    letters=LATIN - set("qwx"),
    stem=stemmer("danish"),
    words=(
        "og at det som en et af for pa med den til er ikke har om de ved var sig fra efter "
        "blev kan jeg"
    ),
)
