"""Nehru Memorial Museum and Library: papers of persons by name, files and volumes in them.

One collection goes by a code that is set in two ways; it is given in the archive's own.
"""

from __future__ import annotations

import re

from fonds.records.copies import Level
from fonds.records.references.grammar import Part, Reading, Segmented

_CODES = {"JNSG": "JN (SG)"}
_INDIAN = Segmented(
    order=("collection", "file", "volume"),
    parts=(
        Part("collection", r"(?:file\s+no\.?\s*)?(?P<v>(?-i:JN)\s?\(?SG\)?)"),
        Part("collection", r"(?P<v>[^\W\d_].*\s(?:papers|collection)(?:\s*\([^)]*\))?)"),
        Part("file", r"(?:subject\s+)?file\s+(?:no\.?\s*)?(?P<v>\d+\w?)"),
        Part("volume", r"(?:vol\.|volume)\s*(?:no\.?\s*)?(?P<v>\d+(?:[-–]\w+)?)"),
    ),
    needed=("collection",),
)


def read(words: str) -> Reading | None:
    """File No. JNSG, vol. 21-1 · P. N. Haksar Papers, Subject File No. 135"""
    levels = _INDIAN.read(words)
    return Reading("in", tuple(map(_with_code, levels))) if levels else None


def _with_code(level: Level) -> Level:
    code = re.sub(r"\W", "", level.value).upper()
    return Level(level.name, _CODES.get(code, level.value))
