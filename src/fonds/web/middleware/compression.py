"""Pages, feeds and downloads go out compressed, to whoever takes them so."""

from __future__ import annotations

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.middleware.gzip import GZipMiddleware

_WORDED = ("text/", "application/json", "application/xml", "application/atom+xml", "image/svg+xml")


class SmallerPages(GZipMiddleware):
    """Compresses words. Scans and other files are small already, and are asked for in pieces.

    Django's own pads what it compresses, so that its length tells nothing of what is in it.
    """

    def process_response(
        self, request: HttpRequest, response: HttpResponseBase
    ) -> HttpResponseBase:
        """The answer, compressed where that makes it smaller."""
        sort = response.headers.get("Content-Type", "")
        if not sort.startswith(_WORDED) or "Content-Range" in response.headers:
            return response
        if response.headers.get("Accept-Ranges") == "bytes":
            return response
        return super().process_response(request, response)
