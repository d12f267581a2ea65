"""Services against a model in plain Python: deployed, listed, changed, stopped and deleted, over restarts."""

from __future__ import annotations

import json
import uuid
from functools import partial
from typing import Any, Final

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import initialize, precondition, rule
from modelarts_client.models import ServiceEventType, ServiceInferType, ServiceSortField, ServiceStatus, SortOrder
from modelarts_emulator import assembly
from modelarts_emulator.services.registry import Services as Inference

from tests.conftest import Tell
from tests.support.description import parameters
from tests.support.polling import until
from tests.support.service_platform import BUCKET, CONFIG, HURRY, SCRIPT, SPECIFICATION
from tests.support.state_machines import ComparedMachine, compare, refusal

Json = dict[str, Any]

_OK: Final = (200, "")
_UNKNOWN: Final = (404, "ModelArts.3502")
_EXISTS: Final = (409, "ModelArts.3503")
_NO_MODEL: Final = (404, "ModelArts.3507")

_MOST: Final = 4  # services at once, each of which is a process
_NAMES: Final = st.sampled_from(["digits", "Digits", "digits-1", "faces", "a"])
_DESCRIPTIONS: Final = st.sampled_from(["", "the first", "ä", "100 %"])
_WORKSPACES: Final = st.sampled_from(["0", "1"])
_INDEXES: Final = st.integers(0, _MOST)
_VERSIONS: Final = st.sampled_from(["1.0.0", "2.0.0"])
# What a deployment changes besides; a service is published by its latest one.
_TIMES: Final = frozenset({"publish_at", "transition_at", "operation_time", "update_time", "progress", "start_time"})

_QUERY: Final[dict[str, st.SearchStrategy[Any]]] = {
    "service_id": _INDEXES,  # that of the service with this number
    "service_name": _NAMES,
    "model_id": _VERSIONS,  # that of the model of this version
    "workspace_id": _WORKSPACES,
    "infer_type": st.sampled_from([ServiceInferType.REAL_TIME, ServiceInferType.REAL_TIME, *ServiceInferType]),
    "status": st.sampled_from([ServiceStatus.RUNNING, ServiceStatus.STOPPED, *ServiceStatus]),
    "offset": st.integers(0, 3),
    "limit": st.integers(1, 5),
    "sort_by": st.sampled_from([*ServiceSortField]),
    "order": st.sampled_from([*SortOrder]),
    "tags": st.sampled_from(["", "", "a"]),
}
_EVENTS: Final[dict[str, st.SearchStrategy[Any]]] = {
    "event_type": st.sampled_from([*ServiceEventType]),
    "event_info": st.sampled_from(["service", "is ", "%", ""]),
    "start_time": st.integers(0, 9),  # that of the event with this number
    "end_time": st.integers(0, 9),
    "offset": st.integers(0, 2),
    "limit": st.integers(1, 5),
    "sort_by": st.sampled_from(["occur_time", "event_type", "event_info"]),
    "order": st.sampled_from([*SortOrder]),
}
_SPECIFICATIONS: Final[dict[str, st.SearchStrategy[Any]]] = {
    "is_personal_cluster": st.booleans(),
    "infer_type": st.sampled_from([*ServiceInferType]),
    "limit": st.integers(0, 9).map(str),
    "offset": st.integers(0, 9).map(str),
}


def _defaults(operation: str) -> Json:
    return {each["name"]: each["schema"]["default"] for each in parameters(operation) if "default" in each["schema"]}


