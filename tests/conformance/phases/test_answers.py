"""The phases that look at the answers of a whole run: drift, relations and availability."""

from __future__ import annotations

import time
from typing import Any

import pytest
from modelarts_conformance._findings.finding import Finding
from modelarts_conformance._phases import availability
from modelarts_conformance._phases.availability import AVAILABILITY
from modelarts_conformance._phases.relations.held import Held
from modelarts_conformance._resources.ground import ground_of
from modelarts_emulator.calls import Call, Handler
from modelarts_emulator.contract import Problem, Reply

from tests.conformance.phases.conftest import World

QUOTA, JOBS, JOB, MODELS = "ShowOsQuota", "ListTrainingJobs", "ShowTrainingJobDetails", "ListModels"
LOG_URL = "ShowObsUrlOfTrainingJobLogs"


def kinds(findings: list[Finding]) -> set[tuple[str, str, str]]:
    """Kind, operation and field of each."""
    return {(each.kind, each.operation, each.field) for each in findings}


@pytest.mark.parametrize("writes", [True, False])
@pytest.mark.parametrize("phase", ["drift", "relations", "availability"])
def test_the_local_modelarts_has_nothing_to_find(world: World, phase: str, writes: bool) -> None:
    before = world.ground.target.gate.writes
    assert world.findings(phase, writes=writes) == []
    assert world.last.gate.sent > 30
    if not writes:
        assert (world.last.gate.writes, world.ground.target.gate.writes) == (0, before)


@pytest.mark.parametrize(
    ("changes", "field", "kind"),
    [
        ({"new_field": 1}, "/new_field", "undocumented-field"),
        ({"total": "many"}, "/total", "schema"),
        ({"total": None}, "/total", "schema"),
        ({"order": "sideways"}, "/order", "schema"),
    ],
)
def test_drift_of_a_field_is_found(world: World, changes: dict[str, Any], field: str, kind: str) -> None:
    world.plant(JOBS, lambda call, body: body | changes)
    found = world.findings("drift", JOBS, writes=False)
    assert (kind, JOBS, field) in kinds(found)
    assert all(each.place is not None for each in found)


def test_drift_deep_in_a_list_is_found(world: World) -> None:
    def spoil(call: Call[Any], body: Any) -> Any:
        body["items"][-1]["metadata"]["colour"] = "red"
        return body

    world.plant(JOBS, spoil)
    assert kinds(world.findings("drift", JOBS)) == {("undocumented-field", JOBS, "/items/*/metadata/colour")}


@pytest.mark.parametrize(
    ("reply", "kind"),
    [
        (lambda reply: Reply(206, reply.body), "status"),
        (lambda reply: Reply(302, reply.body, {"Location": "/elsewhere"}), "status"),
        (lambda reply: Reply(reply.status, reply.body, {"X-Secret-Sauce": "1"}), "undocumented-header"),
        (lambda reply: Reply(reply.status, None), "content-type"),
        (lambda reply: Reply(404, {"message": "not there"}), "schema"),
    ],
)
def test_drift_of_the_whole_answer_is_found(world: World, reply: Any, kind: str) -> None:
    def faulty(call: Call[Any], handler: Handler[Any]) -> Reply:
        changed: Reply = reply(handler(call))
        return changed

    world.faults[QUOTA] = faulty
    assert kind in {each.kind for each in world.findings("drift", QUOTA, writes=False)}


def test_documented_fields_have_to_be_there_only_if_asked_for(world: World) -> None:
    def unseen(**named: Any) -> tuple[float, list[Finding]]:
        found = world.findings("drift", JOBS, writes=False, **named)
        return world.last.figures["documented fields never seen"], found

    before, [shown] = unseen(strict=True)
    world.plant(JOBS, lambda call, body: {name: value for name, value in body.items() if name != "sort_by"})
    assert unseen() == (before + 1, [])
    after, [strict] = unseen(strict=True)
    assert after == before + 1
    assert (strict.kind, strict.operation) == ("never-seen", JOBS)
    assert "/sort_by" in strict.what.split(", ")[0]
    assert "/sort_by" not in shown.what


@pytest.mark.parametrize(
    ("operation", "spoil", "kind"),
    [
        (JOB, lambda body: body["status"].update(start_time=1), "in-order"),
        (JOB, lambda body: body["status"]["task_statuses"].append({"task": "worker-7", "exit_code": 0}), "among"),
        (QUOTA, lambda body: body["quotas"]["resources"][0].update(used=10**9), "at-most"),
        (QUOTA, lambda body: body["quotas"]["resources"].append(body["quotas"]["resources"][0]), "unique"),
        ("ShowTrainingJobMetrics", lambda body: body["metrics"][0]["value"].append(1.0), "same-length"),
        (LOG_URL, lambda body: body.update(obs_url=body["obs_url"].replace("worker", "nobody")), "leads-to"),
    ],
)
def test_broken_relations_are_found(world: World, operation: str, spoil: Any, kind: str) -> None:
    def spoiled(call: Call[Any], body: Any) -> Any:
        spoil(body)
        return body

    world.plant(operation, spoiled)
    found = world.findings("relations", operation)
    assert [(each.kind, each.operation, each.code) for each in found] == [("relation", operation, kind)]


