"""Page images: which leaf each shows, and which text begins on it."""

from __future__ import annotations

from typing import Any

from fonds.catalogue.load import PageLine
from fonds.records.copies import Copy, Leaf, LeafMap
from fonds.records.file import File, FileRole
from fonds.records.transcription import Text, TextKind
from fonds.web.shown.blocks import body
from fonds.web.shown.choices import Sources
from fonds.web.shown.reading import Reading, reading
from fonds.web.shown.scans import Origin, Scan, Turn, find, scans
from fonds.web.shown.sheets import sheets


def file(number: int, **values: Any) -> File:
    own: dict[str, Any] = {"media_type": "image/jpeg", "sha256": "ab" * 32, "name": "1.jpg"}
    return File(number=number, **own | values)


def two() -> tuple[Scan, ...]:
    pages = {1: [PageLine(file=1, leaf="3")], 2: [PageLine(file=2, leaf="3 об.")]}
    return scans([file(1), file(2)], (), pages, (), "A letter")


def test_each_page_image_says_which_leaf_it_shows() -> None:
    first, second = two()
    assert (first.label, second.label) == ("Leaf 3", "Leaf 3 об.")
    assert second.alternative == "Scan 2 of 2, leaf 3 об.: A letter"
    assert first.whole == "/file/1/1.jpg"
    assert first.srcset == "/image/1/800 800w, /image/1/1600 1600w"


def test_the_leaf_map_of_a_copy_serves_where_no_page_is_described() -> None:
    leaves = LeafMap(file=1, leaves=(Leaf(1, "12"), Leaf(2, "12 об.")))
    found = scans([file(1, media_type="image/tiff")], [Copy(leaf_maps=(leaves,))])
    assert [scan.leaf for scan in found] == ["12", "12 об."]
    assert [scan.small for scan in found] == ["/image/1/240", "/image/1/240?page=2"]
    assert found[0].whole == "/image/1/1600"  # no browser shows a TIFF


def test_only_pictures_of_the_paper_are_page_images() -> None:
    others = [
        file(1, media_type="application/pdf"),
        file(2, role=FileRole.ATTACHMENT),
        file(3, sha256=""),
        file(4, media_type="image/svg+xml"),
    ]
    assert scans(others) == ()


def test_a_withheld_page_is_left_out() -> None:
    pages = {1: [PageLine(file=1, order=1), PageLine(file=1, order=3)]}
    found = scans([file(1), file(2)], (), pages, {(1, 3), (2, 1)})
    assert [scan.small for scan in found] == ["/image/1/240"]


def test_a_turn_is_found_by_its_scan_else_by_its_leaf() -> None:
    first, second = two()
    assert find(Turn("", scan="2"), (first, second)) is second
    assert find(Turn("", leaf="3 об."), (first, second)) is second
    assert find(Turn("", page="3"), (first, second)) is first
    assert find(Turn("", leaf="9"), (first, second)) is None
    assert find(Turn(""), (first, second)) is None


def test_each_copy_counts_its_own_scans() -> None:
    several = scans([file(1, copy="a"), file(2, copy="b"), file(3, copy="b")])
    assert [scan.place for scan in several] == [1, 1, 2]
    assert find(Turn("", scan="2"), several, Origin("b")) is several[2]


def test_a_leaf_is_looked_for_in_the_release_that_the_text_gives() -> None:
    pages = {each: [PageLine(file=each, leaf="5")] for each in (1, 2)}
    black, opened = scans(
        [file(1, copy="a", release="r1"), file(2, copy="a", release="r2")], (), pages
    )
    assert (black.place, opened.place) == (1, 1)
    assert find(Turn("", leaf="5"), (black, opened), Origin("a", "r2")) is opened
    assert find(Turn("", leaf="5"), (black, opened), Origin("a", "r1")) is black
    assert find(Turn("", leaf="5"), (black, opened), Origin("a", "r9")) is black
    made = '<hr class="leaf-break" data-leaf="5"/><p id="p1">A</p>'
    released = Text(number=1, document=9, language="en", body=made, copy="a", release="r2")
    shown = reading([released], {"l": "scan"}, "en", {}, Sources(scans=(black, opened)))
    assert shown is not None
    assert [scan for sheet in shown.sheets for scan in sheet.scans] == [opened]


