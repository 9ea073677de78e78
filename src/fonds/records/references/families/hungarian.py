"""Hungarian National Archives: numbers stand before their labels, and many parts have none.

A part without a label is told by its form: the fond by its Roman number, years by their dash,
a tétel by the letter after its slash, a registry number by the year after it.
"""

from __future__ import annotations

from fonds.records.references.grammar import Part, Reading, Segmented

_HUNGARIAN = Segmented(
    order=("fond", "country", "years", "doboz", "tetel", "iktatoszam"),
    parts=(
        Part("fond", r"(?P<v>[IVXLM]+(?:-[A-Za-z0-9]+)+)\.?"),
        Part("years", r"(?P<v>(?:1[89]|20)\d\d(?:\s*[-–—]\s*(?:\d\d)?\d\d)?)\.?"),
        Part("doboz", r"(?P<v>\d+)\.?\s*(?:doboz|dob\.|d\.)"),
        Part("doboz", r"doboz\s*(?P<v>\d+)"),
        Part("tetel", r"(?P<v>\d+(?:/[a-z])?)\.?\s*(?:tétel|t\.)"),
        Part("tetel", r"(?P<v>\d+/[a-z])"),
        Part(
            "iktatoszam", r"(?:ikt(?:atósz|\.\s?sz)\.?\s*)?(?P<v>\d{2,}(?:/[\w-]+)?/(?:19|20)\d\d)"
        ),
    ),
    titles=("country",),
    needed=("fond",),
)


def read(words: str) -> Reading | None:
    """XIX-J-1-j, Kína, 1945–1964, 5. doboz, 5/c, 004538/1959"""
    levels = _HUNGARIAN.read(words)
    return Reading("hu", levels) if levels else None
