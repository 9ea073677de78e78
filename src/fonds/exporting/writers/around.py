"""What a writer has met when a document comes: the records that its entry can name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from fonds.exporting.writers import Archive
from fonds.records.agent import Agent
from fonds.records.citation import Cited
from fonds.records.citation.wording import wording_in
from fonds.records.document import Document
from fonds.records.record import Pointer, Record, State
from fonds.records.repository import Repository
from fonds.records.transcription import Text, TextKind


class Around:
    """The records that documents point to, as far as they have come by.

    texts: those of the documents to come, without their words; they go with their document.
    """

    def __init__(self, archive: Archive) -> None:
        self.archive = archive
        self.wording = wording_in("en")
        self.agents: dict[int, Agent] = {}
        self.repositories: dict[int, Repository] = {}
        self.titles: dict[tuple[str, Pointer], str] = {}
        self.texts: dict[Pointer, list[Text]] = {}

    def documents(self, records: Iterable[Record]) -> Iterator[Document]:
        """Those of the records that become entries; of the others is kept what these can name.

        Documents that were withdrawn or merged have none.
        """
        for record in records:
            if not isinstance(record, Document):
                self._meet(record)
                continue
            if record.state not in (State.WITHDRAWN, State.MERGED):
                yield record
            self.texts.pop(record.number, None)

    def _meet(self, record: Record) -> None:
        if isinstance(record, Agent):
            self.agents[record.number] = record
        elif isinstance(record, Repository):
            self.repositories[record.number] = record
        elif isinstance(record, Text):
            bare = msgspec.structs.replace(record, body="")
            self.texts.setdefault(record.document, []).append(bare)
        else:
            self.titles[record.kind, record.number] = record.title

    def translations(self, document: Document) -> list[Text]:
        """The document's translations."""
        several = self.texts.get(document.number, ())
        return [each for each in several if each.type is TextKind.TRANSLATION]

    def title(self, kind: str, pointer: Pointer | None) -> str:
        """What the record is called; "" when it has not come by."""
        return self.titles.get((kind, pointer), "") if pointer is not None else ""

    def address(self, document: Document) -> str:
        """Where the document stands for ever; "" for an archive whose address nobody has set."""
        own = self.archive.address
        return f"{own}/document/{document.number}" if own else ""

    def cited(self, document: Document) -> Cited:
        """The document as a citation takes it."""
        return Cited(
            document=document,
            archive=self.archive.name,
            address=self.address(document),
            repositories=self.repositories,
            agents=self.agents,
            texts=tuple(self.translations(document)),
        )
