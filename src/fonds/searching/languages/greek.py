"""Greek: Snowball's stems, of letters without accents."""

from __future__ import annotations

from fonds.searching.languages.language import Language
from fonds.searching.languages.snowball import stemmer

GREEK = Language(
    code="el",
    tags=frozenset({"el", "ell", "gre"}),
    letters=frozenset("αβγδεζηθικλμνξοπρστυφχψω"),
    stem=stemmer("greek"),
    words=("και το του της η ο να με την τον που για στο απο δεν θα των τα στην ειναι οι σε"),
)
