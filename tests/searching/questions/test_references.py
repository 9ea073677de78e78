"""Every reference from practice is found again: whole, by half, in another house's spelling."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from fonds.catalogue import save
from fonds.records.copies import Copy, Level, SourceReference
from fonds.records.document import Document, PaperNumber
from fonds.records.record import Record
from fonds.records.references import split
from fonds.searching import index
from fonds.searching.query import Query
from fonds.searching.search import search
from tests.searching.conftest import finding, numbers, saved

pytestmark = [pytest.mark.django_db]

Row = dict[str, str]


@pytest.fixture
def references(samples: Path) -> list[Row]:
    lines = (samples / "reference/archival/references.tsv").open(encoding="utf-8")
    with lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.fixture
def held(references: list[Row], index_folder: Path) -> list[Row]:
    """One paper for each of them, and beside each one that lies elsewhere."""
    records = [each for number, row in enumerate(references, 1) for each in papers(number, row)]
    expected = {(each.kind, each.number) for each in records}
    outcome = save.accept(records, actor="editor", expected=expected)
    assert not outcome.problems, outcome.problems
    index.drain()
    return references


def papers(number: int, row: Row) -> Iterator[Record]:
    levels = tuple(Level(*each) for each in json.loads(row["levels"]))
    yield paper(number, levels, row["verbatim"])
    other = tuple(Level(each.name, f"{each.value}9") for each in levels)
    yield paper(1000 + number, other, "")


def paper(number: int, levels: tuple[Level, ...], verbatim: str) -> Document:
    reference = SourceReference(levels=levels, verbatim=verbatim)
    return Document(number=number, title="Paper", copies=(Copy(id="a", reference=reference),))


def first(words: str) -> int:
    """The number of the first hit; 0 for none."""
    found = numbers(search(Query(words=words)))
    return found[0] if found else 0


def test_a_reference_as_printed_finds_its_paper_first(held: list[Row]) -> None:
    missed = [row["verbatim"] for n, row in enumerate(held, 1) if first(row["verbatim"]) != n]
    assert not missed, missed


def test_the_figures_of_a_reference_find_its_paper_first(held: list[Row]) -> None:
    missed = []
    for row in held:
        values = [value for _name, value in json.loads(row["levels"])]
        found = first("/".join(values))
        same = [n for n, each in enumerate(held, 1) if each["levels"] == row["levels"]]
        if found not in same:
            missed.append("/".join(values))
    assert not missed


def test_the_middle_of_a_reference_finds_its_paper(held: list[Row]) -> None:
    halves = {
        "558/11/97": "RGASPI, f. 558, op. 11, d. 97, ll. 67-70",
        "661.93/10-1556": "NARA, RG 59, Central Decimal Files, 1955–59, 661.93/10-1556, Box 2693",
        "FC 10338/17": "TNA, FO 371/120986, FC 10338/17",
        "FO 371/120986": "TNA, FO 371/120986, FC 10338/17",
        "IV 2/20/114": "SAPMO-BArch, DY 30/IV 2/20/114, Bl. 45–50",
        "119QO/534": "AMAE, Asie-Océanie, Chine 1956–1967, 119QO/534, fol. 23",
        "B123-3-1090": "SMA B123-3-1090-1",
        "109-00743": "PRC FMA 109-00743-03",
        "01265-05": "PRC FMA 204-01265-05(1), 12–14",
    }
    whole = {row["verbatim"]: number for number, row in enumerate(held, 1)}
    assert {half: first(half) for half in halves} == {
        half: whole[printed] for half, printed in halves.items()
    }


@pytest.mark.parametrize(
    ("words", "printed"),
    [
        ("РГАСПИ, ф. 558, оп. 11, д. 97", "RGASPI, f. 558, op. 11, d. 97, ll. 67-70"),
        ("f. 558 op. 11 d. 97", "RGASPI, f. 558, op. 11, d. 97, ll. 67-70"),
        ("Ф. 0100. Оп. 48. П. 393. Д. 7", "AVPRF, f. 0100 opis 48, papka 393, delo 7"),
        ("0100/48/393/7", "AVPRF, f. 0100 opis 48, papka 393, delo 7"),
        ("f. 558, op. 11, d. 334", "РГАСПИ. Ф. 558. Оп. 11. Д. 334. Л. 12–15 об."),
        (
            "File A'0392",
            (
                "Diplomatic Archives of the Ministry of Foreign Affairs of Japan, "
                "File A’0392 (Microfilm)"
            ),
        ),
        ("FO 371/120986 FC 10338/17", "TNA, FO 371/120986, FC 10338/17"),
    ],
)
def test_a_reference_in_the_spelling_of_another_house_finds_its_paper(
    words: str, printed: str, index_folder: Path
) -> None:
    levels = split(printed).levels
    saved(paper(1, levels, printed))
    saved(paper(2, tuple(Level(each.name, f"{each.value}9") for each in levels), ""))
    assert numbers(finding(words))[:1] == [1]


def test_a_fond_with_a_zero_before_it_is_another_fond(index_folder: Path) -> None:
    saved(paper(1, (Level("fond", "0100"), Level("opis", "48")), ""))
    saved(paper(2, (Level("fond", "100"), Level("opis", "48")), ""))
    assert numbers(finding("0100/48")) == [1]
    assert numbers(finding("100/48")) == [2]


@pytest.mark.parametrize("words", ["№ 865", "№865", "No. 865", "Nr. 865", "No 865", "865"])
def test_the_number_on_a_paper_finds_it(words: str, index_folder: Path) -> None:
    saved(
        Document(number=1, title="Telegram", numbers=(PaperNumber(value="865", written="№ 865"),))
    )
    saved(Document(number=2, title="Telegram", numbers=(PaperNumber(value="8650"),)))
    assert numbers(finding(words))[:1] == [1]
