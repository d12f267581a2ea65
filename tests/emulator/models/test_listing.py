"""Lists of models, held against the same in Python."""

from __future__ import annotations

import tempfile
import uuid
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from modelarts_emulator.contract import Json
from modelarts_emulator.models.listing import search
from modelarts_emulator.models.records import ModelRecords
from modelarts_emulator.offsets import Offsets
from modelarts_emulator.state.fields import integer, text
from modelarts_emulator.state.store import Store

PAGES = Offsets().of("ListModels")


class Models:
    """Records of models."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._records = ModelRecords(store)

    def search(self, records: Sequence[Json], query: dict[str, Any]) -> Json:
        """Search these models, in a project of their own."""
        project = uuid.uuid4().hex
        with self._store.exclusive():
            for number, model in enumerate(records):
                self._store.put("model", str(number), project, model)
        return search(self._records, project, query, PAGES)


@pytest.fixture(scope="module")
def models() -> Iterator[Models]:
    with tempfile.TemporaryDirectory() as directory:
        store = Store(Path(directory) / "store.sqlite3")
        yield Models(store)
        store.close()


def record(number: int, **changes: Any) -> Json:
    return {
        "model_id": str(number),
        "model_name": f"digits_{number}",
        "model_version": f"1.{number}.0",
        "model_type": "PyTorch",
        "model_size": 100 - number,
        "model_status": "published",
        "create_at": 1000 + number,
        "description": f"Model {number}",
        "workspace_id": "0",
        **changes,
    }


RECORDS = [
    record(0),
    record(1, model_status="failed", error_msg="no config.json", model_type="MXNet"),
    record(2, model_version="10.0.0", workspace_id="other"),
    record(3, model_name="digits-3", create_at=1002),
]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({}, "3210"),
        ({"order": "asc"}, "0123"),
        ({"workspace_id": "0"}, "310"),
        ({"model_name": "digits"}, "3210"),
        ({"model_name": "its"}, "3210"),
        ({"model_name": "digits_"}, "3210"),
        ({"model_name": "digits_", "exact_match": True}, "210"),
        ({"model_name": "d_g_ts_1"}, "1"),
        ({"model_name": "_" * 9}, ""),
        ({"model_name": "%"}, ""),
        ({"model_name": ""}, "3210"),
        ({"description": "Model 2"}, "2"),
        ({"description": "model"}, ""),
        ({"model_version": "1.1.0"}, "1"),
        ({"model_status": "failed"}, "1"),
        ({"model_status": "building"}, ""),
        ({"model_type": "MXNet"}, "1"),
        ({"not_model_type": "MXNet"}, "320"),
        ({"sort_by": "model_version", "order": "asc"}, "0132"),
        ({"sort_by": "model_size"}, "0123"),
        ({"limit": 3}, "321"),
        ({"limit": 3, "offset": 1}, "0"),
        ({"limit": 3, "offset": 2}, ""),
        ({"limit": 10**30, "offset": 10**30}, ""),
    ],
)
def test_filters_sorting_and_pages(models: Models, query: dict[str, Any], expected: str) -> None:
    found = models.search(RECORDS, query)
    shown: Any = found["models"]
    assert "".join(model["model_id"] for model in shown) == expected
    assert found["count"] == len(expected)


def test_total_count_counts_all_pages_and_a_list_says_why_an_import_failed(models: Models) -> None:
    found = models.search(RECORDS, {"limit": 2, "offset": 1, "order": "desc"})
    shown: Any = found["models"]
    assert (found["total_count"], found["count"]) == (4, 2)
    assert [model.get("extra") for model in shown] == ["no config.json", None]


_names = st.text(st.sampled_from("ab_-*?[]"), max_size=4)
_texts = st.sampled_from(["", "a", "b", "A", "é", "_"])
_versions = st.sampled_from(["0.0.1", "1.0.0", "1.0.10", "1.0.2", "1.10.0", "1.2.0", "10.0.0", "2.0.0"])
_types = st.sampled_from(["PyTorch", "MXNet"])
_models = st.builds(
    lambda fields, version, family: {**fields, "model_version": version, "model_type": family},
    st.fixed_dictionaries(
        {},
        optional={
            "model_name": _names,
            "description": _texts | st.none(),
            "model_status": _texts,
            "workspace_id": _texts,
            "create_at": st.integers(0, 3),
            "model_size": st.integers(0, 3) | st.none(),
        },
    ),
    _versions,
    _types,
)
_queries = st.fixed_dictionaries(
    {},
    optional={
        "model_name": _names,
        "exact_match": st.booleans(),
        "description": _texts,
        "model_version": _versions,
        "model_status": _texts,
        "workspace_id": _texts,
        "model_type": _types,
        "not_model_type": _types,
        "sort_by": st.sampled_from(["create_at", "model_size", "model_version"]),
        "order": st.sampled_from(["asc", "desc"]),
        "offset": st.integers(0, 3),
        "limit": st.integers(1, 3),
    },
)


@given(st.lists(_models, max_size=10), _queries)
def test_a_list_is_that_of_a_plain_model(models: Models, records: list[Json], query: dict[str, Any]) -> None:
    numbered = [record | {"model_id": str(number)} for number, record in enumerate(records)]
    found = [model for model in numbered if _meets(model, query)]
    descending = query.get("order", "desc") == "desc"
    if descending:
        found.reverse()
    found.sort(key=lambda model: _key(model, query.get("sort_by", "create_at")), reverse=descending)
    limit = query.get("limit", 280)
    page = found[query.get("offset", 0) * limit :][:limit]
    listed: Any = models.search(numbered, query)
    assert (listed["total_count"], listed["count"]) == (len(found), len(page))
    assert [model["model_id"] for model in listed["models"]] == [model["model_id"] for model in page]


def _key(model: Json, sort_by: str) -> Any:
    if sort_by == "model_version":
        return [int(part) for part in text(model, "model_version").split(".")]
    return integer(model, sort_by)


def _meets(model: Json, query: dict[str, Any]) -> bool:
    exact = ("model_version", "model_status", "workspace_id", "model_type")
    return (
        _contains(text(model, "model_name"), query.get("model_name", ""), literally=query.get("exact_match", False))
        and query.get("description", "") in text(model, "description")
        and text(model, "model_type") != query.get("not_model_type")
        and all(query.get(field, "") in ("", model.get(field)) for field in exact)
    )


def _contains(name: str, part: str, *, literally: bool) -> bool:
    if literally:
        return part in name
    places = range(len(name) - len(part) + 1)
    return any(all(one in ("_", found) for one, found in zip(part, name[place:], strict=False)) for place in places)
