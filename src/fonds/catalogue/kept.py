"""What a process keeps of the catalogue between requests: what takes long to count.

Each thing is kept with the state of the archive it was made in, and made anew in any other.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any, Final, TypeVar

from fonds.catalogue.state import token

T = TypeVar("T")

MOST: Final = 50_000
"""How much is kept, in the sizes that its makers give; what was asked for first goes first."""

_kept: dict[Hashable, tuple[object, Any, int]] = {}


def kept(name: Hashable, make: Callable[[], T], size: Callable[[T], int] | None = None) -> T:
    """What `make` gives, as it stands in the present state of the archive.

    name: of the thing, unique in the house. size: how much room it takes, 1 unless said.
    """
    now = token()
    found = _kept.get(name)
    if found is None or found[0] != now:
        made = make()
        _kept.pop(name, None)
        _kept[name] = (now, made, size(made) if size else 1)
        _make_room(now)
        return made
    value: T = found[1]
    return value


def forget() -> None:
    """Forget everything: for a process whose database was replaced under it."""
    _kept.clear()


def _make_room(now: object) -> None:
    for name in [name for name, found in _kept.items() if found[0] != now]:
        del _kept[name]
    while len(_kept) > 1 and sum(found[2] for found in _kept.values()) > MOST:
        del _kept[next(iter(_kept))]


__all__ = ["forget", "kept"]
