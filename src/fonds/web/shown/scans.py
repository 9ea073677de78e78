"""The page images of a document in their order, each with the leaf of the original it shows.

What the leaf is, the Page record says, or the leaf map of a copy. Pictures stand on pages as
`fonds.files.images` makes them: small in a margin, larger beside a text.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from fonds.catalogue.load import PageLine
from fonds.files.images import MEDIA_TYPES, WIDTHS
from fonds.records.copies import Copy
from fonds.records.file import File, FileRole
from fonds.web import addresses

SHOWN = frozenset({"image/jpeg", "image/png", "image/gif", "image/webp"})
"""Media types that every browser shows as they are."""

Pages = Mapping[int, Sequence[PageLine]]
Withheld = Container[tuple[int, int]]
"""Pages that are not for the public, as numbers of a file and of a page in it."""

_SMALL, _MEDIUM, _LARGE = WIDTHS


@dataclass(frozen=True, slots=True)
class Turn:
    """Where a new leaf, page or scan begins in a text; label says which, the rest as recorded."""

    label: str
    leaf: str = ""
    page: str = ""
    scan: str = ""


@dataclass(frozen=True, slots=True)
class Scan:
    """One page image. place: among those of its copy and release, from 1, as breaks in texts
    count them.

    id: its address within a page. label: which leaf or scan it is; alternative: what a reader who
    does not see it is told. whole: the address of the image as large as there is; small, medium and
    large: made smaller. width and height: of the original in pixels, 0 when nobody measured it.
    """

    id: str
    copy: str
    release: str
    place: int
    leaf: str
    label: str
    alternative: str
    whole: str
    small: str
    medium: str
    large: str
    width: int
    height: int

    @property
    def srcset(self) -> str:
        """The two sizes for a column, by the width of the screen."""
        return f"{self.medium} {_MEDIUM}w, {self.large} {_LARGE}w"


def scans(
    files: Iterable[File],
    copies: Iterable[Copy] = (),
    pages: Pages | None = None,
    withheld: Withheld = (),
    title: str = "",
) -> tuple[Scan, ...]:
    """Every page image, in the order of the files and of the pages in them."""
    leaves = _leaves(copies)
    described = pages or {}
    found = [
        scan
        for file in files
        if is_picture(file)
        for scan in _of_file(file, described.get(file.number, ()), leaves, withheld)
    ]
    told = (_told(scan, title, len(found), place) for place, scan in enumerate(found, 1))
    return tuple(_counted(told))


def is_picture(file: File) -> bool:
    """Whether the file's pages are shown as pictures."""
    picture = file.role in (FileRole.SCAN, FileRole.IMAGE)
    return bool(file.sha256) and picture and file.media_type in MEDIA_TYPES


@dataclass(frozen=True, slots=True)
class Origin:
    """The copy and the release that a text was made from, "" for either not recorded."""

    copy: str = ""
    release: str = ""

    def of(self, several: Sequence[Scan]) -> Sequence[Scan]:
        """The images of that release, else of that copy, else all: a leaf that was blacked out
        in one release is another picture in the next."""
        own = [scan for scan in several if scan.copy == self.copy]
        released = [scan for scan in own if scan.release == self.release]
        return (released if self.release else own) or own or several


NOWHERE = Origin()


def find(turn: Turn, several: Sequence[Scan], origin: Origin = NOWHERE) -> Scan | None:
    """The page image that begins there: by the count of scans, else by the leaf; None if unsaid."""
    own = origin.of(several)
    if turn.scan:
        wanted = (scan for scan in own if str(scan.place) == turn.scan)
    else:
        leaf = turn.leaf or turn.page
        wanted = (scan for scan in own if leaf and scan.leaf == leaf)
    return next(wanted, None)


def _leaves(copies: Iterable[Copy]) -> dict[tuple[int | str, int], str]:
    return {
        (each.file, line.page): line.leaf
        for copy in copies
        for each in copy.leaf_maps
        for line in each.leaves
    }


def _of_file(
    file: File,
    pages: Sequence[PageLine],
    leaves: Mapping[tuple[int | str, int], str],
    withheld: Withheld,
) -> Iterator[Scan]:
    """Of a file of which nothing is described, its first page."""
    described = {page.order: page for page in pages}
    mapped = {page for number, page in leaves if number == file.number}
    for order in sorted(described.keys() | mapped) or [1]:
        if (file.number, order) in withheld:
            continue
        page = described.get(order) or PageLine(file=file.number, order=order)
        yield _scan(file, page, page.leaf or leaves.get((file.number, order), ""))


def _scan(file: File, page: PageLine, leaf: str) -> Scan:
    small, medium, large = (addresses.image(file, width, page.order) for width in WIDTHS)
    as_it_is = file.media_type in SHOWN and page.order == 1
    return Scan(
        id="",
        copy=file.copy,
        release=file.release,
        place=0,
        leaf=leaf,
        label=file.title if page.order == 1 else "",
        alternative="",
        whole=addresses.file(file) if as_it_is else large,
        small=small,
        medium=medium,
        large=large,
        width=page.width,
        height=page.height,
    )


def _told(scan: Scan, title: str, count: int, place: int) -> Scan:
    counted = _("Scan %(place)s of %(count)s") % {"place": place, "count": count}
    leaf = _("Leaf %(leaf)s") % {"leaf": scan.leaf} if scan.leaf else ""
    small = f"{leaf[:1].lower()}{leaf[1:]}"
    said = f"{counted}, {small}" if leaf else counted
    said_leaf = small if scan.label else leaf
    return replace(
        scan,
        id=f"scan-{place}",
        label=", ".join(part for part in (scan.label, said_leaf) if part) or counted,
        alternative=_("%(scan)s: %(title)s") % {"scan": said, "title": title} if title else said,
    )


def _counted(several: Iterable[Scan]) -> Iterator[Scan]:
    """With their places among those of their copy, as one release of it shows it."""
    counted: dict[tuple[str, str], int] = {}
    for scan in several:
        own = (scan.copy, scan.release)
        counted[own] = counted.get(own, 0) + 1
        yield replace(scan, place=counted[own])
