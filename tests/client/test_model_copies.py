"""Views of one JSON object stay together when they are copied, put elsewhere, or changed by threads."""

from __future__ import annotations

import copy
import functools
import pickle
import threading
from collections.abc import Callable, Iterator
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from modelarts_client import Model
from modelarts_client.models import (
    JobAlgorithmResponse,
    JobListResponse,
    JobMetadata,
    JobResponse,
    JobStatus,
    PluginTemplateTexts,
    PluginTemplateTranslations,
    TaskStatus,
)
from modelarts_client.testing import instances


def _pickled(value: Any) -> Any:
    return pickle.loads(pickle.dumps(value))  # noqa: S301 - our own


COPIES = [
    pytest.param(copy.deepcopy, id="deepcopy"),
    pytest.param(_pickled, id="pickle"),
    pytest.param(lambda value: pickle.loads(pickle.dumps(value, 2)), id="pickle, protocol 2"),  # noqa: S301 - our own
]


@pytest.mark.parametrize("copied", COPIES)
@pytest.mark.parametrize("is_first", [True, False])
def test_a_part_that_is_copied_with_its_model_remains_its_part(copied: Callable[[Any], Any], is_first: bool) -> None:
    job = JobResponse.from_dict({"algorithm": {"inputs": [{"name": "1"}, {"name": "2"}]}})
    if is_first:
        algorithm, job = copied((job.algorithm, job))
    else:
        job, algorithm = copied((job, job.algorithm))
    assert job.algorithm is algorithm
    assert [each.name for each in job.algorithm.inputs] == ["1", "2"]
    algorithm.inputs.append({"name": "3"})
    job.algorithm.inputs.pop()
    assert job.algorithm.to_dict() == {"inputs": [{"name": "1"}, {"name": "2"}]}
    assert [each.name for each in algorithm.inputs] == ["1", "2"]


@pytest.mark.parametrize("copied", COPIES)
def test_a_list_that_is_copied_with_its_model_remains_its_list(copied: Callable[[Any], Any]) -> None:
    page = JobListResponse.from_dict({"items": [{"kind": "a"}, {"kind": "b"}]})
    page, items, last = copied((page, page.items, page.items[1]))
    assert page.items is items
    assert items[1] is last
    items.append({"kind": "c"})
    assert [each["kind"] for each in page.to_dict()["items"]] == ["a", "b", "c"]
    alone = copied(items)
    alone.append({"kind": "d"})
    assert len(items) == 3


@pytest.mark.parametrize("copied", COPIES)
def test_a_model_that_contains_itself_is_copied(copied: Callable[[Any], Any]) -> None:
    texts = PluginTemplateTexts.from_dict({"a": "text"})
    texts["b"] = texts
    made = copied(texts)
    assert made["b"] is made
    assert made["b"]["b"]["a"] == "text"


def test_a_shallow_copy_of_a_map_of_models_has_the_same_models() -> None:
    texts = PluginTemplateTranslations.from_dict({"en": {"name": "a"}})
    copied = copy.copy(texts)
    assert copied["en"] is texts["en"]


def _models(value: Any) -> Iterator[Any]:
    """All models and decoded lists in a value, which are read on the way."""
    if isinstance(value, Model):
        yield value
        for name in value:
            yield from _models(value[name])
    elif isinstance(value, list):
        yield value
        for item in value:
            yield from _models(item)


@given(instances(JobResponse), st.sampled_from([copy.deepcopy, _pickled]), st.data())
@settings(max_examples=60, deadline=None)
def test_what_is_shared_before_a_copy_is_shared_after_it(job: JobResponse, copied: Any, data: st.DataObject) -> None:
    """A copy of a model with some of its parts has the copies of these parts as its parts, and no list drifts apart."""
    parts = list(_models(job))
    chosen = data.draw(st.lists(st.integers(0, len(parts) - 1), max_size=4))
    values = data.draw(st.permutations([*chosen, 0]))
    made = copied([parts[index] for index in values])
    copied_parts = list(_models(made[values.index(0)]))
    for index, part in zip(values, made, strict=True):
        assert part is copied_parts[index]
        assert part == parts[index]
    assert made[values.index(0)].to_dict() == job.to_dict()
    originals = {id(part) for part in parts}
    assert not any(id(part) in originals for part in copied_parts if isinstance(part, Model))


@pytest.mark.parametrize(
    "put",
    [
        pytest.param(lambda job, status: job.__setitem__("later", status), id="undocumented"),
        pytest.param(lambda job, status: job.__setitem__("later", {"a": [status]}), id="inside undocumented"),
        pytest.param(lambda job, status: setattr(job, "kind", status), id="instead of an enumeration"),
        pytest.param(lambda job, status: setattr(job.status, "tasks", [status]), id="instead of a text"),
        pytest.param(lambda job, status: setattr(job, "metadata", {"later": status}), id="in a dict"),
    ],
)
def test_a_model_where_none_is_documented_is_copied(put: Callable[[Any, JobStatus], object]) -> None:
    """Else its lists and the plain lists there would be two views of one JSON."""
    job = JobResponse.from_dict({"status": {"phase": "Failed"}})
    status = JobStatus.from_dict({"task_statuses": [{"task": "a"}]})
    put(job, status)
    before = job.to_dict()
    status.task_statuses.append(TaskStatus.from_dict({"task": "b"}))
    assert job.to_dict() == before


def test_models_in_a_dict_that_is_assigned_are_copied() -> None:
    given_inputs = JobAlgorithmResponse.from_dict({"inputs": [{"name": "1"}]})
    job = JobResponse.from_dict({})
    job.algorithm = {"inputs": given_inputs.inputs}  # type: ignore[assignment]
    given_inputs.inputs[0].name = "2"
    assert job.algorithm.inputs[0].name == "1"


def test_a_thread_that_reads_what_another_assigns_gets_one_of_both() -> None:
    job = JobResponse.from_dict({"metadata": {"id": "0"}})
    old = job.metadata
    new = JobMetadata.from_dict({"id": "1"})
    seen: list[Any] = []
    readers = [threading.Thread(target=lambda: seen.append(job.metadata)) for _ in range(2)]

    class Views(dict[str, Any]):
        """Starts a reader before the assignment changes it, and another one after that."""

        def __setitem__(self, name: str, value: Any) -> None:
            _run_for_a_moment(readers[0])
            super().__setitem__(name, value)
            _run_for_a_moment(readers[1])

    views = JobMetadata.__mro__[-2].__dict__["_views"]
    assert views.__objclass__.__name__ == "JsonObject"
    views.__set__(job, Views(views.__get__(job)))
    job.metadata = new
    for reader in readers:
        reader.join()
    assert len(seen) == 2
    assert all(each is old or each is new for each in seen)
    assert job.metadata is new


def _run_for_a_moment(thread: threading.Thread) -> None:
    """A reader that waits for the writer goes on after it."""
    thread.start()
    thread.join(0.1)


def test_a_changed_copy_computes_its_cached_properties_again() -> None:
    class Named(JobMetadata):
        @functools.cached_property
        def upper(self) -> str:
            return self.name.upper()

    named = Named.from_dict({"name": "a"})
    assert named.upper == "A"
    assert named.__replace__(name="b").upper == "B"
    assert attrs.evolve(named, name="b").upper == "B"
    assert copy.copy(named).upper == copy.deepcopy(named).upper == named.upper == "A"
