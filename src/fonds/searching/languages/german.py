"""German: Snowball's stems. It takes ae, oe and ue for ä, ö and ü: Mueller is Müller."""

from __future__ import annotations

from fonds.searching.languages.language import LATIN, Language
from fonds.searching.languages.snowball import stemmer

GERMAN = Language(
    code="de",
    tags=frozenset({"de", "deu", "ger"}),
    letters=LATIN,
    stem=stemmer("german"),
    words=(
        "der die das und des dem den ein eine einer eines einem nicht ist mit von zu auf fur "
        "im sich wird uber als auch wurde sind bei"
    ),
)
