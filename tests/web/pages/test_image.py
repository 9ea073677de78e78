"""The door for pictures made smaller."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.test import Client, override_settings
from PIL import Image

from fonds.files.store import FolderStore
from fonds.records.access import Access
from fonds.records.document import Document
from fonds.records.file import File, Page
from tests.catalogue.conftest import edited, saved

pytestmark = [pytest.mark.django_db, pytest.mark.database]

WITHHELD = Access(state="withheld")


@pytest.fixture(autouse=True)
def home(tmp_path: Path) -> Iterator[Path]:
    """A home with a place for bytes and one for what is made of them."""
    with override_settings(FONDS_FILES=tmp_path / "files", FONDS_DERIVED=tmp_path / "derived"):
        yield tmp_path


def picture(form: str = "JPEG", **how: Any) -> bytes:
    written = io.BytesIO()
    Image.new("RGB", (1000, 600), (200, 30, 30)).save(written, form, **how)
    return written.getvalue()


def kept(home: Path, content: bytes, **values: Any) -> File:
    """A file of a public document, with its bytes in the store."""
    stored = FolderStore(home / "files").put(content)
    values.setdefault("media_type", "image/jpeg")
    values.setdefault("document", saved(Document(title="A letter")).number)
    return saved(File(name="1.jpg", sha256=stored.sha256, size=stored.size, **values))


def body(response: Any) -> bytes:
    return b"".join(response)


@pytest.mark.parametrize("width", [240, 800, 1600])
def test_a_picture_comes_in_the_width_asked_for(client: Client, home: Path, width: int) -> None:
    file = kept(home, picture())
    response = client.get(f"/image/{file.number}/{width}")
    assert response.status_code == 200
    assert response.headers["Content-Type"] == "image/webp"
    assert Image.open(io.BytesIO(body(response))).width == min(width, 1000)
    assert response.headers["Content-Disposition"] == 'inline; filename="1-1.webp"'
    assert "sandbox" in response.headers["Content-Security-Policy"]
    assert response.headers["Cache-Control"] == "no-cache"


@pytest.mark.parametrize("address", ["241", "0", "99999", "800?page=2", "800?page=x", "800?page=0"])
def test_no_other_width_or_page_is_made(client: Client, home: Path, address: str) -> None:
    file = kept(home, picture())
    assert client.get(f"/image/{file.number}/{address}").status_code == 404
    assert not list((home / "derived").rglob("*.webp"))


def test_what_has_not_changed_is_not_sent_again(client: Client, home: Path) -> None:
    file = kept(home, picture())
    mark = client.get(f"/image/{file.number}/240").headers["ETag"]
    again = client.get(f"/image/{file.number}/240", headers={"If-None-Match": mark})
    assert (again.status_code, body(again)) == (304, b"")


def test_a_mark_opens_no_door_that_has_closed(client: Client, home: Path) -> None:
    file = kept(home, picture())
    mark = client.get(f"/image/{file.number}/240").headers["ETag"]
    edited(file, access=WITHHELD)
    again = client.get(f"/image/{file.number}/240", headers={"If-None-Match": mark})
    assert again.status_code == 404


def test_of_a_withheld_document_no_picture_is_shown(client: Client, home: Path) -> None:
    document = saved(Document(title="A letter"))
    file = kept(home, picture(), document=document.number)
    edited(document, access=WITHHELD)
    assert client.get(f"/image/{file.number}/240").status_code == 404


def test_a_withheld_page_of_an_open_file_is_not_shown(client: Client, home: Path) -> None:
    pages = [Image.new("RGB", (300, 200), (70 * place, 0, 0)) for place in (1, 2)]
    written = io.BytesIO()
    pages[0].save(written, "TIFF", save_all=True, append_images=pages[1:])
    file = kept(home, written.getvalue(), media_type="image/tiff")
    saved(Page(file=file.number, order=1, leaf="1"))
    saved(Page(file=file.number, order=2, leaf="2", access=WITHHELD))
    assert client.get(f"/image/{file.number}/240?page=1").status_code == 200
    assert client.get(f"/image/{file.number}/240?page=2").status_code == 404
    page = client.get(f"/document/{file.document}", follow=True).content.decode()
    assert page.count("<img ") == 1
    assert "page=2" not in page


def test_what_is_no_picture_is_answered_with_a_drawing_that_says_so(
    client: Client, home: Path, caplog: pytest.LogCaptureFixture
) -> None:
    file = kept(home, b"<script>alert(1)</script>")
    response = client.get(f"/image/{file.number}/240")
    drawing = body(response).decode()
    assert response.status_code == 200
    assert response.headers["Content-Type"] == "image/svg+xml"
    assert "cannot be shown" in drawing
    assert "script" not in drawing
    assert "ETag" not in response.headers
    assert f"file {file.number} cannot be shown" in caplog.text


def test_bytes_that_are_lost_are_told(client: Client, home: Path) -> None:
    lost = saved(File(name="1.jpg", media_type="image/jpeg", sha256="cd" * 32))
    assert client.get(f"/image/{lost.number}/240").status_code == 404


def test_an_archive_without_a_place_for_derivatives_shows_pictures_too(
    client: Client, home: Path
) -> None:
    file = kept(home, picture())
    with override_settings(FONDS_DERIVED=None):
        assert client.get(f"/image/{file.number}/240").headers["Content-Type"] == "image/webp"
