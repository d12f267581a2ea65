"""An emulator that notes the requests it gets, before anything else is done with them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unittest import mock

from modelarts_client.operations import OPERATIONS
from modelarts_emulator import assembly, embedded
from modelarts_emulator.embedded import Emulator

from tests.support.account import MANY

_READING = {"GET", "HEAD", "OPTIONS", "TRACE"}


class Requests(list[tuple[str, str]]):
    """Methods and paths of the requests, in order."""

    @property
    def writes(self) -> list[tuple[str, str]]:
        """Those that change something: neither reads, nor requests that the description calls repeatable."""
        return [each for each in self if each[0] not in _READING and not _is_repeatable(*each)]


@contextmanager
def counting_emulator() -> Iterator[tuple[Emulator, Requests]]:
    """Serve an emulator, and note each request to it."""
    noted, create_app = Requests(), assembly.create_app

    def create(*arguments: Any, **named: Any) -> Any:
        app = create_app(*arguments, **named)

        async def counting(scope: Any, receive: Any, send: Any) -> None:
            if scope["type"] == "http":
                noted.append((scope["method"], scope["path"]))
            await app(scope, receive, send)

        return counting

    with mock.patch.object(embedded, "create_app", create), Emulator(quotas=MANY) as emulator:
        yield emulator, noted


def _is_repeatable(method: str, path: str) -> bool:
    return any(
        operation.repeatable
        and operation.method == method
        and len(parts := operation.path.split("/")) == len(path.split("/"))
        and all(want == got or want.startswith("{") for want, got in zip(parts, path.split("/"), strict=True))
        for operation in OPERATIONS.values()
    )
