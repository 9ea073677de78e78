"""What is guessed of a table that others made, and how sure the guess is of it."""

from __future__ import annotations

import csv
import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from fonds.importing.columns.foreign import FOR_OTHERS, FOREIGN
from fonds.importing.columns.guess import Guessed, Sureness, guess
from fonds.importing.columns.mapping import column_named
from fonds.importing.columns.sheets import SHEETS
from fonds.importing.tables.opening import tables
from fonds.records.problem import Problem


def guessed(
    folder: Path, headings: Sequence[str], *rows: Sequence[str], kind: str = "document"
) -> Guessed:
    path = folder / "papers.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([headings, *rows])
    (table,) = (each for each in tables(path) if not isinstance(each, Problem))
    return guess(table, kind, "papers")


def feeds(found: Guessed) -> dict[str, tuple[str, ...]]:
    return {feed.heading: feed.columns for feed in found.mapping.feeds}


@pytest.mark.parametrize(
    ("headings", "columns"),
    [
        (
            "dcterms:title dcterms:creator dcterms:date dcterms:spatial dcterms:isPartOf",
            ["title", "author", "date of unknown kind", "about", "collection"],
        ),
        (
            "sender senderID senderPlace senderPlaceID senderDate senderDateText addressee",
            [
                *("sender", "sender id", "place written", "place written id", "date"),
                *("date as written", "recipient"),
            ],
        ),
        (
            "legacyId scopeAndContent repository referenceCode eventActors levelOfDescription",
            ["id", "summary", "archive", "reference", "author", "level"],
        ),
        ("Titel Verfasser Datum Bestand", ["title", "author", "date", "reference bestand"]),
        ("Titre Auteur Destinataire Cote", ["title", "author", "recipient", "reference"]),
        (
            "Название Дата Фонд Опись Дело",
            ["title", "date", "reference fond", "reference opis", "reference delo"],
        ),
        ("Título Fecha Remitente Resumen", ["title", "date", "sender", "summary"]),
        ("Titolo Data Mittente Busta", ["title", "date", "sender", "reference box"]),
        ("Tytuł Data Nadawca Sygnatura", ["title", "date", "sender", "reference"]),
        ("标题 日期 作者 密级", ["title", "date", "author", "classification"]),
    ],
)
def test_headings_of_other_systems_and_languages_are_known(
    tmp_path: Path, headings: str, columns: list[str]
) -> None:
    found = guessed(tmp_path, headings.split(), ["x"] * len(columns), ["y"] * len(columns))
    assert [feed.columns for feed in found.mapping.feeds] == [(column,) for column in columns]
    assert not found.exact


def test_documented_headings_are_exact_and_need_no_mapping(tmp_path: Path) -> None:
    found = guessed(tmp_path, ["Title", "DATE", "to", "problem"], ["A", "1950", "B", ""])
    assert found.exact
    assert feeds(found) == {"Title": ("title",), "DATE": ("date",), "to": ("recipient",)}


def test_what_stands_in_the_cells_is_looked_at_where_headings_say_nothing(tmp_path: Path) -> None:
    rows = [["A", "16 December 1949", "ru", "memcon", "x" * 900, "?"] for _ in range(5)]
    found = guessed(tmp_path, ["title", "a", "b", "c", "d", "e"], *rows)
    assert feeds(found) == {
        "title": ("title",),
        "a": ("date of unknown kind",),
        "b": ("language",),
        "c": ("genre",),
        "d": ("transcript",),
        "e": (),
    }
    by_heading = {each.heading: each for each in found.guesses}
    assert by_heading["a"].sureness is Sureness.PERHAPS
    assert by_heading["e"].sureness is Sureness.NONE
    assert by_heading["a"].examples == ("16 December 1949",)


def test_a_column_of_one_value_is_fed_once(tmp_path: Path) -> None:
    found = guessed(tmp_path, ["Titel", "title", "Titre"], ["A", "B", "C"])
    assert feeds(found) == {"Titel": (), "title": ("title",), "Titre": ()}
    assert "“title” feeds “title” already" in found.guesses[0].why


@pytest.mark.parametrize(
    ("dates", "order"),
    [
        (["13/4/1956", "1/2/1956"], "day-month"),
        (["4/13/1956", "1/2/1956"], "month-day"),
        (["1/2/1956", "3/4/1956"], ""),
        (["13/4/1956", "4/13/1956"], ""),
    ],
)
def test_the_order_of_day_and_month_is_told_by_the_greater_numbers(
    tmp_path: Path, dates: list[str], order: str
) -> None:
    found = guessed(tmp_path, ["title", "date"], *(["A", each] for each in dates))
    assert found.mapping.order == order


def test_letters_without_titles_are_called_by_who_wrote_to_whom(tmp_path: Path) -> None:
    found = guessed(tmp_path, ["Absender", "Empfänger"], ["A", "B"])
    assert found.mapping.composed == (("title", "{Absender} – {Empfänger}"),)
    assert found.mapping.constants == (("title status", "supplied"),)


def test_lists_in_json_are_parted_already(tmp_path: Path) -> None:
    path = tmp_path / "papers.jsonl"
    lines = [{"title": "A", "creators": ["United States. Office; Navy", "B"]} for _ in range(3)]
    path.write_text("".join(json.dumps(each) + "\n" for each in lines), encoding="utf-8")
    (table,) = (each for each in tables(path) if not isinstance(each, Problem))
    found = guess(table)
    by_heading = {feed.heading: feed for feed in found.mapping.feeds}
    assert by_heading["creators"].columns == ("author",)
    assert by_heading["creators"].separator == ""
    assert by_heading["title"].separator is None


@pytest.mark.parametrize(
    ("kind", "heading", "column"),
    [("event", "dcterms:spatial", "place"), ("agent", "Nom", "name"), ("place", "lat", "latitude")],
)
def test_other_kinds_of_rows_have_their_usual_headings(
    tmp_path: Path, kind: str, heading: str, column: str
) -> None:
    assert feeds(guessed(tmp_path, [heading], ["x"], kind=kind)) == {heading: (column,)}


def test_a_guess_is_shown_as_a_table_with_reasons(tmp_path: Path) -> None:
    found = guessed(tmp_path, ["Titel", "Farbe"], ["A", "rot"])
    assert found.rows() == [
        ("Titel", "title", "likely", "a heading of German", "A"),
        ("Farbe", "—", "not guessed", "an unknown heading", "rot"),
    ]
    assert found.why()["Titel"] == "likely: a heading of German"


def test_every_foreign_heading_means_a_column_that_there_is() -> None:
    for system, headings in FOREIGN:
        for heading, column in headings.items():
            assert column_named("document", column), (system, heading)
    for heading, column in FOR_OTHERS.items():
        assert any(column_named(sheet.kind, column) for sheet in SHEETS), heading
