"""The plan: what would become of each record that comes in. It reads the archive, writes nothing.

The source's words are joined with the archive's as two edits that began from what the source
said last (`said`; a line that names its version began from that one): what only one of them
changed is taken, what both changed is a conflict, in which the archive's own value stays. A
source that never spoke of a record fills its empty fields and is in conflict with those that say
something else.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import msgspec

from fonds.catalogue import history
from fonds.catalogue.join import changed_fields, join
from fonds.catalogue.prose import prepared
from fonds.importing import faults
from fonds.importing.aims import refuse_vain
from fonds.importing.contents import weighed
from fonds.importing.here import Here, Meant
from fonds.importing.links import (
    Reference,
    keys_in,
    named_only,
    numbered,
    settled,
    soft_links_in,
)
from fonds.importing.report import Fate
from fonds.importing.said import last_said
from fonds.importing.step import Step
from fonds.importing.survey import Survey
from fonds.records.patch import Patch
from fonds.records.pointers import repoint
from fonds.records.record import Pointer, Record, State

Placed = tuple[int, Patch]
"""A patch with its place in the source, from 0."""

_ASIDE = (State.WITHDRAWN, State.MERGED)


class Planner:
    """Plans a source piece by piece, in its order; `source` names it in the archive's history."""

    def __init__(self, survey: Survey, source: str, as_draft: bool = False) -> None:
        self.survey = survey
        self.source = source
        self.as_draft = as_draft

    def steps(self, piece: Sequence[Placed]) -> list[Step]:
        """A step for each patch, but for mentions that bring nothing of their own."""
        piece = [(place, patch) for place, patch in piece if not self._said_elsewhere(place, patch)]
        here = Here([patch for _, patch in piece])
        begun = [
            (Step(place, patch, Fate.REFUSED), meant)
            for place, patch, meant in ((*placed, here.meant(placed[1])) for placed in piece)
            if not (patch.mention and meant.several)  # whoever names it is told
        ]
        referring = [(step, meant, self._apply(step, meant)) for step, meant in begun]
        here.learn((kind, key) for _, _, refers in referring for _, kind, key in refers)
        here.learn(link for step, _, _ in referring for link in _soft(step))
        for step, meant, refers in referring:
            if step.record is not None:
                self._judge(step, meant, refers, here)
            if step.fate is Fate.REFUSED:
                self.survey.refuse(step.place)
        steps = [step for step, _ in begun]
        refuse_vain(steps, self.survey)
        return steps

    def _said_elsewhere(self, place: int, patch: Patch) -> bool:
        """Whether the patch only mentions what has its entry at another place of the source."""
        if not patch.mention:
            return False
        entry = self.survey.of_key(patch.kind, patch.key)
        return entry is None or entry.place != place

    def _apply(self, step: Step, meant: Meant) -> list[Reference]:
        """Let the step hold the record as the source would have it; what it refers to by key."""
        patch, entry = step.patch, self.survey.of_key(step.patch.kind, step.patch.key)
        if entry is None:
            step.problems.append(faults.moved(patch))
        elif entry.place != step.place:
            step.problems.append(faults.twice(patch, entry.where))
        elif meant.several:
            step.problems.append(faults.several(patch, meant.several))
        elif patch.mention and meant.standing is not None:
            step.fate = Fate.UNCHANGED  # whatever it is called by now
        else:
            self._read(step, meant)
        return list(keys_in(step.record)) if step.record is not None else []

    def _meant_here(self, kind: str, pointer: Pointer) -> Pointer:
        """The key of the one record of the source that bears the name, if one does."""
        if not isinstance(pointer, str):
            return pointer
        bearers = self.survey.namesakes.bearers(kind, pointer)
        return bearers[0] if len(bearers) == 1 else pointer

    def _read(self, step: Step, meant: Meant) -> None:
        """The record that the patch makes of what stands, with what its bytes weigh."""
        patch = step.patch
        try:
            step.patch = weighed(patch)
            record = step.patch.applied_to(meant.standing)
            step.record = repoint(record, self._meant_here)
        except (KeyError, TypeError):
            step.problems.append(faults.incomplete(patch))
        except OSError as error:
            step.problems.append(faults.unreadable(patch, patch.content or Path(), error))
        except ValueError:
            step.problems.append(faults.hollow(patch, patch.content or Path()))

    def _judge(self, step: Step, meant: Meant, refers: list[Reference], here: Here) -> None:
        """Decide the fate of a step that holds its record."""
        incoming, step.record = step.record, None
        assert incoming is not None
        incoming, found = settled(incoming, lambda kind, key: self._known(kind, key, here))
        refers = [*refers, *found]
        if unknown := self._ambiguous(step, refers, here):
            incoming = named_only(incoming, unknown)
            refers = list(keys_in(incoming))
            lost = next((each for each in refers if (each[1], each[2]) in unknown), None)
            if lost is not None:
                step.refuse(faults.nowhere(step.patch, lost[1], lost[2], lost[0]))
                return
        ahead = [each for each in refers if here.number_of(each[1], each[2]) is None]
        vain = next((each for each in ahead if not self._comes(each[1], each[2])), None)
        if vain is not None:
            step.refuse(faults.nowhere(step.patch, vain[1], vain[2], vain[0]))
            return
        step.keys = tuple((kind, key) for _, kind, key in ahead)
        if refers:
            incoming = numbered(incoming, here.number_of)
        if meant.standing is None:
            self._add(step, meant, incoming)
        else:
            self._join(step, meant.standing, incoming)

    def _ambiguous(self, step: Step, refers: list[Reference], here: Here) -> set[tuple[str, str]]:
        """What the step refers to by a name that several bear, in the source or here; told."""
        unknown = set()
        for field, kind, key in refers:
            several = self.survey.namesakes.bearers(kind, key) or here.homonyms(kind, key)
            if len(several) > 1 and (kind, key) not in unknown:
                unknown.add((kind, key))
                step.problems.append(faults.which(step.patch, kind, key, several, field))
        return unknown

    def _known(self, kind: str, key: str, here: Here) -> bool:
        return here.number_of(kind, key) is not None or self._comes(kind, key)

    def _comes(self, kind: str, key: str) -> bool:
        entry = self.survey.of_key(kind, key)
        return entry is not None and not entry.refused

    def _add(self, step: Step, meant: Meant, record: Record) -> None:
        """A new record; or one that an undo took back comes again, under its number."""
        patch = step.patch
        if meant.taken:
            step.problems.append(faults.taken(patch))
            self.survey.unclaim(step.place, patch.number)
        draft = self.as_draft and not meant.burnt and record.state == State.PUBLIC
        step.fate = Fate.ADDED
        step.waits = self.as_draft and meant.burnt is not None
        record, losses = prepared(record)
        step.problems.extend(faults.placed(each, patch) for each in losses)
        step.record = msgspec.structs.replace(
            record,
            number=meant.number,
            version=meant.burnt.version if meant.burnt else patch.base,
            state=State.DRAFT if draft else record.state,
            keys=_keys(record, patch.key),
        )
        _note_access(step)

    def _join(self, step: Step, standing: Record, incoming: Record) -> None:
        step.fate = Fate.UNCHANGED
        if standing.public_since is not None:  # when it was first seen here, no source can say
            incoming = msgspec.structs.replace(incoming, public_since=standing.public_since)
        if standing.state in _ASIDE and step.patch.values.get("state") != standing.state:
            step.problems.append(faults.aside(step.patch, standing))
        if changed_fields(standing, incoming):
            incoming, losses = prepared(incoming, standing)
            step.problems.extend(faults.placed(each, step.patch) for each in losses)
        changed = changed_fields(standing, incoming)
        if not changed:
            return
        joined = join(self._base(step.patch, standing, changed), incoming, standing)
        record = self._kept_draft(standing, joined.record)
        step.fields = changed_fields(standing, record)
        if step.fields:
            step.fate, step.record = Fate.CHANGED, record
            step.waits = self.as_draft and standing.state != State.DRAFT
            _note_access(step)
        if joined.conflicts:
            step.fate = Fate.CONFLICT
            step.problems.extend(faults.conflict(step.patch, each) for each in joined.conflicts)

    def _kept_draft(self, standing: Record, record: Record) -> Record:
        """The record, still a draft if it is one and nothing is to be published."""
        if self.as_draft and standing.state == State.DRAFT:
            return msgspec.structs.replace(record, state=State.DRAFT)
        return record

    def _base(self, patch: Patch, standing: Record, changed: Sequence[str]) -> Record:
        """The record that the source's words began from: as its line says, or as it said last."""
        if patch.base == standing.version:
            return standing
        base = None
        if 0 < patch.base < standing.version:
            base = history.at(standing.kind, standing.number, patch.base)
        return base or last_said(standing, self.source, changed)


def _soft(step: Step) -> list[tuple[str, str]]:
    return list(soft_links_in(step.record)) if step.record is not None else []


def _keys(record: Record, key: str) -> tuple[str, ...]:
    """The record's identifiers with the key it will be known again by; our own is its number."""
    if key.startswith("fonds:") or key in record.keys:
        return record.keys
    return (*record.keys, key)


def _note_access(step: Step) -> None:
    if step.record is None or "access" not in step.patch.values:
        return
    problem = step.record.access.problem()
    if problem is not None:
        step.problems.append(faults.placed(problem, step.patch, "access"))
