"""The image of a collection, or the place where it should be."""

from __future__ import annotations

from dataclasses import dataclass

from fonds.files.images import MEDIA_TYPES
from fonds.records.collection import Collection
from fonds.records.file import File
from fonds.web import addresses
from fonds.web.shown.languages import direction

_WIDTH = 800  # pixels: a plate is a third as wide, and fine screens have two or three to one
_MOST = 3
_SHORT = 2


@dataclass(frozen=True, slots=True)
class Plate:
    """A frame. address "" is an image that is not here: the initials stand in its place.

    credit: what the image is, or what should stand here. recorded: whether the archive keeps the
    image, though it is not shown.
    """

    initials: str
    credit: str
    direction: str
    address: str = ""
    alternative: str = ""
    recorded: bool = False


def plate(collection: Collection, file: File | None = None) -> Plate:
    """The plate of a collection; one that never had an image has one too, with its initials.

    file: the bytes of its image, if the public may see them.
    """
    image = collection.image
    shown = file is not None and bool(file.sha256) and file.media_type in MEDIA_TYPES
    return Plate(
        initials=initials(collection.title),
        credit=image.credit if image else "",
        direction=direction(collection.title_language) or "auto",
        address=addresses.image(file, _WIDTH) if file and shown else "",
        alternative=image.alternative if image else "",
        recorded=bool(image and image.file),
    )


def initials(title: str) -> str:
    """At most three letters of the words that matter, parted by points.

    Words with a capital matter; where only the first has one, as in most languages, all but the
    shortest. A script without capitals gives its first two signs.

    >>> initials("Sino-Soviet Relations"), initials("Советско-китайские отношения")
    ('S·S·R', 'С·К·О')
    >>> initials("中苏关系"), initials("Making of the Alliance")
    ('中苏', 'M·A')
    """
    words = [word for word in title.replace("-", " ").split() if word[0].isalpha()]
    if words and not _has_case(words[0]):
        return words[0][:2]
    capital = [word for word in words if word[0].isupper()]
    chosen = capital if len(capital) > 1 else [word for word in words if len(word) > _SHORT]
    return "·".join(word[0].upper() for word in (chosen or words)[:_MOST])


def _has_case(word: str) -> bool:
    return word.lower() != word.upper()
