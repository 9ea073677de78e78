"""Whether a name is said family name first: Chinese, Korean, Vietnamese, Khmer, Japanese.

It is told by both halves: a family name of the language's list before syllables of the same
language. Hungarian is not here: in English, French and German prose Hungarians are named given
name first, and so are the titles of documents that speak of them.

To add a language: its family names and its syllables in a data module, a function here that
answers for the two halves, and its line in `_LANGUAGES`.
"""

from __future__ import annotations

import re
from functools import cache

from fonds.names import family_names as tables
from fonds.names import japanese_names
from fonds.names.folding import fold
from fonds.names.heading_words import TWO_WORLDS
from fonds.names.word_list import listed

# Family names that are as usual in the West: they need two separate syllables to be sure.
_WESTERN_TOO = listed(
    """
    an ban bell chase chay choice do don dung fan fung gill ha han hang ho hu hue king lam lane
    lang law lee li lim lin long low lowe lu luke lung ma mac mai mak man mann may min mo moon
    na nan pan park pen penn pike pol poc quest ray ran ra rose shaw shin sim so son song sun
    sung ta tan tay thach to toon tung um van vi won wood woo yang ying yo young yu
    """
)

_ROMAJI = re.compile(r"(?:(?:[kgsztdnhbpmr]y?|[bkpst]{2}|sh|ssh|ch|tch|ts|j|f|w|y)?[aiueo]|n)+")
# Given names do not begin with these; where one seems to, the heading was perhaps turned already.
_NEVER_GIVEN = listed(
    """
    kim roh pak park choe nguyen tran pham ngo huynh vo phan bui
    """
)


def family_first(family: str, given: str) -> bool | None:
    """Whether "family, given" is said family name first; None when that cannot be told.

    >>> family_first("Mao", "Zedong"), family_first("Nehru", "Jawaharlal")
    (True, False)
    >>> family_first("Lee", "Dan") is None
    True
    """
    surname, names = fold(family), fold(given).split()
    if "." in given or not names or not surname.isascii():
        return False
    if not any(knows(surname, names) for knows in _LANGUAGES):
        return None if _perhaps(surname, names) else False
    if len(names) > 1 and names[0] in _NEVER_GIVEN and surname not in _NEVER_GIVEN:
        return None
    return None if len(names) == 1 and _of_two_worlds(surname, names[0]) else True


def _of_two_worlds(surname: str, name: str) -> bool:
    """Whether both halves, or the given name alone, are as much at home in the West."""
    if _khmer(surname, [name]):
        return False
    return name in TWO_WORLDS or (
        surname in _WESTERN_TOO and name not in _syllables() and not _in_pinyin(name)
    )


def _chinese(surname: str, names: list[str]) -> bool:
    if surname not in tables.CHINESE or len(names) > 2:
        return len(names) == 2 and surname in _syllables() and _all_in(names, _syllables())
    if len(names) == 1 and _in_pinyin(names[0]):
        return True
    return any(_all_in(names, known) for known in (_syllables(), tables.SOUTHERN))


def _korean(surname: str, names: list[str]) -> bool:
    if surname not in tables.KOREAN:
        return False
    return len(names) in (1, 2) and all(_grammar(tables.KOREAN_PARTS).fullmatch(n) for n in names)


def _vietnamese(surname: str, names: list[str]) -> bool:
    syllable = _grammar(tables.VIETNAMESE_PARTS)
    return surname in tables.VIETNAMESE and len(names) < 4 and all(map(syllable.fullmatch, names))


def _khmer(surname: str, names: list[str]) -> bool:
    return " ".join((surname, *names)) in tables.KHMER_PAIRS


def _japanese(surname: str, names: list[str]) -> bool:
    if len(names) != 1 or _short(surname) not in _families():
        return False
    name = _short(names[0])
    if name in TWO_WORLDS:
        return False
    long = len(surname) > 5 and len(name) > 3 and name[-1] != "a"
    return (long and _ROMAJI.fullmatch(name) is not None) or _japanese_given(name)


_LANGUAGES = (_chinese, _korean, _vietnamese, _khmer, _japanese)


def _japanese_given(name: str) -> bool:
    return name in _given() or _made_of(name, japanese_names.BEGINS, japanese_names.ENDS)


def _made_of(name: str, begins: frozenset[str], ends: frozenset[str]) -> bool:
    return any(name.startswith(each) and name[len(each) :] in ends for each in begins)


def _perhaps(surname: str, names: list[str]) -> bool:
    """Whether the halves could be of such a language, though not surely."""
    if surname in tables.CHINESE | tables.KOREAN:
        loose = "|".join(sorted(_syllables() | tables.SOUTHERN, key=len, reverse=True))
        return all(re.fullmatch(f"(?:{loose})+", name) for name in names)
    if _short(surname) in _families():
        return all(map(_ROMAJI.fullmatch, names))
    given = _short(names[0])
    return len(names) == 1 and given in _given() - TWO_WORLDS and bool(_ROMAJI.fullmatch(surname))


def _all_in(names: list[str], known: frozenset[str]) -> bool:
    return all(name in known for name in names)


@cache
def _families() -> frozenset[str]:
    return frozenset(map(_short, japanese_names.FAMILIES))


@cache
def _given() -> frozenset[str]:
    return frozenset(map(_short, japanese_names.GIVEN))


def _short(name: str) -> str:
    """The romanised Japanese word with its long vowels written short: Ohno, Satou."""
    return re.sub(r"o[hu](?![aiueoy])", "o", name).replace("uu", "u").replace("oo", "o")


@cache
def _syllables() -> frozenset[str]:
    """Every syllable of pinyin and of Wade-Giles, and the two of usual names that are neither."""
    joined = {
        initial + final
        for table in (tables.PINYIN, tables.WADE_GILES)
        for initial, finals in table.items()
        for final in finals.split()
    }
    return frozenset(joined | {"shek", "yat", "sze", "erh", "lv", "nv", "hsueh", "teh", "keh"})


@cache
def _in_pinyin(name: str) -> tuple[str, str] | tuple[()]:
    """The two pinyin syllables that a given name written in one word is made of; () if it is not.

    >>> _in_pinyin("zedong"), _in_pinyin("wellington")
    (('ze', 'dong'), ())
    """
    known = _pinyin()
    cuts = ((name[:at], name[at:]) for at in range(1, len(name)))
    return next((cut for cut in cuts if cut[0] in known and cut[1] in known), ())


@cache
def _pinyin() -> frozenset[str]:
    return frozenset(i + final for i, finals in tables.PINYIN.items() for final in finals.split())


@cache
def _grammar(parts: tuple[str, str, str]) -> re.Pattern[str]:
    """The pattern of a syllable: an initial or none, a vowel, an end or none."""
    initial, vowel, end = ("|".join(part.split()) for part in parts)
    return re.compile(f"(?:{initial})?(?:{vowel})(?:{end})?")
