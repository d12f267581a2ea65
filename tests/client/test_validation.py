"""Validation of models, for all models and all requests of the description."""

from __future__ import annotations

import copy
import datetime
import math
import pickle
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from typing import Any

import modelarts_client.models
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from modelarts_client.errors import ValidationError, Violation
from modelarts_client.model_base import Model
from modelarts_client.models import AuthTokenRequest, CreateTrainingJobRequest, JobFilter, PasswordUser
from modelarts_client.operations import OPERATIONS
from modelarts_client.validation import MAX_DEPTH, check
from modelarts_emulator.http.description import Description
from modelarts_emulator.http.description import Operation as Route

from tests.client.models import documented, model_names
from tests.conformance.examples import REQUEST, examples
from tests.support.description import bundle, resolve

MODELS = [
    name
    for name in modelarts_client.models.__all__
    if issubclass(kind := getattr(modelarts_client.models, name), Model) and kind is not Model
]
ROUTES: Mapping[str, Route] = {route.operation_id: route for route in Description.load().operations}
REQUESTS = [
    (operation, example.value)
    for example in examples(bundle())
    if example.kind == REQUEST
    for operation in example.operations
]

_names = st.text(st.characters(exclude_categories=["Cs"]), max_size=5)
_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | _names,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_names, inner, max_size=3),
    max_leaves=5,
)


def _violations(name: str, value: Any) -> tuple[Violation, ...]:
    try:
        check(name, value)
    except ValidationError as error:
        return error.violations
    return ()


def _places(value: Any) -> Iterator[tuple[Any, Any]]:
    """Each object or list below a value, with each of its keys."""
    for key, item in value.items() if isinstance(value, dict) else enumerate(value):
        yield value, key
        if isinstance(item, dict | list):
            yield from _places(item)


_BEYOND: Mapping[str, Any] = {
    "maximum": lambda most: most + 1,
    "minimum": lambda least: least - 1,
    "maxLength": lambda most: "a" * (most + 1),
    "maxItems": lambda most: [{}] * (most + 1),
}


def _limits() -> Iterator[tuple[str, str, str, Any]]:
    """Each limit of a field of a component: the model, the field, the keyword, and a value just beyond."""
    for name in model_names():
        for field, schema in documented(name).items():
            for keyword, limit in {**resolve(schema), **schema}.items():
                if keyword in _BEYOND:
                    yield name, field, keyword, _BEYOND[keyword](limit)


def test_no_field_may_be_beyond_its_limits() -> None:
    limits = list(_limits())
    assert {keyword for _, _, keyword, _ in limits} == set(_BEYOND)
    for name, field, keyword, value in limits:
        paths = {violation.path for violation in _violations(name, {field: value})}
        assert any(field in path for path in paths), f"{name}.{field}: {keyword} is not checked"


@st.composite
def _mutated(draw: st.DrawFn) -> tuple[str, Any]:
    """An example request of the description, changed in up to three places."""
    operation, example = draw(st.sampled_from(REQUESTS))
    value = copy.deepcopy(example)
    for _ in range(draw(st.integers(0, 3))):
        places = list(_places(value))
        if not places:
            break
        holder, key = draw(st.sampled_from(places))
        change = draw(st.sampled_from(["replace", "remove", "add"]))
        if change == "replace":
            holder[key] = draw(_json)
        elif change == "remove":
            del holder[key]
        elif isinstance(holder, dict):
            holder[draw(_names)] = draw(_json)
        else:
            holder.append(draw(_json))
    return operation, value


@given(_mutated())
@settings(max_examples=500, deadline=None)
def test_what_the_local_modelarts_accepts_is_valid_and_nothing_else(request_: tuple[str, Any]) -> None:
    operation, value = request_
    body = ROUTES[operation].body
    model = OPERATIONS[operation].request
    assert body is not None
    assert model is not None
    before = copy.deepcopy(value)
    assert body.validator.is_valid(value) == (not _violations(model, value))
    if isinstance(value, dict):
        instance = getattr(modelarts_client.models, model).from_dict(value)
        assert body.validator.is_valid(value) == (not _violations(model, instance))
        assert instance.to_dict() == before


@pytest.mark.parametrize(("operation", "example"), REQUESTS)
def test_each_request_that_the_description_shows_is_valid(operation: str, example: Any) -> None:
    model = OPERATIONS[operation].request
    assert model is not None
    getattr(modelarts_client.models, model).from_dict(example).validate()


def test_each_model_can_be_checked() -> None:
    assert len(MODELS) > 300
    for name in MODELS:
        assert all(violation.rule == "is required" for violation in _violations(name, {}))


def test_a_model_is_checked_as_what_it_is_in_classes_of_ones_own_too() -> None:
    class Filter(JobFilter):
        pass

    with pytest.raises(ValidationError, match="JobFilter: key 1 must be of type string"):
        Filter.from_dict({"key": 1, "operator": "in", "value": ["a"]}).validate()


def test_what_programs_are_given_in_their_environment_is_not_shown() -> None:
    found = _violations("CreateTrainingJobRequest", {"algorithm": {"environments": {"A": 7.25, "B": ["s3cret"]}}})
    assert {violation.path for violation in found} >= {"algorithm.environments.A", "algorithm.environments.B"}
    assert "7.25" not in repr(found)


