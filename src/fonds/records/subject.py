"""Subjects: what documents are about, as a controlled list."""

from __future__ import annotations

from fonds.records.agent import Name
from fonds.records.record import Record, SubjectPointer


class Subject(Record, tag="subject", frozen=True, kw_only=True):
    """A heading with its broader and related ones; narrower ones are read the other way."""

    title_language: str = ""
    names: tuple[Name, ...] = ()
    broader: tuple[SubjectPointer, ...] = ()
    related: tuple[SubjectPointer, ...] = ()
    note: str = ""
