"""All the values of one facet."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytest_django.fixtures import Settings

from fonds.records.document import Document
from fonds.searching import index
from fonds.searching.query import Query
from fonds.searching.tally import tally
from tests.searching.conftest import saved

pytestmark = pytest.mark.django_db


@pytest.fixture
def several() -> None:
    for number in range(250):
        saved(Document(title="Paper", languages=("ru",), genres=(f"kind-{number}",)))
    saved(Document(title="Letter", languages=("zh",), genres=("kind-1",)))
    index.drain()


def test_every_value_is_told_however_many_there_are(several: None) -> None:
    counts = tally(Query(), "genre")
    assert counts is not None
    assert len(counts) == 250
    assert counts["kind-1"] == 2


def test_it_keeps_to_the_search(several: None) -> None:
    assert tally(Query(words="letter"), "genre") == {"kind-1": 1}


def test_where_any_value_may_match_the_others_are_told_as_well(several: None) -> None:
    asked = Query(chosen=(("language", "zh"),))
    assert tally(asked, "language") == {"ru": 250, "zh": 1}
    assert tally(asked, "genre") == {"kind-1": 1}


def test_without_an_index_there_is_nothing_to_tell(settings: Settings, tmp_path: Path) -> None:
    settings.FONDS_INDEX = tmp_path / "nowhere"
    assert tally(Query(), "genre") is None
