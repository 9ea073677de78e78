"""The demonstration archive: files of Fonds' own JSON Lines, imported like anybody else's.

To change it, edit the line of the record; to add to it, add a line with the next free number of
its kind. A pointer may only name a record that stands in the same file or in one before it.
`sino-soviet` says no more than the public listing it follows: see the selection statement of
collection 1, and the rules in the tests beside this package.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

_HERE = Path(__file__).parent

FILES: Final[tuple[Path, ...]] = (
    _HERE / "authority.jsonl",  # places, subjects, persons and organisations
    _HERE / "collections.jsonl",
    _HERE / "documents.jsonl",  # and the event they share
)
"""In the order in which they are imported."""
