"""Multipart uploads on disk."""

from __future__ import annotations

import hashlib
import json
import sqlite3
import uuid
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import BinaryIO

from modelarts_emulator.obs.blobs import BlobStore, StagedFile
from modelarts_emulator.obs.commits import Commits
from modelarts_emulator.obs.errors import (
    EntityTooSmall,
    InvalidPart,
    InvalidPartOrder,
    MalformedXML,
    NoSuchBucket,
    NoSuchUpload,
)
from modelarts_emulator.obs.index import Index, Row
from modelarts_emulator.obs.names import encode_key
from modelarts_emulator.obs.records import (
    Attributes,
    ObjectInfo,
    PartInfo,
    Precondition,
    UploadInfo,
    from_ms,
)
from modelarts_emulator.state.clock import now_ms

MINIMUM_PART_BYTES = 100 * 1024
"""Smallest size of a part that is not the last. Source: OBS API Reference, "Completing a Multipart Upload"."""


@dataclass(frozen=True, slots=True)
class CompletedPart:
    """A part in a completion: number, ETag without quotation marks, checksums by algorithm."""

    number: int
    etag: str
    checksums: Mapping[str, str] = field(default_factory=dict)


class MultipartUploads:
    """The uploads under way in one storage; safe for use by many threads."""

    def __init__(self, index: Index, blobs: BlobStore, commits: Commits) -> None:
        self._index = index
        self._blobs = blobs
        self._commits = commits

    def create(self, bucket: str, key: str, attributes: Attributes | None = None) -> str:
        """Begin an upload.

        Returns:
            The identifier of the upload.

        Raises:
            NoSuchBucket: The bucket does not exist.
        """
        identifier = uuid.uuid4().hex.upper()
        values = (identifier, bucket, encode_key(key), now_ms(), (attributes or Attributes()).to_json())
        try:
            with self._index.transaction() as connection:
                connection.execute("INSERT INTO uploads VALUES (?, ?, ?, ?, ?)", values)
        except sqlite3.IntegrityError as error:
            raise NoSuchBucket(details={"BucketName": bucket}) from error
        return identifier

    def get(self, bucket: str, key: str, identifier: str) -> UploadInfo:
        """Return an upload.

        Raises:
            NoSuchUpload: The key has no upload with this identifier.
        """
        row = self._index.row(
            "SELECT * FROM uploads WHERE id = ? AND bucket = ? AND key = ?", (identifier, bucket, encode_key(key))
        )
        if row is None:
            raise NoSuchUpload(details={"UploadId": identifier})
        return _upload_from_row(row)

    def all(self, bucket: str, prefix: str = "") -> list[UploadInfo]:
        """Return the uploads of a bucket whose keys begin with the prefix, by key and then by identifier."""
        rows = self._index.rows("SELECT * FROM uploads WHERE bucket = ? ORDER BY key, id", (bucket,))
        return [_upload_from_row(row) for row in rows if row["key"].startswith(prefix.encode())]

    def put_part(
        self, bucket: str, key: str, identifier: str, number: int, staged: StagedFile, checksums: Mapping[str, str]
    ) -> PartInfo:
        """Make staged content a part; an earlier part with the same number is replaced.

        Raises:
            NoSuchUpload: The upload does not exist.
        """
        self.get(bucket, key, identifier)
        blob = self._blobs.adopt(staged)
        unused = [blob]
        modified = now_ms()
        try:
            with self._index.transaction() as connection:
                old = connection.execute(
                    "SELECT blob FROM parts WHERE upload = ? AND number = ?", (identifier, number)
                ).fetchall()
                connection.execute(
                    "INSERT OR REPLACE INTO parts VALUES (?, ?, ?, ?, ?, ?, ?)",
                    (identifier, number, blob, staged.size, staged.md5, modified, json.dumps(dict(checksums))),
                )
                unused = []  # see `Commits.replace`
            unused = [row["blob"] for row in old]
        except sqlite3.IntegrityError as error:  # completed or aborted meanwhile
            raise NoSuchUpload(details={"UploadId": identifier}) from error
        finally:
            self._blobs.remove(unused)
        return PartInfo(number, staged.size, staged.md5, from_ms(modified), checksums)

    def parts(self, bucket: str, key: str, identifier: str) -> list[PartInfo]:
        """Return the parts of an upload by number.

        Raises:
            NoSuchUpload: The upload does not exist.
        """
        self.get(bucket, key, identifier)
        return [
            PartInfo(row["number"], row["size"], row["etag"], from_ms(row["modified"]), json.loads(row["checksums"]))
            for row in self._part_rows(identifier)
        ]

    def complete(
        self,
        bucket: str,
        key: str,
        identifier: str,
        parts: Sequence[CompletedPart],
        precondition: Precondition | None = None,
        examine: Callable[[BinaryIO], Mapping[str, str]] | None = None,
    ) -> ObjectInfo:
        """Join parts into the object and end the upload.

        Args:
            bucket: The bucket.
            key: The key.
            identifier: The upload.
            parts: The parts in ascending order.
            precondition: Gets the object that is replaced, or None, and raises to keep it.
            examine: Gets the joined content, and raises to refuse it or returns its checksums.

        Raises:
            NoSuchUpload: The upload does not exist.
            MalformedXML: There are no parts.
            InvalidPartOrder: The numbers are not in ascending order.
            InvalidPart: A part is missing, or its ETag or checksum is wrong.
            EntityTooSmall: A part other than the last is too small.
        """
        upload = self.get(bucket, key, identifier)
        chosen = _choose(parts, {row["number"]: row for row in self._part_rows(identifier)})
        digest = hashlib.md5(b"".join(bytes.fromhex(row["etag"]) for row in chosen), usedforsecurity=False)
        blob = self._join(chosen)
        attributes = replace(upload.attributes, checksums=self._examined(blob, examine))

        def finish(connection: sqlite3.Connection) -> list[str]:
            stored = connection.execute("SELECT blob FROM parts WHERE upload = ?", (identifier,)).fetchall()
            blobs = [row["blob"] for row in stored]
            if not connection.execute("DELETE FROM uploads WHERE id = ?", (identifier,)).rowcount:
                raise NoSuchUpload(details={"UploadId": identifier})
            if not {row["blob"] for row in chosen} <= set(blobs):
                raise InvalidPart("A part was replaced while the upload was being completed.")
            return blobs

        return self._commits.replace(
            bucket,
            key,
            blob,
            sum(row["size"] for row in chosen),
            f"{digest.hexdigest()}-{len(chosen)}",
            attributes,
            precondition,
            finish,
        )

    def abort(self, bucket: str, key: str, identifier: str) -> None:
        """End an upload and remove its parts.

        Raises:
            NoSuchUpload: The upload does not exist.
        """
        self.get(bucket, key, identifier)
        with self._index.transaction() as connection:
            rows = connection.execute("SELECT blob FROM parts WHERE upload = ?", (identifier,)).fetchall()
            connection.execute("DELETE FROM uploads WHERE id = ?", (identifier,))
        self._blobs.remove(row["blob"] for row in rows)

    def _part_rows(self, identifier: str) -> list[Row]:
        return self._index.rows("SELECT * FROM parts WHERE upload = ? ORDER BY number", (identifier,))

    def _examined(self, blob: str, examine: Callable[[BinaryIO], Mapping[str, str]] | None) -> Mapping[str, str]:
        if examine is None:
            return {}
        try:
            with self._blobs.path(blob).open("rb") as content:
                return examine(content)
        except BaseException:
            self._blobs.remove([blob])
            raise

    def _join(self, rows: Sequence[Row]) -> str:
        """Join the blobs of parts into one blob."""
        try:
            if len(rows) == 1:
                return self._blobs.duplicate(rows[0]["blob"])
            staged = self._blobs.stage()
            try:
                for row in rows:
                    with self._blobs.path(row["blob"]).open("rb") as source:
                        staged.write_from(source)
                return self._blobs.adopt(staged)
            finally:
                staged.discard()
        except FileNotFoundError as error:
            raise InvalidPart("A part was replaced while the upload was being completed.") from error


def _choose(parts: Sequence[CompletedPart], stored: Mapping[int, Row]) -> list[Row]:
    if not parts:
        raise MalformedXML("The completion of an upload must have at least one part.")
    numbers = [part.number for part in parts]
    if any(later <= earlier for earlier, later in pairwise(numbers)):
        raise InvalidPartOrder
    chosen = []
    for part in parts:
        row = stored.get(part.number)
        if row is None or row["etag"] != part.etag:
            raise InvalidPart(details={"PartNumber": str(part.number)})
        kept = json.loads(row["checksums"])
        if any(kept.get(algorithm, value) != value for algorithm, value in part.checksums.items()):
            raise InvalidPart("The checksum of a part is wrong.", details={"PartNumber": str(part.number)})
        chosen.append(row)
    if any(row["size"] < MINIMUM_PART_BYTES for row in chosen[:-1]):
        raise EntityTooSmall
    return chosen


def _upload_from_row(row: Row) -> UploadInfo:
    return UploadInfo(row["id"], row["key"].decode(), from_ms(row["created"]), Attributes.from_json(row["attributes"]))
