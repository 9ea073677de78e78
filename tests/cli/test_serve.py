"""Serving an archive: it opens, it stops, it survives deaths, and it leaves nothing running."""

from __future__ import annotations

import os
import re
import shutil
import signal
import socket
import sys
import time
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from http.cookies import SimpleCookie
from pathlib import Path
from urllib.parse import urlencode, urlsplit

import pytest

from tests.cli.terminal import Served, await_none, children, fonds, processes_of, serve

PASSWORD = "a correct horse of 1955"

needs_proc = pytest.mark.skipif(
    sys.platform != "linux", reason="Looks for processes in /proc, which only Linux has."
)


@pytest.fixture(scope="module")
def served(new_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A new archive with an editor, served at a free port for all tests that only look at it."""
    home = shutil.copytree(new_home, tmp_path_factory.mktemp("served") / "home")
    words = ("createuser", "anna", "--role", "editor", "--password-stdin", "--home", home)
    assert fonds(*words, stdin=PASSWORD).returncode == 0
    serving = serve("serve", "--port", "0", "--home", home)
    yield serving
    serving.stop()
    await_none(home)


@pytest.fixture
def mortal(home: Path) -> Iterator[Served]:
    """An archive whose processes may be killed."""
    serving = serve("serve", "--port", "0", "--home", home)
    yield serving
    if serving.process.poll() is None:
        serving.stop()
    await_none(home)


def test_a_visitor_finds_the_archive_at_the_address_that_was_printed(served: Served) -> None:
    assert served.printed[0].startswith("“Border Commission” is open at http://127.0.0.1:")
    status, page = served.page()
    assert status == 200
    assert "Border Commission" in page


def test_styles_have_names_that_change_with_them_and_may_be_kept(served: Served) -> None:
    _, page = served.page()
    style = re.search(r'href="(/static/fonds/styles/\w+\.[0-9a-f]{12}\.css)"', page)
    assert style
    assert served.page(style[1])[0] == 200


def test_an_address_that_does_not_exist_is_not_found(served: Served) -> None:
    assert served.page("/no-such-page")[0] == 404


def test_an_editor_can_sign_in_at_the_desk(served: Served) -> None:
    parts = urlsplit(served.address)
    desk = HTTPConnection(parts.hostname or "", parts.port, timeout=30)
    desk.request("GET", "/desk/login/")
    answer = desk.getresponse()
    answer.read()
    token = cookies(answer)["fonds_csrf"].value
    form = {"username": "anna", "password": PASSWORD, "csrfmiddlewaretoken": token}
    headers = {
        "Cookie": f"fonds_csrf={token}",
        "Content-Type": "application/x-www-form-urlencoded",
    }
    desk.request("POST", "/desk/login/", urlencode(form), headers)
    answer = desk.getresponse()
    answer.read()
    assert answer.status == 302
    session = cookies(answer)["fonds_session"]
    assert session["httponly"]
    desk.request("GET", "/desk/", headers={"Cookie": f"fonds_session={session.value}"})
    assert desk.getresponse().status == 200
    desk.close()


def cookies(answer: HTTPResponse) -> SimpleCookie:
    """The cookies that an answer sets."""
    jar = SimpleCookie()
    for line in answer.headers.get_all("Set-Cookie", []):
        jar.load(line)
    return jar


def test_a_name_that_is_not_the_archive_s_is_refused(served: Served) -> None:
    parts = urlsplit(served.address)
    connection = HTTPConnection(parts.hostname or "", parts.port, timeout=30)
    connection.request("GET", "/", headers={"Host": "evil.example"})
    assert connection.getresponse().status == 400
    connection.close()


@needs_proc
@pytest.mark.parametrize("by", [signal.SIGTERM, signal.SIGINT])
def test_it_stops_at_once_and_leaves_nothing_running(home: Path, by: signal.Signals) -> None:
    serving = serve("serve", "--port", "0", "--home", home)
    assert len(processes_of(home)) >= 3
    began = time.monotonic()
    assert serving.stop(by) == 0
    assert time.monotonic() - began < 10
    assert processes_of(home) == []
    assert serving.told == ""


def test_a_port_in_use_is_told_with_the_next_free_one(home: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        done = fonds("serve", "--no-browser", "--port", str(port), "--home", home)
    assert done.returncode == 1
    assert done.stderr.startswith(f"fonds: Port {port} is in use by another program. Use the next")
    assert len(done.stderr.splitlines()) == 1


def test_two_archives_are_served_side_by_side(
    served: Served, new_home: Path, tmp_path: Path
) -> None:
    port = urlsplit(served.address).port
    done = fonds("serve", "--no-browser", "--port", str(port), "--home", new_home)
    assert f"Port {port} is in use" in done.stderr


@needs_proc
@pytest.mark.parametrize("program", ["web_process", "work_process"])
def test_a_process_that_dies_is_started_again_and_that_is_said(
    mortal: Served, program: str
) -> None:
    supervisor = mortal.process.pid
    deadline = time.monotonic() + 30
    while not (running := children(supervisor, program)):
        assert time.monotonic() < deadline
        time.sleep(0.1)
    os.kill(running[0], signal.SIGKILL)
    mortal.await_words("ended by signal 9; it is started again now")
    while not children(supervisor, program):
        assert time.monotonic() < deadline
        time.sleep(0.1)
    while True:
        try:
            assert mortal.page()[0] == 200
            break
        except OSError:
            assert time.monotonic() < deadline
            time.sleep(0.1)


@needs_proc
def test_one_that_answers_requests_and_dies_is_replaced(mortal: Served) -> None:
    (web,) = children(mortal.process.pid, "web_process")
    os.kill(children(web, "web_process")[0], signal.SIGKILL)
    time.sleep(1)
    deadline = time.monotonic() + 30
    cores = len(os.sched_getaffinity(0))
    while len(children(web, "web_process")) < cores:
        assert time.monotonic() < deadline
        time.sleep(0.1)
    assert mortal.page()[0] == 200


@needs_proc
def test_if_the_first_process_is_killed_the_others_end_by_themselves(home: Path) -> None:
    serving = serve("serve", "--port", "0", "--home", home)
    assert len(processes_of(home)) >= 3
    serving.stop(signal.SIGKILL)
    await_none(home)


def test_an_archive_that_cannot_be_served_is_told_and_nothing_is_left(home: Path) -> None:
    (home / "fonds.toml").write_text('[database]\nurl = "postgresql://127.0.0.1:1/none"', "utf-8")
    done = fonds("serve", "--no-browser", "--port", "0", "--home", home)
    assert done.returncode == 3
    assert "Check the database named in fonds.toml" in done.stderr
