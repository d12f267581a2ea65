"""The calls of the SDK of OBS for Python, unmodified."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import httpx
import obs
from obs import (
    ACL,
    AppendObjectContent,
    CompleteMultipartUploadRequest,
    CompletePart,
    CorsRule,
    CreateBucketHeader,
    DeleteObjectsRequest,
    Expiration,
    GetObjectHeader,
    Grant,
    Grantee,
    Group,
    IndexDocument,
    Lifecycle,
    ListMultipartUploadsRequest,
    Logging,
    Notification,
    Object,
    ObsClient,
    Options,
    Owner,
    Permission,
    PutObjectHeader,
    Replication,
    ReplicationRule,
    Rule,
    SetObjectMetadataHeader,
    SseCHeader,
    Tag,
    TagInfo,
    TopicConfiguration,
    Versions,
    WebsiteConfiguration,
)
from obs.model import (
    BucketAliasModel,
    CustomDomainConfiguration,
    DirectColdAccessConfiguration,
    DisPolicy,
    DisPolicyRule,
    InventoryConfiguration,
    InventoryDestination,
    InventoryFilter,
    ObjectLockConfiguration,
    ObjectLockRule,
    ObsCompressPolicyRule,
)

from tests.interop.obs.calls import NotSupportedError, Place, Table
from tests.support.localhost_names import localhost_names
from tests.support.no_authority import NO_AUTHORITY
from tests.support.obs_server import PERMANENT, REGION, running_server

PART = 128 * 1024

WITHOUT_REQUEST: Final = frozenset(
    {"close", "initLog", "init_session", "refresh", "bucketClient", "get_shadow_client", "add_refresh_handler"}
)
"""Methods that send no request of their own."""

OF_OTHER_SERVICES: Final = frozenset(
    """
    createVirtualBucket listAvailableZoneInfo
    """.split()  # noqa: SIM905
)
"""Methods that talk to other services than the object storage: the console's, which sets up buckets of two zones."""


@dataclass
class World(Place):
    """A place with a client."""

    client: Any = None
    signature: str = ""
    address: str = ""

    def refused(self, answer: Any) -> None:
        """Check that an answer is NotImplemented.

        Raises:
            NotSupportedError: It is.
        """
        if answer.status == 501 and answer.errorCode in ("NotImplemented", None):  # None: the client has not read it
            raise NotSupportedError(answer.reason)


TABLE: Final = Table[World]("esdk-obs-python")


@contextmanager
def open_world(directory: Path, signature: str) -> Iterator[World]:
    """Serve a directory, and open a client.

    With the signature `obs` buckets are in host names, with `v2` in paths.

    Args:
        directory: An existing directory.
        signature: `obs` or `v2`.
    """
    with running_server(directory / "storage") as server, localhost_names():
        host = "localhost" if signature == "obs" else server.host
        address = f"http://{host}:{server.port}"
        client = ObsClient(
            PERMANENT.access_key,
            PERMANENT.secret_key,
            server=address,
            signature=signature,
            region=REGION,
            path_style=signature != "obs",
            max_retry_count=0,
            # The client forgets which signature was negotiated in calls such as getBucketPublicStatus.
            is_signature_negotiation=False,
        )
        with closing(client):
            yield World(server, directory, client=client, signature=signature, address=address)


def done(answer: Any) -> Any:
    """Return an answer that is no error."""
    assert answer.status < 300, (answer.status, answer.errorCode, answer.errorMessage, answer.reason)
    return answer


def code_of(answer: Any) -> tuple[int, str | None]:
    """Return status and code of an answer that is an error."""
    return answer.status, answer.errorCode


def everyones_answer(world: World, path: str) -> int:
    """Return the status of a GET without a signature."""
    return httpx.get(f"{world.server.url}/{path}", verify=NO_AUTHORITY).status_code


# Buckets


@TABLE.call("createBucket")
def create_bucket(world: World) -> None:
    header = CreateBucketHeader(aclControl="public-read", storageClass="WARM")
    name = world.unused()
    done(world.client.createBucket(name, header, "somewhere"))

    assert world.server.storage.bucket(name).location == "somewhere"
    assert everyones_answer(world, name) == 200
    assert done(world.client.getBucketStoragePolicy(name)).body.storageClass in ("WARM", "STANDARD_IA")


@TABLE.call("listBuckets")
def list_buckets(world: World) -> None:
    name = world.bucket()
    assert name in [bucket.name for bucket in done(world.client.listBuckets()).body.buckets]


@TABLE.call("headBucket")
def head_bucket(world: World) -> None:
    assert world.client.headBucket(world.bucket()).status == 200
    assert world.client.headBucket(world.unused()).status == 404


