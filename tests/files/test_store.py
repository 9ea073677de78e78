"""Bytes go in once, are found by their checksum, and stay what they were."""

from __future__ import annotations

import hashlib
import io
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fonds.files.store import Condition, FolderStore, Missing, Store, Stored

# Each kind of store: how an empty one is made in a folder.
STORES: dict[str, Callable[[Path], Store]] = {"folder": FolderStore}

TELEGRAM = b"No. 117, most urgent"
TELEGRAM_SHA256 = hashlib.sha256(TELEGRAM).hexdigest()


@pytest.fixture(params=STORES)
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Store:
    """An empty store of each kind."""
    return STORES[request.param](tmp_path / "files")


def test_what_was_put_in_comes_out_again(store: Store) -> None:
    stored = store.put(TELEGRAM)
    with store.open(stored.sha256) as stream:
        assert stream.read() == TELEGRAM


def test_a_file_is_found_by_its_sha256(store: Store) -> None:
    assert store.put(TELEGRAM) == Stored(TELEGRAM_SHA256, len(TELEGRAM))


def test_a_stream_is_kept_from_where_it_stands(store: Store) -> None:
    stream = io.BytesIO(b"cover" + TELEGRAM)
    stream.seek(5)
    assert store.put(stream).sha256 == TELEGRAM_SHA256


def test_a_file_longer_than_one_reading_is_kept_whole(store: Store) -> None:
    scan = os.urandom(3 * 1024 * 1024 + 17)
    stored = store.put(io.BytesIO(scan))
    with store.open(stored.sha256) as stream:
        assert stream.read() == scan


def test_the_same_bytes_are_kept_once(store: Store) -> None:
    assert store.put(TELEGRAM) == store.put(io.BytesIO(TELEGRAM))
    assert [one.sha256 for one in store.all()] == [TELEGRAM_SHA256]


def test_an_empty_file_is_a_file(store: Store) -> None:
    stored = store.put(b"")
    assert stored.size == 0
    assert store.verify(stored.sha256) is Condition.SOUND


def test_every_stored_file_is_listed_in_order_with_its_size(store: Store) -> None:
    put = [store.put(bytes([letter]) * letter) for letter in range(1, 20)]
    assert list(store.all()) == sorted(put, key=lambda one: one.sha256)


def test_an_empty_store_lists_nothing(store: Store) -> None:
    assert list(store.all()) == []


@pytest.mark.parametrize(
    "name",
    [
        "0" * 64,
        "",
        ".",
        "..",
        "../../../etc/passwd",
        "/etc/passwd",
        TELEGRAM_SHA256.upper(),
        TELEGRAM_SHA256 + "\n",
        f"{TELEGRAM_SHA256}/..",
        "\0" * 64,
        "٠" * 64,
    ],
)
def test_a_name_that_is_not_there_is_missing_whatever_it_says(store: Store, name: str) -> None:
    store.put(TELEGRAM)
    assert store.verify(name) is Condition.MISSING
    with pytest.raises(Missing):
        store.open(name)


@given(name=st.text())
def test_no_name_whatever_leads_out_of_the_store(
    tmp_path_factory: pytest.TempPathFactory, name: str
) -> None:
    store = FolderStore(tmp_path_factory.getbasetemp() / "nothing here")
    assert store.verify(name) is Condition.MISSING


