"""The local ModelArts as a process of its own, and what it uses."""

from __future__ import annotations

import http.client
import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

import psutil

from tests.support.account import MANY

_MEGABYTE: Final = 1e6
_POLL_SECONDS: Final = 0.005
_START_SECONDS: Final = 60.0


@dataclass(frozen=True)
class Usage:
    """What the server uses at a moment.

    Attributes:
        memory: resident memory of the server itself, in MB.
        descriptors: open descriptors of the server.
        threads: threads of the server.
        processes: descendants of the server.
        temporary: temporary files: in its temporary directory, files of jobs, and content that is being received.
        blobs: files with the content of objects.
        documents: stored documents by kind.
        database: size of its databases, in MB.
        processor: processor time of the server itself until now, in s.
    """

    memory: float
    descriptors: int
    threads: int
    processes: int
    temporary: int
    blobs: int
    documents: Mapping[str, int]
    database: float
    processor: float


class LocalServer:
    """A running local ModelArts.

    Attributes:
        variables: those that it writes for programs.
        ready_seconds: time from its start to its first answer.
    """

    def __init__(self, process: subprocess.Popen[bytes], folder: Path, begun: float) -> None:
        self._process = process
        self._folder = folder
        file = folder / "variables"
        while not file.exists():
            if process.poll() is not None or time.monotonic() - begun > _START_SECONDS:
                raise RuntimeError(f"the local ModelArts did not start: {(folder / 'log').read_text()}")
            time.sleep(_POLL_SECONDS)
        self.variables = dict(line.split("=", 1) for line in file.read_text().splitlines())
        connection = http.client.HTTPConnection(urlsplit(self.variables["MODELARTS_ENDPOINT"]).netloc)
        connection.request("GET", "/v3/projects")
        connection.getresponse().read()
        connection.close()
        self.ready_seconds = time.monotonic() - begun

    @property
    def pid(self) -> int:
        """The ID of its process."""
        return self._process.pid

    @property
    def data_dir(self) -> Path:
        """Its data directory."""
        return self._folder / "data"

    @property
    def log(self) -> str:
        """What it has logged."""
        return (self._folder / "log").read_text(errors="replace")

    def usage(self) -> Usage:
        """What it uses now."""
        process = psutil.Process(self._process.pid)
        data = self._folder / "data"
        temporary = [self._folder / "temporary", data / "jobs", data / "obs" / "incoming"]
        return Usage(
            memory=process.memory_info().rss / _MEGABYTE,
            descriptors=process.num_fds(),
            threads=process.num_threads(),
            processes=len(process.children(recursive=True)),
            temporary=sum(map(_files, temporary)),
            blobs=_files(data / "obs" / "blobs"),
            documents=_documents(data / "state.sqlite3"),
            database=sum(_size(folder) for folder in (data, data / "obs")) / _MEGABYTE,
            processor=sum(process.cpu_times()[:2]),
        )

    def quiet_usage(self, seconds: float = 20.0) -> Usage:
        """What it uses once no job runs any more, and nobody is connected, at the latest after some time."""
        deadline = time.monotonic() + seconds
        while (usage := self.usage()).processes or usage.temporary or self._connected():
            if time.monotonic() > deadline:
                break
            time.sleep(0.1)
        return usage

    def _connected(self) -> bool:
        connections = psutil.Process(self._process.pid).net_connections("tcp")
        return any(connection.status != psutil.CONN_LISTEN for connection in connections)


@contextmanager
def local_server(folder: Path) -> Iterator[LocalServer]:
    """Run a local ModelArts with its data in a folder, until the end of the block."""
    for name in ("data", "temporary"):
        (folder / name).mkdir(mode=0o700)
    command = [sys.executable, "-m", "modelarts_emulator", "--quiet"]
    command += [part for kind, number in MANY.items() for part in ("--quota", f"{kind}={number}")]
    command += ["--data-dir", str(folder / "data"), "--env-file", str(folder / "variables")]
    environment = {**os.environ, "TMPDIR": str(folder / "temporary")}
    begun = time.monotonic()
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(command, stdout=log, stderr=log, env=environment)
    try:
        yield LocalServer(process, folder, begun)
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait()


def _files(folder: Path) -> int:
    """The number of files below a folder, in which files and folders come and go."""
    return sum(len(names) for _, _, names in os.walk(folder))


def _size(folder: Path) -> int:
    """The size of the databases in a folder, with their logs, in bytes."""
    return sum(path.stat().st_size for path in folder.glob("*.sqlite3*"))


def _documents(path: Path) -> dict[str, int]:
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as connection:
        counts = dict(connection.execute("SELECT kind, COUNT(*) FROM documents GROUP BY kind").fetchall())
    connection.close()
    return counts
