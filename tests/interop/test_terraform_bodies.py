"""Requests of the shapes that Terraform's provider for Huawei Cloud sends, and that it reads them back whole.

The shapes are those of the request builders of `huaweicloud/terraform-provider-huaweicloud`, for the resources
`huaweicloud_modelarts_algorithm`, `_network`, `_resource_pool`, `_training_job`, `_model` and `_service`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, Final

import httpx
import pytest
from modelarts_emulator.embedded import Emulator

from tests.support.account import BUCKET, MODEL_CONFIG, MODEL_SCRIPT, Account
from tests.support.polling import DEADLINE, until

_CODE: Final = f"/{BUCKET}/terraform/"
Json = dict[str, Any]


@pytest.fixture(scope="module")
def api(module_emulator: Emulator, account: Account) -> Iterator[httpx.Client]:
    """A client of the account, whose bucket has code, data and a model."""
    storage = module_emulator.services.storage
    storage.create_bucket(BUCKET)
    storage.put_bytes(BUCKET, "terraform/train.py", b"print('trained')\n")
    storage.put_bytes(BUCKET, "data/part", b"1")
    storage.put_bytes(BUCKET, "digits/model/config.json", json.dumps(MODEL_CONFIG).encode())
    storage.put_bytes(BUCKET, "digits/model/customize_service.py", MODEL_SCRIPT)
    headers = {"X-Auth-Token": account.token()}
    with httpx.Client(base_url=account.url, headers=headers, trust_env=False, timeout=DEADLINE) as client:
        yield client


def _ok(response: httpx.Response) -> Any:
    assert response.is_success, response.text
    return response.json() if response.content else None


def _lost(sent: Any, shown: Any, where: str = "") -> Iterator[str]:
    """Places of what was sent and is not shown."""
    if isinstance(sent, Mapping):
        for name, value in sent.items():
            if isinstance(shown, Mapping) and name in shown:
                yield from _lost(value, shown[name], f"{where}.{name}")
            else:
                yield f"{where}.{name}"
    elif isinstance(sent, list) and isinstance(shown, list) and len(sent) == len(shown):
        for index, (one, other) in enumerate(zip(sent, shown, strict=True)):
            yield from _lost(one, other, f"{where}[{index}]")
    elif sent != shown:
        yield f"{where} is {shown!r} and not {sent!r}"


_ALGORITHM: Final[Json] = {
    "metadata": {
        "name": "terraform-algorithm",
        "description": "made by a plan",
        "workspace_id": "0",
        "tags": [{"key": "auto_search"}],
    },
    "job_config": {
        "engine": {"engine_id": "pytorch-cp36-1.4.0"},
        "code_dir": _CODE,
        "boot_file": f"{_CODE}train.py",
        "inputs": [
            {
                "name": "data_url",
                "description": "pictures",
                "access_method": "env",
                "remote_constraints": [
                    {"data_type": "modelarts_dataset", "attributes": [{"data_format": "Default"}]},
                    {"data_type": "obs"},
                ],
            }
        ],
        "outputs": [{"name": "train_url", "access_method": "parameter", "description": "weights"}],
        "parameters_customization": True,
        "parameters": [
            {
                "name": "epochs",
                "value": "3",
                "description": "rounds",
                "constraint": {
                    "type": "Integer",
                    "editable": True,
                    "required": True,
                    "valid_type": "range",
                    "valid_range": ["1", "9"],
                },
                "i18n_description": {"language": "en-us", "description": "rounds"},
            }
        ],
    },
    "resource_requirements": [{"key": "flavor_type", "values": ["CPU", "GPU"], "operator": "in"}],
    "advanced_config": {
        "auto_search": {
            "reward_attrs": [{"name": "loss", "mode": "min", "regex": "loss=([0-9.]+)"}],
            "search_params": [
                {"name": "lr", "param_type": "continuous", "lower_bound": "0.1", "upper_bound": "1"},
                {"name": "size", "param_type": "discrete", "discrete_values": ["1", "2"], "discrete_points_num": "2"},
            ],
            "algo_configs": [
                {"name": "bayes_opt_search", "params": [{"key": "num_samples", "value": "2", "type": "Integer"}]}
            ],
            "skip_search_params": "size",
        }
    },
}


def test_an_algorithm_is_read_back_changed_and_gone(api: httpx.Client, account: Account) -> None:
    path = f"/v2/{account.project_id}/algorithms"
    created = _ok(api.post(path, json=_ALGORITHM))
    one = f"{path}/{created['metadata']['id']}"
    assert list(_lost(_ALGORITHM, _ok(api.get(one)))) == []
    changed = _ALGORITHM | {"metadata": {"name": "terraform-algorithm", "description": "changed", "tags": []}}
    _ok(api.put(one, json=changed))
    assert list(_lost(changed, _ok(api.get(one)))) == []
    listed = _ok(api.get(path, params={"searches": "name:terraform", "limit": 50, "offset": 0}))
    assert [item["metadata"]["id"] for item in listed["items"]] == [created["metadata"]["id"]]
    _ok(api.delete(one))
    gone = api.get(one)
    assert (gone.status_code, gone.json()["error_code"]) == (400, "ModelArts.2755")


def test_a_network_is_read_back_connected_and_gone(api: httpx.Client, account: Account) -> None:
    path = f"/v1/{account.project_id}/networks"
    wanted = {
        "apiVersion": "v1",
        "kind": "Network",
        "metadata": {"labels": {"os.modelarts/name": "tf-network", "os.modelarts/workspace.id": "0"}},
        "spec": {"cidr": "172.16.0.0/12"},
    }
    one = f"{path}/{_ok(api.post(path, json=wanted))['metadata']['name']}"
    shown = _ok(api.get(one))
    assert list(_lost(wanted, shown)) == []
    assert (shown["status"]["phase"], bool(shown["status"]["subnets"][0]["networkId"])) == ("Active", True)
    share = {"name": "share", "sfsId": "97beb2bb", "subnetId": shown["status"]["subnets"][0]["networkId"]}
    peer = {"peerVpcId": "03e4f4d7", "peerSubnetId": "42aeebc3"}
    for peers, shares in (([peer], [share]), (None, [share]), (None, None)):
        change = {"spec": {"connection": {"peerConnectionList": peers, "sfsTurboConnectionList": shares}}}
        _ok(api.patch(one, json=change, headers={"Content-Type": "application/merge-patch+json"}))
        shown = _ok(api.get(one))
        connection = shown["spec"]["connection"]
        assert connection.get("peerConnectionList") == peers
        assert connection.get("sfsTurboConnectionList") == shares
        states = shown["status"]["connectionStatus"].get("sfsTurboStatus", [])
        assert [state["status"] for state in states] == ["Active" for _ in shares or []]
    _ok(api.delete(one))
    assert api.get(one).status_code == 404


_VOLUME: Final[Json] = {"volumeType": "SSD", "size": "100", "count": 1}
_NODES: Final[Json] = {
    "flavor": "modelarts.vm.cpu.8ud",
    "count": 2,
    "maxCount": 2,
    "nodePool": "nodepool-1",
    "azs": [{"az": "cn-north-4a", "count": 2}],
    "network": {"vpc": "vpc-1", "subnet": "subnet-1", "securityGroups": ["group-1"]},
    "taints": [{"key": "team", "value": "vision", "effect": "NoSchedule"}],
    "tags": [{"key": "owner", "value": "vision"}],
    "labels": {"team": "vision"},
    "extendParams": {"post_install": "ZWNobwo=", "dockerBaseSize": "50"},
    "rootVolume": {"volumeType": "SSD", "size": "50", "extendParams": {"volumeGroup": "root"}},
    "dataVolumes": [_VOLUME | {"extendParams": {"volumeGroup": "vgpaas"}}],
    "volumeGroupConfigs": [
        {
            "volumeGroup": "vgpaas",
            "dockerThinPool": 40,
            "lvmConfig": {"lvType": "linear", "path": "/data"},
            "types": ["volume"],
        }
    ],
    "os": {"name": "EulerOS 2.8", "imageId": "image-1", "imageType": "private"},
    "driver": {"version": "440.33"},
    "creatingStep": {"type": "rack", "step": 2},
}


def _pool(name: str, **spec: Any) -> Json:
    return {
        "apiVersion": "v2",
        "kind": "Pool",
        "metadata": {
            "labels": {"os.modelarts/name": name, "os.modelarts/node.prefix": "tf", "os.modelarts/workspace.id": "0"},
            "annotations": {
                "os.modelarts/description": "made by a plan",
                "os.modelarts/billing.mode": "1",
                "os.modelarts/period.type": "2",
                "os.modelarts/period.num": "1",
                "os.modelarts/auto.renew": "1",
                "os.modelarts/auto.pay": "1",
            },
        },
        "spec": {"type": "Dedicate", "scope": ["Train", "Infer"], "resources": [_NODES], **spec},
    }


@pytest.fixture(scope="module")
def network(api: httpx.Client, account: Account) -> str:
    """The name of a network for pools."""
    metadata = {"labels": {"os.modelarts/name": "tf-for-pools"}}
    wanted = {"apiVersion": "v1", "kind": "Network", "metadata": metadata, "spec": {"cidr": "192.168.0.0/16"}}
    created = _ok(api.post(f"/v1/{account.project_id}/networks", json=wanted))
    return str(created["metadata"]["name"])


@pytest.mark.parametrize(
    "own",
    [
        {},
        {
            "network": {"vpcId": "vpc-1", "subnetId": "subnet-1"},
            "clusters": [{"providerId": "cluster-1"}],
            "userLogin": {"keyPairName": "pair-1"},
        },
    ],
    ids=["network", "vpc"],
)
def test_a_pool_is_read_back_resized_and_gone(own: Json, network: str, api: httpx.Client, account: Account) -> None:
    path, wanted = f"/v2/{account.project_id}/pools", _pool("tf-pool", **{"network": {"name": network}, **own})
    created = _ok(api.post(path, json=wanted))
    one = f"{path}/{created['metadata']['name']}"
    until(lambda: _ok(api.get(one))["status"]["phase"] == "Running")
    shown = _ok(api.get(one))
    assert list(_lost(wanted, shown)) == []
    assert {scope["state"] for scope in shown["status"]["scope"]} == {"Enabled"}
    change = {
        "metadata": {"annotations": {"os.modelarts/description": "larger", "os.modelarts/order.id": ""}},
        "spec": {"scope": ["Train"], "resources": [_NODES | {"count": 3, "maxCount": 3}]},
    }
    _ok(api.patch(one, json=change, headers={"Content-Type": "application/merge-patch+json"}))
    assert list(_lost(change, _ok(api.get(one)))) == []
    until(lambda: _ok(api.get(one))["status"]["resources"]["available"][0]["count"] == 3)
    assert [pool["metadata"]["name"] for pool in _ok(api.get(path))["items"]] == [created["metadata"]["name"]]
    _ok(api.delete(one))
    until(lambda: api.get(one).status_code == 404)


def test_the_password_for_the_nodes_of_a_pool_is_not_shown(api: httpx.Client, account: Account) -> None:
    path = f"/v2/{account.project_id}/pools"
    wanted = _pool("tf-secret", network={"vpcId": "v", "subnetId": "s"}, userLogin={"password": "c2VjcmV0LXNlY3JldA=="})
    created = api.post(path, json=wanted)
    one = f"{path}/{_ok(created)['metadata']['name']}"
    shown = api.get(one)
    assert shown.json()["spec"]["userLogin"] == {}
    assert "c2VjcmV0" not in created.text + shown.text + api.delete(one).text


def test_tags_of_a_pool(network: str, api: httpx.Client, account: Account) -> None:
    created = _ok(api.post(f"/v2/{account.project_id}/pools", json=_pool("tf-tags", network={"name": network})))
    tags = f"/v1/{account.project_id}/pools/{created['metadata']['name']}/tags"

    def after(action: str, *pairs: tuple[str, str]) -> Any:
        body = {"action": action, "tags": [{"key": key, "value": value} for key, value in pairs]}
        answered = _ok(api.post(tags, json=body))
        shown = api.get(tags)
        assert answered["tags"] == (_ok(shown)["tags"] if shown.status_code == 200 else [])
        return {tag["key"]: tag["value"] for tag in answered["tags"]}

    assert after("create", ("a", "1"), ("b", "2")) == {"a": "1", "b": "2"}
    assert after("create", ("a", "3")) == {"a": "3", "b": "2"}
    assert after("delete", ("a", "1"), ("b", "2")) == {"a": "3"}
    assert after("reset", ("c", "4")) == {"c": "4"}
    assert after("reset") == {}
    refused = api.post(tags, json={"action": "create", "tags": []})
    assert (refused.status_code, refused.json()["error_code"]) == (400, "ModelArts.50004000")
    assert api.get(f"/v1/{account.project_id}/pools/no-such-pool/tags").status_code == 404
    _ok(api.delete(f"/v2/{account.project_id}/pools/{created['metadata']['name']}"))


def _job(name: str, algorithm: Json) -> Json:
    return {
        "kind": "job",
        "metadata": {
            "name": name,
            "workspace_id": "0",
            "description": "made by a plan",
            "training_experiment_reference": {"id": "experiment-1"},
            "annotations": {"fault-tolerance/job-retry-num": "1"},
        },
        "algorithm": algorithm,
        "spec": {
            "resource": {
                "flavor_id": "modelarts.pool.visual.xlarge",
                "node_count": 1,
                "pool_id": "poolfaf38d76",
                "main_container_customized_flavor": {"cpu_core_num": 1, "mem_size": 1, "accelerator_num": 0},
            },
            "volumes": [
                {"nfs": {"nfs_server_path": "192.168.0.1:/data", "local_path": "/mnt/nfs", "read_only": False}}
            ],
            "runtime_type": "usual",
            "log_export_path": {"obs_url": f"/{BUCKET}/log/"},
            "log_export_config": {"version": "v1", "rotation_enabled": True},
            "auto_stop": {"time_unit": "HOURS", "duration": 1},
            "schedule_policy": {
                "priority": 1,
                "preemptible": False,
                "required_affinity": {
                    "affinity_type": "cabinet",
                    "affinity_group_size": 1,
                    "node_affinity": {
                        "nodeSelectorTerms": [
                            {
                                "matchExpressions": [{"key": "zone", "operator": "In", "values": ["a"]}],
                                "matchFields": [{"key": "metadata.name", "operator": "NotIn", "values": ["b"]}],
                            }
                        ]
                    },
                },
                "preferred_affinity": {
                    "node_affinity": [
                        {
                            "weight": 1,
                            "preference": {"matchExpressions": [{"key": "disk", "operator": "Exists"}]},
                        }
                    ]
                },
            },
            "notification": {"topic_urn": "urn:smn:topic", "events": ["JobFailed"]},
            "custom_metrics": [
                {"exec": {"command": ["cat", "/metrics"]}},
                {"http_get": {"path": "/metrics", "port": 9100}},
            ],
            "output_model": {"obs": {"obs_path": f"/{BUCKET}/weights/", "local_path": "/home/ma-user/weights"}},
        },
    }


_JOB_ALGORITHM: Final[Json] = {
    "code_dir": _CODE,
    "boot_file": f"{_CODE}train.py",
    "local_code_dir": "/home/ma-user/code",
    "working_dir": "/home/ma-user/code",
    "engine": {"engine_id": "pytorch-cp36-1.4.0", "install_sys_packages": True},
    "inputs": [
        {
            "name": "data_url",
            "remote": {"obs": {"obs_url": f"/{BUCKET}/data/"}},
            "local_dir": "/home/ma-user/data",
            "access_method": "env",
            "description": "pictures",
        }
    ],
    "outputs": [
        {
            "name": "train_url",
            "remote": {"obs": {"obs_url": f"/{BUCKET}/out/"}},
            "access_method": "parameter",
            "description": "weights",
        }
    ],
    "parameters": [
        {
            "name": "epochs",
            "value": "3",
            "description": "rounds",
            "constraint": {
                "type": "Integer",
                "editable": True,
                "required": False,
                "valid_type": "range",
                "valid_range": ["1", "9"],
            },
        }
    ],
    "environments": {"TEAM": "vision"},
}


def test_a_job_is_read_back_changed_and_gone(api: httpx.Client, account: Account) -> None:
    path, wanted = f"/v2/{account.project_id}/training-jobs", _job("terraform", _JOB_ALGORITHM)
    created = _ok(api.post(path, json=wanted))
    one = f"{path}/{created['metadata']['id']}"
    assert list(_lost(wanted, created)) == []
    assert list(_lost(wanted, _ok(api.get(one)))) == []
    _ok(api.put(one, json={"description": "changed"}))
    assert _ok(api.get(one))["metadata"]["description"] == "changed"
    _ok(api.delete(one))
    until(lambda: not api.get(one).is_success)
    assert api.get(one).json()["error_code"] == "ModelArts.2775"


def test_a_job_runs_an_algorithm_that_it_names(api: httpx.Client, account: Account) -> None:
    algorithm = _ok(api.post(f"/v2/{account.project_id}/algorithms", json=_ALGORITHM))
    algorithm_id = algorithm["metadata"]["id"]
    data = {"name": "data_url", "remote": {"obs": {"obs_url": f"/{BUCKET}/data/"}}}
    wanted = _job("named", {"id": algorithm_id, "inputs": [data], "parameters": [{"name": "epochs", "value": "5"}]})
    path = f"/v2/{account.project_id}/training-jobs"
    job = _ok(api.post(path, json=wanted))["algorithm"]
    assert (job["id"], job["name"], job["boot_file"]) == (algorithm_id, "terraform-algorithm", f"{_CODE}train.py")
    assert (job["inputs"][0]["access_method"], job["parameters"][0]["value"]) == ("env", "5")
    refused = api.post(path, json=_job("unnamed", {"id": "no-such-algorithm"}))
    assert (refused.status_code, refused.json()["error_code"]) == (400, "ModelArts.2755")
    _ok(api.delete(f"/v2/{account.project_id}/algorithms/{algorithm_id}"))


def _model(name: str) -> Json:
    return {
        "model_docs": [{"doc_url": "https://doc.example.com/guide", "doc_name": "guide"}],
        "model_version": "0.0.1",
        "source_location": f"/{BUCKET}/digits/",
        "source_job_id": "job-1",
        "source_job_version": "V0001",
        "source_copy": "true",
        "model_type": "PyTorch",
        "description": "made by a plan",
        "runtime": "python3.6",
        "model_metrics": '{"f1":0.9}',
        "source_type": "auto",
        "dependencies": [
            {
                "installer": "pip",
                "packages": [{"package_name": "numpy", "package_version": "1.15.0", "restraint": "ATLEAST"}],
            }
        ],
        "workspace_id": "0",
        "model_algorithm": "image_classification",
        "model_name": name,
        "install_type": ["real-time"],
    }


def test_a_model_is_read_back_and_gone(api: httpx.Client, account: Account) -> None:
    path, wanted = f"/v1/{account.project_id}/models", _model("terraform")
    one = f"{path}/{_ok(api.post(path, json=wanted))['model_id']}"
    assert list(_lost(wanted, _ok(api.get(one)))) == []
    _ok(api.delete(one))
    assert api.get(one).status_code == 404


def test_a_service_is_read_back_changed_and_gone(api: httpx.Client, account: Account) -> None:
    models, path = f"/v1/{account.project_id}/models", f"/v1/{account.project_id}/services"
    model_id = _ok(api.post(models, json=_model("served")))["model_id"]
    until(lambda: _ok(api.get(f"{models}/{model_id}"))["model_status"] == "published")
    wanted: Json = {
        "workspace_id": "0",
        "service_name": "terraform",
        "description": "made by a plan",
        "infer_type": "real-time",
        "vpc_id": "vpc-1",
        "subnet_network_id": "subnet-1",
        "security_group_id": "group-1",
        "schedule": [{"duration": 1, "time_unit": "HOURS", "type": "stop"}],
        "config": [
            {
                "model_id": model_id,
                "specification": "modelarts.vm.cpu.2u",
                "weight": 100,
                "instance_count": 1,
                "envs": {"TEAM": "vision"},
            }
        ],
        "additional_properties": {
            "smn_notification": {"topic_urn": "urn:smn:topic", "events": [1, 7]},
            "log_report_channels": [{"type": "LTS"}],
        },
    }
    one = f"{path}/{_ok(api.post(path, json=wanted))['service_id']}"
    assert list(_lost(wanted, _ok(api.get(one)))) == []
    change = {
        "description": "changed",
        "additional_properties": {"smn_notification": {"topic_urn": "u", "events": [1]}},
    }
    until(lambda: _ok(api.get(one))["status"] == "running")
    _ok(api.put(one, json=change))
    assert list(_lost(change, _ok(api.get(one)))) == []
    _ok(api.delete(one))
    until(lambda: api.get(one).status_code == 404)
