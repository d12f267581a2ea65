"""What the object storage of the benchmark stores."""

from __future__ import annotations

import base64
import hashlib
import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from html import unescape
from pathlib import Path
from typing import Final

PART: Final = 8 * 1024 * 1024
"""The size of the parts of an object that is served from a file."""

Name = tuple[str, str]
"""A bucket and a key."""


class RefusedError(Exception):
    """A request that cannot be done.

    Args:
        status: code and reason.
        code: of the error.
        message: for people.
    """

    def __init__(self, status: str, code: str, message: str) -> None:
        super().__init__(message)
        self.status, self.code, self.message = status, code, message


class Content:
    """A content that arrives.

    Args:
        size: of the whole, in bytes.
        limit: the size of the largest content that is kept.
    """

    def __init__(self, size: int, limit: int) -> None:
        self.size = size
        self._hash = hashlib.md5(usedforsecurity=False)
        self._kept: bytearray | None = bytearray() if size <= limit else None

    def add(self, piece: memoryview) -> None:
        """Take the next bytes."""
        self._hash.update(piece)
        if self._kept is not None:
            self._kept += piece

    @property
    def digest(self) -> bytes:
        """The MD5 of what has arrived."""
        return self._hash.digest()

    @property
    def kept(self) -> bytes | None:
        """What has arrived; None if it is too large."""
        return None if self._kept is None else bytes(self._kept)


@dataclass(frozen=True)
class Stored:
    """An object.

    Attributes:
        size: in bytes.
        tag: the entity tag.
        content: the bytes, or the file that has them; None if they were too many to keep.
        metadata: headers to send with it.
        modified: when it was written.
    """

    size: int
    tag: str
    content: bytes | Path | None
    metadata: Mapping[str, str] = field(default_factory=dict)
    modified: datetime = field(default_factory=lambda: datetime.now(UTC))


@dataclass(frozen=True)
class Listed:
    """An entry of a listing: an object, or a prefix that several share."""

    name: str
    stored: Stored | None


@dataclass
class _Upload:
    metadata: Mapping[str, str]
    parts: dict[int, Content] = field(default_factory=dict)


class Objects:
    """Objects by bucket and key, and uploads in parts."""

    def __init__(self) -> None:
        self._stored: dict[Name, Stored] = {}
        self._uploads: dict[str, _Upload] = {}
        self._begun = 0

    def serve_file(self, name: Name, path: Path) -> None:
        """Store a file as if rclone had uploaded it: in parts, with the MD5 of the whole; it is read from there."""
        whole, digests = hashlib.md5(usedforsecurity=False), []
        with path.open("rb") as file:
            while part := file.read(PART):
                whole.update(part)
                digests.append(hashlib.md5(part, usedforsecurity=False).digest())
        metadata = {"x-amz-meta-md5chksum": base64.b64encode(whole.digest()).decode()}
        self._stored[name] = Stored(path.stat().st_size, _tag_of_parts(digests), path, metadata)

    def put(self, name: Name, content: Content, metadata: Mapping[str, str]) -> str:
        """Store an object; return its entity tag."""
        tag = content.digest.hex()
        self._stored[name] = Stored(content.size, tag, content.kept, metadata)
        return tag

    def get(self, name: Name) -> Stored:
        """An object.

        Raises:
            RefusedError: there is none.
        """
        if name not in self._stored:
            raise RefusedError("404 Not Found", "NoSuchKey", f"There is no {name[1]}.")
        return self._stored[name]

    def delete(self, name: Name) -> None:
        """Delete an object, if it is there."""
        self._stored.pop(name, None)

    def begin(self, metadata: Mapping[str, str]) -> str:
        """Begin an upload in parts; return its ID."""
        self._begun += 1
        self._uploads[str(self._begun)] = _Upload(metadata)
        return str(self._begun)

    def put_part(self, upload: str, number: int, content: Content) -> str:
        """Store a part; return its entity tag.

        Raises:
            RefusedError: there is no such upload.
        """
        self._upload(upload).parts[number] = content
        return content.digest.hex()

    def complete(self, name: Name, upload: str, manifest: bytes) -> str:
        """Make the parts that a manifest names an object; return its entity tag.

        Raises:
            RefusedError: there is no such upload, or a part is not there or has another entity tag.
        """
        found = self._upload(upload)
        pieces = manifest.decode().split("</Part>")[:-1]
        stated = [(int(_inner("PartNumber", piece)), unescape(_inner("ETag", piece)).strip('"')) for piece in pieces]
        contents = [part for number, tag in stated if (part := found.parts.get(number)) and part.digest.hex() == tag]
        if not contents or len(contents) != len(stated):
            raise RefusedError("400 Bad Request", "InvalidPart", "A part is not there, or has another entity tag.")
        kept = [part.kept for part in contents]
        whole = None if None in kept else b"".join(piece or b"" for piece in kept)
        tag = _tag_of_parts([part.digest for part in contents])
        self._stored[name] = Stored(sum(part.size for part in contents), tag, whole, found.metadata)
        del self._uploads[upload]
        return tag

    def abort(self, upload: str) -> None:
        """Forget an upload.

        Raises:
            RefusedError: there is no such upload.
        """
        self._upload(upload)
        del self._uploads[upload]

    def listed(self, bucket: str, prefix: str, delimiter: str, after: str, limit: int) -> tuple[Sequence[Listed], bool]:
        """The first entries after a name, and whether there are more.

        Args:
            bucket: the bucket.
            prefix: what the keys begin with.
            delimiter: keys that have it after the prefix are one entry; empty for none.
            after: the name before the first entry.
            limit: of the entries.
        """
        keys = sorted(key for where, key in self._stored if where == bucket and key.startswith(prefix))
        entries: dict[str, Listed] = {}
        for key in keys[bisect_right(keys, after) :]:
            name, stored = key, self._stored[bucket, key]
            end = key.find(delimiter, len(prefix)) if delimiter else -1
            entry = Listed(name, stored) if end < 0 else Listed(key[: end + len(delimiter)], None)
            if entry.name <= after:
                continue
            if len(entries) == limit and entry.name not in entries:
                return list(entries.values()), True
            entries[entry.name] = entry
        return list(entries.values()), False

    def _upload(self, upload: str) -> _Upload:
        if upload not in self._uploads:
            raise RefusedError("404 Not Found", "NoSuchUpload", f"There is no upload {upload}.")
        return self._uploads[upload]


def _inner(name: str, piece: str) -> str:
    found = re.search(rf"<{name}>\s*([^<]*?)\s*</", piece)
    if found is None:
        raise RefusedError("400 Bad Request", "MalformedXML", f"A part has no {name}.")
    return found[1]


def _tag_of_parts(digests: Sequence[bytes]) -> str:
    return f"{hashlib.md5(b''.join(digests), usedforsecurity=False).hexdigest()}-{len(digests)}"
