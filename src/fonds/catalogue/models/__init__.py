"""The tables of the catalogue: a row per record, its projections, and the log."""

from __future__ import annotations

from fonds.catalogue.models.description import (
    Agent,
    AgentName,
    BroaderSubject,
    Collection,
    CollectionLink,
    Correction,
    Event,
    Place,
    Preface,
    Repository,
    Subject,
)
from fonds.catalogue.models.document import (
    CopyReference,
    Document,
    DocumentDate,
    DocumentEvent,
    DocumentPlace,
    DocumentSubject,
    Membership,
    Participation,
    Relation,
)
from fonds.catalogue.models.holdings import File, Page, Text
from fonds.catalogue.models.log import Act, Change, Key, Run, Sequence
from fonds.catalogue.models.noun import BOOKKEEPING, Noun

NOUNS: dict[str, type[Noun]] = {
    model.kind: model
    for model in (
        Place,
        Subject,
        Agent,
        Repository,
        Event,
        Collection,
        Document,
        File,
        Page,
        Text,
        Correction,
        Preface,
    )
}
"""The row of each kind of record, by the kind's name."""

__all__ = [
    "BOOKKEEPING",
    "NOUNS",
    "Act",
    "Agent",
    "AgentName",
    "BroaderSubject",
    "Change",
    "Collection",
    "CollectionLink",
    "CopyReference",
    "Correction",
    "Document",
    "DocumentDate",
    "DocumentEvent",
    "DocumentPlace",
    "DocumentSubject",
    "Event",
    "File",
    "Key",
    "Membership",
    "Noun",
    "Page",
    "Participation",
    "Place",
    "Preface",
    "Relation",
    "Repository",
    "Run",
    "Sequence",
    "Subject",
    "Text",
]
