"""Did you mean: what the archive has for words that it hardly has, each as another search.

In a template: {% include "fonds/suggested.html" with suggested=page.suggested %}, which is
nothing where nothing is suggested.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from fonds.searching.found import Found
from fonds.searching.query import Query
from fonds.searching.suggesting import Suggestion, suggestions
from fonds.web.shown.words import Runs, joined, phrase, theirs


@dataclass(frozen=True, slots=True)
class Meant:
    """A word, or several, that may have been meant: the search with them and how much it finds."""

    words: Runs
    address: str
    documents: int


@dataclass(frozen=True, slots=True)
class Suggested:
    """said: for which words little or nothing was found."""

    said: Runs
    meant: tuple[Meant, ...]


def suggested(found: Found, address: Callable[[Query], str]) -> Suggested | None:
    """What may have been meant; None where enough was found, or nothing is near."""
    several = suggestions(found)
    if not several:
        return None
    return Suggested(
        phrase(_said(found), words=_quoted(several[0].typed)),
        tuple(Meant(_changed(each), address(each.query), each.documents) for each in several),
    )


def _said(found: Found) -> str:
    if found.total:
        return _("Little for %(words)s.")
    return _("Nothing for %(words)s.")


def _quoted(words: tuple[str, ...]) -> Runs:
    return joined(phrase(_("“%(word)s”"), word=theirs(word)) for word in words)


def _changed(suggestion: Suggestion) -> Runs:
    """The words that stand in place of others; of these, only those that differ."""
    return joined(((theirs(word),) for word in suggestion.instead), " ")


__all__ = ["Meant", "Suggested", "suggested"]
