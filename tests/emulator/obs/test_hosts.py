"""Buckets in the name of the host, for all clients and for requests put together by hand."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

import boto3
import httpx
import obstore
import pytest
from botocore.client import Config
from modelarts_emulator.embedded import Emulator
from modelarts_emulator.obs.request import bucket_of_host
from obs import ObsClient
from obstore.store import S3Store

from tests.support.localhost_names import localhost_names
from tests.support.no_authority import NO_AUTHORITY
from tests.support.obs_raw import RawClient, code_of
from tests.support.obs_server import PERMANENT, REGION, RunningServer, running_server

pytestmark = pytest.mark.filterwarnings("ignore:datetime.datetime.utcnow:DeprecationWarning")


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    with running_server(tmp_path_factory.mktemp("obs")) as running:
        for name in ("bucket", "with.dots"):
            running.storage.create_bucket(name)
            running.storage.put_bytes(name, "a b/目", name.encode())
        yield running


@pytest.mark.parametrize(
    ("host", "bucket"),
    [
        ("bucket.localhost", "bucket"),
        ("bucket.localhost:8080", "bucket"),
        ("Bucket.LOCALHOST.:8080", "bucket"),
        ("a.b.localhost", "a.b"),
        ("bucket.emulator.example", "bucket"),
        ("localhost:8080", None),
        ("127.0.0.1:8080", None),
        ("bucket.127.0.0.1", None),
        ("a.localhost", None),  # too short for a bucket
        ("v2.localhost", None),
        ("iam.localhost:8080", None),  # names of the services themselves
        ("modelarts.localhost", None),
        ("obs.localhost", None),
        ("OBS.emulator.example", None),
        ("obs-data.localhost", "obs-data"),
        ("bucket.localhost.example", None),
        ("notlocalhost", None),
        ("[::1]:8080", None),
        ("", None),
    ],
)
def test_bucket_of_host(host: str, bucket: str | None) -> None:
    scope = {"headers": [(b"host", host.encode())]}

    assert bucket_of_host(scope, ["localhost", "emulator.example"]) == bucket


@pytest.mark.parametrize("bucket", ["bucket", "with.dots"])
@pytest.mark.parametrize("version", ["s3v4", "s3"])
def test_boto(server: RunningServer, bucket: str, version: str) -> None:
    with localhost_names():
        api = boto3.session.Session().client(
            "s3",
            endpoint_url=f"http://localhost:{server.port}",
            aws_access_key_id=PERMANENT.access_key,
            aws_secret_access_key=PERMANENT.secret_key,
            region_name=REGION,
            config=Config(signature_version=version, s3={"addressing_style": "virtual"}),
        )
        urls: list[str] = []
        api.meta.events.register("before-send.s3", lambda request, **_arguments: urls.append(request.url))
        assert api.get_object(Bucket=bucket, Key="a b/目")["Body"].read() == bucket.encode()
        assert [item["Key"] for item in api.list_objects_v2(Bucket=bucket)["Contents"]] == ["a b/目"]
        link = api.generate_presigned_url("get_object", Params={"Bucket": bucket, "Key": "a b/目"})
        assert httpx.get(link, verify=NO_AUTHORITY).content == bucket.encode()
        api.close()
    assert {urlsplit(url).hostname for url in urls} == {f"{bucket}.localhost"}


@pytest.mark.parametrize("signature", ["obs", "v2", "v4"])
def test_esdk(server: RunningServer, signature: str) -> None:
    with localhost_names():
        client = ObsClient(
            PERMANENT.access_key,
            PERMANENT.secret_key,
            server=f"http://localhost:{server.port}",
            signature=signature,
            region=REGION,
            is_signature_negotiation=False,
        )
        assert client.getObject("bucket", "a b/目", loadStreamInMemory=True).body.buffer == b"bucket"
        assert [item.key for item in client.listObjects("bucket").body.contents] == ["a b/目"]
        signed = client.createSignedUrl("GET", "bucket", "a b/目")
        assert urlsplit(signed.signedUrl).hostname == "bucket.localhost"
        assert httpx.get(signed.signedUrl, verify=NO_AUTHORITY).content == b"bucket"
        client.close()


def test_obstore(server: RunningServer) -> None:
    store = S3Store(
        "bucket",
        endpoint=f"http://bucket.localhost:{server.port}",
        region=REGION,
        config={"access_key_id": PERMANENT.access_key, "secret_access_key": PERMANENT.secret_key},
        virtual_hosted_style_request=True,
        # Its resolver is its own; the server is its proxy, which needs no resolver.
        client_options={"allow_http": True, "proxy_url": server.url},
    )

    assert obstore.get(store, "a b/目").bytes() == b"bucket"
    assert [item["path"] for page in obstore.list(store) for item in page] == ["a b/目"]


def test_target_in_absolute_form_is_that_path(server: RunningServer) -> None:
    client = RawClient(server)
    signed = client.sign("GET", "/bucket/a b/目", [], {}, "UNSIGNED-PAYLOAD")

    with httpx.Client(proxy=server.url, verify=NO_AUTHORITY) as through_itself:
        answer = through_itself.get(f"{server.url}/bucket/a%20b/%E7%9B%AE", headers=signed)
        listed = through_itself.get(server.url)

    assert answer.content == b"bucket"
    assert code_of(listed) == (403, "AccessDenied")


def test_paths_of_the_api_are_keys_where_the_host_names_a_bucket(emulator: Emulator) -> None:
    emulator.services.storage.create_bucket("v2-keys")
    emulator.services.storage.put_bytes("v2-keys", "v2/models", b"an object")
    account = emulator.services.accounts.account
    with localhost_names():
        api = boto3.session.Session().client(
            "s3",
            endpoint_url=emulator.url.replace("127.0.0.1", "localhost"),
            aws_access_key_id=account.access_key,
            aws_secret_access_key=account.secret_key,
            region_name=REGION,
            config=Config(s3={"addressing_style": "virtual"}),
        )
        assert api.get_object(Bucket="v2-keys", Key="v2/models")["Body"].read() == b"an object"
        api.close()
