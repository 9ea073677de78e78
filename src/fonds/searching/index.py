"""The index as the Changes drive it: whoever gets the writer's lock brings it up to date.

With the entries the index keeps the last Change they amount to, committed together, so that a
process killed at any moment leaves an index that knows where to go on. For each Change the record
and whatever shows it elsewhere is read anew as the public may see it, and replaced or taken out.
Doing so twice does no harm.
"""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic

import msgspec
from django.db.models import Q
from django.utils import timezone

from fonds.catalogue import state as archive
from fonds.catalogue import visible
from fonds.catalogue.models import NOUNS, Change, Document
from fonds.searching import place
from fonds.searching.engines.contract import Broken, Busy, Engine, Entry, Writer
from fonds.searching.entries import dependents
from fonds.searching.entries.entry import KINDS, key_of
from fonds.searching.entries.gathering import Gathering, pieces
from fonds.searching.entries.making import made

Progress = Callable[[int, int], None]
"""Told how much is done and how much there is."""

_COMMIT = 2_000  # entries between two commits
_FILLED = 10_000  # the same in an index that nobody reads yet: fewer pieces to be joined
_CHANGES = 2_000  # Changes that are looked at together
_ASKED = 500  # below SQLite's bound on variables in one statement


log = logging.getLogger(__name__)


class State(msgspec.Struct, frozen=True):
    """What an index amounts to.

    change, digest: the last Change handled; closed: the last closing handled, in Unix seconds.
    building: the kind whose turn it is in an index that is not whole yet; after: the last number
    of it that is in.
    """

    change: int = 0
    digest: str = ""
    closed: int = 0
    building: str = ""
    after: int = 0

    def fits(self) -> bool:
        """Whether the catalogue is the one that the index was made from."""
        found = Change.objects.filter(pk=self.change).values_list("digest", flat=True).first()
        return self.change == 0 or found == self.digest


def state() -> int | None:
    """The id of the last Change that searches know of; None when there is no index."""
    at = place.folder()
    engine = place.current(at) if at else None
    return _state(engine).change if engine else None


def drain(progress: Progress | None = None, seconds: float | None = None) -> int:
    """Bring the index up to the end of the log, or make it; how many entries were written.

    `seconds`: after so long it stops at the next commit, and goes on when called again. When
    somebody else is writing, it is left to them. Without a home there is no index, and no work.
    """
    at = place.folder()
    if at is None:
        return 0
    until = None if seconds is None else monotonic() + seconds
    engine = place.current(at)
    if engine is None or not _is_of_this_catalogue(engine):
        return _build(at, progress, until)
    if _is_current(_state(engine)):
        return 0
    try:
        with engine.writing() as writer:
            return _Draining(engine, writer, progress, until).catch_up()
    except Busy:
        return 0


def keep_up(seconds: float) -> int:
    """The worker's turn: as `drain`, and it is known that somebody sees to the index."""
    if (at := place.folder()) is not None:
        place.keep(at)
    return drain(seconds=seconds)


def finish(progress: Progress | None = None) -> int:
    """As `drain`, for whoever has changed much: unless a worker is running, whose work it is."""
    at = place.folder()
    return 0 if at is None or place.is_kept(at) else drain(progress)


def rebuild(progress: Progress | None = None) -> int:
    """Build another index beside the one in use, then switch; how many entries were written.

    0 when somebody else is building. One that was cut off is taken up where it was.
    """
    at = place.folder()
    return _build(at, progress, None) if at else 0


def _build(at: Path, progress: Progress | None, until: float | None) -> int:
    fresh = place.following(at)
    engine = place.begun(fresh)
    if not _is_of_this_catalogue(engine):
        engine = place.anew(fresh)
    try:
        with engine.writing() as writer:
            draining = _Draining(engine, writer, progress, until)
            draining.fill()
            draining.catch_up()
    except Busy:
        return 0
    if not draining.late:
        place.switch(fresh)
    return draining.written


def _state(engine: Engine) -> State:
    told = engine.state()
    return msgspec.json.decode(told, type=State) if told else State()


def _is_of_this_catalogue(engine: Engine) -> bool:
    """Whether it can be gone on with; one that is broken cannot."""
    try:
        return _state(engine).fits()
    except Broken as fault:
        log.warning("The search index is broken and is built anew: %s", fault)
        return False


def _now() -> State:
    """What an index would amount to that had seen everything up to now."""
    change, closed = archive.archive_state().split(".")
    digest = Change.objects.filter(pk=int(change)).values_list("digest", flat=True).first()
    return State(change=int(change), digest=digest or "", closed=int(closed))


def _is_current(known: State) -> bool:
    return archive.archive_state() == f"{known.change}.{known.closed}"


@dataclass(slots=True)
class _Stale:
    """Records whose entries must be made anew, by kind."""

    numbers: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))

    def add(self, kind: str, several: Iterable[int]) -> None:
        if kind in KINDS:
            self.numbers[kind].update(several)


