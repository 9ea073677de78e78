"""Mappings: written as TOML and read back, corrected, and what is told of wrong ones."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fonds.importing.columns import notation
from fonds.importing.columns.column import Sheet, plain
from fonds.importing.columns.mapping import Feed, Mapping, column_named, corrected
from fonds.importing.columns.sheets import SHEETS
from fonds.records.problem import Problem
from tests.importing.columns.tabling import table

headings = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), min_size=1, max_size=20)
words = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=20)


@st.composite
def mappings(draw: st.DrawFn) -> Mapping:
    sheet = draw(st.sampled_from(SHEETS))
    columns = st.sampled_from([column.name for column in sheet.columns])
    names = draw(st.lists(headings, max_size=5, unique=True))
    feeds = tuple(
        Feed(
            heading,
            tuple(draw(st.lists(columns, max_size=2, unique=True))),
            draw(st.none() | words),
            draw(st.none() | st.booleans()),
        )
        for heading in names
    )
    pairs = st.lists(st.tuples(columns, words), max_size=3, unique_by=lambda pair: pair[0])
    return Mapping(
        name=draw(st.from_regex(r"x[a-z0-9-]{2,10}", fullmatch=True)),
        rows=sheet.kind,
        feeds=feeds,
        identifier=tuple(draw(st.lists(headings, max_size=2))),
        constants=tuple(draw(pairs)),
        composed=tuple((column, pattern or "x") for column, pattern in draw(pairs)),
        dates=draw(st.sampled_from(["", "de", "ru"])),
        order=draw(st.sampled_from(["", "day-month", "month-day"])),
        inverted=draw(st.booleans()),
        not_stated=tuple(draw(st.lists(words, max_size=2))),
        lines=draw(st.sampled_from(["keep", "join"])),
    )


@given(mappings(), st.dictionaries(headings, words))
def test_a_mapping_that_is_written_and_read_is_the_same(
    mapping: Mapping, why: dict[str, str]
) -> None:
    reasons = why | {feed.heading: "likely: \n“x” = #" for feed in mapping.feeds}
    assert notation.parsed(notation.written(mapping, reasons)) == mapping


@given(headings)
def test_headings_are_compared_alike_however_often(heading: str) -> None:
    assert plain(plain(heading)) == plain(heading)


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_every_column_is_found_by_all_its_headings(sheet: Sheet) -> None:
    for column in sheet.columns:
        for form in (column.name, *column.aliases):
            assert column_named(sheet.kind, form.upper()) == (column.name, "")


def test_one_mapping_feeds_one_heading_to_two_columns(tmp_path: Path) -> None:
    mapping = Mapping(feeds=(Feed("t", ("title",)), Feed("who", ("author", "sender"))))
    found = table(tmp_path, ["t", "who"], ["A", "B"], mapping=mapping)
    assert len(found.document["participations"]) == 2


def test_a_mapping_has_its_own_separator_and_says_whether_names_are_inverted(
    tmp_path: Path,
) -> None:
    feeds = (Feed("t", ("title",)), Feed("who", ("author",), "/", inverted=False))
    found = table(tmp_path, ["t", "who"], ["A", "Mao, Zedong/B;C"], mapping=Mapping(feeds=feeds))
    agents = [each.agent for each in found.document["participations"]]
    assert agents == ["heading:Mao, Zedong", "heading:B;C"]


def test_constants_stand_where_the_row_says_nothing(tmp_path: Path) -> None:
    mapping = Mapping(
        feeds=(Feed("t", ("title",)), Feed("l", ("language",))), constants=(("language", "de"),)
    )
    found = table(tmp_path, ["t", "l"], ["A", ""], ["B", "ru"], mapping=mapping)
    assert [each.values["languages"] for each in found.of("document")] == [("de",), ("ru",)]


def test_a_title_is_composed_of_other_columns_and_only_of_filled_ones(tmp_path: Path) -> None:
    mapping = Mapping(
        feeds=(Feed("to", ("recipient",)),),
        identifier=("volume", "no"),
        composed=(("title", "{from} to {to}"), ("title", "To {to}")),
    )
    rows = (["1", "7", "A", "B"], ["2", "7", "", "B"])
    found = table(tmp_path, ["volume", "no", "from", "to"], *rows, mapping=mapping)
    assert [(each.key, each.values["title"]) for each in found.of("document")] == [
        ("sheet:1/7", "A to B"),
        ("sheet:2/7", "To B"),
    ]
    assert not found.problems


def test_the_order_of_day_and_month_is_stated_by_the_mapping(tmp_path: Path) -> None:
    feeds = (Feed("t", ("title",)), Feed("d", ("date",)))
    mapping = Mapping(feeds=feeds, order="day-month")
    found = table(tmp_path, ["t", "d"], ["A", "10/11/1956"], mapping=mapping)
    assert found.document["dates"][0].edtf == "1956-11-10"


def test_headings_that_a_mapping_does_not_name_are_told(tmp_path: Path) -> None:
    mapping = Mapping(feeds=(Feed("t", ("title",)), Feed("x")))
    found = table(tmp_path, ["t", "x", "author"], ["A", "1", "B"], mapping=mapping)
    (notice,) = found.notices
    assert "“author”" in notice.found


def test_a_correction_replaces_what_a_heading_feeds() -> None:
    mapping = corrected(Mapping(feeds=(Feed("Sender", ("contributor",)),)), "sender = author")
    assert isinstance(mapping, Mapping)
    assert mapping.feeds == (Feed("Sender", ("author",)),)
    ignoring = corrected(mapping, "Sender=ignore")
    assert isinstance(ignoring, Mapping)
    assert ignoring.feeds == (Feed("Sender"),)


def test_a_correction_to_a_column_that_is_not_there_says_which_may_be_meant() -> None:
    problem = corrected(Mapping(), "Sender=recipent")
    assert isinstance(problem, Problem)
    assert "“recipient”" in problem.remedy
    assert isinstance(corrected(Mapping(), "Sender"), Problem)


GOOD = 'format = 1\nname = "letters"\n'


@pytest.mark.parametrize(
    ("text", "line", "found"),
    [
        ("format = 1\nname = letters\n", 2, "not well-formed TOML"),
        (f"{GOOD}colums = 1\n", 3, "has no “colums”"),
        ('name = "x"\n', 0, "does not say its format"),
        ('format = 1\nname = "Für uns"\n', 2, "“Für uns” cannot be the name of a source"),
        ('format = 1\nname = "fonds"\n', 2, "cannot be the name"),
        ('format = 1\nname = "gnd"\n', 2, "cannot be the name"),
        (f'{GOOD}rows = "Cakes"\n', 3, "“Cakes” is no kind of row"),
        (f'{GOOD}order = "mdy"\n', 3, "“order” has no value “mdy”"),
        (f'{GOOD}identifier = "key"\n', 3, "“identifier” is not what it should be"),
        (f'{GOOD}inverted = "no"\n', 3, "“inverted” is not what it should be"),
        (f'{GOOD}[columns]\n"Sender" = "writer"\n', 4, "no column “writer”"),
        (f'{GOOD}[columns]\n"Sender" = 12\n', 4, "not clear what “Sender” feeds"),
        (f'{GOOD}[columns]\n"S" = {{ column = "author", seperator = ";" }}\n', 4, "what “S” feeds"),
        (f'{GOOD}[constants]\n"langage" = "de"\n', 4, "no column “langage”"),
        (f'{GOOD}[composed]\n"title" = 3\n', 4, "“title” should be words"),
    ],
)
def test_a_wrong_mapping_is_told_with_its_line(text: str, line: int, found: str) -> None:
    problems = notation.parsed(text, "mapping.toml")
    assert isinstance(problems, list)
    assert found in problems[0].found
    assert problems[0].remedy
    assert (problems[0].where.file, problems[0].where.row) == ("mapping.toml", line)


def test_everything_wrong_with_a_mapping_is_told_at_once() -> None:
    problems = notation.parsed('name = "A B"\nrows = "x"\n')
    assert isinstance(problems, list)
    assert len(problems) == 3


def test_a_mapping_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    assert isinstance(notation.read(tmp_path / "none.toml"), list)
    (tmp_path / "latin.toml").write_bytes(b'name = "\xe4"')
    assert isinstance(notation.read(tmp_path / "latin.toml"), list)


def test_the_mapping_of_the_how_to_page_is_read() -> None:
    page = Path(__file__).parents[3] / "docs/how-to/import-a-spreadsheet.md"
    shown = page.read_text("utf-8").split("```toml\n")[1].split("```")[0]
    mapping = notation.parsed(GOOD + shown)
    assert isinstance(mapping, Mapping), mapping
    assert mapping.feeds[0] == Feed("Nr", ("id",))


def test_the_mapping_in_the_docstring_is_read() -> None:
    shown = (notation.__doc__ or "").split("::\n")[1]
    lines = [line.removeprefix("    ") for line in shown.splitlines()]
    mapping = notation.parsed("\n".join(lines))
    assert isinstance(mapping, Mapping), mapping
    assert mapping.identifier == ("edition", "key")
