"""What the first site's objects say: a record, a collection, a text, a name of one of its lists."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from fonds.importing.readers import Read, wilson_first_record
from fonds.importing.readers.wilson_entries import Entry, fields, number, truth, words
from fonds.importing.readers.wilson_links import resolved
from fonds.importing.readers.wilson_naming import Naming
from fonds.importing.readers.wilson_record import (
    SCHEME,
    SITE_NAME,
    Described,
    cleared,
    notice,
    refused,
)
from fonds.importing.readers.wilson_source import read as read_source
from fonds.importing.readers.wilson_texts import Body, text
from fonds.records.access import WITHHELD, Access
from fonds.records.collection import Illustration
from fonds.records.patch import Patch
from fonds.records.problem import Problem, Where
from fonds.records.text import clean, escaped
from fonds.records.transcription import TextKind

# The fields by which an object shows what it is, the surest first.
_FORMS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("text", ("raw", "html", "content_type")),
    (
        "record",
        ("doc_date", "frontend_doc_date", "date_range_start", "original_coverages", "transcripts"),
    ),
    ("collection", ("short_description", "is_inactive", "main_src", "first_published_at")),
)
_LISTED = re.compile(
    r"(?P<form>record|collection|subject|contributor|coverage|repositor(?:y|ie)|theme|donor)s?"
    r"(?![a-z])",
    re.IGNORECASE,
)
_OF_RECORD = re.compile(r"(?P<kind>Transcript|Translation)File_(?P<number>[1-9][0-9]{0,9})\b")
_FIELDS = 1000
_STAMPS = {
    "source_created_at": "created",
    "first_published_at": "first published",
    "source_updated_at": "last changed",
    "pdf_generated_at": "PDF made",
}


class Shelf:
    """What the objects of one file share: whom they named, and the fields nobody read."""

    def __init__(self, path: Path) -> None:
        found = _LISTED.search(path.stem)
        self.listed = found["form"].lower().removesuffix("ie").removesuffix("y") if found else ""
        self.naming = Naming()
        self._unread: Counter[str] = Counter()

    def pass_over(self, entry: Entry, known: frozenset[str]) -> None:
        """Count the filled fields that are none of `known`, beyond a thousand under one name."""
        for name, value in entry.items():
            if name not in known and value not in _NOTHING:
                full = len(self._unread) >= _FIELDS and name not in self._unread
                self._unread["…" if full else name[:100]] += 1

    def unread(self, where: Where) -> Iterator[Problem]:
        """What was not read, told once a field."""
        for name, count in self._unread.items():
            yield notice(
                where,
                name,
                f"The field “{name}” is none that is known; in {count} "
                f"{'object' if count == 1 else 'objects'} it was not read.",
                "If it matters, give its words to the record at the desk.",
            )


_NOTHING: tuple[Any, ...] = (None, "", [], {}, False)


def read(entry: Any, where: Where, shelf: Shelf) -> Read:
    """Mentions, records and Problems of one object."""
    form = _form(entry, shelf.listed) if isinstance(entry, dict) else ""
    read_one = _READERS.get(form)
    if read_one is None:
        yield refused(
            where,
            "",
            "It is not told what this object is: a record, a collection, a text or a name.",
            "Name a file of names after its list: subject.json, contributor.json, coverage.json.",
            str(entry),
        )
        return
    try:
        several = list(read_one(entry, where, shelf))
    except RecursionError:
        shelf.naming.forget()
        yield refused(where, "", "The values are nested too deeply.", "Write the record flat.")
        return
    if not any(isinstance(each, Patch) for each in several):
        shelf.naming.forget()
    yield from shelf.naming.mentions(where)
    yield from several
    yield from shelf.naming.doubts(where)


def _form(entry: Entry, listed: str) -> str:
    by_fields = next((form for form, marks in _FORMS if any(m in entry for m in marks)), "")
    if by_fields == "collection" and listed == "theme":
        return "theme"
    return by_fields or listed


_COLLECTION = fields(
    """
    id name value title short_description description is_inactive slug main_src thumb_src
    parent source_created_at source_updated_at first_published_at record_count
    number_of_records
    """
)


def _collection(entry: Entry, where: Where, shelf: Shelf, theme: bool = False) -> Read:
    own, title = number(entry.get("id")), words(entry)
    if not own or not title:
        missing = "id" if not own else "name"
        yield refused(where, missing, f"It has no {missing}.", "Give it one.")
        return
    shelf.pass_over(entry, _COLLECTION)
    key = f"{SCHEME}:theme/{own}" if theme else f"{SCHEME}:{own}"
    said = Described(own, title, where)
    values: dict[str, Any] = {
        "title": title,
        "keys": (key, *_paths(entry, own, theme)),
        "introduction": _introduction(entry, said),
        "image": _image(entry),
        "neighbours": tuple(_parent(entry, shelf.naming)),
    }
    if truth(entry.get("is_inactive")):
        values["access"] = Access(state=WITHHELD, reason="inactive on the earlier site")
    spoken = {name: value for name, value in values.items() if value}
    yield Patch(kind="collection", key=key, number=0 if theme else own, values=spoken, where=where)
    yield from said.notices


def _theme(entry: Entry, where: Where, shelf: Shelf) -> Read:
    """A theme was a portal: here a collection with its introduction, without its number."""
    return _collection(entry, where, shelf, theme=True)


def _paths(entry: Entry, own: int, theme: bool) -> Iterator[str]:
    slug = words(entry.get("slug"))
    if theme and slug:
        yield from (f"path:/theme/{slug}", f"path:/topics/{slug}")
    elif slug:
        yield f"path:/collection/{own}/{slug}"


def _introduction(entry: Entry, said: Described) -> str:
    """The short description, the description, and what the site said of itself, in this order."""
    short = words(entry.get("short_description"))
    parts = [
        f"<p>{escaped(short)}</p>" if short else "",
        resolved(str(entry.get("description") or "")),
    ]
    facts = list(stamps(entry))
    count = words(entry.get("record_count") or entry.get("number_of_records"))
    if count:
        facts.append(f"documents {count}")
    if facts:
        parts.append(f"<p>{escaped(SITE_NAME)}: {escaped(', '.join(facts))}.</p>")
    return cleared(said, "description", clean("".join(parts)))


def stamps(entry: Entry) -> Iterator[str]:
    """When the site made, published and changed it, as it says."""
    for name, called in _STAMPS.items():
        if when := words(entry.get(name)):
            yield f"{called} {when}"


def _image(entry: Entry) -> Illustration | None:
    """The image is not in the answer: what is known of it is where it lay."""
    several = [words(entry.get(each)) for each in ("main_src", "thumb_src")]
    lay = " and ".join(filter(None, several))
    return Illustration(credit=f"Image of the earlier site: {lay}") if lay else None


def _parent(entry: Entry, naming: Naming) -> Iterator[str]:
    above = entry.get("parent")
    if isinstance(above, dict) and number(above.get("id")) and words(above):
        yield naming.collection(f"{SCHEME}:{number(above['id'])}", {"title": words(above)})


_TEXT = fields(
    """
    id filename content_type extension asset_id source_created_at source_updated_at url raw
    html pdf language record_id
    """
)


def _text(entry: Entry, where: Where, shelf: Shelf) -> Read:
    """A transcript or translation alone: the name of its file bears the number of its record."""
    named = _OF_RECORD.search(words(entry.get("filename")))
    own = number(entry.get("record_id")) or (int(named["number"]) if named else 0)
    html = str(entry.get("raw") or entry.get("html") or "")
    if not own or not html.strip():
        found = "It does not say of which record it is." if html.strip() else "It has no words."
        remedy = "Keep its filename, as TranscriptFile_110404.html, or give its record_id."
        yield refused(where, "filename" if html.strip() else "raw", found, remedy)
        return
    shelf.pass_over(entry, _TEXT)
    said = Described(own, "", where)
    yield wilson_first_record.with_note(
        text(said, body_of(entry, html, said.key), shelf.naming, read_source("")), entry
    )
    yield from (each for each in said.notices)


def body_of(entry: Entry, html: str, record: str) -> Body:
    """The text in an entry of its own or of a record's list."""
    named = _OF_RECORD.search(words(entry.get("filename")))
    where_from = f"{words(entry.get('url'))} {named['kind'] if named else ''}".lower()
    translated = "translation" in where_from or (
        "transcript" not in where_from and bool(entry.get("language"))
    )
    kind = TextKind.TRANSLATION if translated else TextKind.TRANSCRIPTION
    language = wilson_first_record.language_of(entry)
    own = words(entry.get("id")) or "1"
    return Body(f"{record}/{kind.value}/{own}", resolved(html), "raw", kind, language)


