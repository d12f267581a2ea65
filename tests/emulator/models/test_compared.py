"""Models against a model in plain Python: imported, listed, deleted with their versions, over restarts."""

from __future__ import annotations

import json
import uuid
from typing import Any, Final

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import initialize, precondition, rule
from modelarts_client.models import ModelSortKey, ModelStatus, ModelTemplateTheme, SortOrder

from tests.conftest import Tell
from tests.support.description import parameters
from tests.support.model_platform import BUCKET, CONFIG, SCRIPT
from tests.support.polling import until
from tests.support.state_machines import ComparedMachine, compare, refusal

Json = dict[str, Any]

_OK: Final = (200, "")
_UNKNOWN: Final = (404, "ModelArts.3001")
_EXISTS: Final = (409, "ModelArts.3002")
_EXCLUSIVE: Final = (400, "ModelArts.3037")
_NO_PACKAGE: Final = (400, "ModelArts.3017")

_NAMES: Final = st.sampled_from(["digits", "digits_1", "digits-1", "Digits", "faces"])
_VERSIONS: Final = st.sampled_from(["0.0.1", "1.0.0", "1.0.10", "1.0.2", "1.2.0", "10.0.0"])
_DESCRIPTIONS: Final = st.sampled_from(["", "the first", "The first", "100 %", "ä"])
_WORKSPACES: Final = st.sampled_from(["0", "1"])
_INDEXES: Final = st.integers(0, 7)
# The engines of the packages, each with the bytes that its package has more than the smallest one.
_PACKAGES: Final = {"PyTorch": 0, "MXNet": 500, "TensorFlow": 1000}
_BROKEN: Final = "broken"  # a package without a script
_TYPES: Final = st.sampled_from([*_PACKAGES])

_QUERY: Final[dict[str, st.SearchStrategy[Any]]] = {
    "model_name": st.sampled_from(["digits", "digits_1", "its", "d_gits", "%", ""]),
    "exact_match": st.booleans(),
    "model_version": _VERSIONS,
    "model_status": st.sampled_from([ModelStatus.PUBLISHED, ModelStatus.PUBLISHED, *ModelStatus]),
    "description": st.sampled_from(["first", "the", "%", "ä", ""]),
    "offset": st.integers(0, 3),
    "limit": st.integers(1, 5),
    "sort_by": st.sampled_from([*ModelSortKey]),
    "order": st.sampled_from([*SortOrder]),
    "workspace_id": _WORKSPACES,
    "model_type": _TYPES,
    "not_model_type": _TYPES,
}
_DEFAULTS: Final = {
    each["name"]: each["schema"]["default"] for each in parameters("ListModels") if "default" in each["schema"]
}
_TEMPLATES: Final[dict[str, st.SearchStrategy[Any]]] = {
    "theme": st.sampled_from([*ModelTemplateTheme]),
    "engine": st.sampled_from(["PyTorch", "TensorFlow", "none"]),
    "env": st.sampled_from(["python3.6", "python3.7", "none"]),
    "keyword": st.sampled_from(["pytorch", "PYTHON", "none", ""]),
    "limit": st.integers(1, 5),
    "offset": st.integers(0, 5),
}
_RUNTIMES: Final[dict[str, st.SearchStrategy[Any]]] = {
    "limit": st.integers(0, 9).map(str),
    "offset": st.integers(0, 9).map(str),
}


