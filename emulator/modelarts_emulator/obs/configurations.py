"""Configuration documents of buckets that are checked, kept and given back.

All but `cors` have no effect on other requests; `docs/emulator.md` says so.

Source: OBS API Reference, "Advanced Bucket Settings" and "Static Website Hosting"; Amazon S3 API Reference, the
operations `PutBucket...` and `GetBucket...`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
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
        missing: The code of the error when there is none; empty when an empty document is given back.
        default: The children of the document that is given back when there is none.
        listed: The root of the list of configurations, when a bucket has several with an `id`.
        deletable: Whether it can be deleted.
        not_if_empty: Whether a document without children removes the configuration.
    """

    root: str = ""
    children: frozenset[str] = frozenset()
    required: tuple[tuple[str, ...], ...] = ()
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


KINDS: Final[Mapping[str, Kind]] = {
    "lifecycle": Kind("LifecycleConfiguration", _words("Rule"), (("Rule", "Status"),), "NoSuchLifecycleConfiguration"),
    "policy": Kind(missing="NoSuchBucketPolicy"),
    "website": Kind(
        "WebsiteConfiguration",
        _words("IndexDocument ErrorDocument RedirectAllRequestsTo RoutingRules"),
        missing="NoSuchWebsiteConfiguration",
    ),
    "cors": Kind(
        "CORSConfiguration",
        _words("CORSRule"),
        (("CORSRule", "AllowedMethod"), ("CORSRule", "AllowedOrigin")),
        "NoSuchCORSConfiguration",
    ),
    "logging": Kind("BucketLoggingStatus", _words("Agency LoggingEnabled"), deletable=False, not_if_empty=True),
    "encryption": Kind(
        "ServerSideEncryptionConfiguration",
        _words("Rule"),
        (("Rule", "ApplyServerSideEncryptionByDefault", "SSEAlgorithm"),),
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
        "ReplicationConfigurationNotFoundError",
    ),
    "requestPayment": Kind(
        "RequestPaymentConfiguration",
        _words("Payer"),
        (("Payer",),),
        default=(("Payer", "BucketOwner"),),
        deletable=False,
    ),
    "accelerate": Kind("AccelerateConfiguration", _words("Status"), (("Status",),), deletable=False),
    "ownershipControls": Kind(
        "OwnershipControls", _words("Rule"), (("Rule", "ObjectOwnership"),), "OwnershipControlsNotFoundError"
    ),
    "publicAccessBlock": Kind(
        "PublicAccessBlockConfiguration",
        _words("BlockPublicAcls IgnorePublicAcls BlockPublicPolicy RestrictPublicBuckets"),
        missing="NoSuchPublicAccessBlockConfiguration",
    ),
    "quota": Kind(
        "Quota", _words("StorageQuota"), (("StorageQuota",),), default=(("StorageQuota", "0"),), deletable=False
    ),
    "inventory": Kind(
        "InventoryConfiguration",
        _words("Id IsEnabled Filter Destination Schedule IncludedObjectVersions OptionalFields"),
        (("Id",), ("Destination",), ("Schedule", "Frequency")),
        "NoSuchConfiguration",
        listed="ListInventoryConfigurationsResult",
    ),
    "analytics": Kind(
        "AnalyticsConfiguration",
        _words("Id Filter StorageClassAnalysis"),
        (("Id",), ("StorageClassAnalysis",)),
        "NoSuchConfiguration",
        listed="ListBucketAnalyticsConfigurationsResult",
    ),
    "metrics": Kind(
        "MetricsConfiguration",
        _words("Id Filter"),
        (("Id",),),
        "NoSuchConfiguration",
        listed="ListMetricsConfigurationsResult",
    ),
    "intelligent-tiering": Kind(
        "IntelligentTieringConfiguration",
        _words("Id Filter Status Tiering"),
        (("Id",), ("Status",), ("Tiering", "AccessTier")),
        "NoSuchConfiguration",
        listed="ListBucketIntelligentTieringConfigurationsOutput",
    ),
    "directcoldaccess": Kind(
        "DirectColdAccessConfiguration", _words("Status"), (("Status",),), "NoSuchDirectColdAccessConfiguration"
    ),
    "obscompresspolicy": Kind(missing="NoSuchObsCompressPolicyConfiguration"),
    "disPolicy": Kind(missing="NoSuchBucketDisPolicy"),
}
"""By the query parameter that names them."""


def check_document(name: str, data: bytes) -> str:
    """Check the document of a configuration, and return the text to keep; empty when there is nothing to keep.

    Args:
        name: The kind.
        data: The body of the request.

    Raises:
        MalformedXML: It is not the document of the kind.
        MalformedPolicy: A policy is not a JSON object of the expected form.
    """
    kind = KINDS[name]
    if kind.is_json:
        return _check_json(name, data)
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


def _check_json(name: str, data: bytes) -> str:
    try:
        text = data.decode()
        document = json.loads(text)
    except ValueError as error:
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
    return text
