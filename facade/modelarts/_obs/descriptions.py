"""What programs see of objects and buckets."""

import mimetypes
import re
from collections.abc import Mapping
from datetime import datetime
from typing import Final

import attrs

from modelarts._obs.paths import ObsPath
from modelarts._obs.stored_object import StoredObject
from modelarts._public_names import public
from modelarts.exceptions import InvalidArgumentError

_METADATA: Final = ("x-amz-meta-", "x-obs-meta-")
_TYPE: Final = re.compile(r"[\w!#$&^.+-]+/[\w!#$&^.+-]+(\s*;[ -~]*)?", re.ASCII)
_NAME: Final = re.compile("[a-z0-9][a-z0-9_.-]*")
_VALUE: Final = re.compile("[!-~]([ -~]*[!-~])?")
_COMPRESSED: Final = {
    "br": "application/x-brotli",
    "bzip2": "application/x-bzip2",
    "compress": "application/x-compress",
    "gzip": "application/gzip",
    "xz": "application/x-xz",
}


@public("modelarts.obs")
@attrs.frozen
class ObsObject:
    """An object in OBS, as `Obs.list` shows it.

    Attributes:
        path: ``obs://bucket/dir/name``.
        size: Its size in bytes.
        last_modified: The time when it was written.
        e_tag: Its entity tag in quotation marks, which changes with the content; ``None`` if OBS sends none.
    """

    path: str
    size: int
    last_modified: datetime
    e_tag: str | None = None

    @property
    def is_folder(self) -> bool:
        """Whether it is a folder, or the marker of one: its path ends with a slash."""
        return self.path.endswith("/")

    def __str__(self) -> str:
        """Return it as one line."""
        return f"{self.last_modified:%Y-%m-%d %H:%M:%S}  {self.size:>12,}  {self.path}"


@public("modelarts.obs")
@attrs.frozen
class ObsObjectDetails(ObsObject):
    """All that OBS says of an object, as `Obs.head` shows it.

    Attributes:
        content_type: The type of its content, such as ``text/csv``.
        content_encoding: How its content is encoded, such as ``gzip``; ``None`` if it is not.
        storage_class: ``STANDARD``, ``STANDARD_IA`` (infrequent access, WARM in OBS's own terms), ``GLACIER`` (archive,
            COLD), or another that OBS sends.
        version_id: The ID of its version; ``None`` if the bucket keeps no versions.
        metadata: The metadata that it was stored with, by names without ``x-amz-meta-`` in lower case.
    """

    content_type: str | None = None
    content_encoding: str | None = None
    storage_class: str = "STANDARD"
    version_id: str | None = None
    metadata: Mapping[str, str] = attrs.field(factory=dict[str, str])

    def __str__(self) -> str:
        """Return it as a line, and below it what else is known."""
        known = {
            "content type": self.content_type,
            "content encoding": self.content_encoding,
            "storage class": self.storage_class,
            "version": self.version_id,
            "entity tag": self.e_tag,
            **self.metadata,
        }
        return "\n".join(
            [super().__str__(), *(f"  {name}: {value}" for name, value in known.items() if value is not None)]
        )


@public("modelarts.obs")
@attrs.frozen
class ObsBucket:
    """A bucket, as `Obs.list_buckets` shows it.

    Attributes:
        name: Its name.
        created: The time when it was created.
        region: The region that it is in; ``None`` if OBS does not say.
    """

    name: str
    created: datetime
    region: str | None = None

    @property
    def path(self) -> str:
        """Its path, ``obs://bucket/``."""
        return str(ObsPath(self.name, ""))

    def __str__(self) -> str:
        """Return it as one line."""
        return f"{self.created:%Y-%m-%d %H:%M:%S}  {self.path}{f'  {self.region}' if self.region else ''}"


def listed(bucket: str, stored: StoredObject) -> ObsObject:
    """Return an object of a listing as programs see it."""
    return ObsObject(str(ObsPath(bucket, stored.key)), stored.size, stored.last_modified, stored.e_tag)


def described(path: ObsPath, stored: StoredObject) -> ObsObjectDetails:
    """Return an object, by the headers of an answer about it alone, as programs see it."""
    headers = {name.lower(): value for name, value in stored.headers.items()}

    def said(name: str) -> str | None:
        return headers.get(f"x-amz-{name}") or headers.get(f"x-obs-{name}")

    version = said("version-id")
    return ObsObjectDetails(
        path=str(path),
        size=stored.size,
        last_modified=stored.last_modified,
        e_tag=stored.e_tag,
        content_type=headers.get("content-type"),
        content_encoding=headers.get("content-encoding"),
        storage_class=said("storage-class") or "STANDARD",
        version_id=None if version == "null" else version,
        metadata=metadata_of(headers),
    )


def metadata_of(headers: Mapping[str, str]) -> dict[str, str]:
    """Return the metadata in an object's headers, whose names are in lower case."""
    return {
        name.removeprefix(prefix): value
        for prefix in _METADATA
        for name, value in headers.items()
        if name.startswith(prefix)
    }


def headers_of(content_type: str | None, metadata: Mapping[str, str] | None) -> dict[str, str]:
    """Return the headers that a new object gets its type and its metadata by.

    Args:
        content_type: The type of its content, such as ``text/csv; charset=utf-8``.
        metadata: Texts by names, which `head` gives back.

    Raises:
        InvalidArgumentError: If OBS cannot have one of them.
    """
    headers: dict[str, str] = {}
    if content_type is not None:
        if not isinstance(content_type, str) or not _TYPE.fullmatch(content_type):
            raise InvalidArgumentError(f"content_type={content_type!r} is not a type such as 'text/csv'.")
        headers["content-type"] = content_type
    if metadata is not None and not isinstance(metadata, Mapping):
        raise InvalidArgumentError(f"metadata={metadata!r} is not a dictionary of texts.")
    for name, value in (metadata or {}).items():
        if not isinstance(name, str) or not _NAME.fullmatch(name):
            raise InvalidArgumentError(
                f"metadata has the name {name!r}, but names have lower-case letters, digits, '-', '_' and '.'."
            )
        if not isinstance(value, str) or not _VALUE.fullmatch(value):
            raise InvalidArgumentError(
                f"metadata[{name!r}]={value!r} is not a text of ASCII characters without spaces at its ends. "
                "Encode it, such as with urllib.parse.quote."
            )
        headers[f"{_METADATA[0]}{name}"] = value
    return headers


def with_type(headers: Mapping[str, str] | None, *names: str) -> Mapping[str, str]:
    """Return the headers of a new object with a type of its content, if a name suggests one.

    Types are those of Python's `mimetypes`, which also knows the system's and those that a program adds. A file that is
    compressed has the type of its compression, as nobody decompresses it when it is read.

    Args:
        headers: The headers by names in lower case, which may have a type already.
        names: The names of the object and of its source; the first one that suggests a type counts.
    """
    given = headers or {}
    if "content-type" not in given:
        for name in names:
            kind, compression = mimetypes.guess_type(f"/{name.rpartition('/')[2]}")  # else "data:" is taken for a URL
            if kind := kind if compression is None else _COMPRESSED.get(compression):
                return {**given, "content-type": kind}
    return given
