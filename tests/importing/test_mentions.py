"""People, places and the like that a source only names."""

from __future__ import annotations

from pathlib import Path

import pytest

from fonds.catalogue import load
from fonds.importing import run as importing
from fonds.importing.readers import heading
from fonds.importing.report import Report
from fonds.records.agent import Agent, AgentKind
from fonds.records.document import Participation, Role
from fonds.records.patch import Patch
from tests.importing.conftest import edit, everything, stands
from tests.importing.fates import found
from tests.importing.sources import document, mention, told

pytestmark = [pytest.mark.database, pytest.mark.django_db(transaction=True)]


def by(name: str, key: str = "Letter") -> Patch:
    return document(key, participations=(Participation(role=Role.AUTHOR, agent=heading(name)),))


def bring(path: Path, *items: Patch) -> Report:
    return importing.run(told(path / "source", *items))


def agents() -> list[str]:
    return [each.title for each in everything() if isinstance(each, Agent)]


def test_a_person_who_is_named_many_times_is_made_once(tmp_path: Path) -> None:
    mao = mention("agent", "Mao Zedong")
    report = bring(tmp_path, mao, by("Mao Zedong"), mao, by("Mao Zedong", "Second letter"), mao)
    assert (report.came, report.added, report.refused) == (3, 3, 0)
    assert agents() == ["Mao Zedong"]


def test_what_says_more_than_a_name_takes_precedence_wherever_it_stands(tmp_path: Path) -> None:
    full = Patch(
        kind="agent",
        key=heading("Mao Zedong"),
        values={"title": "Mao Zedong", "type": AgentKind.PERSON},
    )
    report = bring(tmp_path, mention("agent", "Mao Zedong"), by("Mao Zedong"), full)
    assert (report.added, report.refused) == (2, 0)
    assert stands("agent", 1).type == AgentKind.PERSON
    assert stands("document", 1).participations[0].agent == 1


def test_whoever_stands_under_that_title_is_meant(tmp_path: Path) -> None:
    bring(tmp_path, Patch(kind="agent", key="told:7", values={"title": "Mao Zedong"}))
    report = bring(tmp_path, mention("agent", "Mao  Zedong"), by("Mao Zedong"))
    assert (report.added, report.unchanged) == (1, 1)
    assert agents() == ["Mao Zedong"]


def test_a_mention_never_changes_what_stands(tmp_path: Path) -> None:
    bring(tmp_path, mention("agent", "Mao Tse-tung"), by("Mao Tse-tung"))
    edit(stands("agent", 1), title="Mao Zedong")
    report = bring(tmp_path, mention("agent", "Mao Tse-tung"), by("Mao Tse-tung"))
    assert (report.unchanged, report.came) == (2, 2)
    assert agents() == ["Mao Zedong"]


def twins(kind: str = "agent") -> list[Patch]:
    return [Patch(kind=kind, key=f"told:{n}", values={"title": "Wang Li"}) for n in (1, 2)]


def test_a_name_that_two_bear_is_kept_and_nobody_is_identified(tmp_path: Path) -> None:
    bring(tmp_path, *twins())
    report = bring(tmp_path, mention("agent", "Wang Li"), by("Wang Li"))
    assert (report.added, report.refused) == (1, 0)
    assert "may be any of several records of kind agent: #1, #2" in found(report)
    (author,) = stands("document", 1).participations
    assert (author.agent, author.written) == (None, "Wang Li")


def test_a_subject_that_two_bear_cannot_be_a_mere_name(tmp_path: Path) -> None:
    bring(tmp_path, *twins("subject"))
    letter = document("Letter", subjects=(heading("Wang Li"),))
    report = bring(tmp_path, mention("subject", "Wang Li"), letter)
    assert (report.added, report.refused) == (0, 1)


@pytest.mark.parametrize("first", [True, False])
def test_whoever_the_source_describes_under_that_name_is_meant(
    tmp_path: Path, *, first: bool
) -> None:
    described = Patch(kind="agent", key="gnd:7", values={"title": "Wang Li"}, mention=True)
    rows = [mention("agent", "Wang Li"), by("Wang Li")]
    report = bring(tmp_path, *([described, *rows] if first else [*rows, described]))
    assert (report.added, report.refused) == (2, 0)
    assert (agents(), stands("agent", 1).keys) == (["Wang Li"], ("gnd:7",))
    assert stands("document", 1).participations[0].agent == 1


def test_of_two_whom_the_source_describes_under_one_name_neither_is_chosen(tmp_path: Path) -> None:
    items = (*twins(), mention("agent", "Wang Li"), by("Wang Li"))
    planned = importing.plan(told(tmp_path / "source", *items))
    report = bring(tmp_path, *items)
    assert planned.counts() == report.counts()
    assert (report.added, report.refused) == (3, 0)
    assert stands("document", 1).participations[0].agent is None
    again = bring(tmp_path, *items)
    assert (again.unchanged, again.came) == (3, 3)


def test_the_archives_own_number_names_a_person(tmp_path: Path) -> None:
    bring(tmp_path, mention("agent", "Mao Zedong"))
    bring(
        tmp_path,
        document(
            "Letter", participations=(Participation(role=Role.AUTHOR, agent="fonds:agent/1"),)
        ),
    )
    assert stands("document", 1).participations[0].agent == 1


def test_a_plan_counts_what_the_run_then_does(tmp_path: Path) -> None:
    items = (mention("agent", "A"), by("A"), mention("agent", "A"), mention("place", "A"))
    planned = importing.plan(told(tmp_path / "source", *items))
    done = importing.run(told(tmp_path / "source", *items))
    assert planned.counts() == done.counts()
    assert load.one("place", 1) is not None


def test_a_person_withdrawn_by_undo_comes_back_under_the_same_number(tmp_path: Path) -> None:
    from fonds.catalogue import runs

    first = bring(tmp_path, mention("agent", "A"), by("A"))
    assert first.run is not None
    runs.undo(first.run, "editor")
    again = bring(tmp_path, mention("agent", "A"), by("A"))
    assert (again.added, again.refused) == (2, 0)
    assert stands("agent", 1).title == "A"
