"""The letters of a card index: the alphabets by their letters, other scripts each as one drawer."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from fonds.names import script_of

# Scripts in the order of the index. Those with a label have too many signs for a drawer each.
_SCRIPTS = ("Latn", "Cyrl", "Grek", "Armn", "Geor", "Hebr", "Arab", "Deva", "Thai", "Mong")
_WHOLE = {
    "han": ("Hani", _("Han")),
    "kana": ("Hira", _("Kana")),
    "hangul": ("Hang", _("Hangul")),
    "figures": ("", _("0–9")),
    "others": ("", _("Others")),
}
_BY_SCRIPT = {"Hani": "han", "Hira": "kana", "Kana": "kana", "Hang": "hangul"}


@dataclass(frozen=True, slots=True)
class Drawer:
    """A drawer of the index: its name in addresses, its label, the first letters kept in it."""

    key: str
    label: str
    letters: tuple[str, ...]
    count: int


@dataclass(frozen=True, slots=True)
class Letter:
    """A drawer as a link; current: the one that is open."""

    label: str
    address: str
    count: int
    current: bool


def index(
    letters: Mapping[str, int], address: Callable[[str], str], opened: str = ""
) -> tuple[Letter, ...]:
    """The way to each drawer; none where there is but one. address: that of a drawer by its key."""
    several = drawers(letters)
    if len(several) < 2:
        return ()
    return tuple(
        Letter(each.label, address(each.key), each.count, each.key == opened) for each in several
    )


def drawers(letters: Mapping[str, int]) -> tuple[Drawer, ...]:
    """The drawers that these first letters, each with its number of names, need."""
    found: dict[str, list[str]] = {}
    for letter in letters:
        found.setdefault(key(letter), []).append(letter)
    return tuple(
        Drawer(each, label(each), tuple(several), sum(letters[letter] for letter in several))
        for each, several in sorted(found.items(), key=_rank)
    )


def key(filing: str) -> str:
    """The drawer that a heading is filed in.

    >>> key("zhou enlai"), key("мао цзэдун"), key("毛泽东"), key("4th department"), key("")
    ('z', 'м', 'han', 'figures', 'others')
    """
    letter = filing[:1]
    script = script_of(letter)
    if script in _BY_SCRIPT:
        return _BY_SCRIPT[script]
    if script in _SCRIPTS:
        return letter
    return "figures" if letter.isdecimal() else "others"


def label(name: str) -> str:
    """What is written on the drawer.

    >>> label("м"), str(label("han"))
    ('М', 'Han')
    """
    return str(_WHOLE[name][1]) if name in _WHOLE else name.upper()


def _rank(drawer: tuple[str, Iterable[str]]) -> tuple[int, int, str]:
    name = drawer[0]
    if name in _WHOLE:
        return (1, [*_WHOLE].index(name), "")
    return (0, _SCRIPTS.index(script_of(name)), name)
