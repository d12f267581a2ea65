"""The transactions that change which versions of an object there are."""

from __future__ import annotations

import sqlite3
import uuid
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TypeAlias

from modelarts_emulator.obs.blobs import BlobStore
from modelarts_emulator.obs.errors import NoSuchBucket, PositionNotEqualToLength
from modelarts_emulator.obs.index import Index, Row
from modelarts_emulator.obs.names import encode_key
from modelarts_emulator.obs.records import (
    NULL_VERSION,
    Attributes,
    Deletion,
    ObjectInfo,
    Precondition,
    from_ms,
    object_from_row,
)
from modelarts_emulator.obs.settings import ENABLED, VERSIONING
from modelarts_emulator.state.clock import now_ms

_LATEST = "SELECT * FROM objects WHERE bucket = ? AND key = ? AND latest"
_VERSION = "SELECT * FROM objects WHERE bucket = ? AND key = ? AND version = ?"
# No row if there is no such bucket. Without versioning, or without the key, the columns of these are NULL.
_BUCKET_AND_LATEST = (
    "SELECT settings.content AS versioning, objects.* FROM buckets "
    "LEFT JOIN settings ON settings.bucket = buckets.name AND settings.name = ?1 "
    "LEFT JOIN objects ON objects.bucket = buckets.name AND objects.key = ?2 AND objects.latest "
    "WHERE buckets.name = ?3"
)
_INSERT = (
    "INSERT INTO objects (version, blob, size, etag, modified, attributes, bucket, key, number, latest) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1)"
)
_OVERWRITE = (
    "UPDATE objects SET version = ?, blob = ?, size = ?, etag = ?, modified = ?, attributes = ? "
    "WHERE bucket = ? AND key = ? AND number = ?"
)
_New: TypeAlias = tuple[str, str | None, int, str, int, str]  # version, blob, size, ETag, time in ms and attributes


class Commits:
    """Points versions of keys to blobs.

    Every statement of a transaction lets other threads run Python, and other writers wait for its end, so that there
    are as few as possible.
    """

    def __init__(self, index: Index, blobs: BlobStore) -> None:
        self._index = index
        self._blobs = blobs

    def find(self, bucket: str, key: str, version: str | None = None) -> Row | None:
        """Return the row of a version, or of the latest; a delete marker has no blob."""
        values = (bucket, encode_key(key))
        return self._index.row(_LATEST, values) if version is None else self._index.row(_VERSION, (*values, version))

    def replace(
        self,
        bucket: str,
        key: str,
        blob: str,
        size: int,
        etag: str,
        attributes: Attributes,
        precondition: Precondition | None = None,
        finish: Callable[[sqlite3.Connection], Iterable[str]] | None = None,
    ) -> ObjectInfo:
        """Point a key to a blob in one transaction, then remove the blobs that are not used any more.

        Args:
            bucket: The bucket.
            key: The key.
            blob: The new content, which is on the disk already; removed if this raises.
            size: Its size in bytes.
            etag: Its ETag without quotation marks.
            attributes: Its attributes.
            precondition: Gets the object that is replaced, or None, and raises to keep it.
            finish: Makes further changes in the same transaction, and returns the blobs that are no longer used.

        Returns:
            The new object.

        Raises:
            NoSuchBucket: The bucket does not exist.
            ObsError: Raised by `precondition` or `finish`.
        """
        unused = [blob]
        try:
            with self._index.transaction() as connection:
                old = _latest(connection, bucket, encode_key(key))
                if precondition is not None:
                    precondition(object_from_row(old) if old["blob"] is not None else None)
                version, modified = _new_version(old["versioning"]), now_ms()
                new = (version, blob, size, etag, modified, attributes.to_json())
                number, replaced = _add(connection, bucket, encode_key(key), old, new)
                left = list(finish(connection)) if finish else []
                unused = []  # whether this transaction lasts or the one before it is unknown until the next line
            unused = [*left, *replaced]
        finally:
            self._blobs.remove(unused)
        return ObjectInfo(key, size, etag, from_ms(modified), attributes, version, number=number)

    def grow(self, row: Row, blob: str, size: int, etag: str) -> ObjectInfo:
        """Give a version a blob that has grown, or a grown copy of it, and take its checksums away.

        Args:
            row: The row of the version.
            blob: The blob; removed if it is a copy and this raises.
            size: Its size in bytes.
            etag: Its ETag without quotation marks.

        Raises:
            PositionNotEqualToLength: The version was replaced or deleted meanwhile.
        """
        unused = [blob]
        try:
            with self._index.transaction() as connection:
                values = (row["bucket"], row["key"], row["version"])
                now = connection.execute(_VERSION, values).fetchone()
                if now is None or now["blob"] != row["blob"] or not now["latest"]:
                    raise PositionNotEqualToLength
                attributes = replace(Attributes.from_json(now["attributes"]), checksums={})
                connection.execute(
                    "UPDATE objects SET blob = ?, size = ?, etag = ?, modified = ?, attributes = ? "
                    "WHERE bucket = ? AND key = ? AND version = ?",
                    (blob, size, etag, now_ms(), attributes.to_json(), *values),
                )
                new = connection.execute(_VERSION, values).fetchone()
                unused = []
            unused = [row["blob"]]
        finally:
            self._blobs.remove(name for name in unused if blob != row["blob"])
        return object_from_row(new)

    def alter(
        self, bucket: str, key: str, version: str | None, change: Callable[[Row | None], Attributes]
    ) -> ObjectInfo:
        """Give other attributes to a version, or to the latest.

        Args:
            bucket: The bucket.
            key: The key.
            version: The version; None for the latest.
            change: Gets the row of the version, or None, and returns its new attributes or raises.
        """
        values = (bucket, encode_key(key))
        with self._index.transaction() as connection:
            found = connection.execute(*((_LATEST, values) if version is None else (_VERSION, (*values, version))))
            row = found.fetchone()
            attributes = change(row)
            connection.execute(
                "UPDATE objects SET attributes = ? WHERE bucket = ? AND key = ? AND number = ?",
                (attributes.to_json(), *values, row["number"]),
            )
            return object_from_row(connection.execute(_VERSION, (*values, row["version"])).fetchone())

    def delete(self, bucket: str, targets: Iterable[tuple[str, str | None]]) -> list[Deletion]:
        """Delete objects, or versions of them, in one transaction.

        An object is removed if its bucket has never had versioning. Otherwise it gets a delete marker.

        Args:
            bucket: The bucket.
            targets: Keys with the version to remove for good; None for the object.

        Returns:
            What was done, in the order of the targets; also for those that did not exist.

        Raises:
            NoSuchBucket: The bucket does not exist.
        """
        removed: list[str] = []
        done: list[Deletion] = []
        with self._index.transaction() as connection:
            for key, version in targets:
                encoded = encode_key(key)
                latest = _latest(connection, bucket, encoded)
                if version is None and latest["versioning"] is not None:
                    marker = _new_version(latest["versioning"])
                    new = (marker, None, 0, "", now_ms(), Attributes().to_json())
                    removed += _add(connection, bucket, encoded, latest, new)[1]
                    done.append(Deletion(key, marker=marker))
                    continue
                row = latest if latest["number"] is not None else None
                if row is not None and row["version"] != (version or NULL_VERSION):
                    row = connection.execute(_VERSION, (bucket, encoded, version or NULL_VERSION)).fetchone()
                if row is None:
                    done.append(Deletion(key, version))
                    continue
                removed += _remove(connection, row, promote=latest["versioning"] is not None)
                is_marker = row["blob"] is None
                done.append(Deletion(key, version, row["version"] if is_marker else None))
        self._blobs.remove(removed)
        return done


