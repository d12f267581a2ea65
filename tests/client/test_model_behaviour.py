"""Models behave as Python programs expect: as mappings, as attrs classes, as objects that are copied and shared."""

from __future__ import annotations

import copy
import functools
import inspect
import json
import math
import os
import pickle
import re
import threading
import typing
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import attrs
import modelarts_client.models
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from modelarts_client import UNSET, Client, Model
from modelarts_client.model_base import reads
from modelarts_client.models import (
    AllocatedResources,
    CreateJobMetadata,
    CreateServiceRequest,
    JobListResponse,
    JobMetadata,
    JobPhase,
    JobResponse,
    JobStatus,
    ServiceConfig,
    TaskStatus,
    TokenResponse,
    TransformerConfig,
)
from modelarts_client.operations import OPERATIONS
from modelarts_client.testing import instances

from tests.conftest import ForAll
from tests.support.forked import succeeds_in_child

MODELS: list[Any] = [
    kind
    for name in modelarts_client.models.__all__
    if issubclass(kind := getattr(modelarts_client.models, name), Model)
]


def _wire() -> dict[str, Any]:
    return {
        "kind": "job",
        "metadata": {"id": "1", "name": "train", "colour": "green", "description": None},
        "status": {"phase": "Completed", "tasks": ["worker-0"], "task_statuses": [{"task": "worker-0"}]},
        "later": {"a": [1]},
    }


def _job() -> JobResponse:
    return JobResponse.from_dict(_wire())


def test_a_model_is_a_mapping_of_what_is_there() -> None:
    job = _job()
    assert isinstance(job, Mapping)
    assert list(job) == list(job.keys()) == list(_wire())
    assert len(job) == 4
    assert list(job.values()) == [job.kind, job.metadata, job.status, {"a": [1]}]
    assert dict(job) == dict(job.items()) == {**job}
    assert job["status"]["phase"] is JobPhase.COMPLETED
    assert job.get("tasks") is None
    assert job.get("tasks", ()) == ()
    assert job.get("later") is job["later"]
    assert json.dumps(job.to_dict()) == json.dumps(_wire())
    with pytest.raises(KeyError, match="tasks"):
        job["tasks"]
    match job:
        case {"status": {"phase": phase}, "metadata": JobMetadata(name=name)}:
            assert (phase, name) == ("Completed", "train")
        case _:
            pytest.fail("no pattern matches")


def test_items_are_set_and_deleted_by_their_json_names() -> None:
    job = _job()
    job["status"] = {"phase": "Failed"}
    assert job.status.phase is JobPhase.FAILED
    job["new"] = 1
    assert job.additional_properties == {"later": {"a": [1]}, "new": 1}
    del job["later"], job["status"]
    assert "later" not in job
    assert not job.status
    with pytest.raises(KeyError):
        del job["later"]


def test_a_field_takes_the_place_of_a_method_of_its_name() -> None:
    page = JobListResponse.from_dict({"total": 1, "items": [_wire()]})
    assert page.items[0].metadata.name == "train"
    assert page["items"] is page.items
    assert dict(page) == {"total": 1, "items": page.items}
    unknown = JobStatus.from_dict({"items": 1, "keys": 2})
    assert dict(unknown.items()) == {"items": 1, "keys": 2}


def test_what_is_absent_reads_as_nothing() -> None:
    job: Any = JobResponse.from_dict({})
    assert job.kind is None
    assert job.metadata is None  # which is required
    assert job.status.phase is None
    assert job.spec.resource.flavor_detail.flavor_info.gpu.memory is None
    assert job.status.task_statuses == []
    assert not job.status
    assert type(job.status).__name__ == "JobStatus"
    assert isinstance(job.status, JobStatus)
    assert job.status == JobStatus()
    assert job.to_dict() == {}
    assert job.to_json() == b"{}"
    assert JobResponse.from_dict({"status": None}).status is None


