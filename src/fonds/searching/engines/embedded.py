"""The engine within: tantivy, in a folder of its own, without a service beside it.

Of its habits these are kept away from everyone else (more in `payload`): deletes go by text keys,
since those by unsigned numbers delete nothing; counts ask each segment for every value, since they
are wrong at the top otherwise; its dictionary counts what was deleted, so that forms are counted
among what is there; and a reader looks itself whether there is a newer commit, so that no thread
watches files behind a forked process.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from functools import wraps
from pathlib import Path
from typing import ParamSpec, TypeVar

import tantivy

from fonds.searching.engines.commit import DIGEST, KEY, STATE, THE_STATE, Commit
from fonds.searching.engines.contract import (
    Asked,
    Broken,
    Busy,
    Entry,
    Leaf,
    Plan,
    Sorting,
)
from fonds.searching.engines.payload import stems_of

_HEAP = 96_000_000

Arguments = ParamSpec("Arguments")
Answer = TypeVar("Answer")


def _read(ask: Callable[Arguments, Answer]) -> Callable[Arguments, Answer]:
    """A method that reads: whatever the library has against it, the index is broken."""

    @wraps(ask)
    def asking(*args: Arguments.args, **kwargs: Arguments.kwargs) -> Answer:
        try:
            return ask(*args, **kwargs)
        except (ValueError, OSError) as fault:
            raise Broken(str(fault)) from fault

    return asking


class Embedded:
    """An index in a folder, which is made when it is missing or empty.

    Opening one of another plan, or one that cannot be read, raises Broken.
    """

    def __init__(self, folder: Path, plan: Plan) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder, self._plan = folder, plan
        self._schema = _schema(plan)
        self._seen = self._mark()
        try:
            self._index = tantivy.Index(self._schema, path=str(folder))
            self._index.config_reader("manual")
        except ValueError as fault:
            raise Broken(str(fault)) from fault
        self._commit = Commit(self._index.searcher(), self._schema)

    @_read
    def state(self) -> str:
        """See the contract."""
        return self._latest().state

    @_read
    def find(self, asked: Asked, sorting: Sorting, start: int, size: int) -> Leaf:
        """See the contract."""
        return self._latest().find(asked, sorting, start, size)

    @_read
    def counts(self, asked: Asked, wanted: Mapping[str, int]) -> Mapping[str, Mapping[str, int]]:
        """See the contract."""
        return self._latest().counts(asked, wanted)

    @_read
    def forms(
        self, part: str, beginning: str, most: int, asked: Asked | None = None
    ) -> Sequence[tuple[str, int]]:
        """See the contract."""
        return self._latest().forms(part, beginning, most, asked)

    @_read
    def contents(self) -> Iterable[tuple[str, str]]:
        """See the contract."""
        return list(self._latest().contents())

    @contextmanager
    def writing(self) -> Iterator[_Writer]:
        """See the contract."""
        try:
            writer = self._index.writer(_HEAP, 1)
        except ValueError as fault:
            if "LockBusy" in str(fault):
                raise Busy(str(self._folder)) from fault
            raise
        try:
            writer.garbage_collect_files()  # what a killed writer left stands in the next one's way
            yield _Writer(writer, self._plan)
        except BaseException:
            writer.rollback()
            raise
        finally:
            writer.wait_merging_threads()

    def _latest(self) -> Commit:
        mark = self._mark()
        if mark and mark != self._seen:  # without one the index is gone, and what is open stays
            self._index.reload()
            self._commit = Commit(self._index.searcher(), self._schema)
            self._seen = mark
        return self._commit

    def _mark(self) -> tuple[int, ...]:
        """What tells one commit from the next."""
        with suppress(FileNotFoundError):
            told = (self._folder / "meta.json").stat()
            return (told.st_mtime_ns, told.st_ino, told.st_size)
        return ()


class _Writer:
    def __init__(self, writer: tantivy.IndexWriter, plan: Plan) -> None:
        self._writer, self._plan = writer, plan

    def replace(self, entries: Iterable[Entry]) -> None:
        for entry in entries:
            self._writer.delete_documents_by_term(KEY, entry.key)
            self._writer.add_document(_document(entry))

    def delete(self, keys: Iterable[str]) -> None:
        for key in keys:
            self._writer.delete_documents_by_term(KEY, key)

    def commit(self, state: str) -> None:
        document = tantivy.Document()
        document.add_text(KEY, THE_STATE)
        document.add_text(STATE, state)
        self._writer.delete_documents_by_term(KEY, THE_STATE)
        self._writer.add_document(document)
        self._writer.commit()


def _schema(plan: Plan) -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    builder.add_text_field(KEY, stored=True, tokenizer_name="raw", index_option="basic")
    for name in (STATE, DIGEST):
        builder.add_text_field(name, stored=True, tokenizer_name="raw", index_option="basic")
    for part in plan.worded:
        builder.add_text_field(part, tokenizer_name="whitespace", index_option="position")
        builder.add_text_field(stems_of(part), tokenizer_name="whitespace", index_option="freq")
    for name in plan.counted:
        builder.add_text_field(name, fast=True, tokenizer_name="raw", index_option="basic")
    for name in plan.filtered:
        builder.add_text_field(name, tokenizer_name="raw", index_option="basic")
    for name in plan.ordered:
        builder.add_integer_field(name, fast=True)
    return builder.build()


def _document(entry: Entry) -> tantivy.Document:
    document = tantivy.Document()
    document.add_text(KEY, entry.key)
    document.add_text(DIGEST, entry.digest)
    for part, forms in entry.words.items():
        document.add_text(part, forms)
    for part, stems in entry.stems.items():
        document.add_text(stems_of(part), stems)
    for name, terms in entry.terms.items():
        for each in terms:
            document.add_text(name, each)
    for name, value in entry.orders.items():
        document.add_integer(name, value)
    return document
