"""What is measured of resource pools: how much is in use now, and the values of metrics over a range of time.

Source: document 001, ShowPoolRuntimeMetrics, Tables 2 to 8, and ShowPoolMonitor, Tables 2 to 8; ModelArts API
Reference, "Monitoring a Resource Pool", Table 2.
"""

import math
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from modelarts._answers import answered, entries
from modelarts._argument_checks import choice, one_of, whole_number
from modelarts._pools.readings import number, part, text, time_of
from modelarts._public_names import public
from modelarts.exceptions import InvalidArgumentError, ModelArtsError

if TYPE_CHECKING:
    from modelarts_client.models import (
        PoolAvailable,
        PoolMetricsItem,
        PoolMetricsValue,
        PoolMonitorMetrics,
        PoolWorkloadStatisticsInfo,
    )

    from modelarts.session import Session

_MOST_VALUES: Final = 1440
_NO_DATA: Final = -1
_MINUTE_MS: Final = 60_000
_HOUR_MINUTES: Final = 60
_QUANTITY: Final = re.compile(
    r"([+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]{1,3})?)([numkMGTPE]?|[KMGTPE]i)"
)
_UNITS: Final = {
    **{"n": 1e-9, "u": 1e-6, "m": 1e-3, "": 1.0, "k": 1e3},
    **{unit: 1000.0 ** (2 + power) for power, unit in enumerate("MGTPE")},
    **{f"{unit}i": 1024.0 ** (1 + power) for power, unit in enumerate("KMGTPE")},
}


@public("modelarts.pool")
class PoolAmounts(NamedTuple):
    """Amounts of the resources of a pool.

    Attributes:
        cpu: CPU cores.
        memory: Memory, in bytes.
        accelerators: Accelerators by their kind, such as ``{"tnt004": 2.0}``.
    """

    cpu: float
    memory: int
    accelerators: Mapping[str, float]


@public("modelarts.pool")
class PoolUsage(NamedTuple):
    """How much of a pool is in use.

    Attributes:
        pool_name: The pool's name.
        time: When it was measured; ``None`` if the service does not say.
        capacity: What the pool has.
        allocated: What is in use.
        available: What is free.
        running: Numbers of jobs that run, by their type, such as ``{"train": 1}``; empty if the service sends none.
        waiting: Numbers of jobs that wait, by their type.
    """

    pool_name: str
    time: datetime | None
    capacity: PoolAmounts
    allocated: PoolAmounts
    available: PoolAmounts
    running: Mapping[str, int]
    waiting: Mapping[str, int]


@public("modelarts.pool")
class PoolDataPoint(NamedTuple):
    """A value of a metric of a pool; a list of them is a table for pandas.

    Attributes:
        metric: The metric, such as ``cpuUsage``.
        time: The time of the value, with its time zone.
        value: The value; ``None`` if nothing was measured.
        unit: The unit, such as ``Percent``; empty if there is no value.
        statistic: How the samples of a period became the value, such as ``average``.
    """

    metric: str
    time: datetime
    value: float | None
    unit: str
    statistic: str


def usage_of_all(session: "Session") -> tuple[PoolUsage, ...]:
    """Return how much of each pool is in use.

    Raises:
        ModelArtsError: If an amount is none.
        ApiError: If ModelArts refuses.
    """
    answer = answered(session.client.resource_pools.show_pool_runtime_metrics())
    return tuple(map(usage_of, entries(answer.items)))


def usage_of(item: "PoolMetricsItem") -> PoolUsage:
    """Read the usage of a pool.

    Raises:
        ModelArtsError: If an amount is none.
    """
    from modelarts_client.models import (
        PoolAllocated,
        PoolAvailable,
        PoolCapacity,
        PoolMetricTableItem,
        PoolWorkloadInfo,
        ResourceMetricsMetadata,
    )

    table = part(item.table, PoolMetricTableItem)
    capacity, allocated = part(table.capacity, PoolCapacity), part(table.allocated, PoolAllocated)
    workload = part(table.workload, PoolWorkloadInfo)
    has, uses = _amounts(capacity.value), _amounts(allocated.value)
    return PoolUsage(
        pool_name=text(part(item.metadata, ResourceMetricsMetadata).name),
        time=time_of(allocated.timestamp) or time_of(capacity.timestamp),
        capacity=has,
        allocated=uses,
        available=_available(part(table.available, PoolAvailable), has, uses),
        running=_workload(workload.allocated),
        waiting=_workload(workload.queue),
    )


