"""Operations on objects.

Source: OBS API Reference, "Operations on Objects".
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import BinaryIO
from urllib.parse import unquote, unquote_plus

from starlette.responses import Response

from modelarts_emulator.obs.access import VERSIONS_ARE_THE_OWNERS
from modelarts_emulator.obs.attributes import (
    attributes_of,
    checksum_headers,
    headers_of,
    shown_storage_class,
    version_headers,
    with_checksums,
)
from modelarts_emulator.obs.conditions import ByteRange, is_modified, requested_range, write_precondition
from modelarts_emulator.obs.encryption import check_key, encryption_headers
from modelarts_emulator.obs.errors import (
    AccessDenied,
    InvalidArgument,
    InvalidRequest,
    KeyTooLong,
    MalformedXML,
    MethodNotAllowed,
    NotImplementedByServer,
    PreconditionFailed,
)
from modelarts_emulator.obs.listing import url_encoded
from modelarts_emulator.obs.names import encode_key
from modelarts_emulator.obs.payload import MAXIMUM_LIST_BYTES, Body, Steps
from modelarts_emulator.obs.records import Attributes, Deletion, ObjectInfo
from modelarts_emulator.obs.request import ObsRequest
from modelarts_emulator.obs.responses import ContentResponse, document, empty, http_date, iso_time
from modelarts_emulator.obs.settings import VERSIONING
from modelarts_emulator.obs.signatures import Verified
from modelarts_emulator.obs.storage import ObjectStorage
from modelarts_emulator.obs.xml import Element, element, parse

_MAXIMUM_DELETED = 1000
_SHOWN = 1024  # characters of a key that is too long
SOURCE_IS_MARKER = "The version of the copy source is a delete marker, which cannot be copied."


def target(request: ObsRequest) -> tuple[str, str]:
    """Return the bucket and the key of a request.

    Raises:
        KeyTooLong: The key has more than 1024 bytes.
    """
    key = request.key or ""
    encode_key(key)
    return request.bucket or "", key


def put_object(storage: ObjectStorage, request: ObsRequest, body: Body, verified: Verified) -> Steps[Response]:
    """Answer `PUT /<bucket>/<key>`.

    Raises:
        ObsError: The bucket does not exist, a condition does not hold, or the body does not match the request.
    """
    bucket, key = target(request)
    settings = storage.settings.of_objects(bucket)
    attributes = attributes_of(request, settings)
    staged = storage.stage()
    try:
        checksums = (yield body.save(verified, staged.write)).checksums
        attributes = with_checksums(attributes, checksums)
        stored = storage.commit(bucket, key, staged, attributes, write_precondition(request.headers))
    finally:
        staged.discard()
    return empty(headers=written_headers(request, settings, stored) | checksum_headers(request, checksums))


def append_object(storage: ObjectStorage, request: ObsRequest, body: Body, verified: Verified) -> Steps[Response]:
    """Answer `POST /<bucket>/<key>?append&position=`.

    Raises:
        ObsError: The bucket does not exist, the object has another size or was not made by appending, or the body does
            not match the request.
    """
    bucket, key = target(request)
    if request.parameter("position") in (None, ""):
        raise InvalidArgument("The parameter position is missing.", details={"ArgumentName": "position"})
    position = request.number("position", 0, 0, 2**33)
    settings = storage.settings.of_objects(bucket)
    attributes = attributes_of(request, settings)
    staged = storage.stage()
    try:
        checksums = (yield body.save(verified, staged.write)).checksums
        stored = storage.append(bucket, key, position, staged, attributes)
    finally:
        staged.discard()
    headers = written_headers(request, settings, stored) | checksum_headers(request, checksums)
    return empty(headers=headers | {"x-obs-next-append-position": str(stored.size), "x-obs-object-type": "Appendable"})


def get_object(storage: ObjectStorage, request: ObsRequest) -> Response:
    """Answer `GET /<bucket>/<key>`.

    Raises:
        ObsError: The object does not exist, a condition does not hold, or the range is outside the object.
    """
    bucket, key = target(request)
    settings = storage.settings.of_objects(bucket)
    found, content = storage.open(bucket, key, request.version)
    response: Response | None = None
    try:
        check_key(request, found.attributes.encryption)
        response = _content_response(request, settings, found, content)
    finally:
        if not isinstance(response, ContentResponse):
            content.close()
    return response


def _content_response(
    request: ObsRequest, settings: Mapping[str, str], found: ObjectInfo, content: BinaryIO
) -> Response:
    headers = headers_of(request, found) | version_headers(request, settings, found)
    if not is_modified(request.headers, found):
        return _not_modified(headers)
    part = requested_range(request.headers, found)
    if part is None:
        headers |= _checksums_if_wanted(request, found)
        return ContentResponse(content, ByteRange(0, found.size), 200, headers)
    return ContentResponse(content, part, 206, headers | _content_range(part, found))


def head_object(storage: ObjectStorage, request: ObsRequest) -> Response:
    """Answer `HEAD /<bucket>/<key>`.

    Raises:
        ObsError: The object does not exist, a condition does not hold, or the range is outside the object.
    """
    bucket, key = target(request)
    settings = storage.settings.of_objects(bucket)
    found = storage.head(bucket, key, request.version)
    check_key(request, found.attributes.encryption)
    headers = headers_of(request, found) | version_headers(request, settings, found)
    if not is_modified(request.headers, found):
        return _not_modified(headers)
    part = requested_range(request.headers, found)
    if part is None:
        headers |= _checksums_if_wanted(request, found)
        return empty(200, headers | {"content-length": str(found.size)})
    return empty(206, headers | _content_range(part, found) | {"content-length": str(part.length)})


def delete_object(storage: ObjectStorage, request: ObsRequest) -> Response:
    """Answer `DELETE /<bucket>/<key>`, with or without a version; that it does not exist is not an error.

    Raises:
        NoSuchBucket: The bucket does not exist.
        NotImplementedByServer: The deletion depends on a condition.
    """
    if any(name.startswith("if-") for name in request.headers):
        raise NotImplementedByServer("The emulator does not implement conditions on deletions.")
    done = storage.delete(*target(request), request.version)
    prefix = request.family.value
    headers = {f"{prefix}delete-marker": "true"} if done.marker else {}
    version = done.marker or done.removed
    return empty(204, headers | ({f"{prefix}version-id": version} if version else {}))


def delete_objects(storage: ObjectStorage, request: ObsRequest, body: Body, verified: Verified) -> Steps[Response]:
    """Answer `POST /<bucket>?delete`.

    Raises:
        NoSuchBucket: The bucket does not exist.
        MalformedXML: The body is not a Delete document, or has more than 1000 keys.
    """
    bucket = storage.bucket(request.bucket or "").name
    data = (yield body.read(verified, needs_digest=True, most=MAXIMUM_LIST_BYTES)).data
    return _delete_listed(storage, request, bucket, data, anonymous=verified.access_key is None)


def _delete_listed(
    storage: ObjectStorage, request: ObsRequest, bucket: str, data: bytes, *, anonymous: bool
) -> Response:
    root = parse(data)
    named = root.named("Object")
    if root.name != "Delete" or not 0 < len(named) <= _MAXIMUM_DELETED:
        raise MalformedXML(f"The body is a Delete document with 1 to {_MAXIMUM_DELETED} objects.")
    encoded = (root.child("EncodingType") or "").strip() == "url"
    show = url_encoded if encoded else str
    targets: list[tuple[str, str | None]] = []
    errors: list[Element] = []
    for item in named:
        key = unquote_plus(item.child("Key") or "") if encoded else item.child("Key")
        if not key:
            raise MalformedXML("An object to delete has no key.")
        version = item.child("VersionId") or None
        if not _fits(key):
            errors.append(_delete_error(show(key[:_SHOWN]), KeyTooLong.code, KeyTooLong.default_message))
        elif version is not None and anonymous:
            errors.append(_delete_error(show(key), AccessDenied.code, VERSIONS_ARE_THE_OWNERS))
        else:
            targets.append((key, version))
    done = storage.delete_many(bucket, targets)
    quiet = (root.child("Quiet") or "").strip().lower() == "true"
    confirmed = [] if quiet else [_deleted(item, show) for item in done]
    encoding = [element("EncodingType", "url")] if encoded else []
    return document(request, element("DeleteResult", *encoding, *confirmed, *errors))


def _deleted(done: Deletion, show: Callable[[str], str]) -> Element:
    return element(
        "Deleted",
        element("Key", show(done.key)),
        element("VersionId", done.removed) if done.removed else None,
        element("DeleteMarker", "true") if done.marker else None,
        element("DeleteMarkerVersionId", done.marker) if done.marker else None,
    )


def copy_object(storage: ObjectStorage, request: ObsRequest) -> Response:
    """Answer `PUT /<bucket>/<key>` with a copy source.

    Raises:
        ObsError: The source or the bucket does not exist, or a condition does not hold.
    """
    bucket, key = target(request)
    source, version = copy_source(request)
    directive = request.vendor_header("metadata-directive") or "COPY"
    if directive not in ("COPY", "REPLACE", "REPLACE_NEW"):
        raise InvalidArgument("The metadata directive is COPY or REPLACE.")
    tag_directive = request.vendor_header("tagging-directive") or "COPY"
    if tag_directive not in ("COPY", "REPLACE"):
        raise InvalidArgument("The tagging directive is COPY or REPLACE.")
    settings = storage.settings.of_objects(bucket)
    given = attributes_of(request, settings)
    changes = request.vendor_header("storage-class") or given.encryption or given.redirect
    if source == (bucket, key) and version is None and directive == "COPY" and not changes:
        raise InvalidRequest("An object is copied onto itself only to replace its metadata.")

    def attributes(of_source: Attributes) -> Attributes:
        """Return the copy's: access control, encryption and class are never those of the source."""
        plain = of_source if directive == "COPY" else given
        return replace(
            given,
            headers=plain.headers,
            metadata=plain.metadata,
            checksums=of_source.checksums,
            tags=of_source.tags if tag_directive == "COPY" else given.tags,
        )

    copied: list[ObjectInfo] = []

    def source_condition(found: ObjectInfo | None) -> None:
        check_copy_source(request, found)
        copied[:] = [found] if found else []

    def copy() -> ObjectInfo:
        return storage.copy(
            source,
            (bucket, key),
            attributes,
            version=version,
            source_condition=source_condition,
            precondition=write_precondition(request.headers),
        )

    try:
        stored = copy()
    except MethodNotAllowed as error:
        raise InvalidRequest(SOURCE_IS_MARKER) from error
    source_settings = storage.settings.of_objects(source[0])
    headers = version_headers(request, settings, stored)
    if VERSIONING in source_settings:
        headers[f"{request.family.value}copy-source-version-id"] = copied[0].version
    return document(
        request,
        element(
            "CopyObjectResult",
            element("LastModified", iso_time(stored.last_modified)),
            element("ETag", f'"{stored.etag}"'),
        ),
        headers | encryption_headers(request, stored.attributes.encryption),
    )


