"""Mistakes in calls about OBS: each error says what is wrong and what to do."""

from __future__ import annotations

import io
import os
import re
import threading
from array import array
from collections.abc import Callable, Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from modelarts._obs.partial_files import Destination
from modelarts._obs.paths import local_target
from modelarts.exceptions import (
    EndpointUnreachableError,
    InvalidArgumentError,
    ModelArtsError,
    ObsBucketNotFoundError,
    ObsError,
    ObsObjectNotFoundError,
    ObsPathError,
)
from modelarts.obs import Obs
from modelarts.session import Session
from modelarts.train_params import TrainingFiles

from tests.support.scripted_modelarts import Answer, ScriptedModelArts

_LONG = "模" * 80 + ".csv"
"""A name of 244 bytes; file systems allow 255."""


def test_a_long_name_comes_back(session: Session, bucket: str, tmp_path: Path) -> None:
    (tmp_path / _LONG).write_bytes(b"x")
    path = session.obs.upload_file(tmp_path / _LONG, f"obs://{bucket}/")
    assert len(os.fsencode(_LONG)) == 244
    assert session.obs.download_file(path, f"{tmp_path}/back/").read_bytes() == b"x"


@pytest.mark.parametrize("name", ["a", "x" * 255, "é" * 127])
def test_any_name_of_a_file_can_be_written(tmp_path: Path, name: str) -> None:
    with Destination(tmp_path / name, 1) as destination:
        destination.write_at(0, b"x")
        destination.publish()
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_a_name_that_no_file_can_have_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ObsPathError, match=r"a file's name may have 255 bytes\. Download it alone"):
        local_target(tmp_path, "dir/" + "é" * 128)


def test_a_missing_bucket_is_not_a_missing_object(session: Session, tmp_path: Path) -> None:
    with pytest.raises(ObsBucketNotFoundError, match="there is no bucket 'no-such-bucket-here'"):
        session.obs.download_file("obs://no-such-bucket-here/a.txt", tmp_path)
    for is_there in (session.obs.exists, session.obs.is_obs_path_exists):
        assert is_there("obs://no-such-bucket-here/a.txt") is False


@pytest.mark.parametrize(
    "call",
    [
        lambda obs, path, there: obs.upload_file(path / "d" / "a", "obs://no-such-bucket/"),
        lambda obs, path, there: obs.upload_file(path / "d" / "a", "obs://no-such-bucket/b"),
        lambda obs, path, there: obs.upload_dir(path / "d", "obs://no-such-bucket/"),
        lambda obs, path, there: obs.upload_dir(path / "d", "obs://no-such-bucket/", sync=True, delete=True),
        lambda obs, path, there: obs.write_text("obs://no-such-bucket/a", "x"),
        lambda obs, path, there: obs.copy(f"{there}/a", "obs://no-such-bucket/b"),
        lambda obs, path, there: obs.copy_dir(f"{there}/", "obs://no-such-bucket/"),
    ],
    ids=["file", "renamed", "folder", "sync", "write", "copy", "copy_dir"],
)
def test_what_would_create_an_object_says_how_to_create_its_bucket(
    session: Session, bucket: str, tmp_path: Path, call: Callable[[Obs, Path, str], object]
) -> None:
    session.obs.write_text(f"obs://{bucket}/a", "x")
    (tmp_path / "d").mkdir()
    (tmp_path / "d" / "a").write_bytes(b"x")

    with pytest.raises(
        ObsBucketNotFoundError,
        match=r"there is no bucket 'no-such-bucket'. Check its name and region. Or create it with "
        r"session.obs.create_bucket\('no-such-bucket'\)",
    ):
        call(session.obs, tmp_path, f"obs://{bucket}")


