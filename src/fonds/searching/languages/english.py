"""English: Snowball's stems (Porter 2), made of forms without apostrophes."""

from __future__ import annotations

from fonds.searching.languages.language import Language
from fonds.searching.languages.snowball import stemmer

ENGLISH = Language(
    code="en",
    tags=frozenset({"en", "eng"}),
    letters=frozenset("abcdefghijklmnopqrstuvwxyz"),
    stem=stemmer("english"),
)
