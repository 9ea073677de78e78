"""The words of the advanced form as a question, and a question as the words of the form.

A question fits the form if it is words that must all stand there, one phrase, one choice of words,
words that must not, and words in fields. Any other stands whole in the field of all words, which
reads the same language: what the form makes of it is what it was.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from fonds.searching.questions.question import All, Any, In, Node, Not, Term
from fonds.searching.questions.reading import read

ALL, PHRASE, ANY, NONE = "all", "phrase", "any", "none"
FIELDS = (
    "author",
    "recipient",
    "person",
    "organisation",
    "place",
    "subject",
    "collection",
    "archive",
    "reference",
    "title",
    "summary",
    "text",
)
"""The fields of the language of questions that the form has a field for."""

_PIECES = re.compile(r"[\"“”„«»][^\"“”„«»]*[\"“”„«»]|\S+")
_QUOTES = re.compile(r"[\"“”„«»]")
_BRACKETS = re.compile(r"[()\"“”„«»（）:：]+")
_PLAIN = re.compile(r"[^\W_]+")
_CHOICE = re.compile(r"\bOR\b|\|")


def field_of(name: str) -> str:
    """The parameter of the form for a field: its own name is that of a filter in addresses.

    >>> field_of("author")
    'in-author'
    """
    return f"in-{name}"


def composed(form: Mapping[str, str]) -> str:
    """The question that the form's words make; "" where it is empty.

    >>> composed({"all": "treaty aid", "none": "draft", "in-author": "Zhou Enlai"})
    'treaty aid -draft author:(Zhou Enlai)'
    """
    return " ".join(_parts({name: value.strip() for name, value in form.items() if value.strip()}))


def taken_apart(words: str) -> dict[str, str]:
    """The form's words that make that question: as few as possible in the field of all words."""
    nodes = _nodes(words)
    form: dict[str, str] = {}
    for node in nodes:
        name, said = _placed(node)
        if not said or (name in form and name not in (ALL, NONE)):
            return {ALL: words}
        form[name] = f"{form[name]} {said}" if name in form else said
    # In another order at most, which asks the same.
    return form if Counter(_nodes(composed(form))) == Counter(nodes) else {ALL: words}


def _nodes(words: str) -> tuple[Node, ...]:
    question = read(words).question
    if question is None:
        return ()
    return question.nodes if isinstance(question, All) else (question,)


def _parts(form: Mapping[str, str]) -> Iterator[str]:
    if everything := form.get(ALL):
        yield f"({everything})" if len(form) > 1 and _CHOICE.search(everything) else everything
    if phrase := _QUOTES.sub(" ", form.get(PHRASE, "")).strip():
        yield f'"{phrase}"'
    if several := _PIECES.findall(form.get(ANY, "")):
        yield several[0] if len(several) == 1 else f"({' OR '.join(several)})"
    yield from (f"-{each}" for each in _PIECES.findall(form.get(NONE, "")))
    for name in FIELDS:
        if value := form.get(field_of(name)):
            yield f"{name}:{_valued(name, value)}"


def _valued(name: str, value: str) -> str:
    """A value that a field takes whole: a word as it is, a reference and a quotation quoted."""
    if _PLAIN.fullmatch(value):
        return value
    bare = " ".join(_BRACKETS.sub(" ", value).split())
    quoted = name == "reference" or _QUOTES.match(value)
    return f'"{bare}"' if quoted else f"({bare})"


def _placed(node: Node) -> tuple[str, str]:
    """The field of the form that a part of a question stands in; ("", "") for none."""
    match node:
        case Term():
            return (PHRASE if len(node.forms) > 1 and not node.joined else ALL), _said(node)
        case Not(Term() as term) if len(term.forms) == 1:
            return NONE, _said(term)
        case Any(nodes) if nodes and all(isinstance(each, Term) for each in nodes):
            return ANY, " ".join(_quoted(each) for each in nodes if isinstance(each, Term))
        case In(name, Term() as term) if name in FIELDS:
            return field_of(name), _quoted(term)
        case In(name, All(nodes)) if name in FIELDS and _are_words(nodes):
            return field_of(name), " ".join(_said(each) for each in nodes if isinstance(each, Term))
        case _:
            return "", ""


def _are_words(nodes: tuple[Node, ...]) -> bool:
    return all(isinstance(each, Term) and len(each.forms) == 1 for each in nodes)


def _said(term: Term) -> str:
    """The words of a term; "" for what the form has no field for."""
    if term.prefix or term.distance is not None:
        return ""
    return term.typed or " ".join(term.forms)


def _quoted(term: Term) -> str:
    said = _said(term)
    return f'"{said}"' if " " in said else said
