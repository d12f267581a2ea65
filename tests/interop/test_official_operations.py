"""Every operation that the official `huaweicloudsdkmodelarts` has, called by it and by our client: the same results.

A read is called by both with the same arguments. A resource is created, changed and deleted by each client on its own:
two twins, whose names and times differ.
"""

from __future__ import annotations

import json
import re
import warnings
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from decimal import Decimal
from functools import partial
from typing import Any, Final, Literal

import huaweicloudsdkmodelarts.v1 as official_sdk
import pytest
from huaweicloudsdkcore.auth.credentials import BasicCredentials
from modelarts_client import Client
from modelarts_client.operations import OPERATIONS
from modelarts_emulator.embedded import Emulator

from tests.support.account import (
    BOOT_FILE,
    BUCKET,
    CODE_DIR,
    ENDED,
    ENDLESS,
    ENDLESS_FILE,
    FLAVOR,
    SCRIPT,
    Account,
    job_request,
    wait_for,
)
from tests.support.cidrs import block
from tests.support.polling import until
from tests.support.searches import SCRIPT as SEARCH
from tests.support.searches import policies, rows

Side = Literal["official", "ours"]
Json = dict[str, Any]

_SIDES: Final[tuple[Side, ...]] = ("official", "ours")
_TASK: Final = "worker-0"
_PEER: Final = "03e4f4d7-fc62-409b-9c52-df885525e30b"
_ID: Final = re.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_OWN: Final = frozenset(
    {
        "create_time",
        "update_time",
        "start_time",
        "duration",
        "node_count_metrics",
        "creationTimestamp",
        "deletionTimestamp",
        "operationTime",
        "cidr",
        "earlystop_trial",
    }
)
_MEASURED: Final = frozenset({"ShowPoolMonitor", "ShowPoolRuntimeMetrics", "ShowPoolStatistics"})


def _method(operation_id: str) -> str:
    return re.sub(r"(?<=[a-z0-9])([A-Z])", r"_\1", operation_id).lower()


OFFICIAL: Final = [name for name in OPERATIONS if hasattr(official_sdk.ModelArtsClient, _method(name))]
"""The operations that the official client has a method for."""


@dataclass
class World:
    """What both clients work with.

    Attributes:
        account: the account.
        ours: our client.
        official: the official client.
        results: what each operation returned to each client.
        completed: ID of a job that has completed.
        search: ID of a job whose search has completed.
        trial: ID of one of its trials.
        endless: ID of a search of each client, with a trial that runs until it is stopped, and of that trial.
    """

    account: Account
    ours: Client
    official: Any
    completed: str
    search: str
    trial: str
    endless: Mapping[Side, tuple[str, str]]
    results: dict[tuple[str, Side], Any] = field(default_factory=dict)

    def id_of(self, creation: str, side: Side) -> str:
        """The ID, or else the name, of what an operation created."""
        metadata: Json = self.results[creation, side]["metadata"]
        return str(metadata.get("id") or metadata["name"])

    def call(self, operation_id: str, side: Side, arguments: Json) -> Any:
        """Call an operation; return the result as JSON, with the fields that the official client knows."""
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of the official SDK, whose enumerations lack some values
            if side == "ours":
                text = json.dumps(self._call_ours(operation_id, arguments))
                given = json.loads(text, parse_float=Decimal)  # as the official SDK reads it
                found = _plain(self.official._deserialize(given or {}, f"{operation_id}Response"))
            else:
                found = _plain(self._call_official(operation_id, arguments))
        self.results[operation_id, side] = found
        return found

    def _call_ours(self, operation_id: str, arguments: Json) -> Any:
        operation = OPERATIONS[operation_id]
        names = {parameter.name: parameter.python_name for parameter in operation.parameters}
        named = {names.get(name, name): value for name, value in arguments.items()}
        method = getattr(getattr(self.ours, operation.tag.replace("-", "_")), _method(operation_id))
        answer = method(**named)
        return None if answer is None else answer.to_dict()

    def _call_official(self, operation_id: str, arguments: Json) -> Any:
        kind = getattr(official_sdk, f"{operation_id}Request")
        attributes = {name: attribute for attribute, name in kind.attribute_map.items()}
        given = {
            attributes[name]: self.official._deserialize(value, kind.openapi_types[attributes[name]])
            for name, value in arguments.items()
        }
        return getattr(self.official, _method(operation_id))(kind(**given))


