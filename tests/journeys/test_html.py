"""Every page is HTML as its standard has it: the Nu HTML Checker finds no error.

The checker is Java; without one, or without the checker, this is left out.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import quote
from urllib.request import urlopen

import pytest

from tests.journeys.test_appearance import PAGES

SAFE = "/:?&=%#"
# What the specimens of the tests do not have: scans, levels, histories, a preface.
DEMONSTRATED = (
    "/",
    "/about",
    "/archives",
    "/collection/7",
    "/collection/7/specimen-teaching-file-how-a-record-reads/apparatus",
    "/document/21",
    "/document/24",
    "/document/25?l=scan&r=en",
    "/document/34",
    "/event/2",
    "/history/document/21",
    "/repository/1?level=7&level=2&level=31",
)

pytestmark = [pytest.mark.browser, pytest.mark.long]


@pytest.fixture
def checker() -> str:
    """The path of vnu.jar."""
    path = os.environ.get("FONDS_VNU", "")
    if not path or not shutil.which("java"):
        pytest.skip("No Nu HTML Checker here: set FONDS_VNU to its path, and install a Java.")
    return path


def test_the_checker_finds_no_error_in_any_page(
    open_archive: str, demonstration: str, checker: str, tmp_path: Path
) -> None:
    files = [_saved(open_archive + each, tmp_path) for each in PAGES]
    files += [_saved(demonstration + each, tmp_path) for each in DEMONSTRATED]
    command = ["java", "-jar", checker, "--format", "json", "--exit-zero-always", *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    messages = json.loads(done.stderr)["messages"]
    assert not [_told(each) for each in messages if each["type"] == "error"]


def _saved(address: str, folder: Path) -> Path:
    """The page in a file, whether it was found or not."""
    file = folder / f"{len(list(folder.iterdir()))}.html"
    scheme, _, rest = address.partition("://")
    try:
        with urlopen(f"{scheme}://{quote(rest, safe=SAFE)}") as response:  # noqa: S310 - our own
            file.write_bytes(response.read())
    except HTTPError as told:
        file.write_bytes(told.read())
    return file


def _told(message: dict[str, str]) -> str:
    return f"{message.get('url', '')}: {message['message']} {message.get('extract', '')}"
