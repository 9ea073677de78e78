"""A document is found by where it lies, by the numbers it bears, and by its fields."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from fonds.names import Expand
from fonds.records.agent import Agent, AgentKind, Name
from fonds.records.collection import Collection
from fonds.records.copies import Copy, Level, Release, SourceReference
from fonds.records.document import (
    Document,
    Location,
    Membership,
    PaperNumber,
    Participation,
    Role,
)
from fonds.records.place import Place
from fonds.records.record import Record
from fonds.records.repository import Repository
from fonds.records.subject import Subject
from fonds.searching.entries import parts
from fonds.searching.entries.cutting import APART, cutting, joined
from fonds.searching.entries.surroundings import Surroundings
from fonds.searching.languages.general import cut
from fonds.searching.questions.reading import FARTHEST

MAO = Agent(
    number=1,
    title="Mao Zedong",
    names=(
        Name(form="毛泽东"),
        Name(form="The Chairman", expand=Expand.QUERIES),
        Name(form="Li Desheng", expand=Expand.NEVER),
    ),
)


def said(document: Document, part: str, *around: Record) -> str:
    """All that is searched in a part, as one text."""
    neighbours = {(each.kind, each.number): each for each in around}
    surroundings = Surroundings(document=document, neighbours=neighbours)
    return " | ".join(words for words, _ in parts.of_document(surroundings)[part] if words)


def lying(reference: SourceReference, *former: SourceReference) -> Document:
    return Document(copies=(Copy(reference=reference, former=former),))


def stands_in(sought: str, document: Document) -> bool:
    """Whether those words stand one right after the other in the reference."""
    runs = parts.of_document(Surroundings(document=document))["reference"]
    wanted = cut(sought).forms
    return any(_stands(wanted, cut(words).forms) for words, _ in runs)


def _stands(wanted: list[str], forms: list[str]) -> bool:
    places = range(len(forms) - len(wanted) + 1)
    return bool(wanted) and any(forms[at : at + len(wanted)] == wanted for at in places)


# --- References ---

STALIN = lying(
    SourceReference(
        verbatim="RGASPI, f. 558, op. 11, d. 97, ll. 67-70",
        levels=(
            Level("fond", "558"),
            Level("opis", "11"),
            Level("delo", "97"),
            Level("list", "67-70"),
        ),
    ),
    SourceReference(verbatim="RTsKhIDNI, 45/1/9"),
)


@pytest.mark.parametrize(
    "sought",
    [
        "558/11/97",
        "11/97",
        "f. 558, op. 11, d. 97",
        "op. 11, d. 97",
        "Ф. 558. Оп. 11. Д. 97. Л. 67",
        "ф. 558 оп. 11",
        "ll. 67–70",
        "RTsKhIDNI, 45/1/9",
    ],
)
def test_a_reference_is_found_whole_and_by_its_middle(sought: str) -> None:
    assert stands_in(sought, STALIN)


@pytest.mark.parametrize("sought", ["558/97", "97/11", "f. 97", "1/97"])
def test_a_reference_is_not_found_by_what_does_not_stand_in_it(sought: str) -> None:
    assert not stands_in(sought, STALIN)


def test_every_reference_from_life_is_found_by_its_words_and_by_its_levels(samples: Path) -> None:
    with (samples / "reference/archival/references.tsv").open(encoding="utf-8") as rows:
        read = list(csv.DictReader(rows, delimiter="\t"))
    assert len(read) > 40
    for row in read:
        levels = tuple(Level(*each) for each in json.loads(row["levels"]))
        document = lying(SourceReference(verbatim=row["verbatim"], levels=levels))
        assert stands_in(row["verbatim"], document), row
        values = [level.value for level in levels]
        for at in range(len(values)):
            assert stands_in("/".join(values[at : at + 2]), document), row


def test_the_numbers_on_a_paper_find_it() -> None:
    numbers = (PaperNumber(value="865", written="№ 865"), PaperNumber(value="Пор. 7"))
    release = Release(case="F-2011-00457")
    document = Document(numbers=numbers, copies=(Copy(number="экз. № 2", releases=(release,)),))
    for sought in ("№ 865", "865", "Пор. 7", "экз. № 2", "F-2011-00457", "2011-00457"):
        assert stands_in(sought, document), sought


def test_a_source_that_nobody_has_taken_apart_is_found_as_it_was_given() -> None:
    assert stands_in("fond 45, opis 1", Document(source_written="APRF, fond 45, opis 1, delo 329"))


# --- Fields ---


def test_each_role_has_a_part_with_every_name_that_may_stand_for_its_bearer() -> None:
    by = Participation(role=Role.SIGNATORY, agent=1, written="Мао")
    document = Document(participations=(by,))
    assert said(document, "authors", MAO) == "Мао | Mao Zedong | 毛泽东 | The Chairman"
    assert said(document, "names", MAO) == "Мао | Mao Zedong | 毛泽东"
    assert said(document, "recipients", MAO) == said(document, "mentions", MAO) == ""


def test_who_may_not_be_seen_is_not_named() -> None:
    by = Participation(role=Role.AUTHOR, agent=1)
    assert said(Document(participations=(by,)), "authors") == ""


def test_organisations_places_subjects_collections_and_archives_have_their_parts() -> None:
    document = Document(
        participations=(Participation(role=Role.AUTHOR, agent=2),),
        places=(Location(place=2, written="Bei-ping"),),
        subjects=(1,),
        collections=(Membership(collection=1),),
        copies=(Copy(reference=SourceReference(repository=1, repository_written="РГАСПИ")),),
    )
    around = (
        Agent(number=2, title="Politburo", type=AgentKind.ORGANISATION),
        Place(number=1, title="China"),
        Place(number=2, title="Peking", within=1),
        Subject(number=1, title="Aid", names=(Name(form="помощь"),)),
        Collection(number=1, title="Papers"),
        Repository(number=1, title="Party archive", abbreviation="RGASPI"),
    )
    told = {part: said(document, part, *around) for part in parts.WORDED}
    assert told["organisations"] == told["authors"] == "Politburo"
    assert told["places"] == "Bei-ping | Peking | China"
    assert told["subjects"] == "Aid | помощь"
    assert told["collections"] == "Papers"
    assert told["archives"] == "РГАСПИ | Party archive | RGASPI"


def test_every_field_looks_into_parts_that_there_are() -> None:
    given = parts.of_document(Surroundings(document=Document()))
    assert set(given) == set(parts.WORDED)
    assert {part for several in parts.FIELDS.values() for part in several} <= set(given)


# --- Words beside one another ---


def test_no_two_texts_are_near_each_other() -> None:
    assert APART > FARTHEST
    forms, _ = joined([cutting("on aid", ""), cutting("treaty", "")], gaps=APART)
    assert forms.split().index("treaty") - forms.split().index("aid") == APART + 1


def test_a_form_that_stands_only_by_folding_is_known_as_that() -> None:
    _, stems = joined([cutting("Ch'en Yün and Yun met Čeng", "")])
    assert {"~chen", "~ceng", "!yün"} <= set(stems.split())
    assert "~yun" not in stems.split()
    assert "~" not in joined([cutting("plain words", "")])[1]
