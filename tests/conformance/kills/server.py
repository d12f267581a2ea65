"""A local ModelArts that kills its client at one of its requests, or holds the request until it is told to go on."""

from __future__ import annotations

import asyncio
import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Any
from unittest import mock

from modelarts_emulator import assembly, embedded
from modelarts_emulator.embedded import Emulator

from tests.support.account import MANY

BEFORE, AFTER, LATE = "before the request is looked at", "before it is answered", "long before it is looked at"
MOMENTS = (BEFORE, AFTER, LATE)


@dataclass
class Deed:
    """What is done at a request.

    Attributes:
        number: of the request, from 1.
        moment: when: one of `MOMENTS`; the server does what it was asked for in any case.
        process: ID of the process that is killed; None to hold the request instead.
        done: is set when it is.
        go_on: is waited for by a request that is held, or looked at late.
    """

    number: int
    moment: str = BEFORE
    process: int | None = None
    done: threading.Event = field(default_factory=threading.Event)
    go_on: threading.Event = field(default_factory=threading.Event)


@dataclass
class Killer:
    """Counts requests, and does a deed at one of them.

    Attributes:
        seen: how many requests have come since it was last set to 0.
        deed: what is done next; None for nothing.
        answered: is called after each request, with its number.
    """

    seen: int = 0
    deed: Deed | None = None

    def around(self, app: Any) -> Any:
        """The application that counts."""

        async def counting(scope: Any, receive: Any, send: Any) -> None:
            deed = self._deed_at(scope)
            if deed is None:
                await app(scope, receive, send)
                return

            async def to_nobody(message: Any) -> None:
                with suppress(OSError):
                    await send(message)

            if deed.moment != AFTER:
                body = await _whole(receive)
                _do(deed)
                if deed.process is None or deed.moment == LATE:
                    await asyncio.to_thread(deed.go_on.wait)
                await app(scope, _again(body), to_nobody)
                return

            async def after(message: Any) -> None:
                if not deed.done.is_set():
                    _do(deed)
                await to_nobody(message)

            await app(scope, receive, after)

        return counting

    def _deed_at(self, scope: Any) -> Deed | None:
        if scope["type"] != "http":
            return None
        self.seen += 1
        if self.deed is None or self.seen != self.deed.number:
            return None
        deed, self.deed = self.deed, None
        return deed


def _do(deed: Deed) -> None:
    if deed.process is not None:
        os.kill(deed.process, signal.SIGKILL)
    deed.done.set()


async def _whole(receive: Any) -> list[Any]:
    messages = [await receive()]
    while messages[-1].get("more_body"):
        messages.append(await receive())
    return messages


def _again(messages: list[Any]) -> Any:
    left = iter(messages)

    async def receive() -> Any:
        return next(left, {"type": "http.disconnect"})

    return receive


@contextmanager
def killing_emulator() -> Iterator[tuple[Emulator, Killer]]:
    """Serve a local ModelArts that can kill."""
    killer, create_app = Killer(), assembly.create_app
    with (
        mock.patch.object(embedded, "create_app", lambda *given, **named: killer.around(create_app(*given, **named))),
        Emulator(quotas=MANY) as emulator,
    ):
        yield emulator, killer