@TABLE.call("deleteBucket")
def delete_bucket(world: World) -> None:
    name, full = world.bucket(), world.bucket("key")
    done(world.client.deleteBucket(name))
    assert not world.server.storage.bucket_exists(name)
    assert code_of(world.client.deleteBucket(full)) == (409, "BucketNotEmpty")


@TABLE.call("listObjects")
def list_objects(world: World) -> None:
    name = world.bucket("a/1", "a/2", "b")
    page = done(world.client.listObjects(name, delimiter="/")).body
    assert [item.key for item in page.contents] == ["b"]
    assert [item.prefix for item in page.commonPrefixs] == ["a/"]


@TABLE.call("listVersions")
def list_versions(world: World) -> None:
    name = world.bucket("key", "key", versioned=True)
    world.server.storage.delete(name, "key")
    page = done(world.client.listVersions(name, Versions(max_keys=2))).body
    assert page.head.isTruncated
    following = Versions(key_marker=page.head.nextKeyMarker, version_id_marker=page.head.nextVersionIdMarker)
    rest = done(world.client.listVersions(name, following)).body
    assert len({item.versionId for item in (*page.versions, *rest.versions)}) == 2
    assert [item.isLatest for item in (*page.markers, *rest.markers)] == [True]


@TABLE.call("listMultipartUploads")
def list_uploads(world: World) -> None:
    name = world.bucket()
    upload = world.server.storage.uploads.create(name, "dir/key")
    page = done(world.client.listMultipartUploads(name, ListMultipartUploadsRequest(prefix="dir/"))).body
    assert [(item.key, item.uploadId) for item in page.upload] == [("dir/key", upload)]


@TABLE.call("getBucketMetadata")
def bucket_metadata(world: World) -> None:
    name = world.bucket()
    done(world.client.setBucketCors(name, [CorsRule(allowedMethod=["HEAD"], allowedOrigin=["http://a.example"])]))
    found = done(world.client.getBucketMetadata(name, "http://a.example")).body
    assert found.accessContorlAllowOrigin == "http://a.example"
    assert done(world.client.getBucketMetadata(name, "http://b.example")).body.accessContorlAllowOrigin is None


@TABLE.call("getBucketLocation")
def location(world: World) -> None:
    assert done(world.client.getBucketLocation(world.bucket())).body.location == "region-1"


@TABLE.call("getBucketStorageInfo")
def storage_info(world: World) -> None:
    name = world.bucket("1", "22", "1", versioned=True)
    info = done(world.client.getBucketStorageInfo(name)).body
    assert (info.size, info.objectNumber) == (4, 3)


@TABLE.call("setBucketQuota", "getBucketQuota")
def quota(world: World) -> None:
    name = world.bucket()
    assert done(world.client.getBucketQuota(name)).body.quota == 0
    done(world.client.setBucketQuota(name, 10**9))
    assert done(world.client.getBucketQuota(name)).body.quota == 10**9


@TABLE.call("setBucketStoragePolicy", "getBucketStoragePolicy")
def storage_policy(world: World) -> None:
    name = world.bucket()
    done(world.client.setBucketStoragePolicy(name, "COLD"))
    assert done(world.client.getBucketStoragePolicy(name)).body.storageClass in ("COLD", "GLACIER")
    done(world.client.putContent(name, "key", "content"))
    assert done(world.client.getObjectMetadata(name, "key")).body.storageClass in ("COLD", "GLACIER")


@TABLE.call("setBucketAcl", "getBucketAcl")
def bucket_acl(world: World) -> None:
    name = world.bucket("key")
    assert everyones_answer(world, name) == 403
    done(world.client.setBucketAcl(name, aclControl="public-read"))
    assert everyones_answer(world, name) == 200

    owner = Owner(owner_id=done(world.client.getBucketAcl(name)).body.owner.owner_id)
    grants = [
        Grant(Grantee(grantee_id="someone"), Permission.READ),
        Grant(Grantee(group=Group.LOG_DELIVERY), Permission.WRITE),
        Grant(Grantee(group=Group.ALL_USERS), Permission.READ_ACP),
    ]
    done(world.client.setBucketAcl(name, ACL(owner, grants)))
    found = done(world.client.getBucketAcl(name)).body
    assert ("someone", "READ") in [(grant.grantee.grantee_id, grant.permission) for grant in found.grants]
    assert (everyones_answer(world, name), everyones_answer(world, f"{name}?acl")) == (403, 200)


