"""The archive's icon: a page of the Edition, its margin and its lines."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.urls import reverse

_SVG = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
<path fill="#fdfcf9" stroke="#857e71" d="M4.5 1.5h23v29h-23z"/>
<path fill="#a01f1a" d="M8 6h4v3H8z"/>
<path fill="#1b1a18" d="M14 6h10v3H14zm0 6h10v1.5H14zm0 4h10v1.5H14zm0 4h7v1.5h-7z"/>
</svg>
"""


def icon(request: HttpRequest) -> HttpResponse:
    """The icon as SVG."""
    response = HttpResponse(_SVG, content_type="image/svg+xml")
    response.headers["Cache-Control"] = "public, max-age=86400"
    return response


def old_icon(request: HttpRequest) -> HttpResponse:
    """Where browsers look that were not told."""
    return HttpResponsePermanentRedirect(reverse("icon"))
