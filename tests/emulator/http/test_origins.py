"""The hosts and origins that requests may come with: a page whose name resolves to this machine reaches nothing."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from xml.etree import ElementTree

import boto3
import httpx
import pytest
from botocore.client import Config
from modelarts_emulator.__main__ import main
from modelarts_emulator.embedded import Emulator

from tests.support.no_authority import NO_AUTHORITY

FOREIGN = "http://page.example"
RULE = {"AllowedMethods": ["GET", "POST"], "AllowedOrigins": [FOREIGN], "AllowedHeaders": ["*"]}

CLIENT = httpx.Client(trust_env=False, verify=NO_AUTHORITY, limits=httpx.Limits(max_keepalive_connections=0))


@pytest.fixture(scope="module")
def named() -> Iterator[Emulator]:
    """An emulator that has a further name."""
    with Emulator(allowed_hosts=["emulator.example"]) as running:
        running.services.storage.create_bucket("bucket")
        running.services.storage.put_bytes("bucket", "key", b"content")
        yield running


def ask(emulator: Emulator, method: str, path: str, headers: Mapping[str, str], content: bytes = b"") -> httpx.Response:
    token = emulator.services.accounts.issue_token(project_scope=True).token
    given = {"x-auth-token": token, **headers}
    return CLIENT.request(method, emulator.url + path, headers=given, content=content)


def paths(emulator: Emulator) -> dict[str, str]:
    project = emulator.services.accounts.account.project_id
    return {
        "modelarts": f"/v2/{project}/training-job-flavors",
        "iam": "/v3/auth/projects",
        "predictions": "/v1/infers/service/",
        "obs": "/bucket/key",
    }


def message(kind: str, answer: httpx.Response) -> str:
    """The message of an error, in the form of its protocol."""
    if kind == "obs":
        root = ElementTree.fromstring(answer.content)  # noqa: S314 - from the server under test
        assert root.findtext("Code") == "AccessDenied"
        return root.findtext("Message") or ""
    error = answer.json()
    if kind == "iam":
        assert error["error"]["title"] == "Forbidden"
        return str(error["error"]["message"])
    assert error["error_code"] == "ModelArts.4336"
    return f"{error['error_msg']} {error['error_solution']}"


@pytest.mark.parametrize("kind", ["modelarts", "iam", "predictions", "obs"])
@pytest.mark.parametrize(
    "host",
    ["page.example", "127.0.0.1.page.example", "localhost.page.example", "xlocalhost", "a@localhost", "", "[::1"],
)
def test_another_host_is_refused_in_the_form_of_the_protocol(named: Emulator, kind: str, host: str) -> None:
    answer = ask(named, "GET", paths(named)[kind], {"host": host})

    assert (answer.status_code, answer.headers["connection"]) == (403, "close")
    assert "is not one of this server: localhost, emulator.example, names below them" in message(kind, answer)
    if kind != "iam":
        assert "--allow-host NAME" in message(kind, answer)


@pytest.mark.parametrize("kind", ["modelarts", "iam"])
@pytest.mark.parametrize(
    "host",
    [
        "localhost",
        "LOCALHOST.:80",
        "obs.localhost:8080",
        "127.0.0.1",
        "127.8.9.10:1",
        "[::1]:80",
        "10.0.0.1",
        "emulator.example",
        "modelarts.Emulator.Example:80",
    ],
)
def test_names_of_the_server_and_addresses_are_allowed(named: Emulator, kind: str, host: str) -> None:
    assert ask(named, "GET", paths(named)[kind], {"host": host}).status_code == 200


def test_buckets_are_below_further_names_too(named: Emulator) -> None:
    account = named.services.accounts.account
    port = named.url.rpartition(":")[2]
    api = boto3.session.Session().client(
        "s3",
        endpoint_url=f"http://emulator.example:{port}",
        aws_access_key_id=account.access_key,
        aws_secret_access_key=account.secret_key,
        region_name="cn-north-4",
        config=Config(s3={"addressing_style": "virtual"}, proxies={"http": named.url}),
    )
    assert api.get_object(Bucket="bucket", Key="key")["Body"].read() == b"content"
    api.close()


def test_an_emulator_without_further_names_refuses_them(emulator: Emulator) -> None:
    assert ask(emulator, "GET", "/v3/auth/projects", {"host": "emulator.example"}).status_code == 403


@pytest.mark.parametrize("kind", ["modelarts", "iam", "predictions", "obs"])
@pytest.mark.parametrize("origin", [FOREIGN, "null", "http://127.0.0.1:1", "https://127.0.0.1", "http://localhost"])
@pytest.mark.parametrize("method", ["GET", "POST", "OPTIONS", "DELETE"])
def test_a_page_of_another_origin_reaches_nothing(named: Emulator, kind: str, origin: str, method: str) -> None:
    asked = {"origin": origin, "access-control-request-method": "GET"}
    answer = ask(named, method, paths(named)[kind], asked)

    assert answer.status_code == 403
    assert "origin" in message(kind, answer)
    assert not any(name.startswith("access-control") for name in answer.headers)


def test_a_page_of_this_server_is_none_of_another_origin(named: Emulator) -> None:
    assert ask(named, "GET", "/v3/auth/projects", {"origin": named.url}).status_code == 200


def test_the_rules_of_a_bucket_allow_other_origins(named: Emulator) -> None:
    account = named.services.accounts.account
    api = boto3.session.Session().client(
        "s3",
        endpoint_url=named.url,
        aws_access_key_id=account.access_key,
        aws_secret_access_key=account.secret_key,
        region_name="cn-north-4",
    )
    link = api.generate_presigned_url("get_object", Params={"Bucket": "bucket", "Key": "key"})
    assert CLIENT.get(link, headers={"origin": FOREIGN}).status_code == 403
    api.put_bucket_cors(Bucket="bucket", CORSConfiguration={"CORSRules": [RULE]})
    try:
        allowed = CLIENT.get(link, headers={"origin": FOREIGN})
        assert (allowed.content, allowed.headers["access-control-allow-origin"]) == (b"content", FOREIGN)
        asked = {"origin": FOREIGN, "access-control-request-method": "GET"}
        assert ask(named, "OPTIONS", "/bucket/key", asked).status_code == 200
        assert CLIENT.get(link, headers={"origin": "http://b.example"}).status_code == 403
        removal = api.generate_presigned_url("delete_object", Params={"Bucket": "bucket", "Key": "key"})
        assert CLIENT.delete(removal, headers={"origin": FOREIGN}).status_code == 403
        assert api.head_object(Bucket="bucket", Key="key")["ContentLength"] == 7
    finally:
        api.delete_bucket_cors(Bucket="bucket")
        api.close()


def test_a_form_of_another_page_needs_a_signed_policy_or_a_rule(named: Emulator) -> None:
    account = named.services.accounts.account
    api = boto3.session.Session().client(
        "s3",
        endpoint_url=named.url,
        aws_access_key_id=account.access_key,
        aws_secret_access_key=account.secret_key,
        region_name="cn-north-4",
    )
    api.create_bucket(Bucket="public", ACL="public-read-write")
    url, content = f"{named.url}/public", {"file": ("name", b"from a form")}
    signed = api.generate_presigned_post("public", "signed")
    headers = {"origin": FOREIGN}
    assert CLIENT.post(url, data=signed["fields"], files=content, headers=headers).status_code == 204
    unsigned = {"key": "unsigned"}
    assert CLIENT.post(url, data=unsigned, files=content, headers=headers).status_code == 403
    assert CLIENT.put(f"{url}/put", content=b"x", headers=headers).status_code == 403
    assert CLIENT.post(url, data=unsigned, files=content).status_code == 204
    api.put_bucket_cors(Bucket="public", CORSConfiguration={"CORSRules": [RULE]})
    allowed = {"key": "allowed"}
    assert CLIENT.post(url, data=allowed, files=content, headers=headers).status_code == 204
    assert [item["Key"] for item in api.list_objects_v2(Bucket="public")["Contents"]] == [
        "allowed",
        "signed",
        "unsigned",
    ]
    api.close()


def test_the_command_takes_further_names(capfd: pytest.CaptureFixture[str]) -> None:
    program = (
        "import os, sys, urllib.request as r\n"
        "for host in ('a.example', 'x.b.example', 'c.example'):\n"
        "    request = r.Request(os.environ['MODELARTS_ENDPOINT'] + '/v3/auth/projects', headers={'Host': host})\n"
        "    try: r.build_opener(r.ProxyHandler({})).open(request)\n"
        "    except r.HTTPError as error: print(host, error.code)\n"
    )
    names = ["--allow-host", "a.example", "--allow-host", "B.example"]
    assert main(["--quiet", *names, "--", sys.executable, "-c", program]) == 0
    assert capfd.readouterr().out.split() == ["a.example", "401", "x.b.example", "401", "c.example", "403"]


@pytest.mark.parametrize("name", ["http://a.example", "a.example:80", "", "*.example", "a/b"])
def test_what_is_no_name_of_a_host(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["--allow-host", name, "--", "true"])
    assert caught.value.code == 2
    assert "is not the name of a host" in capsys.readouterr().err
