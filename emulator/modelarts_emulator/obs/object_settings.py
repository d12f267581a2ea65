"""Operations on what is set for an object: metadata, access control, tags, and the restoring of an archived one.

Source: OBS API Reference, "Modifying Object Metadata", "Configuring an Object ACL", "Configuring Tags for an Object"
and "Restoring Archive or Deep Archive Objects".
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from starlette.responses import Response

from modelarts_emulator.obs import acl, tags
from modelarts_emulator.obs.attributes import (
    attributes_of,
    headers_of,
    storage_class_of,
    version_headers,
)
from modelarts_emulator.obs.bucket_settings import read_grants
from modelarts_emulator.obs.errors import InvalidArgument, InvalidObjectState, MalformedXML
from modelarts_emulator.obs.names import encode_key
from modelarts_emulator.obs.payload import Body, Steps
from modelarts_emulator.obs.records import Attributes, ObjectInfo
from modelarts_emulator.obs.request import ObsRequest
from modelarts_emulator.obs.responses import document, empty
from modelarts_emulator.obs.signatures import Verified
from modelarts_emulator.obs.storage import ObjectStorage
from modelarts_emulator.obs.xml import parse
from modelarts_emulator.state.clock import now_ms

_MS_OF_DAY = 24 * 3600 * 1000
_ARCHIVED = frozenset({"GLACIER", "DEEP_ARCHIVE"})


def put_metadata(storage: ObjectStorage, request: ObsRequest, body: Body, verified: Verified) -> Steps[Response]:
    """Answer `PUT /<bucket>/<key>?metadata`, which changes metadata without a new version.

    With the directive REPLACE_NEW, which is the default, what the request does not state stays as it is. With
    REPLACE, it is removed.

    Raises:
        ObsError: The object does not exist, or the headers are not valid.
    """
    yield body.read(verified)
    directive = request.vendor_header("metadata-directive") or "REPLACE_NEW"
    if directive not in ("REPLACE", "REPLACE_NEW"):
        raise InvalidArgument("The metadata directive is REPLACE or REPLACE_NEW.")
    given = attributes_of(request)

    def change(found: ObjectInfo) -> Attributes:
        kept = found.attributes
        new = directive == "REPLACE_NEW"
        return replace(
            kept,
            headers={**kept.headers, **given.headers} if new else given.headers,
            metadata={**kept.metadata, **given.metadata} if new else given.metadata,
            storage_class=given.storage_class if request.vendor_header("storage-class") else kept.storage_class,
            redirect=given.redirect or (kept.redirect if new else ""),
        )

    stored, headers = _change(storage, request, change)
    return empty(headers=headers_of(request, stored) | headers)


def put_acl(storage: ObjectStorage, request: ObsRequest, body: Body, verified: Verified) -> Steps[Response]:
    """Answer `PUT /<bucket>/<key>?acl`.

    Raises:
        ObsError: The object does not exist, or the list is not valid.
    """
    grants = yield from read_grants(storage, request, body, verified)
    _stored, headers = _change(storage, request, lambda found: replace(found.attributes, grants=grants))
    return empty(headers=headers)


def get_acl(storage: ObjectStorage, request: ObsRequest) -> Response:
    """Answer `GET /<bucket>/<key>?acl`.

    Raises:
        ObsError: The object does not exist.
    """
    found, headers = _look(storage, request)
    return document(request, acl.document_of(found.attributes.grants, request.family), headers)


def put_tags(storage: ObjectStorage, request: ObsRequest, body: Body, verified: Verified) -> Steps[Response]:
    """Answer `PUT /<bucket>/<key>?tagging`.

    Raises:
        ObsError: The object does not exist, or the tags are not valid.
    """
    data = (yield body.read(verified)).data
    read = tags.tags_of_document(data, tags.MAXIMUM_OF_OBJECT)
    _stored, headers = _change(storage, request, lambda found: replace(found.attributes, tags=read))
    return empty(headers=headers)


def get_tags(storage: ObjectStorage, request: ObsRequest) -> Response:
    """Answer `GET /<bucket>/<key>?tagging`.

    Raises:
        ObsError: The object does not exist.
    """
    found, headers = _look(storage, request)
    return document(request, tags.document_of(found.attributes.tags), headers)


def delete_tags(storage: ObjectStorage, request: ObsRequest) -> Response:
    """Answer `DELETE /<bucket>/<key>?tagging`.

    Raises:
        ObsError: The object does not exist.
    """
    _stored, headers = _change(storage, request, lambda found: replace(found.attributes, tags={}))
    return empty(204, headers)


def restore(storage: ObjectStorage, request: ObsRequest, body: Body, verified: Verified) -> Steps[Response]:
    """Answer `POST /<bucket>/<key>?restore`; the object is restored at once.

    Raises:
        InvalidObjectState: The object is not of an archive class.
        ObsError: The object does not exist, or the body is not a RestoreRequest document.
    """
    root = parse((yield body.read(verified)).data)
    days = (root.child("Days") or "").strip()
    if root.name != "RestoreRequest" or not (days.isascii() and days.isdecimal() and 1 <= int(days[:9]) <= 365):
        raise MalformedXML("The body is a RestoreRequest document with 1 to 365 Days.")
    until = now_ms() + int(days) * _MS_OF_DAY
    before: list[int] = []

    def change(found: ObjectInfo) -> Attributes:
        if storage_class_of(found.attributes.storage_class) not in _ARCHIVED:
            raise InvalidObjectState
        before.append(found.attributes.restored_until)
        return replace(found.attributes, restored_until=until)

    _stored, headers = _change(storage, request, change)
    return empty(200 if before[0] else 202, headers)


def _change(
    storage: ObjectStorage, request: ObsRequest, change: Callable[[ObjectInfo], Attributes]
) -> tuple[ObjectInfo, dict[str, str]]:
    bucket, key = request.bucket or "", request.key or ""
    encode_key(key)
    stored = storage.alter(bucket, key, request.version, change)
    return stored, version_headers(request, storage.settings.of_objects(bucket), stored)


def _look(storage: ObjectStorage, request: ObsRequest) -> tuple[ObjectInfo, dict[str, str]]:
    bucket = request.bucket or ""
    found = storage.head(bucket, request.key or "", request.version)
    return found, version_headers(request, storage.settings.of_objects(bucket), found)
