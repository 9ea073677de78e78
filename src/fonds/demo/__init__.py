"""The demonstration archive: files of Fonds' own JSON Lines, imported like anybody else's.

To change it, edit the line of the record; to add to it, add a line with the next free number of
its kind. A pointer may only name a record that stands in the same file or in one before it.
What follows the public listing says no more than it: see the selection statement of collection 1,
and the rules in the tests beside this package. What is invented begins SPECIMEN, everywhere; its
pictures are drawn by `fonds.demo.drawing`.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

_HERE = Path(__file__).parent

FILES: Final[tuple[Path, ...]] = (
    _HERE / "authority.jsonl",  # places, subjects, persons and organisations
    _HERE / "collections.jsonl",
    _HERE / "documents.jsonl",  # and the event they share
    _HERE / "specimens.jsonl",  # all that is invented
    _HERE / "preface.jsonl",
)
"""In the order in which they are imported."""

IMAGES: Final[tuple[Path, ...]] = tuple(sorted((_HERE / "images").glob("*.webp")))
"""The bytes of the files that the specimens name, by their checksums."""
