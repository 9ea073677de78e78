"""The engine within: tantivy, in a folder of its own, without a service beside it.

Of its habits these are kept away from everyone else: its parser is not used, since it misreads
what people type; deletes go by text keys, since those by unsigned numbers delete nothing; counts
ask each segment for every value, since they are wrong at the top otherwise; and a reader looks
itself whether there is a newer commit, so that no thread watches files behind a forked process.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from functools import wraps
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

import tantivy
from tantivy import Occur
from tantivy import Query as Payload

from fonds.searching.engines.contract import (
    AllOf,
    AnyOf,
    Asked,
    Broken,
    Busy,
    Entry,
    Form,
    Has,
    Leaf,
    Phrase,
    Plan,
    Sorting,
    Stem,
)

_KEY, _STATE, _DIGEST = "key", "state", "digest"
_THE_STATE = "state:"  # the key of the one entry that is no record
_HEAP = 96_000_000
_EVERY_VALUE = 10_000_000
_TIES = 1_000


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
    """An index in a folder, which is made when it is missing or empty."""

    def __init__(self, folder: Path, plan: Plan) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder, self._plan = folder, plan
        self._schema = _schema(plan)
        self._index = tantivy.Index(self._schema, path=str(folder))
        self._index.config_reader("manual")
        self._seen = self._mark()

    @_read
    def state(self) -> str:
        """See the contract."""
        searcher = self._searcher()
        found = searcher.search(self._term(_KEY, _THE_STATE), 1).hits
        return str(searcher.doc(found[0][1]).get_first(_STATE)) if found else ""

    @_read
    def find(self, asked: Asked, sorting: Sorting, start: int, size: int) -> Leaf:
        """See the contract."""
        searcher, payload = self._searcher(), self._payload(asked)
        if sorting.by:
            order = tantivy.Order.Desc if sorting.descending else tantivy.Order.Asc
            result = searcher.search(
                payload, size, order_by_field=sorting.by, order=order, offset=start
            )
            addresses = [address for _, address in result.hits]
        else:
            result, addresses = _weighed(searcher, payload, sorting.then, start, size)
        return Leaf(tuple(_key(searcher, address) for address in addresses), _total(result))

    @_read
    def counts(self, asked: Asked, wanted: Mapping[str, int]) -> Mapping[str, Mapping[str, int]]:
        """See the contract."""
        payload = {
            name: {"terms": {"field": name, "size": most, "segment_size": _EVERY_VALUE}}
            for name, most in wanted.items()
        }
        found = self._searcher().aggregate(self._payload(asked), payload) if payload else {}
        return {
            name: {str(each["key"]): int(each["doc_count"]) for each in found[name]["buckets"]}
            for name in wanted
        }

    def contents(self) -> Iterator[tuple[str, str]]:
        """See the contract."""
        searcher = self._searcher()
        found = searcher.search(self._payload(AllOf(())), max(searcher.num_docs, 1)).hits
        for _, address in found:
            document = searcher.doc(address)
            yield str(document.get_first(_KEY)), str(document.get_first(_DIGEST))

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
            yield _Writer(writer, self._plan)
        except BaseException:
            writer.rollback()
            raise
        finally:
            writer.wait_merging_threads()

    def _searcher(self) -> tantivy.Searcher:
        mark = self._mark()
        if mark and mark != self._seen:  # without one the index is gone, and what is open stays
            self._index.reload()
            self._seen = mark
        return self._index.searcher()

    def _mark(self) -> tuple[int, ...]:
        """What tells one commit from the next."""
        with suppress(FileNotFoundError):
            told = (self._folder / "meta.json").stat()
            return (told.st_mtime_ns, told.st_ino, told.st_size)
        return ()

    # --- Questions, in the engine's own form ---

    def _payload(self, asked: Asked) -> Payload:
        own = (Occur.MustNot, self._term(_KEY, _THE_STATE))
        return Payload.boolean_query([(Occur.Must, self._asked(asked)), own])

    def _asked(self, asked: Asked) -> Payload:
        match asked:
            case Form(part, form, weight):
                return Payload.boost_query(self._term(part, form, "freq"), weight)
            case Stem(part, stem, weight):
                return Payload.boost_query(self._term(_stems(part), stem, "freq"), weight)
            case Phrase(part, forms, weight):
                exact = Payload.phrase_query(self._schema, part, list(forms))
                return Payload.boost_query(exact, weight)
            case Has(name, terms):
                several = Payload.term_set_query(self._schema, name, list(terms))
                return Payload.const_score_query(several, 0.0)
            case AnyOf(several):
                return self._any(several)
            case AllOf(several, but):
                return self._all(several, but)

    def _any(self, several: Sequence[Asked]) -> Payload:
        if not several:
            return Payload.empty_query()
        return Payload.boolean_query([(Occur.Should, self._asked(each)) for each in several])

    def _all(self, several: Sequence[Asked], but: Sequence[Asked]) -> Payload:
        wanted = [(Occur.Must, self._asked(each)) for each in several]
        if not wanted:
            wanted = [(Occur.Must, Payload.const_score_query(Payload.all_query(), 0.0))]
        return Payload.boolean_query([*wanted, *((Occur.MustNot, self._asked(it)) for it in but)])

    def _term(self, field: str, term: str, option: str = "basic") -> Payload:
        return Payload.term_query(self._schema, field, term, option)


class _Writer:
    def __init__(self, writer: tantivy.IndexWriter, plan: Plan) -> None:
        self._writer, self._plan = writer, plan

    def replace(self, entries: Iterable[Entry]) -> None:
        for entry in entries:
            self._writer.delete_documents_by_term(_KEY, entry.key)
            self._writer.add_document(_document(entry))

    def delete(self, keys: Iterable[str]) -> None:
        for key in keys:
            self._writer.delete_documents_by_term(_KEY, key)

    def commit(self, state: str) -> None:
        document = tantivy.Document()
        document.add_text(_KEY, _THE_STATE)
        document.add_text(_STATE, state)
        self._writer.delete_documents_by_term(_KEY, _THE_STATE)
        self._writer.add_document(document)
        self._writer.commit()


def _schema(plan: Plan) -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    builder.add_text_field(_KEY, stored=True, tokenizer_name="raw", index_option="basic")
    for name in (_STATE, _DIGEST):
        builder.add_text_field(name, stored=True, tokenizer_name="raw", index_option="basic")
    for part in plan.worded:
        builder.add_text_field(part, tokenizer_name="whitespace", index_option="position")
        builder.add_text_field(_stems(part), tokenizer_name="whitespace", index_option="freq")
    for name in plan.counted:
        builder.add_text_field(name, fast=True, tokenizer_name="raw", index_option="basic")
    for name in plan.filtered:
        builder.add_text_field(name, tokenizer_name="raw", index_option="basic")
    for name in plan.ordered:
        builder.add_integer_field(name, fast=True)
    return builder.build()


def _stems(part: str) -> str:
    return f"{part}_stems"


def _document(entry: Entry) -> tantivy.Document:
    document = tantivy.Document()
    document.add_text(_KEY, entry.key)
    document.add_text(_DIGEST, entry.digest)
    for part, forms in entry.words.items():
        document.add_text(part, forms)
    for part, stems in entry.stems.items():
        document.add_text(_stems(part), stems)
    for name, terms in entry.terms.items():
        for term in terms:
            document.add_text(name, term)
    for name, value in entry.orders.items():
        document.add_integer(name, value)
    return document


def _key(searcher: tantivy.Searcher, address: tantivy.DocAddress) -> str:
    return str(searcher.doc(address).get_first(_KEY))


def _total(result: tantivy.SearchResult) -> int:
    count: int = result.count  # type: ignore[attr-defined]  # missing from its type stubs
    return count


def _weighed(
    searcher: tantivy.Searcher, payload: Payload, then: str, start: int, size: int
) -> tuple[tantivy.SearchResult, list[tantivy.DocAddress]]:
    """The weightiest first; those that weigh the same by the integer of `then`.

    All that weigh the same as the last one on the page must be looked at, or a page would not
    know which of them are its own.
    """
    wanted = start + size + 1
    while True:
        result = searcher.search(payload, wanted)
        hits: list[tuple[float, Any]] = result.hits
        if len(hits) < wanted or hits[-1][0] < hits[start + size - 1][0]:
            break
        wanted = max(wanted * 4, _TIES)
    ties = searcher.fast_field_values(then, [address for _, address in hits])
    ranked = sorted(zip(hits, ties, strict=True), key=lambda it: (-it[0][0], it[1]))
    return result, [address for (_, address), _ in ranked[start : start + size]]
