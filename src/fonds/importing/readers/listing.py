"""The text of a collection's page in the reference system: its first site, saved or pasted as text.

    No image found.

    Title of the collection

    Its introduction. For more, see (1) One, 1945-1950; and (2) Another. (Image, whose it is.)

      • September 19, 1956

        Title of a document

        Its summary.

The page gives one collection, the neighbours that its introduction names, and its documents in
the order of the page. It does not say what a date is the date of, whose words a title is, nor in
which language anything is: these stay unsaid.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from fonds.dates.edtf import Edtf
from fonds.dates.wording import Reading
from fonds.dates.wording import read as read_date
from fonds.importing.readers import Read, hashed
from fonds.importing.readers.introduction import Introduction
from fonds.importing.readers.lines import lines
from fonds.importing.readers.page_blocks import Block, blocks
from fonds.records.collection import Illustration
from fonds.records.dates import DateKind, HistoricalDate
from fonds.records.document import Membership, Summary
from fonds.records.patch import Patch
from fonds.records.problem import Problem, Severity, Where
from fonds.records.text import CleanText, clean, from_plain

name: Final = "listing"
description: Final = "The text of a collection's page in the reference system: introduction, list"
folders: Final = False
key: Final = (
    "The page gives no identifiers: collections are known again by their title, documents by the "
    "collection's title, their date and their title."
)

BULLET: Final = "•"
_LARGEST = 16 * 1024 * 1024  # bytes: a page of 20 documents has ten thousand
_LONGEST_DATE = 60  # characters: "between September 19, 1956 and September 23, 1956 (approximate)"
_NO_IMAGE = "no image found."
_CHROME = {"search in", "digital archive international history declassified", _NO_IMAGE}


def recognises(head: bytes, name: str) -> bool:
    """A text file in which a line begins with a bullet: an entry of its list."""
    beginning = head.decode("utf-8", errors="ignore").lstrip("\ufeff")
    several = (line.lstrip() for line in beginning.splitlines())
    return name.lower().endswith((".txt", ".text")) and any(map(_is_item, several))


def read(path: Path) -> Read:
    """The collection, its neighbours, then its documents."""
    if path.stat().st_size > _LARGEST:
        yield _refused("The page is larger than 16 MB.", "Divide it, a page a file.", path.name)
        return
    several: list[tuple[int, str]] = []
    for row, line in lines(path):
        if isinstance(line, Problem):
            yield line
            return
        several.append((row, line))
    page = _page(blocks(several, BULLET), path.name)
    if isinstance(page, Problem):
        yield page
    else:
        yield from _collection(page)
        yield from _documents(page)


@dataclass(slots=True)
class _Item:
    """One entry of the list: the lines of it, the first of which stood by the bullet."""

    blocks: list[Block] = field(default_factory=list)


@dataclass(slots=True)
class _Page:
    """What stands on the page: `stray` are the lines after the list that belong to no entry."""

    file: str
    title: Block
    introduction: list[Block]
    items: list[_Item]
    stray: list[Block]
    image_missing: bool

    @property
    def key(self) -> str:
        return hashed(name, self.title.text)


def _is_item(line: str) -> bool:
    return line.startswith(BULLET)


def _page(several: list[Block], file: str) -> _Page | Problem:
    head, items, stray = _divided(several)
    missing = any(block.text.casefold() == _NO_IMAGE for block in head)
    own = [block for block in head if block.text.casefold() not in _CHROME]
    if not own:
        return _refused(
            "The page has no title before its list.",
            "Put the collection's title on a line of its own above the first entry.",
            file,
        )
    return _Page(file, own[0], own[1:], items, stray, missing)


def _divided(several: list[Block]) -> tuple[list[Block], list[_Item], list[Block]]:
    """The blocks above the list, its entries, and those that follow it without its indent."""
    head: list[Block] = []
    items: list[_Item] = []
    stray: list[Block] = []
    for block in several:
        if block.bullet:
            items.append(_Item([block]))
        elif not items:
            head.append(block)
        elif block.indent or not items[0].blocks[0].indent:
            items[-1].blocks.append(block)
        else:
            stray.append(block)
    return head, items, stray


def _collection(page: _Page) -> Read:
    paragraphs = [block.text for block in page.introduction]
    introduction = Introduction.read(paragraphs, lambda title: hashed(name, title))
    where = Where(file=page.file, row=page.title.row)
    cleaned = clean(introduction.html)
    values: dict[str, Any] = {"title": page.title.text}
    values |= {"introduction": cleaned.xhtml} if cleaned.xhtml else {}
    if page.image_missing or introduction.credit:
        values["image"] = Illustration(credit=introduction.credit)
    neighbours = [each for each in introduction.neighbours if each.key != page.key]
    if neighbours:
        values["neighbours"] = tuple(each.key for each in neighbours)
    yield Patch(kind="collection", key=page.key, values=values, where=where)
    yield from _lost(cleaned, where, "introduction")
    if introduction.doubtful:
        yield _unlinked(introduction.doubtful, where)
    for neighbour in neighbours:
        said = {"title": neighbour.title} | ({"span": neighbour.span} if neighbour.span else {})
        yield Patch(kind="collection", key=neighbour.key, values=said, where=where)


def _documents(page: _Page) -> Read:
    entries = [_Entry.read(item) for item in page.items]
    ordered = _in_order_of_dates(entries)
    known: dict[str, list[_Entry]] = {}
    for place, entry in enumerate(entries, start=1):
        where = Where(file=page.file, row=entry.row)
        if not entry.title:
            yield _untitled(where, entry)
            continue
        key = _key(page, entry, known)
        yield from _document(entry, key, page.key, None if ordered else place, where)
    for block in page.stray:
        yield _stray(block, page.file)


def _key(page: _Page, entry: _Entry, known: dict[str, list[_Entry]]) -> str:
    """From title and date; a second entry of the same with another summary is told by its place."""
    parts = (page.title.text, entry.written, entry.title)
    alike = known.setdefault(hashed(name, *parts), [])
    place = next((n for n, each in enumerate(alike) if each.summary == entry.summary), len(alike))
    if place == len(alike):
        alike.append(entry)
    return hashed(name, *parts, *([str(place + 1)] if place else []))


@dataclass(frozen=True, slots=True)
class _Entry:
    """An entry taken apart; `written` is "" when it bears no date."""

    row: int
    written: str
    date: HistoricalDate | None
    problem: Problem | None
    title: str
    summary: str

    @classmethod
    def read(cls, item: _Item) -> _Entry:
        """The first line is the date if it can be read as one, or looks like one nobody reads."""
        first, *rest = item.blocks
        date, problem = _date(first.text, certain=len(item.blocks) > 2)
        if date is None:
            rest, written = item.blocks, ""
        else:
            written = first.text
        title = rest[0].text if rest else ""
        summary = "\n\n".join(block.text for block in rest[1:])
        return cls(first.row, written, date, problem, title, summary)


def _date(written: str, certain: bool) -> tuple[HistoricalDate | None, Problem | None]:
    """The date that the words give; words that look like one and cannot be read are kept too."""
    if len(written) > _LONGEST_DATE:
        return None, None
    reading = read_date(written, "en")
    if isinstance(reading, Reading):
        return _historical(reading), None
    if not certain or not any(character.isdigit() for character in written):
        return None, None
    return HistoricalDate(written=written, kind=DateKind.UNSPECIFIED), Problem(
        found=f"The date “{written}” is not read: {reading.reason}",
        remedy=f"{reading.remedy} The words are kept as they stand.",
        severity=Severity.NOTICE,
        value=written,
    )


def _historical(reading: Reading) -> HistoricalDate:
    return HistoricalDate(
        edtf=reading.edtf,
        kind=DateKind.UNSPECIFIED,
        undated=reading.undated,
        written=reading.written,
        calendar=reading.calendar,
        written_date=reading.written_date or "",
        time=reading.time or "",
        supplied=reading.supplied,
    )


def _in_order_of_dates(entries: list[_Entry]) -> bool:
    """Whether the dates alone give the page's order, so that no places need be fixed."""
    if not all(entry.date and entry.date.edtf for entry in entries):
        return False
    places = [Edtf.parse(entry.date.edtf).sort_key for entry in entries if entry.date]
    return places == sorted(places)


