"""An archive that holds originals: as a line of a list, and what is recorded of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from fonds.catalogue.holdings import Holdings
from fonds.records.place import Place
from fonds.records.repository import Repository
from fonds.web import addresses
from fonds.web.shown.levels import documents
from fonds.web.shown.person import other_scripts
from fonds.web.shown.words import Runs, Words, linked, theirs


@dataclass(frozen=True, slots=True)
class Line:
    """A repository in the list. empty: that nothing of it is here."""

    title: Words
    others: Runs
    town: str
    abbreviation: str
    count: str
    told: tuple[str, ...]
    empty: bool


def line(repository: Repository, held: Holdings) -> Line:
    """The repository with what of it is here."""
    title = theirs(repository.title, repository.title_language)
    return Line(
        linked(title, addresses.repository(repository)),
        other_scripts(repository.title, repository.names),
        repository.city,
        repository.abbreviation,
        documents(held.documents) if held.documents else _("described only"),
        tuple(forms(held)),
        not held.documents,
    )


def forms(held: Holdings) -> Iterator[str]:
    """In what form a repository's documents are here, and what is only said to lie there."""
    if held.documents and not (held.with_scan or held.with_text):
        yield _("descriptions only")
    if held.with_scan:
        yield _("%(count)s with scan") % {"count": held.with_scan}
    if held.with_text:
        yield _("%(count)s with text") % {"count": held.with_text}
    if held.claimed:
        pattern = ngettext(
            "%(count)s reported, not verified",
            "%(count)s reported, not verified",
            held.claimed,
        )
        yield pattern % {"count": held.claimed}


def whereabouts(repository: Repository, place: Place | None) -> Runs:
    """Town and country, as far as they are recorded; the place itself where no town is."""
    town = repository.city or (place.title if place else "")
    words = ", ".join(each for each in (town, repository.country) if each)
    return (theirs(words),) if words else ()


def homepage(repository: Repository) -> str:
    """The archive's own site; "" for anything but a web address."""
    try:
        parts = urlsplit(repository.homepage.strip())
    except ValueError:
        return ""
    known = parts.scheme in ("http", "https") and bool(parts.netloc)
    return repository.homepage.strip() if known else ""
