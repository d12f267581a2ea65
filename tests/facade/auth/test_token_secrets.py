"""No password and no token in what programs log of an error that log the variables of its frames."""

from __future__ import annotations

import asyncio
import socket
import struct
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

import httpx
import pytest
from modelarts._auth.credentials import PasswordLogin
from modelarts._auth.token_auth import TokenAuth
from modelarts._http.session_transport import SessionTransport
from modelarts.exceptions import ConfigurationError, EndpointUnreachableError, ModelArtsError
from modelarts.http_settings import HttpSettings

from tests.support.shown_variables import shown_variables
from tests.support.token_cloud import IAM, PASSWORD, Answer, Cloud, Get, async_get, sync_get

_SURROGATES: Final = "password-1\udc80"
_ANSWERS: Final[dict[str, Answer]] = {
    "refused": lambda _: httpx.Response(401, json={"error": {"code": 401, "message": "bad"}}),
    "refused with a token": lambda _: httpx.Response(403, headers={"X-Subject-Token": "token-1"}),
    "overload": lambda _: httpx.Response(503),
    "redirected": lambda _: httpx.Response(307, headers={"Location": "https://elsewhere.example.org/"}),
    "html": lambda _: httpx.Response(200, content=b"\xff<html>"),
    "deep": lambda _: httpx.Response(200, content=b"[" * 100_000),
}


@pytest.fixture(params=[sync_get, async_get], ids=["sync", "async"])
def get(request: pytest.FixtureRequest) -> Get:
    chosen: Get = request.param
    return chosen


def _assert_hides_secrets(error: BaseException) -> None:
    shown = shown_variables(error)
    assert "auth_flow = " in shown  # it does show variables
    assert PASSWORD not in shown
    assert "token-1" not in shown


@pytest.mark.parametrize("kind", _ANSWERS)
def test_an_iam_that_gives_no_token(get: Get, kind: str) -> None:
    cloud = Cloud()
    cloud.answer_token = _ANSWERS[kind]
    with pytest.raises(ModelArtsError) as caught:
        get(cloud, cloud.auth())
    _assert_hides_secrets(caught.value)


@pytest.mark.parametrize("kind", _ANSWERS)
def test_an_iam_that_renews_no_token(get: Get, kind: str) -> None:
    cloud = Cloud()
    auth = cloud.auth()
    get(cloud, auth)
    cloud.good = set()
    cloud.answer_token = _ANSWERS[kind]
    with pytest.raises(ModelArtsError) as caught:
        get(cloud, auth)
    _assert_hides_secrets(caught.value)


@pytest.mark.parametrize("times", [b"\xff", b"[" * 100_000, b'{"token": {"expires_at": 1e999}}', b'{"token": null}'])
def test_a_token_is_used_though_its_times_are_rubbish(get: Get, times: bytes) -> None:
    cloud = Cloud()

    def answer(request: httpx.Request) -> httpx.Response:
        token = cloud.issue(request).headers["X-Subject-Token"]
        return httpx.Response(201, headers={"X-Subject-Token": token}, content=times)

    cloud.answer_token = answer
    assert get(cloud, cloud.auth()).status_code == 200


def test_a_password_that_is_no_text(get: Get) -> None:
    cloud = Cloud()
    auth = TokenAuth(IAM, PasswordLogin("user-1", _SURROGATES, "account-1"), project_id="p", region_name=None)
    with pytest.raises(ConfigurationError, match="lone surrogates") as caught:
        get(cloud, auth)
    _assert_hides_secrets(caught.value)
    assert cloud.asked_for == 0


def _closes(connection: socket.socket) -> None:
    connection.close()


def _resets(connection: socket.socket) -> None:
    connection.recv(10)
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.close()


def _talks_rubbish(connection: socket.socket) -> None:
    connection.recv(65536)
    connection.sendall(b"\x00rubbish\r\n\r\n")
    connection.close()


def _breaks_off(connection: socket.socket) -> None:
    connection.recv(65536)
    connection.sendall(b"HTTP/1.1 201 Created\r\nX-Subject-Token: token-1\r\nContent-Length: 100\r\n\r\n{")
    connection.close()


