"""Corrections: how readers' suggestions come in, are found again, and are answered."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime

import msgspec
from django.db import IntegrityError
from django.db.models import Case, IntegerField, QuerySet, Value, When

from fonds.catalogue import keys, save, visible
from fonds.catalogue.load import Slice
from fonds.catalogue.models import Correction as Row
from fonds.catalogue.visible import PUBLIC, Audience
from fonds.records.correction import Correction, Verdict
from fonds.records.record import State

_SCHEME = "said"


def suggest(correction: Correction) -> bool:
    """Keep what a reader says, waiting for an editor; False if the same was said before.

    The same words about the same place are one correction, however often they are sent.
    """
    key = _key(correction)
    if keys.numbers_for("correction", [key]):
        return False
    waiting = msgspec.structs.replace(
        correction,
        state=State.DRAFT,
        verdict=Verdict.WAITING,
        received=_now(),
        keys=(key,),
    )
    try:
        outcome = save.accept([waiting], reason="A reader’s suggestion")
    except IntegrityError:  # the same words, in the same moment, through another process
        return False
    if not outcome.saved and not keys.numbers_for("correction", [key]):
        raise ValueError(" ".join(map(str, outcome.problems)))
    return bool(outcome.saved)


def answer(correction: Correction, verdict: Verdict, words: str, actor: str = "") -> save.Accepted:
    """Answer a correction as it was read; what became of that is told in the outcome.

    An accepted one is public from now on. One that was and no longer is leaves the public list,
    and its number is never given to another.
    """
    answered = msgspec.structs.replace(
        correction,
        verdict=verdict,
        answer=words,
        answered=_now(),
        state=_state(correction, verdict),
    )
    return save.accept([answered], actor=actor, reason="A correction answered")


def accepted(page: int, size: int) -> Slice:
    """A page of the corrections that the public sees, the newest first."""
    rows = visible.corrections(PUBLIC).order_by("-public_since", "-pk")
    piece = [row.as_record() for row in rows[(page - 1) * size : page * size]]
    return Slice(piece, rows.count(), page, size)


def about(kind: str, number: int, audience: Audience = PUBLIC) -> list[Correction]:
    """The corrections of one record that the audience sees, the oldest first."""
    # Most records have none, and whether one may be seen is the dearest of all questions.
    if not Row.objects.filter(about=kind, about_number=number).exists():
        return []
    named = {"about": kind, "about_number": number}
    if not Row.objects.filter(**named).exists():  # most have none, and `visible` asks a great deal
        return []
    rows = visible.corrections(audience).filter(**named)
    return [row.as_record() for row in rows.order_by("public_since", "pk")]  # type: ignore[misc]  # rows of that kind are records of it


def worklist() -> QuerySet[Row]:
    """Every correction, those that wait first, then the newest: for editors alone."""
    waits = When(verdict=Verdict.WAITING, then=Value(0))
    order = Case(waits, default=Value(1), output_field=IntegerField())
    return Row.objects.alias(order=order).order_by("order", "-pk")


def how_many_wait() -> int:
    """How many corrections nobody has answered."""
    return Row.objects.filter(verdict=Verdict.WAITING).count()


def _state(correction: Correction, verdict: Verdict) -> State:
    if verdict is Verdict.ACCEPTED:
        return State.PUBLIC
    return State.DRAFT if correction.state is State.DRAFT else State.WITHDRAWN


def _key(correction: Correction) -> str:
    said = (
        correction.about,
        str(correction.about_number),
        correction.paragraph,
        " ".join(correction.says.split()).casefold(),
    )
    digest = hashlib.sha256("\x1f".join(said).encode()).hexdigest()
    return f"{_SCHEME}:{digest[:32]}"


def _now() -> datetime:
    return datetime.now(UTC).replace(microsecond=0)
