"""Where bytes lie: each file once, under the SHA-256 of its content, never changed afterwards.

To add a kind of store (an S3 bucket, say): write a class with the methods of `Store` beside
`FolderStore`, and let the contract tests in tests/files/test_store.py run over it, without skips.
"""

from __future__ import annotations

import hashlib
import io
import os
import re
import secrets
import time
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO, Protocol

_PIECE = 1024 * 1024
_SHA256 = re.compile(r"[0-9a-f]{64}", re.ASCII)
_INCOMING = "incoming"


@dataclass(frozen=True, slots=True)
class Stored:
    """What a store has taken in: the name it is found by, in lower-case hexadecimal, and bytes."""

    sha256: str
    size: int


class Condition(StrEnum):
    """How a stored file is: its content has the SHA-256 it is named by, or not, or is gone."""

    SOUND = "sound"
    DAMAGED = "damaged"
    MISSING = "missing"


class Missing(LookupError):
    """No file is stored under that name; a name that is no SHA-256 at all is missing too."""

    def __init__(self, sha256: str) -> None:
        super().__init__(f"No file with the SHA-256 {sha256!r} is stored.")
        self.sha256 = sha256


class Store(Protocol):
    """What every store does. Names are SHA-256 sums in lower-case hexadecimal."""

    def put(self, content: bytes | BinaryIO) -> Stored:
        """Keep the content (a stream is read to its end from where it stands).

        When this answers, the bytes are on the disk and survive a power cut. Content that is
        there already is kept once; if what is there has been damaged, it is mended.
        """

    def open(self, sha256: str) -> BinaryIO:
        """The content, opened for reading; the caller closes it. Raises Missing."""

    def verify(self, sha256: str) -> Condition:
        """Read the whole file and compare."""

    def all(self) -> Iterator[Stored]:
        """Every stored file in the order of names, by name and size alone: nothing is read."""


class FolderStore:
    """A store in a folder: `ab/abcd…`, read-only files that any program can read and copy.

    >>> from tempfile import mkdtemp
    >>> store = FolderStore(Path(mkdtemp()))
    >>> stored = store.put(b"a telegram")
    >>> store.open(stored.sha256).read()
    b'a telegram'
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    def put(self, content: bytes | BinaryIO) -> Stored:
        stream = io.BytesIO(content) if isinstance(content, bytes) else content
        incoming = self._incoming()
        try:
            stored = _write_through(stream, incoming)
            self._settle(incoming, stored.sha256)
        finally:
            incoming.unlink(missing_ok=True)
        return stored

    def open(self, sha256: str) -> io.BufferedReader:
        # A link in the place of a file is not followed: it could show any file of the machine.
        flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
        try:
            return os.fdopen(os.open(self._place(sha256), flags), "rb")
        except OSError as fault:
            raise Missing(sha256) from fault

    def verify(self, sha256: str) -> Condition:
        try:
            with self.open(sha256) as stream:
                found = hashlib.file_digest(stream, "sha256").hexdigest()
        except Missing:
            return Condition.MISSING
        except OSError:  # a disk that cannot read the bytes any more
            return Condition.DAMAGED
        return Condition.SOUND if found == sha256 else Condition.DAMAGED

    def all(self) -> Iterator[Stored]:
        for shelf in sorted(self._shelves()):
            for entry in sorted(shelf.iterdir()):
                if _SHA256.fullmatch(entry.name) and entry.name.startswith(shelf.name):
                    yield Stored(entry.name, entry.lstat().st_size)

    def strangers(self) -> Iterator[Path]:
        """What lies in the folder and is neither a stored file nor a fresh unfinished one."""
        if not self.path.is_dir():
            return
        for entry in sorted(self.path.iterdir()):
            if entry.name == _INCOMING:
                yield from (left for left in sorted(entry.iterdir()) if age(left) > 24 * 3600)
            elif entry.is_dir() and not entry.is_symlink() and len(entry.name) == 2:
                yield from (file for file in sorted(entry.iterdir()) if not _is_stored(file))
            else:
                yield entry

    def age_of(self, sha256: str) -> float:
        """Seconds since the file was stored; raises Missing."""
        try:
            return age(self._place(sha256))
        except OSError as fault:
            raise Missing(sha256) from fault

    def remove(self, sha256: str) -> None:
        """Delete a file for ever. Only for one that no record names; see `fonds check`."""
        place = self._place(sha256)
        place.unlink(missing_ok=True)
        _sync_folder(place.parent)

    def _shelves(self) -> Iterator[Path]:
        if self.path.is_dir():
            yield from (one for one in self.path.iterdir() if one.is_dir() and len(one.name) == 2)

    def _place(self, sha256: str) -> Path:
        """Nothing but a SHA-256 ever becomes part of a path."""
        if not _SHA256.fullmatch(sha256):
            raise Missing(sha256)
        return self.path / sha256[:2] / sha256

    def _incoming(self) -> Path:
        """A fresh name inside the store, so that the rename never crosses a file system."""
        return _folder(self.path / _INCOMING) / secrets.token_hex(16)

    def _settle(self, incoming: Path, sha256: str) -> None:
        place = self._place(sha256)
        if self.verify(sha256) is Condition.SOUND:
            return
        _folder(place.parent)
        incoming.replace(place)
        _sync_folder(place.parent)


def age(path: Path) -> float:
    """Seconds since the file was last written."""
    return time.time() - path.lstat().st_mtime


def _is_stored(file: Path) -> bool:
    named = _SHA256.fullmatch(file.name) and file.name.startswith(file.parent.name)
    return bool(named) and file.is_file() and not file.is_symlink()


def _write_through(stream: BinaryIO, place: Path) -> Stored:
    digest, size = hashlib.sha256(), 0
    with place.open("xb") as file:
        while piece := stream.read(_PIECE):
            digest.update(piece)
            size += len(piece)
            file.write(piece)
        file.flush()
        os.fsync(file.fileno())
    place.chmod(0o444)
    return Stored(digest.hexdigest(), size)


def _folder(path: Path) -> Path:
    """The folder, made if need be, with its own name safe on the disk."""
    if not path.is_dir():
        path.mkdir(parents=True, exist_ok=True)
        _sync_folder(path.parent)
    return path


def _sync_folder(path: Path) -> None:
    """A rename survives a power cut only once its folder is synced. Windows syncs by itself and
    cannot open a folder."""
    if os.name == "nt":
        return
    folder = os.open(path, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
