"""`fonds search`: the same questions and the same results as on the search page."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from tests.cli.terminal import fonds


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("searching")
    home, papers = folder / "home", folder / "papers.jsonl"
    assert fonds("init", home).returncode == 0
    records = [
        {"kind": "document", "number": 1, "title": "Twelve boxes", "genres": ["letter"]},
        {"kind": "document", "number": 2, "title": "Boxes", "dates": [{"edtf": "1956-09-19"}]},
        {"kind": "document", "number": 3, "title": "SECRET", "access": {"state": "withheld"}},
        {"kind": "subject", "number": 1, "title": "Boxes and lids"},
    ]
    papers.write_text("".join(json.dumps({"format": 1} | each) + "\n" for each in records))
    done = fonds("import", papers, "--home", home)
    assert done.returncode == 0, done.stderr
    return home


def test_it_lists_what_is_found(home: Path) -> None:
    done = fonds("search", "boxes", "--in", "documents", "--home", home)
    assert done.returncode == 0, done.stderr
    assert sorted(line.split("\t")[1] for line in done.stdout.splitlines()) == [
        "Boxes",
        "Twelve boxes",
    ]
    assert "2 documents." in done.stderr


def test_it_is_narrowed_as_on_the_page(home: Path) -> None:
    assert "Twelve" in fonds("search", "--with", "genre=letter", "--home", home).stdout
    without = fonds("search", "boxes", "--without", "genre=letter", "--home", home).stdout
    assert "Twelve" not in without
    dated = fonds("search", "boxes", "--from", "19 September 1956", "--home", home).stdout
    assert dated.splitlines() == ["19 September 1956\tBoxes\t/document/2"]


def test_the_whole_result_goes_into_a_file(home: Path, tmp_path: Path) -> None:
    out = tmp_path / "boxes.csv"
    done = fonds("search", "boxes", "--as", "csv", "--out", out, "--home", home)
    assert done.returncode == 0, done.stderr
    rows = list(csv.DictReader(io.StringIO(out.read_text("utf-8-sig"))))
    assert sorted(row["number"] for row in rows) == ["1", "2"]


def test_the_whole_result_goes_to_the_standard_output(home: Path) -> None:
    done = fonds("search", "--as", "jsonl", "--home", home)
    assert {json.loads(line)["title"] for line in done.stdout.splitlines()} == {
        "Twelve boxes",
        "Boxes",
        "Boxes and lids",
    }


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--as", "papyrus"), "csv"),
        (("--from", "sometime"), "cannot be read as a date"),
        (("--with", "colour=red"), "genre"),
        (("--sort", "beauty"), "sort=beauty"),
        (("--in", "attic"), "in=attic"),
        (("--out", "file.csv"), "--as csv"),
    ],
)
def test_what_cannot_be_asked_is_said_with_what_can(
    home: Path, words: tuple[str, ...], said: str
) -> None:
    done = fonds("search", "boxes", *words, "--home", home)
    assert done.returncode == 2
    assert said in done.stderr
    assert not done.stdout


def test_a_file_that_cannot_be_written_is_told(home: Path) -> None:
    done = fonds("search", "--as", "csv", "--out", "/no/such/folder/x.csv", "--home", home)
    assert done.returncode == 1
    assert "cannot be written" in done.stderr