@pytest.mark.parametrize(
    ("operation", "spoil", "kind"),
    [
        (MODELS, lambda body: body.update(count=body["total_count"] + 1), "list-count"),
        ("ListTrainingJobs", lambda body: body.update(count=body["total"] + 1), "list-count"),
        ("ShowSearchAlgorithms", lambda body: body.update(search_algo_count=1), "list-count"),
        ("ListPluginTemplates", lambda body: body["items"].append(body["items"][0]), "list-double"),
        ("ListPoolTags", lambda body: body["tags"].extend([{"key": "a", "values": ["b"]}] * 2), "list-double"),
    ],
)
def test_entries_that_are_there_twice_or_not_counted_are_found(
    world: World, operation: str, spoil: Any, kind: str
) -> None:
    def spoiled(call: Call[Any], body: Any) -> Any:
        spoil(body)
        return body

    world.plant(operation, spoiled)
    assert [(each.kind, each.operation) for each in world.findings("relations", operation)] == [(kind, operation)]


def test_another_page_than_was_asked_for_is_found(world: World) -> None:
    def spoiled(call: Call[Any], body: Any) -> Any:
        return body | {"limit": body["limit"] + 1}

    world.plant("ListAlgorithms", spoiled)
    target = world.target(["ListAlgorithms"])
    found: list[Finding] = []
    watcher = Held(target, found.append)
    target.sender.watchers.append(watcher.look)
    target.send("ListAlgorithms")
    target.send("ListAlgorithms", query={"offset": "-0"})
    target.send("ListAlgorithms", query={"offset": "1e308"})
    target.send("ListAlgorithms", query=[("limit", 7), ("limit", 8)])
    assert found == []
    target.send("ListAlgorithms", query={"limit": 7})
    assert kinds(found) == {("echo", "ListAlgorithms", "/limit")}


@pytest.mark.parametrize("changes", [{"parent_id": "0" * 32}, {"id": "0" * 32}])
def test_what_two_operations_say_differently_is_found(world: World, changes: dict[str, str]) -> None:
    both = "KeystoneListAuthProjects", "KeystoneListProjects"

    def spoiled(call: Call[Any], body: Any) -> Any:
        body["projects"][0].update(changes)
        return body

    world.plant(both[0], spoiled)
    found = world.findings("relations", *both)
    assert ("show-and-list", both[1]) in {(each.kind, each.operation) for each in found}


def test_a_token_that_has_expired_when_it_comes_is_found(world: World) -> None:
    name = "KeystoneCreateUserTokenByPassword"

    def spoil(call: Call[Any], body: Any) -> Any:
        body["token"].update(issued_at="2020-01-01T00:00:00.000000Z", expires_at="2020-01-02T00:00:00.000000Z")
        return body

    world.plant(name, spoil)
    assert [(each.operation, each.code) for each in world.findings("relations", name)] == [(name, "not-past")]


def test_an_identifier_that_leads_nowhere_is_found(world: World) -> None:
    def spoil(call: Call[Any], body: Any) -> Any:
        for entry in body["models"]:
            entry["model_id"] = "0f0e0d0c-0000-4000-8000-000000000000"
        return body

    world.plant(MODELS, spoil)
    found = world.findings("relations", MODELS, "ShowModel", writes=False)
    assert ("dead-link", "ShowModel", MODELS) in kinds(found)


def refusing(status: int, code: str) -> Any:
    """A handler that refuses everything."""

    def refuse(call: Call[Any], handler: Handler[Any]) -> Reply:
        raise Problem(status, code, "Not today.", "Come back tomorrow.")

    return refuse


@pytest.mark.parametrize(
    ("operation", "status", "code", "kind"),
    [
        (QUOTA, 429, "ModelArts.0109", "always-limited"),
        (QUOTA, 400, "ModelArts.0104", "never-succeeds"),
        (QUOTA, 500, "ModelArts.0010", "server-error"),
        (JOBS, 403, "ModelArts.0210", "never-succeeds"),
    ],
)
def test_what_refuses_everything_is_found(world: World, operation: str, status: int, code: str, kind: str) -> None:
    world.faults[operation] = refusing(status, code)
    found = world.findings("availability", operation)
    assert kind in {each.kind for each in found if each.operation == operation}


def test_a_delete_that_refuses_everything_is_found(world: World) -> None:
    world.faults["DeleteModel"] = refusing(404, "ModelArts.3001")
    found = tried(world, "DeleteModel", lambda ground: ground.spare("DeleteModel"), lambda ground: None)
    assert [(each.kind, each.operation) for each in found] == [("never-succeeds", "DeleteModel")]


def test_a_create_that_refuses_everything_is_found_whatever_the_code(world: World) -> None:
    world.faults["CreateAlgorithm"] = refusing(400, "ModelArts.2780")  # a documented refusal
    body = world.ground.made.working["CreateAlgorithm"]
    found = tried(world, "CreateAlgorithm", lambda ground: None, lambda ground: ground.fresh("CreateAlgorithm", body))
    assert [(each.kind, each.operation) for each in found] == [("never-succeeds", "CreateAlgorithm")]


def tried(world: World, operation: str, path: Any, body: Any) -> list[Finding]:
    """What availability finds if a request that writes was sent."""
    target, found = world.target((operation,)), list[Finding]()
    ground = ground_of(target, found.append)
    assert AVAILABILITY.watch is not None
    AVAILABILITY.watch(target, found.append)
    target.send(operation, path(ground), body=body(ground))
    AVAILABILITY.test(target, found.append)
    return found


def test_what_is_always_slow_is_found(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(availability, "SLOW_SECONDS", 0.3)

    def slow(call: Call[Any], handler: Handler[Any]) -> Reply:
        time.sleep(0.4)
        return handler(call)

    world.faults[QUOTA] = slow
    assert [(each.kind, each.operation) for each in world.findings("availability", QUOTA)] == [("slow", QUOTA)]
