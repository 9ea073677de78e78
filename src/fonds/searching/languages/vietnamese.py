"""Vietnamese: words of one syllable that never change; marks fold, and the exact comes first."""

from __future__ import annotations

from fonds.searching.languages.language import LATIN, Language

VIETNAMESE = Language(
    code="vi",
    tags=frozenset({"vi", "vie"}),
    letters=LATIN,
    stem=None,
    words="cua cac khong duoc trong nhung mot nguoi voi nay chung viet nam dong chi den nuoc hoi",
)
