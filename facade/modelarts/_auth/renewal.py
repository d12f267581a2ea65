"""A value that expires, shared by threads and tasks: one of them fetches the next while the others use the old."""

import logging
import threading
import time
from collections.abc import Awaitable, Callable
from concurrent.futures import Future, wait
from typing import Final, Generic, TypeAlias, TypeVar

import attrs

from modelarts._http.forking import renew_in_child
from modelarts.exceptions import EndpointUnreachableError, ModelArtsError

PATIENCE_SECONDS: Final = 300.0
"""Nobody waits longer for another's fetch, and a caller that comes later than this no longer counts on it."""

EARLY_RENEWAL_SECONDS: Final = 10.0
"""How long a fetch ahead of time may take: its caller has a value that is good, and waits all the same."""

_POSTPONED_SECONDS: Final = 30.0
_FUTILE_RENEWALS: Final = 3
_FUTILE_SECONDS: Final = 60.0
_LOG: Final = logging.getLogger("modelarts.auth")

T = TypeVar("T")


@attrs.frozen
class Issued(Generic[T]):
    """A value as it was fetched, and for how many seconds it is good; they count from when it was requested."""

    value: T = attrs.field(repr=False)
    lifetime: float


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
        thread: Which thread has it, by `threading.get_ident`.
        fallback: The value so far, if it is still good.
        outcome: What the others wait for.
    """

    began: float
    thread: int
    fallback: Lease[T] | None
    outcome: Waiting[T] = attrs.field(factory=Future, repr=False)


class Renewal(Generic[T]):
    """Holds the value, and has it fetched when it is first needed, ahead of its end, and after it was refused.

    One caller fetches it for all. A forked process keeps the value, and waits for no thread of its parent's.

    Args:
        what: Names the value, at the beginning of a sentence.
        url: Where it is fetched from.
        ahead: Returns how many seconds before its end a value with a lifetime, in seconds, is replaced.
        clock: Returns the time in seconds, from any origin.
    """

    def __init__(
        self,
        what: str,
        *,
        url: str,
        ahead: Callable[[float], float],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._what = what
        self._url = url
        self._ahead = ahead
        self._clock = clock
        self._lease: Lease[T] | None = None
        self._renew_at = 0.0
        self._fetch: Fetch[T] | None = None
        self._futile = 0
        self._lock = threading.Lock()
        renew_in_child(self._renew)

    def get(self, fetch: Callable[[bool], Issued[T]], *, patience: float = PATIENCE_SECONDS) -> Lease[T]:
        """Return a value that is good.

        Args:
            fetch: Fetches it; is told whether this is ahead of time, and should not take long.
            patience: How many seconds to wait for another caller that fetches it.

        Raises:
            EndpointUnreachableError: If nothing came in time.
            Exception: What the fetch fails with.
        """
        held: Lease[T] | None = None
        while held is None:
            claim = self.claim(blocking=True)
            if isinstance(claim, Lease):
                held = claim
            elif isinstance(claim, Fetch):
                try:
                    held = self.keep(claim, fetch(claim.fallback is not None))
                except ModelArtsError as error:
                    held = self.give_up(claim, error)
                finally:
                    self.abandon(claim)
            else:
                wait([claim], timeout=patience)
                held = self.outcome(claim, waited=patience)
        return held

    async def aget(self, fetch: Callable[[bool], Awaitable[Issued[T]]], *, patience: float) -> Lease[T]:
        """The same as `get`, for asyncio."""
        import asyncio

        held: Lease[T] | None = None
        while held is None:
            claim = self.claim(blocking=False)
            if isinstance(claim, Lease):
                held = claim
            elif isinstance(claim, Fetch):
                try:
                    held = self.keep(claim, await fetch(claim.fallback is not None))
                except ModelArtsError as error:
                    held = self.give_up(claim, error)
                finally:
                    self.abandon(claim)
            else:
                await asyncio.wait([asyncio.wrap_future(claim)], timeout=patience)
                held = self.outcome(claim, waited=patience)
        return held

    def claim(self, *, blocking: bool) -> Lease[T] | Fetch[T] | Waiting[T]:
        """Return what to do for a value that is good.

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

    def keep(self, fetch: Fetch[T], issued: Issued[T]) -> Lease[T]:
        """Take the value that was fetched.

        Args:
            fetch: What `claim` returned.
            issued: The value.
        """
        lease = Lease(issued.value, fetch.began, fetch.began + issued.lifetime)
        with self._lock:
            self._lease, self._renew_at = lease, lease.expires_at - self._ahead(issued.lifetime)
        self._end(fetch, lease)
        return lease

    def give_up(self, fetch: Fetch[T], error: Exception) -> Lease[T] | None:
        """Say that fetching failed.

        Returns:
            The value so far, if it was fetched ahead of time; ``None`` if that is not good any more, and the value is
            to be claimed again, with more patience.

        Raises:
            Exception: The error, for all that wait, if there was no value that was good.
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
        """End a fetch that has no outcome, so that another caller begins one."""
        if not fetch.outcome.done():
            self._end(fetch, None)

    def refuse(self, lease: Lease[T]) -> bool:
        """Say that a server refused the value.

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
        """Say that a server accepted a value."""
        self._futile = 0

    def _end(self, fetch: Fetch[T], outcome: Lease[T] | Exception | None) -> None:
        with self._lock:
            if self._fetch is fetch:
                self._fetch = None
        fetch.outcome.set_result(outcome)

    def _renew(self) -> None:
        self._lock = threading.Lock()
        self._fetch = None
