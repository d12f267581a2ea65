"""Jobs and services in pools: they run on the nodes, wait while these are taken, and nobody deletes the pool."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any, Final

import pytest
from modelarts_emulator.capacity import shares as capacity
from modelarts_emulator.capacity.amounts import Amount
from modelarts_emulator.capacity.shares import NodeKind, Shares
from modelarts_emulator.pools.pace import Pace
from modelarts_emulator.services.batch import service as batch
from modelarts_emulator.services.instances.instance import Instance
from modelarts_emulator.staging.transfers import Staging
from modelarts_emulator.state.fields import mapping
from modelarts_emulator.training.node_run import NodeRun

from tests.support.polling import DEADLINE, until
from tests.support.resource_pools import CPU, SMALL, Cloud, open_cloud
from tests.support.service_platform import CONFIG, SCRIPT
from tests.support.service_platform import Platform as Serving

Json = dict[str, Any]

WAITS: Final = "import signal\nprint('begun', flush=True)\nsignal.pause()\n"
HALF: Final = {"main_container_customized_flavor": {"cpu_core_num": 4, "mem_size": 8}}
SHORT: Final = Pace(create_seconds=0.01, scale_seconds=0.01, delete_seconds=0.01)


@pytest.fixture(scope="module")
def cloud() -> Iterator[Cloud]:
    with open_cloud(pace=SHORT, quotas={"pool": 100}) as opened:  # the tests share it, and each leaves its pools
        yield opened


def busy(cloud: Cloud, name: str) -> Any:
    """The cores of a pool that are held."""
    items = cloud.ok("GET", "metrics/runtime/pools")["items"]
    return next(each for each in items if each["metadata"]["name"] == name)["table"]["allocated"]["value"]["cpu"]


def gone(cloud: Cloud, name: str) -> bool:
    return cloud.call("GET", f"pools/{name}").status_code == 404


def test_a_job_waits_until_a_full_pool_has_room(cloud: Cloud) -> None:
    name = cloud.running("use-full")
    first = cloud.job("full-first", name, WAITS)
    cloud.until_job(first, "Running")
    assert busy(cloud, name) == 8
    second = cloud.job("full-second", name, "print('done')")
    cloud.until_job(second, "Pending")
    assert busy(cloud, name) == 8
    cloud.stop_job(first)
    cloud.until_job(second, "Completed")
    until(lambda: busy(cloud, name) == 0)


def test_a_waiting_job_begins_when_the_pool_grows(cloud: Cloud) -> None:
    name = cloud.running("use-growing")
    first = cloud.job("growing-first", name, WAITS)
    cloud.until_job(first, "Running")
    large = cloud.job("growing-large", name, "print('done')", node_count=3)
    small = cloud.job("growing-small", name, "print('done')")
    for waiting in (large, small):
        cloud.until_job(waiting, "Pending")
    cloud.resize(name, 2)
    cloud.until_job(small, "Completed")  # the pool could not hold the larger one, which lets others pass
    assert cloud.job_phase(large) == "Pending"
    cloud.resize(name, 4)
    cloud.until_job(large, "Completed")
    cloud.stop_job(first)


def test_a_job_that_the_pool_cannot_hold_says_so(cloud: Cloud) -> None:
    name = cloud.running("use-small")
    for wanted, said in (
        ({"node_count": 2}, "2 times a whole node"),
        (HALF | {"node_count": 3}, "3 times 4 cores and"),
    ):
        job = cloud.job(f"small-{wanted['node_count']}", name, "print('done')", **wanted)
        cloud.until_job(job, "Pending")
        until(partial(warned, cloud, job, said), partial(warnings, cloud, job))
    cloud.resize(name, 2)
    cloud.until_job(job, "Completed")


def warned(cloud: Cloud, job: str, said: str) -> bool:
    return said in warnings(cloud, job)


def warnings(cloud: Cloud, job: str) -> str:
    events = cloud.ok("GET", f"training-jobs/{job}/events")["events"]
    return " ".join(event["message"] for event in events if event["level"] == "Warning")


def test_many_waiting_jobs_look_at_the_nodes_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each of them asks which of those before it could have room; what a pool cannot hold stays so until it grows."""
    shares, key, waiting = Shares(), ("project", "pool"), 40
    shares.resize(key, {NodeKind("small", "", Amount(2.0, 8.0)): 1})
    looks = list[object]()
    placement = capacity._placement

    def looked(*given: Any) -> object:
        looks.append(given)
        return placement(*given)

    monkeypatch.setattr(capacity, "_placement", looked)
    ended = threading.Event()
    turns = [shares.request(key, [Amount(4.0, 8.0)]) for _ in range(waiting)]
    with ThreadPoolExecutor(waiting) as threads:
        taken = [threads.submit(turn.take, ended.is_set) for turn in turns]
        until(lambda: len(looks) >= waiting)
        small = shares.request(key, [Amount(1.0, 1.0)])
        for _ in range(10):
            assert small.take(ended.is_set)
            small.give_back()
        ended.set()
        turns[0].wake()
        assert not any(each.result() for each in taken)
    assert waiting < len(looks) < 2 * waiting


