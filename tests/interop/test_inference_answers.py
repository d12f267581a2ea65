"""Answers about models and services in shapes that others recorded, and that the documents' tables do not have."""

from __future__ import annotations

from typing import Any

import pytest
from modelarts_client.models import ShowModelResponse, ShowServiceMonitorInfoResponse, ShowServiceResponse
from modelarts_client.validation import check

FIGURES = {
    "cpu_core_usage": "0.25",
    "cpu_core_total": "2.0",
    "cpu_memory_usage": "310",
    "cpu_memory_total": "8192",
    "gpu_usage": "0.0",
    "gpu_total": "0.0",
}
SIZES: dict[str, Any] = {
    "specification": "modelarts.vm.cpu.2u",
    "cpu_info": {"arch": "x86", "cpu": 2.0},
    "memory_info": {"unit": "GB", "memory": 8},
    "is_open": True,
    "spec_status": "normal",
    "is_free": False,
    "over_quota": False,
}
API = {"url": "/", "method": "post", "protocol": "http", "input_params": {"type": "object", "properties": {}}}
MODEL: dict[str, Any] = {
    "model_id": "m-1",
    "model_name": "leaves",
    "model_version": "0.0.1",
    "tenant": "t",
    "project": "p",
    "owner": "o",
    "create_at": 1691908601470,
    "source_location": "https://models.obs.example.com/leaves",
    "model_type": "PyTorch",
    "model_size": 10,
    "model_status": "published",
    "apis": [API],
}
SERVICE: dict[str, Any] = {
    "service_id": "s-1",
    "service_name": "leaves",
    "tenant": "t",
    "project": "p",
    "owner": "o",
    "publish_at": 1691908601470,
    "infer_type": "real-time",
    "status": "running",
    "invocation_times": 5,
    "failed_times": 3,
    "is_shared": False,
    "shared_count": 0,
    "config": [
        {
            "model_id": "m-1",
            "model_name": "leaves",
            "model_version": "0.0.1",
            "source_type": "auto",
            "specification": "custom",
            "custom_spec": {},
            "status": "notReady",
            "weight": 100,
            "instance_count": 1,
            "scaling": False,
            "envs": {},
            "additional_properties": {},
            "support_debug": False,
        }
    ],
    # As the Terraform provider of the cloud's maker reads them.
    "additional_properties": {
        "smn_notification": {"topic_urn": "urn:smn:region:project:alarms", "events": [1, 7]},
        "log_report_channels": [{"type": "LTS"}],
    },
}


def test_figures_of_a_monitor_may_be_text() -> None:
    answer = {"service_id": "s", "service_name": "leaves", "monitors": [{"model_id": "m", **FIGURES}]}
    check("ShowServiceMonitorInfoResponse", answer)
    (monitor,) = ShowServiceMonitorInfoResponse.from_dict(answer).monitors
    assert (float(monitor.cpu_core_usage), float(monitor.cpu_memory_total)) == (0.25, 8192.0)


def test_the_category_of_a_specification_may_be_missing() -> None:
    check("ShowServiceSpecificationsResponse", {"count": 1, "total_count": 1, "specifications": [SIZES]})


@pytest.mark.parametrize("apis", [[API], "[]"], ids=["list", "text"])
def test_the_apis_of_a_model_are_a_list_or_text(apis: list[dict[str, Any]] | str) -> None:
    check("ShowModelResponse", MODEL | {"apis": apis})
    model = ShowModelResponse.from_dict(MODEL | {"apis": apis})
    assert model.to_dict()["apis"] == apis
    if isinstance(model.apis, list):
        assert [api.url for api in model.apis] == ["/"]


def test_a_service_has_the_settings_that_it_was_created_with() -> None:
    check("ShowServiceResponse", SERVICE)
    assert ShowServiceResponse.from_dict(SERVICE).to_dict() == SERVICE
