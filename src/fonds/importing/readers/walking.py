"""The files of a folder, in the order a person would count them; what is not to be read is told.

Nothing outside the folder is ever read: a link that leads out of it is refused, and so is a
folder that is a link. What programs leave behind is passed over and counted.
"""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from fonds.records.problem import Problem, Severity, Where

_LEFT_BEHIND = frozenset({"thumbs.db", "desktop.ini", "ehthumbs.db", "__macosx", "icon\r"})
_PREFIXES = (".", "~$", "._")
_SUFFIXES = ("~", ".tmp", ".bak", ".swp", ".crdownload", ".part")
_DIGITS = re.compile(r"(\d+)")
_EXAMPLES = 5
_DEEPEST = 30


@dataclass(frozen=True, slots=True)
class Found:
    """A file. place: its path within the folder, in composed letters, with "/" between steps."""

    path: Path
    place: str

    @property
    def where(self) -> Where:
        """The place for a Problem."""
        return Where(file=self.place)


@dataclass(slots=True)
class Walk:
    """One way through a folder (or one file). After it, `passed` says what was passed over."""

    root: Path
    passed: list[str] = field(default_factory=list)

    def files(self) -> Iterator[Found | Problem]:
        """Every file with something in it; exactly one Problem for each that cannot be read."""
        if not self.root.is_dir():
            yield _looked_at(self.root, _composed(self.root.name), self.root.parent)
            return
        yield from self._within(self.root, "", _DEEPEST)

    def told(self) -> Iterator[Problem]:
        """The notice of what was passed over, if anything was."""
        if self.passed:
            shown = ", ".join(self.passed[:_EXAMPLES])
            more = " …" if len(self.passed) > _EXAMPLES else ""
            yield Problem(
                found="Hidden or temporary files and folders were passed over "
                f"({len(self.passed)}): {shown}{more}.",
                remedy="Rename those that belong to the archive.",
                where=Where(file=self.root.name),
                severity=Severity.NOTICE,
            )

    def _within(self, folder: Path, above: str, levels: int) -> Iterator[Found | Problem]:
        if not levels:
            yield _refused(above, "The folders are nested too deeply.", "Lay the files higher up.")
            return
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: natural(entry.name))
        except OSError as error:
            yield _unreadable(above or folder.name, error)
            return
        for entry in entries:
            place = above + _composed(entry.name)
            if is_left_behind(entry.name):
                self.passed.append(place)
            elif entry.is_dir(follow_symlinks=False):
                yield from self._within(Path(entry.path), f"{place}/", levels - 1)
            else:
                yield _looked_at(Path(entry.path), place, self.root)


def natural(name: str) -> tuple[tuple[int, str], ...]:
    """A key that sorts names as people count: 2 before 10.

    >>> sorted(["12-10.jpg", "12-2.jpg"], key=natural)
    ['12-2.jpg', '12-10.jpg']
    """
    parts = _DIGITS.split(_composed(name).casefold())
    numbers = ((int(part), "") if place % 2 else (0, part) for place, part in enumerate(parts))
    return (*numbers, (0, name))


def is_left_behind(name: str) -> bool:
    """Whether a program left the file there: hidden, temporary, or a folder's own looks."""
    lower = name.lower()
    return lower in _LEFT_BEHIND or lower.startswith(_PREFIXES) or lower.endswith(_SUFFIXES)


def _composed(name: str) -> str:
    """Some systems take letters and their accents apart in names, and bytes that are no letters
    come as halves of characters: these are written out."""
    name = name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    return unicodedata.normalize("NFC", name)


def _looked_at(path: Path, place: str, root: Path) -> Found | Problem:
    if path.is_symlink() and not _is_within(path, root):
        return _refused(
            place,
            "This is a link to a file outside the folder, or to none.",
            "Put the file itself here.",
        )
    if path.is_dir():
        return _refused(place, "This is a link to a folder.", "Put the folder itself here.")
    if not path.is_file():
        return _refused(place, "This is not a file.", "Take it out of the folder.")
    try:
        if path.stat().st_size == 0:
            return _refused(
                place, "The file is empty (0 bytes).", "Copy it again from where it came from."
            )
        with path.open("rb"):
            return Found(path, place)
    except OSError as error:
        return _unreadable(place, error)


def _is_within(path: Path, root: Path) -> bool:
    try:
        return path.resolve(strict=True).is_relative_to(root.resolve())
    except (OSError, RuntimeError):
        return False


def _unreadable(place: str, error: OSError) -> Problem:
    reason = (error.strerror or "it cannot be opened").lower()
    return _refused(place, f"This cannot be read: {reason}.", "Check its rights.")


def _refused(place: str, found: str, remedy: str) -> Problem:
    return Problem(found=found, remedy=remedy, where=Where(file=place))
