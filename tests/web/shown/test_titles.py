from __future__ import annotations

from fonds.records.copies import Consultation, Copy, OriginalAccess
from fonds.records.document import (
    Authenticity,
    AuthenticityState,
    Completeness,
    Document,
    Title,
    TitleStatus,
)
from fonds.records.statement import Basis, Statement
from fonds.web.shown.titles import cautions, other_titles, title_told
from fonds.web.shown.words import plain


def shut(state: OriginalAccess) -> Copy:
    return Copy(consultation=Consultation(state=state))


def test_another_title_says_its_language_and_whose_words_it_is() -> None:
    title = Title(form="Запись", language="ru", status=TitleStatus.ORIGINAL, by="An editor")
    (shown,) = other_titles(Document(other_titles=(title,)))
    assert (shown.title.form, shown.title.language) == ("Запись", "ru")
    assert [plain(runs) for runs in shown.asides] == ["Russian", "original title", "An editor"]


def test_a_title_says_whose_words_it_is_and_on_what_ground() -> None:
    statement = Statement(basis=Basis.DOCUMENT, reason="From the register.")
    supplied = Document(title_status=TitleStatus.SUPPLIED, title_statement=statement)
    assert [plain(runs) for runs in title_told(supplied)] == [
        "Supplied title",
        "from the document itself",
        "From the register.",
    ]
    unnamed = Document(title_statement=statement)
    assert plain(title_told(unnamed)[0]) == "The title"
    assert title_told(Document()) == ()


def test_a_reader_meets_doubt_before_the_text() -> None:
    document = Document(
        completeness=Completeness.EXCERPT,
        authenticity=(Authenticity(state=AuthenticityState.FORGED),),
        copies=(shut(OriginalAccess.RECLOSED),),
    )
    assert [words.form for words in cautions(document)] == [
        "Held to be a forgery",
        "Excerpt",
        "The original cannot now be consulted",
    ]


def test_an_original_that_can_be_seen_somewhere_is_no_caution() -> None:
    document = Document(copies=(shut(OriginalAccess.RECLOSED), shut(OriginalAccess.OPEN)))
    assert cautions(document) == ()
    accepted = Authenticity(state=AuthenticityState.ACCEPTED)
    assert cautions(Document(authenticity=(accepted,))) == ()
