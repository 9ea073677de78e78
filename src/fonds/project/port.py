"""Where `fonds serve` may listen: whether a port is free, which one is, and its address."""

from __future__ import annotations

import errno
import socket
from ipaddress import ip_address

from fonds.records.problem import Problem

_TRIED = 100


def problem_of(host: str, port: int) -> Problem | None:
    """Why nothing can listen there, with what to do; None when it can."""
    try:
        _bind(host, port)
    except OSError as fault:
        return _problem(host, port, fault)
    return None


def free(host: str, after: int) -> int:
    """The next port above that is free; 0, "any", when none of the next hundred is."""
    for port in range(after + 1, min(after + 1 + _TRIED, 65536)):
        if problem_of(host, port) is None:
            return port
    return 0


def any_free(host: str) -> int:
    """A free port that the system chooses."""
    return _bind(host, 0)


def address(host: str, port: int) -> str:
    """The address at which a browser on this machine reaches what listens there."""
    name = host
    if ip_address(host).is_unspecified:
        name = "127.0.0.1" if ip_address(host).version == 4 else "::1"
    return f"http://[{name}]:{port}/" if ":" in name else f"http://{name}:{port}/"


def _bind(host: str, port: int) -> int:
    family = socket.AF_INET6 if ip_address(host).version == 6 else socket.AF_INET
    with socket.socket(family) as probe:
        # A port that a former server has just left is free, though the system still waits on it.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        probe.bind((host, port))
        return int(probe.getsockname()[1])


def _problem(host: str, port: int, fault: OSError) -> Problem:
    if fault.errno == errno.EADDRINUSE:
        other = free(host, port)
        remedy = f"Use the next free one with --port {other}." if other else "Use --port 0."
        return Problem(found=f"Port {port} is in use by another program.", remedy=remedy)
    if fault.errno == errno.EACCES:
        found = f"Port {port} is kept for the system's own services."
        return Problem(found=found, remedy="Use one above 1023, as in --port 8000.")
    return Problem(
        found=f"Nothing can listen at {host}, port {port}: {fault.strerror}.",
        remedy='Write an address of this machine as host in fonds.toml, or "127.0.0.1".',
    )
