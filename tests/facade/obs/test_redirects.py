"""Requests to OBS follow no redirect: nothing is sent to another server, and the error says what was answered."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from modelarts._obs import multipart
from modelarts._obs.paths import ObsPath
from modelarts._obs.uploads import PART_SIZE
from modelarts.exceptions import ObsError
from modelarts.session import Session


class _Redirecting(ThreadingHTTPServer):
    """Answers everything with a redirect.

    Attributes:
        status: The status.
        location: Where to.
        seen: The methods of the requests that came.
    """

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.status = 200
        self.location = ""
        self.seen: list[str] = []


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: _Redirecting

    def _answer(self) -> None:
        self.rfile.read(int(self.headers.get("content-length", 0)))
        self.server.seen.append(self.command)
        self.send_response(self.server.status)
        self.send_header("location", self.server.location)
        self.send_header("content-length", "0")
        self.end_headers()

    do_GET = do_PUT = do_POST = do_DELETE = do_HEAD = _answer  # noqa: N815 - names of http.server

    def log_message(self, *_: object) -> None:
        """Write no log."""


@pytest.fixture
def servers() -> Iterator[tuple[_Redirecting, _Redirecting]]:
    """The server that is asked, and another one."""
    with _Redirecting() as asked, _Redirecting() as other:
        for server in (asked, other):
            threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        yield asked, other
        asked.shutdown()
        other.shutdown()


def _part(session: Session, _: Path) -> object:
    from modelarts._obs.content import BytesContent

    begun = multipart.PartialUpload(ObsPath("bucket", "a"), "id")
    return multipart.put_part(session._connections.obs(), begun, 1, BytesContent(b"x"), doing="upload")


def _abort(session: Session, _: Path) -> None:
    multipart.abort(session._connections.obs(), multipart.PartialUpload(ObsPath("bucket", "a"), "id"))


CALLS: dict[str, Callable[[Session, Path], object]] = {
    "upload_file": lambda session, folder: session.obs.upload_file(folder / "small", "obs://bucket/"),
    "upload_file in parts": lambda session, folder: session.obs.upload_file(folder / "large", "obs://bucket/"),
    "upload_dir": lambda session, folder: session.obs.upload_dir(folder, "obs://bucket/"),
    "part": _part,
    "abort": _abort,
    "abort_uploads": lambda session, _: session.obs.abort_uploads("obs://bucket/"),
    "download_file": lambda session, folder: session.obs.download_file("obs://bucket/a", folder),
    "download_dir": lambda session, folder: session.obs.download_dir("obs://bucket/a/", folder),
    "read_bytes": lambda session, _: session.obs.read_bytes("obs://bucket/a"),
    "list": lambda session, _: session.obs.list("obs://bucket/"),
    "exists": lambda session, _: session.obs.exists("obs://bucket/a"),
    "copy": lambda session, _: session.obs.copy("obs://bucket/a", "obs://bucket/b"),
    "delete_file": lambda session, _: session.obs.delete_file("obs://bucket/a"),
    "delete_dir": lambda session, _: session.obs.delete_dir("obs://bucket/a/"),
    "create_bucket": lambda session, _: session.obs.create_bucket("bucket"),
    "delete_bucket": lambda session, _: session.obs.delete_bucket("bucket"),
    "list_buckets": lambda session, _: session.obs.list_buckets(),
}


@pytest.mark.parametrize("name", CALLS)
def test_no_redirect_is_followed(servers: tuple[_Redirecting, _Redirecting], tmp_path: Path, name: str) -> None:
    asked, other = servers
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "small").write_bytes(b"x")
    with (folder / "large").open("wb") as large:
        large.truncate(PART_SIZE + 1)
    session = Session(
        access_key="AK",
        secret_key="SK",
        security_token="token",
        project_id="p",
        region_name="r-1",
        obs_endpoint=f"http://127.0.0.1:{asked.server_port}",
        retries=0,
    )
    for status in (301, 302, 303, 307, 308):
        for port in (other.server_port, asked.server_port):
            asked.status, asked.location = status, f"http://localhost:{port}/bucket/a"
            asked.seen.clear()
            with pytest.raises(ObsError, match=rf"OBS answered {status}.*the SDK follows no redirects") as caught:
                CALLS[name](session, folder)
            assert "localhost" in str(caught.value)
            assert 1 <= len(asked.seen) <= 3
            assert other.seen == []
    assert sorted(path.name for path in folder.iterdir()) == ["large", "small"]
