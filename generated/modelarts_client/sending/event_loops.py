# Written by `python -m generator generate`, which overwrites changes: a copy of runtime/sending/event_loops.py.
"""Values that belong to an event loop, such as connections, and end with it."""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable
from typing import Generic, TypeVar

from .forking import renew_in_child

T = TypeVar("T")


class LoopLocal(Generic[T]):
    """A value for each event loop, made on first use.

    A value is closed when its loop ends (`asyncio.run` sees to that), or by `aclose`. A forked process has none of its
    parent's.

    Args:
        make: Makes a value; called in the event loop.
        close: Closes it.
    """

    def __init__(self, make: Callable[[], T], close: Callable[[T], Awaitable[None]]) -> None:
        self._make = make
        self._close = close
        self._by_loop: dict[asyncio.AbstractEventLoop, tuple[T, AsyncGenerator[None, None]]] = {}
        renew_in_child(self._renew)

    async def get(self) -> T:
        """Return the value of the running event loop."""
        loop = asyncio.get_running_loop()
        value, _ = self._by_loop.get(loop) or await self._open(loop)
        return value

    async def aclose(self) -> None:
        """Close the value of the running event loop; the next call of `get` makes another."""
        held = self._by_loop.get(asyncio.get_running_loop())
        if held is not None:
            await held[1].aclose()

    async def _open(self, loop: asyncio.AbstractEventLoop) -> tuple[T, AsyncGenerator[None, None]]:
        for known in list(self._by_loop):
            if known.is_closed():  # without having ended its generators, as some programs do
                self._by_loop.pop(known, None)  # another thread may have been faster
        value = self._make()
        lifetime = self._live(loop, value)
        self._by_loop[loop] = value, lifetime
        await anext(lifetime)
        return value, lifetime

    async def _live(self, loop: asyncio.AbstractEventLoop, value: T) -> AsyncGenerator[None, None]:
        """Yield once, and close the value afterwards.

        A loop that ends closes the asynchronous generators that were begun in it, which is its only hook.
        """
        try:
            yield
        finally:
            self._by_loop.pop(loop, None)
            await self._close(value)

    def _renew(self) -> None:
        self._by_loop = {}
