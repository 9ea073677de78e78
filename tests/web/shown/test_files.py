"""The files of a document as its page lists them."""

from __future__ import annotations

from fonds.catalogue.load import PageLine
from fonds.records.copies import Copy, CopyKind, Outcome, Release
from fonds.records.file import File
from fonds.web import addresses
from fonds.web.shown.files import files
from fonds.web.shown.words import plain


def test_a_very_long_name_is_listed_whole_and_its_address_is_not_longer_than_it_need_be() -> None:
    name = f"{'a-leaf-of-the-minutes-' * 20}012.png"
    shown = files([File(number=1, name=name, sha256="ab" * 32)])
    assert shown is not None
    assert shown.listed[0].name == name
    assert len(addresses.file_name(File(number=1, name=name))) == 150
    assert addresses.file_name(File(number=1, name=name)).endswith("012.png")


def test_a_pdf_is_a_plate_that_says_how_much_is_in_it() -> None:
    pdf = File(number=1, name="1.pdf", media_type="application/pdf", sha256="ab" * 32, size=2048)
    pages = {1: [PageLine(file=1, order=place) for place in range(1, 13)]}
    shown = files([pdf], (), pages)
    assert shown is not None
    (volume,) = shown.volumes
    assert (volume.form, volume.told) == ("PDF", "12 pages, 2.0\xa0KB")
    uncounted = files([pdf])
    assert uncounted is not None
    assert uncounted.volumes[0].told == "2.0\xa0KB"


def test_each_file_says_what_it_was_made_from_and_by_whom() -> None:
    release = Release(id="r1", date="1999", outcome=Outcome.PART)
    copies = (Copy(id="a", kind=CopyKind.CARBON, releases=(release,)), Copy(id="b"))
    scan = File(
        number=1,
        name="1.jpg",
        sha256="ab" * 32,
        copy="a",
        release="r1",
        made_by="The reading room",
        made_on="2020-05",
        rights="Free to use",
    )
    shown = files([scan], copies=copies)
    assert shown is not None
    (listed,) = shown.listed
    assert plain(listed.made) == (
        "Copy 1 of 2: carbon copy · release of 1999 (released in part) · made by The reading room "
        "· May 2020"
    )
    assert listed.rights == "Free to use"
