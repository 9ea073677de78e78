"""Numbers: one sequence per kind of record, given in the transaction that saves, never reused."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import transaction
from django.db.models import Expression, IntegerField

from fonds.catalogue.models import Sequence

HIGHEST = 2**31 - 1
"""The highest number a record can have: what the order of documents and SQLite's row ids allow."""


def possible(number: int) -> bool:
    """Whether a record can have that number; nothing is looked up for others."""
    return 0 < number <= HIGHEST


class Among(Expression):
    """Numbers to look up rows by, `filter(pk__in=Among(numbers))`, hundreds or thousands at once.

    They stand in the question as they are: as parameters, each would be prepared and bound by
    itself, which takes longer than the database needs for the answer, and of which it takes few.
    """

    def __init__(self, numbers: Iterable[int]) -> None:
        super().__init__(output_field=IntegerField())
        self._numbers = ",".join(str(int(each)) for each in numbers)

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, tuple[str | int, ...]]:
        """The numbers in brackets; no numbers answer the question without a database."""
        if not self._numbers:
            raise EmptyResultSet
        return f"({self._numbers})", ()


def give(kind: str, count: int) -> range:
    """The next `count` numbers of that kind. Call it inside the transaction that saves."""
    sequence = _locked(kind)
    first = sequence.last + 1
    sequence.last += count
    sequence.save()
    return range(first, first + count)


def claim(kind: str, highest: int) -> None:
    """Let the sequence go on above a number that an import claims."""
    sequence = _locked(kind)
    if highest > sequence.last:
        sequence.last = highest
        sequence.save()


@transaction.atomic
def reserve(kind: str, count: int) -> range:
    """Numbers for records that will point to each other before they are saved.

    They are spent at once: those that are not used stay unused for ever.
    """
    return give(kind, count)


def _locked(kind: str) -> Sequence:
    Sequence.objects.bulk_create([Sequence(kind=kind)], ignore_conflicts=True)
    return Sequence.objects.select_for_update().get(kind=kind)