def get_attributes(storage: ObjectStorage, request: ObsRequest) -> Response:
    """Answer `GET /<bucket>/<key>?attributes` of S3, with the attributes that a header names.

    Raises:
        ObsError: The object does not exist, or an attribute is unknown.
    """
    bucket, key = target(request)
    settings = storage.settings.of_objects(bucket)
    found = storage.head(bucket, key, request.version)
    check_key(request, found.attributes.encryption)
    checksums = [element(f"Checksum{name.upper()}", value) for name, value in found.attributes.checksums.items()]
    known = {
        "ETag": [element("ETag", found.etag)],
        "Checksum": [element("Checksum", *checksums)] if checksums else [],
        "ObjectParts": [],
        "StorageClass": [element("StorageClass", shown_storage_class(request, found.attributes.storage_class))],
        "ObjectSize": [element("ObjectSize", found.size)],
    }
    wanted = [name.strip() for name in (request.vendor_header("object-attributes") or "").split(",") if name.strip()]
    if not wanted or not set(wanted) <= set(known):
        raise InvalidArgument(f"The header x-amz-object-attributes names some of {', '.join(known)}.")
    headers = {"last-modified": http_date(found.last_modified), **version_headers(request, settings, found)}
    content = [item for name in wanted for item in known[name]]
    return document(request, element("GetObjectAttributesResponse", *content), headers)


