"""A file of a test's own, and what a reader makes of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from fonds.importing.readers import Reader
from fonds.importing.source import Source
from fonds.records.patch import Patch
from fonds.records.problem import Problem


def line(**fields: Any) -> str:
    """One line of Fonds' own JSON Lines."""
    return json.dumps({"format": 1, **fields}, ensure_ascii=False)


def written(path: Path, *lines: str) -> Path:
    """The file with those lines."""
    path.write_text("".join(f"{each}\n" for each in lines), encoding="utf-8")
    return path


def source(reader: Reader, path: Path, *lines: str) -> Source:
    """A source of one file; with lines, they are written first."""
    return Source(reader, (written(path, *lines) if lines else path,))


def patches(reader: Reader, path: Path) -> list[Patch]:
    """What goes in."""
    return [each for each in reader.read(path) if isinstance(each, Patch)]


def problems(reader: Reader, path: Path) -> list[Problem]:
    """What is found."""
    return [each for each in reader.read(path) if isinstance(each, Problem)]
