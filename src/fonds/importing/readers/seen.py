"""What a reader of folders has seen: for what is told of many files at once."""

from __future__ import annotations

import filecmp
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path

from fonds.importing.readers.walking import Found
from fonds.records.patch import Patch
from fonds.records.problem import Problem, Severity, Where

_HEAD = 4096
_MOST_ALIKE = 50  # files that begin alike and are compared whole


@dataclass(slots=True)
class Seen:
    """What is told when all files are read: of texts in numbers, of files that are the same.

    taken, refused: how many files went in, and how many did not.
    """

    refused: int = 0
    taken: int = 0
    untyped: int = 0
    tongueless: int = 0
    alike: dict[bytes, list[Found]] = field(default_factory=dict)

    def note(self, patch: Patch) -> None:
        """Count what was taken, by the first patch that came of a file."""
        self.taken += 1
        if patch.kind == "text":
            self.untyped += "type" not in patch.values
            self.tongueless += "language" not in patch.values

    def twin(self, found: Found) -> Iterator[Problem]:
        """The notice that a file with the same content came before."""
        alike = self.alike.setdefault(_beginning(found.path), [])
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
        if self.untyped:
            yield _notice(
                f"{_texts(self.untyped)} not say whether it is a transcription or a translation; "
                "new ones are recorded as transcriptions.",
                "Put “transcript” or “translation” into the name: 12.en.translation.html.",
                where,
            )
        if self.tongueless:
            yield _notice(
                f"{_texts(self.tongueless)} not say its language.",
                "Put it into the name: 12.ru.txt.",
                where,
            )


def _notice(found: str, remedy: str, where: Where) -> Problem:
    return Problem(found=found, remedy=remedy, where=where, severity=Severity.NOTICE)


def _texts(count: int) -> str:
    """The beginning of a sentence about each of so many texts."""
    return "1 text does" if count == 1 else f"Each of {count} texts does"


def _beginning(path: Path) -> bytes:
    """What files of the same content have in common, at little cost: size and first bytes."""
    try:
        with path.open("rb") as file:
            digest = blake2b(file.read(_HEAD), digest_size=16)
            digest.update(str(path.stat().st_size).encode())
    except OSError:  # it has gone since; whoever stores its bytes tells of that
        return b""
    return digest.digest()


def _same(one: Path, other: Path) -> bool:
    try:
        return filecmp.cmp(one, other, shallow=False)
    except OSError:
        return False
