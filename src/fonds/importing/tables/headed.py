"""What holds for every table with a row of headings: cells are put under them, oddities told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from fonds.importing.tables.encodings import fault
from fonds.importing.tables.row import Cell, Row
from fonds.importing.tables.tally import Tally
from fonds.records.problem import Problem, Severity, Where

ODD = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\udc00-\udcff�\ufffe\uffff]")
"""Characters that no record should hold: controls, undecodable bytes, lost letters."""
_BREAKS = re.compile("[\x0b\x0c]")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f\ufffe\uffff]")
# Text may hold these, though they show as nothing.
_WINDOWS = re.compile("[\x80-\x9f]")
_DATA = re.compile(r"[-+]?[0-9][0-9.,/:\- ]*|https?://\S+", re.IGNORECASE)
_LONG = 200


def tidy(heading: str) -> str:
    """A heading on one line, without spaces, or marks that show as nothing, around it."""
    return " ".join(ODD.sub(" ", heading).strip("\ufeff\u200b").split())


def heading_problems(headings: Sequence[str], where: Where) -> Iterator[Problem]:
    """The NOTICE that the first row looks like data, if it does."""
    filled = [heading for heading in headings if heading]
    data = [heading for heading in filled if _DATA.fullmatch(heading) or len(heading) > _LONG]
    if data and len(data) * 3 >= len(filled):
        yield Problem(
            found=f"The first row is taken as the headings, and looks like data: “{data[0][:60]}”.",
            remedy="If it is data, put a row of headings above it.",
            where=where,
            severity=Severity.NOTICE,
            value=data[0][:200],
        )


class Headed:
    """The headings of one table, and what is told of the cells under them."""

    def __init__(self, headings: Sequence[str], file: str) -> None:
        self.headings = tuple(headings)
        self.file = file
        self.told = Tally()

    def row(self, number: int, cells: Sequence[tuple[int, Cell]]) -> Row:
        """The row of these cells (column from 0, cell), none of them empty."""
        where = Where(file=self.file, row=number)
        kept: list[tuple[str, Cell]] = []
        problems: list[Problem] = []
        for column, cell in cells:
            heading = self.heading(column)
            if not heading:
                self.unheaded(column, cell.words, where)
            elif ODD.search(cell.words):
                here = Where(file=self.file, row=number, field=heading)
                words = cleaned(cell.words, here, problems)
                if words.strip():
                    kept.append((heading, replace(cell, words=words)))
            else:
                kept.append((heading, cell))
        return Row(where, tuple(kept), tuple(self.told.each(problems)) if problems else ())

    def heading(self, column: int) -> str:
        """The heading over that column, "" if there is none."""
        return self.headings[column] if column < len(self.headings) else ""

    def unheaded(self, column: int, words: str, where: Where) -> None:
        """Count a cell that stands under no heading."""
        self.told.add(
            f"unheaded {column}",
            f"Column {letters(column)} has no heading; its cells in {{rows}} were not read.",
            "Give it a heading if it is to be read; delete what stands above the headings.",
            where,
            words[:60],
        )


def cleaned(words: str, where: Where, problems: list[Problem]) -> str:
    """The words without what no record can hold; what was found is added to the problems."""
    if spoilt := fault(words):
        problems.append(
            Problem(
                found=f"Here stands {spoilt[1]}, which means nothing in the file's encoding.",
                remedy="Correct the letter there, or name the right encoding with --encoding.",
                where=where,
            )
        )
        return words
    if "�" in words:
        problems.append(
            _notice("A letter here was lost before the file was made: “�”.", where, words)
        )
    if windows := _WINDOWS.search(words):
        problems.append(_meant_otherwise(windows.group(), where, words))
    words = _BREAKS.sub("\n", words)
    if control := _CONTROLS.search(words):
        code = f"U+{ord(control.group()):04X}"
        problems.append(_notice(f"The control character {code} was left out.", where, words))
        words = _CONTROLS.sub("", words)
    return words


def _meant_otherwise(control: str, where: Where, words: str) -> Problem:
    """The NOTICE of a control character in whose place Windows has a letter: it is kept."""
    meant = bytes([ord(control)]).decode("cp1252", "replace")
    likely = f"; it may be meant for “{meant}”" if meant != "�" else ""
    found = f"Here stands the control character U+{ord(control):04X}, which shows as nothing"
    return _notice(f"{found}{likely}. It was kept.", where, words)


def _notice(found: str, where: Where, words: str) -> Problem:
    return Problem(
        found=found,
        remedy="Compare it with the original, and correct it if need be.",
        where=where,
        severity=Severity.NOTICE,
        value=_CONTROLS.sub("", words)[:60],
    )


def letters(column: int) -> str:
    """The letters that a spreadsheet gives to a column, counted from 0.

    >>> letters(0), letters(27)
    ('A', 'AB')
    """
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name