def test_a_folder_without_its_slash(session: Session, bucket: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"x")
    session.obs.upload_file(tmp_path / "a.txt", f"obs://{bucket}/dir/")
    with pytest.raises(ObsObjectNotFoundError, match=rf"obs://{bucket}/dir/ is a folder, which download_dir copies"):
        session.obs.download_file(f"obs://{bucket}/dir", f"{tmp_path}/back/")
    assert session.obs.exists(f"obs://{bucket}/dir") is False
    with pytest.raises(ObsObjectNotFoundError, match="Check the path, or list its folder"):
        session.obs.download_file(f"obs://{bucket}/other", f"{tmp_path}/back/")


def test_a_folder_is_not_replaced_by_a_file(session: Session, bucket: str, tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x")
    path = session.obs.upload_file(tmp_path / "a", f"obs://{bucket}/")
    (tmp_path / "back" / "a").mkdir(parents=True)
    with pytest.raises(InvalidArgumentError, match="contains a folder 'a', and an object cannot replace a folder"):
        session.obs.download_file(path, f"{tmp_path}/back/")


def test_an_answer_in_xml_becomes_its_code_and_message(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"x")
    said = (
        b'<?xml version="1.0"?><Error><Code>EntityTooLarge</Code><Message>Larger &lt;than&gt; allowed</Message>'
        b"<RequestId>r-1</RequestId><HostId>h</HostId></Error>"
    )
    with ScriptedModelArts() as server, server.session(retries=0) as session:
        server.answers["PUT /bucket/a.txt"] = Answer(400, said)
        with pytest.raises(ObsError) as caught:
            session.obs.upload_file(tmp_path / "a.txt", "obs://bucket/")
    assert str(caught.value).endswith(": OBS answered EntityTooLarge: Larger <than> allowed (request r-1)")
    assert "<Code>" not in str(caught.value)


@pytest.mark.parametrize(
    ("call", "problem"),
    [
        (
            lambda obs: obs.download_file("obs://bucket/dir/", "/home/"),
            "is a folder, but .* download_dir downloads folders",
        ),
        (lambda obs: obs.delete_file("obs://bucket/dir/"), "is a folder, but .* delete_dir deletes folders"),
        (lambda obs: obs.exists("obs://bucket/dir/"), r"is a folder, but .* list\(...\) shows the content of folders"),
        (
            lambda obs: obs.upload_file("obs://bucket/a.txt", "/home/"),
            "is a path in OBS, and '/home/' is not. The call is",
        ),
        (lambda obs: obs.upload_dir("obs://bucket/dir/", "/home/"), "download_dir from it"),
        (
            lambda obs: obs.download_file("/home/a.txt", "obs://bucket/"),
            r"The call is download_file\(src_obs_file, dst_",
        ),
        (
            lambda obs: obs.download_dir("/home/", "obs://bucket/"),
            r"The call is download_dir\(src_obs_dir, dst_local_dir",
        ),
        (lambda obs: obs.upload_file("obs://bucket/a", "obs://bucket/"), "is a path in OBS, but one of this machine"),
        (lambda obs: obs.upload_file("~/a.txt", "obs://bucket/"), r"'~' is not expanded; use os\.path\.expanduser"),
        (lambda obs: obs.upload_file("a.txt", "obs://bucket/"), "The path is relative to '/"),
        (lambda obs: obs.upload_file("x" * 300, "obs://bucket/"), "is not an existing file"),
        (lambda obs: obs.upload_file("a\0b", "obs://bucket/"), "contains a NUL, which no path may contain"),
        (lambda obs: obs.download_file("obs://bucket/a", "a\0b/"), "contains a NUL, which no path may contain"),
        (lambda obs: obs.upload_file("/etc/hosts", "obs://bucket"), "must end with a slash.*'obs://bucket/'"),
        (lambda obs: obs.is_obs_path_exists("/"), "obs_path='/' is not a path in OBS"),
        (lambda obs: obs.upload_file("/etc/hosts", "obs://bucket/a\n/"), "dst_obs_dir='.*' contains a line break"),
        (lambda obs: obs.upload_dir("/etc", "obs://bucket/a\tb/"), "contains a tab"),
        (lambda obs: obs.upload_dir("/etc", "obs://bucket/a\x7fb"), r"the control character '\\x7f'"),
        (lambda obs: obs.upload_dir("/etc", "obs://bucket/a/../b"), r"has the part '\.\.', which only a name"),
        (lambda obs: obs.write_bytes("obs://bucket/a//b", b""), "has an empty part, which only a name that is read"),
        (lambda obs: obs.write_bytes("obs://bucket/a", io.BytesIO()), r"type BytesIO, not bytes\. .* its getvalue\(\)"),
        (lambda obs: obs.write_bytes("obs://bucket/a", array("b")), r"type array, not bytes\. .* its tobytes\(\)"),
        (lambda obs: obs.write_bytes("obs://bucket/a", "text"), "write_text stores text"),
        (lambda obs: obs.write_bytes("obs://bucket/a", 7), "Give bytes, a bytearray or a memoryview"),
        (lambda obs: obs.upload_dir("/etc", "obs://bucket/", sync="size"), "sync='size' must be False, True or 'check"),
        (lambda obs: obs.upload_dir("/etc", "obs://bucket/", delete=True), "delete=True needs sync=True"),
        (lambda obs: obs.download_dir("obs://bucket/a/", "/home/", sync=True, delete=1), "delete=1 must be True or"),
        (lambda obs: obs.download_dir("obs://bucket/a/", "/home/", delete=True), "delete=True needs sync=True"),
        (lambda obs: obs.upload_dir("/etc", "obs://bucket/", concurrency=0), "concurrency=0 must be a whole number"),
        (lambda obs: obs.abort_uploads("obs://bucket/a"), "must end with a slash"),
        (lambda obs: TrainingFiles("obs://mist/code/", "a\n.py"), "boot_file='.*' contains a line break"),
        (lambda obs: obs.upload_file(None, "obs://bucket/"), "src_local_file=None is not a path"),
        (lambda obs: obs.upload_file("", "obs://bucket/"), "src_local_file='' is not a path"),
        (lambda obs: obs.upload_file("/etc", "obs://bucket/"), "It is a folder. upload_dir uploads folders"),
        (lambda obs: obs.upload_dir("/etc/hosts", "obs://bucket/"), "It is a file: use upload_file"),
        (lambda obs: obs.upload_dir(7, "obs://bucket/"), "src_local_dir=7 is not a path"),
        (lambda obs: obs.download_file("obs://bucket/a", None), "dst_local_dir=None is not a path"),
        (lambda obs: obs.upload_file("/etc/hosts", "bucket/dir/"), "must start with obs://"),
        (lambda obs: obs.upload_file("/etc/hosts", None), "dst_obs_dir=None is not a path in OBS"),
        (
            lambda obs: obs.delete_dir("obs://bucket/dir"),
            "must end with a slash, as it names a folder: 'obs://bucket/dir/'",
        ),
        (lambda obs: obs.list("obs://bucket/\ud800/"), "is not valid UTF-8"),
        (lambda obs: obs.create_bucket(123), "ucket name 123 is not allowed"),
        (
            lambda obs: obs.create_bucket("obs://bucket/"),
            "'obs://bucket/' is not allowed. Give .*: 'bucket'",
        ),
        (lambda obs: obs.delete_bucket(None), "ucket name None is not allowed"),
    ],
)
def test_mistakes(session: Session, call: Callable[[Obs], object], problem: str) -> None:
    with pytest.raises(InvalidArgumentError, match=problem) as caught:
        call(session.obs)
    assert isinstance(caught.value, ModelArtsError)


def test_an_obs_without_a_session(session: Session) -> None:
    given: Any = session
    with pytest.raises(InvalidArgumentError, match=r"Use session\.obs\."):
        Obs(given)


def test_a_missing_bucket_is_described_by_the_call(session: Session, tmp_path: Path) -> None:
    with pytest.raises(ObsBucketNotFoundError, match=r"Could not download obs://no-such-bucket/a: there is no bucket"):
        session.obs.download_file("obs://no-such-bucket/a", tmp_path)
    with pytest.raises(ObsBucketNotFoundError, match=r"Could not look at obs://no-such-bucket/a: there is no bucket"):
        session.obs.head("obs://no-such-bucket/a")
    for delete in (
        lambda: session.obs.delete_file("obs://no-such-bucket/a"),
        lambda: session.obs.delete_dir("obs://no-such-bucket/a/"),
        lambda: session.obs.delete_bucket("no-such-bucket"),
    ):
        with pytest.raises(ObsBucketNotFoundError, match="Check its name and region") as caught:
            delete()
        assert "create" not in str(caught.value)


def test_a_missing_object_is_described_by_the_call(session: Session, bucket: str, tmp_path: Path) -> None:
    with pytest.raises(ObsObjectNotFoundError, match=f"Could not download obs://{bucket}/a: there is no such object"):
        session.obs.download_file(f"obs://{bucket}/a", tmp_path)


_CALLS: dict[str, Callable[[Obs, Path], object]] = {
    "upload_file": lambda obs, file: obs.upload_file(file, "obs://bucket/"),
    "list": lambda obs, _: obs.list("obs://bucket/"),
    "exists": lambda obs, _: obs.exists("obs://bucket/a"),
    "download_file": lambda obs, file: obs.download_file("obs://bucket/a", file.parent),
    "delete_file": lambda obs, _: obs.delete_file("obs://bucket/a"),
    "create_bucket": lambda obs, _: obs.create_bucket("bucket"),
    "delete_bucket": lambda obs, _: obs.delete_bucket("bucket"),
}


class _OtherServer(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Write no log."""


@pytest.fixture
def other_server() -> Iterator[str]:
    """The address of an HTTP server that is not OBS."""
    with ThreadingHTTPServer(("127.0.0.1", 0), _OtherServer) as server:
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        yield f"127.0.0.1:{server.server_port}"
        server.shutdown()


def _session(**settings: Any) -> Session:
    return Session(access_key="AK", secret_key="SK", project_id="p", retries=0, **settings)


@pytest.mark.parametrize("name", _CALLS)
def test_another_server_than_obs(other_server: str, tmp_path: Path, name: str) -> None:
    (tmp_path / "a.txt").write_bytes(b"x")
    session = _session(region_name="r-1", obs_endpoint=f"http://{other_server}")
    with pytest.raises(ObsError) as caught:
        _CALLS[name](session.obs, tmp_path / "a.txt")
    assert re.search(
        rf"http://{other_server} answered (404|501) with an HTML page, so it is not OBS. Check obs_endpoint",
        str(caught.value),
    )
    assert "<" not in str(caught.value)
    assert "Debug" not in str(caught.value)


@pytest.mark.parametrize("name", _CALLS)
def test_tls_to_a_server_without_it(other_server: str, tmp_path: Path, name: str) -> None:
    (tmp_path / "a.txt").write_bytes(b"x")
    session = _session(region_name="r-1", obs_endpoint=f"https://{other_server}")
    with pytest.raises(EndpointUnreachableError, match=f"If it is a plain HTTP server, give http://{other_server}"):
        _CALLS[name](session.obs, tmp_path / "a.txt")


@pytest.mark.parametrize("name", _CALLS)
@pytest.mark.usefixtures("nothing_set")
def test_a_mistyped_region(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    (tmp_path / "a.txt").write_bytes(b"x")
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:9")  # where nothing listens
    session = _session(region_name="cn-nroth-4")
    with pytest.raises(EndpointUnreachableError) as caught:
        _CALLS[name](session.obs, tmp_path / "a.txt")
    assert "region_name='cn-nroth-4', which is not a known region. Did you mean 'cn-north-4'?" in str(caught.value)
