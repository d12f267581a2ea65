"""Values that break one constraint of a schema."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, Final

import jsonschema_rs

from modelarts_conformance._description.bundle import document
from modelarts_conformance._description.validators import validator_of

_BAD_FORMATS: Final = {
    "date-time": "yesterday",
    "date": "yesterday",
    "uri": "no uri",
    "uuid": "no-uuid",
    "email": "nobody",
    "ipv4": "1.2.3",
    "ipv6": "1.2.3",
    "hostname": "no host",
}
_UNLIKELY: Final = ("!", " ", "a b", "Ä", "-", "_", "0", "a", "A", "/", "..", "$", "", "x" * 5000)
_MOST_ITEMS: Final = 2000  # of an array that is made too long
_KINDS: Final[Mapping[str, Any]] = {"string": "text", "number": 12345, "boolean": True, "array": [], "object": {}}

Json = Mapping[str, Any]


def of_another_type(value: Any, schemas: list[Json]) -> Iterator[tuple[str, Any]]:
    """Values of types that the schemas do not state; none where they state nothing.

    Args:
        value: A value that the schemas allow; None if there is none.
        schemas: What is said of the value.
    """
    stated = {
        name
        for each in schemas
        for name in ([each["type"]] if isinstance(each.get("type"), str) else each.get("type", ()))
    }
    if not stated:
        return
    kinds = {name: "number" if name == "integer" else name for name in stated}
    for kind, other in _KINDS.items():
        if kind not in kinds.values():
            yield f"type {kind}", other if kind != "string" or not isinstance(value, bool) else str(value).lower()
    if "integer" in stated and "number" not in stated:
        yield "no integer", 1.5


def out_of_range(value: Any, schema: Json) -> Iterator[tuple[str, Any]]:
    """Values that each break one constraint of a schema, with the keyword.

    Args:
        value: A value that the schema allows, or one that is like it.
        schema: The schema.
    """
    if "enum" in schema:
        texts = [each for each in schema["enum"] if isinstance(each, str)]
        yield "enum", f"not-{texts[0]}" if texts else 987654321
    if "const" in schema:
        yield "const", f"not-{schema['const']}" if isinstance(schema["const"], str) else 987654321
    if isinstance(value, str):
        yield from _texts(value, schema)
    elif isinstance(value, int | float) and not isinstance(value, bool):
        yield from _numbers(value, schema)
    elif isinstance(value, list):
        yield from _lists(value, schema)
    elif isinstance(value, dict):
        yield from _maps(value, schema)


def sample_of(schemas: list[Json]) -> Any:
    """A value of the type that schemas state, from which others can be made; None if they state none.

    Args:
        schemas: What is said of the value.
    """
    for each in schemas:
        for shown in (*each.get("examples", ()), each.get("default"), *each.get("enum", ())):
            if shown is not None:
                return shown
    stated = [each["type"] for each in schemas if "type" in each]
    first = stated[0] if stated else None
    name = first if isinstance(first, str) or first is None else next(iter(first))
    return {"string": "text", "integer": 1, "number": 1, "boolean": True, "array": [], "object": {}}.get(name or "")


def simplest(schema: Json, within: frozenset[int] = frozenset()) -> Any:
    """A value with what has to be in it, and not much else; None if there is none.

    Args:
        schema: The schema.
        within: The schemas that it is in, of which it contains no other.
    """
    same = list(document().same_value(schema))
    if any(id(each) in within for each in same):
        return None
    inner, stated = within | {id(each) for each in same}, document().types(schema)
    if "object" in stated:
        fields = {name: field for each in same for name, field in each.get("properties", {}).items()}
        needed = [name for each in same for name in each.get("required", ())]
        found = {name: simplest(fields[name], inner) for name in needed or fields if name in fields}
        return {name: value for name, value in found.items() if value is not None}
    if "array" in stated:
        items = next((each["items"] for each in same if isinstance(each.get("items"), dict)), None)
        value = None if items is None else simplest(items, inner)
        return [] if value is None else [value]
    return sample_of(same)


def _texts(value: str, schema: Json) -> Iterator[tuple[str, str]]:
    if schema.get("minLength"):
        yield "minLength", value[: schema["minLength"] - 1]
    if "maxLength" in schema:
        yield "maxLength", (value or "x") + (value or "x")[-1] * (schema["maxLength"] + 1 - len(value))
    if "pattern" in schema:
        wrong = [
            text for text in (f"{value}!", f"{value} ", *_UNLIKELY) if not _pattern(schema["pattern"]).is_valid(text)
        ]
        if wrong:
            yield "pattern", wrong[0]
    if schema.get("format") in _BAD_FORMATS:
        yield "format", _BAD_FORMATS[schema["format"]]


def _numbers(value: float, schema: Json) -> Iterator[tuple[str, float]]:
    for keyword, difference in (("minimum", -1), ("exclusiveMinimum", 0), ("maximum", 1), ("exclusiveMaximum", 0)):
        if keyword in schema:
            yield keyword, schema[keyword] + difference
    if "multipleOf" in schema:
        yield "multipleOf", value + schema["multipleOf"] / 2


def _lists(value: list[Any], schema: Json) -> Iterator[tuple[str, list[Any]]]:
    if schema.get("minItems"):
        yield "minItems", value[: schema["minItems"] - 1]
    if value and schema.get("maxItems", _MOST_ITEMS) < _MOST_ITEMS:
        yield "maxItems", value + value[-1:] * (schema["maxItems"] + 1 - len(value))
    if value and schema.get("uniqueItems"):
        yield "uniqueItems", [*value, value[0]]


def _maps(value: dict[str, Any], schema: Json) -> Iterator[tuple[str, dict[str, Any]]]:
    if schema.get("minProperties"):
        yield "minProperties", dict(list(value.items())[: schema["minProperties"] - 1])
    if value and "maxProperties" in schema:
        sample = next(iter(value.values()))
        yield "maxProperties", {**value, **{f"X{index}": sample for index in range(schema["maxProperties"] + 1)}}
    names = schema.get("propertyNames", {})
    if value and names:
        sample = next(iter(value.values()))
        for label, wrong in _texts(next(iter(value)), names):
            yield f"propertyNames {label}", {**value, wrong: sample}
    if schema.get("additionalProperties") is False:
        yield "additionalProperties", {**value, "unknown_field": 1}


@cache
def _pattern(pattern: str) -> jsonschema_rs.Draft202012Validator:
    return validator_of({"pattern": pattern})
