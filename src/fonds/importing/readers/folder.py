"""A Fonds folder: records in YAML or TOML beside their texts and scans, for archives kept in git.

    telegrams/1949-12-16-conversation.yaml     a document, in the fields of a spreadsheet's columns
    telegrams/1949-12-16-conversation.ru.txt   its text
    telegrams/1949-12-16-conversation-001.jpg  its first scan
    people.yaml                                a list of agents

The fields are the documented columns (`fonds.importing.columns`), so that whoever knows the
spreadsheet knows the folder; `outline_rows` says how lists and mappings become their cells.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path, PurePosixPath

from fonds.files import media
from fonds.importing.columns import sheets
from fonds.importing.columns.intake import Intake
from fonds.importing.columns.layout import Layout
from fonds.importing.columns.mapping import documented
from fonds.importing.columns.rows import records
from fonds.importing.notations import Outline, UnreadableError, toml, yaml
from fonds.importing.readers import Read, attached, naming
from fonds.importing.readers.marked_up import marked_up
from fonds.importing.readers.naming import Unread
from fonds.importing.readers.outline_record import is_whole, whole
from fonds.importing.readers.outline_rows import Laid, kind_of, laid
from fonds.importing.readers.seen import Seen
from fonds.importing.readers.walking import Found, Walk
from fonds.importing.texts.conversion import LARGEST
from fonds.importing.texts.decoding import decoded
from fonds.records.patch import Patch
from fonds.records.problem import Problem, Severity, Where

NOTATIONS: dict[str, Callable[[str], Outline]] = {
    ".yaml": yaml.read,
    ".yml": yaml.read,
    ".toml": toml.read,
}
"""The notations of records, by the endings of their files."""

_SEPARATORS = re.compile(r"[-._ ]")
_EXAMPLES = 5


@dataclass(frozen=True, slots=True)
class Folder:
    """The reader. encoding: of records and texts, "" to have it told by content."""

    encoding: str = ""

    name = "folder"
    description = "A folder of records in YAML or TOML, with texts and scans beside them"
    key = (
        "A document is known again by its “id”, else by the path of its file; agents, places and "
        "other headings by their title."
    )
    folders = True

    def recognises(self, head: bytes, name: str) -> bool:
        """One file of such a folder, by its ending."""
        return media.ending(name) in NOTATIONS and media.looks_written(head)

    def read(self, path: Path) -> Read:
        """The authority first, then what refers to it; each document with what lies beside it."""
        walk = Walk(path)
        shelf = _Shelf()
        for found in walk.files():
            if isinstance(found, Problem):
                yield found
            else:
                shelf.add(found)
        if path.is_file():
            shelf.look_beside(path)
        intake = Intake(dataclasses.replace(documented("document"), name=self.name))
        for found in shelf.records():
            yield from self._file(found, shelf, intake)
        yield from walk.told()
        yield from shelf.told(path.name)
        yield from shelf.seen.told(path.name)

    def _file(self, found: Found, shelf: _Shelf, intake: Intake) -> Read:
        """The records of one file. A file of one record has its path as its identifier."""
        outline = self._outline(found)
        if isinstance(outline, Problem):
            yield outline
            return
        alone = len(outline.parts) == 1
        intake.folder = found.path.parent
        layouts: dict[str, Layout] = {}
        for place, part in enumerate(outline.parts):
            where = Where(file=found.place, row=outline.line(place))
            beside = shelf.beside(found) if alone else []
            if is_whole(part):
                key = f"{self.name}:{_stem(found)}" + ("" if alone else f"/{place + 1}")
                yield from self._whole(whole(outline, place, key, where), beside, shelf.seen)
                continue
            kind = kind_of(part, found.place)
            identifier = _stem(found) if alone else ""
            row = laid(part, kind, where, identifier, partial(outline.line, place))
            if isinstance(row, Problem):
                yield row
                continue
            intake.mapping = dataclasses.replace(documented(kind), name=self.name)
            layout = layouts.setdefault(kind, Layout(intake.mapping, ("title",), where))
            yield from self._record((row, layout, intake), beside, shelf.seen)

    def _whole(self, made: Patch | Problem, beside: list[Found], seen: Seen) -> Read:
        """A record in the fields of JSON Lines, and what lies beside it."""
        yield made
        if isinstance(made, Patch) and made.kind == "document":
            yield from self._beside(beside, made.key, made.where.file, seen)

    def _outline(self, found: Found) -> Outline | Problem:
        content = attached.content(found.path, found.where)
        if isinstance(content, Problem):
            return content
        if len(content) > LARGEST:
            return _refused("The file is larger than 16 MB.", "Divide it.", found.where)
        words = decoded(content, found.where, self.encoding)
        if isinstance(words, Problem):
            return words
        try:
            outline = NOTATIONS[media.ending(found.place)](words.words)
        except UnreadableError as error:
            return _refused(error.found, error.remedy, Where(file=found.place, row=error.line))
        if not outline.parts:
            return _refused("The file holds no record.", "Write one, or delete it.", found.where)
        return outline

    def _record(self, said: tuple[Laid, Layout, Intake], beside: list[Found], seen: Seen) -> Read:
        """What becomes of one record, and, unless it is refused, of the files beside it."""
        row, layout, intake = said
        document, named = "", set[Path]()
        for each in records(row.row, layout, intake):
            if isinstance(each, Problem):
                yield row.placed(each)
                continue
            if each.kind == "document" and not each.mention:
                document = each.key
            if each.content is not None:
                named.add(each.content.resolve())
            yield from marked_up(each, row) if each.kind == layout.sheet.kind else (each,)
        yield from map(row.placed, layout.told())
        if document:
            own = [found for found in beside if found.path.resolve() not in named]
            yield from self._beside(own, document, row.row.where.file, seen)

    def _beside(self, several: list[Found], document: str, place: str, seen: Seen) -> Read:
        stem = PurePosixPath(place).stem
        for found in several:
            told = naming.beside(PurePosixPath(found.place).name, stem, document)
            if isinstance(told, Unread):
                yield _refused(told.found, told.remedy, found.where)
                continue
            parts = (told.type or "text", told.language, told.order)
            text_key = "/".join(str(part) for part in (document, *parts) if part not in ("", None))
            file_key = f"{self.name}:{found.place}"
            made = attached.named(found, told, text_key, file_key, self.encoding)
            yield from made
            if isinstance(made[0], Patch):
                seen.note(made[0])
                yield from seen.twin(found)


@dataclass(slots=True)
class _Shelf:
    """The files of a folder: those that hold records, and those that lie beside them."""

    own: list[Found] = field(default_factory=list)
    others: list[Found] = field(default_factory=list)
    strays: list[str] = field(default_factory=list)
    seen: Seen = field(default_factory=Seen)
    _beside: dict[str, list[Found]] = field(default_factory=dict)

    def add(self, found: Found) -> None:
        """Put the file where it belongs."""
        (self.own if media.ending(found.place) in NOTATIONS else self.others).append(found)

    def look_beside(self, path: Path) -> None:
        """For one file of records: what lies beside it and begins with its name."""
        for each in sorted(path.parent.iterdir()):
            if each != path and each.is_file() and each.name.startswith(path.stem):
                self.others += [found for found in Walk(each).files() if isinstance(found, Found)]

    def records(self) -> Iterator[Found]:
        """The files with records, those of the authority first; then the shelf is in order."""
        stems = {_stem(found) for found in self.own}
        for found in self.others:
            stem = _longest(found.place, stems)
            if stem:
                self._beside.setdefault(stem, []).append(found)
            else:
                self.strays.append(found.place)
        yield from sorted(self.own, key=lambda found: _rank(found.place))

    def beside(self, found: Found) -> list[Found]:
        """The files that lie beside that file of one record, and are its own."""
        return self._beside.get(_stem(found), [])

    def told(self, name: str) -> Iterable[Problem]:
        """What concerns the whole."""
        where = Where(file=name)
        if not self.own:
            yield _refused(
                "The folder holds no records.",
                "Describe each document in a .yaml file; to bring texts and scans of documents "
                "that are here already, use --format files.",
                where,
            )
        elif self.strays:
            shown = ", ".join(self.strays[:_EXAMPLES])
            more = " …" if len(self.strays) > _EXAMPLES else ""
            yield Problem(
                found=f"Beside no record lie, and were passed over unless a record names them: "
                f"{shown}{more} ({len(self.strays)}).",
                remedy="Begin their names with the name of a record's file.",
                where=where,
                severity=Severity.NOTICE,
            )


def _stem(found: Found) -> str:
    return str(PurePosixPath(found.place).with_suffix(""))


def _longest(place: str, stems: set[str]) -> str:
    """The longest of the stems with which the name of a file begins; "" for none."""
    start = place.rfind("/") + 1
    ends = [match.start() for match in _SEPARATORS.finditer(place, start)]
    return next((place[:end] for end in reversed(ends) if place[:end] in stems), "")


def _rank(place: str) -> int:
    """What others name comes before those who name it."""
    sheet = sheets.BY_KIND[kind_of({}, place)]
    return sheets.SHEETS.index(sheet)


def _refused(found: str, remedy: str, where: Where) -> Problem:
    return Problem(found=found, remedy=remedy, where=where)
