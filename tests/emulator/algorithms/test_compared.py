"""Algorithms against a model in plain Python: each answer, over restarts, and what jobs may change."""

from __future__ import annotations

import copy
import uuid
from typing import Any, Final

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import rule

from tests.conftest import Tell
from tests.support.state_machines import ComparedMachine, compare, refusal

_UNKNOWN: Final = (400, "ModelArts.2755")
_TEXT_KEYS: Final = ("name", "id", "description", "user_name", "source", "workspace_id")
_NUMBER_KEYS: Final = ("create_time", "update_time")

_NAMES: Final = st.sampled_from(["alpha", "Beta", "beta", "alphabet", "gamma-1", "gamma_2", "delta", "a"])
_DESCRIPTIONS: Final = st.sampled_from(["", "the first", "The first", "100 %", "a_b", "ä", None])
_WORKSPACES: Final = st.sampled_from(["0", "1"])
_INDEXES: Final = st.integers(0, 9)
# Contents, and the code with which one is refused.
_CONFIGS: Final[list[tuple[dict[str, Any], str]]] = [
    ({}, ""),
    ({"parameters": [{"name": "lr", "value": "0.1", "constraint": {"type": "Float", "editable": True}}]}, ""),
    ({"parameters": [{"name": "lr"}, {"name": "epochs", "value": 3}], "parameters_customization": False}, ""),
    ({"engine": {"engine_id": "pytorch-cp36-1.4.0"}}, ""),
    ({"engine": {"image_url": "organization/image:1"}, "command": "python train.py"}, ""),
    ({"inputs": [{"name": "data_url", "description": "data"}], "outputs": [{"name": "train_url"}]}, ""),
    ({"code_dir": "/bucket/code/", "boot_file": "/bucket/code/train.py"}, ""),
    ({"parameters": [{"name": "lr"}, {"name": "lr"}]}, "ModelArts.2767"),
    ({"parameters": [{"name": "lr", "value": "x", "constraint": {"type": "Float"}}]}, "ModelArts.2768"),
    (
        {"parameters": [{"name": "n", "value": "0", "constraint": {"valid_type": "Range", "valid_range": ["1", "2"]}}]},
        "ModelArts.2769",
    ),
    ({"engine": {"engine_id": "abacus"}}, "ModelArts.2780"),
    ({"inputs": [{"name": "data_url"}], "outputs": [{"name": "data_url"}]}, "ModelArts.2753"),
    ({"boot_file": "train.py"}, "ModelArts.2757"),
]
_ENGINE: Final = {
    "engine_id": "pytorch-cp36-1.4.0",
    "engine_name": "PyTorch",
    "engine_version": "PyTorch-1.4.0-python3.6",
}


