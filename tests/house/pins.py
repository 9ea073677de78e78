"""Reads the pins in requirements/, as far as the tests of the house need them."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from typing import Any

from packaging.utils import canonicalize_name

from tests.house.sources import ROOT

LINE = re.compile(
    r"^(?P<name>[A-Za-z0-9._-]+)(?:\[[^\]]*\])?==(?P<version>[^\s;\\]+)\s*(?:;(?P<marker>[^\\]*))?"
)
FILES = ("runtime.txt", "build.txt", "frontend.txt", "pin.txt", "test.txt")


@dataclass(frozen=True, slots=True)
class Pin:
    """One pinned package: canonical name, exact version, marker or "", count of hashes."""

    name: str
    version: str
    marker: str
    hashes: int


def pins(file: str) -> tuple[Pin, ...]:
    """Every pin of one file of requirements/, in the order of the file."""
    text = (ROOT / "requirements" / file).read_text(encoding="utf-8")
    entries = re.split(r"\n(?=[A-Za-z0-9])", "\n" + text)
    found = []
    for entry in entries:
        if match := LINE.match(entry.strip()):
            marker = (match["marker"] or "").strip()
            name = canonicalize_name(match["name"])
            found.append(Pin(name, match["version"], marker, entry.count("--hash=sha256:")))
    return tuple(found)


def project() -> dict[str, Any]:
    """pyproject.toml as Python values."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
