"""A reader that says what a test tells it to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fonds.importing.readers import heading
from fonds.importing.source import Source
from fonds.records.patch import Patch
from fonds.records.problem import Problem


@dataclass(frozen=True)
class Told:
    """The given patches, whatever the path."""

    items: tuple[Patch | Problem, ...]
    name: str = "told"
    description: str = "What a test says"
    key: str = "Records are known again by the key a test gives them."
    folders: bool = True

    def recognises(self, head: bytes, name: str) -> bool:
        return False

    def read(self, path: Path) -> Iterator[Patch | Problem]:
        yield from self.items


def told(path: Path, *items: Patch | Problem) -> Source:
    """A source that says this; `path` is a file that exists."""
    path.touch()
    return Source(Told(items), (path,))


def mention(kind: str, title: str) -> Patch:
    """A record that is only named."""
    return Patch(kind=kind, key=heading(title), values={"title": title}, mention=True)


def document(key: str, **values: Any) -> Patch:
    """A document as a source says it."""
    return Patch(kind="document", key=f"told:{key}", values={"title": key, **values})
