"""What goes out comes in again: an export imported into an empty archive gives the same bytes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeVar

import msgspec
import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from fonds.catalogue import save
from fonds.exporting.run import export
from fonds.exporting.writers import jsonl as writer
from fonds.importing import run as importing
from fonds.importing.pace import Pace
from fonds.importing.readers import jsonl as reader
from fonds.importing.readers import listing
from fonds.importing.report import Report
from fonds.importing.source import Source
from fonds.records.kinds import KINDS
from fonds.records.record import Record, State
from tests.records.strategies import records

pytestmark = pytest.mark.database

T = TypeVar("T")


class _EmptyAgainError(Exception):
    """Raised to leave the archive as empty as it was."""


def in_an_empty_archive(act: Callable[[], T]) -> T:
    """What the act gives; the archive forgets everything it did."""
    results: list[T] = []
    try:
        with transaction.atomic():
            results.append(act())
            raise _EmptyAgainError
    except _EmptyAgainError:
        return results[0]


def exported() -> bytes:
    with TemporaryDirectory() as folder:
        export(writer, Path(folder) / "out.jsonl")
        return (Path(folder) / "out.jsonl").read_bytes()


def imported(content: bytes) -> Report:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "in.jsonl"
        path.write_bytes(content)
        return importing.run(Source(reader, (path,)), pace=Pace(pause=0))


def one(_: str) -> st.SearchStrategy[int]:
    return st.just(1)


def a_first_of_each_kind() -> None:
    """Number 1 of each kind, so that any pointer to 1 leads somewhere."""
    for kind in KINDS:
        required: dict[str, Any] = {
            spec.name: 1 if spec.name != "about" else "document"
            for spec in msgspec.structs.fields(kind)
            if spec.required
        }
        assert save.accept([kind(title="First", **required)]).saved


any_record = st.one_of([records(kind, one) for kind in KINDS])
standings = st.sampled_from(
    [
        {"state": State.PUBLIC},
        {"state": State.DRAFT},
        {"state": State.WITHDRAWN},
        {"state": State.MERGED, "merged_into": 1},
    ]
)


def build(made: list[tuple[Record, dict[str, Any], int]]) -> bytes:
    """An archive with these records in their standing, some edited several times, as an export."""
    a_first_of_each_kind()
    for record, standing, edits in made:
        saved = save.accept([msgspec.structs.replace(record, **standing)]).saved[0].record
        for edit in range(edits):
            saved = save.accept([msgspec.structs.replace(saved, title=f"{edit}")]).saved[0].record
    return exported()


class EveryArchive(TestCase):
    """Each example begins with an empty archive."""

    @settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
    @given(st.lists(st.tuples(any_record, standings, st.integers(0, 2)), max_size=4))
    def test_any_archive_goes_out_and_comes_in_again_to_the_byte(
        self, made: list[tuple[Record, dict[str, Any], int]]
    ) -> None:
        out = in_an_empty_archive(lambda: build(made))

        def round_trip() -> tuple[Report, bytes, Report]:
            return imported(out), exported(), imported(out)

        first, again, second = in_an_empty_archive(round_trip)
        assert first.added == first.came == len(KINDS) + len(made), list(first.problems)
        assert again == out
        assert second.unchanged == second.came
        assert second.run is None


@pytest.mark.django_db
def test_the_seed_goes_in_twice_comes_out_and_goes_into_a_second_archive(samples: Path) -> None:
    source = Source(listing, (samples / "seeds/sino-soviet-relations.txt",))

    def first() -> bytes:
        assert importing.run(source, pace=Pace(pause=0)).added == 26
        before = exported()
        assert importing.run(source, pace=Pace(pause=0)).unchanged == 26
        assert exported() == before
        return before

    out = in_an_empty_archive(first)
    assert out.count(b'"kind":"collection"') == 6
    assert out.count(b'"kind":"document"') == 20

    def second() -> bytes:
        assert imported(out).clean
        assert importing.run(source, pace=Pace(pause=0)).unchanged == 26, "its keys came with it"
        return exported()

    assert in_an_empty_archive(second) == out
