"""Footnotes: a citation from a book or an article, read and looked up.

`noting` parts a note into its citations, `reading` reads one of them, `looking` finds what it
cites. Whatever a reader of ours does not understand is said to be unread, never guessed.

A citation is read by taking from a `Sheet` what is certain, in this order: address, quoted title,
dates to the day, the archive with its reference, the printed volume, other dates, numbers; what is
left before all that is who wrote it and what it is. To teach it another house's habit, find the
module of the part (`quoted`, `places`, `printed`, `numbered`, `opening`), add the form there, and a
row to tests/searching/footnotes/citations.tsv.
"""

from fonds.searching.footnotes.cited import Cited, Printed
from fonds.searching.footnotes.noting import LONGEST, Noted, noted
from fonds.searching.footnotes.reading import read

__all__ = ["LONGEST", "Cited", "Noted", "Printed", "noted", "read"]
