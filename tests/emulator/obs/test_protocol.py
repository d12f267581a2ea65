"""Conditions, ranges, digests, documents and refusals, request by request."""

from __future__ import annotations

import asyncio
import base64
import hashlib
import http.client
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from modelarts_emulator.obs import xml
from modelarts_emulator.obs.checksums import new_digest
from modelarts_emulator.obs.errors import MalformedXML
from modelarts_emulator.obs.xml import element, parse, render
from obs import PutObjectHeader
from obstore.exceptions import AlreadyExistsError

from tests.support.obs_clients import open_boto, open_esdk, open_obstore
from tests.support.obs_raw import RawClient, code_of
from tests.support.obs_server import PERMANENT, RunningServer, running_server

pytestmark = pytest.mark.filterwarnings("ignore:datetime.datetime.utcnow:DeprecationWarning")

CONTENT = bytes(range(100))
ETAG = f'"{hashlib.md5(CONTENT, usedforsecurity=False).hexdigest()}"'
# Fixed, since they are in names of tests: pytest-xdist's workers have to collect the same ones.
LATER = "Fri, 01 Jan 2100 00:00:00 GMT"
EARLIER = "Sat, 01 Jan 2000 00:00:00 GMT"
UNMET = (412, "PreconditionFailed")


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    with running_server(tmp_path_factory.mktemp("obs")) as running:
        running.storage.create_bucket("bucket")
        yield running


@pytest.fixture
def raw(server: RunningServer) -> RawClient:
    server.storage.delete_many("bucket", [item.key for item in server.storage.objects("bucket")])
    server.storage.put_bytes("bucket", "key", CONTENT)
    return RawClient(server)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [("0-9", 0, 9), ("90-", 90, 99), ("95-1000", 95, 99), ("-10", 90, 99), ("-1000", 0, 99), ("99-99", 99, 99)],
)
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_range(raw: RawClient, method: str, text: str, first: int, last: int) -> None:
    answer = raw.request(method, "/bucket/key", headers={"range": f"bytes={text}"})

    assert answer.status_code == 206
    assert answer.headers["content-range"] == f"bytes {first}-{last}/100"
    assert answer.headers["content-length"] == str(last - first + 1)
    assert answer.content == (CONTENT[first : last + 1] if method == "GET" else b"")


@pytest.mark.parametrize("text", ["100-", "100-200", "-0"])
def test_range_outside_the_object(raw: RawClient, text: str) -> None:
    answer = raw.request("GET", "/bucket/key", headers={"range": f"bytes={text}"})

    assert code_of(answer) == (416, "InvalidRange")
    assert answer.headers["content-range"] == "bytes */100"


@pytest.mark.parametrize("text", ["bytes=9-3", "bytes=0-1,5-6", "bytes=x", "lines=0-1", "bytes=-"])
def test_range_that_is_none_is_ignored(raw: RawClient, text: str) -> None:
    answer = raw.request("GET", "/bucket/key", headers={"range": text})

    assert (answer.status_code, answer.content) == (200, CONTENT)


@pytest.mark.parametrize(("validator", "status"), [(ETAG, 206), ('"other"', 200), (LATER, 206), (EARLIER, 200)])
def test_range_only_of_the_object_that_is_known(raw: RawClient, validator: str, status: int) -> None:
    answer = raw.request("GET", "/bucket/key", headers={"range": "bytes=0-1", "if-range": validator})

    assert answer.status_code == status


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"if-match": ETAG}, 200),
        ({"if-match": '"other"'}, 412),
        ({"if-match": f'"other", {ETAG}'}, 200),
        ({"if-none-match": ETAG}, 304),
        ({"if-none-match": "*"}, 304),
        ({"if-none-match": '"other"'}, 200),
        ({"if-modified-since": LATER}, 304),
        ({"if-modified-since": EARLIER}, 200),
        ({"if-unmodified-since": EARLIER}, 412),
        ({"if-unmodified-since": LATER}, 200),
        ({"if-modified-since": "no date"}, 200),
        ({"if-modified-since": "Fri, 31 Dec 9999 23:59:59 -2359"}, 200),
        ({"if-match": ETAG, "if-unmodified-since": EARLIER}, 200),
        ({"if-none-match": '"other"', "if-modified-since": LATER}, 200),
    ],
)
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_conditional_read(raw: RawClient, method: str, headers: dict[str, str], status: int) -> None:
    answer = raw.request(method, "/bucket/key", headers=headers)

    assert answer.status_code == status
    assert status != 304 or answer.headers["etag"] == ETAG


