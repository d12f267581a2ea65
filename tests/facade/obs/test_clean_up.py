"""What a call leaves when it fails: nothing, in time, with its own error, and what another process has stays."""

from __future__ import annotations

import errno
import gc
import logging
import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from modelarts._obs import downloads, multipart, upload_records
from modelarts.exceptions import EndpointUnreachableError, ObsError, ObsTransferError
from modelarts.session import Session

from tests.support.forked import succeeds_in_child
from tests.support.hostile_server import HostileServer, Request, answer
from tests.support.sessions import session_at
from tests.support.small_servers import NO_OBJECTS

_LARGE = 9_000_000
_DEADLINE = 2.5
_BUSY = 0.8
"""Seconds for which a busy machine may keep a thread waiting."""

_BEGUN = b"<InitiateMultipartUploadResult><UploadId>u</UploadId></InitiateMultipartUploadResult>"


def _hangs(request: Request) -> Iterator[bytes | float]:
    """An OBS that begins uploads and lists no objects, and otherwise says nothing."""
    if request.method == "POST" and "uploads" in request.target:
        yield answer(_BEGUN, kind="application/xml")
    elif "list-type" in request.target:
        yield answer(NO_OBJECTS, kind="application/xml")
    elif request.method == "HEAD":
        yield b'HTTP/1.1 200 OK\r\ncontent-length: 3000000000\r\netag: "a"\r\n\r\n'
    else:
        yield 60.0


def _written(session: Session, _: Path) -> None:
    with session.obs.open("obs://bucket/a", "wb") as file:
        file.write(bytes(_LARGE))


@pytest.mark.parametrize(
    ("doing", "call"),
    [
        ("upload '.*/a' to", lambda session, path: session.obs.upload_file(path, "obs://bucket/d/")),
        ("copy obs://bucket/a to", lambda session, _: session.obs.copy("obs://bucket/a", "obs://bucket/b/")),
        ("write obs://bucket/a", _written),
    ],
)
def test_a_call_ends_within_a_second_of_its_deadline_with_its_own_error(
    nothing_set: None,
    tmp_path: Path,
    doing: str,
    call: Callable[[Session, Path], object],
    caplog: pytest.LogCaptureFixture,
) -> None:
    (tmp_path / "a").write_bytes(bytes(_LARGE))
    with (
        HostileServer(_hangs) as server,
        Session(
            access_key="AK",
            secret_key="SK",
            project_id="0" * 32,
            region_name="cn-north-4",
            obs_endpoint=server.url,
            deadline=_DEADLINE,
        ) as session,
    ):
        begun = time.monotonic()
        with pytest.raises(ObsTransferError, match=f"Could not {doing}.*deadline of {_DEADLINE} seconds"):
            call(session, tmp_path / "a")
        assert time.monotonic() - begun < _DEADLINE + 1.0 + _BUSY
    assert "Parts of an upload stay in OBS; abort_uploads deletes them. Could not end the upload" in caplog.text


