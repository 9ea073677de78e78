"""Texts and files whose names carry the number of their document: see `naming`.

What is a text by its ending (.html, .md, .txt) becomes a Text, and its bytes are kept as its
source; every other file is kept as it is. The documents themselves are here already: a file whose
document is not is refused.
"""

from __future__ import annotations

import filecmp
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from fonds.files import media
from fonds.importing.readers import Read, attached, naming
from fonds.importing.readers.naming import Name, Unread
from fonds.importing.readers.walking import Found, Walk
from fonds.importing.texts import conversion
from fonds.records.patch import Patch
from fonds.records.problem import Problem, Severity, Where

_MOST_ALIKE = 50  # files of one size that are compared; a scanner's blank pages are more


@dataclass(frozen=True, slots=True)
class ByName:
    """The reader. scheme: whose identifiers begin the names ("" numbers of this archive, and
    identifiers written out as scheme~value). encoding: of the texts, "" to have it told."""

    scheme: str = ""
    encoding: str = ""
    name: str = "files"
    description: str = (
        "Texts and files whose names begin with a document's number: 12.en.html, 12-003.jpg"
    )
    key: str = (
        "A file is known again by its name; a text by its document, and by the type, language and "
        "number in its name."
    )
    folders: bool = True

    def recognises(self, head: bytes, name: str) -> bool:
        """A file other than a table whose name can be read; tables have readers of their own."""
        told = naming.told(name)
        if isinstance(told, Unread):
            return False
        return _is_text(name, told) or not media.is_written(media.told(head, name))

    def read(self, path: Path) -> Read:
        """What the files become, in natural order of their names; then what was passed over."""
        walk, seen = Walk(path), _Seen()
        for found in walk.files():
            if isinstance(found, Problem):
                seen.refused += 1
                yield found
            else:
                yield from self._file(found, seen)
        yield from walk.told()
        yield from seen.told(path.name)

    def _file(self, found: Found, seen: _Seen) -> Read:
        told = naming.told(found.path.name, self.scheme)
        if isinstance(told, Unread):
            seen.refused += 1
            yield Problem(found=told.found, remedy=told.remedy, where=found.where)
            return
        made = self._made(found, told)
        yield from made
        if isinstance(made[0], Patch):
            seen.note(found, told, made[0])
            yield from seen.twin(found)
        else:
            seen.refused += 1

    def _made(self, found: Found, told: Name) -> list[Patch | Problem]:
        name = Path(found.place).name
        key = f"file:{name}"
        if _is_text(name, told):
            keys = (_text_key(told), key)
            values = _text_values(told)
            return attached.text(
                found.path, told.document, keys, found.where, values, self.encoding
            )
        return attached.kept(found.path, told.document, key, found.where, _file_values(told))


def _is_text(name: str, told: Name) -> bool:
    return media.ending(name) in conversion.ENDINGS and told.role is None


def _text_key(told: Name) -> str:
    """By what the name says, so that a text is known again whatever its file then says."""
    parts = (told.stem, told.type or "text", told.language, told.order)
    return "file:" + "/".join(str(part) for part in parts if part not in ("", None))


def _text_values(told: Name) -> dict[str, Any]:
    said = {name: getattr(told, name) for name in ("language", "type", "method", "extent")}
    return {name: value for name, value in said.items() if value}


def _file_values(told: Name) -> dict[str, Any]:
    """A file has no language of its own: what the name says of one is kept as a note."""
    words = (told.type, told.method, told.extent, told.language)
    note = ", ".join(str(word) for word in words if word)
    values: dict[str, Any] = {"note": note} if note else {}
    if told.order is not None:
        values["order"] = told.order
    if told.role is not None:
        values["role"] = told.role
    return values


@dataclass(slots=True)
class _Seen:
    """What is told when all files are read: of texts in numbers, of files that are the same."""

    refused: int = 0
    taken: int = 0
    untyped: int = 0
    tongueless: int = 0
    sizes: dict[int, list[Found]] = field(default_factory=dict)

    def note(self, found: Found, told: Name, patch: Patch) -> None:
        """Count what was taken."""
        self.taken += 1
        if patch.kind == "text":
            self.untyped += "type" not in patch.values
            self.tongueless += "language" not in patch.values

    def twin(self, found: Found) -> Iterator[Problem]:
        """The notice that a file with the same content came before."""
        alike = self.sizes.setdefault(found.path.stat().st_size, [])
        same = next((each for each in alike if _same(each.path, found.path)), None)
        if same is not None:
            yield Problem(
                found=f"The file has the same content as {same.place}; both are kept.",
                remedy="If one of them is there by mistake, replace it.",
                where=found.where,
                severity=Severity.NOTICE,
            )
        elif len(alike) < _MOST_ALIKE:
            alike.append(found)

    def told(self, name: str) -> Iterator[Problem]:
        """What concerns the whole."""
        where = Where(file=name)
        if not self.taken and not self.refused:
            yield Problem(
                found="The folder holds no files that can be read.",
                remedy="Put files into it whose names begin with the number of a document.",
                where=where,
            )
        if self.untyped:
            yield _notice(
                f"{self.untyped} texts do not say whether they are transcriptions or translations; "
                "new ones are recorded as transcriptions.",
                "Put “transcript” or “translation” into their names: 12.en.translation.html.",
                where,
            )
        if self.tongueless:
            yield _notice(
                f"{self.tongueless} texts do not say their language.",
                "Put it into their names: 12.ru.txt.",
                where,
            )


def _notice(found: str, remedy: str, where: Where) -> Problem:
    return Problem(found=found, remedy=remedy, where=where, severity=Severity.NOTICE)


def _same(one: Path, other: Path) -> bool:
    try:
        return filecmp.cmp(one, other, shallow=False)
    except OSError:
        return False


reader: Final = ByName()
