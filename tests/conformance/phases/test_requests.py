"""What comes of requests: identity, refused and robust."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from modelarts_conformance._findings.finding import Finding
from modelarts_emulator.calls import Call, Handler
from modelarts_emulator.contract import Problem, Reply
from modelarts_emulator.http import app, parameters
from modelarts_emulator.http.routing import Router

from tests.conformance.phases.conftest import World

QUOTA, JOBS, JOB, MODELS, MODEL = "ShowOsQuota", "ListTrainingJobs", "ShowTrainingJobDetails", "ListModels", "ShowModel"
ALGORITHM = ("CreateAlgorithm", "ShowAlgorithmByUuid", "ListAlgorithms", "DeleteAlgorithm")


@pytest.mark.parametrize("phase", ["identity", "refused", "robust"])
def test_the_local_modelarts_has_nothing_to_find(world: World, phase: str) -> None:
    few = () if phase == "identity" else (*ALGORITHM, MODELS, JOBS, "CreateModel", "PatchPool", "KeystoneListProjects")
    assert world.findings(phase, *few) == []
    assert world.last.gate.writes > 5


@pytest.mark.parametrize("phase", ["identity", "refused", "robust"])
def test_reading_writes_nothing(world: World, phase: str) -> None:
    assert world.findings(phase, JOBS, JOB, MODELS, *ALGORITHM, writes=False) == []
    assert world.last.gate.writes == 0
    assert world.last.gate.sent > 10


# Identity


@pytest.mark.parametrize("operation", ["CreateAlgorithm", "ShowAlgorithmByUuid"])
def test_another_name_is_found(world: World, operation: str) -> None:
    def spoil(call: Call[Any], body: Any) -> Any:
        return {**body, "metadata": {**body["metadata"], "name": "another"}}

    world.plant(operation, spoil)
    found = world.findings("identity", *ALGORITHM)
    assert ("echo", operation, "/metadata/name") in {(each.kind, each.operation, each.field) for each in found}


def test_another_name_in_the_list_is_found(world: World) -> None:
    def spoil(call: Call[Any], body: Any) -> Any:
        for entry in body["items"]:
            entry["metadata"]["name"] = entry["metadata"]["name"].upper()
        return body

    world.plant("ListAlgorithms", spoil)
    found = world.findings("identity", *ALGORITHM)
    assert {(each.kind, each.operation) for each in found} == {("echo", "ListAlgorithms")}


def test_another_object_is_found(world: World) -> None:
    made = world.ground.made.ids["model_id"]
    world.faults[MODEL] = lambda call, handler: handler(_with_path(call, model_id=made[-1]))
    found = world.findings("identity", MODEL)
    assert {(each.kind, each.operation) for each in found} == {("identity", MODEL)}


def test_an_answer_that_names_more_is_found(world: World) -> None:
    other = world.ground.made.ids["model_id"][-1]

    def spoil(call: Call[Any], body: Any) -> Any:
        return body if call.path["model_id"] == other else {**body, "description": other}

    world.plant(MODEL, spoil)
    assert [(each.kind, each.code) for each in world.findings("identity", MODEL)] == [("identity", "another")]


def test_answers_about_parts_of_another_object_are_found(world: World) -> None:
    world.plant("ShowServiceMonitorInfo", lambda call, body: {**body, "service_id": "0f0e0d0c"})
    found = world.findings("identity", "ShowServiceMonitorInfo")
    assert [(each.kind, each.field) for each in found] == [("identity", "/service_id")]


@pytest.mark.parametrize(
    ("operation", "spoil", "field"),
    [
        ("DeleteModel", lambda body: body.update(delete_success_list=[]), "/delete_success_list/*"),
        ("UpdateService", lambda body: body.update(service_id="0f0e0d0c"), "/service_id"),
        ("PatchPool", lambda body: body["metadata"].update(name="another"), "/metadata/name"),
    ],
)
def test_answers_to_writes_about_another_object_are_found(world: World, operation: str, spoil: Any, field: str) -> None:
    def spoiled(call: Call[Any], body: Any) -> Any:
        spoil(body)
        return body

    world.plant(operation, spoiled)
    found = world.findings("identity", operation, "CreateModel", MODEL)
    assert {(each.kind, each.operation, each.field) for each in found} == {("identity", operation, field)}


def test_a_delete_that_deletes_more_is_found(world: World) -> None:
    ground = world.ground
    ground.made.ids["algorithm_id"].append(next(iter((ground.spare("DeleteAlgorithm") or {}).values())))
    doomed = ground.made.ids["algorithm_id"][-1]

    def more(call: Call[Any], handler: Handler[Any]) -> Reply:
        handler(_with_path(call, algorithm_id=doomed))
        return handler(call)

    world.faults["DeleteAlgorithm"] = more
    found = world.findings("identity", *ALGORITHM)
    ground.made.ids["algorithm_id"].remove(doomed)
    assert [(each.kind, each.operation, each.code) for each in found] == [
        ("identity", "DeleteAlgorithm", "deletes more")
    ]


def _with_path(call: Call[Any], **path: str) -> Call[Any]:
    return replace(call, path={**call.path, **path})


# Refused


def overlooking(monkeypatch: pytest.MonkeyPatch, module: Any, about: str) -> None:
    """Have the emulator overlook violations whose description has a text."""
    describe = module.describe

    def overlook(*arguments: Any, **named: Any) -> str | None:
        found: str | None = describe(*arguments, **named)
        return None if found is not None and about in found else found

    monkeypatch.setattr(module, "describe", overlook)


def test_objects_that_nobody_sends_are_checked_as_well(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    overlooking(monkeypatch, app, "tags[0].key")
    found = world.findings("refused", JOBS)
    assert ["/tags/*/key" in each.what for each in found] == [True]


def test_names_in_paths_that_nobody_checks_are_found(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    overlooking(monkeypatch, parameters, "log_group_id")
    found = world.findings("refused", "ListLogs")
    assert [(each.kind, each.field, each.code) for each in found] == [
        ("accepts-invalid", "path log_group_id", "maxLength")
    ]


def test_a_name_in_a_path_may_be_looked_up_before_it_is_checked(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    pools = ("ShowPool", "ShowPoolTags", "PatchPool", "DeletePool")
    assert world.findings("refused", *pools) == []
    assert not any("looked up" in reason for reason in world.last.excuses)
    overlooking(monkeypatch, parameters, "pool_name")
    assert world.findings("refused", *pools) == []
    assert "ShowPoolTags: a value that names nothing is looked up before it is checked" in world.last.excuses


def test_a_name_in_a_path_that_only_some_check_is_found(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    find = Router.find

    def unchecked(self: Router, method: str, path: str) -> Any:
        match = find(self, method, path)
        is_wrong = re.fullmatch("[a-z0-9-]{4,128}", match.path.get("pool_name", "none")) is None
        unknown = {**match.path, "pool_name": "absent"}
        return replace(match, path=unknown) if is_wrong and path.endswith("/tags") else match

    monkeypatch.setattr(Router, "find", unchecked)
    found = world.findings("refused", "ShowPool", "ShowPoolTags")
    assert {(each.operation, each.kind, each.field) for each in found} == {
        ("ShowPoolTags", "refused-otherwise", "path pool_name")
    }


@pytest.mark.parametrize("create", ["CreateTrainingJob", "CreateModel", "CreateService", "CreatePool"])
def test_bodies_that_nobody_checks_are_found(world: World, monkeypatch: pytest.MonkeyPatch, create: str) -> None:
    overlooking(monkeypatch, app, "")
    found = world.findings("refused", create)
    assert found
    assert {each.kind for each in found} <= {"accepts-invalid", "refused-otherwise", "server-error"}
    assert len(found) <= 12, [(each.kind, each.field) for each in found]


@pytest.mark.parametrize(
    ("create", "field"),
    [
        ("CreateTrainingJob", "metadata.description"),
        ("CreateTrainingJob", "spec.resource.node_count"),
        ("CreateAlgorithm", "metadata.name"),
        ("CreateModel", "model_version"),
    ],
)
def test_one_field_that_nobody_checks_is_found(
    world: World, monkeypatch: pytest.MonkeyPatch, create: str, field: str
) -> None:
    overlooking(monkeypatch, app, f"body.{field}")
    found = world.findings("refused", create)
    assert {each.field for each in found} == {f"/{field.replace('.', '/')}"}


def test_a_refusal_for_something_else_does_not_count(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    overlooking(monkeypatch, app, "body.metadata.description")

    def without(call: Call[Any], handler: Handler[Any]) -> Reply:
        raise Problem(400, "ModelArts.2780", "Engine not found.", "Choose another one.")

    world.faults["CreateTrainingJob"] = without
    found = world.findings("refused", "CreateTrainingJob")
    assert {(each.kind, each.field) for each in found} == {("refused-otherwise", "/metadata/description")}


def test_parameters_that_nobody_checks_are_found(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    overlooking(monkeypatch, parameters, "limit")
    found = world.findings("refused", MODELS, writes=False)
    assert {each.field for each in found} == {"query limit"}


# Robust


def failing(when: Callable[[Call[Any]], bool]) -> Any:
    """A handler that fails at some requests."""

    def fail(call: Call[Any], handler: Handler[Any]) -> Reply:
        if when(call):
            raise ArithmeticError("planted")
        return handler(call)

    return fail


@pytest.mark.parametrize(
    ("operation", "when"),
    [
        (MODEL, lambda call: len(call.path["model_id"]) > 5000),
        (MODEL, lambda call: any(ord(character) > 0xFFFF for character in call.path["model_id"])),
        (MODELS, lambda call: any(ord(character) > 0xFFFF for character in str(call.query.get("description")))),
        (MODELS, lambda call: "9" * 300 in str(call.query.get("model_name"))),
        (JOBS, lambda call: call.body.get("offset", 0) > 2**31),
        ("CreateAlgorithm", lambda call: max(str(call.body.get("job_config"))) > "😀"),
    ],
)
def test_failures_at_odd_values_are_found(world: World, operation: str, when: Any) -> None:
    world.faults[operation] = failing(when)
    found = world.findings("robust", operation)
    assert [(each.kind, each.operation) for each in found] == [("server-error", operation)]


def test_odd_values_that_are_accepted_are_found(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    overlooking(monkeypatch, app, "")
    found: list[Finding] = world.findings("robust", "ChangeTrainingJobDescription")
    assert "accepts-invalid" in {each.kind for each in found}


def test_a_server_that_hangs_is_found(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    def hang(call: Call[Any], handler: Handler[Any]) -> Reply:
        if len(call.path["model_id"]) > 200:
            time.sleep(0.6)
        return handler(call)

    world.faults[MODEL] = hang
    found = world.findings("robust", MODEL, patience=0.3)
    assert [(each.kind, each.operation) for each in found] == [("no-answer", MODEL)]
    assert "Timeout" in found[0].what
