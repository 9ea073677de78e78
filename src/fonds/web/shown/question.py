"""A search in words: what was asked, as the machine took it, and what it could not read.

Nothing is left out and nothing can be read in two ways: whatever joins several things within
something else stands in parentheses. Very long lists are cut off, and say how much is left.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy
from django.utils.translation import ngettext

from fonds.catalogue import load
from fonds.searching.entries.facets import BY_NAME
from fonds.searching.query import Query, Scope
from fonds.searching.questions.question import (
    All,
    Any,
    Coded,
    Dated,
    In,
    Node,
    Not,
    Numbered,
    Term,
)
from fonds.searching.questions.reading import Unread, Why
from fonds.searching.questions.saying import said
from fonds.web.shown.dates import in_words as date_in_words
from fonds.web.shown.facets import LABELS, Records, spell, value_label
from fonds.web.shown.labels import KINDS, worded
from fonds.web.shown.words import Runs, joined, ours, phrase, theirs

FIELDS: Mapping[str, Promise] = {
    "title": lazy("title"),
    "summary": lazy("summary"),
    "text": lazy("text"),
    "author": lazy("author"),
    "recipient": lazy("recipient"),
    "participant": lazy("participant"),
    "mentioned": lazy("mentioned"),
    "person": lazy("person"),
    "organisation": lazy("organisation"),
    "place": lazy("place"),
    "subject": lazy("subject"),
    "collection": lazy("collection"),
    "archive": lazy("archive"),
    "reference": lazy("reference"),
}
"""What the fields that are searched for words are called."""

_SCOPES: Mapping[Scope, Promise] = {
    Scope.EVERYTHING: lazy("Everything"),
    Scope.DOCUMENTS: lazy("Documents"),
    Scope.COLLECTIONS: lazy("Collections"),
    Scope.NAMES: lazy("People, places and subjects"),
}

_MOST = 16  # things of one list that are said
_LONGEST = 80  # characters of a word or a phrase


def in_words(query: Query, records: Records) -> Runs:
    """What the query asks, without a full stop: "Documents with “treaty”; language: Russian".

    records: those that its filters name; what is not among them is loaded.
    """
    parts = said(query)
    clauses = [_opening(parts.scope, _members(parts.question), records)]
    if parts.since or parts.until:
        clauses.append(_range(parts.since, parts.until, certain=parts.certain))
    clauses += [_coded(name, (value,), records) for name, value in parts.chosen]
    for name, value in parts.excluded:
        clauses.append(phrase(_("not %(what)s"), what=_coded(name, (value,), records)))
    if parts.changed:
        since = date_in_words(parts.changed)
        clauses.append(phrase(_("new or changed here since %(date)s"), date=since))
    return joined(clauses, "; ")


def _members(question: Node | None) -> tuple[Node, ...]:
    if question is None:
        return ()
    return question.nodes if isinstance(question, All) else (question,)


def _opening(scope: Scope, nodes: Sequence[Node], records: Records) -> Runs:
    """What is looked for, first the words that are wanted, then those that are not, then fields."""
    with_words = [each for each in nodes if _is_words(each) and not isinstance(each, Not)]
    without = [each.node for each in nodes if isinstance(each, Not) and _is_words(each)]
    others = [each for each in nodes if not _is_words(each)]
    told: Runs = (ours(_SCOPES[scope]),)
    if with_words:
        told = phrase(_("%(what)s with %(words)s"), what=told, words=_and(with_words, records))
    if without:
        told = phrase(_("%(what)s, without %(words)s"), what=told, words=_or(without, records))
    several = (told, *(_told(each, records, inner=False) for each in others[:_MOST]))
    return joined((*several, *_left(others)), "; ")


def _is_words(node: Node) -> bool:
    """Whether words alone are asked for, in no field."""
    match node:
        case Term():
            return True
        case Not(below):
            return _is_words(below)
        case All(nodes) | Any(nodes):
            return all(map(_is_words, nodes))
        case _:
            return False


# --- The tree, node by node -----------------------------------------------------------------------


def _told(node: Node, records: Records, *, inner: bool = True) -> Runs:
    """A node in words; `inner`: in parentheses where it joins several things."""
    match node:
        case Term():
            plain = node.distance is None and not node.prefix
            return _parted(_term(node), inner=inner and not plain)
        case In(name, below):
            return phrase(
                _("%(field)s: %(words)s"), field=str(FIELDS[name]), words=_told(below, records)
            )
        case Not(below):
            return phrase(_("not %(what)s"), what=_told(below, records))
        case All(nodes):
            return _parted(_and(nodes, records), inner=inner)
        case Any(nodes) if nodes:
            return _parted(_or(nodes, records), inner=inner)
        case Any():
            return (ours(_("what no record has, for no word was in what was typed")),)
        case _:
            return _value_asked(node, records)


def _value_asked(node: Coded | Dated | Numbered, records: Records) -> Runs:
    match node:
        case Coded(facet, values):
            return _coded(facet, values, records)
        case Dated(since, until):
            return _range(since, until)
        case Numbered(kind, number):
            return phrase(_("%(kind)s number %(number)s"), kind=_kind(kind), number=str(number))


def _parted(told: Runs, *, inner: bool) -> Runs:
    return (ours("("), *told, ours(")")) if inner else told


def _and(nodes: Sequence[Node], records: Records) -> Runs:
    return _listed(nodes, records, _(" and "))


def _or(nodes: Sequence[Node], records: Records) -> Runs:
    return _listed(nodes, records, _(" or "))


def _listed(nodes: Sequence[Node], records: Records, between: str) -> Runs:
    several = [
        _told(each, records, inner=len(nodes) > 1 or isinstance(each, All))
        for each in nodes[:_MOST]
    ]
    return joined((*several, *_left(nodes)), between)


def _left(nodes: Sequence[Node]) -> tuple[Runs, ...]:
    """How many things are not said, where any are not."""
    left = len(nodes) - _MOST
    if left < 1:
        return ()
    return ((ours(ngettext("%(n)s more", "%(n)s more", left) % {"n": left}),),)


def _term(term: Term) -> Runs:
    if term.distance is not None:
        forms = joined((_quoted(form) for form in term.forms[:_MOST]), _(" and "))
        if not term.distance:
            return phrase(_("%(words)s side by side"), words=forms)
        apart = ngettext(
            "%(words)s with at most %(n)s other word among them",
            "%(words)s with at most %(n)s other words among them",
            term.distance,
        )
        return phrase(apart.replace("%(n)s", str(term.distance)), words=forms)
    shown = _quoted(term.typed or " ".join(term.forms))
    if term.prefix:
        return phrase(_("words that begin with %(words)s"), words=shown)
    if term.verbatim:
        return phrase(_("exactly %(words)s"), words=shown)
    return shown


def _quoted(form: str) -> Runs:
    short = form if len(form) <= _LONGEST else f"{form[:_LONGEST]}…"
    return phrase(_("“%(words)s”"), words=theirs(short))


# --- Values ---------------------------------------------------------------------------------------


def _range(since: str, until: str, *, certain: bool = False) -> Runs:
    told = _("certainly dated %(range)s") if certain else _("dated %(range)s")
    return phrase(told, range=spell(since, until))


def _coded(facet: str, values: Sequence[str], records: Records) -> Runs:
    """What a facet must have: its name, and what its values are called."""
    if facet == "dating" and tuple(values) == ("undated",):
        return (ours(_("undated")),)
    known = _known(facet, values, records)
    several = [_value(facet, each, known) for each in _first_of_each(facet, values)[:_MOST]]
    label = str(LABELS[facet][1])
    return phrase(_("%(field)s: %(words)s"), field=label, words=joined(several, _(" or ")))


def _first_of_each(facet: str, values: Sequence[str]) -> list[str]:
    """Without tags that only say more closely what another of them says: zh, not zh-Hans too."""
    if facet not in ("language", "translation"):
        return list(values)
    return [each for each in values if each.partition("-")[0] not in values or "-" not in each]


def _value(facet: str, value: str, records: Records) -> Runs:
    return (value_label(facet, value, records) or ours(value),)


def _known(facet: str, values: Sequence[str], records: Records) -> Records:
    """The records that the values name; those that nobody has loaded yet are."""
    kind = BY_NAME[facet].numbers
    numbers = {int(value) for value in values if kind and value.isdecimal()}
    missing = numbers - set(records.get(kind, {}))
    if not missing:
        return records
    return {**records, kind: {**records.get(kind, {}), **load.many(kind, missing)}}


def _kind(kind: str) -> str:
    if kind == "agent":
        return _("person or organisation")
    return _("archive") if kind == "repository" else worded(KINDS, kind)


# --- What could not be read -----------------------------------------------------------------------

_NOTES: Mapping[Why, Promise] = {
    Why.PARENTHESIS: lazy("%(found)s has no other half, and was left out."),
    Why.QUOTATION: lazy("%(found)s has no other half: the words after it were taken one by one."),
    Why.OPERATOR: lazy(
        "%(found)s joins two things, or comes before one: put words on its sides, or write it in "
        "small letters to look for it as a word."
    ),
    Why.FIELD: lazy("There is no field %(found)s: its name was looked for as a word."),
    Why.EMPTY: lazy("Nothing to look for follows %(found)s: write the words right after it."),
    Why.DATE: lazy(
        "%(found)s could not be read as a date, and was left out: write 1956, 1956-10, "
        "1956-09..1957, or words in quotation marks."
    ),
    Why.BACKWARDS: lazy(
        "%(found)s ends before it begins, so that nothing lies in it: write the earlier date first."
    ),
    Why.CODE: lazy("%(found)s is no value known here; it was looked for as it stands."),
    Why.NUMBER: lazy(
        "%(found)s is no number of a record, and was left out: write id:12, or id:person/12."
    ),
    Why.PREFIX: lazy(
        "The star in %(found)s was left out: it can only end a single word of which some letters "
        "are given."
    ),
    Why.NEAR: lazy(
        "The distance in %(found)s could not be read: write two words or more in quotation marks, "
        "then a tilde and a number up to 50."
    ),
    Why.MANY: lazy(
        "More was asked than can be looked for at once: %(found)s, and what follows, was left out."
    ),
    Why.DEEP: lazy("%(found)s stands in too many other parentheses, and was left out."),
}


def unread(note: Unread) -> Runs:
    """What could not be read, what was done instead, and how to write it."""
    return phrase(str(_NOTES[note.why]), found=_quoted(note.found))
