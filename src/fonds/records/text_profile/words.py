"""The words of a text, without its markup."""

from __future__ import annotations

from fonds.records.text_profile.tree import Node
from fonds.records.text_profile.vocabulary import (
    BREAKS,
    CELLS,
    ILLEGIBLE,
    LEAVES,
    NOTE_REF,
    REDACTED,
)

_ENDS_A_LINE = LEAVES | {"li", "tr", "blockquote", "aside"}


def words_of(node: Node) -> str:
    """What an element says: a line break as a line end, gaps and references in square brackets."""
    if node.name == "br":
        return "\n"
    if node.name == "hr" or node.role in BREAKS:
        return ""
    if node.name == "tr":
        return "\t".join(" ".join(words_of(cell).split("\n")) for cell in node.elements)
    said = words_in(node).strip("\n") if node.name in CELLS else words_in(node)
    if node.role == REDACTED:
        return _redacted(node, said.strip())
    if node.role == ILLEGIBLE:
        return _illegible(node, said.strip())
    if node.role == NOTE_REF:
        return _reference(said)
    return f"“{said}”" if node.name == "q" else said


def words_in(node: Node) -> str:
    """What stands in an element, without brackets of its own."""
    said: list[str] = []
    for child in node.children:
        if isinstance(child, str):
            said.append(child)
            continue
        if said and child.name in _ENDS_A_LINE and not said[-1].endswith("\n"):
            said.append("\n")
        said.append(words_of(child))
    return "".join(said)


def _redacted(gap: Node, said: str) -> str:
    if said.startswith("[") and said.endswith("]"):
        return said
    overprint = gap.attrs.get("data-overprint")
    facts = [gap.attrs.get("data-extent"), gap.attrs.get("data-code")]
    facts.append(f"overprinted “{overprint}”" if overprint else None)
    told = ", ".join(fact for fact in facts if fact)
    told = f"redacted: {told}" if told else "redacted"
    return f"[{told}; in its place: {said}]" if said else f"[{told}]"


def _illegible(gap: Node, said: str) -> str:
    if said:
        return said if said.startswith("[") and said.endswith("]") else f"{said} [?]"
    extent = gap.attrs.get("data-extent")
    return f"[illegible: {extent}]" if extent else "[illegible]"


def _reference(said: str) -> str:
    """A mark set as 1 would run into the word before it: [1]."""
    bare = said.strip()
    return f"[{bare}]" if bare.isalnum() else said
