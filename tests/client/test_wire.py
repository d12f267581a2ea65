"""A client sends the same bytes as httpx for the same arguments and settings."""

from __future__ import annotations

import asyncio
import hashlib
import operator
from collections.abc import Generator, Mapping
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any, Final
from urllib.parse import parse_qsl

import httpx
import pytest
from hypothesis import strategies as st
from modelarts_client import Client
from modelarts_client.operations import OPERATIONS, Operation

from tests.client.arguments import arguments
from tests.conftest import ForAll

_BASE_URLS: Final = (
    "https://modelarts.cn-north-4.myhuaweicloud.com",
    "https://modelarts.example.com/",
    "https://modelarts.example.com:443",
    "HTTPS://ModelArts.Example.COM:8443/gateway",
    "http://127.0.0.1:8080/one/two%20three/",
    "http://[::1]:8080",
    "https://模型.example.com/模型",
    "https://modelarts.example.com/a/../b",
)
# A client refuses these itself, but may be given an httpx client that has them.
_OF_HTTPX: Final = (
    "https://user:p%40ss@modelarts.example.com",
    "https://modelarts.example.com?all=1",
    "https://modelarts.example.com/#part",
)
_TEXT = st.text(st.characters(min_codepoint=0x21, max_codepoint=0x7E), min_size=1, max_size=5)
_HEADERS = st.dictionaries(st.sampled_from(["User-Agent", "X-A", "Host", "Content-Length", "Transfer-Encoding"]), _TEXT)
_SETTINGS = st.fixed_dictionaries(
    {"base_url": st.sampled_from(_BASE_URLS), "headers": _HEADERS},
    optional={
        "params": st.dictionaries(st.sampled_from(["limit", "é &"]), _TEXT | st.integers() | st.booleans()),
        "cookies": st.just({"route": "1"}),
        "timeout": st.floats(0.1, 100) | st.just(httpx.Timeout(3.0, connect=1.0)),
        "default_encoding": st.just("ascii"),
    },
)


@dataclass(frozen=True)
class Call:
    """Arguments of an endpoint function, and settings of the client."""

    operation: Operation
    given: Mapping[str, Any]
    settings: Mapping[str, Any]


@st.composite
def _calls(draw: st.DrawFn) -> Call:
    operation = OPERATIONS[draw(st.sampled_from(list(OPERATIONS)))]
    return Call(operation, draw(arguments(operation)).given, draw(_SETTINGS))


class _Digest(httpx.Auth):
    """Signs the requests that it sees."""

    requires_request_body = True

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        seen = f"{request.method} {request.url} {request.headers.raw}".encode() + request.content
        request.headers["X-Seen"] = hashlib.sha256(seen).hexdigest()
        yield request


class _Recorder:
    """Records requests as they go over the wire."""

    def __init__(self) -> None:
        self.sent: list[object] = []
        self.transport = httpx.MockTransport(self._answer)

    def _answer(self, request: httpx.Request) -> httpx.Response:
        url = request.url
        target = (url.raw_scheme, url.raw_host, url.port, url.raw_path)
        timeouts = {name: value for name, value in request.extensions["timeout"].items() if name != "total"}
        self.sent.append((request.method, target, request.headers.raw, request.content, timeouts))
        return httpx.Response(200, headers={"Set-Cookie": "session=1"})


@pytest.mark.examples(150, long=5000)
def test_it_is_what_httpx_sends(for_all: ForAll) -> None:
    # Slow: it draws from all operations, and makes each call six times.
    def same(call: Call) -> None:
        module = call.operation.endpoint()
        recorder = _Recorder()
        settings = {"auth": _Digest(), "trust_env": False, "transport": recorder.transport, **call.settings}
        plain = _arguments(module, call.given)
        if "query" in plain and call.settings.get("params"):
            plain["params"] = parse_qsl(plain.pop("query"), keep_blank_values=True)
        plain["url"] = "?".join(filter(None, (plain.pop("path"), plain.pop("query", None))))
        with httpx.Client(**settings) as http:
            http.request(**plain)
            http.request(**plain)  # with the cookie of the first response
        known = {name: settings.pop(name) for name in ("base_url", "auth", "headers", "timeout") if name in settings}
        client = Client(httpx_args=settings, **{"timeout": httpx.Timeout(5.0), **known})
        for _ in range(2):
            module.sync_detailed(client=client, **call.given)
        for _ in range(2):
            asyncio.run(module.asyncio_detailed(client=client, **call.given))
        first, second, *ours = recorder.sent
        assert ours == [first, second, first, second]

    for_all(_calls(), same)


