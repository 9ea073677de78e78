"""Specimens that lie in archives: levels of several schemes, gaps in leaves, claims, no reference.

All of it is invented. `records()` can be saved beside the other specimens or alone.
"""

from __future__ import annotations

from fonds.names.name import NameKind
from fonds.records.agent import Name
from fonds.records.copies import Copy, Level, SourceReference
from fonds.records.dates import HistoricalDate
from fonds.records.document import Document
from fonds.records.record import Record
from fonds.records.repository import Repository

STATE, CHINESE, PRINTED, EMPTY = range(311, 315)

# Number → the leaves of the file 0100/50/4, as the references give them.
LEAVES = {501: "3-4", 502: "9", 503: "12–15 об.", 504: "14", 505: "", 506: "100, 102"}
OTHER_FILE, OTHER_FOND, ITEM, LATER_ITEM, CLAIMED, VERBATIM, BARE = range(511, 518)
ODD = "д.7 & <b>/№\u00a01"


def repositories() -> list[Record]:
    """A Russian archive, a Chinese one, one known from print, and one of which nothing is here."""
    return [
        Repository(
            number=STATE,
            title="SPECIMEN State Archive",
            title_language="en",
            abbreviation="SSA",
            scheme="ru",
            city="Primerograd",
            country="Primeria",
            homepage="https://archive.example/",
            names=(
                Name(
                    form="Примерный государственный архив",
                    language="ru",
                    kind=NameKind.NATIVE,
                ),
            ),
            note="SPECIMEN note on the archive.",
        ),
        Repository(
            number=CHINESE,
            title="范例档案馆 (SPECIMEN)",
            title_language="zh-Hans",
            scheme="cn-fma",
            country="Fanli",
        ),
        Repository(number=PRINTED, title="SPECIMEN Library of Examples", country="Primeria"),
        Repository(
            number=EMPTY,
            title="أرشيف النماذج (SPECIMEN)",
            title_language="ar",
            country="Namudhajia",
            homepage="javascript:alert(1)",
        ),
    ]


def documents() -> list[Record]:
    """Papers in files, in the order in which nobody would shelve them."""
    in_file = [
        _document(
            number, STATE, _russian("0100", "50", "4", leaves), edtf=f"1957-03-{number - 490}"
        )
        for number, leaves in reversed(LEAVES.items())
    ]
    return [
        *in_file,
        _document(OTHER_FILE, STATE, _russian("0100", "50", "12", "1")),
        _document(OTHER_FOND, STATE, _russian("100", "1", ODD, "2"), edtf="1956"),
        _document(ITEM, CHINESE, _chinese("05")),
        _document(LATER_ITEM, CHINESE, _chinese("11")),
        _document(CLAIMED, STATE, _russian("45", "1", "9", "1"), claimed=True),
        _document(VERBATIM, STATE, (), verbatim="ГАП, дело о ящиках"),
        _document(BARE, STATE, ()),
    ]


def records() -> list[Record]:
    """All of them, in an order in which they can be saved."""
    return [*repositories(), *documents()]


def _russian(fond: str, opis: str, delo: str, leaves: str) -> tuple[Level, ...]:
    levels = (Level("fond", fond), Level("opis", opis), Level("delo", delo))
    return (*levels, Level("list", leaves)) if leaves else levels


def _chinese(item: str) -> tuple[Level, ...]:
    return (Level("quanzong", "109"), Level("juan", "00743"), Level("item", item))


def _document(
    number: int,
    repository: int,
    levels: tuple[Level, ...],
    *,
    verbatim: str = "",
    claimed: bool = False,
    edtf: str = "1957",
) -> Document:
    reference = SourceReference(
        repository=repository, levels=levels, verbatim=verbatim, claimed=claimed
    )
    return Document(
        number=number,
        title=f"SPECIMEN paper {number}",
        genres=("letter",),
        dates=(HistoricalDate(edtf=edtf),),
        copies=(Copy(id="a", reference=reference),),
    )
