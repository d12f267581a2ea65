"""Bodies of responses end at a number of bytes and in time, by each way to send, also once they are decompressed."""

from __future__ import annotations

import asyncio
import gzip
import json
import pickle
import time
import tracemalloc
import zlib
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AsyncExitStack
from itertools import count
from pathlib import Path
from typing import Any, Final

import aiohttp  # noqa: F401 (whose memory must not count)
import brotli
import httpx
import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st
from modelarts.exceptions import ApiError, EndpointUnreachableError, ResponseTooLargeError, ServerError
from modelarts.session import Session
from modelarts_client import Client
from modelarts_client.http_settings import HttpSettings
from modelarts_client.retries import RetryPolicy
from modelarts_client.sending.retry_transport import RetryTransport
from modelarts_client.sending.transports import Transports

from tests.support.hostile_server import BOMBS, KINDS, MB, HostileServer, Script, always, answer, bomb, exploding
from tests.support.sessions import session_at

_LIMIT: Final = 2 * MB
_PATH: Final = "/v2/p/training-job-engines"
_SIZE: Final = 32  # MB of a bomb
_LARGE: Final[dict[str, Script]] = {
    **{name: KINDS[name] for name in ("endless chunks", "endless until close", "huge Content-Length")},
    **{name: exploding(name, _SIZE) for name in BOMBS},
}

Send = Callable[[str], httpx.Response]


def _blocking(url: str) -> httpx.Response:
    with Client(url, max_response_bytes=_LIMIT) as client:
        return client.send("GET", _PATH)


def _asyncio(url: str) -> httpx.Response:
    async def run() -> httpx.Response:
        async with Client(url, max_response_bytes=_LIMIT) as client:
            return await client.asend("GET", _PATH)

    return asyncio.run(run())


def _over_transport(url: str) -> httpx.Response:
    with httpx.HTTPTransport() as transport:
        client = Client(url, max_response_bytes=_LIMIT, httpx_args={"transport": transport})
        return client.send("GET", _PATH)


def _over_async_transport(url: str) -> httpx.Response:
    async def run() -> httpx.Response:
        async with httpx.AsyncHTTPTransport() as transport:
            client = Client(url, max_response_bytes=_LIMIT, httpx_args={"transport": transport})
            return await client.asend("GET", _PATH)

    return asyncio.run(run())


def _over_client(url: str) -> httpx.Response:
    with httpx.Client(trust_env=False) as http:
        transports = Transports(HttpSettings(max_response_bytes=_LIMIT, http_client=http))
        return Client(url, transports=transports).send("GET", _PATH)


def _over_async_client(url: str) -> httpx.Response:
    async def run() -> httpx.Response:
        async with httpx.AsyncClient(trust_env=False) as http:
            transports = Transports(HttpSettings(max_response_bytes=_LIMIT, async_http_client=http))
            return await Client(url, transports=transports).asend("GET", _PATH)

    return asyncio.run(run())


def _with_client(url: str) -> httpx.Response:
    with httpx.Client(base_url=url, trust_env=False) as http:
        return Client(url, max_response_bytes=_LIMIT).set_httpx_client(http).send("GET", _PATH)


def _with_async_client(url: str) -> httpx.Response:
    async def run() -> httpx.Response:
        async with httpx.AsyncClient(base_url=url, trust_env=False) as http:
            client = Client(url, max_response_bytes=_LIMIT).set_async_httpx_client(http)
            return await client.asend("GET", _PATH)

    return asyncio.run(run())


_WAYS: Final[dict[str, Send]] = {
    "blocking": _blocking,
    "asyncio": _asyncio,
    "aiohttp": _asyncio,
    "transport": _over_transport,
    "async transport": _over_async_transport,
    "http_client": _over_client,
    "async http_client": _over_async_client,
    "httpx client": _with_client,
    "asyncio's httpx client": _with_async_client,
}


# Each way to receive a body with one that is, and one that is not compressed; each coding in one way.
_RECEIVED: Final = [
    *((way, kind) for way in _WAYS for kind in ("endless chunks", "gzip")),
    *(("blocking", kind) for kind in _LARGE),
]


