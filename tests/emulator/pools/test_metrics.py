"""What is measured of pools: the use of what runs in them, and nothing else."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Any

import pytest
from modelarts_emulator.capacity.meter import Series
from modelarts_emulator.pools.pace import Pace

from tests.support.polling import until
from tests.support.resource_pools import Clock, Cloud, open_cloud, pool

Json = dict[str, Any]

BURNS = "print('begun', flush=True)\nkept = bytearray(200_000_000)\nwhile True:\n    pass\n"
SLEEPS = "import signal\nprint('begun', flush=True)\nsignal.pause()\n"


@pytest.fixture(scope="module")
def cloud() -> Iterator[Cloud]:
    with open_cloud(pace=Pace(0.01, 0.01, 0.01)) as opened:
        opened.pools.capacity.meter.interval = 0.1
        yield opened


def monitor(cloud: Cloud, name: str, **query: str) -> dict[str, list[float]]:
    """The values of each metric."""
    answer = cloud.ok("GET", f"pools/{name}/monitor", params=query)
    return {
        each["metric"]["metricName"]: [point["statistics"][0]["value"] for point in each["dataPoints"]]
        for each in answer["metrics"]
    }


def latest(cloud: Cloud, name: str, metric: str, statistic: str = "maximum") -> float:
    return max(monitor(cloud, name, statistics=statistic, time_range="-1.-1.2")[metric])


def test_a_job_that_computes_is_seen_in_its_pool_only(cloud: Cloud) -> None:
    burning, sleeping, idle = (cloud.running(name) for name in ("metric-burning", "metric-sleeping", "metric-idle"))
    jobs = [cloud.job("burns", burning, BURNS), cloud.job("sleeps", sleeping, SLEEPS)]
    for job in jobs:
        cloud.until_job(job, "Running")
    until(lambda: latest(cloud, burning, "cpuUsage") > 10 * max(1.0, latest(cloud, sleeping, "cpuUsage", "average")))
    until(lambda: 0 < latest(cloud, sleeping, "memUsedRate") < latest(cloud, burning, "memUsedRate"))
    assert latest(cloud, idle, "cpuUsage") == latest(cloud, idle, "memUsedRate") == 0
    assert latest(cloud, burning, "cpuUsage", "minimum") == 0  # from before the job
    for job in jobs:
        cloud.stop_job(job)


def test_the_shortest_job_is_measured(cloud: Cloud) -> None:
    name = cloud.running("metric-short")
    job = cloud.job("short", name, "import time\nbegin = time.process_time()\nwhile time.process_time() < 0.05: pass\n")
    cloud.until_job(job, "Completed")
    until(lambda: latest(cloud, name, "cpuUsage") > 0)


def test_usage_falls_when_the_pool_grows(cloud: Cloud) -> None:
    name = cloud.running("metric-growing")
    job = cloud.job("grows", name, BURNS)
    cloud.until_job(job, "Running")
    meter, key = cloud.pools.capacity.meter, (cloud.project_id, name)
    until(lambda: latest(cloud, name, "cpuUsage") > 5)

    def percent() -> float:
        return 100 * meter.usage(key).cpus / cloud.pools.capacity.shares.real_capacity(key).cpus

    before = percent()
    cloud.resize(name, 20)
    until(lambda: cloud.nodes(name) == {"available": 20})
    until(lambda: percent() < before / 2)
    cloud.stop_job(job)


def test_what_jobs_hold_is_shown_with_what_there_is(cloud: Cloud) -> None:
    name = cloud.running("metric-held", 2)

    def table() -> Json:
        items = cloud.ok("GET", "metrics/runtime/pools")["items"]
        (shown,) = (each["table"] for each in items if each["metadata"]["name"] == name)
        return {kind: shown[kind]["value"] for kind in shown} | {"most": shown["capacity"]["maxValue"]}

    whole = {"cpu": 16, "memory": "64Gi"}
    assert table() == {"allocated": {"cpu": 0, "memory": "0Gi"}, "capacity": whole, "most": whole}
    part = {"main_container_customized_flavor": {"cpu_core_num": 1.5, "mem_size": 0.5}}
    job = cloud.job("held", name, SLEEPS, **part)
    cloud.until_job(job, "Running")
    assert table()["allocated"] == {"cpu": "1500m", "memory": "512Mi"}
    cloud.stop_job(job)
    until(lambda: table()["allocated"]["cpu"] == 0)


def test_devices_have_no_data_and_disks_have_those_of_now(cloud: Cloud) -> None:
    values = monitor(cloud, cloud.running("metric-disk"), time_range="-1.-1.5")
    assert list(values) == [
        *("cpuUsage", "memUsedRate", "gpuUtil", "gpuMemUsage", "npuUtil", "npuMemUsage"),
        *("diskAvailableCapacity", "diskCapacity", "diskUsedRate"),
    ]
    assert set(values["gpuUtil"]) == set(values["npuMemUsage"]) == {-1}
    assert values["diskCapacity"][:-1] == [-1] * 5
    assert 0 < values["diskAvailableCapacity"][-1] < values["diskCapacity"][-1]


@pytest.mark.parametrize(
    ("query", "step", "count"),
    [
        ({}, 60, 61),
        ({"period": "300"}, 300, 13),
        ({"time_range": "-1.-1.1440"}, 60, 1440),
        ({"period": "3600", "time_range": "-1.-1.86400"}, 3600, 1440),
    ],
)
def test_values_are_a_period_apart(query: dict[str, str], step: int, count: int, cloud: Cloud) -> None:
    if not cloud.listed(labelSelector="os.modelarts/name=metric-times"):
        cloud.running("metric-times")
    (name,) = cloud.listed(labelSelector="os.modelarts/name=metric-times")
    (cpu, *_) = cloud.ok("GET", f"pools/{name}/monitor", params=query)["metrics"]
    times = [point["timestamp"] for point in cpu["dataPoints"]]
    assert len(times) in (count, count - 1)
    assert {later - earlier for earlier, later in itertools.pairwise(times)} == {step * 1000}
    assert all(time % (step * 1000) == 0 for time in times)


def test_a_range_between_two_times_has_nothing_of_before_the_pool() -> None:
    clock = Clock()
    with open_cloud(clock=clock) as cloud:
        clock.advance(-clock() / 1000 % 60)
        name = cloud.create("metric-young")
        cloud.settle(30)
        begin, end = clock() - 30_000 - 120_000, clock()
        values = monitor(cloud, name, time_range=f"{begin}.{end}.2", statistics="average")
        assert values["cpuUsage"] == [-1, -1, 0]  # it runs since the last half minute
        clock.advance(600)
        later = monitor(cloud, name, time_range=f"{end}.-1.5", statistics="sampleCount")
        assert [count > 0 for count in later["cpuUsage"]] == [True] * len(later["cpuUsage"])
        assert 5 <= len(later["cpuUsage"]) <= 6


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ({"time_range": "-1.-1.1441"}, "1440"),
        ({"time_range": "4102444800000.-1.5"}, "future"),
        ({"time_range": "1000000.2000.5"}, "after its end"),
        ({"time_range": "0.-1." + "9" * 5000}, "digits"),
    ],
)
def test_ranges_that_cannot_be(query: dict[str, str], message: str, cloud: Cloud) -> None:
    name = cloud.ok("POST", "pools", json=pool(f"metric-{abs(hash(message)) % 10**6}"))["metadata"]["name"]
    answer = cloud.call("GET", f"pools/{name}/monitor", params=query)
    assert (answer.status_code, answer.json()["error_code"]) == (400, "ModelArts.50004000")
    assert message in answer.json()["error_msg"]


def test_a_pool_that_is_not_there_has_no_monitor(cloud: Cloud) -> None:
    assert cloud.refusal("GET", "pools/no-such-pool/monitor") == (404, "ModelArts.50015001")


def test_joined_series_are_those_of_all_samples() -> None:
    samples = [3.0, -1.0, 7.5, 7.5, 0.0]
    for cut in range(len(samples) + 1):
        first, second, whole = Series(), Series(), Series()
        for value in samples[:cut]:
            first.add(value)
        for value in samples[cut:]:
            second.add(value)
        for value in samples:
            whole.add(value)
        first.join(second)
        assert first == whole
        assert (whole.minimum, whole.maximum, whole.count, whole.sum) == (-1.0, 7.5, 5, 17.0)