class Models(ComparedMachine):
    """Models in the order of their creation, each as it is shown."""

    @initialize(models=st.lists(st.tuples(_NAMES, _VERSIONS, _TYPES), min_size=3, max_size=6))
    def begin(self, models: list[tuple[str, str, str]]) -> None:
        """There are packages for each engine, and some models."""
        self.models: list[Json] = []
        storage = self._emulator.services.storage
        storage.create_bucket(BUCKET)
        for engine, more in _PACKAGES.items():
            config = json.dumps({**CONFIG, "model_type": engine}).encode()
            storage.put_bytes(BUCKET, f"{engine}/model/config.json", config)
            script = SCRIPT if engine == "PyTorch" else SCRIPT.replace("pytorch", engine.lower())
            storage.put_bytes(BUCKET, f"{engine}/model/customize_service.py", script.encode())
            storage.put_bytes(BUCKET, f"{engine}/model/weights", b"x" * more)
        storage.put_bytes(BUCKET, f"{_BROKEN}/model/config.json", json.dumps(CONFIG).encode())
        for name, version, engine in models:
            self.create_one(engine, {"model_name": name, "model_version": version})

    @property
    def path(self) -> str:
        """Where models are."""
        return f"/v1/{self.project}/models"

    def one(self, index: int) -> tuple[str, Json | None]:
        """The path of a model, and the model; most of the time one that is there."""
        known = self.models[index] if index < len(self.models) else None
        return f"{self.path}/{known['model_id'] if known else uuid.uuid4()}", known

    @rule(
        name=_NAMES,
        version=_VERSIONS,
        description=_DESCRIPTIONS,
        workspace=_WORKSPACES,
        package=_TYPES | st.sampled_from([_BROKEN, "missing"]),
    )
    def create(self, name: str, version: str, description: str, workspace: str, package: str) -> None:
        self.count()
        more = {"description": description, "workspace_id": workspace}
        self.create_one(package, {"model_name": name, "model_version": version, **more})

    def create_one(self, package: str, request: Json) -> None:
        """Import a model, and wait for the end of that."""
        engine = package if package in _PACKAGES else "PyTorch"
        body = {"model_type": engine, "source_location": f"/{BUCKET}/{package}/", **request}
        answer = self.http.post(self.path, json=body)
        names = [(one["model_name"], one["model_version"]) for one in self.models]
        if package == "missing":
            assert refusal(answer) == _NO_PACKAGE
        elif (request["model_name"], request["model_version"]) in names:
            assert refusal(answer) == _EXISTS
        else:
            assert refusal(answer) == _OK
            path = f"{self.path}/{answer.json()['model_id']}"
            until(lambda: self.http.get(path).json()["model_status"] != ModelStatus.PUBLISHING)
            shown = self.http.get(path).json()
            assert shown == {**shown, **{name: body[name] for name in body if body[name] != ""}}
            failed = package == _BROKEN
            assert shown["model_status"] == (ModelStatus.FAILED if failed else ModelStatus.PUBLISHED)
            assert ("error_msg" in shown) == failed
            assert shown["workspace_id"] == request.get("workspace_id", "0")
            self.models.append(shown)

    @rule(index=_INDEXES)
    def show(self, index: int) -> None:
        self.count()
        path, known = self.one(index)
        answer = self.http.get(path)
        if known is None:
            assert refusal(answer) == _UNKNOWN
        else:
            assert answer.json() == known

    @rule(index=st.integers(0, 12), cascade=st.sampled_from([None, True, False]))
    def delete(self, index: int, cascade: bool | None) -> None:
        self.count()
        path, known = self.one(index)
        answer = self.http.delete(path, params={} if cascade is None else {"cascade": cascade})
        if known is None:
            assert refusal(answer) == _UNKNOWN
            return
        doomed = [one for one in self.models if cascade and one["model_name"] == known["model_name"]] or [known]
        deleted = answer.json()
        assert sorted(deleted["delete_success_list"]) == sorted(one["model_id"] for one in doomed)
        assert deleted["delete_failed_list"] == []
        self.models = [one for one in self.models if one not in doomed]

    @precondition(lambda self: self.models)
    @rule(queries=st.lists(st.fixed_dictionaries({}, optional=_QUERY), min_size=1, max_size=4))
    def list_pages(self, queries: list[Json]) -> None:
        self.count()
        for query in queries:
            answer = self.http.get(self.path, params=query)
            if {"model_type", "not_model_type"} <= query.keys():
                assert refusal(answer) == _EXCLUSIVE
                continue
            found = [one for one in self.models if _meets(one, query)]
            if descending := query.get("order") != SortOrder.ASC:
                found.reverse()
            found.sort(key=lambda one: _key(one, (_DEFAULTS | query)["sort_by"]), reverse=descending)
            limit = query.get("limit", _DEFAULTS["limit"])
            page = found[query.get("offset", 0) * limit :][:limit]
            listed = answer.json()
            assert [one["model_id"] for one in listed["models"]] == [one["model_id"] for one in page], query
            assert (listed["total_count"], listed["count"]) == (len(found), len(page))
            for item, one in zip(listed["models"], page, strict=True):
                assert item.pop("extra", None) == one.get("error_msg", one.get("extra"))
                assert {**one, **item} == one

    @rule(query=st.fixed_dictionaries({}, optional=_TEMPLATES))
    def list_templates(self, query: Json) -> None:
        self.count()
        path = f"{self.path}/template"
        every = self.http.get(path).json()["templates"]
        labels = {"theme": "theme", "engine": "engine", "env": "environment"}
        found = [
            one
            for one in every
            if all(
                one["template_labels"][label] == query.get(name, one["template_labels"][label])
                for name, label in labels.items()
            )
            and query.get("keyword", "").lower() in f"{one['template_name_en']}\n{one['description_en']}".lower()
        ]
        page = found[query.get("offset", 0) :][: query.get("limit", 1000)]
        answer = self.http.get(path, params=query).json()
        assert answer["templates"] == page
        assert (answer["total_count"], answer["count"]) == (len(found), len(page))

    @rule(query=st.fixed_dictionaries({}, optional=_RUNTIMES))
    def list_runtimes(self, query: Json) -> None:
        self.count()
        path = f"{self.path}/ai-engine-runtimes"
        every = self.http.get(path).json()["engine_runtimes"]
        answer = self.http.get(path, params=query).json()
        page = every[int(query.get("offset", 0)) :][: int(query.get("limit", len(every)))]
        assert answer["engine_runtimes"] == page
        assert (answer["total_count"], answer["count"]) == (len(every), len(page))

    @rule()
    def start_again(self) -> None:
        self.count()
        self.restart()


def _meets(one: Json, query: Json) -> bool:
    name, part = one["model_name"], query.get("model_name", "")
    places = [name[place : place + len(part)] for place in range(len(name) - len(part) + 1)]
    wild = not query.get("exact_match")
    exact = ("model_version", "model_status", "workspace_id", "model_type")
    query = _DEFAULTS | query
    return (
        any(all(each in ("_" * wild, found) for each, found in zip(part, place, strict=True)) for place in places)
        and query.get("description", "") in one["description"]
        and one["model_type"] != query.get("not_model_type")
        and all(one[field] == query.get(field, one[field]) for field in exact)
    )


def _key(one: Json, sort_by: str) -> Any:
    return [int(part) for part in one[sort_by].split(".")] if sort_by == ModelSortKey.MODEL_VERSION else one[sort_by]


@pytest.mark.parametrize(
    ("operation", "asked"),
    [("ListModels", _QUERY), ("ListModelTemplates", _TEMPLATES), ("ShowModelEngineAndRuntime", _RUNTIMES)],
)
def test_lists_are_asked_with_all_that_is_documented(operation: str, asked: Json) -> None:
    assert {each["name"] for each in parameters(operation) if each["in"] == "query"} == asked.keys()


@pytest.mark.slow("it restarts emulators")
@pytest.mark.examples(50, long=2000)
def test_models_are_those_of_the_model(request: pytest.FixtureRequest, tell: Tell) -> None:
    compare(Models, request, tell)
