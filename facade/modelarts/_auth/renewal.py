"""A value that expires, shared by threads and tasks: one of them fetches the next while the others use the old.

Nothing is sent here. Who needs the value calls `Renewal.claim` and is told to use it, to fetch it for all, or to wait.
"""

import logging
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from typing import Final, Generic, TypeAlias, TypeVar

import attrs

from modelarts._http.forking import renew_in_child
from modelarts.exceptions import EndpointUnreachableError

PATIENCE_SECONDS: Final = 300.0
"""Nobody waits longer for another's fetch, and whoever comes later than this no longer counts on it."""

EARLY_RENEWAL_SECONDS: Final = 10.0
"""How long a fetch ahead of time may take: its caller has a value that is good, and waits all the same."""

_POSTPONED_SECONDS: Final = 30.0
_FUTILE_RENEWALS: Final = 3
_FUTILE_SECONDS: Final = 60.0
_LOG: Final = logging.getLogger(__name__)

T = TypeVar("T")


@attrs.frozen
class Lease(Generic[T]):
    """A value, and the time it is good for, on the clock of its `Renewal`."""

    value: T = attrs.field(repr=False)
    began: float
    expires_at: float


Waiting: TypeAlias = Future[Lease[T] | Exception | None]
"""What comes of another's fetch; ``None`` if it was broken off, and the value is to be claimed again."""


@attrs.frozen(eq=False)
class Fetch(Generic[T]):
    """The task of fetching the value for all.

    Attributes:
        began: When it was given, on the clock of its `Renewal`.
        thread: Who has it, by `threading.get_ident`.
        fallback: The value so far, if it is still good.
        outcome: What the others wait for.
    """

    began: float
    thread: int
    fallback: Lease[T] | None
    outcome: Waiting[T] = attrs.field(factory=Future, repr=False)


class Renewal(Generic[T]):
    """Holds the value, and says who fetches the next.

    It is fetched when it is first needed, ahead of its end, and after it was refused. Whoever is told to fetch it ends
    that with `keep`, `give_up` or `abandon`. A forked process keeps the value, and waits for no thread of its parent's.

    Args:
        what: Names the value.
        url: Whom it is fetched from.
        clock: Tells the time in seconds, from any origin.
    """

    def __init__(self, what: str, *, url: str, clock: Callable[[], float] = time.monotonic) -> None:
        self._what = what
        self._url = url
        self._clock = clock
        self._lease: Lease[T] | None = None
        self._renew_at = 0.0
        self._fetch: Fetch[T] | None = None
        self._futile = 0
        self._lock = threading.Lock()
        renew_in_child(self._renew)

    def claim(self, *, blocking: bool) -> Lease[T] | Fetch[T] | Waiting[T]:
        """Say what to do for a value that is good.

        Args:
            blocking: Whether the caller blocks its thread when it waits. Then it cannot wait for a task of that thread.

        Returns:
            The value to use, a fetch to carry out, or what to wait for.
        """
        thread = threading.get_ident()
        with self._lock:
            now = self._clock()
            lease = self._lease if self._lease is not None and now < self._lease.expires_at else None
            fetch = self._fetch
            if fetch is not None and now >= fetch.began + PATIENCE_SECONDS:  # its event loop has stopped, for example
                fetch = None
            if lease is not None and (fetch is not None or now < self._renew_at):
                return lease
            if fetch is not None and not (blocking and fetch.thread == thread):
                return fetch.outcome
            claimed = Fetch(now, thread, lease)
            if fetch is None:
                self._fetch = claimed
                self._renew_at = now + _POSTPONED_SECONDS  # in case it fails
            return claimed

    def outcome(self, waiting: Waiting[T], *, waited: float) -> Lease[T] | None:
        """Return what came of another's fetch, after waiting for it.

        Args:
            waiting: What `claim` returned.
            waited: For how many seconds, at most.

        Returns:
            The value, or ``None`` if it is to be claimed again.

        Raises:
            EndpointUnreachableError: If nothing came yet.
            Exception: What the fetch failed with.
        """
        if not waiting.done():
            raise EndpointUnreachableError(
                f"{self._what} did not come from {self._url} within {waited:g} s: another call is asking for it. "
                "Try again.",
                url=self._url,
            )
        outcome = waiting.result()
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    def keep(self, fetch: Fetch[T], value: T, *, lifetime: float, ahead: float) -> Lease[T]:
        """Take the value that was fetched.

        Args:
            fetch: What `claim` returned.
            value: The value.
            lifetime: How many seconds it is good for; they count from when it was asked for.
            ahead: So many seconds before its end the next is fetched.
        """
        lease = Lease(value, fetch.began, fetch.began + lifetime)
        with self._lock:
            self._lease, self._renew_at = lease, lease.expires_at - ahead
        self._end(fetch, lease)
        return lease

    def give_up(self, fetch: Fetch[T], error: Exception) -> Lease[T] | None:
        """Tell that fetching failed.

        Returns:
            The value so far, when it was fetched ahead of time; ``None`` if that is not good any more, and the value
            is to be claimed again, with more patience.

        Raises:
            Exception: The error, for all who wait, when there was no value that was good.
        """
        if fetch.fallback is None:
            self._end(fetch, error)
            raise error
        self._end(fetch, None)
        _LOG.warning("%s could not be renewed ahead of time: %s", self._what, error)
        with self._lock:
            held = self._lease
        return held if held is not None and self._clock() < held.expires_at else None

    def abandon(self, fetch: Fetch[T]) -> None:
        """Tell that nobody goes on fetching, if so: somebody else does then."""
        if not fetch.outcome.done():
            self._end(fetch, None)

    def refuse(self, lease: Lease[T]) -> bool:
        """Tell that a server refused the value.

        Where each value is refused, new ones are of no use: after three in a row that were refused, without one that
        was accepted, a value that is less than a minute old is not replaced.

        Returns:
            Whether another value can be claimed now.
        """
        with self._lock:
            if self._lease is not lease:
                return True
            if self._futile >= _FUTILE_RENEWALS and self._clock() < lease.began + _FUTILE_SECONDS:
                return False
            self._futile += 1
            self._lease = None
            return True

    def accept(self) -> None:
        """Tell that a server accepted a value."""
        self._futile = 0

    def _end(self, fetch: Fetch[T], outcome: Lease[T] | Exception | None) -> None:
        with self._lock:
            if self._fetch is fetch:
                self._fetch = None
        fetch.outcome.set_result(outcome)

    def _renew(self) -> None:
        self._lock = threading.Lock()
        self._fetch = None
