"""What machines that read the whole site are told."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from fonds.web.site import DESK

_TEXT = f"""\
User-agent: *
Disallow: {DESK}
Disallow: /correct/
Disallow: /search
"""


def robots(request: HttpRequest) -> HttpResponse:
    """Everything public may be read and kept; the desk is for editors.

    Searches lead to one another without end, and forms are for people.
    """
    return HttpResponse(_TEXT, content_type="text/plain; charset=utf-8")
