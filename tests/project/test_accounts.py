"""Accounts: a name, a password that is none of the common ones, and roles."""

from __future__ import annotations

import pytest
from django.contrib.auth import authenticate
from django.contrib.auth.models import User

from fonds.project import accounts

pytestmark = [pytest.mark.django_db, pytest.mark.database]

PASSWORD = "a correct horse of 1955"


def test_an_editor_gets_an_account_with_the_role_and_no_other_right() -> None:
    assert accounts.add("anna", PASSWORD, ["editor"]) == []
    user = authenticate(username="anna", password=PASSWORD)
    assert isinstance(user, User)
    assert [group.name for group in user.groups.all()] == ["editor"]
    assert not user.is_superuser
    assert user.has_perm("wagtailadmin.access_admin")
    assert user.has_perm("catalogue.change_document")
    assert not user.has_perm("catalogue.publish_document")


def test_somebody_can_have_two_roles() -> None:
    assert accounts.add("anna", PASSWORD, ["editor", "publisher"]) == []
    assert User.objects.get().has_perm("catalogue.publish_document")


def test_an_account_is_not_made_twice_and_the_first_stays_as_it_is() -> None:
    accounts.add("anna", PASSWORD, ["editor"])
    (problem,) = accounts.add("anna", "another horse of 1956", ["administrator"])
    assert problem.found == "There is an account named “anna” already."
    assert authenticate(username="anna", password=PASSWORD)
    assert accounts.exists("anna")


@pytest.mark.parametrize(
    ("name", "password", "field", "complaint"),
    [
        ("anna", "secret", "password", "too short"),
        ("anna", "", "password", "too short"),
        ("anna", "1234567890", "password", "too common"),
        ("commission", "commission", "password", "too similar"),
        ("anna b. c.", PASSWORD, "name", "valid username"),
        ("", PASSWORD, "name", "cannot be"),
        ("a" * 151, PASSWORD, "name", "at most 150"),
    ],
)
def test_what_will_not_do_is_told_and_nothing_is_made(
    name: str, password: str, field: str, complaint: str
) -> None:
    problems = accounts.add(name, password, ["editor"])
    assert any(
        problem.where.field == field and complaint in problem.found and problem.remedy
        for problem in problems
    )
    assert not User.objects.exists()
