"""Headers that protect the reader, each for the paths it suits, in one place.

The public pages may load what lies here and nothing else, and run no script or style that stands
in the page itself. The desk is Wagtail's and needs more; it is shown to editors alone.

To give a path rules of its own: a line in `POLICIES`. The first that fits is taken.
"""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest
from django.http.response import HttpResponseBase

from fonds.web.site import DESK

Answer = Callable[[HttpRequest], HttpResponseBase]


def _policy(**sources: str) -> str:
    """A Content-Security-Policy from its directives; what is not named is forbidden."""
    rules = {"default-src": "'none'"} | {
        name.replace("_", "-"): value for name, value in sources.items()
    }
    return "; ".join(f"{name} {value}" for name, value in rules.items())


PUBLIC = _policy(
    script_src="'self'",
    style_src="'self'",
    img_src="'self' data:",
    font_src="'self'",
    connect_src="'self'",
    form_action="'self'",
    base_uri="'none'",
    frame_ancestors="'none'",
)

# Wagtail writes styles and some scripts into its pages, and shows previews in a frame.
EDITORS = _policy(
    script_src="'self' 'unsafe-inline'",
    style_src="'self' 'unsafe-inline'",
    img_src="'self' data: blob:",
    font_src="'self' data:",
    connect_src="'self'",
    media_src="'self'",
    worker_src="'self' blob:",
    frame_src="'self'",
    form_action="'self'",
    base_uri="'none'",
    frame_ancestors="'self'",
)

POLICIES: tuple[tuple[str, str], ...] = (
    (DESK, EDITORS),
    ("/", PUBLIC),
)

HEADERS = {
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), display-capture=(), geolocation=(), microphone=(), "
    "payment=(), usb=()",
}


class Protection:
    """Sends the headers with every answer, errors and files too."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """The answer with its headers; one that a view has set for itself stands."""
        response = self.answer(request)
        response.headers.setdefault("Content-Security-Policy", policy(request.path_info))
        for name, value in HEADERS.items():
            response.headers[name] = value
        return response


def policy(path: str) -> str:
    """The Content-Security-Policy for that path."""
    return next(value for prefix, value in POLICIES if path.startswith(prefix))
