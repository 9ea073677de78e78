from __future__ import annotations

import msgspec

from fonds.records.agent import Agent
from fonds.records.copies import (
    Consultation,
    Copy,
    CopyKind,
    Level,
    Marking,
    OriginalAccess,
    Redaction,
    Release,
    SourceReference,
)
from fonds.records.dates import DateKind, HistoricalDate
from fonds.records.document import (
    Authenticity,
    AuthenticityState,
    Document,
    Location,
    Participation,
    Role,
)
from fonds.records.place import Place
from fonds.records.repository import Repository
from fonds.records.statement import Absence, Basis, Statement
from fonds.web.shown.description import Around, groups
from fonds.web.shown.fact import Value
from fonds.web.shown.words import plain
from tests.web import specimens

_FACTS = (
    *("dates", "numbers", "languages", "participations", "copies", "publications", "not_stated"),
    *("rights", "source_written", "completeness", "stage"),
)


def told(document: Document, around: Around | None = None) -> dict[str, list[str]]:
    """Each label with its values, what is said in small after a stroke."""
    (group,) = groups(document, around or Around())
    return {fact.label: [_said(value) for value in fact.values] for fact in group.facts}


def _said(value: Value) -> str:
    return " | ".join([plain(value.runs), *map(plain, value.asides)])


def test_nothing_recorded_is_nothing_shown() -> None:
    assert told(Document(title="A title alone")) == {}


def test_dates_stand_by_kind_with_their_words_and_the_days_between() -> None:
    paper = HistoricalDate(edtf="1956-11-22", written="22 ноября 1956 г.", language="ru")
    talk = HistoricalDate(
        edtf="1956-10-30", kind=DateKind.TALK, statement=Statement(basis=Basis.DOCUMENT)
    )
    shown = told(Document(dates=(talk, paper)))
    assert list(shown) == ["Date", "Date of the talk"]
    assert shown["Date"] == [
        "22 November 1956 | as written: 22 ноября 1956 г. | written down 23 days after the talk"
    ]
    assert shown["Date of the talk"] == ["30 October 1956 | from the document itself"]


def test_an_old_style_date_says_both_calendars() -> None:
    date = HistoricalDate(edtf="1917-11-07", calendar="julian", written_date="1917-10-25")
    assert told(Document(dates=(date,)))["Date"] == [
        "7 November 1917 | 25 October 1917 in the Julian calendar"
    ]


def test_a_paper_that_bears_no_date_says_so() -> None:
    undated = HistoricalDate(undated=True)
    supplied = HistoricalDate(edtf="1950", supplied=True)
    assert told(Document(dates=(undated, supplied)))["Date"] == [
        "The paper bears no date",
        "1950 | supplied: the paper does not bear it",
    ]


def test_what_was_looked_for_and_not_found_is_not_stated() -> None:
    absences = (Absence(what="author"), Absence(what="language"))
    shown = told(Document(not_stated=absences))
    assert shown == {"Author": ["Not stated"], "Language": ["Not stated"]}


def test_whoever_wrote_and_recorded_stands_under_one_label() -> None:
    parts = (
        Participation(role=Role.AUTHOR, written="Yudin"),
        Participation(role=Role.RECORDER, written="Yudin"),
    )
    assert told(Document(participations=parts)) == {"Author, recorded by": ["Yudin"]}


def test_names_of_which_no_more_is_said_share_a_line() -> None:
    parts = tuple(Participation(role=Role.MENTIONED, written=name) for name in ("A", "B"))
    more = Participation(role=Role.MENTIONED, written="C", capacity="envoy")
    assert told(Document(participations=(*parts, more))) == {"Mentioned": ["A, B", "C | envoy"]}


def test_a_place_keeps_the_name_it_is_written_with() -> None:
    document = Document(places=(Location(place=1, written="Пекин"), Location(place=2)))
    around = Around(places={1: Place(number=1, title="Beijing")})
    assert told(document, around) == {"Places": ["Beijing | as written: Пекин"]}


