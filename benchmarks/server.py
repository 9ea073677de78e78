"""`fonds serve` in a process of its own, from its start to its end."""

from __future__ import annotations

import signal
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPException
from pathlib import Path
from time import perf_counter, sleep

from benchmarks.archive import Archive, environment
from benchmarks.figures import NotRun
from benchmarks.visitor import Visitor

_STEP = 0.01
_PATIENCE = 120.0
_GRACE = 30.0


@dataclass(frozen=True, slots=True)
class Server:
    """A server that has answered. first_page: seconds from its start to its first page.

    pid: of the process that started those that answer.
    """

    address: str
    first_page: float
    pid: int


@contextmanager
def serving(archive: Archive, processes: int) -> Iterator[Server]:
    """Serve the archive with so many processes that answer requests; 0 is one for each core."""
    archive.set_processes(processes)
    port = free_port()
    command = archive.command("serve", "--port", str(port), "--no-browser")
    with running(command, archive.folder / "serve.log", port) as server:
        yield server


@contextmanager
def running(
    command: tuple[str, ...], log: Path, port: int, patience: float = _PATIENCE
) -> Iterator[Server]:
    """Whatever command serves at that port, until the block ends; then it is stopped."""
    began = perf_counter()
    with log.open("wb") as file:
        process = subprocess.Popen(  # noqa: S603 (our own program, no shell)
            command, env=environment(), stdin=subprocess.DEVNULL, stdout=file, stderr=file
        )
    try:
        address = f"http://127.0.0.1:{port}/"
        _await_page(process, address, began + patience, log)
        yield Server(address, perf_counter() - began, process.pid)
    finally:
        _stop(process)


def free_port() -> int:
    """A port of this machine that nobody listens at."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _await_page(process: subprocess.Popen[bytes], address: str, deadline: float, log: Path) -> None:
    while perf_counter() < deadline:
        if process.poll() is not None:
            raise NotRun(f"The server ended by itself: {log.read_text('utf-8')[-300:].strip()}")
        try:
            with Visitor(address) as visitor:
                visitor.get("/").expect(200)
                return
        except (OSError, HTTPException):
            sleep(_STEP)
    raise NotRun("The server answered no page within two minutes.")


def _stop(process: subprocess.Popen[bytes]) -> None:
    process.send_signal(signal.SIGINT)
    try:
        process.wait(_GRACE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
