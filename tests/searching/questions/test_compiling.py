"""What a question finds, and in which order, by a real index."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from fonds.dates.edtf import Edtf
from fonds.records.agent import Agent
from fonds.records.dates import HistoricalDate
from fonds.records.document import Document, Participation, Role, Summary
from fonds.records.transcription import Text
from fonds.searching import index
from fonds.searching.engines.contract import AllOf, AnyOf, Asked, Stem
from fonds.searching.entries.entry import PLAN
from fonds.searching.query import Query, Scope
from fonds.searching.questions.compiling import asked, weighs
from fonds.searching.questions.question import FIELDS, Coded, Not, Term
from fonds.searching.questions.reading import read
from fonds.searching.search import search
from tests.searching.conftest import saved

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def paper(title: str, *, summary: str = "", text: str = "", edtf: str = "", **more: object) -> None:
    """Save a document with all that."""
    dates = (HistoricalDate(edtf=edtf, written=Edtf.parse(edtf).text),) if edtf else ()
    summaries = (Summary(body=f"<p>{summary}</p>", language="en"),) if summary else ()
    said = Document(title=title, title_language="en", dates=dates, summaries=summaries, **more)  # type: ignore[arg-type]
    number = saved(said).number
    if text:
        saved(Text(document=number, body=f"<p>{text}</p>", language="en"))


def by(number: int) -> Participation:
    return Participation(role=Role.AUTHOR, agent=number)


def to(number: int) -> Participation:
    return Participation(role=Role.RECIPIENT, agent=number)


def finds(words: str) -> list[str]:
    """The titles of the documents found, the likeliest first."""
    found = search(Query(words=words, scope=Scope.DOCUMENTS))
    return [hit.record.title for hit in found.hits]


QUESTIONS = {
    "treaty": "A B C",
    '"treaty"': "A B",
    "treaties": "A B C",
    "treaty aid": "A B",
    "treaty NOT aid": "C",
    "treaty -aid": "C",
    "aid OR guns": "A B D",
    "aid OR NOT treaty": "A B D E",
    "NOT treaty": "D E",
    "NOT (aid OR guns)": "C E",
    '"mutual aid"': "A",
    '"aid mutual"': "",
    '"aid treaty"~1': "",
    '"aid treaty"~2': "A",
    '"aid treaty"~9': "A B",
    "trea*": "A B C",
    "trea* -aid": "C",
    "title:treaty": "A",
    "title:(mutual OR guns)": "A D",
    "-title:treaty treaty": "B C",
    "text:treaty": "C",
    "summary:treaty": "B",
    "author:zhou": "A D",
    "recipient:zhou": "B",
    "person:zhou": "A B D",
    "author:zhou -recipient:mao": "D",
    "author:(zhou AND mao)": "",
    "author:1": "A D",
    "mentioned:1": "",
    "date:1956": "A B",
    "date:..1955": "C",
    "date:undated": "D E",
    "treaty (date:1956-09 OR date:1950)": "A C",
    "language:ru": "E",
    "genre:telegram OR genre:letter": "B",
    "id:2 OR id:3": "B C",
    "id:person/1": "",
    "yun": "E",
    "Yün": "E",
    "has:transcript": "C",
    "???": "",
    "title:???": "",
}


def test_questions_find_what_they_ask_for() -> None:
    saved(Agent(title="Zhou Enlai"))
    saved(Agent(title="Mao Zedong"))
    paper("A treaty of mutual aid", edtf="1956-09", participations=(by(1), to(2)))
    paper(
        "B", summary="Aid, money and guns by treaty", edtf="1956-11", participations=(to(1),),
        genres=("telegram",),
    )  # fmt: skip
    paper("C", text="Of older treaties", edtf="1950")
    paper("D on guns", participations=(by(1),))
    paper("E on Ch’en Yün", languages=("ru",))
    index.drain()
    told = {words: " ".join(sorted(title[0] for title in finds(words))) for words in QUESTIONS}
    assert told == QUESTIONS


def test_what_stands_higher_in_a_document_and_as_it_was_typed_comes_first() -> None:
    saved(Agent(title="Kisten"))
    saved(Agent(title="Somebody"))
    filler = "nothing that anybody asks for"
    usual = {"summary": f"of {filler}", "text": f"of {filler}", "participations": (by(2),)}
    several: dict[str, dict[str, object]] = {
        "5 text": {"text": f"kisten {filler}"},
        "4 stem": {"text": f"{filler} Yuns"},
        "3 summary": {"summary": f"kisten {filler}"},
        "2 name": {"participations": (by(1),)},
        "1 kisten": {},
        "6 Yün": {},
        "7 Yun": {},
    }
    for title, where in several.items():
        paper(title, **(usual | where))  # type: ignore[arg-type]
    index.drain()
    assert [title[0] for title in finds("kisten")] == ["1", "2", "3", "5"]
    assert [title[0] for title in finds("Yün")] == ["6", "7", "4"]
    assert [title[0] for title in finds("yun")] == ["7", "6", "4"]


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.name)
def test_every_field_can_be_asked_of_the_index(field: object) -> None:
    name = field.name  # type: ignore[attr-defined]
    question = read(f"{name}:1 OR {name}:treaty OR {name}:(a* -b)").question
    assert question is not None
    assert all(part in PLAN.worded for part in parts(asked(question)))
    assert search(Query(words=f"{name}:1")).total == 0


def parts(question: Asked) -> set[str]:
    """Every part that is looked into."""
    match question:
        case AllOf(several, but):
            return set().union(*map(parts, (*several, *but)))
        case AnyOf(several):
            return set().union(*map(parts, several))
        case _:
            return {question.part} if hasattr(question, "part") else set()


def test_likelier_hits_are_known_only_where_a_word_is_wanted() -> None:
    assert weighs("treaty")
    assert weighs("title:treaty -draft")
    assert not weighs("-draft")
    assert not weighs("date:1956 language:ru")


def test_a_word_is_looked_for_in_few_ways() -> None:
    """Each costs time: of a word of two scripts there are none in both."""
    assert len(stems("договор")) <= 6
    assert len(stems("毛")) == 0
    assert len(stems("1956")) == 0
    assert stems('"treaty"') == set()


def stems(words: str) -> set[str]:
    """The stems by which a word is looked for, in any part."""
    term = read(words).question
    assert isinstance(term, Term)
    return {stem for stem in _stems(asked(term)) if ":" in stem}


def _stems(question: Asked) -> Iterator[str]:
    match question:
        case AnyOf(several) | AllOf(several):
            for each in several:
                yield from _stems(each)
        case Stem(_, stem):
            yield stem


def test_what_is_not_wanted_is_left_out_of_all_that_are_found() -> None:
    only = asked(Not(Coded("language", ("ru",))))
    assert isinstance(only, AllOf)
    assert (only.asked, len(only.but)) == ((), 1)
