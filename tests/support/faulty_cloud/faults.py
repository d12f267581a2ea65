"""What can go wrong with a request, and a plan of which request meets what."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from random import Random
from typing import Final

import attrs

from tests.support.faulty_cloud.jobs import Operation


class Fault(StrEnum):
    """A fault; its value says what happens."""

    RESET_UNREAD = "connection reset before anything was done"
    RESET_DONE = "connection reset after the work was done, before the answer"
    RESET_IN_HEAD = "work done, connection reset in the middle of the answer's head"
    HALF_BODY = "work done, connection closed after half of the answer's body"
    CUT_CHUNK = "work done, connection closed within a chunk of the answer's body"
    REFUSED = "429, nothing done"
    BAD_GATEWAY = "502 of a gateway that may have passed the request on"
    UNAVAILABLE = "503, nothing done"
    GATEWAY_TIMEOUT = "504 of a gateway that may have passed the request on"
    STORM = "503 now and for the next requests"
    SLOW_HEAD = "work done, answer later than anybody waits"
    DRIPPING_HEAD = "work done, head in drops for longer than the call may take"
    SLOW_BODY = "work done, body in drops for longer than the call may take"
    STALL = "work done, body with a pause that does no harm"
    REVOKED = "401, as all tokens have been revoked"
    CLOCK = "the cloud's clock jumps by hours; signatures made by the old one are refused"
    GARBAGE = "bytes that are no HTTP"
    CLOSED = "connection closed when the request came, as if it had been idle for too long"
    HALF_CLOSED = "work done and answered, then the connection closed without notice"
    HTML = "200 with a page of some gateway, nothing done"
    BROKEN_GZIP = "work done, answer that says it is gzip and is not"


STATUSES: Final[Mapping[Fault, int]] = {
    Fault.REFUSED: 429,
    Fault.BAD_GATEWAY: 502,
    Fault.UNAVAILABLE: 503,
    Fault.STORM: 503,
    Fault.GATEWAY_TIMEOUT: 504,
    Fault.REVOKED: 401,
}
"""The faults that are answers instead of the true one."""

SLOW: Final = frozenset({Fault.SLOW_HEAD, Fault.DRIPPING_HEAD, Fault.SLOW_BODY})
"""The faults that make an answer so late that no client waits for it."""

_GATEWAYS: Final = {Fault.BAD_GATEWAY, Fault.GATEWAY_TIMEOUT}
_WITHOUT_WORK: Final = {
    *(set(STATUSES) - _GATEWAYS),
    Fault.RESET_UNREAD,
    Fault.GARBAGE,
    Fault.CLOSED,
    Fault.HTML,
}
_BUSY: Final = {Fault.REFUSED, Fault.UNAVAILABLE, Fault.STORM}
_FOR_ALL: Final = {Fault.REVOKED, Fault.CLOCK}  # every request that is under way meets them
_BODILESS: Final = {Operation.DESCRIBE, Operation.DELETE}
_LONGEST_STORM: Final = 5


class Asked(StrEnum):
    """How a busy server asks for a pause."""

    NOT = "no Retry-After"
    AT_ONCE = "0"
    SECOND = "1"
    DATE = "a date, a second from now"
    HOUR = "3600"


_ASKED: Final = (*[Asked.NOT] * 6, *[Asked.AT_ONCE] * 8, Asked.SECOND, Asked.DATE, Asked.HOUR)


@attrs.frozen
class Hit:
    """A fault that a request meets.

    Attributes:
        fault: Which.
        does_work: Whether the request is carried out all the same.
        asked: The pause that the answer asks for.
    """

    fault: Fault
    does_work: bool
    asked: Asked = Asked.NOT


class FaultPlan:
    """Draws faults: the n-th request about a job always meets the same one, however threads take turns.

    Args:
        seed: Two plans of the same seed are equal.
        share: The share of requests that are hit, 0 to 1.
        only: Draws no other faults than these.
        for_all: How often a fault is drawn that all requests under way meet, compared with others.
        hits: The operations that meet faults.
    """

    def __init__(
        self,
        seed: int,
        share: float,
        only: frozenset[Fault] = frozenset(Fault),
        for_all: float = 0.1,
        hits: frozenset[Operation] = frozenset(Operation),
    ) -> None:
        self._seed = seed
        self._hits = hits
        self._share = share
        self._faults = [fault for fault in Fault if fault in only]
        self._weights = [for_all if fault in _FOR_ALL else 0.25 if fault in SLOW else 1.0 for fault in self._faults]
        self._randoms: dict[str, Random] = {}
        self._storms: dict[str, int] = {}

    def next(self, operation: Operation, subject: str) -> Hit | None:
        """Draw what the next request about a subject meets; None if nothing is wrong with it."""
        random = self._randoms.setdefault(subject, Random(f"{self._seed}/{subject}"))  # noqa: S311 - can be repeated
        if self._storms.get(subject, 0) > 0:
            self._storms[subject] -= 1
            return Hit(Fault.STORM, does_work=False, asked=random.choice(_ASKED[:-1]))
        if operation not in self._hits or random.random() >= self._share:
            return None
        fault = random.choices(self._faults, self._weights)[0]
        if fault is Fault.STORM:
            self._storms[subject] = random.randint(1, _LONGEST_STORM)
        if fault is Fault.HTML and operation in _BODILESS:
            fault = Fault.GARBAGE  # where no body is documented, a page cannot be told from success
        if fault is Fault.REVOKED and operation is Operation.TOKEN:
            fault = Fault.UNAVAILABLE  # a refused password is no fault of the way there
        does_work = random.random() < 0.5 if fault in _GATEWAYS else fault not in _WITHOUT_WORK
        return Hit(fault, does_work, random.choice(_ASKED) if fault in _BUSY else Asked.NOT)
