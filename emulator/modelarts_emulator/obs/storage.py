"""Buckets and objects on disk.

Content is in immutable files with generated names; a SQLite index has the file of each key. A write flushes its file to
the disk before it commits one transaction, so that a crash leaves either the old object or the new one. Files that
are not used are removed at the next start.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import BinaryIO

from modelarts_emulator.obs.blobs import BlobStore, StagedFile
from modelarts_emulator.obs.commits import Commits
from modelarts_emulator.obs.errors import BucketAlreadyOwnedByYou, BucketNotEmpty, NoSuchBucket, NoSuchKey
from modelarts_emulator.obs.index import Index, Row, Value
from modelarts_emulator.obs.names import check_bucket_name, encode_key
from modelarts_emulator.obs.records import (
    Attributes,
    BucketInfo,
    ObjectInfo,
    Precondition,
    from_ms,
    object_from_row,
)
from modelarts_emulator.obs.uploads import MultipartUploads
from modelarts_emulator.state.clock import now_ms
from modelarts_emulator.state.directory_lock import DirectoryLock

_PAGE = 1000
_REPLACED_MEANWHILE_ATTEMPTS = 10


class ObjectStorage:
    """The object storage of one data directory; safe for use by many threads.

    Args:
        root: Its directory; created when missing. One process at a time can open it.

    Attributes:
        uploads: Multipart uploads under way.

    Raises:
        RuntimeError: Another process has the directory open.
    """

    def __init__(self, root: Path) -> None:
        root.mkdir(parents=True, exist_ok=True)
        with ExitStack() as closing:
            closing.callback(DirectoryLock(root).release)
            self._blobs = BlobStore(root)
            self._index = Index(root / "index.sqlite3")
            closing.callback(self._index.close)
            used = self._index.rows("SELECT blob FROM objects UNION ALL SELECT blob FROM parts")
            self._blobs.sweep(row["blob"] for row in used)
            self._closing = closing.pop_all()
        self._commits = Commits(self._index, self._blobs)
        self.uploads = MultipartUploads(self._index, self._blobs, self._commits)

    def close(self) -> None:
        """Close the index and unlock the directory. Can be called twice."""
        self._closing.close()

    # Buckets

    def create_bucket(self, name: str, location: str = "") -> None:
        """Create a bucket.

        Raises:
            InvalidBucketName: The name breaks the rules.
            BucketAlreadyOwnedByYou: The bucket exists.
        """
        check_bucket_name(name)
        try:
            with self._index.transaction() as connection:
                connection.execute("INSERT INTO buckets VALUES (?, ?, ?)", (name, now_ms(), location))
        except sqlite3.IntegrityError as error:
            raise BucketAlreadyOwnedByYou(details={"BucketName": name}) from error

    def bucket(self, name: str) -> BucketInfo:
        """Return a bucket.

        Raises:
            NoSuchBucket: The bucket does not exist.
        """
        row = self._index.row("SELECT * FROM buckets WHERE name = ?", (name,))
        if row is None:
            raise NoSuchBucket(details={"BucketName": name})
        return BucketInfo(row["name"], from_ms(row["created"]), row["location"])

    def bucket_exists(self, name: str) -> bool:
        """Whether a bucket exists."""
        return self._index.row("SELECT 1 FROM buckets WHERE name = ?", (name,)) is not None

    def buckets(self) -> list[BucketInfo]:
        """Return all buckets, by name."""
        rows = self._index.rows("SELECT * FROM buckets ORDER BY name")
        return [BucketInfo(row["name"], from_ms(row["created"]), row["location"]) for row in rows]

    def delete_bucket(self, name: str) -> None:
        """Remove an empty bucket.

        Raises:
            NoSuchBucket: The bucket does not exist.
            BucketNotEmpty: It has objects or unfinished uploads.
        """
        try:
            with self._index.transaction() as connection:
                if not connection.execute("DELETE FROM buckets WHERE name = ?", (name,)).rowcount:
                    raise NoSuchBucket(details={"BucketName": name})
        except sqlite3.IntegrityError as error:
            raise BucketNotEmpty(details={"BucketName": name}) from error

    # Reading

    def head(self, bucket: str, key: str) -> ObjectInfo:
        """Return the description of an object.

        Raises:
            NoSuchBucket: The bucket does not exist.
            NoSuchKey: The object does not exist.
        """
        return object_from_row(self._object_row(bucket, key))

    def content_path(self, bucket: str, key: str) -> Path:
        """Return the file with the content of an object, which must not be written to.

        It is removed when the object is replaced or deleted; `open` has no such gap.

        Raises:
            NoSuchBucket: The bucket does not exist.
            NoSuchKey: The object does not exist.
        """
        return self._blobs.path(self._object_row(bucket, key)["blob"])

    def open(self, bucket: str, key: str) -> tuple[ObjectInfo, BinaryIO]:
        """Open an object for reading; the file stays readable when the object is replaced or deleted.

        Returns:
            The object and its content; the caller closes the file.

        Raises:
            NoSuchBucket: The bucket does not exist.
            NoSuchKey: The object does not exist.
        """
        for _attempt in range(_REPLACED_MEANWHILE_ATTEMPTS):
            row = self._object_row(bucket, key)
            try:
                return object_from_row(row), self._blobs.path(row["blob"]).open("rb")
            except FileNotFoundError:
                continue
        raise RuntimeError(f"The content of an object in {bucket} is missing from the data directory.")

    def objects(self, bucket: str, prefix: str = "", after: str = "") -> Iterator[ObjectInfo]:
        """Yield the objects whose keys begin with the prefix and sort after a key, in order.

        Raises:
            NoSuchBucket: The bucket does not exist.
        """
        start = after.encode()
        self.bucket(bucket)
        while page := self.scan(bucket, prefix.encode(), start, inclusive=not start, limit=_PAGE):
            yield from page
            start = page[-1].key.encode()

    def scan(self, bucket: str, prefix: bytes, start: bytes, *, inclusive: bool, limit: int) -> list[ObjectInfo]:
        """Return up to `limit` objects with a prefix, from a key on or after it, in the order of their bytes."""
        if start < prefix:
            start, inclusive = prefix, True
        end = successor(prefix)
        bound = "key >= ?" if inclusive else "key > ?"
        values: list[Value] = [bucket, start]
        if end is not None:
            bound += " AND key < ?"
            values.append(end)
        statement = f"SELECT * FROM objects WHERE bucket = ? AND {bound} ORDER BY key LIMIT {limit:d}"  # noqa: S608
        return [object_from_row(row) for row in self._index.rows(statement, values)]

    # Writing

    def stage(self) -> StagedFile:
        """Create a file for new content, to be passed to `commit` or discarded."""
        return self._blobs.stage()

    def commit(
        self,
        bucket: str,
        key: str,
        staged: StagedFile,
        attributes: Attributes | None = None,
        precondition: Precondition | None = None,
    ) -> ObjectInfo:
        """Make staged content that of an object, atomically.

        Raises:
            NoSuchBucket: The bucket does not exist.
            ObsError: Raised by the precondition; the object is unchanged.
        """
        blob = self._blobs.adopt(staged)
        return self._commits.replace(
            bucket, key, blob, staged.size, staged.md5, attributes or Attributes(), precondition
        )

    def put_file(self, bucket: str, key: str, path: Path, attributes: Attributes | None = None) -> ObjectInfo:
        """Copy a file into an object.

        Raises:
            NoSuchBucket: The bucket does not exist.
            OSError: The file cannot be read.
        """
        staged = self.stage()
        try:
            with path.open("rb") as source:
                staged.write_from(source)
            return self.commit(bucket, key, staged, attributes)
        finally:
            staged.discard()

    def put_bytes(self, bucket: str, key: str, data: bytes, attributes: Attributes | None = None) -> ObjectInfo:
        """Write bytes into an object.

        Raises:
            NoSuchBucket: The bucket does not exist.
        """
        staged = self.stage()
        try:
            staged.write(data)
            return self.commit(bucket, key, staged, attributes)
        finally:
            staged.discard()

    def copy(
        self,
        source: tuple[str, str],
        target: tuple[str, str],
        attributes: Attributes | None = None,
        *,
        source_condition: Precondition | None = None,
        precondition: Precondition | None = None,
    ) -> ObjectInfo:
        """Copy an object without moving its bytes.

        Args:
            source: Bucket and key.
            target: Bucket and key.
            attributes: Attributes of the copy; those of the source when None.
            source_condition: Gets the source, and raises to refuse it.
            precondition: Gets the object that is replaced, or None, and raises to keep it.

        Raises:
            NoSuchBucket: A bucket does not exist.
            NoSuchKey: The source does not exist.
        """
        for _attempt in range(_REPLACED_MEANWHILE_ATTEMPTS):
            row = self._object_row(*source)
            found = object_from_row(row)
            if source_condition is not None:
                source_condition(found)
            try:
                blob = self._blobs.duplicate(row["blob"])
            except FileNotFoundError:
                continue
            return self._commits.replace(
                *target, blob, found.size, found.etag, attributes or found.attributes, precondition
            )
        raise RuntimeError(f"The content of an object in {source[0]} is missing from the data directory.")

    def delete(self, bucket: str, key: str) -> bool:
        """Remove an object.

        Returns:
            Whether the object existed.

        Raises:
            NoSuchBucket: The bucket does not exist.
        """
        return self.delete_many(bucket, [key]) > 0

    def delete_many(self, bucket: str, keys: Iterable[str]) -> int:
        """Remove objects in one transaction.

        Returns:
            The number of objects that existed.

        Raises:
            NoSuchBucket: The bucket does not exist.
        """
        self.bucket(bucket)
        removed: list[str] = []
        with self._index.transaction() as connection:
            for key in keys:
                values = (bucket, encode_key(key))
                removed += [
                    row["blob"]
                    for row in connection.execute(
                        "DELETE FROM objects WHERE bucket = ? AND key = ? RETURNING blob", values
                    ).fetchall()
                ]
        self._blobs.remove(removed)
        return len(removed)

    def _object_row(self, bucket: str, key: str) -> Row:
        row = self._index.row("SELECT * FROM objects WHERE bucket = ? AND key = ?", (bucket, encode_key(key)))
        if row is None:
            self.bucket(bucket)
            raise NoSuchKey(details={"Key": key})
        return row


def successor(prefix: bytes) -> bytes | None:
    """Return the first byte string after all those with a prefix; None when there is none."""
    trimmed = prefix.rstrip(b"\xff")
    return trimmed[:-1] + bytes([trimmed[-1] + 1]) if trimmed else None
