"""Hungarian: Snowball's stems."""

from __future__ import annotations

from fonds.searching.languages.language import LATIN, Language
from fonds.searching.languages.snowball import stemmer

HUNGARIAN = Language(
    code="hu",
    tags=frozenset({"hu", "hun"}),
    letters=LATIN - set("qx"),
    stem=stemmer("hungarian"),
    words=(
        "a az es hogy nem is egy ez volt mint csak meg el van azt ezt kell ha vagy szerint "
        "mert de voltak"
    ),
)
