"""Pages travel small; what is read in pieces stays as it is."""

from __future__ import annotations

import gzip

import pytest
from django.http import FileResponse, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.test import Client, RequestFactory

from fonds.web.middleware import SmallerPages

TAKES = {"Accept-Encoding": "gzip, br"}


@pytest.mark.django_db
def test_a_page_travels_compressed_to_whoever_takes_it_so(client: Client) -> None:
    plain, small = client.get("/collections"), client.get("/collections", headers=TAKES)
    assert "Content-Encoding" not in plain.headers
    assert small.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(small.content) == plain.content
    assert len(small.content) < len(plain.content) / 2
    assert "Accept-Encoding" in small.headers["Vary"]


@pytest.mark.django_db
def test_a_compressed_page_is_asked_for_again_like_any_other(client: Client) -> None:
    mark = client.get("/collections", headers=TAKES).headers["ETag"]
    assert client.get("/collections", headers=TAKES | {"If-None-Match": mark}).status_code == 304


def _passed(response: HttpResponse | FileResponse) -> dict[str, str]:
    def answer(_: HttpRequest) -> HttpResponse | FileResponse:
        return response

    passed = SmallerPages(answer)(RequestFactory().get("/", headers=TAKES))
    assert isinstance(passed, HttpResponseBase)
    return dict(passed.headers)


def test_a_scan_stays_as_it_is() -> None:
    scan = HttpResponse(b"\0" * 9_000, content_type="image/jpeg")
    assert "Content-Encoding" not in _passed(scan)


def test_a_piece_of_a_file_stays_as_it_is() -> None:
    piece = HttpResponse(b"a" * 9_000, content_type="text/plain", status=206)
    piece.headers["Content-Range"] = "bytes 0-8999/20000"
    assert "Content-Encoding" not in _passed(piece)
    whole = HttpResponse(b"a" * 9_000, content_type="text/plain")
    whole.headers["Accept-Ranges"] = "bytes"
    assert "Content-Encoding" not in _passed(whole)
