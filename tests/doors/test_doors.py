"""The table of doors: every address × every kind of visitor × every standing of a record.

An address that is not in the table fails the suite. What is withheld is named SECRET wherever it
stands, so that a leak shows in whatever an address answers.
"""

from __future__ import annotations

import hashlib
import io
import re
import zipfile
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client, override_settings
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.utils import timezone

from fonds.catalogue import drafts
from fonds.catalogue.merge import merge
from fonds.catalogue.state import latest_change
from fonds.exporting.formats import WRITERS
from fonds.files.store import FolderStore
from fonds.records import kinds
from fonds.records.access import Access
from fonds.records.agent import Agent
from fonds.records.collection import Collection
from fonds.records.dates import HistoricalDate
from fonds.records.document import (
    Document,
    Membership,
    Participation,
    Relation,
    RelationKind,
    Role,
    Summary,
)
from fonds.records.file import File, Page
from fonds.records.record import Record, State
from fonds.records.transcription import Text
from fonds.searching import index
from tests.catalogue.conftest import edited, saved

pytestmark = [pytest.mark.django_db, pytest.mark.database]

SECRET = "SECRET"
SECRET_BYTES = b"\xff\xd8\xffSECRET bytes"
SECRET_SHA256 = hashlib.sha256(SECRET_BYTES).hexdigest()
WITHHELD = Access(state="withheld", reason="SECRET reason")
ALL = (Membership(collection=1),)

# Standing → what a visitor is answered. A signed-in editor has the desk for the rest: the public
# addresses answer everybody alike, so that an editor sees what the public sees.
STANDINGS = {
    "public": 200,
    "draft": 404,
    "pending": 200,
    "withheld": 404,
    "unclear": 404,
    "closed": 404,
    "withdrawn": 410,
    "withdrawn draft": 404,
    "withheld and withdrawn": 404,
    "merged": 301,
    "never given": 404,
}

# Address name → for which kind it stands, and the arguments beside the number.
DOORS: dict[str, tuple[str, dict[str, Any]]] = {
    "document": ("document", {"slug": "-"}),
    "document_number": ("document", {}),
    "document_json": ("document", {}),
    "document_ris": ("document", {}),
    "document_text": ("document", {}),
    "document_lines": ("document", {"slug": "-"}),
    "search_like": ("document", {}),
    "search_why": ("document", {"kind": "document"}),
    "image": ("file", {"width": 240}),
    "collection": ("collection", {"slug": "-"}),
    "collection_number": ("collection", {}),
    "apparatus": ("collection", {"slug": "-"}),
    "repository": ("repository", {"slug": "-"}),
    "agent": ("agent", {"slug": "-"}),
    "agent_number": ("agent", {}),
    "place": ("place", {"slug": "-"}),
    "place_number": ("place", {}),
    "subject": ("subject", {"slug": "-"}),
    "subject_number": ("subject", {}),
    "event": ("event", {"slug": "-"}),
    "event_number": ("event", {}),
    "repository_number": ("repository", {}),
    "history": ("document", {"kind": "document"}),
    "collection_page": ("collection", {"slug": "-", "page": 1}),
    "correct": ("document", {"kind": "document"}),
    "correct_thanks": ("document", {"kind": "document"}),
    "file": ("file", {"name": "-"}),
    "file_number": ("file", {}),
}
# Addresses that stand for no one record, with what they answer everybody.
LISTS = {"home": 200, "collections": 200, "robots": 200, "icon": 200, "old_icon": 301}
LISTS |= {"search_keep": 200, "search_cited": 200, "search_feed": 200, "search_download": 200}
LISTS |= {"footnote": 200}
LISTS |= {"search_facet": 200, "search_lines": 200}
LISTS |= {"advanced": 200, "search": 200, "day": 200, "chosen_day": 404, "opensearch": 200}
LISTS |= {
    "about": 200,
    "archives": 200,
    "people": 200,
    "places": 200,
    "subjects": 200,
    "events": 200,
}
LISTS |= {"corrections": 200, "corrections_feed": 200}
# What stands in the address of a list.
WITHIN: dict[str, dict[str, Any]] = {
    "day": {"written": "1956-10-30"},
    "search_facet": {"name": "person"},
}
WITHIN |= {"search_download": {"suffix": "csv"}}

