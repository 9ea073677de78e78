"""XML read as it streams, with nothing declared, nothing fetched and nothing kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NoReturn
from xml.parsers import expat

from fonds.importing.tables.stream import Broken

_LONGEST_TAG = 8 * 2**20
DEEPEST = 100
"""How deep elements may lie in one another; those of a workbook do not reach 20."""
Names = tuple[str, dict[str, str]]


def parser() -> expat.XMLParserType:
    """A parser that refuses document types, and with them every entity of a document's own."""
    made = expat.ParserCreate()
    made.StartDoctypeDeclHandler = _refused
    made.buffer_text = True
    made.buffer_size = 64 * 1024
    return made


def _refused(*_: object) -> NoReturn:
    raise Broken(
        "The workbook declares entities, which no program needs and which can fill the machine.",
        "Ask where it comes from; if it is sound, save it again as .xlsx.",
    )


def parse(made: expat.XMLParserType, pieces: Iterable[bytes]) -> Iterator[None]:
    """Feed the parser a piece at a time; control returns after each."""
    fed = 0
    try:
        for piece in pieces:
            made.Parse(piece, False)
            fed += len(piece)
            if fed - made.CurrentByteIndex > _LONGEST_TAG:
                raise too_deep()
            yield
        made.Parse(b"", True)
        yield
    except expat.ExpatError as error:
        raise Broken(
            f"The workbook's XML is damaged at line {error.lineno}, column {error.offset}.",
            "Open it, let the program repair it, and save it again.",
        ) from None


def too_deep() -> Broken:
    """The fault of XML that is made to fill the machine."""
    return Broken(
        "The workbook's XML is nested as no program writes it.",
        "Ask where it comes from; if it is sound, save it again as .xlsx.",
    )


def local(name: str) -> str:
    """The name without its prefix."""
    return name.rpartition(":")[2]


def elements(pieces: Iterable[bytes]) -> Iterator[Names]:
    """Each element's own name and attributes, in order."""
    found: list[Names] = []
    depth = _Depth()

    def start(name: str, attributes: dict[str, str]) -> None:
        depth.down()
        found.append((local(name), attributes))

    made = parser()
    made.StartElementHandler = start
    made.EndElementHandler = depth.up
    for _ in parse(made, pieces):
        yield from found
        found.clear()


class _Depth:
    """How deep the parser is in the document."""

    def __init__(self) -> None:
        self._now = 0

    def down(self) -> None:
        self._now += 1
        if self._now > DEEPEST:
            raise too_deep()

    def up(self, _name: str) -> None:
        self._now -= 1
