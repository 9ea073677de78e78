"""Puts the front end into a wheel: what was built where there is any, else the sources.

Called by hatchling while it builds a wheel (``pyproject.toml`` names it). Neither Node nor the
network is needed. A built file is taken only if it was built from the source that lies here now:
a stale one would be a fault that nobody sees.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

INSIDE = "fonds/web/static/fonds"


class FrontendHook(BuildHookInterface[Any]):
    """Adds styles, scripts and fonts under ``fonds/web/static/fonds``."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Names the files to put in; an editable install needs none, it serves the sources."""
        if version == "editable":
            return
        root = Path(self.root)
        for inside, path in wheel_files(root / "frontend", root / "src" / INSIDE).items():
            build_data["force_include"][str(path)] = f"{INSIDE}/{inside}"


def wheel_files(sources: Path, built: Path) -> dict[str, Path]:
    """Which file goes where: names below the static folder, and the files to put there."""
    digests = _digests(sources / ".built.json")
    files: dict[str, Path] = {}
    for pattern in ("styles/*.css", "scripts/*.js"):
        for source in sorted(sources.glob(pattern)):
            inside = source.relative_to(sources).as_posix()
            current = digests.get(inside) == hashlib.sha256(source.read_bytes()).hexdigest()
            files[inside] = built / inside if current and (built / inside).is_file() else source
    for font in sorted((built / "fonts").glob("*")):
        files[f"fonts/{font.name}"] = font
    return files


def _digests(record: Path) -> dict[str, str]:
    if not record.is_file():
        return {}
    loaded: dict[str, str] = json.loads(record.read_text(encoding="utf-8"))
    return loaded
