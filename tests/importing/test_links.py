"""Keys where numbers will stand, in fields and in prose."""

from __future__ import annotations

from fonds.importing.links import keys_in, numbered, settled, soft_links_in
from fonds.importing.readers import address
from fonds.records.collection import Collection
from fonds.records.document import Document, Membership, Relation, RelationKind, Summary
from fonds.records.event import Event, SignedNote
from fonds.records.record import Record
from fonds.records.text import clean, escaped
from fonds.records.transcription import Text


def link(kind: str, key: str) -> str:
    return f'<p><a href="{address(kind, key)}">there</a></p>'


def _of_x(kind: str, key: str) -> int | None:
    return {("collection", "x:1"): 7, ("document", "x:1"): 8}.get((kind, key))


RECORDS: list[tuple[Record, list[tuple[str, str, str]], Record]] = [
    (
        Document(
            collections=(Membership(collection="x:1", position=2), Membership(collection=3)),
            relations=(Relation(kind=RelationKind.SEE_ALSO, to="x:2"),),
        ),
        [("collections", "collection", "x:1"), ("relations", "document", "x:2")],
        Document(
            collections=(Membership(collection=7, position=2), Membership(collection=3)),
            relations=(Relation(kind=RelationKind.SEE_ALSO, to="x:2"),),
        ),
    ),
    (
        Collection(introduction=link("collection", "x:1"), selection=link("document", "x:1")),
        [("introduction", "collection", "x:1"), ("selection", "document", "x:1")],
        Collection(
            introduction='<p><a href="/collection/7">there</a></p>',
            selection='<p><a href="/document/8">there</a></p>',
        ),
    ),
    (
        Document(
            summaries=(Summary(body=link("document", "x:1"), language="en"),),
            notes=(link("collection", "x:1"),),
        ),
        [("summaries", "document", "x:1"), ("notes", "collection", "x:1")],
        Document(
            summaries=(Summary(body='<p><a href="/document/8">there</a></p>', language="en"),),
            notes=('<p><a href="/collection/7">there</a></p>',),
        ),
    ),
    (
        Text(document="x:1", body=link("collection", "x:1")),
        [("document", "document", "x:1"), ("body", "collection", "x:1")],
        Text(document=8, body='<p><a href="/collection/7">there</a></p>'),
    ),
    (
        Event(notes=(SignedNote(body=link("document", "x:2"), by="A. Editor"),)),
        [("notes", "document", "x:2")],
        Event(notes=(SignedNote(body=link("document", "x:2"), by="A. Editor"),)),
    ),
]


def test_everything_that_is_referred_to_by_key_is_found() -> None:
    for record, references, _ in RECORDS:
        assert sorted(keys_in(record)) == sorted(references)


def test_keys_become_the_numbers_that_are_known_and_others_stay() -> None:
    for record, _, expected in RECORDS:
        assert numbered(record, _of_x) == expected


def test_words_that_look_like_an_address_stay_words() -> None:
    prose = "<p>See /collection/x%3A1 and href=/document/x%3A1.</p>"
    record = Collection(introduction=prose)
    assert list(keys_in(record)) == []
    assert numbered(record, _of_x) == record


def test_a_link_to_a_number_is_left_alone() -> None:
    record = Collection(introduction='<p><a href="/collection/3">there</a></p>')
    assert list(keys_in(record)) == []
    assert numbered(record, _of_x) == record


OLD = "https://old.example/document/7?a=1&b=2"


def _soft(key: str) -> Collection:
    soft = address("document", key, otherwise=OLD)
    return Collection(introduction=clean(f'<p><a href="{escaped(soft)}">there</a></p>').xhtml)


def test_a_soft_link_refers_to_nothing_until_it_is_settled() -> None:
    record = _soft("x:1")
    assert list(keys_in(record)) == []
    assert list(soft_links_in(record)) == [("document", "x:1")]


def test_a_soft_link_leads_here_when_somebody_has_the_record() -> None:
    record, refers = settled(_soft("x:1"), lambda *_: True)
    assert refers == [("introduction", "document", "x:1")]
    assert 'href="/document/8"' in numbered(record, _of_x).introduction


def test_a_soft_link_leads_elsewhere_when_nobody_has_it() -> None:
    record, refers = settled(_soft("x:2"), lambda *_: False)
    assert refers == []
    assert f'href="{escaped(OLD)}"' in record.introduction
    assert clean(record.introduction).xhtml == record.introduction
