"""The columns of the sheet “Documents”.

To add one: a Column in its group, and the line in `fonds.importing.columns.describing` (or in the
module that its group's parts are made in) that takes its values. The reference page, the template
and the guess follow.
"""

from __future__ import annotations

from fonds.importing.columns.column import Column, Group, Parting, Shape, Sheet
from fonds.importing.columns.shared import ACCESS, IDENTITY, TITLE_LANGUAGE
from fonds.records.copies import CopyKind, OriginalAccess, SeenAs
from fonds.records.dates import DateKind
from fonds.records.document import (
    Completeness,
    DocumentLevel,
    PlaceRole,
    RelationKind,
    Role,
    Stage,
    TitleStatus,
)
from fonds.records.references import SCHEMES
from fonds.records.statement import Basis
from fonds.records.transcription import Method

LIST, SEVERAL = Parting.LIST, Parting.SEVERAL

_TITLE = Group(
    "Title",
    (
        Column("title", "What the document is called.", "SPECIMEN Record of a conversation"),
        TITLE_LANGUAGE,
        Column(
            "title status",
            "Whose words the title is.",
            "supplied",
            choices=tuple(TitleStatus),
        ),
        Column(
            "other title",
            "Another title. The heading may name its language: other title (ru).",
            "Запись беседы",
            aliases=("original title", "alternative title"),
            parting=SEVERAL,
            several_texts=True,
        ),
    ),
)

DATES: dict[str, DateKind] = {
    "date": DateKind.PAPER,
    "date of the talk": DateKind.TALK,
    "date sent": DateKind.SENT,
    "date received": DateKind.RECEIVED,
    "date registered": DateKind.REGISTERED,
    "date published": DateKind.PUBLISHED,
    "date of unknown kind": DateKind.UNSPECIFIED,
}
"""The columns of dates, and what happened on each."""

_DATE_SAYS = {
    "date": ("The date that the paper bears", "16 December 1949", ("date of the document",)),
    "date of the talk": (
        "When what it records took place",
        "1949-12-16",
        ("talk date", "date of the conversation"),
    ),
    "date sent": ("When it was sent", "24 October 1956", ("sent on",)),
    "date received": ("When it arrived", "25 October 1956", ("received on",)),
    "date registered": ("When a registry took it in", "1956-10", ("registered on",)),
    "date published": ("When it was first printed", "1957", ("published on",)),
    "date of unknown kind": (
        "A date of which the source does not say what happened on it",
        "1955~",
        ("unspecified date",),
    ),
}

_DATING = Group(
    "Dates",
    (
        *(
            Column(name, f"{says}, in words or as EDTF.", example, aliases, SEVERAL, Shape.DATE)
            for name, (says, example, aliases) in _DATE_SAYS.items()
        ),
        *(
            Column(
                f"{name} as written",
                f"The words of “{name}”, where that column holds EDTF.",
                "16/XII-49",
                aliases=("date words",) if name == "date" else (),
                parting=SEVERAL,
            )
            for name in DATES
        ),
        Column(
            "undated",
            "“yes” where somebody looked and the paper bears no date.",
            "yes",
            choices=("yes", "no"),
        ),
        Column("date note", "A note on the date.", "Date of the telegram’s arrival in Moscow"),
        Column(
            "date basis",
            "On whose authority the date stands.",
            "editor",
            choices=tuple(Basis),
        ),
    ),
    "Words are read in English, German, French, Russian, Chinese and Korean and kept as they "
    "stand. What cannot be read surely is kept in words and told.",
)

_FORM = Group(
    "Form",
    (
        Column(
            "genre",
            "What sort of paper it is: a code or its name; other words are kept as they stand.",
            "telegram",
            aliases=("genres", "document type"),
            parting=LIST,
        ),
        Column(
            "language",
            "The language of the paper: a tag (ru, zh-Hant) or its English name.",
            "ru",
            aliases=("languages",),
            parting=LIST,
            shape=Shape.LANGUAGE,
        ),
        Column("level", "How much it is.", "item", choices=tuple(DocumentLevel)),
        Column(
            "completeness",
            "Whether the whole of it stands here.",
            "excerpt",
            choices=tuple(Completeness),
        ),
        Column("completeness note", "What is missing.", "The last leaf is lost."),
        Column("stage", "How far the paper got.", "approved", choices=tuple(Stage)),
    ),
)

