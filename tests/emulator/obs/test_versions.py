"""Versions of objects on disk: what is written, deleted, listed and kept, also from a directory without versions."""

from __future__ import annotations

import hashlib
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest
from hypothesis import strategies as st
from modelarts_emulator.obs.errors import InvalidArgument, MethodNotAllowed, NoSuchKey, NoSuchVersion, ObsError
from modelarts_emulator.obs.records import NULL_VERSION, ObjectInfo
from modelarts_emulator.obs.settings import ENABLED, SUSPENDED, VERSIONING
from modelarts_emulator.obs.storage import ObjectStorage
from modelarts_emulator.obs.versions import version_page

from tests.conftest import ForAll


@pytest.fixture
def storage(tmp_path: Path) -> Iterator[ObjectStorage]:
    opened = ObjectStorage(tmp_path / "obs")
    opened.create_bucket("bucket")
    opened.settings.set("bucket", VERSIONING, ENABLED)
    yield opened
    opened.close()


def _read(storage: ObjectStorage, key: str, version: str | None = None) -> bytes:
    _found, content = storage.open("bucket", key, version)
    with content:
        return content.read()


def _blobs(root: Path) -> int:
    return sum(path.is_file() for path in (root / "obs" / "blobs").rglob("*"))


def test_earlier_versions_stay_readable(storage: ObjectStorage) -> None:
    versions = [storage.put_bytes("bucket", "key", bytes([number])).version for number in range(3)]

    assert len(set(versions)) == 3
    assert [_read(storage, "key", version) for version in versions] == [b"\0", b"\1", b"\2"]
    assert _read(storage, "key") == b"\2"


def test_deleted_object_has_a_marker_and_its_versions(storage: ObjectStorage, tmp_path: Path) -> None:
    version = storage.put_bytes("bucket", "key", b"content").version
    marker = storage.delete("bucket", "key").marker

    with pytest.raises(NoSuchKey) as missing:
        storage.head("bucket", "key")
    assert missing.value.headers["x-obs-delete-marker"] == "true"
    with pytest.raises(MethodNotAllowed):
        storage.head("bucket", "key", marker)
    assert list(storage.objects("bucket")) == []
    assert _read(storage, "key", version) == b"content"

    assert storage.delete("bucket", "key", marker).marker == marker
    assert _read(storage, "key") == b"content", "without the marker the object is back"
    storage.delete("bucket", "key", version)
    assert _blobs(tmp_path) == 0
    with pytest.raises(NoSuchVersion):
        storage.head("bucket", "key", version)


def test_suspended_versioning_replaces_only_the_null_version(storage: ObjectStorage, tmp_path: Path) -> None:
    kept = storage.put_bytes("bucket", "key", b"kept").version
    storage.settings.set("bucket", VERSIONING, SUSPENDED)
    assert [storage.put_bytes("bucket", "key", data).version for data in (b"a", b"b")] == [NULL_VERSION] * 2

    assert (_read(storage, "key"), _read(storage, "key", kept)) == (b"b", b"kept")
    assert _blobs(tmp_path) == 2
    assert storage.delete("bucket", "key").marker == NULL_VERSION
    assert _blobs(tmp_path) == 1
    assert _read(storage, "key", kept) == b"kept"


def test_object_from_before_versioning_is_the_null_version(tmp_path: Path) -> None:
    storage = ObjectStorage(tmp_path / "obs")
    storage.create_bucket("bucket")
    storage.put_bytes("bucket", "key", b"before")
    storage.settings.set("bucket", VERSIONING, ENABLED)
    storage.put_bytes("bucket", "key", b"after")

    assert _read(storage, "key", NULL_VERSION) == b"before"
    storage.close()


def test_append_goes_on_where_the_object_ends(storage: ObjectStorage, tmp_path: Path) -> None:
    sizes = []
    for position, data in ((0, b"one "), (4, b"two "), (8, b"three")):
        staged = storage.stage()
        staged.write(data)
        sizes.append(storage.append("bucket", "log", position, staged).size)

    assert (sizes, _read(storage, "log")) == ([4, 8, 13], b"one two three")
    assert _blobs(tmp_path) == 1, "appending makes no new version"
    staged = storage.stage()
    staged.write(b"late")
    with pytest.raises(ObsError, match="position") as refused:
        storage.append("bucket", "log", 8, staged)
    staged.discard()
    assert refused.value.headers["x-obs-next-append-position"] == "13"
    assert _read(storage, "log") == b"one two three"


