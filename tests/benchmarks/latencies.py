"""How long requests took, by operation, and which of them failed."""

from __future__ import annotations

import math
import threading
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final, TypeAlias

_ERRORS_KEPT: Final = 20
_State: TypeAlias = tuple[Mapping[str, list[float]], list[str], int, float]


@dataclass
class Latencies:
    """The requests of some threads.

    Attributes:
        seconds: how long each request took, by operation.
        errors: what went wrong, at most as many as are worth reading.
        failed: number of errors, also of those that are not kept.
        lasted: time from the first request to the last answer, in s.
    """

    seconds: dict[str, list[float]] = field(default_factory=lambda: defaultdict[str, list[float]](list))
    errors: list[str] = field(default_factory=list)
    failed: int = 0
    lasted: float = 0.0
    _lock: threading.Lock = field(default_factory=threading.Lock, repr=False)

    def add(self, operation: str, seconds: float) -> None:
        """Record a request that was answered as expected."""
        with self._lock:
            self.seconds[operation].append(seconds)

    def fail(self, message: str) -> None:
        """Record an error."""
        with self._lock:
            self.failed += 1
            if len(self.errors) < _ERRORS_KEPT:
                self.errors.append(message)

    def __getstate__(self) -> _State:
        return dict(self.seconds), self.errors, self.failed, self.lasted

    def __setstate__(self, state: _State) -> None:
        seconds, errors, failed, lasted = state
        Latencies.__init__(self, defaultdict(list, seconds), errors, failed, lasted)

    @property
    def requests(self) -> int:
        """The number of requests that were answered as expected."""
        return sum(map(len, self.seconds.values()))

    def percentile(self, operation: str, percent: float) -> float:
        """The time in ms within which so many percent of the requests of an operation were answered."""
        return percentile(self.seconds[operation], percent)


def joined(parts: Iterable[Latencies]) -> Latencies:
    """The requests of all parts."""
    whole = Latencies()
    for part in parts:
        for operation, seconds in part.seconds.items():
            whole.seconds[operation] += seconds
        whole.errors += part.errors[: _ERRORS_KEPT - len(whole.errors)]
        whole.failed += part.failed
        whole.lasted = max(whole.lasted, part.lasted)
    return whole


def percentile(seconds: Iterable[float], percent: float) -> float:
    """The time in ms within which so many percent of some requests were answered: the nearest rank, never between two.

    Raises:
        ValueError: there is no request.
    """
    ordered = sorted(seconds)
    if not ordered:
        raise ValueError("no request was answered as expected")
    return 1000 * ordered[max(0, math.ceil(len(ordered) * percent / 100) - 1)]
