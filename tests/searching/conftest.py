"""A small archive with an index of its own, and what is found in it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeVar

import msgspec
import pytest
from pytest_django.fixtures import Settings

from fonds.catalogue import load, save
from fonds.records.document import Document
from fonds.records.record import Record
from fonds.searching import index, place
from fonds.searching.engines.contract import Engine
from fonds.searching.found import Found
from fonds.searching.query import Query
from fonds.searching.search import search
from tests.cli.terminal import fonds
from tests.searching.forge import PAPERS, Forge

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


def current() -> Engine:
    """The index of this test, which there must be."""
    at = place.folder()
    engine = place.current(at) if at else None
    assert engine is not None
    return engine


@pytest.fixture(scope="session")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The home of an archive of documents by three persons, without an index. Tests copy it."""
    home = tmp_path_factory.mktemp("indexers") / "home"
    assert fonds("init", home).returncode == 0
    with Forge(home) as forge:
        assert forge.do("make") == str(PAPERS + 3)
    shutil.rmtree(home / "index", ignore_errors=True)
    return home


@pytest.fixture
def forged(papers: Path, tmp_path: Path) -> Path:
    """Such a home of one's own."""
    return Path(shutil.copytree(papers, tmp_path / "home"))


@pytest.fixture
def forge(forged: Path) -> Iterator[Forge]:
    """What begins processes on it."""
    with Forge(forged) as forge:
        yield forge