@TABLE.call("setBucketPolicy", "getBucketPolicy", "deleteBucketPolicy", "getBucketPolicyPublicStatus")
def policy(world: World) -> None:
    name = world.bucket()
    statement = {"Effect": "Allow", "Principal": {"ID": ["*"]}, "Action": ["GetObject"], "Resource": [f"{name}/*"]}
    text = json.dumps({"Statement": [statement]})
    assert code_of(world.client.getBucketPolicy(name)) == (404, "NoSuchBucketPolicy")
    assert code_of(world.client.setBucketPolicy(name, "no policy")) == (400, "MalformedPolicy")
    done(world.client.setBucketPolicy(name, text))
    assert json.loads(done(world.client.getBucketPolicy(name)).body.policyJSON) == json.loads(text)
    assert done(world.client.getBucketPolicyPublicStatus(name)).body.status
    done(world.client.deleteBucketPolicy(name))
    assert world.client.getBucketPolicy(name).status == 404


@TABLE.call("getBucketPublicStatus")
def public_status(world: World) -> None:
    name = world.bucket()
    assert not done(world.client.getBucketPublicStatus(name)).body.status
    done(world.client.setBucketAcl(name, aclControl="public-read"))
    assert done(world.client.getBucketPublicStatus(name)).body.status


@TABLE.call("setBucketVersioning", "getBucketVersioning")
def versioning(world: World) -> None:
    name = world.bucket("key")
    assert done(world.client.getBucketVersioning(name)).body is None
    done(world.client.setBucketVersioning(name, "Enabled"))
    assert done(world.client.getBucketVersioning(name)).body == "Enabled"
    version = done(world.client.putContent(name, "key", "new")).body.versionId
    assert version not in (None, "null")
    assert done(world.client.deleteObject(name, "key")).body.deleteMarker
    assert code_of(world.client.getObject(name, "key")) == (404, "NoSuchKey")
    request = obs.GetObjectRequest(versionId="null")
    assert done(world.client.getObject(name, "key", None, request, loadStreamInMemory=True)).body.buffer == b"key"
    done(world.client.copyObject(name, "key", name, "copy", versionId=version))
    assert world.content(name, "copy") == b"new"


@TABLE.call("setBucketLifecycle", "getBucketLifecycle", "deleteBucketLifecycle")
def lifecycle(world: World) -> None:
    name = world.bucket()
    assert code_of(world.client.getBucketLifecycle(name)) == (404, "NoSuchLifecycleConfiguration")
    done(world.client.setBucketLifecycle(name, Lifecycle([Rule("r", "logs/", "Enabled", Expiration(days=7))])))
    (rule,) = done(world.client.getBucketLifecycle(name)).body.lifecycleConfig.rule
    assert (rule.id, rule.prefix, rule.status, rule.expiration.days) == ("r", "logs/", "Enabled", 7)
    done(world.client.deleteBucketLifecycle(name))
    assert world.client.getBucketLifecycle(name).status == 404


@TABLE.call("setBucketWebsite", "getBucketWebsite", "deleteBucketWebsite")
def website(world: World) -> None:
    name = world.bucket()
    done(world.client.setBucketWebsite(name, WebsiteConfiguration(indexDocument=IndexDocument("index.html"))))
    assert done(world.client.getBucketWebsite(name)).body.indexDocument.suffix == "index.html"
    done(world.client.deleteBucketWebsite(name))
    assert code_of(world.client.getBucketWebsite(name)) == (404, "NoSuchWebsiteConfiguration")


@TABLE.call("setBucketLogging", "getBucketLogging")
def logging(world: World) -> None:
    name, target = world.bucket(), world.bucket()
    assert done(world.client.getBucketLogging(name)).body.targetBucket is None
    grants = [Grant(Grantee(group=Group.ALL_USERS), Permission.READ)]
    done(world.client.setBucketLogging(name, Logging(target, "log-", grants, "agency")))
    found = done(world.client.getBucketLogging(name)).body
    assert (found.targetBucket, found.targetPrefix, len(found.targetGrants)) == (target, "log-", 1)
    done(world.client.setBucketLogging(name, Logging()))
    assert done(world.client.getBucketLogging(name)).body.targetBucket is None


@TABLE.call("setBucketTagging", "getBucketTagging", "deleteBucketTagging")
def bucket_tagging(world: World) -> None:
    name = world.bucket()
    assert code_of(world.client.getBucketTagging(name)) == (404, "NoSuchTagSet")
    done(world.client.setBucketTagging(name, TagInfo([Tag("a", "1"), Tag("二", "")])))
    first, *_others = done(world.client.getBucketTagging(name)).body.tagSet
    assert (first.key, first.value) == ("a", "1")
    twice = TagInfo([Tag("a", "1"), Tag("a", "2")])
    assert code_of(world.client.setBucketTagging(name, twice)) == (400, "InvalidTag")
    done(world.client.deleteBucketTagging(name))
    assert world.client.getBucketTagging(name).status == 404


