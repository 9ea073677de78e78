"""A document as JSON: the Record as the public may see it."""

from __future__ import annotations

from typing import cast

from django.http import HttpRequest, HttpResponse

from fonds.exporting.scope import public_faces
from fonds.exporting.writers import jsonl
from fonds.records.document import Document
from fonds.web.pages.seeking import Elsewhere, seek


def document_json(request: HttpRequest, number: int) -> HttpResponse:
    """The Record as one line of the archive's own format, as a public export has it."""
    try:
        record = cast(Document, seek(request, "document", number, "/document/{number}.json"))
    except Elsewhere as elsewhere:
        return elsewhere.response
    line = jsonl.line(next(public_faces([record])))
    response = HttpResponse(line, content_type="application/json; charset=utf-8")
    # Anybody's page may read what anybody may read.
    response.headers["Access-Control-Allow-Origin"] = "*"
    return response
