"""Buckets, objects, uploads and parts, as the storage describes them."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from typing import TypeAlias

from modelarts_emulator.obs.index import Row

NULL_VERSION = "null"
"""The identifier of the version that is written without versioning."""


@dataclass(frozen=True, slots=True)
class Grant:
    """A permission that somebody has.

    Attributes:
        grantee: A group by its name, or the ID of an account after `id=`.
        permission: FULL_CONTROL, READ, WRITE, READ_ACP or WRITE_ACP.
        delivered: Whether the grant of a bucket holds for its objects too.
    """

    grantee: str
    permission: str
    delivered: bool = False


@dataclass(frozen=True, slots=True)
class Attributes:
    """The attributes of an object.

    Attributes:
        headers: Content-Type and other standard headers, names in lower case.
        metadata: The user's metadata, names in lower case and without the vendor's prefix.
        checksums: Verified checksums in base64, by algorithm in lower case.
        storage_class: STANDARD or another class of the protocol, in the terms of S3.
        tags: The tags.
        grants: Who may do what; empty when the object is private.
        encryption: Headers about encryption that the object was written with, names without the vendor's prefix. Keys
            of the client are not among them, only their digests.
        redirect: Where a website would redirect requests for the object to; it has no effect.
        appendable: Whether the object was made by appending.
        restored_until: Until when a copy of an archived object is restored, in ms since 1970; 0 if it is not.
    """

    headers: Mapping[str, str] = field(default_factory=dict)
    metadata: Mapping[str, str] = field(default_factory=dict)
    checksums: Mapping[str, str] = field(default_factory=dict)
    storage_class: str = "STANDARD"
    tags: Mapping[str, str] = field(default_factory=dict)
    grants: tuple[Grant, ...] = ()
    encryption: Mapping[str, str] = field(default_factory=dict)
    redirect: str = ""
    appendable: bool = False
    restored_until: int = 0

    def to_json(self) -> str:
        """Return the JSON text for the index, without what is as in a plain object: lists read thousands of them."""
        return json.dumps({name: value for name, value in asdict(self).items() if value != _PLAIN[name]})

    @classmethod
    def from_json(cls, text: str) -> Attributes:
        """Read the JSON text of the index."""
        values = json.loads(text)
        if "grants" in values:
            values["grants"] = tuple(Grant(**grant) for grant in values["grants"])
        return cls(**values)


_PLAIN = asdict(Attributes())


@dataclass(frozen=True, slots=True)
class BucketInfo:
    """A bucket; its creation in UTC."""

    name: str
    created: datetime
    location: str


@dataclass(frozen=True, slots=True)
class ObjectInfo:
    """A version of an object: key, size in bytes, ETag without quotation marks, last change in UTC.

    A delete marker has no content; its size is 0. A later version of a key has a greater number.
    """

    key: str
    size: int
    etag: str
    last_modified: datetime
    attributes: Attributes = field(default_factory=Attributes)
    version: str = NULL_VERSION
    is_latest: bool = True
    is_delete_marker: bool = False
    number: int = 0


@dataclass(frozen=True, slots=True)
class Deletion:
    """What a deletion did.

    Attributes:
        key: The key.
        removed: The version that was removed for good, if the request named it.
        marker: The delete marker that was made, or the one that was removed.
    """

    key: str
    removed: str | None = None
    marker: str | None = None


@dataclass(frozen=True, slots=True)
class Usage:
    """The objects of one storage class: their number, and their size in bytes."""

    storage_class: str
    number: int
    size: int


@dataclass(frozen=True, slots=True)
class UploadInfo:
    """A multipart upload under way."""

    id: str
    key: str
    created: datetime
    attributes: Attributes


@dataclass(frozen=True, slots=True)
class PartInfo:
    """A part of an upload: number from 1, size in bytes, ETag without quotation marks, verified checksums."""

    number: int
    size: int
    etag: str
    last_modified: datetime
    checksums: Mapping[str, str]


Precondition: TypeAlias = Callable[[ObjectInfo | None], None]
"""Gets the object that is about to be replaced, inside the transaction, and raises to keep it."""


def from_ms(milliseconds: int) -> datetime:
    """Return a time in ms since 1970 as a UTC datetime."""
    return datetime.fromtimestamp(milliseconds / 1000, UTC)


def object_from_row(row: Row) -> ObjectInfo:
    """Read a row of the table `objects`."""
    return ObjectInfo(
        row["key"].decode(),
        row["size"],
        row["etag"],
        from_ms(row["modified"]),
        Attributes.from_json(row["attributes"]),
        row["version"],
        bool(row["latest"]),
        row["blob"] is None,
        row["number"],
    )