@TABLE.call("setBucketCors", "getBucketCors", "deleteBucketCors")
def bucket_cors(world: World) -> None:
    name = world.bucket("key")
    rule = CorsRule("r", ["GET", "PUT"], ["http://*.example"], ["x-*"], 600, ["ETag"])
    done(world.client.setBucketCors(name, [rule]))
    (found,) = done(world.client.getBucketCors(name)).body
    assert (found.allowedMethod, found.allowedOrigin, found.maxAgeSecond) == (["GET", "PUT"], ["http://*.example"], 600)
    header = GetObjectHeader()
    header["origin"] = "http://a.example"
    answer = done(world.client.getObject(name, "key", headers=header, loadStreamInMemory=True))
    assert answer.body.accessContorlAllowOrigin == "http://a.example"
    done(world.client.deleteBucketCors(name))
    assert code_of(world.client.getBucketCors(name)) == (404, "NoSuchCORSConfiguration")


@TABLE.call("optionsBucket", "optionsObject")
def options(world: World) -> None:
    name = world.bucket("key")
    asked = Options("http://a.example", ["PUT"], ["x-one"])
    assert world.client.optionsBucket(name, asked).status == 403
    done(world.client.setBucketCors(name, [CorsRule("r", ["PUT"], ["http://a.example"], ["x-*"], 60)]))
    for answer in (world.client.optionsBucket(name, asked), world.client.optionsObject(name, "key", asked)):
        assert done(answer).body.accessContorlAllowOrigin == "http://a.example"
        assert (answer.body.accessContorlAllowHeaders, answer.body.accessContorlMaxAge) == ("x-one", 60)
    assert world.client.optionsBucket(name, Options("http://b.example", ["PUT"])).status == 403


@TABLE.call("putBucketPublicAccessBlock", "getBucketPublicAccessBlock", "deleteBucketPublicAccessBlock")
def public_access_block(world: World) -> None:
    name = world.bucket()
    done(world.client.setBucketAcl(name, aclControl="public-read"))
    done(world.client.putBucketPublicAccessBlock(name, ignorePublicAcls=True))
    found = done(world.client.getBucketPublicAccessBlock(name)).body
    assert (found.ignorePublicAcls, found.blockPublicAcls) == (True, False)
    assert everyones_answer(world, name) == 403
    done(world.client.deleteBucketPublicAccessBlock(name))
    assert everyones_answer(world, name) == 200


@TABLE.call("putBucketInventory", "getBucketInventory", "listBucketInventory", "deleteBucketInventory")
def inventory(world: World) -> None:
    name = world.bucket()
    destination = InventoryDestination(bucket=name, prefix="inventory/", format="CSV")
    configuration = InventoryConfiguration(
        inventoryId="daily",
        isEnabled=True,
        objectVersion="All",
        filter=InventoryFilter(prefix="a/"),
        destination=destination,
        frequency="Daily",
    )
    done(world.client.putBucketInventory(name, "daily", configuration))
    assert done(world.client.getBucketInventory(name, "daily")).body.inventoryId == "daily"
    listed = done(world.client.listBucketInventory(name)).body.configurations
    assert [item.inventoryId for item in listed] == ["daily"]
    done(world.client.deleteBucketInventory(name, "daily"))
    assert world.client.getBucketInventory(name, "daily").status == 404


@TABLE.call("setObsCompressPolicy", "getObsCompressPolicy", "deleteObsCompressPolicy")
def compress_policy(world: World) -> None:
    name = world.bucket()
    rule = ObsCompressPolicyRule(
        id="r", project="p", agency="a", events=["ObjectCreated:Put"], prefix="x", suffix=".zip", overwrite=0
    )
    done(world.client.setObsCompressPolicy(name, [rule]))
    assert done(world.client.getObsCompressPolicy(name)).body.rules[0]["id"] == "r"
    done(world.client.deleteObsCompressPolicy(name))
    assert world.client.getObsCompressPolicy(name).status == 404


@TABLE.call("setBucketNotification", "getBucketNotification")
def notification(world: World) -> None:
    name = world.bucket()
    assert done(world.client.getBucketNotification(name)).body.topicConfigurations == []
    topic = TopicConfiguration("t", "urn:smn:region-1:p:t", ["ObjectCreated:*"])
    done(world.client.setBucketNotification(name, Notification([topic])))
    (found,) = done(world.client.getBucketNotification(name)).body.topicConfigurations
    assert (found.id, found.topic) == ("t", "urn:smn:region-1:p:t")


