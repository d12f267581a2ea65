"""Answers with the status of a success that OBS never gives: a sign-in page, another entity tag, absurd numbers."""

from __future__ import annotations

import hashlib
import time
import tracemalloc
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from modelarts._obs.uploads import PART_SIZE
from modelarts.exceptions import EndpointUnreachableError, ModelArtsError, ObsError, ObsTransferError
from modelarts.obs import Obs
from modelarts.retries import RetryPolicy

from tests.support import hostile_server
from tests.support.hostile_server import HostileServer, Request, Script, always
from tests.support.sessions import session_at

_PAGE = b"<html><body>Please sign in to the network</body></html>"
_XML_PAGE = b'<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><body/></html>'
_ERROR = b"<Error><Code>InternalError</Code><Message>Try again</Message></Error>"
_CONTENT = b"content"


def _md5(content: bytes) -> bytes:
    return hashlib.md5(content, usedforsecurity=False).digest()


_MD5 = _md5(_CONTENT).hex()


def answer(body: bytes, *headers: str, **more: str) -> bytes:
    """An answer after which the connection is closed."""
    return hostile_server.answer(body, "Connection: close", *headers, **more)


@pytest.fixture
def server() -> Iterator[HostileServer]:
    with HostileServer() as running:
        yield running


@pytest.fixture
def obs(server: HostileServer) -> Iterator[Obs]:
    with session_at(server.url, retries=0) as session:
        yield session.obs


@pytest.fixture
def files(tmp_path: Path) -> Path:
    (tmp_path / "small").write_bytes(_CONTENT)
    (tmp_path / "large").write_bytes(bytes(PART_SIZE + 1))
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "a").write_bytes(_CONTENT)
    return tmp_path


_CALLS: dict[str, Callable[[Obs, Path], object]] = {
    "upload_file": lambda obs, files: obs.upload_file(files / "small", "obs://bucket/x/"),
    "upload_file in parts": lambda obs, files: obs.upload_file(files / "large", "obs://bucket/x/"),
    "upload_dir": lambda obs, files: obs.upload_dir(files / "folder", "obs://bucket/x/"),
    "write_text": lambda obs, _: obs.write_text("obs://bucket/x", "text"),
    "copy": lambda obs, _: obs.copy("obs://bucket/x", "obs://bucket/y"),
    "delete_file": lambda obs, _: obs.delete_file("obs://bucket/x"),
    "delete_dir": lambda obs, _: obs.delete_dir("obs://bucket/x/"),
    "create_bucket": lambda obs, _: obs.create_bucket("bucket"),
    "delete_bucket": lambda obs, _: obs.delete_bucket("bucket"),
    "abort_uploads": lambda obs, _: obs.abort_uploads("obs://bucket/"),
    "list": lambda obs, _: obs.list("obs://bucket/"),
    "list_buckets": lambda obs, _: obs.list_buckets(),
    "head": lambda obs, _: obs.head("obs://bucket/x"),
    "exists": lambda obs, _: obs.exists("obs://bucket/x"),
    "read_bytes": lambda obs, _: obs.read_bytes("obs://bucket/x"),
}


@pytest.mark.parametrize("body", [_PAGE, _XML_PAGE, b"\n<!-- hotel --><HTML></HTML>", b'{"login": true}', _ERROR])
def test_a_page_is_no_success(server: HostileServer, obs: Obs, files: Path, body: bytes) -> None:
    server.script = always(answer(body, kind="text/html"))
    for call in _CALLS.values():
        with pytest.raises(ObsError):
            call(obs, files)


def test_the_error_says_what_answers(server: HostileServer, obs: Obs, files: Path) -> None:
    server.script = always(answer(_PAGE, kind="text/html"))
    for name in ("upload_file", "delete_file", "create_bucket", "list"):
        with pytest.raises(ObsError, match=r"an HTML page, so it is not OBS\. Check obs_endpoint, and any proxy"):
            _CALLS[name](obs, files)
    server.script = always(answer(_ERROR))
    with pytest.raises(ObsError, match="OBS answered InternalError: Try again") as caught:
        _CALLS["delete_file"](obs, files)
    assert caught.value.error_code == "InternalError"


def _stored(*headers: str) -> Script:
    return always(answer(b"", *headers))


def test_an_object_with_another_digest_was_not_stored(server: HostileServer, obs: Obs, files: Path) -> None:
    for name in ("upload_file", "upload_dir", "write_text"):
        server.script = _stored(f'ETag: "{"1" * 32}"')
        with pytest.raises(ObsTransferError, match="not what was sent"):
            _CALLS[name](obs, files)
        server.script = _stored()
        with pytest.raises(ObsError, match="no entity tag, so it is not OBS"):
            _CALLS[name](obs, files)


