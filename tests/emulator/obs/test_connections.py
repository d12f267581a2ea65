"""What becomes of a connection whose request is refused before its body is sent, byte by byte."""

from __future__ import annotations

import socket
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, closing

import pytest

from tests.support.obs_clients import open_boto
from tests.support.obs_raw import RawClient
from tests.support.obs_server import PERMANENT, RunningServer, running_server
from tests.support.polling import until
from tests.support.raw_connection import RawConnection, request_bytes

BODY = b"GET /bucket/key HTTP/1.1\r\nHost: smuggled\r\n\r\n"

REFUSED = {
    "missing bucket": ("/missing/key", {}, 404),
    "unknown ACL": ("/bucket/key", {"x-amz-acl": "everyone"}, 400),
    "too large": ("/bucket/key", {"content-length": str(6 * 1024**3)}, 400),
}


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    with running_server(tmp_path_factory.mktemp("obs")) as running:
        running.storage.create_bucket("bucket")
        running.storage.put_bytes("bucket", "there", b"content")
        yield running


@pytest.fixture
def connection(server: RunningServer) -> Iterator[RawConnection]:
    with closing(RawConnection(socket.create_connection((server.host, server.port), timeout=30))) as opened:
        yield opened


def _put(server: RunningServer, path: str, headers: Mapping[str, str], *, expect: bool) -> bytes:
    given = {"content-length": str(len(BODY)), **headers, **({"expect": "100-continue"} if expect else {})}
    return request_bytes("PUT", path, RawClient(server).sign("PUT", path, [], given, "UNSIGNED-PAYLOAD"))


def _get(server: RunningServer) -> bytes:
    return request_bytes(
        "GET", "/bucket/there", RawClient(server).sign("GET", "/bucket/there", [], {}, "UNSIGNED-PAYLOAD")
    )


@pytest.mark.parametrize("case", REFUSED)
def test_refusal_closes_the_connection_whose_body_was_not_asked_for(
    server: RunningServer, connection: RawConnection, case: str
) -> None:
    path, headers, status = REFUSED[case]
    connection.send(_put(server, path, headers, expect=True))

    answer = connection.read_answer("PUT")

    assert (answer.status, answer.headers["connection"]) == (status, "close")
    assert connection.read_rest() == b""


def test_requests_that_follow_a_refusal_at_once_are_not_taken_for_its_body(
    server: RunningServer, connection: RawConnection
) -> None:
    connection.send(_put(server, "/missing/key", {}, expect=True) + _get(server))

    assert connection.read_answer("PUT").status == 404
    assert connection.read_rest() == b"", "the client has to send the second request again, on another connection"


def test_body_that_is_not_waited_with_is_no_request(server: RunningServer, connection: RawConnection) -> None:
    connection.send(_put(server, "/missing/key", {}, expect=True) + BODY)

    assert connection.read_answer("PUT").status == 404
    assert connection.read_rest() == b""


def test_body_is_asked_for_once_the_request_is_accepted(server: RunningServer, connection: RawConnection) -> None:
    connection.send(_put(server, "/bucket/asked", {}, expect=True))
    assert connection.read_answer("PUT").status == 100

    connection.send(BODY + _get(server))

    assert connection.read_answer("PUT").status == 200
    assert connection.read_answer("GET").body == b"content"
    assert server.storage.head("bucket", "asked").size == len(BODY)


def test_body_that_was_asked_for_and_refused_is_read_to_its_end(
    server: RunningServer, connection: RawConnection
) -> None:
    digest = {"content-md5": "AAAAAAAAAAAAAAAAAAAAAA=="}
    connection.send(_put(server, "/bucket/digest", digest, expect=True))
    assert connection.read_answer("PUT").status == 100

    connection.send(BODY + _get(server))

    assert connection.read_answer("PUT").status == 400
    assert connection.read_answer("GET").body == b"content"


@pytest.mark.parametrize("case", ["missing bucket", "unknown ACL"])
def test_pipelined_requests_behind_a_refused_body_are_answered(
    server: RunningServer, connection: RawConnection, case: str
) -> None:
    path, headers, status = REFUSED[case]
    connection.send(_put(server, path, headers, expect=False) + BODY + _get(server) + _get(server))

    assert connection.read_answer("PUT").status == status
    assert [connection.read_answer("GET").body for _ in range(2)] == [b"content"] * 2


def test_boto_calls_after_a_refused_upload(server: RunningServer) -> None:
    with open_boto(server, PERMANENT) as api:
        for arguments in ({"Bucket": "missing"}, {"Bucket": "bucket", "GrantRead": "uri=nonsense"}):
            with pytest.raises(api.exceptions.ClientError):
                api.put_object(Key="key", Body=b"x" * 100_000, **arguments)
            assert api.get_object(Bucket="bucket", Key="there")["Body"].read() == b"content"
            assert [item["Name"] for item in api.list_buckets()["Buckets"]] == ["bucket"]


def test_no_thread_waits_for_bodies(server: RunningServer) -> None:
    """More uploads stall than there are worker threads, and other requests are answered all the same."""
    with ExitStack() as closing_all:
        uploads = []
        for number in range(60):
            upload = RawConnection(socket.create_connection((server.host, server.port), timeout=30))
            closing_all.enter_context(closing(upload))
            upload.send(_put(server, f"/bucket/slow-{number}", {}, expect=False) + BODY[:10])
            uploads.append(upload)
        other = closing_all.enter_context(closing(RawConnection(socket.create_connection((server.host, server.port)))))
        other.send(_get(server))
        assert other.read_answer("GET").body == b"content"
        for upload in uploads:
            upload.send(BODY[10:])
        assert {upload.read_answer("PUT").status for upload in uploads} == {200}
    assert server.storage.content_path("bucket", "slow-59").read_bytes() == BODY


def test_upload_that_breaks_off_leaves_nothing(server: RunningServer, connection: RawConnection) -> None:
    incoming = server.storage.content_path("bucket", "there").parents[2] / "incoming"
    connection.send(_put(server, "/bucket/broken", {"content-length": "1000000"}, expect=False) + BODY[:10])
    until(lambda: len(list(incoming.iterdir())) == 1)
    connection.close()
    until(lambda: list(incoming.iterdir()) == [])
    assert [found.key for found in server.storage.objects("bucket", "broken")] == []
