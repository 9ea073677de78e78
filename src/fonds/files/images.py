"""Pictures made smaller for pages: WebP in a few fixed widths, kept in a folder of derivatives.

What comes in is hostile: a picture may be a bomb, cut short, or no picture at all. Every limit is
here, and whatever cannot be shown is answered with `NotShown`, which says why. Nothing of a
picture leaves but its pixels: place, camera and comments are dropped, its orientation is obeyed,
its colours are turned into those of screens (sRGB), and what is transparent stands on paper.

The folder can be thrown away: a picture is made again when it is next asked for. A change of how
they are made gets the next number of RECIPE, which is part of every name.
"""

from __future__ import annotations

import io
import os
import secrets
import struct
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Final

from PIL import Image, ImageCms

RECIPE: Final = 1
WIDTHS: Final = (240, 800, 1600)
"""Pixels; a picture that is narrower stays as it is."""

READ: Final = ("JPEG", "PNG", "TIFF", "WEBP", "GIF")
MEDIA_TYPES: Final = frozenset({f"image/{form.lower()}" for form in READ})
"""What can be made smaller, as the bytes call themselves."""

LARGEST: Final = 89_000_000
"""Pixels of the largest picture that is opened: 600 dots an inch on a sheet of 42 × 42 cm."""

MOST_PAGES: Final = 10_000
_PAPER: Final = (253, 252, 249)
_QUALITY: Final = {240: 68, 800: 74, 1600: 76}
_TURNS: Final = {
    2: (Image.Transpose.FLIP_LEFT_RIGHT,),
    3: (Image.Transpose.ROTATE_180,),
    4: (Image.Transpose.FLIP_TOP_BOTTOM,),
    5: (Image.Transpose.TRANSPOSE,),
    6: (Image.Transpose.ROTATE_270,),
    7: (Image.Transpose.TRANSVERSE,),
    8: (Image.Transpose.ROTATE_90,),
}
_ORIENTATION: Final = 0x0112
_LYING: Final = (5, 6, 7, 8)

# What the readers of picture formats raise over bytes that are none; each of these has been seen.
_FAULTS = (
    OSError,
    ValueError,
    SyntaxError,
    EOFError,
    ArithmeticError,
    LookupError,
    TypeError,
    MemoryError,
    struct.error,
    Image.DecompressionBombError,
    ImageCms.PyCMSError,
    Warning,
)

# A large picture takes a quarter of a gigabyte while it is made smaller.
_at_once = threading.BoundedSemaphore(2)


class NotShown(Exception):
    """The picture cannot be shown; the message says why, for the log."""


class NoSuchPage(Exception):
    """The file has fewer pages."""