ROLES: dict[str, Role] = {role.value: role for role in Role}
"""The columns of people and bodies, and their role in the document."""

_ROLE_SAYS: dict[Role, tuple[str, tuple[str, ...]]] = {
    Role.AUTHOR: ("Who wrote it, or in whose name it was written", ("authors",)),
    Role.SIGNATORY: ("Who signed it", ("signatories", "signed by")),
    Role.DRAFTER: ("Who drafted it", ("drafters", "drafted by")),
    Role.SENDER: ("Who sent it", ("senders", "from")),
    Role.RECIPIENT: ("To whom it went", ("recipients", "to")),
    Role.COPIED: ("Who received a copy", ("cc",)),
    Role.SPEAKER: ("Who speaks in it", ("speakers",)),
    Role.PARTICIPANT: ("Who took part in what it records", ("participants",)),
    Role.INTERPRETER: ("Who interpreted", ("interpreters",)),
    Role.RECORDER: ("Who took it down", ("recorders", "recorded by")),
    Role.MENTIONED: ("Who is named in it", ("people mentioned", "persons mentioned")),
    Role.TRANSLATOR: ("Who translated it", ("translators", "translated by")),
    Role.CONTRIBUTOR: ("Who gave it to the archive", ("contributors", "contributed by")),
    Role.EDITOR: ("Who edited it", ("editors", "edited by")),
    Role.FUNDER: ("Who paid for the work", ("funders", "funded by")),
}

COMPANIONS = ("id", "as written", "capacity")
"""What may stand beside the names of a role, each in a column of its own."""

_PEOPLE = Group(
    "People and organisations",
    (
        *(
            Column(role.value, f"{says}.", "Mao, Zedong", aliases, LIST, Shape.NAME)
            for role, (says, aliases) in _ROLE_SAYS.items()
        ),
        *(
            column
            for role in Role
            for column in (
                Column(
                    f"{role.value} id",
                    f"An identifier for each name in “{role.value}”, in the same order.",
                    "gnd:118557297",
                    parting=LIST,
                    shape=Shape.IDENTIFIER,
                ),
                Column(
                    f"{role.value} as written",
                    f"The name as the paper has it, for each in “{role.value}”.",
                    "Comrade Mao",
                    parting=LIST,
                ),
                Column(
                    f"{role.value} capacity",
                    f"The office held then, for each in “{role.value}”.",
                    "Chairman",
                    parting=LIST,
                ),
            )
        ),
    ),
    "Names may be inverted (Mao, Zedong); what is not surely one person’s name is kept as it "
    "stands. A part left empty between two ; keeps its place beside the names; #12 is person 12 "
    "of the archive.",
)

PLACES: dict[str, PlaceRole] = {
    "place written": PlaceRole.WRITTEN_AT,
    "sent to": PlaceRole.SENT_TO,
    "talk at": PlaceRole.TALK_AT,
    "about": PlaceRole.ABOUT,
}
"""The columns of places, and their role in the document."""

_PLACE_SAYS = {
    "place written": ("Where it was written", ("written at", "place of writing")),
    "sent to": ("Where it was sent", ("place sent to",)),
    "talk at": ("Where the talk took place", ("place of the talk",)),
    "about": ("A place that it is about", ("places", "place", "about place")),
}

