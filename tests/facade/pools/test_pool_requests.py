"""The requests that arguments about pools become, and the arguments that are refused."""

from __future__ import annotations

import json
from typing import Any, Final

import pytest
from modelarts._pools.pool_requests import scaling
from modelarts.config.model_config import ServiceConfig
from modelarts.estimatorV2 import Estimator
from modelarts.exceptions import InvalidArgumentError, NotFoundError, ValidationError
from modelarts.model import Model
from modelarts.pool import ResourcePool
from modelarts_client.models import Pool, PoolDriver, PoolResource

from tests.support.scripted_modelarts import Answer, ScriptedModelArts
from tests.support.sessions import session_at

NETWORK: Final = "network-7a03-86c13962597848eeb29c5861153a391f"
LABELS: Final = {"os.modelarts/name": "vision"}
RUNNING: Final = {"metadata": {"name": "vision-1", "labels": LABELS}, "status": {"phase": "Running"}}


def _sent(**arguments: Any) -> dict[str, Any]:
    """Return the request that `ResourcePool.create` sends."""
    with ScriptedModelArts() as server:
        server.answers["POST /pools"] = RUNNING
        with server.session() as session:
            ResourcePool.create(session, **arguments)
        body: dict[str, Any] = json.loads(server.requests[-1].body)
    return body


def test_few_arguments_are_enough() -> None:
    assert _sent(name="vision", flavor="cpu", network=NETWORK) == {
        "apiVersion": "v2",
        "kind": "Pool",
        "metadata": {"labels": LABELS},
        "spec": {
            "type": "Dedicate",
            "scope": ["Train", "Infer"],
            "resources": [{"flavor": "cpu", "count": 1}],
            "network": {"name": NETWORK},
        },
    }


def test_each_argument_has_its_field() -> None:
    sent = _sent(
        name="vision",
        resources=[{"flavor": "cpu", "count": 0}, PoolResource(flavor="gpu", count=2)],
        network=NETWORK,
        scope=("Notebook",),
        job_flavors=["small"],
        driver=PoolDriver(gpu_version="440.33"),
        description="for tests",
        workspace_id="7",
        labels={"os.modelarts/node.prefix": "v"},
        annotations={"os.modelarts/billing.mode": "0"},
    )
    assert sent["metadata"] == {
        "labels": {**LABELS, "os.modelarts/workspace.id": "7", "os.modelarts/node.prefix": "v"},
        "annotations": {"os.modelarts/description": "for tests", "os.modelarts/billing.mode": "0"},
    }
    assert sent["spec"] == {
        "type": "Dedicate",
        "scope": ["Notebook"],
        "resources": [{"flavor": "cpu", "count": 0}, {"flavor": "gpu", "count": 2}],
        "network": {"name": NETWORK},
        "jobFlavors": ["small"],
        "driver": {"gpuVersion": "440.33"},
    }


@pytest.mark.parametrize("of", ["the service", "a model"])
def test_a_service_is_told_what_a_name_of_a_pool_means(of: str) -> None:
    config = ServiceConfig(
        model_id="model-1",
        weight=100,
        specification="modelarts.vm.cpu.2u",
        instance_count=1,
        pool_name="vision" if of == "a model" else None,
    )
    with ScriptedModelArts() as server, server.session() as session:
        server.answers["POST /services"] = Answer(400, {"error_code": "ModelArts.3547", "error_msg": "no pool vision"})
        server.answers["GET /pools"] = {"items": [{"metadata": {"name": "vision-1f2e"}}]}
        with pytest.raises(NotFoundError, match="'vision' is a name; the pool_name is 'vision-1f2e'"):
            Model(session, "model-1").deploy_predictor(
                configs=[config], pool_name="vision" if of == "the service" else None
            )


