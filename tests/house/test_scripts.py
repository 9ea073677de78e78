"""The scripts explain themselves, refuse what they do not know, and leave nothing half made."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.sources import ROOT

SCRIPTS = ("demo", "test", "lint", "pin", "frontend", "pictures")
pytestmark = pytest.mark.skipif(os.name != "posix", reason="the scripts are for POSIX shells")


def _run(
    script: Path, *arguments: str, path: str = "/usr/bin:/bin"
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [script, *arguments],
        env={"PATH": path, "HOME": "/nonexistent"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def _folder_of(programs: tuple[str, ...], folder: Path) -> str:
    """A PATH that holds the programs named and no other."""
    folder.mkdir()
    for program in programs:
        found = shutil.which(program)
        assert found
        (folder / program).symlink_to(found)
    return str(folder)


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout whose path has a space in it, with scripts and pins and nothing made yet."""
    copy = tmp_path / "a checkout"
    for folder in ("scripts", "requirements"):
        shutil.copytree(ROOT / folder, copy / folder)
    shutil.copy(ROOT / "pyproject.toml", copy)
    return copy


@pytest.mark.parametrize("script", SCRIPTS)
def test_a_script_explains_itself(script: str) -> None:
    done = _run(ROOT / "scripts" / script, "--help")
    assert done.returncode == 0
    assert f"scripts/{script}" in done.stdout
    assert done.stdout == _run(ROOT / "scripts" / script, "-h").stdout


@pytest.mark.parametrize("script", ["demo", "lint", "pin", "frontend"])
def test_a_script_refuses_what_it_does_not_know_in_one_sentence(script: str) -> None:
    done = _run(ROOT / "scripts" / script, "--colour")
    assert done.returncode == 2
    assert '"--colour"' in done.stderr
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize("port", ["", "x", "0", "65536", "-1", "80 80", "999999999999"])
def test_the_demo_refuses_a_port_that_is_none(port: str) -> None:
    done = _run(ROOT / "scripts/demo", "--port", port)
    assert done.returncode == 2
    assert "--port 8000" in done.stderr


TOOLS = ("sh", "dirname", "sed", "mkdir", "rm", "cat", "cmp", "uname", "sleep", "awk", "grep", "id")


def test_without_a_python_the_demo_says_what_to_install(checkout: Path, tmp_path: Path) -> None:
    path = _folder_of(TOOLS, tmp_path / "bin")
    done = _run(checkout / "scripts/demo", "--no-browser", path=path)
    assert done.returncode == 1
    assert "Install it with:" in done.stderr
    assert not list((checkout / ".environments").iterdir())


def test_a_python_without_venv_is_not_taken(checkout: Path, tmp_path: Path) -> None:
    path = _folder_of(TOOLS, tmp_path / "bin")
    bare = tmp_path / "bin/python3"
    bare.write_text(
        f'#!/bin/sh\ncase $2 in *ensurepip*) exit 1;; esac\nexec {sys.executable} "$@"\n'
    )
    bare.chmod(0o755)
    done = _run(checkout / "scripts/demo", path=path)
    assert done.returncode == 1
    assert "venv" in done.stderr
    assert not list((checkout / ".environments").iterdir())


def test_a_failed_installation_leaves_no_environment(checkout: Path) -> None:
    pins = checkout / "requirements/runtime.txt"
    pins.write_text("no-such-package-as-this==1 --hash=sha256:" + "0" * 64 + "\n")
    environment = {"PATH": "/usr/bin:/bin", "PIP_NO_INDEX": "1", "FONDS_PYTHON": sys.executable}
    done = subprocess.run(
        [checkout / "scripts/demo"],
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 1
    assert "Check the connection" in done.stderr
    assert not list((checkout / ".environments").iterdir())
