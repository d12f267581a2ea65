"""What is measured of a resource pool.

Source: document 001, ShowPoolRuntimeMetrics and ShowPoolMonitor.
"""

from datetime import datetime

from modelarts._answers import answered, entries
from modelarts._pools.measurements import PoolDataPoint, PoolUsage, data_points, monitor_query, usage_of_all
from modelarts._pools.named_resource import PoolByName
from modelarts.exceptions import ModelArtsError


class PoolMetrics(PoolByName):
    """The methods of `modelarts.pool.ResourcePool` about what is measured of a pool."""

    def metrics(self) -> PoolUsage:
        """Return how much of the pool is in use; `all_metrics` returns that of all pools.

        Raises:
            NotFoundError: If there is no such pool.
            ModelArtsError: If nothing has been measured of it yet.
            ApiError: If ModelArts refuses.

        Source: Document 001, ShowPoolRuntimeMetrics, Tables 2 to 8.
        """
        for usage in usage_of_all(self._session):
            if usage.pool_name == self._id:
                return usage
        raise ModelArtsError(
            f"Nothing has been measured of resource pool {self._id} yet; it is {self.status}. Ask again when it runs."
        )

    def monitor(
        self,
        *,
        start: datetime | None = None,
        end: datetime | None = None,
        minutes: int | None = None,
        statistic: str = "maximum",
        period: int = 60,
    ) -> list[PoolDataPoint]:
        """Return the values of the pool's metrics: how much of CPU, memory, accelerators and disks was used.

        Args:
            start: The first time; without time zone, that of this machine. By default ``minutes`` before the end.
            end: The last time; now by default.
            minutes: How long, if not both are given; 60 by default.
            statistic: How the samples of a period become a value: ``maximum``, ``minimum``, ``sum``, ``average`` or
                ``sampleCount``.
            period: Seconds between two values: 60, 300, 900 or 3600. There are at most 1,440 values of a metric.

        Returns:
            The values, ordered by metric and time: ``pandas.DataFrame(pool.monitor())`` is a table of them.

        Raises:
            InvalidArgumentError: If an argument is not allowed; nothing was sent.
            NotFoundError: If there is no such pool.
            ApiError: If ModelArts refuses.

        Source: Document 001, ShowPoolMonitor, Tables 2 to 8.
        """
        query = monitor_query(start, end, minutes, statistic, period)
        with self._naming():
            answer = self._session.client.resource_pools.show_pool_monitor(self._id, **query)
        return [*data_points(entries(answered(answer).metrics))]
