"""What requests without a signature may do: what access control lists give to everyone.

Source: OBS API Reference, "Configuring a Bucket ACL" and "Configuring an Object ACL".
"""

from __future__ import annotations

from collections.abc import Mapping

from modelarts_emulator.obs import acl
from modelarts_emulator.obs.errors import AccessDenied, NoSuchKey, NoSuchVersion
from modelarts_emulator.obs.records import Grant
from modelarts_emulator.obs.request import Family, ObsRequest
from modelarts_emulator.obs.storage import ObjectStorage
from modelarts_emulator.obs.subresources import NO_SUBRESOURCE, SUBRESOURCES

VERSIONS_ARE_THE_OWNERS = "Only the owner of a bucket removes a version for good: the request needs a signature."


def authorize_anonymous(storage: ObjectStorage, request: ObsRequest, subresource: str | None) -> None:
    """Check that everyone may do what a request without a signature asks for.

    Raises:
        AccessDenied: Only the owner may.
        NoSuchBucket: The bucket does not exist.
        NoSuchKey: The object does not exist, and everyone may list the bucket.
    """
    if request.bucket is None:
        raise AccessDenied
    if any(f"{family.value}copy-source" in request.headers for family in Family):
        raise AccessDenied("A copy needs a signature, since it reads another object.")
    settings = storage.settings.of_objects(request.bucket)
    of_bucket = public_grants(settings)
    known = SUBRESOURCES[subresource] if subresource else NO_SUBRESOURCE
    permission = (known.of_bucket if request.key is None else known.of_object).get(request.method)
    if permission is None:
        raise AccessDenied("This operation needs a signature.")
    if request.method == "DELETE" and request.version is not None:
        raise AccessDenied(VERSIONS_ARE_THE_OWNERS)
    if request.key is None or permission == "WRITE":
        allowed = acl.everyone_may(of_bucket, permission)
    else:
        delivered = tuple(grant for grant in of_bucket if grant.delivered)
        allowed = acl.everyone_may((*_grants_of_object(storage, request, of_bucket), *delivered), permission)
    if not allowed:
        raise AccessDenied


def public_grants(settings: Mapping[str, str]) -> tuple[Grant, ...]:
    """Return the grants of a bucket that hold for requests without a signature.

    Raises:
        AccessDenied: The bucket ignores public access control lists.
    """
    if acl.is_blocked(settings, "IgnorePublicAcls"):
        raise AccessDenied("The bucket ignores public access control lists.")
    return acl.from_json(settings.get(acl.SETTING))


def _grants_of_object(storage: ObjectStorage, request: ObsRequest, of_bucket: tuple[Grant, ...]) -> tuple[Grant, ...]:
    try:
        return storage.head(request.bucket or "", request.key or "", request.version).attributes.grants
    except (NoSuchKey, NoSuchVersion):
        if acl.everyone_may(of_bucket, "READ"):
            raise
        return ()
