"""Polish archives: zespół, then a sygnatura or wiązka and teczka, then karta or strona.

Without a label, a name is the zespół, and a number with a slash is the sygnatura.
"""

from __future__ import annotations

from fonds.records.references.grammar import Part, Reading, Segmented

_RANGE = r"\d+(?:\s*[-–—]\s*\d+)?"
_POLISH = Segmented(
    order=("zespol", "sygnatura", "wiazka", "teczka", "karta", "strona"),
    parts=(
        Part("zespol", r"(?:zesp[oó]ł|zespol|zesp\.|z\.)\s*(?P<v>.+)"),
        Part("sygnatura", r"(?:sygnatura|sygn\.|sygn)\s*(?P<v>.+)"),
        Part("sygnatura", r"(?P<v>(?-i:[XVIL]+(?:\s?[A-Z])?|\d+)/[\w/ -]{1,20})"),
        Part("wiazka", r"(?:wi[aą]zka|wi[aą]z\.|w\.)\s*(?P<v>\d+\w?)"),
        Part("teczka", r"(?:teczka|tom|t\.)\s*(?P<v>\d+\w?)"),
        Part("karta", rf"(?:karty?|kk?\.)\s*(?P<v>{_RANGE})"),
        Part("strona", rf"(?:stron[ay]|str\.|ss?\.)\s*(?P<v>{_RANGE})"),
    ),
    titles=("zespol",),
    needed=("zespol",),
)


def read(words: str) -> Reading | None:
    """KC PZPR, XI A/10, k. 52–55 · z. 10, w. 43, t. 353, s. 7"""
    levels = _POLISH.read(words)
    return Reading("pl", levels) if levels else None
