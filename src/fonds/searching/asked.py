"""What somebody typed, as words: all of them must be found, those after a minus must not.

"Quoted words", in the marks of any language, stand one right after the other; so do the parts of a
word with a hyphen or a stroke in it, and characters written without spaces. Anything else is plain
words: there is nothing that cannot be asked.

>>> [term.forms for term in terms('Sino-Soviet „mutual assistance“ -draft').wanted]
[('sino', 'soviet'), ('mutual', 'assistance')]
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache

from fonds.searching.languages import general

MOST = 32
"""How many words or phrases are looked for at once, and how many forms in a phrase."""

_QUOTES = '"“”„‟«»＂「」『』〝〞〟'
_MINUS = "-−–"
_PIECES = re.compile(rf"([{_MINUS}]*)(?:[{_QUOTES}]([^{_QUOTES}]*)[{_QUOTES}]|([^\s{_QUOTES}]+))")


@dataclass(frozen=True, slots=True)
class Term:
    """A word, or a phrase of several forms.

    joined: the word without its hyphen, "" for none; typed: as it was typed, but for case.
    """

    forms: tuple[str, ...]
    joined: str = ""
    typed: str = field(default="", compare=False)

    @property
    def word(self) -> str:
        """The one form, also of a hyphenated word; "" for a phrase."""
        return self.forms[0] if len(self.forms) == 1 else self.joined


@dataclass(frozen=True, slots=True)
class Terms:
    """What must be found and what must not; `cut` when there was more than can be asked at once.

    spoken: whether anything was typed, though it may have held no word.
    """

    wanted: tuple[Term, ...] = ()
    unwanted: tuple[Term, ...] = ()
    cut: bool = False
    spoken: bool = False

    def __bool__(self) -> bool:
        return bool(self.wanted or self.unwanted)


@lru_cache(maxsize=256)
def terms(words: str) -> Terms:
    """The words as terms, each once."""
    wanted: dict[Term, None] = {}
    unwanted: dict[Term, None] = {}
    cut = False
    for minus, term in _terms(words):
        cut = cut or len(term.forms) > MOST
        kept = replace(term, forms=term.forms[:MOST])
        (unwanted if minus else wanted)[kept] = None
    cut = cut or len(wanted) > MOST or len(unwanted) > MOST
    return Terms(tuple(wanted)[:MOST], tuple(unwanted)[:MOST], cut, bool(words.strip()))


def _terms(words: str) -> Iterator[tuple[bool, Term]]:
    for piece in _PIECES.finditer(words):
        minus, quoted, plain = piece.groups()
        at_start = piece.start() == 0 or words[piece.start() - 1].isspace()
        taken = general.cut(quoted if quoted is not None else plain)
        if taken.forms:
            whole = quoted is None and len(taken.joined) == 1 and _hyphens_only(plain)
            joined = taken.joined[0] if whole else ""
            typed = unicodedata.normalize("NFC", quoted or plain or "").casefold()
            yield bool(minus) and at_start, Term(tuple(taken.forms), joined, typed)


def _hyphens_only(plain: str) -> bool:
    """Whether the word is of one piece but for its hyphens."""
    return "".join(general.cut(plain).forms) == general.cut(plain).joined[0]