def test_jobs_share_a_node(cloud: Cloud) -> None:
    name = cloud.running("use-shared")
    jobs = [cloud.job(f"shared-{index}", name, WAITS, **HALF) for index in range(3)]
    for job in jobs[:2]:
        cloud.until_job(job, "Running")
    cloud.until_job(jobs[2], "Pending")
    assert busy(cloud, name) == 8
    cloud.stop_job(jobs[0])
    cloud.until_job(jobs[2], "Running")
    for job in jobs[1:]:
        cloud.stop_job(job)


def test_jobs_without_a_pool_and_in_other_pools_do_not_wait(cloud: Cloud) -> None:
    name, other = cloud.running("use-first"), cloud.running("use-other")
    waiting = [cloud.job(f"other-{index}", name, WAITS) for index in range(6)]
    cloud.until_job(waiting[0], "Running")
    for where, flavor in ((other, {}), ("", {"flavor_id": "modelarts.vm.cpu.2u"}), ("poolfaf38d76", {})):
        cloud.until_job(cloud.job(f"in-{where or 'none'}"[:20], where, "print('done')", **flavor), "Completed")
    for job in reversed(waiting):
        cloud.stop_job(job)


def test_room_goes_to_the_first_that_asked_even_if_it_is_not_ready_yet() -> None:
    shares, key = Shares(), ("project", "pool")
    shares.resize(key, {NodeKind("small", "", Amount(2.0, 8.0)): 1})
    first, second, third = (shares.request(key, [Amount(2.0, 8.0)]) for _ in range(3))
    first.join()
    second.join()
    assert not second.take(lambda: False, 0)
    assert not third.take(lambda: False, 0)
    assert first.take(lambda: False, 0)
    first.give_back()
    assert third.take(lambda: False, 0)
    third.give_back()
    first.join()
    first.give_back()
    assert second.take(lambda: False, 0)


def test_a_job_whose_inputs_are_read_late_keeps_its_place(cloud: Cloud, monkeypatch: pytest.MonkeyPatch) -> None:
    ready, prepare = threading.Event(), NodeRun.prepare

    def prepared(node: NodeRun, staging: Staging) -> None:
        if mapping(node._job, "metadata").get("name") == "late-first":
            ready.wait(DEADLINE)
        prepare(node, staging)

    name = cloud.running("use-late")
    running = cloud.job("late-running", name, WAITS)
    cloud.until_job(running, "Running")
    monkeypatch.setattr(NodeRun, "prepare", prepared)
    first, second = (cloud.job(each, name, WAITS) for each in ("late-first", "late-second"))
    cloud.until_job(second, "Pending")
    cloud.stop_job(running)
    until(lambda: busy(cloud, name) == 0)
    ready.set()
    cloud.until_job(first, "Running")
    assert cloud.job_phase(second) == "Pending"
    for job in (second, first):
        cloud.stop_job(job)


def test_a_pool_that_is_used_is_not_deleted(cloud: Cloud) -> None:
    name = cloud.running("use-used")
    first, second = cloud.job("used-first", name, WAITS), cloud.job("used-second", name, WAITS)
    cloud.until_job(first, "Running")
    for job in (first, second):
        answer = cloud.call("DELETE", f"pools/{name}")
        assert (answer.status_code, answer.json()["error_code"]) == (409, "ModelArts.50004000")
        assert f"training job {job}" in answer.json()["error_msg"]
        assert cloud.phase(name) == "Running"
        cloud.stop_job(job)
    cloud.ok("DELETE", f"pools/{name}")
    until(lambda: gone(cloud, name))