class _Draining:
    """One who has the lock, at work; `late` once the time is up and not everything is done."""

    def __init__(
        self, engine: Engine, writer: Writer, progress: Progress | None, until: float | None
    ) -> None:
        self._writer, self._progress, self._until = writer, progress, until
        self._known = _state(engine)
        self._gathering = Gathering()
        self._uncommitted = 0
        self.written = 0
        self.late = False

    # --- An index that has nothing yet ---

    def fill(self) -> None:
        """Put in whatever the public may see, kind by kind, from where it was left."""
        if self._known.building == "" and self._known == State():
            self._known = msgspec.structs.replace(_now(), building=KINDS[0])
        if not self._known.building:
            return
        total = sum(visible.of(kind).count() for kind in KINDS)
        beside = total if self._until is None else 0  # for a few seconds no process is started
        for (kind, numbers), entries in made(self._remaining(), beside):
            self._put(entries)
            self._known = msgspec.structs.replace(self._known, building=kind, after=numbers[-1])
            self._tell(self.written, total)
            if self._committed_and_late():
                return
        self._known = msgspec.structs.replace(self._known, building="", after=0)
        self._commit()

    def _remaining(self) -> Iterator[tuple[str, list[int]]]:
        """The numbers that are not in yet, kind by kind."""
        first, after = self._known.building, self._known.after
        for kind in KINDS[KINDS.index(first) :]:
            rows = visible.of(kind).order_by("pk").values_list("pk", flat=True)
            last = after if kind == first else 0
            while numbers := list(rows.filter(pk__gt=last)[:_ASKED]):
                yield kind, numbers
                last = numbers[-1]

    # --- An index that knows where it is ---

    def catch_up(self) -> int:
        """Follow the log to its end, and the clock to now."""
        first = self._known.change
        while not self.late and not self._known.building:
            latest = _now()
            piece = list(Change.objects.filter(pk__gt=self._known.change).order_by("pk")[:_CHANGES])
            if not piece and latest.closed == self._known.closed:
                break
            self._gathering = Gathering()
            reached = State(
                change=piece[-1].pk if piece else self._known.change,
                digest=piece[-1].digest if piece else self._known.digest,
                closed=latest.closed,
            )
            self._handle(self._stale(piece, latest.closed, reached.change))
            self._known = reached
            self._commit()
            self._tell(reached.change - first, max(latest.change, reached.change) - first)
        return self.written

    def _stale(self, piece: list[Change], closed: int, reached: int) -> _Stale:
        stale, seen = _Stale(), defaultdict[str, set[int]](set)
        for change in piece:
            stale.add(change.kind, [change.number])
            stale.add("document", dependents.documents_before(change))
            if dependents.matters(change):
                seen[change.kind].add(change.number)
        if closed != self._known.closed:
            for kind, numbers in _closed_since(self._known.closed):
                stale.add(kind, numbers)
                seen[kind].update(numbers)
        for kind, touched in seen.items():
            stale.add("document", dependents.documents_of(kind, sorted(touched)))
        # What changed again after this piece has its turn with that Change.
        stale.numbers["document"] = set(_unchanged(sorted(stale.numbers["document"]), reached))
        return stale

    def _handle(self, stale: _Stale) -> None:
        for kind, numbers in stale.numbers.items():
            for piece in pieces(sorted(numbers), _ASKED):
                self._write(kind, piece)
                if self._uncommitted >= _COMMIT:
                    self._commit()

    # --- Writing ---

    def _write(self, kind: str, numbers: Iterable[int]) -> None:
        """Put in those of the records that the public may see, and take out the others."""
        there = self._put(self._gathering.entries(kind, numbers))
        gone = {key_of(kind, number) for number in numbers} - there
        self._writer.delete(gone)
        self.written += len(gone)
        self._uncommitted += len(gone)

    def _put(self, entries: Iterable[Entry]) -> set[str]:
        """Write entries; their keys."""
        there = set()
        for entry in entries:
            self._writer.replace([entry])
            there.add(entry.key)
        self.written += len(there)
        self._uncommitted += len(there)
        return there

    def _committed_and_late(self) -> bool:
        """Whether there is no time left; commits now and then, and in any case at the end."""
        self.late = self._until is not None and monotonic() > self._until
        if self.late or self._uncommitted >= _FILLED:
            self._commit()
        return self.late

    def _commit(self) -> None:
        self._writer.commit(msgspec.json.encode(self._known).decode())
        self._uncommitted = 0
        self.late = self._until is not None and monotonic() > self._until

    def _tell(self, done: int, total: int) -> None:
        if self._progress:
            self._progress(done, total)


def _unchanged(numbers: list[int], since: int) -> Iterator[int]:
    for piece in pieces(numbers, _ASKED):
        rows = Document.objects.filter(pk__in=piece, last_change__lte=since)
        yield from rows.values_list("pk", flat=True)


def _closed_since(closed: int) -> Iterator[tuple[str, list[int]]]:
    """The records of each kind that closed by themselves since then."""
    since, now = datetime.fromtimestamp(closed, UTC), timezone.now()
    for kind, model in NOUNS.items():
        due = Q(closes_at__gte=since, closes_at__lte=now) | Q(
            expire_at__gte=since, expire_at__lte=now
        )
        numbers = list(model.rows.filter(due).values_list("pk", flat=True))
        if numbers:
            yield kind, numbers
