"""IAM tokens: asked for with a password, renewed in time and after a 401."""

from __future__ import annotations

import json
import logging
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest
from modelarts.exceptions import (
    ApiError,
    AuthenticationError,
    ConfigurationError,
    EndpointUnreachableError,
    ServerError,
)
from modelarts_client.error_catalogue import lookup

from tests.support.token_cloud import API_URL, DAY, Answer, Cloud, Get, async_get, sync_get


@pytest.fixture(params=[sync_get, async_get], ids=["sync", "async"])
def get(request: pytest.FixtureRequest) -> Get:
    chosen: Get = request.param
    return chosen


@pytest.fixture
def cloud() -> Cloud:
    return Cloud()


def _no_answer(request: httpx.Request) -> httpx.Response:
    raise httpx.ConnectError("nobody listens", request=request)


def _overload(_: httpx.Request) -> httpx.Response:
    return httpx.Response(503, text="overload")


def test_the_token_is_fetched_once_and_used_again(cloud: Cloud, get: Get) -> None:
    auth = cloud.auth()
    for _ in range(3):
        assert get(cloud, auth).status_code == 200
    (asked,) = cloud.token_requests
    assert (asked.method, str(asked.url)) == ("POST", "https://iam.example.com/v3/auth/tokens")
    assert asked.headers["Content-Type"] == "application/json"
    assert json.loads(asked.content) == {
        "auth": {
            "identity": {
                "methods": ["password"],
                "password": {"user": {"name": "user-1", "password": "password-1", "domain": {"name": "account-1"}}},
            },
            "scope": {"project": {"id": "p"}},
        }
    }


@pytest.mark.parametrize(
    ("project_id", "region_name", "scope"),
    [
        (None, "cn-north-4", {"project": {"name": "cn-north-4"}}),
        (None, None, {"domain": {"name": "account-1"}}),
    ],
)
def test_the_scope_follows_what_is_known(
    cloud: Cloud, project_id: str | None, region_name: str | None, scope: dict[str, dict[str, str]]
) -> None:
    sync_get(cloud, cloud.auth(project_id, region_name))
    assert json.loads(cloud.token_requests[0].content)["auth"]["scope"] == scope


def test_a_token_is_asked_for_as_the_call_that_needs_it_is_sent(cloud: Cloud) -> None:
    with cloud.client(cloud.auth()) as client:
        client.get(API_URL, timeout=7, extensions={"retries": 0, "deadline": 20.0, "trace": None})
    extensions = cloud.token_requests[0].extensions
    assert extensions["timeout"] | {"total": None} == dict.fromkeys(("connect", "read", "write", "pool"), 7) | {
        "total": None
    }
    assert extensions["retries"] == 0
    assert 10.0 < extensions["deadline"] <= 20.0  # some of which may have passed
    assert "trace" not in extensions


def test_a_refused_token_is_replaced_in_what_is_left_of_the_time(cloud: Cloud) -> None:
    with cloud.client(cloud.auth()) as client:
        client.get(API_URL)
        cloud.good = set()
        client.get(API_URL, extensions={"deadline": 20.0})
    assert 19.0 < cloud.token_requests[1].extensions["deadline"] < 20.0


def test_the_token_is_replaced_ten_minutes_before_it_expires(cloud: Cloud, get: Get) -> None:
    auth = cloud.auth()
    get(cloud, auth)
    cloud.now = DAY - 601
    get(cloud, auth)
    assert cloud.asked_for == 1
    cloud.now = DAY - 600
    get(cloud, auth)
    assert cloud.asked_for == 2


def test_a_token_with_a_short_life_is_still_used(cloud: Cloud, get: Get) -> None:
    cloud.times["expires_at"] = "2024-01-01T00:05:00Z"
    auth = cloud.auth()
    get(cloud, auth)
    cloud.now = 269
    get(cloud, auth)
    assert cloud.asked_for == 1
    cloud.now = 270
    get(cloud, auth)
    assert cloud.asked_for == 2


