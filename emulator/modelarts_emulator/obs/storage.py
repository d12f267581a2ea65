"""Buckets and objects on disk.

Content is in files with generated names, immutable but for those of objects that are appended to; a SQLite index has
the file of each key. A write flushes its file to the disk before it commits one transaction, so that a crash leaves
either the old object or the new one. Files that are not used are removed at the next start.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import BinaryIO

from modelarts_emulator.obs.appending import Appends, truncate_unfinished
from modelarts_emulator.obs.blobs import BlobStore, StagedFile
from modelarts_emulator.obs.commits import Commits
from modelarts_emulator.obs.errors import (
    BucketAlreadyOwnedByYou,
    BucketNotEmpty,
    MethodNotAllowed,
    NoSuchBucket,
    NoSuchKey,
    NoSuchVersion,
)
from modelarts_emulator.obs.index import Index, Row, Value
from modelarts_emulator.obs.names import check_bucket_name
from modelarts_emulator.obs.records import (
    Attributes,
    BucketInfo,
    Deletion,
    ObjectInfo,
    Precondition,
    Usage,
    from_ms,
    object_from_row,
)
from modelarts_emulator.obs.settings import BucketSettings
from modelarts_emulator.obs.uploads import MultipartUploads
from modelarts_emulator.state.clock import now_ms
from modelarts_emulator.state.data_directory import private_file
from modelarts_emulator.state.directory_lock import DirectoryLock

_PAGE = 1000
_REPLACED_MEANWHILE_ATTEMPTS = 10


class ObjectStorage:
    """The object storage of one data directory; safe for use by many threads.

    Args:
        root: Its directory; created when missing. One process at a time can open it.

    Attributes:
        root: Its directory.
        uploads: Multipart uploads under way.
        settings: What is set for buckets.
        append: Appends to an object, see `Appends.append`.

    Raises:
        RuntimeError: Another process has the directory open.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        root.mkdir(mode=0o700, parents=True, exist_ok=True)
        with ExitStack() as closing:
            closing.callback(DirectoryLock(root).release)
            self._blobs = BlobStore(root)
            closing.callback(self._blobs.close)
            self._index = Index(private_file(root / "index.sqlite3"))
            closing.callback(self._index.close)
            used = self._index.rows("SELECT blob FROM objects WHERE blob IS NOT NULL UNION ALL SELECT blob FROM parts")
            self._blobs.sweep(row["blob"] for row in used)
            truncate_unfinished(self._index, self._blobs)
            self._closing = closing.pop_all()
        self.settings = BucketSettings(self._index)
        self._commits = Commits(self._index, self._blobs)
        self.uploads = MultipartUploads(self._index, self._blobs, self._commits)
        self.append = Appends(self._blobs, self._commits).append

    def close(self) -> None:
        """Close the index and unlock the directory. Can be called twice."""
        self._closing.close()

    # Buckets

    def create_bucket(self, name: str, location: str = "", settings: Mapping[str, str] | None = None) -> None:
        """Create a bucket.

        Args:
            name: Its name.
            location: Its region; empty for that of the server.
            settings: What is set for it from the beginning.

        Raises:
            InvalidBucketName: The name breaks the rules.
            BucketAlreadyOwnedByYou: The bucket exists.
        """
        check_bucket_name(name)
        try:
            with self._index.transaction() as connection:
                connection.execute("INSERT INTO buckets VALUES (?, ?, ?)", (name, now_ms(), location))
                for setting, content in (settings or {}).items():
                    connection.execute("INSERT INTO settings VALUES (?, ?, ?)", (name, setting, content))
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

    def usage(self, bucket: str) -> list[Usage]:
        """Return how much a bucket keeps, all versions included, by storage class.

        Raises:
            NoSuchBucket: The bucket does not exist.
        """
        self.bucket(bucket)
        rows = self._index.rows(
            "SELECT COALESCE(json_extract(attributes, '$.storage_class'), 'STANDARD') AS class, COUNT(*) AS number, "
            "SUM(size) AS size "
            "FROM objects WHERE bucket = ? AND blob IS NOT NULL GROUP BY class ORDER BY class",
            (bucket,),
        )
        return [Usage(row["class"], row["number"], row["size"]) for row in rows]

    # Reading

    def head(self, bucket: str, key: str, version: str | None = None) -> ObjectInfo:
        """Return the description of an object, or of a version of it.

        Raises:
            NoSuchBucket: The bucket does not exist.
            NoSuchKey: The object does not exist.
            NoSuchVersion: The version does not exist.
            MethodNotAllowed: The version is a delete marker.
        """
        return object_from_row(self._object_row(bucket, key, version))

    def content_path(self, bucket: str, key: str) -> Path:
        """Return the file with the content of an object, which must not be written to.

        It is removed when the object is replaced or deleted; `open` has no such gap.

        Raises:
            NoSuchBucket: The bucket does not exist.
            NoSuchKey: The object does not exist.
        """
        return self._blobs.path(self._object_row(bucket, key)["blob"])

    def open(self, bucket: str, key: str, version: str | None = None) -> tuple[ObjectInfo, BinaryIO]:
        """Open an object for reading; the file stays readable when the object is replaced or deleted.

        Returns:
            The object and its content; the caller closes the file.

        Raises:
            NoSuchBucket: The bucket does not exist.
            NoSuchKey: The object does not exist.
            NoSuchVersion: The version does not exist.
            MethodNotAllowed: The version is a delete marker.
        """
        for _attempt in range(_REPLACED_MEANWHILE_ATTEMPTS):
            row = self._object_row(bucket, key, version)
            found = object_from_row(row)
            try:
                if found.attributes.appendable:
                    return found, self._blobs.open_beginning(row["blob"], found.size)
                return found, self._blobs.path(row["blob"]).open("rb")
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

    def has_objects(self, bucket: str, prefix: str) -> bool:
        """Whether there are objects whose keys begin with the prefix.

        Raises:
            NoSuchBucket: The bucket does not exist.
        """
        self.bucket(bucket)
        return bool(self.scan(bucket, prefix.encode(), b"", inclusive=True, limit=1))

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
        current = f"bucket = ? AND {bound} AND latest AND blob IS NOT NULL"
        statement = f"SELECT * FROM objects WHERE {current} ORDER BY key LIMIT {limit:d}"  # noqa: S608
        return [object_from_row(row) for row in self._index.rows(statement, values)]

    def versions(self, bucket: str, prefix: str, after: tuple[str, int | None], limit: int) -> list[ObjectInfo]:
        """Return up to `limit` versions and delete markers, by key in the order of bytes, the latest first.

        Args:
            bucket: The bucket.
            prefix: Keys have to begin with it.
            after: A key and the number of one of its versions, after which the list begins, whether or not the version
                still exists; without a number, after all of them.
            limit: Most versions to return.
        """
        key, number = after[0].encode(), after[1]
        end = successor(prefix.encode())
        values: list[Value] = [bucket, prefix.encode(), end, key, number, limit]
        rows = self._index.rows(
            "SELECT * FROM objects WHERE bucket = ?1 AND key >= max(?2, ?4) AND (?3 IS NULL OR key < ?3) "
            "AND (key > ?4 OR ?4 = x'' OR (?5 IS NOT NULL AND number < ?5)) "
            "ORDER BY key, number DESC LIMIT ?6",
            values,
        )
        return [object_from_row(row) for row in rows]

    def number_of(self, bucket: str, key: str, version: str) -> int | None:
        """Return the number of a version or of a delete marker, or None when there is none with this identifier."""
        row = self._commits.find(bucket, key, version)
        return None if row is None else row["number"]

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
        attributes: Callable[[Attributes], Attributes] | None = None,
        *,
        version: str | None = None,
        source_condition: Precondition | None = None,
        precondition: Precondition | None = None,
    ) -> ObjectInfo:
        """Copy an object without moving its bytes.

        Args:
            source: Bucket and key.
            target: Bucket and key.
            attributes: Gets the attributes of the source, and returns those of the copy; the same ones when None.
            version: The version of the source; None for the latest.
            source_condition: Gets the source, and raises to refuse it.
            precondition: Gets the object that is replaced, or None, and raises to keep it.

        Raises:
            NoSuchBucket: A bucket does not exist.
            NoSuchKey: The source does not exist.
        """
        for _attempt in range(_REPLACED_MEANWHILE_ATTEMPTS):
            row = self._object_row(*source, version)
            found = object_from_row(row)
            if source_condition is not None:
                source_condition(found)
            try:
                if found.attributes.appendable:  # its blob grows
                    blob = self._blobs.copy(row["blob"], found.size)
                else:
                    blob = self._blobs.duplicate(row["blob"])
            except FileNotFoundError:
                continue
            given = found.attributes if attributes is None else attributes(found.attributes)
            return self._commits.replace(*target, blob, found.size, found.etag, given, precondition)
        raise RuntimeError(f"The content of an object in {source[0]} is missing from the data directory.")

    def alter(
        self, bucket: str, key: str, version: str | None, change: Callable[[ObjectInfo], Attributes]
    ) -> ObjectInfo:
        """Change the attributes of an object, or of a version of it, and nothing else.

        Args:
            bucket: The bucket.
            key: The key.
            version: The version; None for the latest.
            change: Gets the object, inside the transaction, and returns its new attributes or raises.

        Raises:
            NoSuchBucket: The bucket does not exist.
            NoSuchKey: The object does not exist.
            NoSuchVersion: The version does not exist.
            MethodNotAllowed: The version is a delete marker.
        """
        self.bucket(bucket)
        return self._commits.alter(
            bucket, key, version, lambda row: change(object_from_row(_with_content(row, key, version)))
        )

    def delete(self, bucket: str, key: str, version: str | None = None) -> Deletion:
        """Delete an object, or remove a version of it for good; it is not an error that it does not exist.

        Raises:
            NoSuchBucket: The bucket does not exist.
        """
        return self._commits.delete(bucket, [(key, version)])[0]

    def delete_many(self, bucket: str, targets: Iterable[str | tuple[str, str | None]]) -> list[Deletion]:
        """Delete objects, or versions of them, in one transaction.

        Args:
            bucket: The bucket.
            targets: Keys, or keys with versions.

        Raises:
            NoSuchBucket: The bucket does not exist.
        """
        pairs = [(target, None) if isinstance(target, str) else target for target in targets]
        return self._commits.delete(bucket, pairs)

    def _object_row(self, bucket: str, key: str, version: str | None = None) -> Row:
        row = self._commits.find(bucket, key, version)
        if row is None:
            self.bucket(bucket)
        return _with_content(row, key, version)


def _with_content(row: Row | None, key: str, version: str | None) -> Row:
    """Return the row of a version that has content, or raise what a request for it is answered with."""
    if row is None:
        raise NoSuchKey(details={"Key": key}) if version is None else NoSuchVersion(details={"VersionId": version})
    if row["blob"] is None:
        headers = {f"x-{vendor}-delete-marker": "true" for vendor in ("amz", "obs")}
        headers |= {f"x-{vendor}-version-id": row["version"] for vendor in ("amz", "obs")}
        details = {"Key": key}
        raise NoSuchKey(headers=headers, details=details) if version is None else MethodNotAllowed(headers=headers)
    return row


def successor(prefix: bytes) -> bytes | None:
    """Return the first byte string after all those with a prefix; None when there is none."""
    trimmed = prefix.rstrip(b"\xff")
    return trimmed[:-1] + bytes([trimmed[-1] + 1]) if trimmed else None
