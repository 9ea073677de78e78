"""A real browser at the door of an archive that is really served, with the specimens in it."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Request,
    sync_playwright,
)

from fonds.exporting.writers import jsonl
from tests.cli import terminal
from tests.web import specimens

_ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
_WIDE = (1440, 900)

Visit = Callable[..., "Visitor"]


class Visitor:
    """A reader with a browser. Whatever goes wrong on the way is remembered and told at the end."""

    def __init__(self, context: BrowserContext, home: str) -> None:
        self.page: Page = context.new_page()
        self.home = home
        self.foreign: list[str] = []
        self.faults: list[str] = []
        self.page.on("request", self._asked)
        self.page.on("console", self._said)
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))

    def go(self, address: str) -> Page:
        """Open a page of the archive."""
        self.page.goto(self.home + address)
        return self.page

    def _asked(self, request: Request) -> None:
        if urlsplit(request.url).netloc != urlsplit(self.home).netloc:
            self.foreign.append(request.url)

    def _said(self, message: ConsoleMessage) -> None:
        # Chromium complains of an address that does not exist; that it is told so is our point.
        not_there = message.location.get("url") == self.page.url and "404" in message.text
        if message.type in ("error", "warning") and not not_there:
            self.faults.append(message.text)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, from FONDS_CHROMIUM or the system."""
    path = os.environ.get("FONDS_CHROMIUM") or shutil.which("chromium")
    if not path:
        pytest.skip("No Chromium here: set FONDS_CHROMIUM to its path.")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=_ARGUMENTS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def open_archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of an archive that holds the specimens: made, filled and served as by anybody."""
    folder = tmp_path_factory.mktemp("journeys")
    home, papers = folder / "home", folder / "specimens.jsonl"
    papers.write_bytes(b"".join(jsonl.write([*specimens.archive(), *specimens.long_list()])))
    for words in (("init", home), ("import", papers, "--home", home)):
        done = terminal.fonds(*words)
        assert done.returncode == 0, done.stdout + done.stderr
    served = terminal.serve("serve", "--home", home, "--port", "0")
    yield served.address.rstrip("/")
    served.stop()


@pytest.fixture(scope="session")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the demonstration archive, with a long collection of papers beside it."""
    folder = tmp_path_factory.mktemp("demonstration")
    home, papers = folder / "home", folder / "papers.jsonl"
    papers.write_bytes(b"".join(jsonl.write(specimens.long_collection())))
    served = terminal.serve("demo", "--home", home, "--port", "0", "--no-browser")
    try:
        done = terminal.fonds("import", papers, "--home", home)
        assert done.returncode == 0, done.stdout + done.stderr
        _await_index(served, "longshelf")
        yield served.address.rstrip("/")
    finally:
        served.stop()


def _await_index(served: terminal.Served, word: str) -> None:
    """Until the search finds what has just come in: a second or two."""
    for _ in range(100):
        if served.page(f"/search?q={word}")[1].count('class="entry"'):
            return
        time.sleep(0.2)
    raise AssertionError("The index never heard of what was imported.")


@pytest.fixture
def visit(browser: Browser, open_archive: str) -> Iterator[Visit]:
    """Come as a reader: `visit(width=390, color_scheme="dark", java_script_enabled=False)`.

    At the end nothing may have been asked of another server, and no page may have complained.
    """
    yield from _visits(browser, open_archive)


@pytest.fixture
def guest(browser: Browser, demonstration: str) -> Iterator[Visit]:
    """Come to the demonstration archive as a reader, in the same way."""
    yield from _visits(browser, demonstration)


def _visits(browser: Browser, address: str) -> Iterator[Visit]:
    visitors: list[Visitor] = []
    contexts: list[BrowserContext] = []

    def come(width: int = _WIDE[0], **how: Any) -> Visitor:
        context = browser.new_context(viewport={"width": width, "height": _WIDE[1]}, **how)
        contexts.append(context)
        visitors.append(Visitor(context, address))
        return visitors[-1]

    yield come
    for context in contexts:
        context.close()
    assert not [each for visitor in visitors for each in visitor.foreign]
    assert not [each for visitor in visitors for each in visitor.faults]
