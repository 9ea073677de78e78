"""The throwaway archive that is measured: made, filled with the corpus, worked by `fonds`."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from time import perf_counter
from typing import Any

from benchmarks import corpus
from benchmarks.figures import NotRun
from benchmarks.progress import say
from fonds.exporting.writers import jsonl
from fonds.records.document import Document

FONDS = (sys.executable, "-c", "from fonds.cli import main; main()")
EDITORS = ("first-editor", "second-editor")
PASSWORD = "a lantern in the reading room"  # noqa: S105 (of an archive that lives for minutes)


def environment() -> dict[str, str]:
    """That of this process, without anything that would lead to somebody's own archive."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("FONDS_")}
    kept.pop("DJANGO_SETTINGS_MODULE", None)
    return kept


@dataclass(frozen=True, slots=True)
class Done:
    """A command that ended well: what it printed, and how long the whole of it took."""

    printed: str
    seconds: float

    @property
    def report(self) -> dict[str, Any]:
        """What it printed, read as JSON."""
        report: dict[str, Any] = json.loads(self.printed)
        return report


@dataclass
class Archive:
    """An archive of so many documents in a folder that nobody else uses.

    run: the number of the import that filled it; 0 until then.
    """

    folder: Path
    documents: int
    run: int = 0
    _made: bool = field(default=False, repr=False)

    @property
    def home(self) -> Path:
        """The archive's own folder."""
        return self.folder / "home"

    @property
    def catalogue(self) -> Path:
        """The database."""
        return self.home / "catalogue.sqlite3"

    @cached_property
    def records(self) -> int:
        """How many records the corpus has, which is written when this is first asked."""
        say(f"Writing a corpus of {self.documents:,} documents.")
        return corpus.write(self.corpus, self.documents)

    @property
    def corpus(self) -> Path:
        """The corpus as JSON Lines."""
        return self.folder / "corpus.jsonl"

    @property
    def filling(self) -> tuple[str, ...]:
        """The command that imports the corpus."""
        return self.command("import", str(self.corpus), "--json")

    def command(self, *words: str) -> tuple[str, ...]:
        """A command line of `fonds` for this home."""
        return (*FONDS, *words, "--home", str(self.home))

    def fonds(self, *words: str, told: str | None = None) -> Done:
        """Run a command to its end; NotRun, with its last words, if it does not end well."""
        began = perf_counter()
        done = subprocess.run(  # noqa: S603 (our own program, no shell)
            self.command(*words),
            input=told,
            env=environment(),
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            raise NotRun(f"`fonds {' '.join(words)}` failed: {_last_words(done.stderr)}")
        return Done(done.stdout, perf_counter() - began)

    def make(self) -> None:
        """Make the home, an account for each editor, and a document for each to work on."""
        if self._made:
            return
        if self.home.exists():
            raise NotRun("The archive could not be made to its end, see above.")
        say("Making an archive.")
        self.run_init()
        for name in EDITORS:
            role = ("--role", "publisher", "--password-stdin")
            self.fonds("createuser", name, *role, told=f"{PASSWORD}\n")
        papers = self.folder / "desk.jsonl"
        several = [Document(keys=(f"desk:{name}",), title=f"Paper of {name}") for name in EDITORS]
        papers.write_bytes(b"".join(jsonl.write(several)))
        self.fonds("import", str(papers), "--json")
        self._made = True

    def run_init(self) -> None:
        """`fonds init`, which names its folder without --home."""
        done = subprocess.run(  # noqa: S603 (our own program, no shell)
            [*FONDS, "init", str(self.home)],
            env=environment(),
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            raise NotRun(f"`fonds init` failed: {_last_words(done.stderr)}")

    def fill(self) -> None:
        """Import the corpus, if that has not been done yet."""
        if self.run or self._is_kept():
            return
        self.make()
        say(f"Importing {self.records:,} records.")
        self.filled_by(self.fonds("import", str(self.corpus), "--json").report)

    def filled_by(self, report: dict[str, Any]) -> None:
        """Note which run filled it; NotRun if that left anything out."""
        if report["added"] != self.records:
            raise NotRun(f"Of {self.records} records {report['added']} went in.")
        self.run = report["run"]
        self._note.write_text(json.dumps([self.documents, self.run]), "utf-8")

    @property
    def _note(self) -> Path:
        """Says of a folder that is kept what was filled into it."""
        return self.folder / "filled.json"

    def _is_kept(self) -> bool:
        """Whether the folder has such an archive already, from another time."""
        if not self._note.exists():
            return False
        documents, self.run = json.loads(self._note.read_text("utf-8"))
        if documents != self.documents:
            raise NotRun(f"{self.folder} has an archive of {documents:,} documents: say so.")
        return True

    def set_processes(self, count: int) -> None:
        """Let so many processes answer requests; 0 is one for each core, as in a new home."""
        file = self.home / "fonds.toml"
        old = file.read_text("utf-8")
        new, times = re.subn(r"(?m)^processes = \d+$", f"processes = {count}", old)
        if times != 1:
            raise NotRun("fonds.toml has no line `processes`; benchmarks/archive.py sets it.")
        file.write_text(new, "utf-8")


def _last_words(printed: str) -> str:
    return " ".join(printed.split("\n")[-4:]).strip() or "it said nothing."
