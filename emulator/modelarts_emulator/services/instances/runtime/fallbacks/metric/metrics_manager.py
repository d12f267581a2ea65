"""The metrics that scripts update when they override `inference`; their values are in the log of the instance."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from typing import Final

# Only instances have the folder of this module on their path.
import log

_NAMES: Final = ("_LatencyPreprocess", "_LatencyInference", "_LatencyOverall")

_logger = log.getLogger(__name__)


class Metric:
    """A latency of a model.

    Args:
        name: Name of the model, and `_LatencyPreprocess`, `_LatencyInference` or `_LatencyOverall`.
    """

    def __init__(self, name: str) -> None:
        self.name = name
        self._count = 0
        self._total = 0.0
        self._lock = threading.Lock()

    def update(self, metric: float) -> None:
        """Add a value.

        Args:
            metric: Milliseconds.
        """
        with self._lock:
            self._count += 1
            self._total += metric
            count, mean = self._count, self._total / self._count
        _logger.info("%s: %.3f ms (mean of %d: %.3f ms)", self.name, metric, count, mean)


class _Latencies(Mapping[str, Metric]):
    """The three latencies of any model, made when they are first read."""

    def __init__(self) -> None:
        self._known: dict[str, Metric] = {}

    def __getitem__(self, name: str) -> Metric:
        if not name.endswith(_NAMES):
            raise KeyError(name)
        return self._known.setdefault(name, Metric(name))

    def __iter__(self) -> Iterator[str]:
        return iter(self._known)

    def __len__(self) -> int:
        return len(self._known)


class MetricsManager:
    """The metrics of the server.

    Attributes:
        metrics: The latencies of the model, by their names.
    """

    metrics: Final[Mapping[str, Metric]] = _Latencies()