# Addresses of an earlier site, with the kind of what stood there: they answer as the record's own
# page does, and lead to it.
FORMER = {"former": "document"}


def record(kind: str, **values: Any) -> Record:
    """A record of the kind with a word that must not get out."""
    if kind == "document":
        parts: dict[str, Any] = {
            "summaries": (Summary(body="<p>SECRET summary</p>"),),
            "participations": (Participation(role=Role.AUTHOR, written="SECRET author"),),
            "collections": ALL,
            "dates": (HistoricalDate(edtf="1956-10-30"),),
        }
        return Document(title="SECRET title", **parts | values)
    if kind == "file":
        named: dict[str, Any] = {"name": "SECRET.jpg", "media_type": "image/jpeg"}
        named["sha256"] = SECRET_SHA256
        return File(title="SECRET title", note="SECRET note", **named | values)
    if kind == "collection":
        introduction = "<p>SECRET introduction</p>"
        return Collection(title="SECRET title", introduction=introduction, **values)
    noted = {} if kind == "event" else {"note": "SECRET note"}
    return kinds.BY_NAME[kind](title="SECRET title", **noted | values)


def stand(kind: str, standing: str, **values: Any) -> int:
    """Bring a record of the kind into that standing; its number."""
    if standing == "never given":
        return 4711
    drafted = standing in ("draft", "withdrawn draft")
    made = saved(record(kind, state=State.DRAFT if drafted else State.PUBLIC, **values))
    match standing:
        case "pending":
            drafts.keep([record(kind, number=made.number, version=1)])
        case "withheld":
            edited(made, access=WITHHELD)
        case "unclear":
            from fonds.catalogue import save

            save.accept([edited_access(made, Access(state="Open"))])
        case "closed":
            edited(made, access=Access(closes=timezone.now() - timedelta(seconds=1)))
        case "withdrawn" | "withdrawn draft":
            edited(made, state=State.WITHDRAWN)
        case "withheld and withdrawn":
            edited(edited(made, access=WITHHELD), state=State.WITHDRAWN)
        case "merged":
            other = saved(record(kind))
            merge(kind, made.number, other.number)
    return made.number


def edited_access(made: Record, access: Access) -> Record:
    import msgspec

    return msgspec.structs.replace(made, access=access)


@pytest.fixture(autouse=True)
def _store(tmp_path: Path) -> Iterator[None]:
    """A store with the bytes in it, whatever stands of their record."""
    FolderStore(tmp_path / "files").put(SECRET_BYTES)
    with override_settings(FONDS_FILES=tmp_path / "files", FONDS_INDEX=tmp_path / "index"):
        yield


@pytest.fixture(autouse=True)
def _collection(db: None) -> None:
    saved(Collection(title="An open collection"))


def of_list(name: str) -> str:
    """The address of a list."""
    if name == "search_cited":  # of the state that the archive is in
        return reverse(name, kwargs={"state": latest_change()})
    return reverse(name, kwargs=WITHIN.get(name))


def visitors() -> Iterator[Client]:
    yield Client()
    editor = Client()
    editor.force_login(User.objects.create_superuser("editor"))
    yield editor


def answer(client: Client, address: str) -> tuple[int, str]:
    """The status after a slug has been set right, and everything that was said."""
    response = client.get(address)
    body = _content(response) + str(response.headers)
    if response.status_code == 301 and _same_record(address, response["Location"]):
        return answer(client, response["Location"])
    return response.status_code, body


def _content(response: Any) -> str:
    """What was sent, at once or piece by piece."""
    return b"".join(response).decode(errors="replace")


def _same_record(address: str, onward: str) -> bool:
    named = re.compile("/([a-z]+/[0-9]+)")
    before, after = named.search(address), named.search(onward)
    return before is not None and after is not None and before[1] == after[1]