@TABLE.call("setBucketEncryption", "getBucketEncryption", "deleteBucketEncryption")
def bucket_encryption(world: World) -> None:
    name = world.bucket()
    done(world.client.setBucketEncryption(name, "kms", "the-key"))
    answer = done(world.client.getBucketEncryption(name))
    assert (answer.body.encryption, answer.body.key) == ("kms", "the-key")
    done(world.client.deleteBucketEncryption(name))
    assert world.client.getBucketEncryption(name).status == 404


@TABLE.call("setBucketReplication", "getBucketReplication", "deleteBucketReplication")
def replication(world: World) -> None:
    name, target = world.bucket(), world.bucket()
    rule = ReplicationRule("r", "a/", "Enabled", target, "STANDARD", True)
    done(world.client.setBucketReplication(name, Replication([rule], "agency")))
    assert done(world.client.getBucketReplication(name)).body.replicationRules[0].bucket.endswith(target)
    done(world.client.deleteBucketReplication(name))
    assert world.client.getBucketReplication(name).status == 404


@TABLE.call("setBucketRequestPayment", "getBucketRequestPayment")
def request_payment(world: World) -> None:
    name = world.bucket()
    assert done(world.client.getBucketRequestPayment(name)).body.payer == "BucketOwner"
    done(world.client.setBucketRequestPayment(name, "Requester"))
    assert done(world.client.getBucketRequestPayment(name)).body.payer == "Requester"


@TABLE.call("setBucketDisPolicy", "getBucketDisPolicy", "deleteBucketDisPolicy")
def dis_policy(world: World) -> None:
    name = world.bucket()
    rule = DisPolicyRule("r", "stream", "project", ["ObjectCreated:*"], "a/", ".txt", "agency")
    done(world.client.setBucketDisPolicy(name, DisPolicy([rule])))
    assert done(world.client.getBucketDisPolicy(name)).body.rules[0]["stream"] == "stream"
    done(world.client.deleteBucketDisPolicy(name))
    assert world.client.getBucketDisPolicy(name).status == 404


@TABLE.call("setBucketDirectColdAccess", "getBucketDirectColdAccess", "deleteBucketDirectColdAccess")
def direct_cold_access(world: World) -> None:
    name = world.bucket()
    done(world.client.setBucketDirectColdAccess(name, DirectColdAccessConfiguration("Enabled")))
    assert done(world.client.getBucketDirectColdAccess(name)).body.status == "Enabled"
    done(world.client.deleteBucketDirectColdAccess(name))
    assert world.client.getBucketDirectColdAccess(name).status == 404


# Objects


@TABLE.call("putContent", "putObject")
def put_content(world: World) -> None:
    name = world.bucket()
    header = PutObjectHeader(contentType="text/x", acl="public-read", storageClass="WARM", location="/other")
    done(world.client.putContent(name, "a", content="text", metadata={"colour": "blue"}, headers=header))
    assert world.content(name, "a") == b"text"
    assert everyones_answer(world, f"{name}/a") == 200
    found = done(world.client.getObjectMetadata(name, "a"))
    assert (found.body.contentType, found.body.websiteRedirectLocation) == ("text/x", "/other")
    assert ("colour", "blue") in found.header + [(k.rpartition("-meta-")[2], v) for k, v in found.header]
    done(world.client.putObject(name, "b", io.BytesIO(b"stream")))
    assert world.content(name, "b") == b"stream"


@TABLE.call("putFile")
def put_file(world: World) -> None:
    name = world.bucket()
    done(world.client.putFile(name, "a", str(world.file(b"file"))))
    assert world.content(name, "a") == b"file"


@TABLE.call("appendObject")
def append_object(world: World) -> None:
    name = world.bucket("normal")
    first = done(world.client.appendObject(name, "log", AppendObjectContent("one ", 0)))
    assert first.body.nextPosition == 4
    assert done(world.client.appendObject(name, "log", AppendObjectContent("two", 4))).body.nextPosition == 7
    assert world.content(name, "log") == b"one two"
    late = world.client.appendObject(name, "log", AppendObjectContent("late", 4))
    assert code_of(late) == (409, "PositionNotEqualToLength")
    other = world.client.appendObject(name, "normal", AppendObjectContent("x", 6))
    assert code_of(other) == (409, "ObjectNotAppendable")
    metadata = done(world.client.getObjectMetadata(name, "log")).body
    assert (metadata.isAppendable, metadata.nextPosition) == (True, 7)


@TABLE.call("getObject")
def get_object(world: World) -> None:
    name = world.bucket("key")
    answer = done(world.client.getObject(name, "key", loadStreamInMemory=True, headers=GetObjectHeader(range="1-2")))
    assert answer.body.buffer == b"ey"
    path = world.file(b"")
    done(world.client.getObject(name, "key", downloadPath=str(path)))
    assert path.read_bytes() == b"key"