@pytest.fixture(params=_WAYS)
def send(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Send:
    """One of the ways to send a request; responses may have 2 MB."""
    return _way(request.param, monkeypatch)


def _way(name: str, monkeypatch: pytest.MonkeyPatch) -> Send:
    if name == "asyncio":
        monkeypatch.setattr(HttpSettings, "uses_aiohttp", lambda *_: False)
    return _WAYS[name]


@pytest.mark.parametrize(("way", "kind"), list(dict.fromkeys(_RECEIVED)))
def test_a_response_ends_at_its_limit(way: str, kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    send = _way(way, monkeypatch)
    with HostileServer(_LARGE[kind]) as server:
        tracemalloc.start()
        try:
            with pytest.raises(ResponseTooLargeError) as raised:
                send(server.url)
            _, peak = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
    error = raised.value
    assert (error.limit, error.operation, error.status_code) == (_LIMIT, "ShowTrainingJobEngines", 200)
    assert error.url == server.url + _PATH
    assert f"GET {_PATH} (ShowTrainingJobEngines)" in str(error)
    assert "with_options(max_response_bytes=...)" in str(error)
    assert server.requests == 1
    assert peak < 3 * _LIMIT


def test_the_body_of_an_error_is_cut(send: Send) -> None:
    with HostileServer(KINDS["endless error"]) as server:
        response = send(server.url)
    assert response.status_code == 500
    assert response.content == b" " * 1_000_000


def test_a_compressed_error_is_cut(send: Send) -> None:
    exploding_error = answer(bomb("gzip", _SIZE), "Content-Encoding: gzip", status="500 Internal Server Error")
    with HostileServer(always(exploding_error)) as server:
        response = send(server.url)
    assert response.content == bytes(1_000_000)


def test_an_error_that_is_cut_has_its_type() -> None:
    with HostileServer(KINDS["endless error"]) as server, pytest.raises(ServerError) as raised:
        Client(server.url, project_id="p", retries=0).training.show_training_job_engines()
    assert len(raised.value.body) == 1_000_000


def test_a_limit_is_that_of_the_call_before_that_of_the_client() -> None:
    body = json.dumps(["a" * 3 * MB]).encode()
    with HostileServer(always(answer(body))) as server:
        client = Client(server.url, max_response_bytes=_LIMIT)
        assert client.with_options(max_response_bytes=4 * MB).send("GET", _PATH).json() == json.loads(body)
        with pytest.raises(ResponseTooLargeError):
            client.with_options(max_response_bytes=4 * MB).with_options(max_response_bytes=MB).send("GET", _PATH)
        with pytest.raises(ResponseTooLargeError):
            client.send("GET", _PATH)


def test_a_session_has_a_limit() -> None:
    with HostileServer(always(answer(b'"' + b"a" * MB + b'"'))) as server:
        session = session_at(server.url, max_response_bytes=1000)
        with pytest.raises(ResponseTooLargeError, match="max_response_bytes=1,000"):
            session.client.training.show_training_job_engines()
        patient = session.with_options(max_response_bytes=2 * MB)
        with pytest.raises(ApiError, match="not the documented JSON"):
            patient.client.training.show_training_job_engines()


@pytest.mark.parametrize("wrong", [0, -1, 1.5, True, "1"])
def test_a_limit_is_a_whole_number(wrong: Any) -> None:
    calls: list[Callable[[], object]] = [
        lambda: Client("http://127.0.0.1:1", max_response_bytes=wrong),
        lambda: Client("http://127.0.0.1:1").with_options(max_response_bytes=wrong),
        lambda: Session(access_key="a", secret_key="b", region_name="cn-north-4", max_response_bytes=wrong),
    ]
    for call in calls:
        with pytest.raises(ValueError, match="max_response_bytes"):
            call()


def test_the_error_can_be_pickled() -> None:
    error = ResponseTooLargeError("text", limit=1, operation=None, status_code=200, url="u")
    copy = pickle.loads(pickle.dumps(error))  # noqa: S301 (our own)
    assert (str(copy), vars(copy)) == (str(error), vars(error))


# Bodies that are long, and of which nothing comes out, by their codings.
_EMPTY: Final = {
    "gzip": gzip.compress(b"", mtime=0) * 50_000,
    "deflate": b"\x78\x9c" + b"\0\0\0\xff\xff" * 200_000 + b"\1\0\0\xff\xff\0\0\0\1",
    "br": b"\x0c" + b"\x06" * MB + b"\x03",
    "zstd": zstandard.ZstdCompressor().compress(b"") * 100_000,
    "gzip, gzip": gzip.compress(gzip.compress(b"", mtime=0) * 50_000),
}


@pytest.mark.parametrize("name", [*BOMBS, *(f"empty {coding}" for coding in _EMPTY)])
def test_the_deadline_holds_while_a_body_is_decompressed(name: str) -> None:
    empty = name.removeprefix("empty ")
    coding, content = (empty, _EMPTY[empty]) if empty != name else (BOMBS[name], bomb(name, _SIZE))
    times = count()

    def respond(_: httpx.Request) -> httpx.Response:
        return httpx.Response(200, headers={"Content-Encoding": coding}, stream=httpx.ByteStream(content))

    transport = RetryTransport(
        lambda: httpx.MockTransport(respond),
        lambda: httpx.MockTransport(respond),
        RetryPolicy(retries=0, deadline=5),
        clock=lambda: float(next(times)),
    )
    with httpx.Client(transport=transport) as client, pytest.raises(EndpointUnreachableError, match="in time"):
        client.get("http://service/")
    assert next(times) < 20

    async def run() -> None:
        async with httpx.AsyncClient(transport=transport) as client:
            await client.get("http://service/")

    with pytest.raises(EndpointUnreachableError, match="in time"):
        asyncio.run(run())


@pytest.mark.parametrize("coding", _EMPTY)
def test_bodies_of_which_nothing_comes_out_are_empty(coding: str) -> None:
    client = _responding({"Content-Encoding": coding}, [_EMPTY[coding][:-1], _EMPTY[coding][-1:]])
    assert client.send("GET", _PATH).content == b""
    assert list(client.send("GET", _PATH, stream=True).iter_bytes()) == []


def test_the_event_loop_goes_on_while_a_body_is_decompressed() -> None:
    longest = 0.0

    async def run() -> None:
        nonlocal longest
        client = _responding({"Content-Encoding": "gzip"}, [_EMPTY["gzip"]])
        call = asyncio.create_task(client.asend("GET", _PATH))
        while not call.done():
            began = time.thread_time()
            await asyncio.sleep(0)
            longest = max(longest, time.thread_time() - began)
        assert (await call).content == b""

    asyncio.run(run())
    assert longest < 0.1


@pytest.mark.parametrize("way", ["blocking", "aiohttp", "asyncio"])
def test_an_error_instead_of_a_download_ends_in_time(way: str, monkeypatch: pytest.MonkeyPatch) -> None:
    if way == "asyncio":
        monkeypatch.setattr(HttpSettings, "uses_aiohttp", lambda *_: False)

    async def run(client: Client) -> None:
        async with AsyncExitStack() as stack:
            stack.push_async_callback(client.aclose)
            await client.asend("GET", _PATH, stream=True)

    def call(client: Client) -> object:
        return client.send("GET", _PATH, stream=True) if way == "blocking" else asyncio.run(run(client))

    began = time.monotonic()
    with HostileServer(KINDS["an error in drips"]) as server, pytest.raises(EndpointUnreachableError):
        call(Client(server.url, deadline=1, retries=0))
    assert time.monotonic() - began < 2


@pytest.mark.parametrize("name", BOMBS)
def test_a_download_is_decompressed_step_by_step(name: str) -> None:
    with HostileServer(exploding(name, _SIZE)) as server, Client(server.url) as client:
        response = client.send("GET", _PATH, stream=True)
        tracemalloc.start()
        try:
            size = sum(len(part) for part in response.iter_bytes())
            _, peak = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
            response.close()
    assert size == _SIZE * MB
    assert peak < 16 * MB


# Whatever a server may do with a body, by the name of its coding.
_PACKED: Final[dict[str, Callable[[bytes], bytes]]] = {
    "gzip": gzip.compress,
    "deflate": zlib.compress,
    "br": brotli.compress,
    "zstd": zstandard.ZstdCompressor().compress,
    "identity": bytes,
    "unknown": bytes,
}


def _responding(headers: dict[str, str], parts: list[bytes]) -> Client:
    async def arriving() -> AsyncIterator[bytes]:
        for part in parts:
            yield part

    class Body(httpx.SyncByteStream, httpx.AsyncByteStream):
        def __iter__(self) -> Iterator[bytes]:
            return iter(parts)

        def __aiter__(self) -> AsyncIterator[bytes]:
            return arriving()

    transport = httpx.MockTransport(lambda _: httpx.Response(200, headers=headers, stream=Body()))
    return Client("http://service", httpx_args={"transport": transport})


@given(
    st.binary(max_size=200) | st.builds(lambda part, times: part * times, st.binary(max_size=9), st.just(40_000)),
    st.lists(st.sampled_from(sorted(_PACKED)), min_size=1, max_size=3),
    st.integers(1, 70_000),
    st.sampled_from([None, 1000, 65536]),
)
def test_what_was_compressed_arrives(content: bytes, codings: list[str], size: int, chunk: int | None) -> None:
    packed = content
    for coding in codings:
        packed = _PACKED[coding](packed)
    size = max(size, len(packed) // 50 + 1)
    parts = [packed[start : start + size] for start in range(0, len(packed), size)]
    client = _responding({"Content-Encoding": ", ".join(codings)}, parts)
    response = client.send("GET", "/")
    assert response.content == content
    assert b"".join(response.iter_bytes(chunk)) == content
    assert b"".join(response.iter_raw()) == packed
    assert pickle.loads(pickle.dumps(response)).content == content  # noqa: S301 (our own)
    streamed = client.send("GET", "/", stream=True)
    received = list(streamed.iter_bytes(chunk))
    assert b"".join(received) == content
    assert chunk is None or max(map(len, received), default=0) <= chunk

    async def run() -> tuple[bytes, bytes]:
        whole = await client.asend("GET", "/")
        streamed = await client.asend("GET", "/", stream=True)
        return whole.content, b"".join([part async for part in streamed.aiter_bytes(chunk)])

    assert asyncio.run(run()) == (content, content)


def test_gzip_may_have_several_members_and_padding() -> None:
    members = gzip.compress(b"one ") + gzip.compress(b"") + gzip.compress(b"two") + bytes(100)
    for parts in ([members], [members[at : at + 1] for at in range(len(members))]):
        assert _responding({"Content-Encoding": "gzip"}, parts).send("GET", "/").content == b"one two"


def test_deflate_may_lack_its_header() -> None:
    packer = zlib.compressobj(wbits=-15)
    packed = packer.compress(b"text") + packer.flush()
    assert _responding({"Content-Encoding": "deflate"}, [packed]).send("GET", "/").content == b"text"


@pytest.mark.parametrize("coding", ["gzip", "deflate", "br", "zstd"])
def test_a_compressed_body_that_ends_too_early_is_an_error(coding: str, tmp_path: Path) -> None:
    packed = _PACKED[coding](bytes(range(256)) * 10)
    client = _responding({"Content-Encoding": coding}, [packed[:-5]])
    with pytest.raises(EndpointUnreachableError, match="ends too early"):
        client.with_options(retries=0).send("GET", "/")
    with pytest.raises(httpx.DecodingError, match="ends too early"):
        b"".join(client.send("GET", "/", stream=True).iter_bytes())


def test_a_body_may_be_empty_whatever_its_coding() -> None:
    assert _responding({"Content-Encoding": "gzip, br"}, []).send("GET", "/").content == b""


def test_a_body_with_many_codings_is_refused() -> None:
    client = _responding({"Content-Encoding": ", ".join(["gzip"] * 6)}, [b"x"])
    with pytest.raises(EndpointUnreachableError, match="more than 5 codings"):
        client.with_options(retries=0).send("GET", "/")


def test_an_old_brotli_has_no_limit_of_its_own_and_is_fed_little(monkeypatch: pytest.MonkeyPatch) -> None:
    new = brotli.Decompressor

    class Old:
        def __init__(self) -> None:
            self._new = new()
            self.is_finished = self._new.is_finished

        def process(self, data: bytes) -> bytes:
            part: bytes = self._new.process(data)
            return part

    monkeypatch.setattr(brotli, "Decompressor", Old)
    content = b"text" * 100_000
    client = _responding({"Content-Encoding": "br"}, [brotli.compress(content)])
    assert client.send("GET", "/").content == content
    exploding_client = _responding({"Content-Encoding": "br"}, [bomb("br", _SIZE)])
    with pytest.raises(ResponseTooLargeError):
        exploding_client.with_options(max_response_bytes=_LIMIT).send("GET", "/")
