"""Configuration documents of buckets that are checked, kept and given back.

`cors` has an effect on other requests, and so has `publicAccessBlock`, but for `RestrictPublicBuckets`; the others have
none, as `docs/emulator.md` says.

Source: OBS API Reference, "Advanced Bucket Settings" and "Static Website Hosting"; Amazon S3 API Reference, the
operations `PutBucket...` and `GetBucket...`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from modelarts_emulator.obs.errors import InvalidArgument, MalformedPolicy, MalformedXML, NotConfigured
from modelarts_emulator.obs.request import Family, ObsRequest
from modelarts_emulator.obs.storage import ObjectStorage
from modelarts_emulator.obs.xml import Element, element, parse, render


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of configuration.

    Attributes:
        root: The root element of its document; empty for JSON.
        children: The elements that the root may have.
        required: Paths below the root of which the document has each.
        values: The pattern of the values that elements may have, by path below the root.
        missing: The code of the error when there is none; empty when an empty document is given back.
        default: The children of the document that is given back when there is none.
        listed: The root of the list of configurations, when a bucket has several with an `id`.
        deletable: Whether it can be deleted.
        not_if_empty: Whether a document without children removes the configuration.
    """

    root: str = ""
    children: frozenset[str] = frozenset()
    required: tuple[tuple[str, ...], ...] = ()
    values: Mapping[str, str] = field(default_factory=dict)
    missing: str = ""
    default: tuple[tuple[str, str], ...] = ()
    listed: str = ""
    deletable: bool = True
    not_if_empty: bool = False

    @property
    def is_json(self) -> bool:
        """Whether it is JSON rather than XML."""
        return not self.root


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_NUMBER = "[0-9]{1,18}"
_POSITIVE = "0*[1-9][0-9]{0,17}"
_BOOLEAN = "(?i:true|false)"
_SWITCH = "Enabled|Disabled"
_ONE_WILDCARD = r"[^*]*+\*?[^*]*+"
_BLOCKS = "BlockPublicAcls IgnorePublicAcls BlockPublicPolicy RestrictPublicBuckets"
_MAXIMUM_POLICY_BYTES = 20 * 1024
_RESOURCE_OF_S3 = "arn:aws:s3:::"
_SHOWN = 100

