"""Romanian archives: fond by its name, secția, dosar with its year; f. is a leaf, not a fond."""

from __future__ import annotations

from fonds.records.references.grammar import Part, Reading, Segmented

_ROMANIAN = Segmented(
    order=("fond", "sectia", "dosar", "fila"),
    parts=(
        Part("fond", r"fond(?:ul)?\s+(?P<v>\S.*)"),
        Part("sectia", r"(?:sec[țţt]ia|sec[țţt]\.)\s+(?P<v>\S.*)"),
        Part("dosar", r"(?:dosar(?:ul)?|dos\.)\s*(?:nr\.?\s*)?(?P<v>\d+\w?(?:/\d{4})?)"),
        Part(
            "fila",
            r"(?:fil[aăe]|filele|ff?\.)\s*(?P<v>\d+(?:[rv]\.?)?(?:\s*[-–—]\s*\d+(?:[rv]\.?)?)?)",
        ),
    ),
    titles=("fond",),
    needed=("fond",),
)


def read(words: str) -> Reading | None:
    """fond CC al PCR, Secția Relații Externe, dosar 18/1964, f. 12–40"""
    levels = _ROMANIAN.read(words)
    return Reading("ro", levels) if levels else None
