"""What every engine must do; an engine is one when all of this holds, without skips."""

from __future__ import annotations

from collections import Counter
from contextlib import suppress
from pathlib import Path

import pytest

from fonds.searching.engines.contract import (
    GAP,
    AllOf,
    AnyOf,
    Between,
    Broken,
    Busy,
    Engine,
    Entry,
    Form,
    Has,
    Phrase,
    Plan,
    Prefix,
    Sorting,
    Stem,
)
from tests.searching.engines.conftest import (
    EVERYTHING,
    PLAN,
    UP,
    WEIGHTIEST,
    Kind,
    entry,
    keys,
    put,
)


class Interrupted(Exception):
    """Something happened on the way to a commit."""


def test_an_engine_that_was_never_written_to_is_empty(engine: Engine) -> None:
    assert engine.state() == ""
    assert engine.find(EVERYTHING, UP, 0, 20).total == 0
    assert engine.counts(EVERYTHING, {"person": 5}) == {"person": {}}
    assert engine.find(EVERYTHING, WEIGHTIEST, 0, 20).keys == ()
    assert engine.forms("title", "", 5) == []
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
    assert keys(engine, EVERYTHING) == ["a", "b", "c"]
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
    asked = AllOf((Form("title", "fox"), AnyOf((EVERYTHING, Has("person", ("1",))))))
    assert keys(engine, asked, WEIGHTIEST) == ["b", "a"]


def test_integers_sort_from_either_end_down_to_the_lowest_there_is(engine: Engine) -> None:
    put(engine, entry("a", up=-(2**62)), entry("b", up=2**62), entry("c", up=0))
    assert keys(engine, EVERYTHING) == ["a", "c", "b"]
    assert keys(engine, EVERYTHING, Sorting(by="up", descending=True)) == ["b", "c", "a"]
    assert engine.find(EVERYTHING, UP, 1, 1).keys == ("c",)
    assert engine.find(EVERYTHING, UP, 5, 1).keys == ()


def test_integers_lie_between_two_ends_and_may_be_of_64_bits(engine: Engine) -> None:
    least, most = -(2**63), 2**63 - 1
    ups = {"a": least, "b": -1, "c": 0, "d": 1, "e": most - 1, "f": most}
    put(engine, *(Entry(key, {}, {}, {}, {"up": up}) for key, up in ups.items()))
    assert keys(engine, EVERYTHING) == list("abcdef")
    assert keys(engine, Between("up", -1, 1)) == ["b", "c", "d"]
    assert keys(engine, Between("up", None, 0)) == ["a", "b", "c"]
    assert keys(engine, Between("up", most, None)) == ["f"]
    assert keys(engine, Between("up", least, least)) == ["a"]
    assert keys(engine, Between("up", 2**70, None)) == keys(engine, Between("up", 1, 0)) == []
    assert keys(engine, Between("up", -(2**70), 2**70)) == keys(engine, Between("up"))
    assert keys(engine, AllOf((), (Between("up", 0),))) == ["a", "b"]


def test_forms_that_begin_so_are_found_whatever_signs_they_begin_with(engine: Engine) -> None:
    put(engine, entry("a", "558.11 a.c"), entry("b", "5581 abc", 1), entry("c", "毛泽 é[a-z]+", 2))
    put(engine, entry("d", "(a|b)* \\\\d ^x$ {2}", 3))
    found = {"55": "ab", "558.": "a", "a.c": "a", "a": "ab", "毛": "c", "é[a": "c", "é.": ""}
    found |= {"(a|b": "d", "\\\\": "d", "^": "d", "{2": "d", ".": "", "x": "", "a*": ""}
    for beginning, expected in found.items():
        assert keys(engine, Prefix("title", beginning)) == list(expected), beginning
    assert keys(engine, Prefix("text", "a")) == []


def test_all_that_begins_so_weighs_the_same_and_more_than_nothing(engine: Engine) -> None:
    put(engine, entry("a", "fox foxes foxed", 3), entry("b", "foxes cub den earth", 2))
    put(engine, entry("c", "den", 1))
    asked = AnyOf((Form("title", "den", 0.001), Prefix("title", "fox", 2.0)))
    assert keys(engine, asked, WEIGHTIEST)[-1] == "c"
    assert keys(engine, Prefix("title", "fox"), WEIGHTIEST) == ["b", "a"]


def test_an_entry_takes_the_place_of_the_one_with_its_key(engine: Engine) -> None:
    put(engine, entry("a", "red"), entry("b", "red"))
    put(engine, entry("a", "fox"))
    assert keys(engine, Form("title", "red")) == ["b"]
    assert keys(engine, Form("title", "fox")) == ["a"]
    put(engine, entry("a", "cat"), entry("a", "dog"))
    assert keys(engine, Form("title", "cat")) == []
    assert keys(engine, EVERYTHING)[-1:] != ["state:"]
    assert engine.find(EVERYTHING, UP, 0, 9).total == 2


def test_what_is_deleted_by_its_key_is_gone(engine: Engine) -> None:
    put(engine, entry("document:1", "red"), entry("document:11", "red", person=("1",)))
    with engine.writing() as writer:
        writer.delete(["document:11", "document:7"])
        writer.commit("later")
    assert keys(engine, Form("title", "red")) == ["document:1"]
    assert engine.counts(EVERYTHING, {"person": 5}) == {"person": {}}
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
    counted = engine.counts(EVERYTHING, {"person": 2})["person"]
    assert dict(counted).items() <= truth.items()
    assert counted["all"] == 63
    assert len(counted) == 2
    assert engine.counts(EVERYTHING, {"person": 99})["person"] == truth


