"""The rows of the sheet “Documents”, made records: what the columns say, field by field.

Cells that together make one field of a document (all people, all dates, all places, the copy) are
taken together: if any of them is filled, the field is what the row says.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from fonds.importing.columns import document as columns
from fonds.importing.columns.copies import copy, speaks_of_copy
from fonds.importing.columns.dating import annotated, dates
from fonds.importing.columns.document import DATES, NUMBERS, PLACES, RELATIONS, ROLES
from fonds.importing.columns.genres import code
from fonds.importing.columns.people import Naming, beside
from fonds.importing.columns.said import Said
from fonds.importing.columns.wording import body, marked_languages
from fonds.records.dates import HistoricalDate
from fonds.records.document import (
    Completeness,
    DocumentLevel,
    Location,
    Membership,
    PaperNumber,
    Participation,
    Publication,
    Relation,
    Rights,
    Stage,
    Summary,
    Title,
    TitleStatus,
)
from fonds.records.patch import CLEAR
from fonds.records.statement import Absence

Field = Callable[[Said, Naming], Any]


def described(said: Said, naming: Naming) -> dict[str, Any]:
    """The fields of the document of which the row speaks; one that it empties is CLEAR."""
    values: dict[str, Any] = {}
    for name, (spoken, make) in _FIELDS.items():
        if said.speaks(spoken):
            values[name] = make(said, naming) or CLEAR
    if speaks_of_copy(said):
        made = copy(said, naming)
        values["copies"] = (made,) if made else CLEAR
    absent = sorted(said.absent.difference(_DATING))
    if absent:
        values["not_stated"] = tuple(Absence(what=name) for name in absent)
    return values


def _chosen(kind: Callable[[str], Any], column: str) -> Field:
    def make(said: Said, _: Naming) -> Any:
        words = said.choice(column)
        return kind(words) if words else None

    return make


def _words(column: str) -> Field:
    return lambda said, _: said.one(column)


def _languages(said: Said, _: Naming) -> tuple[str, ...]:
    return tuple(dict.fromkeys(said.language("language", each) for each in said.all("language")))


def _title_language(said: Said, _: Naming) -> str:
    words = said.one("title language")
    return said.language("title language", words) if words else ""


def _other_titles(said: Said, _: Naming) -> tuple[Title, ...]:
    return tuple(
        Title(
            form=value.words,
            language=said.language("other title", value.mark)
            if value.mark and not value.mark.isdigit()
            else "",
        )
        for value in said.values.get("other title", ())
    )


def _dates(said: Said, naming: Naming) -> tuple[Any, ...]:
    mapping = naming.intake.mapping
    found = [
        each
        for column, kind in DATES.items()
        if said.speaks((column, f"{column} as written"))
        for each in dates(said, column, kind, mapping)
    ]
    undated = [
        HistoricalDate(kind=kind, undated=True)
        for column, kind in DATES.items()
        if column in said.absent
    ]
    found = undated + found
    return tuple(annotated(said, found))


def _genres(said: Said, _: Naming) -> tuple[str, ...]:
    return tuple(dict.fromkeys(code(each) for each in said.all("genre")))


def _participations(said: Said, naming: Naming) -> tuple[Participation, ...]:
    found = []
    for column, role in ROLES.items():
        if column not in said.values:
            continue
        people = naming.named("agent", column)
        written = beside(said, column, "as written")
        offices = beside(said, column, "capacity")
        for (key, words), its, office in zip(people, written, offices, strict=True):
            found.append(Participation(role=role, agent=key, written=its or words, capacity=office))
    return tuple(found)


def _places(_: Said, naming: Naming) -> tuple[Location, ...]:
    return tuple(
        Location(role=role, place=key, written=words)
        for column, role in PLACES.items()
        if column in naming.said.values
        for key, words in naming.named("place", column)
    )


def _pointed(kind: str, column: str) -> Field:
    return lambda _, naming: tuple(dict.fromkeys(naming.all(kind, column)))


def _collections(said: Said, naming: Naming) -> tuple[Membership, ...]:
    keys = list(dict.fromkeys(naming.all("collection", "collection")))
    position = said.one("position")
    if not position:
        return tuple(Membership(collection=key) for key in keys)
    if len(keys) != 1 or not (position.isdecimal() and 0 < int(position) < 10**9):
        raise said.refusal(
            "position",
            f"“{position}” is no place in one collection.",
            "Write a whole number from 1 in a row that names one collection.",
            position,
        )
    return (Membership(collection=keys[0], position=int(position)),)


def _summaries(said: Said, naming: Naming) -> tuple[Summary, ...]:
    values = said.values.get("summary", [])
    tags = marked_languages(said, "summary", "summary language", values)
    by = said.one("summary by")
    return tuple(
        Summary(body=body(said, naming.intake, "summary", value.words, tag), language=tag, by=by)
        for value, tag in zip(values, tags, strict=True)
    )


def _notes(said: Said, naming: Naming) -> tuple[str, ...]:
    return tuple(body(said, naming.intake, "notes", words, "") for words in said.all("notes"))


def _numbers(said: Said, _: Naming) -> tuple[PaperNumber, ...]:
    return tuple(
        PaperNumber(value=words, kind=kind)
        for column, kind in NUMBERS.items()
        for words in said.all(column)
    )


def _relations(said: Said, naming: Naming) -> tuple[Relation, ...]:
    return tuple(
        Relation(kind=kind, to=naming.intake.key("document", words))
        for column, kind in RELATIONS.items()
        for words in said.all(column)
    )


def _publications(said: Said, _: Naming) -> tuple[Publication, ...]:
    return tuple(Publication(title=words) for words in said.all("published in"))


def _rights(said: Said, _: Naming) -> Rights | None:
    rights = Rights(
        original=" ".join(dict.fromkeys(said.all("rights"))),
        translation=said.one("rights of the translation"),
        image=said.one("rights of the images"),
        description=said.one("rights of the description"),
    )
    return rights if rights != Rights() else None


_RIGHTS = (
    "rights",
    "rights of the translation",
    "rights of the images",
    "rights of the description",
)
_DATING = (
    *DATES,
    *(f"{name} as written" for name in DATES),
    "undated",
    "date note",
    "date basis",
)

# Each field of a document, the columns that speak of it, and what makes its value of them.
_FIELDS: dict[str, tuple[tuple[str, ...], Field]] = {
    "title_language": (("title language",), _title_language),
    "title_status": (("title status",), _chosen(TitleStatus, "title status")),
    "other_titles": (("other title",), _other_titles),
    "level": (("level",), _chosen(DocumentLevel, "level")),
    "genres": (("genre",), _genres),
    "stage": (("stage",), _chosen(Stage, "stage")),
    "completeness": (("completeness",), _chosen(Completeness, "completeness")),
    "completeness_note": (("completeness note",), _words("completeness note")),
    "dates": (_DATING, _dates),
    "numbers": (tuple(NUMBERS), _numbers),
    "languages": (("language",), _languages),
    "participations": (
        (*ROLES, *(f"{role} {each}" for role in ROLES for each in columns.COMPANIONS)),
        _participations,
    ),
    "places": (tuple(PLACES), _places),
    "subjects": (("subject",), _pointed("subject", "subject")),
    "events": (("event",), _pointed("event", "event")),
    "collections": (("collection", "position"), _collections),
    "summaries": (("summary", "summary by"), _summaries),
    "relations": (tuple(RELATIONS), _relations),
    "publications": (("published in",), _publications),
    "rights": (_RIGHTS, _rights),
    "source_written": (("source as given",), _words("source as given")),
    "notes": (("notes",), _notes),
}


def languages_of(said: Said) -> tuple[str, ...]:
    """The languages of the document that the row states."""
    return tuple(said.language("language", words) for words in said.all("language"))