@pytest.mark.parametrize(
    ("key", "headers", "expected"),
    [
        ("key", {"if-none-match": "*"}, UNMET),
        ("new", {"if-none-match": "*"}, (200, "")),
        ("key", {"if-match": ETAG}, (200, "")),
        ("key", {"if-match": '"other"'}, UNMET),
        ("new", {"if-match": ETAG}, (404, "NoSuchKey")),
    ],
)
def test_conditional_write(raw: RawClient, key: str, headers: dict[str, str], expected: tuple[int, str]) -> None:
    answer = raw.request("PUT", f"/bucket/{key}", headers=headers, content=b"new")

    assert code_of(answer) == expected
    stored = {item.key: item.size for item in raw.server.storage.objects("bucket")}
    assert stored == ({"key": 100} | {key: 3} if expected[0] == 200 else {"key": 100})


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        ({"x-amz-copy-source-if-match": '"other"'}, UNMET),
        ({"x-amz-copy-source-if-none-match": ETAG}, UNMET),
        ({"x-amz-copy-source-if-modified-since": EARLIER}, (200, "")),
        ({"if-none-match": "*"}, (200, "")),
    ],
)
def test_conditional_copy(raw: RawClient, condition: dict[str, str], expected: tuple[int, str]) -> None:
    headers = {"x-amz-copy-source": "/bucket/key", **condition}

    assert code_of(raw.request("PUT", "/bucket/copy", headers=headers)) == expected


def test_conditional_deletion_is_not_done_without_its_condition(raw: RawClient) -> None:
    answer = raw.request("DELETE", "/bucket/key", headers={"if-match": '"other"'})

    assert code_of(answer) == (501, "NotImplemented")
    assert raw.request("HEAD", "/bucket/key").status_code == 200


def test_copy_onto_itself_replaces_only_the_metadata(raw: RawClient) -> None:
    headers = {"x-amz-copy-source": "bucket/key"}
    assert code_of(raw.request("PUT", "/bucket/key", headers=headers)) == (400, "InvalidRequest")
    headers |= {"x-amz-metadata-directive": "REPLACE", "x-amz-meta-colour": "blue", "content-type": "text/x"}

    assert raw.request("PUT", "/bucket/key", headers=headers).status_code == 200

    found = raw.request("GET", "/bucket/key")
    assert (found.content, found.headers["x-amz-meta-colour"]) == (CONTENT, "blue")
    assert (found.headers["content-type"], found.headers["etag"]) == ("text/x", ETAG)


@pytest.mark.parametrize("source", ["bucket", "/bucket/", "%ff/key", "bucket/missing", "missing/key"])
def test_copy_of_nothing_is_refused(raw: RawClient, source: str) -> None:
    answer = raw.request("PUT", "/bucket/copy", headers={"x-amz-copy-source": source})

    assert answer.status_code in (400, 404)


def _base64(data: bytes) -> str:
    return base64.b64encode(data).decode()


@pytest.mark.parametrize(
    "headers",
    [
        {"content-md5": _base64(hashlib.md5(b"body", usedforsecurity=False).digest())},
        {"x-amz-checksum-crc32": _base64(zlib.crc32(b"body").to_bytes(4, "big"))},
        {"x-amz-checksum-sha1": _base64(hashlib.sha1(b"body", usedforsecurity=False).digest())},
        {"x-amz-checksum-sha256": _base64(hashlib.sha256(b"body").digest())},
    ],
    ids=lambda headers: next(iter(headers)),
)
def test_stated_digests_are_checked(raw: RawClient, headers: dict[str, str]) -> None:
    assert raw.request("PUT", "/bucket/new", headers=headers, content=b"body").status_code == 200
    assert code_of(raw.request("PUT", "/bucket/bad", headers=headers, content=b"BODY")) == (400, "BadDigest")
    for spoilt in ("nonsense", _base64(b"short")):
        answer = raw.request("PUT", "/bucket/bad", headers=dict.fromkeys(headers, spoilt), content=b"body")
        assert code_of(answer) == (400, "InvalidDigest")
    assert [item.key for item in raw.server.storage.objects("bucket")] == ["key", "new"]


