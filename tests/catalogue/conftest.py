"""A small archive, made in one call."""

from __future__ import annotations

from typing import Any, TypeVar

import msgspec
import pytest
from django.contrib.auth.models import User

from fonds.catalogue import load, save
from fonds.records.record import Record

R = TypeVar("R", bound=Record)


def saved(record: R, **how: Any) -> R:
    """The record as the saver has it, which must take it."""
    outcome = save.accept([record], **how)
    assert not outcome.problems, outcome.problems
    assert not outcome.conflicts
    standing = outcome.saved[0].record if outcome.saved else outcome.unchanged[0]
    assert isinstance(standing, type(record))
    return standing


def edited(record: R, how: dict[str, Any] | None = None, **values: Any) -> R:
    """The record saved with those values."""
    return saved(msgspec.structs.replace(record, **values), **(how or {}))


def standing(record: R) -> R:
    """The record as it stands in the catalogue now, whoever asks."""
    found = load.one(record.kind, record.number, load.ALL)
    assert isinstance(found, type(record))
    return found


@pytest.fixture
def publisher(db: None) -> User:
    """Somebody who may publish."""
    return User.objects.create_superuser("publisher", password="a long pass phrase")
