"""Requests of an operation that take long each time, though others of it do not."""

from __future__ import annotations

from typing import Final

from attrs import define, field
from modelarts_client.operations import OPERATIONS

from modelarts_conformance._description.bundle import is_read
from modelarts_conformance._target.exchanges import Exchange
from modelarts_conformance._target.target import Target

SLOW_SECONDS: Final = 1.5
"""An answer that always takes longer is slow: that of a busy server or network is still fast sometimes."""

HANGING_SECONDS: Final = 20.0
"""An answer that takes longer is slow, whatever the others take."""

ENOUGH: Final = 3
"""Answers for a verdict about times."""

_MOST: Final = 5  # requests of one operation that are repeated


@define
class SlowRequests:
    """The requests of an operation that took long, which only read and succeeded."""

    _found: dict[tuple[str, bytes | None], Exchange] = field(factory=dict[tuple[str, bytes | None], Exchange])

    def note(self, exchange: Exchange) -> None:
        """Take up a request, if it took long.

        Args:
            exchange: The request and its answer.
        """
        request, answer = exchange.request, exchange.answer
        if answer is None or not answer.ok or not SLOW_SECONDS < answer.seconds <= HANGING_SECONDS:
            return
        if is_read(OPERATIONS[request.operation]) and len(self._found) < _MOST:
            self._found.setdefault((request.url, request.body), exchange)

    def repeated(self, target: Target) -> tuple[Exchange, float] | None:
        """The first one that takes long again and again, and the shortest time; None if there is none.

        Args:
            target: The server.

        Raises:
            OverError: The run is over.
        """
        for exchange in sorted(self._found.values(), key=lambda each: len(each.request.url)):
            times = [exchange.answer.seconds] if exchange.answer is not None else []
            while len(times) < ENOUGH and min(times) > SLOW_SECONDS:
                again = target.sender.send(exchange.request)
                times.append(again.answer.seconds if again.answer is not None else 0.0)
            if min(times) > SLOW_SECONDS:
                return exchange, min(times)
        return None