SLOW_TO_END: Final = """
import os, signal, sys, time
signal.signal(signal.SIGTERM, signal.SIG_IGN)
print("begun", flush=True)
while not os.path.exists({path!r}):
    time.sleep(0.01)
"""


def test_a_pool_whose_jobs_are_deleted_is_gone_when_their_processes_are(cloud: Cloud, tmp_path: Path) -> None:
    name, ended = cloud.running("use-deleted"), tmp_path / "ended"
    running = cloud.job("deleted-running", name, SLOW_TO_END.format(path=str(ended)))
    waiting = cloud.job("deleted-waiting", name, WAITS)
    cloud.until_job(running, "Running")
    cloud.until_job(waiting, "Pending")
    until(lambda: "begun" in cloud.ok("GET", f"training-jobs/{running}/tasks/worker-0/logs/preview")["content"])
    for job in (waiting, running):
        assert cloud.refusal("DELETE", f"pools/{name}") == (409, "ModelArts.50004000")
        cloud.call("DELETE", f"training-jobs/{job}").raise_for_status()
    cloud.ok("DELETE", f"pools/{name}")
    assert cloud.phase(name) == "Deleting"  # the node is still in use
    assert cloud.nodes(name) == {"deleting": 1}
    ended.touch()
    until(lambda: gone(cloud, name))


def test_a_pool_whose_job_has_been_stopped_can_be_deleted(cloud: Cloud) -> None:
    name = cloud.running("use-stopped")
    job = cloud.job("stopped", name, WAITS)
    cloud.until_job(job, "Running")
    cloud.stop_job(job)
    cloud.ok("DELETE", f"pools/{name}")
    until(lambda: gone(cloud, name))


@pytest.mark.parametrize("already_gone", [True, False])
def test_a_job_whose_pool_is_deleted_while_it_is_created_does_not_run_elsewhere(
    cloud: Cloud, monkeypatch: pytest.MonkeyPatch, already_gone: bool
) -> None:
    name = cloud.running(f"use-raced-{already_gone}".lower())
    submit = cloud.emulator.services.jobs.submit

    def late(*given: Any) -> None:
        cloud.ok("DELETE", f"pools/{name}")
        if already_gone:
            until(lambda: gone(cloud, name))
        submit(*given)

    monkeypatch.setattr(cloud.emulator.services.jobs, "submit", late)
    job = cloud.job(f"raced-{already_gone}", name, "print('begun')")
    cloud.until_job(job, "Failed", "Completed")
    status = cloud.ok("GET", f"training-jobs/{job}")["status"]
    assert (status["phase"], status["secondary_phase"]) == ("Failed", "CreateFailed")
    assert status["task_statuses"][0]["message"] == f"worker-0 could not be started: pool {name} has been deleted"


def test_nodes_leave_when_their_jobs_have_ended(cloud: Cloud) -> None:
    name = cloud.running("use-shrinking", 2)
    first = cloud.job("shrinking-first", name, WAITS)
    cloud.until_job(first, "Running")
    second = cloud.job("shrinking-second", name, WAITS)
    cloud.until_job(second, "Running")
    cloud.resize(name, 1)
    assert cloud.nodes(name) == {"available": 1, "deleting": 1}
    third = cloud.job("shrinking-third", name, "print('done')")
    cloud.stop_job(second)  # its node is the one that leaves
    cloud.until_job(third, "Pending")
    until(lambda: cloud.nodes(name) == {"available": 1}, lambda: cloud.show(name))
    assert cloud.job_phase(third) == "Pending"
    cloud.stop_job(first)
    cloud.until_job(third, "Completed")


def test_each_node_leaves_when_its_own_job_has_ended(cloud: Cloud) -> None:
    name = cloud.running("use-leaving", 3)
    jobs = []
    for number in range(3):
        jobs.append(cloud.job(f"leaving-{number}", name, WAITS))
        cloud.until_job(jobs[-1], "Running")
    cloud.resize(name, 1)
    assert cloud.nodes(name) == {"available": 1, "deleting": 2}
    cloud.stop_job(jobs[2])
    until(lambda: cloud.nodes(name) == {"available": 1, "deleting": 1}, lambda: cloud.show(name))
    assert cloud.resize(name, 3)["status"]["resources"] == {
        "creating": [{"flavor": CPU, "count": 1}],
        "available": [{"flavor": CPU, "count": 2}],
    }
    until(lambda: cloud.nodes(name) == {"available": 3}, lambda: cloud.show(name))
    for job in jobs[:2]:
        cloud.stop_job(job)