def test_a_part_has_no_network_and_no_scope() -> None:
    spec = {"type": "Logical", "resources": [{"flavor": "cpu", "count": 1, "maxCount": 4}], "parent": "whole"}
    assert _sent(name="part", flavor="cpu", max_count=4, parent="whole")["spec"] == spec
    assert _sent(name="part", flavor="cpu", count="1", max_count="4", parent="whole")["spec"] == spec


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({}, "name=None is missing. Give 4 to 64 lowercase letters"),
        ({"name": "vision", "flavor": "cpu"}, "network is missing: .*Network.create"),
        ({"name": "vision", "network": NETWORK}, "flavor=None is missing. .*get_flavors"),
        ({"name": "vision", "flavor": "cpu", "parent": "p", "network": NETWORK}, "network=.* cannot be given with"),
        ({"name": "vision", "flavor": "cpu", "parent": "p", "scope": ["Train"]}, "scope=.* cannot be given with"),
        ({"name": "vision", "flavor": "x", "resources": [], "network": NETWORK}, "flavor cannot be given with res"),
        ({"name": "vision", "count": 0, "resources": [], "network": NETWORK}, "count cannot be given with res"),
        ({"name": "vision", "resources": {"flavor": "x"}, "network": NETWORK}, "resources is not a list"),
        ({"name": "vision", "resources": ["cpu"], "network": NETWORK}, "'cpu', which is no JSON object"),
        ({"name": "vision", "flavor": "cpu", "network": NETWORK, "labels": LABELS}, "Give it as name= instead"),
        (
            {"name": "vision", "flavor": "cpu", "network": NETWORK, "scope": "Train"},
            r"Put it in a list: scope=\['Train'\]",
        ),
        ({"name": "vision", "flavor": "cpu", "network": NETWORK, "job_flavors": "a"}, "job_flavors='a' is a text"),
        ({"name": "vision", "request": {}}, "name cannot be given with it"),
        ({"name": "vision", "flavor": "cpu", "network": NETWORK, "labels": 5}, "labels is or has 5"),
        ({"request": 5}, "request is or has 5, which is no JSON object"),
    ],
)
def test_arguments_that_contradict_each_other_are_refused(arguments: dict[str, Any], message: str) -> None:
    session = session_at("http://127.0.0.1:9")
    with pytest.raises(InvalidArgumentError, match=message):
        ResourcePool.create(session, **arguments)


@pytest.mark.parametrize(
    ("arguments", "violation"),
    [
        ({"name": "V"}, 'name "V"'),
        ({"count": -1}, "count -1 must be at least 0"),
        ({"count": "many"}, 'count "many" must be of type integer'),
        ({"scope": ["Train", "Play"]}, r'scope\[1\] "Play" must be one of "Train", "Infer", "Notebook"'),
        ({"scope": []}, "scope"),
        ({"network": "N"}, 'network "N"'),
        ({"flavor": None, "resources": [{"flavor": "cpu"}]}, r"resources\[0\]\.count"),
        ({"driver": {"updateStrategy": "now"}}, r'driver\.updateStrategy "now" must be one of "force", "idle"'),
    ],
)
def test_violations_name_the_arguments(arguments: dict[str, Any], violation: str) -> None:
    given: dict[str, Any] = {"name": "vision", "flavor": "cpu", "network": NETWORK, **arguments}
    with pytest.raises(ValidationError, match=violation) as refused:
        ResourcePool.create(session_at("http://127.0.0.1:9"), **given)
    assert "spec" not in str(refused.value)


def test_a_change_has_something_to_change() -> None:
    pool = ResourcePool(session_at("http://127.0.0.1:9"), "vision-1")
    with pytest.raises(InvalidArgumentError, match="There is nothing to change"):
        pool.update()
    with pytest.raises(InvalidArgumentError, match="patch is the whole change"):
        pool.update(scope=["Train"], patch={})
    with pytest.raises(ValidationError, match=r'ResourcePool\.update: description "a&b"'):
        pool.update(description="a&b")
    with pytest.raises(InvalidArgumentError, match="timeout=3 has no effect without wait=True"):
        pool.scale(2, timeout=3)


