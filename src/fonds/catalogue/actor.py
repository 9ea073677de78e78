"""Who is acting: the name that goes into the log when the caller cannot pass it down."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_current: ContextVar[str] = ContextVar("actor", default="")


def current() -> str:
    """The user name of whoever acts now; "" when the house itself does."""
    return _current.get()


@contextmanager
def acting(name: str) -> Iterator[None]:
    """Let everything inside be done in that name; an empty name changes nothing."""
    token = _current.set(name or _current.get())
    try:
        yield
    finally:
        _current.reset(token)