# --- Beside a text --------------------------------------------------------------------------------

RUSSIAN = (
    '<hr class="leaf-break" data-leaf="3"/><p id="p1">А</p>'
    '<p id="p2">Б</p><hr class="leaf-break" data-leaf="3 об."/><p id="p3">В</p>'
)
ENGLISH = '<p id="p1">A</p><p id="p2">B</p><p id="p3">C</p>'
TEXTS = (
    Text(number=1, document=9, language="ru", body=RUSSIAN),
    Text(number=2, document=9, language="en", type=TextKind.TRANSLATION, body=ENGLISH),
)


def read(**wanted: str) -> Reading:
    found = reading(TEXTS, wanted, "en", {}, Sources(scans=two()))
    assert found is not None
    return found


def rows(found: Reading) -> list[tuple[list[str], list[str]]]:
    return [
        ([scan.leaf for scan in sheet.scans], [block.number for block in sheet.blocks])
        for sheet in found.sheets
    ]


def test_each_leaf_stands_beside_what_is_written_on_it() -> None:
    found = read(l="scan", r="ru")
    assert found.scan_first
    assert rows(found) == [(["3"], ["1", "2"]), (["3 об."], ["3"])]


def test_a_translation_has_the_leaves_of_the_text_it_is_divided_like() -> None:
    found = read(l="en", r="scan")
    assert not found.scan_first
    assert rows(found) == [(["3"], ["1", "2"]), (["3 об."], ["3"])]


def test_a_text_that_says_nothing_of_leaves_stands_beside_all_of_them() -> None:
    blocks = body(ENGLISH, "t2").blocks
    (row,) = sheets(blocks, two())
    assert (len(row.scans), len(row.blocks)) == (2, 3)


def test_images_that_no_leaf_leads_to_are_not_left_out() -> None:
    blocks = body('<p id="p1">A</p><hr class="leaf-break" data-leaf="3 об."/><p>B</p>', "t").blocks
    shown = sheets(blocks, two())
    assert [[scan.leaf for scan in row.scans] for row in shown] == [["3"], ["3 об."]]


def test_scans_can_be_had_alone_and_are_never_chosen_for_the_reader() -> None:
    alone = read(l="scan", r="none")
    assert (alone.first, alone.second) == (None, None)
    assert rows(alone) == [(["3", "3 об."], [])]
    assert not read().sheets
    assert [choice.label for choice in read().first_choices] == ["Scan", "Russian", "English"]


def test_a_leaf_in_the_margin_leads_to_its_image() -> None:
    found = read(l="ru", r="en")
    marks = [step.mark for step in found.steps]
    assert [mark.scan.leaf for mark in marks if mark and mark.scan] == ["3", "3 об."]
    assert found.thumb is None


def test_where_no_leaf_leads_to_an_image_the_first_stands_in_the_margin() -> None:
    found = reading(TEXTS[1:], {}, "en", {}, Sources(scans=two()))
    assert found is not None
    assert found.thumb is two()[0] or found.thumb == two()[0]
    assert found.beside_scan == "?l=scan&r=en#texts"


def test_a_leaf_within_a_paragraph_leads_to_its_image_too() -> None:
    markup = '<p id="p1">A <span class="leaf-break" data-leaf="3 об."></span>B</p>'
    (block,) = body(markup, "t1", lambda turn: f"/file/{turn.leaf}").blocks
    assert '<a href="/file/3%20%D0%BE%D0%B1.">[leaf 3 об.]</a>' in block.markup
