"""Chinese: each character is a word, in the one shape that `shapes` gives it; nothing is stemmed.

A word of two characters, or of any number, is found wherever these stand side by side.
"""

from __future__ import annotations

from fonds.searching.languages.language import Language

CHINESE = Language(
    code="zh",
    tags=frozenset({"zh", "zho", "chi", "yue", "wuu", "nan", "hak", "gan", "cmn", "lzh"}),
    letters=frozenset(),
    stem=None,
)
