"""Dutch: Snowball's stems."""

from __future__ import annotations

from fonds.searching.languages.language import LATIN, Language
from fonds.searching.languages.snowball import stemmer

DUTCH = Language(
    code="nl",
    tags=frozenset({"nl", "nld", "dut"}),
    letters=LATIN - set("qx"),
    stem=stemmer("dutch"),
    words=(
        "de het een van en in op te dat die voor met niet zijn is aan door ook er werd heeft "
        "bij naar deze over uit"
    ),
)
