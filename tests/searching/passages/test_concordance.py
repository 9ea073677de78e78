"""Words in their lines."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytest_django.fixtures import Settings

from fonds.records.access import Access
from fonds.records.dates import HistoricalDate
from fonds.records.document import Document, Summary
from fonds.records.transcription import Text, TextKind
from fonds.searching import index
from fonds.searching.passages import concordance as module
from fonds.searching.passages.concordance import (
    Concordance,
    concordance,
    lines_of,
    paragraph_of,
    within,
)
from fonds.searching.query import Query
from tests.searching.conftest import edited, saved

pytestmark = pytest.mark.django_db


def found(words: str, **asked: object) -> Concordance:
    index.drain()
    return concordance(Query(words=words, **asked))  # type: ignore[arg-type]  # by name


def lines(words: str) -> list[tuple[str, str, str]]:
    return [(it.line.before, it.line.word, it.line.after) for it in found(words).lines]


def paper(title: str, edtf: str, *bodies: str) -> Document:
    document = saved(Document(title=title, dates=(HistoricalDate(edtf=edtf),)))
    for body in bodies:
        saved(Text(document=document.number, language="en", body=body))
    return document


def test_every_place_in_summaries_and_texts_is_a_line_the_earliest_document_first() -> None:
    paper("Late", "1957", "<p>No treaty came. The treaties failed.</p>")
    paper("Early", "1956", "<p>One treaty.</p>")
    saved(Document(title="Undated", summaries=(Summary(body="<p>Of a treaty.</p>"),)))
    assert lines("treaty") == [
        ("One ", "treaty", "."),
        ("No ", "treaty", " came. The treaties failed."),
        ("No treaty came. The ", "treaties", " failed."),
        ("Of a ", "treaty", "."),
    ]


def test_a_line_knows_its_text_and_its_paragraph() -> None:
    paper("Paper", "1956", "<p>First.</p><p>Second, on aid.</p>")
    (line,) = found("aid").lines
    assert (line.document, line.text, line.language, line.line.place) == (1, 1, "en", "p2")


def test_lines_can_be_compared_by_what_follows_and_by_what_precedes() -> None:
    paper("Paper", "1956", "<p>Old aid, Ending. New aid (a beginning).</p>")
    first, second = (each.line for each in found("aid").lines)
    assert second.following < first.following
    assert second.preceding.startswith("new ending")
    assert first.preceding == "old"


def test_what_stands_far_off_is_cut_where_words_end() -> None:
    body = "word " * 100 + "treaty" + " more" * 100
    (line,) = lines_of(Query(words="treaty"), f"<p>{body}</p>", "en")
    assert len(line.before) <= module.WIDTH + 1
    assert len(line.after) <= module.WIDTH + 1
    assert line.before.startswith("word ")
    assert line.after.endswith(" more")


def test_chinese_takes_two_columns_a_character() -> None:
    body = "中" * 100 + "条约" + "文" * 100
    (line,) = lines_of(Query(words="条约"), f"<p>{body}</p>", "zh")
    assert line.word == "条约"
    assert len(line.before) == len(line.after) == module.WIDTH // 2


def test_only_what_is_wanted_stands_in_lines() -> None:
    paper("Paper", "1956", "<p>A treaty and aid.</p>")
    assert [line[1] for line in lines("treaty -draft")] == ["treaty"]
    assert lines("title:paper") == []
    assert lines("-draft") == []
    assert lines("") == []


def test_a_field_keeps_to_its_part() -> None:
    document = paper("Paper", "1956", "<p>The treaty.</p>")
    edited(document, summaries=(Summary(body="<p>Treaty of 1950.</p>"),))
    assert [line[2] for line in lines("summary:treaty")] == [" of 1950."]
    assert [line[0] for line in lines("text:treaty")] == ["The "]


def test_only_documents_that_the_search_finds_are_looked_through() -> None:
    paper("One", "1956", "<p>The treaty.</p>")
    paper("Two", "1957", "<p>A treaty.</p>")
    told = found("treaty", since="1957")
    assert [each.line.before for each in told.lines] == ["A "]
    assert (told.documents, told.total, told.whole) == (1, 1, True)


def test_a_withheld_text_is_in_no_line_even_before_the_index_has_heard() -> None:
    document = paper("One", "1956", "<p>A treaty.</p>")
    text = Text(number=1, document=document.number, language="en")
    assert len(found("treaty").lines) == 1
    edited(text, access=Access(state="withheld"))
    assert concordance(Query(words="treaty")).lines == ()


def test_when_there_are_too_many_the_first_are_shown_and_it_is_said(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(module, "MOST_LINES", 3)
    for year in range(1950, 1955):
        paper(str(year), str(year), "<p>A treaty, a treaty.</p>")
    told = found("treaty")
    assert len(told.lines) == 3
    assert (told.documents, told.total, told.whole) == (2, 5, False)


def test_documents_and_signs_are_bounded_too(monkeypatch: pytest.MonkeyPatch) -> None:
    for year in range(1950, 1955):
        paper(str(year), str(year), "<p>A treaty.</p>")
    monkeypatch.setattr(module, "MOST_DOCUMENTS", 2)
    assert found("treaty").documents == 2
    monkeypatch.setattr(module, "MOST_SIGNS", 10)
    assert not found("treaty OR nothing").whole


def test_within_one_document_each_text_has_its_own_lines() -> None:
    texts = [
        Text(number=1, document=1, language="en", body='<p id="p1">Of aid.</p>'),
        Text(number=2, document=1, language="ru", body="<p>О помощи.</p>"),
        Text(number=3, document=1, language="en", type=TextKind.TRANSLATION, body="<p>Aid.</p>"),
    ]
    told = within(Query(words="aid"), texts)
    assert [[line.word for line in each.lines] for each in told] == [["aid"], [], ["Aid"]]
    assert all(each.whole for each in told)


def test_a_text_too_long_is_looked_at_from_its_beginning_and_it_is_said(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(module, "MOST_SIGNS", 60)
    body = "".join(f'<p id="p{number}">A treaty.</p>' for number in range(1, 9))
    told = within(Query(words="treaty"), [Text(number=1, document=1, language="en", body=body)])
    assert 0 < len(told[0].lines) < 8
    assert not told[0].whole


def test_a_line_says_where_in_its_paragraph_the_word_stands() -> None:
    body = '<p id="p1">One.</p>\n<p id="p2">The <em>great</em>  treaty &amp; aid.</p>'
    (line,) = lines_of(Query(words="treaty"), body, "en")
    words = paragraph_of(body, line.place)
    assert words == "The great treaty & aid."
    assert words[line.start : line.end] == "treaty"
    assert paragraph_of(body, "p9") == ""


def test_without_an_index_it_says_so(settings: Settings, tmp_path: Path) -> None:
    settings.FONDS_INDEX = tmp_path / "nowhere"
    assert not concordance(Query(words="treaty")).ready
