"""Swedish: Snowball's stems."""

from __future__ import annotations

from fonds.searching.languages.language import LATIN, Language
from fonds.searching.languages.snowball import stemmer

SWEDISH = Language(
    code="sv",
    tags=frozenset({"sv", "swe"}),
    letters=LATIN,
    stem=stemmer("swedish"),
    words=(
        "och att det som en ett av for pa med den till ar inte har om de vid var sig fran "
        "efter under kan"
    ),
)
