"""`fonds import` as somebody at a terminal, or a script, meets it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from fonds.cli.app import run
from fonds.cli.failure import Code
from tests.cli.terminal import fonds
from tests.importing.reading import line, written
from tests.importing.test_listing import HERE

GOOD = [line(kind="subject", number=n, version=1, title=f"Subject {n}") for n in (1, 2)]


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("importing") / "home"
    assert fonds("init", home).returncode == 0
    return home


def report(*words: str | Path, expected: Code = Code.DONE) -> dict[str, Any]:
    done = fonds("import", *words, "--json")
    assert done.returncode == expected, done.stdout + done.stderr
    assert done.stderr == ""
    plain: dict[str, Any] = json.loads(done.stdout)
    return plain


def test_a_file_is_tried_brought_in_repeated_and_taken_back(home: Path, tmp_path: Path) -> None:
    papers = written(tmp_path / "papers.jsonl", *GOOD)
    tried = fonds("import", papers, "--dry-run", "--home", home)
    assert tried.returncode == 0, tried.stderr
    assert "2 records came in: 2 added, 0 changed" in tried.stdout
    assert "Nothing was written." in tried.stdout

    done = fonds("import", papers, "--home", home)
    assert done.returncode == 0, done.stderr
    assert "known again by their number" in done.stdout
    assert f"Undo with: fonds import --undo 1 --home {home}" in done.stdout

    again = report(papers, "--home", home)
    assert (again["in"], again["unchanged"], again["run"]) == (2, 2, None)

    undone = fonds("import", "--undo", "1", "--home", home)
    assert undone.returncode == 0, undone.stderr
    assert "Run 1 is undone: 0 restored, 2 withdrawn, 0 left as they are." in undone.stdout

    unknown = fonds("import", "--undo", "99", "--home", home)
    assert unknown.returncode == Code.MISUSE
    assert "There is no run 99. The last are: 2 (undo, jsonl," in unknown.stderr


def test_what_is_refused_is_told_line_by_line_and_the_rest_goes_in(
    home: Path, tmp_path: Path
) -> None:
    bad = '{"format":1,"kind":"subject","titel":"\\u001b[2Jx"}'
    papers = written(tmp_path / "papers.jsonl", *GOOD, bad, "{", line(kind="subject", title="New"))
    done = fonds("import", papers, "--home", home)
    assert done.returncode == Code.PROBLEMS
    told = done.stdout.splitlines()
    assert told[0] == (
        "refused: papers.jsonl, line 3, titel: There is no field “titel”. Perhaps “title” is "
        "meant. A field that is not known is not thrown away."
    )
    assert told[1].startswith("refused: papers.jsonl, line 4: The JSON breaks off")
    assert "2 refused" in told[2]
    assert any("Correct what was refused and import again" in each for each in told)
    as_json = report(papers, "--home", home, "--dry-run", expected=Code.PROBLEMS)
    assert (as_json["in"], as_json["refused"]) == (5, 2)
    assert [(each["row"], each["severity"]) for each in as_json["problems"]] == [
        (3, "refused"),
        (4, "refused"),
    ]


def test_a_listing_is_recognised_and_enters_as_drafts_when_asked(home: Path) -> None:
    done = fonds("import", HERE, "--as-draft", "--home", home)
    assert done.returncode == 0, done.stderr
    assert "6 records came in: 6 added" in done.stdout
    assert "What is new or changed waits as drafts" in done.stdout


def test_a_file_that_is_not_recognised_is_told_in_either_form(home: Path, tmp_path: Path) -> None:
    strange = written(tmp_path / "strange.bin", "words")
    plain = report(strange, "--home", home, expected=Code.PROBLEMS)
    assert (plain["in"], plain["refused"], plain["run"]) == (1, 1, None)
    assert "Name it with --format" in plain["problems"][0]["remedy"]


def test_a_folder_that_is_no_home_is_unusable(tmp_path: Path) -> None:
    papers = written(tmp_path / "papers.jsonl", *GOOD)
    done = fonds("import", papers, "--home", tmp_path)
    assert done.returncode == Code.UNUSABLE
    assert "fonds init" in done.stderr


MISUSES = {
    "nothing": ([], "Name either files to bring in, or a run to take back."),
    "both": (["papers.jsonl", "--undo", "1"], "Name either files to bring in"),
    "no such file": (["none.jsonl"], "none.jsonl does not exist. Name a file"),
    "options of tables for another format": (
        ["papers.jsonl", "--format", "jsonl", "--rows", "People"],
        "--rows, --mapping, --column, --sheet and --files are for tables.",
    ),
    "rows of no kind": (["--template", "csv", "--rows", "Aunts"], "“Aunts” is nothing that rows"),
    "a template of no form": (["--template", "ods"], "There is no template in the form “ods”."),
    "bad rows over the source": (
        ["papers.jsonl", "--bad-rows", "papers.jsonl"],
        "papers.jsonl ends neither in .csv nor in .xlsx.",
    ),
    "no such format": (["papers.jsonl", "--format", "x"], "jsonl: Fonds' own JSON Lin"),
    "several formats": (["papers.jsonl", "page.txt"], "of several formats: jsonl, listing."),
}


@pytest.mark.parametrize("case", MISUSES)
def test_wrong_use_is_told_with_what_to_do(
    case: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    written(tmp_path / "papers.jsonl", *GOOD)
    written(tmp_path / "page.txt", "Title", "", "  • One")
    words, told = MISUSES[case]
    assert run(["import", *words]) == Code.MISUSE
    assert told in capsys.readouterr().err
