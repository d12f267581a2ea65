"""Starts and controls the processes that are measured."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO, Any, Final

import psutil

from benchmarks.peers import ROOT, Peers
from benchmarks.subjects import FLOOR, OURS, SUBJECTS
from benchmarks.worker import Request

_IMPORTING: Final = """
import sys, time
print("ready", flush=True)
sys.stdin.readline()
start = time.process_time()
{statement}
taken = time.process_time() - start
print(taken, flush=True)
sys.stdin.readline()
"""


class BenchmarkError(Exception):
    """A subject does not work as expected."""


class Worker:
    """A subject's process.

    Attributes:
        versions: of the distributions that do the subject's work.
    """

    def __init__(self, name: str, process: subprocess.Popen[str]) -> None:
        self._name = name
        self._process = process
        state: dict[str, Any] = self._read()
        if not state["lossless"]:
            raise BenchmarkError(f"{name} does not encode the response that it decoded")
        self.versions: Mapping[str, str] = state["versions"]

    def measure(self, what: str, *, times: int = 1, collecting: bool = True) -> list[float]:
        """Measure; return the seconds of each repetition."""
        request: Request = {"what": what, "times": times, "gc": collecting}
        _stream(self._process.stdin).write(f"{json.dumps(request)}\n")
        _stream(self._process.stdin).flush()
        taken: list[float] = self._read()
        return taken

    def _read(self) -> Any:
        line = _stream(self._process.stdout).readline()
        if not line:
            raise BenchmarkError(f"{self._name} ended; its output is above")
        return json.loads(line)


def interpreter(subject: str, peers: Peers) -> Path:
    """The Python that runs a subject: ours for the client and the floor, the peers' for the others."""
    return Path(sys.executable) if subject in (FLOOR, OURS) else peers.python


@contextmanager
def server(answer: Path, seconds: float = 0.0) -> Iterator[str]:
    """Start a server that gives this response to each GET after a delay in seconds; yield its URL."""
    with started([sys.executable, "-m", "benchmarks.server", str(answer), str(seconds)], environment()) as process:
        yield f"http://127.0.0.1:{_stream(process.stdout).readline().strip()}"


@contextmanager
def workers(peers: Peers, page: Path, url: str, slow_url: str) -> Iterator[dict[str, Worker]]:
    """A worker for each subject.

    Args:
        peers: where the peers are.
        page: a file with a page of jobs.
        url: where a server answers with one job.
        slow_url: where another takes its time to do so.
    """
    variables = environment(peers)
    with ExitStack() as stack:
        processes = {
            name: stack.enter_context(
                started(
                    [str(interpreter(name, peers)), "-m", "benchmarks.worker", name, str(page), url, slow_url],
                    variables,
                )
            )
            for name in SUBJECTS
        }
        yield {name: Worker(name, process) for name, process in processes.items()}


def measure_import(python: Path, statement: str, variables: Mapping[str, str], folder: Path) -> tuple[float, int]:
    """Measure the processor seconds of `statement` in a fresh interpreter, and the bytes of memory that it adds.

    Args:
        python: the interpreter.
        statement: what it executes.
        variables: its environment.
        folder: where it runs.
    """
    with started([str(python), "-c", _IMPORTING.format(statement=statement)], variables, folder) as process:
        output, memory = _stream(process.stdout), psutil.Process(process.pid).memory_info
        output.readline()
        before = memory().rss
        _continue(process)
        line = output.readline()
        if not line:
            raise BenchmarkError(f"{statement!r} failed; its output is above")
        return float(line), memory().rss - before


def environment(peers: Peers | None = None) -> dict[str, str]:
    """The environment of a measured process, without variables that affect Python or requests over the loopback."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not (name.startswith("PYTHON") or name.lower().endswith("_proxy"))
    }
    return kept | ({"PYTHONPATH": str(peers.stock)} if peers else {})


@contextmanager
def started(
    command: Sequence[str], variables: Mapping[str, str], folder: Path = ROOT
) -> Iterator[subprocess.Popen[str]]:
    """A process with pipes for its input and output; it is killed at the end.

    Args:
        command: the program and its arguments.
        variables: its environment.
        folder: where it runs.
    """
    with subprocess.Popen(  # noqa: S603 - our own interpreters
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=dict(variables), cwd=folder
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def _continue(process: subprocess.Popen[str]) -> None:
    _stream(process.stdin).write("\n")
    _stream(process.stdin).flush()


def _stream(stream: IO[str] | None) -> IO[str]:
    assert stream is not None  # noqa: S101 - both are pipes
    return stream
