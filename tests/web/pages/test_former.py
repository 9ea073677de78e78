"""Addresses of an earlier site, and what they lead to."""

from __future__ import annotations

from urllib.parse import quote

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from fonds.catalogue import save
from fonds.records.access import Access
from fonds.records.collection import Collection
from fonds.records.document import Document
from fonds.records.record import Record

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def saved(record: Record) -> int:
    (taken,) = save.accept([record], actor="editor").saved
    return taken.record.number


def leads(client: Client, address: str) -> str:
    """Where the address leads for good."""
    answer = client.get(address)
    assert answer.status_code == 301, (address, answer.status_code)
    return answer["Location"]


def test_the_slug_of_an_earlier_site_leads_to_the_document(client: Client) -> None:
    saved(Document(number=300653, title="A letter", keys=("path:/document/letter-nehru",)))
    assert leads(client, "/document/letter-nehru") == "/document/300653/a-letter"


@pytest.mark.parametrize(
    "address",
    [
        "/document/letter-nehru?destination=/x",
        "/document/letter-nehru/",
        "/document/Letter-Nehru",
        "/document/letter%2Dnehru",
    ],
)
def test_queries_slashes_capitals_and_escapes_make_no_difference(
    client: Client, address: str
) -> None:
    number = saved(Document(title="A letter", keys=("path:/document/letter-nehru",)))
    assert leads(client, address) == f"/document/{number}/a-letter"


def test_an_old_address_may_be_in_any_script(client: Client) -> None:
    number = saved(Document(title="A letter", keys=("path:/документ/запись беседы",)))
    address = "/" + quote("документ/запись беседы")
    assert leads(client, address) == f"/document/{number}/a-letter"


def test_an_old_number_leads_on_only_where_no_record_of_ours_has_it(client: Client) -> None:
    ours = saved(Document(title="Ours"))
    other = saved(Document(title="Other", keys=(f"path:/document/{ours}", "path:/document/4711")))
    assert leads(client, f"/document/{ours}") == f"/document/{ours}/ours"
    assert leads(client, "/document/4711") == f"/document/{other}/other"
    assert client.get("/document/4711/any-slug").status_code == 404


def test_a_withheld_record_keeps_its_number_from_leading_elsewhere(client: Client) -> None:
    closed = saved(Document(title="Closed", access=Access(state="withheld")))
    saved(Document(title="Other", keys=(f"path:/document/{closed}",)))
    assert client.get(f"/document/{closed}").status_code == 404


def test_every_page_of_an_old_collection_leads_to_the_collection(client: Client) -> None:
    key = "path:/collection/491/local-nationalism"
    number = saved(Collection(title="Local Nationalism", keys=(key,)))
    for address in ("/collection/491/local-nationalism", "/collection/491/local-nationalism/2"):
        assert leads(client, address) == f"/collection/{number}/local-nationalism"


def test_old_topics_and_any_other_path_lead_to_their_record(client: Client) -> None:
    number = saved(Collection(title="Cuba", keys=("path:/topics/cuban-missile-crisis",)))
    assert leads(client, "/topics/cuban-missile-crisis") == f"/collection/{number}/cuba"


def test_a_document_and_a_collection_of_one_old_path_the_document_is_meant(client: Client) -> None:
    saved(Collection(title="Cuba", keys=("path:/cuba",)))
    number = saved(Document(title="Cuba", keys=("path:/cuba",)))
    assert leads(client, "/cuba") == f"/document/{number}/cuba"


def test_a_page_of_ours_is_found_with_a_slash_too_many_and_in_capitals(client: Client) -> None:
    number = saved(Document(title="A letter"))
    assert leads(client, f"/document/{number}/") == f"/document/{number}"
    assert leads(client, f"/Document/{number}") == f"/document/{number}"
    assert leads(client, "/collections/") == "/collections"


@pytest.mark.parametrize(
    "address",
    ["/nothing", "/document/nothing", "/" + "a" * 2000, "/a%00b", "/desk-2"],
)
def test_what_never_stood_anywhere_is_not_found(client: Client, address: str) -> None:
    assert client.get(address).status_code == 404


def test_no_path_sends_a_reader_to_another_site(client: Client) -> None:
    assert client.get("/", PATH_INFO="//example.org/").status_code == 404


def test_nothing_can_be_sent_to_an_old_address(client: Client) -> None:
    saved(Document(title="A letter", keys=("path:/document/letter",)))
    assert client.post("/document/letter").status_code == 404


def test_the_desk_still_answers_without_its_slash(client: Client) -> None:
    assert client.get("/desk")["Location"].startswith("/desk/")


def test_an_address_that_never_stood_costs_one_query(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    client.get("/warm")
    with django_assert_num_queries(2):  # the state of the archive, for the ETag, and the keys
        client.get("/document/never-stood-anywhere")
