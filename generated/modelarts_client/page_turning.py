# Written by `python -m generator generate`, which overwrites changes: a copy of runtime/page_turning.py.
"""From one page of a list to the next: everything but the requests."""

from __future__ import annotations

import hashlib
import json
from functools import reduce
from typing import Any, Final, cast

import msgspec

from .bound_calls import as_model
from .errors import InvalidArgumentError, PagingError
from .model_base import Model
from .operation import Operation, Paging
from .types import UNSET

_LARGE: Final = 1000  # entries on a page, where no limit is documented
_DIGITS: Final = 19  # of a number that counts
_EMPTY: Final = 1000  # pages in succession, which a server may send where few entries meet a condition


def entries_of(operation: Operation, page: Any) -> list[Any]:
    """Return the entries of a page; none if the server sends something else."""
    paging = paging_of(operation)
    found: Any = page
    for name in paging.entries.split(".") if paging.entries else ():
        found = getattr(found, name, None)
    return cast("list[object]", found) if isinstance(found, list) else []


class Turner:
    """Turns pages.

    Attributes:
        arguments: The arguments of the request for the next page.
        ended: Whether there is no next page.
    """

    def __init__(self, operation: Operation, arguments: dict[str, Any]) -> None:
        self._operation = operation
        self._paging = paging_of(operation)
        self._seen: set[object] = set()  # pages or starts of pages
        self._came = 0  # entries
        self._empty = 0  # pages in succession
        self.arguments = arguments
        self.ended = False
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
        """Go to the page after this one, or to the end.

        Returns:
            Whether this page belongs to the list.

        Raises:
            PagingError: It is one that came before, or has nothing where the server counts more; or too many pages
                in succession have nothing.
        """
        paging = self._paging
        if paging.next:
            self._empty = 0 if entries_of(self._operation, page) else self._empty + 1
            self.ended = not self._follow(reduce(item, paging.next, page))
            return True
        found, total = entries_of(self._operation, page), number_in(page, paging.total)
        self._came += len(found)
        content = content_of(found)
        # Pages of entries that look the same may be equal, as long as the server counts as many.
        if found and content in self._seen and (total is None or self._came > total):
            raise self._repeated(f"{paging.start}={self._start}")
        self._seen.add(content)
        if self._is_last(len(found), total):
            self.ended = True
            return True
        self._start += len(found) if paging.style == "offset" else 1
        self._set(paging.start, self._start)
        return True

    def _follow(self, token: Any) -> bool:
        if not token:
            return False
        if not isinstance(token, str | int):
            raise PagingError(
                f"{self._operation.id}: the server names no next page: {'.'.join(self._paging.next)} is"
                f" {type(token).__name__}. What was returned so far may be incomplete."
            )
        if token in self._seen:
            raise self._repeated(f"{self._paging.start}={token!r}")
        if self._empty >= _EMPTY:
            raise PagingError(
                f"{self._operation.id}: {self._empty:,} pages without an entry came in succession, and the server names"
                " a next one each time, so that the list would never end. What was returned so far may be incomplete."
            )
        self._seen.add(token)
        self._set(self._paging.start, token)
        return True

    def _is_last(self, found: int, total: int | None) -> bool:
        """Whether no page follows one with so many entries, when the server counts so many in all.

        A server may send smaller pages than requested, so that a page that is not full is the last one only if the
        server does not count more.
        """
        largest = self._paging.largest
        is_full = largest is None or found >= min(self._size, largest)
        if self._before is None or total is None:
            return not found or not is_full
        self._before += found
        if not found and self._before < total:
            raise self._incomplete(total, self._before, self._start)
        return not found or (self._before >= total and (largest is None or not is_full))

    def _incomplete(self, total: int, before: int, start: int) -> PagingError:
        return PagingError(
            f"{self._operation.id}: the server counts {total} entries and sends none after {before}"
            f" ({self._paging.start}={start}). What was returned so far is incomplete."
        )

    def _repeated(self, where: str) -> PagingError:
        return PagingError(
            f"{self._operation.id}: the server sends a page again that it has sent before ({where}), so that the"
            " list would never end. What was returned so far may be incomplete; request single pages instead."
        )

    def _number(self, name: str | None, *, least: int) -> int:
        """The value of an argument that counts, or 0 without one."""
        value = self._value(name)
        if value is UNSET:
            return 0
        if name in self._paging.text:
            value = _whole(value)
        if type(value) is not int:
            raise TypeError(f"{name} is {value!r}; give a whole number")
        if value < least:
            raise InvalidArgumentError(f"{name} is {value}; it must be at least {least}")
        return value

    def _value(self, name: str | None) -> Any:
        if name is None:
            return UNSET
        if self._paging.place != "body":
            return self.arguments[name]
        value = getattr(self.arguments["body"], name)
        return UNSET if value is None else value

    def _set(self, name: str, value: object) -> None:
        if name in self._paging.text:
            value = str(value)
        if self._paging.place == "body":
            setattr(self.arguments["body"], name, value)
        else:
            self.arguments[name] = value


def number_in(page: Any, name: str | None) -> int | None:
    """A field of a page that counts, which some servers write as text; None if it is not a whole number."""
    value = _whole(getattr(page, name, None)) if name else None
    return value if type(value) is int else None


def _whole(value: Any) -> Any:
    """A number that is written as text; anything else as it is."""
    is_number = isinstance(value, str) and value.isascii() and value.isdigit() and len(value) < _DIGITS
    return int(value) if is_number else value


def item(value: Any, name: str) -> Any:
    """A field by its name in JSON; None if there is none."""
    fields: Any = value
    return fields[name] if isinstance(value, Model | dict) and name in fields else None


def content_of(found: Any) -> bytes:
    """A mark of all that an entry, or a list of them, says.

    Raises:
        PagingError: It is nested without end.
    """
    try:
        text = msgspec.json.encode(found, enc_hook=_plain)
    except UnicodeEncodeError:  # half a surrogate pair, which is no character
        text = json.dumps(found, default=_plain).encode()
    except RecursionError:
        raise PagingError("An entry of the list is nested too deep to be compared with others.") from None
    return hashlib.blake2b(text, digest_size=16).digest()


def paging_of(operation: Operation) -> Paging:
    """How to request the next page of a list.

    Raises:
        ValueError: Its answers do not show where it begins.
    """
    if operation.paging is None or not operation.paging.can_turn:
        raise ValueError(f"{operation.id} has no pages that follow from one another.")
    return operation.paging


def _plain(value: Any) -> Any:
    return vars(value) if isinstance(value, Model) else repr(value)


__all__ = ["Turner", "content_of", "entries_of", "item", "number_in", "paging_of"]
