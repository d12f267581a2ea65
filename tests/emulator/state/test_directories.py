"""The data directory and its lock: one emulator at a time, and nothing left open or behind after a failure."""

from __future__ import annotations

import errno
import fcntl
import sqlite3
import stat
import subprocess
import tempfile
from pathlib import Path
from unittest import mock

import psutil
import pytest
from modelarts_emulator.embedded import Emulator
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


def modes(directory: Path) -> dict[str, str]:
    """Modes of the directory, and of what the emulator put into it, that give others access."""
    kept = (directory, *(path for path in directory.rglob("*") if path.name != "notes.txt"))
    found = {path: stat.S_IMODE(path.stat().st_mode) for path in kept}
    return {str(path.relative_to(directory)): oct(mode) for path, mode in found.items() if mode & 0o077}


def fill(directory: Path) -> None:
    """Run an emulator that keeps secrets, an object and half of another in a directory."""
    with Emulator(directory) as emulator:
        if not emulator.services.storage.bucket_exists("bucket-a"):
            emulator.services.storage.create_bucket("bucket-a")
        emulator.services.storage.put_bytes("bucket-a", "key", b"content")
        upload = emulator.services.storage.uploads.create("bucket-a", "parts")
        part = emulator.services.storage.stage()
        part.write(b"part")
        emulator.services.storage.uploads.put_part("bucket-a", "parts", upload, 1, part, {})
        unfinished = emulator.services.storage.stage()
        unfinished.write(b"unfinished")
        unfinished.seal()
        assert modes(directory) == {}


@pytest.mark.parametrize("mode", [0o755, 0o777, 0o710, 0o750])
def test_an_empty_directory_that_others_can_read_is_made_private(tmp_path: Path, mode: int) -> None:
    directory = tmp_path / "data"
    directory.mkdir()
    directory.chmod(mode)
    fill(directory)
    assert modes(directory) == {}


def test_the_directory_of_an_earlier_emulator_is_made_private(tmp_path: Path) -> None:
    fill(tmp_path)
    tmp_path.chmod(0o755)
    (tmp_path / "state.sqlite3").chmod(0o644)
    fill(tmp_path)
    assert modes(tmp_path) == {}


def test_a_directory_with_other_files_stays_and_the_message_has_the_command(tmp_path: Path) -> None:
    directory = tmp_path / "shared folder"
    directory.mkdir()
    (directory / "notes.txt").write_text("for everyone")
    directory.chmod(0o755)
    with pytest.raises(DataDirectoryError) as caught:
        Emulator(directory)
    assert stat.S_IMODE(directory.stat().st_mode) == 0o755
    assert [path.name for path in directory.iterdir()] == ["notes.txt"]
    _, _, command = str(caught.value).partition("; run ")
    subprocess.run(command.partition(",")[0], shell=True, check=True)  # noqa: S602 - the command of the message
    fill(directory)