class Algorithms(ComparedMachine):
    """Algorithms in the order of their creation, each as it is shown."""

    def __init__(self) -> None:
        super().__init__()
        self.algorithms: list[dict[str, Any]] = []

    @property
    def path(self) -> str:
        """Where algorithms are."""
        return f"/v2/{self.project}/algorithms"

    def one(self, index: int) -> tuple[str, dict[str, Any] | None]:
        """The path of an algorithm, and the algorithm; most of the time one that is there."""
        known = self.algorithms[index] if index < len(self.algorithms) else None
        return f"{self.path}/{known['metadata']['id'] if known else uuid.uuid4()}", known

    def is_taken(self, name: str, but: dict[str, Any] | None = None) -> bool:
        """Whether another algorithm has a name."""
        return any(one is not but and one["metadata"]["name"] == name for one in self.algorithms)

    @rule(name=_NAMES, description=_DESCRIPTIONS, workspace=_WORKSPACES, config=st.sampled_from(_CONFIGS))
    def create(self, name: str, description: str | None, workspace: str, config: tuple[dict[str, Any], str]) -> None:
        self.count()
        content, code = config
        metadata = {"name": name, "description": description, "workspace_id": workspace}
        answer = self.http.post(self.path, json={"metadata": metadata, "job_config": content})
        code = code or ("ModelArts.2821" if self.is_taken(name) else "")
        assert refusal(answer) == ((400, code) if code else (200, ""))
        if not code:
            made = answer.json()
            assert answer.status_code == 201
            assert made["metadata"] == {**made["metadata"], **metadata, "description": description or ""}
            assert made["job_config"] == _shown(content)
            self.algorithms.append(made)

    @rule(index=_INDEXES, name=_NAMES | st.none(), description=_DESCRIPTIONS, workspace=_WORKSPACES)
    def change_metadata(self, index: int, name: str | None, description: str | None, workspace: str) -> None:
        self.count()
        path, known = self.one(index)
        own = name or (known["metadata"]["name"] if known else "none")
        changes = {"name": own, "description": description, "workspace_id": workspace}
        answer = self.http.put(path, json={"metadata": changes})
        if known is None:
            assert refusal(answer) == _UNKNOWN
        elif self.is_taken(own, known):
            assert refusal(answer) == (400, "ModelArts.2821")
        else:
            self.take_over(answer, known, {**known["metadata"], **changes}, known["job_config"])

    @rule(index=_INDEXES, config=st.sampled_from(_CONFIGS))
    def change_content(self, index: int, config: tuple[dict[str, Any], str]) -> None:
        self.count()
        content, code = config
        path, known = self.one(index)
        answer = self.http.put(path, json={"job_config": content})
        if known is None:
            assert refusal(answer) == _UNKNOWN
        elif code:
            assert refusal(answer) == (400, code)
        else:
            self.take_over(answer, known, known["metadata"], _shown(content))

    def take_over(self, answer: Any, known: dict[str, Any], metadata: Any, config: Any) -> None:
        """Compare the answer to a change with what is expected, and keep it in the place of the algorithm."""
        assert answer.status_code == 201, answer.text
        changed = answer.json()
        assert changed["metadata"]["update_time"] >= known["metadata"]["create_time"]
        expected = {**metadata, "update_time": changed["metadata"]["update_time"]}
        assert changed == {**known, "metadata": expected, "job_config": config}
        known.update(changed)

    @rule(index=_INDEXES)
    def show(self, index: int) -> None:
        self.count()
        path, known = self.one(index)
        answer = self.http.get(path)
        if known is None:
            assert refusal(answer) == _UNKNOWN
        else:
            assert answer.json() == known

    @rule(index=st.integers(0, 14))
    def delete(self, index: int) -> None:
        self.count()
        path, known = self.one(index)
        answer = self.http.delete(path)
        if known is None:
            assert refusal(answer) == _UNKNOWN
        else:
            assert (answer.status_code, answer.content) == (202, b"")
            self.algorithms.remove(known)

    @rule(
        workspace=_WORKSPACES,
        searches=st.none()
        | st.tuples(st.sampled_from(_TEXT_KEYS), st.sampled_from(["a", "beta", "%", "_", "first", ""])),
        sort_by=st.none() | st.sampled_from([*_TEXT_KEYS, *_NUMBER_KEYS]),
        order=st.sampled_from([None, "asc", "desc"]),
        group_by=st.none() | st.sampled_from([*_TEXT_KEYS, *_NUMBER_KEYS]),
        offset=st.integers(0, 6),
        limit=st.integers(1, 50),
    )
    def list_page(
        self,
        workspace: str,
        searches: tuple[str, str] | None,
        sort_by: str | None,
        order: str | None,
        group_by: str | None,
        offset: int,
        limit: int,
    ) -> None:
        self.count()
        query: dict[str, Any] = {"workspace_id": workspace, "offset": offset, "limit": limit}
        query |= {"searches": ":".join(searches)} if searches else {}
        query |= {
            name: value for name, value in (("sort_by", sort_by), ("order", order), ("group_by", group_by)) if value
        }
        answer = self.http.get(self.path, params=query).json()
        found = [one for one in self.algorithms if one["metadata"]["workspace_id"] == workspace]
        if searches:
            key, part = searches
            found = [one for one in found if part in (one["metadata"][key] or "")]
        # Equal ones are in the order of their creation, or its reverse.
        found.sort(key=lambda one: _key(one, sort_by or "create_time"))
        if order != "asc":
            found.reverse()
        if group_by:
            found.sort(key=lambda one: _key(one, group_by))
        assert answer["total"] == len(self.algorithms)
        assert answer["count"] == len(found)
        assert [one["metadata"]["name"] for one in answer["items"]] == [
            one["metadata"]["name"] for one in found[offset : offset + limit]
        ]
        assert answer["items"] == found[offset : offset + limit]
        asked = (answer["sort_by"], answer["order"], answer["offset"], answer["limit"], answer["group_by"])
        assert asked == (sort_by or "create_time", order or "desc", offset, limit, group_by or "")

    @rule(name=st.sampled_from(["sort_by", "group_by", "searches"]))
    def ask_for_what_there_is_not(self, name: str) -> None:
        self.count()
        answer = self.http.get(self.path, params={name: "colour:red" if name == "searches" else "colour"})
        assert refusal(answer) == (400, "ModelArts.2807" if name == "searches" else "ModelArts.2790")

    @rule()
    def start_again(self) -> None:
        self.count()
        self.restart()


def _key(one: dict[str, Any], name: str) -> Any:
    return one["metadata"][name] if name in _NUMBER_KEYS else one["metadata"][name] or ""


def _shown(content: dict[str, Any]) -> dict[str, Any]:
    """A `job_config` as it is shown."""
    shown = {"command": "", **copy.deepcopy(content)}
    if "engine_id" in shown.get("engine", {}):
        shown["engine"] = _ENGINE
    return shown


@pytest.mark.slow("it restarts emulators")
@pytest.mark.examples(60, long=2000)
def test_algorithms_are_those_of_the_model(request: pytest.FixtureRequest, tell: Tell) -> None:
    compare(Algorithms, request, tell)
