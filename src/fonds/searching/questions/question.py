"""A question as a tree: what somebody typed, taken apart, before any engine hears of it.

The leaves are words and phrases (`Term`), codes of facets (`Coded`), ranges of dates (`Dated`) and
numbers of records (`Numbered`); `In` keeps what is below it to one field, and `All`, `Any` and
`Not` join. Nodes are values: equal questions are equal trees, and nothing in them is unreadable.

To add a field: a line in `FIELDS`. One of words also needs the parts of an entry that it looks
into (`fonds.searching.entries.entry`), and its name in words (`fonds.web.shown.question`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Term:
    """A word, or a phrase of several forms, as the index has them.

    joined: the word without its hyphen, "" for none. typed: as it was typed.
    prefix: whether it may go on. distance: how many other words may stand among those of a phrase,
    in whatever order; None: one stands right after the other.
    exact: spellings with their marks, of forms that folding changed (`languages.general.Cut`).
    verbatim: whether only the word as it stands was asked for, in no other of its forms.
    """

    forms: tuple[str, ...]
    joined: str = ""
    typed: str = field(default="", compare=False)
    prefix: bool = False
    distance: int | None = None
    exact: tuple[str, ...] = ()
    verbatim: bool = False

    @property
    def word(self) -> str:
        """The one form, also of a hyphenated word; "" for a phrase."""
        if self.prefix or self.distance is not None:
            return ""
        return self.forms[0] if len(self.forms) == 1 else self.joined


@dataclass(frozen=True, slots=True)
class In:
    """What is below it, looked for in that field alone. Of two, one in the other, the inner holds.

    field: the name of one of `FIELDS` that is searched for words.
    """

    field: str
    question: Node


@dataclass(frozen=True, slots=True)
class Dated:
    """Dated between: EDTF, "" for an open side; both the same for one date."""

    since: str
    until: str


@dataclass(frozen=True, slots=True)
class Coded:
    """Any of these values in a facet: `Coded("language", ("ru",))`, `Coded("person", ("12",))`.

    field: the facet's name in addresses (`fonds.searching.entries.facets`).
    """

    field: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Numbered:
    """The record of that kind and number."""

    kind: str
    number: int


@dataclass(frozen=True, slots=True)
class All:
    """What all of them ask for; of nothing, everything."""

    nodes: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Any:
    """What any of them asks for; of nothing, nothing."""

    nodes: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """Whatever the other does not ask for."""

    node: Node


Node = Term | In | Dated | Coded | Numbered | All | Any | Not

NOTHING: Node = Any(())
"""What no record has: signs were typed, and no word among them."""


# --- Fields ---------------------------------------------------------------------------------------


class Sort(StrEnum):
    """What the value of a field is."""

    WORDS = "words"  # and a bare number is that of a record, where the field has a facet
    CODE = "code"
    DATE = "date"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Field:
    """A field that can be named before a colon. facet: whose values it may have; "" for none."""

    name: str
    sort: Sort = Sort.WORDS
    facet: str = ""
    also: tuple[str, ...] = ()


FIELDS: tuple[Field, ...] = (
    Field("title", also=("heading",)),
    Field("summary", also=("abstract", "description")),
    Field("text", also=("fulltext", "transcript")),
    Field("author", facet="author", also=("from", "by", "sender", "creator")),
    Field("recipient", facet="recipient", also=("to", "addressee")),
    Field("participant", facet="participant", also=("speaker", "interpreter")),
    Field("mentioned", facet="mentioned", also=("mentions", "mentioning")),
    Field("person", facet="person", also=("people", "name")),
    Field("organisation", facet="organisation", also=("org", "body")),
    Field("place", facet="place", also=("location",)),
    Field("subject", facet="subject", also=("topic", "about")),
    Field("collection", facet="collection"),
    Field("archive", facet="repository", also=("repository",)),
    Field("reference", also=("ref", "file", "number", "shelfmark", "signature")),
    Field("genre", Sort.CODE, "genre", also=("kind", "type")),
    Field("language", Sort.CODE, "language", also=("lang", "original")),
    Field("translation", Sort.CODE, "translation", also=("translated",)),
    Field("classification", Sort.CODE, "classification", also=("marking", "classified")),
    Field("has", Sort.CODE, "has"),
    Field("date", Sort.DATE, also=("dated", "year")),
    Field("id", Sort.NUMBER),
)

BY_NAME: Mapping[str, Field] = {
    spelt: each
    for each in FIELDS
    for name in (each.name, *each.also)
    for spelt in (name, name.replace("isation", "ization"))  # as in American English
}
"""The fields by every name they answer to, in small letters."""


# --- What is in a tree ----------------------------------------------------------------------------


def wanted(node: Node | None, field: str = "") -> Iterator[tuple[Term, str]]:
    """The terms that are looked for, each with its field ("" for any): not those under a Not."""
    match node:
        case Term():
            yield node, field
        case In(name, below):
            yield from wanted(below, name)
        case All(nodes) | Any(nodes):
            for each in nodes:
                yield from wanted(each, field)
        case _:
            return