def _append(storage: ObjectStorage, position: int, data: bytes) -> ObjectInfo:
    staged = storage.stage()
    try:
        staged.write(data)
        return storage.append("bucket", "log", position, staged)
    finally:
        staged.discard()


def test_append_writes_only_what_is_new(storage: ObjectStorage) -> None:
    _append(storage, 0, b"one ")
    before = storage.content_path("bucket", "log").stat()
    for position, data in ((4, b"two "), (8, b"three")):
        found = _append(storage, position, data)

    assert storage.content_path("bucket", "log").stat().st_ino == before.st_ino, "the object is not written again"
    assert found.etag == hashlib.md5(b"one two three", usedforsecurity=False).hexdigest()


def test_append_changes_no_copy_and_no_reader(storage: ObjectStorage) -> None:
    _append(storage, 0, b"one ")
    storage.copy(("bucket", "log"), ("bucket", "copy"))
    _found, content = storage.open("bucket", "log")
    _append(storage, 4, b"two ")

    with content:
        assert (content.read(), content.seek(-2, 2), content.read(9)) == (b"one ", 2, b"e ")
    assert _read(storage, "copy") == b"one "
    assert storage.content_path("bucket", "copy").read_bytes() == b"one "


def test_append_after_a_hard_link_of_an_earlier_version_leaves_it(storage: ObjectStorage, tmp_path: Path) -> None:
    _append(storage, 0, b"one ")
    (tmp_path / "link").hardlink_to(storage.content_path("bucket", "log"))
    _append(storage, 4, b"two ")

    assert ((tmp_path / "link").read_bytes(), _read(storage, "log")) == (b"one ", b"one two ")
    assert _blobs(tmp_path) == 1


@pytest.mark.parametrize("restart", [False, True])
def test_bytes_of_an_append_that_was_killed_are_no_part_of_the_object(storage: ObjectStorage, restart: bool) -> None:
    _append(storage, 0, b"one ")
    path = storage.content_path("bucket", "log")
    with path.open("ab") as content:
        content.write(b"unfinished")
    if restart:
        storage.close()
        storage.__init__(path.parents[2])  # type: ignore[misc] # the fixture closes it

        assert path.read_bytes() == b"one "
    assert _read(storage, "log") == b"one "
    assert _append(storage, 4, b"2").etag == hashlib.md5(b"one 2", usedforsecurity=False).hexdigest()
    assert _read(storage, "log") == path.read_bytes() == b"one 2"


@pytest.mark.parametrize("size", [1, 3])
def test_versions_deleted_page_by_page_are_all_deleted(storage: ObjectStorage, size: int) -> None:
    storage.put_bytes("bucket", "key", b"first")
    for number in range(5):
        storage.put_bytes("bucket", "key", bytes([number]))
    storage.settings.set("bucket", VERSIONING, SUSPENDED)
    storage.put_bytes("bucket", "key", b"null")
    storage.put_bytes("bucket", "later", b"")
    after: tuple[str, str | None] | None = ("", None)
    while after is not None:
        page = version_page(storage, "bucket", "", "", after, size)
        found = [item for item in page.entries if isinstance(item, ObjectInfo)]
        storage.delete_many("bucket", [(item.key, item.version) for item in found])
        after = page.next_marker

    assert version_page(storage, "bucket", "", "", ("", None), 1000).entries == []


def test_list_begins_after_a_version_that_exists(storage: ObjectStorage) -> None:
    versions = [storage.put_bytes("bucket", "key", b"").version for _number in range(3)]

    page = version_page(storage, "bucket", "", "", ("key", versions[1]), 1000)

    assert [item.version for item in page.entries if isinstance(item, ObjectInfo)] == versions[:1]
    with pytest.raises(InvalidArgument, match="version-id-marker"):
        version_page(storage, "bucket", "", "", ("key", "0" * 32), 1000)


