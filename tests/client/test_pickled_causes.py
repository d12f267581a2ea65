"""Programs that pickle the causes of errors, as Dask has tblib do, write no credentials out."""

from __future__ import annotations

import asyncio
import multiprocessing
import pickle
import socket
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection
from typing import Final

import httpx
import pytest
from modelarts.exceptions import ModelArtsError
from modelarts.session import Session
from modelarts_client.api.training import show_training_job_engines
from modelarts_client.http_settings import HttpSettings

from tests.support.hostile_server import RESET, HostileServer, Script, always, answer

_PASSWORD: Final = "password-in-words"
_TOKEN: Final = "token-in-words"
_KEY: Final = "secret-in-words"
_PROXY: Final = "proxy-in-words"
_SECRETS: Final = (_PASSWORD, _TOKEN, _KEY, _PROXY, "signature=", "authorization", "x-auth-token")
_ANSWERS: Final[dict[str, Script]] = {
    "reset": always(RESET),
    "no HTTP": always(b"220 mail.example.com ESMTP\r\n"),
    "not compressed": always(answer(b"{}", "Content-Encoding: gzip")),
    "ends early": always(answer(b"{}")[:-1]),
    "an error": always(answer(b"{}", status="500 Internal Server Error")),
    "no JSON": always(answer(b"<html>")),
    "too large": always(answer(b" " * 2000)),
}


def _session(url: str, **settings: object) -> Session:
    given: dict[str, object] = {
        "project_id": "p",
        "region_name": "region-1",
        "retries": 0,
        "max_response_bytes": 1000,
        "deadline": 5,
        **dict.fromkeys(("modelarts_endpoint", "iam_endpoint", "obs_endpoint"), url),
        **settings,
    }
    return Session(**given)  # type: ignore[arg-type]


def _with_keys(url: str) -> Session:
    return _session(url, access_key="access-1", secret_key=_KEY, security_token=_TOKEN)


def _with_password(url: str) -> Session:
    return _session(url, username="user", password=_PASSWORD)


def _with_token(url: str) -> Session:
    """A session that has got a token."""

    def respond(request: httpx.Request) -> httpx.Response:
        if request.url.path == "/v3/auth/tokens":
            return httpx.Response(201, headers={"X-Subject-Token": _TOKEN}, json={"token": {}})
        raise httpx.ReadError("broken", request=request)

    return _session(url, username="user", password=_PASSWORD, transport=httpx.MockTransport(respond))


def _through_a_proxy(url: str) -> Session:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    proxy = f"http://user:{_PROXY}@127.0.0.1:{port}"
    return _session("http://service.example.com", access_key="access-1", secret_key=_KEY, proxy=proxy)


_SESSIONS: Final[dict[str, Callable[[str], Session]]] = {
    "keys": _with_keys,
    "a password": _with_password,
    "a token": _with_token,
    "a proxy": _through_a_proxy,
}


def _errors(url: str) -> Iterator[tuple[str, BaseException]]:
    for name, make in _SESSIONS.items():
        for way in ("blocking", "asyncio"):
            HttpSettings.uses_aiohttp = lambda *_: False  # type: ignore[method-assign]
            session = make(url)
            call = show_training_job_engines
            try:
                if way == "blocking":
                    call.sync("p", client=session.client)
                else:
                    asyncio.run(call.asyncio("p", client=session.client))
            except ModelArtsError as error:
                yield f"{way}, {name}", error


def _found_in_pickles(pipe: Connection) -> None:
    from tblib import pickling_support

    pickling_support.install()
    found: list[str] = []
    errors = 0
    with HostileServer() as server:
        for kind, script in _ANSWERS.items():
            server.script = script
            for where, error in _errors(server.url):
                errors += 1
                text = pickle.dumps(error).decode("latin-1").lower()
                found += [f"{kind}, {where}: {secret}" for secret in _SECRETS if secret in text]
                assert str(pickle.loads(pickle.dumps(error))) == str(error)  # noqa: S301
    pipe.send((errors, found))


@pytest.mark.filterwarnings("ignore")
def test_causes_have_no_credentials() -> None:
    """In a process of its own, since tblib changes how all exceptions are pickled."""
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=_found_in_pickles, args=(there,))
    process.start()
    there.close()
    errors, found = here.recv()
    process.join()
    assert errors == len(_ANSWERS) * len(_SESSIONS) * 2
    assert found == []
