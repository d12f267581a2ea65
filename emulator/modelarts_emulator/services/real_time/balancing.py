"""Load balancing: which instance of a service gets the next request, and how many requests each model had.

The split between models is a smooth weighted round robin, which is exact: of any hundred requests in a row each model
gets as many as its weight. Within a model the instance with the fewest requests under way is chosen. A model without a
ready instance leaves its part to the others until it has one again.
"""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from modelarts_emulator.services.measurements import Calls

_MINUTE = 60.0


class NotServingError(Exception):
    """The service does not accept requests: it has not been started, or is being stopped."""


@dataclass(eq=False)
class Endpoint:
    """A ready instance.

    Attributes:
        connect: Makes a connection to it without blocking; raises OSError when it cannot be reached.
        name: What events call it.
        outstanding: Requests that it has been sent and has not answered.
    """

    connect: Callable[[], socket.socket]
    name: str = ""
    outstanding: int = 0


@dataclass(eq=False)
class Share:
    """The part of a model in the traffic of a service.

    Attributes:
        weight: In percent; 0 gets nothing.
        calls: How often the model was called.
        endpoints: Its ready instances.
    """

    weight: int = 0
    calls: Calls = field(default_factory=Calls)
    endpoints: tuple[Endpoint, ...] = ()
    _credit: int = field(default=0, repr=False)


@dataclass(frozen=True)
class Lease:
    """The assignment of a request to an instance; return it with `Traffic.release`."""

    share: Share
    endpoint: Endpoint


class Traffic:
    """The traffic of one service; thread safe, and never blocks for long.

    Args:
        clock: Monotonic time in s.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._idle = threading.Condition()
        self._shares: tuple[Share, ...] = ()
        self._open = False
        self._waiting: list[Callable[[], None]] = []
        self._minute = (0, 0, 0)  # number of the minute, calls in it, calls in the one before

    def serve(self, shares: Sequence[tuple[Share, int]]) -> None:
        """Send requests to these models, with these weights, from now on, and to no other."""
        with self._idle:
            for share, weight in shares:
                share.weight = weight
                share._credit = 0
            self._shares = tuple(share for share, _ in shares)
            self._open = True
            self._wake()

    def close(self) -> None:
        """Accept no more requests; those under way are not interrupted."""
        with self._idle:
            self._shares = ()
            self._open = False
            self._wake()

    def add(self, share: Share, endpoint: Endpoint) -> None:
        """Send requests to one more instance."""
        with self._idle:
            share.endpoints = (*share.endpoints, endpoint)
            self._wake()

    def remove(self, share: Share, endpoint: Endpoint) -> None:
        """Send no more requests to an instance; those under way there are not interrupted."""
        with self._idle:
            share.endpoints = tuple(known for known in share.endpoints if known is not endpoint)

    def wait_idle(self, endpoints: Iterable[Endpoint], seconds: float) -> bool:
        """Wait until instances that get no more requests have answered all that they had.

        Returns:
            False when the time was over before.
        """
        waited_for = tuple(endpoints)
        with self._idle:
            return self._idle.wait_for(lambda: not any(e.outstanding for e in waited_for), seconds)

    def acquire(self, otherwise: Callable[[], None], avoiding: frozenset[Endpoint] = frozenset()) -> Lease | None:
        """Choose an instance for a request.

        Args:
            otherwise: Called once, in any thread, when there is no instance now and there may be one later.
            avoiding: Instances that cannot be reached.

        Returns:
            The assignment; None when all instances are starting.

        Raises:
            NotServingError: The service takes no requests.
        """
        with self._idle:
            if not self._open:
                raise NotServingError
            share = self._next_share(avoiding)
            if share is None:
                self._waiting.append(otherwise)
                return None
            endpoint = min((e for e in share.endpoints if e not in avoiding), key=lambda e: e.outstanding)
            # The next of equally busy ones comes first the next time.
            others = tuple(e for e in share.endpoints if e is not endpoint)
            share.endpoints = (*others, endpoint)
            endpoint.outstanding += 1
            return Lease(share, endpoint)

    def forget(self, otherwise: Callable[[], None]) -> None:
        """Remove a callback that was passed to `acquire`."""
        with self._idle:
            self._waiting = [waiting for waiting in self._waiting if waiting is not otherwise]

    def release(self, lease: Lease, *, failed: bool | None) -> None:
        """Return an assignment.

        Args:
            lease: The assignment, from `acquire`.
            failed: Whether the call failed; None when it never reached the instance, and does not count.
        """
        with self._idle:
            lease.endpoint.outstanding -= 1
            if failed is not None:
                lease.share.calls.invocations += 1
                lease.share.calls.failures += failed
                number, calls, before = self._minutes()
                self._minute = number, calls + 1, before
            if not lease.endpoint.outstanding:
                self._idle.notify_all()

    def calls_in_last_minute(self) -> int:
        """Number of calls in the last full minute."""
        with self._idle:
            return self._minutes()[2]

    def _minutes(self) -> tuple[int, int, int]:
        number, calls, before = self._minute
        now = int(self._clock() // _MINUTE)
        if now == number:
            return number, calls, before
        return now, 0, calls if now == number + 1 else 0

    def _next_share(self, avoiding: frozenset[Endpoint]) -> Share | None:
        able = [s for s in self._shares if s.weight and any(e not in avoiding for e in s.endpoints)]
        if not able:
            return None
        for share in able:
            share._credit += share.weight
        chosen = max(able, key=lambda share: share._credit)
        chosen._credit -= sum(share.weight for share in able)
        return chosen

    def _wake(self) -> None:
        waiting, self._waiting = self._waiting, []
        for callback in waiting:
            callback()