def _gives_a_token_and_breaks_off(connection: socket.socket) -> None:
    if connection.recv(65536).startswith(b"POST"):
        answer = b"HTTP/1.1 201 Created\r\nX-Subject-Token: token-1\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}"
        connection.sendall(answer)
    connection.close()


@contextmanager
def _server(serve: Callable[[socket.socket], None]) -> Iterator[str]:
    def run() -> None:
        while True:
            connection, _ = listener.accept()
            if done.is_set():
                connection.close()
                return
            serve(connection)

    done = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=run)
        thread.start()
        address = listener.getsockname()
        try:
            yield f"http://127.0.0.1:{address[1]}"
        finally:
            done.set()
            socket.create_connection(address).close()
            thread.join()


def _sync_call(url: str, auth: TokenAuth, transport: SessionTransport) -> None:
    with httpx.Client(transport=transport, auth=auth) as client:
        client.get(url)


def _async_call(url: str, auth: TokenAuth, transport: SessionTransport) -> None:
    async def call() -> None:
        async with httpx.AsyncClient(transport=transport, auth=auth) as client:
            await client.get(url)

    asyncio.run(call())


@pytest.fixture(params=[_sync_call, _async_call], ids=["sync", "async"])
def call(request: pytest.FixtureRequest) -> Callable[[str, TokenAuth, SessionTransport], None]:
    chosen: Callable[[str, TokenAuth, SessionTransport], None] = request.param
    return chosen


@pytest.mark.parametrize(
    "serve",
    [_closes, _resets, _talks_rubbish, _breaks_off, _gives_a_token_and_breaks_off],
    ids=lambda serve: serve.__name__,
)
def test_servers_that_do_not_answer(
    call: Callable[[str, TokenAuth, SessionTransport], None], serve: Callable[[socket.socket], None]
) -> None:
    transport = SessionTransport(HttpSettings(retries=0))
    with _server(serve) as url:
        auth = TokenAuth(url, PasswordLogin("user-1", PASSWORD, "account-1"), project_id="p", region_name=None)
        with pytest.raises(EndpointUnreachableError) as caught:
            call(url, auth, transport)
    transport.close_connections()
    _assert_hides_secrets(caught.value)
    assert caught.value.__cause__ is not None


def test_an_iam_that_is_not_there(
    call: Callable[[str, TokenAuth, SessionTransport], None], unused_tcp_port: int
) -> None:
    url = f"http://127.0.0.1:{unused_tcp_port}"
    auth = TokenAuth(url, PasswordLogin("user-1", PASSWORD, "account-1"), project_id="p", region_name=None)
    with pytest.raises(EndpointUnreachableError) as caught:
        call(url, auth, SessionTransport(HttpSettings(retries=0)))
    _assert_hides_secrets(caught.value)


def test_a_call_that_is_cancelled_while_it_asks_for_a_token() -> None:
    asked = threading.Event()
    held: list[socket.socket] = []

    def hold(connection: socket.socket) -> None:
        connection.recv(65536)
        held.append(connection)
        asked.set()

    async def cancel(url: str) -> asyncio.CancelledError:
        auth = TokenAuth(url, PasswordLogin("user-1", PASSWORD, "account-1"), project_id="p", region_name=None)
        async with httpx.AsyncClient(transport=SessionTransport(HttpSettings()), auth=auth) as client:
            task = asyncio.create_task(client.get(url))
            await asyncio.to_thread(asked.wait, 10)
            task.cancel()
            with pytest.raises(asyncio.CancelledError) as caught:
                await task
            return caught.value

    with _server(hold) as url:
        error = asyncio.run(cancel(url))
    for connection in held:
        connection.close()
    _assert_hides_secrets(error)


def test_the_objects_that_hold_them() -> None:
    cloud = Cloud()
    auth = cloud.auth()
    sync_get(cloud, auth)
    assert "user-1" in repr(auth)
    shown = repr(auth) + "".join(repr(vars(held)) for held in (auth, *vars(auth).values()))
    assert PASSWORD not in shown
    assert "token-1" not in shown
