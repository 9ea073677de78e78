"""The lines of a text file, one at a time, whatever the file holds."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from fonds.records.problem import Problem, Where

LONGEST = 64 * 1024 * 1024
"""Bytes of the longest line that is read; a text of a thousand pages has two or three million."""

_PIECE = 1024 * 1024
_HEAD = 4096
_MARKS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)


def foreign_encoding(head: bytes, name: str) -> Problem | None:
    """The Problem of a file that is not in UTF-8 and shows it at once.

    UTF-16 of Cyrillic without a mark is valid UTF-8, so NULs are looked for, not errors.
    """
    marked = next((encoding for mark, encoding in _MARKS if head.startswith(mark)), "")
    encoding = marked or ("UTF-16 or a file that is not text" if b"\0" in head else "")
    if not encoding:
        return None
    return Problem(
        found=f"The file is in {encoding}; only UTF-8 is read.",
        remedy="Save it again as UTF-8, then import it.",
        where=Where(file=name),
    )


def lines(path: Path, longest: int = LONGEST) -> Iterator[tuple[int, str | Problem]]:
    """Each line with its number from 1, without its end; or the Problem of it.

    A mark at the beginning of the file is dropped. A file in another encoding that shows it at
    once gives one Problem and nothing else.
    """
    with path.open("rb") as file:
        problem = foreign_encoding(file.peek(_HEAD)[:_HEAD], path.name)
        if problem is not None:
            yield 0, problem
            return
        for row, line in enumerate(_pieces(file, longest), start=1):
            yield row, _decoded(line, Where(file=path.name, row=row), longest)


def _pieces(file: BinaryIO, longest: int) -> Iterator[bytes | None]:
    """The lines as bytes; None for one that is too long, which is passed over in pieces."""
    file_mark = len(codecs.BOM_UTF8)
    if file.read(file_mark) != codecs.BOM_UTF8:
        file.seek(0)
    while line := file.readline(longest + 1):
        if len(line) <= longest or line.endswith(b"\n"):
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = file.readline(_PIECE)
        yield None


def _decoded(line: bytes | None, where: Where, longest: int) -> str | Problem:
    if line is None:
        return Problem(
            found=f"The line is longer than {longest // _PIECE} MB.",
            remedy="Divide the record: keep long texts in records of kind “text”.",
            where=where,
        )
    try:
        return line.decode().rstrip("\r\n")
    except UnicodeDecodeError as error:
        return Problem(
            found=f"The line is not UTF-8: byte {line[error.start]:#04x} at position "
            f"{error.start + 1} has no meaning there.",
            remedy="Save the file again as UTF-8, then import it.",
            where=where,
        )
