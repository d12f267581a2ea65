"""Requests to any path of the API: `modelarts.config.auth.auth_by_apig`, and the names in `modelarts.constant`."""

from __future__ import annotations

import json
from typing import Any

import pytest
from modelarts import constant
from modelarts.config.auth import auth_by_apig
from modelarts.exceptions import (
    AuthenticationError,
    EndpointUnreachableError,
    InvalidArgumentError,
    NotFoundError,
    RateLimitError,
)
from modelarts.session import Session

from tests.support.scripted_modelarts import SILENCE, Answer, ScriptedModelArts
from tests.support.sessions import session_at


def test_the_local_modelarts_accepts_the_signature(session: Session) -> None:
    engines = auth_by_apig(session, "GET", f"/v2/{session.project_id}/training-job-engines")
    assert isinstance(engines, dict)
    assert engines["total"]
    for body in ({"limit": 5}, '{"limit": 5}', b'{"limit": 5}'):
        found = auth_by_apig(session, constant.HTTPS_POST, f"/v2/{session.project_id}/training-job-searches", body=body)
        assert isinstance(found, dict)
        assert found["limit"] == 5
    models = auth_by_apig(
        session, "get", f"/v1/{session.project_id}/models?limit=2", query={"order": "asc", "offset": 0}
    )
    assert isinstance(models, dict)
    assert "models" in models


def test_a_session_with_a_password_sends_its_token(environment: dict[str, str]) -> None:
    username, password = environment["MODELARTS_USERNAME"], environment["MODELARTS_PASSWORD"]
    with Session(username=username, password=password, retries=0) as session:
        found = auth_by_apig(session, constant.HTTPS_GET, f"/v1/{session.project_id}/services")
    assert isinstance(found, dict)


def test_an_error_is_that_of_its_status(session: Session, environment: dict[str, str]) -> None:
    with pytest.raises(NotFoundError, match=r"ModelArts\."):
        auth_by_apig(session, "DELETE", f"/v1/{session.project_id}/models/00000000-0000-4000-8000-000000000000")
    wrong = Session(access_key=environment["HUAWEICLOUD_SDK_AK"], secret_key="wrong", retries=0)
    with pytest.raises(AuthenticationError):
        auth_by_apig(wrong, "GET", f"/v1/{session.project_id}/models")
    wrong.close()


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (Answer(200, {"id": "n-1", "status": "RUNNING"}), {"id": "n-1", "status": "RUNNING"}),
        (Answer(200, [1, None, "x"]), [1, None, "x"]),
        (Answer(200, b"null"), None),
        (Answer(202, b""), None),
        (Answer(204, b""), None),
        (Answer(200, b"text"), "text"),
        (Answer(200, b'{"broken": '), '{"broken": '),
        (Answer(200, b'{"a": NaN}'), '{"a": NaN}'),
        (Answer(200, b"-Infinity"), "-Infinity"),
    ],
)
def test_the_answer_is_decoded(answer: Answer, expected: object) -> None:
    with ScriptedModelArts() as server, server.session(retries=0) as session:
        server.answers["GET /v1/p/notebooks/n-1"] = answer
        assert auth_by_apig(session, "GET", "/v1/p/notebooks/n-1") == expected


def test_what_is_sent() -> None:
    with ScriptedModelArts() as server, server.session(retries=0) as session:
        server.answers["POST /v1/p/notebooks/n-1/storage"] = {"id": "s-1"}
        auth_by_apig(
            session,
            "POST",
            "/v1/p/notebooks/n-1/storage?a=1",
            query={"b": [1, "two"], "c": True, "d": None, "e": "x y&z"},
            body={"category": "OBS", "uri": "obs://bucket/dir/", "mount_path": "/data/ünï/"},
            headers={"x-modelarts-user-id": "user-1", "x-security-token": "of the session"},
        )
        (sent,) = server.requests
    assert sent.target == "/v1/p/notebooks/n-1/storage?a=1&b=1&b=two&c=true&e=x%20y%26z"
    assert json.loads(sent.body) == {"category": "OBS", "uri": "obs://bucket/dir/", "mount_path": "/data/ünï/"}
    assert sent.headers["Content-Type"] == "application/json"
    assert sent.headers["x-modelarts-user-id"] == "user-1"
    assert sent.headers["Authorization"].startswith("SDK-HMAC-SHA256 ")
    assert sent.headers["User-Agent"].startswith("modelarts-sdk/")


