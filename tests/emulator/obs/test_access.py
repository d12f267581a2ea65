"""What requests without a signature may do, for each access control list; and lists that are refused."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace

import pytest
from modelarts_emulator.obs import acl
from modelarts_emulator.obs.records import Grant
from modelarts_emulator.obs.request import Family
from modelarts_emulator.obs.xml import render

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
