"""Citations in the forms of many houses, read and looked up: how many parts come out right.

`papers.tsv` says what is in the archive, `citations.tsv` what is cited and how it is to be read.
People are invented, but for those of printed corpora; the archives and the forms of their
references are real.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from fonds.catalogue import save
from fonds.dates import Edtf
from fonds.names.folding import fold
from fonds.records.copies import Copy, SourceReference
from fonds.records.dates import DateKind, HistoricalDate
from fonds.records.document import Document, PaperNumber, Participation, Publication, Role
from fonds.records.record import Record
from fonds.records.references import split
from fonds.records.repository import Repository
from fonds.searching import index
from fonds.searching.footnotes.looking import Answer, answers

pytestmark = [pytest.mark.django_db]

HERE = Path(__file__).parent
FLOORS = {
    "author": 1.0,
    "title": 1.0,
    "date": 1.0,
    "archive": 1.0,
    "reference": 0.98,
    "document": 1.0,
}
"""The share of each part that is read right; none may fall."""

Row = dict[str, str]


def rows(name: str) -> list[Row]:
    with (HERE / name).open(encoding="utf-8") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def archive() -> list[Record]:
    """The papers, and the archives that they lie in."""
    papers = rows("papers.tsv")
    houses: dict[str, Repository] = {}
    for row in papers:
        read = split(row["reference"])
        if read.repository and read.repository not in houses:
            number = 900 + len(houses)
            houses[read.repository] = Repository(
                number=number, title=read.repository, scheme=read.scheme
            )
    return [*houses.values(), *(paper(row, houses) for row in papers)]


def paper(row: Row, houses: dict[str, Repository]) -> Document:
    read = split(row["reference"])
    reference = SourceReference(
        repository=houses[read.repository].number if read.repository else None,
        levels=read.levels,
        verbatim=row["reference"],
    )
    return Document(
        number=int(row["number"]),
        title=row["title"],
        title_language=row["language"],
        dates=tuple(
            HistoricalDate(kind=DateKind(kind), edtf=edtf)
            for kind, edtf in (each.split(":") for each in row["dates"].split())
        ),
        participations=tuple(people(row["people"])),
        numbers=(PaperNumber(value=row["numbers"]),) if row["numbers"] else (),
        copies=(Copy(id="a", reference=reference),) if row["reference"] else (),
        publications=tuple(publications(row["printed"])),
        keys=(row["key"],) if row["key"] else (),
    )


def people(said: str) -> Iterator[Participation]:
    for each in filter(None, said.split("|")):
        role, _, name = each.partition("=")
        yield Participation(role=Role(role), written=name)


def publications(said: str) -> Iterator[Publication]:
    if said:
        title, volume, number, pages = said.split("|")
        yield Publication(title=title, volume=volume, number=number, pages=pages)


@pytest.fixture
def papers(db: None, index_folder: Path) -> None:
    several = archive()
    outcome = save.accept(
        several, actor="editor", expected={(each.kind, each.number) for each in several}
    )
    assert not outcome.problems, outcome.problems
    index.drain()


def right(row: Row, answer: Answer) -> dict[str, bool]:
    """Which parts were read as they should be; parts that neither has are not counted."""
    cited = answer.cited
    levels = "; ".join(f"{level.name}={level.value}" for level in cited.levels)
    found = str(answer.found.document.number) if answer.found else "0"
    pairs = {
        "author": (fold("|".join(cited.authors)), fold(row["authors"])),
        "title": (fold(cited.title), fold(row["title"])),
        "date": (cited.dates[0] if cited.dates else "", row["date"]),
        "archive": (cited.archive, row["archive"]),
        "reference": (levels, row["reference"]),
    }
    told = {part: got == wanted for part, (got, wanted) in pairs.items() if got or wanted}
    return told | {"document": found == row["document"]}


def test_citations_of_many_houses_are_read_and_found_as_often_as_ever(
    papers: None, capsys: pytest.CaptureFixture[str]
) -> None:
    counted, good = Counter[str](), Counter[str]()
    wrong: list[str] = []
    for row in rows("citations.tsv"):
        (answer,), _ = answers(row["citation"], "archive.example")
        assert answer.ready
        told = right(row, answer)
        counted.update(told.keys())
        good.update(part for part, held in told.items() if held)
        wrong += [f"{part}: {row['citation']}" for part, held in told.items() if not held]
    shares = {part: good[part] / counted[part] for part in FLOORS}
    with capsys.disabled():
        print("\n" + ", ".join(f"{part} {share:.0%}" for part, share in shares.items()))
    assert all(shares[part] >= floor for part, floor in FLOORS.items()), "\n".join(wrong)


def test_nothing_is_found_that_is_not_the_paper_cited(papers: None) -> None:
    for row in rows("citations.tsv"):
        (answer,), _ = answers(row["citation"], "archive.example")
        if answer.found:
            assert str(answer.found.document.number) == row["document"], row["citation"]


def test_the_table_has_sixty_citations_and_things_that_are_not_here() -> None:
    table = rows("citations.tsv")
    assert len(table) >= 60
    assert sum(row["document"] == "0" for row in table) >= 8
    assert len({row["house"] for row in table}) >= 20
    for row in table:
        if row["date"]:
            Edtf.parse(row["date"])