@pytest.mark.parametrize(
    ("times", "headers", "lifetime"),
    [
        ({"expires_at": "2024-01-02T00:00:00Z"}, {"Date": "Mon, 01 Jan 2024 12:00:00 GMT"}, 12 * 3600),
        ({"expires_at": "2024-01-02T00:00:00"}, {}, 3600),
        ({"expires_at": "tomorrow"}, {}, 3600),
        ({}, {}, 3600),
    ],
)
def test_a_token_lives_by_iams_clock_or_for_an_hour(
    cloud: Cloud, times: dict[str, str], headers: dict[str, str], lifetime: float
) -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        token = cloud.issue(request).headers["X-Subject-Token"]
        return httpx.Response(201, headers={"X-Subject-Token": token, **headers}, json={"token": times})

    cloud.answer_token = answer
    auth = cloud.auth()
    sync_get(cloud, auth)
    cloud.answer_token = _no_answer
    cloud.now = lifetime - 1
    assert sync_get(cloud, auth).status_code == 200
    cloud.now = lifetime
    with pytest.raises(EndpointUnreachableError):
        sync_get(cloud, auth)


def test_the_old_token_is_used_while_it_is_being_renewed(cloud: Cloud, get: Get) -> None:
    auth = cloud.auth()
    get(cloud, auth)
    cloud.now = DAY - 60
    cloud.gate.clear()
    with ThreadPoolExecutor(1) as pool:
        cloud.asked.clear()
        leader = pool.submit(sync_get, cloud, auth)
        assert cloud.asked.wait(10)
        assert get(cloud, auth).request.headers["X-Auth-Token"] == "token-1"
        cloud.gate.set()
        assert leader.result().request.headers["X-Auth-Token"] == "token-2"
    assert cloud.asked_for == 2


@pytest.mark.parametrize(
    "failure",
    [
        _no_answer,
        _overload,
        lambda _: httpx.Response(401, json={"error": {"code": 401, "message": "bad password"}}),
        lambda _: httpx.Response(307, headers={"Location": "https://elsewhere.example.org/"}),
        lambda _: httpx.Response(200, text="hello"),
    ],
    ids=["unreachable", "overload", "refused", "redirected", "rubbish"],
)
def test_the_old_token_is_used_when_renewing_it_fails(
    cloud: Cloud, get: Get, failure: Answer, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.WARNING, "modelarts.auth")
    auth = cloud.auth()
    get(cloud, auth)
    cloud.now = DAY - 600
    cloud.answer_token = failure
    for _ in range(3):
        assert get(cloud, auth).status_code == 200
    assert cloud.asked_for == 2
    (warning,) = [record for record in caplog.records if record.name == "modelarts.auth"]
    assert warning.levelno == logging.WARNING
    assert "The token of user 'user-1' could not be renewed ahead of time: " in warning.getMessage()
    assert "password-1" not in caplog.text
    assert "token-1" not in caplog.text
    cloud.now += 30
    cloud.answer_token = cloud.issue
    get(cloud, auth)
    assert cloud.asked_for == 3


def test_renewing_ahead_of_time_takes_little_of_the_callers_time(cloud: Cloud, get: Get) -> None:
    auth = cloud.auth()
    get(cloud, auth)
    cloud.now = DAY - 600
    get(cloud, auth)
    first, early = (request.extensions for request in cloud.token_requests)
    assert (first.get("retries"), first.get("deadline")) == (None, None)
    assert (early["retries"], early["deadline"]) == (0, 10.0)


def test_an_expired_token_is_not_used(cloud: Cloud, get: Get) -> None:
    auth = cloud.auth()
    get(cloud, auth)
    cloud.now = DAY
    cloud.answer_token = _overload
    with pytest.raises(ServerError):
        get(cloud, auth)


def test_a_token_counts_with_whatever_success_it_comes(cloud: Cloud, get: Get) -> None:
    def issue(request: httpx.Request) -> httpx.Response:
        response = cloud.issue(request)
        return httpx.Response(200, headers=response.headers, content=response.content)

    cloud.answer_token = issue
    cloud.times["expires_at"] = "2024-01-01T00:10:00Z"
    auth = cloud.auth()
    get(cloud, auth)
    cloud.now = 601.0
    get(cloud, auth)
    assert cloud.asked_for == 2


