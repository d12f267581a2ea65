"""Operations of multipart uploads.

Source: OBS API Reference, "Operations on Multipart Upload".
"""

from __future__ import annotations

from typing import BinaryIO

from starlette.responses import Response

from modelarts_emulator.obs.attributes import (
    attributes_of,
    checksum_headers,
    shown_storage_class,
    version_headers,
)
from modelarts_emulator.obs.blobs import StagedFile
from modelarts_emulator.obs.checksums import NAMES, StatedChecksums
from modelarts_emulator.obs.conditions import ByteRange, parse_range, write_precondition
from modelarts_emulator.obs.encryption import check_key, encryption_headers
from modelarts_emulator.obs.errors import InvalidArgument, InvalidRequest, MalformedXML, MethodNotAllowed
from modelarts_emulator.obs.listing import encoder, optional
from modelarts_emulator.obs.objects import SOURCE_IS_MARKER, check_copy_source, copy_source, target
from modelarts_emulator.obs.payload import MAXIMUM_LIST_BYTES, Body, Steps
from modelarts_emulator.obs.request import ObsRequest
from modelarts_emulator.obs.responses import document, empty, iso_time, owner
from modelarts_emulator.obs.signatures import Verified
from modelarts_emulator.obs.storage import ObjectStorage
from modelarts_emulator.obs.uploads import CompletedPart
from modelarts_emulator.obs.xml import Element, element, parse

MAXIMUM_PARTS = 10_000
_MAXIMUM_ELEMENTS_OF_PARTS = 100_000  # 10 000 parts with all checksums have fewer
_PARTS_PAGE = 1000
_BLOCK_BYTES = 1024 * 1024


def initiate_upload(storage: ObjectStorage, request: ObsRequest) -> Response:
    """Answer `POST /<bucket>/<key>?uploads`.

    Raises:
        NoSuchBucket: The bucket does not exist.
    """
    bucket, key = target(request)
    encode = encoder(request)
    attributes = attributes_of(request, storage.settings.of_objects(bucket))
    identifier = storage.uploads.create(bucket, key, attributes)
    return document(
        request,
        element(
            "InitiateMultipartUploadResult",
            element("Bucket", bucket),
            element("Key", encode(key)),
            *optional("EncodingType", request.parameter("encoding-type")),
            element("UploadId", identifier),
        ),
        encryption_headers(request, attributes.encryption),
    )


def upload_part(storage: ObjectStorage, request: ObsRequest, body: Body, verified: Verified) -> Steps[Response]:
    """Answer `PUT /<bucket>/<key>?partNumber=&uploadId=`.

    Raises:
        NoSuchUpload: The upload does not exist.
        ObsError: The number is out of range, or the body does not match the request.
    """
    bucket, key = target(request)
    number, identifier = _part_number(request), request.parameter("uploadId") or ""
    upload = storage.uploads.get(bucket, key, identifier)
    check_key(request, upload.attributes.encryption)
    staged = storage.stage()
    try:
        checksums = (yield body.save(verified, staged.write)).checksums
        part = storage.uploads.put_part(bucket, key, identifier, number, staged, checksums)
    finally:
        staged.discard()
    headers = encryption_headers(request, upload.attributes.encryption) | checksum_headers(request, checksums)
    return empty(headers={"etag": f'"{part.etag}"', **headers})


def upload_part_copy(storage: ObjectStorage, request: ObsRequest) -> Response:
    """Answer `PUT /<bucket>/<key>?partNumber=&uploadId=` with a copy source, whole or a range of it.

    Raises:
        NoSuchUpload: The upload does not exist.
        ObsError: The source does not exist, a condition does not hold, or the range is outside the object.
    """
    bucket, key = target(request)
    number, identifier = _part_number(request), request.parameter("uploadId") or ""
    upload = storage.uploads.get(bucket, key, identifier)
    check_key(request, upload.attributes.encryption)
    staged = storage.stage()
    try:
        _copy_into(staged, storage, request)
        part = storage.uploads.put_part(bucket, key, identifier, number, staged, {})
    finally:
        staged.discard()
    return document(
        request,
        element(
            "CopyPartResult",
            element("LastModified", iso_time(part.last_modified)),
            element("ETag", f'"{part.etag}"'),
        ),
        encryption_headers(request, upload.attributes.encryption),
    )


def _copy_into(staged: StagedFile, storage: ObjectStorage, request: ObsRequest) -> None:
    source, version = copy_source(request)
    try:
        found, content = storage.open(*source, version)
    except MethodNotAllowed as error:
        raise InvalidRequest(SOURCE_IS_MARKER) from error
    with content:
        check_copy_source(request, found)
        stated = request.vendor_header("copy-source-range")
        part = ByteRange(0, found.size) if stated is None else parse_range(stated, found.size)
        if part is None:
            raise InvalidArgument("The range of the copy source is not bytes=<first>-<last>.")
        content.seek(part.first)
        staged.write_from(content, part.length)


