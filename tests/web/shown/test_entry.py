from __future__ import annotations

from fonds.records.copies import Copy, Marking, SourceReference
from fonds.records.document import (
    Authenticity,
    AuthenticityState,
    Completeness,
    Document,
    Stage,
    Summary,
)
from fonds.records.repository import Repository
from fonds.web.shown.entry import abstract, brief, entry, title
from fonds.web.shown.words import plain


def test_a_row_says_what_it_is_and_what_it_is_not() -> None:
    document = Document(
        number=1,
        genres=("diary-official", "memcon"),
        stage=Stage.DRAFT,
        completeness=Completeness.EXCERPT,
        authenticity=(Authenticity(state=AuthenticityState.PURPORTED),),
    )
    sorts = entry(document, {}, {}).sorts
    assert plain(sorts) == (
        "Official diary (journal); memorandum of conversation · draft · excerpt · purported"
    )
    assert sorts[-1].voice == "caution"


def test_a_row_names_languages_the_archive_and_the_marking() -> None:
    copy = Copy(
        reference=SourceReference(repository=1),
        markings=(Marking(verbatim="绝密", language="zh-Hans"), Marking(verbatim="特急")),
    )
    document = Document(number=1, languages=("zh-Hans", "ru"), copies=(copy,))
    row = entry(
        document, {}, {1: Repository(number=1, title="Foreign Ministry", abbreviation="FMA")}
    )
    assert plain(row.facts) == "Chinese (simplified) · Russian · FMA"
    assert [mark.form for mark in row.marks] == ["绝密"]


def test_a_bare_row_has_a_title_and_says_nothing_else() -> None:
    row = entry(Document(number=5, title="A note"), {}, {})
    assert (row.sorts, row.who, row.facts, row.marks, row.abstract) == ((), (), (), (), None)
    assert row.title.address == "/document/5/a-note"


def test_a_document_without_a_title_is_called_by_its_number() -> None:
    assert title(Document(number=7)).form == "Document 7, without a title"


def test_the_summary_in_the_reader_s_language_is_the_one_shown() -> None:
    both = (
        Summary(body="<p>Кратко.</p>", language="ru"),
        Summary(body="<p>In short.</p>", language="en"),
    )
    chosen = abstract(both)
    assert chosen is not None
    assert chosen.body == "<p>In short.</p>"
    only = abstract(both[:1])
    assert only is not None
    assert (only.language, only.direction) == ("ru", "ltr")


def test_the_description_for_search_engines_is_plain_and_short() -> None:
    summary = Summary(body=f"<p>One &amp; two.</p><p>{'word ' * 100}</p>", language="en")
    told = brief(Document(summaries=(summary,)))
    assert told.startswith("One & two. word")
    assert len(told) <= 200
    assert brief(Document()) == ""
