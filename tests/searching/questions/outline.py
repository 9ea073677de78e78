"""A question as one line, for tables of what is typed and how it is read."""

from __future__ import annotations

from fonds.searching.questions.question import All, Any, Coded, Dated, In, Node, Not, Numbered, Term


def outline(node: Node | None) -> str:
    """The tree: `(a AND NOT "b c")`, `author:a`, `language=ru`, `dated 1956..`, `person #12`.

    A word in single quotation marks is looked for as it stands; = is followed by the word without
    its hyphen; ! says that spellings with marks are known; "" is what nothing has.
    """
    match node:
        case None:
            return "everything"
        case In(field, below):
            return f"{field}:{outline(below)}"
        case All(nodes):
            return f"({' AND '.join(map(outline, nodes))})"
        case Any(nodes):
            return f"({' OR '.join(map(outline, nodes))})" if nodes else "nothing"
        case Not(below):
            return f"NOT {outline(below)}"
        case _:
            return _leaf(node)


def _leaf(node: Term | Dated | Coded | Numbered) -> str:
    match node:
        case Term():
            return _term(node)
        case Dated(since, until):
            return f"dated {since}..{until}"
        case Coded(facet, values):
            return f"{facet}={'|'.join(values)}"
        case Numbered(kind, number):
            return f"{kind} #{number}"


def _term(term: Term) -> str:
    said = " ".join(term.forms)
    if len(term.forms) > 1:
        said = f'"{said}"'
    elif term.verbatim:
        said = f"'{said}'"
    joined = f"={term.joined}" if term.joined else ""
    near = "" if term.distance is None else f"~{term.distance}"
    return f"{said}{joined}{near}{'*' if term.prefix else ''}{'!' if term.exact else ''}"
