"""The answer where something went wrong here: 500, or 503 when the catalogue cannot be reached.

It needs neither the database nor the request, and says nothing of what happened inside; the log
does. Django calls it while the fault is still at hand.
"""

from __future__ import annotations

import logging
import sys

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

_log = logging.getLogger(__name__)
_RETRY_SECONDS = "60"
_BARE = (
    "Something went wrong here. Load the page again in a minute; if it happens again, tell "
    "whoever keeps this archive the address of the page and the time."
)


def fault(request: HttpRequest) -> HttpResponse:
    """The page for a fault of ours, never kept by anybody."""
    away = isinstance(sys.exc_info()[1], OperationalError | InterfaceError)
    status = 503 if away else 500
    body = _body(status, away)
    response = HttpResponse(body, status=status)
    response.headers["Cache-Control"] = "no-store"
    if away:
        response.headers["Retry-After"] = _RETRY_SECONDS
    return response


def _body(status: int, away: bool) -> str:
    try:
        return render_to_string("500.html", {"status": status, "away": away})
    except Exception:  # noqa: BLE001 - whatever it is: what pages are made with may be broken
        _log.exception("The page for a fault could not be made.")
        return f'<!doctype html><html lang="en"><title>{status}</title><p>{_BARE}</p></html>'
