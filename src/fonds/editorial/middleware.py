"""Whoever is signed in is the one in whose name the desk's requests save."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from fonds.catalogue.actor import acting


class Acting:
    """Put the signed-in user's name into the log for everything one request does.

    Some of Wagtail's actions save without saying for whom; this tells the saver.
    """

    def __init__(self, respond: Callable[[HttpRequest], HttpResponse]) -> None:
        self.respond = respond

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.path.startswith("/desk/"):
            return self.respond(request)
        with acting(request.user.get_username()):
            return self.respond(request)
