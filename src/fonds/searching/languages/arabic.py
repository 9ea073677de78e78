"""Arabic: article, conjunction and the endings of number and gender are taken off.

The endings are those of light stemming as Larkey, Ballesteros and Connell describe it ("Light
stemming for Arabic information retrieval", 2007), on folded letters: every alef is ا, ى is ي, ة is
ه, and vowel signs and tatweel are gone.
"""

from __future__ import annotations

from fonds.searching.languages.endings import without
from fonds.searching.languages.language import Language

_BEFORE = ("وال", "بال", "كال", "فال", "ال", "لل", "و")
_bare = without("ها ان ات ون ين يه ه ي", shortest=2)


def _stem(form: str) -> str:
    for before in _BEFORE:
        if form.startswith(before) and len(form) >= len(before) + (3 if before == "و" else 2):
            form = form[len(before) :]
            break
    return _bare(_bare(form))


ARABIC = Language(
    code="ar",
    tags=frozenset({"ar", "ara"}),
    letters=frozenset("ابتثجحخدذرزسشصضطظعغفقكلمنهويء"),
    stem=_stem,
)
