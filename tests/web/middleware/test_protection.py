from __future__ import annotations

import pytest
from django.test import Client

from fonds.web.middleware.protection import EDITORS, PUBLIC, policy

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "path", ["/", "/collections", "/nowhere", "/document/4.json", "/robots.txt"]
)
def test_every_answer_protects_the_reader(client: Client, path: str) -> None:
    headers = client.get(path).headers
    rules = dict(rule.split(" ", 1) for rule in headers["Content-Security-Policy"].split("; "))
    assert rules["default-src"] == "'none'"
    assert rules["script-src"] == rules["style-src"] == rules["font-src"] == "'self'"
    assert rules["frame-ancestors"] == rules["base-uri"] == "'none'"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert "geolocation=()" in headers["Permissions-Policy"]


def test_nothing_public_may_run_what_stands_in_the_page() -> None:
    assert "unsafe" not in PUBLIC
    assert "http" not in PUBLIC


@pytest.mark.parametrize("path", ["/desk/", "/desk/login/", "/desk/pages/1/"])
def test_the_desk_has_the_rules_it_needs_and_nothing_from_elsewhere(path: str) -> None:
    assert policy(path) is EDITORS
    assert "http" not in EDITORS


@pytest.mark.parametrize("path", ["/", "/desk", "/deskmate", "/document/1"])
def test_a_path_that_only_looks_like_the_desk_is_public(path: str) -> None:
    assert policy(path) is PUBLIC
