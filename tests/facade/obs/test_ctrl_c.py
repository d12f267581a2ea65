"""Ctrl-C while threads copy ends the call at once, also if the signal does not wake the thread that waits for them.

Python notices a signal in the main thread alone, and only between two of its steps. If another thread receives it, or
it comes just before the main thread begins to wait, nothing ends that wait.
"""

from __future__ import annotations

import queue
import select
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from itertools import count
from pathlib import Path
from types import FrameType
from typing import Any, Final

import pytest
import urllib3
from modelarts._obs import sockets, transfers
from modelarts._obs.parallel import Threads
from modelarts.fsspec import ObsFileSystem
from modelarts.session import Session

from tests.support.stalls import Stall, stalled

_LARGE: Final = 9_000_000
"""More than one part has."""

_SMALL: Final = 10
_MANY: Final = 40
_STEPS: Final = 60
_MANY_FILES: Final = "upload_dir, many"


@pytest.fixture
def stall() -> Iterator[Stall]:
    """The stall, which is there already."""
    with stalled() as made:
        yield made


def _written(session: Session, bucket: str, _: Path) -> None:
    with session.obs.open(f"obs://{bucket}/new/large", "wb") as file:
        file.write(bytes(_LARGE))


def _read(session: Session, bucket: str, _: Path) -> None:
    with session.obs.open(f"obs://{bucket}/there/large", "rb") as file:
        file.read()


_CALLS: Final[dict[str, Callable[[Session, str, Path], object]]] = {
    "upload_file": lambda session, bucket, folder: session.obs.upload_file(
        folder / "from/large", f"obs://{bucket}/new/"
    ),
    "upload_dir": lambda session, bucket, folder: session.obs.upload_dir(folder / "from", f"obs://{bucket}/new/"),
    _MANY_FILES: lambda session, bucket, folder: session.obs.upload_dir(
        folder / "many", f"obs://{bucket}/new/", concurrency=1
    ),
    "download_file": lambda session, bucket, folder: session.obs.download_file(
        f"obs://{bucket}/there/large", f"{folder}/new/"
    ),
    "download_dir": lambda session, bucket, folder: session.obs.download_dir(f"obs://{bucket}/there/", folder / "new"),
    "read_bytes": lambda session, bucket, _: session.obs.read_bytes(f"obs://{bucket}/there/large"),
    "open, read": _read,
    "open, write": _written,
    "fsspec, put": lambda session, bucket, folder: ObsFileSystem(session).put(
        f"{folder}/from/", f"{bucket}/new/", recursive=True
    ),
    "fsspec, get": lambda session, bucket, folder: ObsFileSystem(session).get(
        f"{bucket}/there/", f"{folder}/new/", recursive=True
    ),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a large file, and one with many small ones."""
    for name, sizes in (("from", {"large": _LARGE}), ("many", {f"{number}": _SMALL for number in range(_MANY)})):
        (tmp_path / name).mkdir()
        for file, size in sizes.items():
            (tmp_path / name / file).write_bytes(bytes(size))
    return tmp_path


@pytest.fixture
def there(session: Session, bucket: str) -> None:
    """A large object."""
    session.obs.write_bytes(f"obs://{bucket}/there/large", bytes(_LARGE))


@pytest.mark.skipif(not hasattr(select, "poll"), reason="no other way to see that a connection is shut down")
@pytest.mark.parametrize("name", _CALLS)
def test_ctrl_c_ends_a_copy_at_once_and_leaves_nothing(
    session: Session,
    bucket: str,
    folder: Path,
    there: None,
    stall: Stall,
    name: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    if name == _MANY_FILES:
        stall.threads = ("modelarts-obs",)
        monkeypatch.setattr(transfers, "_PLANNED", 4)  # so that the plan waits for the copies
    with pytest.raises(KeyboardInterrupt):
        _CALLS[name](session, bucket, folder)
    assert stall.begun
    assert not stall.in_vain
    assert session.obs.abort_uploads(f"obs://{bucket}/") == 0
    stored = [stored.size for stored in session.obs.iter(f"obs://{bucket}/new/")]
    assert stored in ([], [_SMALL])  # of a small file, the request was sent that stores it
    assert not [path for path in (folder / "new").rglob("*") if path.is_file()]


def test_a_call_that_ctrl_c_keeps_from_its_thread_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[threading.Thread] = []
    start = threading.Thread.start

    def interrupted(self: threading.Thread) -> None:
        start(self)
        started.append(self)
        raise KeyboardInterrupt

    threads = Threads(2, "modelarts-obs-part")
    with monkeypatch.context() as patch:
        patch.setattr(threading.Thread, "start", interrupted)
        with pytest.raises(KeyboardInterrupt):
            threads.submit(str)
    closing = threading.Thread(target=threads.close, daemon=True)
    closing.start()
    for thread in (closing, *started):
        thread.join(10)
        assert not thread.is_alive()


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # a connection that got lost is closed
def test_ctrl_c_at_any_step_of_an_exchange_leaves_the_connections_to_later_calls(session: Session, bucket: str) -> None:
    """A lock that is taken when Ctrl-C comes, and not released, would stop all calls for ever."""
    path = f"obs://{bucket}/a"
    session.obs.exists(path)
    interrupted: list[int] = []

    def interrupt(wanted: int) -> None:
        try:
            with _interrupted_at(wanted):
                session.obs.exists(path)
        except KeyboardInterrupt:
            interrupted.append(wanted)

    for wanted in range(_STEPS):
        # In a thread of its own, as Python may keep the exception that was being handled when another one was raised.
        for call in (partial(interrupt, wanted), partial(session.obs.exists, path)):
            thread = threading.Thread(target=call, daemon=True)
            thread.start()
            thread.join(10)
            assert not thread.is_alive(), f"step {wanted}"
    assert interrupted == list(range(_STEPS))


@contextmanager
def _interrupted_at(wanted: int) -> Iterator[None]:
    """Ctrl-C before a line of what takes connections and puts them back, by its number."""
    files = {sockets.__file__, urllib3.connectionpool.__file__, queue.__file__, threading.__file__}
    steps = count()

    def interrupt(frame: FrameType, event: str, _: object) -> Any:
        if frame.f_code.co_filename not in files:
            return None
        if event == "line" and next(steps) == wanted:
            sys.settrace(None)
            raise KeyboardInterrupt
        return interrupt

    sys.settrace(interrupt)
    try:
        yield
    finally:
        sys.settrace(None)