def test_where_it_lies_is_told_level_by_level_with_zeros_kept() -> None:
    reference = SourceReference(
        repository=1,
        levels=(Level("fond", "0100"), Level("opis", "50")),
        verbatim="АВП РФ. Ф. 0100. Оп. 50.",
    )
    copy = Copy(kind=CopyKind.CARBON, reference=reference)
    archive = Repository(number=1, title="Archive", city="Moscow", scheme="ru")
    assert told(Document(copies=(copy,)), Around(repositories={1: archive}))["Where it lies"] == [
        "Archive, Moscow, fond 0100, opis 50 | as written: АВП РФ. Ф. 0100. Оп. 50. | carbon copy"
    ]


def test_a_reported_place_of_the_original_is_not_given_as_seen() -> None:
    original = SourceReference(repository_written="APRF", claimed=True)
    copy = Copy(place_of_original=original, holder="private collection")
    shown = told(Document(copies=(copy,)))
    assert shown["The original"] == ["APRF | reported, not verified here"]
    assert shown["Where it lies"] == ["private collection"]


def test_an_original_closed_again_says_since_when_and_who_says_so() -> None:
    closed = Consultation(
        state=OriginalAccess.RECLOSED, since="2013", checked="2025", source="H-Net"
    )
    copy = Copy(consultation=closed)
    assert told(Document(copies=(copy,)))["Consultation"] == [
        "Closed again: it cannot now be consulted | since 2013 | last checked 2025 | H-Net"
    ]


def test_a_marking_stands_in_its_own_words_and_never_by_rank() -> None:
    copy = Copy(markings=(Marking(verbatim="Сов. секретно", language="ru", rank=5),))
    (group,) = groups(Document(copies=(copy,)), Around())
    (fact,) = group.facts
    (run,) = fact.values[0].runs
    assert (run.form, run.language, run.voice) == ("Сов. секретно", "ru", "stamped")


def test_a_release_tells_what_was_withheld_and_under_which_exemption() -> None:
    release = Release(
        date="1999", authority="Board", redactions=(Redaction(extent="3 lines", code="(b)(1)"),)
    )
    assert told(Document(copies=(Copy(releases=(release,)),)))["Release"] == [
        "1999, Board | withheld: 3 lines, (b)(1)"
    ]


def test_doubt_about_authenticity_names_who_doubts() -> None:
    doubted = Authenticity(
        state=AuthenticityState.DISPUTED,
        by="An editor",
        on="2001",
        reason="The seal",
        references=("X",),
    )
    assert told(Document(authenticity=(doubted,)))["Authenticity"] == [
        "Authenticity disputed | An editor, 2001 | The seal | X"
    ]


def test_several_copies_stand_apart_each_with_its_own_marking() -> None:
    copies = (
        Copy(kind=CopyKind.ORIGINAL, markings=(Marking(verbatim="A"),)),
        Copy(markings=(Marking(verbatim="B"),)),
    )
    first, second, third = groups(Document(title="T", copies=copies), Around())
    assert first.heading == ""
    assert (second.heading, third.heading) == ("Copy 1 of 2: original", "Copy 2 of 2")
    assert plain(third.facts[0].values[0].runs) == "B"


def test_every_part_of_the_specimen_telegram_is_shown() -> None:
    """A new field of a document that no page shows is noticed here."""
    telegram = next(each for each in specimens.documents() if each.number == specimens.TELEGRAM)
    assert isinstance(telegram, Document)
    around = Around(
        agents={each.number: each for each in specimens.authority() if isinstance(each, Agent)},
    )
    shown = told(telegram, around)
    emptied = {name: told(_without(telegram, name), around) for name in _FACTS}
    assert all(less != shown for less in emptied.values()), emptied


def _without(document: Document, field: str) -> Document:
    empty = getattr(Document(), field)
    return msgspec.structs.replace(document, **{field: empty})
