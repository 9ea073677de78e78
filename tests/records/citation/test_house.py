"""The house citation: “Title,” Date, Archive, source, address; and what it must never hide."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fonds.records.access import Access
from fonds.records.agent import Agent
from fonds.records.citation import FORMS, Citation, Cited, cite
from fonds.records.copies import (
    Copy,
    CopyKind,
    Level,
    Outcome,
    Release,
    SeenAs,
    SourceReference,
)
from fonds.records.dates import DateKind, HistoricalDate
from fonds.records.document import (
    Authenticity,
    AuthenticityState,
    Completeness,
    Document,
    Participation,
    Publication,
    Role,
    Title,
)
from fonds.records.record import State
from fonds.records.repository import Repository
from fonds.records.statement import Absence, Certainty, Statement
from fonds.records.transcription import Extent, Method, Text, TextKind

ADDRESS = "https://archive.example/document/2"
REPOSITORIES = {
    1: Repository(
        number=1,
        title="Russian State Archive of Socio-Political History",
        abbreviation="RGASPI",
        city="Moscow",
        scheme="ru",
    ),
    2: Repository(number=2, title="Archiwum Akt Nowych", city="Warsaw", scheme="pl"),
}
AGENTS = {
    1: Agent(number=1, title="A. Finder"),
    2: Agent(number=2, title="B. Translator"),
    3: Agent(number=3, title="C. Hidden", access=Access(state="withheld")),
}
IN_MOSCOW = SourceReference(
    repository=1,
    levels=(Level("fond", "558"), Level("opis", "11"), Level("delo", "97"), Level("list", "67-70")),
)
IN_WARSAW = SourceReference(
    repository=2, levels=(Level("zespol", "KC PZPR"), Level("sygnatura", "XI A/10"))
)
MOSCOW = "Russian State Archive of Socio-Political History (RGASPI), Moscow"
MIKOYAN = "Telegram from A. Mikoyan to the CPSU Central Committee"


def on(edtf: str, kind: DateKind = DateKind.PAPER, **rest: Any) -> HistoricalDate:
    return HistoricalDate(edtf=edtf, kind=kind, **rest)


def paper(**fields: Any) -> Document:
    """A document of which only its title and date need be known."""
    fields.setdefault("title", MIKOYAN)
    fields.setdefault("dates", (on("1956-09-23"),))
    return Document(number=2, **fields)


def citation(document: Document, *texts: Text, **rest: Any) -> Citation:
    return cite(
        Cited(
            document=document,
            archive="Fonds Digital Archive",
            address=ADDRESS,
            repositories=REPOSITORIES,
            agents=AGENTS,
            texts=texts,
            **rest,
        )
    )


def source(document: Document, *texts: Text, **rest: Any) -> str:
    pieces = citation(document, *texts, **rest).pieces
    return next(piece.text for piece in pieces if piece.kind == "source")


def quality(document: Document) -> str:
    pieces = citation(document).pieces
    return next((piece.text for piece in pieces if piece.kind == "quality"), "")


def date(*dates: HistoricalDate, **fields: Any) -> str:
    pieces = citation(paper(dates=dates, **fields)).pieces
    return next(piece.text for piece in pieces if piece.kind == "date")


def held(**fields: Any) -> Document:
    return paper(copies=(Copy(**fields),))


# --- The form -------------------------------------------------------------------------------------


def test_a_document_is_cited_in_the_house_form() -> None:
    document = held(
        reference=IN_MOSCOW, seen_as=SeenAs.PHOTOCOPY, kind=CopyKind.ORIGINAL, obtained_by=(1,)
    )
    assert citation(document).plain == (
        "“Telegram from A. Mikoyan to the CPSU Central Committee,” September 23, 1956, "
        "Fonds Digital Archive, Russian State Archive of Socio-Political History (RGASPI), "
        "Moscow, f. 558, op. 11, d. 97, ll. 67–70; seen as a photocopy; obtained by A. Finder, "
        "https://archive.example/document/2"
    )


def test_a_document_without_a_source_says_that_nobody_recorded_one() -> None:
    assert citation(paper()).plain == (
        "“Telegram from A. Mikoyan to the CPSU Central Committee,” September 23, 1956, "
        "Fonds Digital Archive, location of the original not recorded, "
        "https://archive.example/document/2"
    )


def test_the_address_comes_last_and_no_point_is_glued_to_it() -> None:
    assert citation(paper()).plain.endswith(f" {ADDRESS}")


@pytest.mark.parametrize(
    ("title", "cited"),
    [
        (
            "Letter, Boris Polevoi to the CC CPSU, Mistakes Regarding Social Ties with China",
            "“Letter, Boris Polevoi to the CC CPSU, Mistakes Regarding Social Ties with China,” ",
        ),
        (
            "Speech, Mao Zedong, 'On Sino-American and Sino-Soviet Relations'",
            "“Speech, Mao Zedong, 'On Sino-American and Sino-Soviet Relations',” ",
        ),
        ("Report “On the Plan” to Mao", "“Report ‘On the Plan’ to Mao,” "),
        ('Report "On the Plan" to Mao', "“Report ‘On the Plan’ to Mao,” "),
        ("What is to be done?", "“What is to be done?” "),
        ("The talk took place.", "“The talk took place,” "),
        ("Letter to J. Reader Jr.", "“Letter to J. Reader Jr.,” "),
        ("Письмо в «Правду»", "“Письмо в «Правду»,” "),
        ("SPECIMEN: Telegram to nobody", "“SPECIMEN: Telegram to nobody,” "),
        ("  Two\n lines\t", "“Two lines,” "),
        ("", "[untitled], "),
    ],
)
def test_a_title_stands_in_quotation_marks(title: str, cited: str) -> None:
    assert citation(paper(title=title)).plain.startswith(f"{cited}September 23, 1956")


def test_a_russian_title_brings_the_readers_own_beside_it() -> None:
    document = paper(
        title="Запись беседы с Лю Шаоци",
        title_language="ru",
        other_titles=(Title(form="Record of conversation with Liu Shaoqi", language="en"),),
    )
    found = citation(document)
    assert found.plain.startswith(
        "“Запись беседы с Лю Шаоци” [Record of conversation with Liu Shaoqi], September"
    )
    assert found.html.startswith('<cite lang="ru" dir="auto">“Запись беседы с Лю Шаоци”')


def test_a_russian_title_alone_stands_as_it_is() -> None:
    document = paper(title="Запись беседы", title_language="ru")
    assert citation(document).plain.startswith("“Запись беседы,” September")


# --- Dates ----------------------------------------------------------------------------------------


def test_a_date_keeps_its_own_precision() -> None:
    assert date(on("1956-09")) == "September 1956"
    assert date(on("1948")) == "1948"


def test_undated_and_not_recorded_are_two_things() -> None:
    assert date(HistoricalDate(undated=True)) == "undated"
    assert date(not_stated=(Absence(what="date"),)) == "undated"
    assert date() == "date not recorded"


def test_a_supplied_date_stands_in_brackets() -> None:
    supplied = on("1956-09", supplied=True)
    assert date(supplied) == "[September 1956]"
    assert date(HistoricalDate(undated=True, written="б. д."), supplied) == (
        "undated [September 1956]"
    )


def test_the_papers_own_date_goes_before_that_of_the_talk() -> None:
    assert date(on("1957-07-03", DateKind.TALK), on("1957-07-09")) == "July 9, 1957"
    assert date(on("1957-07-03", DateKind.TALK)) == "talk of July 3, 1957"


def test_a_doubted_date_says_so() -> None:
    doubt = Statement(certainty=Certainty.UNCERTAIN)
    assert date(on("1956", statement=doubt)) == "1956 (uncertain)"


def test_a_date_that_cannot_be_read_stands_as_written() -> None:
    assert date(on("1956-99-99", written="in the year of the rat")) == "in the year of the rat"


# --- What must not be hidden ----------------------------------------------------------------------


def test_doubt_excerpt_and_withholding_are_said() -> None:
    purported = Authenticity(state=AuthenticityState.PURPORTED)
    accepted = Authenticity(state=AuthenticityState.ACCEPTED)
    assert quality(paper(authenticity=(purported, accepted))) == "[purported]"
    assert quality(paper(authenticity=(accepted,))) == ""
    assert quality(paper(completeness=Completeness.EXCERPT)) == "[excerpt]"
    assert quality(paper(access=Access(state="withheld"))) == "[withheld]"
    assert quality(paper(access=Access(state="not understood"))) == "[withheld]"
    assert quality(paper(state=State.WITHDRAWN)) == "[withdrawn]"
    assert citation(paper(authenticity=(purported,))).plain.startswith(
        f"“{MIKOYAN},” [purported], September"
    )


def test_an_excerpt_that_its_title_names_is_not_named_twice() -> None:
    title = "Report, Zhou Enlai to Mao Zedong (Excerpt)"
    assert quality(paper(title=title, completeness=Completeness.EXCERPT)) == ""


def test_a_release_in_part_is_said() -> None:
    released = (Release(outcome=Outcome.DENIED), Release(outcome=Outcome.PART))
    assert quality(held(releases=released)) == "[released in part]"


def test_a_contemporary_translation_does_not_pass_for_the_original() -> None:
    closed = Copy(id="a", kind=CopyKind.ORIGINAL, reference=SourceReference(repository=1))
    polish = Copy(
        id="b",
        kind=CopyKind.TRANSLATION,
        language="pl",
        reference=IN_WARSAW,
        seen_as=SeenAs.SCAN,
    )
    document = paper(copies=(closed, polish), languages=("ru",))
    from_polish = Text(number=5, document=2, language="pl", copy="b")
    english = Text(
        number=6,
        document=2,
        type=TextKind.TRANSLATION,
        language="en",
        from_text=5,
        made_by=(2,),
        method=Method.HUMAN,
    )
    assert source(document, from_polish, english) == (
        "contemporary Polish translation in Archiwum Akt Nowych, Warsaw, zespół KC PZPR, "
        "sygn. XI A/10; seen as a scan; Russian original not seen; translated by B. Translator; "
        "translated from a Polish translation"
    )


def test_an_original_seen_elsewhere_is_not_denied() -> None:
    original = Copy(kind=CopyKind.ORIGINAL, seen_as=SeenAs.MICROFILM, reference=IN_MOSCOW)
    extract = Copy(id="b", kind=CopyKind.EXTRACT, reference=IN_WARSAW)
    document = paper(copies=(original, extract))
    assert "not seen" not in source(document, copy="b")
    assert source(document).endswith("seen on microfilm")


def test_a_personal_copy_says_whose_and_where_the_original_is_said_to_be() -> None:
    claimed = SourceReference(
        repository_written="APRF", verbatim="APRF, f. 45, op. 1", claimed=True
    )
    document = held(
        kind=CopyKind.PRIVATE,
        holder="A. Researcher",
        seen_as=SeenAs.NOTES,
        place_of_original=claimed,
    )
    assert source(document) == (
        "private copy of A. Researcher; original said to be in APRF, f. 45, op. 1; "
        "from notes taken by hand in the reading room; original not seen"
    )


def test_a_private_collection_is_named_as_that() -> None:
    document = held(kind=CopyKind.PRIVATE, holder="private collection")
    assert source(document) == (
        "private collection; location of the original not recorded; original not seen"
    )


def test_a_reported_place_is_not_given_as_certain() -> None:
    claimed = SourceReference(verbatim="GARF, f. 5446.", claimed=True)
    assert source(held(reference=claimed)) == "said to be in GARF, f. 5446"
    assert source(held(kind=CopyKind.DRAFT, reference=claimed)) == (
        "draft, said to be in GARF, f. 5446"
    )


def test_what_is_known_from_print_names_the_print() -> None:
    book = Publication(title="Memoirs", author="N. Writer", place="Moscow", year="1999", pages="5")
    document = paper(copies=(Copy(kind=CopyKind.PRINT),), publications=(book,))
    assert source(document) == (
        "print; printed in N. Writer, Memoirs, Moscow, 1999, 5; original not seen"
    )


# --- Source ---------------------------------------------------------------------------------------


def test_the_contributors_own_words_serve_where_nothing_is_taken_apart() -> None:
    document = paper(source_written="RGASPI, f. 17, uncatalogued. ")
    assert source(document) == "RGASPI, f. 17, uncatalogued"


def test_a_reference_that_was_never_split_stands_as_printed() -> None:
    known = SourceReference(repository=1, verbatim="RGASPI, f. 558, somewhere.")
    assert source(held(reference=known)) == "RGASPI, f. 558, somewhere"
    unnamed = SourceReference(repository=1, verbatim="f. 558, somewhere")
    assert source(held(reference=unnamed)) == f"{MOSCOW}, f. 558, somewhere"
    written = SourceReference(repository_written="Town archive", levels=(Level("box", "5"),))
    assert source(held(reference=written)) == "Town archive, Box 5"


def test_the_copy_seen_is_the_one_cited() -> None:
    unseen = Copy(id="a", kind=CopyKind.CARBON, reference=IN_MOSCOW)
    scanned = Copy(id="b", reference=IN_WARSAW, seen_as=SeenAs.SCAN)
    document = paper(copies=(unseen, scanned))
    assert source(document).startswith("Archiwum Akt Nowych, Warsaw")
    assert (
        source(document, copy="a") == f"carbon copy in {MOSCOW}, f. 558, op. 11, d. 97, ll. 67–70"
    )


def test_a_withheld_name_or_archive_is_not_given_away() -> None:
    hidden = {1: Repository(number=1, title="Hidden", access=Access(state="withheld"))}
    document = held(reference=SourceReference(repository=1, verbatim="f. 1"), obtained_by=(3,))
    words = cite(
        Cited(document=document, archive="A", address="B", repositories=hidden, agents=AGENTS)
    ).plain
    assert "Hidden" not in words
    assert "f. 1" in words


def test_contributors_and_translators_are_named_once() -> None:
    parts = (
        Participation(role=Role.CONTRIBUTOR, agent=1),
        Participation(role=Role.CONTRIBUTOR, written="D. Giver"),
        Participation(role=Role.TRANSLATOR, written="E. Other"),
        Participation(role=Role.TRANSLATOR, written="E. Other"),
    )
    document = paper(copies=(Copy(reference=IN_WARSAW, obtained_by=(1,)),), participations=parts)
    assert source(document).endswith(
        "; obtained by A. Finder; contributed by D. Giver; translated by E. Other"
    )


# --- Texts ----------------------------------------------------------------------------------------


def english(**fields: Any) -> Text:
    fields.setdefault("number", 6)
    return Text(document=2, type=TextKind.TRANSLATION, language="en", **fields)


def test_a_machines_translation_is_cited_only_when_chosen_and_says_what_it_is() -> None:
    machine = english(method=Method.MACHINE)
    assert "translat" not in source(paper(), machine)
    assert source(paper(), machine, text=6).endswith("; machine translation")


def test_a_human_translation_goes_before_a_corrected_one() -> None:
    corrected = english(method=Method.CORRECTED)
    human = english(number=7, method=Method.HUMAN, made_by_written="F. Human")
    assert source(paper(), corrected, human).endswith("; translated by F. Human")
    assert source(paper(), corrected).endswith("; machine translation, corrected")


def test_a_translation_whose_maker_nobody_recorded_says_so() -> None:
    assert source(paper(), english()).endswith("; translator not recorded")


def test_a_translation_of_part_says_so() -> None:
    part = english(made_by=(2,), extent=Extent.EXCERPT)
    assert source(paper(), part).endswith("; translated by B. Translator, in excerpt")


def test_a_translation_of_a_translation_says_so() -> None:
    chinese = Text(number=5, document=2, type=TextKind.TRANSLATION, language="zh-Hant")
    both = (chinese, english(from_text=5, made_by=(2,)))
    assert source(paper(), *both).endswith("; translated from a Chinese translation")


def test_a_withheld_translation_is_not_mentioned() -> None:
    hidden = english(made_by=(2,), access=Access(state="withheld"))
    assert "translat" not in source(paper(), hidden)


def test_a_transcription_chosen_is_not_called_a_translation() -> None:
    russian = Text(number=5, document=2, language="ru")
    assert "translat" not in source(paper(), russian, english(made_by=(2,)), text=5)


# --- Safety ---------------------------------------------------------------------------------------


def test_markup_in_any_field_comes_out_as_words() -> None:
    hostile = '<script>alert("1")</script>'
    document = paper(
        title=hostile,
        title_language='"><b>',
        source_written=hostile,
        dates=(on("", written=hostile),),
    )
    html = citation(document).html
    assert "<script" not in html
    assert "<b>" not in html
    assert html.count("<") == 2  # <cite> and its end


def test_no_title_turns_the_rest_of_the_line_round() -> None:
    assert citation(paper(title="Tele\u202egram\x00")).plain.startswith("“Telegram,” ")


@given(st.text(), st.text(), st.text())
def test_any_words_make_one_line_that_ends_with_the_address(
    title: str, written: str, edtf: str
) -> None:
    document = paper(title=title, dates=(on(edtf, written=written),), source_written=written)
    found = citation(document)
    assert found.plain.endswith(ADDRESS)
    assert len(found.plain.splitlines()) == 1


def test_the_house_form_is_listed() -> None:
    assert FORMS["house"] is cite
