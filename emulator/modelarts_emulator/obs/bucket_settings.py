"""Operations on what is set for a bucket.

Source: OBS API Reference, "Operations on Buckets" and "Advanced Bucket Settings".
"""

from __future__ import annotations

import json

from starlette.responses import Response

from modelarts_emulator.obs import acl, configurations, tags
from modelarts_emulator.obs.attributes import STORAGE_CLASS_SETTING, shown_storage_class, storage_class_of
from modelarts_emulator.obs.errors import (
    AccessDenied,
    MalformedACLError,
    MalformedXML,
    NotConfigured,
    NotImplementedByServer,
)
from modelarts_emulator.obs.payload import Body, Steps
from modelarts_emulator.obs.records import Grant
from modelarts_emulator.obs.request import Family, ObsRequest
from modelarts_emulator.obs.responses import document, empty
from modelarts_emulator.obs.settings import ENABLED, SUSPENDED, VERSIONING
from modelarts_emulator.obs.signatures import Verified
from modelarts_emulator.obs.storage import ObjectStorage
from modelarts_emulator.obs.xml import Element, element, parse

_STORAGE_CLASS_NAMES = {"STANDARD": "Standard", "STANDARD_IA": "Warm", "GLACIER": "Cold", "DEEP_ARCHIVE": "DeepArchive"}


def put_configuration(
    storage: ObjectStorage, request: ObsRequest, body: Body, verified: Verified, name: str
) -> Steps[Response]:
    """Answer `PUT /<bucket>?<name>` with a document of that kind.

    Raises:
        NoSuchBucket: The bucket does not exist.
        ObsError: The body is not the document.
    """
    bucket = storage.bucket(request.bucket or "").name
    setting = configurations.setting_name(name, request)
    data = (yield body.read(verified)).data
    text = configurations.check_document(name, data, bucket)
    if name == "policy" and _is_public(text):
        settings = storage.settings.of_objects(bucket)
        if acl.is_blocked(settings, "BlockPublicPolicy"):
            raise AccessDenied("The bucket refuses public policies: its PublicAccessBlock has BlockPublicPolicy.")
    if text:
        configurations.check_identifier(name, request, text)
        storage.settings.set(bucket, setting, text)
    else:
        storage.settings.unset(bucket, setting)
    return empty(204 if configurations.KINDS[name].is_json else 200)


def get_configuration(storage: ObjectStorage, request: ObsRequest, name: str) -> Response:
    """Answer `GET /<bucket>?<name>`.

    Raises:
        NoSuchBucket: The bucket does not exist.
        NotConfigured: There is no such configuration.
    """
    found = configurations.read(storage, request, name)
    if isinstance(found, Element):
        return document(request, found)
    return Response(found, media_type="application/json")


def delete_configuration(storage: ObjectStorage, request: ObsRequest, name: str) -> Response:
    """Answer `DELETE /<bucket>?<name>`.

    Raises:
        NoSuchBucket: The bucket does not exist.
    """
    setting = configurations.setting_name(name, request)
    storage.settings.unset(request.bucket or "", setting)
    return empty(204)


def put_versioning(storage: ObjectStorage, request: ObsRequest, body: Body, verified: Verified) -> Steps[Response]:
    """Answer `PUT /<bucket>?versioning`.

    Raises:
        NoSuchBucket: The bucket does not exist.
        MalformedXML: The status is neither Enabled nor Suspended.
        NotImplementedByServer: Deletions shall need a second factor.
    """
    root = parse((yield body.read(verified)).data)
    status = (root.child("Status") or "").strip()
    if (root.child("MfaDelete") or root.child("MFADelete") or "Disabled").strip() != "Disabled":
        raise NotImplementedByServer("The emulator does not implement the deletion of versions with a second factor.")
    if root.name != "VersioningConfiguration" or status not in (ENABLED, SUSPENDED):
        raise MalformedXML(f"The body is a VersioningConfiguration document whose Status is {ENABLED} or {SUSPENDED}.")
    storage.settings.set(request.bucket or "", VERSIONING, status)
    return empty()


def get_versioning(storage: ObjectStorage, request: ObsRequest) -> Response:
    """Answer `GET /<bucket>?versioning`; the status is missing if versioning was never enabled.

    Raises:
        NoSuchBucket: The bucket does not exist.
    """
    status = storage.settings.get(request.bucket or "", VERSIONING)
    return document(request, element("VersioningConfiguration", element("Status", status) if status else None))


def put_acl(storage: ObjectStorage, request: ObsRequest, body: Body, verified: Verified) -> Steps[Response]:
    """Answer `PUT /<bucket>?acl`, with a canned list, with grants in headers or with a document.

    Raises:
        NoSuchBucket: The bucket does not exist.
        ObsError: The list is not valid.
    """
    grants = yield from read_grants(storage, request, body, verified)
    storage.settings.set(request.bucket or "", acl.SETTING, acl.to_json(grants))
    return empty()


def read_grants(
    storage: ObjectStorage, request: ObsRequest, body: Body, verified: Verified
) -> Steps[tuple[Grant, ...]]:
    """Return the access control list in the headers of a request, or in its body.

    Raises:
        NoSuchBucket: The bucket does not exist.
        MalformedACLError: There is none.
        AccessDenied: It is public, and the bucket refuses such lists.
        ObsError: It is not valid.
    """
    data = (yield body.read(verified)).data
    grants = acl.grants_of_headers(request)
    if grants is None and not data.strip():
        raise MalformedACLError("The request has no access control list, neither in its headers nor in its body.")
    if grants is None:
        grants = acl.grants_of_document(data)
    acl.check_public(grants, storage.settings.of_objects(request.bucket or ""))
    return grants


