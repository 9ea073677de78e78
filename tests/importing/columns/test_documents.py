"""What the columns of the sheet “Documents” say."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from fonds.importing.columns.document import DATES, LEVELS, NUMBERS, PLACES, RELATIONS, ROLES
from fonds.importing.columns.mapping import Feed, Mapping
from fonds.records.access import Access
from fonds.records.copies import CopyKind, Level, MarkingKind, OriginalAccess, SeenAs
from fonds.records.dates import DateKind, HistoricalDate
from fonds.records.document import (
    Completeness,
    DocumentLevel,
    Location,
    Membership,
    Participation,
    PlaceRole,
    Role,
    Stage,
    TitleStatus,
)
from fonds.records.patch import CLEAR
from fonds.records.record import State
from fonds.records.statement import Absence, Basis
from tests.importing.columns.tabling import row, table


def test_a_row_of_five_columns_makes_a_good_record(tmp_path: Path) -> None:
    read = row(
        tmp_path,
        id="T-1",
        title="Telegram",
        date="23 September 1956",
        author="Mikoyan, Anastas",
        archive="RGASPI (Moscow)",
    )
    (document,) = read.of("document")
    assert document.key == "sheet:T-1"
    assert document.values["title"] == "Telegram"
    assert document.values["dates"] == (
        HistoricalDate(edtf="1956-09-23", kind=DateKind.PAPER, written="23 September 1956"),
    )
    assert [(each.kind, each.key) for each in read.mentions] == [
        ("agent", "heading:Anastas Mikoyan"),
        ("repository", "heading:RGASPI (Moscow)"),
    ]
    assert read.found.index(document) == 2
    assert not read.problems


def test_headings_stand_in_any_order_case_and_spelling(tmp_path: Path) -> None:
    headings = ["DATE_SENT", " Title ", "copied-to", "Document Type"]
    read = table(tmp_path, headings, ["1956-10-24", "A", "B", "telegram"])
    assert read.document["dates"][0].kind is DateKind.SENT
    assert read.document["participations"][0].role is Role.COPIED
    assert read.document["genres"] == ("telegram",)


def test_a_heading_that_stands_twice_or_bears_a_number_gives_several_values(tmp_path: Path) -> None:
    headings = ["title", "author", "author", "author 3"]
    read = table(tmp_path, headings, ["A", "One", "Two", "Three"])
    names = [each.agent for each in read.document["participations"]]
    assert names == ["heading:One", "heading:Two", "heading:Three"]


def test_bars_line_breaks_and_in_names_semicolons_part_several_values(tmp_path: Path) -> None:
    read = row(tmp_path, title="A; B | C", author="One; Two|Three\nFour", telegram_number="1; 2|3")
    assert read.document["title"] == "A; B | C"
    assert len(read.document["participations"]) == 4
    assert [each.value for each in read.document["numbers"]] == ["1; 2", "3"]


def test_an_empty_cell_changes_nothing_and_a_hyphen_empties(tmp_path: Path) -> None:
    read = row(tmp_path, id="1", title="A", date="", author="-", genre="-", notes="")
    assert read.document == {"title": "A", "participations": CLEAR, "genres": CLEAR}


def test_a_hyphen_beside_a_filled_cell_of_the_same_part_is_only_absent(tmp_path: Path) -> None:
    read = row(tmp_path, title="A", author="-", recipient="B")
    assert [each.role for each in read.document["participations"]] == [Role.RECIPIENT]


def test_columns_of_the_table_of_bad_rows_are_ignored(tmp_path: Path) -> None:
    read = row(tmp_path, title="A", problem="No such day.", what_to_do="Mend it.")
    assert not read.problems


def test_an_unknown_column_is_told_once_with_what_may_be_meant(tmp_path: Path) -> None:
    read = table(tmp_path, ["title", "recipint"], ["A", "B"], ["C", "D"])
    (notice,) = read.notices
    assert "“recipint” is not known; nothing was taken from it" in notice.found
    assert "“recipient”" in notice.remedy
    assert notice.where.field == "recipint"


def test_without_an_identifier_title_and_date_make_the_key(tmp_path: Path) -> None:
    first = table(tmp_path, ["title", "date"], ["A", "1950"], ["A", "1951"]).of("document")
    again = table(tmp_path, ["date", "title"], ["1950", "A"]).of("document")
    assert first[0].key == again[0].key != first[1].key
    assert first[0].key.startswith("sheet:")


def test_the_key_does_not_hang_on_the_order_of_columns_nor_on_notes(tmp_path: Path) -> None:
    cells = {"date note": "x", "date sent": "1951", "date": "1950", "title": "A"}
    one = row(tmp_path, **cells).of("document")[0].key
    other = row(tmp_path, **dict(reversed(cells.items()))).of("document")[0].key
    assert one == other == row(tmp_path, title="A", date="1950").of("document")[0].key


def test_a_hyphen_between_names_is_nobody(tmp_path: Path) -> None:
    read = row(tmp_path, title="A", author="B; -; C")
    assert [each.agent for each in read.document["participations"]] == ["heading:B", "heading:C"]


def test_a_number_is_claimed_and_without_an_identifier_is_the_key(tmp_path: Path) -> None:
    headings = ["id", "number", "title"]
    claimed, own = table(tmp_path, headings, ["x", "12", "A"], ["", "#13", "B"]).of("document")
    assert (claimed.key, claimed.number) == ("sheet:x", 12)
    assert (own.key, own.number) == ("fonds:document/13", 13)


def test_other_identifiers_and_old_addresses_are_keys_beside_the_rows_own(tmp_path: Path) -> None:
    read = row(
        tmp_path,
        id="x",
        title="A",
        other_identifiers="doi:10.1/x|https://example.org/x",
        old_address="https://old.example.org/document/a%20b/?page=2",
    )
    assert read.document["keys"] == (
        "sheet:x",
        "doi:10.1/x",
        "https://example.org/x",
        "path:/document/a b",
    )


@pytest.mark.parametrize("column", list(DATES))
def test_every_column_of_dates_gives_a_date_of_its_kind(tmp_path: Path, column: str) -> None:
    read = table(tmp_path, ["title", column], ["A", "1956-10/1956-11"])
    assert read.document["dates"] == (HistoricalDate(edtf="1956-10/1956-11", kind=DATES[column]),)


def test_edtf_and_the_words_of_the_paper_make_one_date(tmp_path: Path) -> None:
    read = row(tmp_path, title="A", date="1533-01-06", date_as_written="1533 Januar 6")
    assert read.document["dates"] == (HistoricalDate(edtf="1533-01-06", written="1533 Januar 6"),)


def test_a_span_from_a_day_to_the_same_day_is_that_day(tmp_path: Path) -> None:
    read = row(tmp_path, title="A", date="1982-12-03/1982-12-03")
    assert read.document["dates"] == (HistoricalDate(edtf="1982-12-03"),)


def test_a_date_that_is_not_read_keeps_its_words_and_is_told(tmp_path: Path) -> None:
    read = row(tmp_path, title="A", date="10/11/1956")
    assert read.document["dates"] == (HistoricalDate(written="10/11/1956"),)
    (notice,) = read.notices
    assert "1956-11-10 or 1956-10-11" in notice.found
    assert (notice.where.row, notice.where.field) == (2, "date")


@pytest.mark.parametrize(("words", "offer"), [("18365", "1950-04-12"), ("19560919", "1956-09-19")])
def test_a_count_of_days_refuses_the_row_with_the_date_it_would_be(
    tmp_path: Path, words: str, offer: str
) -> None:
    read = row(tmp_path, title="A", date=words)
    (refusal,) = read.refused
    assert offer in refusal.found
    assert not read.patches


def test_a_date_in_the_future_is_told(tmp_path: Path) -> None:
    day = f"{datetime.now(UTC).year + 1}-01-01"
    read = row(tmp_path, title="A", date=day)
    assert "lies in the future" in read.notices[0].found
    assert read.document["dates"][0].edtf == day


def test_an_undated_paper_with_a_supplied_date_says_both(tmp_path: Path) -> None:
    read = row(tmp_path, title="A", undated="yes", date="1955~", date_basis="editor", date_note="x")
    undated, supplied = read.document["dates"]
    assert undated.undated
    assert undated.statement.basis is Basis.EDITOR
    assert undated.note == "x"
    assert (supplied.edtf, supplied.supplied) == ("1955~", True)


def test_a_note_on_no_date_refuses_the_row(tmp_path: Path) -> None:
    assert "the row has none" in row(tmp_path, title="A", date_note="x").refused[0].found


@pytest.mark.parametrize("column", list(ROLES))
def test_every_role_has_its_column(tmp_path: Path, column: str) -> None:
    read = table(tmp_path, ["title", column], ["A", "Zhou Enlai"])
    assert read.document["participations"] == (
        Participation(role=ROLES[column], agent="heading:Zhou Enlai"),
    )


def test_capacities_and_names_as_written_stand_beside_their_names(tmp_path: Path) -> None:
    read = row(
        tmp_path,
        title="A",
        author="Mao, Zedong; Zhou Enlai",
        author_as_written="Comrade Mao;",
        author_capacity=";Premier",
    )
    assert read.document["participations"] == (
        Participation(role=Role.AUTHOR, agent="heading:Mao Zedong", written="Comrade Mao"),
        Participation(role=Role.AUTHOR, agent="heading:Zhou Enlai", capacity="Premier"),
    )
    assert read.mentions[0].values["filed_as"] == "Mao, Zedong"


def test_an_identifier_says_who_is_meant_and_the_words_are_kept(tmp_path: Path) -> None:
    read = row(tmp_path, title="A", sender="Hz. Moritz", sender_id="http://d-nb.info/gnd/118584138")
    assert read.document["participations"] == (
        Participation(role=Role.SENDER, agent="gnd:118584138", written="Hz. Moritz"),
    )


def test_identifiers_that_cannot_be_paired_are_told_and_not_guessed(tmp_path: Path) -> None:
    read = row(tmp_path, title="A", author="B; C", author_id="gnd:1")
    assert [each.agent for each in read.document["participations"]] == ["heading:B", "heading:C"]
    assert "nobody can say which belong together" in read.notices[0].found
    assert read.notices[0].value == "gnd:1"


def test_a_name_in_brackets_is_no_capacity(tmp_path: Path) -> None:
    read = row(tmp_path, title="A", author="Chiang, Ching-kuo (Jiang Jingguo)")
    assert read.mentions[0].values["title"] == "Chiang Ching-kuo"
    assert [each.form for each in read.mentions[0].values["names"]] == ["Jiang Jingguo"]
    assert read.document["participations"][0].written == "Chiang, Ching-kuo (Jiang Jingguo)"


def test_two_namesakes_whose_lives_are_told_stay_two(tmp_path: Path) -> None:
    read = row(tmp_path, title="A", author="Smith, John, 1900-1950; Smith, John, 1920-1980")
    assert len({each.agent for each in read.document["participations"]}) == 2


def test_the_archives_own_number_means_its_record_and_makes_none(tmp_path: Path) -> None:
    read = row(tmp_path, title="A", author="#12", collection="#3", replies_to="#7")
    assert read.document["participations"][0].agent == "fonds:agent/12"
    assert read.document["collections"] == (Membership(collection="fonds:collection/3"),)
    assert read.document["relations"][0].to == "fonds:document/7"
    assert not read.mentions


@pytest.mark.parametrize("column", list(PLACES))
def test_every_role_of_a_place_has_its_column(tmp_path: Path, column: str) -> None:
    read = table(tmp_path, ["title", column], ["A", "Moscow"])
    assert read.document["places"] == (Location(role=PLACES[column], place="heading:Moscow"),)


def test_a_place_is_known_by_its_identifier(tmp_path: Path) -> None:
    read = row(
        tmp_path,
        title="A",
        place_written="Halle",
        place_written_id="http://www.geonames.org/2911522",
    )
    assert read.document["places"][0].place == "geonames:2911522"
    assert read.document["places"][0].role is PlaceRole.WRITTEN_AT


def test_a_name_is_mentioned_once_however_many_rows_name_it(tmp_path: Path) -> None:
    read = table(tmp_path, ["title", "subject"], ["A", "Peace; Peace"], ["B", "Peace"])
    assert [each.key for each in read.mentions] == ["heading:Peace"]
    assert read.of("document")[0].values["subjects"] == ("heading:Peace",)


def test_a_position_stands_in_one_collection(tmp_path: Path) -> None:
    read = row(tmp_path, title="A", collection="C", position="3")
    assert read.document["collections"] == (Membership(collection="heading:C", position=3),)
    assert row(tmp_path, title="A", collection="C|D", position="3").refused
    assert row(tmp_path, title="A", collection="C", position="third").refused


@pytest.mark.parametrize("column", list(RELATIONS))
def test_every_relation_has_its_column(tmp_path: Path, column: str) -> None:
    read = table(tmp_path, ["id", "title", column], ["1", "A", "2; 3"])
    assert [(each.kind, each.to) for each in read.document["relations"]] == [
        (RELATIONS[column], "sheet:2"),
        (RELATIONS[column], "sheet:3"),
    ]


@pytest.mark.parametrize("column", list(NUMBERS))
def test_every_number_on_the_paper_has_its_column(tmp_path: Path, column: str) -> None:
    read = table(tmp_path, ["title", column], ["A", "007"])
    (number,) = read.document["numbers"]
    assert (number.kind, number.value) == (NUMBERS[column], "007")


@pytest.mark.parametrize("column", list(LEVELS))
def test_every_level_of_every_scheme_has_its_column(tmp_path: Path, column: str) -> None:
    read = table(tmp_path, ["title", column], ["A", "0100"])
    (copy,) = read.document["copies"]
    assert copy.reference.levels == (Level(LEVELS[column], "0100"),)


def test_levels_stand_outermost_first_whatever_their_columns(tmp_path: Path) -> None:
    headings = ["title", "delo", "reference", "opis", "fond", "archive"]
    read = table(tmp_path, headings, ["A", "334", "558/11/334", "11", "558", "РГАСПИ"])
    reference = read.document["copies"][0].reference
    assert [level.name for level in reference.levels] == ["fond", "opis", "delo"]
    assert reference.verbatim == "558/11/334"
    assert reference.repository == "heading:РГАСПИ"


def test_a_reference_that_can_be_read_is_read_by_levels_and_names_its_archive(
    tmp_path: Path,
) -> None:
    words = "РГАСПИ. Ф. 558. Оп. 11. Д. 334. Л. 12–15 об."
    read = row(tmp_path, title="A", reference=words)
    reference = read.document["copies"][0].reference
    assert reference.verbatim == words
    assert reference.levels[0] == Level("fond", "558")
    assert reference.repository == "heading:RGASPI (Moscow)"
    assert reference.repository_written == "РГАСПИ"
    assert read.mentions[0].values["scheme"] == "ru"


def test_a_reference_that_cannot_be_read_is_kept_verbatim_alone(tmp_path: Path) -> None:
    read = row(tmp_path, title="A", archive="Attic", reference="Box of letters, attic")
    reference = read.document["copies"][0].reference
    assert (reference.verbatim, reference.levels) == ("Box of letters, attic", ())


def test_a_cell_of_a_reference_says_everything_of_the_copy(tmp_path: Path) -> None:
    read = row(
        tmp_path,
        title="A",
        language="ru",
        classification="Совершенно секретно|Рассекречено",
        copy="Carbon",
        seen_as="photocopy",
        extent="4 leaves",
        original_is="closed again",
        obtained_by="Specimen Reader",
    )
    (copy,) = read.document["copies"]
    assert copy.kind is CopyKind.CARBON
    assert copy.seen_as is SeenAs.PHOTOCOPY
    assert copy.consultation.state is OriginalAccess.RECLOSED
    assert copy.extent == "4 leaves"
    assert copy.obtained_by == ("heading:Specimen Reader",)
    secret, released = copy.markings
    assert (secret.verbatim, secret.rank) == ("Совершенно секретно", 5)
    assert released.kind is MarkingKind.DECLASSIFIED


def test_the_form_of_a_paper_has_its_columns(tmp_path: Path) -> None:
    read = row(
        tmp_path,
        title="A",
        title_language="English",
        title_status="Supplied",
        level="part",
        completeness="excerpt",
        completeness_note="The end is lost.",
        stage="approved",
        genre="Memorandum of conversation; письмо; menu",
        language="ru; Chinese",
        published_in="Specimen papers, vol. 1",
        rights="Public domain",
        rights_of_the_translation="CC BY 4.0",
        source_as_given="Archive, f. 1",
        summary_by="S. P.",
        summary="Words.",
        notes="A note.",
    )
    said = read.document
    assert said["title_language"] == "en"
    assert said["title_status"] is TitleStatus.SUPPLIED
    assert said["level"] is DocumentLevel.PART
    assert said["completeness"] is Completeness.EXCERPT
    assert said["completeness_note"] == "The end is lost."
    assert said["stage"] is Stage.APPROVED
    assert said["genres"] == ("memcon", "letter", "menu")
    assert said["languages"] == ("ru", "zh")
    assert said["publications"][0].title == "Specimen papers, vol. 1"
    assert (said["rights"].original, said["rights"].translation) == ("Public domain", "CC BY 4.0")
    assert said["source_written"] == "Archive, f. 1"
    assert (said["summaries"][0].body, said["summaries"][0].by) == ("<p>Words.</p>", "S. P.")
    assert said["notes"] == ("<p>A note.</p>",)


def test_titles_and_summaries_of_other_languages_name_them_in_the_heading(tmp_path: Path) -> None:
    headings = ["title", "other title (Russian)", "summary (en)", "summary (zh-Hant)"]
    read = table(tmp_path, headings, ["A", "Б", "One.", "二"])
    assert [(each.form, each.language) for each in read.document["other_titles"]] == [("Б", "ru")]
    assert [each.language for each in read.document["summaries"]] == ["en", "zh-Hant"]


@pytest.mark.parametrize(
    ("column", "words"),
    [("level", "folder"), ("language", "Klingon"), ("copy", "xerox"), ("undated", "perhaps")],
)
def test_a_value_that_nobody_knows_refuses_the_row_and_says_which_are_known(
    tmp_path: Path, column: str, words: str
) -> None:
    read = table(tmp_path, ["title", column], ["A", words])
    (refusal,) = read.refused
    assert words in refusal.found
    assert refusal.remedy.startswith("Write ")
    assert refusal.where.field == column
    assert not read.patches


def test_a_row_with_two_faults_is_refused_once_and_both_are_told(tmp_path: Path) -> None:
    read = row(tmp_path, title="A", date="31 September 1956", level="folder", copy="xerox")
    assert len(read.refused) == 1
    assert len(read.problems) >= 1
    assert not read.patches


def test_a_row_without_a_title_is_refused(tmp_path: Path) -> None:
    assert "no title" in row(tmp_path, id="1", title="", date="1950").refused[0].found
    assert "no title" in row(tmp_path, date="1950").refused[0].found


def test_a_table_without_titles_adds_to_records_that_its_identifiers_name(tmp_path: Path) -> None:
    read = row(tmp_path, id="T-1", public_note="Withheld.", access="withheld")
    assert read.document == {"access": Access(state="withheld", note="Withheld.")}


@pytest.mark.parametrize(
    ("cells", "access"),
    [
        ({"access": "Open"}, Access()),
        ({"access": "WITHHELD", "reason withheld": "x"}, Access(state="withheld", reason="x")),
        ({"access": "closed"}, Access(state="closed")),
        (
            {"withheld until": "2961-01-01"},
            Access(state="withheld", opens=datetime(2961, 1, 1, tzinfo=UTC)),
        ),
        (
            {"access": "open", "withheld until": "2961-01-01"},
            Access(state="withheld", opens=datetime(2961, 1, 1, tzinfo=UTC)),
        ),
        ({"withheld until": "some day"}, Access(state="withheld")),
        ({"access": "open", "withheld until": "some day"}, Access(state="withheld")),
        ({"public note": "Not yet."}, Access(state="withheld", note="Not yet.")),
    ],
)
def test_access_fails_closed(tmp_path: Path, cells: dict[str, str], access: Access) -> None:
    read = table(tmp_path, ["title", *cells], ["A", *cells.values()])
    assert read.document["access"] == access
    assert access == Access() or not read.document["access"].is_open()


def test_access_cannot_be_emptied(tmp_path: Path) -> None:
    read = row(tmp_path, title="A", access="-")
    assert "access" not in read.document
    assert "cannot be emptied" in read.notices[0].found


def test_a_row_may_be_a_draft(tmp_path: Path) -> None:
    assert row(tmp_path, title="A", state="draft").document["state"] is State.DRAFT


def test_words_for_nothing_stated_are_an_absence(tmp_path: Path) -> None:
    mapping = Mapping(
        name="letters",
        feeds=(Feed("t", ("title",)), Feed("p", ("place written",))),
        not_stated=("o. O.",),
    )
    read = table(tmp_path, ["t", "p"], ["A", "o. O."], mapping=mapping)
    assert read.document["not_stated"] == (Absence(what="place written"),)
    assert not read.mentions


def test_a_date_that_is_not_stated_is_an_undated_paper(tmp_path: Path) -> None:
    feeds = (Feed("t", ("title",)), Feed("d", ("date",)))
    mapping = Mapping(feeds=feeds, not_stated=("o. D.",))
    read = table(tmp_path, ["t", "d"], ["A", "o. D."], mapping=mapping)
    assert read.document == {"title": "A", "dates": (HistoricalDate(undated=True),)}


@pytest.mark.parametrize("column", ["transcript (ru)", "files", "old address", "state"])
def test_a_hyphen_where_nothing_can_be_emptied_is_told(tmp_path: Path, column: str) -> None:
    read = table(tmp_path, ["id", "title", column], ["1", "A", "-"])
    assert read.document == {"title": "A"}
    assert "cannot be emptied by a table" in read.notices[0].found


def test_a_title_stands_on_one_line(tmp_path: Path) -> None:
    assert row(tmp_path, title="One\n two").document["title"] == "One two"
