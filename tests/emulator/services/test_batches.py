"""Batch services as services: statuses, what is shown, stopping, starting, deleting. `test_batch_*` has the work."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.support.polling import until
from tests.support.service_platform import BUCKET, SPECIFICATION, Platform, open_platform

RULE = {"type": "object", "properties": {"long": {"type": "integer", "index": 0}}}


@pytest.fixture
def platform(tmp_path: Path) -> Iterator[Platform]:
    with open_platform(tmp_path / "data") as opened:
        opened.emulator.services.storage.put_bytes(BUCKET, "in/rows.csv", b"1\n2\n3\n")
        yield opened


def entry(platform: Platform, **changes: Any) -> dict[str, Any]:
    """The configuration of a batch that asks for texts as long as the rows say."""
    default = {
        "model_id": platform.model(),
        "specification": SPECIFICATION,
        "instance_count": 1,
        "src_path": f"/{BUCKET}/in/",
        "dest_path": f"https://{BUCKET}.obs.region.example.com/out/",
        "req_uri": "/",
        "mapping_type": "csv",
        "mapping_rule": RULE,
        "envs": {"ANSWERED_BY": "batch"},
    }
    return default | changes


def create(platform: Platform, **changes: Any) -> str:
    return platform.create(entry(platform, **changes), infer_type="batch")


def results(platform: Platform, service_id: str) -> list[Any]:
    storage = platform.emulator.services.storage
    objects = [found.key for found in storage.objects(BUCKET, "out/") if service_id in found.key]
    (key,) = [key for key in objects if key.endswith("_result.txt")]
    return [json.loads(line) for line in storage.content_path(BUCKET, key).read_text().splitlines()]


def test_a_batch_works_through_its_input_and_is_finished(platform: Platform) -> None:
    service_id = create(platform)
    shown = platform.until_status(service_id, "finished")
    assert (shown["progress"], shown["invocation_times"], shown["failed_times"]) == (100, 3, 0)
    assert "access_address" not in shown
    (config,) = shown["config"]
    given = entry(platform)
    assert {name: config[name] for name in given} == given
    assert config["status"] == "finished"
    assert config["finished_time"] >= config["start_time"] >= shown["operation_time"]
    assert "weight" not in config
    assert [result["long"] for result in results(platform, service_id)] == ["x", "xx", "xxx"]
    events = platform.events(service_id)
    assert (events[0], events[-1]) == ("start to deploy service", "the service has been executed")
    assert platform.results(service_id) == ["SUCCESS"]
    monitor = platform.ok("GET", f"services/{service_id}/monitor")
    assert (monitor["monitors"][0]["invocation_times"], monitor["service_running_instance_count"]) == (3, 0)
    summary = platform.ok("GET", "services", query={"infer_type": "batch"})["services"][0]
    assert summary["finished_time"] == config["finished_time"]
    assert platform.predict(service_id).json()["error_code"] == "ModelArts.4204"
    assert not platform.processes()


def test_a_finished_batch_is_started_again(platform: Platform) -> None:
    service_id = create(platform)
    platform.until_status(service_id, "finished")
    platform.update(service_id, status="stopped")  # there is nothing to stop
    assert platform.status(service_id) == "finished"
    platform.update(service_id, config=[entry(platform, src_path=f"/{BUCKET}/more/")])
    platform.emulator.services.storage.put_bytes(BUCKET, "more/rows.csv", b"4\n")
    platform.update(service_id, status="running")
    until(lambda: platform.show(service_id)["invocation_times"] == 4)
    platform.until_status(service_id, "finished")
    assert len(platform.results(service_id)) == 3


def test_a_batch_that_cannot_be_worked_through_has_failed(platform: Platform) -> None:
    service_id = create(platform, src_path=f"/{BUCKET}/nothing/")
    shown = platform.until_status(service_id, "failed")
    assert "nothing" in shown["error_msg"]
    assert platform.results(service_id) == ["FAIL"]
    platform.update(service_id, config=[entry(platform)])  # corrected, it begins at once
    assert "error_msg" not in platform.until_status(service_id, "finished")
    service_id = platform.create(entry(platform, envs={"BROKEN": "1"}), name="broken", infer_type="batch")
    assert "ImportError" in platform.until_status(service_id, "failed")["error_msg"]


def test_failed_predictions_are_told(platform: Platform) -> None:
    rule = {"type": "object", "properties": {"fail": {"type": "string", "index": 0}}}
    service_id = create(platform, mapping_rule=rule)
    shown = platform.until_status(service_id, "finished")
    assert (shown["invocation_times"], shown["failed_times"]) == (3, 3)
    assert any(event.startswith("3 of 3 predictions failed.") for event in platform.events(service_id, "abnormal"))


def waiting(platform: Platform, folder: Path) -> dict[str, Any]:
    """A batch whose predictions wait in a folder."""
    platform.emulator.services.storage.put_bytes(BUCKET, "in/rows.csv", str(folder).encode())
    rule = {"type": "object", "properties": {"wait": {"type": "string", "index": 0}}}
    return entry(platform, mapping_rule=rule)


def test_a_batch_at_work_is_stopped_and_started(platform: Platform, tmp_path: Path) -> None:
    service_id = platform.create(waiting(platform, tmp_path), infer_type="batch")
    until((tmp_path / "begun").exists)
    shown = platform.show(service_id)
    assert (shown["status"], shown["config"][0]["status"], shown["progress"]) == ("running", "running", 0)
    assert platform.ok("GET", f"services/{service_id}/monitor")["service_running_instance_count"] == 1
    change = {"config": [entry(platform)]}
    assert platform.refusal("PUT", f"services/{service_id}", change) == (400, "ModelArts.3519")
    platform.update(service_id, status="stopped")
    platform.until_status(service_id, "stopped")
    assert not platform.processes()
    (tmp_path / "go").touch()
    platform.update(service_id, status="running")
    platform.until_status(service_id, "finished")
    assert platform.results(service_id) == ["FAIL", "SUCCESS"]


def test_a_batch_at_work_is_deleted(platform: Platform, tmp_path: Path) -> None:
    service_id = platform.create(waiting(platform, tmp_path), infer_type="batch")
    until((tmp_path / "begun").exists)
    platform.ok("DELETE", f"services/{service_id}")
    until(lambda: not platform.processes())
    until(lambda: not list((tmp_path / "data" / "services").iterdir()))


def test_a_batch_at_work_begins_anew_with_the_next_emulator(tmp_path: Path) -> None:
    """Starts the emulator twice, which takes a second."""
    with open_platform(tmp_path / "data") as platform:
        service_id = platform.create(waiting(platform, tmp_path), infer_type="batch")
        until((tmp_path / "begun").exists)
    (tmp_path / "go").touch()
    with open_platform(tmp_path / "data") as platform:
        platform.until_status(service_id, "finished")
        assert len(results(platform, service_id)) == 1


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"src_path": "nowhere"}, "ModelArts.3572"),
        ({"req_uri": "/none"}, "ModelArts.0101"),
        ({"mapping_type": "file"}, "ModelArts.3514"),
        ({"mapping_rule": None}, "ModelArts.2788"),
        ({"dest_path": None}, "ModelArts.2788"),
    ],
)
def test_batches_that_cannot_be_had(change: dict[str, Any], code: str, platform: Platform) -> None:
    config = {name: value for name, value in entry(platform, **change).items() if value is not None}
    body = {"service_name": "new", "infer_type": "batch", "config": [config]}
    assert platform.refusal("POST", "services", body) == (400, code)


def test_a_batch_has_one_model_and_no_schedule(platform: Platform) -> None:
    body = {"service_name": "new", "infer_type": "batch", "config": [entry(platform)]}
    two = body | {"config": [entry(platform), entry(platform)]}
    assert platform.refusal("POST", "services", two) == (400, "ModelArts.2788")
    schedule = [{"type": "stop", "time_unit": "HOURS", "duration": 1}]
    assert platform.refusal("POST", "services", body | {"schedule": schedule}) == (400, "ModelArts.0101")
    service_id = create(platform)
    assert platform.refusal("PUT", f"services/{service_id}", {"schedule": schedule}) == (400, "ModelArts.0101")
