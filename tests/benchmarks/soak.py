"""Loads the local ModelArts with mixed calls for a time, and checks that it is fast and that nothing grows.

Run on a machine that does nothing else:

    python -m tests.benchmarks.soak --minutes 10 --threads 16

It prints a table of the operations and one of what the server uses, and exits with 1 when a bound is missed. The load
comes from processes of their own; every thread waits for one answer before it sends the next request.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from modelarts_emulator.http import workers
from modelarts_emulator.models import registry

from tests.benchmarks.crowd import load
from tests.benchmarks.latencies import Latencies
from tests.benchmarks.local_server import LocalServer, Usage, local_server
from tests.benchmarks.mixture import ROUNDS, prepare
from tests.benchmarks.wire import Wire

MOST_MILLISECONDS: Final[Mapping[str, float]] = {"PutObject": 150.0, "CreateTrainingJob": 150.0}
"""The p99 that the operations may have on a machine that does nothing else."""
_MOST_GROWTH: Final = {"memory": 20.0, "descriptors": 4, "processes": 0, "temporary": 0, "blobs": 0}
_THREADS_THAT_STAY: Final = workers.MOST + registry.IMPORTS_AT_ONCE
"""How many threads the pools of the server have at most. They begin one by one, when all others are at work."""
_KEPT_BY_DESIGN: Final = frozenset({"token", "temporary_key"})  # valid for longer than the soak lasts
_SAMPLE_SECONDS: Final = 5.0


@dataclass
class Soak:
    """The result of a soak.

    Attributes:
        latencies: all requests after the warm-up.
        begun: usage when the server was ready, before all load.
        before: usage after the warm-up, without load.
        after: usage at the end, without load.
        during: samples under load.
        ready_seconds: time from the start of the server to its first answer.
        log: what the server has logged.
    """

    latencies: Latencies
    begun: Usage
    before: Usage
    after: Usage
    ready_seconds: float
    log: str
    during: list[Usage] = field(default_factory=list)

    def grown(self) -> list[str]:
        """What has grown more than it may, or is left although everything was deleted."""
        found = []
        for name, most in _MOST_GROWTH.items():
            before, after = getattr(self.before, name), getattr(self.after, name)
            if after - before > most:
                found.append(f"{name}: {before:g} before, {after:g} after; at most {most:g} more")
        most_threads = self.begun.threads + _THREADS_THAT_STAY
        if self.after.threads > most_threads:
            found.append(f"threads: {self.after.threads} after; at most {most_threads}, which the pools can have")
        for kind, number in self.after.documents.items():
            if kind not in _KEPT_BY_DESIGN and number > self.before.documents.get(kind, 0):
                found.append(f"documents of kind {kind}: {self.before.documents.get(kind, 0)} before, {number} after")
        return found

    def wrong(self) -> list[str]:
        """Errors of requests and of the server."""
        found = list(self.latencies.errors)
        if self.latencies.failed > len(found):
            found.append(f"and {self.latencies.failed - len(found)} further errors")
        if self.log.strip():
            found.append(f"the server has logged: {self.log.strip()[:2000]}")
        return found

    def late(self) -> list[str]:
        """The operations that are slower than they may be on a machine that does nothing else."""
        return [
            f"{operation}: p99 is {p99:.0f} ms, at most {most:g} ms"
            for operation, most in MOST_MILLISECONDS.items()
            if (p99 := self.latencies.percentile(operation, 99)) > most
        ]

    def table(self) -> str:
        """Both tables, in Markdown."""
        found = self.latencies
        processor = (self.after.processor - self.before.processor) / found.requests
        lines = [
            f"Ready after {self.ready_seconds:.2f} s. {found.requests:,} requests in {found.lasted:.0f} s, "
            f"{found.requests / found.lasted:.0f} a second, {found.failed} errors. The server took "
            f"{1000 * processor:.2f} ms of processor time for each, with what it does for jobs and models.",
            "",
            "| operation | requests | p50, ms | p99, ms | longest, ms |",
            "| --- | --- | --- | --- | --- |",
        ]
        for name, seconds in sorted(self.latencies.seconds.items()):
            figures = " | ".join(f"{self.latencies.percentile(name, percent):.1f}" for percent in (50, 99, 100))
            lines.append(f"| {name} | {len(seconds)} | {figures} |")
        lines += ["", "| usage of the server | before | most under load | after |", "| --- | --- | --- | --- |"]
        for name in (*_MOST_GROWTH, "threads", "database"):
            most = max((getattr(sample, name) for sample in self.during), default=0)
            first, last = getattr(self.before, name), getattr(self.after, name)
            lines.append(f"| {name} | {first:.4g} | {most:.4g} | {last:.4g} |")
        return "\n".join(lines)


def soak(seconds: float, threads: int) -> Soak:
    """Run a local ModelArts under load.

    Args:
        seconds: how long the load lasts, after a warm-up with one round of each kind by every thread.
        threads: number of threads that send requests.
    """
    with tempfile.TemporaryDirectory(prefix="modelarts-soak-") as folder, local_server(Path(folder)) as server:
        begun = server.usage()
        wire = Wire(server.variables, Latencies())
        prepare(wire)
        wire.close()
        load(server.variables, ROUNDS, threads, 0.0)
        before = server.quiet_usage()
        during: list[Usage] = []
        with _Sampling(server, during):
            latencies = load(server.variables, ROUNDS, threads, seconds)
        after = server.quiet_usage()
        return Soak(latencies, begun, before, after, server.ready_seconds, server.log, during)


class _Sampling:
    """Samples the usage of the server in a thread, until the end of the block."""

    def __init__(self, server: LocalServer, samples: list[Usage]) -> None:
        self._server = server
        self._samples = samples
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._run, name="sampling")

    def __enter__(self) -> None:
        self._thread.start()

    def __exit__(self, *_: object) -> None:
        self._ended.set()
        self._thread.join()

    def _run(self) -> None:
        while not self._ended.wait(_SAMPLE_SECONDS):
            self._samples.append(self._server.usage())


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a soak, and print its results.

    Returns:
        0 when all bounds are kept, 1 when one is missed.
    """
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.soak", description=__doc__)
    parser.add_argument("--minutes", type=float, default=10.0, help="how long the load lasts (default: 10)")
    parser.add_argument("--threads", type=int, default=16, help="threads that send requests (default: 16)")
    wanted = parser.parse_args(arguments)
    print(f"load average before: {os.getloadavg()[0]:.1f}", file=sys.stderr)
    result = soak(wanted.minutes * 60, wanted.threads)
    print(result.table())
    missed = [*result.wrong(), *result.grown(), *result.late()]
    for problem in missed:
        print(f"MISSED: {problem}")
    return 1 if missed else 0


if __name__ == "__main__":
    raise SystemExit(main())