def _record(entry: Entry, where: Where, shelf: Shelf) -> Read:
    return wilson_first_record.read(entry, where, shelf.naming, shelf.pass_over)


_NAME = fields(
    """
    id name value title slug description note parent children source_created_at
    source_updated_at first_published_at
    """
)


def _name(kind: str) -> Callable[[Entry, Where, Shelf], Read]:
    def read_one(entry: Entry, where: Where, shelf: Shelf) -> Read:
        title = words(entry)
        if not title:
            yield refused(where, "name", "It has no name.", "Give it one.")
            return
        shelf.pass_over(entry, _NAME)
        yield _full(kind, title, entry, where, shelf.naming)

    return read_one


def _full(kind: str, title: str, entry: Entry, where: Where, naming: Naming) -> Patch:
    """A name of a list is a record of the authority in full, with the site's own identifier."""
    key, values = naming.whole(kind, title, words(_within(entry)))
    own, slug = words(entry.get("id")), words(entry.get("slug"))
    called = {"agent": "contributor", "place": "coverage"}.get(kind, kind)
    identifiers = [f"{SCHEME}:{called}/{own}"] if own else []
    if slug:
        identifiers.append(f"path:/{called}/{own}/{slug}" if own else f"path:/{called}/{slug}")
    note = " ".join(
        filter(None, (words(entry.get("description")), words(entry.get("note")), *stamps(entry)))
    )
    values = {**values, "keys": (key, *identifiers)} | ({"note": note} if note else {})
    return Patch(kind=kind, key=key, values=values, where=where)


def _within(entry: Entry) -> Any:
    return entry.get("parent") if isinstance(entry.get("parent"), dict) else ""


_READERS: dict[str, Callable[[Entry, Where, Shelf], Read]] = {
    "record": _record,
    "collection": _collection,
    "theme": _theme,
    "text": _text,
    "subject": _name("subject"),
    "contributor": _name("agent"),
    "donor": _name("agent"),
    "coverage": _name("place"),
    "repositor": _name("repository"),
}
