"""Operations on buckets.

Source: OBS API Reference, "Operations on Buckets".
"""

from __future__ import annotations

from starlette.responses import Response

from modelarts_emulator.obs import acl
from modelarts_emulator.obs.acl import grants_of_headers
from modelarts_emulator.obs.attributes import (
    STORAGE_CLASS_SETTING,
    shown_storage_class,
    storage_class_of,
)
from modelarts_emulator.obs.configurations import check_document
from modelarts_emulator.obs.errors import MalformedXML, NotImplementedByServer
from modelarts_emulator.obs.payload import Body, Steps
from modelarts_emulator.obs.request import Family, ObsRequest
from modelarts_emulator.obs.responses import document, empty, iso_time, owner
from modelarts_emulator.obs.signatures import Scheme, Verified
from modelarts_emulator.obs.storage import ObjectStorage
from modelarts_emulator.obs.xml import element, parse, render

_MAXIMUM_BUCKETS = 10_000
# Where a new bucket is kept, and for whom; with every signature these have the prefix of OBS.
_GIVEN_BACK = ("x-obs-az-redundancy", "x-obs-bucket-redundancy", "x-obs-epid")
API_VERSION = "3.0"
"""The value of `x-obs-api`, from which clients of OBS choose how to sign."""


def answer_api_version() -> Response:
    """Answer `HEAD /<bucket>?apiversion`, which clients send unsigned; the answer does not depend on the bucket."""
    return empty(headers={"x-obs-api": API_VERSION})


def list_buckets(storage: ObjectStorage, request: ObsRequest) -> Response:
    """Answer `GET /`, whole or in the pages of OBS or of S3.

    Raises:
        InvalidArgument: A parameter is not valid.
    """
    obs = request.family is Family.OBS
    limit = request.number("max-keys" if obs else "max-buckets", _MAXIMUM_BUCKETS, 1, _MAXIMUM_BUCKETS)
    after = request.parameter("marker" if obs else "continuation-token") or ""
    prefix, region = request.parameter("prefix") or "", request.parameter("bucket-region")
    # There are no parallel file systems.
    kept = [] if request.headers.get("x-obs-bucket-type") == "POSIX" else storage.buckets()
    found = [
        bucket
        for bucket in kept
        if bucket.name > after and bucket.name.startswith(prefix) and region in (None, bucket.location)
    ]
    items = [
        element(
            "Bucket",
            element("Name", bucket.name),
            element("CreationDate", iso_time(bucket.created)),
            element("Location", bucket.location),
        )
        for bucket in found[:limit]
    ]
    content = [owner(), element("Buckets", *items)]
    if len(found) > limit and obs:
        content += [element("IsTruncated", "true"), element("NextMarker", found[limit - 1].name)]
    elif len(found) > limit:
        content.append(element("ContinuationToken", found[limit - 1].name))
    return document(request, element("ListAllMyBucketsResult", *content))


def create_bucket(storage: ObjectStorage, request: ObsRequest, body: Body, verified: Verified) -> Steps[Response]:
    """Answer `PUT /<bucket>`; the body may name a location.

    Raises:
        InvalidBucketName: The name breaks the rules.
        BucketAlreadyOwnedByYou: The bucket exists.
        MalformedXML: The body is not a CreateBucketConfiguration document.
    """
    data = (yield body.read(verified)).data
    location = _location(data) if data.strip() else ""
    grants = grants_of_headers(request)
    settings = {} if grants is None else {acl.SETTING: acl.to_json(grants)}
    stated = request.vendor_header("storage-class") or request.headers.get("x-default-storage-class")
    if stated is not None:
        settings[STORAGE_CLASS_SETTING] = storage_class_of(stated)
    settings |= {name: value for name in _GIVEN_BACK if (value := request.headers.get(name))}
    ownership = request.vendor_header("object-ownership")
    if ownership is not None:
        rule = element("OwnershipControls", element("Rule", element("ObjectOwnership", ownership)))
        settings["ownershipControls"] = check_document("ownershipControls", render(rule, None), request.bucket or "")
    storage.create_bucket(request.bucket or "", location, settings)
    return empty(headers={"location": f"/{request.bucket}"})


def _location(data: bytes) -> str:
    root = parse(data)
    if root.name != "CreateBucketConfiguration":
        raise MalformedXML
    for child in root.children:
        if child.name not in ("Location", "LocationConstraint"):
            raise NotImplementedByServer(f"The emulator does not implement {child.name} of new buckets.")
    return (root.child("Location") or root.child("LocationConstraint") or "").strip()


def head_bucket(storage: ObjectStorage, request: ObsRequest, region: str) -> Response:
    """Answer `HEAD /<bucket>`.

    Raises:
        NoSuchBucket: It does not exist.
    """
    bucket = storage.bucket(request.bucket or "")
    kept = storage.settings.get(bucket.name, STORAGE_CLASS_SETTING) or "STANDARD"
    if request.family is Family.OBS:
        named = {"x-obs-bucket-location": bucket.location or region}
        named["x-obs-storage-class"] = shown_storage_class(request, kept)
    else:
        named = {"x-amz-bucket-region": bucket.location or region, "x-default-storage-class": kept}
    settings = storage.settings.all(bucket.name, "x-obs-")
    named |= {name: settings[name] for name in _GIVEN_BACK if name in settings}
    return empty(headers={**named, "x-obs-api": API_VERSION, "x-obs-version": API_VERSION})


def get_bucket_location(storage: ObjectStorage, request: ObsRequest, verified: Verified, region: str) -> Response:
    """Answer `GET /<bucket>?location`, in the form that belongs to the signature scheme of the client.

    Raises:
        NoSuchBucket: It does not exist.
    """
    bucket = storage.bucket(request.bucket or "")
    location = bucket.location or region
    if request.family is Family.OBS:
        return document(request, element("Location", location))
    constraint = element("LocationConstraint", location)
    if verified.scheme is Scheme.V4:
        return document(request, constraint)
    return document(request, element("CreateBucketConfiguration", constraint))


def delete_bucket(storage: ObjectStorage, request: ObsRequest) -> Response:
    """Answer `DELETE /<bucket>`.

    Raises:
        NoSuchBucket: It does not exist.
        BucketNotEmpty: It has objects or unfinished uploads.
    """
    storage.delete_bucket(request.bucket or "")
    return empty(204)