_FIRST_LAYOUT = """
CREATE TABLE buckets (name TEXT PRIMARY KEY, created INTEGER NOT NULL, location TEXT NOT NULL) STRICT;
CREATE TABLE objects (
    bucket TEXT NOT NULL REFERENCES buckets (name), key BLOB NOT NULL, blob TEXT NOT NULL, size INTEGER NOT NULL,
    etag TEXT NOT NULL, modified INTEGER NOT NULL, attributes TEXT NOT NULL, PRIMARY KEY (bucket, key)
) STRICT, WITHOUT ROWID;
INSERT INTO buckets VALUES ('bucket', 1000, 'somewhere');
"""
_FIRST_ATTRIBUTES = """
{"headers": {"content-type": "text/x"}, "metadata": {"colour": "blue"}, "checksums": {}, "storage_class": "WARM"}
"""


def _make_first_layout(root: Path, keys: list[str]) -> None:
    (root / "blobs" / "ab").mkdir(parents=True)
    with sqlite3.connect(root / "index.sqlite3") as connection:
        connection.executescript(_FIRST_LAYOUT)
        for number, key in enumerate(keys):
            (root / "blobs" / "ab" / f"ab{number}").write_bytes(key.encode())
            values = ("bucket", key.encode(), f"ab{number}", len(key.encode()), "etag", 2000, _FIRST_ATTRIBUTES)
            connection.execute("INSERT INTO objects VALUES (?, ?, ?, ?, ?, ?, ?)", values)
    connection.close()


def test_directory_without_versions_is_taken_over_with_everything_in_it(tmp_path: Path) -> None:
    _make_first_layout(tmp_path / "obs", ["a", "b/文件", "c"])

    for _start in range(2):
        storage = ObjectStorage(tmp_path / "obs")
        assert [bucket.location for bucket in storage.buckets()] == ["somewhere"]
        assert [_read(storage, key) for key in ("a", "b/文件", "c")] == [b"a", "b/文件".encode(), b"c"]
        found = storage.head("bucket", "c")
        assert (found.attributes.metadata, found.version) == ({"colour": "blue"}, NULL_VERSION)
        storage.close()


_TAKE_OVER = """
import os, sqlite3, sys
from pathlib import Path
from modelarts_emulator.obs import index

class Dying(sqlite3.Connection):
    def execute(self, statement, *values):
        if int(sys.argv[2]) == Dying.number:
            os.kill(os.getpid(), 9)
        Dying.number += 1
        return super().execute(statement, *values)
Dying.number = 0

connect = sqlite3.connect
sqlite3.connect = lambda *args, **kwargs: connect(*args, factory=Dying, **kwargs)
index.Index(Path(sys.argv[1])).close()
print(Dying.number)
"""


def test_killed_takeover_is_done_at_the_next_start(tmp_path: Path) -> None:
    def take_over(root: Path, statements: int) -> str:
        command = [sys.executable, "-c", _TAKE_OVER, str(root / "index.sqlite3"), str(statements)]
        return subprocess.run(command, stdout=subprocess.PIPE, text=True, check=False).stdout

    _make_first_layout(tmp_path / "all", ["key"])
    total = int(take_over(tmp_path / "all", -1))
    for statements in (5, 7, 8, total - 1):  # after the first, the second and the third change, and before the commit
        root = tmp_path / str(statements) / "obs"
        _make_first_layout(root, ["key"])
        assert take_over(root, statements) == "", "it was killed"

        storage = ObjectStorage(root)
        assert _read(storage, "key") == b"key"
        storage.close()


def test_directory_of_a_later_version_is_refused(tmp_path: Path) -> None:
    ObjectStorage(tmp_path / "obs").close()
    with sqlite3.connect(tmp_path / "obs" / "index.sqlite3") as connection:
        connection.execute("PRAGMA user_version = 1000")
    connection.close()

    with pytest.raises(RuntimeError, match="later version"):
        ObjectStorage(tmp_path / "obs")


_WRITE_AND_DELETE_FOREVER = """
import sys
from pathlib import Path
from modelarts_emulator.obs.storage import ObjectStorage

storage = ObjectStorage(Path(sys.argv[1]))
number = 0
while True:
    version = storage.put_bytes("bucket", "key", str(number).encode() * 1000).version
    storage.delete("bucket", "key")
    print(version, flush=True)
    number += 1
"""


