"""English: Snowball's stems (Porter 2), made of forms without apostrophes."""

from __future__ import annotations

from fonds.searching.languages.language import LATIN, Language
from fonds.searching.languages.snowball import stemmer

ENGLISH = Language(
    code="en",
    tags=frozenset({"en", "eng"}),
    letters=LATIN,
    stem=stemmer("english"),
    words=(
        "the of and to in that for with was on by as be is at which from this has have had "
        "not are were it its an or"
    ),
)
