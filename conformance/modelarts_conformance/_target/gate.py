"""What every request has to pass before it is sent: no writes unless they are allowed, budget, deadline, rate."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable, Iterator
from typing import Final
from urllib.parse import unquote, urlsplit

from attrs import frozen
from modelarts_client.operations import OPERATIONS

from modelarts_conformance._description.behaviour import references
from modelarts_conformance._description.bundle import document, is_read
from modelarts_conformance._description.document import values_at
from modelarts_conformance._target.exchanges import Request, texts_in

HARMLESS: Final = frozenset({"GET", "HEAD", "OPTIONS", "TRACE"})
"""Methods that change nothing (RFC 9110, 9.2.1)."""

_OBS_SCHEMES: Final = frozenset({"obs", "s3", "s3a"})


class OverError(Exception):
    """The run is over, and nothing more is sent: the budget is used up, the deadline has passed, or Ctrl-C."""


class WriteRefusedError(Exception):
    """A request would change what must not be changed, and is not sent; the message says why."""


@frozen
class Limits:
    """What a run may do.

    Attributes:
        writes: Whether requests may change something.
        requests: How many requests may be sent; None for any number.
        rate: How many requests may be sent in a second; None for any number.
        seconds: How long the run may take, in seconds; None for any time.
    """

    writes: bool = False
    requests: int | None = None
    rate: float | None = None
    seconds: float | None = None


class Gate:
    """Lets requests pass. Threads may share it.

    Args:
        limits: What the run may do.
        clock: Returns the time in seconds, from any origin.

    Attributes:
        limits: What the run may do.
        sent: How many requests have passed.
        writes: How many of them may have changed something.
        refused: How many have not passed, since they would have changed something.
    """

    def __init__(self, limits: Limits, clock: Callable[[], float] = time.monotonic) -> None:
        self.limits = limits
        self.sent = 0
        self.writes = 0
        self.refused = 0
        self._clock = clock
        self._began = clock()
        self._next = self._began
        self._lock = threading.Lock()
        self._stopped = threading.Event()
        self._why: str | None = None
        self._mine: set[str] = set()
        self._others: dict[str, int] = {}
        self._buckets: frozenset[str] = frozenset()

    @property
    def why_over(self) -> str | None:
        """Why the run is over; None if it is not."""
        limits = self.limits
        if self._why is None and limits.requests is not None and self.sent >= limits.requests:
            self._why = f"{limits.requests:,} requests were sent (--requests)"
        if self._why is None and limits.seconds is not None and self._clock() - self._began >= limits.seconds:
            self._why = f"{limits.seconds:g} s have passed (--time)"
        return self._why

    @property
    def is_over(self) -> bool:
        """Whether nothing more is sent."""
        return self.why_over is not None

    @property
    def left(self) -> int | None:
        """How many requests may still be sent; None for any number."""
        return None if self.limits.requests is None else max(0, self.limits.requests - self.sent)

    @property
    def seconds_left(self) -> float | None:
        """How many seconds are left; None for any time."""
        if self.limits.seconds is None:
            return None
        return max(0.0, self._began + self.limits.seconds - self._clock())

    def stop(self, why: str) -> None:
        """End the run: nothing passes any more.

        Args:
            why: The reason.
        """
        self._why = self._why or why
        self._stopped.set()

    def over(self, why: str) -> OverError:
        """End the run, and make the error that says so.

        Args:
            why: The reason.
        """
        self.stop(why)
        return OverError(why)

    def pause(self, seconds: float) -> None:
        """Wait, unless the run is ended meanwhile.

        Args:
            seconds: How long.
        """
        self._stopped.wait(seconds if (left := self.seconds_left) is None else min(seconds, left))

    def own(self, *ids: str) -> None:
        """Say what this run has made, and so may change and delete.

        Args:
            ids: Identifiers.
        """
        self._mine.update(ids)

    def protect(self, *ids: str) -> None:
        """Say what the server has besides, which requests must not change.

        Args:
            ids: Identifiers.
        """
        for each in ids:
            self._others.setdefault(each, self.sent)

    def protect_buckets(self, names: Iterable[str]) -> None:
        """Say which buckets there are besides, which requests that change something must not name.

        Args:
            names: Names of buckets.
        """
        self._buckets |= frozenset(names)

    def was_there(self, identifier: str, sent: int) -> bool:
        """Whether something was there before this run made it: then the run did not.

        Args:
            identifier: Its identifier.
            sent: How many requests had passed before the one that is said to have made it.
        """
        return self._others.get(identifier, sent + 1) <= sent and identifier not in self._mine

    def keep(self, *ids: str) -> None:
        """Protect some of what this run has made as well, until it is removed at the end.

        Args:
            ids: Identifiers.
        """
        self._mine.difference_update(ids)
        self.protect(*ids)

    def may_write(self, method: str, operation: str, url: str, body: object = None) -> str | None:
        """Why a request would change what it must not; None if it would not.

        Args:
            method: HTTP method.
            operation: ID of the operation.
            url: The address.
            body: The body, as JSON.
        """
        if method in HARMLESS:
            return None
        documented = OPERATIONS.get(operation)
        expected = documented is not None and documented.method == method
        if documented is not None and expected and is_read(documented):
            return None
        if not self.limits.writes:
            return f"{method} {operation} may change something; pass --allow-writes"
        if not expected:
            return f"{method} is not documented for {operation}, so nobody knows what it would change"
        for segment in urlsplit(url).path.split("/"):
            if (name := unquote(segment)) in self._others and name not in self._mine:
                return f"{name} is there without this run, which changes only what it has made"
        return self.names_others(operation, body)

    def names_others(self, operation: str, body: object) -> str | None:
        """Why a body must not be sent: it names a bucket that is there without this run; None if it may be.

        Args:
            operation: ID of the operation.
            body: The body, as JSON.
        """
        for bucket in _buckets_in(operation, body) if self._buckets else ():
            if bucket in self._buckets:
                return f"the bucket {bucket} is there without this run, which uses only its own"
        return None

    def admit(self, request: Request) -> None:
        """Let a request pass, at its time.

        Args:
            request: The request.

        Raises:
            OverError: The run is over.
            WriteRefusedError: The request would change what it must not.
        """
        body = request.value() if self._buckets and request.method not in HARMLESS else None
        if (why := self.may_write(request.method, request.operation, request.url, body)) is not None:
            self.refused += 1
            raise WriteRefusedError(why)
        self._wait()
        with self._lock:
            if (over := self.why_over) is not None:
                raise OverError(over)
            self.sent += 1
            documented = OPERATIONS.get(request.operation)
            if request.method not in HARMLESS and not (documented is not None and is_read(documented)):
                self.writes += 1

    def _wait(self) -> None:
        if self.limits.rate is None:
            return
        with self._lock:
            now = self._clock()
            at = max(now, self._next)
            self._next = at + 1 / self.limits.rate
        if at > now:
            self._stopped.wait(at - now)


def _buckets_in(operation_id: str, body: object) -> Iterator[str]:
    """The buckets that a body names: where the description says that places in OBS are named, and in their URLs."""
    for reference in references(document().operations[operation_id]):
        if reference.place == "body" and reference.obs is not None:
            for place in values_at(body, reference.at):
                if isinstance(place, str):
                    yield place.lstrip("/").partition("/")[0]
    for text in texts_in(body):
        scheme, _, rest = text.partition("://")
        if scheme in _OBS_SCHEMES:
            yield rest.partition("/")[0]
