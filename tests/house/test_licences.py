"""Whoever installs Fonds takes on no licence that is stricter than Apache-2.0 allows.

The core set is requirements/runtime.txt. Extras that an archive chooses for itself, and the tools
that tests use, are not part of what we hand out.
"""

from __future__ import annotations

import re
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from io import BytesIO

import pytest
from packaging.markers import Marker
from PIL import Image as Pictures
from willow.image import Image

from tests.house.pins import Pin, pins

# Names by which the fields of a package's metadata state an open, permissive licence, and the
# Mozilla licence, which binds its own files only.
PERMISSIVE = re.compile(
    r"\b(apache|bsd|cc0|hpnd|isc|isc license|mit|mit-cmu|mozilla|mpl-2\.0|psf|psfl|"
    r"python software foundation|unlicense|zlib)\b",
    re.IGNORECASE,
)
STRICT = re.compile(r"\b[AL]?GPL|general public", re.IGNORECASE)
# Libraries under the GPL or AGPL that wheels are known to bundle, whatever their metadata say.
BUNDLED = re.compile(r"lib(x264|x265|gs|mupdf|poppler|readline|fftw3|gsl)\b", re.IGNORECASE)
# Refused by name, with cause: docs/explanation/design.md.
REFUSED = {"ebooklib", "pillow-heif", "pymupdf", "unidecode", "zhconv"}


def _stated_licences(package: Distribution) -> list[str]:
    field = package.metadata.get_all
    # Some put the whole text into the field: its first line says which it is.
    free = [text.strip().partition("\n")[0] for text in field("License") or []]
    classifiers = [line for line in field("Classifier") or [] if line.startswith("License ::")]
    return [*(field("License-Expression") or []), *free, *classifiers]


def _core() -> list[Pin]:
    return [pin for pin in pins("runtime.txt") if not pin.marker or Marker(pin.marker).evaluate()]


def _installed(pin: Pin) -> Distribution:
    try:
        return distribution(pin.name)
    except PackageNotFoundError:
        pytest.skip(f"{pin.name} is not installed in this environment; scripts/test installs it")


@pytest.mark.parametrize("pin", _core(), ids=lambda pin: pin.name)
def test_a_core_package_states_a_permissive_licence(pin: Pin) -> None:
    stated = _stated_licences(_installed(pin))
    assert any(PERMISSIVE.search(text) for text in stated), f"{pin.name}: {stated}"
    assert not any(STRICT.search(text) for text in stated), f"{pin.name}: {stated}"


@pytest.mark.parametrize("pin", _core(), ids=lambda pin: pin.name)
def test_a_core_package_bundles_no_library_under_the_gpl(pin: Pin) -> None:
    files = [path.name for path in _installed(pin).files or []]
    assert files
    assert not [name for name in files if BUNDLED.search(name)]


def test_what_the_design_refuses_is_in_no_pins() -> None:
    pinned = {pin.name for file in ("runtime.txt", "test.txt") for pin in pins(file)}
    assert not pinned & REFUSED


def test_wagtail_opens_images_without_the_heic_codec() -> None:
    picture = BytesIO()
    Pictures.new("RGB", (40, 30)).save(picture, "PNG")
    picture.seek(0)
    assert Image.open(picture).get_size() == (40, 30)
    with pytest.raises(PackageNotFoundError):
        distribution("pillow-heif")


@pytest.mark.parametrize("text", ["GPL-3.0-only", "AGPLv3", "GNU General Public License", "LGPLv2"])
def test_a_strict_licence_would_be_noticed(text: str) -> None:
    assert STRICT.search(text)


def test_a_bundled_codec_would_be_noticed() -> None:
    assert BUNDLED.search("libx265-4883ecb5.so.217")
