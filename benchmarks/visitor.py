"""A visitor: one connection to the archive, one request after the other, each timed whole."""

from __future__ import annotations

import gzip
from collections.abc import Mapping
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPMessage
from http.cookies import SimpleCookie
from time import perf_counter
from types import TracebackType
from typing import Self
from urllib.parse import urlencode, urljoin, urlsplit

from benchmarks.figures import NotRun

_PATIENCE = 60.0


@dataclass(frozen=True, slots=True)
class Answer:
    """seconds: from the request to the last byte. size: bytes sent, headers included."""

    path: str
    status: int
    headers: HTTPMessage
    body: bytes
    seconds: float

    @property
    def size(self) -> int:
        """What came over the wire for it."""
        return len(self.body) + sum(
            len(name) + len(value) + 4 for name, value in self.headers.items()
        )

    @property
    def text(self) -> str:
        """The body, unpacked, as text."""
        packed = self.headers.get("Content-Encoding") == "gzip"
        return (gzip.decompress(self.body) if packed else self.body).decode("utf-8")

    def expect(self, status: int) -> Self:
        """Itself; NotRun if the archive answered otherwise."""
        if self.status != status:
            raise NotRun(f"{self.path} was answered with {self.status} in place of {status}.")
        return self


@dataclass
class Visitor:
    """Keeps its connection and its cookies, as a browser does, and nothing else."""

    address: str
    cookies: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        parts = urlsplit(self.address)
        self._connection = HTTPConnection(parts.hostname or "", parts.port, timeout=_PATIENCE)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._connection.close()

    def get(self, path: str, headers: Mapping[str, str] = {}) -> Answer:
        """Ask for a page of the archive."""
        return self._ask("GET", path, None, dict(headers))

    def post(self, path: str, fields: Mapping[str, str]) -> Answer:
        """Send a form."""
        kind = {"Content-Type": "application/x-www-form-urlencoded"}
        return self._ask("POST", path, urlencode(fields).encode(), kind)

    def arrive(self, path: str) -> Answer:
        """The page that the address leads to, after however many redirects within the archive."""
        answer = self.get(path)
        while answer.status in (301, 302):
            answer = self.get(urljoin(answer.path, answer.headers["Location"]))
        return answer.expect(200)

    def _ask(self, method: str, path: str, body: bytes | None, headers: dict[str, str]) -> Answer:
        headers |= {"Accept-Encoding": "gzip", "Accept-Language": "en"}
        if self.cookies:
            headers["Cookie"] = "; ".join(f"{name}={it}" for name, it in self.cookies.items())
        began = perf_counter()
        self._connection.request(method, path, body, headers)
        response = self._connection.getresponse()
        content = response.read()
        seconds = perf_counter() - began
        self._remember(response.headers)
        return Answer(path, response.status, response.headers, content, seconds)

    def _remember(self, headers: HTTPMessage) -> None:
        for line in headers.get_all("Set-Cookie") or []:
            self.cookies |= {name: crumb.value for name, crumb in SimpleCookie(line).items()}
