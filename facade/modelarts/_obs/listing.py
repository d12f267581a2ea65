"""Listings with the exact names of objects, level by level or whole."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote_plus

from modelarts._obs import globs, objects
from modelarts._obs.answers import ObsAnswer, document_of, size_of
from modelarts._obs.paths import MAX_KEY_BYTES, ObsPath
from modelarts._obs.requests import ObsRequests
from modelarts._obs.stored_object import StoredObject
from modelarts.exceptions import (
    ObsBucketNotFoundError,
    ObsError,
    ObsObjectNotFoundError,
    ObsPathError,
    ObsPermissionError,
)

if TYPE_CHECKING:
    from xml.etree import ElementTree

_NO_PATTERNS: Final = "It looks like a pattern, but is taken as a name: only list takes patterns."

PAGE: Final = 1000
"""The largest number of entries that OBS sends in an answer."""


def entries(
    requests: ObsRequests,
    folder: ObsPath,
    *,
    recursive: bool = True,
    limit: int | None = None,
    doing: str | None = None,
    paced: bool = False,
) -> Iterator[StoredObject]:
    """Yield the objects whose names begin with a prefix, by key, with the marker of the folder itself.

    Args:
        requests: Sends the requests.
        folder: The folder, whose key is empty or ends with a slash; or any other prefix.
        recursive: Whether to yield what is in its folders as well. Folders then appear only if they have markers.
        limit: The largest number of entries in an answer, from 1 to 1000, which is the default.
        doing: What the caller is doing, for error messages; ``list obs://bucket/folder/`` by default.
        paced: Whether the deadline begins with each page, as the caller takes its time.

    Raises:
        ObsBucketNotFoundError: If there is no such bucket.
        ObsError: If OBS refuses, or answers with a page that does not follow the last one.
    """
    query = {"list-type": "2", "encoding-type": "url", "prefix": folder.key, "max-keys": str(limit or PAGE)}
    if not recursive:
        query["delimiter"] = "/"
    doing = doing or f"list {folder}"
    last = ""
    while True:
        sender = requests.for_the_next_step() if paced else requests
        answer = sender.send("GET", ObsPath(folder.bucket, ""), query=list(query.items()), doing=doing)
        page, token = _page(answer, doing)
        for entry in page:
            if not entry.key.startswith(folder.key):
                raise ObsError(f"Could not {doing}: OBS lists {entry.key!r}, which is not in it.")
        if page and last and _bytes(page[0].key) <= _bytes(last):
            raise ObsError(f"Could not {doing}: OBS sent a page of the list again, so the list would never end.")
        yield from page
        if not token:
            return
        if not page or query.get("continuation-token") == token:
            raise ObsError(f"Could not {doing}: OBS says that the list goes on, but sends no further page of it.")
        last = page[-1].key
        query["continuation-token"] = token


def entries_below(requests: ObsRequests, folder: ObsPath, *, recursive: bool) -> Iterator[StoredObject]:
    """Yield what is in a folder, by key, without the marker of the folder itself; see `entries`."""
    return (entry for entry in entries(requests, folder, recursive=recursive) if entry.key != folder.key)


def matching(
    requests: ObsRequests, folder: ObsPath, pattern: str, *, recursive: bool, paced: bool
) -> Iterator[StoredObject]:
    """Yield what is in a folder, or what a pattern matches if there is no folder with exactly this name.

    Args:
        requests: Sends the requests.
        folder: The folder.
        pattern: Its key as a pattern, without the slash at its end if that was not given.
        recursive: Whether to yield what is in the subfolders of a folder as well, and not the subfolders themselves.
        paced: Whether the deadline begins with each page, as the caller takes its time.

    Raises:
        ObsBucketNotFoundError: If there is no such bucket.
        ObsError: If OBS refuses.
    """
    if not globs.is_pattern(pattern) or has_entries(requests, folder, doing=f"list {folder}"):
        yield from entries(requests, folder, recursive=recursive, paced=paced)
        return
    wanted = globs.Pattern(pattern)
    prefix = ObsPath(folder.bucket, wanted.prefix)
    doing = f"list {ObsPath(folder.bucket, pattern)}"
    for found in entries(requests, prefix, recursive=not wanted.is_flat, doing=doing, paced=paced):
        if wanted.matches(found.key):
            yield found


def has_entries(requests: ObsRequests, folder: ObsPath, *, doing: str | None = None) -> bool:
    """Return whether a folder has a marker or anything in it.

    Raises:
        ObsBucketNotFoundError: If there is no such bucket.
        ObsError: If OBS refuses.
    """
    return next(entries(requests, folder, limit=1, doing=doing or f"look at {folder}"), None) is not None


def existing(requests: ObsRequests, path: ObsPath, *, doing: str) -> StoredObject:
    """Return what OBS knows of an object that must exist.

    Args:
        requests: Sends the requests.
        path: The object.
        doing: What the caller is doing, such as ``download``, for error messages.

    Raises:
        ObsObjectNotFoundError: If there is no such object.
        ObsBucketNotFoundError: If there is no such bucket.
        ObsError: If OBS refuses.
    """
    try:
        return objects.head(requests, path, doing=doing)
    except ObsObjectNotFoundError as error:
        raise missing(requests, path, error, doing=doing) from error


def check_no_folder(requests: ObsRequests, place: ObsPath, name: str, text: str, *, what: str, doing: str) -> None:
    """Check that there is no folder of the name of a new object, as the caller may have meant to put it in there.

    Args:
        requests: Sends the requests.
        place: The object.
        name: The name of its source; an object that keeps it is meant.
        text: The argument.
        what: The argument's name.
        doing: What the caller is doing, for error messages.

    Raises:
        ObsPathError: If there is one.
        ObsError: If OBS refuses, except for a missing bucket, which the next request finds.
    """
    if place.name == name:
        return
    with suppress(ObsBucketNotFoundError):
        if has_entries(requests, place.as_folder, doing=doing):
            raise ObsPathError(
                f"{what}={text!r} names an object, as it has no slash at its end, but there is a folder of this name. "
                f"Write {text + '/'!r} to put {name!r} into it, or choose another name."
            )


def is_folder(requests: ObsRequests, path: ObsPath) -> bool:
    """Return whether a folder has a marker or anything in it; the bucket itself may be empty.

    Raises:
        ObsBucketNotFoundError: If there is no such bucket.
        ObsError: If OBS refuses.
    """
    return has_entries(requests, path.as_folder) or not path.key


def nothing_in(folder: ObsPath) -> ObsObjectNotFoundError:
    """Return the error for a folder in which there is nothing."""
    hint = _NO_PATTERNS if globs.is_pattern(folder.key) else "Check the path, or list its parent folder."
    return ObsObjectNotFoundError(f"There are no objects in {folder}. {hint}")


def missing(requests: ObsRequests, path: ObsPath, error: ObsObjectNotFoundError, *, doing: str) -> ObsError:
    """Return the error for an object that is not there; a listing shows whether the bucket is missing as well."""
    try:
        has_content = has_entries(requests, path.as_folder, doing=f"{doing} {path}")
    except ObsBucketNotFoundError as no_bucket:
        return no_bucket
    except ObsPermissionError:
        return error
    if has_content:
        hint = f"{path}/ is a folder, which download_dir copies."
    else:
        hint = _NO_PATTERNS if globs.is_pattern(path.key) else "Check the path, or list its folder."
    return ObsObjectNotFoundError(f"{error} {hint}")


def _page(answer: ObsAnswer, doing: str) -> tuple[list[StoredObject], str]:
    """Return the entries of an answer, by key, and the token of the next page; empty if there is none."""
    document, space = document_of(answer, "ListBucketResult", doing=doing)
    decoded = names_of(document, space)
    names = [f"{space}{name}" for name in ("Key", "Size", "LastModified", "ETag")]
    try:
        page = [
            StoredObject(decoded(found.findtext(f"{space}Prefix") or ""))
            for found in document.iterfind(f"{space}CommonPrefixes")
        ]
        for found in document.iterfind(f"{space}Contents"):
            texts = {child.tag: child.text or "" for child in found}
            key, size, modified, e_tag = (texts.get(name, "") for name in names)
            when = datetime.fromisoformat(modified)
            if when.tzinfo is not UTC:
                when = when.astimezone(UTC) if when.tzinfo else when.replace(tzinfo=UTC)
            page.append(StoredObject(decoded(key), size_of(size), when, e_tag or None))
    except (ValueError, OverflowError) as error:
        raise ObsError(f"Could not {doing}: the answer is not a listing ({error}).") from error
    token = (document.findtext(f"{space}NextContinuationToken") or "").strip()
    is_cut = (document.findtext(f"{space}IsTruncated") or "").strip() == "true"
    if is_cut and not token:
        raise ObsError(f"Could not {doing}: the answer is cut, but has no token for the rest of the list.")
    return sorted(page, key=lambda entry: _bytes(entry.key)), token if is_cut else ""


def names_of(document: "ElementTree.Element", space: str) -> Callable[[str], str]:
    """Return what decodes the names in a list, as `document_of` returns it.

    Raises:
        ValueError: When a name is decoded that no object can have.
    """
    is_quoted = document.findtext(f"{space}EncodingType") == "url"

    def decoded(text: str) -> str:
        name = _unquoted(text) if is_quoted and ("%" in text or "+" in text) else text
        if len(name) > MAX_KEY_BYTES // 4 and len(_bytes(name)) > MAX_KEY_BYTES:
            raise ValueError(f"{name[:100]!r} is the beginning of a name of more than {MAX_KEY_BYTES:,} bytes")
        return name

    return decoded


def _unquoted(text: str) -> str:
    """Decode a name; what is not UTF-8 becomes what `os.fsencode` and requests turn into the same bytes.

    A space comes as ``+`` or ``%20``, and a plus sign as ``%2B``.
    """
    return unquote_plus(text, errors="surrogateescape")


def _bytes(key: str) -> bytes:
    return key.encode("utf-8", "surrogateescape")
