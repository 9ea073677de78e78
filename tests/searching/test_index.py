"""The index follows the catalogue: every change reaches it, and what is withheld leaves it."""

from __future__ import annotations

import os
import threading
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest
from django.utils import timezone

from fonds.catalogue import clock, load, merge, save
from fonds.catalogue.models import Change
from fonds.records.access import Access
from fonds.records.agent import Agent
from fonds.records.collection import Collection
from fonds.records.document import Document, Location, Membership, Participation, Role
from fonds.records.place import Place
from fonds.records.record import State
from fonds.records.subject import Subject
from fonds.records.transcription import Text
from fonds.searching import checking, index, place
from fonds.searching.engines.contract import Entry
from fonds.searching.entries.entry import PLAN
from fonds.searching.query import Query, Scope
from fonds.searching.search import search
from tests.searching.conftest import current, edited, finding, numbers, saved, titles

pytestmark = [pytest.mark.django_db, pytest.mark.database]

WITHHELD = Access(state="withheld")


def latest() -> int:
    return Change.objects.order_by("-pk").values_list("pk", flat=True)[0]


def sound() -> bool:
    index.drain()
    return list(checking.differences()) == []


def test_the_index_says_up_to_which_change_it_knows() -> None:
    assert index.state() is None
    assert index.drain() == 0
    assert index.state() == 0
    saved(Document(title="Note"))
    assert index.drain() == 1
    assert index.state() == latest() == finding().state
    assert index.drain() == 0


def test_an_edit_is_found_and_what_it_replaced_is_not() -> None:
    document = saved(Document(title="Note"))
    assert titles("note") == ["Note"]
    edited(document, title="Letter")
    assert titles("note") == []
    assert titles("letter") == ["Letter"]
    assert sound()


def test_a_text_reaches_its_document_and_leaves_it_for_another() -> None:
    saved(Document(title="One"))
    saved(Document(title="Two"))
    text = saved(Text(document=1, body="<p>grateful</p>"))
    assert titles("grateful") == ["One"]
    edited(text, document=2)
    assert titles("grateful") == ["Two"]
    edited(text, body="<p>thankful</p>")
    assert titles("grateful") == []
    assert titles("thankful") == ["Two"]
    edited(text, access=WITHHELD)
    assert titles("thankful") == []
    assert sound()


def test_a_new_name_of_a_person_reaches_their_documents() -> None:
    agent = saved(Agent(title="Mao Trạch Đông"))
    by = (Participation(role=Role.AUTHOR, agent=1),)
    save.accept([Document(title="Note", participations=by) for _ in range(30)])
    only = {"scope": Scope.DOCUMENTS, "size": 100}
    assert len(titles("trach dong", **only)) == 30
    edited(agent, title="Mao Zedong")
    assert len(titles("zedong", **only)) == 30
    assert titles("trach dong", **only) == []
    assert sound()


def test_a_change_that_shows_nowhere_else_costs_one_entry() -> None:
    agent = saved(Agent(title="Mao Zedong"))
    by = (Participation(role=Role.AUTHOR, agent=1),)
    save.accept([Document(title="Note", participations=by) for _ in range(30)])
    index.drain()
    edited(agent, note="A biography.")
    assert index.drain() == 1
    assert sound()


def test_names_that_are_withheld_leave_documents_and_facets() -> None:
    saved(Agent(title="Mao Zedong"))
    saved(Subject(title="Aid"))
    saved(Collection(title="Papers"))
    saved(Place(title="China"))
    saved(Place(title="Peking", within=1))
    saved(
        Document(
            title="Note",
            participations=(Participation(role=Role.AUTHOR, agent=1, written="The Chairman"),),
            subjects=(1,),
            places=(Location(place=2),),
            collections=(Membership(collection=1),),
        )
    )
    for words in ("zedong", "aid", "china", "peking"):
        assert "Note" in titles(words), words
    for kind, number in (("agent", 1), ("subject", 1), ("collection", 1), ("place", 1)):
        record = load.one(kind, number, load.ALL)
        assert record is not None
        edited(record, access=WITHHELD)
    for words in ("zedong", "aid", "china"):
        assert titles(words) == [], words
    assert titles("peking note") == titles("chairman") == ["Note"]
    facets = finding("note").facets
    assert [facets[name] for name in ("person", "subject", "collection")] == [(), (), ()]
    assert [count.value for count in facets["place"]] == ["2"]
    assert sound()


