"""Makes the transfers, each in a process of its own; the clients take turns."""

from __future__ import annotations

import filecmp
import json
import os
import random
import shutil
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median
from typing import Any, Final

from benchmarks.processes import BenchmarkError, environment, started
from benchmarks.transfers.clients import BUCKET, SEEN, SETTINGS, TASKS, Storage
from benchmarks.transfers.worker import DELETE, STORE, Job, Taken

FILE_SIZE: Final = 10_000
KEPT: Final = 1024 * 1024
"""The size of the largest object that the sink keeps, in bytes."""

_SEED: Final = "seed/"
_TARGET: Final = "up/"


@dataclass(frozen=True)
class Extent:
    """The extent of the measurements.

    Attributes:
        files: of the folder, 10 KB each.
        size: of the large file in bytes.
        delays: of a round trip in seconds.
        rounds: repetitions.
        settings: the keys of the clients with their settings.
        tasks: what they do.
    """

    files: int = 1000
    size: int = 1_000_000_000
    delays: Sequence[float] = (0.0, 0.02)
    rounds: int = 3
    settings: Sequence[str] = tuple(SETTINGS)
    tasks: Sequence[str] = TASKS


@dataclass(frozen=True)
class Result:
    """What one client's transfers of one kind took, in the order of the rounds.

    Attributes:
        task: what it did.
        delay: of a round trip in seconds.
        setting: the client with its settings.
        seconds: that passed.
        processor: seconds of processor time.
        memory: the peaks of the resident set, in MB.
    """

    task: str
    delay: float
    setting: str
    seconds: Sequence[float]
    processor: Sequence[float]
    memory: Sequence[float]

    def times(self, other: Result) -> float:
        """The time as a multiple of another's: the median of the ratios of each round."""
        return median(mine / theirs for mine, theirs in zip(self.seconds, other.seconds, strict=True))


def measure(storages: Mapping[float, Storage], extent: Extent, data: Data) -> list[Result]:
    """Measure all transfers.

    Args:
        storages: by the seconds of a round trip to them.
        extent: what to measure.
        data: what to transfer; the storages have it too.

    Raises:
        BenchmarkError: a client failed, or something else than the data arrived.
    """
    return [
        result
        for delay, storage in storages.items()
        for task in extent.tasks
        for result in _measure_task(storage, delay, task, extent, data)
    ]


def _measure_task(storage: Storage, delay: float, task: str, extent: Extent, data: Data) -> Iterator[Result]:
    settings = [setting for setting in extent.settings if task in SETTINGS[setting].tasks]
    taken: dict[str, list[Taken]] = {setting: [] for setting in settings}
    for number in range(extent.rounds):
        shift = number % max(1, len(settings))
        for setting in (*settings[shift:], *settings[:shift]):
            print(f"{task} at {delay * 1000:.0f} ms: {setting}, round {number + 1} ...", file=sys.stderr)
            taken[setting].append(data.transferred(storage, setting, task))
    for setting, rounds in taken.items():
        yield Result(
            task,
            delay,
            setting,
            [each["seconds"] for each in rounds],
            [each["processor"] for each in rounds],
            [each["memory"] for each in rounds],
        )