@TABLE.call("headObject")
def head_object(world: World) -> None:
    name = world.bucket("key")
    assert world.client.headObject(name, "key").status == 200
    assert world.client.headObject(name, "other").status == 404


@TABLE.call("getObjectMetadata")
def get_object_metadata(world: World) -> None:
    name = world.bucket("key", "key", versioned=True)
    found = done(world.client.getObjectMetadata(name, "key")).body
    assert (found.contentLength, found.isAppendable) == (3, False)
    assert found.versionId
    key = SseCHeader(encryption="AES256", key="k" * 32)
    done(world.client.putContent(name, "secret", "x", headers=PutObjectHeader(sseHeader=key)))
    assert done(world.client.getObjectMetadata(name, "secret", sseHeader=key)).body.sseC == "AES256"
    assert world.client.getObjectMetadata(name, "secret").status == 400
    assert (
        world.client.getObjectMetadata(name, "secret", sseHeader=SseCHeader(encryption="AES256", key="o" * 32)).status
        == 403
    )


@TABLE.call("setObjectMetadata")
def set_object_metadata(world: World) -> None:
    name = world.bucket()
    done(world.client.putContent(name, "key", "x", metadata={"a": "1"}, headers=PutObjectHeader(contentType="text/x")))
    header = SetObjectMetadataHeader(contentType="text/y", cacheControl="no-store")
    done(world.client.setObjectMetadata(name, "key", {"b": "2"}, header))
    found = dict(done(world.client.getObjectMetadata(name, "key")).header)
    assert (found["content-type"], found["cache-control"]) == ("text/y", "no-store")
    assert {value for header_name, value in found.items() if header_name in ("a", "b")} == {"1", "2"}
    done(world.client.setObjectMetadata(name, "key", {"c": "3"}, SetObjectMetadataHeader(removeUnset=True)))
    found = dict(done(world.client.getObjectMetadata(name, "key")).header)
    assert ("cache-control" in found, "a" in found, found["c"]) == (False, False, "3")
    assert world.content(name, "key") == b"x"


@TABLE.call("copyObject")
def copy_object(world: World) -> None:
    name = world.bucket("key")
    done(world.client.copyObject(name, "key", name, "copy", metadata={"a": "1"}))
    assert world.content(name, "copy") == b"key"


@TABLE.call("setObjectAcl", "getObjectAcl")
def object_acl(world: World) -> None:
    name = world.bucket("key")
    assert everyones_answer(world, f"{name}/key") == 403
    done(world.client.setObjectAcl(name, "key", aclControl="public-read"))
    assert everyones_answer(world, f"{name}/key") == 200
    owner = Owner(owner_id=done(world.client.getObjectAcl(name, "key")).body.owner.owner_id)
    grants = [Grant(Grantee(grantee_id="someone"), Permission.FULL_CONTROL)]
    done(world.client.setObjectAcl(name, "key", ACL(owner, grants)))
    (grant,) = done(world.client.getObjectAcl(name, "key")).body.grants
    assert (grant.grantee.grantee_id, grant.permission) == ("someone", "FULL_CONTROL")
    assert everyones_answer(world, f"{name}/key") == 403


@TABLE.call("setObjectTagging", "getObjectTagging", "deleteObjectTagging")
def object_tagging(world: World) -> None:
    name = world.bucket("key", "key", versioned=True)
    done(world.client.setObjectTagging(name, "key", [Tag("a", "1")]))
    assert [(tag.key, tag.value) for tag in done(world.client.getObjectTagging(name, "key")).body.tags] == [("a", "1")]
    earlier = [item.version for item in world.server.storage.versions(name, "", ("", None), 9)][-1]
    assert done(world.client.getObjectTagging(name, "key", versionId=earlier)).body.tags == []
    done(world.client.deleteObjectTagging(name, "key"))
    assert done(world.client.getObjectTagging(name, "key")).body.tags == []


@TABLE.call("deleteObject")
def delete_object(world: World) -> None:
    name = world.bucket("key", versioned=True)
    marker = done(world.client.deleteObject(name, "key")).body
    assert (world.keys(name), marker.deleteMarker) == ([], True)
    done(world.client.deleteObject(name, "key", marker.versionId))
    assert world.keys(name) == ["key"]


