"""Lists of objects, in both versions, and of uploads.

Source: OBS API Reference, "Listing Objects in a Bucket" and "Listing Initiated Multipart Uploads in a Bucket"; Amazon
S3 API Reference, "ListObjectsV2".
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import quote_plus

from starlette.responses import Response

from modelarts_emulator.obs.attributes import shown_storage_class
from modelarts_emulator.obs.errors import InvalidArgument
from modelarts_emulator.obs.records import ObjectInfo, UploadInfo
from modelarts_emulator.obs.request import Family, ObsRequest
from modelarts_emulator.obs.responses import document, iso_time, owner
from modelarts_emulator.obs.storage import ObjectStorage, successor
from modelarts_emulator.obs.xml import Element, element

MAXIMUM_KEYS = 1000

Encode = Callable[[str], str]


@dataclass(slots=True)
class Page:
    """A page of a list: objects, common prefixes, and where the next page begins."""

    objects: list[ObjectInfo] = field(default_factory=list)
    prefixes: list[str] = field(default_factory=list)
    next_marker: str | None = None

    @property
    def size(self) -> int:
        """The number of entries."""
        return len(self.objects) + len(self.prefixes)


def list_page(storage: ObjectStorage, bucket: str, prefix: str, delimiter: str, marker: str, limit: int) -> Page:
    """Collect a page of a bucket's objects in the order of their keys' bytes.

    Args:
        storage: The storage.
        bucket: The bucket.
        prefix: Keys have to begin with it.
        delimiter: Keys that have it after the prefix are rolled up into common prefixes; empty for none.
        marker: Entries have to sort after it.
        limit: Most entries on the page.

    Raises:
        NoSuchBucket: The bucket does not exist.
    """
    storage.bucket(bucket)
    page = Page()
    begin, start, inclusive = prefix.encode(), marker.encode(), False
    if delimiter and marker and common_prefix(marker, prefix, delimiter) == marker:
        start, inclusive = successor(start) or start, True  # the marker is a common prefix: its keys are listed
    last = ""
    batch = (MAXIMUM_KEYS if delimiter else limit) + 1
    while limit:
        found = storage.scan(bucket, begin, start, inclusive=inclusive, limit=batch)
        for item in found:
            common = common_prefix(item.key, prefix, delimiter) if delimiter else None
            if common is not None and common == last:
                continue
            if page.size == limit:
                page.next_marker = last
                return page
            if common is None:
                page.objects.append(item)
            else:
                page.prefixes.append(common)
            last = item.key if common is None else common
        if len(found) < batch:
            return page
        rolled_up = bool(page.prefixes) and page.prefixes[-1] == last
        # Continue after the last key, or after all keys that are rolled up with it.
        start, inclusive = (successor(last.encode()) or b"", True) if rolled_up else (last.encode(), False)
    return page


def list_objects(storage: ObjectStorage, request: ObsRequest) -> Response:
    """Answer `GET /<bucket>`, in the version of `list-type`.

    Raises:
        NoSuchBucket: It does not exist.
        InvalidArgument: A parameter is not valid.
    """
    version_2 = request.parameter("list-type") == "2"
    encode = encoder(request)
    prefix, delimiter = request.parameter("prefix") or "", request.parameter("delimiter") or ""
    limit = min(request.number("max-keys", MAXIMUM_KEYS, 0, 2**31 - 1), MAXIMUM_KEYS)
    token = request.parameter("continuation-token") if version_2 else None
    start_after = request.parameter("start-after" if version_2 else "marker") or ""
    marker = start_after if token is None else _read_token(token)
    page = list_page(storage, request.bucket or "", prefix, delimiter, marker, limit)
    with_owner = not version_2 or request.parameter("fetch-owner") == "true"
    head = [
        element("Name", request.bucket),
        element("Prefix", encode(prefix)),
        element("MaxKeys", limit),
        element("IsTruncated", page.next_marker is not None),
        *optional("Delimiter", encode(delimiter)),
        *optional("EncodingType", request.parameter("encoding-type")),
    ]
    if version_2:
        head += [
            element("KeyCount", page.size),
            *optional("StartAfter", encode(start_after)),
            *optional("ContinuationToken", token),
            *optional("NextContinuationToken", page.next_marker and _make_token(page.next_marker)),
        ]
    else:
        head += [element("Marker", encode(start_after)), *optional("NextMarker", encode(page.next_marker or ""))]
    contents = [
        element("Contents", *entry_elements(request, item, encode, with_owner=with_owner)) for item in page.objects
    ]
    prefixes = [element("CommonPrefixes", element("Prefix", encode(item))) for item in page.prefixes]
    return document(request, element("ListBucketResult", *head, *contents, *prefixes), exact=encode is str)


def list_uploads(storage: ObjectStorage, request: ObsRequest) -> Response:
    """Answer `GET /<bucket>?uploads`.

    Raises:
        NoSuchBucket: It does not exist.
        InvalidArgument: A parameter is not valid.
    """
    encode = encoder(request)
    prefix, delimiter = request.parameter("prefix") or "", request.parameter("delimiter") or ""
    key_marker, id_marker = request.parameter("key-marker") or "", request.parameter("upload-id-marker") or ""
    limit = min(request.number("max-uploads", MAXIMUM_KEYS, 0, 2**31 - 1), MAXIMUM_KEYS)
    bucket = storage.bucket(request.bucket or "").name
    uploads = storage.uploads.all(bucket, prefix)
    entries: list[UploadInfo | str] = []
    truncated, last = False, ("", "")
    for upload in uploads:
        common = common_prefix(upload.key, prefix, delimiter) if delimiter else None
        name = (upload.key.encode() if common is None else common.encode(), upload.id)
        after = name > (key_marker.encode(), id_marker) if id_marker else name[0] > key_marker.encode()
        if not after or (common is not None and common in entries[-1:]):
            continue
        if len(entries) == limit:
            truncated = limit > 0
            break
        entries.append(upload if common is None else common)
        last = (upload.key if common is None else common, upload.id if common is None else "")
    content = [
        _upload_element(request, entry, encode)
        if isinstance(entry, UploadInfo)
        else element("CommonPrefixes", element("Prefix", encode(entry)))
        for entry in entries
    ]
    head = [
        element("Bucket", bucket),
        element("KeyMarker", encode(key_marker)),
        element("UploadIdMarker", id_marker),
        element("Prefix", encode(prefix)),
        *optional("Delimiter", encode(delimiter)),
        *optional("EncodingType", request.parameter("encoding-type")),
        element("MaxUploads", limit),
        element("IsTruncated", truncated),
    ]
    if truncated:
        head += [element("NextKeyMarker", encode(last[0])), element("NextUploadIdMarker", last[1])]
    return document(request, element("ListMultipartUploadsResult", *head, *content), exact=encode is str)


def common_prefix(key: str, prefix: str, delimiter: str) -> str | None:
    """Return the prefix that a key is rolled up into, or None."""
    if not key.startswith(prefix):
        return None
    at = key.find(delimiter, len(prefix))
    return None if at < 0 else key[: at + len(delimiter)]


def encoder(request: ObsRequest) -> Encode:
    """Return how keys are written in the answer to a request.

    Raises:
        InvalidArgument: The encoding is unknown.
    """
    kind = request.parameter("encoding-type")
    if kind is None:
        return str
    if kind != "url":
        raise InvalidArgument("encoding-type can only be url.", details={"ArgumentName": "encoding-type"})
    return url_encoded


def url_encoded(text: str) -> str:
    """Return a key as S3 writes it where `encoding-type` is `url`: a space is a plus sign."""
    return quote_plus(text, safe="/*")


def optional(name: str, text: str | None) -> list[Element]:
    """Return an element, or none when its text is empty."""
    return [element(name, text)] if text else []


def entry_elements(request: ObsRequest, item: ObjectInfo, encode: Encode, *, with_owner: bool) -> list[Element]:
    """Return what a list says of an object."""
    return [
        element("Key", encode(item.key)),
        element("LastModified", iso_time(item.last_modified)),
        element("ETag", f'"{item.etag}"'),
        element("Size", item.size),
        *([owner()] if with_owner else []),
        element("StorageClass", shown_storage_class(request, item.attributes.storage_class)),
        *([element("Type", "Appendable")] if item.attributes.appendable and request.family is Family.OBS else []),
    ]


def _upload_element(request: ObsRequest, upload: UploadInfo, encode: Encode) -> Element:
    return element(
        "Upload",
        element("Key", encode(upload.key)),
        element("UploadId", upload.id),
        owner("Initiator"),
        owner(),
        element("StorageClass", shown_storage_class(request, upload.attributes.storage_class)),
        element("Initiated", iso_time(upload.created)),
    )


def _make_token(marker: str) -> str:
    return base64.urlsafe_b64encode(marker.encode()).decode()


def _read_token(token: str) -> str:
    try:
        return base64.b64decode(token.encode(), altchars=b"-_", validate=True).decode()
    except (binascii.Error, UnicodeDecodeError) as error:
        raise InvalidArgument(
            "The continuation token is not one from a list.", details={"ArgumentName": "continuation-token"}
        ) from error
