"""The progress of transfers: as a callback, on a terminal, in a notebook."""

from __future__ import annotations

import errno
import io
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from modelarts._obs import content, folders, positioned
from modelarts._obs.local_files import LeftOut, LocalFile, contents_of
from modelarts._obs.uploads import PART_SIZE
from modelarts._waiting import transfer_progress
from modelarts._waiting.progress import ProgressLine
from modelarts._waiting.transfer_progress import ProgressCounter
from modelarts.exceptions import InvalidArgumentError, ObsTransferError
from modelarts.obs import TransferProgress
from modelarts.retries import RetryPolicy
from modelarts.session import Session


@pytest.fixture
def quick(environment: dict[str, str]) -> Iterator[Session]:
    """A session that repeats requests at once."""
    with Session(retries=RetryPolicy(retries=2, base_delay=0.0)) as made:
        yield made


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    root = tmp_path / "data"
    root.mkdir()
    for number in range(20):
        (root / f"{number}.bin").write_bytes(bytes(1000 * number))
    (root / "large.bin").write_bytes(bytes(PART_SIZE + 1))
    return root


def test_a_callback_gets_the_progress_and_the_end(session: Session, bucket: str, folder: Path, tmp_path: Path) -> None:
    size = sum(path.stat().st_size for path in folder.iterdir())
    seen: list[TransferProgress] = []
    session.obs.upload_dir(folder, f"obs://{bucket}/", progress=seen.append)
    session.obs.download_dir(f"obs://{bucket}/data/", tmp_path / "back", progress=seen.append)
    session.obs.upload_dir(folder, f"obs://{bucket}/", sync=True, progress=seen.append)
    ends = [each for each in seen if each.percent == 100 and each.files == each.all_files == 21]
    assert len(ends) >= 3
    assert {(each.size, each.all_size) for each in ends} == {(size, size)}
    assert all(each.size <= each.all_size and each.rate >= 0 for each in seen)


def test_a_callback_gets_the_progress_of_a_file(session: Session, bucket: str, folder: Path, tmp_path: Path) -> None:
    seen: list[TransferProgress] = []
    path = session.obs.upload_file(folder / "large.bin", f"obs://{bucket}/", progress=seen.append)
    session.obs.download_file(path, f"{tmp_path}/back/", progress=seen.append)
    assert [(each.files, each.size) for each in seen if each.percent == 100][-1] == (1, PART_SIZE + 1)


class Enough(Exception):  # noqa: N818 - a program's own
    """What a program raises to end a transfer."""


def test_what_a_callback_raises_ends_the_transfer(session: Session, bucket: str, folder: Path, tmp_path: Path) -> None:
    def enough(progress: TransferProgress) -> None:
        raise Enough(str(progress))

    with pytest.raises(Enough, match=r"of 8\.\d MB"):
        session.obs.upload_file(folder / "large.bin", f"obs://{bucket}/", progress=enough)
    assert session.obs.list(f"obs://{bucket}/") == []
    session.obs.upload_dir(folder, f"obs://{bucket}/")
    with pytest.raises(Enough):
        session.obs.download_dir(f"obs://{bucket}/data/", tmp_path / "back", progress=enough)
    assert not [path for path in (tmp_path / "back").rglob("*") if path.suffix == ".part"]


@pytest.mark.parametrize(
    "error",
    [OSError(5, "disk"), BrokenPipeError(), ObsTransferError("its own"), KeyboardInterrupt(), SystemExit(3)],
    ids=lambda error: type(error).__name__,
)
def test_whatever_a_callback_raises_ends_the_transfer_and_comes_to_the_caller(
    quick: Session, bucket: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException
) -> None:
    """It is never taken for an error of the network, which would be tried again, and no part of a file is left."""
    monkeypatch.setattr(transfer_progress, "_REPORT_SECONDS", 0.0)
    folder = tmp_path / "data"
    folder.mkdir()
    for number in range(1, 20):
        (folder / f"{number}.bin").write_bytes(bytes(100_000))
    (folder / "large.bin").write_bytes(bytes(PART_SIZE + 1))
    calls: list[TransferProgress] = []

    before = set(threading.enumerate())  # with those of asynchronous calls, which stay

    def fails(progress: TransferProgress) -> None:
        calls.append(progress)
        raise error

    def ended(call: Callable[[], object]) -> None:
        calls.clear()
        with pytest.raises(type(error)) as caught:
            call()
        assert caught.value is error
        assert len(calls) == 1

    quick.obs.upload_dir(folder, f"obs://{bucket}/there/")
    path = f"obs://{bucket}/there/data/"
    ended(lambda: quick.obs.upload_file(folder / "large.bin", f"obs://{bucket}/", progress=fails))
    ended(lambda: quick.obs.upload_file(folder / "1.bin", f"obs://{bucket}/", progress=fails))
    ended(lambda: quick.obs.upload_dir(folder, f"obs://{bucket}/", progress=fails))
    ended(lambda: quick.obs.download_file(f"{path}large.bin", f"{tmp_path}/back/", progress=fails))
    ended(lambda: quick.obs.download_dir(path, tmp_path / "back", progress=fails))
    assert not [found for found in (tmp_path / "back").rglob("*") if found.suffix == ".part"]
    assert quick.obs.abort_uploads(f"obs://{bucket}/") == 0
    assert not [thread for thread in set(threading.enumerate()) - before if thread.name.startswith("modelarts-obs")]


