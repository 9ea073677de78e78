"""Czech archives: a fond that is often a title with years, then svazek or krabice and the rest."""

from __future__ import annotations

from fonds.records.references.grammar import Part, Reading, Segmented

_RANGE = r"\d+(?:\s*[-–—]\s*\d+)?"
_CZECH = Segmented(
    order=("fond", "country", "svazek", "krabice", "aj", "obal", "bod", "list"),
    parts=(
        Part("fond", r"(?:fond|f\.)\s*(?P<v>.*[^\W\d_].*|\d+(?:/\d+)?)"),
        Part("svazek", r"(?:svazek|svazky|sv\.)\s*(?P<v>\d+)"),
        Part("krabice", r"(?:krabice|krab\.|kr\.)\s*(?:č\.\s*)?(?P<v>\d+)"),
        Part("aj", r"(?:archivní\s+jednotka|a(?:r|rch)?\.\s?j\.|aj\.)\s*(?P<v>\d+\w?)"),
        Part("obal", r"(?:obal|ob\.)\s*(?:č\.\s*)?(?P<v>\d+)"),
        Part("bod", r"(?:bod|b\.)\s*(?P<v>\d+\w?)"),
        Part("list", rf"(?:listy?|ll?\.)\s*(?P<v>{_RANGE})"),
    ),
    titles=("fond", "country"),
    needed=("fond",),
)


def read(words: str) -> Reading | None:
    """Teritoriální odbory, ČLR, krabice 2, obal 10 · fond KSČ-ÚV-02/2, sv. 89, a. j. 106, b. 4"""
    levels = _CZECH.read(words)
    return Reading("cz", levels) if levels else None
