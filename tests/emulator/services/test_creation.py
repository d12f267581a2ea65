"""Creating services: what is refused, with which code, and what is shown of those that are not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from modelarts_emulator.services import registry as services

from tests.support.service_platform import SPECIFICATION, Platform, open_platform


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Platform]:
    """A platform in which nothing is deployed for long."""
    with open_platform(tmp_path_factory.mktemp("services")) as opened:
        yield opened


@pytest.fixture
def platform(shared: Platform) -> Iterator[Platform]:
    yield shared
    for service in shared.ok("GET", "services")["services"]:
        shared.ok("DELETE", f"services/{service['service_id']}")


def request(platform: Platform, *config: dict[str, Any], **changes: Any) -> dict[str, Any]:
    body = {"service_name": "new", "infer_type": "real-time", "config": list(config or [platform.config()])}
    return {**body, **changes}


def test_a_new_service_is_shown_as_it_was_asked_for(platform: Platform) -> None:
    network = {"vpc_id": "vpc", "subnet_network_id": "subnet", "security_group_id": "group"}
    config = {**platform.config(count=2), "weight": "100"}
    service_id = platform.create(config, description="digits", priority=2, **network)
    shown = platform.until_status(service_id, "running")
    assert shown | {**network, "service_name": "service", "description": "digits", "priority": 2} == shown
    assert shown["infer_type"] == "real-time"
    assert shown["access_address"] == f"{platform.emulator.url}/v1/infers/{service_id}"
    assert shown["progress"] == 100
    assert shown["transition_at"] >= shown["operation_time"]
    assert shown["config"] == [
        {
            "model_id": platform.model(),
            "model_name": "obedient",
            "model_version": "1.0.0",
            "specification": SPECIFICATION,
            "instance_count": 2,
            "weight": 100,
            "envs": {"ANSWERED_BY": "1.0.0"},
            "status": "ready",
            "scaling": False,
            "support_debug": False,
        }
    ]


def test_messages_and_logs_of_a_service_come_back_as_they_were_sent(platform: Platform) -> None:
    message = {"topic_urn": "urn:smn:region:project:topic", "events": [1, 3]}
    logs = [{"type": "LTS", "configuration": {"log_group_id": "group", "log_stream_id": "stream"}}]
    sent = {"smn_notification": message, "log_report_channels": logs}
    service_id = platform.create(additional_properties=sent)
    platform.until_status(service_id, "running")
    assert platform.show(service_id)["additional_properties"] == sent
    assert platform.ok("GET", "services")["services"][0]["additional_properties"] == sent
    changed = {"log_report_channels": [{"type": "LTS"}]}
    platform.update(service_id, additional_properties=changed)
    assert platform.show(service_id)["additional_properties"] == changed
    platform.update(service_id, description="another")
    assert platform.show(service_id)["additional_properties"] == changed


@pytest.mark.parametrize(
    ("change", "status", "code"),
    [
        ({"model_id": "missing"}, 404, "ModelArts.3507"),
        ({"weight": 99}, 400, "ModelArts.0101"),
        ({"specification": "modelarts.vm.none"}, 400, "ModelArts.3954"),
        ({"specification": "custom", "custom_spec": {"cpu": 1, "memory": 1}}, 400, "ModelArts.3954"),
        ({"pool_name": "pool"}, 400, "ModelArts.3547"),
        ({"envs": {"A=B": "c"}}, 400, "ModelArts.0101"),
        ({"instance_count": 0}, 400, "ModelArts.2788"),
        ({"instance_count": 33}, 400, "ModelArts.3522"),
        ({"weight": None}, 400, "ModelArts.2788"),
    ],
)
def test_a_configuration_that_cannot_be_deployed(
    change: dict[str, Any], status: int, code: str, platform: Platform
) -> None:
    body = request(platform, platform.config() | change)
    assert platform.refusal("POST", "services", body) == (status, code)
    assert platform.ok("GET", "services")["total_count"] == 0


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"infer_type": "edge"}, "ModelArts.3518"),
        ({"cluster_id": "cluster"}, "ModelArts.3547"),
        ({"vpc_id": "vpc"}, "ModelArts.2788"),
        ({"vpc_id": "vpc", "subnet_network_id": "subnet"}, "ModelArts.2788"),
        ({"config": []}, "ModelArts.2788"),
        ({"service_name": "1st"}, "ModelArts.2788"),
        ({"schedule": [{"type": "stop", "time_unit": "HOURS", "duration": 0}]}, "ModelArts.3562"),
        ({"schedule": [{"type": "stop", "time_unit": "YEARS", "duration": 1}]}, "ModelArts.2788"),
    ],
)
def test_a_service_that_cannot_be_had(change: dict[str, Any], code: str, platform: Platform) -> None:
    assert platform.refusal("POST", "services", request(platform, **change)) == (400, code)


def test_models_that_cannot_be_deployed(platform: Platform) -> None:
    broken = platform.config() | {"model_id": platform.model("0.0.1", published=False)}
    assert platform.refusal("POST", "services", request(platform, broken)) == (400, "ModelArts.3515")
    for_batches = platform.config() | {"model_id": platform.model("0.0.2", install_type=["batch"])}
    assert platform.refusal("POST", "services", request(platform, for_batches)) == (400, "ModelArts.3589")
    image = platform.config() | {"model_id": platform.model("0.0.3", model_type="Image", source_location="swr/a/b:1")}
    assert platform.refusal("POST", "services", request(platform, image)) == (400, "ModelArts.3589")
    twice = [platform.config(weight=50), platform.config(weight=50)]
    assert platform.refusal("POST", "services", request(platform, *twice)) == (400, "ModelArts.3516")


def test_weights_are_added_up_in_the_message(platform: Platform) -> None:
    config = [platform.config(weight=70), platform.config("2.0.0", weight=20)]
    response = platform.call("POST", "services", request(platform, *config))
    assert "70 + 20 = 90" in response.json()["error_msg"]


def test_a_name_is_taken_until_its_service_is_deleted(platform: Platform) -> None:
    service_id = platform.create(name="taken")
    again = request(platform, service_name="taken")
    assert platform.refusal("POST", "services", again) == (409, "ModelArts.3503")
    platform.ok("DELETE", f"services/{service_id}")
    platform.create(name="taken")


def test_quotas(platform: Platform, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(services, "MOST_SERVICES", 2)
    monkeypatch.setattr(services, "MOST_INSTANCES", 3)
    first = platform.deploy(platform.config(count=2), name="first")
    many = request(platform, platform.config(count=2))
    assert platform.refusal("POST", "services", many) == (400, "ModelArts.3522")
    update = {"config": [platform.config(count=4)]}
    assert platform.refusal("PUT", f"services/{first}", update) == (400, "ModelArts.3522")
    second = platform.deploy(name="second")
    assert platform.refusal("POST", "services", request(platform)) == (400, "ModelArts.3520")
    platform.update(first, status="stopped")  # leaves room for instances
    platform.until_status(first, "stopped")
    platform.update(second, config=[platform.config(count=3)])
    platform.until_status(second, "running")
    assert platform.refusal("PUT", f"services/{first}", {"status": "running"}) == (400, "ModelArts.3522")


def test_services_that_do_not_exist(platform: Platform) -> None:
    for method, path in [
        ("GET", ""),
        ("PUT", ""),
        ("DELETE", ""),
        ("GET", "/monitor"),
        ("GET", "/logs"),
        ("GET", "/events"),
    ]:
        body: dict[str, Any] | None = {} if method == "PUT" else None
        assert platform.refusal(method, f"services/missing{path}", body) == (404, "ModelArts.3502")


def test_specifications(platform: Platform) -> None:
    offered = platform.ok("GET", "services/specifications")
    assert offered["total_count"] == offered["count"] == len(offered["specifications"])
    page = platform.ok("GET", "services/specifications", query={"offset": "1", "limit": "2"})
    assert page["specifications"] == offered["specifications"][1:3]
    assert page["total_count"] == offered["total_count"]
    beyond = platform.ok("GET", "services/specifications", query={"offset": "9" * 5000, "limit": "0001"})
    assert beyond["count"] == 0
    for query in ({"is_personal_cluster": "true"}, {"infer_type": "edge"}):
        assert platform.ok("GET", "services/specifications", query=query)["total_count"] == 0


def test_lists_are_filtered_sorted_and_paged(platform: Platform) -> None:
    other = platform.config("2.0.0")
    ids = {name: platform.deploy(*config, name=name) for name, config in {"b": [], "a": [other], "c": []}.items()}
    platform.update(ids["c"], status="stopped")
    platform.until_status(ids["c"], "stopped")

    def names(**query: Any) -> list[str]:
        return [service["service_name"] for service in platform.ok("GET", "services", query=query)["services"]]

    assert names(sort_by="service_name", order="asc") == ["a", "b", "c"]
    assert names(sort_by="service_name") == ["c", "b", "a"]
    assert names(sort_by="transition_at")[0] == "c"
    assert names(service_name="a") == names(service_id=ids["a"]) == names(model_id=platform.model("2.0.0")) == ["a"]
    assert names(status="stopped") == ["c"]
    assert names(infer_type="batch") == names(tags="none") == names(workspace_id="1") == []
    assert names(sort_by="service_name", order="asc", limit=2, offset=1) == ["c"]
    page = platform.ok("GET", "services", query={"limit": 2})
    assert (page["total_count"], page["count"]) == (3, 2)
    assert "progress" not in page["services"][0]