@pytest.mark.parametrize(
    "standing",
    [
        {"access": WITHHELD},
        {"access": Access(state="opne")},
        {"state": State.WITHDRAWN},
        {"state": State.MERGED, "merged_into": 1},
    ],
)
def test_what_the_public_may_no_longer_see_leaves_the_index(standing: dict[str, object]) -> None:
    saved(Document(title="Stays"))
    document = saved(Document(title="Secret"))
    saved(Text(document=2, body="<p>informant</p>"))
    assert titles("secret") == titles("informant") == ["Secret"]
    edited(document, **standing)
    assert titles("secret") == titles("informant") == []
    assert place_keys() == {"document:1"}
    edited(document, state=State.PUBLIC, merged_into=0, access=Access())
    assert titles("informant") == ["Secret"]


def place_keys() -> set[str]:
    """The keys that the index of this test has."""
    return {key for key, _ in current().contents()}


@pytest.mark.parametrize("standing", [{"access": WITHHELD}, {"state": State.DRAFT}])
def test_what_was_never_public_never_enters_the_index(standing: dict[str, object]) -> None:
    saved(msgspec.structs.replace(Document(title="Secret"), **standing))
    saved(Text(document=1, body="<p>informant</p>"))
    saved(msgspec.structs.replace(Agent(title="Informant"), **standing))
    index.drain()
    assert place_keys() == set()


def test_a_hit_that_was_withheld_since_is_not_shown_though_the_index_has_it() -> None:
    document = saved(Document(title="Secret note"))
    saved(Document(title="Note"))
    index.drain()
    edited(document, access=WITHHELD)
    found = search(Query(words="note"))
    assert (numbers(found), found.total) == ([2], 1)


def test_what_closes_by_itself_leaves_without_a_change() -> None:
    soon = timezone.now() + timedelta(seconds=1.2)
    saved(Document(title="Note", access=Access(closes=soon)))
    saved(Agent(title="Mao Zedong", access=Access(closes=soon)))
    by = (Participation(role=Role.AUTHOR, agent=1),)
    saved(Document(title="Letter", participations=by))
    assert titles("note") == ["Note"]
    assert "Letter" in titles("zedong")
    threading.Event().wait(max(0.0, (soon - timezone.now()).total_seconds()) + 0.1)
    assert titles("note") == titles("zedong") == []
    assert place_keys() == {"document:2"}
    assert index.drain() == 0


def test_what_opens_on_its_day_is_found_when_the_worker_has_opened_it() -> None:
    saved(Document(title="Note", access=Access(state="withheld", opens=timezone.now())))
    assert titles("note") == []
    clock.tick()
    assert titles("note") == ["Note"]


def test_a_merged_person_is_found_under_the_one_that_stays() -> None:
    saved(Agent(title="Mao Zedong"))
    saved(Agent(title="Mao Trạch Đông"))
    saved(Document(title="Note", participations=(Participation(role=Role.AUTHOR, agent=2),)))
    index.drain()
    merge.merge("agent", 2, 1)
    assert "Note" in titles("zedong")
    assert titles("trach dong", scope=Scope.NAMES) in ([], ["Mao Zedong"])
    assert numbers(finding(chosen=(("person", "1"),))) == [1]
    assert sound()