@pytest.mark.parametrize(
    "change",
    [
        lambda job: setattr(job.status, "phase", "Failed"),
        lambda job: setattr(job.status, "additional_properties", {"a": 1}),
        lambda job: job.status.additional_properties.update(a=1),
        lambda job: delattr(job.status, "phase"),
        lambda job: job.status.__setitem__("phase", "Failed"),
    ],
)
def test_an_absent_model_refuses_changes(change: Callable[[JobResponse], object]) -> None:
    with pytest.raises(TypeError, match=r"JobResponse.status is absent, .* assign a JobStatus to status first"):
        change(JobResponse.from_dict({}))


@pytest.mark.parametrize(
    "change",
    [
        lambda tasks: tasks.append(1),
        lambda tasks: tasks.insert(0, 1),
        lambda tasks: tasks.extend([1]),
        lambda tasks: tasks.__setitem__(slice(None), [1]),
        lambda tasks: tasks.__iadd__([1]),
    ],
)
def test_an_absent_list_refuses_changes(change: Callable[[Any], object]) -> None:
    with pytest.raises(TypeError, match=r"JobResponse.tasks is absent, .* assign a list to tasks first"):
        change(JobResponse.from_dict({}).tasks)


def test_copies_of_what_is_absent_can_be_changed() -> None:
    job = JobResponse.from_dict({})
    for copied in (copy.copy(job.status), copy.deepcopy(job.status), pickle.loads(pickle.dumps(job.status))):  # noqa: S301
        copied.phase = JobPhase.FAILED
        assert copied.to_dict() == {"phase": "Failed"}
    assert attrs.evolve(job.status, phase="Failed").to_dict() == {"phase": "Failed"}
    for copied in (copy.copy(job.tasks), copy.deepcopy(job.tasks), pickle.loads(pickle.dumps(job.tasks))):  # noqa: S301
        copied.append(modelarts_client.models.TaskResponse.from_dict({}))
    assert job.to_dict() == {}


def test_what_is_left_out_and_what_is_null() -> None:
    assert CreateJobMetadata(name="a", description=UNSET).to_dict() == {"name": "a", "workspace_id": "0"}
    job = JobResponse(kind=JobKind_JOB, metadata=JobMetadata(id="1", name="a", description=None), status=None)  # type: ignore[arg-type]
    assert job.to_dict() == {
        "kind": "job",
        "metadata": {"id": "1", "name": "a", "workspace_id": "0", "description": None},
    }
    job.metadata.description = UNSET
    job.metadata.workspace_id = None
    job.tasks = JobResponse.from_dict({}).tasks
    assert job.to_dict() == {"kind": "job", "metadata": {"id": "1", "name": "a"}}


JobKind_JOB = modelarts_client.models.JobKind.JOB


def test_arguments_are_given_by_name() -> None:
    with pytest.raises(TypeError, match="positional argument"):
        JobMetadata("1", "a")  # type: ignore[call-arg, arg-type]
    with pytest.raises(TypeError, match=re.escape("JobMetadata() has no argument 'nmae'. Did you mean name?")):
        JobMetadata(id="1", nmae="a")  # type: ignore[call-arg]
    with pytest.raises(TypeError, match=re.escape("JobMetadata() needs 'id', 'name'")):
        JobMetadata()  # type: ignore[call-arg]
    assert JobMetadata(id="1", name="a", additional_properties={"b": 2})["b"] == 2


def test_a_mistyped_attribute_is_an_error() -> None:
    job = _job()
    with pytest.raises(AttributeError, match=r"'JobStatus' has no field 'phsae'. Did you mean phase?"):
        job.status.phsae = "Failed"  # type: ignore[attr-defined]
    with pytest.raises(AttributeError, match=r"'JobStatus' has no field 'phsae'. Did you mean phase?"):
        _ = job.status.phsae  # type: ignore[attr-defined]
    with pytest.raises(AttributeError, match="no field 'colour'"):
        del job.status.colour  # type: ignore[attr-defined]
    assert job.to_dict() == _wire()


