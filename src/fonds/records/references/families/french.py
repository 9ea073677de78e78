"""Archives diplomatiques: série and sous-série by name, then cote or volume, then folio.

Another foreign ministry shares the abbreviation AMAE, so a cote or a folio must be there.
"""

from __future__ import annotations

from fonds.records.references.grammar import Part, Reading, Segmented

_FRENCH = Segmented(
    order=("serie", "sous-serie", "cote", "volume", "folio"),
    parts=(
        Part("cote", r"(?:cote\s*)?(?P<v>\d+[A-Z]{2,}(?:[-/]\d+)?)"),
        Part("volume", r"(?:vol\.|volume|carton|dossier)\s*(?P<v>\d+)"),
        Part("folio", r"(?:folios?|fol\.|fos?\.|fo|f°|ff?\.)\s*(?P<v>\d+(?:\s*[-–—]\s*\d+)?)"),
        Part("serie", r"série\s+(?P<v>\S.*)"),
        Part("sous-serie", r"sous-série\s+(?P<v>\S.*)"),
    ),
    titles=("serie", "sous-serie"),
)


def read(words: str) -> Reading | None:
    """Asie-Océanie, Chine 1956–1967, 119QO/534, fol. 23"""
    levels = _FRENCH.read(words)
    if levels is None or not {level.name for level in levels} & {"cote", "volume"}:
        return None
    if any(level.value.casefold().startswith(("fond ", "dosar ")) for level in levels):
        return None
    return Reading("fr", levels)
