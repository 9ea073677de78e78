"""Italian: Snowball's stems."""

from __future__ import annotations

from fonds.searching.languages.language import LATIN, Language
from fonds.searching.languages.snowball import stemmer

ITALIAN = Language(
    code="it",
    tags=frozenset({"it", "ita"}),
    letters=LATIN - set("jkwxy"),
    stem=stemmer("italian"),
    words=(
        "il lo gli i della del dei delle di e che in un una per con non si da al alla sono "
        "stato nel nella piu come anche"
    ),
)
