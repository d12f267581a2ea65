"""Paths in OBS, and a check of keys that become names of files."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath

_SCHEMES = ("obs://", "s3://")
_LONGEST_NAME = 255  # bytes, of one component on the common file systems
_LONGEST_RELATIVE_PATH = 1024  # bytes, the longest key


class InvalidObsPathError(ValueError):
    """The text is not a path in OBS; the message says why."""


class UnsafeKeyError(ValueError):
    """The key cannot be the path of a file below a directory; the message says why."""


@dataclass(frozen=True)
class ObsPath:
    """A bucket and a key; the key is empty for the whole bucket, and ends with a slash for a directory."""

    bucket: str
    key: str

    @classmethod
    def parse(cls, url: str) -> ObsPath:
        """Parse `obs://bucket/key`, `s3://bucket/key` or `/bucket/key`.

        Raises:
            InvalidObsPathError: the text has none of these forms, or no bucket.
        """
        scheme = next((scheme for scheme in _SCHEMES if url.startswith(scheme)), None)
        if scheme is not None:
            rest = url[len(scheme) :]
        elif url.startswith("/") and not url.startswith("//"):
            rest = url[1:]
        else:
            raise InvalidObsPathError("it does not begin with obs://, s3:// or /")
        bucket, _, key = rest.partition("/")
        if not bucket:
            raise InvalidObsPathError("it has no bucket")
        if not _is_text(rest):
            raise InvalidObsPathError("it has characters that are not allowed in keys")
        return cls(bucket, key)

    def as_directory(self) -> ObsPath:
        """The same place as a directory: its key is empty or ends with a slash."""
        return self if not self.key or self.key.endswith("/") else ObsPath(self.bucket, self.key + "/")

    def child(self, relative: str) -> ObsPath:
        """The place of a relative key below this directory."""
        return ObsPath(self.bucket, self.as_directory().key + relative)

    @property
    def name(self) -> str:
        """The last component of the key, or the bucket when the key is empty."""
        return self.key.rstrip("/").rpartition("/")[2] or self.bucket

    def __str__(self) -> str:
        return f"obs://{self.bucket}/{self.key}"


def relative_file(relative_key: str) -> PurePosixPath:
    """The relative path of a file for a key without the prefix of its directory.

    Raises:
        UnsafeKeyError: the key is absolute, has an empty, `.` or `..` component or a NUL, or is too long for a file.
    """
    parts = relative_key.split("/")
    if any(part in ("", ".", "..") for part in parts):
        raise UnsafeKeyError("it has an empty, '.' or '..' component")
    if not _is_text(relative_key):
        raise UnsafeKeyError("it has characters that are not allowed in names of files")
    longest = max(len(part.encode()) for part in parts)
    if longest > _LONGEST_NAME or len(relative_key.encode()) > _LONGEST_RELATIVE_PATH:
        raise UnsafeKeyError("it is too long for a file name")
    return PurePosixPath(*parts)


def _is_text(value: str) -> bool:
    """Whether it can be written as UTF-8 and has no NUL."""
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return "\0" not in value
