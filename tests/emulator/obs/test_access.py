"""What requests without a signature may do, for each access control list; and lists that are refused."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterator
from dataclasses import replace

import httpx
import pytest
from modelarts_emulator.obs import acl
from modelarts_emulator.obs.records import Grant
from modelarts_emulator.obs.request import Family
from modelarts_emulator.obs.xml import render

from tests.support.no_authority import NO_AUTHORITY
from tests.support.obs_raw import RawClient, code_of
from tests.support.obs_server import RunningServer, running_server

DENIED = (403, "AccessDenied")
OPEN = (200, "")
REQUESTS = {
    "list": ("GET", "/bucket", []),
    "versions": ("GET", "/bucket", [("versions", "")]),
    "head": ("HEAD", "/bucket", []),
    "read": ("GET", "/bucket/key", []),
    "write": ("PUT", "/bucket/new", []),
    "append": ("POST", "/bucket/log", [("append", ""), ("position", "0")]),
    "delete": ("DELETE", "/bucket/other", []),
    "read list": ("GET", "/bucket", [("acl", "")]),
    "read object's list": ("GET", "/bucket/key", [("acl", "")]),
    "write list": ("PUT", "/bucket", [("acl", "")]),
    "policy": ("GET", "/bucket", [("policy", "")]),
    "tags": ("GET", "/bucket/key", [("tagging", "")]),
    "remove": ("DELETE", "/bucket", []),
    "buckets": ("GET", "/", []),
}


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    with running_server(tmp_path_factory.mktemp("obs")) as running:
        running.storage.create_bucket("bucket")
        yield running


@pytest.fixture
def raw(server: RunningServer) -> RawClient:
    server.storage.delete_many("bucket", [item.key for item in server.storage.objects("bucket")])
    server.storage.put_bytes("bucket", "key", b"content")
    for name in server.storage.settings.all("bucket"):
        server.storage.settings.unset("bucket", name)
    return RawClient(server)


def _set_lists(raw: RawClient, bucket: str | None, of_object: str | None) -> None:
    for path, canned in (("/bucket", bucket), ("/bucket/key", of_object)):
        if canned is not None:
            assert raw.request("PUT", path, [("acl", "")], {"x-amz-acl": canned}).status_code == 200


@pytest.mark.parametrize(
    ("bucket", "of_object", "allowed"),
    [
        (None, None, set()),
        ("private", "private", set()),
        ("public-read", None, {"list", "versions", "head"}),
        ("public-read-write", None, {"list", "versions", "head", "write", "append", "delete"}),
        ("public-read-delivered", None, {"list", "versions", "head", "read"}),
        ("authenticated-read", "authenticated-read", set()),
        ("log-delivery-write", None, set()),
        (None, "public-read", {"read"}),
        (None, "public-read-write", {"read"}),
        ("public-read", "public-read", {"list", "versions", "head", "read"}),
        (None, "bucket-owner-full-control", set()),
    ],
)
def test_everyone_may_do_what_the_list_says(
    raw: RawClient, bucket: str | None, of_object: str | None, allowed: set[str]
) -> None:
    _set_lists(raw, bucket, of_object)

    answers = {name: raw.send(*request, {}, b"") for name, request in REQUESTS.items()}

    assert {name for name, answer in answers.items() if answer.status_code < 300} == allowed
    assert {answer.status_code for name, answer in answers.items() if name not in allowed} <= {403}


def test_object_that_is_missing_is_told_only_to_those_who_may_list(raw: RawClient) -> None:
    assert code_of(raw.send("GET", "/bucket/missing", [], {}, b"")) == DENIED
    _set_lists(raw, "public-read", None)
    assert code_of(raw.send("GET", "/bucket/missing", [], {}, b"")) == (404, "NoSuchKey")


def test_wrong_signature_gets_no_more_than_before(raw: RawClient) -> None:
    _set_lists(raw, "public-read", "public-read")
    signed = raw.sign("GET", "/bucket/key", [], {}, "UNSIGNED-PAYLOAD")

    answer = raw.send("GET", "/bucket/key", [], signed | {"authorization": signed["authorization"][:-1] + "x"}, b"")

    assert code_of(answer) == (403, "SignatureDoesNotMatch")


def test_list_of_an_earlier_version_is_its_own(raw: RawClient) -> None:
    raw.server.storage.settings.set("bucket", "versioning", "Enabled")
    earlier = raw.server.storage.put_bytes("bucket", "key", b"earlier").version
    raw.server.storage.put_bytes("bucket", "key", b"later")

    query = [("acl", ""), ("versionId", earlier)]
    assert raw.request("PUT", "/bucket/key", query, {"x-amz-acl": "public-read"}).status_code == 200

    assert raw.send("GET", "/bucket/key", [("versionId", earlier)], {}, b"").content == b"earlier"
    assert code_of(raw.send("GET", "/bucket/key", [], {}, b"")) == DENIED


_GRANTS = "<AccessControlList>{}</AccessControlList>"
_GRANT = "<Grant><Grantee>{}</Grantee><Permission>{}</Permission></Grant>"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("", "MalformedACLError"),
        ("<Other/>", "MalformedACLError"),
        ("<AccessControlPolicy><Owner><ID>another</ID></Owner></AccessControlPolicy>", "MalformedACLError"),
        (_GRANTS.format(_GRANT.format("<ID>a</ID>", "EVERYTHING")), "MalformedACLError"),
        (_GRANTS.format(_GRANT.format("", "READ")), "MalformedACLError"),
        (_GRANTS.format(_GRANT.format("<ID>a</ID><Canned>Everyone</Canned>", "READ")), "MalformedACLError"),
        (_GRANTS.format(_GRANT.format("<Canned>Nobody</Canned>", "READ")), "InvalidArgument"),
        (_GRANTS.format(_GRANT.format("<EmailAddress>a@b.example</EmailAddress>", "READ")), "NotImplemented"),
    ],
)
def test_other_documents_are_refused(raw: RawClient, content: str, code: str) -> None:
    whole = (
        f"<AccessControlPolicy>{content}</AccessControlPolicy>" if content.startswith("<AccessControlL") else content
    )
    for path in ("/bucket", "/bucket/key"):
        assert code_of(raw.request("PUT", path, [("acl", "")], content=whole.encode()))[1] == code


@pytest.mark.parametrize(
    "headers",
    [
        {"x-amz-acl": "everyone"},
        {"x-amz-grant-read": "someone"},
        {"x-amz-grant-read": 'uri="http://acs.amazonaws.com/groups/global/Nobody"'},
        {"x-amz-grant-everything": 'id="a"'},
        {"x-amz-acl": "private", "x-amz-grant-read": 'id="a"'},
    ],
)
def test_other_headers_are_refused(raw: RawClient, headers: dict[str, str]) -> None:
    for method, path, query in (("PUT", "/bucket", [("acl", "")]), ("PUT", "/bucket/new", []), ("PUT", "/new", [])):
        assert code_of(raw.request(method, path, query, headers)) == (400, "InvalidArgument")
    assert not raw.server.storage.bucket_exists("new")


@pytest.mark.parametrize("family", Family)
@pytest.mark.parametrize(
    "grants",
    [
        (acl.FULL_CONTROL,),
        (acl.FULL_CONTROL, Grant("AllUsers", "READ"), Grant("LogDelivery", "WRITE")),
        (Grant("id=someone", "WRITE_ACP"), Grant("AuthenticatedUsers", "READ_ACP")),
    ],
)
def test_documents_survive_a_round_trip(grants: tuple[Grant, ...], family: Family) -> None:
    assert acl.grants_of_document(render(acl.document_of(grants, family), "urn:x")) == grants
    assert acl.from_json(acl.to_json(grants)) == grants
    delivered = tuple(replace(grant, delivered=True) for grant in grants)
    kept = acl.grants_of_document(render(acl.document_of(delivered, Family.OBS), None))
    assert json.loads(acl.to_json(kept)) == json.loads(acl.to_json(delivered))


@pytest.mark.parametrize("header", ["x-amz-copy-source", "x-obs-copy-source"])
@pytest.mark.parametrize("part", [False, True])
def test_copy_without_a_signature_is_refused(raw: RawClient, header: str, part: bool) -> None:
    _set_lists(raw, "public-read-write", "private")
    upload = raw.server.storage.uploads.create("bucket", "new") if part else ""
    query = [("uploadId", upload), ("partNumber", "1")] if part else []

    answer = raw.send("PUT", "/bucket/new", query, {header: "/bucket/key"}, b"")

    assert code_of(answer) == DENIED
    if part:
        assert raw.server.storage.uploads.parts("bucket", "new", upload) == []
        raw.server.storage.uploads.abort("bucket", "new", upload)


def test_version_is_removed_for_good_by_its_owner_only(raw: RawClient) -> None:
    version = raw.server.storage.put_bytes("bucket", "key", b"content").version
    _set_lists(raw, "public-read-write", None)
    document = f"<Delete><Object><Key>key</Key><VersionId>{version}</VersionId></Object></Delete>".encode()
    digest = {"content-md5": base64.b64encode(hashlib.md5(document, usedforsecurity=False).digest()).decode()}

    one = raw.send("DELETE", "/bucket/key", [("versionId", version)], {}, b"")
    many = raw.send("POST", "/bucket", [("delete", "")], digest, document)

    assert (code_of(one), code_of(many)) == (DENIED, (200, "AccessDenied"))
    assert raw.server.storage.head("bucket", "key", version).size == 7
    assert raw.request("DELETE", "/bucket/key", [("versionId", version)]).status_code == 204


def _block(raw: RawClient, flag: str) -> None:
    document = f"<PublicAccessBlockConfiguration><{flag}>true</{flag}></PublicAccessBlockConfiguration>".encode()
    assert raw.request("PUT", "/bucket", [("publicAccessBlock", "")], content=document).status_code == 200


def _post_form(raw: RawClient, fields: dict[str, str]) -> httpx.Response:
    files = {"file": ("f", b"content")}
    return httpx.post(f"{raw.server.url}/bucket", data=fields, files=files, verify=NO_AUTHORITY)


def test_bucket_that_ignores_public_lists_ignores_them_for_forms_too(raw: RawClient) -> None:
    _set_lists(raw, "public-read-write", None)
    assert _post_form(raw, {"key": "new"}).status_code == 204
    _block(raw, "IgnorePublicAcls")

    assert code_of(raw.send("PUT", "/bucket/new", [], {}, b"")) == DENIED
    assert code_of(_post_form(raw, {"key": "new"})) == DENIED


def test_bucket_that_blocks_public_lists_refuses_them(raw: RawClient) -> None:
    _set_lists(raw, "public-read-write", None)
    _block(raw, "BlockPublicAcls")
    public = {"x-amz-acl": "public-read"}
    group = {"x-amz-grant-read": 'uri="http://acs.amazonaws.com/groups/global/AuthenticatedUsers"'}
    document = _GRANTS.format(_GRANT.format("<Canned>Everyone</Canned>", "READ"))

    answers = [
        raw.request("PUT", "/bucket", [("acl", "")], public),
        raw.request("PUT", "/bucket/key", [("acl", "")], group),
        raw.request(
            "PUT",
            "/bucket/key",
            [("acl", "")],
            content=f"<AccessControlPolicy>{document}</AccessControlPolicy>".encode(),
        ),
        raw.request("PUT", "/bucket/new", headers=public),
        raw.request("PUT", "/bucket/new", headers={**public, "x-amz-copy-source": "/bucket/key"}),
        raw.request("POST", "/bucket/new", [("uploads", "")], public),
        _post_form(raw, {"key": "new", "acl": "public-read"}),
    ]

    assert [code_of(answer) for answer in answers] == [DENIED] * len(answers)
    assert raw.request("PUT", "/bucket/key", [("acl", "")], {"x-amz-acl": "private"}).status_code == 200
    assert [item.key for item in raw.server.storage.objects("bucket")] == ["key"]


def test_bucket_that_blocks_public_policies_refuses_them(raw: RawClient) -> None:
    statement = {"Effect": "Allow", "Principal": "*", "Action": "GetObject", "Resource": "bucket/*"}
    _block(raw, "BlockPublicPolicy")

    public = raw.request("PUT", "/bucket", [("policy", "")], content=json.dumps({"Statement": statement}).encode())
    statement["Effect"] = "Deny"
    closed = raw.request("PUT", "/bucket", [("policy", "")], content=json.dumps({"Statement": statement}).encode())

    assert (code_of(public), closed.status_code) == (DENIED, 204)