def test_a_tag_that_is_the_digest_or_none_is_right(server: HostileServer, obs: Obs, files: Path) -> None:
    other = f'ETag: "{"1" * 32}"'
    for headers in (
        [f'ETag: "{_MD5}"'],
        [f"ETag: {_MD5.upper()}"],
        ['ETag: "of-another-kind"'],
        [other, "x-amz-server-side-encryption: aws:kms"],
        [other, "x-obs-server-side-encryption: kms"],
        [other, "x-amz-server-side-encryption-customer-algorithm: AES256"],
    ):
        server.script = _stored(*headers)
        _CALLS["upload_file"](obs, files)


def _in_parts(tag_of_part: str, tag: str) -> Script:
    def script(request: Request) -> Iterator[bytes | float]:
        if "uploads" in request.target:
            body = b"<InitiateMultipartUploadResult><UploadId>u</UploadId></InitiateMultipartUploadResult>"
            yield answer(body)
        elif request.method == "PUT":
            digest = _md5(bytes(PART_SIZE if "partNumber=1" in request.target else 1)).hex()
            yield answer(b"", f'ETag: "{tag_of_part or digest}"')
        elif request.method == "POST":
            yield answer(f"<CompleteMultipartUploadResult><ETag>{tag}</ETag></CompleteMultipartUploadResult>".encode())
        else:
            yield answer(b"", status="204 No Content")

    return script


def test_parts_and_what_they_make_are_compared(server: HostileServer, obs: Obs, files: Path) -> None:
    digests = [_md5(bytes(size)) for size in (PART_SIZE, 1)]
    right = _md5(b"".join(digests)).hex() + "-2"
    server.script = _in_parts("", f'"{right}"')
    _CALLS["upload_file in parts"](obs, files)
    server.script = _in_parts("", "of-another-kind")
    _CALLS["upload_file in parts"](obs, files)
    for script in (_in_parts("1" * 32, right), _in_parts("", f"{'1' * 32}-2")):
        server.script = script
        with pytest.raises(ObsTransferError, match="not what was sent"):
            _CALLS["upload_file in parts"](obs, files)
    server.script = _in_parts("", "")
    with pytest.raises(ObsError, match="no entity tag"):
        _CALLS["upload_file in parts"](obs, files)


def _head(*headers: str) -> Script:
    return always("\r\n".join(["HTTP/1.1 200 OK", 'ETag: "x"', "Connection: close", *headers, "", ""]).encode())


def test_a_length_that_is_none(server: HostileServer, obs: Obs, files: Path) -> None:
    for length in ("9" * 5000, "1" * 20, "9" * 16, "-5", "1_0", "0x10", "five", "5, 5"):
        server.script = _head(f"Content-Length: {length}")
        for name in ("head", "list", "exists", "read_bytes"):
            with pytest.raises(ModelArtsError):
                _CALLS[name](obs, files)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Wed, 21 Oct 99999999999999999999 07:28:00 GMT", datetime.fromtimestamp(0, UTC)),
        ("Wed, 21 Oct 2020 07:28:00 +99999999999999", datetime.fromtimestamp(0, UTC)),
        ("never", datetime.fromtimestamp(0, UTC)),
        ("Wed, 21 Oct 2020 07:28:00 -0000", datetime(2020, 10, 21, 7, 28, tzinfo=UTC)),
        ("Wed, 21 Oct 2020 07:28:00 GMT", datetime(2020, 10, 21, 7, 28, tzinfo=UTC)),
    ],
)
def test_times_that_are_none(server: HostileServer, obs: Obs, written: str, expected: datetime) -> None:
    server.script = _head("Content-Length: 5", f"Last-Modified: {written}")
    found = obs.head("obs://bucket/x")
    assert found.last_modified == expected
    assert found.last_modified.tzinfo is not None
    assert obs.exists("obs://bucket/x")


def _list(*entries: str) -> Script:
    return always(answer(f"<ListBucketResult>{''.join(entries)}</ListBucketResult>".encode()))


def _entry(key: str, size: str = "1", modified: str = "2024-01-01T00:00:00Z") -> str:
    return f"<Contents><Key>{key}</Key><LastModified>{modified}</LastModified><Size>{size}</Size></Contents>"


def test_sizes_and_times_in_a_list_that_are_none(server: HostileServer, obs: Obs) -> None:
    sizes = ("-5", "1_0", " 5", "9" * 5000, "9" * 26, "\u0665", "")
    times = ("", "soon", "99999-01-01", "0001-01-01T00:00:00+23:59")
    for entry in (*(_entry("x/a", size) for size in sizes), *(_entry("x/a", "1", when) for when in times)):
        server.script = _list(entry)
        with pytest.raises(ObsError, match="is not a listing"):
            obs.list("obs://bucket/x/")