def test_a_refused_token_is_replaced_once(cloud: Cloud, get: Get) -> None:
    auth = cloud.auth()
    get(cloud, auth)
    cloud.good = set()
    response = get(cloud, auth)
    assert response.status_code == 200
    assert response.content == b'{"a":1}'
    assert cloud.asked_for == 2


def test_a_second_refusal_is_handed_over(cloud: Cloud, get: Get) -> None:
    cloud.answer_call = lambda _: httpx.Response(401, text="no")
    response = get(cloud, cloud.auth())
    assert (response.status_code, response.text) == (401, "no")
    assert cloud.asked_for == 2


@pytest.mark.parametrize("code", ["ModelArts.0207", "ModelArts.0212"])
def test_a_token_of_the_wrong_scope_is_not_replaced(cloud: Cloud, get: Get, code: str) -> None:
    known = lookup(code, 401)
    assert known is not None
    assert "scope" in known.remedy
    cloud.answer_call = lambda _: httpx.Response(401, json={"error_code": code, "error_msg": "no project"})
    auth = cloud.auth()
    for _ in range(3):
        response = get(cloud, auth)
        assert (response.status_code, response.json()["error_code"]) == (401, code)
    assert cloud.asked_for == 1


def test_a_server_that_refuses_all_tokens_costs_four_of_them_and_then_one_a_minute(cloud: Cloud, get: Get) -> None:
    cloud.answer_call = lambda _: httpx.Response(401)
    auth = cloud.auth()
    for _ in range(10):
        assert get(cloud, auth).status_code == 401
    assert cloud.asked_for == 4
    cloud.now += 60
    for _ in range(10):
        assert get(cloud, auth).status_code == 401
    assert cloud.asked_for == 5


def test_a_token_that_was_accepted_is_replaced_whenever_it_is_refused(cloud: Cloud, get: Get) -> None:
    auth = cloud.auth()
    for number in range(1, 10):
        assert get(cloud, auth).status_code == 200
        assert cloud.asked_for == number
        cloud.good = set()


def test_a_wrong_password_says_what_to_check(cloud: Cloud, get: Get) -> None:
    cloud.answer_token = lambda _: httpx.Response(401, json={"error": {"code": 401, "message": "bad password"}})
    with pytest.raises(AuthenticationError, match="bad password") as caught:
        get(cloud, cloud.auth())
    assert "Check username and password" in str(caught.value)


def test_an_iam_that_does_not_answer_is_named(cloud: Cloud, get: Get) -> None:
    cloud.answer_token = _no_answer
    with pytest.raises(EndpointUnreachableError, match=r"iam\.example\.com.*nobody listens") as caught:
        get(cloud, cloud.auth())
    assert len(caught.value.attempts) == 1


def test_an_iam_that_redirects_is_not_followed(cloud: Cloud, get: Get) -> None:
    cloud.answer_token = lambda _: httpx.Response(302, headers={"Location": "https://elsewhere.example.org/login"})
    with pytest.raises(ApiError, match=r"redirects to https://elsewhere\.example\.org/login"):
        get(cloud, cloud.auth())


def test_an_answer_without_a_token_says_what_to_check(cloud: Cloud, get: Get) -> None:
    cloud.answer_token = lambda _: httpx.Response(200, text="hello")
    with pytest.raises(ConfigurationError, match="iam_endpoint"):
        get(cloud, cloud.auth())


def test_a_failure_is_not_remembered(cloud: Cloud, get: Get) -> None:
    auth = cloud.auth()
    cloud.answer_token = _no_answer
    with pytest.raises(EndpointUnreachableError):
        get(cloud, auth)
    cloud.answer_token = cloud.issue
    assert get(cloud, auth).status_code == 200


def test_a_body_that_comes_in_pieces_is_sent_again_whole(cloud: Cloud) -> None:
    auth = cloud.auth()
    sync_get(cloud, auth)
    cloud.good = set()
    with cloud.client(auth) as client:
        assert client.post(API_URL, content=iter([b"a", b"b"])).content == b"ab"