def test_a_security_token_is_that_of_the_session() -> None:
    with ScriptedModelArts() as server:
        server.answers["GET /v1/p/pools"] = {}
        temporary = session_at(server.session()._endpoints.modelarts, security_token="token-1", retries=0)
        auth_by_apig(temporary, "GET", "/v1/p/pools", headers={"X-Security-Token": "token-1"})
        (sent,) = server.requests
        assert sent.headers.get_all("X-Security-Token") == ["token-1"]
        login = session_at("http://127.0.0.1:1", access_key=None, secret_key=None, username="me", password="x")
        for session in (temporary, login):
            with pytest.raises(
                InvalidArgumentError, match="x-security-token, which is not that of the session"
            ) as caught:
                auth_by_apig(session, "GET", "/v1/p/pools", headers={"x-security-token": "token-2"})
            assert "token-2" not in str(caught.value)
        assert len(server.requests) == 1


def test_requests_are_repeated_and_limited_as_those_of_the_session() -> None:
    with ScriptedModelArts() as server, server.session(retries=2) as session:
        server.answers["GET /v1/p/pools"] = Answer(429, {"error_code": "APIG.0308", "error_msg": "too many"})
        with pytest.raises(RateLimitError) as caught:
            auth_by_apig(session.with_options(retries=1), "GET", "/v1/p/pools")
        assert len(caught.value.attempts) == len(server.asked) == 2
        server.answers["GET /v1/p/pools"] = SILENCE
        with pytest.raises(EndpointUnreachableError):
            auth_by_apig(session.with_options(deadline=0.3, retries=0), "GET", "/v1/p/pools")


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        ({"session": None}, r"session=None is not a Session. The call is auth_by_apig\(session, 'GET'"),
        ({"method": "FETCH"}, "method='FETCH' is not allowed"),
        ({"method": None}, "method=None is not allowed"),
        ({"path": None}, "path=None is not a path of the API"),
        ({"path": "v1/p/models"}, "is not a path of the API"),
        ({"path": "https://evil.example.com/v1/p"}, "and without a host"),
        ({"path": "//evil.example.com/v1/p"}, "and without a host"),
        ({"path": "/v1/{project_id}/models"}, r"as session\.project_id"),
        ({"path": "/v1/p/../admin"}, "is not a path of the API"),
        ({"path": "/v1/p/%2e%2e/admin"}, "is not a path of the API"),
        ({"path": "/v1/p/a b"}, "percent-encoded"),
        ({"path": "/v1/p/a\n"}, "is not a path of the API"),
        ({"path": "/v1/p/ü"}, "percent-encoded"),
        ({"query": [("a", 1)]}, "query=.* is not a dict"),
        ({"query": {"a": {"b": 1}}}, "query has 'a': .* Values must be text"),
        ({"body": object()}, "body cannot be written as JSON"),
        ({"body": {"a": float("nan")}}, "body cannot be written as JSON"),
        ({"headers": "x"}, "headers is not a dict"),
        ({"headers": {"x": 1}}, "headers is not a dict"),
        ({"headers": {"x": "a\r\nb: c"}}, "headers is not a dict from names to visible texts"),
        ({"headers": {"x y": "a"}}, "headers is not a dict"),
        ({"headers": {"X-A": "secret\x01"}}, "headers is not a dict from names to visible texts of ASCII"),
        ({"headers": {"X-A": "secret\u00e9\u65e5"}}, "headers is not a dict from names to visible texts of ASCII"),
        ({"headers": {"X-Auth-Token": "secret"}}, "headers has X-Auth-Token, which the session sets"),
        ({"body": "\udc80"}, "body cannot be written as JSON: .*surrogates not allowed"),
        ({"body": {"a": "\udc80"}}, "body cannot be written as JSON: .*surrogates not allowed"),
        ({"query": {"a": "\udc80"}}, "query has 'a': '.udc80'. Values must be text"),
        ({"query": {"\udc80": 1}}, "query has '.udc80': 1. Values must be text"),
        ({"query": {"a": float("inf")}}, "query has 'a': inf. Values must be text, finite numbers"),
        ({"query": {"a": [float("nan")]}}, "query has 'a': nan. Values must be text, finite numbers"),
        ({"path": "/v1/p/z%zz"}, "percent-encoded"),
        ({"path": "/v1/p/z%"}, "percent-encoded"),
        ({"headers": {"Authorization": "secret"}}, "headers has Authorization, which the session sets"),
    ],
)
def test_mistakes_are_found_before_anything_is_sent(arguments: dict[str, Any], problem: str) -> None:
    with ScriptedModelArts() as server, server.session(retries=0) as session:
        given = {"session": session, "method": "POST", "path": "/v1/p/models", **arguments}
        with pytest.raises(InvalidArgumentError, match=problem) as caught:
            auth_by_apig(**given)
        assert "secret" not in str(caught.value)
        assert server.asked == []