_CONTENT = Group(
    "Places, subjects, gatherings",
    (
        *(
            Column(name, f"{says}.", "Moscow", aliases, LIST, Shape.NAME)
            for name, (says, aliases) in _PLACE_SAYS.items()
        ),
        *(
            Column(
                f"{name} id",
                f"An identifier for each place in “{name}”.",
                "geonames:524901",
                parting=LIST,
                shape=Shape.IDENTIFIER,
            )
            for name in PLACES
        ),
        Column("subject", "What it is about.", "Arms control", ("subjects",), LIST, Shape.NAME),
        Column(
            "event",
            "The meeting, visit or crisis it records: its identifier or heading.",
            "Moscow talks, 1949",
            ("events",),
            SEVERAL,
            Shape.NAME,
        ),
        Column(
            "collection",
            "The collections it belongs to: identifier, title, or #12.",
            "Sino-Soviet relations",
            ("collections",),
            SEVERAL,
            Shape.NAME,
        ),
        Column(
            "position",
            "Its place in that collection, from 1; without it, by date.",
            "3",
            aliases=("position in collection",),
            shape=Shape.IDENTIFIER,
        ),
        Column(
            "summary",
            "An abstract. The heading may name its language: summary (en).",
            "The two sides discuss a loan.",
            aliases=("abstract",),
            shape=Shape.PROSE,
            several_texts=True,
        ),
        Column(
            "summary language",
            "The language of the summary.",
            "en",
            shape=Shape.LANGUAGE,
            several_texts=True,
        ),
        Column("summary by", "Who signed the summary.", "", aliases=("summary author",)),
        Column("notes", "An editor’s note for readers.", "", ("note",), shape=Shape.PROSE),
    ),
)

_TAKEN = {"title", "number", "event", "collection", "place", "note", "id", "date"}
LEVELS: dict[str, str] = {}
"""The columns of levels of an archival reference, and the level each gives."""
for _scheme in SCHEMES:
    for _step in _scheme.steps:
        LEVELS.setdefault(f"reference {_step.name.replace('_', ' ')}", _step.name)

# Short headings that can mean nothing else in a sheet of documents.
_SHORT = (
    "fond", "opis", "delo", "list", "papka", "perechen", "record group", "box", "folder", "roll",
    "quanzong", "juan", "mulu", "bestand", "blatt", "zespol", "teczka", "karta",
    "dosar", "doboz", "krabice", "lot", "entry", "piece", "folio", "shelfmark", "naid",
)  # fmt: skip

_LEVEL_COLUMNS = tuple(
    Column(
        heading,
        f"The level “{level.replace('_', ' ')}” of the reference.",
        "0100" if level == "fond" else "",
        aliases=(heading.removeprefix("reference "),)
        if heading.removeprefix("reference ") in _SHORT
        else (),
        shape=Shape.IDENTIFIER,
    )
    for heading, level in LEVELS.items()
)

_SOURCE = Group(
    "Where the original lies",
    (
        Column(
            "archive",
            "Who holds the original.",
            "RGASPI (Moscow)",
            ("repository",),
            shape=Shape.NAME,
        ),
        Column(
            "reference",
            "The archival reference as printed; always kept, and read by levels if it can be "
            "read to the last word.",
            "F. 558, op. 11, d. 334, l. 12–15",
            aliases=("archival reference", "call number"),
            shape=Shape.IDENTIFIER,
        ),
        Column(
            "source as given",
            "The whole source line, verbatim.",
            "RGASPI, f. 558, op. 11. Obtained by …",
            aliases=("source note",),
        ),
        Column("obtained by", "Who obtained this copy.", "", parting=LIST, shape=Shape.NAME),
        Column(
            "classification",
            "The marking on the paper, in its own words.",
            "Совершенно секретно",
            aliases=("marking", "markings"),
            parting=SEVERAL,
        ),
        Column("copy", "What sort of exemplar it is.", "carbon", choices=tuple(CopyKind)),
        Column("seen as", "What was seen of it.", "photocopy", choices=tuple(SeenAs)),
        Column("extent", "How long the paper is.", "4 leaves"),
        Column(
            "original is",
            "Whether readers can consult the original today.",
            "open",
            aliases=("access to the original",),
            choices=tuple(OriginalAccess),
        ),
    ),
)

NUMBERS: dict[str, str] = {
    "outgoing number": "outgoing",
    "telegram number": "telegram",
    "protocol number": "protocol",
    "protocol point": "point",
    "copy number": "copy",
    "series number": "series",
    "paper number": "",
}
"""The columns of numbers that the paper bears, and the kind of each."""