KINDS: Final[Mapping[str, Kind]] = {
    "lifecycle": Kind(
        "LifecycleConfiguration",
        _words("Rule"),
        (("Rule", "Status"),),
        {
            "Rule/Status": _SWITCH,
            "Rule/Expiration/Days": _POSITIVE,
            "Rule/Expiration/ExpiredObjectDeleteMarker": _BOOLEAN,
            "Rule/Transition/Days": _NUMBER,
            "Rule/NoncurrentVersionExpiration/NoncurrentDays": _POSITIVE,
            "Rule/NoncurrentVersionTransition/NoncurrentDays": _NUMBER,
            "Rule/AbortIncompleteMultipartUpload/DaysAfterInitiation": _POSITIVE,
        },
        "NoSuchLifecycleConfiguration",
    ),
    "policy": Kind(missing="NoSuchBucketPolicy"),
    "website": Kind(
        "WebsiteConfiguration",
        _words("IndexDocument ErrorDocument RedirectAllRequestsTo RoutingRules"),
        values={"RedirectAllRequestsTo/Protocol": "http|https"},
        missing="NoSuchWebsiteConfiguration",
    ),
    "cors": Kind(
        "CORSConfiguration",
        _words("CORSRule"),
        (("CORSRule", "AllowedMethod"), ("CORSRule", "AllowedOrigin")),
        {
            "CORSRule/AllowedMethod": "GET|PUT|HEAD|POST|DELETE",
            "CORSRule/AllowedOrigin": _ONE_WILDCARD,
            "CORSRule/AllowedHeader": _ONE_WILDCARD,
            "CORSRule/MaxAgeSeconds": _NUMBER,
        },
        "NoSuchCORSConfiguration",
    ),
    "logging": Kind("BucketLoggingStatus", _words("Agency LoggingEnabled"), deletable=False, not_if_empty=True),
    "encryption": Kind(
        "ServerSideEncryptionConfiguration",
        _words("Rule"),
        (("Rule", "ApplyServerSideEncryptionByDefault", "SSEAlgorithm"),),
        {"Rule/ApplyServerSideEncryptionByDefault/SSEAlgorithm": "AES256|kms|aws:kms|aws:kms:dsse"},
        "ServerSideEncryptionConfigurationNotFoundError",
    ),
    "notification": Kind(
        "NotificationConfiguration",
        _words(
            "TopicConfiguration FunctionGraphConfiguration FunctionStageConfiguration QueueConfiguration "
            "CloudFunctionConfiguration EventBridgeConfiguration EventGridConfiguration"
        ),
        deletable=False,
        not_if_empty=True,
    ),
    "replication": Kind(
        "ReplicationConfiguration",
        _words("Agency Role Rule"),
        (("Rule", "Destination", "Bucket"),),
        {"Rule/Status": _SWITCH},
        "ReplicationConfigurationNotFoundError",
    ),
    "requestPayment": Kind(
        "RequestPaymentConfiguration",
        _words("Payer"),
        (("Payer",),),
        {"Payer": "BucketOwner|Requester"},
        default=(("Payer", "BucketOwner"),),
        deletable=False,
    ),
    "accelerate": Kind(
        "AccelerateConfiguration", _words("Status"), (("Status",),), {"Status": "Enabled|Suspended"}, deletable=False
    ),
    "ownershipControls": Kind(
        "OwnershipControls",
        _words("Rule"),
        (("Rule", "ObjectOwnership"),),
        {"Rule/ObjectOwnership": "BucketOwnerPreferred|ObjectWriter|BucketOwnerEnforced"},
        "OwnershipControlsNotFoundError",
    ),
    "publicAccessBlock": Kind(
        "PublicAccessBlockConfiguration",
        _words(_BLOCKS),
        values=dict.fromkeys(_BLOCKS.split(), _BOOLEAN),
        missing="NoSuchPublicAccessBlockConfiguration",
    ),
    "quota": Kind(
        "Quota",
        _words("StorageQuota"),
        (("StorageQuota",),),
        {"StorageQuota": _NUMBER},
        default=(("StorageQuota", "0"),),
        deletable=False,
    ),
    "inventory": Kind(
        "InventoryConfiguration",
        _words("Id IsEnabled Filter Destination Schedule IncludedObjectVersions OptionalFields"),
        (("Id",), ("Destination",), ("Schedule", "Frequency")),
        {"IsEnabled": _BOOLEAN, "Schedule/Frequency": "Daily|Weekly", "IncludedObjectVersions": "All|Current"},
        "NoSuchConfiguration",
        listed="ListInventoryConfigurationsResult",
    ),
    "analytics": Kind(
        "AnalyticsConfiguration",
        _words("Id Filter StorageClassAnalysis"),
        (("Id",), ("StorageClassAnalysis",)),
        missing="NoSuchConfiguration",
        listed="ListBucketAnalyticsConfigurationsResult",
    ),
    "metrics": Kind(
        "MetricsConfiguration",
        _words("Id Filter"),
        (("Id",),),
        missing="NoSuchConfiguration",
        listed="ListMetricsConfigurationsResult",
    ),
    "intelligent-tiering": Kind(
        "IntelligentTieringConfiguration",
        _words("Id Filter Status Tiering"),
        (("Id",), ("Status",), ("Tiering", "AccessTier")),
        {"Status": _SWITCH, "Tiering/AccessTier": "ARCHIVE_ACCESS|DEEP_ARCHIVE_ACCESS", "Tiering/Days": _POSITIVE},
        "NoSuchConfiguration",
        listed="ListBucketIntelligentTieringConfigurationsOutput",
    ),
    "directcoldaccess": Kind(
        "DirectColdAccessConfiguration",
        _words("Status"),
        (("Status",),),
        {"Status": _SWITCH},
        "NoSuchDirectColdAccessConfiguration",
    ),
    "obscompresspolicy": Kind(missing="NoSuchObsCompressPolicyConfiguration"),
    "disPolicy": Kind(missing="NoSuchBucketDisPolicy"),
}
"""By the query parameter that names them."""


def check_document(name: str, data: bytes, bucket: str) -> str:
    """Check the document of a configuration, and return the text to keep; empty when there is nothing to keep.

    Args:
        name: The kind.
        data: The body of the request.
        bucket: The bucket.

    Raises:
        MalformedXML: It is not the document of the kind.
        InvalidArgument: A number is not one, or out of range.
        MalformedPolicy: A policy is not a JSON object of the expected form, or is for another bucket.
    """
    kind = KINDS[name]
    if kind.is_json:
        return _check_json(name, data, bucket)
    root = parse(data)
    if root.name != kind.root:
        raise MalformedXML(f"The root element of the document is {kind.root}, not {root.name}.")
    unknown = [child.name for child in root.children if child.name not in kind.children]
    if unknown:
        raise MalformedXML(f"{kind.root} has no element {unknown[0]}; it can have {', '.join(sorted(kind.children))}.")
    for path in kind.required:
        for parent in root.named(path[0]) or [root]:
            if (root.find(*path) if parent is root else parent.find(*path[1:])) is None:
                raise MalformedXML(f"{kind.root} lacks {'/'.join(path)}.")
    for place, pattern in kind.values.items():
        for value in root.texts(*place.split("/")):
            _check_value(f"{kind.root}/{place}", value.strip(), pattern)
    if kind.not_if_empty and not root.children:
        return ""
    return render(root, None).decode()


