"""A run of words in one language: the smallest thing a page shows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from fonds.web.shown.languages import direction

_PLACE = re.compile(r"%\((\w+)\)s")


@dataclass(frozen=True, slots=True)
class Words:
    """Words with the language they are in.

    language: BCP 47, "" for the page's own. `direction` is "ltr", "rtl", "auto" when nobody knows,
    "" to inherit. `voice` is a class of the style sheet: "stamped", "reference", "caution".
    """

    form: str
    language: str = ""
    direction: str = ""
    address: str = ""
    voice: str = ""

    def __str__(self) -> str:
        return self.form


Runs = tuple[Words, ...]


def ours(form: object, voice: str = "") -> Words:
    """Words of the archive itself, in the page's language."""
    return Words(str(form), voice=voice)


def theirs(form: str, language: str = "", voice: str = "", address: str = "") -> Words:
    """Words of a paper, a name, a contributor: with their language, or kept apart without one."""
    return Words(form, language, direction(language) or "auto", address, voice)


def phrase(pattern: str, **parts: Runs | Words | str) -> Runs:
    """A translated pattern with runs in its places, in the order the language wants them.

    >>> [run.form for run in phrase("%(one)s to %(other)s", one=ours("A"), other=ours("B"))]
    ['A', ' to ', 'B']
    """
    return tuple(_fill(pattern, parts))


def _fill(pattern: str, parts: dict[str, Runs | Words | str]) -> Iterator[Words]:
    pieces = _PLACE.split(pattern)
    for index, piece in enumerate(pieces):
        if index % 2 == 0:
            if piece:
                yield ours(piece)
            continue
        value = parts[piece]
        if isinstance(value, tuple):
            yield from value
        else:
            yield value if isinstance(value, Words) else ours(value)


def joined(several: Iterable[Runs], separator: str = ", ") -> Runs:
    """Runs one after another, parted by the separator."""
    everything: list[Words] = []
    for runs in several:
        if everything:
            everything.append(ours(separator))
        everything.extend(runs)
    return tuple(everything)


def linked(words: Words, address: str) -> Words:
    """The same words as a link."""
    return Words(words.form, words.language, words.direction, address, words.voice)


def plain(runs: Runs) -> str:
    """The words alone."""
    return "".join(run.form for run in runs)