@TABLE.call("deleteObjects")
def delete_objects(world: World) -> None:
    name = world.bucket("a", "b", "c d", versioned=True)
    request = DeleteObjectsRequest(objects=[Object("a"), Object("c d")], encoding_type="url")
    answer = done(world.client.deleteObjects(name, request)).body
    assert sorted(item.key for item in answer.deleted) == ["a", "c d"]
    assert world.keys(name) == ["b"]
    markers = [Object(item.key, item.deleteMarkerVersionId) for item in answer.deleted]
    done(world.client.deleteObjects(name, DeleteObjectsRequest(objects=markers)))
    assert world.keys(name) == ["a", "b", "c d"]


@TABLE.call("restoreObject")
def restore_object(world: World) -> None:
    name = world.bucket("key")
    assert code_of(world.client.restoreObject(name, "key", 1)) == (403, "InvalidObjectState")
    done(world.client.putContent(name, "cold", "x", headers=PutObjectHeader(storageClass="COLD")))
    done(world.client.restoreObject(name, "cold", 2, "Expedited"))
    assert "expiry-date" in done(world.client.getObjectMetadata(name, "cold")).body.restore


# Uploads in parts


@TABLE.call("initiateMultipartUpload", "uploadPart", "copyPart", "listParts", "completeMultipartUpload")
def multipart(world: World) -> None:
    name = world.bucket()
    world.server.storage.put_bytes(name, "source", b"tail")
    started = done(world.client.initiateMultipartUpload(name, "key", acl="public-read", metadata={"a": "1"}))
    upload = started.body.uploadId
    first = done(world.client.uploadPart(name, "key", 1, upload, b"a" * PART)).body.etag
    second = done(world.client.copyPart(name, "key", 2, upload, f"{name}/source", "1-2")).body.etag
    assert [part.size for part in done(world.client.listParts(name, "key", upload)).body.parts] == [PART, 2]
    request = CompleteMultipartUploadRequest([CompletePart(1, first), CompletePart(2, second)])
    done(world.client.completeMultipartUpload(name, "key", upload, request))
    assert world.content(name, "key") == b"a" * PART + b"ai"
    assert everyones_answer(world, f"{name}/key") == 200


@TABLE.call("abortMultipartUpload")
def abort(world: World) -> None:
    name = world.bucket()
    upload = world.server.storage.uploads.create(name, "key")
    done(world.client.abortMultipartUpload(name, "key", upload))
    assert world.server.storage.uploads.all(name) == []


@TABLE.call("uploadFile", "uploadFileAsync")
def upload_file(world: World) -> None:
    name = world.bucket()
    path = world.file(b"b" * (3 * PART))
    done(world.client.uploadFile(name, "a", str(path), partSize=PART, taskNum=2, enableCheckpoint=True))
    task = world.client.uploadFileAsync(name, "b", str(path), partSize=PART)
    done(task.wait_for_completion())
    assert world.content(name, "a") == world.content(name, "b") == path.read_bytes()


@TABLE.call("downloadFile")
def download_file(world: World) -> None:
    name, path = world.bucket(), world.file(b"")
    world.server.storage.put_bytes(name, "key", b"c" * (3 * PART))
    done(world.client.downloadFile(name, "key", str(path), PART, 2))
    assert path.read_bytes() == b"c" * (3 * PART)


@TABLE.call("downloadFiles")
def download_files(world: World) -> None:
    name = world.bucket("dir/a", "dir/b/c", "other")
    folder = world.directory / name
    folder.mkdir()
    world.client.downloadFiles(name, "dir", str(folder))
    found = sorted(path.read_bytes() for path in folder.rglob("*") if path.is_file())
    assert found == [b"dir/a", b"dir/b/c"]


@TABLE.call("deletePosixFloder")
def delete_folder(world: World) -> None:
    name = world.bucket("dir/a", "dir/b/c", "other")
    world.client.deletePosixFloder(name, "dir/")
    assert world.keys(name) == ["other"]


# Signatures


@TABLE.call("createSignedUrl", "createV2SignedUrl", "createV4SignedUrl")
def signed_urls(world: World) -> None:
    name = world.bucket("key")
    for make in (world.client.createSignedUrl, world.client.createV2SignedUrl, world.client.createV4SignedUrl):
        signed = make("GET", name, "key", expires=60)
        answer = httpx.get(signed.signedUrl, headers=signed.actualSignedRequestHeaders, verify=NO_AUTHORITY)
        assert (answer.status_code, answer.content) == (200, b"key")


