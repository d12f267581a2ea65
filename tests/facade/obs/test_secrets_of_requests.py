"""No secret of a request to OBS is shown by the errors of its connections."""

from __future__ import annotations

import base64
import socket
import threading
from collections.abc import Iterator

import pytest
from modelarts.exceptions import EndpointUnreachableError, ObsError
from modelarts.session import Session

from tests.support.shown_variables import shown_variables

_ANSWERS = {
    "closed": b"",
    "not HTTP": b"signature nonsense\r\n\r\n",
    "cut": b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc",
    "refused": b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n",
    "elsewhere": b"HTTP/1.1 307 X\r\nLocation: http://other.example/\r\nContent-Length: 0\r\n\r\n",
}


@pytest.fixture
def server(request: pytest.FixtureRequest) -> Iterator[str]:
    """A server that gives one answer to each connection."""
    answer: bytes = request.param
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def serve() -> None:
            while True:
                try:
                    connection, _ = listening.accept()
                except OSError:
                    return
                with connection:
                    connection.recv(65536)
                    connection.sendall(answer)

        thread = threading.Thread(target=serve)
        thread.start()
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        listening.shutdown(socket.SHUT_RDWR)
        thread.join()


@pytest.mark.parametrize("server", _ANSWERS.values(), ids=list(_ANSWERS), indirect=True)
def test_no_error_shows_a_secret(server: str) -> None:
    session = Session(
        access_key="AK",
        secret_key="secret-of-the-key",
        security_token="token-of-the-key",
        project_id="p",
        region_name="r-1",
        obs_endpoint=server,
        retries=0,
    )
    with pytest.raises((EndpointUnreachableError, ObsError)) as caught:
        session.obs.list("obs://bucket/")
    shown = shown_variables(caught.value)
    assert "ObsRequests" in shown  # variables are looked at
    for secret in ("secret-of-the-key", "token-of-the-key", "AWS4-HMAC-SHA256"):
        assert secret not in shown


def _held(value: object, seen: set[int]) -> Iterator[str]:
    """Yield the texts that an object holds, however deep."""
    if id(value) in seen:
        return
    seen.add(id(value))
    if isinstance(value, str | bytes):
        yield str(value)
    elif isinstance(value, dict):
        for name, each in [*value.items()]:
            yield from _held(name, seen)
            yield from _held(each, seen)
    elif isinstance(value, list | tuple | set):
        for each in value:
            yield from _held(each, seen)
    elif not isinstance(value, type) and not callable(value):
        if isinstance(value, BaseException):
            yield from _held((value.args, value.__cause__, value.__context__), seen)
        yield from _held(getattr(value, "__dict__", {}), seen)


@pytest.mark.parametrize("is_there", [False, True])
def test_no_error_holds_the_login_of_a_proxy(*, is_there: bool) -> None:
    login = base64.b64encode(b"user:password-of-the-proxy").decode()
    with socket.create_server(("127.0.0.1", 0)) as listening:  # and never answers
        port = listening.getsockname()[1]
        if not is_there:
            listening.close()
        with (
            Session(
                access_key="AK",
                secret_key="secret-of-the-key",
                project_id="p",
                region_name="r-1",
                obs_endpoint="https://obs.localhost:1",
                proxy=f"http://user:password-of-the-proxy@127.0.0.1:{port}",
                retries=0,
                deadline=0.5,
            ) as session,
            pytest.raises((EndpointUnreachableError, ObsError)) as caught,
        ):
            session.obs.list("obs://bucket/")
    held = [*_held(caught.value, set())]
    assert len(held) > 2
    assert [text for text in held if login in text or "password-of-the-proxy" in text] == []
