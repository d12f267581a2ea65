"""The mutants of a value: values of other JSON types, and values that break a constraint of a schema."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, Final

import jsonschema_rs

from tests.conformance.documents import kind_of

_KINDS: Final = ("string", "number", "boolean", "array", "object")
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
_UNLIKELY_TEXTS: Final = ("", " ", "\u0000", "!", "a b", "Ä", "-", "_", "0", "a", "A", "/", "..", "$", "x" * 5000)
_MOST_ITEMS: Final = 2000  # of an array that is made too long
Json = dict[str, Any]


def of_other_types(value: Any) -> Iterator[tuple[str, Any]]:
    """The other JSON types, each with a value as close to this one as possible."""
    for kind in _KINDS:
        if kind != kind_of(value):
            yield kind, _as(value, kind)


def out_of_range(value: Any, schema: Json) -> Iterator[tuple[str, Any]]:
    """Values that each break one constraint of a schema, with a label for how."""
    if "enum" in schema:
        yield "not in the set", f"not-{value}" if isinstance(value, str) else 987654321
    if "const" in schema:
        yield "not the constant", f"not-{value}" if isinstance(value, str) else 987654321
    if isinstance(value, str):
        yield from _wrong_texts(value, schema)
    elif isinstance(value, int | float) and not isinstance(value, bool):
        yield from _wrong_numbers(value, schema)
    elif isinstance(value, list):
        yield from _wrong_lists(value, schema)
    elif isinstance(value, dict):
        yield from _wrong_maps(value, schema)


def matches(pattern: str, text: str) -> bool:
    """Whether a text matches a pattern; patterns are ECMAScript regular expressions, not Python ones."""
    return _pattern(pattern).is_valid(text)


@cache
def _pattern(pattern: str) -> jsonschema_rs.Draft202012Validator:
    return jsonschema_rs.Draft202012Validator({"pattern": pattern})


def _as(value: Any, kind: str) -> Any:
    if kind == "string":
        return (
            str(value).lower() if isinstance(value, bool) else str(value) if isinstance(value, int | float) else "text"
        )
    if kind == "number":
        return int(value) if isinstance(value, str) and value.isascii() and value.isdigit() else 12345
    return {"boolean": True, "array": [], "object": {}}[kind]


def _wrong_texts(value: str, schema: Json) -> Iterator[tuple[str, str]]:
    if schema.get("minLength"):
        yield "too short", value[: schema["minLength"] - 1]
    if "maxLength" in schema:
        yield "too long", (value or "x") + (value or "x")[-1] * (schema["maxLength"] + 1 - len(value))
    if "pattern" in schema:
        wrong = [text for text in (f"{value}\u0000", *_UNLIKELY_TEXTS) if not matches(schema["pattern"], text)]
        if wrong:
            yield "against the pattern", wrong[0]
    if schema.get("format") in _BAD_FORMATS:
        yield "against the format", _BAD_FORMATS[schema["format"]]


def _wrong_numbers(value: float, schema: Json) -> Iterator[tuple[str, float]]:
    if "minimum" in schema:
        yield "too small", schema["minimum"] - 1
    if "exclusiveMinimum" in schema:
        yield "too small", schema["exclusiveMinimum"]
    if "maximum" in schema:
        yield "too large", schema["maximum"] + 1
    if "exclusiveMaximum" in schema:
        yield "too large", schema["exclusiveMaximum"]
    if "multipleOf" in schema:
        yield "no multiple", value + schema["multipleOf"] / 2


def _wrong_lists(value: list[Any], schema: Json) -> Iterator[tuple[str, list[Any]]]:
    if schema.get("minItems"):
        yield "too few items", value[: schema["minItems"] - 1]
    if value and schema.get("maxItems", _MOST_ITEMS) < _MOST_ITEMS:
        yield "too many items", value + value[-1:] * (schema["maxItems"] + 1 - len(value))
    if value and schema.get("uniqueItems"):
        yield "an item twice", [*value, value[0]]


def _wrong_maps(value: Json, schema: Json) -> Iterator[tuple[str, Json]]:
    if schema.get("minProperties"):
        yield "too few fields", dict(list(value.items())[: schema["minProperties"] - 1])
    if value and "maxProperties" in schema:
        sample = next(iter(value.values()))
        yield (
            "too many fields",
            {**value, **{f"X{index}": sample for index in range(schema["maxProperties"])}, "X": sample},
        )
    names = schema.get("propertyNames", {})
    if value and names:
        sample = next(iter(value.values()))
        for label, wrong in _wrong_texts(next(iter(value)), names):
            yield f"a name {label}", {**value, wrong: sample}
