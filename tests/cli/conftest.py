"""Homes to try commands on."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.cli.terminal import fonds


@pytest.fixture(scope="session")
def new_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home as `fonds init` makes it. It takes its time: tests copy it and leave it as it is."""
    home = tmp_path_factory.mktemp("cli") / "new"
    done = fonds("init", home, "--name", "Border Commission")
    assert done.returncode == 0, done.stderr
    return home


@pytest.fixture
def home(new_home: Path, tmp_path: Path) -> Path:
    """A home of one's own, copied as an archive is moved."""
    return Path(shutil.copytree(new_home, tmp_path / "home"))