def _arguments(module: Any, given: Mapping[str, Any]) -> dict[str, Any]:
    """What an endpoint function gives to its client."""
    sent: dict[str, Any] = {}

    def send(method: str, **arguments: Any) -> httpx.Response:
        sent.update(arguments, method=method)
        return httpx.Response(500)

    module.sync_detailed(client=SimpleNamespace(send=send, validate=False, record=None), **given)
    return sent


_REQUESTS = st.fixed_dictionaries(
    {
        "method": st.sampled_from(["get", "PUT", "post", "Patch", "delete", "HEAD", "options", "purge"]),
        "url": st.sampled_from(["/", "/a%20b/", "/a?b=c&d"]),
    },
    optional={
        "params": st.dictionaries(st.sampled_from(["limit", "é &"]), st.none() | st.lists(_TEXT, max_size=2)),
        "headers": _HEADERS.map(lambda headers: {name.lower(): value for name, value in headers.items()}),
        "content": st.sampled_from([b"", b"{}", b"\x00"]),
    },
)


@pytest.mark.examples(200, long=20000)
def test_so_it_is_for_any_requests(for_all: ForAll) -> None:
    def same(drawn: tuple[dict[str, Any], list[dict[str, Any]]]) -> None:
        recorder = _Recorder()
        settings = {"auth": _Digest(), "trust_env": False, "transport": recorder.transport, **drawn[0]}
        http = httpx.Client(**settings)
        for request in drawn[1]:
            http.request(**request)
        expected = recorder.sent.copy()
        recorder.sent.clear()
        client = Client("http://127.0.0.1").set_httpx_client(httpx.Client(**settings))
        for request in drawn[1]:
            client.send(path=request["url"], **{name: value for name, value in request.items() if name != "url"})
        assert recorder.sent == expected

    base_urls = st.fixed_dictionaries({}, optional={"base_url": st.sampled_from(_OF_HTTPX)})
    settings_of_httpx = st.builds(operator.or_, _SETTINGS, base_urls)
    for_all(st.tuples(settings_of_httpx, st.lists(_REQUESTS, max_size=3)), same)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("base_url", httpx.URL("https://elsewhere.example.com/gateway")),
        ("headers", httpx.Headers({"X-Language": "zh-cn"})),
        ("params", httpx.QueryParams({"a": "b"})),
        ("timeout", httpx.Timeout(1.0)),
        ("cookies", httpx.Cookies({"route": "1"})),
    ],
)
def test_changed_settings_of_the_httpx_client_count(name: str, value: Any) -> None:
    recorder = _Recorder()
    client = Client(_BASE_URLS[0], httpx_args={"transport": recorder.transport, "trust_env": False})
    http = client.get_httpx_client()
    for send in (client.send, http.request, client.send):
        send("get", "/v1/jobs")
        http.cookies.clear()  # those that the response has set
        setattr(http, name, value)
    before, expected, after = recorder.sent
    assert after == expected != before


def test_hooks_see_whole_requests() -> None:
    seen: list[bytes] = []
    hooks = {"request": [lambda request: seen.append(request.content)]}
    args = {"transport": _Recorder().transport, "trust_env": False, "event_hooks": hooks}
    client = Client(_BASE_URLS[0], httpx_args=args)
    client.send("get", "/v1/jobs")
    client.send("post", "/v1/jobs", content=b"{}")
    assert seen == [b"", b"{}"]


@pytest.mark.parametrize(
    "path", ["", "v1/jobs", "//elsewhere.example.com/v1", "https://elsewhere.example.com/v1?a=s3cret"]
)
def test_nothing_but_a_path_is_sent(path: str) -> None:
    recorder = _Recorder()
    client = Client(_BASE_URLS[0], httpx_args={"transport": recorder.transport, "trust_env": False})
    with pytest.raises(ValueError, match="must be a path that begins with one slash") as caught:
        client.send("get", path)
    with pytest.raises(ValueError, match="must be a path that begins with one slash"):
        asyncio.run(client.asend("get", path))
    assert "s3cret" not in str(caught.value)
    assert not recorder.sent
