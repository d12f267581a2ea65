"""Uploads from HTML forms: fields, files in any pieces, policies and signatures."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest
from modelarts_emulator.obs import sigv4
from modelarts_emulator.obs.errors import MalformedPolicy
from modelarts_emulator.obs.policies import read_policy

from tests.support.no_authority import NO_AUTHORITY
from tests.support.obs_raw import code_of
from tests.support.obs_server import PERMANENT, REGION, TEMPORARY, Keys, RunningServer, running_server

CONDITIONS: list[Any] = [{"bucket": "bucket"}, ["starts-with", "$key", "dir/"]]


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    with running_server(tmp_path_factory.mktemp("obs")) as running:
        yield running


@pytest.fixture
def fresh(server: RunningServer) -> Iterator[RunningServer]:
    server.storage.create_bucket("bucket")
    yield server
    server.storage.delete_many("bucket", [item.key for item in server.storage.objects("bucket")])
    server.storage.delete_bucket("bucket")


def _policy(conditions: list[Any], seconds: int = 60) -> str:
    until = datetime.now(UTC) + timedelta(seconds=seconds)
    document = {"expiration": f"{until:%Y-%m-%dT%H:%M:%S}.000Z", "conditions": conditions}
    return base64.b64encode(json.dumps(document).encode()).decode()


def _signed(keys: Keys, policy: str, name: str = "AWSAccessKeyId") -> dict[str, str]:
    signature = hmac.new(keys.secret_key.encode(), policy.encode(), hashlib.sha1).digest()
    return {name: keys.access_key, "policy": policy, "signature": base64.b64encode(signature).decode()}


def _post(
    server: RunningServer, fields: Mapping[str, str], content: bytes = b"content", **options: Any
) -> httpx.Response:
    files = {"file": ("C:\\folder\\a b.txt", content)}
    return httpx.post(f"{server.url}/bucket", data=dict(fields), files=files, verify=NO_AUTHORITY, **options)


def test_fields_are_those_of_an_upload(fresh: RunningServer) -> None:
    conditions = [*CONDITIONS, {"acl": "public-read"}, {"x-amz-meta-colour": "blüe"}, {"content-type": "text/x"}]
    fields = {"key": "dir/${filename}", "acl": "public-read", "x-amz-meta-colour": "blüe", "Content-Type": "text/x"}

    answer = _post(fresh, fields | _signed(PERMANENT, _policy(conditions)))

    assert answer.status_code == 204
    read = httpx.get(f"{fresh.url}/bucket/dir/a%20b.txt", verify=NO_AUTHORITY)
    assert (read.content, read.headers["content-type"]) == (b"content", "text/x")
    assert read.headers["x-amz-meta-colour"] == "blüe"


@pytest.mark.parametrize("size", [0, 1, 65_535, 3_000_000])
def test_file_arrives_whole_whatever_is_in_it(fresh: RunningServer, size: int) -> None:
    content = (b"\r\n--boundary\r\n--\r\n" * (size // 10 + 1))[:size]

    answer = _post(fresh, {"key": "dir/file", **_signed(PERMANENT, _policy(CONDITIONS))}, content)

    assert answer.status_code == 204
    assert fresh.storage.content_path("bucket", "dir/file").read_bytes() == content


@pytest.mark.parametrize(
    ("status", "expected"), [("200", 200), ("201", 201), ("204", 204), ("404", 204), ("nonsense", 204)]
)
def test_status_is_the_wanted_one(fresh: RunningServer, status: str, expected: int) -> None:
    conditions = [*CONDITIONS, ["eq", "$success_action_status", status]]
    fields = {"key": "dir/file", "success_action_status": status}

    answer = _post(fresh, fields | _signed(PERMANENT, _policy(conditions), "AccessKeyId"))

    assert answer.status_code == expected
    assert ("<Key>dir/file</Key>" in answer.text) == (expected == 201)


def test_redirection_has_bucket_key_and_etag(fresh: RunningServer) -> None:
    conditions = [*CONDITIONS, ["starts-with", "$success_action_redirect", "http://a.example/"]]
    fields = {"key": "dir/file", "success_action_redirect": "http://a.example/done?a=1"}

    answer = _post(fresh, fields | _signed(PERMANENT, _policy(conditions)))

    target = httpx.URL(answer.headers["location"])
    assert (answer.status_code, target.host) == (303, "a.example")
    assert {name: target.params[name] for name in ("a", "bucket", "key")} == {
        "a": "1",
        "bucket": "bucket",
        "key": "dir/file",
    }


def test_temporary_keys_come_with_their_token(fresh: RunningServer) -> None:
    conditions = [*CONDITIONS, {"x-amz-security-token": TEMPORARY.token}]
    fields = {"key": "dir/file", **_signed(TEMPORARY, _policy(conditions))}

    assert code_of(_post(fresh, fields)) == (403, "InvalidAccessKeyId")
    assert _post(fresh, fields | {"x-amz-security-token": TEMPORARY.token or ""}).status_code == 204


def test_signature_version_4(fresh: RunningServer) -> None:
    scope = f"{datetime.now(UTC):%Y%m%d}/{REGION}/s3/aws4_request"
    credential = {"x-amz-algorithm": sigv4.ALGORITHM, "x-amz-credential": f"{PERMANENT.access_key}/{scope}"}
    policy = _policy([*CONDITIONS, *({name: value} for name, value in credential.items())])
    key = sigv4.signing_key(PERMANENT.secret_key, scope)
    signature = hmac.new(key, policy.encode(), hashlib.sha256).hexdigest()
    fields = {"key": "dir/file", "policy": policy, **credential}

    assert _post(fresh, fields | {"x-amz-signature": signature}).status_code == 204
    assert code_of(_post(fresh, fields | {"x-amz-signature": signature[::-1]})) == (403, "SignatureDoesNotMatch")
    assert code_of(_post(fresh, fields)) == (403, "SignatureDoesNotMatch")


@pytest.mark.parametrize(
    ("conditions", "changes", "expected"),
    [
        (CONDITIONS, {"key": "elsewhere"}, (403, "AccessDenied")),
        (CONDITIONS, {"acl": "public-read"}, (403, "AccessDenied")),
        ([{"bucket": "other"}, CONDITIONS[1]], {}, (403, "AccessDenied")),
        ([*CONDITIONS, ["content-length-range", 1, 6]], {}, (400, "EntityTooLarge")),
        ([*CONDITIONS, ["content-length-range", 8, 99]], {}, (400, "EntityTooSmall")),
        ([*CONDITIONS, {"acl": "nonsense"}], {"acl": "nonsense"}, (400, "InvalidArgument")),
        ([*CONDITIONS, {"x-amz-meta-a": "1\r\nb: 2"}], {"x-amz-meta-a": "1\r\nb: 2"}, (400, "InvalidArgument")),
        ([*CONDITIONS, {"tagging": "a"}], {"tagging": "a"}, (400, "InvalidArgument")),
        (CONDITIONS, {"key": ""}, (400, "InvalidArgument")),
        ([*CONDITIONS, ["eq", "$key", "dir/other"]], {}, (403, "AccessDenied")),
        ([["eq", "$key", "dir/other"], {"key": "dir/file"}, *CONDITIONS], {}, (403, "AccessDenied")),
        ([*CONDITIONS, ["starts-with", "$key", "dir/o"], ["starts-with", "$key", ""]], {}, (403, "AccessDenied")),
        ([*CONDITIONS, ["content-length-range", 1, 6], ["content-length-range", 1, 99]], {}, (400, "EntityTooLarge")),
        ([*CONDITIONS, ["content-length-range", 8, 99], ["content-length-range", 0, 99]], {}, (400, "EntityTooSmall")),
        (CONDITIONS, {"key": "dir/" + "x" * 1025}, (400, "KeyTooLongError")),
        (CONDITIONS, {"signature": "nonsense"}, (403, "SignatureDoesNotMatch")),
        (CONDITIONS, {"AWSAccessKeyId": "unknown"}, (403, "InvalidAccessKeyId")),
        (CONDITIONS, {"x-ignore-this": "1"}, (204, "")),
    ],
)
def test_form_that_its_policy_does_not_allow_changes_nothing(
    fresh: RunningServer, conditions: list[Any], changes: dict[str, str], expected: tuple[int, str]
) -> None:
    fields = {"key": "dir/file", **_signed(PERMANENT, _policy(conditions)), **changes}

    assert code_of(_post(fresh, fields)) == expected
    assert len(list(fresh.storage.objects("bucket"))) == (expected[0] == 204)


def test_expired_policy_is_refused(fresh: RunningServer) -> None:
    answer = _post(fresh, {"key": "dir/file", **_signed(PERMANENT, _policy(CONDITIONS, seconds=-1))})

    assert code_of(answer) == (403, "AccessDenied")


def test_form_without_policy_is_for_buckets_that_everyone_may_write_to(fresh: RunningServer) -> None:
    assert code_of(_post(fresh, {"key": "file"})) == (403, "AccessDenied")
    fresh.storage.settings.set("bucket", "acl", '[{"grantee": "AllUsers", "permission": "WRITE"}]')
    assert _post(fresh, {"key": "file"}).status_code == 204


def test_file_without_a_name_names_no_object(fresh: RunningServer) -> None:
    signed = _signed(PERMANENT, _policy([{"bucket": "bucket"}, ["starts-with", "$key", ""]]))
    fields = {"key": "${filename}", **signed}
    parts = [f'--b\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}' for name, value in fields.items()]
    parts += ['--b\r\nContent-Disposition: form-data; name="file"; filename=""\r\n\r\ncontent', "--b--\r\n"]
    headers = {"content-type": "multipart/form-data; boundary=b"}

    content = "\r\n".join(parts).encode()
    answer = httpx.post(f"{fresh.url}/bucket", content=content, headers=headers, verify=NO_AUTHORITY)

    assert code_of(answer) == (400, "InvalidArgument")
    assert list(fresh.storage.objects("bucket")) == []


_HEAD = '--b\r\nContent-Disposition: form-data; name="{}"\r\n\r\n'
_FILE_AND_END = _HEAD.format("file") + "f\r\n--b--\r\n"
_MANY_FIELDS = "--b\r\n\r\n\r\n" * 2000  # without names and values


@pytest.mark.parametrize(
    ("content_type", "content"),
    [
        ("text/plain", "x"),
        ("multipart/form-data", "x"),
        ("multipart/form-data; boundary=b", ""),
        ("multipart/form-data; boundary=b", "nonsense"),
        ("multipart/form-data; boundary=b", _HEAD.format("key") + "k\r\n--b--\r\n"),
        ("multipart/form-data; boundary=b", _HEAD.format("key") + "k\r\n" + _HEAD.format("file") + "never ends"),
        ("multipart/form-data; boundary=b", _HEAD.format("key") + "x" * 30_000 + "\r\n--b--\r\n"),
        ("multipart/form-data; boundary=b", _HEAD.format("x" * 30_000) + "k\r\n" + _FILE_AND_END),
        ("multipart/form-data; boundary=b", _HEAD.format("key") + "k\r\n" + _MANY_FIELDS + _FILE_AND_END),
        (
            "multipart/form-data; boundary=b",
            _HEAD.format("key") + "k\r\n" + _HEAD.format("file") + "f\r\n" + _HEAD.format("late") + "l\r\n--b--\r\n",
        ),
    ],
)
def test_broken_forms_are_refused(fresh: RunningServer, content_type: str, content: str) -> None:
    fresh.storage.settings.set("bucket", "acl", '[{"grantee": "AllUsers", "permission": "WRITE"}]')
    headers = {"content-type": content_type}

    answer = httpx.post(f"{fresh.url}/bucket", content=content.encode(), headers=headers, verify=NO_AUTHORITY)

    assert code_of(answer) == (400, "MalformedPOSTRequest")
    assert list(fresh.storage.objects("bucket")) == []


@pytest.mark.parametrize(
    "document",
    [
        "nonsense",
        '{"expiration": "2100-01-01T00:00:00Z"}',
        '{"expiration": "soon", "conditions": []}',
        '{"expiration": "2100-01-01T00:00:00Z", "conditions": [["ends-with", "$key", "x"]]}',
        '{"expiration": "2100-01-01T00:00:00Z", "conditions": [["content-length-range", "a", "b"]]}',
        "[]",
        "[" * 15_000,
    ],
)
def test_broken_policies_are_refused(document: str) -> None:
    with pytest.raises(MalformedPolicy):
        read_policy(base64.b64encode(document.encode()).decode())
