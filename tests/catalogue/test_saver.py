"""The one saver: what it takes, joins, refuses and numbers."""

from __future__ import annotations

import msgspec
import pytest

from fonds.catalogue import keys, load, save
from fonds.catalogue.models import Change
from fonds.catalogue.models import Document as DocumentRow
from fonds.records.access import Access
from fonds.records.agent import Agent
from fonds.records.collection import Collection
from fonds.records.dates import HistoricalDate
from fonds.records.document import Document, Membership, Participation, Role
from fonds.records.record import State
from fonds.records.subject import Subject
from fonds.records.transcription import Text
from tests.catalogue.conftest import edited, saved, standing

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def test_a_new_record_gets_the_next_number_and_a_change() -> None:
    first, second = saved(Subject(title="Trade")), saved(Subject(title="Arms"))
    assert (first.number, second.number) == (1, 2)
    assert [change.act for change in Change.objects.all()] == ["added", "added"]


def test_each_kind_counts_for_itself() -> None:
    assert saved(Subject(title="Trade")).number == saved(Agent(title="A body")).number == 1


def test_a_free_number_can_be_claimed_and_the_sequence_goes_on_above_it() -> None:
    assert saved(Document(number=111371, title="Claimed")).number == 111371
    assert saved(Document(title="Next")).number == 111372


def test_a_number_that_has_a_record_cannot_be_claimed_again() -> None:
    saved(Document(number=7, title="First"))
    outcome = save.accept([Document(number=7, title="Second")])
    assert [str(problem.found) for problem in outcome.problems] == [
        "The number 7 belongs to a document already."
    ]
    assert standing(Document(number=7)).title == "First"


@pytest.mark.parametrize("number", [-1, 2**31, 2**70])
def test_a_number_no_record_can_have_is_refused(number: int) -> None:
    pointing = Document(title="x", participations=(Participation(role=Role.AUTHOR, agent=number),))
    outcome = save.accept([Document(number=number, title="Far out"), pointing])
    assert len(outcome.problems) == 2
    assert "from 1 to" in outcome.problems[0].found


def test_a_number_is_never_given_twice_even_when_nothing_was_saved_under_it() -> None:
    burnt = save.reserve("document", 3)
    assert saved(Document(title="After")).number == burnt[-1] + 1


def test_saving_what_stands_already_changes_nothing() -> None:
    document = saved(Document(title="Telegram"))
    assert save.accept([document]).unchanged == [document]
    assert Change.objects.count() == 1


def test_two_editors_of_different_fields_are_both_right() -> None:
    document = saved(Document(title="Telegram"))
    edited(document, title="Ciphered telegram")
    joined = edited(document, languages=("ru",))
    assert (joined.title, joined.languages, joined.version) == ("Ciphered telegram", ("ru",), 3)


def test_two_editors_of_one_field_are_asked() -> None:
    document = saved(Document(title="Telegram"))
    edited(document, title="Letter")
    outcome = save.accept([msgspec.structs.replace(document, title="Note", languages=("ru",))])
    assert [(each.field, each.ours, each.theirs) for each in outcome.conflicts] == [
        ("title", "Note", "Letter")
    ]
    assert standing(document).languages == ()


def test_one_of_two_editors_who_wrote_the_same_is_not_asked() -> None:
    document = saved(Document(title="Telegram"))
    edited(document, title="Letter")
    assert not save.accept([msgspec.structs.replace(document, title="Letter")]).conflicts


def test_a_version_the_archive_never_had_is_refused() -> None:
    document = saved(Document(title="Telegram"))
    outcome = save.accept([msgspec.structs.replace(document, title="x", version=9)])
    assert "Version 9" in outcome.problems[0].found


def test_a_pointer_that_leads_nowhere_refuses_its_record_alone() -> None:
    astray = Document(title="Astray", participations=(Participation(role=Role.AUTHOR, agent=99),))
    outcome = save.accept([astray, Document(title="Sound")])
    assert [each.record.title for each in outcome.saved] == ["Sound"]
    assert outcome.problems[0].remedy.startswith("Bring the agent in first")


def test_an_address_that_the_same_import_will_still_save_may_be_pointed_to() -> None:
    early = Document(title="Early", participations=(Participation(role=Role.AUTHOR, agent=4),))
    assert save.accept([early], expected={("agent", 4)}).saved


def test_an_access_nobody_understands_is_kept_withheld_and_told() -> None:
    outcome = save.accept([Document(title="Odd", access=Access(state="opne"))])
    assert load.one("document", 1) is None
    assert standing(Document(number=1)).access.state == "opne"
    assert "opne" in outcome.problems[0].found


