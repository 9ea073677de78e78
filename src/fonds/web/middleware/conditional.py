"""Public pages that may be kept and must be asked for again: nothing withheld lives on in a cache.

Each carries a weak ETag of the state of the archive, the version of the templates and the
language. If the reader's copy still bears it, the answer is 304 before any view runs. Whoever is
signed in gets neither, since what an editor sees is nobody else's.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from functools import cache
from pathlib import Path

from django.conf import settings
from django.contrib.auth import SESSION_KEY
from django.http import HttpRequest, HttpResponseNotModified
from django.http.response import HttpResponseBase
from django.utils.cache import patch_vary_headers
from django.utils.http import parse_etags
from django.utils.translation import get_language

from fonds import __version__
from fonds.catalogue.state import archive_state
from fonds.web.site import DESK, fonts_are_built

Answer = Callable[[HttpRequest], HttpResponseBase]
_KEPT = ("text/html", "application/json", "application/atom+xml")
_VARIES = ("Accept-Language", "Cookie")


class ConditionalPages:
    """Answers 304 where nothing has changed, and marks what may be kept."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """The answer, or 304 in its place; the desk and the static files pass untouched."""
        if not is_public(request):
            return self.answer(request)
        if is_signed_in(request):
            return _private(self.answer(request))
        # Taken before the view reads: the page is then as new as its mark, or newer.
        mark = etag()
        if _has(request, mark):
            return _marked(HttpResponseNotModified(), mark)
        response = self.answer(request)
        if response.status_code == 200:
            return _marked(response, mark)
        return _unmarked(response)


def is_public(request: HttpRequest) -> bool:
    """Whether the page is one of the archive's own, asked for to be read."""
    elsewhere = (DESK, settings.STATIC_URL)
    return request.method in ("GET", "HEAD") and not request.path_info.startswith(elsewhere)


def is_signed_in(request: HttpRequest) -> bool:
    """Whether a session says so; without a session's cookie nothing is looked up."""
    known = settings.SESSION_COOKIE_NAME in request.COOKIES
    return known and SESSION_KEY in request.session


def etag() -> str:
    """The weak ETag of every public page at this moment, in the language of the request.

    The page's own address is what an ETag belongs to, so it need not be part of it.
    """
    language = get_language() or settings.LANGUAGE_CODE
    return f'W/"{archive_state()}-{template_version()}-{language}"'


@cache
def template_version() -> str:
    """Changes with the package, its templates, its fonts and what the owner says of the archive."""
    digest = hashlib.sha256(__version__.encode())
    for template in sorted(Path(__file__).parents[1].glob("templates/**/*.html")):
        digest.update(template.read_bytes())
    own = (settings.FONDS_NAME, settings.FONDS_DESCRIPTION, settings.FONDS_ADDRESS)
    digest.update(repr((own, fonts_are_built())).encode())
    return digest.hexdigest()[:12]


def _has(request: HttpRequest, mark: str) -> bool:
    return mark in parse_etags(request.headers.get("If-None-Match", ""))


def _marked(response: HttpResponseBase, mark: str) -> HttpResponseBase:
    if response.status_code == 304 or _may_be_kept(response):
        response.headers["ETag"] = mark
    return _unmarked(response)


def _may_be_kept(response: HttpResponseBase) -> bool:
    """A page that a view will not have kept has something of its moment in it, as a form has."""
    if "no-store" in response.headers.get("Cache-Control", ""):
        return False
    return response.headers.get("Content-Type", "").startswith(_KEPT)


def _unmarked(response: HttpResponseBase) -> HttpResponseBase:
    response.headers.setdefault("Cache-Control", "no-cache")
    patch_vary_headers(response, _VARIES)
    return response


def _private(response: HttpResponseBase) -> HttpResponseBase:
    response.headers["Cache-Control"] = "private, no-store"
    patch_vary_headers(response, _VARIES)
    return response
