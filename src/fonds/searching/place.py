"""Where the index lies: a folder for each edition of it, and the name of the one that holds.

An index of another plan cannot be used, and one that is built anew must not be seen before it is
whole. So each is built in a folder of its own, named by its plan's digest and a count, and the
file `current` is then made to name it. The next name follows from the current one: whoever
builds, builds there, so that the engine's own lock keeps two from building at once, and a build
that was cut off is taken up again.
"""

from __future__ import annotations

import logging
import os
import shutil
from contextlib import suppress
from pathlib import Path
from time import time

from django.conf import settings

from fonds.searching.engines.contract import Broken, Engine
from fonds.searching.engines.embedded import Embedded
from fonds.searching.entries.entry import PLAN

log = logging.getLogger(__name__)

_CURRENT, _KEPT = "current", "kept"
_LATELY = 12.0  # seconds; a worker looks every second, and is at one piece for five
_open: dict[Path, tuple[str, Engine]] = {}


def folder() -> Path | None:
    """Where this archive's indexes lie; None for an archive without a home."""
    found: Path | None = settings.FONDS_INDEX
    return found


def current(of: Path) -> Engine | None:
    """The index that holds; None when there is none of this plan, or it cannot be opened."""
    name = _name(of)
    if not name.startswith(f"{PLAN.digest}-"):
        return None
    if of in _open and _open[of][0] == name:
        return _open[of][1]
    _open.pop(of, None)
    if (engine := _opened(of / name)) is not None:
        _open[of] = (name, engine)
    elif _name(of) != name:  # another was switched to just now
        return current(of)
    return engine


def following(of: Path) -> Path:
    """The folder in which the next index is built."""
    digest, _, count = _name(of).partition("-")
    passed = int(count) if count.isdigit() and digest == PLAN.digest else 0
    return of / f"{PLAN.digest}-{passed + 1}"


def begun(at: Path) -> Engine:
    """The index that is built there, from where it was left; from nothing if that is of no use."""
    with suppress(Broken):
        return Embedded(at, PLAN)
    return anew(at)


def anew(at: Path) -> Engine:
    """An empty index there."""
    shutil.rmtree(at, ignore_errors=True)
    return Embedded(at, PLAN)


def switch(to: Path) -> None:
    """Let this index hold from now on, and forget all others."""
    fresh = to.parent / f"{_CURRENT}.{os.getpid()}.new"
    fresh.write_text(to.name)
    fresh.replace(to.parent / _CURRENT)
    for other in to.parent.iterdir():
        if other.is_dir() and other != to:
            shutil.rmtree(other, ignore_errors=True)


def keep(of: Path) -> None:
    """Note that a worker sees to the index: others need not."""
    of.mkdir(parents=True, exist_ok=True)
    (of / _KEPT).touch()


def is_kept(of: Path) -> bool:
    """Whether a worker has seen to the index just now."""
    with suppress(OSError):
        return abs(time() - (of / _KEPT).stat().st_mtime) < _LATELY
    return False


def _name(of: Path) -> str:
    with suppress(OSError, UnicodeDecodeError):
        return (of / _CURRENT).read_text().strip()
    return ""


def _opened(at: Path) -> Engine | None:
    if not (at / "meta.json").is_file():
        return None
    try:
        return Embedded(at, PLAN)
    except (Broken, OSError) as fault:
        log.warning("The search index cannot be opened and is built anew: %s", fault)
        return None