class TestAFolder:
    """What only a folder can show."""

    @pytest.fixture
    def folder(self, tmp_path: Path) -> FolderStore:
        """An empty store in a folder."""
        return FolderStore(tmp_path / "files")

    def place(self, folder: FolderStore, stored: Stored) -> Path:
        """Where the bytes lie."""
        return folder.path / stored.sha256[:2] / stored.sha256

    def overwrite(self, place: Path, content: bytes) -> None:
        """What a failing disk or a careless hand does."""
        place.chmod(0o644)
        place.write_bytes(content)

    def test_a_stored_file_is_a_plain_file_that_nobody_writes_to(self, folder: FolderStore) -> None:
        place = self.place(folder, folder.put(TELEGRAM))
        assert place.read_bytes() == TELEGRAM
        assert place.stat().st_mode & 0o222 == 0

    def test_one_changed_byte_is_damage(self, folder: FolderStore) -> None:
        stored = folder.put(TELEGRAM)
        self.overwrite(self.place(folder, stored), TELEGRAM.replace(b"7", b"8"))
        assert folder.verify(stored.sha256) is Condition.DAMAGED

    def test_a_sound_file_is_not_written_again(self, folder: FolderStore) -> None:
        place = self.place(folder, folder.put(TELEGRAM))
        before = place.stat()
        folder.put(TELEGRAM)
        assert place.stat().st_ino == before.st_ino
        assert place.stat().st_mtime_ns == before.st_mtime_ns

    def test_putting_a_damaged_file_in_again_mends_it(self, folder: FolderStore) -> None:
        stored = folder.put(TELEGRAM)
        self.overwrite(self.place(folder, stored), b"something else")
        folder.put(TELEGRAM)
        assert folder.verify(stored.sha256) is Condition.SOUND

    def test_a_link_in_the_place_of_a_file_is_not_followed(
        self, folder: FolderStore, tmp_path: Path
    ) -> None:
        secret = tmp_path / "secret"
        secret.write_bytes(TELEGRAM)
        place = self.place(folder, Stored(TELEGRAM_SHA256, 0))
        place.parent.mkdir(parents=True)
        place.symlink_to(secret)
        assert folder.verify(TELEGRAM_SHA256) is Condition.MISSING

    def test_a_stream_that_fails_leaves_nothing_behind(self, folder: FolderStore) -> None:
        class Torn(io.BytesIO):
            def read(self, size: int | None = -1, /) -> bytes:
                raise OSError("the line went dead")

        with pytest.raises(OSError, match="went dead"):
            folder.put(Torn())
        assert list(folder.all()) == []
        assert list((folder.path / "incoming").iterdir()) == []

    def test_what_is_half_received_is_not_in_the_store(self, folder: FolderStore) -> None:
        sending = subprocess.Popen(
            [sys.executable, "-c", _SLOW_SENDER, str(folder.path)], stdout=subprocess.PIPE
        )
        assert sending.stdout is not None
        sending.stdout.readline()  # it has written a part and waits
        sending.kill()
        sending.communicate()
        assert list(folder.all()) == []
        assert folder.put(TELEGRAM).sha256 == TELEGRAM_SHA256

    def test_an_old_unfinished_file_is_a_stranger_and_a_fresh_one_is_not(
        self, folder: FolderStore
    ) -> None:
        folder.put(TELEGRAM)
        left = folder.path / "incoming" / "left"
        left.write_bytes(b"half a sc")
        assert list(folder.strangers()) == []
        os.utime(left, (0, 0))
        assert list(folder.strangers()) == [left]

    def test_files_that_are_none_of_ours_are_strangers(self, folder: FolderStore) -> None:
        stored = folder.put(TELEGRAM)
        misplaced = folder.path / stored.sha256[:2] / ("f" * 64)
        misplaced.write_bytes(b"")
        photograph = folder.path / "holiday.jpg"
        photograph.write_bytes(b"")
        assert set(folder.strangers()) == {misplaced, photograph}
        assert [one.sha256 for one in folder.all()] == [stored.sha256]

    def test_a_removed_file_is_gone(self, folder: FolderStore) -> None:
        stored = folder.put(TELEGRAM)
        folder.remove(stored.sha256)
        assert folder.verify(stored.sha256) is Condition.MISSING
        with pytest.raises(Missing):
            folder.age_of(stored.sha256)


_SLOW_SENDER = """
import io, sys, time
from pathlib import Path
from fonds.files.store import FolderStore

class Slow(io.BytesIO):
    sent = False
    def read(self, size=-1):
        if self.sent:
            print("a part is written", flush=True)
            time.sleep(60)
        self.sent = True
        return b"half a scan" * 100000

FolderStore(Path(sys.argv[1])).put(Slow())
"""
