from __future__ import annotations

import msgspec
import pytest

from fonds.catalogue import load, save, shelves
from fonds.catalogue.holdings import Holdings, holdings
from fonds.records.access import Access
from fonds.records.copies import Level
from fonds.records.document import Document
from fonds.records.file import File, FileRole
from fonds.records.transcription import Text
from tests.web import archived
from tests.web.conftest import taken

pytestmark = [pytest.mark.django_db, pytest.mark.database]

FILE = ("0100", "50", "4")


@pytest.fixture(autouse=True)
def _records(db: None) -> None:
    taken(archived.records())


def numbers(steps: tuple[str, ...] = (), repository: int = archived.STATE) -> list[int]:
    return [each.number for each in shelves.lying(repository, "ru", steps)]


def withhold(number: int) -> None:
    record = load.one("document", number)
    assert record is not None
    hidden = msgspec.structs.replace(record, access=Access(state="withheld"))
    assert save.accept([hidden], actor="editor").saved


def beside(number: int) -> list[shelves.Beside]:
    record = load.one("document", number)
    assert isinstance(record, Document)
    return shelves.beside(record, {archived.STATE: "ru", archived.CHINESE: "cn-fma"})


def test_the_papers_of_a_file_stand_in_the_order_of_their_leaves() -> None:
    assert numbers(FILE) == [501, 502, 503, 504, 506, 505]


def test_a_fond_with_a_zero_before_it_is_another_fond() -> None:
    assert numbers(("100",)) == [archived.OTHER_FOND]
    assert archived.OTHER_FOND not in numbers(("0100",))
    assert numbers(("010",)) == []


def test_file_12_stands_after_file_4() -> None:
    below, here = shelves.opened(shelves.lying(archived.STATE, "ru", FILE[:2]), 2)
    assert [each.value for each in below] == ["4", "12"]
    assert not here


def test_each_level_says_how_many_papers_lie_under_it_and_of_which_years() -> None:
    places = [each for each in shelves.lying(archived.STATE, "ru") if each.levels]
    below, _here = shelves.opened([each for each in places if not each.claimed], 0)
    assert [(each.value, each.names, each.documents, each.first, each.last) for each in below] == [
        ("0100", ("fond",), 7, 1957, 1957),
        ("100", ("fond",), 1, 1956, 1956),
    ]


def test_the_number_of_a_paper_stands_within_its_file() -> None:
    levels = [Level("quanzong", "109"), Level("juan", "00743"), Level("item", "05")]
    assert shelves.depth_of_file(levels, "cn-fma") == 2
    assert shelves.depth_of_file(levels[:2], "cn-fma") == 2
    assert shelves.depth_of_file([Level("document", "CIA-RDP74")], "us-doc") == 0


def test_a_paper_has_the_ones_before_and_after_it_in_its_file() -> None:
    (found,) = beside(503)
    assert found.stated
    assert [each.value for each in found.file] == ["0100", "50", "4"]
    assert found.before
    assert found.before.number == 502
    assert found.after
    assert found.after.number == 504


def test_the_first_and_the_last_of_a_file_have_one_neighbour() -> None:
    (first,), (last,) = beside(501), beside(506)
    assert first.before is None
    assert first.after
    assert first.after.number == 502
    assert last.after is None
    assert last.before
    assert last.before.number == 504


def test_a_paper_whose_leaf_is_not_stated_has_no_place_in_the_file() -> None:
    (found,) = beside(505)
    assert (found.stated, found.before, found.after) == (False, None, None)


def test_a_claimed_place_and_a_reference_without_levels_lead_to_no_file() -> None:
    assert beside(archived.CLAIMED) == beside(archived.VERBATIM) == beside(archived.BARE) == []


def test_a_withheld_paper_is_no_neighbour_and_is_counted_nowhere() -> None:
    withhold(503)
    (found,) = beside(502)
    assert found.after
    assert found.after.number == 504
    assert 503 not in numbers()
    assert holdings()[archived.STATE].documents == 9


def test_two_papers_of_one_leaf_stand_beside_each_other_in_order_of_date() -> None:
    record = load.one("document", 502)
    assert record is not None
    twin = msgspec.structs.replace(
        record, number=0, version=0, public_since=None, title="SPECIMEN twin"
    )
    saved = save.accept([twin], actor="editor").saved[0].record
    (found,), (other,) = beside(502), beside(saved.number)
    assert found.after
    assert found.after.number == saved.number
    assert other.before
    assert other.before.number == 502


def test_every_archive_is_counted_with_what_can_be_read_of_it() -> None:
    extra = [
        Text(document=501, body="<p>SPECIMEN</p>"),
        File(document=502, sha256="a" * 64),
        File(document=503, sha256="b" * 64, role=FileRole.SOURCE, note='"role":"scan"'),
        File(document=504, sha256="c" * 64, note='a note that says "role":"source"'),
    ]
    assert len(save.accept(extra, actor="editor").saved) == 4
    assert holdings()[archived.STATE] == Holdings(documents=10, with_scan=2, with_text=1, claimed=1)
    assert archived.EMPTY not in holdings()
