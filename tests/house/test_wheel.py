"""What is built from a checkout holds everything that Fonds needs to run, without Node."""

from __future__ import annotations

import hashlib
import importlib.util
import json
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest

from tests.house.sources import ROOT, committed_files

Chooser = Callable[[Path, Path], dict[str, Path]]


@pytest.fixture(scope="module")
def names(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The names of all files in a wheel that is built from this checkout, without the network."""
    folder = tmp_path_factory.mktemp("wheel")
    build = ["wheel", "--quiet", "--no-index", "--no-deps", "--no-build-isolation"]
    subprocess.run(
        [sys.executable, "-m", "pip", *build, "--wheel-dir", folder, ROOT],
        check=True,
        capture_output=True,
    )
    (wheel,) = folder.glob("fonds-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        listed = archive.namelist()
    assert len(listed) == len(set(listed)), "a file lies twice in the wheel"
    return set(listed)


def test_a_wheel_carries_every_file_of_the_package(names: set[str]) -> None:
    source = ROOT / "src"
    own = {
        path.relative_to(source).as_posix() for path in committed_files() if source in path.parents
    }
    assert own
    assert not own - names


def test_a_wheel_carries_the_styles_and_scripts(names: set[str]) -> None:
    sources = [*ROOT.glob("frontend/styles/*.css"), *ROOT.glob("frontend/scripts/*.js")]
    inside = {f"fonds/web/static/fonds/{path.parent.name}/{path.name}" for path in sources}
    assert not inside - names


def test_a_wheel_carries_no_tests_and_no_pins(names: set[str]) -> None:
    tops = {name.split("/", 1)[0] for name in names}
    assert tops == {"fonds", "fonds-0.1.0.dist-info"}


@pytest.fixture
def wheel_files() -> Chooser:
    """The function of frontend/wheel.py that chooses what goes in."""
    spec = importlib.util.spec_from_file_location("wheel", ROOT / "frontend/wheel.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return cast("Chooser", module.wheel_files)


def _front_end(folder: Path, source: str, built_from: str) -> tuple[Path, Path]:
    """A style as written, and another as built from what stood there then."""
    sources, built = folder / "frontend", folder / "static"
    for place, text in ((sources, source), (built, "built")):
        (place / "styles").mkdir(parents=True)
        (place / "styles/page.css").write_text(text)
    digest = hashlib.sha256(built_from.encode()).hexdigest()
    (sources / ".built.json").write_text(json.dumps({"styles/page.css": digest}))
    return sources, built


def test_a_style_that_was_built_goes_in_as_built(wheel_files: Chooser, tmp_path: Path) -> None:
    sources, built = _front_end(tmp_path, source="a {}", built_from="a {}")
    assert wheel_files(sources, built) == {"styles/page.css": built / "styles/page.css"}


def test_a_style_changed_since_goes_in_as_written(wheel_files: Chooser, tmp_path: Path) -> None:
    sources, built = _front_end(tmp_path, source="a { color: red }", built_from="a {}")
    assert wheel_files(sources, built) == {"styles/page.css": sources / "styles/page.css"}


def test_fonts_go_in_where_they_were_cut(wheel_files: Chooser, tmp_path: Path) -> None:
    font = tmp_path / "static/fonts/serif-latin.woff2"
    font.parent.mkdir(parents=True)
    font.write_bytes(b"wOF2")
    chosen = wheel_files(tmp_path / "frontend", tmp_path / "static")
    assert chosen == {"fonts/serif-latin.woff2": font}
