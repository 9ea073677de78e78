"""Turkish: Snowball's stems; ı has become i, as in a text that was typed elsewhere."""

from __future__ import annotations

from fonds.searching.languages.language import LATIN, Language
from fonds.searching.languages.snowball import stemmer

TURKISH = Language(
    code="tr",
    tags=frozenset({"tr", "tur"}),
    letters=LATIN - set("qwx"),
    stem=stemmer("turkish"),
    words=(
        "ve bir bu da de ile icin olarak olan cok daha gibi kadar sonra ne var en ki ancak "
        "tarafindan"
    ),
)
