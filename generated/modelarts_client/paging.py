# Written by `python -m generator generate`, which overwrites changes: a copy of runtime/paging.py.
"""Lists that the server sends in pages: requests the pages one after another, each when it is needed."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import Any

from .bound_calls import AsyncCalls, Calls
from .operation import Operation
from .operations import OPERATIONS
from .page_finding import PageFinder
from .page_turning import Turner, entries_of, paging_of


class PagedCalls(Calls):
    """A call of a list, which can request all of its pages."""

    __slots__ = ()

    def __call__(self, *positional: Any, **arguments: Any) -> Any:
        """Request a page."""
        raise NotImplementedError

    def _pages(self, operation: str, /, **arguments: Any) -> Iterator[Any]:
        turner = _turner_for(OPERATIONS[operation], arguments)
        while not turner.ended:
            page = self(**turner.arguments)
            if turner.turn(page):
                yield page

    def _entries(self, operation: str, /, **arguments: Any) -> Iterator[Any]:
        for page in self._pages(operation, **arguments):
            yield from entries_of(OPERATIONS[operation], page)


class AsyncPagedCalls(AsyncCalls):
    """A call of a list, which can request all of its pages, for asyncio."""

    __slots__ = ()

    async def __call__(self, *positional: Any, **arguments: Any) -> Any:
        """Request a page."""
        raise NotImplementedError

    async def _pages(self, operation: str, /, **arguments: Any) -> AsyncIterator[Any]:
        turner = _turner_for(OPERATIONS[operation], arguments)
        while not turner.ended:
            page = await self(**turner.arguments)
            if turner.turn(page):
                yield page

    async def _entries(self, operation: str, /, **arguments: Any) -> AsyncIterator[Any]:
        async for page in self._pages(operation, **arguments):
            for entry in entries_of(OPERATIONS[operation], page):
                yield entry


def _turner_for(operation: Operation, arguments: dict[str, Any]) -> Turner:
    """Return what turns the pages of a list.

    Args:
        operation: The operation.
        arguments: The arguments of the call, all of them, by their names in Python.

    Raises:
        InvalidArgumentError: The start or the size of a page is too small.
        TypeError: It is not a number, or the body is neither a model nor a mapping.
    """
    return PageFinder(operation, arguments) if paging_of(operation).other else Turner(operation, arguments)


__all__ = ["AsyncPagedCalls", "PagedCalls"]
