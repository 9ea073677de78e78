"""French: Snowball's stems, without the e or i that is left of a lost accent."""

from __future__ import annotations

from fonds.searching.languages.language import LATIN, Language
from fonds.searching.languages.snowball import stemmer

_stemmed = stemmer("french")


def _stem(form: str) -> str:
    """Without the é of négocié, which Snowball does not take for an ending when it is plain."""
    stem = _stemmed(form)
    bare = stem.rstrip("ei")
    return bare if len(bare) > 2 else stem


FRENCH = Language(
    code="fr",
    tags=frozenset({"fr", "fra", "fre"}),
    letters=LATIN - set("w"),
    stem=_stem,
    words=(
        "le la les des du et en un une dans que qui par pour sur au aux est ce cette avec pas "
        "ne nous ont sont etait"
    ),
)
