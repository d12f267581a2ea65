"""The operations of S3 in boto3, unmodified."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

import boto3
import httpx
from botocore.client import Config
from botocore.exceptions import ClientError

from tests.interop.obs.calls import NotSupportedError, Place, Table
from tests.support.localhost_names import localhost_names
from tests.support.no_authority import NO_AUTHORITY
from tests.support.obs_server import PERMANENT, REGION, running_server

PART = 5 * 1024 * 1024

OF_OTHER_SERVICES: Final = frozenset({"CreateSession", "ListDirectoryBuckets", "WriteGetObjectResponse"})
"""Operations of directory buckets and of object lambdas, which have endpoints of their own."""


@dataclass
class World(Place):
    """A place with a client."""

    client: Any = None


TABLE: Final = Table[World]("boto3")


@contextmanager
def open_world(directory: Path, style: str) -> Iterator[World]:
    """Serve a directory, and open a client.

    Args:
        directory: An existing directory.
        style: `path`, or `virtual` for buckets in host names.
    """
    with running_server(directory / "storage") as server, localhost_names():
        client = boto3.session.Session().client(
            "s3",
            endpoint_url=server.url if style == "path" else f"http://localhost:{server.port}",
            aws_access_key_id=PERMANENT.access_key,
            aws_secret_access_key=PERMANENT.secret_key,
            region_name=REGION,
            config=Config(
                signature_version="s3v4", s3={"addressing_style": style}, retries={"total_max_attempts": 1}, proxies={}
            ),
        )
        with closing(client):
            yield World(server, directory, client=client)


def refusal(call: Callable[[], Any]) -> str:
    """Return the code of the error of a call."""
    try:
        call()
    except ClientError as error:
        return str(error.response["Error"]["Code"])
    raise AssertionError("the call was not refused")


def everyones_answer(world: World, path: str) -> int:
    """Return the status of a GET without a signature."""
    return httpx.get(f"{world.server.url}/{path}", verify=NO_AUTHORITY).status_code


def _kept(
    world: World, kind: str, configuration: dict[str, Any], missing: str = "", *, argument: str = "", **ids: str
) -> None:
    """Put, get and delete a configuration of a bucket."""
    name, api = world.bucket(), world.client
    argument = argument or "".join(part.title() for part in kind.split("_"))
    get = getattr(api, f"get_{kind}")
    if missing:
        assert refusal(lambda: get(Bucket=name, **ids)) == missing
    getattr(api, f"put_{kind}")(Bucket=name, **{argument: configuration}, **ids)
    answer = get(Bucket=name, **ids)
    found = answer.get(argument, answer)
    assert {key: found[key] for key in configuration} == configuration
    delete = getattr(api, f"delete_{kind.removesuffix('_configuration') if 'lifecycle' in kind else kind}", None)
    if delete is not None and missing:
        delete(Bucket=name, **ids)
        assert refusal(lambda: get(Bucket=name, **ids)) == missing


# Buckets


@TABLE.call("CreateBucket")
def create_bucket(world: World) -> None:
    name = world.unused()
    configuration = {"LocationConstraint": "somewhere"}
    world.client.create_bucket(Bucket=name, ACL="public-read", CreateBucketConfiguration=configuration)
    assert world.server.storage.bucket(name).location == "somewhere"
    assert everyones_answer(world, name) == 200


@TABLE.call("ListBuckets")
def list_buckets(world: World) -> None:
    names = [world.bucket(), world.bucket()]
    pages = world.client.get_paginator("list_buckets").paginate(PaginationConfig={"PageSize": 1})
    assert set(names) <= {bucket["Name"] for page in pages for bucket in page["Buckets"]}
    assert names[0] in [bucket["Name"] for bucket in world.client.list_buckets(Prefix=names[0])["Buckets"]]


@TABLE.call("HeadBucket")
def head_bucket(world: World) -> None:
    assert world.client.head_bucket(Bucket=world.bucket())["BucketRegion"] == REGION
    assert refusal(lambda: world.client.head_bucket(Bucket=world.unused())) == "404"


@TABLE.call("DeleteBucket")
def delete_bucket(world: World) -> None:
    name, full = world.bucket(), world.bucket("key")
    world.client.delete_bucket(Bucket=name)
    assert not world.server.storage.bucket_exists(name)
    assert refusal(lambda: world.client.delete_bucket(Bucket=full)) == "BucketNotEmpty"


@TABLE.call("GetBucketLocation")
def location(world: World) -> None:
    assert world.client.get_bucket_location(Bucket=world.bucket())["LocationConstraint"] == REGION


@TABLE.call("ListObjects", "ListObjectsV2")
def list_objects(world: World) -> None:
    name = world.bucket("a/1", "a/2", "b c")
    for listing in (world.client.list_objects, world.client.list_objects_v2):
        page = listing(Bucket=name, Delimiter="/")
        assert [item["Key"] for item in page["Contents"]] == ["b c"]
        assert [item["Prefix"] for item in page["CommonPrefixes"]] == ["a/"]


@TABLE.call("ListObjectVersions")
def list_versions(world: World) -> None:
    name = world.bucket("a/1", "key", "key", versioned=True)
    world.client.delete_object(Bucket=name, Key="key")
    paginator = world.client.get_paginator("list_object_versions")
    pages = list(paginator.paginate(Bucket=name, PaginationConfig={"PageSize": 2}))
    assert len(pages) == 2
    assert [item["IsLatest"] for page in pages for item in page.get("DeleteMarkers", [])] == [True]
    assert [item["Key"] for page in pages for item in page.get("Versions", [])] == ["a/1", "key", "key"]
    (page,) = paginator.paginate(Bucket=name, Delimiter="/", Prefix="a")
    assert [item["Prefix"] for item in page["CommonPrefixes"]] == ["a/"]


@TABLE.call("PutBucketVersioning", "GetBucketVersioning")
def versioning(world: World) -> None:
    name, api = world.bucket("key"), world.client
    assert "Status" not in api.get_bucket_versioning(Bucket=name)
    api.put_bucket_versioning(Bucket=name, VersioningConfiguration={"Status": "Enabled"})
    assert api.get_bucket_versioning(Bucket=name)["Status"] == "Enabled"
    version = api.put_object(Bucket=name, Key="key", Body=b"new")["VersionId"]
    marker = api.delete_object(Bucket=name, Key="key")
    assert marker["DeleteMarker"]
    assert refusal(lambda: api.get_object(Bucket=name, Key="key")) == "NoSuchKey"
    assert refusal(lambda: api.head_object(Bucket=name, Key="key", VersionId=marker["VersionId"])) == "405"
    assert refusal(lambda: api.get_object(Bucket=name, Key="key", VersionId="other")) == "NoSuchVersion"
    assert api.get_object(Bucket=name, Key="key", VersionId="null")["Body"].read() == b"key"
    source = {"Bucket": name, "Key": "key", "VersionId": version}
    copied = api.copy_object(Bucket=name, Key="copy", CopySource=source)
    assert (copied["CopySourceVersionId"], world.content(name, "copy")) == (version, b"new")
    api.put_bucket_versioning(Bucket=name, VersioningConfiguration={"Status": "Suspended"})
    assert api.put_object(Bucket=name, Key="key", Body=b"last")["VersionId"] == "null"
    assert api.head_object(Bucket=name, Key="key", VersionId=version)["ContentLength"] == 3


@TABLE.call("PutBucketAcl", "GetBucketAcl")
def bucket_acl(world: World) -> None:
    name, api = world.bucket(), world.client
    assert everyones_answer(world, name) == 403
    api.put_bucket_acl(Bucket=name, ACL="public-read")
    assert everyones_answer(world, name) == 200
    found = api.get_bucket_acl(Bucket=name)
    assert [grant["Permission"] for grant in found["Grants"]] == ["FULL_CONTROL", "READ"]
    grants = [{"Grantee": {"Type": "CanonicalUser", "ID": "someone"}, "Permission": "READ"}]
    api.put_bucket_acl(Bucket=name, AccessControlPolicy={"Grants": grants, "Owner": found["Owner"]})
    assert api.get_bucket_acl(Bucket=name)["Grants"][0]["Grantee"]["ID"] == "someone"
    api.put_bucket_acl(Bucket=name, GrantRead='uri="http://acs.amazonaws.com/groups/global/AllUsers"')
    assert everyones_answer(world, name) == 200


@TABLE.call("PutBucketPolicy", "GetBucketPolicy", "DeleteBucketPolicy", "GetBucketPolicyStatus")
def policy(world: World) -> None:
    name, api = world.bucket(), world.client
    statement = {"Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": f"arn:aws:s3:::{name}/*"}
    document = {"Version": "2012-10-17", "Statement": [statement]}
    assert refusal(lambda: api.get_bucket_policy(Bucket=name)) == "NoSuchBucketPolicy"
    assert refusal(lambda: api.put_bucket_policy(Bucket=name, Policy="[]")) == "MalformedPolicy"
    api.put_bucket_policy(Bucket=name, Policy=json.dumps(document))
    assert json.loads(api.get_bucket_policy(Bucket=name)["Policy"]) == document
    assert api.get_bucket_policy_status(Bucket=name)["PolicyStatus"]["IsPublic"]
    api.delete_bucket_policy(Bucket=name)
    assert refusal(lambda: api.get_bucket_policy(Bucket=name)) == "NoSuchBucketPolicy"


@TABLE.call("PutBucketTagging", "GetBucketTagging", "DeleteBucketTagging")
def bucket_tagging(world: World) -> None:
    name, api = world.bucket(), world.client
    tags = [{"Key": "a", "Value": "1"}, {"Key": "二", "Value": ""}]
    assert refusal(lambda: api.get_bucket_tagging(Bucket=name)) == "NoSuchTagSet"
    api.put_bucket_tagging(Bucket=name, Tagging={"TagSet": tags})
    assert api.get_bucket_tagging(Bucket=name)["TagSet"] == tags
    api.delete_bucket_tagging(Bucket=name)
    assert refusal(lambda: api.get_bucket_tagging(Bucket=name)) == "NoSuchTagSet"


@TABLE.call("PutBucketCors", "GetBucketCors", "DeleteBucketCors")
def cors(world: World) -> None:
    rule = {"AllowedMethods": ["GET"], "AllowedOrigins": ["http://a.example"], "MaxAgeSeconds": 60}
    name = world.bucket()
    world.client.put_bucket_cors(Bucket=name, CORSConfiguration={"CORSRules": [rule]})
    assert world.client.get_bucket_cors(Bucket=name)["CORSRules"] == [rule]
    headers = {"origin": "http://a.example", "access-control-request-method": "GET"}
    preflight = httpx.options(f"{world.server.url}/{name}/key", headers=headers, verify=NO_AUTHORITY)
    assert preflight.headers["access-control-allow-origin"] == "http://a.example"
    world.client.delete_bucket_cors(Bucket=name)
    assert refusal(lambda: world.client.get_bucket_cors(Bucket=name)) == "NoSuchCORSConfiguration"


_LIFECYCLE = {"Rules": [{"ID": "r", "Filter": {"Prefix": "a/"}, "Status": "Enabled", "Expiration": {"Days": 7}}]}


@TABLE.call("PutBucketLifecycleConfiguration", "GetBucketLifecycleConfiguration", "DeleteBucketLifecycle")
def lifecycle(world: World) -> None:
    _kept(
        world,
        "bucket_lifecycle_configuration",
        _LIFECYCLE,
        "NoSuchLifecycleConfiguration",
        argument="LifecycleConfiguration",
    )


@TABLE.call("PutBucketLifecycle", "GetBucketLifecycle")
def old_lifecycle(world: World) -> None:
    name = world.bucket()
    rule = {"ID": "r", "Prefix": "a/", "Status": "Enabled", "Expiration": {"Days": 7}}
    world.client.put_bucket_lifecycle(Bucket=name, LifecycleConfiguration={"Rules": [rule]})
    assert world.client.get_bucket_lifecycle(Bucket=name)["Rules"] == [rule]


@TABLE.call("PutBucketWebsite", "GetBucketWebsite", "DeleteBucketWebsite")
def website(world: World) -> None:
    configuration = {"IndexDocument": {"Suffix": "index.html"}, "ErrorDocument": {"Key": "error.html"}}
    _kept(world, "bucket_website", configuration, "NoSuchWebsiteConfiguration", argument="WebsiteConfiguration")


@TABLE.call("PutBucketLogging", "GetBucketLogging")
def logging(world: World) -> None:
    status = {"LoggingEnabled": {"TargetBucket": "logs", "TargetPrefix": "a"}}
    _kept(world, "bucket_logging", status, argument="BucketLoggingStatus")


@TABLE.call("PutBucketEncryption", "GetBucketEncryption", "DeleteBucketEncryption")
def encryption(world: World) -> None:
    by_default = {"SSEAlgorithm": "aws:kms", "KMSMasterKeyID": "the-key"}
    configuration = {"Rules": [{"ApplyServerSideEncryptionByDefault": by_default}]}
    missing = "ServerSideEncryptionConfigurationNotFoundError"
    _kept(world, "bucket_encryption", configuration, missing, argument="ServerSideEncryptionConfiguration")


@TABLE.call("PutBucketNotificationConfiguration", "GetBucketNotificationConfiguration")
def notification(world: World) -> None:
    topic = {"Id": "t", "TopicArn": "arn:aws:sns:r:1:t", "Events": ["s3:ObjectCreated:*"]}
    _kept(
        world,
        "bucket_notification_configuration",
        {"TopicConfigurations": [topic]},
        argument="NotificationConfiguration",
    )


@TABLE.call("PutBucketNotification", "GetBucketNotification")
def old_notification(world: World) -> None:
    name = world.bucket()
    topic = {"Id": "t", "Topic": "arn:aws:sns:r:1:t", "Events": ["s3:ObjectCreated:*"]}
    world.client.put_bucket_notification(Bucket=name, NotificationConfiguration={"TopicConfiguration": topic})
    assert world.client.get_bucket_notification(Bucket=name)["TopicConfiguration"]["Topic"] == topic["Topic"]


@TABLE.call("PutBucketReplication", "GetBucketReplication", "DeleteBucketReplication")
def replication(world: World) -> None:
    rule = {"ID": "r", "Prefix": "", "Status": "Enabled", "Destination": {"Bucket": "arn:aws:s3:::b"}}
    missing = "ReplicationConfigurationNotFoundError"
    configuration = {"Role": "role", "Rules": [rule]}
    _kept(world, "bucket_replication", configuration, missing, argument="ReplicationConfiguration")


@TABLE.call("PutBucketRequestPayment", "GetBucketRequestPayment")
def request_payment(world: World) -> None:
    _kept(world, "bucket_request_payment", {"Payer": "Requester"}, argument="RequestPaymentConfiguration")


@TABLE.call("PutBucketAccelerateConfiguration", "GetBucketAccelerateConfiguration")
def accelerate(world: World) -> None:
    _kept(world, "bucket_accelerate_configuration", {"Status": "Enabled"}, argument="AccelerateConfiguration")


@TABLE.call("PutBucketOwnershipControls", "GetBucketOwnershipControls", "DeleteBucketOwnershipControls")
def ownership(world: World) -> None:
    rules = {"Rules": [{"ObjectOwnership": "BucketOwnerEnforced"}]}
    _kept(world, "bucket_ownership_controls", rules, "OwnershipControlsNotFoundError", argument="OwnershipControls")


@TABLE.call("PutPublicAccessBlock", "GetPublicAccessBlock", "DeletePublicAccessBlock")
def public_access_block(world: World) -> None:
    configuration = {
        "BlockPublicAcls": True,
        "IgnorePublicAcls": True,
        "BlockPublicPolicy": False,
        "RestrictPublicBuckets": False,
    }
    missing = "NoSuchPublicAccessBlockConfiguration"
    _kept(world, "public_access_block", configuration, missing, argument="PublicAccessBlockConfiguration")


def _listed(world: World, kind: str, plural: str, configuration: dict[str, Any]) -> None:
    argument = "".join(part.title() for part in kind.split("_"))
    name, api = world.bucket(), world.client
    getattr(api, f"put_bucket_{kind}")(Bucket=name, Id="one", **{argument: configuration})
    assert getattr(api, f"get_bucket_{kind}")(Bucket=name, Id="one")[argument] == configuration
    assert getattr(api, f"list_bucket_{plural}")(Bucket=name)[f"{argument}List"] == [configuration]
    getattr(api, f"delete_bucket_{kind}")(Bucket=name, Id="one")
    assert refusal(lambda: getattr(api, f"get_bucket_{kind}")(Bucket=name, Id="one")) == "NoSuchConfiguration"


@TABLE.call(
    "PutBucketInventoryConfiguration",
    "GetBucketInventoryConfiguration",
    "ListBucketInventoryConfigurations",
    "DeleteBucketInventoryConfiguration",
)
def inventory(world: World) -> None:
    configuration = {
        "Id": "one",
        "IsEnabled": True,
        "Destination": {"S3BucketDestination": {"Bucket": "arn:aws:s3:::b", "Format": "CSV"}},
        "IncludedObjectVersions": "All",
        "Schedule": {"Frequency": "Daily"},
    }
    _listed(world, "inventory_configuration", "inventory_configurations", configuration)


@TABLE.call(
    "PutBucketAnalyticsConfiguration",
    "GetBucketAnalyticsConfiguration",
    "ListBucketAnalyticsConfigurations",
    "DeleteBucketAnalyticsConfiguration",
)
def analytics(world: World) -> None:
    destination = {"S3BucketDestination": {"Bucket": "arn:aws:s3:::b", "Format": "CSV"}}
    analysis = {"DataExport": {"OutputSchemaVersion": "V_1", "Destination": destination}}
    configuration = {"Id": "one", "StorageClassAnalysis": analysis}
    _listed(world, "analytics_configuration", "analytics_configurations", configuration)


@TABLE.call(
    "PutBucketMetricsConfiguration",
    "GetBucketMetricsConfiguration",
    "ListBucketMetricsConfigurations",
    "DeleteBucketMetricsConfiguration",
)
def metrics(world: World) -> None:
    _listed(world, "metrics_configuration", "metrics_configurations", {"Id": "one", "Filter": {"Prefix": "a/"}})


@TABLE.call(
    "PutBucketIntelligentTieringConfiguration",
    "GetBucketIntelligentTieringConfiguration",
    "ListBucketIntelligentTieringConfigurations",
    "DeleteBucketIntelligentTieringConfiguration",
)
def intelligent_tiering(world: World) -> None:
    tiers = [{"Days": 90, "AccessTier": "ARCHIVE_ACCESS"}]
    configuration = {"Id": "one", "Status": "Enabled", "Tierings": tiers}
    _listed(world, "intelligent_tiering_configuration", "intelligent_tiering_configurations", configuration)


# Objects


@TABLE.call("PutObject")
def put_object(world: World) -> None:
    name = world.bucket()
    answer = world.client.put_object(
        Bucket=name,
        Key="a b",
        Body=b"content",
        ACL="public-read",
        Metadata={"colour": "blue"},
        Tagging="a=1&b=",
        StorageClass="STANDARD_IA",
        ServerSideEncryption="aws:kms",
        SSEKMSKeyId="the-key",
        WebsiteRedirectLocation="/other",
    )
    assert (answer["ServerSideEncryption"], answer["SSEKMSKeyId"]) == ("aws:kms", "the-key")
    found = world.client.head_object(Bucket=name, Key="a b")
    assert (found["Metadata"], found["StorageClass"]) == ({"colour": "blue"}, "STANDARD_IA")
    assert (found["WebsiteRedirectLocation"], found["ServerSideEncryption"]) == ("/other", "aws:kms")
    assert world.client.get_object(Bucket=name, Key="a b")["TagCount"] == 2
    assert everyones_answer(world, f"{name}/a%20b") == 200


@TABLE.call("GetObject")
def get_object(world: World) -> None:
    name, api = world.bucket("key"), world.client
    assert api.get_object(Bucket=name, Key="key", Range="bytes=1-")["Body"].read() == b"ey"
    secret = {"SSECustomerAlgorithm": "AES256", "SSECustomerKey": "k" * 32}
    api.put_object(Bucket=name, Key="secret", Body=b"secret", **secret)
    assert api.get_object(Bucket=name, Key="secret", **secret)["Body"].read() == b"secret"
    assert refusal(lambda: api.get_object(Bucket=name, Key="secret")) == "InvalidRequest"
    other = {**secret, "SSECustomerKey": "o" * 32}
    assert refusal(lambda: api.get_object(Bucket=name, Key="secret", **other)) == "AccessDenied"
    source = {f"CopySource{part}": value for part, value in secret.items()}
    api.copy_object(Bucket=name, Key="open", CopySource={"Bucket": name, "Key": "secret"}, **source)
    assert api.get_object(Bucket=name, Key="open")["Body"].read() == b"secret"


@TABLE.call("HeadObject")
def head_object(world: World) -> None:
    name = world.bucket("key")
    assert world.client.head_object(Bucket=name, Key="key")["ContentLength"] == 3
    assert refusal(lambda: world.client.head_object(Bucket=name, Key="other")) == "404"


@TABLE.call("CopyObject")
def copy_object(world: World) -> None:
    name, api = world.bucket(), world.client
    api.put_object(Bucket=name, Key="key", Body=b"x", Tagging="a=1", Metadata={"a": "1"}, ACL="public-read")
    source = {"Bucket": name, "Key": "key"}
    api.copy_object(Bucket=name, Key="same", CopySource=source)
    assert api.head_object(Bucket=name, Key="same")["Metadata"] == {"a": "1"}
    assert api.get_object_tagging(Bucket=name, Key="same")["TagSet"] == [{"Key": "a", "Value": "1"}]
    assert everyones_answer(world, f"{name}/same") == 403, "access control is not copied"
    api.copy_object(
        Bucket=name,
        Key="new",
        CopySource=source,
        Tagging="b=2",
        TaggingDirective="REPLACE",
        MetadataDirective="REPLACE",
    )
    assert api.head_object(Bucket=name, Key="new")["Metadata"] == {}
    assert api.get_object_tagging(Bucket=name, Key="new")["TagSet"] == [{"Key": "b", "Value": "2"}]


@TABLE.call("DeleteObject", "DeleteObjects")
def delete_objects(world: World) -> None:
    name, api = world.bucket("a", "b", "c", versioned=True), world.client
    api.delete_object(Bucket=name, Key="a")
    answer = api.delete_objects(Bucket=name, Delete={"Objects": [{"Key": "b"}]})
    assert world.keys(name) == ["c"]
    (deleted,) = answer["Deleted"]
    marker = {"Key": "b", "VersionId": deleted["DeleteMarkerVersionId"]}
    assert api.delete_objects(Bucket=name, Delete={"Objects": [marker]})["Deleted"][0]["DeleteMarker"]
    assert world.keys(name) == ["b", "c"]


@TABLE.call("PutObjectAcl", "GetObjectAcl")
def object_acl(world: World) -> None:
    name, api = world.bucket("key"), world.client
    api.put_object_acl(Bucket=name, Key="key", ACL="public-read")
    assert everyones_answer(world, f"{name}/key") == 200
    grantee = api.get_object_acl(Bucket=name, Key="key")["Grants"][1]["Grantee"]
    assert grantee == {"Type": "Group", "URI": "http://acs.amazonaws.com/groups/global/AllUsers"}
    api.put_object_acl(Bucket=name, Key="key", ACL="private")
    assert everyones_answer(world, f"{name}/key") == 403


@TABLE.call("PutObjectTagging", "GetObjectTagging", "DeleteObjectTagging")
def object_tagging(world: World) -> None:
    name, api = world.bucket("key"), world.client
    tags = [{"Key": "a", "Value": "1"}]
    api.put_object_tagging(Bucket=name, Key="key", Tagging={"TagSet": tags})
    assert api.get_object_tagging(Bucket=name, Key="key")["TagSet"] == tags
    api.delete_object_tagging(Bucket=name, Key="key")
    assert api.get_object_tagging(Bucket=name, Key="key")["TagSet"] == []
    many = [{"Key": str(number), "Value": ""} for number in range(11)]
    assert refusal(lambda: api.put_object_tagging(Bucket=name, Key="key", Tagging={"TagSet": many})) == "InvalidTag"


@TABLE.call("GetObjectAttributes")
def object_attributes(world: World) -> None:
    name = world.bucket()
    put = world.client.put_object(Bucket=name, Key="key", Body=b"content", ChecksumAlgorithm="SHA256")
    wanted = ["ETag", "ObjectSize", "StorageClass", "Checksum"]
    found = world.client.get_object_attributes(Bucket=name, Key="key", ObjectAttributes=wanted)
    assert (found["ETag"], found["ObjectSize"], found["StorageClass"]) == (put["ETag"].strip('"'), 7, "STANDARD")
    assert found["Checksum"]["ChecksumSHA256"] == put["ChecksumSHA256"]


@TABLE.call("RestoreObject")
def restore_object(world: World) -> None:
    name, api = world.bucket("key"), world.client
    request = {"Days": 2, "GlacierJobParameters": {"Tier": "Standard"}}
    restore = {"Bucket": name, "RestoreRequest": request}
    assert refusal(lambda: api.restore_object(Key="key", **restore)) == "InvalidObjectState"
    api.put_object(Bucket=name, Key="cold", Body=b"x", StorageClass="GLACIER")
    api.restore_object(Key="cold", **restore)
    assert 'ongoing-request="false"' in api.head_object(Bucket=name, Key="cold")["Restore"]


# Uploads in parts


@TABLE.call("CreateMultipartUpload", "UploadPart", "UploadPartCopy", "ListParts", "CompleteMultipartUpload")
def multipart(world: World) -> None:
    name, api = world.bucket("source", versioned=True), world.client
    target = {"Bucket": name, "Key": "key"}
    upload = api.create_multipart_upload(**target, ACL="public-read", Tagging="a=1", Metadata={"b": "2"})["UploadId"]
    first = api.upload_part(**target, UploadId=upload, PartNumber=1, Body=b"a" * PART)
    source = {"Bucket": name, "Key": "source"}
    second = api.upload_part_copy(**target, UploadId=upload, PartNumber=2, CopySource=source)["CopyPartResult"]
    assert [part["Size"] for part in api.list_parts(**target, UploadId=upload)["Parts"]] == [PART, 6]
    parts = [{"PartNumber": number, "ETag": part["ETag"]} for number, part in ((1, first), (2, second))]
    done = api.complete_multipart_upload(**target, UploadId=upload, MultipartUpload={"Parts": parts})
    assert done["VersionId"] not in (None, "null")
    assert world.content(name, "key") == b"a" * PART + b"source"
    assert api.get_object_tagging(**target)["TagSet"] == [{"Key": "a", "Value": "1"}]
    assert everyones_answer(world, f"{name}/key") == 200


@TABLE.call("ListMultipartUploads", "AbortMultipartUpload")
def uploads(world: World) -> None:
    name, api = world.bucket(), world.client
    upload = world.server.storage.uploads.create(name, "dir/key")
    assert [item["UploadId"] for item in api.list_multipart_uploads(Bucket=name)["Uploads"]] == [upload]
    api.abort_multipart_upload(Bucket=name, Key="dir/key", UploadId=upload)
    assert "Uploads" not in api.list_multipart_uploads(Bucket=name)


# Methods of boto3 that send several requests, or none


@TABLE.call("upload_file", "upload_fileobj", "download_file", "download_fileobj", "copy")
def transfers(world: World) -> None:
    name, api, path = world.bucket(), world.client, world.file(b"b" * (2 * PART))
    api.upload_file(str(path), name, "file", ExtraArgs={"ACL": "public-read"})
    api.upload_fileobj(io.BytesIO(b"stream"), name, "stream")
    api.copy({"Bucket": name, "Key": "file"}, name, "copy")
    assert (world.content(name, "copy"), world.content(name, "stream")) == (path.read_bytes(), b"stream")
    target, buffer = world.file(b""), io.BytesIO()
    api.download_file(name, "copy", str(target))
    api.download_fileobj(name, "stream", buffer)
    assert (target.read_bytes(), buffer.getvalue()) == (path.read_bytes(), b"stream")


@TABLE.call("generate_presigned_url")
def presigned_url(world: World) -> None:
    name = world.bucket("key", versioned=True)
    version = world.server.storage.head(name, "key").version
    arguments = {"Bucket": name, "Key": "key", "VersionId": version}
    url = world.client.generate_presigned_url("get_object", Params=arguments)
    # httpx resolves names in threads of its own, and the client's address has the bucket in it.
    with localhost_names():
        assert httpx.get(url, verify=NO_AUTHORITY).content == b"key"


@TABLE.call("generate_presigned_post")
def presigned_post(world: World) -> None:
    name, api = world.bucket(), world.client
    conditions = [["starts-with", "$key", "dir/"], ["content-length-range", 2, 6], {"success_action_status": "201"}]
    fields = {"success_action_status": "201"}
    signed = api.generate_presigned_post(name, "dir/${filename}", Fields=fields, Conditions=conditions)

    def post(content: bytes, **changes: str) -> httpx.Response:
        files = {"file": ("a b.txt", content)}
        return httpx.post(signed["url"], data={**signed["fields"], **changes}, files=files, verify=NO_AUTHORITY)

    answer = post(b"posted")
    assert (answer.status_code, "<Key>dir/a b.txt</Key>" in answer.text) == (201, True)
    assert world.content(name, "dir/a b.txt") == b"posted"
    for content, changes, status in (
        (b"too long", {}, 400),
        (b"x", {}, 400),
        (b"okay", {"key": "elsewhere"}, 403),
        (b"okay", {"x-amz-meta-extra": "1"}, 403),
        (b"okay", {"policy": signed["fields"]["policy"][:-4] + "AAAA"}, 403),
    ):
        assert post(content, **changes).status_code == status, changes
    assert world.keys(name) == ["dir/a b.txt"]


# What the local OBS refuses


def _refused(operation: str, **arguments: Any) -> Callable[[World], None]:
    def call(world: World) -> None:
        key = {"Key": "key"} if "Object" in operation or "object" in operation else {}
        key = {} if operation.startswith(("get_object_lock", "put_object_lock")) else key
        if refusal(lambda: getattr(world.client, operation)(Bucket=world.bucket("key"), **key, **arguments)) in (
            "NotImplemented",
            "501",
        ):
            raise NotSupportedError(operation)

    return call


_UNTIL = datetime(2100, 1, 1, tzinfo=UTC)
TABLE.refuse(
    "objects that cannot be deleted would be kept by a lock that the emulator does not have",
    PutObjectLockConfiguration=_refused(
        "put_object_lock_configuration", ObjectLockConfiguration={"ObjectLockEnabled": "Enabled"}
    ),
    GetObjectLockConfiguration=_refused("get_object_lock_configuration"),
    PutObjectRetention=_refused("put_object_retention", Retention={"Mode": "GOVERNANCE", "RetainUntilDate": _UNTIL}),
    GetObjectRetention=_refused("get_object_retention"),
    PutObjectLegalHold=_refused("put_object_legal_hold", LegalHold={"Status": "ON"}),
    GetObjectLegalHold=_refused("get_object_legal_hold"),
)
TABLE.refuse(
    "OBS does not have it",
    GetObjectTorrent=_refused("get_object_torrent"),
    SelectObjectContent=_refused(
        "select_object_content",
        Expression="SELECT * FROM S3Object",
        ExpressionType="SQL",
        InputSerialization={"CSV": {}},
        OutputSerialization={"CSV": {}},
    ),
)
_EXPIRATION = {"Expiration": "DISABLED"}
TABLE.refuse(
    "they keep metadata in tables of another service",
    CreateBucketMetadataConfiguration=_refused(
        "create_bucket_metadata_configuration",
        MetadataConfiguration={"JournalTableConfiguration": {"RecordExpiration": _EXPIRATION}},
    ),
    CreateBucketMetadataTableConfiguration=_refused(
        "create_bucket_metadata_table_configuration",
        MetadataTableConfiguration={"S3TablesDestination": {"TableBucketArn": "arn", "TableName": "t"}},
    ),
    DeleteBucketMetadataConfiguration=_refused("delete_bucket_metadata_configuration"),
    DeleteBucketMetadataTableConfiguration=_refused("delete_bucket_metadata_table_configuration"),
    GetBucketMetadataConfiguration=_refused("get_bucket_metadata_configuration"),
    GetBucketMetadataTableConfiguration=_refused("get_bucket_metadata_table_configuration"),
    UpdateBucketMetadataAnnotationTableConfiguration=_refused(
        "update_bucket_metadata_annotation_table_configuration",
        AnnotationTableConfiguration={"ConfigurationState": "ENABLED"},
    ),
    UpdateBucketMetadataInventoryTableConfiguration=_refused(
        "update_bucket_metadata_inventory_table_configuration",
        InventoryTableConfiguration={"ConfigurationState": "ENABLED"},
    ),
    UpdateBucketMetadataJournalTableConfiguration=_refused(
        "update_bucket_metadata_journal_table_configuration",
        JournalTableConfiguration={"RecordExpiration": _EXPIRATION},
    ),
)
TABLE.refuse(
    "only S3 has it, since 2025",
    GetBucketAbac=_refused("get_bucket_abac"),
    PutBucketAbac=_refused("put_bucket_abac", AbacStatus={"Status": "Enabled"}),
    PutObjectAnnotation=_refused("put_object_annotation", AnnotationName="a", AnnotationPayload=b"x"),
    GetObjectAnnotation=_refused("get_object_annotation", AnnotationName="a"),
    ListObjectAnnotations=_refused("list_object_annotations"),
    DeleteObjectAnnotation=_refused("delete_object_annotation", AnnotationName="a"),
    RenameObject=_refused("rename_object", RenameSource="other"),
    UpdateObjectEncryption=_refused(
        "update_object_encryption", ObjectEncryption={"SSEKMS": {"KMSKeyArn": "arn:aws:kms:r:1:key/k"}}
    ),
)
