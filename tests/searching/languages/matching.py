"""Whether words find a document, and by which rule, without an index: as a question asks it.

A phrase stands as it is; a word by its form, by its form without hyphens, or by a stem.
"""

from __future__ import annotations

from fonds.searching import languages
from fonds.searching.languages.general import Cut, cut, only_folded
from tests.searching.languages.gold import Row

RULES = ("exact", "phrase", "folded", "stemmed")


def rule(row: Row) -> str:
    """The weakest rule by which any piece of the query is found; "" when one is not."""
    document = cut(row.words)
    stems = _stems(document, row.language)
    pieces = [row.query] if row.query.startswith('"') else row.query.split()
    rules = [_rule_of(cut(piece), document, stems) for piece in pieces]
    return "" if "" in rules else max(rules, key=RULES.index)


def _stems(document: Cut, tag: str) -> set[str]:
    stems = {f"={each}" for each in document.joined} | set(document.exact)
    stems |= {f"~{each}" for each in only_folded(document.forms, document.folded)}
    return stems | set(languages.stems(document.forms + document.joined, tag)) - {""}


def _rule_of(asked: Cut, document: Cut, stems: set[str]) -> str:
    whole = len(asked.joined) == 1 and "".join(asked.forms) == asked.joined[0]
    word = asked.joined[0] if whole else asked.forms[0] if len(asked.forms) == 1 else ""
    if len(asked.forms) > 1 and _run_on(asked.forms, document.forms):
        return "phrase"
    if word in document.forms:
        is_exact = stems.issuperset(asked.exact) if asked.exact else f"~{word}" not in stems
        return "exact" if is_exact and not whole else "folded"
    if f"={word}" in stems:
        return "folded"
    return "stemmed" if word and stems & (set(languages.stems([word], "")) - {""}) else ""


def _run_on(forms: list[str], several: list[str]) -> bool:
    places = range(len(several) - len(forms) + 1)
    return any(several[at : at + len(forms)] == forms for at in places)
