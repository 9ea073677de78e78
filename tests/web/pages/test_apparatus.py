from __future__ import annotations

import pytest
from django.test import Client
from lxml import html

from fonds.catalogue import load
from fonds.names.name import NameKind
from fonds.records.access import Access
from fonds.records.agent import Agent, Name
from fonds.records.collection import Collection
from fonds.records.copies import Copy, Level, SourceReference
from fonds.records.document import Document, Membership, Participation, Publication, Role
from fonds.records.repository import Repository
from tests.catalogue.conftest import edited, saved
from tests.web.conftest import words

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.fixture
def papers(db: None) -> None:
    saved(Collection(title="Papers"))
    saved(Agent(title="Alma Index", filed_as="Index, Alma"))
    saved(
        Agent(
            title="House of Indexes",
            names=(Name(form="HOI", kind=NameKind.ABBREVIATION, language="en"),),
        )
    )
    saved(Repository(title="Record House", abbreviation="RH"))
    for number, leaf in enumerate(("4", "5"), 1):
        reference = SourceReference(
            repository=1, levels=(Level("fond", "7"), Level("delo", "31"), Level("list", leaf))
        )
        saved(
            Document(
                title=f"Paper {number}",
                participations=(
                    Participation(role=Role.AUTHOR, agent=1, capacity="Keeper of cards"),
                    Participation(role=Role.RECIPIENT, agent=2),
                ),
                copies=(Copy(id="a", reference=reference),),
                publications=(Publication(title="Cards and their keepers", year="1999"),),
                collections=(Membership(collection=1),),
            )
        )


def _asked(client: Client) -> html.HtmlElement:
    response = client.get("/collection/1/papers/apparatus")
    assert response.status_code == 200
    return html.fromstring(response.content.decode())


def test_persons_stand_as_they_are_filed_with_their_offices(client: Client, papers: None) -> None:
    persons = [words(each) for each in _asked(client).cssselect("main > ul.apparatus li")]
    assert [each.split()[0] for each in persons] == ["House", "Index,"]
    assert "Keeper of cards" in persons[1]
    assert "2 documents" in persons[1]


def test_abbreviations_say_what_they_stand_for(client: Client, papers: None) -> None:
    told = {
        words(each.cssselect("dt")[0]): words(each.cssselect("dd")[0])
        for each in _asked(client).cssselect(".shortened > div")
    }
    assert told == {"HOI": "House of Indexes", "RH": "Record House"}


def test_sources_are_told_down_to_the_file_with_the_way_there(client: Client, papers: None) -> None:
    (source,) = _asked(client).cssselect("section ul.apparatus li")[:1]
    assert "Record House" in words(source)
    assert "2 documents" in words(source)
    assert source.cssselect("a")[0].get("href", "").endswith("?level=7&level=31")


def test_it_tells_where_documents_were_printed_before(client: Client, papers: None) -> None:
    assert "Cards and their keepers" in words(_asked(client))


def test_what_the_public_may_not_see_names_nobody(client: Client, papers: None) -> None:
    for number in (1, 2):
        document = load.one("document", number)
        assert document is not None
        edited(document, access=Access(state="withheld"))
    page = words(_asked(client))
    assert "Index, Alma" not in page
    assert "Record House" not in page
    assert "name nobody" in page


def test_a_wrong_name_in_the_address_is_set_right(client: Client, papers: None) -> None:
    response = client.get("/collection/1/wrong/apparatus")
    assert (response.status_code, response["Location"]) == (301, "/collection/1/papers/apparatus")
    assert client.get("/collection/1/papers/apparatus?page=2").status_code == 404
