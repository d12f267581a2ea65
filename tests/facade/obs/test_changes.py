"""Files and objects that change while they are copied: what is stored is what was there at one moment."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from modelarts._obs import downloads, multipart, objects, uploads
from modelarts._obs.content import BytesContent, FilePart
from modelarts._obs.paths import ObsPath
from modelarts._obs.positioned import read_at
from modelarts._obs.uploads import PART_SIZE
from modelarts.exceptions import ObsTransferError
from modelarts.session import Session

from tests.support.hostile_server import HostileServer, Request, answer

_SMALL, _LARGE = 300_000, PART_SIZE + 300_000


def _grow(path: Path) -> None:
    with path.open("ab") as file:
        file.write(b"more")


def _rewrite(path: Path) -> None:
    path.write_bytes(b"b" * path.stat().st_size)


def _rewrite_within_the_tick(path: Path) -> None:
    """With the times that it had before, as far as a program can do that: the time of its status is the system's."""
    status = path.stat()
    _rewrite(path)
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))


def _replace(path: Path) -> None:
    other = path.with_name("other")
    other.write_bytes(b"b" * path.stat().st_size)
    other.replace(path)


CHANGES: dict[str, Callable[[Path], object]] = {
    "grows": _grow,
    "shrinks": lambda path: os.truncate(path, 100_000),
    "is rewritten": _rewrite,
    "keeps its time": _rewrite_within_the_tick,
    "is replaced": _replace,
    "vanishes": Path.unlink,
}


def _error_of(call: Callable[[], object]) -> ObsTransferError | None:
    try:
        call()
    except ObsTransferError as error:
        return error
    return None


@pytest.mark.parametrize("block", [0, 2])
@pytest.mark.parametrize("size", [_SMALL, _LARGE])
@pytest.mark.parametrize("change", CHANGES)
def test_a_file_that_changes_is_stored_as_it_was_at_one_moment_or_not(
    session: Session,
    bucket: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    change: str,
    size: int,
    block: int,
) -> None:
    path, source = ObsPath(bucket, "a.bin"), tmp_path / "a.bin"
    objects.put(session._connections.obs(), path, BytesContent(b"old"), doing="prepare")
    source.write_bytes(b"a" * size)
    before = source.read_bytes()
    read_into, blocks = FilePart.read_into, 0
    lock = threading.Lock()

    def changing(self: FilePart, buffer: memoryview, position: int) -> int:
        nonlocal blocks
        found = read_into(self, buffer, position)
        with lock:
            blocks += 1
            if blocks == block + 1:
                CHANGES[change](source)
        return found

    monkeypatch.setattr(FilePart, "read_into", changing)
    error = _error_of(lambda: session.obs.upload_file(source, f"obs://{bucket}/"))
    stored = session.obs.read_bytes(str(path))
    if error is None:
        assert stored in {before, source.read_bytes() if source.exists() else before}
    else:
        assert "changed during the upload" in str(error) or "became shorter" in str(error)
        assert stored == b"old"
    assert session.obs.abort_uploads(f"obs://{bucket}/") == 0


@pytest.mark.parametrize("change", CHANGES)
def test_a_small_file_that_changes_while_it_is_read_is_stored_as_it_was_at_one_moment_or_not(
    session: Session, bucket: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, change: str
) -> None:
    path, source = ObsPath(bucket, "a.bin"), tmp_path / "a.bin"
    objects.put(session._connections.obs(), path, BytesContent(b"old"), doing="prepare")
    source.write_bytes(b"a" * 10_000)
    before = source.read_bytes()
    reads = 0

    def changing(*arguments: int) -> bytes:
        nonlocal reads
        reads += 1
        found = read_at(*arguments)
        if reads == 1:
            found = found[:5000]
            CHANGES[change](source)
            found += read_at(arguments[0], arguments[1] - 5000, 5000)
        return found

    monkeypatch.setattr("modelarts._obs.uploads.read_at", changing)
    error = _error_of(lambda: session.obs.upload_file(source, f"obs://{bucket}/"))
    stored = session.obs.read_bytes(str(path))
    assert reads > 1
    if error is None:
        assert stored == before
    else:
        assert "changed during the upload" in str(error)
        assert stored == b"old"


@pytest.mark.parametrize("size", [10_000, _SMALL, _LARGE])
def test_a_file_that_changes_while_the_answer_is_under_way_is_uploaded_by_the_next_run(
    session: Session, bucket: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: int
) -> None:
    source = tmp_path / "d" / "a.bin"
    source.parent.mkdir()
    source.write_bytes(b"a" * size)
    module, name = (multipart, "finish") if size == _LARGE else (objects, "put")
    store = getattr(module, name)

    def storing(*arguments: object, **options: object) -> object:
        stored = store(*arguments, **options)
        _rewrite(source)
        os.utime(source, (time.time() - 60,) * 2)  # as if OBS had taken so long
        return stored

    with monkeypatch.context() as patch:
        patch.setattr(module, name, storing)
        with pytest.raises(ObsTransferError, match=r"changed during the upload, and obs://.* is the file as it was"):
            session.obs.upload_dir(source.parent, f"obs://{bucket}/", sync=True)
    session.obs.upload_dir(source.parent, f"obs://{bucket}/", sync=True)
    assert session.obs.read_bytes(f"obs://{bucket}/d/a.bin") == b"b" * size


def test_a_small_file_that_has_changed_is_not_sent_again(nothing_set: None, tmp_path: Path) -> None:
    source = tmp_path / "a"
    source.write_bytes(b"v1")

    sent: list[Request] = []

    def busy(request: Request) -> Iterator[bytes]:
        sent.append(request)
        source.write_bytes(b"v2")
        yield answer(b"", status="503 Slow Down")

    with (
        HostileServer(busy) as server,
        Session(access_key="AK", secret_key="SK", region_name="cn-north-4", obs_endpoint=server.url) as session,
        pytest.raises(ObsTransferError, match="changed during the upload"),
    ):
        session.obs.upload_file(source, "obs://bucket/")
    assert [request.method for request in sent] == ["PUT"]


def test_a_change_in_the_tick_in_which_the_file_was_opened_is_noticed(tmp_path: Path) -> None:
    """Within a tick, the times of a file stay the same, so an upload begins after it."""
    source = tmp_path / "a.bin"
    for _ in range(20):
        source.write_bytes(b"a" * (PART_SIZE + 1))
        with uploads._opened(source) as file:
            with source.open("r+b") as other:
                other.write(b"b")
            assert not file.is_unchanged()


@pytest.mark.parametrize("size", [_SMALL, _LARGE])
def test_an_object_that_is_replaced_during_a_download_leaves_the_old_file(
    session: Session, bucket: str, tmp_path: Path, size: int
) -> None:
    path = ObsPath(bucket, "a.bin")
    requests = session._connections.obs()
    objects.put(requests, path, BytesContent(b"a" * size), doing="prepare")
    stored = objects.head(requests, path)
    (tmp_path / "a.bin").write_bytes(b"old")
    replaced = threading.Event()

    def replace(count: int) -> None:
        if not replaced.is_set():
            replaced.set()
            objects.put(session._connections.obs(), path, BytesContent(b"b" * size), doing="replace")

    stop, target = threading.Event(), tmp_path / "a.bin"
    error = _error_of(lambda: downloads.download(requests, path, stored, target, count=replace, stop=stop))
    assert target.read_bytes() == (b"a" * size if error is None else b"old")
    assert error is None or "changed while it was" in str(error)
    assert [found.name for found in tmp_path.iterdir()] == ["a.bin"]
