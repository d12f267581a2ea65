"""OBS over TLS: whose certificates are taken, and answers of servers that end a connection early."""

from __future__ import annotations

import contextlib
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import trustme
from modelarts.exceptions import EndpointUnreachableError, ObsError
from modelarts.retries import RetryPolicy
from modelarts.session import Session

from tests.support.sessions import session_at

_FOUND = b'HTTP/1.1 200 OK\r\nETag: "x"\r\nContent-Length: 7\r\nConnection: close\r\n\r\n'
_REFUSAL = b"<Error><Code>EntityTooLarge</Code></Error>"
_REFUSED = b"HTTP/1.1 400 Bad Request\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%b" % (len(_REFUSAL), _REFUSAL)
_MORE_THAN_BUFFERS_TAKE = 7_000_000


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    """An authority of certificates."""
    return trustme.CA()


@contextmanager
def _server(authority: trustme.CA, host: str, answer: bytes, ended: Callable[[], object] = list) -> Iterator[str]:
    """A server that gives an answer as soon as it has the head of a request, and the URL of its address."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(host).configure_cert(context)
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def serve() -> None:
            while True:
                try:
                    connection, _ = listening.accept()
                except OSError:
                    return
                with contextlib.suppress(OSError), context.wrap_socket(connection, server_side=True) as secure:
                    secure.recv(1000)
                    secure.sendall(answer)
                ended()

        thread = threading.Thread(target=serve)
        thread.start()
        yield f"https://127.0.0.1:{listening.getsockname()[1]}"
        listening.shutdown(socket.SHUT_RDWR)
        thread.join()


def _session(url: str, context: ssl.SSLContext) -> Session:
    return session_at(url, verify=context, retries=RetryPolicy(retries=2, base_delay=0.0))


def _context(authority: trustme.CA) -> ssl.SSLContext:
    context = ssl.create_default_context()
    authority.configure_trust(context)
    return context


def test_the_certificate_of_another_host_is_refused_once_with_the_reason(authority: trustme.CA) -> None:
    ended: list[int] = []
    with (
        _server(authority, "example.org", _FOUND, lambda: ended.append(1)) as url,
        _session(url, _context(authority)) as session,
        pytest.raises(EndpointUnreachableError, match=r"certificate of .* \(.*not valid for '127\.0\.0\.1'"),
    ):
        session.obs.head("obs://bucket/a")
    assert ended == [1]


def test_the_certificate_of_another_host_is_taken_if_hosts_are_not_to_be_checked(authority: trustme.CA) -> None:
    context = _context(authority)
    context.check_hostname = False
    with _server(authority, "example.org", _FOUND) as url, _session(url, context) as session:
        assert session.obs.head("obs://bucket/a").size == 7


def test_an_answer_before_the_end_of_the_request_is_read(authority: trustme.CA, tmp_path: Path) -> None:
    (tmp_path / "large").write_bytes(bytes(_MORE_THAN_BUFFERS_TAKE))
    with (
        _server(authority, "127.0.0.1", _REFUSED) as url,
        _session(url, _context(authority)) as session,
        pytest.raises(ObsError, match="EntityTooLarge"),
    ):
        session.obs.upload_file(tmp_path / "large", "obs://bucket/dir/")