@pytest.fixture(scope="module")
def world(module_emulator: Emulator) -> Iterator[World]:
    """An account with jobs that have ended, and searches that go on."""
    account = Account.from_environment(module_emulator.environment)
    storage = module_emulator.services.storage
    storage.create_bucket(BUCKET)
    for name, script in (("boot", SCRIPT), ("endless", ENDLESS), ("search", SEARCH.encode())):
        storage.put_bytes(BUCKET, f"code/{name}.py", script)
    credentials = BasicCredentials(account.access_key, account.secret_key, account.project_id)
    builder = official_sdk.ModelArtsClient.new_builder()
    official = builder.with_credentials(credentials).with_endpoint(account.url).build()
    with closing(account.client()) as client:
        ours = Client(account.url, headers=client.headers, project_id=account.project_id)

        def create(name: str, boot_file: str, **algorithm: Any) -> str:
            return str(ours.training.create_training_job(body=job_request(name, boot_file, **algorithm)).metadata.id)

        def has_trials(job_id: str) -> bool:
            return bool(ours.auto_search.show_auto_search_trials(job_id).total)

        def first_trial(job_id: str) -> str:
            return str(rows(ours.auto_search.show_auto_search_trials(job_id).to_dict()["items"])[0]["trial_id"])

        searching = policies("random_search", num_samples=5)
        completed = create("completed", BOOT_FILE)
        search = create("search", f"{CODE_DIR}search.py", **searching)
        going_on = {side: create(f"endless-{side}", ENDLESS_FILE, **searching) for side in _SIDES}
        for job_id in (completed, search):
            wait_for(account, client, job_id, ENDED)
        for job_id in going_on.values():
            wait_for(account, client, job_id, {"Running"})
            until(partial(has_trials, job_id))
        endless = {side: (job_id, first_trial(job_id)) for side, job_id in going_on.items()}
        yield World(account, ours, official, completed, search, first_trial(search), endless)
        official.get_http_client().close()


def _network(side: Side) -> Json:
    return {
        "apiVersion": "v1",
        "kind": "Network",
        "metadata": {"labels": {"os.modelarts/name": f"network-{side}", "os.modelarts/workspace.id": "0"}},
        "spec": {"cidr": block(_SIDES.index(side))},
    }


def _pool(world: World, side: Side) -> Json:
    return {
        "apiVersion": "v2",
        "kind": "Pool",
        "metadata": {"labels": {"os.modelarts/name": f"pool-{side}", "os.modelarts/workspace.id": "0"}},
        "spec": {
            "type": "Dedicate",
            "scope": ["Train"],
            "network": {"name": world.id_of("CreateNetwork", side)},
            "resources": [{"flavor": FLAVOR, "count": 1}],
        },
    }


def _algorithm(side: Side) -> Json:
    return {
        "metadata": {"name": f"algorithm-{side}", "description": "a twin"},
        "job_config": {
            "code_dir": CODE_DIR,
            "boot_file": BOOT_FILE,
            "parameters": [{"name": "lr", "value": "0.1", "constraint": {"type": "Float", "editable": True}}],
        },
    }


