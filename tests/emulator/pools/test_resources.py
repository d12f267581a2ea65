"""Networks and resource pools: what of them can be changed, and that they know each other."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Final

import httpx
import pytest
from modelarts_emulator.embedded import Emulator

from tests.support.account import Account
from tests.support.cidrs import block
from tests.support.polling import DEADLINE, until

Json = dict[str, Any]

_BLOCKS: Final = map(block, itertools.count())
_PATCH: Final = {"Content-Type": "application/merge-patch+json"}
_NODES: Final[Json] = {"flavor": "modelarts.vm.cpu.8ud", "count": 1}


class _Resources:
    def __init__(self, http: httpx.Client, project_id: str) -> None:
        self.http = http
        self.networks = f"/v1/{project_id}/networks"
        self.pools = f"/v2/{project_id}/pools"

    def network(self, name: str, **spec: Any) -> httpx.Response:
        metadata = {"labels": {"os.modelarts/name": name}}
        body = {"apiVersion": "v1", "kind": "Network", "metadata": metadata, "spec": {"cidr": next(_BLOCKS)} | spec}
        return self.http.post(self.networks, json=body)

    def pool(self, name: str, **spec: Any) -> httpx.Response:
        metadata = {"labels": {"os.modelarts/name": name, "os.modelarts/workspace.id": "0"}}
        spec = {"type": "Dedicate", "scope": ["Train"], "resources": [_NODES]} | spec
        return self.http.post(self.pools, json={"apiVersion": "v2", "kind": "Pool", "metadata": metadata, "spec": spec})


def _name(created: httpx.Response) -> str:
    assert created.status_code == 200, created.text
    return str(created.json()["metadata"]["name"])


@pytest.fixture(scope="module")
def resources(module_emulator: Emulator) -> Iterator[_Resources]:
    account = Account.from_environment(module_emulator.environment)
    headers = {"X-Auth-Token": account.token()}
    with httpx.Client(base_url=account.url, headers=headers, trust_env=False, timeout=DEADLINE) as http:
        yield _Resources(http, account.project_id)


_KEPT: Final[list[tuple[Json, str]]] = [
    ({"metadata": {"name": "other"}}, "metadata.name"),
    ({"metadata": {"labels": None}}, "metadata.labels"),
    ({"metadata": {"labels": {"os.modelarts/name": "other"}}}, "metadata.labels.os.modelarts/name"),
    ({"metadata": None}, "metadata"),
    ({"kind": "Other"}, "kind"),
    ({"status": {"phase": "Abnormal"}}, "status"),
    ({"bogus": 1}, "bogus"),
]


@pytest.mark.parametrize(
    ("patch", "field"),
    [*_KEPT, ({"spec": None}, "spec"), ({"spec": {"cidr": "172.16.0.0/12"}}, "spec.cidr")],
    ids=str,
)
def test_a_network_stays_the_same_network(resources: _Resources, patch: Json, field: str) -> None:
    resources.network("net-kept")
    one = next(item for item in resources.http.get(resources.networks).json()["items"] if "kept" in str(item))
    path = f"{resources.networks}/{one['metadata']['name']}"
    answer = resources.http.patch(path, json=patch, headers=_PATCH)
    assert answer.status_code == 400
    assert field in answer.json()["error_msg"]
    assert resources.http.get(path).json() == one


@pytest.mark.parametrize(
    ("patch", "field"),
    [
        *_KEPT,
        ({"spec": None}, "spec"),
        ({"spec": {"type": "Logical"}}, "spec.type"),
        ({"spec": {"resources": None}}, "spec.resources"),
        ({"tags": None}, "tags"),
        ({"spec": {"userLogin": {"password": "hidden!!"}}}, "spec.userLogin"),
    ],
    ids=str,
)
def test_a_pool_stays_the_same_pool(resources: _Resources, patch: Json, field: str) -> None:
    resources.pool("pool-kept")
    one = next(item for item in resources.http.get(resources.pools).json()["items"] if "kept" in str(item))
    name = one["metadata"]["name"]
    tags = {"action": "reset", "tags": [{"key": "a", "value": "1"}]}
    assert resources.http.post(f"{resources.pools.replace('/v2/', '/v1/')}/{name}/tags", json=tags).is_success
    path = f"{resources.pools}/{name}"
    answer = resources.http.patch(path, json=patch, headers=_PATCH)
    assert answer.status_code == 400
    assert field in answer.json()["error_msg"]
    assert "hidden!!" not in answer.text
    assert resources.http.get(path).json() == one


def test_a_patch_may_repeat_what_cannot_be_changed(resources: _Resources) -> None:
    path = f"{resources.networks}/{_name(resources.network('net-whole'))}"
    whole = resources.http.get(path).json()
    del whole["status"]
    whole["metadata"]["annotations"] = {"os.modelarts/description": "for tests"}
    assert resources.http.patch(path, json=whole, headers=_PATCH).status_code == 200
    assert resources.http.get(path).json()["metadata"]["annotations"] == {"os.modelarts/description": "for tests"}


def test_ipv6_stays_enabled(resources: _Resources) -> None:
    path = f"{resources.networks}/{_name(resources.network('net-six', ipv6enable=True))}"
    for value in (False, None):
        answer = resources.http.patch(path, json={"spec": {"ipv6enable": value}}, headers=_PATCH)
        assert (answer.status_code, resources.http.get(path).json()["spec"]["ipv6enable"]) == (400, True)


@pytest.mark.parametrize(
    ("use", "code", "field"),
    [
        ({"network": {"name": "not-there"}}, "ModelArts.50025001", "spec.network.name"),
        ({"parent": "not-there"}, "ModelArts.50015001", "spec.parent"),
    ],
)
def test_a_pool_uses_what_exists(resources: _Resources, use: Json, code: str, field: str) -> None:
    answer = resources.pool("pool-lost", **use)
    assert (answer.status_code, answer.json()["error_code"]) == (404, code)
    assert f"'not-there' ({field})" in answer.json()["error_msg"]


def test_what_a_pool_uses_is_not_deleted(resources: _Resources) -> None:
    network = _name(resources.network("net-used"))
    pool = _name(resources.pool("pool-used", network={"name": network}))
    part = _name(resources.pool("pool-part", type="Logical", parent=pool))
    for used, user in ((f"{resources.networks}/{network}", pool), (f"{resources.pools}/{pool}", part)):
        answer = resources.http.delete(used)
        assert answer.status_code == 409
        assert user in answer.json()["error_msg"]
        assert resources.http.get(used).status_code == 200
    for path in (f"{resources.pools}/{part}", f"{resources.pools}/{pool}", f"{resources.networks}/{network}"):
        assert resources.http.delete(path).status_code == 200
        until(lambda path=path: resources.http.get(path).status_code == 404)  # type: ignore[misc]


def test_of_creations_at_the_same_time_one_has_the_name(resources: _Resources) -> None:
    with ThreadPoolExecutor(8) as threads:
        for create in (resources.network, resources.pool):
            statuses = sorted(answer.status_code for answer in threads.map(create, ["same-time"] * 8))
            assert statuses == [200] + [409] * 7


def test_a_job_runs_in_a_pool_that_is_there(resources: _Resources, module_emulator: Emulator) -> None:
    module_emulator.services.storage.create_bucket("pool-jobs")
    module_emulator.services.storage.put_bytes("pool-jobs", "code/train.py", b"")
    pool = _name(resources.pool("pool-jobs"))

    def created(name: str) -> httpx.Response:
        job = {
            "kind": "job",
            "metadata": {"name": "in-a-pool"},
            "algorithm": {
                "code_dir": "/pool-jobs/code/",
                "boot_file": "/pool-jobs/code/train.py",
                "engine": {"engine_id": "pytorch-cp36-1.4.0"},
            },
            "spec": {"resource": {"flavor_id": "modelarts.pool.visual.xlarge", "pool_id": name, "node_count": 1}},
        }
        return resources.http.post(resources.pools.replace("pools", "training-jobs"), json=job)

    assert created(f"{pool}x").json()["error_code"] == "ModelArts.2890"
    until(lambda: resources.http.get(f"{resources.pools}/{pool}").json()["status"]["phase"] == "Running")
    answer = created(pool)
    assert (answer.status_code, answer.json()["spec"]["resource"]["pool_id"]) == (201, pool)
