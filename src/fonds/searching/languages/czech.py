"""Czech: Snowball's stems, with the marks put back into the endings that bear them.

Slovak goes by the same rules, with a few endings of its own made Czech.
"""

from __future__ import annotations

from fonds.searching.languages.language import LATIN, Language
from fonds.searching.languages.snowball import stemmer

_ENDINGS = (
    ("ich", "ích"),
    ("ych", "ých"),
    ("eho", "ého"),
    ("emu", "ému"),
    ("im", "ím"),
    ("ym", "ým"),
)
_SLOVAK = (
    ("aniach", "aní"),
    ("aniami", "aní"),
    ("anie", "aní"),
    ("ania", "aní"),
    ("ister", "istr"),
)

CZECH = Language(
    code="cs",
    tags=frozenset({"cs", "ces", "cze", "sk", "slk", "slo"}),
    letters=LATIN - set("qx"),
    stem=stemmer("czech", _ENDINGS + _SLOVAK),
    words=(
        "a v na se je ze to s z do i o by pro k jak ve za po jsem byl bylo od ktery ktere "
        "ktera jejich podle"
    ),
)
