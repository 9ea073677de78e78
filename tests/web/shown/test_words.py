from __future__ import annotations

from fonds.web.shown.words import joined, ours, phrase, plain, theirs


def test_a_name_of_unknown_language_is_kept_apart_from_the_words_around_it() -> None:
    assert theirs("Образцов").direction == "auto"
    assert ours("to").direction == ""


def test_a_phrase_takes_its_parts_in_the_order_of_the_language() -> None:
    runs = phrase("%(to)s ← %(source)s", source=theirs("A"), to=(ours("B"), ours("C")))
    assert plain(runs) == "BC ← A"


def test_a_percent_sign_in_a_name_does_no_harm() -> None:
    assert plain(phrase("%(name)s", name="100 %(name)s")) == "100 %(name)s"


def test_runs_are_parted_only_where_there_is_something_before() -> None:
    assert plain(joined([(ours("a"),), (ours("b"), ours("c"))], "; ")) == "a; bc"
    assert joined([]) == ()
