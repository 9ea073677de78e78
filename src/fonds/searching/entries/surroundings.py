"""A document with the records around it that the public may see: what its entry is made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from fonds.catalogue import ordering
from fonds.dates.edtf import Edtf
from fonds.records.agent import Agent
from fonds.records.collection import Collection
from fonds.records.document import Document
from fonds.records.place import Place
from fonds.records.record import Pointer, Record
from fonds.records.repository import Repository
from fonds.records.subject import Subject
from fonds.records.transcription import Text, TextKind

Kind = TypeVar("Kind", bound=Record)
Neighbours = Mapping[tuple[str, int], Record]
"""Records by kind and number: only such as the public may see."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """A document, its texts and its neighbours; whatever is withheld is not there.

    sort_key: the document's place in the one order; undated: whether it has no other.
    year: the year its leading date lies in; None when it has none or is wider than a year.
    scanned: whether there is a scan or a PDF. changed: Unix seconds of the last change, of the
    document or of one of its texts; 0 not known.
    """

    document: Document
    texts: tuple[Text, ...] = ()
    neighbours: Neighbours = field(default_factory=dict)
    sort_key: int = 0
    undated: bool = True
    year: int | None = None
    scanned: bool = False
    changed: int = 0

    @property
    def leading(self) -> Edtf | None:
        """The date that the document is filed under."""
        date = ordering.leading_date(self.document)
        return Edtf.parse(date.edtf) if date else None

    def translations(self) -> tuple[Text, ...]:
        """The document's translations."""
        return tuple(text for text in self.texts if text.type == TextKind.TRANSLATION)

    def agent(self, pointer: Pointer | None) -> Agent | None:
        """The agent, if it may be seen."""
        return self._at(Agent, "agent", pointer)

    def subject(self, pointer: Pointer | None) -> Subject | None:
        """The subject, if it may be seen."""
        return self._at(Subject, "subject", pointer)

    def collection(self, pointer: Pointer | None) -> Collection | None:
        """The collection, if it may be seen."""
        return self._at(Collection, "collection", pointer)

    def repository(self, pointer: Pointer | None) -> Repository | None:
        """The repository, if it may be seen."""
        return self._at(Repository, "repository", pointer)

    def place_and_above(self, pointer: Pointer | None) -> tuple[Place, ...]:
        """The place and every place it lies within, innermost first, as far as they may be seen."""
        found: list[Place] = []
        place = self._at(Place, "place", pointer)
        while place is not None and place not in found:
            found.append(place)
            place = self._at(Place, "place", place.within)
        return tuple(found)

    def _at(self, of: type[Kind], kind: str, pointer: Pointer | None) -> Kind | None:
        if not isinstance(pointer, int):
            return None
        found = self.neighbours.get((kind, pointer))
        return found if isinstance(found, of) else None
