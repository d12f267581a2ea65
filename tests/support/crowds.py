"""Many calls at once, from threads or from tasks, that end in time or are told one by one."""

from __future__ import annotations

import asyncio
import queue
import sys
import threading
import time
import traceback
from collections.abc import Awaitable, Callable, Sequence
from concurrent.futures import Future
from typing import Final, Self, TypeVar

import pytest

_TICK: Final = 0.05

Item = TypeVar("Item")
Result = TypeVar("Result")


def in_threads(work: Callable[[Item], Result], items: Sequence[Item], *, threads: int, limit: float) -> list[Result]:
    """Do the work for each item, from several threads; fail with what is pending after ``limit`` seconds."""
    waiting: queue.SimpleQueue[tuple[Item, Future[Result]]] = queue.SimpleQueue()
    futures: list[Future[Result]] = [Future() for _ in items]
    for pair in zip(items, futures, strict=True):
        waiting.put(pair)

    def run() -> None:
        while True:
            try:
                item, future = waiting.get_nowait()
            except queue.Empty:
                return
            future.set_running_or_notify_cancel()
            try:
                future.set_result(work(item))
            except BaseException as error:  # noqa: BLE001 - raised where the result is asked for
                future.set_exception(error)

    # They are daemons, so that one that hangs does not keep the tests from ending.
    crowd = [threading.Thread(target=run, name=f"crowd-{n}", daemon=True) for n in range(threads)]
    end = time.monotonic() + limit
    for thread in crowd:
        thread.start()
    for thread in crowd:
        thread.join(max(0.0, end - time.monotonic()))
    pending = [str(item) for item, future in zip(items, futures, strict=True) if future.running()]
    if pending:
        frames = sys._current_frames()
        stacks = ["".join(traceback.format_stack(frames[thread.ident])) for thread in crowd if thread.ident in frames]
        pytest.fail(f"{len(pending)} pending after {limit} s:\n" + "\n".join(pending + stacks))
    return [future.result() for future in futures]


async def in_tasks(
    work: Callable[[Item], Awaitable[Result]], items: Sequence[Item], *, tasks: int, limit: float
) -> list[Result]:
    """Do the work for each item, from several tasks; fail with what is pending after ``limit`` seconds."""
    results: dict[int, Result] = {}
    left = iter(enumerate(items))

    async def run() -> None:
        for n, item in left:  # which all tasks share
            results[n] = await work(item)

    crowd = [asyncio.create_task(run(), name=f"crowd-{n}") for n in range(tasks)]
    _, pending = await asyncio.wait(crowd, timeout=limit)
    if pending:
        stacks = [f"{task.get_name()}: {task.get_stack(limit=10)}" for task in pending]
        for task in pending:
            task.cancel()
        pytest.fail(f"{len(pending)} pending after {limit} s:\n" + "\n".join(stacks))
    for task in crowd:
        await task
    return [results[n] for n in range(len(items))]


class Lateness:
    """How late an event loop is on a busy machine; use it in an ``async with`` in that loop.

    Attributes:
        stalls: When the loop was late, by `time.monotonic` when it went on, and for how many seconds.
    """

    def __init__(self) -> None:
        self.stalls: list[tuple[float, float]] = []

    @property
    def worst(self) -> float:
        """By how many seconds the loop was late at most."""
        return max((seconds for _, seconds in self.stalls), default=0.0)

    async def __aenter__(self) -> Self:
        """Begin to measure."""
        self._watch = asyncio.create_task(self._measure())
        return self

    async def __aexit__(self, *_: object) -> None:
        """End."""
        self._watch.cancel()

    async def _measure(self) -> None:
        while True:
            before = time.monotonic()
            await asyncio.sleep(_TICK)
            now = time.monotonic()
            if now - before > 2 * _TICK:
                self.stalls.append((now, now - before - _TICK))
