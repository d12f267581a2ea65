"""Waits until what was deleted is gone."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from typing import Final

from modelarts_conformance._description.behaviour import Resource
from modelarts_conformance._description.document import values_at
from modelarts_conformance._target.exchanges import Exchange
from modelarts_conformance._target.gate import Gate

_UNSTATED: Final = 20.0  # s, where the description does not say how long it may take
_LONGEST: Final = 60.0  # s in which something says that it is being deleted
_PAUSES: Final = (0.0, 0.02, 0.05, 0.1, 0.2, 0.5)
_PASSING: Final = frozenset({401, 403, 408, 429})  # say nothing about what was asked for


def is_gone(shown: Exchange) -> bool:
    """Whether an answer of show says that a resource is not there.

    Args:
        shown: The request and its answer.
    """
    return not shown.ok and shown.status not in _PASSING


def until_gone(gate: Gate, kind: Resource, show: Callable[[], Exchange]) -> Exchange:
    """Wait until what was deleted is gone, as long as the description gives it.

    The time in which it says itself that it is being deleted does not count, up to a minute.

    Args:
        gate: What requests pass.
        kind: The kind of the resource.
        show: Shows it.

    Returns:
        The last answer of show.
    """
    allowed = _UNSTATED if kind.gone is None else kind.gone.within
    last = began = time.monotonic()
    counted = 0.0
    for pause in _pauses():
        shown = show()
        now = time.monotonic()
        if not _is_leaving(kind, shown):
            counted += now - last
        last = now
        if is_gone(shown) or gate.is_over or counted >= allowed or now - began >= allowed + _LONGEST:
            return shown
        gate.pause(pause)
    raise AssertionError("pauses never end")


def _is_leaving(kind: Resource, shown: Exchange) -> bool:
    if kind.gone is None or kind.settles is None:
        return False
    return not set(map(str, values_at(shown.value(), kind.settles.field))).isdisjoint(kind.gone.meanwhile)


def _pauses() -> Iterator[float]:
    yield from _PAUSES
    while True:
        yield _PAUSES[-1]