@pytest.mark.parametrize("standing", STANDINGS)
@pytest.mark.parametrize("door", DOORS)
def test_every_door_answers_each_visitor_as_the_record_stands(door: str, standing: str) -> None:
    kind, arguments = DOORS[door]
    number = stand(kind, standing)
    address = reverse(door, kwargs={"number": number, **arguments})
    for client in visitors():
        status, said = answer(client, address)
        assert status == STANDINGS[standing], (door, standing)
        if status == 404:
            assert SECRET not in said, (door, standing)


@pytest.mark.parametrize("standing", STANDINGS)
@pytest.mark.parametrize("door", FORMER)
def test_an_old_address_answers_as_its_record_stands(door: str, standing: str) -> None:
    address = reverse(door, kwargs={"address": "document/a-former-slug"})
    stand(FORMER[door], standing, keys=("path:/document/a-former-slug",))
    expected = 301 if STANDINGS[standing] == 200 else STANDINGS[standing]
    for client in visitors():
        status, said = answer(client, address)
        assert status == expected, standing
        if status == 404:
            assert SECRET not in said, standing


@pytest.mark.parametrize("standing", [each for each, code in STANDINGS.items() if code == 404])
def test_no_list_and_no_neighbour_tells_of_what_is_hidden(standing: str) -> None:
    hidden = stand("document", standing)
    stand("collection", standing)
    related = Relation(kind=RelationKind.SEE_ALSO, to=hidden)
    relations = () if standing == "never given" else (related,)
    shown = saved(Document(title="Shown", collections=ALL, relations=relations))
    addresses = [of_list(name) for name, status in LISTS.items() if status == 200]
    index.drain()
    addresses += [
        reverse("collection", kwargs={"number": 1, "slug": "an-open-collection"}),
        reverse("document", kwargs={"number": shown.number, "slug": "shown"}),
        reverse("document_json", kwargs={"number": shown.number}),
        reverse("document_ris", kwargs={"number": shown.number}),
        reverse("document_text", kwargs={"number": shown.number}),
    ]
    for client in visitors():
        for address in addresses:
            status, said = answer(client, address)
            assert status == 200, address
            assert SECRET not in said, address


@pytest.mark.parametrize("standing", [each for each, code in STANDINGS.items() if code == 404])
def test_no_file_of_a_search_holds_what_is_hidden(standing: str) -> None:
    stand("document", standing)
    saved(Document(title="Shown"))
    index.drain()
    for client in visitors():
        for writer in WRITERS:
            address = reverse("search_download", args=[writer.suffix.removeprefix(".")])
            response = client.get(address)
            assert response.status_code == 200, address
            content = b"".join(response)
            if writer.suffix == ".zip":
                packed = zipfile.ZipFile(io.BytesIO(content))
                content = b"".join(packed.read(name) for name in packed.namelist())
            assert b"Shown" in content, address
            assert SECRET.encode() not in content, address


@pytest.mark.parametrize("state", ["withheld", "Open"])
def test_a_withheld_text_file_page_or_name_does_not_get_out_through_its_open_document(
    state: str,
) -> None:
    from fonds.catalogue import save

    access = Access(state=state, reason="SECRET reason")
    document = saved(Document(title="Open", collections=ALL))
    number = document.number
    hidden: list[Record] = [
        Text(document=number, body="<p>SECRET words</p>", access=access, note="SECRET note"),
        File(document=number, name="SECRET.jpg", access=access),
        Agent(title="SECRET name", access=access),
    ]
    assert len(save.accept(hidden).saved) == 3
    save.accept([Page(file=1, recognised="SECRET words")])
    edited(document, participations=(Participation(role=Role.AUTHOR, agent=1),))
    for client in visitors():
        for door in ("document", "document_json", "document_ris", "document_text"):
            arguments = {"number": number} | ({"slug": "open"} if door == "document" else {})
            status, said = answer(client, reverse(door, kwargs=arguments))
            assert status == 200
            assert SECRET not in said


