"""Waits until a resource is what it comes to by itself."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final, Literal, TypeAlias

from modelarts_conformance._description.behaviour import Resource
from modelarts_conformance._description.document import values_at
from modelarts_conformance._target.lists import entries
from modelarts_conformance._target.target import Target

Settled: TypeAlias = Literal["yes", "no", "only in the list"]

_PAUSES: Final = (0.0, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0)
_LOOK_IN_LIST: Final = 3.0  # s between looks


def until_settled(
    target: Target, kind: Resource, identifier: str, seconds: float, stands_at: Callable[[], str | None]
) -> Settled:
    """Wait until a resource has settled, or the list says that it has and show never does.

    Args:
        target: The server.
        kind: The kind of the resource, which settles.
        identifier: Its ID.
        seconds: How long to wait at most.
        stands_at: Shows where it stands; None if it is not there.
    """
    values = kind.settles.values if kind.settles is not None else ()
    began = time.monotonic()
    looked, number = began, 0
    while (stands := stands_at()) is not None and stands not in values:
        now = time.monotonic()
        if now - began >= seconds or target.is_over:
            return "no"
        if now - looked >= _LOOK_IN_LIST:
            looked = now
            # What has settled stays, so that show has to say it from then on.
            if _listed_at(target, kind, identifier) in values and stands_at() not in values:
                return "only in the list"
        target.gate.pause(_PAUSES[min(number, len(_PAUSES) - 1)])
        number += 1
    return "yes"


def _listed_at(target: Target, kind: Resource, identifier: str) -> str | None:
    """Where a resource stands by its entry of the list; None if that does not say it."""
    if kind.list is None or kind.settles is None:
        return None
    at = kind.listed_id.index("*")
    pointer = "".join(f"/{name.replace('~', '~0').replace('/', '~1')}" for name in kind.listed_id[:at])
    for entry in entries(target, kind.list, pointer):
        if identifier in map(str, values_at(entry, kind.listed_id[at + 1 :])):
            return next((str(value) for value in values_at(entry, kind.settles.field)), None)
    return None
