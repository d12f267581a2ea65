"""Answers as bytes, and what faults make of them."""

from __future__ import annotations

import math
from collections.abc import Iterator
from datetime import datetime, timedelta
from email.utils import format_datetime
from enum import Enum
from typing import Final

import attrs
import h11

from tests.support.faulty_cloud.faults import STATUSES, Asked, Fault, Hit
from tests.support.faulty_cloud.jobs import Reply

_PAGE: Final = Reply(200, b"<html><body>Please log in</body></html>", (("Content-Type", "text/html"),))
_GARBAGE: Final = b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03 not HTTP at all\r\n\r\n"
_WHOLE: Final = {None, Fault.STALL, Fault.HALF_CLOSED, Fault.CLOCK}


class Ending(Enum):
    """What happens to the connection after an answer."""

    KEEP = "it stays open"
    CLOSE = "it is closed"
    RESET = "it is reset"
    HALF_CLOSE = "it is closed from this side, and whatever still comes is not answered"


@attrs.frozen
class Pace:
    """How slow the slow faults are, in seconds.

    Attributes:
        stall: A pause that everybody should bear.
        slow_head: Longer than any client waits for an answer.
        drop: Between two drops; shorter than a client waits for the next piece.
        slow_body: For all drops; longer than a call may take.
    """

    stall: float = 0.02
    slow_head: float = 2.0
    drop: float = 0.1
    slow_body: float = 4.0


@attrs.frozen
class Script:
    """How an answer is played: bytes to send and seconds to wait, in turn; then what happens to the connection."""

    steps: tuple[bytes | float, ...]
    ending: Ending

    @property
    def last(self) -> int:
        """Which step sends the last bytes."""
        return max((number for number, step in enumerate(self.steps) if isinstance(step, bytes)), default=-1)


def script(connection: h11.Connection, hit: Hit | None, true: Reply | None, now: datetime, pace: Pace) -> Script:
    """Write an answer, or what a fault makes of it.

    Args:
        connection: Knows the protocol's state.
        hit: The fault; None if all is well.
        true: The answer to the work that was done; None if none was.
        now: The cloud's time.
        pace: How slow the slow faults are.
    """
    fault = hit.fault if hit else None
    match fault:
        case Fault.RESET_UNREAD | Fault.RESET_DONE:
            return Script((), Ending.RESET)
        case Fault.CLOSED:
            return Script((), Ending.CLOSE)
        case Fault.GARBAGE:
            return Script((_GARBAGE,), Ending.CLOSE)
        case Fault.HTML:
            return _played(connection, _PAGE, now)
    reply = true if true is not None and (hit is None or fault not in STATUSES) else _refusal(hit, now)
    if fault in {Fault.HALF_BODY, Fault.CUT_CHUNK, Fault.SLOW_BODY, Fault.STALL, Fault.BROKEN_GZIP} and not reply.body:
        reply = attrs.evolve(reply, body=b"{  }")
    if fault is Fault.SLOW_BODY:
        reply = attrs.evolve(reply, body=reply.body.ljust(_count(pace)))  # spaces after JSON do no harm
    if fault is Fault.BROKEN_GZIP:
        reply = attrs.evolve(reply, headers=(*reply.headers, ("Content-Encoding", "gzip")))
    head, body = _serialized(connection, reply, now, chunked=fault is Fault.CUT_CHUNK)
    match fault:
        case Fault.RESET_IN_HEAD:
            return Script((head[: len(head) // 2],), Ending.RESET)
        case Fault.HALF_BODY | Fault.CUT_CHUNK:
            return Script((head + body[: len(body) // 2],), Ending.CLOSE)
        case Fault.SLOW_HEAD:
            return Script((pace.slow_head, head + body), Ending.CLOSE)
        case Fault.DRIPPING_HEAD:
            return Script((*_drops(head, pace), body), Ending.CLOSE)
        case Fault.SLOW_BODY:
            return Script((head, *_drops(body, pace)), Ending.CLOSE)
        case Fault.STALL:
            return Script((head, pace.stall, body[:1], pace.stall, body[1:]), Ending.KEEP)
        case Fault.HALF_CLOSED:
            return Script((head + body,), Ending.HALF_CLOSE)
    return Script((head + body,), Ending.KEEP)


def delivered_status(hit: Hit | None, true: Reply | None) -> int | None:
    """Say which status reaches a client in time with all that belongs to it; None if none does.

    Args:
        hit: The fault.
        true: The answer to the work that was done; None if none was.
    """
    fault = hit.fault if hit else None
    if fault is Fault.HTML:
        return _PAGE.status
    if fault is not None and fault in STATUSES:
        return STATUSES[fault]
    return true.status if true is not None and fault in _WHOLE else None


def pause_asked(hit: Hit | None) -> float | None:
    """Say how many seconds an answer asks a client to wait; None if it does not."""
    if hit is None or hit.asked is Asked.NOT:
        return None
    return 1.0 if hit.asked is Asked.DATE else float(hit.asked)


def _refusal(hit: Hit | None, now: datetime) -> Reply:
    if hit is None:
        raise ValueError("a request without a fault has a true answer")
    headers: tuple[tuple[str, str], ...] = (("Content-Type", "application/json"),)
    if hit.asked is Asked.DATE:
        headers += (("Retry-After", format_datetime(now + timedelta(seconds=1), usegmt=True)),)
    elif hit.asked is not Asked.NOT:
        headers += (("Retry-After", str(hit.asked)),)
    return Reply(STATUSES[hit.fault], b'{"error_code": "Faults.0001", "error_msg": "on purpose"}', headers)


def _played(connection: h11.Connection, reply: Reply, now: datetime) -> Script:
    return Script((b"".join(_serialized(connection, reply, now, chunked=False)),), Ending.KEEP)


def _serialized(connection: h11.Connection, reply: Reply, now: datetime, *, chunked: bool) -> tuple[bytes, bytes]:
    framing = ("Transfer-Encoding", "chunked") if chunked else ("Content-Length", str(len(reply.body)))
    headers = [*reply.headers, framing, ("Date", format_datetime(now, usegmt=True))]
    head = connection.send(h11.Response(status_code=reply.status, headers=headers)) or b""
    data = connection.send(h11.Data(data=reply.body)) or b""
    return head, data + (connection.send(h11.EndOfMessage()) or b"")


def _drops(whole: bytes, pace: Pace) -> Iterator[bytes | float]:
    """Bytes in drops, of which the last comes after the time of all; there must be enough of them."""
    size = len(whole) // _count(pace)
    for start in range(0, len(whole), size):
        yield whole[start : start + size]
        yield pace.drop


def _count(pace: Pace) -> int:
    return math.ceil(pace.slow_body / pace.drop)
