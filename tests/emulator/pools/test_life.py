"""The life of a pool: its phases, its nodes and the types of its jobs, and what is refused meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import pytest

from tests.support.resource_pools import CPU, PATCH, SMALL, Clock, Cloud, open_cloud, pool

Json = dict[str, Any]


@pytest.fixture(scope="module")
def cloud() -> Iterator[Cloud]:
    with open_cloud(clock=Clock()) as opened:
        yield opened


def states(shown: Json) -> Json:
    return {scope["scopeType"]: scope["state"] for scope in shown["status"]["scope"]}


def test_a_pool_is_created_runs_and_is_deleted(cloud: Cloud) -> None:
    created = cloud.ok("POST", "pools", json=pool("life-whole", 2))
    name = created["metadata"]["name"]
    assert created["status"]["phase"] == "Creating"
    assert cloud.show(name) == created
    assert (cloud.nodes(name), states(created)) == ({"creating": 2}, {"Train": "Enabling", "Infer": "Enabling"})
    cloud.settle(29)
    assert cloud.phase(name) == "Creating"
    cloud.settle(1)
    running = cloud.show(name)
    assert (running["status"]["phase"], cloud.nodes(name)) == ("Running", {"available": 2})
    assert states(running) == {"Train": "Enabled", "Infer": "Enabled"}
    deleted = cloud.ok("DELETE", f"pools/{name}")
    assert deleted["metadata"].pop("deletionTimestamp")
    assert deleted == running
    assert (cloud.phase(name), cloud.nodes(name)) == ("Deleting", {"deleting": 2})
    assert cloud.refusal("DELETE", f"pools/{name}") == (409, "ModelArts.50004000")
    assert cloud.refusal("PATCH", f"pools/{name}", json={}, headers=PATCH) == (409, "ModelArts.50004000")
    assert cloud.refusal("POST", "pools", json=pool("life-whole")) == (409, "ModelArts.50015000")
    cloud.settle(10)
    assert cloud.refusal("GET", f"pools/{name}") == (404, "ModelArts.50015001")
    assert cloud.create("life-whole") == name


def test_a_pool_grows_and_shrinks(cloud: Cloud) -> None:
    name = cloud.running("life-scaled", 2)
    grown = cloud.resize(name, 3)
    assert (grown["status"]["phase"], cloud.nodes(name)) == ("Running", {"available": 2, "creating": 1})
    cloud.settle(20)
    assert cloud.nodes(name) == {"available": 3}
    cloud.resize(name, 1)
    assert cloud.nodes(name) == {"available": 1, "deleting": 2}
    cloud.settle(20)
    assert cloud.nodes(name) == {"available": 1}
    cloud.resize(name, 2, SMALL)
    shown = cloud.show(name)["status"]["resources"]
    assert shown == {
        "creating": [{"flavor": SMALL, "count": 2}],
        "deleting": [{"flavor": CPU, "count": 1}],
    }
    cloud.settle(20)
    assert cloud.show(name)["status"]["resources"] == {"available": [{"flavor": SMALL, "count": 2}]}


def test_a_pool_that_is_being_created_gets_what_it_shall_have_in_the_end(cloud: Cloud) -> None:
    name = cloud.create("life-early", 1)
    cloud.settle(10)
    cloud.resize(name, 4)
    assert cloud.nodes(name) == {"creating": 4}
    cloud.settle(20)
    assert (cloud.phase(name), cloud.nodes(name)) == ("Running", {"available": 4})


def test_nodes_keep_their_zones(cloud: Cloud) -> None:
    def resources(*zones: int) -> list[Json]:
        azs = [{"az": f"az-{index}", "count": count} for index, count in enumerate(zones)]
        return [{"flavor": CPU, "count": sum(zones), "azs": azs}]

    name = cloud.running("life-zones", resources=resources(1, 2))
    assert cloud.show(name)["status"]["resources"]["available"] == resources(1, 2)
    cloud.patch(name, {"spec": {"resources": resources(1, 3)}})
    shown = cloud.show(name)["status"]["resources"]
    assert shown["available"] == resources(1, 2)
    assert shown["creating"] == [{"flavor": CPU, "count": 1, "azs": [{"az": "az-1", "count": 1}]}]


def test_types_of_jobs_are_enabled_and_disabled(cloud: Cloud) -> None:
    name = cloud.running("life-scopes", scope=["Train"])
    changed = cloud.patch(name, {"spec": {"scope": ["Infer"]}})
    assert states(changed) == {"Infer": "Enabling", "Train": "Disabling"}
    cloud.settle(20)
    assert states(cloud.show(name)) == {"Infer": "Enabled"}


def test_a_subscription_waits_for_its_order(cloud: Cloud) -> None:
    name = cloud.create("life-unpaid", annotations={"os.modelarts/billing.mode": "1"})
    assert (cloud.phase(name), cloud.nodes(name)) == ("Waiting", {})
    cloud.settle(60)
    assert cloud.phase(name) == "Waiting"
    assert name not in cloud.listed(status="creating") + cloud.listed(status="created")
    cloud.patch(name, {"metadata": {"annotations": {"os.modelarts/order.id": "CS-1"}}})
    assert cloud.phase(name) == "Creating"
    cloud.settle(30)
    assert cloud.phase(name) == "Running"


def test_pools_are_counted_and_listed_by_their_state(cloud: Cloud) -> None:
    def counted() -> Json:
        answer = cloud.ok("GET", "statistics/pools", params={"workspaceId": "counted"})
        return {state: count for state, count in answer["statistics"]["status"].items() if count}

    labels = {"os.modelarts/workspace.id": "counted"}
    assert counted() == {}
    done = cloud.running("life-done", labels=labels)
    leaving = cloud.running("life-leaving", labels=labels)
    cloud.ok("DELETE", f"pools/{leaving}")
    waiting = cloud.create("life-waiting", labels=labels, annotations={"os.modelarts/billing.mode": "1"})
    begun = cloud.create("life-begun", labels=labels)
    assert counted() == {"created": 1, "creating": 1, "deleting": 1, "pending": 1}
    assert cloud.listed(workspaceId="counted") == [done, leaving, waiting, begun]
    assert cloud.listed(workspaceId="counted", status="created") == [done]
    assert cloud.listed(workspaceId="counted", status="creating") == [begun]
    assert cloud.listed(workspaceId="counted", status="failed") == []


def test_parts_take_nodes_of_their_parent(cloud: Cloud) -> None:
    whole = cloud.running("life-parent", 3)

    def cpus() -> Json:
        items = cloud.ok("GET", "metrics/runtime/pools")["items"]
        return {each["metadata"]["name"]: each["table"]["capacity"]["value"]["cpu"] for each in items}

    assert cpus()[whole] == 24
    part = cloud.running("life-part", 2, type="Logical", parent=whole)
    assert cloud.show(part)["status"]["root"] == whole
    assert (cpus()[whole], cpus()[part]) == (8, 16)
    assert cloud.listed(parent=whole) == [part]
    too_many = pool("life-other", 2, type="Logical", parent=whole)
    assert cloud.refusal("POST", "pools", json=too_many) == (400, "ModelArts.50004000")
    smaller = {"spec": {"resources": [{"flavor": CPU, "count": 1}]}}
    assert cloud.refusal("PATCH", f"pools/{whole}", json=smaller, headers=PATCH) == (400, "ModelArts.50004000")
    assert cloud.refusal("DELETE", f"pools/{whole}") == (409, "ModelArts.50004000")
    cloud.ok("DELETE", f"pools/{part}")
    cloud.settle(10)
    assert cpus()[whole] == 24


_REFUSED: Final[list[tuple[Json, str]]] = [
    ({"resources": [{"flavor": CPU, "count": 1, "maxCount": 2}]}, "maxCount"),
    ({"resources": [{"flavor": CPU, "count": 2, "maxCount": 1}], "type": "Logical"}, "maxCount"),
    ({"resources": [{"flavor": CPU, "count": 1500}, {"flavor": SMALL, "count": 501}]}, "at most 2000"),
    ({"type": "Logical", "driver": {"gpuVersion": "440.33"}}, "spec.driver"),
]


@pytest.mark.parametrize(("spec", "message"), _REFUSED)
def test_a_pool_that_cannot_be(spec: Json, message: str, cloud: Cloud) -> None:
    answer = cloud.call("POST", "pools", json=pool("life-refused", **spec))
    assert (answer.status_code, answer.json()["error_code"]) == (400, "ModelArts.50004000")
    assert message in answer.json()["error_msg"]


@pytest.mark.parametrize("label", ["os.modelarts/tenant.domain.id", "os.modelarts/tenant.project.id"])
def test_a_pool_is_that_of_the_project_that_creates_it(label: str, cloud: Cloud) -> None:
    answer = cloud.call("POST", "pools", json=pool("life-labelled", labels={label: "0" * 32}))
    assert (answer.status_code, answer.json()["error_code"]) == (400, "ModelArts.50004000")
    assert label in answer.json()["error_msg"]
    own = cloud.show(cloud.running("life-own"))["metadata"]["labels"][label]
    assert cloud.call("POST", "pools", json=pool("life-labelled", labels={label: own})).is_success
    for name in ("life-own", "life-labelled"):
        cloud.ok("DELETE", f"pools/{name}-{cloud.project_id}")
    cloud.settle(10)


def test_two_projects_do_not_see_each_other(cloud: Cloud) -> None:
    name = cloud.running("life-ours")
    cloud.emulator.services.store.put("pool", name, "another", {"metadata": {"name": name, "labels": {}}})
    cloud.emulator.services.store.put("pool", "theirs", "another", {"metadata": {"name": "theirs", "labels": {}}})
    assert cloud.refusal("GET", "pools/theirs") == (404, "ModelArts.50015001")
    assert "theirs" not in cloud.listed()
    answer = cloud.http.get(f"/v2/another/pools/{name}")
    assert answer.status_code in (401, 403)
    cloud.ok("DELETE", f"pools/{name}")
    cloud.settle(10)
    assert cloud.emulator.services.store.get("pool", name, "another") is not None
    for left in (name, "theirs"):
        cloud.emulator.services.store.delete("pool", left, "another")
