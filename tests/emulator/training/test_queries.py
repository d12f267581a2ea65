"""Events, metrics, images, flavors and engines."""

from __future__ import annotations

import sqlite3
import tarfile
import threading
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any, cast
from unittest import mock

import pytest
from modelarts_emulator.contract import Json, Problem
from modelarts_emulator.offsets import Offsets
from modelarts_emulator.processes.usage import tree_usage
from modelarts_emulator.training.events import add_event, page_of_events
from modelarts_emulator.training.images import JobDeletedError
from modelarts_emulator.training.metrics import NodeMetrics, Sampler
from modelarts_emulator.training.node_run import NodeRun

from tests.support.polling import DEADLINE, until
from tests.support.training_platform import Training, open_training

EVENTS = Offsets().of("ListTrainingJobEvents")


@pytest.fixture
def training(tmp_path: Path) -> Iterator[Training]:
    with ExitStack() as closing:
        yield open_training(tmp_path, closing)


def test_events_are_filtered_and_paged() -> None:
    job: Json = {}
    for number in range(3):
        add_event(job, number * 1000, f"event {number}", level="Error" if number == 1 else "Info", source="Task")

    def messages(**query: Any) -> list[Any]:
        events = page_of_events(job, query, EVENTS)["events"]
        return [event["message"] for event in events]  # type: ignore[union-attr,index,call-overload]

    assert messages() == ["event 2", "event 1", "event 0"]
    assert messages(order="asc", offset=1, limit=1) == ["event 1"]
    assert messages(level="Error") == ["event 1"]
    assert messages(pattern="2") == ["event 2"]
    assert messages(source="Job") == []
    assert messages(start_time="1000", end_time="1999") == ["event 1"]
    page = page_of_events(job, {"start_time": "0", "end_time": "2000", "limit": 1}, EVENTS)
    assert (page["total"], page["limit"], page["offset"]) == (3, 1, 0)
    assert page["end_time"] == "1970-01-01T00:00:02+00:00"


@pytest.mark.parametrize(
    "query", [{"start_time": "1"}, {"start_time": "x", "end_time": "1"}, {"start_time": "1", "end_time": "9" * 15}]
)
def test_event_times_that_are_refused(query: dict[str, Any]) -> None:
    with pytest.raises(Problem) as caught:
        page_of_events({}, query, EVENTS)
    assert caught.value.status == 400


def test_events_are_bounded() -> None:
    job: Json = {}
    for number in range(600):
        add_event(job, number, "x" * 5000)
    assert page_of_events(job, {}, EVENTS)["total"] == 500


def values(response: Json) -> dict[str, list[float]]:
    return {item["metric"]: item["value"] for item in response["metrics"]}  # type: ignore[union-attr,index,call-overload,misc]


def test_metrics_are_one_average_for_each_minute() -> None:
    metrics = NodeMetrics(cpus=2, memory=1000)
    metrics.add(30, 30, 100)
    metrics.add(60, 60, 300)
    metrics.add(90, 60, 500)
    measured = values(metrics.response())
    assert measured["cpuUsage"] == [50.0, 25.0]
    assert measured["memUsage"] == [10.0, 40.0]
    assert measured["gpuUtil"] == measured["npuMemUsage"] == [-1, -1]


def test_minutes_without_a_sample_are_minus_one() -> None:
    metrics = NodeMetrics(cpus=1, memory=100)
    metrics.add(1, 0, 50)
    metrics.add(130, 129, 50)
    assert values(metrics.response())["memUsage"] == [50.0, -1, 50.0]


def test_the_shortest_job_has_metrics_of_its_own(training: Training) -> None:
    job_id = training.run("sum(range(2_000_000)); held = bytearray(50_000_000)")["metadata"]["id"]
    measured = values(training.body("ShowTrainingJobMetrics", job_id, "worker-0"))
    assert len(measured["cpuUsage"]) == len(measured["memUsage"]) == 1
    assert 0 < measured["cpuUsage"][0] <= 100
    assert 0 < measured["memUsage"][0] <= 100
    assert measured["gpuUtil"] == [-1]


def test_a_running_job_is_measured_with_its_children(training: Training) -> None:
    job_id = training.create(
        """
        import subprocess, sys, time
        subprocess.Popen([sys.executable, "-c", "while True: pass"])
        print("ready", flush=True)
        time.sleep(600)
        """
    )
    until(lambda: max([0.0, *values(training.body("ShowTrainingJobMetrics", job_id, "worker-0"))["cpuUsage"]]) > 1)
    training.call("StopTrainingJob", job_id, body={"action_type": "terminate"})
    training.ended(job_id)


