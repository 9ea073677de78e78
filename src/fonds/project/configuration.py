"""What `fonds.toml` says: the settings of one archive, each with its default and its check.

To add a setting: give it a field in its section below, a commented line in `TEMPLATE` of
`fonds.project.template`, a check in `_CHECKS` if not every value of its type will do, and a
sentence in docs/reference/configuration.md. A test compares the fields with the template.
"""

from __future__ import annotations

import difflib
import ipaddress
import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from fonds.records.problem import Problem, Where

FILE = "fonds.toml"

LANGUAGES = {"en": "English"}
"""The languages of the pages. To add one: its line here, its translations in fonds/locale."""


@dataclass(frozen=True, slots=True)
class Archive:
    """What the archive is called and where it stands.

    address: the public address without a path, as in "https://archive.example.org"; "" when the
    archive is only seen at the address it is asked at. language: a code such as "en".
    """

    name: str = "Fonds"
    description: str = ""
    language: str = "en"
    time_zone: str = "UTC"
    address: str = ""


@dataclass(frozen=True, slots=True)
class Database:
    """Where the catalogue lies: "" is catalogue.sqlite3 in the home, else a PostgreSQL URL."""

    url: str = ""


@dataclass(frozen=True, slots=True)
class Server:
    """How `fonds serve` listens.

    host: the address to listen on; hosts: the names the archive answers to besides loopback and
    its own address; processes: at most so many, 0 for one per core; behind_proxy: whether a web
    server in front says in X-Forwarded-Proto how it was asked.
    """

    host: str = "127.0.0.1"
    port: int = 8000
    hosts: tuple[str, ...] = ()
    processes: int = 0
    behind_proxy: bool = False


@dataclass(frozen=True, slots=True)
class Configuration:
    """All of `fonds.toml`; a section or a line that is not there has its default."""

    archive: Archive = field(default_factory=Archive)
    database: Database = field(default_factory=Database)
    server: Server = field(default_factory=Server)


SECTIONS: dict[str, type[Archive | Database | Server]] = {
    "archive": Archive,
    "database": Database,
    "server": Server,
}


def read(text: str) -> tuple[Configuration, list[Problem]]:
    """The settings in the text of a `fonds.toml`, and all that is wrong with it at once.

    What is wrong has its default in the answer, so that the rest can still be judged; nobody
    should act on settings that have Problems.
    """
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        return Configuration(), [_problem("", f"The file is not valid TOML: {fault}.", _TOML)]
    problems = list(_unknown(table, SECTIONS, ""))
    sections: dict[str, Any] = {}
    for name, kind in SECTIONS.items():
        sections[name], found = _section(name, kind, table.get(name, {}))
        problems += found
    return Configuration(**sections), problems


def _section(name: str, kind: type[Any], table: Any) -> tuple[Any, list[Problem]]:
    if not isinstance(table, dict):
        return kind(), [_problem(name, f"“{name}” is not a section.", f"Write it as [{name}].")]
    problems = list(_unknown(table, [one.name for one in fields(kind)], f"{name}."))
    values: dict[str, Any] = {}
    for one in fields(kind):
        if one.name in table:
            problem = _wrong(f"{name}.{one.name}", table[one.name], str(one.type))
            if problem:
                problems.append(problem)
            else:
                values[one.name] = _frozen(table[one.name])
    return kind(**values), problems


def _unknown(table: Mapping[str, Any], known: Any, prefix: str) -> Iterator[Problem]:
    for key in table:
        if key not in known:
            near = difflib.get_close_matches(key, list(known), n=1, cutoff=0.5)
            remedy = f"Did you mean “{near[0]}”?" if near else f"Known are: {', '.join(known)}."
            yield _problem(prefix + key, f"There is no setting “{prefix}{key}”.", remedy)


# The types that settings have, as they are written above, and how to write one in TOML.
_WRITTEN: dict[str, tuple[Callable[[Any], bool], str]] = {
    "str": (lambda value: isinstance(value, str), 'Write it in quotation marks: "…".'),
    "int": (lambda value: type(value) is int, "Write a whole number without quotation marks."),
    "bool": (lambda value: isinstance(value, bool), "Write true or false."),
    "tuple[str, ...]": (
        lambda value: isinstance(value, list) and all(isinstance(one, str) for one in value),
        'Write a list: ["…", "…"].',
    ),
}


def _wrong(name: str, value: Any, written: str) -> Problem | None:
    fits, remedy = _WRITTEN[written]
    if not fits(value):
        return _problem(name, f"{value!r} is not a value for “{name}”.", remedy)
    check = _CHECKS.get(name)
    remedy = check(value) if check else ""
    return _problem(name, f"{value!r} will not do for “{name}”.", remedy) if remedy else None


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def _problem(name: str, found: str, remedy: str) -> Problem:
    return Problem(found=found, remedy=remedy, where=Where(file=FILE, field=name))


_TOML = "Mend that line; text stands in quotation marks, sections in square brackets."


# --- Checks: each gives "" for a good value, else what to write instead. --------------------------


def _check_name(value: str) -> str:
    return "" if value.strip() else "Give the archive a name."


def _check_language(value: str) -> str:
    known = ", ".join(f'"{code}" ({name})' for code, name in LANGUAGES.items())
    return "" if value in LANGUAGES else f"The pages can be in: {known}."


def _check_time_zone(value: str) -> str:
    try:
        ZoneInfo(value)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return 'Write the name of a zone such as "UTC" or "Europe/Berlin".'
    return ""


def _check_address(value: str) -> str:
    parts = urlsplit(value)
    plain = parts.scheme in {"http", "https"} and parts.hostname and parts.path in {"", "/"}
    if value == "" or (plain and not parts.query and not parts.fragment and not parts.username):
        return ""
    return 'Write it without a path, such as "https://archive.example.org", or "".'


def _check_url(value: str) -> str:
    if value == "" or urlsplit(value).scheme in {"postgresql", "postgres"}:
        return ""
    return 'Write "postgresql://user:password@host:5432/name", or "" for SQLite in the home.'


def _check_host(value: str) -> str:
    try:
        ipaddress.ip_address(value)
    except ValueError:
        return 'Write an IP address: "127.0.0.1" for this machine alone, "0.0.0.0" for every one.'
    return ""


_HOST = re.compile(r"\.?[A-Za-z0-9][A-Za-z0-9.:-]*|\[[0-9a-fA-F:]+\]")


def _check_hosts(value: list[str]) -> str:
    fits = all(_HOST.fullmatch(one) for one in value)
    return "" if fits else 'Write host names alone, such as "archive.example.org"; "*" is not one.'


def _check_port(value: int) -> str:
    return "" if 1 <= value <= 65535 else "Write a number from 1 to 65535."


def _check_processes(value: int) -> str:
    return "" if 0 <= value <= 256 else "Write how many, or 0 for one per core."


_CHECKS: dict[str, Callable[[Any], str]] = {
    "archive.name": _check_name,
    "archive.language": _check_language,
    "archive.time_zone": _check_time_zone,
    "archive.address": _check_address,
    "database.url": _check_url,
    "server.host": _check_host,
    "server.hosts": _check_hosts,
    "server.port": _check_port,
    "server.processes": _check_processes,
}
