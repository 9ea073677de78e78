"""A document for reference managers."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from fonds.exporting.writers import ris
from fonds.web.pages.download import download


def document_ris(request: HttpRequest, number: int) -> HttpResponse:
    """The document as RIS, to be kept: reference managers take up the file."""
    return download(request, number, ris, apart=True)
