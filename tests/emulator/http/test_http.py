"""The API over a real socket: credentials, order of checks, error bodies, IAM."""

from __future__ import annotations

import asyncio
import http.client
import logging
import threading
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

import httpx
import pytest
from huaweicloudsdkcore.auth.credentials import BasicCredentials
from huaweicloudsdkcore.sdk_request import SdkRequest
from modelarts_emulator import embedded
from modelarts_emulator.assembly import Services
from modelarts_emulator.calls import Call, Handler, Lookup
from modelarts_emulator.contract import Reply
from modelarts_emulator.embedded import Emulator
from modelarts_emulator.http.app import ApiApp
from modelarts_emulator.http.description import Description, Operation
from modelarts_emulator.iam.authentication import Authenticator

from tests.support.polling import until

DESCRIPTION: Final = Description.load()
OPERATIONS: Final = {operation.operation_id: operation for operation in DESCRIPTION.operations}


@pytest.fixture(scope="module")
def http_client(emulator: Emulator) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=emulator.url, trust_env=False) as client:
        yield client


@pytest.fixture
def token(emulator: Emulator) -> str:
    return emulator.services.accounts.issue_token(project_scope=True).token


@pytest.fixture
def flavors_path(emulator: Emulator) -> str:
    return f"/v2/{emulator.services.accounts.account.project_id}/training-job-flavors"


def password_request(emulator: Emulator, scope: dict[str, Any] | None = None, **changes: str) -> dict[str, Any]:
    account = emulator.services.accounts.account
    user = {"name": account.user_name, "password": account.password, "domain": {"name": account.domain_name}}
    auth: dict[str, Any] = {"identity": {"methods": ["password"], "password": {"user": {**user, **changes}}}}
    if scope is not None:
        auth["scope"] = scope
    return {"auth": auth}


def signed_headers(
    access_key: str, secret_key: str, url: str, path: str, security_token: str | None = None
) -> Mapping[str, str]:
    """Headers as the official SDK sends them."""
    credentials = BasicCredentials(access_key, secret_key, "p").with_security_token(security_token)
    request = SdkRequest("GET", "http", urlsplit(url).netloc, path, path, [], {}, b"")
    headers: dict[str, str] = credentials.sign_request(request).header_params
    return headers


def assert_problem(response: httpx.Response, status: int, code: str, message: str = "") -> None:
    assert response.status_code == status, response.text
    assert response.headers["content-type"] == "application/json"
    assert response.headers["x-request-id"]
    assert response.json()["error_code"] == code
    assert message in response.json()["error_msg"]


def assert_iam_problem(response: httpx.Response, status: int, title: str, message: str = "") -> None:
    assert response.status_code == status, response.text
    error = response.json()["error"]
    assert (error["code"], error["title"]) == (status, title)
    assert message in error["message"]
    assert response.headers["x-request-id"]


def test_every_operation_has_a_handler() -> None:
    from modelarts_emulator.assembly import HANDLERS

    assert set(HANDLERS) == set(OPERATIONS)


def test_an_operation_without_a_handler_checks_the_request_and_says_so(emulator: Emulator) -> None:
    app = ApiApp(DESCRIPTION, {}, Authenticator(emulator.services.accounts), emulator.services, Path())
    path = f"/v2/{emulator.services.accounts.account.project_id}/training-jobs"
    token = emulator.services.accounts.issue_token(project_scope=True).token

    async def post(body: object, headers: Mapping[str, str]) -> httpx.Response:
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://test") as client:
            return await client.post(path, json=body, headers=headers)

    valid = {"kind": "job", "metadata": {"name": "a-job"}, "unknown": 1}
    assert_problem(asyncio.run(post(valid, {"X-Auth-Token": token})), 501, "ModelArts.0010", "CreateTrainingJob")
    assert_problem(asyncio.run(post(valid, {})), 401, "ModelArts.0201")
    refused = asyncio.run(post({"kind": "job", "metadata": {"name": 5}}, {"X-Auth-Token": token}))
    assert_problem(refused, 400, "ModelArts.2788", "body.metadata.name")


def test_a_token_opens_the_api(http_client: httpx.Client, token: str, flavors_path: str) -> None:
    response = http_client.get(flavors_path, headers={"X-Auth-Token": token})
    assert response.status_code == 200
    assert response.headers["x-request-id"]


