"""Headers of objects: which ones are kept when an object is written, and sent when it is read.

Source: OBS API Reference, "Uploading Objects - PUT" and "Downloading Objects".
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from modelarts_emulator.obs.errors import (
    InvalidArgument,
    InvalidStorageClass,
    MetadataTooLarge,
    NotImplementedByServer,
)
from modelarts_emulator.obs.records import Attributes, ObjectInfo
from modelarts_emulator.obs.request import ObsRequest
from modelarts_emulator.obs.responses import http_date

DEFAULT_CONTENT_TYPE = "binary/octet-stream"
MAXIMUM_METADATA_BYTES = 8 * 1024

_KEPT = ("content-type", "cache-control", "content-disposition", "content-encoding", "content-language", "expires")
_STORAGE_CLASSES = frozenset(
    {"STANDARD", "WARM", "COLD", "STANDARD_IA", "GLACIER", "DEEP_ARCHIVE", "INTELLIGENT_TIERING"}
)
# There is one account and nothing is public, so every object has these anyway.
_PRIVATE = frozenset({"private", "bucket-owner-read", "bucket-owner-full-control"})
_WITHOUT_SUPPORT = ("server-side-encryption", "tagging", "object-lock-", "website-redirect-location", "grant-")


def check_supported(request: ObsRequest) -> None:
    """Refuse headers that the emulator does not support, instead of ignoring them.

    Raises:
        NotImplementedByServer: The request has such a header.
    """
    for name in request.headers:
        if name.startswith(tuple(request.family.value + header for header in _WITHOUT_SUPPORT)):
            raise NotImplementedByServer(f"The emulator does not implement the header {name}.")
    acl = request.vendor_header("acl")
    if acl is not None and acl not in _PRIVATE:
        raise NotImplementedByServer(f"The emulator does not implement access control lists: {acl} is not possible.")


def attributes_of(request: ObsRequest) -> Attributes:
    """Return the attributes that a request gives to the object it writes.

    Raises:
        MetadataTooLarge: The user metadata has more than 8 KB.
        InvalidStorageClass: The storage class is unknown.
    """
    headers = {name: request.headers[name] for name in _KEPT if request.headers.get(name)}
    encodings = [item.strip() for item in headers.pop("content-encoding", "").split(",")]
    kept = ",".join(item for item in encodings if item not in ("", "aws-chunked"))
    if kept:
        headers["content-encoding"] = kept
    prefix = f"{request.family.value}meta-"
    metadata = {name.removeprefix(prefix): value for name, value in request.headers.items() if name.startswith(prefix)}
    if sum(len(name) + len(value) for name, value in metadata.items()) > MAXIMUM_METADATA_BYTES:
        raise MetadataTooLarge
    storage_class = request.vendor_header("storage-class") or "STANDARD"
    if storage_class not in _STORAGE_CLASSES:
        raise InvalidStorageClass
    return Attributes(headers, metadata, {}, storage_class)


def with_checksums(attributes: Attributes, checksums: Mapping[str, str]) -> Attributes:
    """Return the attributes with verified checksums."""
    return replace(attributes, checksums=dict(checksums))


def headers_of(request: ObsRequest, found: ObjectInfo) -> dict[str, str]:
    """Return the headers of a response to GET or HEAD of an object.

    Raises:
        InvalidArgument: A `response-` parameter has characters that are not allowed in a header.
    """
    prefix = request.family.value
    attributes = found.attributes
    headers = {"content-type": DEFAULT_CONTENT_TYPE, **attributes.headers}
    headers |= {f"{prefix}meta-{name}": value for name, value in attributes.metadata.items()}
    for name in _KEPT:
        override = request.parameter(f"response-{name}")
        if override is not None:
            headers[name] = _header_value(override, f"response-{name}")
    if attributes.storage_class != "STANDARD":
        headers[f"{prefix}storage-class"] = attributes.storage_class
    headers["etag"] = f'"{found.etag}"'
    headers["last-modified"] = http_date(found.last_modified)
    headers["accept-ranges"] = "bytes"
    return headers


def checksum_headers(request: ObsRequest, checksums: Mapping[str, str]) -> dict[str, str]:
    """Return the headers that state checksums."""
    return {f"{request.family.value}checksum-{name}": value for name, value in checksums.items()}


def _header_value(text: str, parameter: str) -> str:
    try:
        text.encode("latin-1")
    except UnicodeEncodeError as error:
        raise InvalidArgument(f"{parameter} has characters that are not allowed in a header.") from error
    if not text.isprintable():
        raise InvalidArgument(f"{parameter} has characters that are not allowed in a header.")
    return text.strip()