def test_killed_writer_leaves_all_versions_and_no_orphans(tmp_path: Path) -> None:
    root = tmp_path / "obs"
    storage = ObjectStorage(root)
    storage.create_bucket("bucket")
    storage.settings.set("bucket", VERSIONING, ENABLED)
    storage.close()
    command = [sys.executable, "-c", _WRITE_AND_DELETE_FOREVER, str(root)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        told = [line.strip() for line in islice(writer.stdout, 5)]
        writer.kill()

    storage = ObjectStorage(root)
    there = version_page(storage, "bucket", "", "", ("", None), 1000).entries
    contents = [item for item in there if isinstance(item, ObjectInfo) and not item.is_delete_marker]
    assert {item.version for item in contents} >= set(told)
    assert [_read(storage, "key", item.version)[:1] for item in contents][-5:] == [b"4", b"3", b"2", b"1", b"0"]
    assert sum(isinstance(item, ObjectInfo) and item.is_latest for item in there) == 1
    assert _blobs(tmp_path) == len(contents)
    storage.close()


_APPEND_FOREVER = """
import sys
from pathlib import Path
from modelarts_emulator.obs.storage import ObjectStorage

storage = ObjectStorage(Path(sys.argv[1]))
size = 0
while True:
    staged = storage.stage()
    staged.write(b"0123456789" * 1000)
    size = storage.append("bucket", "log", size, staged).size
    staged.discard()
    print(size, flush=True)
"""


def test_killed_appender_leaves_what_it_was_told_of(tmp_path: Path) -> None:
    root = tmp_path / "obs"
    storage = ObjectStorage(root)
    storage.create_bucket("bucket")
    storage.close()
    with subprocess.Popen([sys.executable, "-c", _APPEND_FOREVER, str(root)], stdout=subprocess.PIPE) as writer:
        assert writer.stdout is not None
        told = int(list(islice(writer.stdout, 5))[-1])
        writer.kill()

    storage = ObjectStorage(root)
    data = _read(storage, "log")
    assert len(data) >= told
    assert data == b"0123456789" * (len(data) // 10)
    assert storage.head("bucket", "log").size == len(data)
    assert _blobs(tmp_path) == 1
    storage.close()


_STEPS = st.lists(
    st.tuples(st.sampled_from(["put", "delete", "remove", ENABLED, SUSPENDED]), st.sampled_from(["a", "b/c", "b/d"])),
    max_size=25,
)


@pytest.mark.examples(40, long=2000)
def test_versions_are_those_of_a_simple_model(storage: ObjectStorage, tmp_path: Path, for_all: ForAll) -> None:
    """Any writes and deletions leave the versions that a list of them leaves, in whatever pages they are listed."""
    used = 0

    def check(steps: list[tuple[str, str]]) -> None:
        nonlocal used
        used += 1
        bucket = f"bucket-{used}"
        storage.create_bucket(bucket)
        model: dict[str, list[tuple[str, bytes | None]]] = {"a": [], "b/c": [], "b/d": []}  # the latest first
        status: str | None = None
        for number, (step, key) in enumerate(steps):
            if step in (ENABLED, SUSPENDED):
                status = step
                storage.settings.set(bucket, VERSIONING, step)
            elif step == "remove":
                if model[key]:
                    version, _content = model[key].pop(number % len(model[key]))
                    storage.delete(bucket, key, version)
            elif step == "delete" and status is None:
                storage.delete(bucket, key)
                model[key] = [item for item in model[key] if item[0] != NULL_VERSION]
            else:
                data = None if step == "delete" else str(number).encode()
                new = (
                    storage.delete(bucket, key).marker if data is None else storage.put_bytes(bucket, key, data).version
                )
                assert new is not None
                model[key] = [(new, data), *(item for item in model[key] if item[0] != new)]
        expected = [(key, version, data is None) for key, items in model.items() for version, data in items]
        for limit in (1, 2, 1000):
            listed: list[ObjectInfo] = []
            after: tuple[str, str | None] = ("", None)
            while True:
                page = version_page(storage, bucket, "", "", after, limit)
                listed += [item for item in page.entries if isinstance(item, ObjectInfo)]
                if page.next_marker is None:
                    break
                after = page.next_marker
            assert [(item.key, item.version, item.is_delete_marker) for item in listed] == expected
        latest = [items[0] for items in model.values() if items]
        assert [item.version for item in listed if item.is_latest] == [version for version, _data in latest]
        current = [key for key, items in model.items() if items and items[0][1] is not None]
        assert [item.key for item in storage.objects(bucket)] == current

    for_all(_STEPS, check)
