"""The files of this checkout that are, or would be, committed: what the house rules are about."""

from __future__ import annotations

import functools
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
# What .gitignore keeps out, for an unpacked archive that git knows nothing of.
MADE = {".environments", ".venv", "__pycache__", "node_modules", "static", ".hypothesis"}


@functools.cache
def committed_files() -> tuple[Path, ...]:
    """Every file that git keeps or would keep; in an unpacked archive, every file not made here."""
    if not (ROOT / ".git").exists():
        kept = (path for path in ROOT.rglob("*") if not MADE & set(path.relative_to(ROOT).parts))
        return tuple(sorted(path for path in kept if path.is_file()))
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        check=True,
        capture_output=True,
    ).stdout.decode()
    paths = (ROOT / name for name in sorted(set(listed.split("\0"))) if name)
    return tuple(path for path in paths if path.is_file())


def python_files(*folders: str) -> tuple[Path, ...]:
    """The committed Python modules in the folders named, migrations aside: Django writes those."""
    roots = tuple(ROOT / folder for folder in folders)
    return tuple(
        path
        for path in committed_files()
        if path.suffix == ".py"
        and any(path.is_relative_to(root) for root in roots)
        and "migrations" not in path.parts
    )


def text_files() -> tuple[tuple[str, str], ...]:
    """Name and words of every committed file that is UTF-8 text."""
    found = []
    for path in committed_files():
        try:
            found.append((path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")))
        except UnicodeDecodeError:
            continue
    return tuple(found)
