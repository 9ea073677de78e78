"""The columns of the sheets of what gathers documents, and of their texts."""

from __future__ import annotations

from fonds.importing.columns.column import Column, Group, Parting, Shape, Sheet
from fonds.importing.columns.shared import ACCESS, IDENTITY, NAMES, NUMBER, TITLE_LANGUAGE
from fonds.records.transcription import Extent, Made, Method

LIST, SEVERAL = Parting.LIST, Parting.SEVERAL

COLLECTIONS = Sheet(
    "collection",
    "Collections",
    "An ordered gathering of documents with an introduction.",
    (
        IDENTITY,
        Group(
            "Collection",
            (
                Column("title", "What it is called.", "Sino-Soviet relations", ("name", "heading")),
                TITLE_LANGUAGE,
                Column(
                    "introduction",
                    "What it holds and why; blank lines part paragraphs.",
                    "",
                    ("description",),
                    shape=Shape.PROSE,
                ),
                Column(
                    "selection", "By what rule the documents were chosen.", "", shape=Shape.PROSE
                ),
                Column(
                    "span",
                    "The years it covers.",
                    "1949/1960",
                    ("years", "period"),
                    shape=Shape.DATE,
                ),
                Column("curator", "Who made it.", "", ("curators",), LIST, Shape.NAME),
                Column(
                    "neighbours",
                    "Other collections to point to.",
                    "",
                    ("see also",),
                    SEVERAL,
                    Shape.NAME,
                ),
                Column(
                    "includes",
                    "Collections whose documents it also holds.",
                    "",
                    (),
                    SEVERAL,
                    Shape.NAME,
                ),
                Column("image credit", "Whose the image is.", ""),
                Column("image description", "What the image shows, for who cannot see it.", ""),
            ),
        ),
        ACCESS,
    ),
    aliases=("collection",),
    specimen=(
        ("title", "SPECIMEN collection"),
        ("title language", "en"),
        ("introduction", "SPECIMEN Papers of states that never were."),
        ("span", "1949/1960"),
    ),
)

EVENTS = Sheet(
    "event",
    "Events",
    "A meeting, a visit, a crisis; documents of several sides can record the same one.",
    (
        IDENTITY,
        Group(
            "Event",
            (
                Column("title", "What it is called.", "Moscow talks, 1949", ("name", "heading")),
                Column(
                    "date", "When it was.", "1949-12-16/1950-02-17", ("dates",), SEVERAL, Shape.DATE
                ),
                Column("date as written", "The words of the date.", "", parting=SEVERAL),
                Column("hours", "From when to when.", "22:00–00:30"),
                Column("place", "Where it was.", "Moscow", ("places",), LIST, Shape.NAME),
                Column("place id", "An identifier for each place.", "", (), LIST, Shape.IDENTIFIER),
                Column(
                    "present", "Who was there.", "Mao, Zedong", ("participants",), LIST, Shape.NAME
                ),
                Column(
                    "present id", "An identifier for each name.", "", (), LIST, Shape.IDENTIFIER
                ),
                Column("part", "What part each had.", "head of delegation", (), LIST),
                Column(
                    "notes", "A note for readers.", "", ("note", "description"), shape=Shape.PROSE
                ),
            ),
        ),
        NAMES,
        ACCESS,
    ),
    aliases=("event", "meetings"),
    specimen=(("title", "SPECIMEN talks"), ("date", "1949-12-16"), ("place", "SPECIMEN City")),
)

TEXTS = Sheet(
    "text",
    "Texts",
    "Transcriptions and translations, a row for each, of the documents of the same workbook or of "
    "the archive.",
    (
        Group(
            "Text",
            (
                Column(
                    "id",
                    "Your own identifier of the text.",
                    "",
                    ("identifier",),
                    shape=Shape.IDENTIFIER,
                ),
                NUMBER,
                Column(
                    "document",
                    "The document’s id, or #12 for document 12 of the archive.",
                    "T-1949-12",
                    aliases=("document id",),
                    shape=Shape.IDENTIFIER,
                ),
                Column(
                    "kind",
                    "What it is.",
                    "translation",
                    aliases=("type",),
                    choices=("transcript", "transcription", "translation"),
                ),
                Column("language", "Its language.", "en", shape=Shape.LANGUAGE),
                Column("text", "The words; blank lines part paragraphs.", "", shape=Shape.PROSE),
                Column(
                    "file",
                    "Or a file with them, named from the folder of the spreadsheet.",
                    "texts/T-1.en.txt",
                    shape=Shape.IDENTIFIER,
                ),
                Column("made by", "Who made it.", "", ("translator", "by"), LIST, Shape.NAME),
                Column("made on", "When it was made.", "1998", shape=Shape.DATE),
                Column("made", "For whom it was made.", "project", choices=tuple(Made)),
                Column("method", "How; machine text says so.", "human", choices=tuple(Method)),
                Column("extent", "How much it gives.", "full", choices=tuple(Extent)),
                Column("rights", "What may be done with it.", "CC BY 4.0", ("licence",)),
                Column("note", "A note for readers.", "", ("notes",)),
            ),
        ),
        ACCESS,
    ),
    aliases=("text", "transcripts", "translations"),
    specimen=(
        ("document", "SPECIMEN-1"),
        ("kind", "transcript"),
        ("language", "ru"),
        ("text", "SPECIMEN"),
    ),
)