def written_headers(request: ObsRequest, settings: Mapping[str, str], stored: ObjectInfo) -> dict[str, str]:
    """Return the headers of the answer to an upload."""
    attributes = stored.attributes
    headers = {"etag": f'"{stored.etag}"', **encryption_headers(request, attributes.encryption)}
    if attributes.storage_class != "STANDARD":
        headers[f"{request.family.value}storage-class"] = shown_storage_class(request, attributes.storage_class)
    return headers | version_headers(request, settings, stored)


def copy_source(request: ObsRequest) -> tuple[tuple[str, str], str | None]:
    """Return the bucket and the key of the source of a copy, and its version or None.

    Raises:
        InvalidArgument: The header is not `<bucket>/<key>`, percent-encoded.
    """
    header, _question, version = (request.vendor_header("copy-source") or "").partition("?versionId=")
    try:
        path = unquote(header, errors="strict")
    except UnicodeDecodeError as error:
        raise InvalidArgument("The copy source is not percent-encoded UTF-8.") from error
    bucket, _slash, key = path.removeprefix("/").partition("/")
    if not bucket or not key:
        raise InvalidArgument("The copy source is not <bucket>/<key>.")
    return (bucket, key), version or None


def check_copy_source(request: ObsRequest, found: ObjectInfo | None) -> None:
    """Check the conditions on the source of a copy.

    Raises:
        PreconditionFailed: A condition does not hold.
        ObsError: The key of the client, for an object that was written with one, is missing or another.
    """
    if found is not None:
        check_key(request, found.attributes.encryption, of_source=True)
    prefix = f"{request.family.value}copy-source-"
    if found is not None and not is_modified(request.headers, found, prefix):
        raise PreconditionFailed


def _fits(key: str) -> bool:
    try:
        encode_key(key)
    except KeyTooLong:
        return False
    return True


def _delete_error(key: str, code: str, message: str) -> Element:
    return element("Error", element("Key", key), element("Code", code), element("Message", message))


def _not_modified(headers: Mapping[str, str]) -> Response:
    return empty(304, {name: headers[name] for name in ("etag", "last-modified")})


def _content_range(part: ByteRange, found: ObjectInfo) -> dict[str, str]:
    return {"content-range": f"bytes {part.first}-{part.first + part.length - 1}/{found.size}"}


def _checksums_if_wanted(request: ObsRequest, found: ObjectInfo) -> dict[str, str]:
    wanted = (request.vendor_header("checksum-mode") or "").upper() == "ENABLED"
    return checksum_headers(request, found.attributes.checksums) if wanted else {}
