"""A real browser at the door of an archive with the specimens in it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.test import override_settings
from playwright.sync_api import Browser, BrowserContext, Page, Request, sync_playwright
from pytest_django.live_server_helper import LiveServer

from tests.web import specimens
from tests.web.conftest import taken

# Playwright's own event loop runs in the thread in which Django prepares the database; nothing
# asynchronous touches that.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

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
        self.page.on("console", lambda message: self._said(message.type, message.text))
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))

    def go(self, address: str) -> Page:
        """Open a page of the archive."""
        self.page.goto(self.home + address)
        return self.page

    def _asked(self, request: Request) -> None:
        if urlsplit(request.url).netloc != urlsplit(self.home).netloc:
            self.foreign.append(request.url)

    def _said(self, kind: str, text: str) -> None:
        if kind in ("error", "warning"):
            self.faults.append(text)


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


@pytest.fixture(scope="session", autouse=True)
def _uploads_elsewhere() -> Iterator[None]:
    """Django's live server takes every path for an upload while uploads have no address."""
    with override_settings(MEDIA_URL="/uploads/", MEDIA_ROOT=""):
        yield


@pytest.fixture
def open_archive(live_server: LiveServer) -> str:
    """The address of an archive that holds the specimens."""
    taken(specimens.archive())
    taken(specimens.long_list())
    return str(live_server.url)


@pytest.fixture
def visit(browser: Browser, open_archive: str) -> Iterator[Visit]:
    """Come as a reader: `visit(width=390, color_scheme="dark", java_script_enabled=False)`.

    At the end nothing may have been asked of another server, and no page may have complained.
    """
    visitors: list[Visitor] = []
    contexts: list[BrowserContext] = []

    def come(width: int = _WIDE[0], **how: Any) -> Visitor:
        context = browser.new_context(viewport={"width": width, "height": _WIDE[1]}, **how)
        contexts.append(context)
        visitors.append(Visitor(context, open_archive))
        return visitors[-1]

    yield come
    for context in contexts:
        context.close()
    assert not [each for visitor in visitors for each in visitor.foreign]
    assert not [each for visitor in visitors for each in visitor.faults]
