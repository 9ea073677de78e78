"""The form of the Modern Language Association (Handbook, 9th edition)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from fonds.records.citation.chicago import ended, sentence, sort
from fonds.records.citation.cited import Citation, Cited, Piece, tidy
from fonds.records.citation.people import Person, authors
from fonds.records.citation.source import source
from fonds.records.citation.title import marked, quoted
from fonds.records.citation.translation import translation
from fonds.records.citation.when import date_of
from fonds.records.citation.wording import Wording, wording_in

# The Handbook shortens all months but May, June and July, and September to four letters.
_MONTHS = {
    "January": "Jan.",
    "February": "Feb.",
    "March": "Mar.",
    "April": "Apr.",
    "August": "Aug.",
    "September": "Sept.",
    "October": "Oct.",
    "November": "Nov.",
    "December": "Dec.",
}
_MONTH = re.compile("|".join(_MONTHS))


def cite(cited: Cited) -> Citation:
    """The citation as an entry of a list of works cited."""
    wording = replace(wording_in(cited.language), date_style="house")
    by = _authors(authors(cited), wording)
    mark = marked(cited.document, by) if by else None
    translated = "; ".join(translation(cited, wording))
    date = _MONTH.sub(lambda found: _MONTHS[found[0]], date_of(cited.document, wording))
    return tidy(
        (
            *([mark] if mark else []),
            Piece("people", ended(by), after=" "),
            quoted(cited.document, wording, ".", after=" "),
            sentence("date", sort(cited, wording), translated, date),
            sentence("source", "; ".join(source(cited, wording))),
            Piece("collection", cited.collection),
            Piece("archive", cited.archive),
            Piece("address", cited.address, after=""),
            Piece("end", "."),
        )
    )


def _authors(people: Sequence[Person], wording: Wording) -> str:
    """One, or two; of more, the first and others."""
    names = [person.turned if place == 0 else person.said for place, person in enumerate(people)]
    if len(names) > 2:
        return wording.and_others.format(f"{names[0]},")
    if len(names) == 2:
        return f"{names[0]}, {wording.conjunction.format('', names[1]).strip()}"
    return names[0] if names else ""
