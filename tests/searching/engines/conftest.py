"""The engines there are, and small indexes of one plan in them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from fonds.searching.engines.contract import AllOf, Asked, Engine, Entry, Plan, Sorting
from fonds.searching.engines.embedded import Embedded

PLAN = Plan(("title", "text"), ("person",), ("days",), ("up", "down"))
UP = Sorting(by="up")
WEIGHTIEST = Sorting(then="up")
EVERYTHING = AllOf(())


@dataclass(frozen=True)
class Kind:
    """An engine. opened: at a place; broken: loses what it has there, but not that it was there."""

    opened: Callable[[Path], Engine]
    broken: Callable[[Path], None]


def _embedded(at: Path) -> Engine:
    return Embedded(at, PLAN)


def _lose_segments(at: Path) -> None:
    for file in at.iterdir():
        if file.name not in ("meta.json", ".managed.json"):
            file.unlink()


ENGINES: tuple[Kind, ...] = (Kind(_embedded, _lose_segments),)


@pytest.fixture(params=ENGINES, ids=lambda kind: kind.opened.__name__.strip("_"))
def kind(request: pytest.FixtureRequest) -> Kind:
    """Each engine in turn."""
    made: Kind = request.param
    return made


@pytest.fixture
def engine(kind: Kind, tmp_path: Path) -> Engine:
    """An index without entries."""
    return kind.opened(tmp_path)


def entry(
    key: str, title: str = "", up: int = 0, text: str = "", **terms: tuple[str, ...]
) -> Entry:
    """An entry whose stems are its words, marked."""
    words = {"title": title, "text": text} if text else {"title": title}
    return Entry(key, words, {"title": f"en:{title}"}, terms, {"up": up, "down": -up})


def put(engine: Engine, *several: Entry, state: str = "done") -> None:
    """Write them, and commit: a segment of their own."""
    with engine.writing() as writer:
        writer.replace(several)
        writer.commit(state)


def keys(engine: Engine, asked: Asked, sorting: Sorting = UP) -> list[str]:
    """The keys of what is found."""
    return list(engine.find(asked, sorting, 0, 100).keys)
