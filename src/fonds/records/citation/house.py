"""The house form: “Title,” Date, Archive, source, address."""

from __future__ import annotations

from fonds.records.citation.cited import Citation, Cited, Piece, tidy
from fonds.records.citation.quality import bracketed
from fonds.records.citation.source import source
from fonds.records.citation.title import quoted
from fonds.records.citation.translation import translation
from fonds.records.citation.when import date_of
from fonds.records.citation.wording import wording_in


def cite(cited: Cited) -> Citation:
    """The citation in the house form.

    >>> from fonds.records.document import Document
    >>> paper = Document(title="Telegram from A. Mikoyan to the CPSU Central Committee")
    >>> cite(Cited(document=paper, archive="Fonds", address="https://a.org/document/2")).plain
    '“Telegram from A. Mikoyan to the CPSU Central Committee,” date not recorded, Fonds, location \
of the original not recorded, https://a.org/document/2'
    """
    wording = wording_in(cited.language)
    clauses = (*source(cited, wording), *translation(cited, wording))
    return tidy(
        (
            quoted(cited.document, wording),
            Piece("quality", bracketed(cited, wording)),
            Piece("date", date_of(cited.document, wording)),
            Piece("archive", cited.archive),
            Piece("source", "; ".join(clauses)),
            Piece("address", cited.address),
        )
    )
