"""Every page is HTML as its standard has it: the Nu HTML Checker finds no error.

The checker is Java; without one, or without the checker, this is left out.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from urllib.request import urlopen

import pytest

from tests.journeys.test_appearance import PAGES

pytestmark = [pytest.mark.browser, pytest.mark.long]


@pytest.fixture
def checker() -> str:
    """The path of vnu.jar."""
    path = os.environ.get("FONDS_VNU", "")
    if not path or not shutil.which("java"):
        pytest.skip("No Nu HTML Checker here: set FONDS_VNU to its path, and install a Java.")
    return path


def test_the_checker_finds_no_error_in_any_page(
    open_archive: str, checker: str, tmp_path: Path
) -> None:
    there = (address for address in PAGES if "no/such" not in address)
    files = [_saved(open_archive, address, tmp_path) for address in there]
    command = ["java", "-jar", checker, "--format", "json", "--exit-zero-always", *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    messages = json.loads(done.stderr)["messages"]
    assert files
    assert not [_told(each) for each in messages if each["type"] == "error"]


def _saved(home: str, address: str, folder: Path) -> Path:
    file = folder / f"{len(list(folder.iterdir()))}.html"
    with urlopen(home + address) as response:  # noqa: S310 - our own server
        file.write_bytes(response.read())
    return file


def _told(message: dict[str, str]) -> str:
    return f"{message.get('url', '')}: {message['message']} {message.get('extract', '')}"
