"""Portuguese: Snowball's stems, with the tilde put back, and plurals in -ões made one with it."""

from __future__ import annotations

from fonds.searching.languages.language import LATIN, Language
from fonds.searching.languages.snowball import stemmer

_ENDINGS = (("coes", "ção"), ("cao", "ção"), ("oes", "ão"), ("aes", "ão"), ("ao", "ão"))

PORTUGUESE = Language(
    code="pt",
    tags=frozenset({"pt", "por"}),
    letters=LATIN - set("kwy"),
    stem=stemmer("portuguese", _ENDINGS),
    words=(
        "o os as da do das dos em no na nos nas um uma que por para com se nao ao aos foi "
        "pelo pela sua seu mais"
    ),
)
