"""The files of a document as its page lists them."""

from __future__ import annotations

from fonds.records.file import File
from fonds.web import addresses
from fonds.web.shown.files import files


def test_a_very_long_name_is_listed_whole_and_its_address_is_not_longer_than_it_need_be() -> None:
    name = f"{'a-leaf-of-the-minutes-' * 20}012.png"
    shown = files([File(number=1, name=name, sha256="ab" * 32)], "Minutes")
    assert shown is not None
    assert shown.listed[0].name == name
    assert len(addresses.file_name(File(number=1, name=name))) == 150
    assert addresses.file_name(File(number=1, name=name)).endswith("012.png")
