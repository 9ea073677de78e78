"""A second process reads ahead: the same things in the same order, whatever becomes of it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from itertools import islice
from pathlib import Path
from typing import Any

import msgspec
import pytest

from fonds.importing import run as importing
from fonds.importing.pace import Pace
from fonds.importing.readers import Read, jsonl
from fonds.importing.reading import reading
from fonds.importing.reading_process import Arrival
from fonds.importing.source import Source
from fonds.records.patch import CLEAR, Patch
from fonds.records.problem import Problem
from fonds.records.transcription import Text
from tests.cli.terminal import children
from tests.importing.conftest import everything
from tests.importing.reading import line, written

PROGRAM = "fonds.importing.reading_process"
MANY = 2_000
FEW = 300  # and yet more than a megabyte
WORDS = "Words that a reader reads. " * 200

READ = """
import sys, time
from pathlib import Path
from fonds.importing.reading import reading
from fonds.importing.readers import jsonl
from fonds.importing.source import Source
with reading(Source(jsonl, (Path(sys.argv[1]),)), 0) as arrivals:
    next(arrivals)
    print("read", flush=True)
    time.sleep(600)
"""


def _lines(count: int) -> list[str]:
    """Texts, in plain paragraphs and in careless HTML; one empties a field, one cannot be read."""
    texts = [
        line(kind="text", keys=[f"x:{n}"], document="x:paper", language="en", body=_body(n))
        for n in range(count)
    ]
    emptied = line(kind="document", keys=["x:paper"], title="A paper", summaries=None)
    return [emptied, *texts[: count // 2], "{", *texts[count // 2 :]]


def _body(number: int) -> str:
    if number % 3:
        return f"<p>Text {number}.</p>\n<p>{WORDS.strip()}</p>"
    return f"<P class=MsoNormal>Text <b>{number}</b><script>x()</script><p onclick='y()'>{WORDS}"


@pytest.fixture
def source(tmp_path: Path) -> Source:
    """More than the second process may read ahead, which is 8 MB."""
    return Source(jsonl, (written(tmp_path / "papers.jsonl", *_lines(MANY)),))


def _said(arrival: Arrival) -> tuple[Any, ...]:
    """What a thing that was read says, its prose apart, which may have been cleaned."""
    item = arrival[0]
    if isinstance(item, Problem):
        return ("problem", item)
    values = {name: value for name, value in item.values.items() if name != "body"}
    return (item.kind, item.key, item.where, values)


def _in_one_process(source: Source) -> list[tuple[Any, ...]]:
    return [_said((item, None)) for item in source.read()]


def _second_process() -> int:
    (process,) = children(os.getpid(), PROGRAM)
    return process


def test_the_second_process_gives_the_same_things_in_the_same_order(source: Source) -> None:
    with reading(source, worthwhile=0) as arrivals:
        came = list(arrivals)
    assert list(map(_said, came)) == _in_one_process(source)
    assert sum(known is not None for _, known in came) == MANY


def test_what_a_source_empties_is_empty_in_the_first_process_too(source: Source) -> None:
    with reading(source, worthwhile=0) as arrivals:
        paper, _ = next(arrivals)
    assert isinstance(paper, Patch)
    assert paper.values["summaries"] is CLEAR


def test_when_the_second_process_is_killed_the_first_goes_on_where_it_stopped(
    source: Source,
) -> None:
    with reading(source, worthwhile=0) as arrivals:
        came = list(islice(arrivals, 150))
        os.kill(_second_process(), signal.SIGKILL)
        came.extend(arrivals)
    assert list(map(_said, came)) == _in_one_process(source)
    assert came[-1][1] is None, "the last were read in this process"


def test_a_process_that_cannot_be_started_is_done_without(
    source: Source, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    with reading(source, worthwhile=0) as arrivals:
        assert list(map(_said, arrivals)) == _in_one_process(source)


def test_a_process_that_ends_at_once_is_done_without(
    source: Source, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", "/bin/true")
    with reading(source, worthwhile=0) as arrivals:
        assert list(map(_said, arrivals)) == _in_one_process(source)


class Faulty(msgspec.Struct, frozen=True):
    """A reader with a mistake of ours; it stands in no module that the process can import."""

    name: str = "faulty"
    description: str = "Breaks"
    key: str = ""
    folders: bool = False

    def recognises(self, head: bytes, name: str) -> bool:
        return False

    def read(self, path: Path) -> Read:
        yield Patch(kind="subject", key="x:1", values={"title": "One"})
        raise ZeroDivisionError


def test_a_mistake_of_ours_in_a_reader_is_raised(tmp_path: Path) -> None:
    source = Source(Faulty(), (written(tmp_path / "papers.txt", "x"),))
    with reading(source, worthwhile=0) as arrivals:
        assert _said(next(arrivals))[1] == "x:1"
        with pytest.raises(ZeroDivisionError):
            next(arrivals)


def test_the_second_process_ends_when_the_reading_is_broken_off(source: Source) -> None:
    with reading(source, worthwhile=0) as arrivals:
        next(arrivals)
        process = _second_process()
    assert not Path(f"/proc/{process}").exists()


def test_the_second_process_ends_when_the_first_is_killed(source: Source) -> None:
    first = subprocess.Popen(
        [sys.executable, "-c", READ, str(source.paths[0])], stdout=subprocess.PIPE, text=True
    )
    assert first.stdout is not None
    assert first.stdout.readline() == "read\n"
    (second,) = children(first.pid, PROGRAM)
    first.kill()
    first.communicate()
    deadline = time.monotonic() + 20
    while _runs(second):
        assert time.monotonic() < deadline, "it is still there"
        time.sleep(0.05)


def _runs(process: int) -> bool:
    """Whether the process is there; one that nobody has asked for its end yet is not."""
    try:
        return ") Z" not in Path(f"/proc/{process}/stat").read_text("utf-8")
    except OSError:
        return False


def test_a_small_source_needs_no_second_process(tmp_path: Path) -> None:
    source = Source(jsonl, (written(tmp_path / "papers.jsonl", *_lines(3)),))
    with reading(source) as arrivals:
        assert not children(os.getpid(), PROGRAM)
        assert all(known is None for _, known in arrivals)


def test_the_second_process_needs_neither_django_nor_the_archive() -> None:
    told = subprocess.run(
        [sys.executable, "-c", f"import {PROGRAM}, sys; print('django' in sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout == "False\n"


@pytest.mark.database
@pytest.mark.django_db
def test_with_a_second_process_the_same_is_saved_and_told(tmp_path: Path) -> None:
    source = Source(jsonl, (written(tmp_path / "papers.jsonl", *_lines(FEW)),))
    report = importing.run(source, "importer", pace=Pace(pause=0))
    assert report.added == FEW + 1
    texts = [record for record in everything() if record.kind == "text"]
    assert [record.keys for record in texts] == [(f"x:{n}",) for n in range(FEW)]
    assert isinstance(texts[3], Text)
    assert texts[3].body.startswith('<p id="p1">Text <strong>3</strong></p>')
    careless = len(range(0, FEW, 3))
    scripts = [each for each in report.problems if "script" in each.found.lower()]
    assert len(scripts) == careless
    assert scripts[0].where.row == 2
    again = importing.run(source, "importer", pace=Pace(pause=0))
    assert again.unchanged == FEW + 1
