"""What requests without a signature may do: what access control lists give to everyone.

Source: OBS API Reference, "Configuring a Bucket ACL" and "Configuring an Object ACL".
"""

from __future__ import annotations

from modelarts_emulator.obs import acl
from modelarts_emulator.obs.errors import AccessDenied, NoSuchKey, NoSuchVersion
from modelarts_emulator.obs.records import Grant
from modelarts_emulator.obs.request import ObsRequest
from modelarts_emulator.obs.storage import ObjectStorage
from modelarts_emulator.obs.xml import parse

_OF_LISTS = frozenset({"versions", "uploads"})
_OF_WRITES = frozenset({"append", "uploads", "uploadId", "delete"})


def authorize_anonymous(storage: ObjectStorage, request: ObsRequest, subresource: str | None) -> None:
    """Check that everyone may do what a request without a signature asks for.

    Raises:
        AccessDenied: Only the owner may.
        NoSuchBucket: The bucket does not exist.
        NoSuchKey: The object does not exist, and everyone may list the bucket.
    """
    if request.bucket is None:
        raise AccessDenied
    settings = storage.settings.all(request.bucket)
    if _ignores_lists(settings.get("publicAccessBlock")):
        raise AccessDenied("The bucket ignores public access control lists.")
    of_bucket = acl.from_json(settings.get(acl.SETTING))
    permission = _permission(request, subresource)
    if permission is None:
        raise AccessDenied("This operation needs a signature.")
    if request.key is None or permission == "WRITE":
        allowed = acl.everyone_may(of_bucket, permission)
    else:
        delivered = tuple(grant for grant in of_bucket if grant.delivered)
        allowed = acl.everyone_may((*_grants_of_object(storage, request, of_bucket), *delivered), permission)
    if not allowed:
        raise AccessDenied


def _grants_of_object(storage: ObjectStorage, request: ObsRequest, of_bucket: tuple[Grant, ...]) -> tuple[Grant, ...]:
    try:
        return storage.head(request.bucket or "", request.key or "", request.version).attributes.grants
    except (NoSuchKey, NoSuchVersion):
        if acl.everyone_may(of_bucket, "READ"):
            raise
        return ()


def _permission(request: ObsRequest, subresource: str | None) -> str | None:
    reads = request.method in ("GET", "HEAD")
    if subresource == "acl":
        return "READ_ACP" if reads else "WRITE_ACP"
    if request.key is None:
        if reads and (subresource is None or subresource in _OF_LISTS):
            return "READ"
        return "WRITE" if subresource == "delete" else None
    if subresource is None:
        return "READ" if reads else "WRITE"
    return "WRITE" if subresource in _OF_WRITES and not reads else None


def _ignores_lists(block: str | None) -> bool:
    return block is not None and (parse(block.encode()).child("IgnorePublicAcls") or "").strip().lower() == "true"
