"""Calls in threads, several at once, also when the program is ending."""

import threading
from collections.abc import Callable, Iterable
from concurrent.futures import FIRST_COMPLETED, Future, wait
from itertools import islice
from queue import SimpleQueue
from typing import Any, Final, TypeVar

from modelarts._obs.interruptible import until

Item = TypeVar("Item")
Result = TypeVar("Result")


def result_of(future: "Future[Result]") -> Result:
    """Wait for a call, and return what it returned.

    Raises:
        Exception: What it raised.
    """
    until(lambda seconds: wait([future], seconds).done)
    return future.result()


class Threads:
    """Threads that make calls, which are started when they are needed.

    A `concurrent.futures.ThreadPoolExecutor` takes no calls once the main thread has ended, so that nothing could be
    copied by functions that run at the program's end, or by threads that go on after it. Where no thread can be
    started, calls are made one after another by who submits them.

    Args:
        at_once: How many calls are made at once, at least 1.
        name: What the threads are called.
    """

    def __init__(self, at_once: int, name: str) -> None:
        self._at_once: Final = at_once
        self._name: Final = name
        self._calls: Final = SimpleQueue[Callable[[], None] | None]()
        self._unfinished: Final = set[Future[Any]]()
        self._started = 0

    def submit(self, do: Callable[..., Result], *arguments: object) -> "Future[Result]":
        """Have a call made; the future has its result."""
        future: Future[Result] = Future()

        def call() -> None:
            if not future.set_running_or_notify_cancel():
                return
            try:
                result = do(*arguments)
            except BaseException as error:  # noqa: BLE001 - Future.result raises it
                future.set_exception(error)
            else:
                future.set_result(result)

        self._unfinished.add(future)
        future.add_done_callback(self._unfinished.discard)
        if self._started < min(self._at_once, len(self._unfinished)):
            self._start()
        if self._started:
            self._calls.put(call)
        else:
            call()
        return future

    def close(self) -> None:
        """Make no further calls, and wait for those that are under way."""
        # One that Ctrl-C has kept from its way to the threads is cancelled, but would never be done.
        under_way = [future for future in list(self._unfinished) if not future.cancel()]
        for _ in range(self._started):
            self._calls.put(None)
        # Thread.join takes a thread for ended when Ctrl-C has interrupted it (bpo-45274).
        until(lambda seconds: not wait(under_way, seconds).not_done)

    def _start(self) -> None:
        self._started += 1  # before, as Ctrl-C may come when it has been started
        try:
            threading.Thread(target=self._work, name=self._name, daemon=True).start()
        except RuntimeError:  # as there are too many, or the program is ending
            self._started -= 1

    def _work(self) -> None:
        while (call := self._calls.get()) is not None:
            call()
            del call  # and with it what it keeps in memory


def in_threads(
    do: Callable[[Item], Result],
    items: Iterable[Item],
    at_once: int,
    *,
    cancel: Callable[[], object] | None = None,
    done: Callable[[], object] | None = None,
    name: str = "modelarts-obs-part",
) -> list[Result]:
    """Do the same with all items; after the first failure begin no more, and wait for those that were begun.

    Items are taken as they are begun, so that there may be very many.

    Args:
        do: Called with each item, in a thread.
        items: The items.
        at_once: How many at once, at least 1.
        cancel: Called at Ctrl-C, to end what is under way.
        done: Called after each success, in the thread of the caller.
        name: What the threads are called.

    Returns:
        The results, in the order of the items.

    Raises:
        Exception: What the first failure raised.
    """
    remaining = enumerate(items)
    begun: dict[Future[Result], int] = {}
    results: dict[int, Result] = {}
    threads = Threads(at_once, name)
    try:
        while True:
            for index, item in islice(remaining, 2 * at_once - len(begun)):  # so that no thread waits for this one
                begun[threads.submit(do, item)] = index
            if not begun:
                return [results[index] for index in range(len(results))]
            for future in until(lambda seconds: wait(begun, seconds, FIRST_COMPLETED).done):
                results[begun.pop(future)] = future.result()
                if done is not None:
                    done()
    except KeyboardInterrupt:
        if cancel is not None:
            cancel()
        raise
    finally:
        _close(threads, cancel)


def _close(threads: Threads, cancel: Callable[[], object] | None) -> None:
    """Wait for what is under way, at Ctrl-C as well, since the caller closes the files that it uses."""
    try:
        threads.close()
    except KeyboardInterrupt:
        if cancel is not None:
            cancel()
        threads.close()
        raise
