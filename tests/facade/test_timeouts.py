"""Whatever limit of time has passed, the error is a `TimeoutError`, which programs catch."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from modelarts._inference.model_versions import next_version
from modelarts._obs.limits import Limiter
from modelarts.exceptions import EndpointUnreachableError, ObsTransferError
from modelarts.model import Model
from modelarts.pool import ResourcePool
from modelarts.service import Predictor
from modelarts.session import Session
from modelarts_client.api.training import show_training_job_engines

from tests.support.hostile_server import KINDS, HostileServer, Request
from tests.support.sessions import session_at


def _hangs(request: Request) -> Iterator[bytes | float]:
    """A server that describes an object, begins to send its content, and then says nothing."""
    if request.method == "HEAD":
        yield b'HTTP/1.1 200 OK\r\ncontent-length: 300\r\netag: "a"\r\n\r\n'
    elif request.target.startswith("/bucket/begun"):
        yield b'HTTP/1.1 200 OK\r\ncontent-length: 300\r\netag: "a"\r\n\r\nbegin'
    yield 60.0


_CALLS: dict[str, Callable[[Session], object]] = {
    "list": lambda session: session.obs.list("obs://bucket/"),
    "write": lambda session: session.obs.write_text("obs://bucket/a", "x"),
    "read": lambda session: session.obs.read_bytes("obs://bucket/begun"),
    "api": lambda session: show_training_job_engines.sync("project-1", client=session.client),
}


@pytest.mark.parametrize("limit", ["timeout", "deadline"])
@pytest.mark.parametrize("name", _CALLS)
def test_a_call_without_an_answer_is_a_timeout(name: str, limit: str) -> None:
    limits = {"timeout": 5.0, "deadline": 10.0, limit: 0.3}
    with (
        HostileServer(_hangs) as server,
        session_at(server.url, retries=0, **limits) as session,
        pytest.raises((EndpointUnreachableError, ObsTransferError)) as caught,
    ):
        _CALLS[name](session)
    assert TimeoutError in type(caught.value).mro()


def test_a_folder_that_is_not_copied_within_the_deadline_is_a_timeout(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x")
    with (
        HostileServer(_hangs) as server,
        session_at(server.url, retries=0, deadline=0.3) as session,
        pytest.raises(TimeoutError, match=r"deadline of 0\.3 seconds"),
    ):
        session.obs.upload_dir(tmp_path, "obs://bucket/")


@pytest.mark.parametrize("url", ["http://127.0.0.1:1", "https://obs.invalid"])
def test_a_server_that_is_not_there_is_no_timeout(url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a").write_bytes(b"x")
    slowed: list[Limiter] = []
    monkeypatch.setattr(Limiter, "slower", slowed.append)
    with session_at(url, retries=0) as session, pytest.raises(EndpointUnreachableError) as caught:
        session.obs.upload_file(tmp_path / "a", "obs://bucket/")
    assert TimeoutError not in type(caught.value).mro()
    assert slowed == []


def test_the_deadline_that_passes_while_content_arrives_is_named() -> None:
    with (
        HostileServer(_hangs) as server,
        session_at(server.url, retries=0, deadline=0.3) as session,
        pytest.raises(TimeoutError, match=r"deadline of 0\.3 seconds"),
    ):
        session.obs.read_bytes("obs://bucket/begun")


@pytest.mark.parametrize(
    "gather",
    [
        lambda session: Predictor.get_service_object_list(session, is_show=False),
        lambda session: Predictor.get_service_object_list(session, is_show=False, offset=100_000),
        Model.get_model_object_list,
        lambda session: next_version(session, "model", None),
        Model.get_engine_runtimes,
        Model.get_templates,
        Predictor.get_specifications,
        ResourcePool.get_flavors,
    ],
    ids=[
        *("services", "services of a later page", "models", "the next version", "runtimes", "templates"),
        *("specifications", "flavors"),
    ],
)
def test_a_list_that_is_returned_as_a_whole_ends_by_the_deadline(gather: Callable[[Session], object]) -> None:
    with (
        HostileServer(KINDS["pages that never end"]) as server,
        session_at(server.url, deadline=0.5) as session,
        pytest.raises(TimeoutError, match=r"within the 0\.5 s that a call may take; .* entries had come"),
    ):
        gather(session)
