"""How long one waits for the first page: of `fonds serve`, and of a fresh checkout."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from benchmarks.archive import Archive
from benchmarks.figures import Figure, NotRun, share
from benchmarks.progress import say
from benchmarks.server import free_port, running, serving

_ROOT = Path(__file__).resolve().parents[1]
_STARTS = 5
_MOST_SECONDS = 3.0
_MOST_SECONDS_SET_UP = 120.0
_PATIENCE = 1800.0


def cold(archive: Archive) -> Iterator[Figure]:
    """`fonds serve` on an archive that nothing of ours runs on, to the first page it answers."""
    archive.fill()
    say(f"Starting the server {_STARTS} times.")
    shutil.rmtree(archive.home / "derived", ignore_errors=True)
    times = []
    for _ in range(1 + _STARTS):
        with serving(archive, processes=0) as server:
            times.append(server.first_page)
    first, later = times[0], times[1:]
    told = f"p50 {share(later, 50):.1f} s, worst {max(later):.1f} s (of {_STARTS})"
    met = max(later) <= _MOST_SECONDS
    yield Figure("start of `fonds serve` to first page", told, "≤ 3 s", met)
    yield Figure("the same, styles not yet prepared", f"{first:.1f} s (once)")


def fresh(archive: Archive) -> Iterator[Figure]:
    """`scripts/demo` in a copy of this checkout that has nothing but its files."""
    checkout = archive.folder / "checkout"
    _copy(checkout)
    say("Setting up a copy of this checkout, downloads included.")
    seconds = _demonstrate(checkout)
    yield Figure("set-up and demonstration, downloads included", f"{seconds:.0f} s (once)")
    for made in (".environments", "home", "src/fonds/web/static/fonds"):
        shutil.rmtree(checkout / made, ignore_errors=True)
    say("Setting it up again, from what pip and npm have kept.")
    seconds = _demonstrate(checkout)
    met = seconds <= _MOST_SECONDS_SET_UP
    yield Figure(
        "set-up and demonstration, kept downloads", f"{seconds:.0f} s (once)", "≤ 120 s", met
    )
    yield Figure("second start of the demonstration", f"{_demonstrate(checkout):.1f} s (once)")


def _copy(checkout: Path) -> None:
    """The files that git keeps or would keep."""
    git = shutil.which("git")
    if git is None or not (_ROOT / ".git").exists():
        raise NotRun("This needs git and a checkout: an unpacked archive may hold made files.")
    listed = subprocess.run(  # noqa: S603 (the user's git, no shell)
        [git, "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=_ROOT,
        check=True,
        capture_output=True,
    ).stdout.decode()
    for name in filter(None, listed.split("\0")):
        if (_ROOT / name).is_file():
            (checkout / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(_ROOT / name, checkout / name)


def _demonstrate(checkout: Path) -> float:
    """Seconds from the command to the first page."""
    port = free_port()
    home = str(checkout / "home")
    script = str(checkout / "scripts/demo")
    command = (script, "--port", str(port), "--no-browser", "--home", home)
    with running(command, checkout.parent / "demo.log", port, _PATIENCE) as server:
        return server.first_page
