"""Whether the index says what the catalogue says, and what it says otherwise."""

from __future__ import annotations

from collections.abc import Iterator

from fonds.catalogue import visible
from fonds.records.problem import Problem, Severity, Where
from fonds.searching import place
from fonds.searching.engines.contract import Engine
from fonds.searching.entries.entry import KINDS, address_of
from fonds.searching.entries.gathering import Gathering, pieces
from fonds.searching.index import Progress

_ASKED = 500
_REMEDY = "Build the index anew with `fonds index --rebuild`."


def differences(progress: Progress | None = None) -> Iterator[Problem]:
    """A Problem for every record that is in the index and should not be, or the other way round,
    or that is in it as it no longer is. Bring the index up to date before asking."""
    at = place.folder()
    engine = place.current(at) if at else None
    if engine is None:
        yield Problem(
            found="There is no search index.",
            remedy="Make one with `fonds index`.",
            severity=Severity.NOTICE,
        )
        return
    yield from _compared(engine, progress)


def _compared(engine: Engine, progress: Progress | None) -> Iterator[Problem]:
    held = dict(engine.contents())
    total, done = sum(visible.of(kind).count() for kind in KINDS), 0
    for kind in KINDS:
        numbers = list(visible.of(kind).order_by("pk").values_list("pk", flat=True))
        for piece in pieces(numbers, _ASKED):
            for entry in Gathering().entries(kind, piece):
                digest = held.pop(entry.key, None)
                if digest is None:
                    yield _problem(entry.key, "may be seen and cannot be found")
                elif digest != entry.digest:
                    yield _problem(entry.key, "is found by what it no longer is")
            done += len(piece)
            if progress:
                progress(done, total)
    for key in held:
        yield _problem(key, "is in the search index and may not be seen")


def _problem(key: str, what: str) -> Problem:
    kind, number = address_of(key)
    return Problem(
        found=f"{kind.capitalize()} {number} {what}.",
        remedy=_REMEDY,
        where=Where(field=f"{kind} {number}"),
        severity=Severity.NOTICE,
    )