def test_request_ids_differ(http_client: httpx.Client, flavors_path: str) -> None:
    ids = {http_client.get(flavors_path).headers["x-request-id"] for _ in range(3)}
    assert len(ids) == 3


def test_permanent_keys_open_the_api(emulator: Emulator, http_client: httpx.Client, flavors_path: str) -> None:
    account = emulator.services.accounts.account
    headers = signed_headers(account.access_key, account.secret_key, emulator.url, flavors_path)
    assert http_client.get(flavors_path, headers=headers).status_code == 200


def test_temporary_keys_open_the_api(
    emulator: Emulator, http_client: httpx.Client, token: str, flavors_path: str
) -> None:
    body = {"auth": {"identity": {"methods": ["token"], "token": {"duration_seconds": 900}}}}
    created = http_client.post("/v3.0/OS-CREDENTIAL/securitytokens", json=body, headers={"X-Auth-Token": token})
    assert created.status_code == 201
    keys = created.json()["credential"]
    remaining = datetime.fromisoformat(keys["expires_at"]) - emulator.services.accounts.now()
    assert 800 < remaining.total_seconds() <= 900
    headers = signed_headers(keys["access"], keys["secret"], emulator.url, flavors_path, keys["securitytoken"])
    assert http_client.get(flavors_path, headers=headers).status_code == 200
    without_token = signed_headers(keys["access"], keys["secret"], emulator.url, flavors_path)
    assert_problem(http_client.get(flavors_path, headers=without_token), 401, "ModelArts.0208", "security token")


def test_a_wrong_secret_key_is_refused(emulator: Emulator, http_client: httpx.Client, flavors_path: str) -> None:
    access_key = emulator.services.accounts.account.access_key
    headers = signed_headers(access_key, "wrong", emulator.url, flavors_path)
    response = http_client.get(flavors_path, headers=headers)
    assert_problem(response, 401, "ModelArts.0208", "signature does not match")
    assert "Use the secret key of this access key" in response.json()["error_solution"]


_CLOSED = sorted(name for name, found in OPERATIONS.items() if found.security and None not in found.security)


@pytest.mark.parametrize(
    ("headers", "code"),
    [
        ({}, "ModelArts.0201"),
        ({"X-Auth-Token": ""}, "ModelArts.0201"),
        ({"X-Auth-Token": "wrong"}, "ModelArts.0203"),
        ({"Authorization": "Bearer x"}, "ModelArts.0206"),
    ],
)
@pytest.mark.parametrize("operation_id", _CLOSED)
def test_no_operation_is_open(http_client: httpx.Client, operation_id: str, headers: dict[str, str], code: str) -> None:
    operation: Operation = OPERATIONS[operation_id]
    path = "/".join("x" if part.startswith("{") else part for part in operation.path.split("/"))
    response = http_client.request(operation.method, path, headers=headers)
    if path.startswith("/v3"):
        assert_iam_problem(response, 401, "Unauthorized")
    else:
        assert_problem(response, 401, code)


def test_one_valid_credential_suffices(http_client: httpx.Client, token: str, flavors_path: str) -> None:
    headers = {"X-Auth-Token": token, "Authorization": "nonsense"}
    assert http_client.get(flavors_path, headers=headers).status_code == 200


def test_another_project_is_forbidden(http_client: httpx.Client, token: str) -> None:
    response = http_client.get("/v2/0123456789abcdef/training-job-flavors", headers={"X-Auth-Token": token})
    assert_problem(response, 403, "ModelArts.0210")
    assert "'0123456789abcdef'" in response.json()["error_msg"]
    response = http_client.get(f"/v2/%7Bproject_id%7D{'x' * 999}/training-job-flavors", headers={"X-Auth-Token": token})
    assert_problem(response, 403, "ModelArts.0210")
    assert "'{project_id}xxx" in response.json()["error_msg"]
    assert len(response.json()["error_msg"]) < 200


def test_a_token_for_the_account_opens_no_project(
    emulator: Emulator, http_client: httpx.Client, flavors_path: str
) -> None:
    token = emulator.services.accounts.issue_token(project_scope=False).token
    response = http_client.get(flavors_path, headers={"X-Auth-Token": token})
    assert_problem(response, 401, "ModelArts.0212")


