"""Operations that are refused, too slow or cut off, whatever they are asked."""

from __future__ import annotations

import itertools
import time
from collections.abc import Callable, Iterator
from dataclasses import replace

from modelarts_client.operations import OPERATIONS
from modelarts_emulator.contract import Problem, Reply

from tests.conformance.faults.fault import AVAILABILITY, Fault, Plant
from tests.conformance.faults.server import AnyCall, HandlerOf, Server, handled
from tests.conformance.faults.world import World

SLOW_SECONDS = 4.0
"""How long a slow operation takes; the slowest right one takes less than a fifth of it."""
_RIGHT_SECONDS = 0.8
_ATTEMPTS = 4


def faults() -> Iterator[Fault]:
    """The faults of every operation."""
    for operation_id, operation in OPERATIONS.items():
        for what, plant in (
            ("it is answered with 429, always", _always(operation_id, 429, "ModelArts.0211")),
            ("it is answered with 503, always", _always(operation_id, 503, "ModelArts.4302")),
            ("every fourth call is answered with 500", _sometimes(operation_id)),
        ):
            yield Fault(what, AVAILABILITY, (operation_id,), plant, _succeeds(operation_id))
        slow = handled(_slow, operation_id)
        yield Fault(f"it takes {SLOW_SECONDS:g} s", AVAILABILITY, (operation_id,), slow, _is_quick(operation_id))
        if operation.request is not None and operation.method == "POST" and not operation.repeatable:
            refused = _always(operation_id, 400, "ModelArts.2788")
            yield Fault("every request is refused", AVAILABILITY, (operation_id,), refused, _succeeds(operation_id))


def _always(operation_id: str, status: int, code: str) -> Plant:
    def refuse(call: AnyCall) -> Reply:
        raise Problem(status, code, "Invalid parameter." if status == 400 else "The service is busy.", "Try later.")

    return handled(lambda _: refuse, operation_id)


def _sometimes(operation_id: str) -> Plant:
    def plant(server: Server) -> Server:
        numbers = itertools.count(1)

        def wrap(right: HandlerOf) -> HandlerOf:
            def handler(call: AnyCall) -> Reply:
                if next(numbers) % _ATTEMPTS == 0:
                    raise Problem(500, "ModelArts.0010", "Internal error.", "Try again.")
                return right(call)

            return handler

        return handled(wrap, operation_id)(server)

    return plant


def _slow(right: HandlerOf) -> HandlerOf:
    def handler(call: AnyCall) -> Reply:
        time.sleep(SLOW_SECONDS)
        return replace(right(call))

    return handler


def _succeeds(operation_id: str) -> Callable[[World], bool]:
    return lambda world: all(world.send(operation_id).is_success for _ in range(_ATTEMPTS))


def _is_quick(operation_id: str) -> Callable[[World], bool]:
    return lambda world: world.send(operation_id, timeout=_RIGHT_SECONDS).is_success