def test_a_first_build_that_is_cut_short_goes_on_where_it_was(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    save.accept([Document(title="Note") for _ in range(40)])
    save.accept([Agent(title="Mao") for _ in range(40)])
    monkeypatch.setattr(index, "_ASKED", 10)
    monkeypatch.setattr(index, "_COMMIT", 10)
    passes = 0
    while index.state() is None:
        assert index.drain(seconds=0.0) <= 10
        assert not search(Query(words="note")).ready or index.state() is not None
        passes += 1
    assert passes > 4
    assert sound()


def test_changes_made_while_the_index_is_built_are_in_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    documents = save.accept([Document(title="Note") for _ in range(30)]).saved
    monkeypatch.setattr(index, "_ASKED", 10)
    monkeypatch.setattr(index, "_COMMIT", 10)
    index.drain(seconds=0.0)
    edited(documents[0].record, title="Letter")
    edited(documents[-1].record, access=WITHHELD)
    index.drain()
    assert titles("letter") == ["Letter"]
    assert finding("note").total == 28
    assert sound()


def test_draining_in_slices_comes_to_the_same_end(monkeypatch: pytest.MonkeyPatch) -> None:
    index.drain()
    monkeypatch.setattr(index, "_CHANGES", 7)
    agent = saved(Agent(title="Mao"))
    by = (Participation(role=Role.AUTHOR, agent=1),)
    save.accept([Document(title="Note", participations=by) for _ in range(30)])
    edited(agent, title="Mao Zedong")
    while index.state() != latest():
        index.drain(seconds=0.0)
    assert len(titles("zedong note", size=50)) == 30
    assert sound()


def test_an_index_of_another_plan_is_left_and_one_of_this_plan_is_made(
    index_folder: Path,
) -> None:
    saved(Document(title="Note"))
    (index_folder / "0123456789abcdef-1").mkdir(parents=True)
    (index_folder / "current").write_text("0123456789abcdef-1")
    assert index.state() is None
    assert titles("note") == ["Note"]
    assert [each.name for each in index_folder.iterdir() if each.is_dir()] == [f"{PLAN.digest}-1"]


def test_an_index_that_cannot_be_opened_is_built_anew(index_folder: Path) -> None:
    saved(Document(title="Note"))
    index.drain()
    at = index_folder / f"{PLAN.digest}-1"
    place._open.clear()
    (at / "meta.json").write_text("{}")
    assert not search(Query(words="note")).ready
    assert titles("note") == ["Note"]


@pytest.mark.parametrize("reopened", [True, False])
def test_an_index_whose_bytes_are_lost_is_built_anew(
    index_folder: Path, reopened: bool, caplog: pytest.LogCaptureFixture
) -> None:
    saved(Document(title="Note"))
    index.drain()
    for file in (index_folder / f"{PLAN.digest}-1").iterdir():
        if file.name not in ("meta.json", ".managed.json"):
            file.unlink()
    if reopened:
        place._open.clear()
        assert not search(Query(words="note")).ready
        assert "The search index" in caplog.text
    else:
        saved(Document(title="Letter"))
    assert "Note" in titles("note")
    assert sound()


def test_a_build_that_left_something_useless_begins_from_nothing(index_folder: Path) -> None:
    saved(Document(title="Note"))
    (index_folder / f"{PLAN.digest}-1").mkdir(parents=True)
    (index_folder / f"{PLAN.digest}-1" / "meta.json").write_text("{")
    assert titles("note") == ["Note"]


def test_the_index_of_another_catalogue_is_built_anew() -> None:
    saved(Document(title="Note"))
    index.drain()
    with current().writing() as writer:
        writer.replace([Entry("document:9", {"title": "stray"}, {}, {"kind": ("document",)}, {})])
        writer.commit(msgspec.json.encode(index.State(change=latest(), digest="x")).decode())
    assert titles("note") == ["Note"]
    assert place_keys() == {"document:1"}


def test_a_rebuild_switches_when_it_is_whole(index_folder: Path) -> None:
    saved(Document(title="Note"))
    index.drain()
    told: list[tuple[int, int]] = []
    assert index.rebuild(lambda done, total: told.append((done, total))) == 1
    assert told[0] == (1, 1)
    assert [each.name for each in index_folder.iterdir() if each.is_dir()] == [f"{PLAN.digest}-2"]
    assert titles("note") == ["Note"]


def test_while_somebody_writes_the_others_leave_it_to_them() -> None:
    saved(Document(title="Note"))
    index.drain()
    at = place.folder()
    engine = place.current(at) if at else None
    assert engine is not None
    saved(Document(title="Letter"))
    with engine.writing():
        assert index.drain() == 0
    assert index.drain() == 1


def test_without_a_home_there_is_no_index_and_no_work(settings: object) -> None:
    settings.FONDS_INDEX = None  # type: ignore[attr-defined]
    saved(Document(title="Note"))
    assert index.drain() == index.rebuild() == 0
    assert index.state() is None
    assert not search(Query()).ready


def test_where_a_worker_runs_an_import_leaves_the_index_to_it(index_folder: Path) -> None:
    saved(Document(title="Note"))
    assert index.finish() == 1
    saved(Document(title="Letter"))
    assert index.keep_up(5.0) == 1
    saved(Document(title="Telegram"))
    assert index.finish() == 0
    os.utime(index_folder / "kept", (0, 0))  # the worker has ended
    assert index.finish() == 1
    assert titles("telegram") == ["Telegram"]
