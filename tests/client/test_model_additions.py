"""Undocumented fields: as a dict, in threads, beside the attributes of derived classes."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from typing import Any, ClassVar

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from modelarts_client.models import (
    CreatePoolRequestBody,
    JobMetadata,
    JobResponse,
    JobStatus,
    PluginTemplateTranslations,
)

_NAMES = st.sampled_from(["a", "b", "c"])
_FIELDS = st.dictionaries(_NAMES, st.integers(0, 3), max_size=3)
_OPERATIONS: dict[str, st.SearchStrategy[tuple[Any, ...]]] = {
    "__setitem__": st.tuples(_NAMES, st.integers(0, 3)),
    "__getitem__": st.tuples(_NAMES),
    "__delitem__": st.tuples(_NAMES),
    "__contains__": st.tuples(_NAMES),
    "__eq__": st.tuples(_FIELDS),
    "__ne__": st.tuples(_FIELDS),
    "__or__": st.tuples(_FIELDS),
    "__ror__": st.tuples(_FIELDS),
    "__ior__": st.tuples(_FIELDS),
    "__len__": st.tuples(),
    "__repr__": st.tuples(),
    "get": st.tuples(_NAMES) | st.tuples(_NAMES, st.integers()),
    "pop": st.tuples(_NAMES) | st.tuples(_NAMES, st.integers()),
    "popitem": st.tuples(),
    "setdefault": st.tuples(_NAMES, st.integers(0, 3)),
    "update": st.tuples(_FIELDS),
    "copy": st.tuples(),
    "clear": st.tuples(),
}


@given(_FIELDS, st.lists(st.sampled_from(sorted(_OPERATIONS)), max_size=8), st.data())
@settings(max_examples=150, deadline=None)
def test_undocumented_fields_do_as_dicts_do(fields: dict[str, int], names: list[str], data: st.DataObject) -> None:
    """The same operations on them and on a dict have the same outcome, and the model follows."""
    model = JobResponse.from_dict({"kind": "job", **fields})
    plain, extra = dict(fields), model.additional_properties
    for name in names:
        arguments = data.draw(_OPERATIONS[name])
        assert _outcome(plain, name, arguments) == _outcome(extra, name, arguments), name
        assert model.to_dict() == {"kind": "job", **plain}
        assert dict(extra) == plain
        assert list(extra) == list(plain)
        assert list(reversed(list(extra))) == list(reversed(plain))
        assert json.dumps(extra) == json.dumps(plain)


def _outcome(mapping: Any, name: str, arguments: tuple[Any, ...]) -> Any:
    try:
        value = getattr(mapping, name)(*arguments)
    except KeyError:
        return KeyError
    return dict(value) if isinstance(value, dict) else value


def test_an_update_in_place_changes_the_model() -> None:
    job = JobResponse.from_dict({"x": 1})
    job.additional_properties |= {"q": 7}  # type: ignore[operator]
    assert job.to_dict() == {"x": 1, "q": 7}
    assert job.additional_properties.pop("nope", None) is None


def test_an_assignment_that_fails_changes_nothing() -> None:
    job = JobResponse.from_dict({"x": 1})
    with pytest.raises(KeyError, match="kind is a documented field; set the attribute"):
        job.additional_properties = {"y": 2, "kind": "job"}
    assert job.to_dict() == {"x": 1}


def test_threads_set_different_undocumented_fields() -> None:
    job = JobResponse.from_dict({f"f{index}": index for index in range(200)})
    errors: list[Exception] = []
    start = threading.Barrier(4)

    def change(index: int) -> None:
        start.wait()
        try:
            for count in range(200):
                job.additional_properties[f"{index}-{count}"] = count
                _ = list(job.additional_properties), job.to_dict()
        except (RuntimeError, KeyError) as error:
            errors.append(error)

    threads = [threading.Thread(target=change, args=(index,)) for index in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not errors
    assert len(job) == 1000


def test_the_class_of_an_absent_model_makes_models_that_are_there() -> None:
    job = JobResponse.from_dict({})
    job.status = type(job.status).from_dict({"phase": "Running"})
    assert job.to_dict() == {"status": {"phase": "Running"}}
    assert type(job.status) is JobStatus


class _Mixin:
    mixed = "of a mixin"

    def describe(self) -> str:
        return "mixin"


class _Derived(_Mixin, JobMetadata):
    limit: ClassVar[int] = 5
    colours = ("red",)
    _label = "none"

    def shout(self) -> str:
        return self._helper()

    def _helper(self) -> str:
        return "shout"

    @classmethod
    def made(cls) -> type:
        return cls

    @staticmethod
    def fixed() -> int:
        return 1

    def relabel(self, label: str) -> None:
        self._label = label


@given(st.sets(st.sampled_from([name for name in dir(_Derived) if name[:2] != "__"])))
@settings(deadline=None)
def test_no_field_of_a_server_hides_what_a_derived_class_has(names: set[str]) -> None:
    names -= set(_Derived.__documented__.attributes)
    wire = dict.fromkeys(names, "x")
    made = _Derived.from_dict(wire)
    assert (made.describe(), made.shout(), made.mixed, made.limit, made.colours) == (
        "mixin",
        "shout",
        "of a mixin",
        5,
        ("red",),
    )
    assert (made.made(), made.fixed(), made._label) == (_Derived, 1, "none")
    made.relabel("mine")
    assert made._label == "mine"
    assert _Derived._label == "none"
    assert _Derived.limit == 5
    assert made.to_dict() == wire
    assert [made[name] for name in names] == ["x"] * len(names)


def test_what_a_derived_class_has_is_not_set_as_a_field() -> None:
    made = _Derived.from_dict({})
    for name in ("shout", "limit"):
        with pytest.raises(AttributeError, match=rf"{name} .* model\[name\] = value"):
            setattr(made, name, 1)
    assert made.to_dict() == {}


def test_a_renamed_field_is_read_by_its_attribute_only() -> None:
    """The JSON name would give JSON without models."""
    body = CreatePoolRequestBody.from_dict({"apiVersion": "v2"})
    assert body.api_version == body["apiVersion"] == "v2"
    with pytest.raises(AttributeError, match=r"no field 'apiVersion'\. Did you mean api_version?"):
        _ = body.apiVersion  # type: ignore[attr-defined]
    with pytest.raises(AttributeError, match=r"no field 'apiVersion'\. Did you mean api_version?"):
        body.apiVersion = "v1"  # type: ignore[attr-defined]


def test_models_are_reversed_and_made_tuples() -> None:
    job = JobResponse.from_dict({"kind": "job", "tasks": [{"role": "a"}], "x": {"y": 1}})
    assert list(reversed(job)) == ["x", "tasks", "kind"]
    assert list(reversed(dict(job.additional_properties))) == list(job.additional_properties.__reversed__()) == ["x"]  # type: ignore[attr-defined]
    assert attrs.astuple(job)[0] == {"x": {"y": 1}}
    assert type(attrs.astuple(job)[0]) is dict
    assert attrs.asdict(job)["additional_properties"] == {"x": {"y": 1}}
    texts = PluginTemplateTranslations.from_dict({"en": {"key": "a"}})
    assert attrs.astuple(texts)[0]["en"]


def _cyclic() -> JobResponse:
    job = JobResponse.from_dict({"kind": "job"})
    later: dict[str, Any] = {"list": [1]}
    later["list"].append(later)
    vars(job)["later"] = later
    return job


def _deep() -> JobResponse:
    value: Any = 1
    for _ in range(10_000):
        value = {"a": value}
    return JobResponse.from_dict({"later": value})


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (_cyclic, r"JobResponse.later.list\[1\] contains itself"),
        (_deep, r"JobResponse.later.a.a.*\.\.\. is nested \d+ levels deep"),
        (
            lambda: JobResponse.from_dict({"metadata": {"name": "tr\ud83din"}}),
            r"JobResponse.metadata.name has half of a surrogate pair, '\\ud83d' at 2",
        ),
        (
            lambda: JobResponse.from_dict({"a": [{"n\ud83d": 1}]}),
            r"the name JobResponse.a\[0\].n\\ud83d has half of a surrogate pair",
        ),
    ],
)
def test_what_is_no_json_text_is_refused_with_its_path(make: Callable[[], JobResponse], message: str) -> None:
    with pytest.raises(ValueError, match=message) as caught:
        make().to_json()
    assert type(caught.value) is ValueError
    assert str(caught.value).isascii()
    assert len(str(caught.value)) < 300


def test_a_name_that_is_no_text_is_refused_with_its_path() -> None:
    job = JobResponse.from_dict({"later": {}})
    job["later"][None] = 1
    with pytest.raises(TypeError, match=r"JobResponse\.later has the name None, of type NoneType"):
        job.to_json()
