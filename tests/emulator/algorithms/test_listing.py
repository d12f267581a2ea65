"""The list of algorithms."""

from __future__ import annotations

import tempfile
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from modelarts_emulator.algorithms.handlers import HANDLERS, AlgorithmServices
from modelarts_emulator.algorithms.records import Algorithms
from modelarts_emulator.calls import Call
from modelarts_emulator.contract import Identity, Problem
from modelarts_emulator.obs.storage import ObjectStorage
from modelarts_emulator.offsets import Offsets
from modelarts_emulator.state.fields import integer, text
from modelarts_emulator.state.store import Store
from modelarts_emulator.training.catalogue import load_catalogue

_ME = Identity("me", "user", "domain", "domain-1", "project")


class _Services:
    def __init__(self, store: Store, storage: ObjectStorage) -> None:
        self.store = store
        self.algorithms = Algorithms(store, load_catalogue(), storage)
        self.offsets = Offsets()


@pytest.fixture
def services(tmp_path: Path) -> Iterator[_Services]:
    store, storage = Store(tmp_path / "store.sqlite3"), ObjectStorage(tmp_path / "obs")
    yield _Services(store, storage)
    storage.close()
    store.close()


def _listed(services: AlgorithmServices, project: str = "project", **query: Any) -> Any:
    call = Call("ListAlgorithms", {"project_id": project}, query, {}, None, _ME, services)
    return HANDLERS["ListAlgorithms"](call).body


def test_total_counts_all_algorithms_as_in_the_list_of_jobs(services: AlgorithmServices) -> None:
    for name, workspace in (("a", "0"), ("b", "0"), ("c", "1")):
        services.algorithms.add("project", {"metadata": {"name": name, "workspace_id": workspace}}, _ME)
    listed = _listed(services, searches="name:a")
    assert (listed["total"], listed["count"]) == (3, 1)


def test_algorithms_of_a_group_follow_one_another(services: AlgorithmServices) -> None:
    for name, description in (("a", "x"), ("b", "y"), ("c", "x")):
        services.algorithms.add("project", {"metadata": {"name": name, "description": description}}, _ME)
    names = [one["metadata"]["name"] for one in _listed(services, group_by="description", order="asc")["items"]]
    assert names == ["a", "c", "b"]
    with pytest.raises(Problem, match="group_by 'colour'"):
        _listed(services, group_by="colour")


_texts = st.sampled_from(["", "a", "b", "A", "ab", "é", "\U0001f600", "_", "%", "0", "1"])
_keys = st.sampled_from(
    ["name", "id", "description", "user_name", "source", "workspace_id", "create_time", "update_time"]
)
_metadata = st.fixed_dictionaries(
    {"workspace_id": st.sampled_from(["0", "1"])},
    optional={key: _texts | st.none() for key in ("name", "id", "description", "user_name", "source")}
    | {key: st.integers(0, 3) | st.none() for key in ("create_time", "update_time")},
)
_queries = st.fixed_dictionaries(
    {},
    optional={
        "workspace_id": st.sampled_from(["0", "1", "2"]),
        "searches": st.builds("{}:{}".format, _keys.filter(lambda key: "_time" not in key), _texts),
        "sort_by": _keys,
        "group_by": _keys,
        "order": st.sampled_from(["asc", "desc"]),
        "offset": st.integers(0, 3),
        "limit": st.integers(1, 3),
    },
)


@pytest.fixture(scope="module")
def shared() -> Iterator[_Services]:
    with tempfile.TemporaryDirectory() as directory:
        store, storage = Store(Path(directory) / "store.sqlite3"), ObjectStorage(Path(directory) / "obs")
        yield _Services(store, storage)
        storage.close()
        store.close()


@given(st.lists(_metadata, max_size=10), _queries)
def test_a_list_is_that_of_a_plain_model(shared: _Services, every: list[Any], query: dict[str, Any]) -> None:
    project = uuid.uuid4().hex
    with shared.store.exclusive():
        for number, metadata in enumerate(every):
            shared.store.put("algorithm", str(number), project, {"metadata": metadata})
    found = [one for one in every if one["workspace_id"] == query.get("workspace_id", "0")]
    key, _, part = query.get("searches", "name:").partition(":")
    found = [one for one in found if part in text(one, key)]
    if query.get("order", "desc") == "desc":
        found.reverse()
    found = _sorted(found, query.get("sort_by", "create_time"), descending=query.get("order", "desc") == "desc")
    if "group_by" in query:
        found = _sorted(found, query["group_by"])
    first, limit = query.get("offset", 0), query.get("limit", 50)
    first = shared.offsets.of("ListAlgorithms")(first, limit)
    listed = _listed(shared, project, **query)
    assert (listed["total"], listed["count"]) == (len(every), len(found))
    assert [one["metadata"] for one in listed["items"]] == found[first : first + limit]


def _sorted(found: list[Any], key: str, *, descending: bool = False) -> list[Any]:
    return sorted(found, key=lambda one: (integer(one, key), text(one, key)), reverse=descending)
