"""Texts and files whose names carry the number of their document: see `naming`.

What is a text by its ending (.html, .md, .txt) becomes a Text, and its bytes are kept as its
source; every other file is kept as it is. The documents themselves are here already: a file whose
document is not is refused.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from fonds.files import media
from fonds.importing.readers import Read, attached, naming
from fonds.importing.readers.naming import Name, Unread
from fonds.importing.readers.seen import Seen
from fonds.importing.readers.walking import Found, Walk
from fonds.records.patch import Patch
from fonds.records.problem import Problem, Where


@dataclass(frozen=True, slots=True)
class ByName:
    """The reader. scheme: whose identifiers begin the names ("" numbers of this archive, and
    identifiers written out as scheme~value). encoding: of the texts, "" to have it told."""

    scheme: str = ""
    encoding: str = ""

    name = "files"
    description = (
        "Texts and files whose names begin with a document's number: 12.en.html, 12-003.jpg"
    )
    key = (
        "A file is known again by its name; a text by its document, and by the type, language and "
        "number in its name."
    )
    folders = True

    def recognises(self, head: bytes, name: str) -> bool:
        """A file other than a table whose name can be read; tables have readers of their own."""
        told = naming.told(name)
        if isinstance(told, Unread):
            return False
        return attached.is_text(name, told) or not media.is_written(media.told(head, name))

    def read(self, path: Path) -> Read:
        """What the files become, in natural order of their names; then what was passed over."""
        walk, seen = Walk(path), Seen()
        for found in walk.files():
            if isinstance(found, Problem):
                seen.refused += 1
                yield found
            else:
                yield from self._file(found, seen)
        yield from walk.told()
        yield from seen.told(path.name)
        if not seen.taken and not seen.refused:
            yield _empty(path)

    def _file(self, found: Found, seen: Seen) -> Read:
        told = naming.told(found.path.name, self.scheme)
        if isinstance(told, Unread):
            seen.refused += 1
            yield Problem(found=told.found, remedy=told.remedy, where=found.where)
            return
        made = self._made(found, told)
        yield from made
        if isinstance(made[0], Patch):
            seen.note(made[0])
            yield from seen.twin(found)
        else:
            seen.refused += 1

    def _made(self, found: Found, told: Name) -> list[Patch | Problem]:
        name = Path(found.place).name
        return attached.named(found, told, f"file:{_text_key(told)}", f"file:{name}", self.encoding)


def _text_key(told: Name) -> str:
    """By what the name says, so that a text is known again whatever its file then says."""
    parts = (told.stem, told.type or "text", told.language, told.order)
    return "/".join(str(part) for part in parts if part not in ("", None))


def _empty(path: Path) -> Problem:
    return Problem(
        found="The folder holds no files that can be read.",
        remedy="Put files into it whose names begin with the number of a document.",
        where=Where(file=path.name),
    )
