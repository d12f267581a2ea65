"""Objects on disk: nothing half-written is ever seen, and nothing is left behind."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import BinaryIO
from unittest import mock

import pytest
from modelarts_emulator.obs.errors import (
    BucketAlreadyOwnedByYou,
    BucketNotEmpty,
    EntityTooSmall,
    InvalidBucketName,
    InvalidPart,
    InvalidPartOrder,
    KeyTooLong,
    NoSuchBucket,
    NoSuchKey,
    NoSuchUpload,
    PreconditionFailed,
)
from modelarts_emulator.obs.records import Deletion, ObjectInfo
from modelarts_emulator.obs.storage import ObjectStorage
from modelarts_emulator.obs.uploads import MINIMUM_PART_BYTES, CompletedPart


@pytest.fixture
def storage(tmp_path: Path) -> Iterator[ObjectStorage]:
    opened = ObjectStorage(tmp_path / "obs")
    opened.create_bucket("bucket")
    yield opened
    opened.close()


def _blobs(root: Path) -> list[Path]:
    return [path for path in (root / "obs").rglob("*") if path.is_file() and path.parent.name != "obs"]


def _put_part(storage: ObjectStorage, upload: str, number: int, data: bytes) -> CompletedPart:
    staged = storage.stage()
    staged.write(data)
    return CompletedPart(number, storage.uploads.put_part("bucket", "key", upload, number, staged, {}).etag)


@pytest.mark.parametrize("name", ["abc", "a" * 63, "bucket-name", "bucket_name", "a.b", "123", "v10", "v3.1"])
def test_valid_bucket_names_are_taken(storage: ObjectStorage, name: str) -> None:
    storage.create_bucket(name)

    assert storage.bucket_exists(name)


@pytest.mark.parametrize(
    "name",
    ["", "ab", "a" * 64, "Upper", "v3.0", "-abc", "abc-", ".abc", "a..b", "a.-b", "1.2.3.4", "a/b", "a b", "é" * 5],
)
def test_invalid_bucket_names_are_refused(storage: ObjectStorage, name: str) -> None:
    with pytest.raises(InvalidBucketName):
        storage.create_bucket(name)


def test_bucket_goes_only_when_it_is_empty(storage: ObjectStorage) -> None:
    with pytest.raises(BucketAlreadyOwnedByYou):
        storage.create_bucket("bucket")
    storage.put_bytes("bucket", "key", b"")
    with pytest.raises(BucketNotEmpty, match="old versions of objects, delete markers"):
        storage.delete_bucket("bucket")
    storage.delete("bucket", "key")
    upload = storage.uploads.create("bucket", "key")
    with pytest.raises(BucketNotEmpty):
        storage.delete_bucket("bucket")
    storage.uploads.abort("bucket", "key", upload)

    storage.delete_bucket("bucket")

    assert storage.buckets() == []
    with pytest.raises(NoSuchBucket):
        storage.delete_bucket("bucket")


def test_file_and_what_is_known_of_it(storage: ObjectStorage, tmp_path: Path) -> None:
    source = tmp_path / "source"
    source.write_bytes(b"content" * 1000)

    storage.put_file("bucket", "dir/文件", source)

    found = storage.head("bucket", "dir/文件")
    assert (found.key, found.size, found.etag) == (
        "dir/文件",
        7000,
        hashlib.md5(source.read_bytes(), usedforsecurity=False).hexdigest(),
    )
    assert storage.content_path("bucket", "dir/文件").read_bytes() == source.read_bytes()


@pytest.mark.parametrize("key", ["../../etc/passwd", "/", "//", ".", "a/../b", "nul\0", "line\nfeed", "x" * 1024])
def test_keys_are_never_file_names(storage: ObjectStorage, tmp_path: Path, key: str) -> None:
    storage.put_bytes("bucket", key, b"content")

    assert [item.key for item in storage.objects("bucket")] == [key]
    assert storage.content_path("bucket", key).is_relative_to(tmp_path / "obs" / "blobs")


def test_too_long_key_is_refused_and_leaves_nothing(storage: ObjectStorage, tmp_path: Path) -> None:
    with pytest.raises(KeyTooLong):
        storage.put_bytes("bucket", "é" * 513, b"content")

    assert _blobs(tmp_path) == []


def test_missing_things_are_named(storage: ObjectStorage) -> None:
    with pytest.raises(NoSuchKey):
        storage.head("bucket", "key")
    with pytest.raises(NoSuchBucket):
        storage.head("missing", "key")
    with pytest.raises(NoSuchBucket):
        next(storage.objects("missing"))
    with pytest.raises(NoSuchBucket):
        storage.put_bytes("missing", "key", b"")
    assert storage.delete("bucket", "key") == Deletion("key")


def test_reader_of_the_old_version_keeps_reading_it(storage: ObjectStorage, tmp_path: Path) -> None:
    storage.put_bytes("bucket", "key", b"old")
    _info, content = storage.open("bucket", "key")
    with content:
        storage.put_bytes("bucket", "key", b"new and longer")
        assert content.read() == b"old"

    assert len(_blobs(tmp_path)) == 1


def test_failed_precondition_keeps_the_object_and_leaves_nothing(storage: ObjectStorage, tmp_path: Path) -> None:
    storage.put_bytes("bucket", "key", b"old")
    staged = storage.stage()
    staged.write(b"new")

    def refuse(current: ObjectInfo | None) -> None:
        assert current is not None
        raise PreconditionFailed

    with pytest.raises(PreconditionFailed):
        storage.commit("bucket", "key", staged, precondition=refuse)

    assert storage.content_path("bucket", "key").read_bytes() == b"old"
    assert len(_blobs(tmp_path)) == 1


def test_only_one_of_many_writers_creates_an_object(storage: ObjectStorage) -> None:
    created: list[int] = []

    def refuse_existing(current: ObjectInfo | None) -> None:
        if current is not None:
            raise PreconditionFailed

    def write(number: int) -> None:
        staged = storage.stage()
        staged.write(str(number).encode())
        try:
            storage.commit("bucket", "key", staged, precondition=refuse_existing)
        except PreconditionFailed:
            return
        created.append(number)

    threads = [threading.Thread(target=write, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert [str(number).encode() for number in created] == [storage.content_path("bucket", "key").read_bytes()]


def test_readers_among_writers_see_whole_objects(storage: ObjectStorage) -> None:
    contents = [bytes([number]) * 50_000 for number in range(4)]
    storage.put_bytes("bucket", "key", contents[0])

    def write() -> None:
        for number in range(40):
            storage.put_bytes("bucket", "key", contents[number % 4])

    writer = threading.Thread(target=write)
    writer.start()
    while writer.is_alive():
        info, content = storage.open("bucket", "key")
        with content:
            assert hashlib.md5(content.read(), usedforsecurity=False).hexdigest() == info.etag
    writer.join()


_OVERWRITE_FOREVER = """
import sys
from pathlib import Path
from modelarts_emulator.obs.storage import ObjectStorage

