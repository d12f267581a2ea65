"""Redirects carry neither the password nor a token to another server, also with clients that follow redirects."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import httpx
import pytest
from modelarts.exceptions import ApiError, ConfigurationError
from modelarts_client.auth.token_auth import TokenAuth

from tests.support.token_cloud import API_URL, IAM, Cloud

Post = Callable[[Cloud, TokenAuth, bool], httpx.Response]

_ELSEWHERE = "https://elsewhere.example.org/path"
_MOVED = [301, 302, 303, 307, 308]


def _sync_post(cloud: Cloud, auth: TokenAuth, follows: bool) -> httpx.Response:
    with cloud.client(auth) as client:
        return client.post(API_URL, json={"a": 1}, follow_redirects=follows)


def _async_post(cloud: Cloud, auth: TokenAuth, follows: bool) -> httpx.Response:
    async def post() -> httpx.Response:
        async with cloud.async_client(auth) as client:
            return await client.post(API_URL, json={"a": 1}, follow_redirects=follows)

    return asyncio.run(post())


@pytest.fixture(params=[_sync_post, _async_post], ids=["sync", "async"])
def post(request: pytest.FixtureRequest) -> Post:
    chosen: Post = request.param
    return chosen


class MovedCloud(Cloud):
    """Redirects, and keeps what arrives at all other places.

    Args:
        moved: The URLs that redirect.
        status: With which status.
        location: Where to.
    """

    def __init__(self, moved: str, status: int, location: str) -> None:
        super().__init__()
        self.elsewhere: list[httpx.Request] = []
        self._moved = moved
        self._status = status
        self._location = location
        self.answer_token = self.issue_or_move
        self.answer_call = self.accept_or_move

    def _redirect(self) -> httpx.Response:
        return httpx.Response(self._status, headers={"Location": self._location})

    def issue_or_move(self, request: httpx.Request) -> httpx.Response:
        return self._redirect() if str(request.url) == self._moved else self.issue(request)

    def accept_or_move(self, request: httpx.Request) -> httpx.Response:
        if str(request.url) == self._moved:
            return self._redirect()
        if str(request.url) != API_URL:
            self.elsewhere.append(request)
        return self.accept_good_tokens(request)


@pytest.mark.parametrize("status", _MOVED)
@pytest.mark.parametrize(
    "location", [_ELSEWHERE, "//elsewhere.example.org", "https://iam.example.com:8443/", "http://iam.example.com/"]
)
def test_the_password_goes_nowhere_else(post: Post, status: int, location: str) -> None:
    cloud = MovedCloud(f"{IAM}/v3/auth/tokens", status, location)
    for follows in (True, False):
        with pytest.raises(ApiError, match=r"redirects are not followed"):
            post(cloud, cloud.auth(), follows)
    assert cloud.asked_for == 2
    assert not cloud.elsewhere


@pytest.mark.parametrize("status", _MOVED)
def test_a_token_goes_nowhere_else(post: Post, status: int) -> None:
    cloud = MovedCloud(API_URL, status, _ELSEWHERE)
    auth = cloud.auth()
    with pytest.raises(ConfigurationError, match=r"modelarts\.example\.com redirects to https://elsewhere"):
        post(cloud, auth, True)
    assert post(cloud, auth, False).status_code == status
    assert not cloud.elsewhere


def test_a_redirect_that_is_followed_by_hand_is_refused() -> None:
    cloud = MovedCloud(API_URL, 307, _ELSEWHERE)
    with cloud.client(cloud.auth()) as client:
        following = client.get(API_URL).next_request
        assert following is not None
        with pytest.raises(ConfigurationError, match="redirects to"):
            client.send(following)
    assert not cloud.elsewhere


def test_a_server_may_redirect_to_itself(post: Post) -> None:
    cloud = MovedCloud(API_URL, 307, "/v3/p/training-jobs")
    assert post(cloud, cloud.auth(), True).status_code == 200
    (followed,) = cloud.elsewhere
    assert followed.headers["X-Auth-Token"] == "token-1"


def test_all_that_wait_are_told_of_a_redirect_at_once() -> None:
    cloud = MovedCloud(f"{IAM}/v3/auth/tokens", 307, _ELSEWHERE)
    cloud.gate.clear()

    async def run() -> list[httpx.Response | BaseException]:
        async with cloud.async_client(cloud.auth()) as client:
            calls = [asyncio.create_task(client.get(API_URL, follow_redirects=True)) for _ in range(10)]
            await asyncio.to_thread(cloud.wait_for_looks_at_the_clock, 10)
            cloud.gate.set()
            return await asyncio.gather(*calls, return_exceptions=True)

    assert {type(outcome) for outcome in asyncio.run(run())} == {ApiError}
    assert cloud.asked_for == 1


@pytest.mark.parametrize("status", [307, 308])
def test_httpx_by_itself_would_hand_it_on(status: int) -> None:
    """If this fails, httpx has become careful, and less needs to be done here."""
    arrived: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        if request.url.host == "elsewhere.example.org":
            arrived.append(request)
            return httpx.Response(200)
        return httpx.Response(status, headers={"Location": _ELSEWHERE})

    auth = Cloud().auth()
    with httpx.Client(transport=httpx.MockTransport(answer), auth=auth, follow_redirects=True) as client:
        client.get(API_URL)
    (called,) = arrived
    assert called.headers["X-Auth-Token"] == "token-1"