class Data:
    """A folder with many small files, and a large file.

    Args:
        folder: an empty folder for them.
        extent: their number and size.

    Attributes:
        many: the folder with the small files.
        big: the large file.
    """

    def __init__(self, folder: Path, extent: Extent) -> None:
        self.big = folder / SEEN.rpartition("/")[2]
        self.many = folder / "many"
        self._arrived = folder / "arrived"
        self.many.mkdir()
        content = random.Random(1)  # noqa: S311 - the same each time
        for number in range(extent.files):
            (self.many / f"{number:04}.bin").write_bytes(content.randbytes(FILE_SIZE))
        block = content.randbytes(1_000_003)  # no divisor of the size of a part
        with self.big.open("wb") as file:
            for start in range(0, extent.size, len(block)):
                file.write(block[: extent.size - start])

    @property
    def served(self) -> str:
        """The large object, and the file with its content, as `sink` is given them."""
        return f"{BUCKET}/{SEEN}={self.big}"

    def store(self, storage: Storage, *, with_big: bool) -> None:
        """Store what is to be downloaded."""
        self._tend(storage, STORE, _SEED, self.many)
        if with_big:
            self._run(storage, "ours", "file_up", SEEN, self.big)

    def transferred(self, storage: Storage, setting: str, task: str) -> Taken:
        """Make a transfer, check what arrived, and delete it.

        Raises:
            BenchmarkError: the client failed, or something else than the data arrived.
        """
        source = self.many if task.startswith("folder") else self.big
        if task.endswith("down"):
            self._arrived.mkdir()
            remote = _SEED if source.is_dir() else SEEN
            target = self._arrived / source.name
            taken = self._run(storage, setting, task, remote, target)
            complete = _are_equal(source, target)
            shutil.rmtree(self._arrived)
        else:
            remote = _TARGET if source.is_dir() else f"{_TARGET}{source.name}"
            taken = self._run(storage, setting, task, remote, source)
            files = sorted(source.iterdir()) if source.is_dir() else [source]
            expected = {str(file.relative_to(source.parent)): file.stat().st_size for file in files}
            complete = self._tend(storage, DELETE, _TARGET, source) == expected
        if not complete:
            raise BenchmarkError(f"{setting} did not copy everything: {task}")
        return taken

    def _run(self, storage: Storage, setting: str, task: str, remote: str, local: Path) -> Taken:
        job = Job(storage=asdict(storage), setting=setting, task=task, remote=remote, local=str(local))
        taken: Taken = _answered(job)
        return taken

    @staticmethod
    def _tend(storage: Storage, task: str, remote: str, local: Path) -> dict[str, int]:
        job = Job(storage=asdict(storage), setting="ours", task=task, remote=remote, local=str(local))
        sizes: dict[str, int] = _answered(job)
        return sizes


def _answered(job: Job) -> Any:
    with started([sys.executable, "-m", "benchmarks.transfers.worker"], environment()) as process:
        output, _ = process.communicate(f"{json.dumps(job)}\n")
    if process.returncode:
        raise BenchmarkError(f"{job['setting']} failed to {job['task']}; its output is above")
    return json.loads(output)


def _are_equal(source: Path, target: Path) -> bool:
    if source.is_file():
        return filecmp.cmp(source, target, shallow=False)
    names = [file.name for file in source.iterdir()]
    compared = filecmp.cmpfiles(source, target, names, shallow=False)
    return sorted(compared[0]) == sorted(names) == sorted(file.name for file in target.iterdir())


@contextmanager
def sink(data: Data, seconds: float, kept: int = KEPT) -> Iterator[Storage]:
    """Start a sink; yield it as a storage.

    Args:
        data: with the large object that it serves.
        seconds: of a round trip.
        kept: the size of the largest content that it keeps, in bytes.
    """
    command = [sys.executable, "-m", "benchmarks.transfers.sink", str(seconds), str(kept), data.served]
    with started(command, environment()) as process:
        assert process.stdout is not None  # noqa: S101 - it is a pipe
        port = process.stdout.readline().strip()
        if not port:
            raise BenchmarkError("the sink did not start; its output is above")
        yield Storage(f"http://127.0.0.1:{port}", "region-1", "ACCESSKEY", "secret-key")


def from_environment() -> Storage:
    """The storage of the environment's variables, as a local ModelArts sets them."""
    names = "MODELARTS_OBS_ENDPOINT", "MODELARTS_REGION", "HUAWEICLOUD_SDK_AK", "HUAWEICLOUD_SDK_SK"
    return Storage(*(os.environ[name] for name in names))
