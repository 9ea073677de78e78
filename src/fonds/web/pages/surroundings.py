"""The public records around a document: those it points to, by kind and number."""

from __future__ import annotations

from typing import Any

from fonds.catalogue import load
from fonds.records.document import Document
from fonds.records.pointers import pointers
from fonds.records.transcription import Text
from fonds.web.shown.description import Around

_KINDS = ("agent", "place", "subject", "event", "repository", "collection", "document")


def around(document: Document, texts: list[Text]) -> Around:
    """What the document and its texts point to and the public may see; a query a kind at most."""
    wanted: dict[str, set[int]] = {}
    for record in (document, *texts):
        for _, kind, pointer in pointers(record):
            if isinstance(pointer, int):
                wanted.setdefault(kind, set()).add(pointer)
    found: dict[str, Any] = {kind: load.many(kind, wanted.get(kind, ())) for kind in _KINDS}
    return Around(
        agents=found.get("agent", {}),
        places=found.get("place", {}),
        subjects=found.get("subject", {}),
        events=found.get("event", {}),
        repositories=found.get("repository", {}),
        collections=found.get("collection", {}),
        documents=found.get("document", {}),
    )
