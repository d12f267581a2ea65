"""Two accounts with a project each: neither sees, changes, uses or counts what the other has, by any operation."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any, Final

import httpx
import pytest
from modelarts_client.auth.signature_auth import AccessKeyAuth
from modelarts_client.operation import Operation
from modelarts_client.operations import OPERATIONS
from modelarts_emulator.assembly import create_app
from modelarts_emulator.embedded import Emulator
from modelarts_emulator.iam.accounts import Accounts
from modelarts_emulator.state.store import Store
from starlette.types import ASGIApp

from tests.support.account import (
    BUCKET,
    FLAVOR,
    Account,
    Prepared,
    job_request,
    model_request,
    prepare,
    service_request,
)
from tests.support.polling import until

Json = dict[str, Any]

UNKNOWN: Final = "ab1b2c3d-0000-4000-8000-0a1b2c3d4e5f"
OF_PROJECTS: Final = [each for each in OPERATIONS.values() if "{project_id}" in each.path]
ALIKE: Final = {
    "ShowTrainingJobFlavors",
    "ShowTrainingJobEngines",
    "ShowSearchAlgorithms",
    "ShowAutoSearchYamlTemplatesInfo",
    "ShowAutoSearchYamlTemplateContent",
    "ShowModelEngineAndRuntime",
    "ListModelTemplates",
    "ShowServiceSpecifications",
    "ShowInternalChannelVpcepApi",
    "ListResourceFlavors",
    "ListPluginTemplates",
    "ShowPluginTemplate",
    "ShowOsConfig",
}
"""Operations that answer all projects alike."""


@dataclass(frozen=True)
class Side:
    """A project, and how its user calls operations."""

    project_id: str
    app: ASGIApp
    token: str

    def call(self, method: str, path: str, body: object = None, **options: Any) -> httpx.Response:
        async def send() -> httpx.Response:
            transport = httpx.ASGITransport(self.app)
            options.setdefault("headers", {"X-Auth-Token": self.token})
            async with httpx.AsyncClient(transport=transport, base_url="http://localhost") as client:
                return await client.request(method, path, json=body, **options)

        return asyncio.run(send())

    def ask(self, operation: Operation, names: Mapping[str, str], body: object = None) -> httpx.Response:
        """Call an operation of this project, with these values in its path."""
        return self.call(operation.method, operation.path.format(project_id=self.project_id, **names), body)


@pytest.fixture(scope="module")
def prepared(account: Account, ours: Side) -> Prepared:
    made = prepare(account)
    pools = OPERATIONS["ListPools"]
    until(lambda: all(pool["status"]["phase"] == "Running" for pool in ours.ask(pools, {}).json()["items"]))
    return made


@pytest.fixture(scope="module")
def ours(account: Account, module_emulator: Emulator) -> Side:
    return Side(account.project_id, create_app(module_emulator.services), account.token())


@pytest.fixture(scope="module")
def accounts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Accounts]:
    with closing(Store(tmp_path_factory.mktemp("other") / "accounts.sqlite3")) as store:
        yield Accounts(store)


@pytest.fixture(scope="module")
def theirs(accounts: Accounts, module_emulator: Emulator) -> Side:
    """Another account at the same services."""
    token = accounts.issue_token(project_scope=True).token
    return Side(accounts.account.project_id, create_app(replace(module_emulator.services, accounts=accounts)), token)


def _path(prepared: Prepared) -> dict[str, str]:
    """What there is of ours, by the names of the parameters of paths."""
    return {
        "training_job_id": prepared.searched,
        "task_id": "worker-0",
        "trial_id": prepared.trial,
        "parameter_name": "x",
        "algorithm_id": prepared.algorithm,
        "model_id": prepared.model,
        "service_id": prepared.service,
        "pool_name": prepared.pool,
        "network_name": prepared.network,
        "algorithm_type": "hpo",
        "algorithm_name": "TPE",
        "plugintemplate_name": "gpu-driver",
        "log_group_id": "group",
        "log_stream_id": "stream",
    }


def _pool(name: str, **spec: Any) -> Json:
    usual = {"type": "Dedicate", "scope": ["Train", "Infer"], "resources": [{"flavor": FLAVOR, "count": 1}]}
    metadata = {"labels": {"os.modelarts/name": name}}
    return {"apiVersion": "v2", "kind": "Pool", "metadata": metadata, "spec": usual | spec}


def _network(name: str) -> Json:
    metadata = {"labels": {"os.modelarts/name": name}}
    return {"apiVersion": "v1", "kind": "Network", "metadata": metadata, "spec": {"cidr": "172.31.254.0/24"}}


def _algorithm(name: str) -> Json:
    job_config = {"code_dir": f"/{BUCKET}/code/", "boot_file": f"/{BUCKET}/code/boot.py"}
    return {"metadata": {"name": name}, "job_config": job_config}


CREATED: Final[Mapping[str, Json]] = {
    "CreateTrainingJob": job_request("completed"),
    "CreateAlgorithm": _algorithm("prepared"),
    "CreateModel": model_request("prepared"),
    "CreatePool": _pool("prepared"),
    "CreateNetwork": _network("prepared"),
}
"""What they create with the names and the addresses that ours has."""
TAGS: Final = {"tags": [{"key": "a", "value": "b"}]}
BODIES: Final[Mapping[str, Json]] = {
    "ListTrainingJobs": {"limit": 50},
    "ChangeTrainingJobDescription": {"description": "theirs"},
    "StopTrainingJob": {"action_type": "terminate"},
    "CreateSaveImageJob": {"name": "a", "namespace": "b", "tag": "c"},
    "ChangeAlgorithm": _algorithm("theirs"),
    "UpdateService": {"description": "theirs"},
    "PatchPool": {"metadata": {"labels": {"a": "b"}}},
    "PatchNetwork": {"metadata": {"labels": {"a": "b"}}},
    "UpdatePoolTags": TAGS | {"action": "create"},
    "BatchCreatePoolTags": TAGS,
    "BatchDeletePoolTags": TAGS,
    "ListLogs": {"start_time": "0", "end_time": "9999999999999"},
}


def all_names(prepared: Prepared) -> list[str]:
    """The IDs and generated names of all that is ours."""
    values = vars(prepared).values()
    return [name for value in values for name in (value if isinstance(value, tuple) else [value])]


def shown(side: Side, prepared: Prepared) -> dict[str, Any]:
    """What a project can see, as far as it does not change with the time."""
    found: dict[str, Any] = {}
    for operation in OF_PROJECTS:
        if operation.method == "GET" and operation.id not in ALIKE:
            answer = side.ask(operation, _path(prepared))
            found[operation.id] = (answer.status_code, sorted(re.findall(r'"(?:name|\w+_id)": ?"[^"]*"', answer.text)))
    return found


def test_what_is_ours_is_nothing_to_them(ours: Side, theirs: Side, prepared: Prepared) -> None:
    """Every operation answers as if what it names did not exist, and lists are empty."""
    before, path = shown(ours, prepared), _path(prepared)
    for operation in OF_PROJECTS:
        if operation.id in CREATED or operation.id in ("CreateService", "ListLogs"):
            continue
        answer = theirs.ask(operation, path, BODIES.get(operation.id))
        if operation.id in ALIKE:
            assert answer.text == ours.ask(operation, path).text, operation.id
            continue
        names = {name for name in path if f"{{{name}}}" in operation.path}
        if not names:  # a list
            assert answer.status_code == 200
            assert not [name for name in all_names(prepared) if name in answer.text], answer.text
            continue
        unknown = theirs.ask(
            operation, path | dict.fromkeys(names - {"task_id", "parameter_name"}, UNKNOWN), BODIES.get(operation.id)
        )
        said = answer.text
        for name in names - {"task_id", "parameter_name"}:
            said = said.replace(path[name], UNKNOWN)
        assert answer.status_code in (400, 404), operation.id
        assert (answer.status_code, said) == (unknown.status_code, unknown.text), operation.id
    prediction = theirs.call("POST", f"/v1/infers/{prepared.service}", {})
    assert prediction.status_code == 404
    assert ours.project_id not in prediction.text
    assert shown(ours, prepared) == before


def test_they_cannot_use_what_is_ours(ours: Side, theirs: Side, prepared: Prepared) -> None:
    """A body that names what is ours is refused as one that names nothing."""
    image = {"command": "true", "engine": {"image_url": "conformance/prepared:1"}}

    def job(**changes: Any) -> Json:
        return job_request("uses", **changes)

    def in_pool(name: str) -> Json:
        body = job()
        body["spec"]["resource"] |= {"pool_id": name, "flavor_id": "modelarts.pool.visual.xlarge"}
        return body

    named: list[tuple[str, str, Any]] = [
        ("CreateTrainingJob", prepared.algorithm, lambda name: job() | {"algorithm": {"id": name}}),
        ("CreateTrainingJob", prepared.pool, in_pool),
        ("CreateService", prepared.model, lambda name: service_request("uses", name)),
        ("CreatePool", prepared.network, lambda name: _pool("uses", network={"name": name})),
        ("CreatePool", prepared.pool, lambda name: _pool("uses", type="Logical", parent=name)),
    ]
    for operation_id, name, body in named:
        answer = theirs.ask(OPERATIONS[operation_id], {}, body(name))
        unknown = theirs.ask(OPERATIONS[operation_id], {}, body(UNKNOWN))
        assert answer.status_code in (400, 404), answer.text
        assert (answer.status_code, answer.text.replace(name, UNKNOWN)) == (unknown.status_code, unknown.text)
    created = theirs.ask(OPERATIONS["CreateTrainingJob"], {}, job() | {"algorithm": image})
    job_id = created.json()["metadata"]["id"]
    events = theirs.ask(OPERATIONS["ListTrainingJobEvents"], {"training_job_id": job_id})
    assert "unpacked" not in events.text  # the image is a name of any registry to them
    assert theirs.ask(OPERATIONS["DeleteTrainingJob"], {"training_job_id": job_id}).is_success
    for query in (f"pools?parent={prepared.pool}", "pools?workspaceId=0"):
        assert theirs.call("GET", f"/v2/{theirs.project_id}/{query}").json()["items"] == []


def test_names_and_addresses_of_ours_are_free_for_them(ours: Side, theirs: Side, prepared: Prepared) -> None:
    """And what they make and delete under these names changes nothing of ours."""
    before = shown(ours, prepared)
    path = _path(prepared)
    for operation_id, body in CREATED.items():
        created = theirs.ask(OPERATIONS[operation_id], {}, body)
        assert created.is_success, created.text
        answer = created.json()
        metadata = answer.get("metadata", {})
        name = str(answer.get("model_id") or metadata.get("id") or metadata["name"])
        kind = operation_id.removeprefix("Create")
        parameter = {"TrainingJob": "training_job_id", "Algorithm": "algorithm_id", "Model": "model_id"}.get(
            kind, f"{kind.lower()}_name"
        )
        assert shown(ours, prepared) == before
        assert not ours.ask(OPERATIONS[f"Delete{kind}"], path | {parameter: name}).is_success
        assert theirs.ask(OPERATIONS[f"Delete{kind}"], path | {parameter: name}).is_success
    assert shown(ours, prepared) == before


def test_credentials_are_for_one_project(account: Account, accounts: Accounts, ours: Side, theirs: Side) -> None:
    """A token, a key or a temporary key opens no path of another project, whatever the operation."""
    keys = accounts.issue_temporary_keys(timedelta(minutes=15))
    signatures = [
        AccessKeyAuth(accounts.account.access_key, accounts.account.secret_key),
        AccessKeyAuth(keys.access_key, keys.secret_key, keys.security_token),
    ]
    names = dict.fromkeys(re.findall(r"{(\w+)}", "".join(each.path for each in OF_PROJECTS)), "any")
    for operation in OF_PROJECTS:
        path = operation.path.format(**names | {"project_id": ours.project_id})
        for options in ({}, *({"auth": signature, "headers": {}} for signature in signatures)):
            answer = theirs.call(operation.method, path, BODIES.get(operation.id), **options)
            assert (answer.status_code, answer.json()["error_code"]) == (403, "ModelArts.0210"), operation.id
        foreign = ours.call(operation.method, path, headers={"X-Auth-Token": theirs.token})
        assert foreign.status_code == 401