@pytest.mark.parametrize("path", ["/v2", "/v1/x", "/v2/p/training-jobs/", "/v2/p/nothing"])
def test_unknown_paths_of_modelarts(http_client: httpx.Client, path: str) -> None:
    assert_problem(http_client.get(path), 404, "ModelArts.2836", path)


def test_unknown_paths_of_iam(http_client: httpx.Client) -> None:
    assert_iam_problem(http_client.get("/v3/nothing"), 404, "Not Found")


def test_other_methods_are_named(http_client: httpx.Client) -> None:
    response = http_client.patch("/v2/p/training-jobs/x")
    assert_problem(response, 405, "ModelArts.2803")
    assert set(response.headers["allow"].split(", ")) == {"GET", "PUT", "DELETE"}
    response = http_client.delete("/v3/auth/tokens")
    assert_iam_problem(response, 405, "Method Not Allowed")
    assert response.headers["allow"] == "POST"


def test_other_first_segments_are_buckets(http_client: httpx.Client) -> None:
    assert "x-obs-request-id" in {name.lower() for name in http_client.get("/v9/x").headers}


@pytest.mark.parametrize(
    ("content", "content_type", "code", "message"),
    [
        (b"", "application/json", "ModelArts.2787", "body is required"),
        (b"{", "application/json", "ModelArts.2787", "body is not JSON"),
        (b"{}", "text/plain", "ModelArts.2787", "allowed: application/json"),
        (b"{}", "application/json; charset=utf-16", "ModelArts.2787", "allowed: application/json"),
        (b"{}", None, "ModelArts.2788", "is required"),
        (b"{}", "application/json;charset=UTF-8", "ModelArts.2788", "is required"),
        (b"[]", "Application/JSON", "ModelArts.2788", "must be of type object"),
    ],
)
def test_bodies_are_checked(
    emulator: Emulator,
    http_client: httpx.Client,
    token: str,
    content: bytes,
    content_type: str | None,
    code: str,
    message: str,
) -> None:
    headers = {"X-Auth-Token": token} | ({} if content_type is None else {"Content-Type": content_type})
    path = f"/v2/{emulator.services.accounts.account.project_id}/training-jobs"
    assert_problem(http_client.post(path, content=content, headers=headers), 400, code, message)


def test_a_huge_body_is_refused(emulator: Emulator, http_client: httpx.Client, token: str) -> None:
    path = f"/v2/{emulator.services.accounts.account.project_id}/training-jobs"
    response = http_client.post(path, content=b" " * (2**20 + 1), headers={"X-Auth-Token": token})
    assert_problem(response, 413, "ModelArts.4104", "1 MB")


@pytest.mark.parametrize("target", ["/v2/%ff/training-job-flavors", "/v2/%zz/training-job-flavors?%ff=%", "/v2/%00/x"])
def test_broken_encoding_is_the_clients_fault(emulator: Emulator, token: str, target: str) -> None:
    connection = http.client.HTTPConnection(urlsplit(emulator.url).netloc)
    connection.request("GET", target, headers={"X-Auth-Token": token})
    response = connection.getresponse()
    response.read()
    connection.close()
    assert 400 <= response.status < 500


def test_a_token_from_a_password(emulator: Emulator, http_client: httpx.Client, flavors_path: str) -> None:
    account = emulator.services.accounts.account
    response = http_client.post(
        "/v3/auth/tokens", json=password_request(emulator, {"project": {"name": account.region}})
    )
    assert response.status_code == 201
    token = response.json()["token"]
    assert token["project"]["id"] == account.project_id
    assert token["user"]["name"] == account.user_name
    assert token["methods"] == ["password"]
    lifetime = datetime.fromisoformat(token["expires_at"]) - datetime.fromisoformat(token["issued_at"])
    assert lifetime.total_seconds() == 24 * 3600
    assert {service["type"] for service in token["catalog"]} >= {"iam", "modelarts"}
    headers = {"X-Auth-Token": response.headers["X-Subject-Token"]}
    assert http_client.get(flavors_path, headers=headers).status_code == 200
    projects = http_client.get("/v3/auth/projects", headers=headers).json()["projects"]
    assert [(project["id"], project["name"]) for project in projects] == [(account.project_id, account.region)]


