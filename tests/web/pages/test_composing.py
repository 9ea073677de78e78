from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fonds.searching.questions.question import All, Node
from fonds.searching.questions.reading import read
from fonds.web.pages.composing import FIELDS, composed, field_of, taken_apart

FORMS = [
    ({}, ""),
    ({"all": "treaty aid"}, "treaty aid"),
    ({"phrase": "treaty of peace"}, '"treaty of peace"'),
    ({"phrase": '"treaty of peace"'}, '"treaty of peace"'),
    ({"any": "grain rice"}, "(grain OR rice)"),
    ({"any": 'grain "wheat flour"'}, '(grain OR "wheat flour")'),
    ({"any": "grain"}, "grain"),
    ({"none": 'draft "first copy"'}, '-draft -"first copy"'),
    ({"in-author": "Zhou"}, "author:Zhou"),
    ({"in-author": "Zhou Enlai"}, "author:(Zhou Enlai)"),
    ({"in-author": '"Zhou Enlai"'}, 'author:"Zhou Enlai"'),
    ({"in-person": "周恩来"}, "person:周恩来"),
    ({"in-reference": "558/11/97"}, 'reference:"558/11/97"'),
    ({"in-title": "a) OR (b:c"}, "title:(a OR b c)"),
    ({"all": "a OR b", "none": "c"}, "(a OR b) -c"),
    ({"all": "  ", "any": ""}, ""),
]


@pytest.mark.parametrize(("form", "question"), FORMS)
def test_the_fields_of_the_form_make_a_question(form: dict[str, str], question: str) -> None:
    assert composed(form) == question
    assert not read(question).notes


@pytest.mark.parametrize(
    ("question", "form"),
    [
        ("treaty aid", {"all": "treaty aid"}),
        ('treaty "of peace" -draft', {"all": "treaty", "phrase": "of peace", "none": "draft"}),
        ("(grain OR rice) author:zhou", {"any": "grain rice", "in-author": "zhou"}),
        ('title:"joint declaration"', {"in-title": '"joint declaration"'}),
        ("grain OR rice", {"any": "grain rice"}),
    ],
)
def test_a_question_fills_the_form(question: str, form: dict[str, str]) -> None:
    assert taken_apart(question) == form


@pytest.mark.parametrize(
    "question",
    [
        "negotia*",
        '"treaty aid"~5',
        '"one phrase" "another phrase"',
        "(a OR b) (c OR d)",
        "-(a b)",
        "author:zhou author:mao",
        "date:1956..1957 treaty",
        "language:ru peace",
    ],
)
def test_what_the_form_has_no_field_for_stands_whole_among_all_words(question: str) -> None:
    assert taken_apart(question) == {"all": question}


WORDS = st.text(st.sampled_from('abyz ()":-*~|ÄжМ毛“”'), max_size=20)


@given(st.dictionaries(st.sampled_from(["all", "any", "none", *map(field_of, FIELDS)]), WORDS))
def test_what_the_form_makes_of_a_question_asks_the_same(form: dict[str, str]) -> None:
    question = composed(form)
    again = composed(taken_apart(question))
    assert same(again) == same(question)


def same(question: str) -> Counter[Node]:
    """What a question asks, in whatever order."""
    asked = read(question).question
    return Counter(asked.nodes if isinstance(asked, All) else (asked,) if asked else ())
