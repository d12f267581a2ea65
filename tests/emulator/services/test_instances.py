"""Instances that are killed, crash or hang: what the service shows, who notices, and how long it takes."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import httpx
import psutil
import pytest
from modelarts_emulator.services.pace import USUAL_PACE

from tests.support.polling import until
from tests.support.service_platform import HURRY, Platform, open_platform


@pytest.fixture
def platform(tmp_path: Path) -> Iterator[Platform]:
    with open_platform(tmp_path / "data") as opened:
        yield opened


def kill(pid: int) -> None:
    os.kill(pid, signal.SIGKILL)


def test_a_killed_instance_is_replaced_and_only_what_was_under_way_there_fails(
    platform: Platform, tmp_path: Path
) -> None:
    service_id = platform.deploy()
    with ThreadPoolExecutor() as pool:
        under_way = pool.submit(platform.predict, service_id, {"wait": str(tmp_path)})
        until((tmp_path / "begun").exists)
        (before,) = platform.processes()
        kill(before)
        failed = under_way.result()
    assert (failed.status_code, failed.json()["error_code"]) == (503, "ModelArts.4302")
    assert "ended before it answered" in failed.json()["error_msg"]
    # It waits until the new instance is ready.
    assert platform.answer(service_id)["pid"] != before
    shown = platform.until_status(service_id, "running")
    assert (shown["invocation_times"], shown["failed_times"]) == (2, 1)
    lost, alarm = platform.events(service_id, "abnormal")
    assert lost.startswith("[obedient 1.0.0] instance 1 does not work: The instance was killed by signal 9 (SIGKILL).")
    assert alarm == "only 0 of 1 instances are ready"
    assert platform.events(service_id)[-1] == "all instances are ready"


def test_a_service_is_running_again_soon_after_a_kill_under_load(tmp_path: Path) -> None:
    """At the usual pace; load comes from eight clients that send the next request when the last one is answered."""
    with open_platform(tmp_path / "data", USUAL_PACE) as platform, ThreadPoolExecutor() as pool:
        service_id = platform.deploy(platform.config(count=2))
        ending = False

        def load() -> list[httpx.Response]:
            answers = []
            while not ending:
                answers.append(platform.predict(service_id))
            return answers

        clients = [pool.submit(load) for _ in range(8)]
        until(lambda: platform.show(service_id)["invocation_times"] > 100)
        kill(min(platform.processes()))
        begun = time.monotonic()
        platform.until_event(service_id, "SIGKILL")
        platform.until_status(service_id, "running")
        took = time.monotonic() - begun
        ending = True
        answers = [answer for client in clients for answer in client.result()]
    assert took < 5
    failed = [answer for answer in answers if answer.status_code != 200]
    assert {answer.json()["error_code"] for answer in failed} <= {"ModelArts.4302"}
    assert len(failed) <= 8  # no more than were under way


def test_one_of_two_instances_down_is_a_concern(platform: Platform, tmp_path: Path) -> None:
    broken = tmp_path / "broken"
    service_id = platform.deploy(platform.config(count=2, BROKEN_IF=str(broken)))
    broken.touch()  # no new instance can be started
    kill(min(platform.processes()))
    shown = platform.until_status(service_id, "concerning")
    assert shown["config"][0]["status"] == "concerning"
    platform.answer(service_id)
    monitor = platform.ok("GET", f"services/{service_id}/monitor")
    assert (monitor["service_instance_count"], monitor["service_running_instance_count"]) == (2, 1)
    broken.unlink()
    assert platform.until_status(service_id, "running")["config"][0]["status"] == "ready"


def test_a_service_whose_instances_all_crash_again_and_again_has_failed(platform: Platform, tmp_path: Path) -> None:
    broken = tmp_path / "broken"
    service_id = platform.deploy(platform.config(count=2, BROKEN_IF=str(broken)))
    broken.touch()
    for pid in platform.processes():
        kill(pid)
    shown = platform.until_status(service_id, "failed")
    assert shown["error_msg"].startswith("service failed: all of its instances keep crashing.")
    assert "ImportError: this model cannot be loaded" in shown["error_msg"]
    events = platform.events(service_id, "abnormal")
    assert sum("instance 1 does not work" in event for event in events) >= HURRY.crashes
    assert "only 1 of 2 instances are ready" in events or "only 0 of 2 instances are ready" in events
    until(lambda: not platform.processes())
    assert platform.predict(service_id).json()["error_code"] == "ModelArts.4203"
    broken.unlink()
    platform.update(service_id, status="running")
    platform.until_status(service_id, "running")
    platform.answer(service_id)


def test_a_failed_service_can_be_stopped(platform: Platform) -> None:
    service_id = platform.create(platform.config(BROKEN="1"))
    platform.until_status(service_id, "failed")
    platform.update(service_id, status="stopped")
    platform.until_status(service_id, "stopped")


def test_an_instance_that_dies_of_a_request_is_replaced_each_time(platform: Platform) -> None:
    service_id = platform.deploy()
    for _ in range(2):
        assert platform.predict(service_id, {"die": True}).json()["error_code"] == "ModelArts.4302"
        platform.answer(service_id)
    shown = platform.until_status(service_id, "running")
    assert (shown["invocation_times"], shown["failed_times"]) == (4, 2)


def test_an_instance_that_hangs_is_replaced(tmp_path: Path) -> None:
    with open_platform(tmp_path / "data", replace(HURRY, answer_seconds=0.05, failed_checks=2)) as platform:
        service_id = platform.deploy()
        (before,) = platform.processes()
        os.kill(before, signal.SIGSTOP)
        platform.until_event(service_id, "did not answer 2 health checks in a row")
        until(lambda: not psutil.pid_exists(before))
        # On a busy machine the new one may be too slow for so short a time, once or twice.
        until(lambda: platform.predict(service_id).status_code == 200)


def test_a_failing_prediction_is_counted_and_harms_nobody(platform: Platform) -> None:
    service_id = platform.deploy()
    before = platform.answer(service_id)["pid"]
    failed = platform.predict(service_id, {"fail": "on purpose"})
    assert (failed.status_code, failed.json()["error_code"]) == (500, "MR.0105")
    assert "on purpose" in failed.json()["error_msg"]
    assert platform.answer(service_id)["pid"] == before
    monitor = platform.ok("GET", f"services/{service_id}/monitor")["monitors"][0]
    assert (monitor["invocation_times"], monitor["failed_times"]) == (3, 1)


def test_the_events_have_the_traceback_of_a_failed_prediction(platform: Platform) -> None:
    service_id = platform.deploy()
    failed = platform.predict(service_id, {"fail": "on purpose"})
    assert not [name for name in failed.headers if "traceback" in name]  # it is for the owner of the service
    (event,) = platform.events(service_id, "abnormal")
    assert event.startswith(f"[obedient 1.0.0] instance 1 failed to answer request {failed.headers['x-request-id']}: ")
    assert "Traceback (most recent call last)" in event
    assert 'customize_service.py", line' in event
    assert event.endswith("ValueError: on purpose\n")
    long = platform.predict(service_id, {"fail": "\u00e9" * 5000})
    event = platform.events(service_id, "abnormal")[-1]
    assert long.headers["x-request-id"] in event
    assert len(event) <= 2000
    assert platform.show(service_id)["status"] == "running"


def test_failed_predictions_displace_no_other_event(platform: Platform) -> None:
    service_id = platform.deploy()
    deployed = platform.events(service_id)
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda number: platform.predict(service_id, {"fail": f"no {number}"}), range(120)))
    assert {answer.status_code for answer in answers} == {500}
    events = platform.events(service_id)
    assert events[: len(deployed)] == deployed
    assert len(events) == len(deployed) + 100  # the newest of them


def test_the_monitor_measures_models(platform: Platform) -> None:
    service_id = platform.deploy(platform.config(weight=50, count=2), platform.config("2.0.0", weight=50))
    for _ in range(10):
        platform.answer(service_id)
    shown = platform.ok("GET", f"services/{service_id}/monitor")
    first, second = shown["monitors"]
    assert (first["model_version"], first["invocation_times"], second["invocation_times"]) == ("1.0.0", 5, 5)
    assert (first["model_instance_count"], first["model_running_instance_count"]) == (2, 2)
    assert (first["cpu_core_total"], first["cpu_memory_total"]) == (4, 16384)  # two of 2 cores and 8 GB
    assert 0 < second["cpu_memory_usage"] < first["cpu_memory_usage"] < 8192
    assert first["cpu_core_usage"] > 0
    assert (shown["service_instance_count"], shown["service_running_instance_count"]) == (3, 3)
