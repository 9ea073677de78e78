"""Japanese: each character and each kana is a word, old shapes as new ones; nothing is stemmed.

Half-width kana are made full; か and が stay two letters. Endings are written in kana behind the
character, so that 会談 finds 会談した.
"""

from __future__ import annotations

from fonds.searching.languages.language import Language

JAPANESE = Language(code="ja", tags=frozenset({"ja", "jpn"}), letters=frozenset(), stem=None)