def _pool(*resources: dict[str, Any], kind: str = "Dedicate") -> Pool:
    return Pool.from_dict({"spec": {"type": kind, "resources": list(resources)}})


@pytest.mark.parametrize(
    ("pool", "arguments", "scaled"),
    [
        (_pool({"flavor": "cpu", "count": 2}), ("3",), [{"flavor": "cpu", "count": 3}]),
        (
            _pool({"flavor": "cpu", "count": 2, "maxCount": 2, "nodePool": "a"}),
            (1,),
            [{"flavor": "cpu", "count": 1, "maxCount": 1, "nodePool": "a"}],
        ),
        (
            _pool({"flavor": "cpu", "count": 2}, {"flavor": "gpu", "count": 1}),
            (0, "gpu"),
            [{"flavor": "cpu", "count": 2}, {"flavor": "gpu", "count": 0}],
        ),
        (
            _pool({"flavor": "cpu", "count": 2, "maxCount": 4}, kind="Logical"),
            (3,),
            [{"flavor": "cpu", "count": 3, "maxCount": 4}],
        ),
        (
            _pool({"flavor": "cpu", "count": 2, "maxCount": 4}, kind="Logical"),
            (5, None, 8),
            [{"flavor": "cpu", "count": 5, "maxCount": 8}],
        ),
        (
            _pool({"flavor": "cpu", "count": 2, "azs": [{"az": "a", "count": 2}]}),
            (0,),
            [{"flavor": "cpu", "count": 0, "azs": []}],
        ),
    ],
)
def test_scaling_changes_one_number(pool: Pool, arguments: tuple[Any, ...], scaled: list[dict[str, Any]]) -> None:
    padded = (*arguments, None, None)[:3]
    assert scaling(pool, *padded) == scaled


@pytest.mark.parametrize(
    ("pool", "arguments", "message"),
    [
        (_pool({"flavor": "cpu", "count": 2}), (-1, None, None), "count=-1 is out of range"),
        (_pool({"flavor": "cpu"}, {"flavor": "gpu"}), (1, None, None), "nodes of cpu and gpu. Say which"),
        (_pool({"flavor": "cpu"}), (1, "gpu", None), "flavor='gpu' is not .* which are of cpu"),
        (_pool({"flavor": "cpu"}), (1, None, 2), "max_count=2 is for logical pools"),
        (_pool({"flavor": "cpu"}, kind="Logical"), (3, None, 2), "max_count=2 is out of range"),
        (_pool({"flavor": "cpu", "azs": [{"az": "a"}, {"az": "b"}]}), (1, None, None), "2 availability zones"),
    ],
)
def test_scaling_refuses_what_is_not_clear(pool: Pool, arguments: tuple[Any, ...], message: str) -> None:
    with pytest.raises(InvalidArgumentError, match=message):
        scaling(pool, *arguments)


def test_jobs_and_services_take_a_pool_or_its_name() -> None:
    with ScriptedModelArts() as server, server.session() as session:
        server.answers["POST /training-jobs"] = {"metadata": {"id": "job-1"}}
        server.answers["POST /services"] = {"service_id": "service-1"}
        config = ServiceConfig(model_id="model-1", weight=100, specification="modelarts.vm.cpu.2u", instance_count=1)
        for pool in (ResourcePool(session, "vision-1"), "vision-1"):
            image = Estimator(
                session, user_image_url="swr/image:1", user_command="./run", train_instance_count=1, pool_id=pool
            )
            image.fit()
            assert json.loads(server.requests[-1].body)["spec"]["resource"]["pool_id"] == "vision-1"
            Model(session, "model-1").deploy_predictor(configs=[config], pool_name=pool, wait=False)
            assert json.loads(server.requests[-1].body)["pool_name"] == "vision-1"
    with pytest.raises(ValidationError, match="pool_id 5 must be of type string"):
        Estimator(
            session,
            user_image_url="swr/image:1",
            user_command="./run",
            train_instance_count=1,
            pool_id=5,  # type: ignore[arg-type]
        ).fit()