def list_parts(storage: ObjectStorage, request: ObsRequest) -> Response:
    """Answer `GET /<bucket>/<key>?uploadId=`.

    Raises:
        NoSuchUpload: The upload does not exist.
    """
    bucket, key = target(request)
    encode = encoder(request)
    identifier = request.parameter("uploadId") or ""
    marker = request.number("part-number-marker", 0, 0, 2**31 - 1)
    limit = min(request.number("max-parts", _PARTS_PAGE, 0, 2**31 - 1), _PARTS_PAGE)
    parts = [part for part in storage.uploads.parts(bucket, key, identifier) if part.number > marker]
    page = parts[:limit]
    upload = storage.uploads.get(bucket, key, identifier)
    return document(
        request,
        element(
            "ListPartsResult",
            element("Bucket", bucket),
            element("Key", encode(key)),
            *optional("EncodingType", request.parameter("encoding-type")),
            element("UploadId", identifier),
            owner("Initiator"),
            owner(),
            element("StorageClass", shown_storage_class(request, upload.attributes.storage_class)),
            element("PartNumberMarker", marker),
            element("NextPartNumberMarker", page[-1].number if page else marker),
            element("MaxParts", limit),
            element("IsTruncated", len(parts) > len(page) > 0),
            *(
                element(
                    "Part",
                    element("PartNumber", part.number),
                    element("LastModified", iso_time(part.last_modified)),
                    element("ETag", f'"{part.etag}"'),
                    element("Size", part.size),
                )
                for part in page
            ),
        ),
    )


def complete_upload(storage: ObjectStorage, request: ObsRequest, body: Body, verified: Verified) -> Steps[Response]:
    """Answer `POST /<bucket>/<key>?uploadId=`.

    Raises:
        NoSuchUpload: The upload does not exist.
        ObsError: The parts are not those that were uploaded, or a condition or a checksum does not hold.
    """
    bucket, key = target(request)
    encode = encoder(request)
    settings = storage.settings.of_objects(bucket)
    stated = StatedChecksums(request, md5=False)

    def examine(content: BinaryIO) -> dict[str, str]:
        while data := content.read(_BLOCK_BYTES):
            stated.update(data)
        return stated.finish()

    data = (yield body.read(verified, checksums_of_object=True, most=MAXIMUM_LIST_BYTES)).data
    parts = _parts_of(data)
    stored = storage.uploads.complete(
        bucket,
        key,
        request.parameter("uploadId") or "",
        parts,
        write_precondition(request.headers),
        examine if stated.any_stated else None,
    )
    host = request.headers.get("host", "")
    return document(
        request,
        element(
            "CompleteMultipartUploadResult",
            element("Location", f"http://{host}{request.raw_path}"),
            element("Bucket", bucket),
            element("Key", encode(key)),
            *optional("EncodingType", request.parameter("encoding-type")),
            element("ETag", f'"{stored.etag}"'),
        ),
        checksum_headers(request, stored.attributes.checksums)
        | encryption_headers(request, stored.attributes.encryption)
        | version_headers(request, settings, stored),
    )


def abort_upload(storage: ObjectStorage, request: ObsRequest) -> Response:
    """Answer `DELETE /<bucket>/<key>?uploadId=`.

    Raises:
        NoSuchUpload: The upload does not exist.
    """
    bucket, key = target(request)
    storage.uploads.abort(bucket, key, request.parameter("uploadId") or "")
    return empty(204)


def _part_number(request: ObsRequest) -> int:
    number = request.number("partNumber", 0, 1, MAXIMUM_PARTS)
    if not number:
        raise InvalidArgument(f"partNumber is a number from 1 to {MAXIMUM_PARTS}.")
    return number


def _parts_of(data: bytes) -> list[CompletedPart]:
    root = parse(data, _MAXIMUM_ELEMENTS_OF_PARTS)
    parts = root.named("Part")
    if root.name != "CompleteMultipartUpload" or len(parts) > MAXIMUM_PARTS:
        raise MalformedXML(f"The body is a CompleteMultipartUpload document with 1 to {MAXIMUM_PARTS} parts.")
    return [_completed_part(item) for item in parts]


def _completed_part(item: Element) -> CompletedPart:
    number, etag = (item.child("PartNumber") or "").strip(), (item.child("ETag") or "").strip()
    if not (number.isascii() and number.isdecimal() and len(number) <= 5 and etag):
        raise MalformedXML("A part has no number or no ETag.")
    stated = {name: item.child(f"Checksum{name.upper()}") for name in NAMES}
    checksums = {name: value.strip() for name, value in stated.items() if value}
    return CompletedPart(int(number), etag.strip('"').lower(), checksums)