def _document(
    entry: _Entry, key: str, collection: str, position: int | None, where: Where
) -> Iterator[Patch | Problem]:
    values: dict[str, Any] = {"title": entry.title}
    values["collections"] = (Membership(collection=collection, position=position),)
    if entry.date is not None:
        values["dates"] = (entry.date,)
    lost: Read = iter(())
    if entry.summary:
        cleaned = from_plain(entry.summary)
        values["summaries"] = (Summary(body=cleaned.xhtml),)
        lost = _lost(cleaned, where, "summaries")
    yield Patch(kind="document", key=key, values=values, where=where)
    yield from lost
    if entry.problem is not None:
        place = Where(file=where.file, row=where.row, field="dates")
        yield _placed(entry.problem, place)


def _placed(problem: Problem, where: Where) -> Problem:
    return Problem(
        found=problem.found,
        remedy=problem.remedy,
        where=where,
        severity=problem.severity,
        value=problem.value,
    )


def _lost(cleaned: CleanText, where: Where, field: str) -> Read:
    for loss in cleaned.lost:
        yield Problem(
            found=loss.what,
            remedy=loss.remedy,
            where=Where(file=where.file, row=where.row, field=field),
            severity=Severity.NOTICE,
        )


def _refused(found: str, remedy: str, file: str) -> Problem:
    return Problem(found=found, remedy=remedy, where=Where(file=file))


def _untitled(where: Where, entry: _Entry) -> Problem:
    return Problem(
        found="The entry has a date and no title.",
        remedy="Add the title below the date.",
        where=where,
        value=entry.written,
    )


def _unlinked(words: str, where: Where) -> Problem:
    return Problem(
        found=f"The introduction numbers several things, but not clearly collections: “{words}”.",
        remedy="If they are collections, link them at the desk; nothing was made of them.",
        where=Where(file=where.file, row=where.row, field="neighbours"),
        severity=Severity.NOTICE,
        value=words,
    )


def _stray(block: Block, file: str) -> Problem:
    return Problem(
        found=f"After the list stands “{block.text[:200]}”, which belongs to no entry.",
        remedy="Nothing was made of it; indent it if it belongs to the entry above.",
        where=Where(file=file, row=block.row),
        severity=Severity.NOTICE,
        value=block.text[:500],
    )
