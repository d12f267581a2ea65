"""Operations on objects.

Source: OBS API Reference, "Operations on Objects".
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import BinaryIO
from urllib.parse import unquote

from starlette.concurrency import run_in_threadpool
from starlette.responses import Response

from modelarts_emulator.obs.attributes import (
    attributes_of,
    check_supported,
    checksum_headers,
    headers_of,
    with_checksums,
)
from modelarts_emulator.obs.conditions import ByteRange, is_modified, requested_range, write_precondition
from modelarts_emulator.obs.errors import (
    InvalidArgument,
    InvalidRequest,
    KeyTooLong,
    MalformedXML,
    NoSuchVersion,
    NotImplementedByServer,
    PreconditionFailed,
)
from modelarts_emulator.obs.names import encode_key
from modelarts_emulator.obs.payload import Body
from modelarts_emulator.obs.records import ObjectInfo
from modelarts_emulator.obs.request import ObsRequest
from modelarts_emulator.obs.responses import ContentResponse, document, empty, iso_time
from modelarts_emulator.obs.signatures import Verified
from modelarts_emulator.obs.storage import ObjectStorage
from modelarts_emulator.obs.xml import Element, element, parse

_MAXIMUM_DELETED = 1000
_ONLY_VERSION = ("", "null")


def target(request: ObsRequest) -> tuple[str, str]:
    """Return the bucket and the key of a request.

    Raises:
        KeyTooLong: The key has more than 1024 bytes.
        NoSuchVersion: The request has a version.
    """
    if (request.parameter("versionId") or "") not in _ONLY_VERSION:
        raise NoSuchVersion
    key = request.key or ""
    encode_key(key)
    return request.bucket or "", key


async def put_object(storage: ObjectStorage, request: ObsRequest, body: Body, verified: Verified) -> Response:
    """Answer `PUT /<bucket>/<key>`.

    Raises:
        ObsError: The bucket does not exist, a condition does not hold, or the body does not match the request.
    """
    bucket, key = target(request)
    check_supported(request)
    attributes = attributes_of(request)
    await run_in_threadpool(storage.bucket, bucket)
    staged = await run_in_threadpool(storage.stage)
    try:
        checksums = await body.save(verified, staged.write)
        attributes = with_checksums(attributes, checksums)
        stored = await run_in_threadpool(
            storage.commit, bucket, key, staged, attributes, write_precondition(request.headers)
        )
    finally:
        staged.discard()
    return empty(headers={"etag": f'"{stored.etag}"', **checksum_headers(request, checksums)})


async def get_object(storage: ObjectStorage, request: ObsRequest) -> Response:
    """Answer `GET /<bucket>/<key>`.

    Raises:
        ObsError: The object does not exist, a condition does not hold, or the range is outside the object.
    """
    found, content = await run_in_threadpool(storage.open, *target(request))
    response: Response | None = None
    try:
        response = _content_response(request, found, content)
    finally:
        if not isinstance(response, ContentResponse):
            content.close()
    return response


def _content_response(request: ObsRequest, found: ObjectInfo, content: BinaryIO) -> Response:
    headers = headers_of(request, found)
    if not is_modified(request.headers, found):
        return _not_modified(headers)
    part = requested_range(request.headers, found)
    if part is None:
        headers |= _checksums_if_wanted(request, found)
        return ContentResponse(content, ByteRange(0, found.size), 200, headers)
    return ContentResponse(content, part, 206, headers | _content_range(part, found))


async def head_object(storage: ObjectStorage, request: ObsRequest) -> Response:
    """Answer `HEAD /<bucket>/<key>`.

    Raises:
        ObsError: The object does not exist, a condition does not hold, or the range is outside the object.
    """
    found = await run_in_threadpool(storage.head, *target(request))
    headers = headers_of(request, found)
    if not is_modified(request.headers, found):
        return _not_modified(headers)
    part = requested_range(request.headers, found)
    if part is None:
        headers |= _checksums_if_wanted(request, found)
        return empty(200, headers | {"content-length": str(found.size)})
    return empty(206, headers | _content_range(part, found) | {"content-length": str(part.length)})


async def delete_object(storage: ObjectStorage, request: ObsRequest) -> Response:
    """Answer `DELETE /<bucket>/<key>`; an object that does not exist is not an error.

    Raises:
        NoSuchBucket: The bucket does not exist.
        NotImplementedByServer: The deletion depends on a condition.
    """
    if any(name.startswith("if-") for name in request.headers):
        raise NotImplementedByServer("The emulator does not implement conditions on deletions.")
    await run_in_threadpool(storage.delete, *target(request))
    return empty(204)


async def delete_objects(storage: ObjectStorage, request: ObsRequest, body: Body, verified: Verified) -> Response:
    """Answer `POST /<bucket>?delete`.

    Raises:
        NoSuchBucket: The bucket does not exist.
        MalformedXML: The body is not a Delete document, or has more than 1000 keys.
    """
    bucket = (await run_in_threadpool(storage.bucket, request.bucket or "")).name
    root = parse(await body.read(verified, needs_digest=True))
    named = root.named("Object")
    if root.name != "Delete" or not 0 < len(named) <= _MAXIMUM_DELETED:
        raise MalformedXML(f"The body is a Delete document with 1 to {_MAXIMUM_DELETED} objects.")
    deleted: list[str] = []
    errors: list[Element] = []
    for item in named:
        key = item.child("Key")
        if not key:
            raise MalformedXML("An object to delete has no key.")
        if (item.child("VersionId") or "") not in _ONLY_VERSION:
            errors.append(_delete_error(key, NoSuchVersion.code, NoSuchVersion.default_message))
        elif not _fits(key):
            errors.append(_delete_error(key, KeyTooLong.code, KeyTooLong.default_message))
        else:
            deleted.append(key)
    await run_in_threadpool(storage.delete_many, bucket, deleted)
    quiet = (root.child("Quiet") or "").strip().lower() == "true"
    confirmed = [] if quiet else [element("Deleted", element("Key", key)) for key in deleted]
    return document(request, element("DeleteResult", *confirmed, *errors))


async def copy_object(storage: ObjectStorage, request: ObsRequest) -> Response:
    """Answer `PUT /<bucket>/<key>` with a copy source.

    Raises:
        ObsError: The source or the bucket does not exist, or a condition does not hold.
    """
    bucket, key = target(request)
    check_supported(request)
    source = copy_source(request)
    directive = request.vendor_header("metadata-directive") or "COPY"
    if directive not in ("COPY", "REPLACE", "REPLACE_NEW"):
        raise InvalidArgument("The metadata directive is COPY or REPLACE.")
    if source == (bucket, key) and directive == "COPY":
        raise InvalidRequest("An object is copied onto itself only to replace its metadata.")
    replaced = None if directive == "COPY" else attributes_of(request)

    def copy() -> ObjectInfo:
        return storage.copy(
            source,
            (bucket, key),
            replaced,
            source_condition=lambda found: check_copy_source(request, found),
            precondition=write_precondition(request.headers),
        )

    stored = await run_in_threadpool(copy)
    return document(
        request,
        element(
            "CopyObjectResult",
            element("LastModified", iso_time(stored.last_modified)),
            element("ETag", f'"{stored.etag}"'),
        ),
    )


def copy_source(request: ObsRequest) -> tuple[str, str]:
    """Return the bucket and the key of the source of a copy.

    Raises:
        InvalidArgument: The header is not `<bucket>/<key>`, percent-encoded.
        NoSuchVersion: The request has a version.
    """
    header, _question, version = (request.vendor_header("copy-source") or "").partition("?versionId=")
    if version not in _ONLY_VERSION:
        raise NoSuchVersion
    try:
        path = unquote(header, errors="strict")
    except UnicodeDecodeError as error:
        raise InvalidArgument("The copy source is not percent-encoded UTF-8.") from error
    bucket, _slash, key = path.removeprefix("/").partition("/")
    if not bucket or not key:
        raise InvalidArgument("The copy source is not <bucket>/<key>.")
    return bucket, key


def check_copy_source(request: ObsRequest, found: ObjectInfo | None) -> None:
    """Check the conditions on the source of a copy.

    Raises:
        PreconditionFailed: A condition does not hold.
    """
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
