"""What a search looks through, and what it cannot: stated beside every result, counted exactly."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from weakref import WeakKeyDictionary

import msgspec

from fonds.catalogue.models import Change
from fonds.searching import place
from fonds.searching.engines.contract import AllOf, Broken, Engine, Has, Sorting
from fonds.searching.entries.entry import EARLIEST, KIND
from fonds.searching.entries.facets import MISSING, TRANSCRIPT, TRANSLATION
from fonds.searching.index import State

_MOST_LANGUAGES = 200


@dataclass(frozen=True, slots=True)
class Coverage:
    """What there is to be searched, as of one commit of the index.

    state: the state of the archive that the index has seen; since: when it came into that state.
    with_text: documents of which a transcript or a translation is here. originals: documents with
    a transcript, by the language of the original; translations: by the language translated into.
    """

    state: int
    since: datetime | None
    documents: int
    with_text: int
    originals: Mapping[str, int]
    translations: Mapping[str, int]

    @property
    def without_text(self) -> int:
        """Documents that are found by their description alone."""
        return self.documents - self.with_text


_remembered: WeakKeyDictionary[Engine, tuple[str, Coverage]] = WeakKeyDictionary()


def coverage() -> Coverage | None:
    """What a search looks through, counted once a commit; None while there is no sound index."""
    at = place.folder()
    engine = place.current(at) if at else None
    if engine is None:
        return None
    try:
        state = engine.state()
        known = _remembered.get(engine)
        if known is None or known[0] != state:
            known = _remembered[engine] = (state, _counted(engine, state))
        return known[1]
    except Broken:  # the search itself tells of it
        return None


def _counted(engine: Engine, state: str) -> Coverage:
    change = msgspec.json.decode(state, type=State).change
    documents = Has(KIND, ("document",))
    texts = Has("has", (TRANSCRIPT, TRANSLATION))
    transcribed = AllOf((documents, Has("has", (TRANSCRIPT,))))
    wanted = _MOST_LANGUAGES
    return Coverage(
        state=change,
        since=Change.objects.filter(pk=change).values_list("time", flat=True).first(),
        documents=_total(engine, documents),
        with_text=_total(engine, AllOf((documents, texts))),
        originals=_known(engine.counts(transcribed, {"language": wanted})["language"]),
        translations=_known(engine.counts(documents, {"translation": wanted})["translation"]),
    )


def _total(engine: Engine, asked: Has | AllOf) -> int:
    return engine.find(asked, Sorting(by=EARLIEST), 0, 1).total


def _known(counts: Mapping[str, int]) -> Mapping[str, int]:
    ranked = sorted(counts.items(), key=lambda each: (-each[1], each[0]))
    return {language: documents for language, documents in ranked if language != MISSING}
