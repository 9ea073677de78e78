"""Pictures made smaller: upright, in their colours, without a word about who took them."""

from __future__ import annotations

import io
import struct
import threading
import zlib
from pathlib import Path
from typing import Any, BinaryIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageCms

from fonds.files import images
from fonds.files.images import WIDTHS, Derivatives, NoSuchPage, NotShown, smaller

SHA256 = "ab" * 32


def picture(form: str = "PNG", size: tuple[int, int] = (1000, 500), **how: Any) -> io.BytesIO:
    """The left half red, the right half blue."""
    mode = how.pop("mode", "RGB")
    image = Image.new("RGB", size, (200, 30, 30))
    image.paste((30, 30, 200), (size[0] // 2, 0, *size))
    return encoded(image.convert(mode), form, **how)


def encoded(image: Image.Image, form: str, **how: Any) -> io.BytesIO:
    written = io.BytesIO()
    image.save(written, form, **how)
    written.seek(0)
    return written


def shown(made: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(made))
    assert image.format == "WEBP"
    return image.convert("RGB")


def near(found: Any, wanted: tuple[int, int, int], by: int = 14) -> bool:
    return all(abs(one - other) <= by for one, other in zip(found, wanted, strict=True))


@pytest.mark.parametrize("form", ["JPEG", "PNG", "TIFF", "WEBP", "GIF"])
@pytest.mark.parametrize("width", WIDTHS)
def test_a_picture_is_made_as_wide_as_asked_and_never_wider_than_it_is(
    form: str, width: int
) -> None:
    made = shown(smaller(picture(form), width))
    across = min(width, 1000)
    assert made.size == (across, across // 2)
    assert near(made.getpixel((across // 10, 40)), (200, 30, 30))
    assert near(made.getpixel((across - 10, 40)), (30, 30, 200))


@pytest.mark.parametrize("orientation", range(1, 9))
def test_it_stands_upright_however_the_camera_was_held(orientation: int) -> None:
    upright = Image.new("RGB", (400, 200), (255, 255, 255))
    upright.paste((200, 30, 30), (0, 0, 100, 50))  # red in the upper left corner
    turns = images._TURNS.get(orientation, ())
    undo = {
        Image.Transpose.ROTATE_270: Image.Transpose.ROTATE_90,
        Image.Transpose.ROTATE_90: Image.Transpose.ROTATE_270,
    }
    held = upright
    for turn in turns:
        held = held.transpose(undo.get(turn, turn))
    exif = Image.Exif()
    exif[0x0112] = orientation
    made = shown(smaller(encoded(held, "JPEG", exif=exif, quality=95), 240))
    assert made.size == (240, 120)
    assert near(made.getpixel((10, 8)), (200, 30, 30), 30)
    assert near(made.getpixel((230, 110)), (255, 255, 255))


def test_nothing_is_left_of_who_took_it_and_where() -> None:
    exif = Image.Exif()
    exif[0x010F] = "SECRET camera"
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    for size in ((1000, 500), (100, 50)):
        source = picture("JPEG", size, exif=exif, comment=b"SECRET words", icc_profile=profile)
        made = smaller(source, 240)
        assert b"SECRET" not in made
        assert not Image.open(io.BytesIO(made)).info.keys() & {"exif", "icc_profile", "xmp"}


def test_what_is_transparent_stands_on_paper() -> None:
    image = Image.new("RGBA", (300, 300), (0, 0, 0, 0))
    made = shown(smaller(encoded(image, "PNG"), 240))
    assert near(made.getpixel((100, 100)), (253, 252, 249), 3)
    indexed = image.convert("P")
    indexed.info["transparency"] = indexed.getpixel((0, 0))
    assert shown(smaller(encoded(indexed, "PNG", transparency=0), 240)).size == (240, 240)


@pytest.mark.parametrize(
    ("mode", "colour", "form", "wanted"),
    [
        ("1", 1, "TIFF", (255, 255, 255)),
        ("L", 90, "TIFF", (90, 90, 90)),
        ("I;16", 40000, "PNG", (156, 156, 156)),
        ("CMYK", (0, 255, 255, 0), "TIFF", (255, 0, 0)),
        ("P", 0, "GIF", (0, 0, 0)),
    ],
)
def test_every_way_of_keeping_colours_is_understood(
    mode: str, colour: Any, form: str, wanted: tuple[int, int, int]
) -> None:
    made = shown(smaller(encoded(Image.new(mode, (300, 300), colour), form), 240))
    assert near(made.getpixel((100, 100)), wanted)


def test_a_profile_that_is_broken_costs_no_picture() -> None:
    made = shown(smaller(picture("PNG", icc_profile=b"no profile"), 240))
    assert near(made.getpixel((20, 20)), (200, 30, 30))


def test_the_pages_of_a_tiff_are_shown_one_by_one() -> None:
    pages = [Image.new("RGB", (300, 200), (70 * place, 0, 0)) for place in range(1, 4)]
    written = encoded(pages[0], "TIFF", save_all=True, append_images=pages[1:]).getvalue()
    for page in (1, 2, 3):
        made = shown(smaller(io.BytesIO(written), 240, page))
        assert near(made.getpixel((100, 100)), (70 * page, 0, 0))
    for page in (4, 20_000):
        with pytest.raises(NoSuchPage):
            smaller(io.BytesIO(written), 240, page)
    with pytest.raises(NoSuchPage):
        smaller(picture("JPEG"), 240, 2)


def bomb(width: int, height: int) -> io.BytesIO:
    """A PNG of few bytes that says it is very large."""

    def chunk(name: bytes, content: bytes) -> bytes:
        body = name + content
        return struct.pack(">I", len(content)) + body + struct.pack(">I", zlib.crc32(body))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    pixels = zlib.compress(b"\0" * 1000)
    return io.BytesIO(
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")
    )


@pytest.mark.parametrize(
    "hostile",
    [
        bomb(60_000, 60_000),
        bomb(10_000, 10_000),
        bomb(9_000, 9_000),
        io.BytesIO(picture("JPEG").getvalue()[:600]),
        io.BytesIO(picture("PNG").getvalue()[:100]),
        io.BytesIO(picture("TIFF").getvalue()[:100]),
        io.BytesIO(b"<svg xmlns='http://www.w3.org/2000/svg'/>"),
        io.BytesIO(b"%PDF-1.4"),
        io.BytesIO(b""),
    ],
)
def test_what_cannot_be_shown_says_so_and_takes_no_room(hostile: BinaryIO) -> None:
    hostile.seek(0)
    with pytest.raises(NotShown):
        smaller(hostile, 240)


@given(st.binary(max_size=400), st.sampled_from(["JPEG", "PNG", "TIFF", "WEBP", "GIF"]), st.data())
def test_broken_bytes_are_a_picture_or_none_and_never_a_fault(
    noise: bytes, form: str, data: st.DataObject
) -> None:
    whole = picture(form, (60, 40)).getvalue()
    place = data.draw(st.integers(0, len(whole)))
    broken = whole[:place] + noise + whole[place + len(noise) :]
    try:
        made = smaller(io.BytesIO(broken), 240)
    except NotShown:
        return
    assert shown(made).width <= 240


# --- The folder -----------------------------------------------------------------------------------


class Original:
    """Bytes that count how often they were opened."""

    def __init__(self, content: bytes) -> None:
        self.content = content
        self.opened = 0

    def __call__(self) -> io.BytesIO:
        self.opened += 1
        return io.BytesIO(self.content)


def test_a_picture_is_made_once_and_kept(tmp_path: Path) -> None:
    original = Original(picture().getvalue())
    folder = Derivatives(tmp_path)
    made = [folder.picture(SHA256, 240, 1, original) for _ in range(3)]
    assert original.opened == 1
    assert len(set(made)) == 1
    kept = [path.name for path in tmp_path.rglob("*.webp")]
    assert kept == [f"{SHA256}-240-1-{images.RECIPE}.webp"]


def test_two_that_ask_at_once_wait_for_one_making(tmp_path: Path) -> None:
    original = Original(picture(size=(2000, 1500)).getvalue())
    folder = Derivatives(tmp_path)
    made: list[bytes] = []
    asking = [
        threading.Thread(target=lambda: made.append(folder.picture(SHA256, 800, 1, original)))
        for _ in range(6)
    ]
    for each in asking:
        each.start()
    for each in asking:
        each.join()
    assert len(made) == 6
    assert len(set(made)) == 1
    assert original.opened == 1


def test_what_cannot_be_shown_is_not_tried_again(tmp_path: Path) -> None:
    original = Original(b"nothing of the kind")
    for _ in range(3):
        with pytest.raises(NotShown):
            Derivatives(tmp_path).picture(SHA256, 240, 1, original)
    assert original.opened == 1


def test_a_folder_thrown_away_is_made_again(tmp_path: Path) -> None:
    original = Original(picture().getvalue())
    first = Derivatives(tmp_path / "a").picture(SHA256, 240, 1, original)
    second = Derivatives(tmp_path / "b").picture(SHA256, 240, 1, original)
    assert first == second
