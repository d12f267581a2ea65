"""What the real clients do with the object storage."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.support.obs_clients import OPENERS, Client, Opener, Refused, open_boto, open_esdk
from tests.support.obs_server import (
    PERMANENT,
    TEMPORARY,
    WRONG_SECRET,
    WRONG_TOKEN,
    RunningServer,
    running_server,
)

pytestmark = [
    pytest.mark.filterwarnings("ignore:datetime.datetime.utcnow:DeprecationWarning"),
]

BUCKET = "bucket_name"
ODD_KEYS = [
    "a b+c%20d.txt",
    "目录/文件 名.txt",
    "emoji/😀/é",
    "tilde~/(paren)!'*",
    "q?x=1&y=2#frag",
    "semi;colon,comma=equals@at:colon$dollar",
]


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    with running_server(tmp_path_factory.mktemp("obs")) as running:
        running.storage.create_bucket(BUCKET)
        yield running


@pytest.fixture(params=OPENERS)
def opener(request: pytest.FixtureRequest) -> Opener:
    return OPENERS[request.param]


@pytest.fixture
def client(server: RunningServer, opener: Opener) -> Iterator[Client]:
    server.storage.delete_many(BUCKET, [item.key for item in server.storage.objects(BUCKET)])
    with opener(server, PERMANENT, BUCKET) as opened:
        yield opened


@pytest.mark.parametrize("data", [b"", b"x", b"line\r\n" * 1000, os.urandom(300_000)], ids=len)
def test_what_was_put_comes_back(client: Client, data: bytes) -> None:
    client.put("folder/object.bin", data)

    assert client.get("folder/object.bin") == data


def test_later_put_replaces_the_earlier(client: Client) -> None:
    client.put("object", b"first, and longer")
    client.put("object", b"second")

    assert client.get("object") == b"second"
    assert client.keys("") == ["object"]


def test_large_file_goes_up_in_parts(client: Client, server: RunningServer, tmp_path: Path) -> None:
    source = tmp_path / "large.bin"
    source.write_bytes(os.urandom(1024 * 1024) * 20 + b"tail")

    client.put_large("large.bin", source)

    assert server.storage.head(BUCKET, "large.bin").etag.endswith("-5")
    assert client.get("large.bin") == source.read_bytes()
    assert server.storage.uploads.all(BUCKET) == []


def test_range_is_read_alone(client: Client) -> None:
    client.put("object", bytes(range(256)))

    assert client.get_range("object", 10, 20) == bytes(range(10, 30))
    assert client.get_range("object", 0, 1) == b"\x00"


def test_keys_of_any_characters_come_back(client: Client) -> None:
    for key in ODD_KEYS:
        client.put(key, key.encode())

    assert sorted(client.keys("")) == sorted(ODD_KEYS)
    assert [client.get(key) for key in ODD_KEYS] == [key.encode() for key in ODD_KEYS]


def test_deleted_objects_are_gone(client: Client) -> None:
    for key in ODD_KEYS:
        client.put(key, b"x")

    client.delete(ODD_KEYS[1:])

    assert client.keys("") == ODD_KEYS[:1]
    with pytest.raises(Refused):
        client.get(ODD_KEYS[1])


def test_copy_has_the_same_content(client: Client) -> None:
    client.put("源/a b+c", b"content")
    client.copy("源/a b+c", "copy")
    client.put("源/a b+c", b"changed")

    assert client.get("copy") == b"content"


def test_folders_are_rolled_up_over_several_pages(client: Client, server: RunningServer) -> None:
    for name in range(10):
        server.storage.put_bytes(BUCKET, f"root/{name}/a", b"")
        server.storage.put_bytes(BUCKET, f"root/{name}/b", b"")
        server.storage.put_bytes(BUCKET, f"root/{name}.txt", b"")

    folders, keys = client.folders("root/")

    assert folders == [f"root/{name}/" for name in range(10)]
    assert keys == [f"root/{name}.txt" for name in range(10)]


def test_presigned_url_needs_no_other_credentials(client: Client) -> None:
    client.put("a b/目录+", b"content")

    answer = httpx.get(client.presign("a b/目录+", 60))

    assert (answer.status_code, answer.content) == (200, b"content")


def test_changed_presigned_url_is_refused(client: Client) -> None:
    client.put("mine", b"mine")
    client.put("other", b"other")

    answer = httpx.get(client.presign("mine", 60).replace("/mine", "/other"))

    assert answer.status_code == 403
    assert "<Code>SignatureDoesNotMatch</Code>" in answer.text


def test_temporary_keys_work_with_their_token(server: RunningServer, opener: Opener) -> None:
    with opener(server, TEMPORARY, BUCKET) as client:
        client.put("temporary", b"content")

        assert client.get("temporary") == b"content"
        assert httpx.get(client.presign("temporary", 60)).content == b"content"


@pytest.mark.parametrize(
    ("keys", "code"), [(WRONG_SECRET, "SignatureDoesNotMatch"), (WRONG_TOKEN, "InvalidAccessKeyId")]
)
def test_wrong_credentials_are_refused(server: RunningServer, opener: Opener, keys: object, code: str) -> None:
    server.storage.put_bytes(BUCKET, "secret", b"secret")
    with opener(server, keys, BUCKET) as client:  # type: ignore[arg-type]
        with pytest.raises(Refused) as read:
            client.get("secret")
        with pytest.raises(Refused) as written:
            client.put("secret", b"overwritten" * 100_000)

    assert code in str(read.value)
    assert code in str(written.value)
    assert server.storage.head(BUCKET, "secret").size == len(b"secret")


def test_more_than_a_thousand_keys_are_all_listed(server: RunningServer) -> None:
    server.storage.create_bucket("many-keys")
    keys = [f"{number:04d}" for number in range(1030)]
    for key in keys:
        server.storage.put_bytes("many-keys", key, b"")

    for name in ("obstore", "boto3-s3v4", "esdk-obs"):
        with OPENERS[name](server, PERMANENT, "many-keys") as client:
            assert client.keys("") == keys, name


@pytest.mark.parametrize("signature", ["obs", "v2", "v4"])
def test_esdk_manages_buckets(server: RunningServer, signature: str) -> None:
    name = f"esdk-{signature}"
    with open_esdk(server, PERMANENT, signature) as api:
        assert api.createBucket(name, location="somewhere").status == 200
        assert api.headBucket(name).status == 200
        assert api.createBucket(name).errorCode == "BucketAlreadyOwnedByYou"
        assert name in [bucket.name for bucket in api.listBuckets().body.buckets]
        if signature != "v4":  # there, the SDK expects the form that goes with its v2
            assert api.getBucketLocation(name).body.location == "somewhere"
        assert api.getBucketMetadata(name).body.location == "somewhere"
        api.putContent(name, "key", content="x", metadata={"Colour": "blau ü"})
        assert dict(api.getObjectMetadata(name, "key").header)["colour"] == "blau ü"
        assert api.deleteBucket(name).errorCode == "BucketNotEmpty"
        api.deleteObject(name, "key")
        assert api.deleteBucket(name).status == 204
        assert api.headBucket(name).status == 404
        assert api._getApiVersion(name)[0] == "obs"


def test_boto_manages_buckets(server: RunningServer) -> None:
    with open_boto(server, PERMANENT) as api:
        api.create_bucket(Bucket="boto-bucket", CreateBucketConfiguration={"LocationConstraint": "somewhere"})

        assert api.get_bucket_location(Bucket="boto-bucket")["LocationConstraint"] == "somewhere"
        assert api.head_bucket(Bucket="boto-bucket")["BucketRegion"] == "somewhere"
        assert "boto-bucket" in [bucket["Name"] for bucket in api.list_buckets()["Buckets"]]
        api.delete_bucket(Bucket="boto-bucket")
        with pytest.raises(api.exceptions.ClientError, match="404"):
            api.head_bucket(Bucket="boto-bucket")


def test_boto_finds_what_it_said_of_an_object(server: RunningServer) -> None:
    with open_boto(server, PERMANENT) as api:
        api.put_object(
            Bucket=BUCKET,
            Key="described",
            Body=b"content",
            ContentType="text/plain",
            CacheControl="no-cache",
            Metadata={"colour": "blue"},
        )
        found = api.head_object(Bucket=BUCKET, Key="described", ChecksumMode="ENABLED")

    assert (found["ContentType"], found["CacheControl"], found["ContentLength"]) == ("text/plain", "no-cache", 7)
    assert found["Metadata"] == {"colour": "blue"}
    assert found["ChecksumCRC32"]
    assert found["ETag"] == '"9a0364b9e99bb480dd25e1f0284c8555"'


def test_boto_copies_parts_and_lists_uploads(server: RunningServer) -> None:
    data = os.urandom(300_000)
    server.storage.put_bytes(BUCKET, "whole", data)
    with open_boto(server, PERMANENT) as api:
        upload = {"Bucket": BUCKET, "Key": "joined", "UploadId": ""}
        upload["UploadId"] = api.create_multipart_upload(Bucket=BUCKET, Key="joined")["UploadId"]
        source = {"Bucket": BUCKET, "Key": "whole"}
        parts = [
            api.upload_part_copy(**upload, PartNumber=number, CopySource=source, CopySourceRange=span)
            for number, span in ((1, "bytes=0-199999"), (2, "bytes=200000-299999"))
        ]
        assert [item["Key"] for item in api.list_multipart_uploads(Bucket=BUCKET)["Uploads"]] == ["joined"]
        assert [item["Size"] for item in api.list_parts(**upload)["Parts"]] == [200_000, 100_000]
        listed = [{"PartNumber": n, "ETag": p["CopyPartResult"]["ETag"]} for n, p in enumerate(parts, 1)]
        api.complete_multipart_upload(**upload, MultipartUpload={"Parts": listed})

    with server.storage.open(BUCKET, "joined")[1] as content:
        assert content.read() == data
