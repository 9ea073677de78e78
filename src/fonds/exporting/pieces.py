"""Records a piece at a time, each document with what its entry names: what writers are given.

Nothing is held longer than a piece, and no question to the database is open between two: whoever
takes the records may take hours. Each piece is read as the audience may see it at that moment.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import cast

from fonds.catalogue import load, visible
from fonds.catalogue.numbers import Among
from fonds.catalogue.visible import Audience
from fonds.exporting.scope import public_faces
from fonds.exporting.writers import Writer
from fonds.records import kinds
from fonds.records.document import Document
from fonds.records.pointers import pointers
from fonds.records.record import Record
from fonds.records.transcription import Text

Address = tuple[str, int]
"""A kind and a number."""

_PIECE = 50


def found(
    addresses: Iterable[Address], writer: Writer, audience: Audience = Audience.PUBLIC
) -> Iterator[Record]:
    """The records at those addresses, in their order, as the writer wants them.

    A writer of every kind is given each record, and after a document its texts; one of documents
    is given these with what they point to before them. What the audience may not see, or no
    longer, is passed over.
    """
    wanted = iter(addresses)
    while piece := list(islice(wanted, _PIECE)):
        records = _read(piece, audience, writer.reads)
        yield from _faces(_arranged(records, writer.reads, audience), audience)


def documents(writer: Writer, audience: Audience) -> Iterator[Record]:
    """Every document that the audience may see, by number, with what the writer reads besides."""
    several = cast(Iterator[Document], load.every("document", audience, _PIECE))
    while piece := list(islice(several, _PIECE)):
        yield from _faces(_arranged(piece, writer.reads, audience), audience)


def _read(piece: Sequence[Address], audience: Audience, reads: Sequence[str]) -> list[Record]:
    numbers: dict[str, list[int]] = defaultdict(list)
    for kind, number in piece:
        if not reads or kind == "document":
            numbers[kind].append(number)
    known = {kind: load.many(kind, several, audience) for kind, several in numbers.items()}
    return [known[kind][number] for kind, number in piece if number in known.get(kind, ())]


def _faces(records: Iterable[Record], audience: Audience) -> Iterable[Record]:
    return public_faces(records) if audience == Audience.PUBLIC else records


def _arranged(
    records: Sequence[Record], reads: Sequence[str], audience: Audience
) -> Iterator[Record]:
    """What several of them name first; then each document, its texts on the side they belong."""
    papers = [record.number for record in records if isinstance(record, Document)]
    texts = _texts(papers, audience) if not reads or "text" in reads else {}
    yield from _neighbours([*records, *_all(texts)], reads, audience)
    texts_first = "text" in reads and reads.index("text") < reads.index("document")
    for record in records:
        own = texts.get(record.number, []) if isinstance(record, Document) else []
        yield from (*own, record) if texts_first else (record, *own)


def _all(texts: dict[int, list[Text]]) -> Iterator[Text]:
    for several in texts.values():
        yield from several


def _texts(documents: Sequence[int], audience: Audience) -> dict[int, list[Text]]:
    """By document: transcriptions before translations, then by number."""
    rows = visible.texts(audience).filter(document_id__in=Among(set(documents)))
    ordered = rows.order_by("document_id", "type_of_text", "pk")
    texts: dict[int, list[Text]] = defaultdict(list)
    for document, record in ordered.values_list("document_id", "record"):
        texts[document].append(cast(Text, kinds.decode("text", record)))
    return texts


def _neighbours(
    records: Iterable[Record], reads: Sequence[str], audience: Audience
) -> Iterator[Record]:
    wanted: dict[str, set[int]] = defaultdict(set)
    for record in records:
        for _, kind, number in pointers(record):
            if isinstance(number, int) and kind in reads and kind not in ("document", "text"):
                wanted[kind].add(number)
    for kind in reads:
        yield from load.many(kind, wanted.get(kind, ()), audience).values()
