"""A picture of a file, made smaller: `/image/12/800`, and `?page=3` of a file that has pages.

Made at the first asking and kept in the home's `derived/`. It may be seen by whoever may see the
file, and by nobody else. What cannot be shown is answered with a drawing that says so, since a
page has already left room for a picture there.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.html import escape
from django.utils.http import content_disposition_header, parse_etags
from django.utils.translation import gettext as _

from fonds.catalogue import load
from fonds.files.images import RECIPE, WIDTHS, Derivatives, NoSuchPage, NotShown, smaller
from fonds.files.store import Missing
from fonds.records.file import File
from fonds.web import addresses
from fonds.web.pages.file import lost, sought, store
from fonds.web.pages.seeking import Elsewhere

_POLICY = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; sandbox"
_log = logging.getLogger(__name__)


def image(request: HttpRequest, number: int, width: int) -> HttpResponse:
    """The picture in one of the listed widths; any other width is not there."""
    page = _page(request)
    if width not in WIDTHS or page is None:
        raise Http404
    try:
        record = sought(request, number, f"/image/{{number}}/{width}")
    except Elsewhere as elsewhere:
        return elsewhere.response
    if (number, page) in load.withheld_pages([number]):
        raise Http404
    mark = f'"{record.sha256}-{width}-{page}-{RECIPE}"'
    if mark in parse_etags(request.headers.get("If-None-Match", "")):
        return _dressed(HttpResponse(status=304), mark)
    return _answer(request, record, width, page, mark)


def _page(request: HttpRequest) -> int | None:
    """From 1; None for what is no number of a page."""
    said = request.GET.get("page", "1")
    return int(said) if said.isdecimal() and len(said) < 6 and int(said) else None


def _answer(request: HttpRequest, record: File, width: int, page: int, mark: str) -> HttpResponse:
    def original() -> BinaryIO:
        return store().open(record.sha256)

    try:
        made = _made(record, width, page, original)
    except Missing:
        return lost(request, record)
    except NoSuchPage:
        raise Http404 from None
    except NotShown as fault:
        _log.warning("Page %s of file %s cannot be shown. %s", page, record.number, fault)
        return _dressed(HttpResponse(_drawing(), content_type="image/svg+xml"))
    response = HttpResponse(made, content_type="image/webp")
    name = f"{Path(addresses.file_name(record) or f'file-{record.number}').stem}-{page}.webp"
    response.headers["Content-Disposition"] = content_disposition_header(False, name) or "inline"
    return _dressed(response, mark)


def _made(record: File, width: int, page: int, original: Callable[[], BinaryIO]) -> bytes:
    if settings.FONDS_DERIVED is None:
        with original() as stream:
            return smaller(stream, width, page)
    folder = Derivatives(Path(settings.FONDS_DERIVED) / "images")
    return folder.picture(record.sha256, width, page, original)


def _dressed(response: HttpResponse, mark: str = "") -> HttpResponse:
    response.headers["Content-Security-Policy"] = _POLICY
    response.headers["X-Content-Type-Options"] = "nosniff"
    if mark:
        response.headers["ETag"] = mark
    return response


def _drawing() -> str:
    """A frame with words in it, on paper, in the shape of a page."""
    first, second = (escape(words) for words in (_("This image"), _("cannot be shown")))
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" width="240" height="320" viewBox="0 0 240 320">'
        '<rect width="240" height="320" fill="#f4f1ea"/>'
        '<rect x="10.5" y="10.5" width="219" height="299" fill="none" stroke="#857e71"/>'
        '<g font-family="Georgia, serif" font-size="17" text-anchor="middle" fill="#55514a">'
        f'<text x="120" y="154">{first}</text><text x="120" y="178">{second}</text></g></svg>\n'
    )
