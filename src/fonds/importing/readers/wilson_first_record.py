"""A record of the first site, as `/srv/record/{id}.json` answered it, and the texts within it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import msgspec

from fonds.dates.edtf import Edtf, NotEdtf
from fonds.importing.columns.genres import code
from fonds.importing.columns.languages import tag
from fonds.importing.readers import Read
from fonds.importing.readers.wilson_entries import (
    Entry,
    all_words,
    entries,
    fields,
    number,
    truth,
    words,
)
from fonds.importing.readers.wilson_links import resolved, soft
from fonds.importing.readers.wilson_naming import Naming
from fonds.importing.readers.wilson_record import (
    SCHEME,
    SITE,
    SITE_NAME,
    Described,
    credits_of,
    dates_of,
    document,
    refused,
)
from fonds.importing.readers.wilson_texts import Body, text
from fonds.records.dates import DateKind, HistoricalDate
from fonds.records.document import Membership
from fonds.records.patch import Patch
from fonds.records.problem import Where
from fonds.records.text import escaped
from fonds.records.transcription import TextKind

PassOver = Callable[[Entry, frozenset[str]], None]

_KNOWN = fields(
    """
    id title name value slug description source doc_date frontend_doc_date date_range_start
    date_range_end type types creators contributors subjects original_coverages languages
    transcripts translations media_files attachments links collections repositories
    publishers donors classifications rights pdf_generated_at is_inactive source_created_at
    source_updated_at first_published_at
    """
)
_FIGURES = ("doc_date", "date_range_start", "date_range_end")
_STAMPS = {
    "source_created_at": "created",
    "source_updated_at": "last changed",
    "pdf_generated_at": "PDF made",
}


def read(entry: Entry, where: Where, naming: Naming, pass_over: PassOver) -> Read:
    """The document, its texts, and what is to be told of them."""
    own, title = number(entry.get("id")), words(entry.get("title")) or words(entry)
    if not own or not title:
        missing = "title" if own else "id"
        yield refused(where, missing, f"The record has no {missing}.", "Give it one.")
        return
    pass_over(entry, _KNOWN)
    said = _described(entry, own, title, where, naming)
    source = credits_of(said)
    texts = [
        with_note(text(said, body, naming, source), each) for body, each in _bodies(entry, said)
    ]
    yield document(said, naming, source)
    yield from texts
    yield from said.notices


def _described(entry: Entry, own: int, title: str, where: Where, naming: Naming) -> Described:
    said = Described(own, title, where, address=f"{SITE}/document/{own}")
    slug = words(entry.get("slug"))
    said.paths = (f"path:/document/{slug}",) if slug and slug != str(own) else ()
    said.dates = tuple(_dates(entry, said))
    said.summary = resolved(str(entry.get("description") or ""))
    said.genres = tuple(map(code, all_words(entry.get("type") or entry.get("types"))))
    said.authors = all_words(entry.get("creators"))
    said.contributors = all_words(entry.get("contributors"))
    said.subjects = all_words(entry.get("subjects"))
    said.places = tuple(_places(entry.get("original_coverages"), ""))
    said.collections = tuple(_collections(entry, naming))
    said.source = words(entry.get("source"))
    said.repositories = all_words(entry.get("repositories"))
    said.languages = tuple(filter(None, map(_language_words, entries(entry.get("languages")))))
    said.markings = all_words(entry.get("classifications"))
    said.rights = " ".join(all_words(entry.get("rights")))
    said.donors = all_words(entry.get("donors"))
    said.publishers = all_words(entry.get("publishers"))
    said.published = words(entry.get("first_published_at"))
    said.withheld = truth(entry.get("is_inactive"))
    said.notes.extend(_notes(entry, said))
    return said


def _dates(entry: Entry, said: Described) -> Iterator[HistoricalDate]:
    """The date as it was shown; without one, the figures, unless they may stand for a year only."""
    shown, figures = words(entry.get("frontend_doc_date")), words(entry.get("doc_date"))
    if shown:
        said.date, said.date_field = shown, "frontend_doc_date"
        yield from (_noted(each, entry) for each in dates_of(said))
    elif figures:
        edtf = _of_figures(figures)
        if not edtf:
            said.notice(
                "doc_date",
                "The date's figures do not say how exact it is; they are kept as words.",
                "Give the document its date.",
                figures,
            )
        date = HistoricalDate(edtf=edtf, written=figures, kind=DateKind.UNSPECIFIED)
        yield _noted(date, entry)


def _noted(date: HistoricalDate, entry: Entry) -> HistoricalDate:
    """The date with the figures that say something else than it does."""
    said = {date.written, date.edtf.replace("-", "")}
    other = {name: words(entry.get(name)) for name in _FIGURES}
    note = "; ".join(f"{name} {value}" for name, value in other.items() if value not in {"", *said})
    return msgspec.structs.replace(date, note=note) if note else date


def _of_figures(figures: str) -> str:
    """YYYYMMDD in EDTF, noughts being silence; the first of January may be any day of a year.

    >>> _of_figures("19490401"), _of_figures("19490400"), _of_figures("19490101")
    ('1949-04-01', '1949-04', '')
    """
    found = re.fullmatch(r"(\d{4})-?(\d\d)-?(\d\d)", figures)
    if not found or found[2] + found[3] == "0101":
        return ""
    edtf = "-".join(part for part in found.groups() if part != "00")
    try:
        return Edtf.parse(edtf).text
    except NotEdtf:
        return ""


def _places(value: Any, within: str) -> Iterator[tuple[str, str]]:
    """Places with the wider one they lie in; the narrower ones that a place lists come after it."""
    for each in entries(value):
        name = words(each)
        above = within or (words(each.get("parent")) if isinstance(each, dict) else "")
        if name:
            yield name, above
        if isinstance(each, dict):
            yield from _places(each.get("children"), name)


def _collections(entry: Entry, naming: Naming) -> Iterator[Membership]:
    for each in entries(entry.get("collections")):
        if isinstance(each, dict) and number(each.get("id")) and words(each):
            key = f"{SCHEME}:{number(each['id'])}"
            yield Membership(collection=naming.collection(key, {"title": words(each)}))


def _language_words(value: Any) -> str:
    """The name or the code of a language, whichever is known."""
    if not isinstance(value, dict):
        return words(value)
    several = [words(value), *(words(value.get(each)) for each in ("code", "iso_code", "iso"))]
    return next((each for each in several if each and tag(each)), several[0])


def language_of(entry: Entry) -> str:
    """The tag of a text's language as its entry says it, or ""."""
    return tag(_language_words(entry.get("language"))) or "" if entry.get("language") else ""


