"""docs/reference/configuration.md names every setting with its usual value, and no other."""

from __future__ import annotations

import re
import tomllib
from dataclasses import fields
from pathlib import Path
from typing import Any

from fonds.project.configuration import SECTIONS

PAGE = Path(__file__).parents[2] / "docs/reference/configuration.md"


def told() -> dict[str, dict[str, Any]]:
    """The settings of the page with their usual values, by section."""
    found = {}
    for part in PAGE.read_text("utf-8").split("\n## `[")[1:]:
        rows = re.findall(r"^\| `(\w+)` \| `(.+?)` \| .+\. \|$", part, re.MULTILINE)
        found[part.split("]`")[0]] = {name: tomllib.loads(f"v = {v}")["v"] for name, v in rows}
    return found


def test_every_setting_stands_on_the_page_with_its_usual_value() -> None:
    assert told() == {
        name: {
            field.name: list(field.default) if isinstance(field.default, tuple) else field.default
            for field in fields(section)
        }
        for name, section in SECTIONS.items()
    }
