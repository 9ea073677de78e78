from __future__ import annotations

import pytest

from fonds.records.collection import Collection, Illustration
from fonds.records.file import File
from fonds.web.shown.plate import initials, plate


@pytest.mark.parametrize(
    ("title", "letters"),
    [
        ("Sino-Soviet Relations", "S·S·R"),
        ("Making of the Sino-Soviet Alliance, 1945-1950", "M·S·S"),
        ("Советско-китайские отношения", "С·К·О"),
        ("中苏关系文件集", "中苏"),
        ("papers", "P"),
        ("Letters of a friend", "L·F"),
        ("Ж", "Ж"),
        ("1956", ""),
        ("", ""),
    ],
)
def test_a_collection_has_the_initials_of_the_words_that_matter(title: str, letters: str) -> None:
    assert initials(title) == letters


def test_a_missing_image_keeps_its_credit() -> None:
    shown = plate(Collection(title="S", image=Illustration(credit="A poster")))
    assert (shown.address, shown.credit, shown.recorded) == ("", "A poster", False)


def test_an_image_that_is_kept_but_not_shown_is_not_called_missing() -> None:
    assert plate(Collection(title="S", image=Illustration(file=3))).recorded


def test_an_image_that_is_here_is_shown_with_its_credit_and_its_words() -> None:
    image = Illustration(file=3, credit="A poster", alternative="A poster with bars")
    kept = File(number=3, sha256="ab" * 32, media_type="image/tiff")
    shown = plate(Collection(title="S", image=image), kept)
    assert shown.address == "/image/3/800"
    assert (shown.credit, shown.alternative) == ("A poster", "A poster with bars")


def test_what_is_no_picture_stands_as_not_shown() -> None:
    kept = File(number=3, sha256="ab" * 32, media_type="application/pdf")
    shown = plate(Collection(title="S", image=Illustration(file=3)), kept)
    assert (shown.address, shown.recorded) == ("", True)
