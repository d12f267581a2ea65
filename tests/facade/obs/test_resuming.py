"""Transfers that were interrupted: the next run goes on where they ended, and nothing half-made is seen."""

from __future__ import annotations

import math
import os
import secrets
import signal
import subprocess
import sys
import threading
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import Final

import pytest
from modelarts._obs import downloads, multipart, objects, partial_files, uploads
from modelarts._obs.partial_files import Destination
from modelarts._obs.paths import ObsPath
from modelarts.exceptions import EndpointUnreachableError
from modelarts.session import Session

PART_SIZE: Final = 1024 * 1024
"""Smaller than it is, so that the tests are fast."""

_SIZE: Final = (uploads.PARTS_AT_ONCE + 3) * PART_SIZE + 12_345

_ONE_IS_THERE: Final = (uploads.PARTS_AT_ONCE + 1) * PART_SIZE
"""When so many bytes were copied, one of the parts is complete, whatever the others' order."""


@pytest.fixture(autouse=True)
def _small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (uploads, downloads):
        monkeypatch.setattr(module, "PART_SIZE", PART_SIZE)


@pytest.fixture(autouse=True)
def records(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where uploads are recorded."""
    cache = tmp_path_factory.mktemp("cache")
    monkeypatch.setenv("XDG_CACHE_HOME", str(cache))
    return cache / "modelarts" / "uploads"


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """A large file."""
    path = tmp_path / "large.bin"
    path.write_bytes(Random(1).randbytes(_SIZE))  # noqa: S311 - the same in each run
    return path


_COPY: Final = """
import os, signal, sys, threading
from modelarts import Session
from modelarts._obs import downloads, uploads
from modelarts._obs.paths import ObsPath
from modelarts._obs import objects
uploads.PART_SIZE = downloads.PART_SIZE = 1024 * 1024
direction, bucket, local, limit = *sys.argv[1:4], int(sys.argv[4])
requests, path = Session(retries=0)._connections.obs(), ObsPath(bucket, "large.bin")
done, lock = 0, threading.Lock()
def count(size):
    global done
    with lock:
        done += size
        if done >= limit:
            os.kill(os.getpid(), signal.SIGKILL)
if direction == "up":
    uploads.upload(requests, __import__("pathlib").Path(local), path, count=count, stop=threading.Event())
else:
    stored = objects.head(requests, path)
    downloads.download(requests, path, stored, __import__("pathlib").Path(local), count=count, stop=threading.Event())
"""


def _killed(environment: dict[str, str], direction: str, bucket: str, local: Path, limit: int) -> None:
    """Copy a file in a process that is killed after so many bytes."""
    command = [sys.executable, "-c", _COPY, direction, bucket, str(local), str(limit)]
    done = subprocess.run(command, env={**os.environ, **environment}, capture_output=True, text=True, check=False)
    assert done.returncode == -signal.SIGKILL, done.stderr


def _uploads(session: Session, bucket: str) -> list[multipart.PartialUpload]:
    return list(multipart.uploads(session._connections.obs(), ObsPath(bucket, "")))


def test_an_upload_that_was_killed_is_resumed(
    session: Session,
    environment: dict[str, str],
    bucket: str,
    source: Path,
    records: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    _killed(environment, "up", bucket, source, _ONE_IS_THERE)
    [begun] = _uploads(session, bucket)
    there = {part.number for part in multipart.parts_of(session._connections.obs(), begun)}
    assert not session.obs.exists(f"obs://{bucket}/large.bin")
    assert len(list(records.iterdir())) == 1
    sent: list[int] = []
    put_part = multipart.put_part

    def counted(*arguments: object, **options: object) -> object:
        sent.append(arguments[2])  # type: ignore[arg-type]
        return put_part(*arguments, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(multipart, "put_part", counted)
    session.obs.upload_file(source, f"obs://{bucket}/")
    assert there
    assert there.isdisjoint(sent)  # others may have arrived after the program's end
    assert session.obs.read_bytes(f"obs://{bucket}/large.bin") == source.read_bytes()
    assert _uploads(session, bucket) == []
    assert list(records.iterdir()) == []


def test_an_upload_that_was_killed_is_resumed_with_what_the_file_has_now(
    session: Session, environment: dict[str, str], bucket: str, source: Path
) -> None:
    _killed(environment, "up", bucket, source, 4 * PART_SIZE)
    with source.open("r+b") as file:
        file.write(b"changed")
    session.obs.upload_file(source, f"obs://{bucket}/")
    assert session.obs.read_bytes(f"obs://{bucket}/large.bin") == source.read_bytes()
    assert _uploads(session, bucket) == []


def test_an_upload_that_was_ended_elsewhere_begins_again(
    session: Session, environment: dict[str, str], bucket: str, source: Path
) -> None:
    _killed(environment, "up", bucket, source, 2 * PART_SIZE)
    assert session.obs.abort_uploads(f"obs://{bucket}/other/") == 0
    assert session.obs.abort_uploads(f"obs://{bucket}/") == 1
    session.obs.upload_file(source, f"obs://{bucket}/")
    assert session.obs.read_bytes(f"obs://{bucket}/large.bin") == source.read_bytes()


def test_uploads_of_one_file_at_once_do_not_share_parts(session: Session, bucket: str, source: Path) -> None:
    errors: list[BaseException] = []

    def upload() -> None:
        try:
            session.obs.upload_file(source, f"obs://{bucket}/")
        except BaseException as error:  # noqa: BLE001 - the test shows it
            errors.append(error)

    threads = [threading.Thread(target=upload) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []
    assert session.obs.read_bytes(f"obs://{bucket}/large.bin") == source.read_bytes()
    assert _uploads(session, bucket) == []


def test_a_download_that_was_killed_is_resumed(
    session: Session,
    environment: dict[str, str],
    bucket: str,
    source: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    session.obs.upload_file(source, f"obs://{bucket}/")
    target = tmp_path / "back" / "large.bin"
    target.parent.mkdir()
    target.write_bytes(b"old")
    _killed(environment, "down", bucket, target, _ONE_IS_THERE)
    assert target.read_bytes() == b"old"
    [left] = [path for path in target.parent.iterdir() if path != target]
    assert partial_files.is_partial(left.name)
    fetched: list[int] = []
    opened = objects.opened

    def counted(*arguments: object, **options: object) -> object:
        fetched.append(arguments[2])  # type: ignore[arg-type]
        return opened(*arguments, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(objects, "opened", counted)
    assert session.obs.download_file(f"obs://{bucket}/large.bin", target) == target
    assert 0 < len(fetched) < math.ceil(_SIZE / PART_SIZE)
    assert target.read_bytes() == source.read_bytes()
    assert list(target.parent.iterdir()) == [target]


def test_a_download_that_was_killed_begins_again_for_another_object(
    session: Session, environment: dict[str, str], bucket: str, source: Path, tmp_path: Path
) -> None:
    session.obs.upload_file(source, f"obs://{bucket}/")
    target = tmp_path / "back" / "large.bin"
    target.parent.mkdir()
    _killed(environment, "down", bucket, target, 4 * PART_SIZE)
    source.write_bytes(b"x" * _SIZE)
    session.obs.upload_file(source, f"obs://{bucket}/")
    assert session.obs.download_file(f"obs://{bucket}/large.bin", target).read_bytes() == source.read_bytes()
    assert list(target.parent.iterdir()) == [target]


def test_downloads_of_one_object_at_once_have_files_of_their_own(tmp_path: Path) -> None:
    with Destination(tmp_path / "a", 1, "same") as first, Destination(tmp_path / "a", 1, "same") as second:
        partial_files.clean(tmp_path)
        assert len(list(tmp_path.iterdir())) == 2
        first.write_at(0, b"1")
        second.write_at(0, b"2")
        first.publish()
        assert (tmp_path / "a").read_bytes() == b"1"
        second.publish()
    assert [path.name for path in tmp_path.iterdir()] == ["a"]
    assert (tmp_path / "a").read_bytes() == b"2"


@pytest.mark.parametrize("step", ["utime", "replace"])
def test_a_small_file_that_another_process_takes_for_left_over_is_written_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    original, left = getattr(os, step), 2

    def cleaned(*arguments: object) -> object:
        nonlocal left
        if left:
            left -= 1
            partial_files.clean(tmp_path)
            assert not list(tmp_path.glob(".modelarts-*"))
        return original(*arguments)

    monkeypatch.setattr(os, step, cleaned)
    partial_files.write(str(tmp_path / "a"), b"content", datetime.fromtimestamp(1, UTC))
    assert [(path.name, path.read_bytes(), path.stat().st_mtime) for path in tmp_path.iterdir()] == [
        ("a", b"content", 1)
    ]
    assert not left


def test_a_link_with_the_name_of_a_partial_file_is_not_written_through(tmp_path: Path) -> None:
    with Destination(tmp_path / "a", 1, "same") as first:
        [name] = [path.name for path in tmp_path.iterdir()]
        first.keep()
    (tmp_path / name).unlink()
    (tmp_path / "mine").write_bytes(b"mine")
    (tmp_path / name).symlink_to("mine")
    with pytest.raises(OSError, match=r"."), Destination(tmp_path / "a", 1, "same"):
        pass
    assert (tmp_path / "mine").read_bytes() == b"mine"


def test_what_downloads_leave_is_not_uploaded_and_is_removed_by_the_next(
    session: Session, bucket: str, tmp_path: Path
) -> None:
    root = tmp_path / "root"
    root.mkdir()
    (root / "a").write_bytes(b"x")
    names = [f".modelarts-{secrets.token_hex(8)}-{kind}{secrets.token_hex(8)}.part" for kind in "trr"]
    for name in names:
        (root / name).write_bytes(b"partial")
    os.utime(root / names[2], (0, 0))
    session.obs.upload_dir(root, f"obs://{bucket}/")
    assert [stored.path for stored in session.obs.iter(f"obs://{bucket}/")] == [f"obs://{bucket}/root/a"]
    session.obs.download_dir(f"obs://{bucket}/root/", tmp_path)
    assert sorted(path.name for path in root.iterdir()) == sorted(["a", names[1]])


def test_a_connection_that_is_lost_leaves_what_can_be_resumed(
    session: Session, bucket: str, source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session.obs.upload_file(source, f"obs://{bucket}/")
    requests, path = session._connections.obs(), ObsPath(bucket, "large.bin")
    stored, target = objects.head(requests, path), tmp_path / "back.bin"
    done = 0

    def lost(size: int) -> None:
        nonlocal done
        done += size
        if done > 3 * PART_SIZE:
            raise EndpointUnreachableError("the connection is lost", url="http://obs")

    with pytest.raises(EndpointUnreachableError):
        downloads.download(requests, path, stored, target, count=lost, stop=threading.Event())
    assert [partial_files.is_partial(found.name) for found in tmp_path.iterdir() if found != source] == [True]
    counts: list[int] = []
    downloads.download(requests, path, stored, target, count=counts.append, stop=threading.Event())
    assert sum(counts) == _SIZE
    assert target.read_bytes() == source.read_bytes()
    assert sorted(found.name for found in tmp_path.iterdir()) == ["back.bin", "large.bin"]
