"""Paths in OBS (``obs://bucket/dir/object``): taking them apart, and keeping names from outside inside a folder."""

import os
import re
from pathlib import Path
from typing import Final

import attrs

from modelarts.exceptions import ObsPathError

_SCHEME: Final = "obs://"
_BUCKET: Final = re.compile(r"[a-z0-9_][a-z0-9._-]{2,62}")
_MAX_KEY_BYTES: Final = 1024
_RESERVED_ON_WINDOWS: Final = frozenset('<>:"|?*\\')


@attrs.frozen
class ObsPath:
    """A place in OBS.

    Attributes:
        bucket: The bucket's name.
        key: The object's name, or a folder's prefix that ends with a slash; empty for the bucket itself.
    """

    bucket: str
    key: str

    def __str__(self) -> str:
        """Write it as ``obs://bucket/key``."""
        return f"{_SCHEME}{self.bucket}/{self.key}"

    @property
    def name(self) -> str:
        """The last part of the key, without a slash; the bucket's name for the bucket itself."""
        return self.key.rstrip("/").rpartition("/")[2] or self.bucket

    @property
    def api_path(self) -> str:
        """The form in which ModelArts takes it: ``/bucket/key`` (public API reference, "Creating a Training Job")."""
        return f"/{self.bucket}/{self.key}"

    def joined(self, relative: str) -> "ObsPath":
        """Name something inside this folder, by its path relative to it."""
        return ObsPath(self.bucket, f"{self.key}{relative}")


def obs_dir(text: str, *, what: str) -> ObsPath:
    """Read the path of a folder.

    Args:
        text: ``obs://bucket/dir/``, or ``obs://bucket/`` for the whole bucket.
        what: The argument's name, for the error message.

    Raises:
        ObsPathError: If it does not start with ``obs://`` or does not end with a slash, or a part is not allowed.
    """
    path = _parsed(text, what=what, example="obs://bucket-name/dir1/")
    if not text.endswith("/"):
        raise ObsPathError(f"{what}={text!r} must end with a slash, as it names a folder: {text + '/'!r}.")
    return path


def obs_file(text: str, *, what: str) -> ObsPath:
    """Read the path of an object.

    Args:
        text: ``obs://bucket/dir/file``.
        what: The argument's name, for the error message.

    Raises:
        ObsPathError: If it does not start with ``obs://``, ends with a slash, or a part is not allowed.
    """
    path = _parsed(text, what=what, example="obs://bucket-name/dir1/file1.txt")
    if not path.key or path.key.endswith("/"):
        raise ObsPathError(f"{what}={text!r} must name an object, not a folder: obs://bucket-name/dir1/file1.txt.")
    return path


def checked_bucket(name: str) -> str:
    """Check a bucket's name.

    Raises:
        ObsPathError: If it is not 3 to 63 lower-case letters, digits, hyphens and dots.
    """
    # Underscores are let through: OBS once allowed them, and the documents' examples have them.
    if not _BUCKET.fullmatch(name) or ".." in name:
        raise ObsPathError(
            f"Bucket name {name!r} is not allowed. Use 3 to 63 lower-case letters, digits, hyphens and dots, "
            "beginning with a letter or a digit."
        )
    return name


def _parsed(text: str, *, what: str, example: str) -> ObsPath:
    if not isinstance(text, str) or not text.startswith(_SCHEME):
        raise ObsPathError(f"{what}={text!r} is not a path in OBS. It must start with obs://, such as {example}.")
    bucket, _, key = text.removeprefix(_SCHEME).partition("/")
    checked_bucket(bucket)
    parts = key.removesuffix("/").split("/") if key else []
    if any(part in {"", ".", ".."} for part in parts):
        raise ObsPathError(f"{what}={text!r} has an empty part, '.' or '..'. Write the path out, such as {example}.")
    if len(key.encode()) > _MAX_KEY_BYTES:
        raise ObsPathError(f"{what}={text!r} is longer than the {_MAX_KEY_BYTES} bytes that OBS allows.")
    return ObsPath(bucket, key)


def local_target(root: Path, relative: str) -> Path:
    """Find the file inside ``root`` that an object's relative name stands for. Such names are not to be trusted.

    Args:
        root: The folder that nothing may be written outside of.
        relative: The object's name, relative to the folder that is downloaded.

    Raises:
        ObsPathError: If the name would lead outside, also by a link that is already there, or cannot be a file's name.
    """
    parts = relative.split("/")
    unusable = any(part in {"", ".", ".."} or "\0" in part or (os.sep != "/" and os.sep in part) for part in parts)
    if os.name == "nt":
        unusable = unusable or any(_RESERVED_ON_WINDOWS & set(part) for part in parts)
    target = root.joinpath(*parts) if not unusable else root
    if unusable or not target.parent.resolve().is_relative_to(root.resolve()):
        raise ObsPathError(
            f"The object's name {relative!r} cannot become a file inside {str(root)!r}; nothing was written for it. "
            "Download it by itself with download_file, or rename it in OBS."
        )
    return target
