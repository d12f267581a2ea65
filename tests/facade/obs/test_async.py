"""The methods of ``session.obs`` and of ``session.async_obs``: the same cases in both kinds; and what asyncio adds."""

from __future__ import annotations

import asyncio
import inspect
import secrets
import socket
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from modelarts import AsyncObs, Obs
from modelarts._obs import multipart
from modelarts._obs.deadlines import Cancellation
from modelarts._obs.paths import ObsPath
from modelarts._obs.uploads import PART_SIZE
from modelarts.exceptions import (
    InvalidArgumentError,
    ObsBucketNotFoundError,
    ObsObjectExistsError,
    ObsObjectNotFoundError,
    ObsPathError,
    ObsTransferError,
)
from modelarts.session import Session

Call = Callable[..., Any]


@pytest.fixture(params=["blocking", "asyncio"])
def call(request: pytest.FixtureRequest, session: Session) -> Iterator[Call]:
    """Calls a method by its name, in one kind or the other."""
    if request.param == "blocking":
        yield lambda name, *args, **kwargs: _whole(getattr(session.obs, name)(*args, **kwargs))
        return
    with asyncio.Runner() as runner:
        yield lambda name, *args, **kwargs: runner.run(_awaited(getattr(session.async_obs, name)(*args, **kwargs)))


def _whole(result: Any) -> Any:
    return [*result] if inspect.isgenerator(result) else result


async def _awaited(result: Any) -> Any:
    if inspect.isasyncgen(result):
        return [each async for each in result]
    return await result


def test_both_kinds_have_the_same_methods_and_arguments() -> None:
    def methods(kind: type) -> dict[str, str]:
        found = inspect.getmembers(kind, inspect.isfunction)
        return {name: str(inspect.signature(each).parameters) for name, each in found if not name.startswith("_")}

    assert methods(AsyncObs) == methods(Obs)


def test_files_and_folders(call: Call, bucket: str, tmp_path: Path) -> None:
    (tmp_path / "tree" / "sub").mkdir(parents=True)
    (tmp_path / "tree" / "a.txt").write_bytes(b"hello")
    (tmp_path / "tree" / "sub" / "b.bin").write_bytes(bytes(1000))
    path = call("upload_file", tmp_path / "tree" / "a.txt", f"obs://{bucket}/in/")
    assert call("download_file", path, f"{tmp_path}/back/").read_bytes() == b"hello"
    folder = call("upload_dir", tmp_path / "tree", f"obs://{bucket}/")
    assert (call("download_dir", folder, tmp_path / "back") / "sub" / "b.bin").stat().st_size == 1000
    assert call("copy_dir", folder, f"obs://{bucket}/copy/") == f"obs://{bucket}/copy/tree/"
    assert call("copy", path, f"obs://{bucket}/copy/") == f"obs://{bucket}/copy/a.txt"
    assert len(call("list", f"obs://{bucket}/copy/")) == 3
    assert [each.size for each in call("iter", f"obs://{bucket}/copy/**/*.txt")] == [5, 5]
    assert call("is_obs_path_exists", folder)
    assert call("delete_dir", f"obs://{bucket}/") == 6
    call("delete_bucket", bucket)


def test_objects_and_buckets(call: Call, bucket: str) -> None:
    call("create_bucket", bucket)
    assert bucket in [each.name for each in call("list_buckets")]
    path = f"obs://{bucket}/a"
    assert not call("exists", path)
    assert call("write_bytes", path, b"12") == 2
    assert call("head", path).size == 2
    assert call("read_bytes", path) == b"12"
    assert call("write_text", path, "ü", encoding="latin-1") == 1
    assert call("read_text", path, "latin-1") == "ü"
    assert path.partition("//")[2] in call("presign", path, expires_in=5)
    call("delete_file", path)


def test_errors(call: Call, bucket: str) -> None:
    for name, arguments, error in (
        ("read_bytes", ["a"], ObsPathError),
        ("read_bytes", [f"obs://{bucket}/missing"], ObsObjectNotFoundError),
        ("head", ["obs://no-such-bucket-here/a"], ObsBucketNotFoundError),
        ("iter", ["obs://no-such-bucket-here/"], ObsBucketNotFoundError),
        ("upload_file", ["/no/such/file", f"obs://{bucket}/"], InvalidArgumentError),
        ("presign", [f"obs://{bucket}/a", -1], InvalidArgumentError),
    ):
        with pytest.raises(error):
            call(name, *arguments)