def test_a_pool_runs_the_jobs_that_it_is_for(cloud: Cloud) -> None:
    def code(name: str, **resource: Any) -> str:
        return str(cloud.submit("refused", name, WAITS, **resource).json()["error_code"])

    assert code("no-such-pool") == "ModelArts.2890"
    assert code(cloud.running("use-for-services", scope=["Infer"])) == "ModelArts.2886"
    assert code(cloud.create("use-unpaid", annotations={"os.modelarts/billing.mode": "1"})) == "ModelArts.2887"
    flavored = cloud.running("use-flavored", jobFlavors=["modelarts.pool.visual.2xlarge"])
    assert code(flavored) == "ModelArts.2781"
    job = cloud.job("flavored", flavored, "print('done')", flavor_id="modelarts.pool.visual.2xlarge")
    cloud.until_job(job, "Completed")


@pytest.fixture(scope="module")
def serving(cloud: Cloud) -> Serving:
    storage = cloud.emulator.services.storage
    storage.create_bucket("service-bucket")
    storage.put_bytes("service-bucket", "model/model/config.json", json.dumps(CONFIG).encode())
    storage.put_bytes("service-bucket", "model/model/customize_service.py", SCRIPT.encode())
    return Serving(cloud.emulator, cloud.http, cloud.project_id)


def in_pool(serving: Serving, name: str, cpus: float, **more: Any) -> Json:
    custom = {"specification": "custom", "custom_spec": {"cpu": cpus, "memory": 1024}, "pool_name": name}
    return serving.config() | custom | more


def test_a_service_runs_in_a_pool_and_waits_for_it(serving: Serving, cloud: Cloud) -> None:
    name = cloud.running("use-serving")
    job = cloud.job("serving-job", name, WAITS)
    cloud.until_job(job, "Running")
    service = serving.create(in_pool(serving, name, 4))
    serving.until_event(service, f"waits: insufficient resources, pool {name} has no room at present")
    assert serving.show(service)["status"] == "deploying"
    assert busy(cloud, name) == 8
    cloud.stop_job(job)
    serving.until_status(service, "running")
    assert busy(cloud, name) == 4
    assert serving.show(service)["config"][0]["pool_name"] == name
    answer = cloud.call("DELETE", f"pools/{name}")
    assert (answer.status_code, answer.json()["error_code"]) == (409, "ModelArts.50004000")
    assert f"service {service}" in answer.json()["error_msg"]
    serving.update(service, status="stopped")
    serving.until_status(service, "stopped")
    until(lambda: busy(cloud, name) == 0)
    cloud.ok("DELETE", f"pools/{name}")
    until(lambda: gone(cloud, name))
    assert serving.refusal("PUT", f"services/{service}", {"status": "running"}) == (400, "ModelArts.3547")


def test_a_service_that_moves_between_pools_uses_both(serving: Serving, cloud: Cloud) -> None:
    first, second = cloud.running("use-moving-from"), cloud.running("use-moving-to")
    service = serving.create(in_pool(serving, first, 1), name="moving")
    serving.until_status(service, "running")
    job = cloud.job("moving-job", second, WAITS)
    cloud.until_job(job, "Running")
    serving.update(service, config=[in_pool(serving, second, 1)])
    for name in (first, second):
        answer = cloud.call("DELETE", f"pools/{name}")
        assert answer.status_code == 409, answer.text
        assert f"service {service}" in answer.json()["error_msg"]
    cloud.stop_job(job)
    serving.until_status(service, "running")
    cloud.ok("DELETE", f"pools/{first}")
    serving.ok("DELETE", f"services/{service}")
    cloud.ok("DELETE", f"pools/{second}")
    for name in (first, second):
        until(partial(gone, cloud, name))


def test_instances_of_a_service_share_nodes(serving: Serving, cloud: Cloud) -> None:
    name = cloud.running("use-instances", scope=["Infer"])
    config = serving.config() | {"specification": "custom", "custom_spec": {"cpu": 2.5, "memory": 1024}}
    service = serving.create(config | {"instance_count": 3}, name="instances", pool_name=name)
    serving.until_status(service, "running")
    assert busy(cloud, name) == "7500m"
    assert serving.show(service)["pool_name"] == name
    assert cloud.refusal("DELETE", f"pools/{name}") == (409, "ModelArts.50004000")


