"""Copies within OBS, whose content does not pass through this machine.

Source: OBS API Reference, "Copying Objects" and "Copying Parts".
"""

import math
from collections.abc import Mapping, Sequence
from itertools import islice
from typing import Final
from urllib.parse import quote

from modelarts._obs import listing, multipart, objects
from modelarts._obs.answers import document_of
from modelarts._obs.multipart import PartialUpload, StoredPart
from modelarts._obs.parallel import in_threads
from modelarts._obs.paths import ObsPath
from modelarts._obs.requests import ObsRequests
from modelarts._obs.stored_object import StoredObject
from modelarts.exceptions import ObsError, ObsTransferError

LARGEST_AT_ONCE: Final = 1024**3
"""The size in bytes of the largest object that is copied with one request; OBS allows 5 GB, but parts are faster."""

_PART_SIZE: Final = 256 * 1024 * 1024
_MAX_PARTS: Final = 10_000
_AT_ONCE: Final = 8
_OBJECTS_AT_ONCE: Final = 32
_LOOKED_AT: Final = 64
_KEPT: Final = frozenset(
    {"content-type", "content-encoding", "content-disposition", "content-language", "cache-control", "expires"}
)


def copy(requests: ObsRequests, source: ObsPath, stored: StoredObject, target: ObsPath) -> None:
    """Copy an object with its metadata, as it was when it was looked at.

    Args:
        requests: Sends the requests.
        source: The object.
        stored: What is known of it, from a listing or a look at it.
        target: The copy, which may be in another bucket; an object of this name is replaced.

    Raises:
        ObsTransferError: If the object changed in the meantime.
        ObsError: If OBS refuses.
    """
    doing = f"copy {source} to {target}"
    if stored.size <= LARGEST_AT_ONCE:
        answer = requests.send("PUT", target, headers=_named(source, stored), doing=doing)
        document_of(answer, "CopyObjectResult", doing=doing)  # an error may follow the status of a success
        return
    stored = stored if stored.headers else _as_listed(objects.head(requests, source, doing=doing), stored, source)
    begun = multipart.start(requests, target, doing=doing, headers=_headers(stored))
    try:
        parts = _copied_parts(requests, source, stored, begun, doing)
        _as_listed(objects.head(requests, source, doing=doing), stored, source)
        multipart.finish(requests, begun, parts, doing=doing)
    except BaseException:
        multipart.discard(requests, begun)
        raise


def _copied_parts(
    requests: ObsRequests, source: ObsPath, stored: StoredObject, begun: PartialUpload, doing: str
) -> list[StoredPart]:
    size = max(_PART_SIZE, math.ceil(stored.size / _MAX_PARTS))

    def copied(number: int) -> StoredPart:
        first = (number - 1) * size
        last = min(first + size, stored.size) - 1
        answer = requests.send(
            "PUT",
            begun.path,
            query=[("partNumber", str(number)), ("uploadId", begun.upload_id)],
            headers={**_named(source, stored), "x-amz-copy-source-range": f"bytes={first}-{last}"},
            doing=doing,
        )
        document, space = document_of(answer, "CopyPartResult", doing=doing)
        if not (e_tag := document.findtext(f"{space}ETag")):
            raise ObsError(f"Could not {doing}: the answer has no entity tag of the part, so it was not copied.")
        return StoredPart(number, e_tag, last + 1 - first)

    return in_threads(copied, range(1, math.ceil(stored.size / size) + 1), _AT_ONCE, cancel=requests.cancel)


def _as_listed(found: StoredObject, stored: StoredObject, source: ObsPath) -> StoredObject:
    if (found.e_tag, found.size) != (stored.e_tag, stored.size):
        raise ObsTransferError(f"{source} changed while it was being copied, so nothing was stored. Copy it again.")
    return found


def _named(source: ObsPath, stored: StoredObject) -> dict[str, str]:
    named = "/" + quote(f"{source.bucket}/{source.key}".encode("utf-8", "surrogateescape"), safe="/~")
    condition = {} if stored.e_tag is None else {"x-amz-copy-source-if-match": stored.e_tag}
    return {"x-amz-copy-source": named, **condition}


def _headers(stored: StoredObject) -> Mapping[str, str]:
    headers = {name.lower(): value for name, value in stored.headers.items()}
    return {name: value for name, value in headers.items() if name in _KEPT or name.startswith("x-amz-meta-")}


def copy_all(requests: ObsRequests, source: ObsPath, target: ObsPath) -> None:
    """Copy all objects in a folder to another folder, several at once, with the markers of folders.

    Raises:
        ObsObjectNotFoundError: If there are none.
        ObsError: If OBS refuses to copy one of them.
    """
    found = list(listing.entries(requests, source, doing=f"copy {source}"))
    if not found:
        raise listing.nothing_in(source)

    def copied(stored: StoredObject) -> None:
        relative = stored.key.removeprefix(source.key)
        copy(requests, ObsPath(source.bucket, stored.key), stored, target.joined(relative))

    in_threads(copied, found, _OBJECTS_AT_ONCE, cancel=requests.cancel)


def delete_copied(requests: ObsRequests, bucket: str, copied: Sequence[StoredObject]) -> Sequence[StoredObject]:
    """Delete objects that were copied, except those that were replaced since they were looked at.

    A few are looked at once more and deleted at once, and then the next, so that there is little time to replace one.

    Args:
        requests: Sends the requests.
        bucket: The bucket.
        copied: The objects, as they were copied.

    Returns:
        Those that were replaced, and stay.

    Raises:
        ObsError: If OBS refuses.
    """

    def is_same(stored: StoredObject) -> bool:
        found = objects.find(requests, ObsPath(bucket, stored.key))
        return found is None or (found.size == stored.size and stored.e_tag in {None, found.e_tag})

    left: list[StoredObject] = []
    remaining = iter(copied)
    while some := list(islice(remaining, _LOOKED_AT)):
        same = in_threads(is_same, some, _OBJECTS_AT_ONCE, cancel=requests.cancel)
        objects.delete_all(requests, bucket, [stored.key for stored, is_it in zip(some, same, strict=True) if is_it])
        left += [stored for stored, is_it in zip(some, same, strict=True) if not is_it]
    return left
