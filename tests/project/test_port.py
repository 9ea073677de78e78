"""Where the archive can listen, and what is said when it cannot."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from ipaddress import IPv4Address

import pytest

from fonds.project import port as ports

HERE = "127.0.0.1"


@pytest.fixture
def taken() -> Iterator[int]:
    """A port at which another program listens."""
    with socket.socket() as other:
        other.bind((HERE, 0))
        other.listen()
        yield other.getsockname()[1]


def test_a_free_port_has_no_problem() -> None:
    assert ports.problem_of(HERE, ports.any_free(HERE)) is None


def test_a_port_in_use_is_told_with_the_next_free_one(taken: int) -> None:
    problem = ports.problem_of(HERE, taken)
    assert problem is not None
    assert problem.found == f"Port {taken} is in use by another program."
    offered = int(problem.remedy.rstrip(".").rsplit(" ", 1)[1])
    assert offered > taken
    assert ports.problem_of(HERE, offered) is None


def test_a_port_in_use_at_the_end_of_all_ports_is_told_too() -> None:
    assert ports.free(HERE, 65535) == 0


def test_an_address_of_another_machine_is_told() -> None:
    problem = ports.problem_of("192.0.2.1", 8000)
    assert problem is not None
    assert "127.0.0.1" in problem.remedy


@pytest.mark.parametrize(
    ("host", "address"),
    [
        ("127.0.0.1", "http://127.0.0.1:8000/"),
        (str(IPv4Address(0)), "http://127.0.0.1:8000/"),
        ("::", "http://[::1]:8000/"),
        ("192.0.2.7", "http://192.0.2.7:8000/"),
    ],
)
def test_the_address_is_one_that_a_browser_can_open(host: str, address: str) -> None:
    assert ports.address(host, 8000) == address
