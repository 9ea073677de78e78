"""A small archive with an index of its own, and what is found in it."""

from __future__ import annotations

from pathlib import Path
from typing import Any, TypeVar

import msgspec
import pytest
from pytest_django.fixtures import Settings

from fonds.catalogue import load, save
from fonds.records.document import Document
from fonds.records.record import Record
from fonds.searching import index
from fonds.searching.found import Found
from fonds.searching.query import Query
from fonds.searching.search import search

R = TypeVar("R", bound=Record)


@pytest.fixture(autouse=True)
def index_folder(tmp_path: Path, settings: Settings) -> Path:
    """Where the index of this test lies."""
    settings.FONDS_INDEX = tmp_path / "index"
    return tmp_path / "index"


def saved(record: R, **how: Any) -> R:
    """The record as the saver has it, which must take it."""
    outcome = save.accept([record], **how)
    assert outcome.saved or outcome.unchanged, outcome.problems
    standing = outcome.saved[0].record if outcome.saved else outcome.unchanged[0]
    assert isinstance(standing, type(record))
    return standing


def edited(record: R, **values: Any) -> R:
    """The record as it stands now, saved with those values."""
    standing = load.one(record.kind, record.number, load.ALL)
    assert isinstance(standing, type(record))
    return saved(msgspec.structs.replace(standing, **values))


def finding(words: str = "", **asked: Any) -> Found:
    """What is found once the index is up to date."""
    index.drain()
    return search(Query(words=words, **asked))


def titles(words: str = "", **asked: Any) -> list[str]:
    """The titles of what is found."""
    return [hit.record.title for hit in finding(words, **asked).hits]


def numbers(found: Found) -> list[int]:
    """The numbers of the documents on a page of hits."""
    return [hit.record.number for hit in found.hits if isinstance(hit.record, Document)]
