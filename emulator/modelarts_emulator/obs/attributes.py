"""Headers of objects: which ones are kept when an object is written, and sent when it is read.

Source: OBS API Reference, "Uploading Objects - PUT" and "Downloading Objects".
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from modelarts_emulator.obs.acl import check_public, grants_of_headers
from modelarts_emulator.obs.encryption import encryption_headers, encryption_of
from modelarts_emulator.obs.errors import (
    AccessDenied,
    InvalidArgument,
    InvalidStorageClass,
    MetadataTooLarge,
    NotImplementedByServer,
)
from modelarts_emulator.obs.records import Attributes, ObjectInfo, from_ms
from modelarts_emulator.obs.request import Family, ObsRequest
from modelarts_emulator.obs.responses import OWNER_ID, http_date
from modelarts_emulator.obs.settings import VERSIONING
from modelarts_emulator.obs.tags import tags_of_header
from modelarts_emulator.state.clock import now_ms

DEFAULT_CONTENT_TYPE = "binary/octet-stream"
MAXIMUM_METADATA_BYTES = 8 * 1024
STORAGE_CLASS_SETTING = "storageClass"
"""The name of the default storage class among the settings of a bucket."""

_KEPT = ("content-type", "cache-control", "content-disposition", "content-encoding", "content-language", "expires")
# In the terms of S3; OBS has names of its own for two of them.
_STORAGE_CLASSES = frozenset({"STANDARD", "STANDARD_IA", "GLACIER", "DEEP_ARCHIVE", "INTELLIGENT_TIERING"})
_STORAGE_CLASSES_OF_OBS = {"WARM": "STANDARD_IA", "COLD": "GLACIER"}
_WITHOUT_SUPPORT = (
    "bucket-object-lock",
    "callback",
    "expires",
    "fs-file-interface",
    "fusion-allow-",
    "if-match-",
    "mfa",
    "object-lock-",
    "oef-marker",
    "write-offset-bytes",
)
# `x-obs-expires` and `x-obs-fs-file-interface` have no other prefix, whatever the signature.
_NOT_SUPPORTED = tuple(f"{family.value}{name}" for family in Family for name in _WITHOUT_SUPPORT)
_OWNERS = ("expected-bucket-owner", "source-expected-bucket-owner")


def check_supported(request: ObsRequest) -> None:
    """Refuse headers that the emulator does not support, instead of ignoring them.

    Raises:
        NotImplementedByServer: The request has such a header.
        AccessDenied: The request expects that the bucket belongs to somebody else.
    """
    for name in _OWNERS:
        if request.vendor_header(name) not in (None, OWNER_ID):
            raise AccessDenied(f"The header {name} names another owner than {OWNER_ID}, who owns all buckets.")
    for name, value in request.headers.items():
        if name.startswith(_NOT_SUPPORTED) and value.lower() != "false":  # clients also say what they do not ask for
            raise NotImplementedByServer(f"The emulator does not implement the header {name}.")


def storage_class_of(name: str) -> str:
    """Return a storage class in the terms of S3, which is how it is kept.

    Raises:
        InvalidStorageClass: It is unknown.
    """
    known = _STORAGE_CLASSES_OF_OBS.get(name, name)
    if known not in _STORAGE_CLASSES:
        raise InvalidStorageClass(f"The storage class {name} is unknown.")
    return known


def shown_storage_class(request: ObsRequest, kept: str) -> str:
    """Return a storage class in the terms of the request's family."""
    kept = _STORAGE_CLASSES_OF_OBS.get(kept, kept)
    if request.family is not Family.OBS:
        return kept
    return next((name for name, known in _STORAGE_CLASSES_OF_OBS.items() if known == kept), kept)


def attributes_of(request: ObsRequest, settings: Mapping[str, str] | None = None) -> Attributes:
    """Return the attributes that a request gives to the object it writes.

    Args:
        request: The request.
        settings: The settings of the bucket, whose storage class objects have that state none.

    Raises:
        MetadataTooLarge: The user metadata has more than 8 KB.
        InvalidStorageClass: The storage class is unknown.
        InvalidArgument: The access control list or the encryption is not valid.
        AccessDenied: The access control list is public, and the bucket refuses such lists.
        InvalidTag: A tag is not valid.
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
    grants = grants_of_headers(request) or ()
    check_public(grants, settings or {})
    default = (settings or {}).get(STORAGE_CLASS_SETTING, "STANDARD")
    return Attributes(
        headers,
        metadata,
        {},
        storage_class_of(request.vendor_header("storage-class") or default),
        tags_of_header(request.vendor_header("tagging") or ""),
        grants,
        encryption_of(request),
        request.vendor_header("website-redirect-location") or "",
    )


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
        headers[f"{prefix}storage-class"] = shown_storage_class(request, attributes.storage_class)
    headers |= encryption_headers(request, attributes.encryption)
    if attributes.tags:
        headers[f"{prefix}tagging-count"] = str(len(attributes.tags))
    if attributes.redirect:
        headers[f"{prefix}website-redirect-location"] = attributes.redirect
    if attributes.appendable:  # only OBS has these
        headers |= {"x-obs-object-type": "Appendable", "x-obs-next-append-position": str(found.size)}
    if attributes.restored_until > now_ms():
        expiry = http_date(from_ms(attributes.restored_until))
        headers[f"{prefix}restore"] = f'ongoing-request="false", expiry-date="{expiry}"'
    headers["etag"] = f'"{found.etag}"'
    headers["last-modified"] = http_date(found.last_modified)
    headers["accept-ranges"] = "bytes"
    return headers


def version_headers(request: ObsRequest, settings: Mapping[str, str], found: ObjectInfo) -> dict[str, str]:
    """Return the header with the version of an object, which it has in a bucket that has or had versioning."""
    return {f"{request.family.value}version-id": found.version} if VERSIONING in settings else {}


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
