"""Nothing that a request says is dropped in silence.

Each documented field of each request is sent alone, with an unusual value, beside what the request needs. It must make
a difference to what can be read afterwards, or be refused by its name. The few without either are listed, with reasons.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import count
from typing import Any, Final

import httpx
import pytest
from modelarts_client.operations import OPERATIONS
from modelarts_emulator.assembly import HANDLERS
from modelarts_emulator.embedded import Emulator
from modelarts_emulator.pools.pace import Pace

from tests.interop.documented_fields import EACH, Field, body_schema, fields, with_field
from tests.support.account import (
    BUCKET,
    ENDLESS,
    ENDLESS_FILE,
    MODEL_CONFIG,
    MODEL_SCRIPT,
    SCRIPT,
    Account,
    job_request,
    model_request,
    service_request,
)
from tests.support.cidrs import block
from tests.support.polling import DEADLINE, until
from tests.support.searches import policies

Json = dict[str, Any]
_numbers = count(1)
_SLOTS: Final = 4  # jobs that run at once
# What differs between two equal requests.
_VOLATILE: Final = frozenset(
    {
        *("id", "model_id", "service_id", "config_id", "os.modelarts/tenant.project.id", "model_size"),
        *("create_at", "create_time", "creationTimestamp", "update_time", "publish_at", "start_time", "operation_time"),
        *("due_time", "deployment_time", "deletionTimestamp", "expires_at", "issued_at", "duration", "transition_at"),
        *("phase", "secondary_phase", "status", "model_status", "task_statuses", "node_count_metrics", "progress"),
        *("extra", "error_code", "error_msg", "access", "secret", "securitytoken", "invocation_times", "failed_times"),
    }
)
_SIGNED_AT: Final = re.compile(r"&X-Amz-(Date|Signature)=\w+")  # of presigned URLs


@dataclass
class World:
    """An account with one of everything."""

    api: httpx.Client
    account: Account
    model: str = ""
    service: str = ""
    job: str = ""
    search: str = ""
    algorithm: str = ""
    network: str = ""
    pool: str = ""

    def call(self, operation_id: str, *path: str, body: Any = None, query: Any = None) -> httpx.Response:
        """Call an operation; the project comes by itself."""
        operation = OPERATIONS[operation_id]
        values = iter([self.account.project_id, *path] if "{project_id}" in operation.path else path)
        url = "/".join(next(values) if part.startswith("{") else part for part in operation.path.split("/"))
        return self.api.request(operation.method, url, json=body, params=query)

    def ok(self, operation_id: str, *path: str, body: Any = None, query: Any = None) -> Any:
        """Call an operation, which succeeds."""
        response = self.call(operation_id, *path, body=body, query=query)
        assert response.is_success, f"{operation_id}: {response.text}"
        return response.json() if response.content else None


@pytest.fixture(scope="module")
def world(module_emulator: Emulator, account: Account) -> Iterator[World]:
    """Jobs take all slots, so that further ones only wait."""
    storage = module_emulator.services.storage
    storage.create_bucket(BUCKET)
    storage.put_bytes(BUCKET, "code/boot.py", SCRIPT)
    storage.put_bytes(BUCKET, "code/endless.py", ENDLESS)
    storage.put_bytes(BUCKET, "data/part", b"1")
    storage.put_bytes(BUCKET, "digits/model/config.json", json.dumps(MODEL_CONFIG).encode())
    storage.put_bytes(BUCKET, "digits/model/customize_service.py", MODEL_SCRIPT)
    headers = {"X-Auth-Token": account.token()}
    with httpx.Client(base_url=account.url, headers=headers, trust_env=False, timeout=DEADLINE) as client:
        made = World(client, account)
        made.search = made.ok("CreateTrainingJob", body=job_request("search", **_SEARCH))["metadata"]["id"]
        until(lambda: made.ok("ShowAutoSearchTrials", made.search)["total"] == 3)
        assert module_emulator.services.jobs.wait(made.search, DEADLINE)
        jobs = [made.ok("CreateTrainingJob", body=job_request(f"slot-{n}", ENDLESS_FILE)) for n in range(_SLOTS)]
        made.job = jobs[0]["metadata"]["id"]
        for name in ("known-b", "known-a"):
            made.model = made.ok("CreateModel", body=model_request(name))["model_id"]
            until(lambda: made.ok("ShowModel", made.model)["model_status"] == "published")
        for name in ("known-b", "known-a", "changed"):
            made.service = made.ok("CreateService", body=service_request(name, made.model))["service_id"]
            until(lambda: made.ok("ShowService", made.service)["status"] == "running")
            made.ok("UpdateService", made.service, body={"status": "stopped"})
            until(lambda: made.ok("ShowService", made.service)["status"] == "stopped")
        for number, name in enumerate(("known-b", "known-a", "changed")):
            named = {"metadata": {"name": name}}
            made.algorithm = made.ok("CreateAlgorithm", body=_ALGORITHM | named)["metadata"]["id"]
            labels = {"metadata": {"labels": {"os.modelarts/name": name}}}
            made.network = made.ok("CreateNetwork", body=_NETWORK | labels | {"spec": {"cidr": block(number)}})[
                "metadata"
            ]["name"]
            module_emulator.services.pools.pace = Pace(0.01, 0.01, 0.01)
            made.pool = made.ok("CreatePool", body=_POOL | labels)["metadata"]["name"]
        tags = [{"key": key, "value": "1"} for key in ("known", "other", "more")]
        made.ok("BatchCreatePoolTags", made.pool, body={"tags": tags})
        channel: Any = {
            "log_report_channels": [{"configuration": {"log_group_id": "group", "log_stream_id": "stream"}}]
        }
        streams = module_emulator.services.inference._log_streams  # instances write to it
        for writer in streams.writers(account.project_id, {"additional_properties": channel}, {"instance": "1"}):
            writer.write(b"first line\nsecond line\n")
        until(lambda: made.ok("ShowTrainingJobDetails", made.job)["status"]["phase"] == "Running")
        yield made


Observe = Callable[[World, Any, Any], "Seen"]


@dataclass(frozen=True)
class Seen:
    """What follows from a request: a refusal, or documents."""

    refusal: str | None
    documents: Any

    @classmethod
    def of(cls, response: httpx.Response, documents: Callable[[Any], Any]) -> Seen:
        """What follows from a response; documents are read only after a success."""
        if not response.is_success:
            assert response.status_code < 500, response.text
            return cls(response.text, None)
        answer = response.json() if response.content else None
        return cls(None, _steady(documents(answer)))


def _steady(document: Any) -> Any:
    """A document without what differs between two equal requests."""
    if isinstance(document, Mapping):
        return {name: _steady(value) for name, value in document.items() if name not in _VOLATILE}
    if isinstance(document, str):
        return _SIGNED_AT.sub("", document)
    return [_steady(each) for each in document] if isinstance(document, list) else document


@dataclass(frozen=True)
class Scenario:
    """How to send a request, and how to see what it does.

    Attributes:
        observe: sends a body and a query, and reads what there is afterwards.
        base: the body that is sent without the field.
        before: reads what there is before each request; what the base does when absent.
        values: values of fields, by their path, where not any allowed value is usable.
        query: the query that is sent without the field.
    """

    observe: Observe
    base: Callable[[World], Any] = lambda world: None
    before: Callable[[World], Any] | None = None
    values: Mapping[str, Any] = field(default_factory=dict)
    query: Mapping[str, Any] = field(default_factory=dict)


def _answer(operation_id: str, *path: str, keep: Callable[[World], list[str]] = lambda world: []) -> Observe:
    """The answer is what there is to see."""

    def observe(world: World, body: Any, query: Any) -> Seen:
        response = world.call(operation_id, *path, *keep(world), body=body, query=query)
        return Seen.of(response, lambda answer: answer)

    return observe


def _counted_pools(world: World, body: Any, query: Any) -> Seen:
    response = world.call("ShowPoolStatistics", body=body, query=query)
    return Seen.of(response, lambda answer: sum(answer["statistics"]["status"].values()))


def _monitored(world: World, body: Any, query: Any) -> Seen:
    """The number of values, and what they are; the values themselves differ from one time to the next."""

    def documents(answer: Any) -> Any:
        points = answer["metrics"][0]["dataPoints"]
        return [len(points), [each["statistic"] for point in points for each in point["statistics"]]]

    return Seen.of(world.call("ShowPoolMonitor", world.pool, body=body, query=query), documents)


def _created(create: str, show: str, delete: str, *where: str, ready: Callable[[Any], bool] = bool) -> Observe:
    """A resource is created, shown once it is ready, and deleted."""

    def observe(world: World, body: Any, query: Any) -> Seen:
        def documents(answer: Any) -> Any:
            found = answer
            for name in where:
                found = found[name]
            until(lambda: ready(world.ok(show, found)))
            shown = world.ok(show, found)
            world.ok(delete, found)
            until(lambda: not world.call(show, found).is_success)
            return json.loads(json.dumps([answer, shown]).replace(found, "its-id"))

        return Seen.of(world.call(create, body=body, query=query), documents)

    return observe


def _changed(change: str, show: str, which: Callable[[World], str], **more: Any) -> Scenario:
    """A resource is changed and shown."""

    def observe(world: World, body: Any, query: Any) -> Seen:
        response = world.call(change, which(world), body=body, query=query)
        return Seen.of(response, lambda _: world.ok(show, which(world)))

    return Scenario(observe, before=lambda world: _steady(world.ok(show, which(world))), **more)


def _issued_keys(world: World, body: Any, query: Any) -> Seen:
    """Temporary keys for a token in the body, and for how many minutes they are valid."""
    url = OPERATIONS["CreateTemporaryAccessKeyByToken"].path
    response = world.api.post(url, json=body, params=query, headers={"X-Auth-Token": ""})

    def minutes(answer: Any) -> Any:
        return round((datetime.fromisoformat(answer["credential"]["expires_at"]) - datetime.now(UTC)).seconds / 60)

    return Seen.of(response, minutes)


def _saved_image(world: World, body: Any, query: Any) -> Seen:
    """An image of the running job, each with a tag of its own."""
    own = f"-{next(_numbers)}"
    where = (world.job, "worker-0")
    response = world.call("CreateSaveImageJob", *where, body={**body, "tag": body["tag"] + own}, query=query)

    def documents(answer: Any) -> Any:
        until(lambda: world.ok("ShowSaveImageJob", *where)["status"] == "ACTIVE")
        return json.loads(json.dumps([answer, world.ok("ShowSaveImageJob", *where)]).replace(own, ""))

    return Seen.of(response, documents)


def _deleted_model(world: World, body: Any, query: Any) -> Seen:
    """The versions that are left after one of two has been deleted."""
    for version in ("1.0.0", "1.0.1"):
        made = world.ok("CreateModel", body={**model_request("versions"), "model_version": version})["model_id"]
        until(lambda: world.ok("ShowModel", made)["model_status"] == "published")  # noqa: B023 - called at once
    response = world.call("DeleteModel", made, query=query)

    def documents(_: Any) -> Any:
        left = world.ok("ListModels", query={"model_name": "versions", "exact_match": "true"})["models"]
        for model in left:
            world.ok("DeleteModel", model["model_id"])
        return [model["model_version"] for model in left]

    return Seen.of(response, documents)


def _tagged(operation_id: str) -> Observe:
    """The tags of a pool that had two before."""

    def observe(world: World, body: Any, query: Any) -> Seen:
        tags = [{"key": key, "value": "1"} for key in ("known", "other")]
        world.ok("UpdatePoolTags", world.pool, body={"action": "reset", "tags": tags})
        response = world.call(operation_id, world.pool, body=body, query=query)
        return Seen.of(response, lambda _: world.ok("ShowPoolTags", world.pool))

    return observe


def _updated_service(world: World, body: Any, query: Any) -> Seen:
    """A service that is stopped, and is again afterwards."""

    def documents(_: Any) -> Any:
        shown = world.ok("ShowService", world.service)
        if body.get("status") == "running":
            until(lambda: world.ok("ShowService", world.service)["status"] == "running")
            world.ok("UpdateService", world.service, body={"status": "stopped"})
            until(lambda: world.ok("ShowService", world.service)["status"] == "stopped")
            return "it ran"
        return shown

    return Seen.of(world.call("UpdateService", world.service, body=body, query=query), documents)


def _own(name: str) -> Callable[[World], str]:
    return lambda world: str(getattr(world, name))


def _job(world: World) -> Json:
    engine = {"engine_name": "PyTorch", "engine_version": "PyTorch-1.4.0-python3.6"}
    data = {"name": "data_url", "remote": {"obs": {"obs_url": f"/{BUCKET}/data/"}}}
    return job_request("field", engine=engine, inputs=[data], parameters=[{"name": "epochs"}], **_SEARCH)


_X: Final[Json] = {"name": "x", "param_type": "discrete", "discrete_values": ["1", "2", "3"]}
_SEARCH: Final[Json] = policies("grid_search", num_samples=3, parameters=[_X])


def _config(world: World) -> Json:
    return {"config": service_request("", world.model)["config"]}


_PARTS: Final[Json] = {"job_config": {"inputs": [{"name": "data_url"}], "parameters": [{"name": "epochs"}]}}
_ALGORITHM: Final[Json] = {"metadata": {"name": "field"}} | _PARTS
_NETWORK: Final[Json] = {
    "apiVersion": "v1",
    "kind": "Network",
    "metadata": {"labels": {"os.modelarts/name": "field"}},
    "spec": {"cidr": "192.168.0.0/24"},
}
_NODES: Final[Json] = {
    "flavor": "modelarts.vm.cpu.8ud",
    "count": 1,
    "dataVolumes": [{"volumeType": "SSD", "size": "1", "extendParams": {"volumeGroup": "vgpaas"}}],
}
_POOL: Final[Json] = {
    "apiVersion": "v2",
    "kind": "Pool",
    "metadata": {"labels": {"os.modelarts/name": "field"}},
    "spec": {"type": "Logical", "resources": [_NODES]},
}
_POOL_VALUES: Final[Json] = {"spec.type": "Dedicate"}
_PACKAGE: Final = {"package_name": "numpy", "package_version": "1.0", "restraint": "EXACT"}
_VPC: Final = {"vpc_id": "usual", "subnet_network_id": "usual", "security_group_id": "usual"}
_TAGS: Final[Json] = {"tags": [{"key": "known", "value": "1"}]}
_PAGE: Final[Json] = {"limit": 1, "offset": 1}

SCENARIOS: Final[Mapping[str, Scenario]] = {
    "KeystoneCreateUserTokenByPassword": Scenario(
        _answer("KeystoneCreateUserTokenByPassword"), lambda world: world.account.token_request(scoped=False)
    ),
    "CreateTemporaryAccessKeyByToken": Scenario(
        _issued_keys,
        lambda world: {"auth": {"identity": {"methods": ["token"], "token": {"id": world.account.token()}}}},
        values={"auth.identity.token.duration_seconds": 1800},
    ),
    "KeystoneListProjects": Scenario(_answer("KeystoneListProjects"), values={"enabled": False}),
    "CreateTrainingJob": Scenario(
        _created("CreateTrainingJob", "ShowTrainingJobDetails", "DeleteTrainingJob", "metadata", "id"),
        _job,
        values={
            "algorithm.environments": {"UNUSUAL": "value"},
            "algorithm.inputs.*.local_dir": "/home/ma-user/unusual",
            "algorithm.outputs.*.local_dir": "/home/ma-user/unusual",
            "algorithm.local_code_dir": "/home/ma-user/unusual",
            "algorithm.working_dir": "/home/ma-user/unusual",
        },
    ),
    "ShowAutoSearchTrials": Scenario(
        _answer("ShowAutoSearchTrials", keep=lambda world: [world.search]), values=_PAGE, query={"limit": 2}
    ),
    "ListTrainingJobs": Scenario(
        _answer("ListTrainingJobs"),
        lambda world: {"filters": [{"key": "name", "value": ["slot-0", "slot-1"]}]},
        values={**_PAGE, "sort_by": "name"},
    ),
    "ChangeTrainingJobDescription": _changed("ChangeTrainingJobDescription", "ShowTrainingJobDetails", _own("job")),
    "ListTrainingJobEvents": Scenario(
        _answer("ListTrainingJobEvents", keep=lambda world: [world.job]), values={**_PAGE, "order": "asc"}
    ),
    "ShowTrainingJobFlavors": Scenario(_answer("ShowTrainingJobFlavors")),
    "ShowObsUrlOfTrainingJobLogs": Scenario(
        _answer("ShowObsUrlOfTrainingJobLogs", keep=lambda world: [world.job, "worker-0"])
    ),
    "CreateSaveImageJob": Scenario(_saved_image, lambda world: {"name": "image", "namespace": "known", "tag": "1"}),
    "CreateAlgorithm": Scenario(
        _created("CreateAlgorithm", "ShowAlgorithmByUuid", "DeleteAlgorithm", "metadata", "id"),
        lambda world: _ALGORITHM,
    ),
    "ChangeAlgorithm": _changed("ChangeAlgorithm", "ShowAlgorithmByUuid", _own("algorithm"), base=lambda world: _PARTS),
    "ListAlgorithms": Scenario(
        _answer("ListAlgorithms"), values={**_PAGE, "sort_by": "name", "searches": "name:unusual"}
    ),
    "CreatePool": Scenario(
        _created("CreatePool", "ShowPool", "DeletePool", "metadata", "name"), lambda world: _POOL, values=_POOL_VALUES
    ),
    "PatchPool": _changed("PatchPool", "ShowPool", _own("pool"), values=_POOL_VALUES),
    "ListPools": Scenario(_answer("ListPools"), values={"labelSelector": "unusual=value"}),
    "ShowPoolStatistics": Scenario(_counted_pools),
    "ShowPoolMonitor": Scenario(_monitored, values={"time_range": "-1.-1.5"}),
    "ListPoolTags": Scenario(_answer("ListPoolTags"), values=_PAGE, query={"limit": 2}),
    "UpdatePoolTags": Scenario(_tagged("UpdatePoolTags"), lambda world: {"action": "create", **_TAGS}),
    "BatchCreatePoolTags": Scenario(_tagged("BatchCreatePoolTags"), lambda world: _TAGS),
    "BatchDeletePoolTags": Scenario(
        _tagged("BatchDeletePoolTags"),
        lambda world: {"tags": [{"key": "known"}]},
        values={"tags.*.key": "other", "tags.*.value": "2"},
    ),
    "CreateNetwork": Scenario(
        _created("CreateNetwork", "ShowNetwork", "DeleteNetwork", "metadata", "name"),
        lambda world: _NETWORK,
        values={"spec.cidr": "192.168.1.0/24", "metadata.labels.os.modelarts/name": "unusual"},
    ),
    "PatchNetwork": _changed("PatchNetwork", "ShowNetwork", _own("network")),
    "ListNetworks": Scenario(_answer("ListNetworks"), values={"labelSelector": "unusual=value", "limit": 1}),
    "ListResourceFlavors": Scenario(
        _answer("ListResourceFlavors"), values={"labelSelector": "unusual=value", "limit": 1}
    ),
    "CreateModel": Scenario(
        _created(
            "CreateModel",
            "ShowModel",
            "DeleteModel",
            "model_id",
            ready=lambda shown: shown["model_status"] != "publishing",
        ),
        lambda world: {**model_request("field"), "dependencies": [{"installer": "pip", "packages": [_PACKAGE]}]},
        values={
            "model_type": "TensorFlow",
            "initial_config": json.dumps({"unusual": 1}),
            "model_metrics": json.dumps({"f1": 0.5}),
        },
    ),
    "ListModels": Scenario(
        _answer("ListModels"),
        values={**_PAGE, "sort_by": "model_name", "not_model_type": "PyTorch"},
        query={"model_name": "known_"},
    ),
    "DeleteModel": Scenario(_deleted_model),
    "ShowModelEngineAndRuntime": Scenario(_answer("ShowModelEngineAndRuntime"), values={"limit": "1", "offset": "1"}),
    "ListModelTemplates": Scenario(
        _answer("ListModelTemplates"), values={"theme": "Classification", "limit": "1", "offset": "1"}
    ),
    "CreateService": Scenario(
        _created("CreateService", "ShowService", "DeleteService", "service_id"),
        lambda world: {**service_request("field", world.model), **_VPC},
    ),
    "UpdateService": Scenario(
        _updated_service,
        _config,
        before=lambda world: _updated_service(world, _config(world), {}).documents,
        values={"status": "running"},
    ),
    "ListServices": Scenario(_answer("ListServices"), values={**_PAGE, "sort_by": "service_name"}),
    "ShowServiceMonitorInfo": Scenario(_answer("ShowServiceMonitorInfo", keep=lambda world: [world.service])),
    "ShowServiceUpdateLogs": Scenario(_answer("ShowServiceUpdateLogs", keep=lambda world: [world.service])),
    "ShowServiceEvents": Scenario(
        _answer("ShowServiceEvents", keep=lambda world: [world.service]),
        values={**_PAGE, "start_time": 4_102_444_800_000},
    ),
    "ListLogs": Scenario(
        _answer("ListLogs", "group", "stream"),
        lambda world: {
            **{"start_time": "0", "end_time": "9" * 18, "keywords": "line"},
            **{"search_type": "forwards", "line_num": "1"},
        },
        values={"start_time": "9" * 17, "end_time": "1", "line_num": "9" * 19, "limit": 1},
    ),
    "ListPluginTemplates": Scenario(_answer("ListPluginTemplates")),
    "ShowServiceSpecifications": Scenario(_answer("ShowServiceSpecifications"), values={"limit": "1", "offset": "1"}),
}
_NO_CHOICE: Final = frozenset({"StopTrainingJob"})  # its only field has one value, which the request needs
_TIMEOUT: Final = "It ends a deployment that takes longer: tests/emulator/services/test_creation.py."
UNSEEN: Final[Mapping[str, Mapping[str, str]]] = {
    "ListTrainingJobs": {"unified_jobs": "There are no fine-tuning jobs that could be listed beside the others."},
    "ListLogs": {"is_iterative": "No query takes so long that it would end early."},
    "CreateService": {"config.*.deploy_timeout_in_seconds": _TIMEOUT},
    "UpdateService": {"config.*.deploy_timeout_in_seconds": _TIMEOUT},
    "CreateAlgorithm": {"metadata.id": "The service makes the ID; the documents say that none need be given."},
}


def _requested(name: str) -> bool:
    return OPERATIONS[name].request is not None or any(each.place == "query" for each in OPERATIONS[name].parameters)


def test_all_operations_with_behaviour_are_here() -> None:
    assert SCENARIOS.keys() | _NO_CHOICE == {name for name in HANDLERS if _requested(name)}


@pytest.mark.parametrize("operation_id", SCENARIOS)
def test_a_field_makes_a_difference_or_is_refused_by_its_name(operation_id: str, world: World) -> None:
    scenario = SCENARIOS[operation_id]
    base = scenario.base(world)
    usual = None if scenario.before else scenario.observe(world, base, scenario.query)
    assert usual is None or usual.refusal is None, usual
    # Whatever differs below comes from the field.
    assert (scenario.before(world) if scenario.before else scenario.observe(world, base, scenario.query)) == (
        scenario.before(world) if scenario.before else usual
    )
    dropped: list[str] = []
    for each in fields(operation_id):
        value = scenario.values.get(".".join(each.path), each.value)
        body, query = base, dict(scenario.query)
        if each.in_query:
            query[each.path[0]] = value if not isinstance(value, bool) else str(value).lower()
        else:
            body = with_field(base, body_schema(operation_id), each.path, value)
            if body == base:
                continue  # a required field, of which one value is allowed
        earlier = scenario.before(world) if scenario.before else usual and usual.documents
        seen = scenario.observe(world, body, query)
        if not (seen.documents != earlier if seen.refusal is None else _names(seen.refusal, each)):
            dropped.append(each.name if seen.refusal is None else f"{each.name} ({seen.refusal})")
    known = UNSEEN.get(operation_id, {})
    assert sorted(dropped) == sorted(known), "\n".join(sorted(set(dropped) ^ set(known)))


def _names(refusal: str, each: Field) -> bool:
    """Whether a refusal names a field, quotes its value, or names what contains it as a whole."""
    names = [name for name in each.path if name != EACH]
    around = [".".join(names[:length]) for length in range(1, len(names))]
    return (
        names[-1] in refusal
        or repr(each.value) in refusal
        or any(f"{whole}:" in refusal or f"{whole} is not supported" in refusal for whole in around)
        or f"has both obs and {names[-2:-1] and names[-2]}." in refusal
    )