def test_all_keys_of_a_result_come_in_one_piece_in_order(engine: Engine) -> None:
    for piece in range(6):
        put(engine, *(entry(str(up), "fox", up) for up in range(piece * 400, piece * 400 + 400)))
    everything = [str(up) for up in range(2_400)]
    for asked in (EVERYTHING, Form("title", "fox"), Prefix("title", "f")):
        assert list(engine.find(asked, UP, 0, 2_400).keys) == everything
        assert list(engine.find(asked, WEIGHTIEST, 0, 2_400).keys) == everything
        assert engine.find(asked, WEIGHTIEST, 2_390, 20).keys == tuple(everything[-10:])
        assert engine.find(asked, WEIGHTIEST, 9_000, 20).keys == ()
        assert engine.find(asked, UP, 9_000, 20).total == 2_400


def test_forms_are_told_the_most_frequent_first_and_none_of_what_was_deleted(
    engine: Engine,
) -> None:
    put(engine, *(entry(f"a{it}", f"treaty treaties w{it}", it) for it in range(5)))
    put(engine, *(entry(f"b{it}", f"treaty secret {GAP}", person=("1",)) for it in range(3)))
    put(engine, entry("c", "treason Treaty", person=("1",)))
    assert engine.forms("title", "trea", 9) == [("treaty", 8), ("treaties", 5), ("treason", 1)]
    assert engine.forms("title", "trea", 2) == [("treaty", 8), ("treaties", 5)]
    assert engine.forms("title", "w", 3) == [("w0", 1), ("w1", 1), ("w2", 1)]
    assert engine.forms("text", "", 9) == engine.forms("title", "x", 9) == []
    assert GAP not in dict(engine.forms("title", "", 99))
    among = Has("person", ("1",))
    assert engine.forms("title", "t", 9, among) == [("treaty", 3), ("treason", 1)]
    with engine.writing() as writer:
        writer.delete(["b0", "b1", "b2", "c"])
        writer.commit("later")
    assert engine.forms("title", "trea", 9) == [("treaties", 5), ("treaty", 5)]
    assert engine.forms("title", "se", 9) == engine.forms("title", "T", 9) == []
    assert engine.forms("title", "", 99, among) == []


def test_the_most_frequent_of_very_many_forms_are_exact(engine: Engine) -> None:
    truth = Counter[str]()
    several = []
    for place in range(400):
        said = {f"w{place % 37}", f"w{place % 101}x", f"w{place}y"}
        several.append(entry(str(place), " ".join(sorted(said)), place))
    for piece in range(0, 400, 50):
        put(engine, *several[piece : piece + 50])
    with engine.writing() as writer:
        writer.delete(str(place) for place in range(0, 400, 3))
        writer.commit("later")
    for each in several:
        if int(each.key) % 3:
            truth.update(each.words["title"].split())
    ranked = sorted(truth.items(), key=lambda it: (-it[1], it[0]))
    assert list(engine.forms("title", "w", 20)) == ranked[:20]
    assert list(engine.forms("title", "w", 999)) == ranked


def test_what_was_not_committed_never_was(engine: Engine) -> None:
    put(engine, entry("a", up=1), state="first")
    with suppress(Interrupted), engine.writing() as writer:
        writer.replace([entry("b")])
        writer.delete(["a"])
        raise Interrupted
    assert engine.state() == "first"
    assert keys(engine, EVERYTHING) == ["a"]
    put(engine, entry("c", up=2), state="second")
    assert keys(engine, EVERYTHING) == ["a", "c"]


def test_one_writes_at_a_time(engine: Engine, kind: Kind, tmp_path: Path) -> None:
    with engine.writing(), pytest.raises(Busy), kind.opened(tmp_path).writing():
        pass
    with kind.opened(tmp_path).writing() as writer:
        writer.commit("mine")
    assert engine.state() == "mine"


def test_a_reader_sees_a_commit_of_another_at_once(
    engine: Engine, kind: Kind, tmp_path: Path
) -> None:
    other = kind.opened(tmp_path)
    assert other.find(EVERYTHING, UP, 0, 9).total == 0
    for number in range(1, 4):
        put(engine, entry(str(number)), state=str(number))
        assert other.state() == str(number)
        assert other.find(EVERYTHING, UP, 0, 9).total == number


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


def test_an_index_that_lost_its_bytes_says_so_whatever_it_is_asked(
    kind: Kind, tmp_path: Path
) -> None:
    put(kind.opened(tmp_path), entry("a", "fox"))
    kind.broken(tmp_path)
    with pytest.raises(Broken):
        kind.opened(tmp_path).find(EVERYTHING, UP, 0, 1)
    for ask in (
        lambda it: it.state(),
        lambda it: it.counts(EVERYTHING, {"person": 1}),
        lambda it: it.forms("title", "f", 1),
        lambda it: list(it.contents()),
    ):
        with pytest.raises(Broken):
            ask(kind.opened(tmp_path))


def test_a_part_that_is_not_in_the_plan_is_a_mistake_of_who_asks(engine: Engine) -> None:
    with pytest.raises(LookupError):
        engine.find(Form("titel", "fox"), UP, 0, 1)


def test_a_plan_that_is_another_has_another_digest() -> None:
    assert PLAN.digest == Plan(("title", "text"), ("person",), ("days",), ("up", "down")).digest
    assert (
        PLAN.digest != Plan(("title", "text"), ("person",), ("days",), ("up", "down"), "2").digest
    )
