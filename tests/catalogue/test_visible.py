"""Withheld means withheld: what the public may see of each kind, and when."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from fonds.catalogue import clock, load, state, visible
from fonds.records.access import Access
from fonds.records.collection import Collection
from fonds.records.correction import Correction, Verdict
from fonds.records.document import Document, Membership
from fonds.records.file import File, Page
from fonds.records.record import State
from fonds.records.transcription import Text
from tests.catalogue.conftest import edited, saved, standing

pytestmark = [pytest.mark.django_db, pytest.mark.database]

WITHHELD = Access(state="withheld", reason="Names an informant.")


@pytest.mark.parametrize("state", ["withheld", "Open", "", "opne"])
def test_only_an_explicit_open_is_shown(state: str) -> None:
    saved_access = Access(state=state)
    from fonds.catalogue import save

    save.accept([Document(title="Secret", access=saved_access)])
    assert load.one("document", 1) is None
    assert load.one("document", 1, load.ALL) is not None
    assert visible.standing("document", 1) == visible.Standing()


def test_a_withheld_document_hides_its_texts_files_and_pages() -> None:
    document = saved(Document(title="Telegram"))
    saved(Text(document=1, body="<p>Words.</p>"))
    saved(File(document=1, name="scan.jpg"))
    saved(Page(file=1, order=1))
    assert [visible.of(kind).count() for kind in ("text", "file", "page")] == [1, 1, 1]
    edited(document, access=WITHHELD)
    assert [visible.of(kind).count() for kind in ("text", "file", "page")] == [0, 0, 0]


def test_a_page_is_as_open_as_the_strictest_above_it() -> None:
    saved(Document(title="Telegram"))
    file = saved(File(document=1, name="scan.jpg"))
    saved(Page(file=1, order=1))
    saved(Page(file=1, order=2, access=WITHHELD))
    assert [page.order for page in load.pages_of(1)] == [1]
    edited(file, access=WITHHELD)
    assert load.pages_of(1) == []


def test_a_withheld_document_is_not_counted_in_its_collection() -> None:
    saved(Collection(title="All"))
    saved(Document(title="Open", collections=(Membership(collection=1),)))
    saved(Document(title="Withheld", access=WITHHELD, collections=(Membership(collection=1),)))
    assert [count for _, count in load.collections()] == [1]
    assert load.members(1).total == 1
    assert load.members(1, audience=load.ALL).total == 2


def test_what_closes_at_a_time_is_gone_at_that_moment_without_anybody_acting() -> None:
    soon = timezone.now() + timedelta(hours=1)
    saved(Document(title="Closing", access=Access(closes=soon)))
    assert visible.documents(now=soon - timedelta(seconds=1)).exists()
    assert not visible.documents(now=soon).exists()


def test_pages_kept_elsewhere_go_stale_when_something_closes() -> None:
    before = state.archive_state()
    saved(Document(title="Closed", access=Access(closes=datetime(2020, 1, 1, tzinfo=UTC))))
    number, closing = state.archive_state().split(".")
    assert int(closing) == int(datetime(2020, 1, 1, tzinfo=UTC).timestamp())
    assert before == "0.0"
    assert number == str(state.latest_change())


def test_opening_waits_for_the_worker() -> None:
    due = timezone.now() - timedelta(days=1)
    document = saved(Document(title="Due", access=Access(state="withheld", opens=due)))
    assert load.one("document", 1) is None
    assert clock.tick().opened == 1
    assert standing(document).access == Access()
    assert load.one("document", 1) is not None
    assert clock.tick().opened == 0


def test_a_draft_was_never_there() -> None:
    saved(Document(title="Draft", state=State.DRAFT))
    assert visible.standing("document", 1) == visible.Standing()


def test_a_withdrawn_record_leaves_a_tombstone_only_if_the_public_could_see_it() -> None:
    public = saved(Document(title="Public"))
    edited(public, state=State.WITHDRAWN)
    draft = saved(Document(title="Draft", state=State.DRAFT))
    edited(draft, state=State.WITHDRAWN)
    tombstone = visible.standing("document", 1).gone
    assert tombstone is not None
    assert tombstone.title == "Public"
    assert visible.standing("document", 2) == visible.Standing()


def test_a_document_withheld_and_then_withdrawn_leaves_no_tombstone() -> None:
    document = saved(Document(title="An informant's name"))
    withheld = edited(document, access=WITHHELD)
    edited(withheld, state=State.WITHDRAWN)
    assert visible.standing("document", 1) == visible.Standing()


def test_an_old_version_is_shown_only_if_it_and_what_stands_are_open() -> None:
    document = saved(Document(title="Telegram"))
    assert visible.version(document)
    edited(document, access=WITHHELD)
    assert not visible.version(document)


def test_a_correction_of_what_is_withheld_is_not_public() -> None:
    document = saved(Document(title="Telegram"))
    accepted = Verdict.ACCEPTED
    saved(Correction(about="document", about_number=1, says="Not so.", verdict=accepted))
    assert visible.corrections().count() == 1
    edited(document, access=WITHHELD)
    assert not visible.corrections().exists()


def test_only_accepted_corrections_are_public() -> None:
    saved(Document(title="Telegram"))
    correction = saved(Correction(about="document", about_number=1, says="It was a Tuesday."))
    assert not visible.corrections().exists()
    edited(correction, verdict=Verdict.ACCEPTED)
    assert visible.corrections().exists()


@pytest.mark.parametrize("state", [State.DRAFT, State.WITHDRAWN])
def test_what_a_text_was_made_from_is_hidden_with_a_text_that_is_not_public(state: State) -> None:
    saved(Document(title="Telegram"))
    saved(File(document=1, name="telegram.txt"))
    text = saved(Text(document=1, source_file=1))
    assert visible.files().count() == 1
    if state is State.DRAFT:
        saved(Text(document=1, source_file=1, state=state))
    else:
        edited(text, state=state)
    assert visible.files().count() == 0


def test_what_a_text_was_made_from_is_hidden_with_a_withheld_text() -> None:
    saved(Document(title="Telegram"))
    saved(File(document=1, name="telegram.txt"))
    saved(Text(document=1, source_file=1, access=WITHHELD))
    assert visible.files().count() == 0
    assert visible.files(visible.ALL).count() == 1