def _available(given: "PoolAvailable", has: PoolAmounts, uses: PoolAmounts) -> PoolAmounts:
    """Return what is free: what the service says, or else the difference."""
    if "value" in given:
        return _amounts(given.value)
    kinds = has.accelerators
    return PoolAmounts(
        has.cpu - uses.cpu,
        has.memory - uses.memory,
        {kind: kinds[kind] - uses.accelerators.get(kind, 0.0) for kind in kinds},
    )


def _amounts(given: "PoolMetricsValue") -> PoolAmounts:
    from modelarts_client.models import PoolMetricsValue

    found = {name: quantity(value) for name, value in part(given, PoolMetricsValue).to_dict().items()}
    cpu, memory = found.pop("cpu", 0.0), found.pop("memory", 0.0)
    return PoolAmounts(cpu, round(memory), found)


def quantity(given: Any) -> float:
    """Read an amount as Kubernetes writes it: ``16``, ``500m``, ``15548Mi``.

    Raises:
        ModelArtsError: If it is none.
    """
    written = str(given) if isinstance(given, int | float) and not isinstance(given, bool) else text(given)
    if not (found := _QUANTITY.fullmatch(written)):
        raise ModelArtsError(f"The answer has {repr(given)[:60]} where the documents have an amount, such as '64Gi'.")
    value = float(found[1]) * _UNITS[found[2]]
    if not math.isfinite(value):
        raise ModelArtsError(f"The answer has {repr(given)[:60]}, which is no amount of a pool.")
    return value


def _workload(given: "PoolWorkloadStatisticsInfo") -> dict[str, int]:
    from modelarts_client.models import PoolWorkloadStatisticsInfo

    counts = part(given, PoolWorkloadStatisticsInfo).to_dict()
    return {name: number(value) for name, value in counts.items() if name != "sum"}


def data_points(metrics: "list[PoolMonitorMetrics]") -> Iterator[PoolDataPoint]:
    """Yield the values of all metrics, one metric after the other.

    Raises:
        ModelArtsError: If a time is none.
    """
    from modelarts_client.models import PoolMonitorMetric

    for each in metrics:
        name = text(part(each.metric, PoolMonitorMetric).metric_name)
        for point in entries(each.data_points):
            time = _time(point.timestamp)
            for found in entries(point.statistics):
                value = found.value if isinstance(found.value, int | float) else _NO_DATA
                shown = None if value == _NO_DATA else float(value)
                yield PoolDataPoint(name, time, shown, text(point.unit), text(found.statistic))


def _time(milliseconds: object) -> datetime:
    try:
        return datetime.fromtimestamp(number(milliseconds) / 1000, UTC)
    except (OverflowError, ValueError, OSError):
        raise ModelArtsError(f"The answer has {repr(milliseconds)[:60]} where the documents have a time.") from None


def monitor_query(
    start: datetime | None, end: datetime | None, minutes: int | None, statistic: str, period: int
) -> dict[str, Any]:
    """Return the parameters of a request for the values of metrics; see `modelarts.pool.ResourcePool.monitor`.

    Raises:
        InvalidArgumentError: If an argument is not allowed, or there would be too many values.
    """
    from modelarts_client.models import PoolMetricStatistic, PoolMonitorPeriod

    seconds = one_of(str(period), [each.value for each in PoolMonitorPeriod], what="period")
    length = _length(start, end, minutes)
    if length * 60 / int(seconds) > _MOST_VALUES:
        raise InvalidArgumentError(
            f"{length} minutes with a value every {seconds} s are more than {_MOST_VALUES:,} values of each metric. "
            "Choose a shorter time or a longer period."
        )
    first, last = (_NO_DATA if time is None else round(time.timestamp() * 1000) for time in (start, end))
    return {
        "time_range": f"{first}.{last}.{length}",
        "statistics": choice(statistic, PoolMetricStatistic, what="statistic"),
        "period": seconds,
    }


def _length(start: datetime | None, end: datetime | None, minutes: int | None) -> int:
    for name, time in (("start", start), ("end", end)):
        if time is not None and not isinstance(time, datetime):
            raise InvalidArgumentError(f"{name}={time!r} is not a time. Give a datetime.datetime.")
    if start is None or end is None:
        return _HOUR_MINUTES if minutes is None else whole_number(minutes, what="minutes", least=1)
    if minutes is not None:
        raise InvalidArgumentError(f"minutes={minutes!r} cannot be given with both start and end. Leave one out.")
    between = (end.timestamp() - start.timestamp()) * 1000 / _MINUTE_MS
    if between <= 0:
        raise InvalidArgumentError(f"start={start!r} is not before end={end!r}.")
    # The API Reference asks for at least this length, the official SDK for at most this one.
    return max(1, math.ceil(between) - 1)
