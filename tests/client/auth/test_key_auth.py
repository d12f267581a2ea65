"""Keys are never shown: not by the objects that have them, and not in the logs of the libraries that send them."""

from __future__ import annotations

import logging
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Literal

import httpx
import pytest
from modelarts_client import Client
from modelarts_client.key_auth import ApiKeyAuth, BearerAuth
from modelarts_client.sending.redaction import without_secrets

_KEY = "k3y-of-the+caller/1="


class _Empty(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        self.send_response(204)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.mark.parametrize(
    "auth",
    [
        ApiKeyAuth("X-Api-Key", _KEY),
        ApiKeyAuth("api key", _KEY, "query"),
        ApiKeyAuth("session", _KEY, "cookie"),
        BearerAuth(_KEY),
    ],
    ids=["header", "query", "cookie", "bearer"],
)
def test_keys_are_not_shown(auth: httpx.Auth, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    with ThreadingHTTPServer(("127.0.0.1", 0), _Empty) as server:
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        url = f"http://127.0.0.1:{server.server_port}"
        with Client(url, auth=auth, httpx_args={"trust_env": False}) as client:
            sent = client.send("GET", "/a", params={"b": "c"}).request
        server.shutdown()
    shown = f"{auth!r}\n{client!r}\n{caplog.text}"
    assert "HTTP Request: GET" in shown
    for written in (_KEY, "k3y-of-the%2Bcaller%2F1%3D"):
        assert written not in shown
    assert "k3y-of-the" in f"{sent.url}{dict(sent.headers)}"  # it was sent


@pytest.mark.parametrize(
    ("place", "said", "hidden"),
    [
        ("header", "(b'X-Other-Key', b'k3y'), (b'a', b'b')", "(b'X-Other-Key', '***'), (b'a', b'b')"),
        ("header", "x-other-key: k3y", "x-other-key: '***'"),
        ("header", "{'x-other-key': 'k3y', 'a': 'b'}", "{'x-other-key': '***', 'a': 'b'}"),
        ("query", "GET /a?other_key=k3y&a=b", "GET /a?other_key=***&a=b"),
        ("query", 'GET /a?a=b&other_key=k3y "200"', 'GET /a?a=b&other_key=*** "200"'),
    ],
)
def test_keys_are_hidden_where_libraries_write_them(place: Literal["header", "query"], said: str, hidden: str) -> None:
    ApiKeyAuth("X-Other-Key" if place == "header" else "other_key", "k3y", place)
    assert without_secrets(said) == hidden
