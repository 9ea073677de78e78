"""The bytes of a file, as they were taken in.

Only a picture, a PDF or plain words are given as what they are; everything else is a download
that no browser opens by itself, since what was brought in may be a program in disguise. Whoever
asks for a part (a Range) gets it: PDF readers and broken downloads do.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Final, cast

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.http.response import HttpResponseBase, StreamingHttpResponse
from django.shortcuts import render
from django.utils.http import content_disposition_header, parse_etags
from django.utils.translation import gettext as _

from fonds.catalogue import load, visible
from fonds.files.media import UNKNOWN
from fonds.files.store import FolderStore, Missing
from fonds.records.file import File
from fonds.web import addresses
from fonds.web.pages.seeking import Elsewhere, GonePage, seek
from fonds.web.shown.fact import fact, value

SAFE: Final = frozenset(
    {
        "image/jpeg",
        "image/png",
        "image/gif",
        "image/webp",
        "image/tiff",
        "image/avif",
        "application/pdf",
        "text/plain",
    }
)
"""Media types that a browser may open: none of them runs a program in the name of this archive."""

_POLICY = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
_PIECE = 256 * 1024
_RANGE = re.compile(r"bytes=(?P<first>[0-9]{0,18})-(?P<last>[0-9]{0,18})")
_log = logging.getLogger(__name__)


def file(request: HttpRequest, number: int, name: str = "") -> HttpResponseBase:
    """The file's bytes, or the part that is asked for; with another name, the way to its own."""
    try:
        record = sought(request, number, "/file/{number}")
    except Elsewhere as elsewhere:
        return elsewhere.response
    if name != addresses.file_name(record):
        return HttpResponsePermanentRedirect(addresses.file(record))
    mark = f'"{record.sha256}"'
    if mark in parse_etags(request.headers.get("If-None-Match", "")):
        return _dressed(HttpResponse(status=304), record)
    try:
        stream = store().open(record.sha256)
    except Missing:
        return lost(request, record)
    return _dressed(_answer(request, record, stream, mark), record)


def sought(request: HttpRequest, number: int, onward: str) -> File:
    """The public file at that number, for every door that shows something of it.

    Of a file whose document may not be seen nothing is told, not even that it is gone. Raises as
    `seek` does.
    """
    _withhold_with_its_document(number)
    return cast(File, seek(request, "file", number, onward))


def _withhold_with_its_document(number: int) -> None:
    record = load.one("file", number, load.ALL)
    document = record.document if isinstance(record, File) else None
    if document and not visible.documents().filter(pk=document).exists():
        raise Http404


def store() -> FolderStore:
    """Where the bytes lie; raises Missing for an archive that has no place for them."""
    if not settings.FONDS_FILES:
        raise Missing("")
    return FolderStore(Path(settings.FONDS_FILES))


def _answer(request: HttpRequest, record: File, stream: BinaryIO, mark: str) -> HttpResponseBase:
    """The bytes, or those of one range; several ranges at once are answered with everything."""
    size = stream.seek(0, 2)
    wanted = _wanted(request, size, mark)
    if wanted is None:
        stream.close()
        refusal = HttpResponse(status=416)
        refusal.headers["Content-Range"] = f"bytes */{size}"
        return refusal
    first, last, status = wanted
    length = last - first + 1
    if request.method == "HEAD":
        stream.close()
        response: HttpResponseBase = HttpResponse(status=status)
    else:
        stream.seek(first)
        response = StreamingHttpResponse(_Piece(stream, length), status=status)
    response.headers["Content-Length"] = str(length)
    if status == 206:
        response.headers["Content-Range"] = f"bytes {first}-{last}/{size}"
    return response


def _wanted(request: HttpRequest, size: int, mark: str) -> tuple[int, int, int] | None:
    """First byte, last byte and status of the answer; None for a range that is not there."""
    whole = (0, size - 1, 200)
    found = _RANGE.fullmatch(request.headers.get("Range", "").strip())
    if found is None or request.headers.get("If-Range", mark) != mark:
        return whole
    first, last = found["first"], found["last"]
    if not first and not last:
        return whole
    if not first:
        tail = min(int(last), size)
        return (size - tail, size - 1, 206) if tail else None
    end = min(int(last), size - 1) if last else size - 1
    if int(first) >= size:
        return None
    return (int(first), end, 206) if int(first) <= end else whole


class _Piece:
    """Bytes of a stream from where it stands, a little at a time; closed when it is let go."""

    def __init__(self, stream: BinaryIO, length: int) -> None:
        self._stream = stream
        self._left = length

    def __iter__(self) -> Iterator[bytes]:
        while self._left and (piece := self._stream.read(min(_PIECE, self._left))):
            self._left -= len(piece)
            yield piece

    def close(self) -> None:
        """Let go of the file: called when the answer is sent, or its reader has gone."""
        self._stream.close()


def _dressed(response: HttpResponseBase, record: File) -> HttpResponseBase:
    """The answer with what tells a browser what to do with it, and what not."""
    safe = record.media_type in SAFE
    name = addresses.file_name(record) or f"file-{record.number}"
    disposition = content_disposition_header(not safe, name)
    response.headers["Content-Type"] = record.media_type if safe else UNKNOWN
    response.headers["Content-Disposition"] = disposition or "attachment"
    response.headers["Content-Security-Policy"] = _policy(record)
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Accept-Ranges"] = "bytes"
    response.headers["ETag"] = f'"{record.sha256}"'
    return response


def _policy(record: File) -> str:
    """A sandbox keeps browsers from showing a PDF at all; its reader is a sandbox of its own."""
    return _POLICY if record.media_type == "application/pdf" else f"{_POLICY}; sandbox"


def lost(request: HttpRequest, record: File) -> HttpResponse:
    """The bytes are not in the store: the reader is told so, and the log names them."""
    _log.error(
        "The bytes of file %s (SHA-256 %s) are not in the store. Run “fonds check”, and bring the "
        "file back from a backup.",
        record.number,
        record.sha256 or "not recorded",
    )
    page = GonePage(
        title=record.title or record.name or _("File %(number)s") % {"number": record.number},
        sentence=_("This file is described here, but its bytes are not to be found at present."),
        facts=(
            *fact(_("File"), (value(str(record.number)),)),
            *fact("SHA-256", (value(record.sha256),)),
        ),
    )
    return render(request, "fonds/lost.html", {"page": page}, status=404)
