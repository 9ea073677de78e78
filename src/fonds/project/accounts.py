"""The people who work on an archive: a name, a password and roles, which are Django groups."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from django.contrib.auth.models import Group, User
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction

from fonds.catalogue import roles
from fonds.records.problem import Problem, Where


@transaction.atomic
def add(name: str, password: str, to: Sequence[str]) -> list[Problem]:
    """Make an account with those roles; what is wrong with what was asked, or nothing."""
    user = User(username=name)
    problems = list(_problems(user, password))
    if not problems:
        roles.make()
        user.set_password(password)
        user.save()
        user.groups.set(Group.objects.filter(name__in=to))
    return problems


def exists(name: str) -> bool:
    """Whether there is an account of that name."""
    return User.objects.filter(username=name).exists()


def _problems(user: User, password: str) -> Iterator[Problem]:
    if exists(user.username):
        yield _problem(
            "name",
            f"There is an account named “{user.username}” already.",
            "Choose another name, or change that account at the desk.",
        )
    for fault in _faults(lambda: user.clean_fields(exclude=["password"])):
        yield _problem("name", fault, "Choose another name.")
    for fault in _faults(lambda: validate_password(password, user)):
        yield _problem("password", fault, "Choose another password.")


def _faults(check: Callable[[], object]) -> list[str]:
    try:
        check()
    except ValidationError as fault:
        return [str(message) for message in fault.messages]
    return []


def _problem(field: str, found: str, remedy: str) -> Problem:
    return Problem(found=found, remedy=remedy, where=Where(field=field))
