"""How one cites a document of this archive.

A citation speaks of the copy that was seen here. It never lets a reader believe that an original
was seen when it was not, and it says what is doubted, withheld or not whole.

To add a form (GOST R 7.0.5 …): a module beside `house.py` with a function that takes a Cited and
gives a Citation, made of the same clauses (`people`, `title`, `quality`, `when`, `source`,
`translation`); one line in FORMS, and its name in `fonds.web.shown.citation`; and, in
`tests/records/citation/`, the cases that every form must pass. To add a language: `wording.py`.
"""

from __future__ import annotations

from collections.abc import Callable

from fonds.records.citation import apa, chicago, mla
from fonds.records.citation.cited import Citation, Cited, Piece
from fonds.records.citation.house import cite

FORMS: dict[str, Callable[[Cited], Citation]] = {
    "house": cite,
    "chicago-note": chicago.note,
    "chicago-bibliography": chicago.bibliography,
    "mla": mla.cite,
    "apa": apa.cite,
}

__all__ = ["FORMS", "Citation", "Cited", "Piece", "cite"]
