"""Processes that work on a home, forked from one that has loaded everything: so they begin at
once, and may be killed a hundred times within a minute."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.cli.terminal import environment

PATIENCE = 120.0
PAPERS = 300

_PROGRAM = """
import os, sys, traceback
from pathlib import Path
from fonds.cli.home_option import ready
ready(Path(sys.argv[1]))
import msgspec
from django.db import connections
from fonds.catalogue import load, save
from fonds.records.access import Access
from fonds.records.agent import Agent
from fonds.records.document import Document, Participation, Role
from fonds.searching import checking, index
from fonds.searching.entries import making
from fonds.searching.entries.gathering import Gathering
from fonds.searching.query import Query
from fonds.searching.search import search
index._COMMIT = index._CHANGES = index._FILLED = 20
index._ASKED = 10

def tell(done, total):
    print("at", done, flush=True)

def make():
    several = [Agent(number=each, title=f"Person {each}") for each in (1, 2, 3)]
    for place in range(PAPERS):
        by = Participation(role=Role.AUTHOR, agent=place % 3 + 1)
        several.append(Document(title=f"Paper {place}", participations=(by,)))
    return len(save.accept(several).saved)

def edit():
    agents = [load.one("agent", number) for number in (1, 2, 3)]
    again = [msgspec.structs.replace(agent, title=agent.title + " again") for agent in agents]
    return len(save.accept(again).saved)

def withhold():
    agent = load.one("agent", 1)
    return len(save.accept([msgspec.structs.replace(agent, access=Access(state="withheld"))]).saved)

def look():
    found = search(Query(words="paper"))
    return found.total if found.ready else "nothing"

def check():
    index.drain()
    return "; ".join(map(str, checking.differences())) or "sound"

def beside():
    making.WORTHWHILE = 1
    Gathering.entries = None  # whatever is made is made by others
    return index.rebuild()

acts = {"make": make, "edit": edit, "withhold": withhold, "look": look, "check": check}
acts |= {"drain": lambda: index.drain(tell), "rebuild": lambda: index.rebuild(tell)}
acts["build beside"] = beside
print("ready", flush=True)
for line in sys.stdin:
    connections.close_all()
    child = os.fork()
    if child == 0:
        try:
            print("begun", os.getpid(), flush=True)
            print("done", acts[line.strip()](), flush=True)
            os._exit(0)
        except BaseException:
            traceback.print_exc()
            os._exit(1)
    print("ended", os.waitpid(child, 0)[1], flush=True)
"""


class Struck(Exception):
    """A process did not end well by itself; what it complained of stands on standard error."""


@dataclass
class Working:
    """A process at its work."""

    forge: Forge
    pid: int

    def kill(self) -> None:
        """Kill it, wherever it is; it may have come to its end."""
        with suppress(ProcessLookupError):
            os.kill(self.pid, signal.SIGKILL)

    def kill_at(self, done: int) -> None:
        """Kill it when it has told that so much is done."""
        while (told := self.forge.told())[0] == "at":
            if int(told[1]) >= done:
                self.kill()
                return

    def result(self) -> str:
        """What came of it; "" when it was killed."""
        result = ""
        while (told := self.forge.told())[0] != "ended":
            if told[0] == "done":
                result = " ".join(told[1:])
        if told[1] not in ("0", str(int(signal.SIGKILL))):
            raise Struck
        return result


class Forge:
    """Begins processes on a home, one after the other."""

    def __init__(self, home: Path) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-c", _PROGRAM.replace("PAPERS", str(PAPERS)), str(home)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=environment(),
        )
        self.told()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._process.kill()
        self._process.communicate(timeout=PATIENCE)

    def begin(self, act: str) -> Working:
        """A process that does that."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"{act}\n")
        self._process.stdin.flush()
        return Working(self, int(self.told()[1]))

    def do(self, act: str) -> str:
        """Do it to its end."""
        return self.begin(act).result()

    def told(self) -> list[str]:
        """The next line that was told, as words."""
        assert self._process.stdout is not None
        if not (line := self._process.stdout.readline()):
            raise Struck
        return line.split()
