"""The files of a document: its page images, what else can be opened, and the list of all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from fonds.files.media import ending
from fonds.records.copies import Copy
from fonds.records.file import File, FileRole
from fonds.web import addresses
from fonds.web.shown.copies import copy_heading, release_name
from fonds.web.shown.dates import in_words
from fonds.web.shown.labels import FILES, worded
from fonds.web.shown.scans import Pages, Scan
from fonds.web.shown.words import Runs, joined, ours, phrase, theirs

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
class Volume:
    """A PDF: many pages in one file, not shown as pictures. told: "12 pages, 3.1 MB"."""

    address: str
    form: str
    name: str
    told: str


@dataclass(frozen=True, slots=True)
class Listed:
    """A file in the list. kind: what it is for and its form. checksum "" when there is none.

    made: who made it, when, from which copy and release; rights and note in their own words.
    """

    address: str
    name: str
    kind: str
    size: str
    checksum: str
    short: str
    made: Runs
    rights: str
    note: str


@dataclass(frozen=True, slots=True)
class Files:
    """The files of one document, in their order."""

    scans: tuple[Scan, ...]
    volumes: tuple[Volume, ...]
    listed: tuple[Listed, ...]


def files(
    several: Iterable[File],
    scans: Sequence[Scan] = (),
    pages: Pages | None = None,
    copies: Sequence[Copy] = (),
) -> Files | None:
    """What the page of a document shows of its files; None when it has none."""
    known = [each for each in several if each.sha256]
    if not known:
        return None
    counts = {number: len(lines) for number, lines in (pages or {}).items()}
    volumes = [_volume(each, counts.get(each.number, 0)) for each in known if _is_volume(each)]
    in_rank = sorted(known, key=lambda each: _RANKS.index(each.role))  # keeps their order within
    listed = tuple(_listed(each, copies) for each in in_rank)
    return Files(tuple(scans), tuple(volumes), listed)


def _is_volume(file: File) -> bool:
    return file.media_type == "application/pdf" and file.role is not FileRole.SOURCE


def _volume(file: File, pages: int) -> Volume:
    counted = ngettext("%(count)s page", "%(count)s pages", pages) % {"count": pages}
    told = [counted, filesizeformat(file.size)] if pages else [filesizeformat(file.size)]
    return Volume(addresses.file(file), _NAMES[file.media_type], _name(file), ", ".join(told))


def _name(file: File) -> str:
    return (
        file.title or addresses.whole_name(file) or _("File %(number)s") % {"number": file.number}
    )


def _listed(file: File, copies: Sequence[Copy]) -> Listed:
    form = _NAMES.get(file.media_type) or ending(file.name).removeprefix(".").upper()
    kind = worded(FILES, file.role)
    return Listed(
        address=addresses.file(file),
        name=_name(file),
        kind=f"{kind}, {form}" if form and form.upper() != kind.upper() else kind,
        size=filesizeformat(file.size),
        checksum=file.sha256,
        short=file.sha256[:_SHORT],
        made=joined(_made(file, copies), " · "),
        rights=file.rights,
        note=file.note,
    )


def _made(file: File, copies: Sequence[Copy]) -> Iterator[Runs]:
    """Of which copy and release it is, where there are several; by whom and when it was made."""
    releases = [release for copy in copies for release in copy.releases]
    for place, copy in enumerate(copies, 1):
        if len(copies) > 1 and copy.id and copy.id == file.copy:
            yield (ours(copy_heading(copy, place, len(copies))),)
    for release in releases:
        if release.id and release.id == file.release:
            yield (ours(release_name(release)),)
    if file.made_by:
        yield phrase(_("made by %(name)s"), name=theirs(file.made_by))
    if file.made_on:
        yield (ours(in_words(file.made_on)),)
