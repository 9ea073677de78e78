"""Records in the order of a collection, and what stands beside one."""

from __future__ import annotations

import pytest

from fonds.catalogue import load
from fonds.records.access import Access
from fonds.records.collection import Collection
from fonds.records.dates import HistoricalDate
from fonds.records.document import Document, Membership, Relation, RelationKind
from fonds.records.file import File, Page
from tests.catalogue.conftest import edited, saved

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.fixture
def collections(db: None) -> None:
    saved(Collection(title="One"))
    saved(Collection(title="Two"))


def paper(year: str, *places: tuple[int, int | None]) -> Document:
    """A document of that year, with its place in each collection."""
    memberships = tuple(Membership(collection=each, position=place) for each, place in places)
    return saved(Document(title=year, dates=(HistoricalDate(edtf=year),), collections=memberships))


def around(document: Document, collection: int) -> list[str]:
    return [each.title if each else "" for each in load.beside(document.number, collection)]


def test_what_stands_beside_a_document_is_asked_of_one_collection_alone(
    collections: None,
) -> None:
    paper("1950", (1, None), (2, 1))
    middle = paper("1951", (1, None), (2, 3))
    paper("1952", (1, None), (2, 2))
    paper("1953", (2, 9))
    assert around(middle, 1) == ["1950", "1952"]
    assert around(middle, 2) == ["1952", "1953"]


def test_documents_with_a_place_stand_before_those_that_stand_by_date(collections: None) -> None:
    papers = [paper("1953", (1, 1)), paper("1950", (1, None)), paper("1952", (1, 2))]
    papers.append(paper("1951", (1, None)))
    assert [each.title for each in load.members(1).items] == ["1953", "1952", "1950", "1951"]
    assert around(papers[1], 1) == ["1952", "1951"]
    assert around(papers[2], 1) == ["1953", "1950"]
    for size in (1, 2, 3):
        pages = [load.members(1, page, size).items for page in range(1, 6)]
        assert [each.title for page in pages for each in page] == ["1953", "1952", "1950", "1951"]


def test_a_withheld_neighbour_is_passed_over(collections: None) -> None:
    first = paper("1950", (1, None))
    hidden = paper("1951", (1, None))
    paper("1952", (1, None))
    edited(hidden, access=Access(state="withheld"))
    assert around(first, 1) == ["", "1952"]
    assert load.members(1).total == 2


def test_relations_are_found_from_the_other_end(db: None) -> None:
    first = saved(Document(title="First"))
    relation = Relation(kind=RelationKind.REPLIES_TO, to=first.number)
    saved(Document(title="Second", relations=(relation,)))
    ((source, found),) = load.relations_to(first.number)
    assert (source.title, found) == ("Second", relation)
    assert load.relations_to(source.number) == []


def test_the_pages_of_several_files_come_in_order_and_without_their_words(db: None) -> None:
    one, other = saved(File(name="1")), saved(File(name="2"))
    saved(Page(file=one.number, order=2, leaf="2", recognised="Words"))
    saved(Page(file=one.number, order=1, leaf="1"))
    hidden = saved(Page(file=other.number, order=1, access=Access(state="withheld")))
    found = load.pages_among([one.number, other.number])
    assert {number: [page.leaf for page in pages] for number, pages in found.items()} == {
        one.number: ["1", "2"]
    }
    assert load.withheld_pages([one.number, other.number]) == {(other.number, 1)}
    assert load.withheld_pages([other.number], load.ALL) == set()
    assert hidden.order == 1
