"""Romanian, Moldovan included: Snowball's stems; ș and ş, ț and ţ have become s and t."""

from __future__ import annotations

from fonds.searching.languages.language import LATIN, Language
from fonds.searching.languages.snowball import stemmer

ROMANIAN = Language(
    code="ro",
    tags=frozenset({"ro", "ron", "rum", "mo", "mol"}),
    letters=LATIN - set("qw"),
    stem=stemmer("romanian", (("iri", "ire"), ("irile", "ire"), ("irilor", "ire"))),
    words=(
        "si de la in cu pe nu ca sa un o din care este pentru mai al ale a lui au fost prin "
        "sau fi dintre"
    ),
)
