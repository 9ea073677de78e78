"""What every engine must do; an engine is one when all of this holds, without skips."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from fonds.searching.engines.contract import (
    GAP,
    AllOf,
    AnyOf,
    Busy,
    Engine,
    Entry,
    Form,
    Has,
    Phrase,
    Plan,
    Sorting,
    Stem,
)
from fonds.searching.engines.embedded import Embedded

PLAN = Plan(("title", "text"), ("person",), ("days",), ("up", "down"))
UP = Sorting(by="up")
WEIGHTIEST = Sorting(then="up")


class Interrupted(Exception):
    """Something happened on the way to a commit."""


Opened = Callable[[Path], Engine]
ENGINES: tuple[Opened, ...] = (lambda folder: Embedded(folder, PLAN),)


@pytest.fixture(params=ENGINES)
def opened(request: pytest.FixtureRequest) -> Opened:
    made: Opened = request.param
    return made


@pytest.fixture
def engine(opened: Opened, tmp_path: Path) -> Engine:
    return opened(tmp_path)


def entry(key: str, title: str = "", up: int = 0, **terms: tuple[str, ...]) -> Entry:
    return Entry(key, {"title": title}, {"title": f"en:{title}"}, terms, {"up": up, "down": -up})


def put(engine: Engine, *several: Entry, state: str = "done") -> None:
    with engine.writing() as writer:
        writer.replace(several)
        writer.commit(state)


def keys(engine: Engine, asked: object, sorting: Sorting = UP) -> list[str]:
    return list(engine.find(asked, sorting, 0, 100).keys)  # type: ignore[arg-type]


def test_an_engine_that_was_never_written_to_is_empty(engine: Engine) -> None:
    assert engine.state() == ""
    assert engine.find(AllOf(()), UP, 0, 20).total == 0
    assert engine.counts(AllOf(()), {"person": 5}) == {"person": {}}
    assert list(engine.contents()) == []


def test_entries_are_found_by_what_they_have(engine: Engine) -> None:
    put(engine, entry("a", "red fox", 1, person=("1", "2")), entry("b", "fox red", 2, days=("x",)))
    put(engine, entry("c", f"red {GAP} fox", 3))
    assert keys(engine, Form("title", "red")) == ["a", "b", "c"]
    assert keys(engine, Form("text", "red")) == []
    assert keys(engine, Form("title", "Red")) == []
    assert keys(engine, Phrase("title", ("red", "fox"))) == ["a"]
    assert keys(engine, Stem("title", "en:red")) == ["a", "c"]
    assert keys(engine, Has("person", ("2", "9"))) == ["a"]
    assert keys(engine, Has("days", ("x",))) == ["b"]
    assert keys(engine, AllOf((Form("title", "red"),), (Has("days", ("x",)),))) == ["a", "c"]
    assert keys(engine, AllOf((), (Form("title", "fox"),))) == []
    assert keys(engine, AllOf(())) == ["a", "b", "c"]
    assert keys(engine, AnyOf(())) == []
    either = AnyOf((Has("days", ("x",)), Phrase("title", ("red", "fox"))))
    assert keys(engine, either) == ["a", "b"]


def test_the_weightier_comes_first_and_equals_by_their_integer(engine: Engine) -> None:
    put(engine, entry("low", "x", 1), *(entry(f"k{it:02}", "fox", -it) for it in range(50)))
    asked = AnyOf((Form("title", "x", 0.001), Form("title", "fox", 9.0)))
    assert keys(engine, asked, WEIGHTIEST) == [f"k{it:02}" for it in reversed(range(50))] + ["low"]
    leaf = engine.find(asked, WEIGHTIEST, 10, 5)
    assert leaf.keys == ("k39", "k38", "k37", "k36", "k35")
    assert leaf.total == 51


def test_what_is_had_or_not_had_weighs_nothing(engine: Engine) -> None:
    put(engine, entry("a", "fox", 2), entry("b", "fox", 1, person=("1",)))
    asked = AllOf((Form("title", "fox"), AnyOf((AllOf(()), Has("person", ("1",))))))
    assert keys(engine, asked, WEIGHTIEST) == ["b", "a"]


def test_integers_sort_from_either_end_down_to_the_lowest_there_is(engine: Engine) -> None:
    put(engine, entry("a", up=-(2**62)), entry("b", up=2**62), entry("c", up=0))
    assert keys(engine, AllOf(())) == ["a", "c", "b"]
    assert keys(engine, AllOf(()), Sorting(by="up", descending=True)) == ["b", "c", "a"]
    assert engine.find(AllOf(()), UP, 1, 1).keys == ("c",)
    assert engine.find(AllOf(()), UP, 5, 1).keys == ()


def test_an_entry_takes_the_place_of_the_one_with_its_key(engine: Engine) -> None:
    put(engine, entry("a", "red"), entry("b", "red"))
    put(engine, entry("a", "fox"))
    assert keys(engine, Form("title", "red")) == ["b"]
    assert keys(engine, Form("title", "fox")) == ["a"]
    put(engine, entry("a", "cat"), entry("a", "dog"))
    assert keys(engine, Form("title", "cat")) == []
    assert keys(engine, AllOf(()))[-1:] != ["state:"]
    assert engine.find(AllOf(()), UP, 0, 9).total == 2


def test_what_is_deleted_by_its_key_is_gone(engine: Engine) -> None:
    put(engine, entry("document:1", "red"), entry("document:11", "red", person=("1",)))
    with engine.writing() as writer:
        writer.delete(["document:11", "document:7"])
        writer.commit("later")
    assert keys(engine, Form("title", "red")) == ["document:1"]
    assert engine.counts(AllOf(()), {"person": 5}) == {"person": {}}
    assert [key for key, _ in engine.contents()] == ["document:1"]


def test_counts_are_exact_over_many_segments(engine: Engine) -> None:
    truth = Counter[str]()
    for piece in range(7):  # in each, five values that no other has are more frequent than "all"
        several = []
        for place in range(10):
            persons = [f"{piece}-{each}" for each in range(5)] + ["all"] * (place < 9)
            truth.update(persons)
            several.append(entry(f"{piece}-{place}", person=tuple(persons)))
        put(engine, *several)
    counted = engine.counts(AllOf(()), {"person": 2})["person"]
    assert dict(counted).items() <= truth.items()
    assert counted["all"] == 63
    assert len(counted) == 2
    assert engine.counts(AllOf(()), {"person": 99})["person"] == truth


def test_what_was_not_committed_never_was(engine: Engine) -> None:
    put(engine, entry("a", up=1), state="first")
    with suppress(Interrupted), engine.writing() as writer:
        writer.replace([entry("b")])
        writer.delete(["a"])
        raise Interrupted
    assert engine.state() == "first"
    assert keys(engine, AllOf(())) == ["a"]
    put(engine, entry("c", up=2), state="second")
    assert keys(engine, AllOf(())) == ["a", "c"]


def test_one_writes_at_a_time(engine: Engine, opened: Opened, tmp_path: Path) -> None:
    with engine.writing(), pytest.raises(Busy), opened(tmp_path).writing():
        pass
    with opened(tmp_path).writing() as writer:
        writer.commit("mine")
    assert engine.state() == "mine"


def test_a_reader_sees_a_commit_of_another_at_once(
    engine: Engine, opened: Opened, tmp_path: Path
) -> None:
    other = opened(tmp_path)
    assert other.find(AllOf(()), UP, 0, 9).total == 0
    for number in range(1, 4):
        put(engine, entry(str(number)), state=str(number))
        assert other.state() == str(number)
        assert other.find(AllOf(()), UP, 0, 9).total == number


def test_contents_tell_whether_an_entry_is_the_same(engine: Engine) -> None:
    several = [entry("a", "fox", 1, person=("2", "1")), entry("b", "fox", 2)]
    put(engine, *several)
    assert dict(engine.contents()) == {each.key: each.digest for each in several}
    assert entry("a", "fox", 1, person=("1", "2")).digest == several[0].digest
    assert entry("a", "fox", 2, person=("1", "2")).digest != several[0].digest


def test_forms_of_any_script_are_compared_as_they_are(engine: Engine) -> None:
    put(engine, entry("a", "毛 泽 东 ежик ﷽"), entry("b", "毛 东 泽"))
    assert keys(engine, Phrase("title", ("泽", "东"))) == ["a"]
    assert keys(engine, Form("title", "ежик")) == ["a"]
    assert keys(engine, Form("title", "﷽")) == ["a"]


def test_a_plan_that_is_another_has_another_digest() -> None:
    assert PLAN.digest == Plan(("title", "text"), ("person",), ("days",), ("up", "down")).digest
    assert (
        PLAN.digest != Plan(("title", "text"), ("person",), ("days",), ("up", "down"), "2").digest
    )
