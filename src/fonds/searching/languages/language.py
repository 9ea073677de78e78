"""A language: which words are its own, and the stem under which the forms of one word meet."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

_MOST_KNOWN = 60_000


class _Known(dict[str, str]):
    """Stems by form, marked with their language; "" for a form that is not the language's."""

    def __init__(self, mark: str, letters: frozenset[str], stem: Callable[[str], str]) -> None:
        super().__init__()
        self._mark, self._letters, self._stem = mark, letters, stem

    def __missing__(self, form: str) -> str:
        if len(self) >= _MOST_KNOWN:
            self.clear()
        own = not self._letters.isdisjoint(form) and not any(map(str.isdigit, form))
        self[form] = found = f"{self._mark}:{self._stem(form)}" if own else ""
        return found


@dataclass(frozen=True, slots=True)
class Language:
    """code: marks its stems; tags: the primary subtags of texts in it (BCP 47, and ISO 639-2).

    letters: folded letters; a word that has any of them can be the language's own.
    stem: of a folded form. It is never shown, and never hides the form itself.
    """

    code: str
    tags: frozenset[str]
    letters: frozenset[str]
    stem: Callable[[str], str]
    _known: _Known = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_known", _Known(self.code, self.letters, self.stem))

    def stems(self, forms: list[str]) -> list[str]:
        """The stem of each form, marked with the code; "" for one that is not the language's."""
        return list(map(self._known.__getitem__, forms))
