"""What every command has in common: help that comes at once, plain complaints, exit codes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from fonds.cli.app import COMMANDS, run
from fonds.cli.failure import Code
from tests.cli.terminal import FONDS, environment, fonds


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--help"]) == Code.DONE
    listed = capsys.readouterr().out
    for name in COMMANDS:
        assert f"\n  {name} " in listed


def test_the_bare_word_shows_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert run([]) == Code.DONE
    assert "Begin with:" in capsys.readouterr().out


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_teaches_by_an_example(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([command, "--help"]) == Code.DONE
    taught = capsys.readouterr().out
    assert "Example" in taught
    assert f"fonds {command}" in taught.split("Example", 1)[1]


@pytest.mark.parametrize("command", sorted(set(COMMANDS) - {"init", "version"}))
def test_every_command_can_be_told_its_home(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    run([command, "--help"])
    assert "--home DIR" in capsys.readouterr().out


def test_help_does_not_wait_for_django() -> None:
    program = """
import sys
from fonds.cli.app import run
run(["--help"])
slow = {"django", "wagtail", "granian", "rich", "lxml", "edtf"} & set(sys.modules)
sys.exit(", ".join(sorted(slow)) or None)
"""
    done = subprocess.run(
        [sys.executable, "-c", program], env=environment(), capture_output=True, check=False
    )
    assert done.stderr == b""


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (["serv"], "Did you mean 'serve'"),
        (["serve", "--prot", "80"], "--port"),
        (["serve", "--port", "eighty"], "integer"),
        (["serve", "--port", "70000"], "65535"),
        (["createuser", "anna"], "--role"),
        (["createuser", "anna", "--role", "king"], "publisher"),
        (["init"], "DIR"),
    ],
)
def test_a_slip_is_told_in_a_sentence_with_where_to_look(
    words: list[str], complaint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(words) == Code.MISUSE
    captured = capsys.readouterr()
    assert captured.out == ""
    first, last = captured.err.splitlines()
    assert first.startswith("fonds: ")
    assert complaint in first
    assert last.endswith("--help` shows how it is used.")


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["version"]) == Code.DONE
    assert capsys.readouterr().out == "fonds 0.1.0\n"


def test_outside_of_a_home_a_command_says_how_to_name_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("FONDS_HOME", raising=False)
    assert run(["serve"]) == Code.UNUSABLE
    assert "--home DIR or FONDS_HOME" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["serve", "check", "upgrade"])
def test_a_folder_that_is_no_home_is_told_with_the_remedy(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([command, "--home", str(tmp_path)]) == Code.UNUSABLE
    assert f"`fonds init {tmp_path}`" in capsys.readouterr().err


def test_settings_that_are_wrong_are_told_before_anything_is_done(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "fonds.toml").write_text("[server]\nprot = 1\nport = -1", "utf-8")
    assert run(["serve", "--home", str(tmp_path)]) == Code.UNUSABLE
    assert capsys.readouterr().err.count("fonds: fonds.toml, server.") == 2


def test_a_fault_of_ours_leaves_its_details_in_a_log_and_no_traceback(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def break_down() -> None:
        raise ZeroDivisionError("seventeen")

    monkeypatch.setitem(COMMANDS, "version", break_down)
    monkeypatch.delenv("FONDS_HOME", raising=False)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    assert run(["version"]) == Code.UNEXPECTED
    told = capsys.readouterr().err
    log = tmp_path / "fonds-errors.log"
    assert str(log) in told
    assert "Traceback" not in told
    assert "ZeroDivisionError: seventeen" in log.read_text("utf-8")


def test_ctrl_c_is_no_fault(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted() -> None:
        raise KeyboardInterrupt

    monkeypatch.setitem(COMMANDS, "version", interrupted)
    assert run(["version"]) == Code.INTERRUPTED
    assert "Traceback" not in capsys.readouterr().err


def test_a_full_disk_is_told_as_what_it_is(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full() -> None:
        raise OSError(28, "No space left on device", "/archive/files")

    monkeypatch.setitem(COMMANDS, "version", full)
    assert run(["version"]) == Code.UNUSABLE
    assert "No space left on device" in capsys.readouterr().err


def test_a_reader_that_has_heard_enough_is_no_fault() -> None:
    process = subprocess.Popen(
        [*FONDS, "--help"], env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout is not None
    process.stdout.close()
    _, told = process.communicate()
    assert told == b""


def test_completion_can_be_shown_for_a_shell() -> None:
    # The shell is told, not looked for: what runs the tests may be none that has completion.
    done = fonds("--show-completion", "bash", _TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION="1")
    assert "_FONDS_COMPLETE" in done.stdout
