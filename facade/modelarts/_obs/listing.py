"""Listings with the exact names of objects, whose slashes at the end `obstore` leaves out, level by level or whole."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote
from xml.etree import ElementTree  # expat bounds what entities expand to

import attrs

from modelarts._obs.paths import ObsPath
from modelarts.exceptions import ObsError

if TYPE_CHECKING:
    from modelarts._obs.buckets import BucketRequests

_NEVER: Final = datetime.fromtimestamp(0, UTC)


@attrs.frozen
class Entry:
    """An object, or with a slash at the end of its key a folder.

    Attributes:
        key: The exact key.
        size: Size in bytes; 0 for a folder.
        last_modified: The time when it was written; 1970 for a folder without a marker.
        e_tag: Its entity tag, which changes with the content; ``None`` for a folder, or if OBS sends none.
    """

    key: str
    size: int = 0
    last_modified: datetime = _NEVER
    e_tag: str | None = None

    @property
    def is_folder(self) -> bool:
        """Whether it is a folder."""
        return self.key.endswith("/")


def entries_below(
    requests: "BucketRequests", folder: ObsPath, *, recursive: bool, limit: int = 1000
) -> Iterator[Entry]:
    """Yield what is in a folder, by key, without the marker of the folder itself.

    Args:
        requests: Sends the requests.
        folder: The folder, whose key is empty or ends with a slash.
        recursive: Whether to yield what is in its folders as well. Folders then appear only if they have markers.
        limit: The largest number of entries in an answer, from 1 to 1000.

    Raises:
        ObsBucketNotFoundError: If there is no such bucket.
        ObsError: If OBS refuses.
    """
    for entry in _listed(requests, folder, recursive=recursive, limit=limit):
        if entry.key != folder.key:
            yield entry


def find_entry(requests: "BucketRequests", path: ObsPath) -> Entry | None:
    """Return the entry of an object by its exact name; ``None`` if there is no such object.

    Raises:
        ObsBucketNotFoundError: If there is no such bucket.
        ObsError: If OBS refuses.
    """
    first = next(_listed(requests, path, recursive=True, limit=1), None)
    return first if first is not None and first.key == path.key else None


def has_entries(requests: "BucketRequests", folder: ObsPath) -> bool:
    """Return whether a folder has a marker or anything in it.

    Raises:
        ObsBucketNotFoundError: If there is no such bucket.
        ObsError: If OBS refuses.
    """
    return next(_listed(requests, folder, recursive=True, limit=1), None) is not None


def _listed(requests: "BucketRequests", folder: ObsPath, *, recursive: bool, limit: int) -> Iterator[Entry]:
    query = {"list-type": "2", "encoding-type": "url", "prefix": folder.key, "max-keys": str(limit)}
    if not recursive:
        query["delimiter"] = "/"
    while True:
        answer = requests.get(ObsPath(folder.bucket, ""), query, doing=f"list {folder}")
        try:
            document = ElementTree.fromstring(answer)  # noqa: S314 - see above
        except ElementTree.ParseError as error:
            raise ObsError(f"Could not list {folder}: the answer is not a listing ({error}).") from error
        space = document.tag.partition("ListBucketResult")[0]
        encoded = document.findtext(f"{space}EncodingType") == "url"

        def text(element: ElementTree.Element, name: str, space: str = space) -> str:
            return element.findtext(f"{space}{name}") or ""

        def key(element: ElementTree.Element, name: str, encoded: bool = encoded) -> str:
            return unquote(text(element, name)) if encoded else text(element, name)

        page = [Entry(key(found, "Prefix")) for found in document.iterfind(f"{space}CommonPrefixes")]
        for found in document.iterfind(f"{space}Contents"):
            modified = datetime.fromisoformat(text(found, "LastModified"))
            page.append(Entry(key(found, "Key"), int(text(found, "Size") or 0), modified, text(found, "ETag") or None))
        yield from sorted(page, key=lambda entry: entry.key)
        token = text(document, "NextContinuationToken")
        if text(document, "IsTruncated") != "true" or not token:
            return
        query["continuation-token"] = token
