"""Many threads that send requests to the local ModelArts, in processes of their own."""

from __future__ import annotations

import multiprocessing
import threading
import time
from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from typing import Final

from tests.benchmarks.latencies import Latencies, joined
from tests.benchmarks.mixture import Round, Worker
from tests.benchmarks.wire import Wire

LOOP: Final = "(event loop)"
"""The name of requests that the event loop answers by itself: their time is how late it is."""
_THREADS_IN_A_PROCESS: Final = 4


def load(variables: Mapping[str, str], kinds: Mapping[Round, int], threads: int, seconds: float) -> Latencies:
    """Run workers, and return their requests and those of a probe.

    Args:
        variables: those that the local ModelArts writes for programs.
        kinds: what the workers do, and how often in proportion; each does all of it at least once.
        threads: number of workers, spread over processes, so that they do not wait for each other.
        seconds: how long no worker ends.
    """
    numbers = range(threads)
    groups = [numbers[first : first + _THREADS_IN_A_PROCESS] for first in numbers[::_THREADS_IN_A_PROCESS]]
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(len(groups) + 1, mp_context=context) as pool:
        probe = pool.submit(_probe, variables, seconds)
        parts = list(pool.map(partial(_run_workers, variables, kinds, seconds), groups))
        return joined([*parts, probe.result()])


def _run_workers(
    variables: Mapping[str, str], kinds: Mapping[Round, int], seconds: float, numbers: Sequence[int]
) -> Latencies:
    workers = [Worker(variables, number) for number in numbers]
    until = time.monotonic() + seconds
    threads = [threading.Thread(target=worker.run, args=(kinds, until)) for worker in workers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return joined(worker.latencies for worker in workers)


def _probe(variables: Mapping[str, str], seconds: float) -> Latencies:
    """Send requests that are answered by the event loop, without a thread: their time is how late the loop is."""
    latencies = Latencies()
    wire = Wire(variables, latencies)
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        wire.call(LOOP, "PATCH", "/v3/projects", expected=(405,))
        time.sleep(0.05)
    wire.close()
    return latencies
