"""Norwegian, both written forms: Snowball's stems."""

from __future__ import annotations

from fonds.searching.languages.language import LATIN, Language
from fonds.searching.languages.snowball import stemmer

NORWEGIAN = Language(
    code="no",
    tags=frozenset({"no", "nor", "nb", "nob", "nn", "nno"}),
    letters=LATIN - set("qwx"),
    stem=stemmer("norwegian"),
    words=(
        "og at det som en et av for pa med den til er ikke har om de ved var seg fra etter "
        "ble kan jeg eg ikkje"
    ),
)