def test_unknown_checksum_is_not_ignored(raw: RawClient) -> None:
    answer = raw.request("PUT", "/bucket/new", headers={"x-amz-checksum-xxhash3": "AAAA"}, content=b"body")

    assert code_of(answer) == (501, "NotImplemented")


@pytest.mark.parametrize(
    ("name", "bits", "check"),
    [
        ("crc32", 32, 0xCBF43926),
        ("crc32c", 32, 0xE3069283),
        ("crc64nvme", 64, 0xAE8B14860A799888),
        ("crc64ecma", 64, 0x995DC9BBDF1939FA),
    ],
)
def test_crcs_have_the_published_check_values(name: str, bits: int, check: int) -> None:
    crc = new_digest(name)
    assert crc.digest() == bytes(bits // 8)
    for piece in (b"", b"1234", b"", b"56789"):
        crc.update(piece)

    assert crc.digest() == check.to_bytes(bits // 8, "big")


def test_body_that_ends_early_changes_nothing(raw: RawClient) -> None:
    headers = raw.sign("PUT", "/bucket/key", [], {"content-length": "100"}, "UNSIGNED-PAYLOAD")
    connection = http.client.HTTPConnection(raw.server.host, raw.server.port)
    connection.putrequest("PUT", "/bucket/key", skip_host=True)
    for name, value in headers.items():
        connection.putheader(name, value)
    connection.endheaders(b"only this")
    connection.close()

    assert raw.request("GET", "/bucket/key").content == CONTENT


def test_refused_upload_is_answered_before_it_is_sent(raw: RawClient) -> None:
    connection = http.client.HTTPConnection(raw.server.host, raw.server.port)
    connection.putrequest("PUT", "/bucket/key")
    connection.putheader("Content-Length", str(10**9))
    connection.putheader("Expect", "100-continue")
    connection.endheaders()
    answer = connection.getresponse()

    assert answer.status == 403
    assert b"AccessDenied" in answer.read()
    connection.close()


def test_too_large_body_is_refused(raw: RawClient) -> None:
    headers = {"content-length": str(6 * 1024**3), "expect": "100-continue"}
    signed = raw.sign("PUT", "/bucket/new", [], headers, "UNSIGNED-PAYLOAD")
    connection = http.client.HTTPConnection(raw.server.host, raw.server.port)
    connection.request("PUT", "/bucket/new", headers=signed)
    answer = connection.getresponse()

    assert (answer.status, b"EntityTooLarge" in answer.read()) == (400, True)
    connection.close()


@pytest.mark.parametrize(
    ("method", "path", "query"),
    [
        ("PUT", "/bucket", "object-lock"),
        ("GET", "/bucket", "customdomain"),
        ("PUT", "/bucket/key", "retention"),
        ("PUT", "/bucket/key", "legal-hold"),
        ("GET", "/bucket/key", "torrent"),
        ("POST", "/bucket/key", "select"),
        ("POST", "/bucket/key", "rename"),
        ("GET", "/bucket/key", "x-image-process"),
        ("GET", "/bucket/key", "partNumber"),
    ],
)
def test_what_is_missing_says_so(raw: RawClient, method: str, path: str, query: str) -> None:
    answer = raw.request(method, path, [(query, "1")])

    assert code_of(answer) == (501, "NotImplemented")
    assert query in answer.text


@pytest.mark.parametrize(
    "headers",
    [
        {"x-amz-object-lock-mode": "COMPLIANCE"},
        {"x-amz-grant-read": 'emailAddress="someone@example.com"'},
        {"x-obs-expires": "7"},
        {"x-obs-fs-file-interface": "Enabled"},
        {"x-amz-oef-marker": "yes"},
        {"x-obs-callback": "e30="},
        {"x-amz-write-offset-bytes": "0"},
        {"x-amz-mfa": "serial 123456"},
        {"x-amz-if-match-size": "1"},
    ],
)
def test_headers_that_ask_for_more_are_not_ignored(raw: RawClient, headers: dict[str, str]) -> None:
    assert code_of(raw.request("PUT", "/bucket/new", headers=headers)) == (501, "NotImplemented")


def test_owner_that_is_expected_is_compared(raw: RawClient) -> None:
    for owner, expected in (("modelarts-emulator", (200, "")), ("somebody", (403, "AccessDenied"))):
        assert code_of(raw.request("GET", "/bucket/key", headers={"x-amz-expected-bucket-owner": owner})) == expected


def test_what_a_new_bucket_is_given_comes_back(raw: RawClient) -> None:
    given = {"x-obs-az-redundancy": "3az", "x-obs-epid": "0", "x-amz-object-ownership": "ObjectWriter"}
    assert raw.request("PUT", "/created", headers=given).status_code == 200

    found = raw.request("HEAD", "/created").headers
    controls = raw.request("GET", "/created", [("ownershipControls", "")]).text
    raw.server.storage.delete_bucket("created")

    assert (found["x-obs-az-redundancy"], found["x-obs-epid"]) == ("3az", "0")
    assert "<ObjectOwnership>ObjectWriter</ObjectOwnership>" in controls


def test_new_bucket_is_not_given_less_than_asked_for(raw: RawClient) -> None:
    content = b"<CreateBucketConfiguration><Bucket><Type>Directory</Type></Bucket></CreateBucketConfiguration>"

    assert code_of(raw.request("PUT", "/created", content=content)) == (501, "NotImplemented")
    assert not raw.server.storage.bucket_exists("created")


@pytest.mark.parametrize(
    ("method", "path", "query", "expected"),
    [
        ("GET", "/missing", [], (404, "NoSuchBucket")),
        ("GET", "/missing/key", [], (404, "NoSuchBucket")),
        ("GET", "/bucket/missing", [], (404, "NoSuchKey")),
        ("PUT", "/missing/key", [], (404, "NoSuchBucket")),
        ("DELETE", "/bucket/missing", [], (204, "")),
        ("GET", "//key", [], (400, "InvalidBucketName")),
        ("PUT", "/UPPER", [], (400, "InvalidBucketName")),
        ("PUT", "/bucket/" + "x" * 1025, [], (400, "KeyTooLongError")),
        ("GET", "/bucket/key", [("versionId", "1")], (404, "NoSuchVersion")),
        ("GET", "/bucket/key", [("versionId", "null")], (200, "")),
        ("GET", "/bucket", [("max-keys", "-1")], (400, "InvalidArgument")),
        ("GET", "/bucket", [("max-keys", "9" * 99)], (400, "InvalidArgument")),
        ("GET", "/bucket", [("encoding-type", "gzip")], (400, "InvalidArgument")),
        ("GET", "/bucket", [("list-type", "2"), ("continuation-token", "?")], (400, "InvalidArgument")),
        ("PATCH", "/bucket/key", [], (405, "MethodNotAllowed")),
        ("POST", "/", [], (405, "MethodNotAllowed")),
        ("GET", "/bucket/key", [("uploadId", "missing")], (404, "NoSuchUpload")),
        ("PUT", "/bucket/key", [("uploadId", "x"), ("partNumber", "0")], (400, "InvalidArgument")),
        ("PUT", "/bucket/key", [("uploadId", "x"), ("partNumber", "10001")], (400, "InvalidArgument")),
        ("PUT", "/bucket/key", [("uploadId", "x"), ("partNumber", "1")], (404, "NoSuchUpload")),
        ("GET", "/bucket/key", [("response-content-type", "a\r\nb: c")], (400, "InvalidArgument")),
        ("GET", "/bucket/key", [("response-content-type", "目")], (400, "InvalidArgument")),
    ],
)
def test_refusals(
    raw: RawClient, method: str, path: str, query: list[tuple[str, str]], expected: tuple[int, str]
) -> None:
    assert code_of(raw.request(method, path, query)) == expected


@pytest.mark.parametrize("target", ["/bucket/%ff", "/bucket?prefix=%ff"])
def test_addresses_that_are_not_utf_8_are_refused(raw: RawClient, target: str) -> None:
    connection = http.client.HTTPConnection(raw.server.host, raw.server.port)
    connection.request("GET", target)
    answer = connection.getresponse()

    assert (answer.status, b"InvalidURI" in answer.read()) == (400, True)
    connection.close()


def test_response_headers_can_be_chosen(raw: RawClient) -> None:
    query = [("response-content-type", "text/x"), ("response-content-disposition", 'attachment; filename="a b"')]
    answer = raw.request("GET", "/bucket/key", query)

    assert answer.headers["content-type"] == "text/x"
    assert answer.headers["content-disposition"] == 'attachment; filename="a b"'


ENTITIES = b"""<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c"><!ENTITY d SYSTEM "file:///etc/passwd">]>
<Delete><Object><Key>&b;&d;</Key></Object></Delete>"""


@pytest.mark.parametrize(
    "document",
    [
        b"",
        b"<Delete>",
        b"no xml",
        b"<Delete></Delete>",
        b"<Other><Object><Key>key</Key></Object></Other>",
        b"<Delete><Object></Object></Delete>",
        b"<a>" * 20 + b"</a>" * 20,
        b'<?xml version="1.0" encoding="nonsense"?><a/>',
        b"<Delete>" + b"<Object><Key>key</Key></Object>" * 1001 + b"</Delete>",
        ENTITIES,
    ],
)
def test_broken_documents_are_refused(raw: RawClient, document: bytes) -> None:
    md5 = _base64(hashlib.md5(document, usedforsecurity=False).digest())
    answer = raw.request("POST", "/bucket", [("delete", "")], {"content-md5": md5}, document)

    assert code_of(answer) == (400, "MalformedXML")
    assert [item.key for item in raw.server.storage.objects("bucket")] == ["key"]


def test_multi_delete_states_a_digest(raw: RawClient) -> None:
    document = b"<Delete><Object><Key>key</Key></Object></Delete>"

    assert code_of(raw.request("POST", "/bucket", [("delete", "")], {}, document)) == (400, "InvalidRequest")


def test_quiet_multi_delete_answers_with_errors_only(raw: RawClient) -> None:
    document = (
        "<Delete><Quiet>true</Quiet><Object><Key>key</Key></Object>"
        f"<Object><Key>old</Key><VersionId>1</VersionId></Object><Object><Key>{'x' * 1025}</Key></Object></Delete>"
    ).encode()
    md5 = _base64(hashlib.md5(document, usedforsecurity=False).digest())
    answer = raw.request("POST", "/bucket", [("delete", "")], {"content-md5": md5}, document)

    root = parse(answer.content)
    assert root.named("Deleted") == []
    assert [item.child("Code") for item in root.named("Error")] == ["KeyTooLongError"]
    assert list(raw.server.storage.objects("bucket")) == []


def test_documents_survive_a_round_trip() -> None:
    text = "a&b<c>\"d\"'e' é\U0001f600\r\n\t]]>"

    assert parse(render(element("Root", element("Key", text)), "urn:x")).child("Key") == text
    with pytest.raises(MalformedXML):
        parse(ENTITIES)


def test_api_version_needs_no_signature(raw: RawClient) -> None:
    answer = raw.send("HEAD", "/bucket", [("apiversion", "")], {}, b"")

    assert (answer.status_code, answer.headers["x-obs-api"]) == (200, "3.0")


def test_obs_clients_get_their_family_of_headers(server: RunningServer) -> None:
    with open_esdk(server, PERMANENT, "obs") as api:
        api.putContent("bucket", "family", content="x", metadata={"colour": "blue"})
        answer = api.getObjectMetadata("bucket", "family")
    with open_boto(server, PERMANENT) as boto:
        found = boto.head_object(Bucket="bucket", Key="family")

    assert dict(answer.header)["colour"] == "blue"
    assert found["Metadata"] == {"colour": "blue"}
    assert found["ResponseMetadata"]["RequestId"]


def test_crc64_of_the_obs_client_is_checked(server: RunningServer, tmp_path: Path) -> None:
    source = tmp_path / "source"
    source.write_bytes(b"123456789" * 40_000)
    with open_esdk(server, PERMANENT, "obs") as api:
        put = api.putContent("bucket", "crc64", b"123456789", headers=PutObjectHeader(isAttachCrc64=True))
        spoilt = api.putContent("bucket", "spoilt", b"123456780", headers=PutObjectHeader(crc64=put.body.crc64))
        large = api.uploadFile("bucket", "large", str(source), partSize=200_000, isAttachCrc64=True)
        found = api.downloadFile("bucket", "large", str(tmp_path / "copy"), partSize=200_000)

    assert (put.status, put.body.crc64) == (200, "11051210869376104954")
    assert (spoilt.status, spoilt.errorCode) == (400, "BadDigest")
    assert (large.status, found.status) == (200, 200)
    assert (tmp_path / "copy").read_bytes() == source.read_bytes()


@pytest.mark.parametrize(("whole", "expected"), [(b"part", (200, "")), (b"else", (400, "BadDigest"))])
def test_checksum_of_a_completion_is_that_of_the_object(
    raw: RawClient, whole: bytes, expected: tuple[int, str]
) -> None:
    upload = raw.server.storage.uploads.create("bucket", "joined")
    part = raw.request("PUT", "/bucket/joined", [("partNumber", "1"), ("uploadId", upload)], content=b"part")
    document = f"<CompleteMultipartUpload><Part><PartNumber>1</PartNumber><ETag>{part.headers['etag']}</ETag></Part>"
    headers = {"x-amz-checksum-crc32": _base64(zlib.crc32(whole).to_bytes(4, "big"))}
    content = f"{document}</CompleteMultipartUpload>".encode()

    answer = raw.request("POST", "/bucket/joined", [("uploadId", upload)], headers, content)

    assert code_of(answer) == expected
    if expected[0] != 200:
        raw.server.storage.uploads.abort("bucket", "joined", upload)


def test_obstore_creates_only_what_is_not_there(server: RunningServer) -> None:
    store = open_obstore(server, PERMANENT, "bucket")
    store.put("created", b"first", mode="create")

    with pytest.raises(AlreadyExistsError):
        store.put("created", b"second", mode="create")
    assert bytes(store.get("created").bytes()) == b"first"


def test_uploads_are_listed_in_pages(raw: RawClient) -> None:
    uploads = raw.server.storage.uploads
    started = [(key, uploads.create("bucket", key)) for key in ("a/1", "a/2", "b", "b", "c")]
    with open_boto(raw.server, PERMANENT) as api:
        pages = api.get_paginator("list_multipart_uploads").paginate(Bucket="bucket", PaginationConfig={"PageSize": 2})
        listed = [(item["Key"], item["UploadId"]) for page in pages for item in page.get("Uploads", [])]
        rolled_up = api.list_multipart_uploads(Bucket="bucket", Delimiter="/")
    for key, identifier in started:
        uploads.abort("bucket", key, identifier)

    assert sorted(listed) == sorted(started)
    assert [item["Prefix"] for item in rolled_up["CommonPrefixes"]] == ["a/"]
    assert [item["Key"] for item in rolled_up["Uploads"]] == ["b", "b", "c"]


def test_delete_marker_is_not_copied(raw: RawClient) -> None:
    storage = raw.server.storage
    if not storage.bucket_exists("versioned"):
        storage.create_bucket("versioned", settings={"versioning": "Enabled"})
    storage.put_bytes("versioned", "key", CONTENT)
    marker = storage.delete("versioned", "key").marker
    upload = storage.uploads.create("bucket", "copy")
    headers = {"x-amz-copy-source": f"/versioned/key?versionId={marker}"}

    whole = raw.request("PUT", "/bucket/copy", headers=headers)
    part = raw.request("PUT", "/bucket/copy", [("uploadId", upload), ("partNumber", "1")], headers)
    latest = raw.request("PUT", "/bucket/copy", headers={"x-amz-copy-source": "/versioned/key"})

    assert [code_of(whole), code_of(part)] == [(400, "InvalidRequest")] * 2
    assert code_of(latest) == (404, "NoSuchKey")


@pytest.mark.parametrize("query", [[], [("key-marker", "key")], [("key-marker", "missing")]])
def test_marker_of_a_version_that_is_none_is_refused(raw: RawClient, query: list[tuple[str, str]]) -> None:
    answer = raw.request("GET", "/bucket", [("versions", ""), *query, ("version-id-marker", "nonsense")])

    assert code_of(answer) == (400, "InvalidArgument")


_MANY = 250_000


@pytest.mark.parametrize(
    ("method", "query", "make"),  # not the document: each would be made as soon as tests are collected
    [
        ("PUT", "lifecycle", lambda: f"<LifecycleConfiguration>{'<a/>' * _MANY}</LifecycleConfiguration>"),
        ("PUT", "tagging", lambda: f"<Tagging>{'<a/>' * _MANY}</Tagging>"),
        ("POST", "delete", lambda: f"<Delete>{'<Object/>' * _MANY}</Delete>"),
        ("POST", "delete", lambda: "<Delete" + "".join(f" a{number}='1'" for number in range(_MANY)) + "/>"),
    ],
    ids=["lifecycle", "tagging", "delete", "attributes"],
)
def test_document_of_too_many_elements_is_refused(
    raw: RawClient, method: str, query: str, make: Callable[[], str]
) -> None:
    content = make().encode()
    digest = base64.b64encode(hashlib.md5(content, usedforsecurity=False).digest()).decode()

    answer = raw.request(method, "/bucket", [(query, "")], {"content-md5": digest}, content)

    assert answer.status_code == 400


def test_configuration_has_at_most_a_mebibyte(raw: RawClient) -> None:
    document = b"<Quota><StorageQuota>1</StorageQuota></Quota>"
    spaces = b" " * (1024**2 - len(document))

    assert raw.request("PUT", "/bucket", [("quota", "")], content=document + spaces).status_code == 200
    too_large = raw.request("PUT", "/bucket", [("quota", "")], content=document + spaces + b" ")
    assert code_of(too_large) == (400, "EntityTooLarge")


@pytest.mark.parametrize(
    ("method", "path", "query", "document"),
    [
        ("PUT", "/parsed", "", "<CreateBucketConfiguration/>"),
        ("PUT", "/bucket", "quota", "<Quota/>"),
        ("PUT", "/bucket", "acl", "<AccessControlPolicy/>"),
        ("PUT", "/bucket", "tagging", "<Tagging/>"),
        ("PUT", "/bucket", "versioning", "<VersioningConfiguration/>"),
        ("PUT", "/bucket", "storageClass", "<StorageClass/>"),
        ("POST", "/bucket", "delete", "<Delete/>"),
        ("PUT", "/bucket/key", "acl", "<AccessControlPolicy/>"),
        ("PUT", "/bucket/key", "tagging", "<Tagging/>"),
        ("POST", "/bucket/key", "restore", "<RestoreRequest/>"),
        ("POST", "/bucket/key", "uploadId", "<CompleteMultipartUpload/>"),
    ],
)
def test_documents_are_parsed_in_worker_threads(
    raw: RawClient, monkeypatch: pytest.MonkeyPatch, method: str, path: str, query: str, document: str
) -> None:
    blocked: list[bool] = []

    class Builder(xml._Builder):
        def __init__(self, most: int) -> None:
            super().__init__(most)
            try:
                asyncio.get_running_loop()
            except RuntimeError:
                blocked.append(False)
            else:
                blocked.append(True)

    monkeypatch.setattr(xml, "_Builder", Builder)
    digest = base64.b64encode(hashlib.md5(document.encode(), usedforsecurity=False).digest()).decode()
    headers = {"content-md5": digest}
    raw.request(method, path, [(query, "")] if query else [], headers, document.encode())

    assert blocked == [False]


def test_scripts_of_other_origins_may_read_why_a_request_failed(raw: RawClient) -> None:
    rule = "<CORSRule><AllowedMethod>GET</AllowedMethod><AllowedOrigin>http://a.example</AllowedOrigin></CORSRule>"
    document = f"<CORSConfiguration>{rule}</CORSConfiguration>".encode()
    assert raw.request("PUT", "/bucket", [("cors", "")], content=document).status_code == 200
    answers = {
        origin: [
            raw.request("GET", "/bucket/missing", headers={"origin": origin}),
            raw.send("GET", "/bucket/key", [], {"origin": origin}, b""),
        ]
        for origin in ("http://a.example", "http://b.example")
    }
    raw.request("DELETE", "/bucket", [("cors", "")])

    for origin, found in answers.items():
        assert [code_of(answer) for answer in found] == [(404, "NoSuchKey"), (403, "AccessDenied")]
        allowed = {answer.headers.get("access-control-allow-origin") for answer in found}
        assert allowed == {origin if origin == "http://a.example" else None}
