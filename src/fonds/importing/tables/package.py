"""The zip file that an XLSX workbook is: its parts, its sheets, and the limits it must keep.

Nothing is unpacked to disk and nothing outside the file is followed. Parts are told by their
relationships (ECMA-376, part 2), whatever they are called; the strict form has other namespaces
and the same element names, so only these are looked at.
"""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from fonds.importing.tables.stream import Broken
from fonds.importing.tables.xml_stream import elements

_MOST_MEMBERS = 10_000
_LARGEST = 16 * 2**30
_SUSPECT = 256 * 2**20
_RATIO = 400
_PIECE = 256 * 1024
_ENCRYPTED = 0x1
_SMALL = 32 * 2**20
_DAMAGED = Broken(
    "The workbook is damaged or cut off.", "Open it, let the program repair it, and save it again."
)


@dataclass(frozen=True, slots=True)
class SheetPart:
    """A sheet as the workbook lists it: its name, its part, whether it is hidden."""

    name: str
    part: str
    hidden: bool


@dataclass(frozen=True, slots=True)
class Contents:
    """What the workbook's own part says. from_1904: its dates count from that year."""

    sheets: tuple[SheetPart, ...]
    strings: str
    styles: str
    from_1904: bool


class Package:
    """The parts of one workbook, read as streams. Whatever is wrong is raised as Broken."""

    def __init__(self, path: Path) -> None:
        self.path = path

    @contextmanager
    def part(self, name: str) -> Iterator[Iterator[bytes]]:
        """The bytes of a part, in pieces."""
        try:
            with zipfile.ZipFile(self.path) as package:
                info = _checked(package, name)
                with package.open(info) as stream:
                    yield _pieces(stream)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError):
            raise _DAMAGED from None

    def contents(self) -> Contents:
        """Its sheets in order, and where their words and formats lie."""
        root = self._related("", "officeDocument")
        book = next((target for _, _, target in root), "xl/workbook.xml")
        links = self._related(book, "")
        by_id = {identifier: target for identifier, kind, target in links if kind == "worksheet"}
        sheets, from_1904 = [], False
        for name, attributes in self._elements(book):
            if name == "sheet":
                sheets.append(_sheet(attributes, by_id))
            elif name == "workbookPr":
                from_1904 = attributes.get("date1904", "0") in {"1", "true"}
        return Contents(
            tuple(sheet for sheet in sheets if sheet),
            _of_kind(links, "sharedStrings"),
            _of_kind(links, "styles"),
            from_1904,
        )

    def _related(self, part: str, kind: str) -> list[tuple[str, str, str]]:
        """The relationships of a part within the file: identifier, kind, part meant."""
        folder, name = posixpath.split(part)
        found = []
        for element, attributes in self._elements(f"{folder}/_rels/{name}.rels".lstrip("/")):
            target, type_ = attributes.get("Target", ""), attributes.get("Type", "")
            inside = attributes.get("TargetMode", "") != "External"
            if element == "Relationship" and inside and type_.endswith(kind):
                joined = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
                found.append((attributes.get("Id", ""), type_.rpartition("/")[2], joined))
        return found

    def _elements(self, part: str) -> Iterator[tuple[str, dict[str, str]]]:
        with self.part(part) as pieces:
            yield from elements(_short(pieces))


def _sheet(attributes: dict[str, str], by_id: dict[str, str]) -> SheetPart | None:
    link = next((value for name, value in attributes.items() if name.endswith(":id")), "")
    part = by_id.get(link)
    if part is None:  # a chart, or a dialogue of old
        return None
    hidden = attributes.get("state", "visible") != "visible"
    return SheetPart(attributes.get("name", ""), part, hidden)


def _of_kind(links: list[tuple[str, str, str]], kind: str) -> str:
    return next((target for _, found, target in links if found == kind), "")


def _checked(package: zipfile.ZipFile, name: str) -> zipfile.ZipInfo:
    if len(package.infolist()) > _MOST_MEMBERS:
        raise Broken("The workbook has more parts than any workbook needs.", "Save it again.")
    found = next((i for i in package.infolist() if i.filename.lower() == name.lower()), None)
    if found is None:
        raise Broken(
            f"The workbook lacks its part “{name}”.",
            "Open it, let the program repair it, and save it again.",
        )
    if found.flag_bits & _ENCRYPTED:
        raise Broken("The workbook is protected by a password.", "Take it off, and save it again.")
    packed, unpacked = max(found.compress_size, 1), found.file_size
    if unpacked > _LARGEST or (unpacked > _SUSPECT and unpacked > packed * _RATIO):
        raise Broken(
            f"The workbook is made to fill the machine: {packed // 1024:,} kB unpack to "
            f"{unpacked // 2**20:,} MB.",
            "Ask where it comes from; if it is sound, save the sheet as CSV and import that.",
        )
    return found


def _pieces(stream: IO[bytes]) -> Iterator[bytes]:
    while piece := stream.read(_PIECE):
        yield piece


def _short(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """The pieces, unless there are more than a list of sheets or formats can need."""
    size = 0
    for piece in pieces:
        size += len(piece)
        if size > _SMALL:
            raise Broken("A list in the workbook is far too long.", "Save it again as .xlsx.")
        yield piece
