"""The markers that a list sets before its items, which are part of what it says."""

from __future__ import annotations

from collections.abc import Iterator

from fonds.records.text_profile.tree import Node

BULLET = "•"
_LETTERS = 26
_LARGEST_ROMAN = 3_999
_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l")),
    *((40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)


def markers(listing: Node) -> Iterator[str]:
    """One marker for each item, as a browser shows it: "3." in a numbered list.

    >>> list(markers(Node("ol", {"start": "3", "type": "a"}, [Node("li"), Node("li")])))
    ['c.', 'd.']
    """
    items = list(listing.elements)
    if listing.name == "ul":
        yield from (BULLET for _ in items)
        return
    backwards = "reversed" in listing.attrs
    number = int(listing.attrs.get("start", len(items) if backwards else 1))
    for item in items:
        number = int(item.attrs.get("value", number))
        yield f"{_numeral(number, listing.attrs.get('type', '1'))}."
        number += -1 if backwards else 1


def _numeral(number: int, style: str) -> str:
    numeral = ""
    if style in "aA":
        numeral = _letters(number)
    elif style in "iI" and 0 < number <= _LARGEST_ROMAN:
        numeral = _roman(number)
    return (numeral.upper() if style.isupper() else numeral) or str(number)


def _letters(number: int) -> str:
    letters = ""
    while number > 0:
        number, place = divmod(number - 1, _LETTERS)
        letters = chr(ord("a") + place) + letters
    return letters


def _roman(number: int) -> str:
    numeral = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        numeral += letters * count
    return numeral
