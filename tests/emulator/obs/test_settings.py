"""Configuration documents of buckets: what is kept and given back, in both dialects, and what is refused."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import httpx
import pytest
from modelarts_emulator.obs.configurations import KINDS, check_document
from modelarts_emulator.obs.errors import ObsError
from modelarts_emulator.obs.xml import AMZ_NAMESPACE, OBS_NAMESPACE, parse

from tests.support.obs_clients import open_esdk
from tests.support.obs_raw import RawClient, code_of
from tests.support.obs_server import PERMANENT, RunningServer, running_server

pytestmark = pytest.mark.filterwarnings("ignore:datetime.datetime.utcnow:DeprecationWarning")

DOCUMENTS = {
    "lifecycle": "<LifecycleConfiguration><Rule><ID>a&amp;b</ID><Prefix/><Status>Enabled</Status></Rule>"
    "</LifecycleConfiguration>",
    "policy": '{"Statement": {"Effect": "Deny", "Principal": "*", "Action": "*", "Resource": "bucket/*"}}',
    "website": "<WebsiteConfiguration><IndexDocument><Suffix>i</Suffix></IndexDocument></WebsiteConfiguration>",
    "cors": "<CORSConfiguration><CORSRule><AllowedMethod>GET</AllowedMethod><AllowedOrigin>*</AllowedOrigin></CORSRule>"
    "</CORSConfiguration>",
    "logging": "<BucketLoggingStatus><LoggingEnabled><TargetBucket>b</TargetBucket></LoggingEnabled>"
    "</BucketLoggingStatus>",
    "encryption": "<ServerSideEncryptionConfiguration><Rule><ApplyServerSideEncryptionByDefault><SSEAlgorithm>kms"
    "</SSEAlgorithm></ApplyServerSideEncryptionByDefault></Rule></ServerSideEncryptionConfiguration>",
    "notification": "<NotificationConfiguration><TopicConfiguration><Topic>t</Topic></TopicConfiguration>"
    "</NotificationConfiguration>",
    "replication": "<ReplicationConfiguration><Rule><Destination><Bucket>b</Bucket></Destination></Rule>"
    "</ReplicationConfiguration>",
    "requestPayment": "<RequestPaymentConfiguration><Payer>Requester</Payer></RequestPaymentConfiguration>",
    "accelerate": "<AccelerateConfiguration><Status>Enabled</Status></AccelerateConfiguration>",
    "ownershipControls": "<OwnershipControls><Rule><ObjectOwnership>ObjectWriter</ObjectOwnership></Rule>"
    "</OwnershipControls>",
    "publicAccessBlock": "<PublicAccessBlockConfiguration><BlockPublicAcls>true</BlockPublicAcls>"
    "</PublicAccessBlockConfiguration>",
    "quota": "<Quota><StorageQuota>1024</StorageQuota></Quota>",
    "inventory": "<InventoryConfiguration><Id>one</Id><Destination/><Schedule><Frequency>Daily</Frequency></Schedule>"
    "</InventoryConfiguration>",
    "analytics": "<AnalyticsConfiguration><Id>one</Id><StorageClassAnalysis/></AnalyticsConfiguration>",
    "metrics": "<MetricsConfiguration><Id>one</Id></MetricsConfiguration>",
    "intelligent-tiering": "<IntelligentTieringConfiguration><Id>one</Id><Status>Enabled</Status><Tiering><AccessTier>"
    "ARCHIVE_ACCESS</AccessTier><Days>9</Days></Tiering></IntelligentTieringConfiguration>",
    "directcoldaccess": "<DirectColdAccessConfiguration><Status>Enabled</Status></DirectColdAccessConfiguration>",
    "obscompresspolicy": '{"rules": []}',
    "disPolicy": '{"rules": []}',
}


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    with running_server(tmp_path_factory.mktemp("obs")) as running:
        running.storage.create_bucket("bucket")
        yield running


@pytest.fixture
def raw(server: RunningServer) -> RawClient:
    for name in server.storage.settings.all("bucket"):
        server.storage.settings.unset("bucket", name)
    return RawClient(server)


def _query(kind: str) -> list[tuple[str, str]]:
    return [(kind, ""), *([("id", "one")] if KINDS[kind].listed else [])]


def test_there_is_a_document_of_each_kind() -> None:
    assert list(DOCUMENTS) == list(KINDS)


@pytest.mark.parametrize("kind", DOCUMENTS)
def test_document_is_kept_and_given_back(raw: RawClient, kind: str) -> None:
    document = DOCUMENTS[kind]
    before = raw.request("GET", "/bucket", _query(kind))
    assert before.status_code == (404 if KINDS[kind].missing else 200)
    given = document if KINDS[kind].is_json else document.replace(">", f' xmlns="{AMZ_NAMESPACE}">', 1)

    assert raw.request("PUT", "/bucket", _query(kind), content=given.encode()).status_code in (200, 204)

    answer = raw.request("GET", "/bucket", _query(kind))
    assert (
        answer.content == document.encode()
        if KINDS[kind].is_json
        else parse(answer.content) == parse(document.encode())
    )
    if KINDS[kind].deletable:
        assert raw.request("DELETE", "/bucket", _query(kind)).status_code == 204
        assert raw.request("GET", "/bucket", _query(kind)).status_code == before.status_code
    else:
        assert code_of(raw.request("DELETE", "/bucket", _query(kind))) == (405, "MethodNotAllowed")


@pytest.mark.parametrize("kind", DOCUMENTS)
def test_another_document_is_refused_and_keeps_the_first(raw: RawClient, kind: str) -> None:
    raw.request("PUT", "/bucket", _query(kind), content=DOCUMENTS[kind].encode())
    root = KINDS[kind].root or "Root"
    for content in (b"", b"nonsense", b"<Other/>", b"[]", f"<{root}><Unknown/></{root}>".encode()):
        assert code_of(raw.request("PUT", "/bucket", _query(kind), content=content))[0] == 400, content

    assert raw.request("GET", "/bucket", _query(kind)).status_code == 200


@pytest.mark.parametrize("kind", [kind for kind, known in KINDS.items() if known.required])
def test_document_without_what_it_needs_is_refused(kind: str) -> None:
    with pytest.raises(ObsError, match="lacks"):
        check_document(kind, f"<{KINDS[kind].root}/>".encode(), "bucket")


@pytest.mark.parametrize("kind", DOCUMENTS)
def test_bucket_that_is_missing_has_no_configuration(raw: RawClient, kind: str) -> None:
    for method in ("GET", "PUT"):
        content = DOCUMENTS[kind].replace("bucket", "missing").encode()
        answer = raw.request(method, "/missing", _query(kind), content=content)
        assert code_of(answer) == (404, "NoSuchBucket")


def test_settings_go_with_their_bucket(raw: RawClient) -> None:
    raw.server.storage.create_bucket("passing")
    raw.request("PUT", "/passing", [("quota", "")], content=DOCUMENTS["quota"].encode())
    raw.request("DELETE", "/passing")
    raw.server.storage.create_bucket("passing")

    answer = parse(raw.request("GET", "/passing", [("quota", "")]).content)
    raw.server.storage.delete_bucket("passing")

    assert answer.child("StorageQuota") == "0"


def test_answers_are_in_the_namespace_of_the_dialect(server: RunningServer, raw: RawClient) -> None:
    raw.request("PUT", "/bucket", [("lifecycle", "")], content=DOCUMENTS["lifecycle"].encode())
    with open_esdk(server, PERMANENT, "obs") as client:
        signed = client.createSignedUrl("GET", "bucket", specialParam="lifecycle")

    answer = raw.send("GET", "/bucket", _parameters(signed), {}, b"")

    assert OBS_NAMESPACE in answer.text
    assert AMZ_NAMESPACE in raw.request("GET", "/bucket", [("lifecycle", "")]).text


def _parameters(signed: Any) -> list[tuple[str, str]]:
    return list(httpx.URL(signed.signedUrl).params.multi_items())


@pytest.mark.parametrize(("tag", "code"), [("k" * 129, "InvalidTag"), ("", "InvalidTag")])
def test_tags_that_break_the_rules_are_refused(raw: RawClient, tag: str, code: str) -> None:
    document = f"<Tagging><TagSet><Tag><Key>{tag}</Key><Value/></Tag></TagSet></Tagging>".encode()
    raw.server.storage.put_bytes("bucket", "key", b"")
    for path in ("/bucket", "/bucket/key"):
        assert code_of(raw.request("PUT", path, [("tagging", "")], content=document)) == (400, code)
    assert code_of(raw.request("PUT", "/bucket/new", headers={"x-amz-tagging": f"{quote(tag)}=1"})) == (400, code)


def test_versioning_is_enabled_or_suspended(raw: RawClient) -> None:
    for content in (
        b"<VersioningConfiguration/>",
        b"<VersioningConfiguration><Status>Off</Status></VersioningConfiguration>",
    ):
        assert code_of(raw.request("PUT", "/bucket", [("versioning", "")], content=content)) == (400, "MalformedXML")


@pytest.mark.parametrize(
    ("kind", "old", "new", "code"),
    [
        ("lifecycle", "Enabled", "Nope", "MalformedXML"),
        ("lifecycle", "</Status>", "</Status><Expiration><Days>-1</Days></Expiration>", "InvalidArgument"),
        ("lifecycle", "</Status>", "</Status><Expiration><Days>0</Days></Expiration>", "InvalidArgument"),
        ("lifecycle", "</Status>", "</Status><Transition><Days>soon</Days></Transition>", "InvalidArgument"),
        ("cors", "GET", "PATCH", "MalformedXML"),
        ("cors", ">*<", ">http://*.*.example<", "InvalidArgument"),
        ("encryption", ">kms<", ">rot13<", "MalformedXML"),
        ("replication", "<Rule>", "<Rule><Status>On</Status>", "MalformedXML"),
        ("requestPayment", "Requester", "Nobody", "MalformedXML"),
        ("accelerate", "Enabled", "Faster", "MalformedXML"),
        ("ownershipControls", "ObjectWriter", "Nobody", "MalformedXML"),
        ("publicAccessBlock", "true", "perhaps", "MalformedXML"),
        ("quota", "1024", "-1", "InvalidArgument"),
        ("inventory", "Daily", "Hourly", "MalformedXML"),
        ("intelligent-tiering", ">9<", ">0<", "InvalidArgument"),
        ("intelligent-tiering", "ARCHIVE_ACCESS", "BASEMENT", "MalformedXML"),
        ("directcoldaccess", "Enabled", "Yes", "MalformedXML"),
        ("policy", '"Deny"', '"Perhaps"', "MalformedPolicy"),
        ("policy", '"Principal": "*",', "", "MalformedPolicy"),
        ("policy", '"Action": "*"', '"Action": []', "MalformedPolicy"),
        ("policy", '"Action": "*"', '"Action": "*", "NotAction": "*"', "MalformedPolicy"),
        ("policy", "bucket/*", "other/*", "MalformedPolicy"),
        ("policy", '"bucket/*"', '["bucket", "arn:aws:s3:::bucket2"]', "MalformedPolicy"),
        ("policy", '"bucket/*"', "[1]", "MalformedPolicy"),
    ],
)
def test_value_that_is_not_allowed_is_refused(raw: RawClient, kind: str, old: str, new: str, code: str) -> None:
    document = DOCUMENTS[kind].replace(old, new)
    assert document != DOCUMENTS[kind]

    answer = raw.request("PUT", "/bucket", _query(kind), content=document.encode())

    assert code_of(answer) == (400, code)


@pytest.mark.parametrize("resource", ["bucket", "bucket/a/*", "arn:aws:s3:::bucket/*"])
def test_policy_names_resources_as_obs_or_as_s3_does(raw: RawClient, resource: str) -> None:
    document = DOCUMENTS["policy"].replace("bucket/*", resource)

    assert raw.request("PUT", "/bucket", [("policy", "")], content=document.encode()).status_code == 204


@pytest.mark.parametrize("content", [b'{"Statement": ' + b"[" * 15_000, b'{"a": "' + b"x" * 30_000 + b'"}'])
def test_policy_that_is_nested_or_large_is_refused(raw: RawClient, content: bytes) -> None:
    assert code_of(raw.request("PUT", "/bucket", [("policy", "")], content=content)) == (400, "MalformedPolicy")


def test_second_factor_for_deletions_is_refused_by_name(raw: RawClient) -> None:
    document = "<VersioningConfiguration><Status>Enabled</Status><MfaDelete>{}</MfaDelete></VersioningConfiguration>"

    enabled = raw.request("PUT", "/bucket", [("versioning", "")], content=document.format("Enabled").encode())
    disabled = raw.request("PUT", "/bucket", [("versioning", "")], content=document.format("Disabled").encode())

    assert code_of(enabled) == (501, "NotImplemented")
    assert disabled.status_code == 200


def test_requests_for_objects_do_not_read_configuration_documents(raw: RawClient) -> None:
    storage = raw.server.storage
    for name in KINDS:
        storage.settings.set("bucket", name, "<a/>")
    storage.settings.set("bucket", "versioning", "Enabled")

    assert set(storage.settings.of_objects("bucket")) == {"publicAccessBlock", "versioning"}
    with pytest.raises(ObsError, match="does not exist"):
        storage.settings.of_objects("missing")
