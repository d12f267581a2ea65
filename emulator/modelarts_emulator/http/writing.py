"""Answers as they go to a socket."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias, overload

import h11

_Sent: TypeAlias = h11.Request | h11.InformationalResponse | h11.Response | h11.Data | h11.EndOfMessage


class JoiningConnection(h11.Connection):
    """A connection that gives the head of an answer together with the beginning of its body, to be written at once.

    To write both by themselves takes a call of the system more, during which other threads take the interpreter, and
    wakes the client twice. A head whose body does not follow at once is written by itself.

    Args:
        most: Of the bytes that are received before an event is complete.
        soon: Calls a function in the next turn of the event loop.
    """

    def __init__(self, most: int, soon: Callable[[Callable[[], None]], object]) -> None:
        super().__init__(h11.SERVER, most)
        self._soon = soon
        self._head = b""
        self.write: Callable[[bytes], object] = lambda data: None

    @overload
    def send(self, event: h11.ConnectionClosed) -> None: ...
    @overload
    def send(self, event: _Sent) -> bytes: ...
    @overload
    def send(self, event: h11.Event) -> bytes | None: ...
    def send(self, event: h11.Event) -> bytes | None:
        """Return what there is to write for an event of this side."""
        data = super().send(event)
        if isinstance(event, h11.Response):
            self._head = data or b""
            self._soon(self._write_head)
            return b""
        head, self._head = self._head, b""
        return head + (data or b"") if head else data

    def _write_head(self) -> None:
        if self._head:
            head, self._head = self._head, b""
            self.write(head)