class Services(ComparedMachine):
    """Real-time services in the order of their creation, each as it is shown."""

    def _serve(self) -> None:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(assembly, "Inference", partial(Inference, pace=HURRY))
            super()._serve()

    @initialize(services=st.lists(st.tuples(_NAMES, _VERSIONS, _WORKSPACES), min_size=2, max_size=3))
    def begin(self, services: list[tuple[str, str, str]]) -> None:
        """There are two versions of a model, and some services."""
        self.services: list[Json] = []
        self.models: dict[str, str] = {}
        storage = self._emulator.services.storage
        storage.create_bucket(BUCKET)
        storage.put_bytes(BUCKET, "model/model/config.json", json.dumps(CONFIG).encode())
        storage.put_bytes(BUCKET, "model/model/customize_service.py", SCRIPT.encode())
        for version in ("1.0.0", "2.0.0"):
            body = {"model_name": "model", "model_version": version, "model_type": "MindSpore"}
            made = self.http.post(f"/v1/{self.project}/models", json={**body, "source_location": f"/{BUCKET}/model/"})
            self.models[version] = model_id = made.json()["model_id"]
            path = f"/v1/{self.project}/models/{model_id}"
            until(lambda path=path: self.http.get(path).json()["model_status"] == "published")  # type: ignore[misc]
        for name, version, workspace in services:
            self.create_one(name, "", workspace, self.models[version])

    @property
    def path(self) -> str:
        """Where services are."""
        return f"/v1/{self.project}/services"

    def one(self, index: int) -> tuple[str, Json | None]:
        """The path of a service, and the service; most of the time one that is there."""
        known = self.services[index] if index < len(self.services) else None
        return f"{self.path}/{known['service_id'] if known else uuid.uuid4()}", known

    def config(self, model_id: str) -> list[Json]:
        """The configuration of a service with one instance."""
        return [{"model_id": model_id, "weight": 100, "specification": SPECIFICATION, "instance_count": 1}]

    @precondition(lambda self: len(self.services) < _MOST)
    @rule(name=_NAMES, description=_DESCRIPTIONS, workspace=_WORKSPACES, version=_VERSIONS | st.just("3.0.0"))
    def create(self, name: str, description: str, workspace: str, version: str) -> None:
        self.count()
        self.create_one(name, description, workspace, self.models.get(version, str(uuid.uuid4())))

    def create_one(self, name: str, description: str, workspace: str, model_id: str) -> None:
        """Deploy a service, and wait until it runs."""
        body = {"service_name": name, "infer_type": "real-time", "config": self.config(model_id)}
        body |= {"description": description, "workspace_id": workspace}
        answer = self.http.post(self.path, json=body)
        if model_id not in self.models.values():
            assert refusal(answer) == _NO_MODEL
        elif any(one["service_name"] == name for one in self.services):
            assert refusal(answer) == _EXISTS
        else:
            assert refusal(answer) == _OK
            shown = self.settled(answer.json()["service_id"], "running")
            given = {name: value for name, value in body.items() if name != "config"}
            assert {name: shown[name] for name in given} == given
            assert [entry["model_id"] for entry in shown["config"]] == [model_id]
            self.services.append(shown)

    def settled(self, service_id: str, status: str) -> Json:
        """The service once it has a status."""
        path = f"{self.path}/{service_id}"
        until(lambda: self.http.get(path).json()["status"] == status, lambda: self.http.get(path).text)
        shown: Json = self.http.get(path).json()
        return shown

    @rule(index=_INDEXES)
    def show(self, index: int) -> None:
        self.count()
        path, known = self.one(index)
        answer = self.http.get(path)
        if known is None:
            assert refusal(answer) == _UNKNOWN
        else:
            assert answer.json() == known

    # Changes

    @rule(index=_INDEXES, description=_DESCRIPTIONS)
    def describe(self, index: int, description: str) -> None:
        self.count()
        self.change(index, {"description": description}, {"description": description})

    @rule(index=_INDEXES, status=st.sampled_from(["running", "stopped"]))
    def start_or_stop(self, index: int, status: str) -> None:
        self.count()
        self.change(index, {"status": status}, {"status": status})

    @rule(index=_INDEXES, version=_VERSIONS)
    def deploy(self, index: int, version: str) -> None:
        """Run another version; that of a stopped service is for its next start."""
        self.count()
        self.change(index, {"config": self.config(self.models[version])}, {})
        _, known = self.one(index)
        if known is not None:
            assert [entry["model_id"] for entry in known["config"]] == [self.models[version]]

    def change(self, index: int, changes: Json, expected: Json) -> None:
        """Compare a change of a service with what it should change, and keep what is shown then."""
        path, known = self.one(index)
        answer = self.http.put(path, json=changes)
        if known is None:
            assert refusal(answer) == _UNKNOWN
            return
        assert refusal(answer) == _OK, answer.text
        shown = self.settled(known["service_id"], str(expected.get("status", known["status"])))
        other = _TIMES | {"config"} | expected.keys()
        assert {name: shown[name] for name in expected} == expected
        assert _without(shown, other) == _without(known, other)
        self.services[index] = shown

    @rule(indexes=st.lists(st.integers(0, 8), min_size=1, max_size=2, unique=True))
    def delete(self, indexes: list[int]) -> None:
        """Delete one, or two at once."""
        self.count()
        doomed = [one for index in indexes for one in [self.one(index)[1]] if one]
        ids = [self.one(index)[0].rpartition("/")[2] for index in indexes]
        answer = self.http.delete(f"{self.path}/{','.join(ids)}")
        assert refusal(answer) == (_OK if len(doomed) == len(ids) else _UNKNOWN)
        if answer.is_success:
            self.services = [one for one in self.services if one not in doomed]

    # Lists

    @precondition(lambda self: self.services)
    @rule(queries=st.lists(st.fixed_dictionaries({}, optional=_QUERY), min_size=1, max_size=4))
    def list_pages(self, queries: list[Json]) -> None:
        self.count()
        for drawn in queries:
            query = dict(drawn)
            if "service_id" in query:
                query["service_id"] = self.one(query["service_id"])[0].rpartition("/")[2]
            if "model_id" in query:
                query["model_id"] = self.models[query["model_id"]]
            wanted = _defaults("ListServices") | {"sort_by": "publish_at", "order": "desc"} | query
            found = [one for one in self.services if _meets(one, wanted)]
            if descending := wanted["order"] == SortOrder.DESC:
                found.reverse()
            found.sort(key=lambda one: one[wanted["sort_by"]], reverse=descending)
            page = found[wanted["offset"] * wanted["limit"] :][: wanted["limit"]]
            listed = self.http.get(self.path, params=query).json()
            assert [one["service_id"] for one in listed["services"]] == [one["service_id"] for one in page], query
            assert (listed["total_count"], listed["count"]) == (len(found), len(page))
            for item, one in zip(listed["services"], page, strict=True):
                assert item == {**item, **{name: one[name] for name in item.keys() & one.keys()}}

    @rule(index=_INDEXES, drawn=st.fixed_dictionaries({}, optional=_EVENTS))
    def list_events(self, index: int, drawn: Json) -> None:
        self.count()
        path, known = self.one(index)
        every = self.http.get(f"{path}/events", params={"order": "asc"})
        if known is None:
            assert refusal(every) == _UNKNOWN
            return
        events = every.json()["events"]
        times = {
            name: events[drawn[name] % len(events)]["occur_time"]
            for name in ("start_time", "end_time")
            if name in drawn
        }
        query = drawn | times
        found = [
            event
            for event in events
            if event["event_type"] == query.get("event_type", event["event_type"])
            and query.get("event_info", "") in event["event_info"]
            and query.get("start_time", 0) <= event["occur_time"] <= query.get("end_time", event["occur_time"])
        ]
        found.sort(key=lambda event: (event[query.get("sort_by", "occur_time")], event["occur_time"]))
        if query.get("order") != SortOrder.ASC:
            found.reverse()
        limit = query.get("limit", 1000)
        page = found[query.get("offset", 0) * limit :][:limit]
        answer = self.http.get(f"{path}/events", params=query).json()
        assert answer["events"] == page, query
        assert (answer["total_count"], answer["count"]) == (len(found), len(page))

    @rule(index=_INDEXES, number=st.none() | st.integers(0, 3))
    def list_updates(self, index: int, number: int | None) -> None:
        self.count()
        path, known = self.one(index)
        answer = self.http.get(f"{path}/logs")
        if known is None:
            assert refusal(answer) == _UNKNOWN
            return
        logs = answer.json()["logs"]
        assert [log["update_time"] for log in logs] == sorted((log["update_time"] for log in logs), reverse=True)
        wanted = 1 if number is None or number >= len(logs) else logs[number]["update_time"]
        found = self.http.get(f"{path}/logs", params={"update_time": wanted}).json()["logs"]
        assert found == [log for log in logs if log["update_time"] == wanted]

    @rule(query=st.fixed_dictionaries({}, optional=_SPECIFICATIONS))
    def list_specifications(self, query: Json) -> None:
        self.count()
        path = f"{self.path}/specifications"
        every = self.http.get(path).json()["specifications"]
        elsewhere = query.get("is_personal_cluster") or query.get("infer_type") == ServiceInferType.EDGE
        found = [] if elsewhere else every  # there are no pools and no edge nodes
        page = found[int(query.get("offset", 0)) :][: int(query.get("limit", 1000))]
        answer = self.http.get(path, params=query).json()
        assert answer["specifications"] == page
        assert (answer["total_count"], answer["count"]) == (len(found), len(page))

    @rule()
    def start_again(self) -> None:
        """Services that ran are deployed again."""
        self.count()
        self.restart()
        for index, known in enumerate(self.services):
            shown = self.settled(known["service_id"], known["status"])
            elsewhere = _TIMES | {"access_address"}
            assert _without(shown, elsewhere) == _without(known, elsewhere), (shown, known)
            self.services[index] = shown


def _without(shown: Json, names: frozenset[str] | set[str]) -> Json:
    return {name: value for name, value in shown.items() if name not in names}


def _meets(one: Json, query: Json) -> bool:
    fields = ("service_id", "service_name", "workspace_id", "infer_type", "status")
    return (
        all(one[name] == query.get(name, one[name]) for name in fields)
        and query.get("model_id") in (None, *(entry["model_id"] for entry in one["config"]))
        and not query.get("tags")
    )


@pytest.mark.parametrize(
    ("operation", "asked"),
    [
        ("ListServices", _QUERY),
        ("ShowServiceEvents", _EVENTS),
        ("ShowServiceSpecifications", _SPECIFICATIONS),
        ("ShowServiceUpdateLogs", {"update_time": 0}),
    ],
)
def test_lists_are_asked_with_all_that_is_documented(operation: str, asked: Json) -> None:
    assert {each["name"] for each in parameters(operation) if each["in"] == "query"} == asked.keys()


@pytest.mark.slow("it deploys services, and restarts emulators")
@pytest.mark.examples(30, long=2000)
def test_services_are_those_of_the_model(request: pytest.FixtureRequest, tell: Tell) -> None:
    compare(Services, request, tell)
