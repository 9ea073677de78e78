"""The editor's settings: what can be said, and how a slip is told."""

from __future__ import annotations

import tomllib
from dataclasses import asdict
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fonds.project import template
from fonds.project.configuration import Configuration, read


def told(text: str) -> str:
    """Everything that is said of the text, in one string."""
    _, problems = read(text)
    return "\n".join(map(str, problems))


def test_a_new_home_has_every_setting_in_sight_with_its_default() -> None:
    written = tomllib.loads(template.written("Fonds"))
    defaults = asdict(Configuration())
    defaults["server"]["hosts"] = list(defaults["server"]["hosts"])
    assert written == defaults


def test_every_setting_of_a_new_home_is_explained() -> None:
    lines = template.written("Fonds").splitlines()
    for before, line in pairwise(lines):
        if "=" in line and not line.startswith("#"):
            assert before.startswith("#") or "=" in before


@given(name=st.text().filter(str.strip))
def test_any_name_of_an_archive_comes_back_as_it_was_given(name: str) -> None:
    written = name.encode("utf-8", "ignore").decode()
    if written.strip():
        configuration, problems = read(template.written(written))
        assert not problems
        assert configuration.archive.name == written


def test_an_empty_file_says_that_everything_is_as_usual() -> None:
    assert read("") == (Configuration(), [])


def test_a_setting_that_is_given_is_taken() -> None:
    configuration, problems = read('[server]\nport = 9000\nhosts = ["archive.example.org"]')
    assert not problems
    assert configuration.server.port == 9000
    assert configuration.server.hosts == ("archive.example.org",)


def test_a_slip_of_the_pen_is_told_with_what_was_meant() -> None:
    assert "server.prot: There is no setting “server.prot”. Did you mean “port”?" in told(
        "[server]\nprot = 9000"
    )


def test_an_unknown_section_is_told_with_the_known_ones() -> None:
    assert "Known are: archive, database, server." in told("[zebra]\nport = 1")


def test_a_section_written_as_a_line_is_told() -> None:
    assert "Write it as [server]." in told("server = 1")


def test_everything_that_is_wrong_is_told_at_once() -> None:
    _, problems = read('[archive]\nnmae = "x"\nlanguage = "xx"\n[server]\nport = "8000"')
    assert [problem.where.field for problem in problems] == [
        "archive.nmae",
        "archive.language",
        "server.port",
    ]


def test_a_file_that_is_no_toml_is_told_with_its_line() -> None:
    assert "at line 2" in told("[server]\nport = \n")


@pytest.mark.parametrize(
    "line",
    [
        "archive.name = ''",
        "archive.name = 7",
        "archive.language = 'tlh'",
        "archive.time_zone = 'Europe/Atlantis'",
        "archive.time_zone = '../../etc/passwd'",
        "archive.time_zone = ''",
        "archive.address = 'archive.example.org'",
        "archive.address = 'https://archive.example.org/path'",
        "archive.address = 'https://editor:secret@archive.example.org'",
        "archive.address = 'javascript:alert(1)'",
        "database.url = 'mysql://localhost/fonds'",
        "server.host = 'localhost'",
        "server.host = ''",
        "server.port = 0",
        "server.port = 70000",
        "server.port = true",
        "server.port = 8000.0",
        "server.processes = -1",
        "server.hosts = ['*']",
        "server.hosts = ['https://archive.example.org']",
        "server.hosts = 'archive.example.org'",
        "server.hosts = [1]",
        "server.behind_proxy = 'yes'",
    ],
)
def test_a_value_that_will_not_do_is_refused_with_what_to_write_instead(line: str) -> None:
    configuration, problems = read(line)
    assert configuration == Configuration()
    assert len(problems) == 1
    assert problems[0].where.field == line.split(" ", 1)[0]
    assert problems[0].remedy.startswith(("Write", "Give", "The pages can be in"))


@pytest.mark.parametrize(
    "line",
    [
        "archive.address = 'https://archive.example.org'",
        "archive.address = 'https://archive.example.org/'",
        "archive.address = 'http://192.0.2.7:8000'",
        "archive.time_zone = 'Asia/Kolkata'",
        "database.url = 'postgresql://fonds:secret@localhost:5432/fonds'",
        "server.host = '0.0.0.0'",
        "server.host = '::1'",
        "server.hosts = ['.example.org', 'localhost', '[::1]']",
    ],
)
def test_a_value_that_will_do_is_taken(line: str) -> None:
    configuration, problems = read(line)
    assert not problems
    assert configuration != Configuration()