def _bodies(entry: Entry, said: Described) -> Iterator[tuple[Body, Entry]]:
    """The texts whose words are in the answer; the others are told."""
    for column, kind in (
        ("transcripts", TextKind.TRANSCRIPTION),
        ("translations", TextKind.TRANSLATION),
    ):
        for place, each in enumerate(entries(entry.get(column)), start=1):
            own = each if isinstance(each, dict) else {"url": words(each)}
            html = str(own.get("raw") or own.get("html") or "")
            if html.strip():
                key = f"{said.key}/{kind.value}/{words(own.get('id')) or place}"
                yield Body(key, resolved(html), column, kind, language_of(own)), own
            else:
                _tell_absent(said, column, own)


def _tell_absent(said: Described, column: str, entry: Entry) -> None:
    called = words(entry.get("filename")) or words(entry.get("url")) or words(entry) or column
    said.notice(
        column,
        f"The words of “{called}” are not in the file.",
        "Import the answer for that text too: its filename bears the record's number.",
    )
    said.notes.append(f"<p>{SITE_NAME}, {column}: {escaped(called)}.</p>")


def _notes(entry: Entry, said: Described) -> Iterator[str]:
    """What has no field of its own: related records, files that lay there, when it was changed."""
    for each in entries(entry.get("links")):
        if link := _link(each):
            yield f"<p>Related: {link}</p>"
    for column in ("media_files", "attachments"):
        called = [_called(each) for each in entries(entry.get(column))]
        if called:
            said.notice(
                column,
                f"Files are named whose bytes are not in the answer ({len(called)}): "
                f"{', '.join(called)[:200]}.",
                "Import them as files named after the record's number.",
            )
            yield f"<p>{SITE_NAME}, {column}: {escaped(', '.join(called))}.</p>"
    facts = [f"{name} {words(entry.get(key))}" for key, name in _STAMPS.items() if entry.get(key)]
    if facts:
        yield f"<p>{SITE_NAME}: {escaped(', '.join(facts))}.</p>"


def _link(entry: Any) -> str:
    if not isinstance(entry, dict):
        return escaped(words(entry))
    target = words(entry.get("url")) or (
        f"/document/{number(entry.get('id'))}" if number(entry.get("id")) else ""
    )
    called = escaped(words(entry) or target)
    return f'<a href="{escaped(soft(target))}">{called}</a>' if target else called


def _called(entry: Any) -> str:
    if not isinstance(entry, dict):
        return words(entry)
    several = (words(entry.get(each)) for each in ("filename", "url", "path", "src"))
    return next(filter(None, several), "") or words(entry) or words(entry.get("id"))


def with_note(patch: Patch, entry: Entry) -> Patch:
    """The text, with what the site said of its file."""
    facts = {
        "file": words(entry.get("filename")),
        "address": words(entry.get("url")),
        "asset": words(entry.get("asset_id")),
        "id": words(entry.get("id")),
        **{name: words(entry.get(key)) for key, name in _STAMPS.items()},
        "PDF": words(entry.get("pdf")),
    }
    told = ", ".join(f"{name} {value}" for name, value in facts.items() if value)
    if not told:
        return patch
    return replace(patch, values={**patch.values, "note": f"{SITE_NAME}: {told}."})
