"""Square brackets, which say that an editor or archive supplied what they hold."""

import re
from dataclasses import dataclass

_PIECE = re.compile(r"\[([^\[\]]*)\]")
_DOUBT = re.compile(r"\[\s?\?\s?\]")


@dataclass(frozen=True, slots=True)
class Bracketed:
    """A wording without its brackets: whether any of it was supplied, and what, if not all."""

    text: str
    supplied: bool = False
    parts: tuple[str, ...] = ()


def unbracket(text: str) -> Bracketed:
    """Take the brackets away: "[October] 14, 1956", "195[6]". [?] is doubt, and nothing supplied.

    Brackets that do not pair are left, so that the wording is refused.
    """
    text = _DOUBT.sub("(?)", text)
    pieces = tuple(piece.strip() for piece in _PIECE.findall(text))
    bare = _PIECE.sub(r"\1", text)
    whole = text == f"[{bare}]"
    return Bracketed(bare, bool(pieces), () if whole else pieces)


def rivals(text: str) -> tuple[str, str] | None:
    """Give a wording as the paper has it, and with the bracketed part put in place of a word.

    "Sept. 19 [18?], 1956" is 19 September in the paper and perhaps the 18th to the editor.
    None without brackets.
    """
    if not _PIECE.search(text):
        return None
    without = re.sub(r"\s*\[[^\[\]]*\]", "", text)
    instead = re.sub(r"\S+\s*\[([^\[\]]*?)\??\]", r"\1", text)
    return without, instead
