"""The data directory and its lock: one emulator at a time, and nothing left open or behind after a failure."""

from __future__ import annotations

import errno
import fcntl
import sqlite3
import tempfile
from pathlib import Path
from unittest import mock

import psutil
import pytest
from modelarts_emulator.obs.index import Index
from modelarts_emulator.obs.storage import ObjectStorage
from modelarts_emulator.state.data_directory import DataDirectory, DataDirectoryError
from modelarts_emulator.state.directory_lock import DirectoryLock


def descriptors() -> int:
    return psutil.Process().num_fds()


@pytest.mark.parametrize("failure", [OSError(errno.ENOLCK, "No locks available"), KeyboardInterrupt()])
def test_a_lock_that_fails_leaves_nothing_open(tmp_path: Path, failure: BaseException) -> None:
    before = descriptors()
    with mock.patch.object(fcntl, "flock", side_effect=failure), pytest.raises(type(failure)):
        DirectoryLock(tmp_path)
    assert descriptors() == before
    DirectoryLock(tmp_path).release()


def test_a_lock_is_released_once(tmp_path: Path) -> None:
    """A second close of its descriptor might close another file."""
    lock = DirectoryLock(tmp_path)
    lock.release()
    with (tmp_path / "other").open("w") as other:
        lock.release()
        other.write("still open")


def test_a_temporary_directory_is_removed_when_it_cannot_be_locked(tmp_path: Path) -> None:
    with (
        mock.patch.object(tempfile, "tempdir", str(tmp_path)),
        mock.patch.object(fcntl, "flock", side_effect=OSError(errno.ENOLCK, "No locks available")),
        pytest.raises(DataDirectoryError, match="No locks available"),
    ):
        DataDirectory(None)
    assert list(tmp_path.iterdir()) == []


def test_storage_that_cannot_be_opened_lets_go_of_its_directory(tmp_path: Path) -> None:
    (tmp_path / "index.sqlite3").write_bytes(b"no database" * 100)
    before = descriptors()
    with pytest.raises(sqlite3.DatabaseError):
        ObjectStorage(tmp_path)
    assert descriptors() == before
    (tmp_path / "index.sqlite3").unlink()
    ObjectStorage(tmp_path).close()


def test_an_index_that_cannot_be_opened_is_closed(tmp_path: Path) -> None:
    (tmp_path / "index.sqlite3").write_bytes(b"no database" * 100)
    before = descriptors()
    with pytest.raises(sqlite3.DatabaseError) as caught:
        Index(tmp_path / "index.sqlite3")
    assert caught.traceback  # the error, and with it the frames, are still alive
    assert descriptors() == before
