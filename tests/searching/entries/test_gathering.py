"""What comes out of the catalogue into an entry: all that the public may see, and how new it is."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from fonds.catalogue.models import Document as Row
from fonds.records.document import Document
from fonds.records.record import State
from fonds.records.transcription import Text
from fonds.searching.engines.contract import Entry
from fonds.searching.entries.entry import CHANGED
from fonds.searching.entries.gathering import Gathering
from tests.searching.conftest import edited, saved

pytestmark = [pytest.mark.django_db, pytest.mark.database]

LONG_AGO = datetime(2001, 5, 1, tzinfo=UTC)


def gathered(kind: str, *numbers: int) -> list[Entry]:
    return list(Gathering().entries(kind, numbers))


def test_a_document_is_as_new_as_the_latest_of_its_texts_that_may_be_seen() -> None:
    saved(Document(title="Note"))
    Row.rows.filter(pk=1).update(changed_at=LONG_AGO)
    assert gathered("document", 1)[0].orders[CHANGED] == int(LONG_AGO.timestamp())
    text = saved(Text(document=1, body="<p>x</p>"))
    assert gathered("document", 1)[0].orders[CHANGED] > int(LONG_AGO.timestamp())
    edited(text, state=State.WITHDRAWN)
    assert gathered("document", 1)[0].orders[CHANGED] == int(LONG_AGO.timestamp())


def test_what_may_not_be_seen_has_no_entry() -> None:
    saved(Document(title="Draft", state=State.DRAFT))
    saved(Document(title="Note"))
    assert [entry.key for entry in gathered("document", 1, 2, 77)] == ["document:2"]


def test_the_same_record_makes_the_same_entry() -> None:
    saved(Document(title="Note"))
    assert gathered("document", 1)[0].digest == gathered("document", 1)[0].digest
