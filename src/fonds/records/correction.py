"""Corrections: what a reader says is wrong, and what became of it."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from fonds.records.record import Record


class Verdict(StrEnum):
    """What became of a correction."""

    WAITING = "waiting"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    SET_ASIDE = "set aside"  # spam, or not about this record


class Correction(Record, tag="correction", frozen=True, kw_only=True):
    """`about` and `about_number` name the record; `paragraph` the place in it, if one was named.

    Only an accepted correction is ever public, and never with `contact`.
    """

    about: str
    about_number: int
    paragraph: str = ""
    field: str = ""
    says: str = ""
    source: str = ""
    by: str = ""
    contact: str = ""
    received: datetime | None = None
    verdict: Verdict = Verdict.WAITING
    answer: str = ""
    answered: datetime | None = None