def test_the_sampler_ends_with_its_last_node() -> None:
    sampler = Sampler(interval=60)
    sampler.watch(0, 0, NodeMetrics(1, 1))
    sampler.forget(0)
    sampler.close()
    assert tree_usage(2**22 + 1).processes == 0


def test_an_image_of_a_running_task_is_an_archive_of_its_code(training: Training, tmp_path: Path) -> None:
    job_id = training.create("import time; print('ready', flush=True); time.sleep(600)")
    training.until_log_has(job_id, "ready")
    assert training.refusal("ShowSaveImageJob", job_id, "worker-0").error_code == "ModelArts.2881"
    body = {"name": "imagesave", "namespace": "dev", "tag": "0.1", "description": "hello"}
    begun = training.body("CreateSaveImageJob", job_id, "worker-0", body=body)
    assert begun["status"] == "CREATING"
    training.services.jobs.images.wait()
    shown = training.body("ShowSaveImageJob", job_id, "worker-0")
    assert {**begun, "status": "ACTIVE", "message": "success"} == shown
    (archive,) = (tmp_path / "images").iterdir()
    with tarfile.open(archive) as opened:
        assert "home/ma-user/modelarts/user-job-dir/train/boot.py" in opened.getnames()
    assert training.refusal("CreateSaveImageJob", job_id, "worker-0", body=body).error_code == "ModelArts.2884"
    assert training.refusal("CreateSaveImageJob", job_id, "worker-0", body={}).error_code == "ModelArts.2788"
    training.call("StopTrainingJob", job_id, body={"action_type": "terminate"})
    training.ended(job_id)
    late = training.refusal("CreateSaveImageJob", job_id, "worker-0", body={**body, "tag": "2"})
    assert (late.status, late.error_code) == (400, "ModelArts.2883")
    assert "it is Terminated." in late.error_msg
    training.call("DeleteTrainingJob", job_id)
    assert list((tmp_path / "images").iterdir()) == []


