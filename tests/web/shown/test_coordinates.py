from __future__ import annotations

import pytest

from fonds.records.place import Coordinates
from fonds.web.shown.coordinates import in_words


@pytest.mark.parametrize(
    ("latitude", "longitude", "said"),
    [
        ("39.9042", "116.4074", "39°54′ N, 116°24′ E"),
        ("-33.4569", "-70.6483", "33°27′ S, 70°39′ W"),
        ("40", "116", "40° N, 116° E"),
        ("0.5", "-0.25", "0°30′ N, 0°15′ W"),
        ("59.999", "10.0", "60°00′ N, 10°00′ E"),
    ],
)
def test_coordinates_are_told_no_more_exactly_than_they_were_given(
    latitude: str, longitude: str, said: str
) -> None:
    assert in_words(Coordinates(latitude=latitude, longitude=longitude)) == said


@pytest.mark.parametrize("latitude", ["north", "91", "NaN", "Infinity", ""])
def test_what_is_no_latitude_stands_as_it_was_written(latitude: str) -> None:
    assert in_words(Coordinates(latitude=latitude, longitude="10")) == f"{latitude}, 10"