def test_a_huge_object_needs_memory_as_it_arrives(server: HostileServer, obs: Obs) -> None:
    def script(request: Request) -> Iterator[bytes | float]:
        if request.method == "HEAD":
            yield b'HTTP/1.1 200 OK\r\nETag: "x"\r\nContent-Length: 30000000000000\r\n\r\n'
        else:
            yield answer(b"<Error><Code>NoSuchKey</Code></Error>", status="404 Not Found")

    server.script = script
    with pytest.raises(ObsError):
        obs.read_bytes("obs://bucket/x")


def test_informational_answers_are_few(server: HostileServer, obs: Obs) -> None:
    endless: Any = lambda _: iter(lambda: b"HTTP/1.1 100 Continue\r\n\r\n" * 100, None)  # noqa: E731
    server.script = endless
    with pytest.raises(EndpointUnreachableError, match="informational"):
        obs.read_bytes("obs://bucket/x")
    few = b"HTTP/1.1 103 Early Hints\r\nLink: <a>\r\n\r\n" + b"HTTP/1.1 102 Processing\r\n\r\n"
    server.script = always(few + answer(b"<ListBucketResult/>"))
    assert obs.list("obs://bucket/") == []


def test_an_empty_answer_to_what_is_deleted_is_right(server: HostileServer, obs: Obs, files: Path) -> None:
    server.script = always(answer(b"", status="204 No Content"))
    _CALLS["delete_file"](obs, files)
    _CALLS["delete_bucket"](obs, files)
    server.script = always(answer(b'<?xml version="1.0"?><CreateBucketResponse/>'))
    _CALLS["create_bucket"](obs, files)


def test_spaces_may_come_as_plus_signs(server: HostileServer, obs: Obs) -> None:
    keys = map(_entry, ("d/a+b/my+file.txt", "d/a%20b/%2B", "d/a+b/%ff"))
    prefixes = "<CommonPrefixes><Prefix>d/a+b/c+/</Prefix></CommonPrefixes>"
    server.script = _list("<EncodingType>url</EncodingType>", *keys, prefixes)
    found = [stored.path.removeprefix("obs://bucket/d/a b/") for stored in obs.list("obs://bucket/d/a b/")]
    assert found == ["+", "c /", "my file.txt", "\udcff"]


_XML: dict[str, bytes] = {
    "flat": b"<r>" + b"<a/>" * 2_000_000 + b"</r>",
    "deep": b"<r>" * 1_000_000 + b"</r>" * 1_000_000,
    "never closed": b"<r>" * 2_000_000,
    "attributes of one tag": b"<r " + b" ".join(b'a%d=""' % number for number in range(500_000)) + b"/>",
    "attributes of many tags": b"<r>" + b"<a b = '' c='' d=\"\"/>" * 90_000 + b"</r>",
    "text": b"<r><Key>" + b"x" * 7_000_000 + b"</Key></r>",
    "entries": b"<ListBucketResult>" + _entry("x/a").encode() * 80_000 + b"</ListBucketResult>",
    "entities": b'<!DOCTYPE r [<!ENTITY a "a"><!ENTITY b "&a;&a;">]><r>&b;</r>',
    "another coding": ("<r>" + "<a/>" * 1_000_000 + "</r>").encode("utf-16"),
}


@pytest.mark.parametrize("kind", _XML)
def test_masses_of_xml_are_refused_before_they_take_memory(server: HostileServer, obs: Obs, kind: str) -> None:
    server.script = always(answer(_XML[kind]))
    used = 0
    tracemalloc.start()
    try:
        with pytest.raises(ObsError, match="the answer is not XML"):
            obs.list("obs://bucket/x/")
        used = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert used < 60_000_000


def test_a_server_says_when_to_come_back_as_a_time_or_in_seconds(server: HostileServer) -> None:
    times = iter(("Wed, 21 Oct 2020 07:28:01 GMT", "1", "Wed, 21 Oct 2020 09:28:00 GMT", "9" * 400))

    def script(request: Request) -> Iterator[bytes | float]:
        date = "Date: Wed, 21 Oct 2020 07:28:00 GMT"
        if request.number % 2:
            yield answer(b"", date, f"Retry-After: {next(times)}", status="503 Service Unavailable")
        else:
            yield answer(b"<ListBucketResult/>")

    server.script = script
    with session_at(server.url, retries=RetryPolicy(retries=1, base_delay=0.0)) as session:
        for _ in range(2):
            began = time.monotonic()
            assert session.obs.list("obs://bucket/") == []
            assert time.monotonic() - began >= 1
        server.requests = 0
        for _ in range(2):  # longer than a client waits
            with pytest.raises(ObsError, match="503"):
                session.obs.list("obs://bucket/")
            server.requests = 0
