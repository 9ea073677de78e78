"""Answers are made by one thread, whoever carries them; a slow reader keeps nobody waiting."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator
from typing import Any

import pytest

from fonds.project.one_thread import OneThread, Start


def answering(body: Any) -> OneThread:
    def application(environ: dict[str, Any], start: Start) -> Iterable[bytes]:
        start("200 OK", [("Content-Type", "text/plain")])
        made: Iterable[bytes] = body() if callable(body) else body
        return made

    return OneThread(application)


def asked(application: OneThread) -> tuple[list[Any], Iterable[bytes]]:
    said: list[Any] = []
    return said, application({}, lambda *told: said.append(told))


def test_an_answer_comes_as_it_was_made() -> None:
    said, body = asked(answering([b"one", b"two"]))
    assert said == [("200 OK", [("Content-Type", "text/plain")])]
    assert b"".join(body) == b"onetwo"


def test_every_piece_is_made_by_one_thread_and_none_before_it_is_fetched() -> None:
    makers: list[str] = []

    def pieces() -> Iterator[bytes]:
        for _ in range(3):
            makers.append(threading.current_thread().name)
            yield b"piece"

    _, body = asked(answering(pieces))
    fetched = iter(body)
    assert next(fetched) == b"piece"
    assert len(makers) == 1
    assert list(fetched) == [b"piece", b"piece"]
    assert set(makers) == {makers[0]} != {threading.current_thread().name}


def test_another_is_answered_while_the_first_is_half_fetched() -> None:
    slow = answering(lambda: iter([b"one", b"two"]))
    _, first = asked(slow)
    fetched = iter(first)
    next(fetched)
    _, second = asked(slow)
    assert list(second) == [b"one", b"two"]
    assert list(fetched) == [b"two"]


def test_a_fault_is_heard_by_whoever_asked() -> None:
    def application(environ: dict[str, Any], start: Start) -> Iterable[bytes]:
        raise LookupError("nothing")

    with pytest.raises(LookupError, match="nothing"):
        OneThread(application)({}, lambda *_: None)


def test_an_answer_that_nobody_fetches_to_its_end_is_closed() -> None:
    closed = []

    class Body:
        def __iter__(self) -> Iterator[bytes]:
            return iter([b"one", b"two"])

        def close(self) -> None:
            closed.append(threading.current_thread().name)

    _, body = asked(answering(Body()))
    next(iter(body))
    body.close()  # type: ignore[attr-defined]
    assert len(closed) == 1
    assert closed != [threading.current_thread().name]