_NUMBERING = Group(
    "Numbers on the paper",
    tuple(
        Column(
            name,
            f"The {name} on the paper." if kind else "Another number that the paper bears.",
            "",
            parting=SEVERAL,
            shape=Shape.IDENTIFIER,
        )
        for name, kind in NUMBERS.items()
    ),
)

RELATIONS: dict[str, RelationKind] = {kind.value: kind for kind in RelationKind}
"""The columns of relations to other documents."""

_RELATED = Group(
    "Related documents",
    (
        *(
            Column(
                name,
                "Another document, by its id or #12.",
                "",
                parting=LIST,
                shape=Shape.IDENTIFIER,
            )
            for name in RELATIONS
        ),
        Column("published in", "Where it was printed before.", "", ("printed before in",), SEVERAL),
    ),
    "A row says how its document stands to others; the other side follows.",
)

_RIGHTS = Group(
    "Rights",
    (
        Column(
            "rights", "What may be done with the document itself.", "Public domain", ("licence",)
        ),
        Column("rights of the translation", "What may be done with the translation.", "CC BY 4.0"),
        Column("rights of the images", "What may be done with the scans.", ""),
        Column("rights of the description", "What may be done with title and summary.", "CC0"),
    ),
)

TEXTS = ("transcript", "translation")
"""The columns of texts; each also has those of its language, file and method."""

_WORDING = Group(
    "Texts and files",
    (
        *(
            column
            for name in TEXTS
            for column in (
                Column(
                    name,
                    f"The text of the {name}. The heading may name its language: {name} (ru).",
                    "",
                    shape=Shape.PROSE,
                    several_texts=True,
                ),
                Column(
                    f"{name} language",
                    f"The language of the {name}.",
                    "ru",
                    shape=Shape.LANGUAGE,
                    several_texts=True,
                ),
                Column(
                    f"{name} file",
                    f"A file with the {name}, named from the folder of the spreadsheet.",
                    "texts/T-1.ru.txt",
                    shape=Shape.IDENTIFIER,
                    several_texts=True,
                ),
                Column(
                    f"{name} method",
                    f"How the {name} was made; machine text always says so.",
                    "human",
                    choices=tuple(Method),
                ),
                Column(f"{name} by", f"Who made the {name}.", "", parting=LIST, shape=Shape.NAME),
            )
        ),
        Column(
            "files",
            "Scans and other files, named from the folder of the spreadsheet; a folder means all "
            "files in it.",
            "scans/T-1",
            aliases=("file", "scan", "scans", "attachments"),
            parting=LIST,
            shape=Shape.IDENTIFIER,
        ),
    ),
)

SHEET = Sheet(
    "document",
    "Documents",
    "What was written: a telegram, a letter, a protocol with its attachments.",
    (
        IDENTITY,
        _TITLE,
        _DATING,
        _FORM,
        _PEOPLE,
        _CONTENT,
        Group(_SOURCE.title, (*_SOURCE.columns, *_LEVEL_COLUMNS)),
        _NUMBERING,
        _RELATED,
        _RIGHTS,
        ACCESS,
        _WORDING,
    ),
    aliases=("document", "items", "records"),
    specimen=(
        ("title", "SPECIMEN Record of a conversation between two envoys"),
        ("title language", "en"),
        ("title status", "supplied"),
        ("date", "16 December 1949"),
        ("genre", "memcon"),
        ("language", "ru"),
        ("author", "SPECIMEN Envoy"),
        ("participant", "SPECIMEN Envoy; SPECIMEN Chancellor"),
        ("place written", "SPECIMEN City"),
        ("subject", "SPECIMEN subject"),
        ("collection", "SPECIMEN collection"),
        ("summary", "SPECIMEN The two sides discuss a loan."),
        ("archive", "SPECIMEN State Archive"),
        ("reference", "F. 1, op. 2, d. 3, l. 4–5"),
        ("classification", "Secret"),
        ("access", "open"),
    ),
)
