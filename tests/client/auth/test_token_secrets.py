"""No password and no token in what programs log of an error, even if they log the variables of the SDK's frames."""

from __future__ import annotations

import asyncio
import socket
import struct
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from traceback import TracebackException
from typing import Final

import httpx
import pytest
from modelarts.exceptions import ConfigurationError, EndpointUnreachableError, ModelArtsError
from modelarts.http_settings import HttpSettings
from modelarts_client import Client
from modelarts_client.auth.keys import PasswordLogin
from modelarts_client.auth.token_auth import TokenAuth
from modelarts_client.secret import Secret
from modelarts_client.sending.transports import Transports

from tests.support.shown_variables import linked_errors, shown_variables
from tests.support.token_cloud import PASSWORD, Answer, Cloud, Get, async_get, sync_get

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
    assert "self = " in shown  # it does show variables
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


@pytest.mark.parametrize(
    ("username", "password", "account"),
    [("user-1", _SURROGATES, "account-1"), ("\ud800", PASSWORD, "account-1"), ("user-1", PASSWORD, "\udfff")],
)
def test_a_login_that_cannot_be_sent(username: str, password: str, account: str) -> None:
    with pytest.raises(ConfigurationError, match="lone surrogates") as caught:
        PasswordLogin(username, Secret(password), account)
    _assert_hides_secrets(caught.value)


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


Call = Callable[[str, Transports], None]


def _auth(url: str, transports: Transports) -> TokenAuth:
    iam = Client(url, transports=transports)
    return TokenAuth(iam, PasswordLogin("user-1", Secret(PASSWORD), "account-1"), project_id="p", region_name=None)


def _sync_call(url: str, transports: Transports) -> None:
    with httpx.Client(auth=_auth(url, transports), **transports.httpx_arguments()) as client:
        client.get(url)


def _async_call(url: str, transports: Transports) -> None:
    async def call() -> None:
        async with httpx.AsyncClient(auth=_auth(url, transports), **transports.httpx_arguments()) as client:
            await client.get(url)

    asyncio.run(call())


@pytest.fixture(params=[_sync_call, _async_call], ids=["sync", "async"])
def call(request: pytest.FixtureRequest) -> Call:
    chosen: Call = request.param
    return chosen


@pytest.mark.parametrize(
    "serve",
    [_closes, _resets, _talks_rubbish, _breaks_off, _gives_a_token_and_breaks_off],
    ids=lambda serve: serve.__name__,
)
def test_servers_that_do_not_answer(call: Call, serve: Callable[[socket.socket], None]) -> None:
    transports = Transports(HttpSettings(retries=0))
    with _server(serve) as url, pytest.raises(EndpointUnreachableError) as caught:
        call(url, transports)
    transports.close()
    _assert_hides_secrets(caught.value)
    _assert_causes_are_whole(caught.value)


def _assert_causes_are_whole(error: BaseException) -> None:
    """The error is the SDK's, its cause httpx's, and the cause of that the library's, each with its frames."""
    assert isinstance(error.__cause__, httpx.TransportError)
    assert error.__cause__.__cause__ is not None
    files = {
        frame.filename for linked in linked_errors(error) for frame in TracebackException.from_exception(linked).stack
    }
    assert any("httpcore" in file or "aiohttp" in file for file in files)
    assert any("retry_transport" in file for file in files)


def test_an_iam_that_is_not_there(call: Call, unused_tcp_port: int) -> None:
    transports = Transports(HttpSettings(retries=0))
    with pytest.raises(EndpointUnreachableError) as caught:
        call(f"http://127.0.0.1:{unused_tcp_port}", transports)
    transports.close()
    _assert_hides_secrets(caught.value)


def test_a_call_that_is_cancelled_while_it_asks_for_a_token() -> None:
    asked = threading.Event()
    held: list[socket.socket] = []

    def hold(connection: socket.socket) -> None:
        connection.recv(65536)
        held.append(connection)
        asked.set()

    async def cancel(url: str) -> asyncio.CancelledError:
        transports = Transports(HttpSettings())
        async with httpx.AsyncClient(auth=_auth(url, transports), **transports.httpx_arguments()) as client:
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
    held = (auth, auth._renewal)
    shown = repr(auth) + "".join(repr(vars(one)) for one in held)
    assert PASSWORD not in shown
    assert "token-1" not in shown
