"""What the documentation tells a reader to type works, and where it points there is something."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
from http.client import HTTPConnection
from pathlib import Path

import pytest

from tests.docs.console import Command, commands, files

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PAGES = sorted([*DOCS.rglob("*.md"), *ROOT.glob("*.md")])
WITH_COMMANDS = [page for page in PAGES if commands(page)]
RUN = [
    pytest.param(page, marks=pytest.mark.long if page.parent.name == "how-to" else (), id=page.name)
    for page in WITH_COMMANDS
]
FONDS = (sys.executable, "-c", "from fonds.cli import main; main()")
PASSWORD = "a lantern in the reading room"
PATIENCE = 120  # seconds, for two shared cores


class Reader:
    """Somebody who does what a page says, in a folder of their own."""

    def __init__(self, folder: Path, pristine: Path) -> None:
        self.folder = folder
        self.pristine = pristine
        self.environment = {k: v for k, v in os.environ.items() if not k.startswith("FONDS_")}
        self.environment.pop("DJANGO_SETTINGS_MODULE", None)
        self.environment["PYTHONPATH"] = str(ROOT / "src")

    def types(self, command: Command) -> str:
        """Type a command and wait for it to end well; what it printed."""
        program, verb, *words = shlex.split(command.words)
        assert program == "fonds"
        if verb == "serve":
            return self._serves(words)
        if verb == "createuser":
            return self._runs(verb, *words, "--password-stdin", told=f"{PASSWORD}\n")
        if verb == "init":
            return self._begins(*words)
        return self._runs(verb, *words, ends_with=command.ends_with)

    def _begins(self, *words: str) -> str:
        """Make a home, which takes long; the next ones are copies of it, before it was used."""
        home = self.folder / words[0]
        if self.pristine.exists():
            shutil.copytree(self.pristine, home)
            return ""
        printed = self._runs("init", *words)
        shutil.copytree(home, self.pristine)
        return printed

    def _runs(self, *words: str, told: str = "", ends_with: int = 0) -> str:
        done = subprocess.run(
            [*FONDS, *words],
            cwd=self.folder,
            env=self.environment,
            input=told,
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=False,
        )
        assert done.returncode == ends_with, (
            f"fonds {shlex.join(words)}: {done.stdout}{done.stderr}"
        )
        return done.stdout + done.stderr

    def _serves(self, words: list[str]) -> str:
        """Serve at a free port until the address answers, then stop with Ctrl-C."""
        with subprocess.Popen(
            [*FONDS, "serve", *words, "--port", "0"],
            cwd=self.folder,
            env=self.environment,
            stdout=subprocess.PIPE,
            text=True,
        ) as server:
            try:
                printed = _first_lines(server)
                (host,) = re.findall(r"http://([\w.:]+)/", printed)
                connection = HTTPConnection(host, timeout=PATIENCE)
                connection.request("GET", "/")
                assert connection.getresponse().status == 200
                connection.close()
            finally:
                server.send_signal(signal.SIGINT)
                server.wait(PATIENCE)
        return printed


def _first_lines(server: subprocess.Popen[str]) -> str:
    """The address, and how to stop."""
    assert server.stdout is not None
    return server.stdout.readline() + server.stdout.readline()


@pytest.fixture(scope="session")
def pristine(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the unused home lies that the how-to pages begin with: copying a home moves it."""
    return tmp_path_factory.mktemp("homes") / "pristine"


@pytest.mark.parametrize("page", RUN)
def test_a_reader_can_type_what_a_page_says(page: Path, tmp_path: Path, pristine: Path) -> None:
    own = tmp_path / "pristine"
    reader = Reader(tmp_path, own if page.parent.name == "tutorial" else pristine)
    for name, text in files(page).items():
        (tmp_path / name).write_text(text, "utf-8")
    for folder in (each for each in page.parent.iterdir() if each.is_dir()):
        shutil.copytree(folder, tmp_path / folder.name)
    for command in commands(page):
        printed = reader.types(command)
        if printed:
            assert command.is_answered_by(printed), f"{command.words}\n{printed}"


def test_the_tutorial_is_among_the_pages_that_are_run() -> None:
    assert DOCS / "tutorial/first-archive.md" in WITH_COMMANDS


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_inside_the_documentation_leads_somewhere(page: Path) -> None:
    prose = re.sub(r"```.*?```", "", page.read_text("utf-8"), flags=re.DOTALL)
    for target in re.findall(r"\]\(([^)\s]+)\)", prose):
        if re.match(r"[a-z]+:", target):
            continue
        path, _, anchor = target.partition("#")
        aim = (page.parent / path).resolve() if path else page
        assert aim.exists(), target
        if anchor and aim.suffix == ".md":
            assert anchor in anchors(aim), target


def anchors(page: Path) -> set[str]:
    """The anchors that a page's headings give."""
    headings = re.findall(r"^#+ (.+)$", page.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def test_every_page_can_be_reached_from_the_table_of_contents() -> None:
    reached, waiting = set[Path](), [DOCS / "README.md"]
    while waiting:
        page = waiting.pop()
        reached.add(page)
        linked = re.findall(r"\]\(([^)#\s]+\.md)", page.read_text("utf-8"))
        found = {(page.parent / link).resolve() for link in linked if ":" not in link}
        waiting += found - reached
    assert {page for page in PAGES if page.is_relative_to(DOCS)} <= reached
