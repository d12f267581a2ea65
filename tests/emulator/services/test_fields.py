"""Each documented field of a request for a model or a service is read back, has an effect, or is refused by name."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.support.description import bundle
from tests.support.service_platform import BUCKET, SPECIFICATION, Platform, open_platform

HAS_EFFECT = {
    "CreateServiceRequest": {"service_name", "infer_type", "config", "schedule"},
    "UpdateServiceRequest": {"status", "config", "schedule"},
    "ServiceConfig": {"model_id", "deploy_timeout_in_seconds"},
    "CreateModelRequest": {"model_type", "source_location", "initial_config", "template", "model_metrics", "apis"},
}
"""Fields whose effects have tests of their own."""
LOGS = [{"type": "LTS", "configuration": {"log_group_id": "group", "log_stream_id": "stream"}}]
MESSAGES = {"topic_urn": "urn:smn:region:project:topic", "events": [1]}
READ_BACK: dict[str, dict[str, Any]] = {
    "CreateServiceRequest": {
        "description": "of leaves",
        "workspace_id": "0",
        "vpc_id": "vpc",
        "subnet_network_id": "subnet",
        "security_group_id": "group",
        "additional_properties": {
            "smn_notification": MESSAGES,
            "log_report_channels": LOGS,
            "websocket_upgrade": False,
        },
        "load_balancer_policy": "ROUND_ROBIN",
        "priority": 2,
    },
    "UpdateServiceRequest": {
        "description": "of trees",
        "additional_properties": {"smn_notification": MESSAGES, "log_report_channels": LOGS},
        "load_balancer_policy": "SOURCE_IP",
        "priority": 3,
    },
    "ServiceConfig": {
        "specification": SPECIFICATION,
        "custom_spec": {"cpu": 1.5, "memory": 512},
        "instance_count": 1,
        "weight": 100,
        "envs": {"COLOUR": "green"},
        "affinity": {"node_affinity": {"mode": "preferred"}},
        "additional_properties": {"log_volume": [], "max_surge": 1},
        "nodes": ["node-1"],
        "src_path": f"/{BUCKET}/in/",
        "src_type": "ManifestFile",
        "dest_path": f"/{BUCKET}/out/",
        "req_uri": "/",
        "mapping_type": "file",
        "mapping_rule": {"type": "object", "properties": {}},
    },
    "CreateModelRequest": {
        "model_name": "leaves",
        "model_version": "3.1.4",
        "source_job_id": "job-1",
        "source_job_version": "V1",
        "source_type": "auto",
        "source_copy": "true",
        "runtime": "python3.7",
        "description": "of leaves",
        "model_algorithm": "leaf_classification",
        "execution_code": f"/{BUCKET}/model/model/customize_service.py",
        "input_params": [
            {"url": "/", "method": "post", "protocol": "http", "param_name": "a", "param_type": "number", "min": 0}
        ],
        "output_params": [
            {"url": "/", "method": "post", "protocol": "http", "param_name": "b", "param_type": "string"}
        ],
        "dependencies": [{"installer": "pip", "packages": [{"package_name": "numpy"}]}],
        "model_docs": [{"doc_url": "https://example.com/leaves", "doc_name": "guide"}],
        "install_type": ["real-time"],
        "workspace_id": "0",
        "cmd": "python serve.py",
        "deployment_constraints": {"cpu_type": "x86"},
    },
}
REFUSED: dict[str, dict[str, Any]] = {
    "CreateServiceRequest": {
        "cluster_id": "cluster",
        "pool_name": "pool",
        "service_secrets": [{"secretId": "secret-1", "mouthPath": "/secret"}],
    },
    "UpdateServiceRequest": {"service_secrets": [{"secretId": "secret-1", "mouthPath": "/secret"}]},
    "ServiceConfig": {"cluster_id": "cluster", "pool_name": "pool"},
    "CreateModelRequest": {},
}


@pytest.fixture(scope="module")
def platform(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Platform]:
    with open_platform(Path(tmp_path_factory.mktemp("fields"))) as opened:
        yield opened


@pytest.mark.parametrize("name", READ_BACK)
def test_no_documented_field_is_forgotten(name: str) -> None:
    classes = (READ_BACK[name].keys(), REFUSED[name].keys(), HAS_EFFECT[name])
    assert sorted(bundle()["components"]["schemas"][name]["properties"]) == sorted(
        field for fields in classes for field in fields
    )


def test_fields_of_a_service_are_read_back(platform: Platform) -> None:
    entry = platform.config() | READ_BACK["ServiceConfig"]
    service_id = platform.create(entry, **READ_BACK["CreateServiceRequest"])
    shown = platform.until_status(service_id, "running")
    assert shown | READ_BACK["CreateServiceRequest"] == shown
    assert shown["config"][0] | READ_BACK["ServiceConfig"] == shown["config"][0]
    platform.update(service_id, **READ_BACK["UpdateServiceRequest"])
    shown = platform.show(service_id)
    assert shown | READ_BACK["UpdateServiceRequest"] == shown


def test_fields_of_a_model_are_read_back(platform: Platform) -> None:
    given = READ_BACK["CreateModelRequest"]
    body = {"model_type": "MindSpore", "source_location": f"/{BUCKET}/model/", **given}
    model_id = platform.ok("POST", "models", body)["model_id"]
    platform.emulator.services.models.wait(model_id)
    shown = platform.ok("GET", f"models/{model_id}")
    assert shown["model_status"] == "published", shown
    assert shown | given == shown


@pytest.mark.parametrize("field", REFUSED["CreateServiceRequest"])
def test_fields_of_a_service_are_refused_by_name(platform: Platform, field: str) -> None:
    body = {"service_name": "refused", "infer_type": "real-time", "config": [platform.config()]}
    given = REFUSED["CreateServiceRequest"][field]
    response = platform.call("POST", "services", body | {field: given})
    assert response.status_code == 400
    assert ("secret-1" if field == "service_secrets" else given) in response.json()["error_msg"]


@pytest.mark.parametrize("field", REFUSED["ServiceConfig"])
def test_fields_of_a_configuration_are_refused_by_name(platform: Platform, field: str) -> None:
    given = REFUSED["ServiceConfig"][field]
    body = {"service_name": "refused", "infer_type": "real-time", "config": [platform.config() | {field: given}]}
    response = platform.call("POST", "services", body)
    assert response.status_code == 400
    assert given in response.json()["error_msg"]