@pytest.mark.parametrize("standing", STANDINGS)
def test_a_file_is_shown_only_where_its_document_is(standing: str) -> None:
    number = stand("document", standing)
    own = {"document": number} if standing != "never given" else {}
    shown = saved(record("file", **own))
    gone = edited(saved(record("file", **own)), state=State.WITHDRAWN)
    # What hangs on a merged document hangs on the one that it was merged into.
    expected = 200 if STANDINGS[standing] in (200, 301) or not own else 404
    for client in visitors():
        for headers in ({}, {"Range": "bytes=3-8"}, {"If-None-Match": f'"{SECRET_SHA256}"'}):
            response = client.get(f"/file/{shown.number}/SECRET.jpg", headers=headers)
            said = _content(response)
            assert (response.status_code == 404) == (expected == 404), (standing, headers)
            assert expected == 200 or SECRET not in said
        status, said = answer(client, f"/file/{gone.number}")
        assert status == (410 if expected == 200 else 404)
        assert expected == 200 or SECRET not in said


@pytest.mark.parametrize("standing", STANDINGS)
def test_a_correction_is_taken_only_where_its_record_is_shown(standing: str) -> None:
    number = stand("document", standing)
    # An empty form: what is shown says what is missing, and of what is not shown nothing is said.
    expected = {200: 422, 301: 308}.get(STANDINGS[standing], STANDINGS[standing])
    for client in visitors():
        address = reverse("correct", kwargs={"kind": "document", "number": number})
        response = client.post(address, "says=", content_type="application/x-www-form-urlencoded")
        assert response.status_code == expected
        assert response.status_code != 404 or SECRET not in _content(response)


def test_a_pending_draft_does_not_get_out() -> None:
    document = saved(Document(title="Open", collections=ALL))
    drafts.keep([Document(number=document.number, version=1, title="SECRET draft")])
    for client in visitors():
        for name in ("document", "document_json", "document_ris", "document_text"):
            arguments = {"number": document.number} | (
                {"slug": "open"} if name == "document" else {}
            )
            assert SECRET not in answer(client, reverse(name, kwargs=arguments))[1]


@pytest.mark.parametrize("name", LISTS)
def test_lists_answer_everybody(name: str) -> None:
    index.drain()
    for client in visitors():
        assert client.get(of_list(name)).status_code == LISTS[name]


def test_every_address_of_the_archive_is_in_the_table() -> None:
    public = [
        pattern.name
        for pattern in get_resolver().url_patterns + _public()
        if isinstance(pattern, URLPattern)
    ]
    assert set(public) == set(DOORS) | set(LISTS) | set(FORMER)


def _public() -> list[URLPattern | URLResolver]:
    from fonds.web.urls import urlpatterns

    return list(urlpatterns)


def _desk(patterns: list[Any], prefix: str = "/desk/") -> Iterator[str]:
    """Every address of the desk that needs no argument."""
    for pattern in patterns:
        route = prefix + str(pattern.pattern).lstrip("^").rstrip("$").replace("\\Z", "")
        if isinstance(pattern, URLResolver):
            yield from _desk(pattern.url_patterns, route)
        elif not set("<(\\[") & set(route):
            yield route


# What the desk may tell somebody who has not signed in: how to sign in, and its own dictionary.
_OPEN_AT_THE_DESK = {"/desk/login/", "/desk/jsi18n/", "/desk/logout/", "/desk/sprite/"}


def test_every_door_of_the_desk_is_closed_to_visitors() -> None:
    desk = next(each for each in get_resolver().url_patterns if str(each.pattern) == "desk/")
    assert isinstance(desk, URLResolver)
    addresses = sorted(set(_desk(desk.url_patterns)) - _OPEN_AT_THE_DESK)
    assert len(addresses) > 50
    for address in addresses:
        response = Client().get(address)
        closed = response.status_code in (401, 403, 404, 405) or (
            response.status_code == 302 and "/desk/login/" in response["Location"]
        )
        assert closed, (address, response.status_code)
