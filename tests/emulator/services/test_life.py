"""Services from their deployment to their deletion: statuses, events, updates, and what runs meanwhile."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psutil
import pytest
from modelarts_emulator.services.events import EventType, shortened
from modelarts_emulator.services.real_time import replica, service
from modelarts_emulator.services.records import ServiceRecord
from modelarts_emulator.state.clock import now_ms

from tests.support.polling import until
from tests.support.service_platform import Platform, open_platform


@pytest.fixture
def platform(tmp_path: Path) -> Iterator[Platform]:
    with open_platform(tmp_path / "data") as opened:
        yield opened


@pytest.fixture
def pool() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor() as opened:
        yield opened


def gate(tmp_path: Path, name: str = "gate") -> Path:
    """A folder for a prediction that waits: it makes `begun` there, and ends when there is `go`."""
    folder = tmp_path / name
    folder.mkdir()
    return folder


def test_a_deployment_is_told_in_events_and_logs(platform: Platform) -> None:
    service_id = platform.deploy(platform.config(weight=60), platform.config("2.0.0", weight=40))
    events = platform.events(service_id)
    assert events[:3] == [
        "start to deploy service",
        "[obedient 1.0.0] starting model, instances: 1",
        "[obedient 2.0.0] starting model, instances: 1",
    ]
    assert sorted(events[3:5]) == ["[obedient 1.0.0] instance 1 is ready", "[obedient 2.0.0] instance 2 is ready"]
    assert events[5:] == ["service is running"]
    (log,) = platform.ok("GET", f"services/{service_id}/logs")["logs"]
    assert log["result"] == "SUCCESS"
    assert [(entry["model_version"], entry["weight"]) for entry in log["config"]] == [("1.0.0", 60), ("2.0.0", 40)]
    logs = platform.ok("GET", f"services/{service_id}/logs", query={"update_time": log["update_time"] + 1})["logs"]
    assert logs == []


def test_events_are_filtered_and_paged(platform: Platform) -> None:
    service_id = platform.deploy()
    everything = platform.ok("GET", f"services/{service_id}/events", query={"order": "asc"})
    assert (everything["total_count"], everything["service_name"]) == (4, "service")
    times = [event["occur_time"] for event in everything["events"]]

    def found(**query: object) -> list[str]:
        events = platform.ok("GET", f"services/{service_id}/events", query={"order": "asc", **query})["events"]
        return [event["event_info"] for event in events]

    assert found(order="desc")[0] == "service is running"
    assert found(limit=3, offset=1) == ["service is running"]
    assert found(event_info="instance 1") == ["[obedient 1.0.0] instance 1 is ready"]
    assert found(event_type="abnormal") == found(start_time=times[-1] + 1) == found(end_time=times[0] - 1) == []
    assert len(found(start_time=times[0], end_time=times[-1])) == 4


def test_a_model_that_cannot_be_loaded_fails_its_service(platform: Platform) -> None:
    service_id = platform.create(platform.config(BROKEN="1"), platform.config("2.0.0", weight=0))
    shown = platform.until_status(service_id, "failed")
    assert shown["error_msg"].startswith("[obedient 1.0.0] instance 1: The instance exited with code 3.")
    assert "ImportError: this model cannot be loaded" in shown["error_msg"]
    assert [entry["status"] for entry in shown["config"]] == ["notReady", "notReady"]
    assert any("ImportError" in event for event in platform.events(service_id, "abnormal"))
    assert platform.results(service_id) == ["FAIL"]
    until(lambda: not platform.processes())
    response = platform.predict(service_id)
    assert (response.status_code, response.json()["error_code"]) == (400, "ModelArts.4203")
    # What is wrong can be corrected.
    platform.update(service_id, config=[platform.config()])
    assert "error_msg" not in platform.until_status(service_id, "running")
    assert platform.answer(service_id)["answered_by"] == "1.0.0"
    assert platform.results(service_id) == ["FAIL", "SUCCESS"]


def test_a_model_that_takes_too_long_to_load_fails_its_service(platform: Platform) -> None:
    """Takes the second that is the shortest time a service can allow."""
    config = platform.config(HANGS="1") | {"deploy_timeout_in_seconds": 1}
    service_id = platform.create(config)
    assert "was not ready within 1 s" in platform.until_status(service_id, "failed")["error_msg"]
    until(lambda: not platform.processes())


def test_stopping_answers_what_is_under_way(platform: Platform, pool: ThreadPoolExecutor, tmp_path: Path) -> None:
    service_id = platform.deploy()
    folder = gate(tmp_path)
    under_way = pool.submit(platform.predict, service_id, {"wait": str(folder)})
    until((folder / "begun").exists)
    platform.update(service_id, status="stopped")
    assert platform.status(service_id) == "stopping"
    assert platform.predict(service_id).json()["error_code"] == "ModelArts.4203"
    assert platform.refusal("PUT", f"services/{service_id}", {"status": "running"}) == (400, "ModelArts.3519")
    assert platform.refusal("PUT", f"services/{service_id}", {"config": [platform.config()]})[1] == "ModelArts.3519"
    platform.update(service_id, status="stopped")  # it is being stopped
    (folder / "go").touch()
    assert under_way.result().status_code == 200
    shown = platform.until_status(service_id, "stopped")
    assert shown["config"][0]["status"] == "notReady"
    assert shown["invocation_times"] == 1
    assert not platform.processes()
    platform.update(service_id, status="stopped")
    platform.update(service_id, status="running")
    platform.until_status(service_id, "running")
    platform.answer(service_id)
    shown = platform.show(service_id)
    assert (shown["invocation_times"], shown["failed_times"]) == (2, 0)
    assert platform.results(service_id) == ["SUCCESS", "SUCCESS"]


def test_a_service_that_runs_stays_as_it_is_when_it_is_started(platform: Platform) -> None:
    service_id = platform.deploy()
    before = platform.answer(service_id)["pid"]
    # As in the example of the SDK reference: with a status, the configuration has no effect.
    config = [{"model_id": "missing", "weight": "100", "specification": "none", "instance_count": 1}]
    platform.update(service_id, description="description", status="running", config=config)
    shown = platform.show(service_id)
    assert (shown["status"], shown["description"]) == ("running", "description")
    assert platform.answer(service_id)["pid"] == before


def test_a_service_that_is_being_deployed_cannot_be_changed(platform: Platform) -> None:
    service_id = platform.create(platform.config(HANGS="1"))
    for change in ({"status": "stopped"}, {"config": [platform.config(HANGS="1")]}):
        assert platform.refusal("PUT", f"services/{service_id}", change) == (400, "ModelArts.3519")
    platform.update(service_id, status="running")  # it will be
    platform.update(service_id, description="changed")
    shown = platform.show(service_id)
    assert (shown["status"], shown["progress"], shown["description"]) == ("deploying", 0, "changed")
    assert platform.ok("GET", "services")["services"][0]["progress"] == 0
    assert platform.predict(service_id).json()["error_code"] == "ModelArts.4203"
    platform.ok("DELETE", f"services/{service_id}")
    until(lambda: not platform.processes())


def test_deleting_answers_what_is_under_way(platform: Platform, pool: ThreadPoolExecutor, tmp_path: Path) -> None:
    service_id = platform.deploy()
    folder = gate(tmp_path)
    under_way = pool.submit(platform.predict, service_id, {"wait": str(folder)})
    until((folder / "begun").exists)
    platform.ok("DELETE", f"services/{service_id}")
    assert platform.refusal("GET", f"services/{service_id}") == (404, "ModelArts.3502")
    assert platform.predict(service_id).json()["error_code"] == "ModelArts.4204"
    (folder / "go").touch()
    assert under_way.result().status_code == 200
    until(lambda: not platform.processes())
    until(lambda: not list((tmp_path / "data" / "services").iterdir()))


def test_several_services_are_deleted_at_once_or_none(platform: Platform) -> None:
    ids = [platform.create(name=name) for name in ("one", "two")]
    wrong = ",".join([*ids, "missing"])
    assert platform.refusal("DELETE", f"services/{wrong}") == (404, "ModelArts.3502")
    assert platform.ok("GET", "services")["total_count"] == 2
    platform.ok("DELETE", f"services/{','.join(ids)}")
    assert platform.ok("GET", "services")["total_count"] == 0
    until(lambda: not platform.processes())


def test_a_model_stays_while_a_service_uses_it(platform: Platform) -> None:
    service_id = platform.deploy()
    model_id = platform.model()

    def deletion() -> list[str]:
        return [failed["error_code"] for failed in platform.ok("DELETE", f"models/{model_id}")["delete_failed_list"]]

    assert deletion() == ["ModelArts.3009"]
    platform.update(service_id, status="stopped")
    platform.until_status(service_id, "stopped")
    assert deletion() == ["ModelArts.3009"]
    platform.ok("DELETE", f"services/{service_id}")
    assert deletion() == []


def test_the_configuration_of_a_stopped_service_is_for_its_next_start(platform: Platform) -> None:
    service_id = platform.deploy()
    platform.update(service_id, status="stopped")
    platform.until_status(service_id, "stopped")
    platform.update(service_id, config=[platform.config("2.0.0")])
    shown = platform.show(service_id)
    assert (shown["status"], shown["config"][0]["model_version"]) == ("stopped", "2.0.0")
    platform.update(service_id, status="running")
    platform.until_status(service_id, "running")
    assert platform.answer(service_id)["answered_by"] == "2.0.0"


def test_what_was_up_is_deployed_again_by_the_next_emulator(tmp_path: Path) -> None:
    """Starts the emulator three times, which takes two seconds."""
    with open_platform(tmp_path / "data") as platform:
        up = platform.deploy(name="up")
        stopped = platform.deploy(name="stopped")
        platform.answer(up)
        platform.predict(up, {"fail": "on purpose"})
        platform.update(stopped, status="stopped")
        platform.until_status(stopped, "stopped")
        processes = platform.processes()
        assert len(processes) == 1
    assert not any(psutil.pid_exists(pid) for pid in processes)
    with open_platform(tmp_path / "data") as platform:
        shown = platform.until_status(up, "running")
        assert (shown["invocation_times"], shown["failed_times"]) == (2, 1)
        assert shown["access_address"].startswith(platform.emulator.url)
        platform.answer(up)
        assert platform.status(stopped) == "stopped"
        assert "the emulator has started again, and deploys the service again" in platform.events(up)
        platform.emulator.services.store.delete("service", up, platform.project_id)  # as if it had ended just then
    with open_platform(tmp_path / "data") as platform:
        assert platform.refusal("GET", f"services/{up}") == (404, "ModelArts.3502")
        assert [path.name for path in (tmp_path / "data" / "services").iterdir()] == [stopped]


def test_an_emulator_ends_while_services_are_busy(tmp_path: Path, pool: ThreadPoolExecutor) -> None:
    with open_platform(tmp_path / "data") as platform:
        service_id = platform.deploy()
        folder = gate(tmp_path)
        loading = platform.create(platform.config(HANGS="1"), name="loading")
        leaving = platform.deploy(name="leaving")
        waiting = pool.submit(platform.predict, leaving, {"wait": str(folder)})
        until((folder / "begun").exists)
        platform.ok("DELETE", f"services/{leaving}")
        platform.update(service_id, config=[platform.config(HANGS="1")])
        until(lambda: len(platform.processes()) == 4)
        processes = platform.processes()
        platform.services.close()
        assert not any(psutil.pid_exists(pid) for pid in processes)
        assert waiting.result().json()["error_code"] == "ModelArts.4302"
        platform.services.close()
        assert platform.status(loading) == "deploying"


def test_a_defect_ends_in_the_log_and_in_a_failed_service(
    platform: Platform, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def defect(*_arguments: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(service, "plans_of", defect)
    service_id = platform.create()
    assert platform.until_status(service_id, "failed")["error_msg"].startswith("Internal error")
    assert "ZeroDivisionError" in caplog.text
    monkeypatch.undo()
    platform.update(service_id, status="running")
    platform.until_status(service_id, "running")


def test_an_event_that_cannot_be_recorded_does_not_end_an_instance(
    platform: Platform, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    note = ServiceRecord.note

    def fail_once_ready(self: ServiceRecord, info: str, event_type: EventType = "normal") -> None:
        if info.endswith("is ready"):
            raise sqlite3.OperationalError("disk I/O error")
        note(self, info, event_type)

    monkeypatch.setattr(ServiceRecord, "note", fail_once_ready)
    service_id = platform.deploy()
    platform.answer(service_id)
    assert "disk I/O error" in caplog.text


def test_a_defect_in_the_thread_of_an_instance_fails_the_deployment(
    platform: Platform, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def defect(*_arguments: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(replica, "Instance", defect)
    service_id = platform.create()
    assert "Internal error" in platform.until_status(service_id, "failed")["error_msg"]
    assert "ZeroDivisionError" in caplog.text


def test_a_long_reason_keeps_its_begin_and_its_end() -> None:
    short = shortened("begin" + "x" * 5000 + "end")
    assert len(short) == 2000
    assert short.startswith("beginx")
    assert short.endswith("xend")
    assert shortened("short") == "short"


def test_an_update_under_way_is_made_by_the_next_emulator(tmp_path: Path) -> None:
    slow = tmp_path / "slow"
    slow.touch()
    with open_platform(tmp_path / "data") as platform:
        service_id = platform.deploy(platform.config(ANSWERED_BY="before"))
        platform.update(service_id, config=[platform.config(ANSWERED_BY="after", HANGS_WHILE=str(slow))])
        until(lambda: len(platform.processes()) == 2)
    slow.unlink()
    with open_platform(tmp_path / "data") as platform:
        assert platform.until_status(service_id, "running")["config"][0]["envs"]["ANSWERED_BY"] == "after"
        assert platform.answer(service_id)["answered_by"] == "after"
        assert platform.results(service_id) == ["SUCCESS", "FAIL", "SUCCESS"]
    with open_platform(tmp_path / "data") as platform:
        platform.until_status(service_id, "running")
        assert platform.results(service_id)[3:] == ["SUCCESS"]  # the update is not made once more


def test_an_update_that_the_next_emulator_cannot_make_is_rolled_back(tmp_path: Path) -> None:
    slow, broken = tmp_path / "slow", tmp_path / "broken"
    slow.touch()
    with open_platform(tmp_path / "data") as platform:
        service_id = platform.deploy(platform.config(ANSWERED_BY="before"))
        after = platform.config(ANSWERED_BY="after", HANGS_WHILE=str(slow), BROKEN_IF=str(broken))
        platform.update(service_id, config=[after])
        until(lambda: len(platform.processes()) == 2)
    broken.touch()
    with open_platform(tmp_path / "data") as platform:
        platform.until_event(service_id, "the update has been rolled back")
        platform.until_status(service_id, "running")
        assert platform.answer(service_id)["answered_by"] == "before"
        assert platform.results(service_id) == ["SUCCESS", "FAIL", "FAIL", "SUCCESS"]


def test_an_update_that_was_under_way_is_that_of_a_service_whose_time_has_come_meanwhile(tmp_path: Path) -> None:
    slow = tmp_path / "slow"
    slow.touch()
    now = now_ms()
    with open_platform(tmp_path / "data", clock=lambda: now) as platform:
        schedule = [{"type": "stop", "time_unit": "HOURS", "duration": 1}]
        service_id = platform.deploy(platform.config(ANSWERED_BY="before"), schedule=schedule)
        platform.update(service_id, config=[platform.config(ANSWERED_BY="after", HANGS_WHILE=str(slow))])
        until(lambda: len(platform.processes()) == 2)
    slow.unlink()
    with open_platform(tmp_path / "data", clock=lambda: now + 2 * 60 * 60 * 1000) as platform:
        assert platform.status(service_id) == "stopped"
        platform.update(service_id, status="running")
        platform.until_status(service_id, "running")
        assert platform.answer(service_id)["answered_by"] == "after"
