"""Light stemming: known endings are taken off a word, the longest that leaves enough of it.

For the languages that Snowball has no stemmer for. Nothing is gained by taking off more than
case, number and article: words that differ in meaning would meet.
"""

from __future__ import annotations

from collections.abc import Callable


def without(endings: str, shortest: int = 3) -> Callable[[str], str]:
    """What takes the longest of these endings off a word, of which `shortest` letters stay.

    endings: parted by spaces.

    >>> without("ът ите и")("договорите")
    'договор'
    """
    known = frozenset(endings.split())
    longest = max(map(len, known))

    def stem(form: str) -> str:
        for length in range(min(longest, len(form) - shortest), 0, -1):
            if form[-length:] in known:
                return form[:-length]
        return form

    return stem
