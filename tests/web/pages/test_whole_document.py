"""Whatever a record of a document can say stands on its page.

Every field of a Document, a Text and a File is filled by its type, each with a word of its own, so
that a field added to a record later is missed here until the page shows it.
"""

from __future__ import annotations

from enum import Enum
from itertools import count
from typing import Any

import msgspec
import pytest
from django.test import Client
from lxml import html
from msgspec import inspect

from fonds.catalogue import save
from fonds.records.copies import Copy, Outcome, Release
from fonds.records.document import Document
from fonds.records.file import File
from fonds.records.record import Record
from fonds.records.transcription import Text
from tests.web import specimens

pytestmark = [pytest.mark.django_db, pytest.mark.database]

DOCUMENT = 390

# Fields of every record that are its standing, not what it says; those that order or join others.
STANDING = {"number", "version", "state", "merged_into", "access", "public_since", "keys"}
JOINING = {"id", "copy", "release", "order", "position", "highest_paragraph", "leaf_maps", "rank"}
TONGUES = {"language", "title_language", "written_language"}
DATES = {"edtf", "on", "since", "checked", "date", "made_on", "checked_on", "written_date"}
BODIES = {"body", "notes"}
POINTERS = {"document": specimens.LETTER, "file": 391, "text": 391, "collection": 301}
PLAIN = {
    "calendar": "julian",
    "time": "21:00",
    "link": "https://example.org/printed",
    "media_type": "application/pdf",
    "sha256": "ab" * 32,
    "what": "interpreter",
}


class Filler:
    """Fills structs; `said` are the words that must be found."""

    def __init__(self) -> None:
        self.said: list[str] = []
        self._numbers = count(1)

    def record(self, kind: type[msgspec.Struct], **fixed: Any) -> Any:
        return kind(**self._values(kind) | fixed)

    def _values(self, kind: type[msgspec.Struct]) -> dict[str, Any]:
        info = inspect.type_info(kind)
        assert isinstance(info, inspect.StructType)
        silent = JOINING | (STANDING if issubclass(kind, Record) else set())
        fields = (field for field in info.fields if field.name not in silent)
        return {field.name: self._value(field.name, field.type) for field in fields}

    def _value(self, name: str, info: inspect.Type) -> Any:
        match info:
            case inspect.Metadata(extra={"points_to": kind}):
                return POINTERS.get(str(kind), 301)
            case inspect.Metadata(type=inner):
                return self._value(name, inner)
            case inspect.UnionType(types=types):
                return self._value(name, next(each for each in types if not _is_none(each)))
            case inspect.VarTupleType(item_type=item):
                return (self._value(name, item),)
            case inspect.StructType(cls=cls):
                return self.record(cls)
        return self._plain(name, info)

    def _plain(self, name: str, info: inspect.Type) -> Any:
        if isinstance(info, inspect.EnumType):
            return _spoken(info.cls)
        if isinstance(info, inspect.BoolType):
            return name in ("supplied", "claimed")
        return 17 if isinstance(info, inspect.IntType) else self._words(name)

    def _words(self, name: str) -> str:
        if name in TONGUES or name == "languages":
            return "ru"
        if name in DATES:
            year = 1900 + next(self._numbers) % 90
            self.said.append(str(year))
            return str(year)
        if name in PLAIN:
            return PLAIN[name]
        word = f"word-{name}-{next(self._numbers)}"
        self.said.append(word)
        return f"<p>{word}</p>" if name in BODIES else word


def _is_none(info: inspect.Type) -> bool:
    return isinstance(info, inspect.NoneType)


def _spoken(cls: type[Enum]) -> Enum:
    """A value that says something."""
    return next(each for each in list(cls)[1:] if each.value not in ("unknown", "gregorian"))


def _archive() -> tuple[list[Record], list[str]]:
    filler = Filler()
    document: Document = filler.record(Document, number=DOCUMENT)
    copy = msgspec.structs.replace(document.copies[0], id="a")
    released = msgspec.structs.replace(copy.releases[0], id="r1")
    other = Release(id="r2", date="1999", outcome=Outcome.FULL)
    copies = (msgspec.structs.replace(copy, releases=(released, other)), Copy(id="b"))
    document = msgspec.structs.replace(document, copies=copies)
    file: File = filler.record(File, number=391, document=DOCUMENT, copy="a", release="r1")
    text: Text = filler.record(
        Text, number=392, document=DOCUMENT, copy="a", release="r1", language="en"
    )
    base = Text(number=391, document=DOCUMENT, language="de", body="<p>Muster</p>")
    return [*specimens.archive(), document, file, base, text], filler.said


@pytest.fixture
def page(client: Client, db: None) -> tuple[str, list[str]]:
    """The words of the page, and those that must be among them."""
    records, said = _archive()
    outcome = save.accept(records)
    assert not outcome.refused, outcome.problems
    response = client.get(f"/document/{DOCUMENT}?l=392&r=none", follow=True)
    root = html.fromstring(response.content.decode())
    for box in root.cssselect(".box, head"):  # what is cited must be recorded elsewhere too
        box.drop_tree()
    links = " ".join(str(each) for each in root.xpath("//a/@href"))
    return f"{' '.join(root.text_content().split())} {links}", said


def test_every_field_of_a_document_its_text_and_its_file_is_on_the_page(
    page: tuple[str, list[str]],
) -> None:
    words, said = page
    assert len(said) > 80
    folded = words.casefold()
    assert [each for each in said if each.casefold() not in folded] == []


def test_what_the_fields_point_to_is_on_the_page_by_its_name(page: tuple[str, list[str]]) -> None:
    words, _ = page
    for named in (
        "P. Primerov (SPECIMEN)",
        "SPECIMEN Primerograd",
        "SPECIMEN crates and inventories",
        "SPECIMEN handing over of crates",
        "SPECIMEN Archive of Examples",
        "SPECIMEN Teaching Papers",
        "SPECIMEN letter that asks for a second key",
        "translation from the German",
    ):
        assert named.casefold() in words.casefold(), named


def test_what_else_a_reader_needs_is_there(page: tuple[str, list[str]]) -> None:
    words, _ = page
    for part in (
        "21:00",
        "in the Julian calendar",
        "supplied: the paper does not bear it",
        "reported, not verified here",
        "https://example.org/printed",
        "abababababab",
        "Copy 1 of 2",
        "Not stated",
        "carbon copy",
    ):
        assert part in words, part