class Derivatives:
    """The pictures that were made, in a folder: `ab/abcd…-800-1-1.webp`.

    The name is the SHA-256 of the bytes, the width, the page, the recipe. Beside it may lie a
    `.none`: the picture cannot be shown, and need not be tried again.
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    def picture(
        self, sha256: str, width: int, page: int, original: Callable[[], BinaryIO]
    ) -> bytes:
        """The picture in that width, made now if it was never asked for.

        original opens the bytes it is made from. Two that ask at once wait for one making. Raises
        NotShown, NoSuchPage, and what `original` raises.
        """
        place = self.path / sha256[:2] / f"{sha256}-{width}-{page}-{RECIPE}.webp"
        kept = _kept(place)
        if kept is None:
            with _alone(place):
                kept = _kept(place)
                if kept is None:
                    kept = _make(place, width, page, original)
        if not kept:
            raise NotShown("It could not be shown when it was first asked for.")
        return kept


def smaller(stream: BinaryIO, width: int, page: int = 1) -> bytes:
    """The picture as WebP, at most `width` pixels wide; raises NotShown or NoSuchPage."""
    with _at_once:
        try:
            return _smaller(stream, width, page)
        except _FAULTS as fault:
            raise NotShown(f"{type(fault).__name__}: {fault}") from fault


def _smaller(stream: BinaryIO, width: int, page: int) -> bytes:
    with Image.open(stream, formats=READ) as image:
        _turn_to(image, page)
        if image.width * image.height > LARGEST:
            raise NotShown(f"It has {image.width} × {image.height} pixels, more than are opened.")
        orientation = _orientation(image)
        size = _size(image, width, lying=orientation in _LYING)
        image.draft(None, size)  # a JPEG is read at an eighth, a quarter or a half
        image.load()
        profile = image.info.get("icc_profile")
        shown = _in_colours_of_screens(_scaled(_plain(image), size), profile)
    for turn in _TURNS.get(orientation, ()):
        shown = shown.transpose(turn)
    made = io.BytesIO()
    nothing: dict[str, bytes] = {"exif": b"", "icc_profile": b"", "xmp": b""}
    shown.save(made, "WEBP", quality=_QUALITY.get(width, 76), method=3, **nothing)
    return made.getvalue()


def _turn_to(image: Image.Image, page: int) -> None:
    """Only a TIFF has pages; what moves in other formats is no page."""
    if page == 1:
        return
    if image.format != "TIFF" or page > MOST_PAGES:
        raise NoSuchPage(page)
    try:
        image.seek(page - 1)
    except EOFError:
        raise NoSuchPage(page) from None


def _orientation(image: Image.Image) -> int:
    """As the camera held it: from 1 to 8, 1 where nothing is said or what is said is broken."""
    try:
        said = image.getexif().get(_ORIENTATION, 1)
    except _FAULTS:
        return 1
    return said if isinstance(said, int) and said in _TURNS else 1


def _size(image: Image.Image, width: int, *, lying: bool) -> tuple[int, int]:
    """What to scale to before it is turned upright; never more than there is."""
    across = image.height if lying else image.width
    scale = min(1.0, width / across)
    return max(1, round(image.width * scale)), max(1, round(image.height * scale))


def _plain(image: Image.Image) -> Image.Image:
    """In a mode that can be scaled: grey, colour, or four inks; nothing transparent."""
    if image.mode.startswith("I;16"):
        return image.point(lambda level: level / 256).convert("L")
    if image.has_transparency_data:
        coloured = image.convert("RGBA")
        paper = Image.new("RGBA", coloured.size, (*_PAPER, 255))
        return Image.alpha_composite(paper, coloured).convert("RGB")
    if image.mode in ("L", "RGB", "CMYK"):
        return image
    return image.convert("L" if image.mode in ("1", "I", "F") else "RGB")


def _scaled(image: Image.Image, size: tuple[int, int]) -> Image.Image:
    if image.size == size:
        return image
    return image.resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0)


def _in_colours_of_screens(image: Image.Image, profile: object) -> Image.Image:
    """By the picture's own profile where it has one that fits; else as its numbers say."""
    if isinstance(profile, bytes) and profile and image.mode in ("RGB", "CMYK"):
        try:
            own = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            screens = ImageCms.createProfile("sRGB")
            turned = ImageCms.profileToProfile(image, own, screens, outputMode="RGB")
        except _FAULTS:
            turned = None
        if turned is not None:
            return turned
    return image if image.mode == "RGB" else image.convert("RGB")


# --- The folder -----------------------------------------------------------------------------------


def _kept(place: Path) -> bytes | None:
    """The picture; b"" when it is known that there is none; None when nobody has tried."""
    try:
        return place.read_bytes()
    except OSError:
        return b"" if place.with_suffix(".none").exists() else None


def _make(place: Path, width: int, page: int, original: Callable[[], BinaryIO]) -> bytes:
    with original() as stream:
        try:
            made = smaller(stream, width, page)
        except NotShown:
            _put(place.with_suffix(".none"), b"")
            raise
    _put(place, made)
    return made


def _put(place: Path, content: bytes) -> None:
    """Under its name only when it is whole; a full disk costs no more than the keeping."""
    beside = place.with_name(f".{secrets.token_hex(8)}")
    try:
        beside.write_bytes(content)
        beside.replace(place)
    except OSError:
        beside.unlink(missing_ok=True)


@contextmanager
def _alone(place: Path) -> Iterator[None]:
    """Nobody else makes pictures of this shelf meanwhile, in whatever thread or process.

    Where there are no such locks (Windows) a picture may be made twice, to the same end.
    """
    place.parent.mkdir(parents=True, exist_ok=True)
    try:
        import fcntl
    except ImportError:
        yield
        return
    handle = os.open(place.parent / ".lock", os.O_RDWR | os.O_CREAT, 0o644)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)
