"""How a search is cited: what was asked, of which archive in which state, on which day, what found.

No style of citation has a rule for searches in archives; these keep to what each asks of a page
that changes: what it is called, of which site, in which state, seen on which day, at which address.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils.formats import date_format
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from fonds.catalogue import load
from fonds.searching.entries.facets import BY_NAME
from fonds.searching.query import Query, Scope
from fonds.web.shown.citation import Citation, Form
from fonds.web.shown.facets import Records
from fonds.web.shown.question import in_words
from fonds.web.shown.words import Runs, Words, ours, phrase, plain, theirs
from fonds.web.site import site


@dataclass(frozen=True, slots=True)
class CitedSearch:
    """A search as it is cited: of so many hits, in that state of the archive, seen on that day.

    address: whole; leads to what has changed since.
    """

    query: Query
    state: int
    total: int
    day: date
    address: str


def records_of(query: Query) -> Records:
    """The records that the search names by their numbers, as far as the public sees them."""
    wanted: dict[str, set[int]] = {}
    for name, value in (*query.chosen, *query.excluded):
        if (kind := BY_NAME[name].numbers) and value.isdecimal():
            wanted.setdefault(kind, set()).add(int(value))
    return {kind: load.many(kind, numbers) for kind, numbers in wanted.items()}


def citation(cited: CitedSearch) -> Citation:
    """The citation in the house form and in the others, in the language of the interface."""
    runs = _house(cited)
    several = ((str(name), form(cited)) for name, form in _FORMS.items())
    return Citation(runs, plain(runs), tuple(Form(name, runs) for name, runs in several))


def heading(query: Query, state: int, total: int, address: str) -> str:
    """What a file says of itself before its first record: the same, a line each.

    address: "" where nobody has said at which address the archive stands.
    """
    cited = CitedSearch(query, state, total, localdate(), address)
    asked = phrase(_("Search: %(asked)s"), asked=_asked(cited))
    archive = f"{site().name}. " if site().name else ""
    told = _("%(count)s, archive state %(state)s, %(day)s") % {
        "count": counted(query, total),
        "state": state,
        "day": _day(cited),
    }
    return "\n".join(filter(None, (f"{archive}{plain(asked)}", told, address)))


def counted(query: Query, total: int) -> str:
    """How much was found; documents are called so where nothing else was looked for."""
    if query.scope is Scope.DOCUMENTS:
        return ngettext("%(n)s document", "%(n)s documents", total) % {"n": f"{total:,}"}
    return ngettext("%(n)s record", "%(n)s records", total) % {"n": f"{total:,}"}


def _asked(cited: CitedSearch) -> Runs:
    return in_words(cited.query, records_of(cited.query))


def _day(cited: CitedSearch) -> str:
    return date_format(cited.day, "j F Y")


def _parts(cited: CitedSearch) -> dict[str, Runs | Words | str]:
    return {
        "asked": _asked(cited),
        "archive": theirs(site().name),
        "count": counted(cited.query, cited.total),
        "state": str(cited.state),
        "day": _day(cited),
        "year": str(cited.day.year),
        "american": date_format(cited.day, "F j, Y"),
        "short": date_format(cited.day, "j N Y"),
        "address": Words(cited.address, address=cited.address),
    }


def _house(cited: CitedSearch) -> Runs:
    pattern = _(
        "%(archive)s, archive state %(state)s, search on %(day)s: %(asked)s; %(count)s, %(address)s"
    )
    return phrase(pattern, **_parts(cited))


def _chicago(cited: CitedSearch) -> Runs:
    pattern = _(
        "%(archive)s, archive state %(state)s, search: %(asked)s; %(count)s, "
        "accessed %(american)s, %(address)s."
    )
    return phrase(pattern, **_parts(cited))


def _mla(cited: CitedSearch) -> Runs:
    pattern = _(
        "Search: %(asked)s. %(archive)s, archive state %(state)s, %(count)s, %(address)s. "
        "Accessed %(short)s"
    )
    return (*phrase(pattern, **_parts(cited)), ours("."))


def _apa(cited: CitedSearch) -> Runs:
    pattern = _(
        "%(archive)s. (%(year)s). Search: %(asked)s [%(count)s; archive state %(state)s]. "
        "Retrieved %(american)s, from %(address)s"
    )
    return phrase(pattern, **_parts(cited))


_FORMS = {
    gettext_lazy("Chicago, note"): _chicago,
    gettext_lazy("MLA"): _mla,
    gettext_lazy("APA"): _apa,
}