@pytest.mark.parametrize("scope", [None, {}, {"domain": {}}, {"project": {"id": "?"}}, {"domain": {"name": "?"}}])
def test_scopes(emulator: Emulator, http_client: httpx.Client, scope: dict[str, Any] | None) -> None:
    response = http_client.post("/v3/auth/tokens?nocatalog=", json=password_request(emulator, scope))
    if not scope:
        assert response.status_code == 201
        assert "project" not in response.json()["token"]
        assert "catalog" not in response.json()["token"]
        assert response.json()["token"]["domain"]["name"] == emulator.services.accounts.account.domain_name
    elif "?" in str(scope):
        assert_iam_problem(response, 404, "Not Found", "is unknown")
    else:
        assert_iam_problem(response, 400, "Bad Request", "neither id nor name")


@pytest.mark.parametrize("field", ["name", "password"])
def test_a_wrong_password_is_unauthorized(emulator: Emulator, http_client: httpx.Client, field: str) -> None:
    response = http_client.post("/v3/auth/tokens", json=password_request(emulator, None, **{field: "wrong"}))
    assert_iam_problem(response, 401, "Unauthorized", "password is wrong")
    assert "X-Subject-Token" not in response.headers


def test_a_failing_handler_is_logged_and_answered(emulator: Emulator, caplog: pytest.LogCaptureFixture) -> None:
    def fail(call: Call[Services]) -> Reply:
        raise ZeroDivisionError("for the log only")

    authenticator = Authenticator(emulator.services.accounts)
    app = ApiApp(DESCRIPTION, {"KeystoneListAuthProjects": fail}, authenticator, emulator.services, Path())
    headers = {"X-Auth-Token": emulator.services.accounts.issue_token(project_scope=True).token}

    async def get() -> httpx.Response:
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://test") as client:
            return await client.get("/v3/auth/projects", headers=headers)

    with caplog.at_level(logging.ERROR):
        response = asyncio.run(get())
    assert_iam_problem(response, 500, "Internal Server Error", "Internal error")
    assert "for the log only" not in response.text
    assert response.headers["x-request-id"] in caplog.text
    assert headers["X-Auth-Token"] not in caplog.text


def test_the_event_loop_answers_lookups_and_leaves_the_rest_to_workers(emulator: Emulator) -> None:
    def answered(_: Call[Services]) -> Reply:
        return Reply(200, {"thread": threading.get_ident()})

    handlers: Mapping[str, Handler[Services]]
    handlers = {"KeystoneListAuthProjects": answered, "KeystoneListAuthDomains": Lookup(answered)}
    app = ApiApp(DESCRIPTION, handlers, Authenticator(emulator.services.accounts), emulator.services, Path())
    headers = {"X-Auth-Token": emulator.services.accounts.issue_token(project_scope=True).token}

    async def get(path: str) -> bool:
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://test") as client:
            answer = (await client.get(path, headers=headers)).json()
            return bool(answer["thread"] == threading.get_ident())

    assert asyncio.run(get("/v3/auth/domains"))
    assert not asyncio.run(get("/v3/auth/projects"))


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("/v3/auth/tokens", '"title":"Service Unavailable"'),
        ("/v2/project/training-jobs", '"error_code":"ModelArts.0010"'),
        ("/bucket/key", "<Code>ServiceUnavailable</Code>"),
    ],
)
def test_a_request_under_way_when_the_emulator_ends(
    path: str, body: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(embedded, "_SHUTDOWN_SECONDS", 0.1)
    with Emulator() as emulator:
        connection = http.client.HTTPConnection(urlsplit(emulator.url).netloc)
        connection.putrequest("PUT" if path == "/bucket/key" else "POST", path)
        connection.putheader("Content-Length", "10")
        connection.putheader("Content-Type", "application/json")
        connection.endheaders()
        assert emulator._server is not None
        requests = emulator._server.server_state.tasks
        until(lambda: bool(requests), lambda: requests)  # it waits for the body
        emulator.close()
        answer = connection.getresponse()
        assert (answer.status, body in answer.read().decode()) == (503, True)
        connection.close()
    assert not [record for record in caplog.records if record.exc_info]
