"""Compares models with the schemas that they are generated from."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from enum import Enum
from functools import cache
from typing import Any, Final

import modelarts_client.models
import pytest
from modelarts_client import Model

from tests.support.description import bundle, resolve

_PROBE: Final = "a text that no enumeration has"


def same(one: Any, other: Any) -> bool:
    """Whether two JSON values are equal, including the type of each number."""
    return json.dumps(one, sort_keys=True) == json.dumps(other, sort_keys=True)


@cache
def model_names() -> Sequence[str]:
    """The component schemas that are objects."""
    return [name for name in bundle()["components"]["schemas"] if _is_object({"$ref": f"#/components/schemas/{name}"})]


def model(name: str) -> Any:
    """The class of a component schema."""
    return getattr(modelarts_client.models, name)


@cache
def attributes(name: str) -> Mapping[str, str]:
    """The attributes of a model by the names of the documented fields, found by trying."""
    made = model(name)
    found = {}
    for field in documented(name):
        probed = made.from_dict({field: _PROBE})
        known = [one.name for one in made.__attrs_attrs__ if one.name != "additional_properties"]
        holders = [one for one in known if getattr(probed, one) == _PROBE]
        assert len(holders) == 1, f"{name}.{field} is read by {holders}"
        found[field] = holders[0]
    assert len(set(found.values())) == len(found)
    return found


@cache
def documented(name: str) -> Mapping[str, Mapping[str, Any]]:
    """The documented fields of a component schema."""
    parts = _conditions({"$ref": f"#/components/schemas/{name}"})
    return {field: schema for part in parts for field, schema in part.get("properties", {}).items()}


def read_all(name: str, read: Any, wire: Mapping[str, Any]) -> None:
    """Read each field of a model and of all nested ones, and check that it is as documented.

    Args:
        name: The component schema.
        read: The model.
        wire: What it was made from.
    """
    for field, attribute in attributes(name).items():
        value = getattr(read, attribute)
        if field in wire:
            assert field in read
            _check(documented(name)[field], value, wire[field])
            assert read[field] is value
        else:
            assert field not in read
            assert field not in read.to_dict()
            _check_absent(documented(name)[field], value)
    further = {field for field in wire if field not in documented(name)}
    assert set(read.additional_properties) == further
    schema = resolve({"$ref": f"#/components/schemas/{name}"}).get("additionalProperties", {})
    for field in further:
        assert field in read
        _check(schema if isinstance(schema, Mapping) else {}, read[field], wire[field])
        assert read.additional_properties[field] is read[field]


def _check_absent(schema: Mapping[str, Any], value: Any) -> None:
    """Check that an absent field is None, an empty list or an empty model; of the latter, so are all fields."""
    assert not value
    if isinstance(value, Model):
        assert len(list(_alternatives(schema))) == 1
        assert value.to_dict() == {}
        with pytest.raises(TypeError, match="is absent"):
            value["x"] = 1
    elif value is not None:
        assert value == []
        with pytest.raises(TypeError, match="is absent"):
            value.append(1)


def _check(schema: Mapping[str, Any], read: Any, wire: Any) -> None:
    alternatives = list(_alternatives(schema))
    if isinstance(wire, dict):
        names = [each["$ref"].rpartition("/")[2] for each in alternatives if "$ref" in each and _is_object(each)]
        if names:
            assert type(read).__name__ in names, f"{type(read)} is none of {names}"
            read_all(type(read).__name__, read, wire)
        else:
            assert same(_plain(read), wire)
    elif isinstance(wire, list):
        items = [one["items"] for part in alternatives for one in _conditions(part) if one.get("items")]
        assert isinstance(read, list)
        assert len(read) == len(wire)
        for item, wire_item in zip(read, wire, strict=True):
            _check({"anyOf": items}, item, wire_item)
    elif isinstance(wire, str):
        assert read == wire
        known = any(wire in one.get("enum", ()) for part in alternatives for one in _conditions(part))
        assert isinstance(read, Enum) == known, f"{read!r} of {schema}"
    else:
        assert type(read) is type(wire)
        assert same(read, wire)


def _alternatives(schema: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """The references and plain schemas of which one must match."""
    branches = [*schema.get("oneOf", ()), *schema.get("anyOf", ())]
    if "$ref" in schema and not any(keyword in resolve(schema) for keyword in ("oneOf", "anyOf")):
        yield schema
    elif "$ref" in schema:
        yield from _alternatives(resolve(schema))
    elif branches or "allOf" in schema:
        for branch in [*branches, *schema.get("allOf", ())]:
            yield from _alternatives(branch)
    else:
        yield schema


def _conditions(schema: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """The schemas that must all match."""
    schema = resolve(schema)
    yield schema
    for part in schema.get("allOf", ()):
        yield from _conditions(part)


def _is_object(schema: Mapping[str, Any]) -> bool:
    return any(part.get("type") == "object" for part in _conditions(schema))


def _plain(value: Any) -> Any:
    return value.to_dict() if hasattr(type(value), "to_dict") else value