def test_a_derived_class_has_attributes_of_its_own_that_are_never_sent() -> None:
    class Job(JobResponse):
        @functools.cached_property
        def later(self) -> str:
            return f"{self.metadata.name} later"

        @property
        def label(self) -> str:
            return self._label

        @label.setter
        def label(self, label: str) -> None:
            self._label = label

    job = Job.from_dict(_wire())
    assert job.later == "train later"
    assert job.later is job.later
    assert job["later"] == {"a": [1]}
    job.label = "mine"
    assert copy.copy(job).label == copy.deepcopy(job).label == "mine"
    assert job.to_dict() == json.loads(job.to_json()) == _wire()
    with pytest.raises(AttributeError, match="no field 'lable'"):
        job.lable = "mine"  # type: ignore[attr-defined]

    class Slotted(JobStatus):
        __slots__ = ("note",)
        note: str

    slotted = Slotted.from_dict({"phase": "Failed"})
    slotted.note = "mine"
    assert slotted.phase is JobPhase.FAILED
    assert slotted.to_dict() == {"phase": "Failed"}


def test_an_error_in_a_property_of_a_derived_class_is_its_own() -> None:
    class Job(JobResponse):
        @property
        def first(self) -> object:
            return self.metadata.nowhere  # type: ignore[attr-defined]

    with pytest.raises(AttributeError, match="'JobMetadata' has no field 'nowhere'"):
        _ = Job.from_dict(_wire()).first


def test_a_list_writes_each_change() -> None:
    page = JobListResponse.from_dict({"total": 0, "items": []})
    page.items.append(_job())
    page.items.extend([JobResponse.from_dict({"kind": "b"}), {"kind": "c"}])  # type: ignore[list-item]
    page.items.insert(0, JobResponse.from_dict({"kind": "a"}))
    page.items[1].metadata.name = "changed"
    assert [job["kind"] for job in page.to_dict()["items"]] == ["a", "job", "b", "c"]
    assert page.to_dict()["items"][1]["metadata"]["name"] == "changed"
    assert isinstance(page.items[3], JobResponse)
    page.items.sort(key=lambda job: job.kind, reverse=True)
    assert [job["kind"] for job in page.to_dict()["items"]] == ["job", "c", "b", "a"]
    page.items.reverse()
    del page.items[1:]
    page.items *= 2
    page.items += [page.items.pop()]
    assert page.to_dict()["items"] == [{"kind": "a"}, {"kind": "a"}]
    page.items.remove(JobResponse.from_dict({"kind": "a"}))
    page.items[0] = _job()
    assert page.to_dict()["items"] == [_wire()]
    page.items.clear()
    assert page.to_dict() == {"total": 0, "items": []}


@given(st.data())
@settings(max_examples=60, deadline=None)
def test_a_list_does_as_lists_do(data: st.DataObject) -> None:
    """The same operations on a decoded list and on a plain one have the same outcome, and the JSON follows."""
    kinds = st.lists(st.sampled_from("abcd"), max_size=5)
    plain = [JobResponse.from_dict({"kind": kind}) for kind in data.draw(kinds)]
    page = JobListResponse(total=0, count=0, items=plain)
    decoded: list[Any] = page.items
    indices, slices = st.integers(-6, 6), st.slices(6)
    operations: dict[str, st.SearchStrategy[tuple[Any, ...]]] = {
        "append": st.tuples(st.sampled_from("ab")),
        "insert": st.tuples(indices, st.sampled_from("ab")),
        "extend": st.tuples(kinds),
        "pop": st.tuples(indices),
        "__delitem__": st.tuples(indices | slices),
        "reverse": st.tuples(),
        "__imul__": st.tuples(st.integers(0, 2)),
        "__iadd__": st.tuples(kinds),
        "clear": st.tuples(),
    }
    for name in data.draw(st.lists(st.sampled_from(list(operations)), max_size=6)):
        arguments = [_jobs(argument) for argument in data.draw(operations[name])]
        outcomes = [_outcome(getattr(each, name), arguments) for each in (plain, decoded)]
        if name not in ("__imul__", "__iadd__"):
            assert outcomes[0] == outcomes[1]
        assert decoded == plain
        assert page.to_dict()["items"] == [job.to_dict() for job in plain]


