"""The threads in which requests are answered, as answers wait for the disk."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Final, ParamSpec, TypeVar

MOST: Final = 40
"""How many threads there are at most; they stay until the end of the loop."""

Arguments = ParamSpec("Arguments")
Result = TypeVar("Result")


class Workers(ThreadPoolExecutor):
    """The threads of an event loop, of which each begins when no other is idle.

    The end of the loop does not wait for them, as some wait for jobs that end after it.
    """

    def __init__(self) -> None:
        super().__init__(MOST, "worker")

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Take no more work, and end the threads once they are idle."""
        super().shutdown(wait=False, cancel_futures=cancel_futures)


async def in_worker(function: Callable[Arguments, Result], *args: Arguments.args, **kwargs: Arguments.kwargs) -> Result:
    """Call a function in a worker thread of the running event loop.

    It costs the loop less than `anyio.to_thread`, which goes through the loop twice before it begins.
    """
    return await asyncio.get_running_loop().run_in_executor(None, lambda: function(*args, **kwargs))
