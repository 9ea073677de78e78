"""The files of a document: its scans as pictures where a browser can show them, and the list."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _

from fonds.files.media import ending
from fonds.records.file import File, FileRole
from fonds.web import addresses
from fonds.web.shown.labels import FILES, worded

SHOWN = frozenset({"image/jpeg", "image/png", "image/gif", "image/webp"})
"""Media types that every browser shows as a picture."""

HEAVIEST = 12 * 1024 * 1024
"""Bytes of the largest picture that stands on a page by itself; larger ones are linked."""

_RANKS = (FileRole.IMAGE, FileRole.SCAN, FileRole.PDF, FileRole.ATTACHMENT, FileRole.SOURCE)
_SHORT = 12  # letters of a checksum: enough to compare by eye, the whole is in its title
_NAMES = {
    "application/pdf": "PDF",
    "image/jpeg": "JPEG",
    "image/png": "PNG",
    "image/tiff": "TIFF",
    "image/gif": "GIF",
    "image/webp": "WebP",
    "text/html": "HTML",
}


@dataclass(frozen=True, slots=True)
class Scan:
    """A picture of the paper. alternative: what a reader who does not see it is told."""

    address: str
    alternative: str
    caption: str


@dataclass(frozen=True, slots=True)
class Listed:
    """A file in the list. kind: what it is for and its form. checksum "" when there is none."""

    address: str
    name: str
    kind: str
    size: str
    checksum: str
    short: str
    note: str


@dataclass(frozen=True, slots=True)
class Files:
    """The files of one document, in their order."""

    scans: tuple[Scan, ...]
    listed: tuple[Listed, ...]


def files(several: Iterable[File], title: str) -> Files | None:
    """What the page of a document of that title shows of its files; None when it has none."""
    known = [each for each in several if each.sha256]
    if not known:
        return None
    pictures = [each for each in known if is_shown(each)]
    scans = tuple(
        _scan(each, place, len(pictures), title) for place, each in enumerate(pictures, start=1)
    )
    in_rank = sorted(known, key=lambda each: _RANKS.index(each.role))  # keeps their order within
    return Files(scans, tuple(_listed(each) for each in in_rank))


def is_shown(file: File) -> bool:
    """Whether the page shows the file as a picture."""
    picture = file.role in (FileRole.SCAN, FileRole.IMAGE) and file.media_type in SHOWN
    return picture and file.size <= HEAVIEST


def _scan(file: File, place: int, count: int, title: str) -> Scan:
    said = _("Scan %(place)s of %(count)s") % {"place": place, "count": count}
    alternative = _("%(scan)s: %(title)s") % {"scan": said, "title": title}
    return Scan(addresses.file(file), alternative, file.title or said)


def _listed(file: File) -> Listed:
    form = _NAMES.get(file.media_type) or ending(file.name).removeprefix(".").upper()
    kind = worded(FILES, file.role)
    number = {"number": file.number}
    return Listed(
        address=addresses.file(file),
        name=file.title or addresses.whole_name(file) or _("File %(number)s") % number,
        kind=f"{kind}, {form}" if form and form.upper() != kind.upper() else kind,
        size=filesizeformat(file.size),
        checksum=file.sha256,
        short=file.sha256[:_SHORT],
        note=file.note,
    )