@TABLE.call("createPostSignature", "createV4PostSignature")
def post_signatures(world: World) -> None:
    name = world.bucket()
    for number, make in enumerate((world.client.createPostSignature, world.client.createV4PostSignature)):
        key, prefix = f"key-{number}", "x-obs-" if world.signature == "obs" else "x-amz-"
        form = {f"{prefix}acl": "public-read", "content-type": "text/plain"}
        signed = make(name, key, 60, form)
        fields = {**form, "key": key, "policy": signed.policy, "signature": signed.signature}
        if make == world.client.createV4PostSignature:
            fields |= {
                "x-amz-algorithm": signed["algorithm"],
                "x-amz-credential": signed.credential,
                "x-amz-date": signed.date,
                "x-amz-signature": signed.signature,
            }
            del fields["signature"]
        else:
            fields["AccessKeyId" if prefix == "x-obs-" else "AWSAccessKeyId"] = PERMANENT.access_key
        answer = post(world, name, fields, b"posted")
        assert answer.status_code == 204, answer.text
        assert world.content(name, key) == b"posted"
        assert everyones_answer(world, f"{name}/{key}") == 200
        assert post(world, name, {**fields, "key": "another"}, b"posted").status_code == 403


def post(world: World, bucket: str, fields: dict[str, str], content: bytes) -> httpx.Response:
    """Upload a form."""
    files = {"file": ("file.txt", content)}
    return httpx.post(f"{world.server.url}/{bucket}", data=fields, files=files, verify=NO_AUTHORITY)


# What the local OBS refuses


def _refused(call: Callable[[Any, str], Any]) -> Callable[[World], None]:
    return lambda world: world.refused(call(world.client, world.bucket("key")))


TABLE.refuse(
    "only buckets of a parallel file system have files",
    renameFile=_refused(lambda client, bucket: client.renameFile(bucket, "key", "new")),
    modifyFile=_refused(lambda client, bucket: client.modifyFile(bucket, "key", 0, "x")),
    truncateFile=_refused(lambda client, bucket: client.truncateFile(bucket, "key", 1)),
    setAccessLabel=_refused(lambda client, bucket: client.setAccessLabel(bucket, "key", ["a"])),
    getAccessLabel=_refused(lambda client, bucket: client.getAccessLabel(bucket, "key")),
    deleteAccessLabel=_refused(lambda client, bucket: client.deleteAccessLabel(bucket, "key")),
)
TABLE.refuse(
    "objects that cannot be deleted would be kept by a lock that the emulator does not have",
    setBucketObjectLock=_refused(
        lambda client, bucket: client.setBucketObjectLock(
            bucket, ObjectLockConfiguration("Enabled", ObjectLockRule(days=1, mode="COMPLIANCE"))
        )
    ),
    getBucketObjectLock=_refused(lambda client, bucket: client.getBucketObjectLock(bucket)),
    putObjectRetention=_refused(
        lambda client, bucket: client.putObjectRetention(bucket, "key", "COMPLIANCE", 4102444800000)
    ),
)
TABLE.refuse(
    "other services bring objects from elsewhere",
    setBucketFetchPolicy=_refused(lambda client, bucket: client.setBucketFetchPolicy(bucket, "open", "agency")),
    getBucketFetchPolicy=_refused(lambda client, bucket: client.getBucketFetchPolicy(bucket)),
    deleteBucketFetchPolicy=_refused(lambda client, bucket: client.deleteBucketFetchPolicy(bucket)),
    setBucketFetchJob=_refused(lambda client, bucket: client.setBucketFetchJob(bucket, "http://a.example/x")),
    getBucketFetchJob=_refused(lambda client, bucket: client.getBucketFetchJob(bucket, "job")),
)
TABLE.refuse(
    "the local OBS has no domains of customers and no certificates",
    setBucketCustomDomain=_refused(
        lambda client, bucket: client.setBucketCustomDomain(
            bucket, "a.example", CustomDomainConfiguration(name="name", certificate="c", privateKey="k")
        )
    ),
    getBucketCustomDomain=_refused(lambda client, bucket: client.getBucketCustomDomain(bucket)),
    deleteBucketCustomDomain=_refused(lambda client, bucket: client.deleteBucketCustomDomain(bucket, "a.example")),
)
TABLE.refuse(
    "an alias stands for two buckets in two regions, and the local OBS has one region",
    createBucketAlias=_refused(
        lambda client, bucket: client.createBucketAlias(bucket, BucketAliasModel(bucket1=bucket, bucket2="other"))
    ),
    bindBucketAlias=_refused(lambda client, bucket: client.bindBucketAlias(bucket, BucketAliasModel(alias="alias"))),
    deleteBucketAlias=_refused(lambda client, bucket: client.deleteBucketAlias(bucket)),
    unbindBucketAlias=_refused(lambda client, bucket: client.unbindBucketAlias(bucket)),
    getBucketAlias=_refused(lambda client, bucket: client.getBucketAlias(bucket)),
    listBucketAlias=_refused(lambda client, bucket: client.listBucketAlias()),
)
