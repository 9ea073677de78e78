"""Under what a record is filed: the order of names in a list, and which of them hold some words."""

from __future__ import annotations

from collections.abc import Collection

from django.db.models import Q

from fonds.catalogue import visible
from fonds.catalogue.models import AgentName
from fonds.catalogue.numbers import Among
from fonds.catalogue.visible import PUBLIC, Audience
from fonds.names import fold

_AT_ONCE = 20_000  # a database takes only so long a question


def filed(
    kind: str, numbers: Collection[int], find: str = "", audience: Audience = PUBLIC
) -> dict[int, str]:
    """What each of the records is filed under, folded; those that may not be seen are left out.

    kind: of an authority, a repository or a collection. find: only those whose heading, or for
    agents any form of whose name, holds these words, whatever their capitals and accents.
    """
    wanted, found = sorted(set(numbers)), dict[int, str]()
    condition = _holding(kind, find)
    for start in range(0, len(wanted), _AT_ONCE):
        rows = visible.of(kind, audience).filter(
            condition, pk__in=Among(wanted[start : start + _AT_ONCE])
        )
        found.update(rows.order_by().values_list("pk", "filing"))
    return found


def _holding(kind: str, find: str) -> Q:
    if not (folded := fold(find)):
        return Q()
    own = Q(filing__contains=folded)
    if kind != "agent":
        return own
    named = AgentName.objects.filter(folded__contains=folded).order_by().values("parent_id")
    return own | Q(pk__in=named)


__all__ = ["filed"]
