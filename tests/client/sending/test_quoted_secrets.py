"""Servers and proxies whose answers are broken: the errors quote neither the proxy's password nor a token."""

from __future__ import annotations

import asyncio
import logging
import socketserver
import threading
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from modelarts.attempts import AttemptReport
from modelarts.exceptions import EndpointUnreachableError
from modelarts.http_settings import HttpSettings
from modelarts.session import Session
from modelarts_client import Client
from modelarts_client.api.training import show_training_job_engines

_SECRET = "secret-4711"
_BROKEN_PROXIES = {
    "407": b"HTTP/1.1 407 Who Are You\r\nContent-Length: 0\r\n\r\n",
    "502": b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n",
    "garbage": b"garbage\r\n\r\n",
}
_BROKEN_ANSWERS = {
    "name": f"HTTP/1.1 201 Created\r\nX-Subject-Token : {_SECRET}\r\nContent-Length: 0\r\n\r\n".encode(),
    "line": f"HTTP/1.1 201 Created\r\n{_SECRET}\r\nContent-Length: 0\r\n\r\n".encode(),
    "value": f"HTTP/1.1 201 Created\r\nX-Subject-Token: {_SECRET}\x00\r\nContent-Length: 0\r\n\r\n".encode(),
    "status": f"HTTP/1.1 {_SECRET}\r\n\r\n".encode(),
    "half": f"HTTP/1.1 201 Created\r\nX-Subject-Token: {_SECRET}\r\n".encode(),
}


@contextmanager
def _server(answer: bytes) -> Iterator[str]:
    """Answer each connection with the same bytes, and yield the address."""

    class Handler(socketserver.BaseRequestHandler):
        def handle(self) -> None:
            self.request.recv(65536)
            self.request.sendall(answer)

    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield f"127.0.0.1:{server.server_address[1]}"
        finally:
            server.shutdown()
            thread.join()


def _call(client: Client) -> None:
    show_training_job_engines.sync("project-1", client=client)


@pytest.fixture(params=["blocking", "aiohttp", "httpx"])
def call(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Callable[[Client], object]:
    """Calls ModelArts in one of the ways that there are."""
    if request.param == "blocking":
        return _call
    uses_aiohttp = request.param == "aiohttp"
    monkeypatch.setattr(HttpSettings, "uses_aiohttp", lambda _self, _proxy: uses_aiohttp)
    return lambda client: asyncio.run(show_training_job_engines.asyncio("project-1", client=client))


def _shown(error: BaseException) -> str:
    linked: BaseException | None = error
    values = []
    while linked is not None:
        values.append(f"{linked!r} {linked} {vars(linked)}")
        linked = linked.__cause__ or linked.__context__
    return "".join([*traceback.format_exception(error), *values])


@pytest.mark.parametrize("token", [f"{_SECRET}\n", f"{_SECRET}\r\nX-Forged: 1", f"\0{_SECRET}"])
def test_a_header_that_cannot_be_written_is_not_quoted(
    call: Callable[[Client], object], token: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    with _server(b"HTTP/1.1 204 No Content\r\n\r\n") as address:
        client = Client(f"http://{address}", retries=0).with_options(headers={"X-Auth-Token": token})
        with client, pytest.raises(EndpointUnreachableError, match="LocalProtocolError: the request cannot") as caught:
            call(client)
    assert _SECRET not in _shown(caught.value) + caplog.text


@pytest.mark.parametrize("answer", _BROKEN_PROXIES.values(), ids=_BROKEN_PROXIES)
def test_a_proxy_that_refuses_is_named_without_its_password(
    call: Callable[[Client], object], answer: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    reports: list[AttemptReport] = []
    with _server(answer) as address:
        session = Session(
            access_key="ACCESS-1",
            secret_key="key-1",
            region_name="cn-north-4",
            retries=0,
            proxy=f"http://user-1:{_SECRET}@{address}",
            event_hooks={"attempt": [reports.append]},
        )
        with session, pytest.raises(EndpointUnreachableError) as caught:
            call(session.client)
    assert _SECRET not in _shown(caught.value) + str(reports) + caplog.text
    assert len(reports) == 1
    assert b"garbage" in answer or answer.split(b" ")[1].decode() in str(caught.value)


@pytest.mark.parametrize("answer", _BROKEN_ANSWERS.values(), ids=_BROKEN_ANSWERS)
def test_an_answer_that_is_not_http_is_not_quoted(
    call: Callable[[Client], object], answer: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    reports: list[AttemptReport] = []
    with _server(answer) as address:
        endpoint = f"http://{address}"
        session = Session(
            username="user-1",
            password="password-1",
            project_id="project-1",
            modelarts_endpoint=endpoint,
            iam_endpoint=endpoint,
            obs_endpoint=endpoint,
            retries=0,
            event_hooks={"attempt": [reports.append]},
        )
        with session, pytest.raises(EndpointUnreachableError, match=r"RemoteProtocolError|ReadError") as caught:
            call(session.client)
    assert _SECRET not in _shown(caught.value) + str(reports) + caplog.text
