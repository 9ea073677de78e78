"""Polish: Snowball's stems, with the marks put back into the endings that bear them."""

from __future__ import annotations

from fonds.searching.languages.language import LATIN, Language
from fonds.searching.languages.snowball import stemmer

_ENDINGS = (("owie", "ów"), ("ow", "ów"), ("osc", "ość"), ("osci", "ości"), ("ister", "istr"))
# Genitives of umowa, rozmowa and the like, whose ending is no ending.
_WHOLE = {"umow", "rozmow", "budow", "odbudow", "przebudow", "rozbudow", "glow", "polow", "osnow"}
_stemmed = stemmer("polish", _ENDINGS)


def _stem(form: str) -> str:
    return form if form in _WHOLE else _stemmed(form)


POLISH = Language(
    code="pl",
    tags=frozenset({"pl", "pol"}),
    letters=LATIN - set("qvx"),
    stem=_stem,
    words=(
        "i w na z nie sie do ze to jest o od po przez za przy jak dla oraz jego ich byl byla "
        "tow ktory ktore"
    ),
)
