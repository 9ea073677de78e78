from __future__ import annotations

import pytest
from django.db import OperationalError, connection
from django.template.loader import render_to_string
from django.test import Client, RequestFactory, override_settings
from lxml import html

from fonds.catalogue import visible
from fonds.web.pages.fault import fault
from tests.web.conftest import one, words


@pytest.mark.django_db
def test_an_address_that_leads_nowhere_says_what_to_do(client: Client) -> None:
    answer = client.get("/no/such/page")
    assert answer.status_code == 404
    page = html.fromstring(answer.content.decode())
    ways = [each.get("href") for each in page.cssselect("main .steps a")]
    assert ways == ["/collections", "/"]


@pytest.mark.django_db
def test_a_fault_of_ours_is_told_in_plain_words_with_what_to_do(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("broken")

    monkeypatch.setattr(visible, "standing", broken)
    answer = Client(raise_request_exception=False).get("/document/1")
    assert answer.status_code == 500
    assert "broken" not in answer.content.decode()
    assert "Something went wrong here" in answer.content.decode()
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]


def test_the_page_for_a_fault_needs_neither_database_nor_request() -> None:
    page = html.fromstring(render_to_string("500.html"))
    assert words(one(page, "h1")) == "Something went wrong here"
    assert one(page, "main a").get("href") == "/"


@pytest.mark.django_db
def test_machines_are_asked_to_leave_desk_forms_and_searches_alone(client: Client) -> None:
    told = client.get("/robots.txt").content.decode().splitlines()
    assert told[0] == "User-agent: *"
    assert told[1:] == ["Disallow: /desk/", "Disallow: /correct/", "Disallow: /search"]


@pytest.mark.django_db
def test_the_icon_is_served_from_here(client: Client) -> None:
    assert client.get("/icon.svg")["Content-Type"] == "image/svg+xml"
    assert client.get("/favicon.ico", follow=True).status_code == 200


@pytest.mark.django_db
def test_a_fault_of_ours_is_written_down(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("SPECIMEN broken")

    monkeypatch.setattr(visible, "standing", broken)
    answer = Client(raise_request_exception=False).get("/document/1")
    assert answer["Cache-Control"] == "no-store"
    assert any("SPECIMEN broken" in (each.exc_text or "") for each in caplog.records)


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/", "/document/1", "/corrections"])
def test_a_catalogue_out_of_reach_is_told_as_that(address: str) -> None:
    def away(*_: object) -> None:
        raise OperationalError("SPECIMEN: could not connect to secret-host")

    with connection.execute_wrapper(away):
        answer = Client(raise_request_exception=False).get(address)
    assert answer.status_code == 503
    assert answer["Retry-After"] == "60"
    page = html.fromstring(answer.content.decode())
    assert words(one(page, "h1")) == "The catalogue cannot be reached"
    assert "secret-host" not in answer.content.decode()


def test_a_fault_is_told_even_where_its_page_cannot_be_made() -> None:
    with override_settings(TEMPLATES=[]):
        answer = fault(RequestFactory().get("/"))
    assert answer.status_code == 500
    assert "tell whoever keeps this archive" in answer.content.decode()
