"""The door for files: what a browser is given, and what it is told of it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from django.test import Client, override_settings

from fonds.files.store import FolderStore
from fonds.records.document import Document
from fonds.records.file import File, FileRole
from tests.catalogue.conftest import saved

pytestmark = [pytest.mark.django_db, pytest.mark.database]

BYTES = b"\xff\xd8\xff" + b"".join(place.to_bytes(2, "big") for place in range(512))
SHA256 = hashlib.sha256(BYTES).hexdigest()


@pytest.fixture(autouse=True)
def store(tmp_path: Path) -> Iterator[FolderStore]:
    """A store with one file in it."""
    kept = FolderStore(tmp_path)
    kept.put(BYTES)
    with override_settings(FONDS_FILES=tmp_path):
        yield kept


def address(name: str = "12-003.jpg", media_type: str = "image/jpeg", sha256: str = SHA256) -> str:
    """The address of a file that is saved now."""
    file = saved(File(name=name, media_type=media_type, sha256=sha256, size=len(BYTES)))
    return f"/file/{file.number}/{name}" if name else f"/file/{file.number}"


def body(response: Any) -> bytes:
    """Everything that was sent, however it was sent."""
    return b"".join(response)


def test_a_file_comes_whole_with_its_checksum_as_its_mark(client: Client) -> None:
    response = client.get(address())
    assert (response.status_code, body(response)) == (200, BYTES)
    assert response.headers["ETag"] == f'"{SHA256}"'
    assert response.headers["Content-Length"] == str(len(BYTES))
    assert response.headers["Content-Type"] == "image/jpeg"
    assert response.headers["Content-Disposition"] == 'inline; filename="12-003.jpg"'
    assert response.headers["Cache-Control"] == "no-cache"


def test_what_has_not_changed_is_not_sent_again(client: Client) -> None:
    response = client.get(address(), headers={"If-None-Match": f'"{SHA256}"'})
    assert (response.status_code, body(response)) == (304, b"")
    assert response.headers["ETag"] == f'"{SHA256}"'


def test_only_the_head_can_be_asked_for(client: Client) -> None:
    response = client.head(address())
    assert (response.status_code, body(response)) == (200, b"")
    assert response.headers["Content-Length"] == str(len(BYTES))
    assert response.headers["Accept-Ranges"] == "bytes"


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ("bytes=0-0", BYTES[:1]),
        ("bytes=3-10", BYTES[3:11]),
        ("bytes=1000-", BYTES[1000:]),
        ("bytes=-7", BYTES[-7:]),
        ("bytes=-99999", BYTES),
        ("bytes=1020-99999", BYTES[1020:]),
    ],
)
def test_a_part_can_be_asked_for(client: Client, wanted: str, expected: bytes) -> None:
    response = client.get(address(), headers={"Range": wanted})
    assert (response.status_code, body(response)) == (206, expected)
    assert response.headers["Content-Length"] == str(len(expected))
    first = BYTES.index(expected) if len(expected) > 1 else 0
    last = first + len(expected) - 1
    assert response.headers["Content-Range"] == f"bytes {first}-{last}/{len(BYTES)}"


@pytest.mark.parametrize(
    "wanted", ["bytes=-", "bytes=5-2", "bytes=0-1,3-4", "lines=1-2", "bytes=x-1", "bytes=1-2-3"]
)
def test_a_range_that_is_none_is_answered_with_everything(client: Client, wanted: str) -> None:
    response = client.get(address(), headers={"Range": wanted})
    assert (response.status_code, body(response)) == (200, BYTES)


@pytest.mark.parametrize("wanted", ["bytes=5000-", "bytes=-0", "bytes=999999999999999999-"])
def test_a_part_that_is_not_there_is_refused_with_the_size(client: Client, wanted: str) -> None:
    response = client.get(address(), headers={"Range": wanted})
    assert (response.status_code, body(response)) == (416, b"")
    assert response.headers["Content-Range"] == f"bytes */{len(BYTES)}"


def test_a_part_of_what_has_changed_since_is_answered_with_everything(client: Client) -> None:
    where = address()
    for mark, status in ((f'"{SHA256}"', 206), ('"another"', 200), (f'W/"{SHA256}"', 200)):
        response = client.get(where, headers={"Range": "bytes=0-3", "If-Range": mark})
        body(response)
        assert response.status_code == status


@pytest.mark.parametrize(
    "media_type", ["text/html", "image/svg+xml", "application/xml", "text/markdown", "", "x/y\r\nz"]
)
def test_what_could_be_a_program_is_a_download_of_no_known_type(
    client: Client, media_type: str
) -> None:
    response = client.get(address("12.html", media_type))
    body(response)
    assert response.headers["Content-Type"] == "application/octet-stream"
    assert response.headers["Content-Disposition"] == 'attachment; filename="12.html"'


@pytest.mark.parametrize("media_type", ["image/jpeg", "text/plain", "text/html"])
def test_nothing_may_run_or_be_framed(client: Client, media_type: str) -> None:
    response = client.get(address("12.x", media_type))
    body(response)
    rules = response.headers["Content-Security-Policy"]
    assert "default-src 'none'" in rules
    assert "frame-ancestors 'none'" in rules
    assert rules.endswith("; sandbox")
    assert response.headers["X-Content-Type-Options"] == "nosniff"


def test_a_pdf_is_shown_since_no_sandbox_keeps_its_reader_out(client: Client) -> None:
    response = client.get(address("12.pdf", "application/pdf"))
    body(response)
    assert "sandbox" not in response.headers["Content-Security-Policy"]
    assert response.headers["Content-Disposition"].startswith("inline")


def test_any_other_name_leads_to_the_files_own(client: Client) -> None:
    own = address()
    for other in (own.rpartition("/")[0], own.replace("12-003", "other")):
        response = client.get(other)
        assert (response.status_code, response.headers["Location"]) == (301, own)


def test_a_file_without_a_name_has_an_address_too(client: Client) -> None:
    response = client.get(address(""))
    assert body(response) == BYTES
    assert "file-" in response.headers["Content-Disposition"]


@pytest.mark.parametrize(
    "name",
    ["../../etc/passwd", "a\r\nSet-Cookie: x=1.jpg", 'q"uo"te.jpg', "Беседа №1.jpg", "a/b\\c.jpg",
     "..", "\N{RIGHT-TO-LEFT OVERRIDE}gpj.exe", "100%.jpg", "a?b#c.jpg", "x" * 500 + ".jpg"],
)  # fmt: skip
def test_a_hostile_name_does_no_harm(client: Client, name: str) -> None:
    file = saved(File(name=name, media_type="image/jpeg", sha256=SHA256))
    response = client.get(f"/file/{file.number}", follow=True)
    assert (response.status_code, body(response)) == (200, BYTES)
    assert len(response.redirect_chain) <= 1
    disposition = response.headers["Content-Disposition"]
    assert not set(disposition) & set("\r\n/\\") - {"\\"}
    assert "Set-Cookie" not in response.headers


def test_bytes_that_are_lost_are_told_and_logged(
    client: Client, caplog: pytest.LogCaptureFixture
) -> None:
    gone = hashlib.sha256(b"gone").hexdigest()
    response = client.get(address(sha256=gone))
    assert response.status_code == 404
    assert "bytes are not to be found" in response.content.decode()
    assert gone in caplog.text


def test_a_link_in_the_place_of_stored_bytes_is_not_followed(
    client: Client, store: FolderStore, tmp_path: Path
) -> None:
    sha256 = hashlib.sha256(b"x").hexdigest()
    shelf = tmp_path / sha256[:2]
    shelf.mkdir(exist_ok=True)
    (shelf / sha256).symlink_to(store.path / SHA256[:2] / SHA256)
    response = client.get(address(sha256=sha256))
    assert response.status_code == 404


# --- On the page of the document ------------------------------------------------------------------


def page_of(client: Client, *files: File) -> str:
    """The page of a document that has these files."""
    number = saved(Document(title="A telegram <b>")).number
    for each in files:
        saved(msgspec.structs.replace(each, document=number))
    content: str = client.get(f"/document/{number}", follow=True).content.decode()
    return content


def kept(name: str, media_type: str, order: int = 0, **values: Any) -> File:
    """A file whose bytes are there."""
    own: dict[str, Any] = {"sha256": SHA256, "size": 1027} | values
    return File(name=name, media_type=media_type, order=order, **own)


def test_a_document_shows_its_scans_in_order_and_lists_its_files(client: Client) -> None:
    said = page_of(
        client,
        kept("12.pdf", "application/pdf", role=FileRole.PDF),
        kept("12-2.jpg", "image/jpeg", 2),
        kept("12-1.png", "image/png", 1),
        kept("12-3.tif", "image/tiff", 3),
    )
    assert said.count("<img ") == 3
    assert said.count('loading="lazy"') == 3
    listed = said[said.index('id="files"') :]
    places = [listed.index(name) for name in ("12-1.png", "12-2.jpg", "12-3.tif", "12.pdf")]
    assert places == sorted(places)
    assert 'alt="Scan 1 of 3: A telegram &lt;b&gt;"' in said
    assert said.count(SHA256[:12]) >= 4
    assert "Scan, TIFF" in said
    assert "1.0\xa0KB" in said


def test_a_page_asks_for_pictures_made_smaller_however_heavy_they_are(client: Client) -> None:
    said = page_of(client, kept("1.jpg", "image/jpeg", size=50 * 2**20))
    assert 'src="/image/' in said
    assert 'src="/file/' not in said


def test_a_drawing_is_never_shown(client: Client) -> None:
    assert "<img " not in page_of(client, kept("1.svg", "image/svg+xml"))


def test_a_document_without_files_says_nothing_of_them(client: Client) -> None:
    said = page_of(client)
    assert "Files" not in said
    assert "Scans" not in said
