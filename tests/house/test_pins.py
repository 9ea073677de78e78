"""pyproject.toml says what may be installed, requirements/ exactly what is: they must agree."""

from __future__ import annotations

import re
from importlib.metadata import Distribution, PackageNotFoundError, distribution

import pytest
from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.house.pins import FILES, Pin, pins, project
from tests.house.sources import ROOT

GROUPS = {
    "build.txt": ("build",),
    "frontend.txt": ("frontend",),
    "pin.txt": ("pin",),
    "test.txt": ("test", "lint", "build"),
}


def _required(file: str) -> list[Requirement]:
    settings = project()
    lines = [
        line for group in GROUPS.get(file, ()) for line in settings["dependency-groups"][group]
    ]
    if file in {"runtime.txt", "test.txt"}:
        lines += settings["project"]["dependencies"]
    return [Requirement(line) for line in lines]


def _excluded() -> set[str]:
    return {canonicalize_name(name) for name in project()["tool"]["uv"]["exclude-dependencies"]}


@pytest.mark.parametrize("file", FILES)
def test_every_requirement_has_a_pin_that_it_allows(file: str) -> None:
    pinned: dict[str, list[Pin]] = {}
    for pin in pins(file):
        pinned.setdefault(pin.name, []).append(pin)
    required = _required(file)
    assert required
    for requirement in required:
        versions = [pin.version for pin in pinned.get(canonicalize_name(requirement.name), [])]
        allowed = [version for version in versions if version in requirement.specifier]
        assert versions, f"{requirement} is not in requirements/{file}: run scripts/pin"
        assert allowed == versions, f"{requirement}: {versions} in {file}; run scripts/pin"


@pytest.mark.parametrize("file", FILES)
def test_every_pin_has_hashes(file: str) -> None:
    lines = (ROOT / "requirements" / file).read_text(encoding="utf-8").splitlines()
    found = pins(file)
    assert len(found) == sum(1 for line in lines if re.match(r"[A-Za-z0-9]", line))
    assert all(pin.hashes for pin in found)


def test_what_is_tested_is_what_runs() -> None:
    tested = {(pin.name, pin.version, pin.marker) for pin in pins("test.txt")}
    for file in ("runtime.txt", "build.txt"):
        apart = {(pin.name, pin.version) for pin in pins(file)} - {key[:2] for key in tested}
        assert not apart, f"{apart} differ from test.txt: run scripts/pin"


def _needs(package: Distribution) -> list[str]:
    """Names that an installed package needs here, extras aside."""
    parsed = [Requirement(line) for line in package.requires or []]
    return [
        canonicalize_name(requirement.name)
        for requirement in parsed
        if requirement.marker is None or requirement.marker.evaluate({"extra": ""})
    ]


def test_nothing_that_a_pinned_package_needs_is_missing() -> None:
    excluded = _excluded()
    pinned = {pin.name for pin in pins("runtime.txt")}
    here = [pin for pin in pins("runtime.txt") if not pin.marker or Marker(pin.marker).evaluate()]
    for pin in here:
        try:
            needed = set(_needs(distribution(pin.name)))
        except PackageNotFoundError:
            pytest.skip(f"{pin.name} is not installed in this environment; scripts/test does it")
        assert needed - excluded <= pinned, f"{pin.name} needs {needed - excluded - pinned}"


def test_what_is_excluded_is_in_no_pins() -> None:
    assert _excluded()
    assert not [pin for file in FILES for pin in pins(file) if pin.name in _excluded()]


def test_the_scripts_look_for_the_pythons_that_the_package_names() -> None:
    script = (ROOT / "scripts/environment.sh").read_text(encoding="utf-8")
    listed = re.search(r"^PYTHON_VERSIONS='(.*)'$", script, re.MULTILINE)
    named = [
        line.rsplit(" ", 1)[1]
        for line in project()["project"]["classifiers"]
        if re.search(r":: 3\.\d+$", line)
    ]
    assert listed
    assert sorted(listed[1].split()) == sorted(named)
