from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone
from django.utils.translation import override

from fonds.catalogue import save
from fonds.records.access import Access
from fonds.records.document import Document
from fonds.web.middleware.conditional import etag
from tests.web import specimens

pytestmark = [pytest.mark.django_db, pytest.mark.database, pytest.mark.usefixtures("archive")]

ADDRESS = "/collection/301/specimen-teaching-papers"


def kept(client: Client, address: str = ADDRESS) -> str:
    """The ETag of the page, which must have one."""
    return client.get(address).headers["ETag"]


def asked_again(client: Client, mark: str, address: str = ADDRESS) -> int:
    return client.get(address, headers={"If-None-Match": mark}).status_code


def change(number: int = specimens.LETTER, **values: object) -> None:
    row = next(each for each in specimens.documents() if each.number == number)
    outcome = save.accept([msgspec.structs.replace(row, version=1, **values)], actor="editor")
    assert outcome.saved


def test_a_page_may_be_kept_and_must_be_asked_for_again(client: Client) -> None:
    headers = client.get(ADDRESS).headers
    assert headers["Cache-Control"] == "no-cache"
    assert {"Accept-Language", "Cookie"} <= set(headers["Vary"].split(", "))
    assert headers["ETag"].startswith('W/"')


@pytest.mark.parametrize("address", ["/", "/collections", ADDRESS, "/document/301.json"])
def test_a_page_that_has_not_changed_is_not_sent_again(client: Client, address: str) -> None:
    mark = kept(client, address)
    again = client.get(address, headers={"If-None-Match": f'"other", {mark}'})
    assert again.status_code == 304
    assert again.content == b""
    assert again.headers["ETag"] == mark
    assert again.headers["Cache-Control"] == "no-cache"


def test_any_change_in_the_archive_makes_a_kept_page_stale(client: Client) -> None:
    mark = kept(client)
    change(title="SPECIMEN letter, renamed")
    assert asked_again(client, mark) == 200


def test_a_record_that_closes_by_itself_makes_kept_pages_stale(client: Client) -> None:
    closing = timezone.now() + timedelta(milliseconds=400)
    change(access=Access(closes=closing))
    mark = kept(client)
    while timezone.now() < closing:
        pass
    assert asked_again(client, mark) == 200


def test_another_language_is_another_page() -> None:
    with override("en"):
        english = etag()
    with override("ru"):
        assert etag() != english


def test_whoever_is_signed_in_gets_a_page_of_their_own_that_nobody_keeps(client: Client) -> None:
    mark = kept(client)
    client.force_login(User.objects.create_superuser("editor"))
    answer = client.get(ADDRESS, headers={"If-None-Match": mark})
    assert answer.status_code == 200
    assert "ETag" not in answer.headers
    assert answer.headers["Cache-Control"] == "private, no-store"


def test_what_is_not_there_bears_no_mark(client: Client) -> None:
    answer = client.get("/document/99999")
    assert answer.status_code == 404
    assert "ETag" not in answer.headers


def test_a_withdrawn_page_that_a_reader_kept_is_told_to_be_gone(client: Client) -> None:
    address = client.get("/document/302", follow=True).redirect_chain[-1][0]
    mark = kept(client, address)
    letter = next(each for each in specimens.documents() if each.number == specimens.LETTER)
    assert isinstance(letter, Document)
    save.accept([msgspec.structs.replace(letter, version=1, state="withdrawn")], actor="editor")
    assert asked_again(client, mark, address) == 410
