from __future__ import annotations

import msgspec
import pytest
from django.test import Client
from lxml import html

from fonds.catalogue import save
from fonds.catalogue.merge import merge
from fonds.records.document import Document
from fonds.records.record import State
from tests.web.conftest import one, words

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def saved(record: Document) -> Document:
    (taken,) = save.accept([record], actor="editor").saved
    assert isinstance(taken.record, Document)
    return taken.record


def test_a_withdrawn_document_leaves_a_tombstone(client: Client, db: None) -> None:
    paper = saved(Document(title="A <b>letter</b>"))
    saved(msgspec.structs.replace(paper, state=State.WITHDRAWN))
    answer = client.get(f"/document/{paper.number}")
    assert answer.status_code == 410
    page = html.fromstring(answer.content.decode())
    assert words(one(page, "h1")) == "A <b>letter</b>"
    told = words(one(page, "main"))
    assert "has been withdrawn" in told
    assert f"Document {paper.number}" in told
    assert client.get(f"/document/{paper.number}.json").status_code == 410


def test_a_merged_document_leads_to_what_took_its_place(client: Client, db: None) -> None:
    one_paper, other = saved(Document(title="One")), saved(Document(title="Other"))
    merge("document", one_paper.number, other.number)
    answer = client.get(f"/document/{one_paper.number}")
    assert (answer.status_code, answer["Location"]) == (301, f"/document/{other.number}")
    as_json = client.get(f"/document/{one_paper.number}.json")
    assert (as_json.status_code, as_json["Location"]) == (301, f"/document/{other.number}.json")


def test_a_draft_answers_as_a_number_nobody_was_given(client: Client, db: None) -> None:
    draft = saved(Document(title="A draft", state=State.DRAFT))
    for address in (f"/document/{draft.number}", "/document/4711"):
        answer = client.get(address)
        assert answer.status_code == 404
        page = html.fromstring(answer.content.decode())
        assert words(one(page, "h1")) == "Nothing stands at this address"
        assert "A draft" not in answer.content.decode()
