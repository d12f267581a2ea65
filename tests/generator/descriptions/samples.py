"""Makes a value that a schema allows: an example if there is one, else the fullest that takes few lines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any, Final
from urllib.parse import quote

import jsonschema_rs

Schema = Mapping[str, Any]

_URI: Final = "urn:document"
_DEEP: Final = 6  # levels from which on objects have only what they must have
_TEXTS: Final = {
    "date-time": "2024-02-29T12:00:00Z",
    "date": "2024-02-29",
    "time": "12:00:00Z",
    "email": "a@example.com",
    "uri": "https://example.com/a",
    "uuid": "a4a5d409-8fb4-474f-a22c-d05f897d6b99",
    "byte": "AAEC",
}


class Samples:
    """Values for the schemas of a document.

    Args:
        document: A joined description.
    """

    def __init__(self, document: dict[str, Any]) -> None:
        self._document = document

    @cached_property
    def _registry(self) -> jsonschema_rs.Registry:
        return jsonschema_rs.Registry([(_URI, self._document)])

    def problems(self, pointer: str, value: Any) -> list[str]:
        """What is wrong with a value for the schema at a pointer."""
        schema = {"$ref": f"{_URI}#{quote(pointer)}"}
        validator = jsonschema_rs.Draft202012Validator(schema, registry=self._registry, validate_formats=True)
        return [f"{list(error.instance_path)}: {error.message}" for error in validator.iter_errors(value)]

    def value(self, pointer: str) -> Any:
        """A valid value for the schema at a pointer.

        Raises:
            AssertionError: None was found.
        """
        schema = self.at(pointer)
        for value in (*self._examples(schema), self._made(schema, 0)):
            if not (problems := self.problems(pointer, value)):
                return value
        raise AssertionError(f"{pointer}: no value was found: {problems}")

    def at(self, pointer: str) -> Any:
        """What is at a pointer."""
        value: Any = self._document
        for part in pointer.split("/")[1:]:
            value = value[int(part)] if isinstance(value, list) else value[part.replace("~1", "/").replace("~0", "~")]
        return value

    def _examples(self, schema: Schema) -> Iterator[Any]:
        yield from schema.get("examples", ())
        yield from (schema[key] for key in ("example", "const", "default") if key in schema)

    def _made(self, schema: Schema, level: int) -> Any:
        flat = self._flat(schema)
        stated: dict[str, Any] = {key: flat[key] for key in ("type", "enum", "pattern", "format") if key in flat}
        for value in self._examples(flat):
            if jsonschema_rs.is_valid(stated, value, validate_formats=True):  # some examples are wrong
                return value
        if "enum" in flat:
            return flat["enum"][0]
        for branch in flat.get("oneOf") or flat.get("anyOf") or ():
            rest = {key: value for key, value in flat.items() if key not in ("oneOf", "anyOf")}
            return self._made({"allOf": [rest, branch]}, level)
        kinds = flat.get("type") or ("object" if "properties" in flat else "string")
        match kinds if isinstance(kinds, str) else kinds[0]:
            case "object":
                return self._object(flat, level)
            case "array":
                count = max(1, flat.get("minItems", 0)) if level < _DEEP else flat.get("minItems", 0)
                return [self._made(flat.get("items", {}), level + 1) for _ in range(count)]
            case "integer" | "number" as kind:
                least = flat.get("exclusiveMinimum", flat.get("minimum", 1) - 1) + 1
                return int(least) if kind == "integer" else float(least)
            case "boolean":
                return True
            case "null":
                return None
            case _:
                return _text(flat)

    def _object(self, flat: Schema, level: int) -> dict[str, Any]:
        properties = flat.get("properties", {})
        names = [name for name in properties if level < _DEEP or name in flat.get("required", ())]
        made = {name: self._made(properties[name], level + 1) for name in names}
        for name in flat.get("required", ()):
            made.setdefault(name, "a")
        further = flat.get("additionalProperties")
        if isinstance(further, Mapping) and not properties:
            made["key"] = self._made(further, level + 1)
        return made

    def _flat(self, schema: Schema) -> dict[str, Any]:
        """A schema merged with those that it refers to."""
        flat: dict[str, Any] = {}
        if "$ref" in schema:
            flat = self._flat(self.at(schema["$ref"].removeprefix("#")))
        parts = [self._flat(part) for part in schema.get("allOf", ())]
        own = {key: value for key, value in schema.items() if key not in ("$ref", "allOf")}
        for part in (*parts, own):
            properties = {**flat.get("properties", {}), **part.get("properties", {})}
            required = [*flat.get("required", ()), *part.get("required", ())]
            flat |= part
            flat |= {"properties": properties} if properties else {}
            flat |= {"required": required} if required else {}
        return flat


def _text(flat: Schema) -> str:
    text = _TEXTS.get(flat.get("format", ""), "a")
    least = flat.get("minLength", 0)
    return text if len(text) >= least else text * least
