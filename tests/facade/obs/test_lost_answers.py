"""An answer that is lost, after OBS has done what it was asked for."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from modelarts._obs.sockets import Sockets
from modelarts._obs.uploads import PART_SIZE
from modelarts.exceptions import ObsTransferError
from modelarts.retries import RetryPolicy
from modelarts.session import Session

_SIZE = PART_SIZE + 1


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "large.bin"
    path.write_bytes(b"x" * _SIZE)
    return path


@pytest.fixture
def quick(environment: dict[str, str]) -> Session:
    return Session(retries=RetryPolicy(retries=2, base_delay=0.0))


def _lose(monkeypatch: pytest.MonkeyPatch, *, of: str = "uploadId=", replaces: Any = None) -> list[str]:
    """Lose the first answer to the request that makes an object from its parts, or to another POST."""
    lost: list[str] = []
    send = Sockets.exchange

    def exchange(self: Sockets, exchange: Any, method: str, url: str, target: str, *rest: Any) -> Any:
        response = send(self, exchange, method, url, target, *rest)
        if method == "POST" and of in target and not lost:
            lost.append(target)
            response.read_up_to(100_000)
            response.release()
            if replaces is not None:
                replaces()
            raise ConnectionResetError("the connection was closed")
        return response

    monkeypatch.setattr(Sockets, "exchange", exchange)
    return lost


def test_an_object_that_was_made_from_its_parts_is_complete(
    quick: Session, bucket: str, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lost = _lose(monkeypatch)
    path = quick.obs.upload_file(source, f"obs://{bucket}/")
    assert lost
    assert quick.obs.head(path).size == _SIZE


def test_an_object_that_another_program_has_replaced_is_not_taken_for_it(
    quick: Session, bucket: str, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = f"obs://{bucket}/large.bin"
    lost = _lose(monkeypatch, replaces=lambda: quick.obs.write_bytes(path, b"other"))
    with pytest.raises(ObsTransferError, match="the upload was ended in the meantime"):
        quick.obs.upload_file(source, f"obs://{bucket}/")
    assert lost
    assert quick.obs.read_bytes(path) == b"other"


def test_an_upload_that_was_begun_twice_is_named(
    quick: Session, bucket: str, source: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    lost = _lose(monkeypatch, of="uploads")
    path = quick.obs.upload_file(source, f"obs://{bucket}/d/")
    assert lost
    assert quick.obs.head(path).size == _SIZE
    assert caplog.messages == [
        f"An upload to {path} may have been begun, and stays in OBS until abort_uploads('obs://{bucket}/d/') ends it, "
        "as an answer was lost. A second one was begun."
    ]
    assert quick.obs.abort_uploads(f"obs://{bucket}/d/") == 1
    caplog.clear()
    quick.obs.upload_file(source, f"obs://{bucket}/d/")
    assert caplog.messages == []