storage = ObjectStorage(Path(sys.argv[1]))
number = 0
while True:
    storage.put_bytes("bucket", "key", str(number).encode() * 100_000)
    print(number, flush=True)
    number += 1
"""


def test_killed_writer_leaves_a_whole_object_and_no_orphans_after_the_next_start(tmp_path: Path) -> None:
    root = tmp_path / "obs"
    storage = ObjectStorage(root)
    storage.create_bucket("bucket")
    storage.close()
    for lines in (1, 3, 7, 12):
        command = [sys.executable, "-c", _OVERWRITE_FOREVER, str(root)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as writer:
            assert writer.stdout is not None
            last = int(list(islice(writer.stdout, lines))[-1])
            writer.kill()

        storage = ObjectStorage(root)
        data = storage.content_path("bucket", "key").read_bytes()
        assert hashlib.md5(data, usedforsecurity=False).hexdigest() == storage.head("bucket", "key").etag
        number = len(data) // 100_000
        assert data == data[:number] * 100_000
        assert int(data[:number]) >= last
        assert len(_blobs(tmp_path)) == 1
        storage.close()


def test_second_opener_of_a_directory_is_refused(storage: ObjectStorage, tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="in use by another emulator"):
        ObjectStorage(tmp_path / "obs")


def test_everything_is_there_after_a_restart(tmp_path: Path) -> None:
    first = ObjectStorage(tmp_path / "obs")
    first.create_bucket("bucket", "somewhere")
    first.put_bytes("bucket", "key", b"content")
    upload = first.uploads.create("bucket", "key")
    part = _put_part(first, upload, 1, b"part")
    first.close()

    second = ObjectStorage(tmp_path / "obs")
    assert [bucket.location for bucket in second.buckets()] == ["somewhere"]
    assert second.content_path("bucket", "key").read_bytes() == b"content"
    second.uploads.complete("bucket", "key", upload, [part])
    assert second.content_path("bucket", "key").read_bytes() == b"part"
    second.close()


def test_upload_joins_its_parts_in_order(storage: ObjectStorage, tmp_path: Path) -> None:
    upload = storage.uploads.create("bucket", "key")
    first, last = b"a" * MINIMUM_PART_BYTES, b"tail"
    second_part = _put_part(storage, upload, 5, last)
    _put_part(storage, upload, 2, b"replaced below")
    first_part = _put_part(storage, upload, 2, first)
    _put_part(storage, upload, 9, b"not named in the completion")

    done = storage.uploads.complete("bucket", "key", upload, [first_part, second_part])

    digests = b"".join(hashlib.md5(data, usedforsecurity=False).digest() for data in (first, last))
    assert done.etag == f"{hashlib.md5(digests, usedforsecurity=False).hexdigest()}-2"
    assert storage.content_path("bucket", "key").read_bytes() == first + last
    assert len(_blobs(tmp_path)) == 1
    with pytest.raises(NoSuchUpload):
        storage.uploads.parts("bucket", "key", upload)


def test_completion_holds_clients_to_what_they_uploaded(storage: ObjectStorage) -> None:
    upload = storage.uploads.create("bucket", "key")
    small, other = _put_part(storage, upload, 1, b"small"), _put_part(storage, upload, 2, b"last")

    with pytest.raises(EntityTooSmall):
        storage.uploads.complete("bucket", "key", upload, [small, other])
    with pytest.raises(InvalidPartOrder):
        storage.uploads.complete("bucket", "key", upload, [other, small])
    with pytest.raises(InvalidPart):
        storage.uploads.complete("bucket", "key", upload, [CompletedPart(1, other.etag)])
    with pytest.raises(InvalidPart):
        storage.uploads.complete("bucket", "key", upload, [CompletedPart(3, small.etag)])
    with pytest.raises(NoSuchUpload):
        storage.uploads.complete("bucket", "another key", upload, [small])
    assert [part.number for part in storage.uploads.parts("bucket", "key", upload)] == [1, 2]


def test_aborted_upload_leaves_nothing(storage: ObjectStorage, tmp_path: Path) -> None:
    upload = storage.uploads.create("bucket", "key")
    _put_part(storage, upload, 1, b"part")

    storage.uploads.abort("bucket", "key", upload)

    assert _blobs(tmp_path) == []
    with pytest.raises(NoSuchUpload):
        storage.uploads.abort("bucket", "key", upload)


@pytest.mark.parametrize("failure", [OSError("no disk"), RuntimeError("a defect"), InvalidPart(), KeyboardInterrupt()])
@pytest.mark.parametrize("parts", [1, 2])
def test_completion_that_fails_leaves_no_joined_content(
    storage: ObjectStorage, tmp_path: Path, failure: BaseException, parts: int
) -> None:
    upload = storage.uploads.create("bucket", "key")
    completed = [_put_part(storage, upload, number, b"x" * MINIMUM_PART_BYTES) for number in range(1, parts + 1)]

    def examine(_content: BinaryIO) -> dict[str, str]:
        raise failure

    with pytest.raises(type(failure)):
        storage.uploads.complete("bucket", "key", upload, completed, examine=examine)

    assert len(_blobs(tmp_path)) == parts
    storage.uploads.complete("bucket", "key", upload, completed)
    assert storage.head("bucket", "key").size == parts * MINIMUM_PART_BYTES


@pytest.mark.parametrize("work", ["put", "copy", "part", "join one", "join two"])
def test_content_that_cannot_be_brought_to_the_disk_is_removed(
    storage: ObjectStorage, tmp_path: Path, work: str
) -> None:
    storage.put_bytes("bucket", "old", b"content")
    upload = storage.uploads.create("bucket", "key")
    completed = [_put_part(storage, upload, number, b"x" * MINIMUM_PART_BYTES) for number in (1, 2)]
    before = sorted(_blobs(tmp_path))
    failing: dict[str, Callable[[], object]] = {
        "put": lambda: storage.put_bytes("bucket", "new", b"content"),
        "copy": lambda: storage.copy(("bucket", "old"), ("bucket", "new")),
        "part": lambda: _put_part(storage, upload, 3, b"x"),
        "join one": lambda: storage.uploads.complete("bucket", "key", upload, completed[:1]),
        "join two": lambda: storage.uploads.complete("bucket", "key", upload, completed),
    }

    broken = mock.patch.object(storage._blobs._directory, "flush", side_effect=OSError("disk failure"))
    with broken, pytest.raises(OSError, match="disk failure"):
        failing[work]()

    assert [path for path in sorted(_blobs(tmp_path)) if path not in before and path.parent.name != "incoming"] == []


def test_copy_that_fails_midway_where_links_are_not_possible_leaves_nothing(
    storage: ObjectStorage, tmp_path: Path
) -> None:
    storage.put_bytes("bucket", "old", b"content")

    with (
        mock.patch.object(Path, "hardlink_to", side_effect=OSError("no links here")),
        mock.patch.object(shutil, "copyfileobj", side_effect=OSError("disk full")),
        pytest.raises(OSError, match="disk full"),
    ):
        storage.copy(("bucket", "old"), ("bucket", "new"))

    assert len(_blobs(tmp_path)) == 1