def _jobs(argument: Any) -> Any:
    if isinstance(argument, list):
        return [_jobs(each) for each in argument]
    return JobResponse.from_dict({"kind": argument}) if isinstance(argument, str) else argument


def _outcome(function: Any, arguments: list[Any]) -> Any:
    try:
        return function(*arguments)
    except (IndexError, ValueError) as error:
        return type(error)


def test_a_given_list_is_taken_over_as_it_is() -> None:
    given_list = [_job()]
    page = JobListResponse(total=1, count=1, items=given_list)
    given_list.clear()
    assert len(page.items) == 1
    status = JobStatus(phase="Failed", tasks=(tasks := ["a"]))
    tasks.clear()
    assert status.tasks == ["a"]
    status.tasks.append("b")
    assert status.to_dict()["tasks"] == ["a", "b"]


@pytest.mark.parametrize("value", [[1], None, "text", 1])
def test_what_is_no_object_is_refused(value: Any) -> None:
    with pytest.raises(TypeError, match=r"JobResponse.from_dict needs a JSON object, a dict, but was given"):
        JobResponse.from_dict(value)


def test_source_and_model_are_independent() -> None:
    source = _wire()
    job = JobResponse.from_dict(source)
    job.status.phase = JobPhase.FAILED
    job["later"]["a"].append(2)
    job.status.tasks.append("b")
    assert source == _wire()
    source["status"]["tasks"].append("c")
    assert job.status.tasks == ["worker-0", "b"]
    copied = JobResponse.from_dict(job)
    copied.status.phase = JobPhase.RUNNING
    assert job.status.phase is JobPhase.FAILED


def test_nested_models_are_shared_as_objects_are() -> None:
    status = JobStatus(phase=JobPhase.RUNNING)
    one, other = JobResponse.from_dict({}), JobResponse.from_dict({})
    one.status = other.status = status
    status.phase = JobPhase.FAILED
    assert one.to_dict() == other.to_dict() == {"status": {"phase": "Failed"}}
    assert one.status is other.status is status
    shallow = copy.copy(one)
    assert shallow.status is status
    shallow.kind = JobKind_JOB
    assert "kind" not in one
    assert copy.deepcopy(one).status is not status


@pytest.mark.parametrize(
    "replace",
    [
        pytest.param(attrs.evolve, id="attrs.evolve"),
        pytest.param(lambda model, **changes: model.__replace__(**changes), id="copy.replace"),
    ],
)
def test_a_changed_copy_keeps_the_rest(replace: Any) -> None:
    metadata = _job().metadata
    assert replace(metadata) == metadata
    assert replace(metadata).to_dict() == _wire()["metadata"]
    changed = replace(metadata, name="other", user_name="me")
    assert changed.to_dict() == {**_wire()["metadata"], "name": "other", "user_name": "me"}
    absent = JobMetadata.from_dict({"id": "1"})
    assert replace(absent).to_dict() == {"id": "1"}
    assert replace(absent, description=None).to_dict() == {"id": "1", "description": None}
    assert replace(metadata, description=UNSET).to_dict() == {"id": "1", "name": "train", "colour": "green"}
    undocumented_null = JobMetadata.from_dict({"id": None})
    assert replace(undocumented_null).to_dict() == {"id": None}
    with pytest.raises(TypeError, match="nmae"):
        replace(metadata, nmae="a")


