"""The processes of `fonds serve`: one that answers requests, one that works, and this one, which
starts them, restarts one that has died, and stops both.
"""

from __future__ import annotations

import contextlib
import http.client
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from types import FrameType
from urllib.parse import urlsplit

from fonds.project import port as ports
from fonds.project.web_process import UNUSABLE

_GRACE_SECONDS = 15.0
_LONGEST_PAUSE = 30.0
_STEADY_SECONDS = 10.0
_STOPPING = tuple(
    getattr(signal, name) for name in ("SIGTERM", "SIGINT", "SIGHUP") if hasattr(signal, name)
)

Say = Callable[[str], None]


class StartError(Exception):
    """The process that answers requests ended before it answered any.

    It has said why itself; `is_explained` when in a sentence for people, with the remedy.
    """

    def __init__(self, code: int) -> None:
        super().__init__(f"It ended {_manner(code)}.")
        self.is_explained = code == UNUSABLE


@dataclass
class Child:
    """One process that is kept alive; `what` names it to people."""

    what: str
    command: list[str]
    process: subprocess.Popen[bytes] | None = None
    began: float = 0.0
    deaths: int = 0  # one soon after the other
    rest_until: float = 0.0

    def start(self) -> None:
        """In a session of its own: Ctrl-C reaches the supervisor alone, and whatever the child
        leaves behind can be found by its group."""
        command = [sys.executable, "-m", *self.command, str(os.getpid())]
        self.process = subprocess.Popen(  # noqa: S603 (our own programs, no shell)
            command, stdin=subprocess.DEVNULL, start_new_session=True
        )
        self.began = time.monotonic()

    @property
    def is_alive(self) -> bool:
        """Whether it runs now."""
        return self.process is not None and self.process.poll() is None

    def mourn(self, say: Say) -> None:
        """Note that it has died, clear up after it, and set the time to start it anew."""
        assert self.process is not None
        self.sweep()
        steady = time.monotonic() - self.began > _STEADY_SECONDS
        self.deaths = 1 if steady else self.deaths + 1
        pause = 0.0 if self.deaths == 1 else min(2.0**self.deaths, _LONGEST_PAUSE)
        self.rest_until = time.monotonic() + pause
        when = f"in {pause:.0f} seconds" if pause else "now"
        say(f"{self.what} ended {_manner(self.process.returncode)}; it is started again {when}.")
        self.process = None

    def stop(self) -> None:
        """Ask it to stop; it has some seconds to finish what it has in hand."""
        if self.process and self.is_alive:
            self.process.terminate()

    def end(self, deadline: float) -> None:
        """Wait for it until the deadline, then end it and all that it started."""
        if self.process:
            with contextlib.suppress(subprocess.TimeoutExpired):
                self.process.wait(max(0.1, deadline - time.monotonic()))
            self.sweep()
            self.process.wait()

    def sweep(self) -> None:
        """End what is left of it and of the processes that it started."""
        assert self.process is not None
        if hasattr(os, "killpg"):
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(self.process.pid, signal.SIGKILL)
        elif self.is_alive:
            self.process.kill()


@dataclass
class Supervisor:
    """Serves at that address until a signal says stop.

    on_ready: called with the address once the first page has been answered.
    say: how a person at the terminal is told of a death.
    """

    host: str
    port: int
    processes: int
    say: Say
    on_ready: Say
    _told: list[int] = field(default_factory=list)

    def run(self) -> None:
        """Serve. Raises StartError when nothing can be served at all."""
        for number in _STOPPING:
            signal.signal(number, self._hear)
        web = Child(
            "The process that answers requests",
            ["fonds.project.web_process", self.host, str(self.port), str(self.processes)],
        )
        work = Child("The worker", ["fonds.project.work_process"])
        try:
            web.start()
            self._await_first_answer(web)
            work.start()
            self._keep(web, work)
        finally:
            deadline = time.monotonic() + _GRACE_SECONDS
            for child in (web, work):
                child.stop()
            for child in (web, work):
                child.end(deadline)

    def _hear(self, number: int, _: FrameType | None) -> None:
        self._told.append(number)

    def _await_first_answer(self, web: Child) -> None:
        address = ports.address(self.host, self.port)
        while not self._told:
            if not web.is_alive:
                assert web.process is not None
                raise StartError(web.process.returncode)
            if _answers(address):
                self.on_ready(address)
                return
            time.sleep(0.05)

    def _keep(self, *children: Child) -> None:
        while not self._told:
            for child in children:
                if child.process and not child.is_alive:
                    child.mourn(self.say)
                if not child.process and time.monotonic() >= child.rest_until:
                    child.start()
            time.sleep(0.2)


def processes(at_most: int) -> int:
    """How many processes answer requests: one for each core this program may use, at most so
    many; 0 sets no limit."""
    cores = len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1
    return min(cores, at_most) if at_most else cores


def _answers(address: str) -> bool:
    """Whether a page comes; any page, for what it says is not the supervisor's business."""
    parts = urlsplit(address)
    connection = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=30)
    try:
        connection.request("GET", "/")
        connection.getresponse().read()
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()
    return True


def _manner(code: int) -> str:
    return f"by signal {-code}" if code < 0 else f"with code {code}"
