"""Two editors who save at the desk while something else goes on, each a document of their own."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPException
from itertools import count

from benchmarks import forms
from benchmarks.archive import EDITORS, PASSWORD
from benchmarks.figures import NotRun
from benchmarks.server import Server
from benchmarks.visitor import Visitor

_BETWEEN = 1.0  # seconds of thought before the next save
_SIGN_IN = "/desk/login/"
_TITLE = "record_title"


class Editor(threading.Thread):
    """Publishes a new title again and again. `saves` are the seconds that each took."""

    def __init__(self, address: str, name: str, document: int) -> None:
        super().__init__(daemon=True)
        self.saves: list[float] = []
        self.trouble = ""
        self._visitor = Visitor(address)
        self._name, self._page = name, f"/desk/snippets/catalogue/document/edit/{document}/"
        self._over = threading.Event()

    def run(self) -> None:
        """Work until told that it is over."""
        try:
            with self._visitor:
                self._sign_in()
                for time in count(1):
                    self.saves.append(self._publish(f"Paper of {self._name}, {time}"))
                    if self._over.wait(_BETWEEN):
                        return
        except (OSError, HTTPException, NotRun) as fault:
            self.trouble = f"{type(fault).__name__}: {fault}"

    def leave(self) -> None:
        """Stop after the save in hand."""
        self._over.set()
        self.join()

    def _sign_in(self) -> None:
        filled = forms.fields(self._visitor.get(_SIGN_IN).expect(200).text, "username")
        filled |= {"username": self._name, "password": PASSWORD}
        self._visitor.post(_SIGN_IN, filled).expect(302)

    def _publish(self, title: str) -> float:
        """The seconds that the save took; opening the form beforehand is not counted."""
        form = forms.fields(self._visitor.get(self._page).expect(200).text, _TITLE)
        filled = form | {_TITLE: title, "action-publish": "action-publish"}
        return self._visitor.post(self._page, filled).expect(302).seconds


@contextmanager
def at_work(server: Server) -> Iterator[tuple[Editor, ...]]:
    """Both editors at work while the block lasts; NotRun if one of them could not save."""
    several = tuple(Editor(server.address, name, n) for n, name in enumerate(EDITORS, 1))
    for editor in several:
        editor.start()
    try:
        yield several
    finally:
        for editor in several:
            editor.leave()
    if trouble := "; ".join(editor.trouble for editor in several if editor.trouble):
        raise NotRun(f"An editor could not save: {trouble}")