def test_percent_is_known_when_all_files_are_and_never_falls(
    session: Session, bucket: str, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While a folder is read, more and more files are known, and what was copied would be less and less of it."""
    seen: list[TransferProgress] = []
    found_all = threading.Event()

    def slowly(source: Path) -> Iterator[LocalFile | LeftOut]:
        for number, entry in enumerate(contents_of(source)):
            if number == 10:
                deadline = time.monotonic() + 10
                while not any(each.size for each in seen) and time.monotonic() < deadline:
                    time.sleep(0.01)
            yield entry
        found_all.set()

    monkeypatch.setattr(folders, "contents_of", slowly)
    monkeypatch.setattr(transfer_progress, "_REPORT_SECONDS", 0.0)
    session.obs.upload_dir(folder, f"obs://{bucket}/", progress=seen.append)
    assert found_all.is_set()
    known = [each.percent for each in seen if each.percent is not None]
    early = [each for each in seen if each.percent is None]
    assert early
    assert known == sorted(known)
    assert known[-1] == 100
    assert not any(each.is_counted for each in early)
    assert all(each.seconds_left is None for each in early)
    assert all(each.is_counted for each in seen[seen.index(early[-1]) + 1 :])
    assert " so far, " in str(early[0])
    assert "%" not in str(early[0])


def test_what_is_copied_again_is_not_counted_twice() -> None:
    seen: list[TransferProgress] = []
    counter = ProgressCounter(ProgressLine(io.StringIO()), "Downloading", seen.append)
    counter.expect(100)
    counter.expect_no_more()
    for size in (60, -60, 40, 60):
        counter.add(size)
        counter._next_report = 0.0
    counter.end()
    assert [each.size for each in seen] == [60, 60, 60, 100, 100]


def test_an_error_of_the_disk_is_not_one_of_the_network(
    quick: Session, bucket: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "middle.bin").write_bytes(bytes(1_000_000))
    for kind in (OSError(errno.EIO, "disk"), OSError(errno.ETIMEDOUT, "disk"), BrokenPipeError(errno.EPIPE, "disk")):
        for name, passes in (("large.bin", PART_SIZE + 1), ("middle.bin", 0), ("middle.bin", 1_000_000)):
            with monkeypatch.context() as patched:
                patched.setattr(content, "read_into", _read_and_fail(passes, kind))
                with pytest.raises(type(kind), match="disk"):
                    quick.obs.upload_file(folder / name, f"obs://{bucket}/")
    assert quick.obs.list(f"obs://{bucket}/") == []


def _read_and_fail(passes: int, error: OSError) -> Callable[[int, memoryview, int], int]:
    """Return what reads so many bytes of a file, and then fails."""
    left = passes

    def read_into(file: int, buffer: memoryview, position: int) -> int:
        nonlocal left
        if left <= 0:
            raise error
        size = positioned.read_into(file, buffer, position)
        left -= size
        return size

    return read_into


def test_a_callback_that_is_none_is_refused(session: Session, folder: Path) -> None:
    with pytest.raises(InvalidArgumentError, match="progress=7 must be a function"):
        session.obs.upload_dir(folder, "obs://bucket/", progress=7)  # type: ignore[arg-type]

    async def awaited(progress: TransferProgress) -> None:
        """Do nothing."""

    with pytest.raises(InvalidArgumentError, match=r"progress=<function .*awaited.* is an async function"):
        session.obs.upload_dir(folder, "obs://bucket/", progress=awaited)


class Terminal(io.StringIO):
    """A terminal."""

    def isatty(self) -> bool:
        """Say so."""
        return True


class Notebook(io.StringIO):
    """The error stream of a notebook, which is known by its module."""

    __module__ = "ipykernel.iostream"


def test_a_line_has_percent_rate_and_what_is_left() -> None:
    stream = Terminal()
    with ProgressLine(stream) as line:
        counter = ProgressCounter(line, "Uploading", None)
        counter.expect(4_000_000)
        counter.expect_no_more()
        counter.add(1_000_000)
        counter.add(0, files=1)
    assert "\r\x1b[KUploading: 0/1 files, 1.0 MB of 4.0 MB (25 %), " in stream.getvalue()
    assert "/s, " in stream.getvalue()
    assert stream.getvalue().endswith(" left\r\x1b[K")
    silent = Terminal()
    with ProgressLine(silent) as line:
        counter = ProgressCounter(line, "Uploading", False)
        counter.add(0, files=1)
        counter.end()
    assert not silent.getvalue()


def test_a_notebook_shows_the_line_and_clears_it_with_blanks() -> None:
    stream = Notebook()
    with ProgressLine(stream) as line:
        line.show("Uploading: 1 of 10 files", at_once=True)
        line.show("shorter", at_once=True)
    shown = stream.getvalue().split("\r")
    assert shown[1:3] == ["Uploading: 1 of 10 files", "shorter".ljust(24)]
    assert shown[-1] == ""
    assert "\x1b" not in stream.getvalue()


def test_one_call_at_a_time_from_many_threads() -> None:
    inside = threading.Lock()
    calls: list[TransferProgress] = []

    def see(progress: TransferProgress) -> None:
        assert inside.acquire(blocking=False)
        calls.append(progress)
        inside.release()

    counter = ProgressCounter(ProgressLine(io.StringIO()), "Uploading", see)
    counter.expect(8000)
    counter.expect_no_more()

    def work() -> None:
        for _ in range(1000):
            counter.add(1)

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    counter.end()
    assert calls[-1].size == 8000
    assert [each.size for each in calls] == sorted(each.size for each in calls)
