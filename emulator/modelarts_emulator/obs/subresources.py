"""Sub-resources: the query parameters that select another operation on the same path.

Source: OBS API Reference, "Authentication of Signature in a Header" and the operations; Amazon S3 API Reference.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Flag
from typing import Final


class Signed(Flag):
    """The clients that include a parameter in an HMAC-SHA1 signature in a header.

    Requests in a presigned URL have to include each of them: a URL is passed on, and must not become another request.
    """

    BY_NEITHER = 0
    BY_OBS = 1
    BY_BOTOCORE = 2
    BY_BOTH = 3


@dataclass(frozen=True, slots=True)
class Subresource:
    """A query parameter that selects an operation. The methods are those that `app` has an operation for.

    Attributes:
        signed: The clients that sign it.
        of_bucket: The permission that a request without a signature needs, by method; other methods are the owner's.
        of_object: The same for objects, where the permission to write is that of the bucket.
    """

    signed: Signed = Signed.BY_NEITHER
    of_bucket: Mapping[str, str] = field(default_factory=dict)
    of_object: Mapping[str, str] = field(default_factory=dict)


_ACL = {"GET": "READ_ACP", "PUT": "WRITE_ACP"}

NO_SUBRESOURCE: Final = Subresource(
    of_bucket={"GET": "READ", "HEAD": "READ"},
    of_object={"GET": "READ", "HEAD": "READ", "PUT": "WRITE", "DELETE": "WRITE"},
)
"""The bucket or the object itself."""

SUBRESOURCES: Final[Mapping[str, Subresource]] = {
    "abac": Subresource(),
    "accelerate": Subresource(Signed.BY_BOTOCORE),
    "acl": Subresource(Signed.BY_BOTH, of_bucket=_ACL, of_object=_ACL),
    "analytics": Subresource(Signed.BY_BOTOCORE),
    "annotation": Subresource(),
    "append": Subresource(Signed.BY_OBS, of_object={"POST": "WRITE"}),
    "attributes": Subresource(),
    "backtosource": Subresource(Signed.BY_OBS),
    "bucketStatus": Subresource(Signed.BY_OBS),
    "bucketstatus": Subresource(Signed.BY_OBS),
    "cors": Subresource(Signed.BY_BOTH),
    "customdomain": Subresource(),
    "defaultObjectAcl": Subresource(Signed.BY_BOTOCORE),
    "delete": Subresource(Signed.BY_BOTH, of_bucket={"POST": "WRITE"}),
    "deletebucket": Subresource(Signed.BY_OBS),
    "directcoldaccess": Subresource(Signed.BY_OBS),
    "disPolicy": Subresource(Signed.BY_OBS),
    "encryption": Subresource(Signed.BY_OBS),
    "fileinterface": Subresource(Signed.BY_OBS),
    "intelligent-tiering": Subresource(),
    "inventory": Subresource(Signed.BY_BOTH),
    "legal-hold": Subresource(),
    "length": Subresource(Signed.BY_OBS),
    "lifecycle": Subresource(Signed.BY_BOTH),
    "location": Subresource(Signed.BY_BOTH),
    "logging": Subresource(Signed.BY_BOTH),
    "metadata": Subresource(Signed.BY_OBS),
    "metadataAnnotationTable": Subresource(),
    "metadataConfiguration": Subresource(),
    "metadataInventoryTable": Subresource(),
    "metadataJournalTable": Subresource(),
    "metadataTable": Subresource(),
    "metrics": Subresource(Signed.BY_BOTOCORE),
    "modify": Subresource(Signed.BY_OBS),
    "notification": Subresource(Signed.BY_BOTH),
    "object-lock": Subresource(Signed.BY_BOTH),
    "obsalias": Subresource(Signed.BY_OBS),
    "obsbucketalias": Subresource(Signed.BY_OBS),
    "obscompresspolicy": Subresource(Signed.BY_OBS),
    "obsworkflowtriggerpolicy": Subresource(Signed.BY_OBS),
    "ownershipControls": Subresource(),
    "partNumber": Subresource(Signed.BY_BOTH),
    "policy": Subresource(Signed.BY_BOTH),
    "policyStatus": Subresource(Signed.BY_OBS),
    "publicAccessBlock": Subresource(Signed.BY_OBS),
    "quota": Subresource(Signed.BY_OBS),
    "rename": Subresource(Signed.BY_OBS),
    "renameObject": Subresource(),
    "replication": Subresource(Signed.BY_BOTH),
    "requestPayment": Subresource(Signed.BY_BOTH),
    "restore": Subresource(Signed.BY_BOTH),
    "retention": Subresource(Signed.BY_OBS),
    "select": Subresource(Signed.BY_BOTOCORE),
    "session": Subresource(),
    "storageClass": Subresource(Signed.BY_BOTH),
    "storageinfo": Subresource(Signed.BY_OBS),
    "storagePolicy": Subresource(Signed.BY_OBS),
    "tagging": Subresource(Signed.BY_BOTH),
    "torrent": Subresource(Signed.BY_BOTH),
    "truncate": Subresource(Signed.BY_OBS),
    "uploadId": Subresource(Signed.BY_BOTH, of_object={"POST": "WRITE", "PUT": "WRITE", "DELETE": "WRITE"}),
    "uploads": Subresource(Signed.BY_BOTH, of_bucket={"GET": "READ"}, of_object={"POST": "WRITE"}),
    "versioning": Subresource(Signed.BY_BOTH),
    "versions": Subresource(Signed.BY_BOTH, of_bucket={"GET": "READ"}),
    "website": Subresource(Signed.BY_BOTH),
    "x-image-process": Subresource(Signed.BY_OBS),
    "x-obs-accesslabel": Subresource(Signed.BY_OBS),
    "x-oss-process": Subresource(Signed.BY_OBS),
}
"""By name, also those that the emulator refuses with `NotImplemented`."""
