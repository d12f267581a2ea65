"""The operations on what is measured of pools, by their operationId.

Source: SDK reference 001, ShowPoolRuntimeMetrics and ShowPoolMonitor; api-ref
resource_management/resource_metrics and resource_management/resource_pool_management/monitoring_a_resource_pool.rst.
"""

from __future__ import annotations

import shutil
import uuid
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Final, TypeAlias

from modelarts_emulator.calls import Handler
from modelarts_emulator.capacity.amounts import NOTHING, Amount
from modelarts_emulator.capacity.meter import Meter, Series
from modelarts_emulator.capacity.shares import PoolKey
from modelarts_emulator.contract import Json, JsonValue, Reply
from modelarts_emulator.pools import life
from modelarts_emulator.pools.monitor_times import MINUTE_MS, monitor_times
from modelarts_emulator.pools.node_sizes import node_size
from modelarts_emulator.pools.operations import PoolCall, PoolServices
from modelarts_emulator.pools.resources import POOLS, labels_of, name_of
from modelarts_emulator.state.fields import integer, mapping, objects, text

_INVALID: Final = -1.0  # documented for data that are not there
_GIB: Final = 1024**3
_MIB: Final = 1024**2
_DEVICES: Final = {"gpuUtil": "Percent", "gpuMemUsage": "Percent", "npuUtil": "", "npuMemUsage": ""}


def show_pool_runtime_metrics(call: PoolCall) -> Reply:
    """ShowPoolRuntimeMetrics: what the nodes of each pool that runs have, and what of it jobs and services hold."""
    pools, project_id = call.services.pools, call.path["project_id"]
    timestamp = f"{datetime.fromtimestamp(pools.clock() / 1000, UTC):%Y-%m-%dT%H:%M:%SZ}"
    about: Json = {"timestamp": timestamp, "window": "1s"}
    items: list[JsonValue] = []
    for pool in call.services.store.list(POOLS.kind, project_id):
        if life.phase_of(pool) != "Running":
            continue
        shares, key = pools.capacity.shares, (project_id, name_of(pool))
        capacity, allocated = shares.capacity(key), shares.allocated(key)
        table: Json = {
            "allocated": {"value": _value(allocated), **about},
            "capacity": {"value": _value(capacity), "maxValue": _value(_most(pool, capacity)), **about},
        }
        labels = {name: label for name, label in labels_of(pool).items() if isinstance(label, str)}
        items.append({"table": table, "metadata": {"name": name_of(pool), "labels": dict[str, JsonValue](labels)}})
    return Reply(200, {"apiVersion": "v2", "kind": "PoolMetricsList", "items": items})


def show_pool_monitor(call: PoolCall) -> Reply:
    """ShowPoolMonitor: the usage of a pool in each period of a range of time."""
    pool = POOLS.found(call)
    query, now = dict(call.query), call.services.pools.clock()
    statistic, period = text(query, "statistics", "maximum"), int(text(query, "period", "60")) * 1000
    times = monitor_times(text(query, "time_range", "-1.-1.60"), period, now)
    key = call.path["project_id"], name_of(pool)
    measured = _measured(call.services.pools.capacity.meter, key, life.running_since(pool), now)
    values: list[tuple[str, str, list[float]]] = [
        ("cpuUsage", "Percent", [_statistic(_joined(measured, time, period, 0), statistic) for time in times]),
        ("memUsedRate", "Percent", [_statistic(_joined(measured, time, period, 1), statistic) for time in times]),
        *((name, unit, [_INVALID for _ in times]) for name, unit in _DEVICES.items()),
    ]
    for name, unit, value in _disk(call):
        values.append((name, unit, [value if time <= now < time + period else _INVALID for time in times]))
    cluster = str(uuid.uuid5(uuid.NAMESPACE_URL, f"cluster:{name_of(pool)}"))
    metrics: list[JsonValue] = []
    for name, unit, each in values:
        points: list[JsonValue] = [
            {"timestamp": time, "unit": unit, "statistics": [{"statistic": statistic, "value": value}]}
            for time, value in zip(times, each, strict=True)
        ]
        dimensions: list[JsonValue] = [{"name": "clusterId", "value": cluster}]
        metric: Json = {"dimensions": dimensions, "metricName": name, "namespace": "PAAS.AGGR"}
        metrics.append({"metric": metric, "dataPoints": points})
    return Reply(200, {"metrics": metrics})


