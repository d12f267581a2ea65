"""The transaction that makes new content visible."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable

from modelarts_emulator.obs.blobs import BlobStore
from modelarts_emulator.obs.errors import NoSuchBucket
from modelarts_emulator.obs.index import Index
from modelarts_emulator.obs.names import encode_key
from modelarts_emulator.obs.records import Attributes, ObjectInfo, Precondition, from_ms, object_from_row
from modelarts_emulator.state.clock import now_ms


class Commits:
    """Points keys to blobs."""

    def __init__(self, index: Index, blobs: BlobStore) -> None:
        self._index = index
        self._blobs = blobs

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
        """Point a key to a blob in one transaction, then remove the blob it pointed to.

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
            modified = now_ms()
            encoded = encode_key(key)
            with self._index.transaction() as connection:
                if connection.execute("SELECT 1 FROM buckets WHERE name = ?", (bucket,)).fetchone() is None:
                    raise NoSuchBucket(details={"BucketName": bucket})
                old = connection.execute(
                    "SELECT * FROM objects WHERE bucket = ? AND key = ?", (bucket, encoded)
                ).fetchone()
                if precondition is not None:
                    precondition(object_from_row(old) if old else None)
                connection.execute(
                    "INSERT OR REPLACE INTO objects VALUES (?, ?, ?, ?, ?, ?, ?)",
                    (bucket, encoded, blob, size, etag, modified, attributes.to_json()),
                )
                left = list(finish(connection)) if finish else []
            unused = [*left, *([old["blob"]] if old else [])]
        finally:
            self._blobs.remove(unused)
        return ObjectInfo(key, size, etag, from_ms(modified), attributes)