def setting_name(name: str, request: ObsRequest) -> str:
    """Return the name under which the configuration of a request is kept.

    Raises:
        InvalidArgument: There are several of the kind, and the request lacks the `id`.
    """
    if not KINDS[name].listed:
        return name
    identifier = request.parameter("id")
    if not identifier:
        raise InvalidArgument(f"The parameter id of the {name} configuration is missing.")
    return f"{name}:{identifier}"


def check_identifier(name: str, request: ObsRequest, document: str) -> None:
    """Check that a document has the `id` of the request.

    Raises:
        InvalidArgument: It has another.
    """
    if KINDS[name].listed and parse(document.encode()).child("Id") != request.parameter("id"):
        raise InvalidArgument("The Id in the document is not the id of the request.")


def read(storage: ObjectStorage, request: ObsRequest, name: str) -> Element | str:
    """Return a configuration, or the list of those with an `id`: an element, or the text of a JSON document.

    Raises:
        NoSuchBucket: The bucket does not exist.
        NotConfigured: There is none.
    """
    kind = KINDS[name]
    bucket = request.bucket or ""
    if kind.listed and not request.parameter("id"):
        kept = storage.settings.all(bucket, f"{name}:")
        return element(kind.listed, *(parse(text.encode()) for text in kept.values()), element("IsTruncated", "false"))
    text = storage.settings.get(bucket, setting_name(name, request))
    if text is None and kind.missing:
        raise NotConfigured(_missing_code(kind, request), bucket)
    if text is None:
        return element(kind.root, *(element(child, value) for child, value in kind.default))
    return text if kind.is_json else parse(text.encode())


def _missing_code(kind: Kind, request: ObsRequest) -> str:
    if kind.root == "ServerSideEncryptionConfiguration" and request.family is Family.OBS:
        return "NoSuchEncryptionConfiguration"
    return kind.missing


def _check_value(place: str, value: str, pattern: str) -> None:
    if re.fullmatch(pattern, value):
        return
    shown = value[:_SHOWN]
    if pattern in (_NUMBER, _POSITIVE):
        least = 1 if pattern is _POSITIVE else 0
        raise InvalidArgument(f"{place} is a whole number, {least} or greater, not {shown!r}.")
    if pattern is _ONE_WILDCARD:
        raise InvalidArgument(f"{place} has at most one *: {shown!r}.")
    allowed = "true or false" if pattern is _BOOLEAN else pattern.replace("|", ", ")
    raise MalformedXML(f"{place} is {shown!r}; allowed is {allowed}.")


def _check_json(name: str, data: bytes, bucket: str) -> str:
    if len(data) > _MAXIMUM_POLICY_BYTES:
        raise MalformedPolicy(f"The document has more than {_MAXIMUM_POLICY_BYTES} bytes.")
    try:
        text = data.decode()
        document = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise MalformedPolicy("The body is not JSON in UTF-8.") from error
    if not isinstance(document, dict):
        raise MalformedPolicy("The body is not a JSON object.")
    if name == "policy":
        statements = document.get("Statement")
        statements = [statements] if isinstance(statements, dict) else statements
        if not isinstance(statements, list) or not statements:
            raise MalformedPolicy("A policy has a Statement with at least one rule.")
        for statement in statements:
            if not isinstance(statement, dict) or statement.get("Effect") not in ("Allow", "Deny"):
                raise MalformedPolicy("The Effect of each statement of a policy is Allow or Deny.")
            _check_statement(statement, bucket)
    return text


def _check_statement(statement: Mapping[str, object], bucket: str) -> None:
    for name in ("Principal", "Action", "Resource"):
        given = [key for key in (name, f"Not{name}") if statement.get(key)]
        if len(given) != 1:
            raise MalformedPolicy(f"A statement of a policy has either {name} or Not{name}, which is not empty.")
    resources = statement.get("Resource") or statement.get("NotResource")
    for resource in resources if isinstance(resources, list) else [resources]:
        named = str(resource).removeprefix(_RESOURCE_OF_S3).partition("/")[0]
        if not isinstance(resource, str) or named != bucket:
            raise MalformedPolicy(
                f"The resource {str(resource)[:_SHOWN]} of the policy is neither {bucket} nor objects in it: write "
                f"{_RESOURCE_OF_S3}{bucket} or {_RESOURCE_OF_S3}{bucket}/*, or the same without {_RESOURCE_OF_S3}"
            )
