"""Chicago, MLA and APA, worked out by hand; and what every form must never hide."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fonds.records.access import Access
from fonds.records.agent import Agent
from fonds.records.citation import FORMS, Cited
from fonds.records.copies import Copy, CopyKind, Level, SeenAs, SourceReference
from fonds.records.dates import HistoricalDate
from fonds.records.document import (
    Authenticity,
    AuthenticityState,
    Completeness,
    Document,
    Participation,
    Role,
    Title,
)
from fonds.records.repository import Repository
from fonds.records.statement import Certainty, Statement
from fonds.records.transcription import Method, Text, TextKind

ADDRESS = "https://archive.example/document/2"
AGENTS = {
    1: Agent(number=1, title="Anna Example", filed_as="Example, Anna"),
    2: Agent(number=2, title="Fan Li", filed_as="Fan, Li"),
    3: Agent(number=3, title="Ministry of Catalogues"),
    4: Agent(number=4, title="范例"),
    5: Agent(number=5, title="Boris von Sample", filed_as="Sample, Boris Karl-Heinz von"),
    6: Agent(number=6, title="C. Hidden", access=Access(state="withheld")),
}
REPOSITORIES = {
    1: Repository(
        number=1, title="Archive of Examples", abbreviation="AE", city="Town", scheme="ru"
    )
}
LIES = Copy(
    reference=SourceReference(
        repository=1, levels=(Level("fond", "0100"), Level("delo", "4"), Level("list", "3-4"))
    ),
    kind=CopyKind.ORIGINAL,
    seen_as=SeenAs.SCAN,
)
PLACE = "Archive of Examples (AE), Town, f. 0100, d. 4, ll. 3–4; seen as a scan"
ENGLISH = Text(
    number=6,
    document=2,
    type=TextKind.TRANSLATION,
    language="en",
    made_by_written="T. Render",
    method=Method.HUMAN,
)


def by(*agents: int, role: Role = Role.AUTHOR) -> tuple[Participation, ...]:
    return tuple(Participation(role=role, agent=agent) for agent in agents)


def paper(**fields: Any) -> Document:
    fields.setdefault("title", "On Twelve Boxes")
    fields.setdefault("genres", ("letter",))
    fields.setdefault("dates", (HistoricalDate(edtf="1956-09-23"),))
    fields.setdefault("copies", (LIES,))
    return Document(number=2, **fields)


def cited(form: str, document: Document, *texts: Text, **rest: Any) -> str:
    return (
        FORMS[form](
            Cited(
                document=document,
                archive="Fonds",
                address=ADDRESS,
                repositories=REPOSITORIES,
                agents=AGENTS,
                texts=texts,
                **rest,
            )
        )
    ).plain


WHOLE = {
    "chicago-note": (
        "Anna Example and Fan Li, “On Twelve Boxes,” letter, trans. T. Render, September 23, "
        f"1956, {PLACE}, Box Papers, Fonds, {ADDRESS}."
    ),
    "chicago-bibliography": (
        "Example, Anna, and Fan Li. “On Twelve Boxes.” Letter, September 23, 1956. Translated by "
        f"T. Render. {PLACE}. Box Papers. Fonds. {ADDRESS}."
    ),
    "mla": (
        "Example, Anna, and Fan Li. “On Twelve Boxes.” Letter, translated by T. Render, 23 Sept. "
        f"1956. {PLACE}. Box Papers, Fonds, {ADDRESS}."
    ),
    "apa": (
        "Example, A., & Fan, L. (1956, September 23). On Twelve Boxes [Letter] (T. Render, "
        f"Trans.). {PLACE}. Box Papers. Fonds. {ADDRESS}"
    ),
}


@pytest.mark.parametrize(("form", "wanted"), WHOLE.items())
def test_a_translated_letter_of_two_in_a_collection(form: str, wanted: str) -> None:
    assert cited(form, paper(participations=by(1, 2)), ENGLISH, collection="Box Papers") == wanted


UNSIGNED = {
    "chicago-note": f"“On Twelve Boxes,” letter, September 23, 1956, {PLACE}, Fonds, {ADDRESS}.",
    "chicago-bibliography": (
        f"“On Twelve Boxes.” Letter, September 23, 1956. {PLACE}. Fonds. {ADDRESS}."
    ),
    "mla": f"“On Twelve Boxes.” Letter, 23 Sept. 1956. {PLACE}. Fonds, {ADDRESS}.",
    "apa": f"On Twelve Boxes [Letter]. (1956, September 23). {PLACE}. Fonds. {ADDRESS}",
}


@pytest.mark.parametrize(("form", "wanted"), UNSIGNED.items())
def test_without_an_author_the_title_stands_first_and_once(form: str, wanted: str) -> None:
    assert cited(form, paper()) == wanted


@pytest.mark.parametrize(
    ("agents", "note", "entry", "works", "references"),
    [
        ((2,), "Fan Li,", "Fan Li.", "Fan Li.", "Fan, L."),
        ((3,), "Ministry of Catalogues,", *("Ministry of Catalogues.",) * 3),
        ((4,), "范例,", "范例.", "范例.", "范例."),
        (
            (5,),
            "Boris von Sample,",
            "Sample, Boris Karl-Heinz von.",
            "Sample, Boris Karl-Heinz von.",
            "Sample, B. K.-H. von.",
        ),
        (
            (1, 3, 4),
            "Anna Example, Ministry of Catalogues and 范例,",
            "Example, Anna, Ministry of Catalogues and 范例.",
            "Example, Anna, et al.",
            "Example, A., Ministry of Catalogues, & 范例.",
        ),
        (
            (1, 2, 3, 4),
            "Anna Example et al.,",
            "Example, Anna et al.",
            "Example, Anna, et al.",
            "Example, A., Fan, L., Ministry of Catalogues, & 范例.",
        ),
    ],
)
def test_names_are_turned_round_only_where_they_are_filed_so(
    agents: tuple[int, ...], note: str, entry: str, works: str, references: str
) -> None:
    document = paper(participations=by(*agents))
    assert cited("chicago-note", document).startswith(f"{note} “")
    assert cited("chicago-bibliography", document).startswith(f"{entry} “")
    assert cited("mla", document).startswith(f"{works} “")
    assert cited("apa", document).startswith(f"{references} (1956")


def test_a_paper_is_by_who_signed_sent_or_recorded_it_where_no_author_is_named() -> None:
    assert cited("mla", paper(participations=by(3, role=Role.SENDER))).startswith("Ministry of")
    assert cited("mla", paper(participations=by(3, role=Role.RECIPIENT))).startswith("“On Twelve")


def test_an_identification_in_doubt_leaves_the_name_as_it_was_written() -> None:
    doubt = Statement(certainty=Certainty.UNCERTAIN)
    part = Participation(role=Role.AUTHOR, agent=1, written="Primer", identification=doubt)
    assert cited("chicago-note", paper(participations=(part,))).startswith("Primer, ")
    sure = Participation(role=Role.AUTHOR, agent=1, written="Primer")
    assert cited("chicago-note", paper(participations=(sure,))).startswith("Anna Example, ")


@pytest.mark.parametrize(
    ("edtf", "note", "works", "references"),
    [
        ("1956-09", "September 1956", "Sept. 1956", "(1956, September)"),
        ("1956", "1956", "1956", "(1956)"),
        ("1956-05-02~", "about May 2, 1956", "about 2 May 1956", "(1956, about May 2)"),
        ("1956~", "about 1956", "about 1956", "(about 1956)"),
        (
            "1956-09-23?",
            "September 23, 1956 (uncertain)",
            "23 Sept. 1956 (uncertain)",
            "(1956, September 23, uncertain)",
        ),
        (
            "1956-11-28/1957-12-03",
            "November 28, 1956 – December 3, 1957",
            "28 Nov. 1956 – 3 Dec. 1957",
            "(November 28, 1956 – December 3, 1957)",
        ),
        ("1957-11-28/1957-12-03", "3, 1957", "3 Dec. 1957", "(1957, November 28 – December 3)"),
        ("195X", "1950s", "1950s", "(1950s)"),
    ],
)
def test_a_date_is_never_made_more_exact(edtf: str, note: str, works: str, references: str) -> None:
    document = paper(dates=(HistoricalDate(edtf=edtf),))
    assert f" {note}, Archive" in cited("chicago-note", document)
    assert f" {works}. Archive" in cited("mla", document)
    assert references in cited("apa", document)


def test_undated_and_not_recorded_are_two_things_in_every_form() -> None:
    undated, silent = paper(dates=(HistoricalDate(undated=True),)), paper(dates=())
    for form in FORMS:
        told = cited(form, undated)
        assert "undated" in told or "(n.d.)" in told
        assert "date not recorded" in cited(form, silent).casefold()


def test_a_title_in_another_script_brings_the_readers_own_beside_it() -> None:
    document = paper(
        title="О ящиках",
        title_language="ru",
        other_titles=(Title(form="On Boxes", language="en"),),
    )
    assert cited("chicago-bibliography", document).startswith("“О ящиках” [On Boxes]. Letter")
    assert cited("apa", document).startswith("О ящиках [On Boxes] [Letter]. (1956")


@pytest.mark.parametrize("form", FORMS)
def test_a_specimen_says_so_first_in_every_form(form: str) -> None:
    document = paper(title="SPECIMEN letter on boxes", participations=by(1))
    assert cited(form, document).lstrip("“").startswith("SPECIMEN")
    assert cited(form, paper(title="SPECIMEN letter")).lstrip("“").count("SPECIMEN") == 1


@pytest.mark.parametrize("form", FORMS)
def test_no_form_hides_what_is_doubted_or_was_not_seen(form: str) -> None:
    document = paper(
        completeness=Completeness.EXCERPT,
        authenticity=(Authenticity(state=AuthenticityState.DOUBTED),),
        copies=(Copy(kind=CopyKind.PRINT),),
        participations=by(6),
    )
    told = cited(form, document)
    assert "[authenticity doubted, excerpt]" in told
    assert "original not seen" in told
    assert "Hidden" not in told
    assert ADDRESS in told


@pytest.mark.parametrize("form", FORMS)
@given(title=st.text(), name=st.text(), filed=st.text(), written=st.text())
def test_any_words_make_one_line_with_the_address(
    form: str, title: str, name: str, filed: str, written: str
) -> None:
    document = paper(
        title=title, participations=(*by(1), Participation(role=Role.AUTHOR, written=written))
    )
    known = {1: Agent(number=1, title=name, filed_as=filed)}
    made = FORMS[form](Cited(document=document, archive="Fonds", address=ADDRESS, agents=known))
    assert len(made.plain.splitlines()) == 1
    assert made.plain.removesuffix(".").endswith(ADDRESS)
    assert made.plain.count("\n") == 0
