# Written by `python -m generator generate`, which overwrites changes: a copy of runtime_huaweicloud/auth/renewal.py.
"""A value that expires, shared by threads and tasks: one of them fetches the next while the others use the old."""

import threading
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Final, Generic, TypeVar

import attrs

from ..errors import EndpointUnreachableError, ModelArtsError
from ..sending.forking import renew_in_child

if TYPE_CHECKING:
    from concurrent.futures import Future

PATIENCE_SECONDS: Final = 300.0
"""How long a caller waits for the fetch of another, unless it has a deadline of its own."""

EARLY_RENEWAL_SECONDS: Final = 10.0
"""How long a fetch ahead of time may take: its caller has a value that is good, and waits all the same."""

_POSTPONED_SECONDS: Final = 30.0
_FUTILE_RENEWALS: Final = 3
_FUTILE_SECONDS: Final = 60.0

T = TypeVar("T")
Fetch = Callable[[bool], tuple[T, float]]
"""Fetches a value; returns it, and for how many seconds after it was requested it is good."""


@attrs.define(eq=False)
class Lease(Generic[T]):
    """A value, and the time it is good for, on the clock of its `Renewal`.

    Attributes:
        value: The value.
        began: When it was requested.
        expires_at: When it ends.
        futile: How many values in a row were refused before it, with none that was accepted.
        is_refused: Whether a server refused it.
    """

    value: T = attrs.field(repr=False)
    began: float
    expires_at: float
    futile: int = 0
    is_refused: bool = False


class Renewal(Generic[T]):
    """Holds the value, and has it fetched when it is first needed, ahead of its end, and after it was refused.

    One caller fetches it for all, in a thread. A forked process keeps the value, and waits for no thread of its
    parent's.

    Args:
        what: Names the value, at the beginning of a sentence.
        url: Where it is fetched from.
        ahead: Returns how many seconds before its end a value with a lifetime, in seconds, is replaced.
        remedy: What to do if it does not come in time.
        clock: Returns the time in seconds, from any origin.
    """

    def __init__(
        self,
        what: str,
        *,
        url: str,
        ahead: Callable[[float], float],
        remedy: str = "Try again.",
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._what = what
        self._url = url
        self._ahead = ahead
        self._remedy = remedy
        self._clock = clock
        self._lease: Lease[T] | None = None
        self._error: ModelArtsError | None = None
        self._renew_at = 0.0
        self._renew()
        renew_in_child(self._renew)

    def _renew(self) -> None:
        self._lock = threading.RLock()  # held by whoever fetches; a hook of that very request may need a value, too
        self._fetch_of_tasks: Future[Lease[T]] | None = None

    def get(self, fetch: Fetch[T], *, patience: float = PATIENCE_SECONDS) -> Lease[T]:
        """Return a value that is good.

        Args:
            fetch: Is called with whether this is ahead of time, and should not take long.
            patience: How many seconds to wait for another caller that fetches it.

        Raises:
            EndpointUnreachableError: If nothing came in time.
            Exception: What the fetch fails with, of this caller or of the one that it waited for.
        """
        error, lease, now = self._error, self._lease, self._clock()
        good = self._good(lease, now)
        if good and now < self._renew_at:
            return good
        lock = self._lock  # a fork in the meantime replaces it
        if not lock.acquire(timeout=0 if good else patience):
            if good:
                return good
            raise self._too_late(patience)
        try:
            if self._lease is not None and self._lease is not lease and not self._lease.is_refused:
                return self._lease
            if self._error is not None and self._error is not error:
                raise self._error
            return self._fetched(fetch, now, ahead=good is not None)
        except ModelArtsError as failure:
            if not good:
                self._error = failure
                raise
            from logging import getLogger  # here, since most programs never need it

            getLogger("modelarts.auth").warning("%s could not be renewed ahead of time: %s", self._what, failure)
        finally:
            lock.release()
        return self.get(fetch, patience=patience)  # which is the value so far, unless that was refused or has expired

    async def aget(self, fetch: Fetch[T], *, patience: float) -> Lease[T]:
        """The same as `get`, for asyncio: one thread fetches the value for all tasks, also if they are cancelled."""
        import asyncio
        from concurrent.futures import Future

        lease, now, fetching = self._lease, self._clock(), self._fetch_of_tasks
        if fetching is not None and fetching.done():
            fetching = None
        good = self._good(lease, now)
        if good and (fetching or now < self._renew_at):
            return good
        if fetching is None:
            fetching = self._fetch_of_tasks = Future()
            arguments = (fetching, lambda: self.get(fetch, patience=patience))
            # A daemon, for which a program that ends does not wait, unlike those of executors.
            threading.Thread(target=_run, args=arguments, name="modelarts-renewal", daemon=True).start()
        try:
            async with asyncio.timeout(patience):
                return await asyncio.shield(asyncio.wrap_future(fetching))
        except TimeoutError as error:
            raise self._too_late(patience) from error

    def refuse(self, lease: Lease[T]) -> bool:
        """Mark a value as refused by a server.

        Where each value is refused, new ones are of no use: after three in a row that were refused, without one that
        was accepted, a value that is less than a minute old is not replaced.

        Returns:
            Whether another value can be had now.
        """
        is_futile = lease.futile >= _FUTILE_RENEWALS and self._clock() < lease.began + _FUTILE_SECONDS
        if lease is self._lease and is_futile:
            return False
        lease.is_refused = True
        return True

    def accept(self, lease: Lease[T]) -> None:
        """Mark a value as accepted by a server."""
        lease.futile = 0

    def _good(self, lease: Lease[T] | None, now: float) -> Lease[T] | None:
        return None if lease is None or lease.is_refused or now >= lease.expires_at else lease

    def _fetched(self, fetch: Fetch[T], now: float, *, ahead: bool) -> Lease[T]:
        self._renew_at = now + _POSTPONED_SECONDS  # in case it fails
        value, lifetime = fetch(ahead)
        last = self._lease
        futile = 0 if last is None else last.futile + last.is_refused
        self._renew_at = now + lifetime - self._ahead(lifetime)
        self._lease = lease = Lease(value, now, now + lifetime, futile)
        return lease

    def _too_late(self, patience: float) -> EndpointUnreachableError:
        return EndpointUnreachableError(
            f"{self._what} did not come from {self._url} within {patience:g} s: another call is asking for it. "
            + self._remedy,
            url=self._url,
        )


def _run(future: "Future[T]", work: Callable[[], T]) -> None:
    try:
        future.set_result(work())
    except BaseException as error:  # noqa: BLE001 (it is raised in the tasks that wait)
        future.set_exception(error)
