"""The requests that deploy and change services: what is sent, and what is refused before."""

from __future__ import annotations

import pytest
from modelarts._inference.service_request import BATCH, REAL_TIME, Configs, Network, create_request, update_request
from modelarts.config.model_config import Schedule, ServiceConfig, TransformerConfig
from modelarts.exceptions import InvalidArgumentError, ObsPathError, ValidationError


def _config(model_id: str = "m", weight: int | str = "100") -> ServiceConfig:
    return ServiceConfig(model_id=model_id, weight=weight, specification="modelarts.vm.cpu.2u", instance_count=1)


def _batch(src_path: str = "/bucket/in/", mapping_rule: dict[str, object] | None = None) -> TransformerConfig:
    return TransformerConfig(
        model_id="m",
        specification="modelarts.vm.cpu.2u",
        instance_count=1,
        src_path=src_path,
        dest_path="obs://bucket/out",
        req_uri="/",
        mapping_type="csv" if mapping_rule else "file",
        mapping_rule=mapping_rule,
        envs={"input_data_name": "images"},
    )


def _created(
    configs: Configs | None,
    *,
    kind: str = REAL_TIME,
    infer_type: str | None = None,
    service_name: str | None = "digits",
    description: str | None = None,
    schedule: list[Schedule] | None = None,
) -> dict[str, object]:
    request = create_request(
        kind, service_name, description, infer_type or kind, Network(), configs=configs, schedule=schedule
    )
    return request.to_dict()


def test_a_real_time_service() -> None:
    request = _created(
        [_config("m1", "70"), _config("m2", 30)], schedule=[Schedule(op_type="stop", time_unit="HOURS", duration=2)]
    )
    assert request == {
        "service_name": "digits",
        "infer_type": "real-time",
        "workspace_id": "0",
        "config": [
            {"model_id": "m1", "weight": 70, "specification": "modelarts.vm.cpu.2u", "instance_count": 1},
            {"model_id": "m2", "weight": 30, "specification": "modelarts.vm.cpu.2u", "instance_count": 1},
        ],
        "schedule": [{"type": "stop", "time_unit": "HOURS", "duration": 2}],
    }


def test_a_batch_service() -> None:
    rule: dict[str, object] = {"type": "object", "properties": {"age": {"type": "number", "index": 0}}}
    request = _created([_batch(mapping_rule=rule)], kind=BATCH)
    assert request["config"] == [
        {
            "model_id": "m",
            "specification": "modelarts.vm.cpu.2u",
            "instance_count": 1,
            "src_path": "/bucket/in/",
            "dest_path": "/bucket/out/",
            "req_uri": "/",
            "mapping_type": "csv",
            "mapping_rule": rule,
            "envs": {"input_data_name": "images"},
        }
    ]


def test_links_to_obs_stay_as_they_are() -> None:
    link = "https://infers-data.obs.cn-north-4.myhuaweicloud.com/xgboosterdata/"
    assert "'https://infers-data" in str(_created([_batch(link)], kind=BATCH))


def test_a_name_is_made_up() -> None:
    names = {str(_created([_config()], service_name=None)["service_name"]) for _ in range(2)}
    assert len(names) == 2
    assert all(name.startswith("service-") for name in names)


def test_the_three_of_a_network_go_together() -> None:
    with pytest.raises(InvalidArgumentError, match="subnet_network_id and security_group_id are missing"):
        Network(vpc_id="v")
    with pytest.raises(InvalidArgumentError, match="vpc_id is missing"):
        Network(subnet_network_id="s", security_group_id="g")
    request = create_request(
        REAL_TIME, None, None, REAL_TIME, Network("v", "s", "g", pool_name="p"), configs=[_config()], schedule=None
    )
    shown = (request.vpc_id, request.subnet_network_id, request.security_group_id, request.pool_name)
    assert shown == ("v", "s", "g", "p")