def _latest(connection: sqlite3.Connection, bucket: str, key: bytes) -> Row:
    """Return the latest version of a key, if there is one, and the status of versioning of its bucket."""
    row: Row | None = connection.execute(_BUCKET_AND_LATEST, (VERSIONING, key, bucket)).fetchone()
    if row is None:
        raise NoSuchBucket(details={"BucketName": bucket})
    return row


def _new_version(versioning: str | None) -> str:
    return uuid.uuid4().hex.upper() if versioning == ENABLED else NULL_VERSION


def _add(connection: sqlite3.Connection, bucket: str, key: bytes, latest: Row, new: _New) -> tuple[int, list[str]]:
    """Add a version, which replaces the one with the same identifier.

    Returns:
        Its number, and the blobs that are not used any more.
    """
    number: int = latest["number"] or 0
    unused: list[str] = []
    if number and latest["version"] == new[0]:
        connection.execute(_OVERWRITE, (*new, bucket, key, number))
        return number, [] if latest["blob"] is None else [latest["blob"]]
    if number:
        same = connection.execute(_VERSION, (bucket, key, new[0])).fetchone()
        if same is not None:
            unused = _remove(connection, same, promote=False)
        connection.execute("UPDATE objects SET latest = 0 WHERE bucket = ? AND key = ? AND latest", (bucket, key))
    connection.execute(_INSERT, (*new, bucket, key, number + 1))
    return number + 1, unused


def _remove(connection: sqlite3.Connection, row: Row, *, promote: bool) -> list[str]:
    """Remove a version, and return its blob.

    Args:
        connection: The connection of the transaction.
        row: The version.
        promote: Whether there may be others, of which the last is the latest if this one was it.
    """
    values = (row["bucket"], row["key"])
    connection.execute("DELETE FROM objects WHERE bucket = ? AND key = ? AND number = ?", (*values, row["number"]))
    if row["latest"] and promote:
        connection.execute(
            "UPDATE objects SET latest = 1 WHERE bucket = ?1 AND key = ?2 "
            "AND number = (SELECT MAX(number) FROM objects WHERE bucket = ?1 AND key = ?2)",
            values,
        )
    return [] if row["blob"] is None else [row["blob"]]