def test_an_object_is_read_and_written_like_a_file(session: Session, bucket: str) -> None:
    path, content = f"obs://{bucket}/a", secrets.token_bytes(PART_SIZE + 100)

    async def main() -> None:
        obs = session.async_obs
        async with obs.open(path, "wb") as file:
            assert await file.write(content) == len(content)
            assert not await obs.exists(path)
        async with obs.open(path, "rb") as read:
            assert await read.seek(-5, 2) == await read.tell() == len(content) - 5
            assert await read.read() == content[-5:]
        assert read.closed
        text = await obs.open(path, "w")
        await text.write("eins\nzwei\n")
        await text.close()
        async with obs.open(path) as lines:
            assert [line async for line in lines] == ["eins\n", "zwei\n"]
        with pytest.raises(ObsObjectExistsError):
            await obs.open(path, "xb")
        with pytest.raises(ZeroDivisionError):
            await _fail_in(obs, path)
        assert await obs.read_text(path) == "eins\nzwei\n"

    asyncio.run(main())


async def _fail_in(obs: AsyncObs, path: str) -> None:
    async with obs.open(path, "w") as file:
        await file.write("half")
        raise ZeroDivisionError


def test_the_event_loop_goes_on_and_calls_run_at_once(session: Session, bucket: str) -> None:
    turns = 0

    async def count() -> None:
        nonlocal turns
        while True:
            turns += 1
            await asyncio.sleep(0.001)

    async def main() -> None:
        counting = asyncio.create_task(count())
        paths = [f"obs://{bucket}/{number}" for number in range(20)]
        await asyncio.gather(*(session.async_obs.write_bytes(path, bytes(1000)) for path in paths))
        assert {bytes(1000)} == set(await asyncio.gather(*map(session.async_obs.read_bytes, paths)))
        counting.cancel()

    asyncio.run(main())
    assert turns > 5


def test_a_cancelled_upload_leaves_nothing(
    session: Session, bucket: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent = threading.Event()
    original = multipart.put_part

    def put_part(*args: Any, **kwargs: Any) -> Any:
        part = original(*args, **kwargs)
        sent.set()
        return part

    monkeypatch.setattr(multipart, "put_part", put_part)
    path = f"obs://{bucket}/a"

    async def write() -> None:
        async with session.async_obs.open(path, "wb") as file:
            while True:
                await file.write(bytes(PART_SIZE))

    async def main() -> None:
        writing = asyncio.create_task(write())
        await asyncio.to_thread(sent.wait, 30)
        writing.cancel()
        with pytest.raises(asyncio.CancelledError):
            await writing

    asyncio.run(main())
    assert not session.obs.exists(path)
    assert next(multipart.uploads(session._connections.obs(), ObsPath(bucket, "")), None) is None


def test_a_call_that_waits_for_a_server_ends_when_its_task_is_cancelled(environment: dict[str, str]) -> None:
    async def main(server: socket.socket, session: Session) -> float:
        reading = asyncio.create_task(session.async_obs.read_bytes("obs://bucket/a"))
        connection, _ = await asyncio.to_thread(server.accept)
        with connection:
            await asyncio.to_thread(connection.recv, 1000)
            begin = time.monotonic()
            reading.cancel()
            with pytest.raises(asyncio.CancelledError):
                await reading
            return time.monotonic() - begin

    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        with Session(obs_endpoint=f"http://127.0.0.1:{port}", retries=0) as session:
            assert asyncio.run(main(server, session)) < 5


def test_a_cancelled_call_says_so_and_its_file_is_of_no_use(session: Session, bucket: str) -> None:
    cancellation = Cancellation()
    obs = Obs(session._connections, None, cancellation)
    cancellation.set()
    with pytest.raises(ObsTransferError, match="the call was cancelled"):
        obs.read_bytes(f"obs://{bucket}/a")


def test_neither_kind_is_made_by_programs() -> None:
    with pytest.raises(InvalidArgumentError, match=r"session\.async_obs"):
        AsyncObs(None)  # type: ignore[arg-type]
