"""The columns of the sheets of the authority: people and bodies, places, subjects, archives."""

from __future__ import annotations

from fonds.importing.columns.column import Column, Group, Parting, Shape, Sheet
from fonds.importing.columns.shared import ACCESS, IDENTITY, NAMES, TITLE_LANGUAGE
from fonds.records.agent import AgentKind
from fonds.records.references import SCHEMES

LIST = Parting.LIST
_NOTE = Column("note", "A note for readers.", "", ("notes", "description"))

PEOPLE = Sheet(
    "agent",
    "People",
    "Persons and organisations. Two that bear the same name must be told apart in it: "
    "“Li Ming (1905–1988)”.",
    (
        IDENTITY,
        Group(
            "Name",
            (
                Column(
                    "name",
                    "The name as said: Mao Zedong. An inverted one is turned if it can be surely.",
                    "Mao Zedong",
                    aliases=("title", "heading", "authorised form"),
                    shape=Shape.NAME,
                ),
                Column("filed as", "The inverted heading.", "Mao, Zedong", ("sort name",)),
                TITLE_LANGUAGE,
                Column(
                    "type",
                    "Whether it is a human being or a body.",
                    "person",
                    aliases=("kind",),
                    choices=tuple(AgentKind),
                ),
            ),
        ),
        NAMES,
        Group(
            "Life",
            (
                Column(
                    "born", "When born, or founded.", "1893-12-26", ("founded",), shape=Shape.DATE
                ),
                Column(
                    "died", "When died, or dissolved.", "1976", ("dissolved",), shape=Shape.DATE
                ),
                _NOTE,
            ),
        ),
        ACCESS,
    ),
    aliases=("people and organisations", "persons", "organisations", "agents", "names"),
    specimen=(
        ("name", "SPECIMEN Envoy"),
        ("filed as", "SPECIMEN, Envoy"),
        ("type", "person"),
        ("born", "1900"),
        ("note", "SPECIMEN An envoy who never was."),
    ),
)

PLACES = Sheet(
    "place",
    "Places",
    "Towns, countries, regions.",
    (
        IDENTITY,
        Group(
            "Place",
            (
                Column(
                    "name", "What it is called.", "Moscow", ("title", "heading"), shape=Shape.NAME
                ),
                TITLE_LANGUAGE,
                Column("within", "The place it lies in.", "Russia", ("part of",), shape=Shape.NAME),
                Column("latitude", "In degrees, north positive.", "55.7522", ("lat",)),
                Column(
                    "longitude", "In degrees, east positive.", "37.6156", ("long", "lon", "lng")
                ),
                _NOTE,
            ),
        ),
        NAMES,
        ACCESS,
    ),
    aliases=("place",),
    specimen=(("name", "SPECIMEN City"), ("note", "SPECIMEN A town on no map.")),
)

SUBJECTS = Sheet(
    "subject",
    "Subjects",
    "What documents are about.",
    (
        IDENTITY,
        Group(
            "Subject",
            (
                Column(
                    "name", "The heading.", "Arms control", ("title", "heading"), shape=Shape.NAME
                ),
                TITLE_LANGUAGE,
                Column("broader", "Wider headings.", "Disarmament", (), LIST, Shape.NAME),
                Column("related", "Neighbouring headings.", "", ("see also",), LIST, Shape.NAME),
                _NOTE,
            ),
        ),
        NAMES,
        ACCESS,
    ),
    aliases=("subject", "themes", "keywords"),
    specimen=(("name", "SPECIMEN subject"), ("note", "SPECIMEN A heading for examples.")),
)

ARCHIVES = Sheet(
    "repository",
    "Archives",
    "Who holds originals.",
    (
        IDENTITY,
        Group(
            "Archive",
            (
                Column(
                    "name",
                    "What it is called.",
                    "RGASPI (Moscow)",
                    ("title", "heading"),
                    shape=Shape.NAME,
                ),
                TITLE_LANGUAGE,
                Column("in short", "Its abbreviation in citations.", "RGASPI", ("abbreviation",)),
                Column(
                    "scheme",
                    "How its references go down; the reference page of schemes lists the codes.",
                    "ru",
                    choices=tuple(scheme.code for scheme in SCHEMES),
                ),
                Column("city", "The town it is in.", "Moscow"),
                Column("country", "The country it is in.", "Russia"),
                Column("place", "The town or country as a place of the archive.", "Moscow"),
                Column("homepage", "Its address on the web.", "https://example.org/", ("url",)),
                _NOTE,
            ),
        ),
        Group(NAMES.title, tuple(c for c in NAMES.columns if c.name != "short name"), NAMES.says),
        ACCESS,
    ),
    aliases=("archive", "repositories", "repository", "holding institutions"),
    specimen=(("name", "SPECIMEN State Archive"), ("city", "SPECIMEN City")),
)
