"""The list of algorithms."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from modelarts_emulator.algorithms.handlers import HANDLERS, AlgorithmServices
from modelarts_emulator.algorithms.records import Algorithms
from modelarts_emulator.calls import Call
from modelarts_emulator.contract import Identity, Problem
from modelarts_emulator.offsets import Offsets
from modelarts_emulator.state.store import Store

_ME = Identity("me", "user", "domain", "domain-1", "project")


class _Services:
    def __init__(self, store: Store) -> None:
        self.algorithms = Algorithms(store)
        self.offsets = Offsets()


@pytest.fixture
def services(tmp_path: Path) -> Iterator[_Services]:
    store = Store(tmp_path / "store.sqlite3")
    yield _Services(store)
    store.close()


def _listed(services: AlgorithmServices, **query: Any) -> Any:
    call = Call("ListAlgorithms", {"project_id": "project"}, query, {}, None, _ME, services)
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
