"""Lists of the versions of objects.

Source: OBS API Reference, "Listing Objects in a Bucket" (`versions`); Amazon S3 API Reference, "ListObjectVersions".
"""

from __future__ import annotations

from dataclasses import dataclass, field

from starlette.responses import Response

from modelarts_emulator.obs.errors import InvalidArgument
from modelarts_emulator.obs.listing import MAXIMUM_KEYS, Encode, common_prefix, encoder, entry_elements, optional
from modelarts_emulator.obs.records import ObjectInfo
from modelarts_emulator.obs.request import ObsRequest
from modelarts_emulator.obs.responses import document, iso_time, owner
from modelarts_emulator.obs.storage import ObjectStorage
from modelarts_emulator.obs.xml import Element, element

_MAXIMUM_DIGITS = 18


@dataclass(slots=True)
class VersionPage:
    """A page of versions and common prefixes, and after which entry the next one begins.

    Attributes:
        entries: Versions and delete markers, and texts for common prefixes, in order.
        next_marker: The key and the version of the last entry, if there are further ones. The version is followed by
            its number, so that the next page begins at the right place when the version has been deleted meanwhile. A
            common prefix has no version.
    """

    entries: list[ObjectInfo | str] = field(default_factory=list)
    next_marker: tuple[str, str] | None = None


def version_page(
    storage: ObjectStorage, bucket: str, prefix: str, delimiter: str, marker: tuple[str, str | None], limit: int
) -> VersionPage:
    """Collect a page of the versions in a bucket, by key in the order of bytes, the latest first.

    Args:
        storage: The storage.
        bucket: The bucket.
        prefix: Keys have to begin with it.
        delimiter: Keys that have it after the prefix are rolled up into common prefixes; empty for none.
        marker: The key and the version after which the page begins, as in `next_marker` or the identifier alone;
            without a version, after all of the key. A common prefix means all keys that are rolled up into it.
        limit: Most entries on the page.

    Raises:
        NoSuchBucket: The bucket does not exist.
        InvalidArgument: The key has no such version.
    """
    storage.bucket(bucket)
    page, after = VersionPage(), (marker[0], _number(storage, bucket, marker))
    while limit:
        found = storage.versions(bucket, prefix, after, MAXIMUM_KEYS)
        for item in found:
            common = common_prefix(item.key, prefix, delimiter) if delimiter else None
            if common is not None and (common in page.entries[-1:] or (common == marker[0] and marker[1] is None)):
                continue
            if len(page.entries) == limit:
                last = page.entries[-1]
                page.next_marker = (last, "") if isinstance(last, str) else (last.key, _marker(last))
                return page
            page.entries.append(item if common is None else common)
        if len(found) < MAXIMUM_KEYS:
            return page
        after = (found[-1].key, found[-1].number)
    return page


def _marker(item: ObjectInfo) -> str:
    return f"{item.version}.{item.number}"


def _number(storage: ObjectStorage, bucket: str, marker: tuple[str, str | None]) -> int | None:
    """Return the number of the version in a marker, which that of a page has itself."""
    key, version = marker
    if version is None:
        return None
    _identifier, dot, number = version.rpartition(".")
    if dot and number.isascii() and number.isdecimal() and len(number) <= _MAXIMUM_DIGITS:
        return int(number)
    found = storage.number_of(bucket, key, version)
    if found is None:
        raise InvalidArgument(
            "The version-id-marker is neither a version of the key-marker nor the marker of a page.",
            details={"ArgumentName": "version-id-marker", "ArgumentValue": version},
        )
    return found


def list_versions(storage: ObjectStorage, request: ObsRequest) -> Response:
    """Answer `GET /<bucket>?versions`.

    Raises:
        NoSuchBucket: It does not exist.
        InvalidArgument: A parameter is not valid.
    """
    encode = encoder(request)
    prefix, delimiter = request.parameter("prefix") or "", request.parameter("delimiter") or ""
    key_marker, version_marker = request.parameter("key-marker") or "", request.parameter("version-id-marker") or ""
    if version_marker and not key_marker:
        raise InvalidArgument(
            "A version-id-marker needs a key-marker.",
            details={"ArgumentName": "version-id-marker", "ArgumentValue": version_marker},
        )
    limit = min(request.number("max-keys", MAXIMUM_KEYS, 0, 2**31 - 1), MAXIMUM_KEYS)
    marker = (key_marker, version_marker or None)
    page = version_page(storage, request.bucket or "", prefix, delimiter, marker, limit)
    head = [
        element("Name", request.bucket),
        element("Prefix", encode(prefix)),
        element("KeyMarker", encode(key_marker)),
        element("VersionIdMarker", version_marker),
        *optional("Delimiter", encode(delimiter)),
        *optional("EncodingType", request.parameter("encoding-type")),
        element("MaxKeys", limit),
        element("IsTruncated", page.next_marker is not None),
    ]
    if page.next_marker is not None:
        head.append(element("NextKeyMarker", encode(page.next_marker[0])))
        head += optional("NextVersionIdMarker", page.next_marker[1])
    entries = [_entry(request, item, encode) for item in page.entries]
    return document(request, element("ListVersionsResult", *head, *entries), exact=encode is str)


def _entry(request: ObsRequest, item: ObjectInfo | str, encode: Encode) -> Element:
    if isinstance(item, str):
        return element("CommonPrefixes", element("Prefix", encode(item)))
    state = [element("VersionId", item.version), element("IsLatest", item.is_latest)]
    if item.is_delete_marker:
        modified = element("LastModified", iso_time(item.last_modified))
        return element("DeleteMarker", element("Key", encode(item.key)), *state, modified, owner())
    key, *rest = entry_elements(request, item, encode, with_owner=True)
    return element("Version", key, *state, *rest)
