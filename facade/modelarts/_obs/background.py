"""Blocking calls in threads, awaited without blocking the event loop, and ended before a cancelled task goes on."""

import asyncio
import contextvars
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from typing import Final, TypeVar

from modelarts_client.sending.forking import renew_in_child

from modelarts._obs.deadlines import Cancellation

Result = TypeVar("Result")

AT_ONCE: Final = 64
"""How many calls run at once; others wait for them."""


class _Threads:
    """The threads of all asynchronous calls, which are started when they are needed."""

    def __init__(self) -> None:
        self._pool = self._made()
        renew_in_child(self.renew)

    def start(self, call: Callable[[], Result]) -> "Future[Result]":
        """Run a call in one of them."""
        return self._pool.submit(call)

    def renew(self) -> None:
        """Begin without threads, in a process that was forked from this one."""
        self._pool = self._made()

    def _made(self) -> ThreadPoolExecutor:
        return ThreadPoolExecutor(AT_ONCE, thread_name_prefix="modelarts-obs-async")


_threads: Final = _Threads()


async def in_thread(
    call: Callable[[], Result], cancellation: Cancellation, undo: Callable[[Result], object] | None = None
) -> Result:
    """Run a blocking call in a thread, and wait for it.

    If the task is cancelled, the call is ended, and the task goes on when it has ended.

    Args:
        call: The call.
        cancellation: Ends it.
        undo: Takes back its result if the task was cancelled, but the call has succeeded.

    Raises:
        asyncio.CancelledError: If the task is cancelled.
        Exception: What the call raises.
    """
    context = contextvars.copy_context()
    running: Future[Result] = _threads.start(lambda: context.run(call))
    waiting = asyncio.wrap_future(running)
    try:
        return await asyncio.shield(waiting)
    except asyncio.CancelledError:
        cancellation.set()
        if not running.cancel():
            await _ended(waiting)
            if undo is not None and waiting.exception() is None:
                result = waiting.result()
                await _ended(asyncio.wrap_future(_threads.start(lambda: undo(result))))
        raise


async def _ended(waiting: "asyncio.Future[Result]") -> None:
    """Wait for the end of a call, however often the task is cancelled meanwhile."""
    while not waiting.done():
        with suppress(asyncio.CancelledError):
            await asyncio.wait([waiting])
    if not waiting.cancelled():
        waiting.exception()  # which is not reported as one that nobody has seen
