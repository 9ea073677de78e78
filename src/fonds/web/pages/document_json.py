"""A document as JSON: the Record as the public may see it."""

from __future__ import annotations

from typing import cast

import msgspec
from django.http import HttpRequest, HttpResponse

from fonds.catalogue import load
from fonds.exporting.writers import jsonl
from fonds.records.document import Document
from fonds.web.pages.seeking import Elsewhere, seek


def document_json(request: HttpRequest, number: int) -> HttpResponse:
    """The whole Record as one line of the archive's own format, as `fonds export` writes it."""
    try:
        record = cast(Document, seek(request, "document", number, "/document/{number}.json"))
    except Elsewhere as elsewhere:
        return elsewhere.response
    line = jsonl.line(public(record))
    response = HttpResponse(line, content_type="application/json; charset=utf-8")
    # Anybody's page may read what anybody may read.
    response.headers["Access-Control-Allow-Origin"] = "*"
    return response


def public(record: Document) -> Document:
    """The record without what is the archive's own affair.

    Left out are the inner reason of its access, and relations to documents that are not public,
    of which not even the number is told.
    """
    numbers = [each.to for each in record.relations if isinstance(each.to, int)]
    known = load.many("document", numbers) if numbers else {}
    return msgspec.structs.replace(
        record,
        access=msgspec.structs.replace(record.access, reason=""),
        relations=tuple(each for each in record.relations if each.to in known),
    )
