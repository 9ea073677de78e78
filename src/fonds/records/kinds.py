"""The kinds of record, in plain sight, and their one JSON form.

The order is that in which they can be saved so that most pointers already have their target.
"""

from __future__ import annotations

import hashlib
from typing import Any

import msgspec

from fonds.records.agent import Agent
from fonds.records.collection import Collection
from fonds.records.correction import Correction
from fonds.records.document import Document
from fonds.records.event import Event
from fonds.records.file import File, Page
from fonds.records.place import Place
from fonds.records.preface import Preface
from fonds.records.record import Record
from fonds.records.repository import Repository
from fonds.records.subject import Subject
from fonds.records.transcription import Text

KINDS: tuple[type[Record], ...] = (
    Place,
    Subject,
    Agent,
    Repository,
    Event,
    Collection,
    Document,
    File,
    Page,
    Text,
    Correction,
    Preface,
)

BY_NAME: dict[str, type[Record]] = {str(kind.__struct_config__.tag): kind for kind in KINDS}

AnyRecord = (
    Place
    | Subject
    | Agent
    | Repository
    | Event
    | Collection
    | Document
    | File
    | Page
    | Text
    | Correction
    | Preface
)

_encoder = msgspec.json.Encoder()
_decoders = {name: msgspec.json.Decoder(kind) for name, kind in BY_NAME.items()}


def encode(record: Record) -> str:
    """The record as canonical JSON: fields in their declared order, defaults left out.

    >>> from fonds.records.subject import Subject
    >>> encode(Subject(number=3, title="Arms control"))
    '{"kind":"subject","number":3,"title":"Arms control"}'
    """
    return _encoder.encode(record).decode()


def decode(kind: str, text: str | bytes) -> Record:
    """The record of that kind from its JSON; msgspec.ValidationError says what does not fit."""
    return _decoders[kind].decode(text)


def fields(record: Record) -> dict[str, Any]:
    """Every field of the record as plain JSON values, defaults included, in declared order."""
    return {name: msgspec.to_builtins(getattr(record, name)) for name in record.__struct_fields__}


def digest(record: Record) -> str:
    """SHA-256 of the canonical JSON; equal digests are equal records."""
    return hashlib.sha256(_encoder.encode(record)).hexdigest()