def test_a_download_that_is_cancelled_leaves_nothing(
    session: Session, bucket: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session.obs.write_bytes(f"obs://{bucket}/a", bytes(_LARGE))
    copy_part = downloads._Download._copy_part

    def cancelled(self: downloads._Download, start: int, end: int) -> None:
        copy_part(self, start, end)
        self._requests.cancel()
        raise ObsTransferError("The call was cancelled.")

    monkeypatch.setattr(downloads._Download, "_copy_part", cancelled)
    with pytest.raises(ObsTransferError, match="was cancelled"):
        session.obs.download_file(f"obs://{bucket}/a", f"{tmp_path}/")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("limits", [{"deadline": 0.3}, {"timeout": 0.3, "retries": 0}], ids=["deadline", "timeout"])
def test_the_error_names_an_upload_whose_beginning_was_not_answered(tmp_path: Path, limits: dict[str, Any]) -> None:
    """It may be there, and cannot be told from one that another process has begun."""
    (tmp_path / "a").write_bytes(bytes(_LARGE))
    with (
        HostileServer(lambda _: iter([60.0])) as server,
        session_at(server.url, **limits) as session,
        pytest.raises(
            (EndpointUnreachableError, ObsTransferError),
            match=r"An upload to obs://bucket/d/a may have been begun.* abort_uploads\('obs://bucket/d/'\) ends it",
        ),
    ):
        session.obs.upload_file(tmp_path / "a", "obs://bucket/d/")


def test_no_upload_was_begun_without_a_connection(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(bytes(_LARGE))
    with (
        session_at("http://127.0.0.1:1", retries=0) as session,
        pytest.raises(EndpointUnreachableError, match="Nothing listens there") as caught,
    ):
        session.obs.upload_file(tmp_path / "a", "obs://bucket/d/")
    assert "may have been begun" not in str(caught.value)


def test_a_record_that_cannot_be_written_fails_no_upload(
    session: Session,
    bucket: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """As the record is optional; but an upload that nobody can resume leaves nothing."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(upload_records, "write_at", full)
    (tmp_path / "a").write_bytes(bytes(_LARGE))
    session.obs.upload_file(tmp_path / "a", f"obs://{bucket}/")
    assert session.obs.head(f"obs://{bucket}/a").size == _LARGE
    assert "The upload cannot be resumed if it is interrupted" in caplog.text
    assert list((tmp_path / "cache" / "modelarts" / "uploads").iterdir()) == []

    def lost(*_: object, **__: object) -> None:
        raise EndpointUnreachableError("the connection is lost", url="http://obs")

    monkeypatch.setattr(multipart, "put_part", lost)
    with pytest.raises(EndpointUnreachableError):
        session.obs.upload_file(tmp_path / "a", f"obs://{bucket}/")
    assert session.obs.abort_uploads(f"obs://{bucket}/") == 0


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no other way to share an open file")
@pytest.mark.parametrize("mode", ["wb", "w"])
@pytest.mark.parametrize("size", [10, _LARGE])
@pytest.mark.filterwarnings("error")
def test_a_forked_process_leaves_what_its_parent_writes(
    session: Session, bucket: str, mode: str, size: int, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.WARNING)
    path = f"obs://{bucket}/a"
    files = [session.obs.open(path, mode)]
    content = b"x" * size if "b" in mode else "x" * size
    files[0].write(content)  # type: ignore[arg-type]

    def dropped() -> bool:
        files.clear()
        gc.collect()
        return True

    def discarded() -> bool:
        files[0].discard()  # type: ignore[union-attr]
        return True

    def stored() -> bool:
        try:
            files[0].close()
        except ObsTransferError as error:
            return "which this one was forked from" in str(error)
        return False

    for end in (dropped, discarded, stored):
        assert succeeds_in_child(end)
    files[0].write(content)  # type: ignore[arg-type]
    files[0].close()
    assert session.obs.head(path).size == 2 * size
    assert session.obs.abort_uploads(f"obs://{bucket}/") == 0


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no other way to share an open file")
def test_a_forked_process_reads_on_what_its_parent_reads_ahead(session: Session, bucket: str) -> None:
    content = os.urandom(3_000_000)
    session.obs.write_bytes(f"obs://{bucket}/a", content)
    with session.obs.open(f"obs://{bucket}/a", "rb") as file:
        begin = file.read(1_500_000)  # when more is fetched by a thread, which the child does not have

        def read() -> bool:
            rest = file.read()
            file.close()
            return begin + rest == content

        assert succeeds_in_child(read)
        assert begin + file.read() == content


def test_the_error_of_a_program_is_not_replaced_by_that_of_the_clean_up(
    session: Session, bucket: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def refused(*_: object, **__: object) -> None:
        raise ObsError("Could not end the upload.")

    monkeypatch.setattr(multipart, "abort", refused)

    def fail() -> None:
        with session.obs.open(f"obs://{bucket}/a", "wb") as file:
            file.write(bytes(_LARGE))
            raise RuntimeError("the program fails")

    with pytest.raises(RuntimeError, match="the program fails"):
        fail()
    assert "Could not end the upload." in caplog.text
