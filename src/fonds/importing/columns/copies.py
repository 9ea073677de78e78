"""The copy that a row describes: where it lies, by which levels, and what is marked on it."""

from __future__ import annotations

from typing import Any

from fonds.importing.columns.document import LEVELS
from fonds.importing.columns.people import Naming
from fonds.importing.columns.said import Said
from fonds.records.copies import (
    Consultation,
    Copy,
    CopyKind,
    Level,
    Marking,
    MarkingKind,
    OriginalAccess,
    SeenAs,
    SourceReference,
)
from fonds.records.markings import MARKINGS, rank
from fonds.records.references import SCHEMES, split

_REFERRING = ("archive", "reference", *LEVELS)
_BESIDE = ("obtained by", "classification", "copy", "seen as", "extent", "original is")
_ALL = frozenset((*_REFERRING, *_BESIDE))
_KINDS = {form.casefold(): known.kind for known in MARKINGS for form in known.forms}


def speaks_of_copy(said: Said) -> bool:
    """Whether the row says anything of the copy."""
    return said.speaks(_ALL)


def copy(said: Said, naming: Naming) -> Copy | None:
    """The copy, or None when the row empties everything that it says of it."""
    values: dict[str, Any] = {}
    reference = _reference(said, naming)
    if reference is not None:
        values["reference"] = reference
    if said.all("obtained by"):
        values["obtained_by"] = tuple(naming.all("agent", "obtained by"))
    if said.all("classification"):
        values["markings"] = _markings(said)
    if kind := said.choice("copy"):
        values["kind"] = CopyKind(kind)
    if seen := said.choice("seen as"):
        values["seen_as"] = SeenAs(seen)
    if extent := said.one("extent"):
        values["extent"] = extent
    if state := said.choice("original is"):
        values["consultation"] = Consultation(state=OriginalAccess(state))
    return Copy(id="1", **values) if values else None


def _markings(said: Said) -> tuple[Marking, ...]:
    """Each marking in its words; its rank in the language of the document, if that is one."""
    languages = {said.language("language", words) for words in said.all("language")}
    language = languages.pop() if len(languages) == 1 else ""
    found = []
    for words in said.all("classification"):
        of_paper = rank(words, language)
        found.append(
            Marking(
                verbatim=words,
                kind=_KINDS.get(words.casefold(), MarkingKind.LEVEL),
                rank=of_paper if of_paper is not None else rank(words),
            )
        )
    return tuple(found)


def _reference(said: Said, naming: Naming) -> SourceReference | None:
    """By the levels that the row gives; else by those that its words surely say."""
    archive, verbatim = said.one("archive"), said.one("reference")
    levels = [] if said.spoken.isdisjoint(LEVELS) else _levels(said)
    repository = naming.one("repository", archive) if archive else None
    if not levels and verbatim:
        return _read(naming, archive, verbatim, repository)
    if not (levels or repository):
        return None
    return SourceReference(
        repository=repository[0] if repository else None,
        repository_written=repository[1] if repository else "",
        levels=_ordered(levels),
        verbatim=verbatim,
    )


def _levels(said: Said) -> list[Level]:
    found = ((name, said.one(column)) for column, name in LEVELS.items())
    return [Level(name, words) for name, words in found if words]


def _read(
    naming: Naming, archive: str, verbatim: str, repository: tuple[str, str] | None
) -> SourceReference:
    said = split(verbatim, archive or None)
    written = said.repository_written
    if repository is None and said.understood and said.repository:
        repository = naming.one("repository", said.repository)
    return SourceReference(
        repository=repository[0] if repository else None,
        repository_written=written or (repository[1] if repository else ""),
        levels=said.levels if said.understood else (),
        verbatim=verbatim,
    )


def _ordered(levels: list[Level]) -> tuple[Level, ...]:
    """Outermost first, by the first scheme that has them all; else in the order of the page."""
    names = {level.name for level in levels}
    scheme = next((each for each in SCHEMES if names <= each.names), None)
    if scheme is None:
        return tuple(levels)
    order = [step.name for step in scheme.steps]
    return tuple(sorted(levels, key=lambda level: order.index(level.name)))
