"""How likely it is that bytes are words in one encoding or another, by their letters."""

from __future__ import annotations

import re
from dataclasses import dataclass

from fonds.importing.tables.alphabets import CANDIDATES, Alphabet

_FOREIGN = re.compile(r"[^\x00-\x7f]")
_SPOILT = re.compile("[\udc00-\udcff\x80-\x9f\ue000-\uf8ff\ufffd\uff61-\uff9f]")
_STRANGE = -12.0
_ENOUGH = 3_000
# Natural logarithms of how seldom these stand in words.
_CAPITAL = -1.0
_CAPITAL_AFTER_CAPITAL = -0.2
_CAPITAL_WITHIN = -6.0
_BESIDE_ASCII_LETTER = -8.0
_MARK_WITHIN_WORD = -6.0
_ALONE = -3.0


@dataclass(frozen=True, slots=True)
class Guess:
    """One encoding for some bytes: the codec, its name for people, the words, how likely."""

    codec: str
    label: str
    words: str
    likely: float
    letters: int

    @property
    def plausible(self) -> bool:
        """Whether the words could be written by a person at all."""
        return self.likely / max(self.letters, 1) > -9.5


def guesses(sample: bytes) -> list[Guess]:
    """The encodings that the sample can be in, the likeliest first."""
    found = [_guess(sample, *candidate) for candidate in CANDIDATES]
    return sorted(found, key=lambda guess: -guess.likely)


def _guess(
    sample: bytes, codec: str, label: str, languages: tuple[Alphabet, ...], prior: float
) -> Guess:
    words = sample.decode(codec, "fonds.mark")
    likely = max(_likelihood(words, alphabet) for alphabet in languages) + prior
    return Guess(codec, label, words, likely, len(_FOREIGN.findall(words)))


def _likelihood(words: str, alphabet: Alphabet) -> float:
    chances = alphabet.chances()
    total = 0.0
    for found in _FOREIGN.finditer(words):
        place = found.start()
        before = words[place - 1] if place else " "
        after = words[place + 1] if place + 1 < len(words) else " "
        total += _chance(found.group(), before, after, alphabet, chances)
    return total


def _chance(
    letter: str, before: str, after: str, alphabet: Alphabet, chances: dict[str, float]
) -> float:
    if _SPOILT.match(letter):
        return _STRANGE
    small = letter.lower()
    chance = chances.get(small, chances.get(letter))
    if not letter.isalpha():
        within = before.isalpha() and after.isalpha() and letter not in "’·、，。"
        return (chance or _STRANGE) + (_MARK_WITHIN_WORD if within else 0)
    if chance is None:
        chance = alphabet.rest
    if letter != small:
        chance += _CAPITAL_AFTER_CAPITAL if before.isupper() else _CAPITAL
        chance += _CAPITAL_WITHIN if before.islower() else 0
    return chance + _strangeness_beside(before, after, alphabet)


def _strangeness_beside(before: str, after: str, alphabet: Alphabet) -> float:
    """What neighbours say: Cyrillic is not written into Latin words, accents stand in words."""
    if alphabet.latin:
        return 0.0 if before.isalpha() or after.isalpha() else _ALONE
    beside = (before.isascii() and before.isalpha()) or (after.isascii() and after.isalpha())
    return _BESIDE_ASCII_LETTER if beside else 0.0


def sampled(text: bytes, enough: int = _ENOUGH) -> bytes:
    """The lines of `text` that hold bytes outside ASCII, up to about so many such bytes."""
    kept: list[bytes] = []
    count = 0
    for line in re.split(rb"[\r\n]+", text):
        foreign = len(line) - len(line.translate(None, _HIGH))
        if foreign:
            kept.append(line[:2000])
            count += foreign
        if count >= enough:
            break
    return b"\n".join(kept)


_HIGH = bytes(range(0x80, 0x100))
