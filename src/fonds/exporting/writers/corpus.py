"""A corpus: a ZIP of every text as a file of plain words, and a table of what they are.

What counts words wants words alone, so a text's file says nothing of itself; its name and
`index.csv` do. The ZIP is written as it comes, to a stream that cannot go back; what is
held is the line of each file in the table at its end, about a kilobyte.
"""

from __future__ import annotations

import zipfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from tempfile import SpooledTemporaryFile
from typing import Final

from fonds.exporting.writers import UNNAMED, Archive, csv
from fonds.exporting.writers.around import Around
from fonds.records import text as profile
from fonds.records.document import Document
from fonds.records.record import Pointer, Record
from fonds.records.transcription import Method, Text

name: Final = "corpus"
description: Final = "a ZIP of texts in plain words, one file each, with a table of them"
suffix: Final = ".zip"
media_type: Final = "application/zip"
omits: Final = (
    "A corpus leaves out pictures and all that is marked up in texts but gaps and notes; its table "
    "says of documents what CSV says. Documents that were withdrawn or merged are not in it."
)
reads: Final = ("place", "subject", "agent", "repository", "collection", "text", "document")
writes: Final = ("document", "text")

_HEADINGS: Final = ("file", "text", "text language", "text type", "text made", "text extent")
_NO_TEXT: Final = [""] * len(_HEADINGS)
_README: Final = """\
Every file in the folder “texts” is one text in plain words, in UTF-8. Its name has the number of
its document, its language, whether it is a transcription of the paper or a translation, and its
own number; MACHINE stands in the name of a text that was made by machine and not checked.

index.csv has a row for each of them, in the order of the result, with what is recorded of its
document. A document without a text has a row without a file.
"""
_WHEN: Final = (1980, 1, 1, 0, 0, 0)  # the first moment a ZIP knows: equal texts are equal bytes
_IN_MEMORY: Final = 1 << 20


def write(records: Iterable[Record], archive: Archive = UNNAMED) -> Iterator[bytes]:
    """The ZIP, in pieces. The texts of a document must come before it, and are then let go."""
    sink = _Sink()
    around, texts = Around(archive), _Texts(records)
    with (
        SpooledTemporaryFile(_IN_MEMORY) as index,
        zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as packed,
    ):
        _put(packed, "README.txt", "\n\n".join(filter(None, (archive.heading, _README))).encode())
        index.write(("\ufeff" + csv.row([*_HEADINGS, *csv.COLUMNS])).encode())
        for document in around.documents(texts):
            described = csv.cells(document, around)
            own = texts.of(document)
            for text in own:
                _put(packed, _name(text), _words(text))
            for told in map(_cells, own) if own else [_NO_TEXT]:
                index.write(csv.row([*told, *described]).encode(errors="replace"))
            yield from sink.taken()
        index.seek(0)
        _put(packed, "index.csv", index.read())
    yield from sink.taken()


class _Texts:
    """Records as they pass; the texts among them are kept until their document has come."""

    def __init__(self, records: Iterable[Record]) -> None:
        self._records = records
        self._kept: dict[Pointer, list[Text]] = defaultdict(list)

    def __iter__(self) -> Iterator[Record]:
        for record in self._records:
            if isinstance(record, Text):
                self._kept[record.document].append(record)
            yield record

    def of(self, document: Document) -> list[Text]:
        """Those of the document, which are then forgotten."""
        return self._kept.pop(document.number, [])


class _Sink:
    """What a ZIP is written to: it keeps what came until that is taken, and cannot go back."""

    def __init__(self) -> None:
        self._pieces: list[bytes] = []

    def write(self, piece: bytes) -> int:
        self._pieces.append(bytes(piece))
        return len(piece)

    def flush(self) -> None:
        """Nothing is held back."""

    def close(self) -> None:
        """There is nothing to close."""

    def taken(self) -> Iterator[bytes]:
        """All that has come since the last time, as one piece."""
        pieces, self._pieces = self._pieces, []
        if pieces:
            yield b"".join(pieces)


def _put(packed: zipfile.ZipFile, name: str, content: bytes) -> None:
    file = zipfile.ZipInfo(name, _WHEN)
    file.create_system = 3  # Unix, wherever this runs
    file.external_attr = 0o644 << 16
    file.compress_type = zipfile.ZIP_DEFLATED
    packed.writestr(file, content)


def _name(text: Text) -> str:
    """texts/0116034-ru-transcription-45.txt; whatever stands as language, a name stays a name."""
    language = "".join(sign for sign in text.language if sign.isalnum() or sign == "-")[:20]
    made = "-MACHINE" if text.method is Method.MACHINE else ""
    return f"texts/{text.document:07}-{language or 'und'}-{text.type.value}{made}-{text.number}.txt"


def _words(text: Text) -> bytes:
    return f"{profile.plain(text.body)}\n".encode(errors="replace")


def _cells(text: Text) -> list[str]:
    made, extent = text.method.value, text.extent.value
    return [_name(text), str(text.number), text.language, text.type.value, made, extent]
