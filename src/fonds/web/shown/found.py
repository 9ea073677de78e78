"""What a search found, in the words at its head: how much there is, and what could not be read."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from fonds.searching.found import Found
from fonds.searching.query import DEEPEST, Note, Scope
from fonds.web.shown.facets import Address
from fonds.web.shown.words import Runs, joined, linked, ours, phrase, theirs

_LONGEST = 120  # characters of a question that a heading repeats; the whole is told beneath


def heading(found: Found) -> Runs:
    """What was looked for and how much of it is here."""
    count = counted(found)
    if not found.ready:
        return (ours(_("The search is not ready yet")),)
    if not found.total and not found.query.words and not found.query.narrowed:
        return (ours(_("Nothing has been put into this archive yet")),)
    if not found.query.words:
        return (ours(count),)
    words = found.query.words
    short = words if len(words) <= _LONGEST else f"{words[:_LONGEST].rstrip()} …"
    return phrase(_("“%(words)s”: %(count)s"), words=theirs(short), count=count)


def counted(found: Found) -> str:
    """How many records there are, "documents" where they are nothing else."""
    total = {"count": found.total}
    if not found.total:
        return _("nothing found") if found.query.words else _("Nothing found")
    if found.query.scope is Scope.DOCUMENTS or found.by_kind.get("document", 0) == found.total:
        return ngettext("%(count)s document", "%(count)s documents", found.total) % total
    return ngettext("%(count)s record", "%(count)s records", found.total) % total


def note(told: Note) -> Runs:
    """What was in the address and could not be read, so that nothing fails silently."""
    found = theirs(told.found[:80])
    if told.parameter == "page":
        pattern = _(
            "Page %(found)s cannot be shown: only the first %(most)s can be leafed through."
        )
        return phrase(pattern, found=found, most=f"{DEEPEST:,}")
    if told.parameter == "q":
        return (ours(_("The question is longer than can be asked; its beginning was.")),)
    return phrase(
        _("The address also says “%(parameter)s=%(found)s”, which means nothing here."),
        parameter=told.parameter,
        found=found,
    )


def possible(found: Found) -> str:
    """How many of the hits may also lie outside the range; "" for none."""
    if not found.possible:
        return ""
    pattern = ngettext(
        "%(possible)s of %(total)s may also lie outside the dates asked for.",
        "%(possible)s of %(total)s may also lie outside the dates asked for.",
        found.possible,
    )
    return pattern % {"possible": found.possible, "total": found.total}


def apart(found: Found, address: Address) -> Runs:
    """How many documents stand in no bar of the years, each sort with the way to them alone.

    A range leaves out what is undated; it is told all the same, with the way that has no range.
    """
    query = found.query
    ranged = bool(query.since or query.until)
    left = _("%(n)s undated, left out by the dates asked for") if ranged else _("%(n)s undated")
    told: list[Runs] = []
    for value, count, several, asked in (
        ("wide", found.wide, _("%(n)s dated wider than a year"), query),
        ("undated", found.undated, left, query.dated() if ranged else query),
    ):
        if count:
            words = ours(several % {"n": count})
            way = address(asked.choosing("dating", value))
            told.append((words if value in query.values("dating") else linked(words, way),))
    return joined(told)