def test_attrs_knows_the_fields() -> None:
    assert attrs.has(JobStatus)
    assert [field.name for field in attrs.fields(TaskStatus)] == [
        "additional_properties",
        "task",
        "exit_code",
        "message",
    ]
    assert attrs.fields(JobMetadata).workspace_id.default == "0"
    assert attrs.asdict(TaskStatus.from_dict({"task": "a", "b": 1})) == {
        "additional_properties": {"b": 1},
        "task": "a",
        "exit_code": None,
        "message": None,
    }
    assert attrs.asdict(_job())["status"]["task_statuses"][0]["task"] == "worker-0"
    assert attrs.asdict(JobResponse.from_dict({}))["status"] == {}
    assert attrs.resolve_types(JobResponse) is JobResponse
    assert attrs.fields(JobResponse).status.type is JobStatus


def test_hints_and_signatures_are_types() -> None:
    for kind in MODELS:
        hints = typing.get_type_hints(kind)
        assert all(not isinstance(hint, str | typing.ForwardRef) for hint in hints.values())
        parameters = inspect.signature(kind).parameters
        assert parameters.keys() == hints.keys()
        assert all(each.kind is inspect.Parameter.KEYWORD_ONLY for each in parameters.values())


def test_hints_of_endpoint_functions_are_types() -> None:
    for operation in OPERATIONS.values():
        for name in ("sync", "sync_detailed", "asyncio", "asyncio_detailed"):
            hints = typing.get_type_hints(getattr(operation.endpoint(), name))
            assert hints["client"] is Client
            assert all(not isinstance(hint, str | typing.ForwardRef) for hint in hints.values())


@pytest.mark.parametrize("kind", MODELS, ids=lambda kind: kind.__name__)
@pytest.mark.examples(1, long=30)
def test_each_drawn_instance_is_valid(kind: type[Model], for_all: ForAll) -> None:
    def check(instance: Any) -> None:
        assert type(instance) is kind
        instance.validate()

    for_all(instances(kind), check)


def test_only_models_of_the_description_have_instances() -> None:
    with pytest.raises(LookupError, match="Model is no model of the description"):
        instances(Model)


def test_of_several_models_the_one_that_fits_is_read() -> None:
    real = {"model_id": "m", "weight": 100, "specification": "s", "instance_count": 1}
    places = {"src_path": "/a/", "dest_path": "/b/", "req_uri": "/", "mapping_type": "file"}
    batch = {"model_id": "m", "specification": "s", "instance_count": 1, **places}
    request = CreateServiceRequest.from_dict({"config": [batch, real]})
    assert [type(config) for config in request.config] == [TransformerConfig, ServiceConfig]
    match request.config[0]:
        case TransformerConfig(src_path=path):
            assert path == "/a/"
        case _:
            pytest.fail("no pattern matches")
    request.config.append(TransformerConfig.from_dict(batch))
    assert type(request.config[2]) is TransformerConfig


@given(st.builds(JobMetadata))
@settings(max_examples=20)
def test_hypothesis_builds_models_by_their_types(metadata: JobMetadata) -> None:
    assert isinstance(metadata.id, str)
    assert metadata.keys() >= {"id", "name"}


@given(st.from_type(JobResponse))
@settings(max_examples=20)
def test_hypothesis_builds_nested_models_too(job: JobResponse) -> None:
    assert isinstance(job.metadata, JobMetadata)


@given(st.one_of(st.from_type(AllocatedResources), st.from_type(TokenResponse)))
@settings(max_examples=200, deadline=None)
def test_what_hypothesis_builds_can_be_written(model: Model) -> None:
    assert json.loads(model.to_json()) == model.to_dict()


def test_hypothesis_draws_no_documented_field_as_an_undocumented_one() -> None:
    """Short names are drawn often."""

    class Odd(Model):
        a: str

    odd: Any = reads(names={"a": "0"})(Odd)

    @given(st.from_type(odd))
    @settings(max_examples=500, deadline=None, database=None)
    def check(model: Model) -> None:
        assert "0" in model

    check()


def test_hypothesis_has_a_strategy_for_each_model() -> None:
    for kind in MODELS:
        st.from_type(kind).validate()


