"""A language: which words are its own, and the stem under which the forms of one word meet."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, field

_MOST_KNOWN = 30_000  # of each language: about 4 MB

LATIN = frozenset("abcdefghijklmnopqrstuvwxyz")
"""The folded letters of the Latin alphabet."""


class _Known(dict[str, str]):
    """Stems by form, marked with their language; "" for a form that is not the language's."""

    def __init__(self, mark: str, letters: Collection[str], stem: Callable[[str], str]) -> None:
        super().__init__()
        self._mark, self._letters, self._stem = mark, letters, stem

    def __missing__(self, form: str) -> str:
        if len(self) >= _MOST_KNOWN:
            self.clear()
        own = all(letter in self._letters for letter in form)
        stem = self._stem(form) if own else ""
        self[form] = found = f"{self._mark}:{stem}" if stem else ""
        return found


@dataclass(frozen=True, slots=True)
class Language:
    """code: marks its stems; tags: the primary subtags of texts in it (BCP 47, and ISO 639-2).

    letters: folded letters; a word of these alone can be the language's own.
    stem: of a folded form, "" for a form that has none. It is never shown, and never hides the form
    itself. None for a language whose words do not change, or are not parted by spaces.
    words: little words, folded, parted by spaces, by which a text is known that has no tag.
    """

    code: str
    tags: frozenset[str]
    letters: Collection[str]
    stem: Callable[[str], str] | None
    words: str = ""
    _known: _Known | None = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        known = _Known(self.code, self.letters, self.stem) if self.stem else None
        object.__setattr__(self, "_known", known)

    def stems(self, forms: list[str]) -> list[str]:
        """The stem of each form, marked with the code; "" for one that is not the language's."""
        return list(map(self._known.__getitem__, forms)) if self._known is not None else []