def test_another_name_is_a_mistake() -> None:
    with pytest.raises(LookupError, match="no model 'Jab'"):
        check("Jab", {})


_SECRET = "hunter2-hunter2"


@pytest.mark.parametrize(
    "user",
    [
        {"password": [_SECRET]},
        {"password": {"value": _SECRET}},
        {"password": _SECRET, "name": [_SECRET]},
        {"password": _SECRET * 20, "domain": _SECRET},
    ],
)
def test_secrets_are_never_shown(user: dict[str, Any]) -> None:
    value = {"auth": {"identity": {"methods": ["password"], "password": {"user": user}}}}
    with pytest.raises(ValidationError) as caught:
        AuthTokenRequest.from_dict(value).validate()
    for text in (str(caught.value), repr(caught.value), repr(caught.value.violations)):
        assert "auth.identity.password.user" in text
        assert _SECRET not in text
    with pytest.raises(ValidationError) as caught:
        PasswordUser(name="a", password=12345, domain=1).validate()  # type: ignore[arg-type]
    assert "12345" not in repr(caught.value)


@pytest.mark.parametrize("name", ["DB_PASSWORD", "api_key", "AccessKey", "sk"])
def test_secrets_are_known_by_what_they_are_called_beside(name: str) -> None:
    algorithm = {"parameters": [{"name": name, "value": 7.25}], "environments": {name: 7.25}}
    found = _violations("CreateTrainingJobRequest", {"algorithm": algorithm})
    fields = {violation.path for violation in found}
    assert fields >= {"algorithm.parameters[0].value", f"algorithm.environments.{name}"}
    assert "7.25" not in repr(found)


_CIRCLE: list[Any] = []
_CIRCLE.append(_CIRCLE)
_DEEP: list[Any] = []
for _ in range(100_000):
    _DEEP = [_DEEP]


@pytest.mark.parametrize(
    ("value", "rule"),
    [
        (math.nan, "is nan, which is not a number in JSON"),
        (-math.inf, "is -inf, which is not a number in JSON"),
        (datetime.datetime(2026, 1, 2), "is a Python object of type datetime, which is not JSON"),
        (b"bytes", "is a Python object of type bytes, which is not JSON"),
        ({1}, "is a Python object of type set, which is not JSON"),
        (object(), "is a Python object of type object, which is not JSON"),
        ("\ud800", "has half a surrogate pair; only whole characters are allowed"),
        ({"\ud800": 1}, "has a field whose name has half a surrogate pair; only whole characters are allowed"),
        ({1: 2}, "has a field whose name is of type int; names must be strings"),
    ],
)
def test_what_json_cannot_say_is_named(value: Any, rule: str) -> None:
    request = JobFilter.from_dict({"key": "name", "operator": "in", "value": ["a", {"b": value}]})
    with pytest.raises(ValidationError) as caught:
        request.validate()
    assert caught.value.violations == (Violation("value[1].b", None, rule),)


def test_what_is_unset_is_left_out_of_objects_but_not_of_lists() -> None:
    unset = modelarts_client.UNSET
    request = JobFilter.from_dict({"key": "name", "operator": "in", "value": [{"b": unset}, unset], "c": unset})
    assert request.to_dict() == {"key": "name", "operator": "in", "value": [{}, unset]}
    with pytest.raises(ValidationError, match=re.escape("value[1] is a Python object of type Unset")):
        request.validate()


@pytest.mark.parametrize("value", [_CIRCLE, _DEEP], ids=["circle", "deep"])
def test_what_has_no_end_is_refused(value: Any) -> None:
    with pytest.raises(ValidationError, match=re.escape(f"value[0][0][0] is nested more than {MAX_DEPTH} levels deep")):
        JobFilter.from_dict({"key": "name", "operator": "in", "value": value}).validate()


def test_text_and_numbers_of_derived_types_are_what_they_derive_from() -> None:
    class Name(str):
        __slots__ = ()

    JobFilter(key=Name("name"), operator=Name("in"), value=("a", "b")).validate()  # type: ignore[arg-type]


def test_many_violations_are_told_in_part_and_kept_as_a_whole() -> None:
    request = CreateTrainingJobRequest.from_dict({"algorithm": {"inputs": [1] * 50}})
    with pytest.raises(ValidationError) as caught:
        request.validate()
    error = caught.value
    assert len(error.violations) >= 50
    assert f"and {len(error.violations) - 20} more" in str(error)
    assert pickle.loads(pickle.dumps(error)).violations == error.violations  # noqa: S301


def test_nothing_is_loaded_for_it_before_it_is_asked_for() -> None:
    code = (
        "import sys, modelarts_client\n"
        "from modelarts_client.models import JobFilter\n"
        "from modelarts.estimatorV2 import Estimator\n"
        "found = JobFilter(key='a', operator='in', value=['b'])\n"
        "assert 'jsonschema_rs' not in sys.modules\n"
        "found.validate()\n"
        "assert 'jsonschema_rs' in sys.modules and 'httpx' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