def test_a_service_without_room_in_time_has_failed(serving: Serving, cloud: Cloud) -> None:
    name = cloud.running("use-too-small")
    service = serving.create(in_pool(serving, name, 9, deploy_timeout_in_seconds=1), name="too-large")
    serving.until_status(service, "failed")
    assert "no room" in serving.show(service)["error_msg"]
    warned = serving.events(service, "abnormal")
    assert "has no room even if nothing else ran there" in warned[0]
    assert len(warned) == 3  # it waits, its time is over, the service has failed
    cloud.ok("DELETE", f"pools/{name}")


def test_a_service_in_a_pool_that_is_not_for_it(serving: Serving, cloud: Cloud) -> None:
    def code(name: str) -> tuple[int, str]:
        config = [in_pool(serving, name, 1)]
        body = {"service_name": "refused", "infer_type": "real-time", "config": config}
        return serving.refusal("POST", "services", body)

    assert code("no-such-pool") == (400, "ModelArts.3547")
    assert code(cloud.running("use-for-jobs", scope=["Train"])) == (400, "ModelArts.0101")
    unpaid = cloud.create("use-unpaid-too", annotations={"os.modelarts/billing.mode": "1"})
    assert code(unpaid) == (400, "ModelArts.0101")


def test_a_batch_waits_for_its_instances_and_makes_room_at_its_end(serving: Serving, cloud: Cloud) -> None:
    cloud.emulator.services.storage.put_bytes("service-bucket", "in/rows.csv", b"1\n2\n3\n")
    name = cloud.running("use-batch")
    job = cloud.job("batch-job", name, WAITS, main_container_customized_flavor={"cpu_core_num": 3, "mem_size": 1})
    cloud.until_job(job, "Running")
    config = in_pool(serving, name, 3, instance_count=2, src_path="/service-bucket/in/", req_uri="/")
    config |= {
        "dest_path": "https://service-bucket.obs.region.example.com/out/",
        "mapping_type": "csv",
        "mapping_rule": {"type": "object", "properties": {"long": {"type": "integer", "index": 0}}},
    }
    del config["weight"]
    service = serving.create(config, name="batch", infer_type="batch")
    serving.until_event(service, "waits: insufficient resources")
    assert (serving.show(service)["status"], busy(cloud, name)) == ("deploying", 3)
    cloud.stop_job(job)
    assert serving.until_status(service, "finished")["invocation_times"] == 3
    until(lambda: busy(cloud, name) == 0)
    assert cloud.call("DELETE", f"pools/{name}").is_success


def test_an_instance_that_ends_at_once_is_not_measured_any_more(
    serving: Serving, cloud: Cloud, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Ended(Instance):
        def __init__(self, *given: Any, **named: Any) -> None:
            super().__init__(*given, **named)
            self.stop(0)

    monkeypatch.setattr(batch, "Instance", Ended)
    cloud.emulator.services.storage.put_bytes("service-bucket", "one/row.csv", b"1\n")
    name = cloud.running("use-ended")
    config = in_pool(serving, name, 1, src_path="/service-bucket/one/", req_uri="/")
    config |= {
        "dest_path": "/service-bucket/out/",
        "mapping_type": "csv",
        "mapping_rule": {"type": "object", "properties": {"long": {"type": "integer", "index": 0}}},
    }
    del config["weight"]
    service = serving.create(config, name="ended", infer_type="batch")
    serving.until_status(service, "failed")
    assert cloud.pools.capacity.meter._pools[cloud.project_id, name].processes == {}


def test_the_specifications_that_pools_have_room_for(tmp_path: Path) -> None:
    def offered(cloud: Cloud, **query: str) -> list[str]:
        found = cloud.ok("GET", "services/specifications", version="v1", params=query)["specifications"]
        return [each["specification"] for each in found]

    with open_cloud(tmp_path, pace=SHORT) as cloud:
        cloud.running("use-training", scope=["Train"])
        assert offered(cloud, is_personal_cluster="true") == []
        cloud.running("use-services", scope=["Infer"], resources=[{"flavor": SMALL, "count": 4}])
        small = offered(cloud, is_personal_cluster="true")
        assert "modelarts.vm.cpu.2u" in small
        larger = set(offered(cloud)) - set(small)
        assert "modelarts.vm.gpu.p4" in larger
