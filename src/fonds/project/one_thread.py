"""One thread answers, others carry: a slow reader of a long answer keeps nobody else waiting.

The archive's own code runs in one thread of a process: one connection to the database, nothing to
lock. But whoever sends an answer piece by piece is held up by its reader, and a download may take
an hour. So the server's threads only carry pieces; each is made by the one thread, in turn with
whatever else is asked of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

CARRIERS = 16
"""How many threads the server should have: so many answers can be on their way at once."""

Start = Callable[..., Any]
Application = Callable[[dict[str, Any], Start], Iterable[bytes]]

_END = object()


class OneThread:
    """An application that does all its work in a thread of its own, whoever calls it."""

    def __init__(self, application: Application) -> None:
        self._application = application
        self._thread = ThreadPoolExecutor(1, "fonds")

    def __call__(self, environ: dict[str, Any], start: Start) -> Iterable[bytes]:
        """The answer. It is begun by the thread that calls, as the server expects."""
        begun: list[tuple[Any, ...]] = []
        body = self._do(self._application, environ, lambda *said: begun.append(said))
        start(*begun[0])
        if isinstance(body, list | tuple):  # nothing more is to be made
            return body
        return _Carried(self._do, body)

    def _do(self, act: Callable[..., Any], *arguments: Any) -> Any:
        return self._thread.submit(act, *arguments).result()


class _Carried:
    """The pieces of an answer, each made by the one thread when it is fetched."""

    def __init__(self, do: Callable[..., Any], body: Iterable[bytes]) -> None:
        self._do, self._body = do, body
        self._pieces: Iterator[bytes] = do(iter, body)

    def __iter__(self) -> Iterator[bytes]:
        return self

    def __next__(self) -> bytes:
        piece = self._do(next, self._pieces, _END)
        if piece is _END:
            raise StopIteration
        made: bytes = piece
        return made

    def close(self) -> None:
        """What the answer holds is let go, by the thread that made it."""
        if close := getattr(self._body, "close", None):
            self._do(close)
