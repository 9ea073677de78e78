"""What a citation must not hide: that a document is doubted, withheld, withdrawn or not whole."""

from __future__ import annotations

from collections.abc import Iterator

from fonds.records.citation.cited import Cited
from fonds.records.citation.where import copy_cited
from fonds.records.citation.wording import Wording
from fonds.records.document import Document
from fonds.records.record import State


def bracketed(cited: Cited, wording: Wording) -> str:
    """All of it in one pair of square brackets; "" when nothing need be said."""
    words = ", ".join(dict.fromkeys(_qualities(cited, wording)))
    return f"[{words}]" if words else ""


def _qualities(cited: Cited, wording: Wording) -> Iterator[str]:
    document = cited.document
    if document.state is State.WITHDRAWN:
        yield wording.withdrawn
    if not document.access.is_open():
        yield wording.withheld
    for judgement in document.authenticity:
        if judgement.state in wording.authenticity:
            yield wording.authenticity[judgement.state]
    if document.completeness:
        yield from _not_in_title(wording.completeness.get(document.completeness), document)
    copy = copy_cited(cited)
    if copy and copy.releases:
        yield from _not_in_title(wording.outcomes.get(copy.releases[-1].outcome), document)


def _not_in_title(quality: str | None, document: Document) -> Iterator[str]:
    if quality and quality not in document.title.casefold():
        yield quality
