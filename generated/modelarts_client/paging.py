# Written by `python -m generator generate`, which overwrites changes: a copy of runtime/paging.py.
"""Lists that the server sends in pages: requests the pages one after another, each when it is needed."""

from __future__ import annotations

import hashlib
from collections.abc import AsyncIterator, Iterator
from functools import reduce
from typing import Any, Final, cast

import msgspec

from .bound_calls import AsyncCalls, Calls, as_model
from .errors import InvalidArgumentError, PagingError
from .model_base import Model
from .operation import Operation, Paging
from .operations import OPERATIONS
from .types import UNSET

_LARGE: Final = 1000  # entries on a page, where no limit is documented


class PagedCalls(Calls):
    """A call of a list, which can request all of its pages."""

    __slots__ = ()

    def __call__(self, *positional: Any, **arguments: Any) -> Any:
        """Request a page."""
        raise NotImplementedError

    def _pages(self, operation: str, /, **arguments: Any) -> Iterator[Any]:
        turner = _Turner(OPERATIONS[operation], arguments)
        while True:
            page = self(**turner.arguments)
            yield page
            if not turner.turn(page):
                return

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
        turner = _Turner(OPERATIONS[operation], arguments)
        while True:
            page = await self(**turner.arguments)
            yield page
            if not turner.turn(page):
                return

    async def _entries(self, operation: str, /, **arguments: Any) -> AsyncIterator[Any]:
        async for page in self._pages(operation, **arguments):
            for entry in entries_of(OPERATIONS[operation], page):
                yield entry


def entries_of(operation: Operation, page: Any) -> list[Any]:
    """Return the entries of a page; none if the server sends something else."""
    paging = _paging(operation)
    found: Any = page
    for name in paging.entries.split(".") if paging.entries else ():
        found = getattr(found, name, None)
    return cast("list[object]", found) if isinstance(found, list) else []


class _Turner:
    """Turns pages: everything but the requests.

    Attributes:
        arguments: The arguments of the request for the next page.
    """

    def __init__(self, operation: Operation, arguments: dict[str, Any]) -> None:
        self._operation = operation
        self._paging = _paging(operation)
        self._seen: set[object] = set()
        self.arguments = arguments
        if self._paging.place == "body":
            body = as_model(operation, arguments["body"])
            if not isinstance(body, Model):
                raise TypeError(f"body is {type(body).__name__}; give a model or a mapping of its fields")
            arguments["body"] = type(body).from_dict(body.to_dict())  # the caller's stays as it is
        if self._paging.size and self._value(self._paging.size) is UNSET:
            self._set(self._paging.size, self._paging.largest or _LARGE)
        self._size = self._number(self._paging.size, least=1)
        self._start = 0 if self._paging.style == "continue" else self._number(self._paging.start, least=0)
        # How many entries there are before the next page; None where it depends on the size of pages not seen.
        self._before = None if self._paging.style == "page" and self._start else self._start

    def turn(self, page: Any) -> bool:
        """Go to the next page; returns whether there is one.

        Raises:
            PagingError: It is one that came before, or has nothing where the server counts more.
        """
        paging = self._paging
        if paging.next:
            token = reduce(_item, paging.next, page)
            if not token:
                return False
            if not isinstance(token, str | int):
                raise PagingError(
                    f"{self._operation.id}: the server names no next page: {'.'.join(paging.next)} is"
                    f" {type(token).__name__}. What was returned so far may be incomplete."
                )
            self._check_new(token, f"{paging.start}={token!r}")
            self._set(paging.start, token)
            return True
        found = entries_of(self._operation, page)
        if self._is_last(len(found), getattr(page, paging.total, None) if paging.total else None):
            return False
        content = msgspec.json.encode(found, enc_hook=_plain)
        self._check_new(hashlib.blake2b(content, digest_size=16).digest(), f"{paging.start}={self._start}")
        self._start += len(found) if paging.style == "offset" else 1
        self._set(paging.start, self._start)
        return True

    def _is_last(self, found: int, total: Any) -> bool:
        """Whether no page follows one with so many entries, when the server counts so many in all.

        A server may send smaller pages than requested, so that a page that is not full is the last one only if the
        server does not count more.
        """
        largest = self._paging.largest
        is_full = largest is None or found >= min(self._size, largest)
        if self._before is None or type(total) is not int:
            return not found or not is_full
        self._before += found
        if not found and self._before < total:
            raise PagingError(
                f"{self._operation.id}: the server counts {total} entries and sends none after {self._before}"
                f" ({self._paging.start}={self._start}). What was returned so far is incomplete."
            )
        return not found or (self._before >= total and (largest is None or not is_full))

    def _number(self, name: str | None, *, least: int) -> int:
        """The value of an argument that counts, or 0 without one."""
        value = self._value(name)
        if value is UNSET:
            return 0
        if type(value) is not int:
            raise TypeError(f"{name} is {value!r}; give a whole number")
        if value < least:
            raise InvalidArgumentError(f"{name} is {value}; it must be at least {least}")
        return value

    def _check_new(self, mark: object, where: str) -> None:
        if mark in self._seen:
            raise PagingError(
                f"{self._operation.id}: the server sends a page again that it has sent before ({where}), so that the"
                " list would never end. What was returned so far may be incomplete; request single pages instead."
            )
        self._seen.add(mark)

    def _value(self, name: str | None) -> Any:
        if name is None:
            return UNSET
        if self._paging.place != "body":
            return self.arguments[name]
        value = getattr(self.arguments["body"], name)
        return UNSET if value is None else value

    def _set(self, name: str, value: object) -> None:
        if self._paging.place == "body":
            setattr(self.arguments["body"], name, value)
        else:
            self.arguments[name] = value


def _paging(operation: Operation) -> Paging:
    if operation.paging is None or not operation.paging.can_turn:
        raise ValueError(f"{operation.id} has no pages that follow from one another.")
    return operation.paging


def _item(value: Any, name: str) -> Any:
    fields: Any = value  # by their names in JSON
    return fields[name] if isinstance(value, Model | dict) and name in fields else None


def _plain(value: Any) -> Any:
    return vars(value) if isinstance(value, Model) else repr(value)


__all__ = ["AsyncPagedCalls", "PagedCalls", "entries_of"]