HANDLERS: Final[Mapping[str, Handler[PoolServices]]] = {
    "ShowPoolRuntimeMetrics": show_pool_runtime_metrics,
    "ShowPoolMonitor": show_pool_monitor,
}


def _most(pool: Json, capacity: Amount) -> Amount:
    """What a pool may grow to; a logical pool more than it has."""
    spec = mapping(pool, "spec")
    if text(spec, "type") != "Logical":
        return capacity
    most = NOTHING
    for one in objects(spec, "resources"):
        size, count = node_size(text(one, "flavor")), integer(one, "maxCount", integer(one, "count"))
        most += Amount(size.cpus * count, size.memory * count)
    return most


def _value(amount: Amount) -> Json:
    """A PoolMetricsValue: amounts as Kubernetes writes them."""
    thousandths, mebibytes = round(amount.cpus * 1000), round(amount.memory / _MIB)
    cpu: JsonValue = thousandths // 1000 if thousandths % 1000 == 0 else f"{thousandths}m"
    return {"cpu": cpu, "memory": f"{mebibytes // 1024}Gi" if mebibytes % 1024 == 0 else f"{mebibytes}Mi"}


_Measured: TypeAlias = Mapping[int, tuple[Series, Series]]


def _measured(meter: Meter, key: PoolKey, since: int | None, now: int) -> _Measured:
    """CPU and memory of each minute in which the pool ran, by its begin; the seconds that have no sample count as idle.

    Only what this emulator has seen is known: nothing is measured of a time before its start.
    """
    if since is None:
        return {}
    begin = max(since, meter.started)
    sampled = {minute.begin: minute for minute in meter.minutes(key)}
    measured: dict[int, tuple[Series, Series]] = {}
    for minute in range(max(begin, now - 24 * 60 * MINUTE_MS) // MINUTE_MS * MINUTE_MS, now + 1, MINUTE_MS):
        seconds = (min(now, minute + MINUTE_MS) - max(begin, minute)) / 1000
        series = Series(), Series()
        if minute in sampled:
            series[0].join(sampled[minute].cpu)
            series[1].join(sampled[minute].memory)
        for one in series:
            if (idle := max(round(seconds / meter.interval), 1) - one.count) > 0:
                one.add(0.0, idle)
        measured[minute] = series
    return measured


def _joined(measured: _Measured, begin: int, period: int, index: int) -> Series:
    joined = Series()
    for minute in range(begin, begin + period, MINUTE_MS):
        if minute in measured:
            joined.join(measured[minute][index])
    return joined


def _statistic(series: Series, statistic: str) -> float:
    if not series.count:
        return _INVALID
    values = {
        "maximum": series.maximum,
        "minimum": series.minimum,
        "sum": series.sum,
        "average": series.sum / series.count,
        "sampleCount": float(series.count),
    }
    return round(values[statistic], 3)


def _disk(call: PoolCall) -> Sequence[tuple[str, str, float]]:
    """The disk of all nodes, that of the data directory; its past is not known."""
    disk = shutil.disk_usage(call.services.data_dir)
    return [
        ("diskAvailableCapacity", "Megabytes", round(disk.free / _MIB, 1)),
        ("diskCapacity", "Megabytes", round(disk.total / _MIB, 1)),
        ("diskUsedRate", "Percent", round(100 * disk.used / disk.total, 3)),
    ]
