"""No committed file names a package index, or a folder of the machine it was written on."""

from __future__ import annotations

import re

import pytest

from tests.house.sources import text_files

# Each is written in two halves, so that this file is not its own first fault.
REGISTRIES = (
    "pypi" + ".org",
    "pythonhosted" + ".org",
    "npm" + "js.org",
    "yarn" + "pkg.com",
    "deb.debian" + ".org",
    "crates" + ".io",
    "maven" + ".org",
    "proxy." + "golang",
    "--index" + "-url",
    "--extra-index" + "-url",
    '"resol' + 'ved":',
)
# A folder of one machine at the start of a path; "/home/" may be a page's address.
MACHINE_PATHS = re.compile(r"(?<![\w./:}>-])/(?:work|root|Users|farm)/\w")
# A script may say what it keeps out of the pins.
ALLOWED = {("scripts/pin", "--index" + "-url")}


def _registries(name: str, text: str) -> list[str]:
    return [
        f"{name}: {address}"
        for address in REGISTRIES
        if address in text and (name, address) not in ALLOWED
    ]


def test_no_committed_file_names_a_package_index() -> None:
    files = text_files()
    assert files
    assert not [fault for name, text in files for fault in _registries(name, text)]


def test_no_committed_file_names_a_folder_of_one_machine() -> None:
    faults = [
        f"{name}: {line.strip()[:100]}"
        for name, text in text_files()
        for line in text.splitlines()
        if MACHINE_PATHS.search(line)
    ]
    assert not faults


@pytest.mark.parametrize("address", REGISTRIES)
def test_each_address_would_be_noticed(address: str) -> None:
    assert _registries("requirements/runtime.txt", f"x https://{address}/y") != []


@pytest.mark.parametrize("folder", ["work", "root", "Users"])
def test_a_machine_path_would_be_noticed(folder: str) -> None:
    assert MACHINE_PATHS.search(f'see "/{folder}/someone/fonds"')
    assert not MACHINE_PATHS.search(f"src/fonds/{folder}/x.py")
