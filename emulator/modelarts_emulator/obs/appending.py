"""Appending to objects, whose blobs grow.

The index says how much of a blob is the object: bytes after that are of an append that has not been committed. They are
overwritten by the next one, and removed at the next start.
"""

from __future__ import annotations

import hashlib
import threading
from collections import OrderedDict
from dataclasses import replace

from modelarts_emulator.obs.blobs import BlobStore, StagedFile
from modelarts_emulator.obs.commits import Commits
from modelarts_emulator.obs.errors import ObjectNotAppendable, PositionNotEqualToLength
from modelarts_emulator.obs.index import Index, Row
from modelarts_emulator.obs.records import Attributes, ObjectInfo, object_from_row

_MOST_DIGESTS = 64


class Appends:
    """Appends to the objects of one storage, one at a time."""

    def __init__(self, blobs: BlobStore, commits: Commits) -> None:
        self._blobs = blobs
        self._commits = commits
        self._lock = threading.Lock()
        # Digests of blobs with their sizes, so that not all of an object is read for the ETag of each append.
        self._digests: OrderedDict[str, tuple[int, hashlib._Hash]] = OrderedDict()

    def append(
        self, bucket: str, key: str, position: int, staged: StagedFile, attributes: Attributes | None = None
    ) -> ObjectInfo:
        """Append staged content to an object, or make the object of it.

        Args:
            bucket: The bucket.
            key: The key.
            position: The size that the object has, in bytes; 0 when there is none.
            staged: The content; the caller discards it.
            attributes: The attributes of an object that is made.

        Raises:
            NoSuchBucket: The bucket does not exist.
            ObjectNotAppendable: The object was not made by appending.
            PositionNotEqualToLength: The object has another size.
        """

        def precondition(current: ObjectInfo | None) -> None:
            if current is not None and not current.attributes.appendable:
                raise ObjectNotAppendable
            size = 0 if current is None else current.size
            if size != position or (current is None) != (row is None):
                headers = {f"x-{vendor}-next-append-position": str(size) for vendor in ("obs", "amz")}
                raise PositionNotEqualToLength(headers=headers, details={"NextAppendPosition": str(size)})

        with self._lock:
            row = self._commits.find(bucket, key)
            row = None if row is None or row["blob"] is None else row
            precondition(None if row is None else object_from_row(row))
            if row is None:
                given = replace(attributes or Attributes(), appendable=True)
                blob = self._blobs.adopt(staged)
                return self._commits.replace(bucket, key, blob, staged.size, staged.md5, given, precondition)
            try:
                return self._extend(row, staged)
            except FileNotFoundError as error:  # replaced or deleted meanwhile
                raise PositionNotEqualToLength from error

    def _extend(self, row: Row, staged: StagedFile) -> ObjectInfo:
        blob, size = row["blob"], row["size"]
        if self._blobs.is_shared(blob):  # with a copy that an earlier version made
            blob = self._blobs.copy(blob, size)
        known, digest = self._digests.pop(row["blob"], (-1, None))
        if digest is None or known != size:
            digest = self._blobs.digest(blob, size)
        self._blobs.extend(blob, size, staged, digest)
        grown = self._commits.grow(row, blob, size + staged.size, digest.hexdigest())
        self._digests[blob] = (grown.size, digest)
        while len(self._digests) > _MOST_DIGESTS:
            self._digests.popitem(last=False)
        return grown


def truncate_unfinished(index: Index, blobs: BlobStore) -> None:
    """Remove what appends have written that were not committed before a crash."""
    rows = index.rows("SELECT blob, size FROM objects WHERE blob IS NOT NULL AND attributes LIKE '%\"appendable\"%'")
    for row in rows:
        blobs.truncate(row["blob"], row["size"])