@pytest.mark.parametrize(
    ("value", "path"),
    [(math.nan, "JobResponse.later.a[1]"), (math.inf, "JobResponse.later.a[1]"), (-math.inf, "JobResponse.later.a[1]")],
)
def test_what_is_not_a_number_is_refused(value: float, path: str) -> None:
    job = _job()
    job["later"]["a"].append(value)
    with pytest.raises(ValueError, match=re.escape(f"{path} is {value}, which is not a number in JSON")):
        job.to_json()
    job.status.duration = value  # type: ignore[assignment]
    with pytest.raises(ValueError, match=re.escape("JobResponse.status.duration is")):
        job.to_json()


def test_nulls_are_written() -> None:
    assert json.loads(JobMetadata.from_dict({"description": None, "text": "null"}).to_json()) == {
        "description": None,
        "text": "null",
    }


def test_whatever_is_put_into_plain_containers_is_written() -> None:
    job = _job()
    job["later"].update(
        model=JobStatus.from_dict({"_hidden": 1, "phase": "Failed"}),
        member=JobPhase.FAILED,
        pair=(1, JobStatus()),
        unset=UNSET,
        text=type("Text", (str,), {})("a"),
        count=type("Count", (int,), {})(3),
    )
    expected = {
        "a": [1],
        "model": {"_hidden": 1, "phase": "Failed"},
        "member": "Failed",
        "pair": [1, {}],
        "text": "a",
        "count": 3,
    }
    assert json.loads(job.to_json())["later"] == expected
    assert job.to_dict()["later"] == expected
    job["later"]["object"] = object()
    with pytest.raises(TypeError, match=re.escape("JobResponse.later.object is of type object, which is not JSON")):
        job.to_json()


def test_threads_that_read_one_field_get_one_object() -> None:
    for _ in range(30):
        page = JobListResponse.from_dict({"items": [_wire()] * 3})
        seen = _in_threads(8, functools.partial(_reads, page))
        assert len({tuple(map(id, each)) for each in seen}) == 1
        assert page.items[1].status is seen[0][1]


def _reads(page: JobListResponse, _: int) -> tuple[object, ...]:
    return page.items, page.items[1].status, page.items[1].status.task_statuses


def test_concurrent_changes_of_different_fields_are_kept() -> None:
    page = JobListResponse.from_dict({"items": [_wire()]})

    def change(index: int) -> None:
        for _ in range(50):
            page.items[0].status.additional_properties[f"field-{index}"] = index
            page.items.append(JobResponse.from_dict({"kind": str(index)}))

    _in_threads(6, change)
    content = page.to_dict()
    assert {content["items"][0]["status"][f"field-{index}"] for index in range(6)} == set(range(6))
    assert [job.to_dict() for job in page.items] == content["items"]
    assert len(page.items) == 301


def _in_threads(count: int, function: Callable[[int], Any]) -> list[Any]:
    start = threading.Barrier(count)
    results: list[Any] = [None] * count

    def run(index: int) -> None:
        start.wait()
        results[index] = function(index)

    threads = [threading.Thread(target=run, args=(index,)) for index in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return results


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there are no forks on this system")
def test_a_forked_process_changes_models_whatever_threads_were_doing() -> None:
    jobs = JobListResponse.from_dict({"items": []})
    has_begun, goes_on = threading.Event(), threading.Event()

    def slow() -> Iterator[JobResponse]:
        has_begun.set()
        goes_on.wait()
        yield _job()

    def changed() -> bool:
        jobs.items.append(_job())
        return len(jobs.items) == len(jobs.to_dict()["items"]) == 2

    thread = threading.Thread(target=lambda: jobs.items.extend(slow()))
    thread.start()
    has_begun.wait()
    threading.Timer(0.1, goes_on.set).start()
    assert succeeds_in_child(changed)
    thread.join()
    assert len(jobs.items) == 1