@pytest.mark.parametrize(
    ("configs", "problem"),
    [
        (None, "configs=None has no model"),
        ([], r"configs=\[\] has no model"),
        ([_config("m1", 70), _config("m2", 20)], r"70 \+ 20, add up to 90"),
        ([_config("m1", 50), _config("m1", 50)], "has the model 'm1' 2 times"),
        ([_batch()], "contains a TransformerConfig, which is not a ServiceConfig"),
    ],
)
def test_models_that_cannot_make_a_service(configs: Configs | None, problem: str) -> None:
    with pytest.raises(InvalidArgumentError, match=problem):
        _created(configs)


@pytest.mark.parametrize(
    ("configs", "problem"),
    [
        ([_batch(), _batch()], "configs has 2 models. A batch service has one"),
        ([_config()], "which is not a TransformerConfig"),
    ],
)
def test_models_that_cannot_make_a_batch_service(configs: Configs, problem: str) -> None:
    with pytest.raises(InvalidArgumentError, match=problem):
        _created(configs, kind=BATCH)


def test_a_folder_that_is_not_in_obs() -> None:
    with pytest.raises(ObsPathError, match="src_path='here' is not a path of a folder in OBS"):
        _created([_batch("here")], kind=BATCH)
    with pytest.raises(ObsPathError, match="has the part"):
        _created([_batch("/bucket/../other/")], kind=BATCH)


def test_the_kind_is_that_of_the_method() -> None:
    with pytest.raises(
        InvalidArgumentError, match=r"deploy_predictor deploys 'real-time' services. Use deploy_transformer"
    ):
        _created([_config()], infer_type="batch")
    with pytest.raises(InvalidArgumentError, match="infer_type='edge' is not allowed: deploy_predictor deploys 'real"):
        _created([_config()], infer_type="edge")
    with pytest.raises(InvalidArgumentError, match="schedule is only for real-time services"):
        _created([_batch()], kind=BATCH, schedule=[Schedule("stop", "DAYS", 1)])


@pytest.mark.parametrize("name", ["", "1st", "a b", "x" * 65])
def test_a_name_that_is_not_allowed(name: str) -> None:
    with pytest.raises(InvalidArgumentError, match="beginning with a letter"):
        _created([_config()], service_name=name)


def test_descriptions() -> None:
    with pytest.raises(InvalidArgumentError, match="at most 100 characters, not 101 characters"):
        _created([_config()], description="x" * 101)
    with pytest.raises(InvalidArgumentError, match="contains < >"):
        _created([_config()], description="<b>")
    assert _created([_config()], description="a=b")["description"] == "a=b"
    with pytest.raises(InvalidArgumentError, match="contains ="):
        update_request("a=b", None, None, None)


def test_what_breaks_the_description_of_the_api_is_refused_as_well() -> None:
    with pytest.raises(ValidationError, match="index"):
        _created([_batch(mapping_rule={"type": "number", "index": -2})], kind=BATCH)


def test_changes() -> None:
    assert update_request("description", "running", [_config()], None).to_dict() == {
        "description": "description",
        "status": "running",
        "config": [{"model_id": "m", "weight": 100, "specification": "modelarts.vm.cpu.2u", "instance_count": 1}],
    }
    assert update_request(None, "stopped", None, None).to_dict() == {"status": "stopped"}
    assert "'src_path': '/bucket/in/'" in str(update_request(None, None, [_batch()], None).to_dict())


def test_changes_that_cannot_be() -> None:
    with pytest.raises(InvalidArgumentError, match="nothing to change"):
        update_request(None, None, None, None)
    with pytest.raises(InvalidArgumentError, match=r"schedule=\[\] changes nothing. Give a list: schedule=\[Sch"):
        update_request(None, None, None, [])
    with pytest.raises(InvalidArgumentError, match=r"status='failed' is not allowed. Use one of: running, stopped"):
        update_request(None, "failed", None, None)
    with pytest.raises(InvalidArgumentError, match="add up to 99"):
        update_request(None, None, [_config(weight=99)], None)