def test_a_published_record_cannot_become_a_draft_again() -> None:
    document = saved(Document(title="Public"))
    outcome = save.accept([msgspec.structs.replace(document, state=State.DRAFT)])
    assert outcome.problems[0].remedy == "Withdraw it instead."


def test_an_identifier_belongs_to_one_record_only() -> None:
    saved(Document(title="One", keys=("old:12",)))
    outcome = save.accept([Document(title="Two", keys=("old:12",))])
    assert "belongs to document 1" in outcome.problems[0].found
    assert keys.numbers_for("document", ["old:12", "old:13"]) == {"old:12": 1}


def test_two_new_records_of_one_batch_cannot_share_an_identifier() -> None:
    both = [Document(title="One", keys=("old:1",)), Document(title="Two", keys=("old:1",))]
    outcome = save.accept(both)
    assert len(outcome.saved) == len(outcome.refused) == 1


def test_prose_with_a_script_is_cleaned_before_it_is_saved_and_that_is_told() -> None:
    saved(Document(title="Telegram"))
    hostile = Text(document=1, body="<p onclick='x()'>Words<script>alert(1)</script></p>")
    outcome = save.accept([hostile])
    body = outcome.saved[0].record.body  # type: ignore[attr-defined]
    assert "Words" in body
    assert "alert" not in body
    assert "onclick" not in body
    assert outcome.problems


def test_paragraphs_keep_their_ids_when_a_text_comes_again_without_them() -> None:
    saved(Document(title="Telegram"))
    text = saved(Text(document=1, body="<p>One.</p><p>Two.</p>"))
    again = edited(text, body="<p>One.</p><p>New.</p><p>Two.</p>")
    assert [part in again.body for part in ('id="p1"', 'id="p2"', 'id="p3"')] == [True] * 3
    assert again.body.index("Two.") > again.body.index('id="p2"') > again.body.index("New.")
    assert again.highest_paragraph == 3


def test_a_text_that_comes_again_without_ids_is_unchanged() -> None:
    saved(Document(title="Telegram"))
    text = saved(Text(document=1, body="<p>One.</p>"))
    assert save.accept(
        [msgspec.structs.replace(text, body="<p>One.</p>", highest_paragraph=0)]
    ).unchanged


def test_a_year_stands_before_its_days_and_the_undated_last() -> None:
    saved(Collection(title="All"))
    for title, edtf in (
        ("day", "1948-04-12"),
        ("undated", ""),
        ("year", "1948"),
        ("month", "1948-04"),
    ):
        dates = (HistoricalDate(edtf=edtf, undated=not edtf),)
        saved(Document(title=title, dates=dates, collections=(Membership(collection=1),)))
    listed = [record.title for record in load.members(1).items]
    assert listed == ["year", "month", "day", "undated"]
    latest = [record.title for record in load.members(1, newest_first=True).items]
    assert latest == ["day", "month", "year", "undated"]


def test_before_and_after_a_document_are_those_of_the_list() -> None:
    saved(Collection(title="All"))
    given = ((None, "1957"), (2, ""), (1, "1990"), (None, ""), (None, "1956"), (2, "1950"))
    for position, edtf in given:
        saved(
            Document(
                title=f"{position} {edtf}",
                dates=(HistoricalDate(edtf=edtf, undated=not edtf),),
                collections=(Membership(collection=1, position=position),),
            )
        )
    listed = [record.number for record in load.members(1).items]
    around = [load.beside(number, 1) for number in listed]
    assert [before and before.number for before, _ in around] == [None, *listed[:-1]]
    assert [after and after.number for _, after in around] == [*listed[1:], None]
    assert load.beside(1, 99) == (None, None)


def test_nothing_but_the_saver_writes_a_row() -> None:
    saved(Document(title="Telegram"))
    row = DocumentRow.objects.get(pk=1)
    row.title = "Written past the saver"
    row.save()
    assert DocumentRow.objects.get(pk=1).title == "Telegram"
    with pytest.raises(TypeError, match="these columns"):
        row.save(update_fields=["title"])
    with pytest.raises(TypeError, match="these columns"):
        DocumentRow.objects.update(title="x")


def test_the_log_is_never_altered() -> None:
    saved(Document(title="Telegram"))
    change = Change.objects.get()
    with pytest.raises(TypeError, match="never altered"):
        change.save()
    with pytest.raises(TypeError, match="never deleted"):
        change.delete()
