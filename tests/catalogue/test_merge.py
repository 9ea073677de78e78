"""Two records of one thing become one; the other's address leads on."""

from __future__ import annotations

import pytest

from fonds.catalogue import check, keys, load, runs, visible
from fonds.catalogue.merge import merge
from fonds.records.agent import Agent, Name
from fonds.records.collection import Collection
from fonds.records.copies import Copy
from fonds.records.dates import HistoricalDate
from fonds.records.document import Document, Participation, Relation, RelationKind, Role
from fonds.records.event import Attendance, Event
from fonds.records.transcription import Text
from tests.catalogue.conftest import saved, standing

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def test_a_merged_document_redirects_and_both_copies_are_kept() -> None:
    saved(Document(title="Telegram", copies=(Copy(id="a", note="Moscow"),), keys=("old:1",)))
    saved(Document(title="Telegram", copies=(Copy(id="a", note="Warsaw"),)))
    saved(Text(document=1, copy="a", body="<p>Words.</p>"))
    kept = merge("document", gone=1, stays=2).record
    assert isinstance(kept, Document)
    assert [(copy.id, copy.note) for copy in kept.copies] == [("a", "Warsaw"), ("1-a", "Moscow")]
    assert visible.standing("document", 1).moved_to == 2
    assert [(text.document, text.copy) for text in load.texts_of(2)] == [(2, "1-a")]
    assert keys.numbers_for("document", ["old:1"]) == {"old:1": 2}
    assert list(check.findings()) == []


def test_whatever_pointed_to_a_merged_person_points_to_the_one_that_stays() -> None:
    saved(Agent(title="Filippov"))
    saved(Agent(title="Stalin", names=(Name(form="Сталин"),)))
    document = saved(
        Document(title="Telegram", participations=(Participation(role=Role.AUTHOR, agent=1),))
    )
    merge("agent", gone=1, stays=2)
    assert standing(document).participations[0].agent == 2


def test_what_only_the_record_that_goes_knew_is_kept() -> None:
    date = HistoricalDate(edtf="1956-09-19")
    saved(Document(title="Ciphered telegram", dates=(date,), notes=("<p>Seen in Warsaw.</p>",)))
    saved(Document(title="Telegram"))
    kept = merge("document", gone=1, stays=2).record
    assert isinstance(kept, Document)
    assert (kept.dates, kept.notes) == ((date,), ("<p>Seen in Warsaw.</p>",))
    assert [title.form for title in kept.other_titles] == ["Ciphered telegram"]


def test_makers_of_texts_curators_and_those_present_are_led_on_too() -> None:
    saved(Agent(title="P. Researcher"))
    saved(Agent(title="Researcher, P."))
    saved(Document(title="Telegram", copies=(Copy(id="a", obtained_by=(1,)),)))
    saved(Text(document=1, made_by=(1,)))
    saved(Collection(title="All", curators=(1,)))
    saved(Event(title="A talk", present=(Attendance(agent=1),)))
    merge("agent", gone=1, stays=2)
    assert standing(Text(document=1, number=1)).made_by == (2,)
    assert standing(Collection(number=1)).curators == (2,)
    assert standing(Event(number=1)).present[0].agent == 2
    assert standing(Document(number=1)).copies[0].obtained_by == (2,)


def test_a_pointer_to_a_merged_record_that_comes_in_later_is_followed() -> None:
    for title in ("A", "B", "C"):
        saved(Agent(title=title))
    merge("agent", gone=1, stays=2)
    merge("agent", gone=2, stays=3)
    late = saved(Document(title="Late", participations=(Participation(role=Role.AUTHOR, agent=1),)))
    assert late.participations[0].agent == 3
    assert visible.standing("agent", 1).moved_to == 3


def test_a_merge_can_be_undone_as_a_whole() -> None:
    saved(Document(title="One", copies=(Copy(id="a"),)))
    saved(Document(title="Two", relations=(Relation(kind=RelationKind.DRAFT_OF, to=1),)))
    before = [standing(Document(number=number)) for number in (1, 2)]
    run = merge("document", gone=1, stays=2).run
    assert standing(Document(number=2)).relations == ()
    assert not runs.undo(run.pk).left
    for was in before:
        now = standing(was)
        assert (now.copies, now.relations, now.state) == (was.copies, was.relations, was.state)


def test_a_record_cannot_be_merged_with_itself() -> None:
    saved(Agent(title="A"))
    with pytest.raises(ValueError, match="cannot be merged with itself"):
        merge("agent", 1, 1)
