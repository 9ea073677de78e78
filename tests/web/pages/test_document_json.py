from __future__ import annotations

import msgspec
import pytest
from django.test import Client

from fonds.catalogue import load, save
from fonds.records import kinds
from fonds.records.access import Access
from fonds.records.document import Document, Relation, RelationKind
from tests.web import specimens

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def test_a_machine_is_given_the_whole_record(client: Client, archive: None) -> None:
    answer = client.get("/document/301.json")
    assert answer["Content-Type"] == "application/json; charset=utf-8"
    told = answer.json()
    assert list(told)[:6] == ["format", "kind", "number", "version", "state", "title"]
    del told["format"]
    assert kinds.decode("document", msgspec.json.encode(told)) == load.one("document", 301)


def test_what_is_the_archive_s_own_affair_is_left_out(client: Client, archive: None) -> None:
    secret = Document(title="SECRET", access=Access(state="withheld"))
    (hidden,) = save.accept([secret], actor="editor").saved
    relation = Relation(kind=RelationKind.SEE_ALSO, to=hidden.record.number, note="SECRET note")
    open_one = Document(title="Open", relations=(relation,), access=Access(reason="SECRET reason"))
    (shown,) = save.accept([open_one], actor="editor").saved
    answer = client.get(f"/document/{shown.record.number}.json")
    assert answer.status_code == 200
    assert "SECRET" not in answer.content.decode()
    assert "relations" not in answer.json()


def test_any_page_elsewhere_may_read_it(client: Client, archive: None) -> None:
    answer = client.get(f"/document/{specimens.LETTER}.json")
    assert answer["Access-Control-Allow-Origin"] == "*"
