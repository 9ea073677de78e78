"""A document as a file of another format, by the writer that the command line uses too."""

from __future__ import annotations

from typing import cast

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.http import content_disposition_header

from fonds.exporting.pieces import found
from fonds.exporting.writers import Archive, Writer
from fonds.records.document import Document
from fonds.web import addresses
from fonds.web.middleware.conditional import etag
from fonds.web.pages.seeking import Elsewhere, seek
from fonds.web.site import site, whole_address


def download(request: HttpRequest, number: int, writer: Writer, *, apart: bool) -> HttpResponse:
    """The document in the writer's format, as the public may see it.

    apart: to be kept as a file, not opened in the browser.
    """
    try:
        way = f"/document/{{number}}{writer.suffix}"
        record = cast(Document, seek(request, "document", number, way))
    except Elsewhere as elsewhere:
        return elsewhere.response
    mark = etag()  # taken before anything is read, so that the file is as new as it says or newer
    archive = Archive(site().name, _address(request))
    written = b"".join(writer.write(found([("document", number)], writer), archive))
    response = HttpResponse(written, content_type=f"{writer.media_type}; charset=utf-8")
    name = f"{record.number}-{addresses.slug(record.title)}{writer.suffix}"
    response.headers["Content-Disposition"] = content_disposition_header(apart, name) or "inline"
    response.headers["ETag"] = mark
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Access-Control-Allow-Origin"] = "*"
    return response


def _address(request: HttpRequest) -> str:
    own: str = settings.FONDS_ADDRESS
    return own or whole_address(request, "/").rstrip("/")