ARGUMENTS: Final[Mapping[str, Callable[[World, Side], Json]]] = {
    "CreateTrainingJob": lambda _, side: {"body": job_request(f"twin-{side}", ENDLESS_FILE)},
    "ListTrainingJobs": lambda *_: {
        "body": {"limit": 5, "filters": [{"key": "phase", "operator": "in", "value": ["Completed"]}]}
    },
    "ShowTrainingJobDetails": lambda world, _: {"training_job_id": world.completed},
    "ChangeTrainingJobDescription": lambda world, side: {
        "training_job_id": world.id_of("CreateTrainingJob", side),
        "body": {"description": "changed"},
    },
    "CreateSaveImageJob": lambda world, side: {
        "training_job_id": _running(world, side),
        "task_id": _TASK,
        "body": {"name": f"image-{side}", "namespace": "twins", "tag": "1"},
    },
    "ShowSaveImageJob": lambda world, side: {"training_job_id": _with_image(world, side), "task_id": _TASK},
    "StopTrainingJob": lambda world, side: {
        "training_job_id": world.id_of("CreateTrainingJob", side),
        "body": {"action_type": "terminate"},
    },
    "ShowTrainingJobLogsPreview": lambda world, _: {"training_job_id": world.completed, "task_id": _TASK},
    "ShowTrainingJobMetrics": lambda world, _: {"training_job_id": world.completed, "task_id": _TASK},
    "ListTrainingJobEvents": lambda world, _: {"training_job_id": world.completed, "limit": 3, "order": "asc"},
    "ShowTrainingJobFlavors": lambda *_: {"flavor_type": "CPU"},
    "ShowTrainingJobEngines": lambda *_: {},
    "ShowSearchAlgorithms": lambda *_: {},
    "ShowAutoSearchYamlTemplatesInfo": lambda *_: {},
    "ShowAutoSearchYamlTemplateContent": lambda world, _: _template(world),
    "ShowAutoSearchTrials": lambda world, _: {"training_job_id": world.search, "limit": 3, "offset": 0},
    "ShowAutoSearchPerTrial": lambda world, _: {"training_job_id": world.search, "trial_id": world.trial},
    "ShowAutoSearchTrialEarlyStop": lambda world, side: dict(
        zip(("training_job_id", "trial_id"), world.endless[side], strict=True)
    ),
    "ShowAutoSearchParamsAnalysis": lambda world, _: {"training_job_id": world.search},
    "ShowAutoSearchParamAnalysisResultPath": lambda world, _: {
        "training_job_id": world.search,
        "parameter_name": "x",
    },
    "CreateAlgorithm": lambda _, side: {"body": _algorithm(side)},
    "ListAlgorithms": lambda *_: {"limit": 5, "sort_by": "name", "order": "asc", "searches": "name:algorithm-"},
    "ShowAlgorithmByUuid": lambda world, _: {"algorithm_id": world.id_of("CreateAlgorithm", "official")},
    "ChangeAlgorithm": lambda world, side: {
        "algorithm_id": world.id_of("CreateAlgorithm", side),
        "body": {"metadata": {"name": f"changed-{side}"}},
    },
    "DeleteAlgorithm": lambda world, side: {"algorithm_id": world.id_of("CreateAlgorithm", side)},
    "CreateNetwork": lambda _, side: {"body": _network(side)},
    "ListNetworks": lambda *_: {"labelSelector": "os.modelarts/workspace.id=0", "limit": 1},
    "ShowNetwork": lambda world, _: {"network_name": world.id_of("CreateNetwork", "ours")},
    "PatchNetwork": lambda world, side: {
        "network_name": world.id_of("CreateNetwork", side),
        "body": {"spec": {"connection": {"peerConnectionList": [{"peerVpcId": _PEER, "peerSubnetId": _PEER}]}}},
    },
    "CreatePool": lambda world, side: {"body": _pool(world, side)},
    "ListPools": lambda world, _: {"labelSelector": _settled_pools(world)},
    "ShowPool": lambda world, _: {"pool_name": world.id_of("CreatePool", "ours")},
    "BatchCreatePoolTags": lambda world, side: {
        "pool_name": world.id_of("CreatePool", side),
        "body": {"tags": [{"key": "team", "value": "twins"}, {"key": "stage", "value": "test"}]},
    },
    "ShowPoolTags": lambda world, _: {"pool_name": world.id_of("CreatePool", "ours")},
    "ListPoolTags": lambda *_: {"limit": 1, "offset": 1},
    "BatchDeletePoolTags": lambda world, side: {
        "pool_name": world.id_of("CreatePool", side),
        "body": {"tags": [{"key": "stage"}]},
    },
    "PatchPool": lambda world, side: {
        "pool_name": world.id_of("CreatePool", side),
        "body": {"metadata": {"annotations": {"os.modelarts/description": "changed"}}},
    },
    "ShowPoolMonitor": lambda world, _: {"pool_name": world.id_of("CreatePool", "ours")},
    "ShowPoolStatistics": lambda *_: {"workspaceId": "0"},
    "ShowPoolRuntimeMetrics": lambda *_: {},
    "ListResourceFlavors": lambda *_: {"limit": 2},
    "ListPluginTemplates": lambda *_: {},
    "ShowPluginTemplate": lambda world, _: {"plugintemplate_name": _plugin(world)},
    "ShowOsQuota": lambda *_: {},
    "ShowOsConfig": lambda *_: {},
    "DeleteTrainingJob": lambda world, side: {"training_job_id": _ended(world, side)},
    "DeletePool": lambda world, side: {"pool_name": world.id_of("CreatePool", side)},
    "DeleteNetwork": lambda world, side: {"network_name": _unused_network(world, side)},
}
"""The arguments of each operation by their names in the API, in the order of the calls."""


