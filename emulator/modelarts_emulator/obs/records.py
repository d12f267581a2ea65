"""Buckets, objects, uploads and parts, as the storage describes them."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from typing import TypeAlias

from modelarts_emulator.obs.index import Row


@dataclass(frozen=True, slots=True)
class Attributes:
    """The attributes of an object.

    Attributes:
        headers: Content-Type and other standard headers, names in lower case.
        metadata: The user's metadata, names in lower case and without the vendor's prefix.
        checksums: Verified checksums in base64, by algorithm in lower case.
        storage_class: STANDARD or another class of the protocol; it has no effect.
    """

    headers: Mapping[str, str] = field(default_factory=dict)
    metadata: Mapping[str, str] = field(default_factory=dict)
    checksums: Mapping[str, str] = field(default_factory=dict)
    storage_class: str = "STANDARD"

    def to_json(self) -> str:
        """Return the JSON text for the index."""
        return json.dumps(asdict(self))

    @classmethod
    def from_json(cls, text: str) -> Attributes:
        """Read the JSON text of the index."""
        return cls(**json.loads(text))


@dataclass(frozen=True, slots=True)
class BucketInfo:
    """A bucket; its creation in UTC."""

    name: str
    created: datetime
    location: str


@dataclass(frozen=True, slots=True)
class ObjectInfo:
    """An object: key, size in bytes, ETag without quotation marks, last change in UTC."""

    key: str
    size: int
    etag: str
    last_modified: datetime
    attributes: Attributes = field(default_factory=Attributes)


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
    )
