"""Fonds as somebody at a terminal, or a script, meets it: real processes, real homes."""

from __future__ import annotations

import http.client
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

SOURCES = Path(__file__).parents[2] / "src"
FONDS = (sys.executable, "-c", "from fonds.cli import main; main()")
PATIENCE = 90.0


def environment(**further: str) -> dict[str, str]:
    """What the process sees: nothing of the archive or the database that the tests run on."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("FONDS_")}
    return kept | {"PYTHONPATH": str(SOURCES), "PYTHONUNBUFFERED": "1"} | further


def fonds(
    *words: str | Path, stdin: str = "", folder: Path | None = None, **variables: str
) -> subprocess.CompletedProcess[str]:
    """Run a command to its end."""
    return subprocess.run(
        [*FONDS, *map(str, words)],
        input=stdin,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=environment(**variables),
        cwd=folder,
        timeout=PATIENCE * 2,
        check=False,
    )


@dataclass
class Served:
    """An archive that is being served, and what was printed about it."""

    process: subprocess.Popen[str]
    address: str = ""
    printed: list[str] = field(default_factory=list)
    told: str = ""

    def page(self, path: str = "/") -> tuple[int, str]:
        """A page as a visitor gets it: status and text."""
        parts = urlsplit(self.address)
        connection = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=30)
        try:
            connection.request("GET", path)
            response = connection.getresponse()
            return response.status, response.read().decode()
        finally:
            connection.close()

    def stop(self, by: signal.Signals = signal.SIGTERM) -> int:
        """Tell it to stop; its exit code. What it has said since is in `told`."""
        self.process.send_signal(by)
        _, self.told = self.process.communicate(timeout=PATIENCE)
        return self.process.returncode

    def await_words(self, words: str) -> None:
        """Until it has said so, on standard error."""
        assert self.process.stderr is not None
        for line in self.process.stderr:
            if words in line:
                return
        raise AssertionError(f"It never said: {words}")


def serve(*words: str | Path) -> Served:
    """Start a command that serves, and wait until it says where and how to stop it."""
    process = subprocess.Popen(
        [*FONDS, *map(str, words), "--no-browser"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env=environment(),
    )
    served = Served(process)
    assert process.stdout is not None
    for line in process.stdout:
        served.printed.append(line.rstrip("\n"))
        if "http://" in line:
            served.address = line.split()[-1]
        if "Ctrl-C" in line:
            return served
    _, told = process.communicate()
    raise AssertionError(told)


def processes_of(home: Path) -> list[int]:
    """The processes that work on that home, whoever is their parent."""
    return [pid for pid, words in _processes() if f"FONDS_HOME={home}".encode() in words]


def children(of: int, program: str) -> list[int]:
    """The processes that one has started and that run that program."""
    return [
        int(child)
        for child in Path(f"/proc/{of}/task/{of}/children").read_text("ascii").split()
        if program.encode() in Path(f"/proc/{child}/cmdline").read_bytes()
    ]


def await_none(home: Path) -> None:
    """Until no process works on that home any more."""
    deadline = time.monotonic() + 20
    while left := processes_of(home):
        assert time.monotonic() < deadline, f"Still running: {left}"
        time.sleep(0.1)


def _processes() -> Iterator[tuple[int, Sequence[bytes]]]:
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            try:
                yield int(folder.name), (folder / "environ").read_bytes().split(b"\0")
            except OSError:  # it has ended meanwhile, or is somebody else's
                continue
