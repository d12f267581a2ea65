"""Options can be set for each call, and are applied to its request."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from modelarts_client import Client
from modelarts_client.api.training import list_training_jobs
from modelarts_client.errors import InvalidArgumentError
from modelarts_client.models import ListTrainingJobsRequest

BASE_URL = "https://modelarts.example.com"
_HEADER_NAMES = st.sampled_from(["X-Language", "x-language", "User-Agent", "X-Trace"])
_OPTIONS = st.fixed_dictionaries(
    {},
    optional={
        "timeout": st.floats(0.001, 1000) | st.builds(httpx.Timeout, st.floats(0.001, 1000), connect=st.just(1.5)),
        "retries": st.integers(0, 1000),
        "deadline": st.floats(0.001, 1e9),
        "headers": st.dictionaries(_HEADER_NAMES, st.text("ab", min_size=1), max_size=2),
    },
)


class Recorder:
    """Two clients on connections that record requests.

    Attributes:
        client: One whose connections are open.
        requests: What was sent.
    """

    def __init__(self, **settings: Any) -> None:
        self.requests: list[httpx.Request] = []
        transport = httpx.MockTransport(self._answer)
        self.client = Client(BASE_URL, httpx_args={"transport": transport, "trust_env": False}, **settings)

    def sent_by(self, client: Client) -> httpx.Request:
        """The request that this client sends, the same for blocking calls and asyncio."""
        client.send("get", "/v1/jobs")
        asyncio.run(client.asend("get", "/v1/jobs"))
        first, second = self.requests[-2:]
        assert (first.url, first.headers.raw, first.extensions) == (second.url, second.headers.raw, second.extensions)
        return first

    def _answer(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        return httpx.Response(200, json={})


@given(st.lists(_OPTIONS, max_size=4))
def test_what_was_said_last_counts_and_the_rest_stays(said: list[dict[str, Any]]) -> None:
    recorder = Recorder(timeout=60.0, headers={"User-Agent": "mine"})
    client = recorder.client
    together: dict[str, Any] = {}
    for options in said:
        client = client.with_options(**options)
        together |= options
    request = recorder.sent_by(client)
    expected: dict[str, Any] = {name: together[name] for name in ("retries", "deadline") if name in together}
    expected["timeout"] = httpx.Timeout(together.get("timeout", 60.0)).as_dict() | {"total": None}
    assert expected.items() <= request.extensions.items()
    headers = httpx.Headers({"User-Agent": "mine"})
    for options in said:
        for name, value in options.get("headers", {}).items():
            headers[name] = value
    assert dict(headers).items() <= dict(request.headers).items()
    assert all(request.headers.get_list(name) == [value] for name, value in headers.items())


def test_the_client_it_came_from_is_as_before() -> None:
    recorder = Recorder(headers={"X-Language": "en-us"})
    before = recorder.sent_by(recorder.client)
    recorder.sent_by(
        recorder.client.with_options(timeout=1.0, retries=0, deadline=5.0, headers={"X-Language": "zh-cn"})
    )
    after = recorder.sent_by(recorder.client)
    assert (before.headers.raw, before.extensions) == (after.headers.raw, after.extensions)
    assert after.headers["X-Language"] == "en-us"


@pytest.mark.parametrize("first", [0, 1, 2])
def test_connections_are_shared_whoever_opens_them_and_whoever_closes_them(first: int) -> None:
    one = Client(BASE_URL)
    other = one.with_options(retries=1)
    third = other.with_options(timeout=2.0)
    clients = (one, other, third)
    http, async_http = clients[first].get_httpx_client(), clients[first].get_async_httpx_client()
    assert all(client.get_httpx_client() is http for client in clients)
    assert all(client.get_async_httpx_client() is async_http for client in clients)
    with clients[first - 1]:
        pass
    assert http.is_closed
    asyncio.run(clients[first - 2].aclose())
    assert async_http.is_closed
    replaced = httpx.Client(base_url=BASE_URL)
    clients[first].set_httpx_client(replaced)
    assert all(client.get_httpx_client() is replaced for client in clients)
    assert not replaced.is_closed


def test_threads_that_come_at_the_same_time_open_the_same_connections() -> None:
    client = Client(BASE_URL, httpx_args={"verify": False})
    threads = 8
    together = Barrier(threads)

    def get(_: int) -> httpx.Client:
        together.wait()
        return client.get_httpx_client()

    with ThreadPoolExecutor(threads) as pool:
        assert len({id(http) for http in pool.map(get, range(threads))}) == 1


@pytest.mark.parametrize(
    ("options", "says"),
    [
        ({"retries": -1}, "retries=-1 must not be negative"),
        ({"retries": 1.5}, "retries=1.5 must be a whole number"),
        ({"retries": float("nan")}, "retries=nan must be"),
        ({"deadline": 0}, "deadline=0 must be more than 0 seconds"),
        ({"deadline": -1.0}, "deadline=-1.0 must be"),
        ({"deadline": float("nan")}, "deadline=nan must be"),
        ({"timeout": 0.0}, "timeout=0.0 must be more than 0 seconds"),
        ({"timeout": -2}, "timeout=-2 must be"),
    ],
)
def test_nonsense_is_refused(options: Mapping[str, Any], says: str) -> None:
    with pytest.raises(ValueError, match=says):
        Client(BASE_URL).with_options(**options)


@pytest.mark.parametrize(
    ("settings", "says"),
    [
        ({"base_url": "127.0.0.1:80"}, "'127.0.0.1:80' must be the address of a service.*: http or https"),
        ({"base_url": ""}, "base_url='' must be"),
        ({"base_url": None}, "base_url=None must be"),
        ({"base_url": "ftp://a"}, "http or https"),
        ({"base_url": "https://"}, "then the host"),
        ({"base_url": "https://a:99999"}, "must be the address"),
        ({"base_url": "https://a/b?c=d"}, "without a query"),
        ({"base_url": "https://a/b#c"}, "without a query"),
        ({"base_url": "https://a b"}, "must be the address"),
        ({"base_url": "https://user:s3cret@a"}, "base_url= has an @"),
        ({"timeout": "5"}, "timeout='5' must be a number of seconds"),
        ({"timeout": -1}, "timeout=-1 must be more than 0"),
        ({"retries": -1}, "retries=-1 must not be negative"),
        ({"deadline": 0}, "deadline=0 must be more than 0"),
        ({"validate": "yes"}, "validate='yes' must be True or False"),
        ({"headers": [("a", "s3cret")]}, "headers= must be a mapping of names to values, not list"),
        ({"headers": {"a": 1}}, "the value of 'a' is int"),
        ({"httpx_args": {"follow_redirects": True}}, "must not contain follow_redirects"),
    ],
)
def test_settings_of_a_client_are_checked_at_once(settings: Mapping[str, Any], says: str) -> None:
    given: dict[str, Any] = {"base_url": BASE_URL, **settings}
    with pytest.raises(InvalidArgumentError, match=says) as caught:
        Client(**given)
    assert "s3cret" not in str(caught.value)


def test_a_service_may_have_a_path_and_an_international_name() -> None:
    for url in ("https://api.example.com/base/", "http://b\u00fccher.example:8080", "http://[::1]:80"):
        assert Client(url).base_url == url


def test_what_the_operation_and_the_credentials_say_comes_first() -> None:
    def sign(request: httpx.Request) -> httpx.Request:
        request.headers["X-Auth-Token"] = "issued"
        return request

    recorder = Recorder(auth=httpx.Client(auth=sign).auth)
    client = recorder.client.with_options(
        headers={"content-type": "text/plain", "x-auth-token": "mine", "X-Trace": "1"}
    )
    list_training_jobs.sync_detailed("p", client=client, body=ListTrainingJobsRequest())
    headers = recorder.requests[0].headers
    assert headers.get_list("Content-Type") == ["application/json"]
    assert headers.get_list("X-Auth-Token") == ["issued"]
    assert headers["X-Trace"] == "1"


def test_headers_are_not_shown() -> None:
    client = Client(BASE_URL, headers={"X-Auth-Token": "s3cret"}).with_options(retries=7, headers={"X-Token": "s3cret"})
    assert "retries=7" in repr(client)
    assert "s3cret" not in repr(client)
