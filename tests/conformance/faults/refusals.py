"""Requests that are refused."""

from __future__ import annotations

from collections.abc import Callable

import httpx
from modelarts_client.operations import OPERATIONS

from tests.conformance.faults.world import World

ABSENT = "00000000-0000-4000-8000-000000000000"
Refused = Callable[[World], httpx.Response]


def refused(operation_id: str) -> Refused | None:
    """A request of an operation that is refused: without credentials, or with a body that is no object."""
    operation = OPERATIONS[operation_id]
    if operation.security:
        return lambda world: world.send(operation_id, headers={"X-Auth-Token": "unknown"})
    return (lambda world: world.send(operation_id, body=[])) if operation.request is not None else None