def test_an_image_can_be_saved_as_soon_as_the_phase_is_running(
    training: Training, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Which is before the process of the task has been started."""
    begun, start = threading.Event(), NodeRun.start

    def wait(*arguments: Any) -> None:
        begun.wait(DEADLINE)
        start(*arguments)

    monkeypatch.setattr(NodeRun, "start", wait)
    job_id = training.create("import time; time.sleep(600)")
    try:
        until(lambda: training.details(job_id)["status"]["phase"] == "Running")
        body = {"name": "image", "namespace": "dev", "tag": "0.1"}
        assert training.body("CreateSaveImageJob", job_id, "worker-0", body=body)["status"] == "CREATING"
        training.services.jobs.images.wait()
        assert training.body("ShowSaveImageJob", job_id, "worker-0")["status"] == "ACTIVE"
    finally:
        begun.set()


def test_the_end_of_an_image_is_recorded_as_soon_as_the_database_lets_it(training: Training, tmp_path: Path) -> None:
    job_id = training.create("import time; print('ready', flush=True); time.sleep(600)")
    training.until_log_has(job_id, "ready")
    failures, update = iter(range(2)), training.services.store.update

    def fail(kind: str, *arguments: Any) -> Any:
        if kind == "training_image" and next(failures, None) is not None:
            raise sqlite3.OperationalError("disk I/O error")
        return update(kind, *arguments)

    with mock.patch.object(training.services.store, "update", fail):
        body = {"name": "imagesave", "namespace": "dev", "tag": "0.1"}
        training.call("CreateSaveImageJob", job_id, "worker-0", body=body)
        training.services.jobs.images.wait()
    assert next(failures, None) is None
    assert training.body("ShowSaveImageJob", job_id, "worker-0")["status"] == "ACTIVE"
    assert [path.suffix for path in (tmp_path / "images").iterdir()] == [".gz"]


def test_an_image_that_a_killed_emulator_was_saving_has_failed(tmp_path: Path) -> None:
    image = {"name": "image", "namespace": "dev", "tag": "1", "description": "", "message": "building"}
    with ExitStack() as closing:
        training = open_training(tmp_path, closing)
        job_id = training.run("print('done')")["metadata"]["id"]
        document = {**image, "id": "1", "job_id": job_id, "task_id": "worker-0", "create_time": 1, "status": "CREATING"}
        training.services.store.put("training_image", "1", training.project_id, cast(Json, document))
        (tmp_path / "images" / "1.part").touch()
    with ExitStack() as closing:
        again = open_training(tmp_path, closing)
        assert again.body("ShowSaveImageJob", job_id, "worker-0")["status"] == "CREATE_FAILED"
        assert list((tmp_path / "images").iterdir()) == []


def test_images_of_jobs_that_are_gone_do_not_keep_their_names(tmp_path: Path) -> None:
    with ExitStack() as closing:
        training = open_training(tmp_path, closing)
        for number, status in enumerate(["CREATING", "ACTIVE"]):
            image: Json = {"name": "image", "namespace": "dev", "tag": str(number), "status": status}
            image |= {"id": str(number), "job_id": "deleted", "task_id": "worker-0"}
            training.services.store.put("training_image", str(number), training.project_id, image)
            (tmp_path / "images" / f"{number}.tar.gz").touch()
    with ExitStack() as closing:
        again = open_training(tmp_path, closing)
        assert again.services.store.list("training_image", again.project_id) == []
        assert list((tmp_path / "images").iterdir()) == []


def test_no_image_is_saved_of_a_job_that_is_being_deleted(training: Training, tmp_path: Path) -> None:
    images = training.services.jobs.images
    with pytest.raises(JobDeletedError):
        images.save(training.project_id, "deleted", "worker-0", tmp_path, {"name": "a", "namespace": "b", "tag": "c"})
    assert training.services.store.list("training_image", training.project_id) == []


def test_an_image_has_nothing_from_outside_the_code_directory(training: Training, tmp_path: Path) -> None:
    job_id = training.create(
        f"""
        import os, time
        os.link({str(tmp_path / "store.sqlite3")!r}, "database")
        os.symlink({str(tmp_path)!r}, "outside")
        os.mkfifo("pipe")
        print("ready", flush=True)
        time.sleep(600)
        """
    )
    training.until_log_has(job_id, "ready")
    body = {"name": "imagesave", "namespace": "dev", "tag": "0.1"}
    training.call("CreateSaveImageJob", job_id, "worker-0", body=body)
    training.services.jobs.images.wait()
    shown = training.body("ShowSaveImageJob", job_id, "worker-0")
    assert shown["status"] == "ACTIVE"
    assert "'train/database': it is a hard link" in shown["message"]
    (archive,) = (tmp_path / "images").iterdir()
    with tarfile.open(archive) as opened:
        names = {name.rpartition("/")[2]: opened.getmember(name) for name in opened.getnames()}
    assert names.keys() == {"user-job-dir", "train", "boot.py", "outside"}
    assert names["outside"].issym()


def test_descriptions_can_be_changed(training: Training) -> None:
    job_id = training.run("print('x')")["metadata"]["id"]
    reply = training.call("ChangeTrainingJobDescription", job_id, body={"description": "new"})
    assert (reply.status, reply.body) == (200, None)
    assert training.details(job_id)["metadata"]["description"] == "new"
    training.call("ChangeTrainingJobDescription", job_id, body={"description": None})
    assert training.details(job_id)["metadata"]["description"] == ""
    assert training.refusal("ChangeTrainingJobDescription", "none", body={}).status == 400


def test_jobs_of_other_projects_are_not_seen(training: Training) -> None:
    job_id = training.run("print('x')")["metadata"]["id"]
    other = Training(training.services, "another-project")
    assert other.refusal("ShowTrainingJobDetails", job_id).status == 400
    assert other.refusal("DeleteTrainingJob", job_id).status == 400
    assert other.body("ListTrainingJobs", body={})["total"] == 0
    assert training.body("ListTrainingJobs", body={})["items"] == [training.details(job_id)]


def test_flavors_and_engines(training: Training) -> None:
    flavors = training.body("ShowTrainingJobFlavors")
    assert flavors["total_count"] == len(flavors["flavors"])
    kinds = training.body("ShowTrainingJobFlavors", query={"flavor_type": "CPU"})["flavors"]
    assert {flavor["flavor_type"] for flavor in kinds} == {"CPU"}
    engines = training.body("ShowTrainingJobEngines")
    assert engines["total"] == len(engines["items"])
    assert "PyTorch-1.4.0-python3.6" in {engine["engine_version"] for engine in engines["items"]}
