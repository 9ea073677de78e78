"""What a stored cell says: the words that a person sees, told from number, format and type."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from fonds.importing.tables.number_formats import GENERAL, Format, masked
from fonds.importing.tables.row import Cell, CellKind
from fonds.importing.tables.serials import NoDate, said
from fonds.importing.tables.shared_strings import TOO_LONG, Strings, lines, unescaped
from fonds.importing.tables.sheet_xml import RawCell

_WHOLE = re.compile(r"-?[0-9]+")
_NUMBER = re.compile(r"[-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]{1,3})?")
_ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})(?:T([0-9]{2}:[0-9]{2}:[0-9]{2})(?:\.0+)?Z?)?")
_LONGEST_NUMBER = 400
EXCEL_KEEPS = 15
"""Figures of a number that Excel keeps; it puts zeros in the place of the rest."""
_SAVE_AGAIN = "Open the workbook, let the program reckon it, and save it again."


@dataclass(frozen=True, slots=True)
class Reading:
    """A cell, or None for an empty one; and a finding: how it is counted, what, and the remedy.

    fatal: the row cannot be trusted without what this cell should say.
    """

    cell: Cell | None
    finding: str = ""
    found: str = ""
    remedy: str = ""
    fatal: bool = False


_EMPTY = Reading(None)


class Cells:
    """Reads the cells of one workbook: its words, its formats, and from which year it counts."""

    def __init__(self, strings: Strings, formats: tuple[Format, ...], from_1904: bool) -> None:
        self._strings = strings
        self._formats = formats
        self._number = lru_cache(maxsize=4096)(
            lambda value, style: _number(value, self._format(style), from_1904)
        )
        self._by_type: dict[str, Callable[[RawCell, str], Reading]] = {
            "s": self._shared,
            "n": self._figures,
            "str": _words,
            "inlineStr": _words,
            "b": _truth,
            "e": _error,
            "d": self._date,
        }

    def _format(self, style: int) -> Format:
        return self._formats[style] if style < len(self._formats) else GENERAL

    def reading(self, raw: RawCell) -> Reading:
        """What the cell says."""
        if raw.value is None:
            return _unreckoned() if raw.formula else _EMPTY
        if raw.value == TOO_LONG:
            return _too_long()
        read = self._by_type.get(raw.type)
        return read(raw, raw.value) if read else _damaged(raw)

    def _figures(self, raw: RawCell, value: str) -> Reading:
        if len(value) > _LONGEST_NUMBER:
            return _no_number(value)
        return self._number(value.strip(), raw.style)

    def _shared(self, raw: RawCell, value: str) -> Reading:
        try:
            words = self._strings[int(value)]
        except (IndexError, ValueError):
            return _damaged(raw)
        if words == TOO_LONG:
            return _too_long()
        return Reading(Cell(words)) if words and not words.isspace() else _EMPTY

    def _date(self, raw: RawCell, value: str) -> Reading:
        """A date in words (ISO 8601), as strict workbooks may store it."""
        found = _ISO.fullmatch(value.strip())
        if found is None:
            return Reading(Cell(value, CellKind.WORDS)) if value.strip() else _EMPTY
        year, month, day, time = found.groups()
        parts = self._format(raw.style).parts or frozenset("ymd")
        words = year if "m" not in parts else f"{year}-{month}"
        if "d" in parts:
            midnight = not time or time == "00:00:00"
            words = f"{year}-{month}-{day}" + ("" if midnight or "h" not in parts else f"T{time}")
        return Reading(Cell(words, CellKind.DATE, value if value != words else ""))


def _words(_raw: RawCell, value: str) -> Reading:
    words = lines(unescaped(value))
    return Reading(Cell(words)) if words and not words.isspace() else _EMPTY


def _truth(raw: RawCell, value: str) -> Reading:
    words = {"1": "TRUE", "true": "TRUE", "0": "FALSE", "false": "FALSE"}.get(value.strip())
    return Reading(Cell(words, CellKind.TRUTH, value)) if words else _damaged(raw)


def _error(_raw: RawCell, value: str) -> Reading:
    value = value.strip()[:20]
    return Reading(
        None,
        f"error {value}",
        f"The cells show the error {value} in {{rows}}, and were taken as empty.",
        "Mend the formulas, or write the values in.",
    )


def _number(value: str, form: Format, from_1904: bool) -> Reading:
    if not value:
        return _EMPTY
    if not _NUMBER.fullmatch(value) or math.isinf(float(value)):
        return _no_number(value)
    if form.is_date:
        return _day(value, form, from_1904)
    if not _WHOLE.fullmatch(value):
        number = float(value)
        if not number.is_integer():
            words = _plain(repr(number))
            return Reading(Cell(words, CellKind.NUMBER, value if value != words else ""))
        whole = int(number)
    else:
        whole = int(value)
    words = masked(whole, form.mask) if form.mask else str(whole)
    return _whole(Cell(words, CellKind.NUMBER, value if value != words else ""), whole)


def _no_number(value: str) -> Reading:
    return Reading(
        None,
        found=f"The cell holds “{value[:40]}” where a number belongs.",
        remedy="Write the value again.",
        fatal=True,
    )


def _whole(cell: Cell, whole: int) -> Reading:
    if len(str(abs(whole))) <= EXCEL_KEEPS:
        return Reading(cell)
    return Reading(
        cell,
        "long number",
        f"Numbers of more than {EXCEL_KEEPS} figures stand in {{rows}}; Excel keeps "
        f"{EXCEL_KEEPS} and puts zeros for the rest.",
        "Format the column as text and type them again.",
    )


def _plain(shown: str) -> str:
    """A number without exponent: “1e-05” is “0.00001”."""
    if "e" not in shown:
        return shown
    return f"{float(shown):.20f}".rstrip("0").rstrip(".") if "e-" in shown else shown


def _day(value: str, form: Format, from_1904: bool) -> Reading:
    try:
        words, date = said(float(value), form, from_1904)
    except (NoDate, OverflowError, ValueError) as error:
        why = str(error) if isinstance(error, NoDate) else "It is no day that Excel knows."
        return Reading(
            None, found=why, remedy="Format the cell as text and write the date in.", fatal=True
        )
    cell = Cell(words, CellKind.DATE if date else CellKind.WORDS, value)
    if not words.startswith("XXXX"):
        return Reading(cell)
    return Reading(
        cell,
        "no year",
        "The cells show a day and month without the year in {rows}; the year that the workbook "
        "holds with them may be of its own making.",
        "Write the date with its year, or as text.",
    )


def _unreckoned() -> Reading:
    return Reading(
        None,
        found="A formula stands here whose value is not in the file.",
        remedy=_SAVE_AGAIN,
        fatal=True,
    )


def _too_long() -> Reading:
    return Reading(
        None,
        found="The cell has more than 16,000,000 characters.",
        remedy="Keep so long a text in a file of its own, and name the file in the row.",
        fatal=True,
    )


def _damaged(raw: RawCell) -> Reading:
    return Reading(
        None,
        found=f"The cell is damaged: its {raw.type[:20]} value “{str(raw.value)[:40]}” leads to "
        "nothing.",
        remedy="Write the value again.",
        fatal=True,
    )
