"""All models decode any response without an error, and encode it unchanged."""

from __future__ import annotations

import copy
import json
import pickle
import threading
from collections.abc import ItemsView, Mapping, ValuesView
from typing import Any, Final

import attrs
import pytest

from tests.client.distortions import distorted
from tests.client.instances import instances
from tests.client.models import attributes, documented, model, model_names, read_all, same
from tests.conftest import ForAll
from tests.support.description import resolve, validator

_DISTORTED: Final = -(-200_000 // len(model_names()))  # of each model in a long run


def _empty(value: Any) -> None:
    """Empty all lists and objects, to find out who shares them."""
    if isinstance(value, dict | list):
        for item in value.values() if isinstance(value, dict) else value:
            _empty(item)
        value.clear()


def _check_kept(name: str, wire: dict[str, Any]) -> None:
    made = model(name)
    came = copy.deepcopy(wire)
    read = made.from_dict(wire)
    assert same(read.to_dict(), wire), "not yet read"
    read_all(name, read, wire)
    assert same(read.to_dict(), wire), "after reading"
    assert same(json.loads(read.to_json()), wire)
    _empty(read.to_dict())
    assert same(read.to_dict(), wire), "to_dict gives what is the model's own"
    assert same(wire, came), "reading changed what was read"
    again = made.from_dict(json.loads(json.dumps(wire)))
    assert read == again
    assert again == read
    assert str(read) == str(again)
    assert repr(read) == repr(again)
    for copied in (
        copy.copy(read),
        copy.deepcopy(read),
        pickle.loads(pickle.dumps(read)),  # noqa: S301 - our own
        attrs.evolve(read),
        attrs.evolve(made.from_dict(wire)),
        read.__replace__(),
    ):
        assert copied == read
        assert same(copied.to_dict(), wire)
    _check_mapping(read, wire)
    _check_threads(made.from_dict(wire), wire)


def _check_mapping(read: Any, wire: dict[str, Any]) -> None:
    """Check the laws of mappings; a field may have taken the place of a method."""
    assert isinstance(read, Mapping)
    assert list(read) == list(wire)
    assert len(read) == len(wire)
    assert bool(read) == bool(wire)
    assert (
        {name: read[name] for name in read} == dict(ItemsView(read)) == dict(zip(read, ValuesView(read), strict=True))
    )


def _check_threads(read: Any, wire: dict[str, Any]) -> None:
    """Check that two threads get the same objects."""
    seen: list[list[Any]] = []
    threads = [threading.Thread(target=lambda: seen.append([read[name] for name in wire])) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    nested = [index for index, value in enumerate(wire.values()) if isinstance(value, dict | list)]
    assert all(seen[0][index] is seen[1][index] for index in nested)


@pytest.mark.parametrize("name", model_names())
@pytest.mark.examples(2, long=100)
def test_an_instance_of_the_schema_is_kept_and_typed(name: str, for_all: ForAll) -> None:
    made = model(name)
    check = validator(name)

    def kept(wire: dict[str, Any]) -> None:
        assert check.is_valid(wire), "the test drew what the schema does not allow"
        _check_kept(name, wire)
        known = {field: attribute for field, attribute in attributes(name).items() if field in wire}
        read = made.from_dict(wire)
        built = made(**{attribute: getattr(read, attribute) for attribute in known.values()})
        defaults = {field: schema["default"] for field, schema in documented(name).items() if "default" in schema}
        sent = built.to_dict()
        given = {field: wire[field] for field in known}
        assert sent == {**given, **{field: defaults[field] for field in sent.keys() - given.keys()}}

    for_all(instances(name), kept)


def _secrets(name: str) -> list[str]:
    """The fields of a model whose values are never shown."""
    marked = {"format": "password"}.items()
    return [field for field, schema in documented(name).items() if marked <= {**resolve(schema), **schema}.items()]


@pytest.mark.parametrize("name", [name for name in model_names() if _secrets(name)])
@pytest.mark.examples(5, long=200)
def test_a_secret_is_not_shown(name: str, for_all: ForAll) -> None:
    secret = "s3cr3t-of-the-caller"

    def hidden(wire: dict[str, Any]) -> None:
        read = model(name).from_dict({**wire, **dict.fromkeys(_secrets(name), secret)})
        for shown in (repr(read), str(read), f"{read}", repr([read])):
            assert secret not in shown
        for field in _secrets(name):
            assert getattr(read, attributes(name)[field]) == secret
            assert f"{attributes(name)[field]}='***'" in repr(read)

    for_all(instances(name), hidden)


def test_no_field_takes_the_place_of_what_models_can_do() -> None:
    for name in model_names():
        _check_kept(name, {field: {} for field in dir(model(name)) if field not in attributes(name)})


@pytest.mark.parametrize("name", model_names())
@pytest.mark.examples(2, long=_DISTORTED)
def test_whatever_a_newer_server_makes_of_it_is_kept(name: str, for_all: ForAll) -> None:
    names = sorted({*dir(model(name)), *attributes(name).values()})
    for_all(distorted(instances(name), names), lambda wire: _check_kept(name, wire))
