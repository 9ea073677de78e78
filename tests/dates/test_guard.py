"""The edtf library behind its guard: where it can judge, it and our own reading agree."""

from __future__ import annotations

import subprocess
import sys

import pytest
from edtf import parse_edtf
from hypothesis import given

from fonds.dates import Edtf, NotEdtf
from fonds.dates.guard import objection
from fonds.dates.precision import Precision
from fonds.dates.single import read_single
from tests.dates.strategies import singles


@given(singles())
def test_the_library_finds_the_same_bounds(text: str) -> None:
    single = read_single(text)
    if single.precision is Precision.SEASON:
        return  # it ends winter on 31 December, and knows no qualified season
    library = parse_edtf(text)
    assert tuple(library.lower_strict()[:3]) == single.earliest.timetuple()[:3]
    assert tuple(library.upper_strict()[:3]) == single.latest.timetuple()[:3]


@pytest.mark.parametrize("text", ["1956?-09", "?1956-~09-19", "1956-1X", "156X-12-25", "19X6"])
def test_the_library_has_no_objection_to_rare_shapes(text: str) -> None:
    assert objection(text) == ""
    assert Edtf.parse(text).text == text


@pytest.mark.parametrize("text", ["1956?-09?-19", "1956-09%-?19%", "?1956?"])
def test_what_only_the_library_rejects_is_refused(text: str) -> None:
    assert objection(text)
    with pytest.raises(NotEdtf):
        Edtf.parse(text)


def test_a_failure_of_the_library_is_no_objection(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(AttributeError):
        parse_edtf("0700-X0")
    capsys.readouterr()
    assert objection("0700-X0") == ""
    assert Edtf.parse("0700-X0").text == "0700-X0"
    assert capsys.readouterr().out == ""


def test_neither_warning_nor_word_leaves_the_guard() -> None:
    program = "from fonds.dates import Edtf; Edtf.parse('1956?-09'); Edtf.parse('0700-X0')"
    run = subprocess.run(
        [sys.executable, "-W", "error", "-c", program],
        check=False,
        capture_output=True,
        text=True,
        env={"PYTHONPATH": ":".join(path for path in sys.path if path)},
    )
    assert (run.returncode, run.stdout, run.stderr) == (0, "", "")


def test_the_library_is_not_loaded_for_common_dates() -> None:
    program = (
        "import sys; from fonds.dates import Edtf, read; Edtf.parse('[1956-09-19,1957?]');"
        "read('19 September 1956'); sys.exit('edtf' in sys.modules)"
    )
    path = ":".join(path for path in sys.path if path)
    run = subprocess.run([sys.executable, "-c", program], check=False, env={"PYTHONPATH": path})
    assert run.returncode == 0


def test_a_set_of_rare_shapes_as_long_as_may_be_is_answered() -> None:
    text = "[" + ",".join(["X9X9-X9-X9"] * 36) + "]"
    assert len(Edtf.parse(text).members) == 36
