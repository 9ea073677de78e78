"""Editors sign in to their archive by its name; whoever guesses has to wait."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client, override_settings

pytestmark = [pytest.mark.django_db, pytest.mark.database]

PASSWORD = "correct horse battery"
WAIT = "Signing in has failed too often. Wait 15 minutes"


@pytest.fixture(autouse=True)
def _limits(tmp_path: Path) -> Iterator[None]:
    with override_settings(FONDS_DERIVED=tmp_path, FONDS_NAME="SPECIMEN Archive"):
        yield


@pytest.fixture(autouse=True)
def _editor(db: None) -> None:
    User.objects.create_superuser("editor", password=PASSWORD)
    User.objects.create_superuser("other", password=PASSWORD)


def sign_in(name: str, password: str, place: str = "192.0.2.1") -> Any:
    return Client(REMOTE_ADDR=place).post("/desk/login/", {"username": name, "password": password})


def test_the_page_names_the_archive() -> None:
    page = Client().get("/desk/login/").content.decode()
    assert "Sign in to SPECIMEN Archive" in page
    assert "<title>Sign in - SPECIMEN Archive</title>" in page
    assert "Sign in to Wagtail" not in page


def test_the_desk_names_the_archive() -> None:
    client = Client()
    client.login(username="editor", password=PASSWORD)
    page = client.get("/desk/").content.decode()
    assert "- SPECIMEN Archive</title>" in page
    assert client.get("/desk/nonsense/").status_code == 404
    assert "Go to the desk" in client.get("/desk/nonsense/").content.decode()


def test_ten_wrong_pass_phrases_from_one_place_are_enough() -> None:
    for number in range(10):
        answer = sign_in("editor" if number % 2 else "nobody", f"wrong {number}")
        assert WAIT not in answer.content.decode()
    for name in ("editor", "nobody", "other"):
        answer = sign_in(name, PASSWORD)
        assert answer.status_code == 200
        assert WAIT in answer.content.decode()
    assert sign_in("editor", PASSWORD, "192.0.2.2").status_code == 302


def test_nine_are_forgiven_whoever_then_remembers() -> None:
    for number in range(9):
        sign_in("editor", f"wrong {number}")
    assert sign_in("editor", PASSWORD).status_code == 302


def test_many_places_cannot_guess_at_one_account_for_long() -> None:
    for number in range(30):
        sign_in("EDITOR" if number % 2 else "editor", "wrong", f"198.51.100.{number}")
    assert WAIT in sign_in("editor", PASSWORD).content.decode()
    assert sign_in("other", PASSWORD).status_code == 302


def test_the_desk_counts_no_pages_or_images_of_another_system() -> None:
    client = Client()
    client.login(username="editor", password=PASSWORD)
    page = client.get("/desk/").content.decode()
    assert "0 Images" not in page
    assert "1 Page" not in page
