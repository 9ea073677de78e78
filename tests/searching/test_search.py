"""What a reader types finds what the archive holds, in order, with counts that are exact."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from fonds.catalogue import save
from fonds.names import Expand, NameKind
from fonds.records.agent import Agent, AgentKind, Name
from fonds.records.collection import Collection
from fonds.records.copies import Copy, SourceReference
from fonds.records.dates import DateKind, HistoricalDate
from fonds.records.document import (
    Document,
    Location,
    Membership,
    Participation,
    Role,
    Summary,
    Title,
)
from fonds.records.place import Place
from fonds.records.repository import Repository
from fonds.records.subject import Subject
from fonds.records.transcription import Text, TextKind
from fonds.searching import index
from fonds.searching.entries.facets import FACETS
from fonds.searching.found import Count
from fonds.searching.query import Order, Query, Scope
from fonds.searching.search import search
from tests.searching.conftest import edited, finding, numbers, saved, titles

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def dated(edtf: str, kind: DateKind = DateKind.PAPER) -> tuple[HistoricalDate, ...]:
    return (HistoricalDate(edtf=edtf, kind=kind),)


# --- Words ---


def test_a_document_is_found_by_words_of_its_title_its_summary_and_its_texts() -> None:
    saved(Document(title="Telegram", summaries=(Summary(body="<p>On aid.</p>"),)))
    saved(Text(document=1, body="<p>Comrade Filippov is grateful.</p>"))
    for words in ("telegram", "aid", "grateful", "filippov telegram aid"):
        assert titles(words) == ["Telegram"]
    assert titles("telegram missing") == []


def test_a_word_that_only_a_translation_has_is_found() -> None:
    saved(Document(title="Без названия"))
    saved(Text(document=1, language="ru", body="<p>О помощи Китаю.</p>"))
    saved(Text(document=1, language="en", type=TextKind.TRANSLATION, body="<p>On aid.</p>"))
    assert titles("aid") == titles("помощь") == titles("КИТАЮ") == ["Без названия"]


def test_each_text_is_taken_in_its_own_language() -> None:
    saved(Document(title="One"))
    saved(Text(document=1, language="de", body="<p>Verhandlungen über treaties</p>"))
    assert titles("treaties") == ["One"]
    assert titles("treaty") == []  # no English word in a German text
    saved(Text(document=1, language="en", body="<p>The treaties</p>"))
    assert titles("treaty") == ["One"]


def test_words_meet_however_they_are_written() -> None:
    saved(Document(title="Ёлкин и Ch’en Yün on co-operation and „aid“"))
    for words in ("елкин", "ЁЛКИН", "Ch'en Yun", "chen yün", "cooperation", "co-operation", "aid"):
        assert len(titles(words)) == 1, words


def test_characters_written_without_spaces_are_found_alone_and_together() -> None:
    saved(Document(title="中苏友好同盟互助条约"))
    saved(Document(title="苏中"))
    assert titles("条约") == ["中苏友好同盟互助条约"]
    assert titles("约") == ["中苏友好同盟互助条约"]
    assert titles("苏友") == ["中苏友好同盟互助条约"]
    assert titles("中苏") == ["中苏友好同盟互助条约"]
    assert titles("中约") == []


def test_a_phrase_stands_together_and_never_runs_from_one_part_into_the_next() -> None:
    saved(Document(title="Mutual aid", other_titles=(Title(form="Treaty draft"),)))
    saved(Document(title="Aid, mutual"))
    assert titles('"mutual aid"') == ["Mutual aid"]
    assert titles('"aid treaty"') == []


def test_a_minus_leaves_out_what_has_the_word() -> None:
    saved(Document(title="Treaty, draft"))
    saved(Document(title="Treaty"))
    assert titles("treaty -draft") == ["Treaty"]
    assert titles("-draft") == ["Treaty"]
    assert titles('treaty -"treaty draft"') == ["Treaty"]


def test_a_title_weighs_more_than_a_summary_and_that_more_than_a_text() -> None:
    saved(Document(title="One"))
    saved(Text(document=1, body="<p>Treaty.</p>"))
    saved(Document(title="Two", summaries=(Summary(body="<p>Treaty.</p>"),)))
    saved(Document(title="Treaty"))
    assert titles("treaty") == ["Treaty", "Two", "One"]


def test_the_very_form_outranks_another_form_of_the_word() -> None:
    saved(Document(title="Treaties", title_language="en"))
    saved(Document(title="Treaty", title_language="en"))
    assert titles("treaty") == ["Treaty", "Treaties"]
    assert titles("treaties") == ["Treaties", "Treaty"]


def test_signs_alone_find_nothing_and_nothing_finds_everything() -> None:
    saved(Document(title="One"))
    assert titles("?!") == []
    assert titles("") == ["One"]


# --- Names ---


def test_a_person_is_found_by_every_form_of_the_name_that_may_stand_for_them() -> None:
    names = (
        Name(form="毛泽东", kind=NameKind.NATIVE),
        Name(form="Mao Trạch Đông", expand=Expand.QUERIES),
        Name(form="Li Desheng", kind=NameKind.COVER, expand=Expand.NEVER),
    )
    saved(Agent(title="Mao Zedong", filed_as="Mao, Zedong", names=names))
    assert titles("mao zedong") == titles("毛泽东") == titles("trach dong") == ["Mao Zedong"]
    assert titles("Desheng") == []


def test_a_document_is_found_by_the_names_of_those_in_it() -> None:
    names = (
        Name(form="毛泽东", kind=NameKind.NATIVE),
        Name(form="Mao Trạch Đông"),
        Name(form="The Chairman", expand=Expand.QUERIES),
        Name(form="Li Desheng", kind=NameKind.COVER, expand=Expand.NEVER),
    )
    saved(Agent(title="Mao Zedong", names=names))
    saved(Document(title="Note", participations=(Participation(role=Role.AUTHOR, agent=1),)))
    saved(
        Document(
            title="Letter", participations=(Participation(role=Role.AUTHOR, written="Filippov"),)
        )
    )
    only = {"scope": Scope.DOCUMENTS}
    for form in ("zedong", "毛泽东", "trach dong"):
        assert titles(form, **only) == ["Note"]
    assert titles("filippov") == ["Letter"]
    assert titles("chairman", **only) == titles("desheng", **only) == []


def test_a_scope_looks_for_some_kinds_only_and_the_counts_tell_of_all() -> None:
    saved(Agent(title="Peking Institute"))
    saved(Place(title="Peking"))
    saved(Subject(title="Peking opera"))
    saved(Collection(title="Peking papers"))
    saved(Document(title="From Peking"))
    assert len(titles("peking")) == 5
    assert titles("peking", scope=Scope.DOCUMENTS) == ["From Peking"]
    assert titles("peking", scope=Scope.COLLECTIONS) == ["Peking papers"]
    assert sorted(titles("peking", scope=Scope.NAMES)) == [
        "Peking",
        "Peking Institute",
        "Peking opera",
    ]
    counted = finding("peking", scope=Scope.DOCUMENTS).by_kind
    assert counted == {"agent": 1, "place": 1, "subject": 1, "collection": 1, "document": 1}


# --- Dates ---


@pytest.mark.parametrize(
    ("since", "until", "found"),
    [
        ("1956-10-30", "1956-10-30", ["Day", "Month", "Year"]),
        ("1956-09", "1956-09", ["Year"]),
        ("1957", "", []),
        ("", "1955", []),
        ("", "1956-01", ["Year"]),
        ("1957", "1955", []),
    ],
)
def test_a_range_finds_what_may_lie_in_it(since: str, until: str, found: list[str]) -> None:
    for title, edtf in (("Day", "1956-10-30"), ("Month", "1956-10"), ("Year", "1956~")):
        saved(Document(title=title, dates=dated(edtf)))
    saved(Document(title="Undated"))
    assert sorted(titles(since=since, until=until)) == found


def test_a_range_finds_by_the_talk_too_and_says_by_which_date() -> None:
    both = (*dated("1956-11-08"), *dated("1956-10-30", DateKind.TALK))
    saved(Document(title="Conversation", dates=both))
    saved(Document(title="Of the source", dates=dated("1956-10-30", DateKind.UNSPECIFIED)))
    found = finding(since="1956-10-30", until="1956-10-30")
    matched = {hit.record.title: hit.matched_on for hit in found.hits}
    assert matched == {"Conversation": ("talk",), "Of the source": ("unspecified",)}
    assert finding(since="1956-11").hits[0].matched_on == ("paper",)
    assert finding(since="1956").hits[0].matched_on
    assert finding().hits[0].matched_on == ()


def test_years_count_what_lies_in_one_and_tell_of_the_rest() -> None:
    for edtf in ("1956", "1956-10-30", "1949", "1948/1953"):
        saved(Document(title="Note", dates=dated(edtf)))
    saved(Document(title="Letter"))
    saved(Agent(title="Note"))
    found = finding("note")
    assert found.years == {1949: 1, 1956: 2}
    assert (found.wide, found.undated) == (1, 0)
    assert finding("letter").undated == 1
    assert finding("letter").years == {}
    assert finding("letter").all_years == {1949: 1, 1956: 2}
    assert finding("note", chosen=(("year", "1949"),)).years == {1949: 1, 1956: 2}


# --- Order and pages ---


def test_undated_documents_stand_last_in_both_orders_by_date() -> None:
    for title, edtf in (("B", "1956"), ("A", "1949-01-01"), ("C", "1956-10-30")):
        saved(Document(title=title, dates=dated(edtf)))
    saved(Document(title="D"))
    assert titles() == ["A", "B", "C", "D"]
    assert titles(order=Order.LATEST) == ["C", "B", "A", "D"]


def test_the_newest_here_come_first_when_asked() -> None:
    for day in (3, 1, 2):
        since = datetime(2024, 5, day, tzinfo=UTC)
        saved(Document(title=str(day), public_since=since))
    saved(Agent(title="A person", public_since=datetime(2025, 1, 1, tzinfo=UTC)))
    assert titles(order=Order.NEWEST) == ["3", "2", "1", "A person"]


@pytest.mark.parametrize("order", [None, *Order])
@pytest.mark.parametrize("words", ["", "note"])
def test_leafing_through_shows_every_document_once(order: Order | None, words: str) -> None:
    several = [Document(title="Note", dates=dated("1956") if it % 3 else ()) for it in range(130)]
    for start in range(0, 130, 26):  # so that it is several segments
        save.accept(several[start : start + 26])
        index.drain()
    query, seen = Query(words=words, order=order, size=20), list[int]()
    for page in range(1, 8):
        found = search(query.on_page(page))
        assert (found.total, found.pages) == (130, 7)
        assert (found.first, found.last) == (page * 20 - 19, min(page * 20, 130))
        seen += numbers(found)
    assert sorted(seen) == list(range(1, 131))


def test_equal_hits_keep_their_order_whatever_else_is_saved() -> None:
    save.accept([Document(title="Note", dates=dated(f"195{it % 7}")) for it in range(30)])
    before = numbers(finding("note", size=50))
    assert before == numbers(finding(order=Order.EARLIEST, size=50))
    edited(Document(title="", number=before[-1]), genres=("telegram",))
    assert numbers(finding("note", size=50)) == before


def test_a_page_beyond_the_last_is_the_last() -> None:
    save.accept([Document(title="Note") for _ in range(25)])
    found = finding("note", page=9)
    assert (found.query.page, len(found.hits), found.first, found.last) == (2, 5, 21, 25)
    assert finding("nothing", page=9).query.page == 1


# --- Facets ---


def archive_of_facets() -> None:
    saved(Agent(title="Stalin", type=AgentKind.PERSON))
    saved(Agent(title="Mao", type=AgentKind.UNKNOWN))
    saved(Agent(title="Politburo", type=AgentKind.ORGANISATION))
    saved(Place(title="China"))
    saved(Place(title="Peking", within=1))
    saved(Subject(title="Aid"))
    saved(Collection(title="Papers"))
    saved(Repository(title="AVPRF"))
    by = tuple(Participation(role=Role.AUTHOR, agent=number) for number in (1, 2, 3))
    saved(
        Document(
            title="Full",
            participations=(*by, Participation(role=Role.AUTHOR, agent=1)),
            places=(Location(place=2),),
            subjects=(1,),
            collections=(Membership(collection=1),),
            copies=(Copy(reference=SourceReference(repository=1)),),
            genres=("telegram",),
            languages=("ru", "zh"),
            dates=dated("1956-10-30"),
        )
    )
    saved(Text(document=1, type=TextKind.TRANSLATION, language="en", body="<p>x</p>"))
    translator = (Participation(role=Role.TRANSLATOR, agent=1),)
    saved(Document(title="Empty", participations=translator))


def test_every_facet_counts_its_values() -> None:
    archive_of_facets()
    found = finding(scope=Scope.DOCUMENTS)
    counted = {
        name: {each.value: each.documents for each in counts}
        for name, counts in found.facets.items()
    }
    assert counted == {
        "collection": {"1": 1},
        "person": {"1": 1, "2": 1},
        "organisation": {"3": 1},
        "subject": {"1": 1},
        "place": {"1": 1, "2": 1},
        "repository": {"1": 1, "-": 1},
        "genre": {"telegram": 1, "-": 1},
        "language": {"ru": 1, "zh": 1, "-": 1},
        "translation": {"en": 1},
        "classification": {"-": 2},
        "completeness": {"-": 2},
        "has": {"translation": 1},
        "dating": {"dated": 1, "undated": 1},
        "decade": {"1950": 1},
        "year": {"1956": 1},
    }
    assert list(found.facets) == [facet.name for facet in FACETS if not facet.aside]


def test_every_count_is_a_filter() -> None:
    archive_of_facets()
    for name, counts in finding(scope=Scope.DOCUMENTS).facets.items():
        for each in counts:
            assert finding(chosen=((name, each.value),)).total == each.documents, (name, each)


def test_two_languages_are_either_and_two_persons_are_both() -> None:
    saved(Agent(title="Stalin"))
    saved(Agent(title="Mao"))
    for languages, agents in ((("ru",), (1,)), (("zh",), (2,)), (("en",), (1, 2))):
        parts = tuple(Participation(role=Role.AUTHOR, agent=number) for number in agents)
        saved(Document(title=languages[0], languages=languages, participations=parts))
    either = finding(chosen=(("language", "ru"), ("language", "zh")))
    assert either.total == 2
    assert Count("en", 1, False) in either.facets["language"]
    assert Count("ru", 1, True) in either.facets["language"]
    assert {each.value: each.documents for each in either.facets["person"]} == {"1": 1, "2": 1}
    both = finding(chosen=(("person", "1"), ("person", "2")))
    assert numbers(both) == [3]
    assert list(both.facets["language"]) == [Count("en", 1, False)]


def test_a_chosen_value_is_counted_though_it_has_nothing() -> None:
    archive_of_facets()
    found = finding(chosen=(("language", "fr"), ("person", "1"), ("person", "77")))
    assert found.total == 0
    assert found.facets["language"] == (Count("fr", 0, True),)
    assert Count("77", 0, True) in found.facets["person"]


def test_counts_are_exact_over_many_segments_and_very_many_values() -> None:
    for piece in range(7):
        save.accept([Agent(title=f"Person {piece} {it}") for it in range(60)])
    truth: dict[str, int] = {}
    for piece in range(7):
        several = []
        for it in range(40):
            who = {1 + (it * it * (piece + 3)) % 420, 1 + (it * 7 + piece) % 29}
            several.append(
                Document(
                    title="Note",
                    participations=tuple(Participation(role=Role.AUTHOR, agent=n) for n in who),
                )
            )
            for number in who:
                truth[str(number)] = truth.get(str(number), 0) + 1
        save.accept(several)
        index.drain()
    counts = finding("note").facets["person"]
    assert {each.value: each.documents for each in counts}.items() <= truth.items()
    assert [each.documents for each in counts] == sorted(truth.values(), reverse=True)[:200]


def test_without_counting_there_are_hits_alone() -> None:
    archive_of_facets()
    index.drain()
    found = search(Query(words="full"), counted=False)
    assert (numbers(found), found.total, found.facets, found.years) == ([1], 1, {}, {})


def test_without_an_index_a_search_says_that_it_is_not_ready() -> None:
    saved(Document(title="Note"))
    found = search(Query(words="note"))
    assert (found.ready, found.hits, found.total, found.pages) == (False, (), 0, 1)
