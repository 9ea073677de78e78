"""Columns that the sheets of several kinds have in common."""

from __future__ import annotations

from fonds.importing.columns.column import Column, Group, Parting, Shape
from fonds.names import NameKind

PASSED_OVER = frozenset({"problem", "what to do"})
"""Columns of the table of bad rows: they tell a person what to mend, and are not read."""

ID = Column(
    "id",
    "Your own identifier of the row: any words that stay the same. By it the row is known again "
    "at the next import, and other rows refer to it.",
    "T-1949-12",
    aliases=("identifier", "record id"),
    shape=Shape.IDENTIFIER,
)
NUMBER = Column(
    "number",
    "The number that the record shall have in the archive, and so its address for ever. Leave it "
    "out unless the numbers are known already: the archive gives the next free one.",
    "116034",
    aliases=("archive number", "fonds number"),
    shape=Shape.IDENTIFIER,
)
ELSEWHERE = Column(
    "other identifiers",
    "Identifiers of the record elsewhere, as scheme:value or as an address.",
    "gnd:118557297",
    aliases=("other ids", "authority id"),
    parting=Parting.SEVERAL,
    shape=Shape.IDENTIFIER,
)
FORMER = Column(
    "old address",
    "The address of the record on an earlier site: the path or the whole address. The same path "
    "here then leads to the record.",
    "/document/110399",
    aliases=("old url", "former address"),
    parting=Parting.SEVERAL,
    shape=Shape.IDENTIFIER,
)

IDENTITY = Group("Identity", (ID, NUMBER, ELSEWHERE, FORMER))

ACCESS = Group(
    "Access",
    (
        Column(
            "access",
            "Who may see it. Anything else than these two withholds, and is reported.",
            "open",
            choices=("open", "withheld"),
        ),
        Column(
            "withheld until",
            "The day on which it opens, as 2041-01-01. It is withheld until then.",
            "2041-01-01",
            aliases=("opens on", "opens"),
            shape=Shape.DATE,
        ),
        Column(
            "reason withheld", "Why, for the archive alone.", "Personal data of a living person"
        ),
        Column("public note", "What readers are told of it.", "Withheld until 2041."),
        Column(
            "state",
            "Whether the record is published; without it, as the import says.",
            "public",
            aliases=("publication state",),
            choices=("public", "draft"),
        ),
    ),
)

TITLE_LANGUAGE = Column("title language", "The language of the title.", "en", shape=Shape.LANGUAGE)


_NAMES: tuple[tuple[str, NameKind, str, str, tuple[str, ...]], ...] = (
    ("native name", NameKind.NATIVE, "in the language of its bearer", "毛泽东", ()),
    ("romanised name", NameKind.ROMANISED, "in Latin letters", "Mao Tse-tung", ()),
    ("former name", NameKind.FORMER, "that is no longer used", "Leningrad", ()),
    ("pen name", NameKind.PEN, "under which its bearer wrote", "Maksim Gorky", ()),
    ("cover name", NameKind.COVER, "used in secret", "Filippov", ()),
    ("short name", NameKind.ABBREVIATION, "in short", "CPSU", ("abbreviation", "acronym")),
    ("foreign name", NameKind.EXONYM, "in another language", "Pekín", ("exonym",)),
    ("other name", NameKind.VARIANT, "of any other sort", "Mao Zhuxi", ("variant name",)),
)

NAME_KINDS = {name: kind for name, kind, *_ in _NAMES}
"""The kind of name that each column of names gives."""

NAMES = Group(
    "Other names",
    tuple(
        Column(name, f"A name {says}.", example, aliases, Parting.LIST, Shape.NAME)
        for name, _, says, example, aliases in _NAMES
    ),
    "Searches for these find the record too.",
)