def get_acl(storage: ObjectStorage, request: ObsRequest) -> Response:
    """Answer `GET /<bucket>?acl`.

    Raises:
        NoSuchBucket: The bucket does not exist.
    """
    grants = acl.from_json(storage.settings.get(request.bucket or "", acl.SETTING))
    return document(request, acl.document_of(grants, request.family))


def put_tags(storage: ObjectStorage, request: ObsRequest, body: Body, verified: Verified) -> Steps[Response]:
    """Answer `PUT /<bucket>?tagging`.

    Raises:
        NoSuchBucket: The bucket does not exist.
        ObsError: The tags are not valid.
    """
    data = (yield body.read(verified)).data
    read = tags.tags_of_document(data, tags.MAXIMUM_OF_BUCKET)
    storage.settings.set(request.bucket or "", tags.SETTING, json.dumps(read))
    return empty(204)


def get_tags(storage: ObjectStorage, request: ObsRequest) -> Response:
    """Answer `GET /<bucket>?tagging`.

    Raises:
        NoSuchBucket: The bucket does not exist.
        NotConfigured: It has no tags.
    """
    text = storage.settings.get(request.bucket or "", tags.SETTING)
    if text is None:
        raise NotConfigured("NoSuchTagSet", request.bucket or "")
    return document(request, tags.document_of(json.loads(text)))


def delete_setting(storage: ObjectStorage, request: ObsRequest, name: str) -> Response:
    """Answer a request that removes a setting.

    Raises:
        NoSuchBucket: The bucket does not exist.
    """
    storage.settings.unset(request.bucket or "", name)
    return empty(204)


def put_storage_class(storage: ObjectStorage, request: ObsRequest, body: Body, verified: Verified) -> Steps[Response]:
    """Answer `PUT /<bucket>?storageClass` of OBS and `?storagePolicy` of S3.

    Raises:
        NoSuchBucket: The bucket does not exist.
        MalformedXML: The body is not the document.
        InvalidStorageClass: The class is unknown.
    """
    root = parse((yield body.read(verified)).data)
    if root.name not in ("StorageClass", "StoragePolicy"):
        raise MalformedXML("The body is a StorageClass or a StoragePolicy document.")
    stated = root.text if root.name == "StorageClass" else root.child("DefaultStorageClass") or ""
    chosen = storage_class_of(stated.strip())
    storage.settings.set(request.bucket or "", STORAGE_CLASS_SETTING, chosen)
    return empty()


def get_storage_class(storage: ObjectStorage, request: ObsRequest) -> Response:
    """Answer `GET /<bucket>?storageClass` of OBS and `?storagePolicy` of S3.

    Raises:
        NoSuchBucket: The bucket does not exist.
    """
    kept = storage.settings.get(request.bucket or "", STORAGE_CLASS_SETTING)
    shown = shown_storage_class(request, kept or "STANDARD")
    if request.family is Family.OBS:
        return document(request, element("StorageClass", shown))
    return document(request, element("StoragePolicy", element("DefaultStorageClass", shown)))


def get_storage_info(storage: ObjectStorage, request: ObsRequest) -> Response:
    """Answer `GET /<bucket>?storageinfo`: sizes and numbers of all versions.

    Raises:
        NoSuchBucket: The bucket does not exist.
    """
    used = storage.usage(request.bucket or "")
    content = [
        element("Size", sum(item.size for item in used)),
        element("ObjectNumber", sum(item.number for item in used)),
    ]
    for storage_class, name in _STORAGE_CLASS_NAMES.items():
        of_class = [item for item in used if storage_class_of(item.storage_class) == storage_class]
        content += [
            element(f"{name}Size", sum(item.size for item in of_class)),
            element(f"{name}ObjectNumber", sum(item.number for item in of_class)),
        ]
    return document(request, element("GetBucketStorageInfoResult", *content))


def get_policy_status(storage: ObjectStorage, request: ObsRequest) -> Response:
    """Answer `GET /<bucket>?policyStatus`: whether the policy opens the bucket to everyone.

    Raises:
        NoSuchBucket: The bucket does not exist.
        NotConfigured: It has no policy.
    """
    text = storage.settings.get(request.bucket or "", "policy")
    if text is None:
        raise NotConfigured("NoSuchBucketPolicy", request.bucket or "")
    return document(request, element("PolicyStatus", element("IsPublic", _is_public(text))))


def get_public_status(storage: ObjectStorage, request: ObsRequest) -> Response:
    """Answer `GET /<bucket>?bucketStatus`: whether policy or access control list open the bucket to everyone.

    Raises:
        NoSuchBucket: The bucket does not exist.
    """
    settings = storage.settings.all(request.bucket or "")
    grants = acl.from_json(settings.get(acl.SETTING))
    by_list = any(grant.grantee == acl.EVERYONE for grant in grants)
    by_policy = "policy" in settings and _is_public(settings["policy"])
    return document(request, element("BucketStatus", element("IsPublic", by_list or by_policy)))


def _is_public(policy: str) -> bool:
    statements = json.loads(policy)["Statement"]
    return any(
        statement["Effect"] == "Allow"
        and not statement.get("Condition")
        and "*" in _principals(statement.get("Principal"))
        for statement in ([statements] if isinstance(statements, dict) else statements)
    )


def _principals(stated: object) -> list[object]:
    if isinstance(stated, dict):
        return [item for value in stated.values() for item in _principals(value)]
    return list(stated) if isinstance(stated, list) else [stated]
