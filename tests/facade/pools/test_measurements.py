"""Amounts as Kubernetes writes them, usage and metrics of pools, and the range of time that is asked for."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any, Final

import pytest
from hypothesis import strategies as st
from modelarts._pools.measurements import data_points, monitor_query, quantity, usage_of
from modelarts.exceptions import InvalidArgumentError, ModelArtsError
from modelarts.pool import PoolAmounts, ResourcePool
from modelarts_client.models import PoolMetricsItem, PoolMonitorMetrics

from tests.conftest import ForAll
from tests.support.scripted_modelarts import ScriptedModelArts

TIME: Final = datetime(2022, 3, 30, 7, 9, 10, tzinfo=UTC)
STAMP: Final = "2022-03-30T07:09:10Z"
GIB: Final = 1024**3


@pytest.mark.parametrize(
    ("written", "amount"),
    [
        (5, 5),
        ("16", 16),
        ("500m", 0.5),
        ("1073m", 1.073),
        ("15548Mi", 15548 * 1024**2),
        ("64Gi", 64 * GIB),
        ("1.5k", 1500),
        ("2M", 2e6),
        ("3e3", 3000),
        ("1E", 1e18),
        ("1Ei", 1024.0**6),
        ("128974848", 128974848),
        (".5", 0.5),
        ("-1", -1),
        (1.25, 1.25),
    ],
)
def test_amounts_are_read(written: object, amount: float) -> None:
    assert quantity(written) == pytest.approx(amount)


@pytest.mark.parametrize("written", [None, True, "", "Gi", "64 Gi", "64gi", "1e", "1e400", "٣", "nan", [], {}])
def test_what_is_no_amount_is_an_error(written: object) -> None:
    with pytest.raises(ModelArtsError, match="amount"):
        quantity(written)


@pytest.mark.examples(200, long=5_000)
def test_any_number_with_any_unit_is_read(for_all: ForAll) -> None:
    binary = {f"{unit}i": 1024 ** (power + 1) for power, unit in enumerate("KMGTPE")}
    decimal = {unit: 1000**power for power, unit in enumerate(["", "k", "M", "G", "T", "P", "E"])}
    units = {**binary, **decimal}

    def check(value: tuple[int, str]) -> None:
        number, unit = value
        assert quantity(f"{number}{unit}") == pytest.approx(number * units[unit])

    for_all(st.tuples(st.integers(-(10**9), 10**9), st.sampled_from(sorted(units))), check)


def _item(**table: Any) -> PoolMetricsItem:
    about = {"timestamp": STAMP, "window": "1m"}
    given = {
        "allocated": {"value": {"cpu": 5, "memory": "1Gi", "tnt004": "500m"}, **about},
        "capacity": {"value": {"cpu": 16, "memory": "64Gi", "tnt004": 2}, **about},
        **table,
    }
    return PoolMetricsItem.from_dict({"table": given, "metadata": {"name": "vision-1"}})


def test_usage_has_numbers() -> None:
    usage = usage_of(_item(workload={"allocated": {"train": 2, "sum": 2}, "queue": {"train": 1, "x-infer": 0}}))
    assert (usage.pool_name, usage.time) == ("vision-1", TIME)
    assert usage.allocated == PoolAmounts(5, GIB, {"tnt004": 0.5})
    assert usage.capacity == PoolAmounts(16, 64 * GIB, {"tnt004": 2})
    assert usage.available == PoolAmounts(11, 63 * GIB, {"tnt004": 1.5})
    assert (usage.running, usage.waiting) == ({"train": 2}, {"train": 1, "x-infer": 0})


def test_what_is_free_is_taken_from_the_service_if_it_says_so() -> None:
    usage = usage_of(_item(available={"value": {"cpu": "10500m", "memory": "1Mi"}}))
    assert usage.available == PoolAmounts(10.5, 1024**2, {})


def test_usage_may_lack_nearly_everything() -> None:
    usage = usage_of(PoolMetricsItem.from_dict({}))
    assert (usage.pool_name, usage.time, usage.capacity) == ("", None, PoolAmounts(0, 0, {}))


def test_the_usage_of_a_pool_is_that_of_its_name() -> None:
    with ScriptedModelArts() as server, server.session() as session:
        items = [_item().to_dict(), PoolMetricsItem.from_dict({"metadata": {"name": "other-1"}}).to_dict()]
        server.answers["GET /metrics/runtime/pools"] = {"items": items}
        server.answers["GET /pools/third-1"] = {"status": {"phase": "Creating"}}
        assert [usage.pool_name for usage in ResourcePool.all_metrics(session)] == ["vision-1", "other-1"]
        assert ResourcePool(session, "vision-1").metrics().allocated.cpu == 5
        with pytest.raises(ModelArtsError, match="resource pool third-1 yet; it is Creating"):
            ResourcePool(session, "third-1").metrics()


def _metric(name: str, *points: tuple[int, float, str]) -> PoolMonitorMetrics:
    data = [
        {"timestamp": time, "unit": unit, "statistics": [{"statistic": "average", "value": value}]}
        for time, value, unit in points
    ]
    return PoolMonitorMetrics.from_dict({"metric": {"metricName": name}, "dataPoints": data})


def test_metrics_are_rows() -> None:
    milliseconds = int(TIME.timestamp() * 1000)
    metrics = [
        _metric("cpuUsage", (milliseconds, 7.5, "Percent"), (milliseconds + 60_000, 0, "Percent")),
        _metric("npuUtil", (milliseconds, -1, "")),
    ]
    assert [*data_points(metrics)] == [
        ("cpuUsage", TIME, 7.5, "Percent", "average"),
        ("cpuUsage", TIME + timedelta(minutes=1), 0.0, "Percent", "average"),
        ("npuUtil", TIME, None, "", "average"),
    ]


def test_rows_are_a_table_of_pandas() -> None:
    pandas = pytest.importorskip("pandas")
    rows = [*data_points([_metric("cpuUsage", (0, 7.5, "Percent"), (60_000, -1, ""))])]
    table = pandas.DataFrame(rows)
    assert list(table.columns) == ["metric", "time", "value", "unit", "statistic"]
    assert table["value"].isna().tolist() == [False, True]


@pytest.mark.parametrize(
    ("start", "end", "minutes", "time_range"),
    [
        (None, None, None, "-1.-1.60"),
        (None, None, 5, "-1.-1.5"),
        (TIME, None, None, "1648624150000.-1.60"),
        (None, TIME, 10, "-1.1648624150000.10"),
        # Between two times there are as many minutes as both sources about the length allow.
        (TIME, TIME + timedelta(hours=1), None, "1648624150000.1648627750000.59"),
        (TIME, TIME + timedelta(seconds=90), None, "1648624150000.1648624240000.1"),
        (TIME, TIME + timedelta(seconds=1), None, "1648624150000.1648624151000.1"),
    ],
)
def test_a_range_of_time(start: datetime | None, end: datetime | None, minutes: int | None, time_range: str) -> None:
    query = monitor_query(start, end, minutes, "maximum", 60)
    assert query == {"time_range": time_range, "statistics": "maximum", "period": "60"}


def test_a_time_without_zone_is_that_of_this_machine() -> None:
    local = TIME.astimezone().replace(tzinfo=None)
    assert monitor_query(local, None, 5, "sum", 300) == monitor_query(TIME, None, 5, "sum", 300)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((TIME, TIME, None, "maximum", 60), "is not before"),
        ((TIME, TIME + timedelta(hours=1), 5, "maximum", 60), "minutes=5 cannot be given"),
        ((None, None, 0, "maximum", 60), "minutes=0 is out of range"),
        ((None, None, 5, "median", 60), "statistic='median' is not allowed"),
        ((None, None, 5, "maximum", 61), "period='61' is not allowed"),
        ((1648624150000, None, 5, "maximum", 60), "start=1648624150000 is not a time"),
        ((None, None, 1441, "maximum", 60), "more than 1,440 values"),
        ((TIME, TIME + timedelta(days=61), None, "maximum", 3600), "more than 1,440 values"),
    ],
)
def test_a_range_of_time_that_means_nothing_is_refused(arguments: tuple[Any, ...], message: str) -> None:
    with pytest.raises(InvalidArgumentError, match=message):
        monitor_query(*arguments)
    assert monitor_query(None, None, 1440, "maximum", 60)