def _wait(world: World, side: Side, phases: set[str]) -> str:
    job_id = world.id_of("CreateTrainingJob", side)
    with closing(world.account.client()) as client:
        wait_for(world.account, client, job_id, phases)
    return job_id


def _running(world: World, side: Side) -> str:
    return _wait(world, side, {"Running"})


def _ended(world: World, side: Side) -> str:
    return _wait(world, side, {"Terminated"})


def _with_image(world: World, side: Side) -> str:
    job_id = world.id_of("CreateTrainingJob", side)
    until(lambda: world.ours.training.show_save_image_job(job_id, _TASK).status == "ACTIVE")
    return job_id


def _template(world: World) -> Json:
    """The path of a template that the server lists."""
    first = world.results["ShowAutoSearchYamlTemplatesInfo", "official"]["yaml_templates"][0]
    return {"algorithm_type": first["algorithm_type_en"], "algorithm_name": first["algorithm_names"][0]}


def _plugin(world: World) -> str:
    return str(world.results["ListPluginTemplates", "official"]["items"][0]["metadata"]["name"])


def _settled_pools(world: World) -> str:
    def states() -> set[str]:
        statuses = [pool.to_dict()["status"] for pool in world.ours.resource_pools.list_pools().items]
        return {status["phase"] for status in statuses} | {
            scope["state"] for status in statuses for scope in status["scope"]
        }

    until(lambda: states() == {"Running", "Enabled"}, states)
    return "os.modelarts/workspace.id=0"


def _unused_network(world: World, side: Side) -> str:
    pool = world.id_of("CreatePool", side)
    until(lambda: pool not in {each.metadata.name for each in world.ours.resource_pools.list_pools().items})
    return world.id_of("CreateNetwork", side)


def test_the_table_has_each_operation_of_the_official_client() -> None:
    assert sorted(ARGUMENTS) == sorted(OFFICIAL)
    assert len(OFFICIAL) == 48


def test_each_operation_has_the_same_result_by_both_clients(world: World) -> None:
    differing: dict[str, list[Any]] = {}
    for operation_id, arguments in ARGUMENTS.items():
        given = [arguments(world, side) for side in _SIDES]
        results = [world.call(operation_id, side, each) for side, each in zip(_SIDES, given, strict=True)]
        if given[0] != given[1] or operation_id in _MEASURED:
            results = [_twin(result, is_measured=operation_id in _MEASURED) for result in results]
        if results[0] != results[1]:
            differing[operation_id] = results
    assert differing == {}


def _plain(value: Any) -> Any:
    """A model of the official SDK as JSON, without what it has no value for."""
    if hasattr(value, "attribute_map"):
        found = {name: _plain(getattr(value, attribute)) for attribute, name in value.attribute_map.items()}
        return {name: each for name, each in found.items() if each is not None}
    if isinstance(value, list):
        return [_plain(each) for each in value]
    if isinstance(value, dict):
        return {name: _plain(each) for name, each in value.items()}
    return value


def _twin(value: Any, *, is_measured: bool) -> Any:
    """A result without what only one of two twins has; of what is measured, the kind of each value."""
    if isinstance(value, dict):
        left = {name: each for name, each in value.items() if name not in _OWN}
        return {name: _twin(each, is_measured=is_measured) for name, each in left.items()}
    if isinstance(value, list):
        return [_twin(each, is_measured=is_measured) for each in (value[:1] if is_measured else value)]
    if isinstance(value, str):
        return _ID.sub("ID", value.replace("official", "SIDE").replace("ours", "SIDE"))
    return type(value).__name__ if is_measured else value
