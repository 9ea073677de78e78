"""A document as plain text, for reading aloud, quoting and counting words."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from fonds.exporting.writers import plaintext
from fonds.web.pages.download import download


def document_text(request: HttpRequest, number: int) -> HttpResponse:
    """What is recorded of the document in short, then each of its texts in full."""
    return download(request, number, plaintext, apart=False)
