"""fsspec's names of objects, ``bucket/dir/name``, and what it says of them."""

from typing import TYPE_CHECKING, Any, Final

from fsspec.utils import stringify_path

from modelarts._obs.paths import ObsPath, checked_bucket
from modelarts._obs.stored_object import StoredObject

if TYPE_CHECKING:
    import os

Info = dict[str, Any]
"""What fsspec calls the info of a file or a directory."""

PROTOCOL: Final = "obs"
_SCHEME: Final = f"{PROTOCOL}://"


def place_of(path: "str | os.PathLike[str]") -> ObsPath:
    """Return the place of a path, whose key is taken byte for byte.

    Args:
        path: ``obs://bucket/dir/name`` or ``bucket/dir/name``; slashes before the bucket are left out. Empty for the
            place above the buckets.

    Raises:
        ObsPathError: If it is not a bucket's name that it begins with.
    """
    text = stringify_path(path).removeprefix(_SCHEME).lstrip("/")
    bucket, _, key = text.partition("/")
    return ObsPath(checked_bucket(bucket, context=f"{path!r}: ") if bucket else "", key)


def directory_name(folder: ObsPath) -> str:
    """Return the name of a directory: without a slash at its end, unless its own last part is empty."""
    name = f"{folder.bucket}/{folder.key}".removesuffix("/")
    return f"{name}/" if name.endswith("/") else name


def file_info(bucket: str, stored: StoredObject) -> Info:
    """Return what is known of an object."""
    return {
        "name": f"{bucket}/{stored.key}",
        "type": "file",
        "size": stored.size,
        "ETag": stored.e_tag,
        "LastModified": stored.last_modified,
        "mtime": stored.last_modified.timestamp(),
    }


def directory_info(folder: ObsPath, *, is_marked: bool = False) -> Info:
    """Return what is known of a directory.

    Args:
        folder: Its place.
        is_marked: Whether there is an object for the directory itself.
    """
    info: Info = {"name": directory_name(folder), "type": "directory", "size": 0}
    return {**info, "marker": True} if is_marked else info


def info_of(bucket: str, stored: StoredObject) -> Info:
    """Return what is known of an object, or of the directory that it marks."""
    if stored.is_folder and stored.size == 0:
        return directory_info(ObsPath(bucket, stored.key), is_marked=stored.e_tag is not None)
    return file_info(bucket, stored)


def stored_as(info: Info) -> StoredObject:
    """Return an object by its info."""
    return StoredObject(place_of(info["name"]).key, info["size"], info["LastModified"], info["ETag"])
