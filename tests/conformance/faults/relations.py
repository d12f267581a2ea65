"""Answers whose parts do not fit together."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any, Final

import httpx
from modelarts_emulator.contract import Reply

from tests.conformance.faults.fault import RELATIONS, Fault
from tests.conformance.faults.server import AnyCall, answered
from tests.conformance.faults.world import World, at

Spoil = Callable[[Any], object]
Holds = Callable[[Any], bool]
_LONG_AGO: Final = "2001-01-01T00:00:00.000000Z"


def faults() -> Iterator[Fault]:
    """The relations that answers have, each broken."""
    for operation_id, what, spoil, holds in _BROKEN:
        yield _fault(operation_id, what, spoil, holds)
    yield from _of_links()


def _fault(operation_id: str, what: str, spoil: Spoil, holds: Holds) -> Fault:
    def spoiled(call: AnyCall, reply: Reply) -> Reply:
        spoil(reply.body)
        return reply

    def probe(world: World) -> bool:
        body = world.read(operation_id)
        return body is not None and holds(body)

    return Fault(what, RELATIONS, (operation_id,), answered(spoiled, operation_id), probe)


def _same_lengths(header: str, rows: str) -> Holds:
    return lambda body: {len(row) for row in at(body, rows)} == {len(at(body, header))}


def _set(path: str, value: Any) -> Spoil:
    holder, _, name = path.rpartition(".")

    def spoil(body: Any) -> None:
        at(body, holder)[int(name) if name.isdecimal() else name] = value

    return spoil


def _add(path: str, name: str, by: int) -> Spoil:
    def spoil(body: Any) -> None:
        at(body, path)[name] += by

    return spoil


def _drop_last(path: str) -> Spoil:
    return lambda body: at(body, path).pop()


def _not_past(path: str) -> Holds:
    return lambda body: datetime.fromisoformat(at(body, path)) > datetime.now(UTC)


def _in_order(first: str, second: str) -> Holds:
    return lambda body: at(body, first) <= at(body, second)


def _counts(path: str, entries: str) -> Holds:
    return lambda body: at(body, path) == len(at(body, entries))


def _once(path: str, name: str) -> Holds:
    def holds(body: Any) -> bool:
        names = [at(entry, name) for entry in at(body, path)]
        return len(names) == len(set(names)) > 0

    return holds


def _twice(path: str) -> Spoil:
    return lambda body: at(body, path).append(at(body, path)[0])


_HOUR: Final = 3_600_000
_JOB: Final = "ShowTrainingJobDetails"
_SERVICE: Final = "ShowService"
_MONITOR: Final = "ShowServiceMonitorInfo"
_BROKEN: Final[tuple[tuple[str, str, Spoil, Holds], ...]] = (
    (
        "ShowAutoSearchTrials",
        "a row has fewer values than there are columns",
        _drop_last("items.data.0"),
        _same_lengths("items.header", "items.data"),
    ),
    (
        "ShowAutoSearchPerTrial",
        "the row has fewer values than there are columns",
        _drop_last("data.0"),
        _same_lengths("header", "data"),
    ),
    (
        "ShowAutoSearchParamsAnalysis",
        "a row has fewer values than there are columns",
        _drop_last("data.0"),
        _same_lengths("header", "data"),
    ),
    (
        "ShowTrainingJobMetrics",
        "one metric has fewer values than the others",
        lambda body: at(body, "metrics.0.value").append(1.0),
        lambda body: len({len(metric["value"]) for metric in body["metrics"]}) == 1,
    ),
    (
        "ShowPoolMonitor",
        "one metric has fewer points than the others",
        _drop_last("metrics.0.dataPoints"),
        lambda body: len({len(metric["dataPoints"]) for metric in body["metrics"]}) == 1,
    ),
    (
        "ShowPoolMonitor",
        "points are not in the order of their times",
        lambda body: at(body, "metrics.0.dataPoints").reverse(),
        lambda body: (times := [point["timestamp"] for point in at(body, "metrics.0.dataPoints")]) == sorted(times),
    ),
    (
        "KeystoneCreateUserTokenByPassword",
        "the token has expired when it is issued",
        _set("token.expires_at", _LONG_AGO),
        _not_past("token.expires_at"),
    ),
    (
        "KeystoneCreateUserTokenByPassword",
        "the token is issued after it expires",
        _set("token.issued_at", "2099-01-01T00:00:00.000000Z"),
        _in_order("token.issued_at", "token.expires_at"),
    ),
    (
        "CreateTemporaryAccessKeyByToken",
        "the keys have expired when they are issued",
        _set("credential.expires_at", _LONG_AGO),
        _not_past("credential.expires_at"),
    ),
    (
        _JOB,
        "the job was started before it was created",
        _add("status", "start_time", -_HOUR),
        _in_order("metadata.create_time", "status.start_time"),
    ),
    (
        _JOB,
        "there are more statuses of tasks than tasks",
        lambda body: at(body, "status.task_statuses").append({"task": "worker-7", "exit_code": 0, "message": ""}),
        lambda body: {each["task"] for each in at(body, "status.task_statuses")} == set(at(body, "status.tasks")),
    ),
    (
        _SERVICE,
        "more calls failed than there were",
        _add("", "failed_times", 5),
        _in_order("failed_times", "invocation_times"),
    ),
    (
        _MONITOR,
        "more instances run than there are",
        _add("", "service_running_instance_count", 5),
        _in_order("service_running_instance_count", "service_instance_count"),
    ),
    (
        _MONITOR,
        "more cores are used than there are",
        _set("monitors.0.cpu_core_usage", 10_000.0),
        _in_order("monitors.0.cpu_core_usage", "monitors.0.cpu_core_total"),
    ),
    (
        _MONITOR,
        "more calls failed than there were",
        _add("monitors.0", "failed_times", 5),
        _in_order("monitors.0.failed_times", "monitors.0.invocation_times"),
    ),
    (
        "ShowOsQuota",
        "more is used than the quota",
        _set("quotas.resources.0.used", 10**9),
        _in_order("quotas.resources.0.used", "quotas.resources.0.quota"),
    ),
    (
        "ShowOsQuota",
        "a type has two quotas",
        _twice("quotas.resources"),
        _once("quotas.resources", "type"),
    ),
    (
        "ShowPoolRuntimeMetrics",
        "more is allocated than there is",
        _set("items.0.table.allocated.value.cpu", 10_000),
        _in_order("items.0.table.allocated.value.cpu", "items.0.table.capacity.value.cpu"),
    ),
    (
        "ShowPool",
        "fewer nodes are there than were asked for",
        _set("status.resources.available.0.count", 0),
        lambda body: at(body, "status.resources.available.0.count") == at(body, "spec.resources.0.count"),
    ),
    (
        "ListModels",
        "there are fewer models than on this page",
        _set("total_count", 0),
        lambda body: body["total_count"] >= len(body["models"]),
    ),
    (
        "ListAlgorithms",
        "fewer algorithms meet the conditions than there are on this page",
        _set("count", 0),
        lambda body: body["count"] >= len(body["items"]),
    ),
    (
        "ListTrainingJobs",
        "more jobs meet the conditions than there are",
        lambda body: body.update(count=body["total"] + 3),
        _in_order("count", "total"),
    ),
    (
        "ShowTrainingJobEngines",
        "two engines have one ID",
        _twice("items"),
        _once("items", "engine_id"),
    ),
    (
        "ShowTrainingJobFlavors",
        "two flavors have one ID",
        _twice("flavors"),
        _once("flavors", "flavor_id"),
    ),
    (
        "ShowSearchAlgorithms",
        "the number of algorithms is another",
        _add("", "search_algo_count", 1),
        _counts("search_algo_count", "search_algo_list"),
    ),
    (
        "ListLogs",
        "the number of lines is another",
        _set("count", 7),
        _counts("count", "logs"),
    ),
    (
        "ListPoolTags",
        "a key is there twice",
        _twice("tags"),
        _once("tags", "key"),
    ),
    (
        "ListPluginTemplates",
        "a template is there twice",
        _twice("items"),
        _once("items", "metadata.name"),
    ),
    (
        "ListNetworks",
        "a network is there twice",
        _twice("items"),
        _once("items", "metadata.name"),
    ),
    (
        "ShowOsConfig",
        "a flavor is there twice",
        _twice("clusterFlavorSpecs"),
        lambda body: len(set(body["clusterFlavorSpecs"])) == len(body["clusterFlavorSpecs"]),
    ),
    (
        "KeystoneListAuthProjects",
        "a project is in another domain than its parent",
        _set("projects.0.parent_id", "0" * 32),
        lambda body: at(body, "projects.0.parent_id") == at(body, "projects.0.domain_id"),
    ),
)


def _of_links() -> Iterator[Fault]:
    """Links in answers that lead nowhere, and names in lists that cannot be asked for."""
    link = "ShowObsUrlOfTrainingJobLogs"

    def broken(body: Any) -> None:
        body["obs_url"] = body["obs_url"].replace(".log?", ".lost?")

    def leads_to_log(world: World) -> bool:
        address = at(world.read(link), "obs_url")
        return address is not None and httpx.get(address, trust_env=False).is_success

    yield _linking(link, "the link leads nowhere", broken, leads_to_log)

    def lost(body: Any) -> None:
        body["access_address"] = body["access_address"].replace("/v1/infers/", "/v1/infers/0")

    def answers(world: World) -> bool:
        address = at(world.read(_SERVICE), "access_address")
        token = {"X-Auth-Token": world.http.headers["X-Auth-Token"]}
        return httpx.post(address, headers=token, trust_env=False).status_code != httpx.codes.NOT_FOUND

    yield _linking(_SERVICE, "the address of the service leads nowhere", lost, answers)

    def picture(body: Any) -> None:
        body["file_path"] += ".lost"

    def is_there(world: World) -> bool:
        path = str(at(world.read("ShowAutoSearchParamAnalysisResultPath"), "file_path"))
        bucket, _, key = path.lstrip("/").partition("/")
        objects = world.account.s3()
        found = {each["Key"] for each in objects.list_objects_v2(Bucket=bucket, Prefix=key).get("Contents", ())}
        objects.close()
        return key in found

    place = "ShowAutoSearchParamAnalysisResultPath"
    yield _linking(place, "there is no file at the place that is named", picture, is_there)

    def renamed(body: Any) -> None:
        body["yaml_templates"][0]["algorithm_names"][0] = "Absent"

    def is_shown(world: World) -> bool:
        first = at(world.read("ShowAutoSearchYamlTemplatesInfo"), "yaml_templates.0")
        path = {"algorithm_type": first["algorithm_type_en"], "algorithm_name": first["algorithm_names"][0]}
        answer = world.send("ShowAutoSearchYamlTemplateContent", path=path)
        return answer.status_code != httpx.codes.NOT_FOUND and "Absent" not in answer.text

    yield _linking("ShowAutoSearchYamlTemplatesInfo", "a template that is listed is not there", renamed, is_shown)

    def other_model(body: Any) -> None:
        body["config"][0]["model_id"] = "00000000-0000-4000-8000-000000000000"

    def model_is_there(world: World) -> bool:
        model = at(world.read(_SERVICE), "config.0.model_id")
        return world.send("ShowModel", path={"model_id": str(model)}).is_success

    yield _linking(_SERVICE, "the model of the service does not exist", other_model, model_is_there)


def _linking(operation_id: str, what: str, spoil: Spoil, probe: Callable[[World], bool]) -> Fault:
    def spoiled(call: AnyCall, reply: Reply) -> Reply:
        spoil(reply.body)
        return reply

    return Fault(what, RELATIONS, (operation_id,), answered(spoiled, operation_id), probe)
