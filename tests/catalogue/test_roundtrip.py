"""Every field of every record comes back from the catalogue as it went in."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from fonds.catalogue import check, history, load, save
from fonds.catalogue.models import NOUNS
from fonds.catalogue.prose import prepared
from fonds.records import kinds
from fonds.records.document import Document
from fonds.records.file import File
from fonds.records.record import Record, State
from fonds.records.transcription import Text
from tests.records.strategies import records

pytestmark = pytest.mark.database


def _one(_: str) -> st.SearchStrategy[int]:
    return st.just(1)


any_record = st.one_of([records(kind, _one) for kind in kinds.KINDS])
slow = settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


class EveryRecord(TestCase):
    """Each example in a transaction of its own, over an archive in which each kind has number 1."""

    @classmethod
    def setUpTestData(cls) -> None:
        for kind in kinds.KINDS:
            required: dict[str, Any] = {
                spec.name: 1 if spec.name != "about" else "document"
                for spec in msgspec.structs.fields(kind)
                if spec.required
            }
            assert save.accept([kind(title="First", **required)]).saved, kind

    @slow
    @given(any_record)
    def test_what_goes_in_comes_out(self, record: Record) -> None:
        expected, _ = prepared(record)
        outcome = save.accept([record])
        assert outcome.saved, outcome.problems
        saved = outcome.saved[0].record
        assert saved == msgspec.structs.replace(
            expected, number=saved.number, version=1, public_since=saved.public_since
        )
        assert load.one(saved.kind, saved.number, load.ALL) == saved
        assert not [each for each in check.findings() if "not understood" not in each.found]

    @slow
    @given(any_record, st.data())
    def test_an_old_version_can_be_read_back_from_the_log(
        self, record: Record, data: st.DataObject
    ) -> None:
        first = save.accept([record]).saved[0].record
        other = data.draw(records(type(record), _one))
        new = msgspec.structs.replace(
            other, number=first.number, version=1, state=first.state, keys=first.keys
        )
        outcome = save.accept([new])
        assert outcome.saved or outcome.unchanged
        assert history.at(first.kind, first.number, 1) == first

    @slow
    @given(any_record)
    def test_a_draft_keeps_every_field(self, record: Record) -> None:
        saved = save.accept([record]).saved[0].record
        row = NOUNS[saved.kind].rows.get(pk=saved.number)
        row.save_revision()
        row.refresh_from_db()
        assert row.get_latest_revision().as_object().as_record() == saved

    def test_the_first_of_each_kind_is_whole(self) -> None:
        assert list(check.findings()) == []
        assert {kind.__struct_config__.tag for kind in kinds.KINDS} == set(NOUNS)
        assert all(row.state == State.PUBLIC for row in NOUNS["document"].rows.all())
        assert issubclass(Text, Record)
        assert issubclass(File, Record)
        assert issubclass(Document, Record)
