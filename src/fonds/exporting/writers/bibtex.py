"""BibTeX for LaTeX and reference managers: a document is a letter, a report or unpublished.

Fields as biblatex has them (its manual, version 3.20), in UTF-8, with dates in EDTF where biblatex
reads them (ISO 8601-2, levels 0 and 1); `year` stands besides for styles of old BibTeX. The archive
that holds the paper and the place in it stand in `note`, which every style prints, and in
`library`. A key is `document` with the number of the document: it never changes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from fonds.exporting.writers import UNNAMED, Archive
from fonds.exporting.writers.around import Around
from fonds.exporting.writers.described import Sort, leading_edtf, sort_of, translators
from fonds.records import genres
from fonds.records import text as profile
from fonds.records.citation import Cited
from fonds.records.citation.cited import one_line
from fonds.records.citation.people import Person, authors, people
from fonds.records.citation.quality import bracketed
from fonds.records.citation.translation import language_name, translation
from fonds.records.citation.when import date_of
from fonds.records.citation.where import copy_cited, place, seen
from fonds.records.document import Document, Role
from fonds.records.record import Record

name: Final = "bibtex"
description: Final = "BibTeX for LaTeX and reference managers: documents alone"
suffix: Final = ".bib"
media_type: Final = "application/x-bibtex"
omits: Final = (
    "BibTeX names documents and where they lie. Texts, files and what is doubted of single names "
    "and dates are not in it, nor are documents that were withdrawn or merged."
)
# Texts before documents: who translated them is asked when the document comes.
reads: Final = ("place", "subject", "agent", "repository", "collection", "text", "document")
writes: Final = ("document",)

Field = tuple[str, str]

_TYPES: Final = {
    Sort.LETTER: "letter",
    Sort.REPORT: "report",
    Sort.MANUSCRIPT: "unpublished",
}
# What biblatex reads of EDTF: days, months, years, their doubts, spans of them, open ends.
_POINT = r"\d{4}(?:-\d{2}){0,2}[~?%]?|\d{3}X|\d{2}XX"
_READ: Final = re.compile(rf"(?:{_POINT})(?:/(?:{_POINT}|\.\.)?)?|(?:\.\.)?/(?:{_POINT})")
_SIGNS: Final = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",  # an escaped brace would still count as one
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "&%$#_"},
}
_SPECIAL: Final = re.compile("[" + re.escape("".join(_SIGNS)) + "]")


def write(records: Iterable[Record], archive: Archive = UNNAMED) -> Iterator[bytes]:
    """An entry for each document. What it points to must come before it to be named in it."""
    around = Around(archive)
    if archive.heading:
        yield f"{_comment(archive.heading)}\n\n".encode(errors="replace")
    for document in around.documents(records):
        yield _entry(document, around)


def _comment(heading: str) -> str:
    """What stands outside entries is passed over, but an @ there would begin one."""
    lines = (one_line(line).replace("@", "(at)") for line in heading.splitlines())
    return "\n".join(f"% {line}".rstrip() for line in lines)


def _entry(document: Document, around: Around) -> bytes:
    fields = ((name, value) for name, value in _fields(document, around) if value)
    lines = [f"  {name} = {{{value}}},\n" for name, value in fields]
    written = f"@{_TYPES[sort_of(document)]}{{document{document.number},\n{''.join(lines)}}}\n\n"
    return written.encode(errors="replace")


def _fields(document: Document, around: Around) -> Iterator[Field]:
    """Every field once, ready to stand between braces; "" where nothing is known."""
    cited = around.cited(document)
    title = _escaped(document.title) or _escaped(around.wording.untitled)
    yield "title", f"{{{title}}}"  # twice in braces: no style may change its capitals
    yield "titleaddon", "; ".join(_escaped(each.form) for each in document.other_titles[:1])
    yield "author", _names(authors(cited))
    yield "translator", _names(translators(cited))
    yield from _dates(document)
    yield "type", _escaped(genres.label(document.genres[0])) if document.genres else ""
    yield "note", "; ".join(_escaped(note) for note in _notes(document, cited, around) if note)
    yield "library", "; ".join(map(_escaped, _lies(cited, around)))
    yield "organization", _escaped(cited.archive)
    yield "language", " and ".join(map(_escaped, _languages(document, around)))
    yield "keywords", ", ".join(_keywords(document, around))
    yield "abstract", "".join(_escaped(profile.plain(it.body)) for it in document.summaries[:1])
    yield "url", cited.address


def _names(several: Iterable[Person]) -> str:
    return " and ".join(filter(None, map(_name, several)))


def _name(person: Person) -> str:
    """With a comma behind the family name; one that has none stays whole, in braces."""
    family, comma, given = person.filed.partition(",")
    if comma and family.strip() and given.strip():
        return f"{_part(family)}, {_part(given)}"
    return f"{{{_escaped(person.said)}}}" if person.said else ""


def _part(words: str) -> str:
    """Half a name; in braces where a word of it would part names, or a comma would."""
    said = _escaped(words)
    return f"{{{said}}}" if "," in said or " and " in f" {said.casefold()} " else said


def _dates(document: Document) -> Iterator[Field]:
    """As exactly as it is known: what biblatex cannot read as a date stands in the note."""
    edtf = leading_edtf(document)
    if edtf is None or not _READ.fullmatch(edtf.text):
        return
    yield "date", edtf.text
    if edtf.earliest and edtf.latest and edtf.earliest.year == edtf.latest.year:
        yield "year", f"{edtf.earliest.year:04}"


def _notes(document: Document, cited: Cited, around: Around) -> Iterator[str]:
    """Where it lies, then what a footnote must not hide and no field holds."""
    wording = replace(around.wording, date_style="house")
    yield from _lies(cited, around)
    yield bracketed(cited, wording).strip("[]")
    if not any(name == "date" for name, _ in _dates(document)):
        said = date_of(document, wording)
        yield said if said in (wording.undated, wording.date_not_recorded) else f"dated {said}"
    yield from seen(cited, copy_cited(cited), wording)
    yield "; ".join(translation(cited, wording)) if cited.texts else ""
    to = [person.said for person in people(cited, Role.RECIPIENT)]
    yield f"to {'; '.join(to)}" if to else ""


def _lies(cited: Cited, around: Around) -> list[str]:
    said = place(cited, copy_cited(cited), around.wording)
    return [each for each in said if each and each != around.wording.location_not_recorded]


def _languages(document: Document, around: Around) -> list[str]:
    return [language_name(tag, around.wording) or tag for tag in document.languages]


def _keywords(document: Document, around: Around) -> Iterator[str]:
    """Subjects and places; a comma would make two of one."""
    said = [around.title("subject", each) for each in document.subjects]
    said += [around.title("place", each.place) or each.written for each in document.places]
    for each in dict.fromkeys(filter(None, said)):
        yield _escaped(each.replace(",", " "))


def _escaped(words: str) -> str:
    r"""As LaTeX sets it: one line, with its signs written out.

    >>> _escaped("Mutual aid & 100% credit {1950}")
    'Mutual aid \\& 100\\% credit \\textbraceleft{}1950\\textbraceright{}'
    """
    return _SPECIAL.sub(lambda found: _SIGNS[found[0]], one_line(words))
