"""What may be told of a record that was public and was withdrawn, and nothing else."""

from __future__ import annotations

import pytest
from django.test import Client
from lxml import html

from fonds.records.access import Access
from fonds.records.collection import Collection
from fonds.records.document import Document, Membership, Summary
from fonds.records.record import State
from tests.catalogue.conftest import edited, saved
from tests.web.conftest import facts, one, words

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def withdrawn(client: Client, **values: object) -> html.HtmlElement:
    """The page of a document that has been withdrawn."""
    paper = saved(Document(title="ОБРАЗЕЦ письма", title_language="ru", **values))  # type: ignore[arg-type]
    edited(paper, state=State.WITHDRAWN)
    answer = client.get(f"/document/{paper.number}")
    assert answer.status_code == 410
    return html.fromstring(answer.content.decode())


def test_a_tombstone_tells_from_when_until_when_it_stood_and_why(client: Client) -> None:
    access = Access(note="SPECIMEN: at the request of the archive.", reason="SECRET reason")
    page = withdrawn(client, access=access, summaries=(Summary(body="<p>SECRET words</p>"),))
    heading = one(page, "h1")
    assert (words(heading), heading.get("lang"), heading.get("dir")) == (
        "ОБРАЗЕЦ письма",
        "ru",
        "ltr",
    )
    told = facts(page)
    assert set(told) == {"Record", "Public since", "Withdrawn", "Note"}
    assert told["Note"] == ["SPECIMEN: at the request of the archive."]
    assert "SECRET" not in html.tostring(page, encoding="unicode")


def test_a_tombstone_leads_to_a_search_for_its_title_and_to_its_open_collections(
    client: Client,
) -> None:
    shown = saved(Collection(title="SPECIMEN shown"))
    hidden = saved(Collection(title="SECRET collection"))
    edited(hidden, access=Access(state="withheld"))
    held = tuple(Membership(collection=each.number) for each in (shown, hidden))
    page = withdrawn(client, collections=held)
    ways = [each.get("href", "") for each in page.cssselect("main .steps a")]
    assert ways[0].startswith("/search?q=%D0%9E%D0%91")
    assert ways[1:] == [f"/collection/{shown.number}/specimen-shown", "/collections"]
    assert "SECRET" not in html.tostring(page, encoding="unicode")


def test_the_day_of_withdrawal_stays_when_the_record_is_edited_later(client: Client) -> None:
    from fonds.catalogue import visible

    paper = saved(Document(title="SPECIMEN"))
    paper = edited(paper, state=State.WITHDRAWN)
    before = visible.standing("document", paper.number).gone
    edited(paper, languages=("ru",))
    after = visible.standing("document", paper.number).gone
    assert before is not None
    assert after is not None
    assert before.withdrawn == after.withdrawn
