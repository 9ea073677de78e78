"""The rows of the sheets “Collections”, “Events” and “Texts”, made records."""

from __future__ import annotations

from typing import Any

from fonds.importing.columns.authorities import named, plainly
from fonds.importing.columns.dating import dates, span
from fonds.importing.columns.people import Naming, beside
from fonds.importing.columns.said import Said
from fonds.importing.columns.wording import KINDS, body, from_file
from fonds.records.collection import Illustration
from fonds.records.dates import DateKind
from fonds.records.event import Attendance, SignedNote
from fonds.records.patch import CLEAR
from fonds.records.transcription import Extent, Made, Method


def collection(said: Said, naming: Naming) -> dict[str, Any]:
    """What the row says of a collection."""
    values = named_title_language(said)
    for column in ("introduction", "selection"):
        if said.speaks((column,)):
            words = "\n\n".join(said.all(column))
            values[column] = body(said, naming.intake, column, words, "") if words else CLEAR
    if said.speaks(("span",)):
        words = said.one("span")
        values["span"] = span(said, "span", words, naming.intake.mapping) if words else CLEAR
    for column, kind, field in (
        ("curator", "agent", "curators"),
        ("neighbours", "collection", "neighbours"),
        ("includes", "collection", "includes"),
    ):
        if said.speaks((column,)):
            values[field] = tuple(naming.all(kind, column)) or CLEAR
    if said.speaks(("image credit", "image description")):
        image = Illustration(
            credit=said.one("image credit"), alternative=said.one("image description")
        )
        values["image"] = image if image != Illustration() else CLEAR
    return values


def named_title_language(said: Said) -> dict[str, Any]:
    """The language of the title, where the row speaks of it."""
    return {key: value for key, value in named(said).items() if key == "title_language"}


def event(said: Said, naming: Naming) -> dict[str, Any]:
    """What the row says of an event."""
    values = {key: value for key, value in named(said).items() if key == "names"}
    values |= plainly(said, {"hours": "hours"})
    if said.speaks(("date", "date as written")):
        kind = DateKind.UNSPECIFIED
        values["dates"] = tuple(dates(said, "date", kind, naming.intake.mapping)) or CLEAR
    if said.speaks(("place",)):
        values["places"] = tuple(dict.fromkeys(naming.all("place", "place"))) or CLEAR
    if said.speaks(("present", "part")):
        values["present"] = _present(said, naming) or CLEAR
    if said.speaks(("notes",)):
        notes = tuple(body(said, naming.intake, "notes", each, "") for each in said.all("notes"))
        values["notes"] = tuple(SignedNote(body=each) for each in notes) or CLEAR
    return values


def _present(said: Said, naming: Naming) -> tuple[Attendance, ...]:
    people = naming.named("agent", "present")
    parts = beside(said, "present", "part", heading="part")
    return tuple(
        Attendance(agent=key, written=words, part=part)
        for (key, words), part in zip(people, parts, strict=True)
    )


def text(said: Said, naming: Naming) -> dict[str, Any]:
    """What the row says of a text; a row whose document or words are not there is refused."""
    document = said.one("document")
    if not document:
        raise said.refusal(
            "document",
            "The row does not say whose text it is.",
            "Write the document’s id, or #12 for document 12 of the archive.",
        )
    kind = said.choice("kind")
    if not kind:
        raise said.refusal(
            "kind",
            "The row does not say what the text is.",
            "Write “transcript” or “translation”.",
        )
    values: dict[str, Any] = {
        "document": naming.intake.key("document", document),
        "type": KINDS[kind],
        **_words(said, naming),
        **plainly(said, {"rights": "rights", "note": "note"}),
    }
    for column, choice in (("made", Made), ("method", Method), ("extent", Extent)):
        if words := said.choice(column):
            values[column] = choice(words)
    if said.speaks(("made on",)):
        words = said.one("made on")
        values["made_on"] = span(said, "made on", words, naming.intake.mapping) if words else CLEAR
    if said.speaks(("made by",)):
        values["made_by"] = tuple(naming.all("agent", "made by")) or CLEAR
    return values


def _words(said: Said, naming: Naming) -> dict[str, Any]:
    """The language and the words, from the cell or from the file that it names."""
    language = said.one("language")
    tag = said.language("language", language) if language else ""
    words, named_file = said.one("text"), said.one("file")
    if words and named_file:
        raise said.refusal(
            "file", "The row has a text and names a file with one.", "Keep the one that is meant."
        )
    if words:
        return {"language": tag, "body": body(said, naming.intake, "text", words, tag)}
    found = from_file(said, naming.intake, "file", named_file, tag) if named_file else None
    if found is None:
        raise said.refusal(
            "file" if named_file else "text",
            f"The file “{named_file}” gives no text." if named_file else "The row has no text.",
            "Write the text into the cell, or name a file that lies beside the spreadsheet.",
            named_file,
        )
    return found[1]
