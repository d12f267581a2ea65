"""Compares the description with the official SDK: `python -m tests.conformance.official_sdk`.

For each operation that both have: method, path, name, place and type of each parameter, and each field of request and
response, however deep. Types differ only when they exclude each other; what is required or limited is not compared. An
operation that the SDK lacks must not be there by another name. An intended difference is listed in the description as
`x-sdk-difference`, a mapping of name to reason: on the operation for `operationId`, `method`, `path`, `request`,
`response`, `Content-Type` and parameters, on the component schema for its fields.

The exit code is 1 when a difference is left without a reason, or a reason without a difference.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Final

import yaml

from generator.description.bundle import bundle as join
from generator.description.sources import SourceError, Sources
from tests.conformance.differences import (
    DESCRIPTION_ONLY,
    EXPLANATION,
    OTHER_PLACE,
    OTHER_TYPE,
    OTHER_VALUE,
    SDK_ONLY,
    Comparison,
    Difference,
)
from tests.conformance.official_models import OfficialOperation, OfficialSdk, OfficialSdkMissingError
from tests.support.description import BUNDLE, METHODS

EXIT_DIFFERENT: Final = 1
EXIT_UNREADABLE: Final = 2
# What the SDK's credentials add to each request.
_IMPLICIT: Final = frozenset({"project_id"})
_KINDS: Final[Mapping[str, frozenset[str]]] = {
    "str": frozenset({"string"}),
    "date": frozenset({"string"}),
    "datetime": frozenset({"string"}),
    "int": frozenset({"integer", "number"}),
    "float": frozenset({"integer", "number"}),
    "bool": frozenset({"boolean"}),
}
_ANYTHING: Final = "object"
_LIST: Final = re.compile(r"list\[(.*)\]")
_MAP: Final = re.compile(r"dict\(str, (.*)\)")
_COLLECTIONS: Final = {"csv": False, "multi": True}  # value of `explode`

Json = dict[str, Any]


@dataclass
class _Shape:
    """What a schema says, with references and alternatives resolved.

    Attributes:
        kinds: JSON types; empty when anything goes.
        owner: component that it is, or is part of.
        properties: schema and owner of each property.
        items: schema of an array's items.
        values: schema of a map's values.
    """

    kinds: set[str]
    owner: str
    properties: dict[str, tuple[Json, str]] = field(default_factory=dict)
    items: Json | None = None
    values: Json | None = None

    @property
    def text(self) -> str:
        return " or ".join(sorted(self.kinds)) or "anything"


def compare(document: Json, sdk: OfficialSdk, only: Collection[str] = ()) -> Comparison:
    """Compare a description with the official SDK.

    Args:
        document: the description.
        sdk: the official SDK.
        only: IDs of the operations to compare; all when empty.
    """
    result = Comparison()
    walk = _Walk(document, sdk, result)
    known: set[str] = set()
    for path, item in document["paths"].items():
        for method in METHODS:
            operation = item.get(method)
            if operation is None or (only and operation["operationId"] not in only):
                continue
            name = operation["operationId"]
            known.add(name)
            if name in sdk.operation_ids:
                result.compared.append(name)
                walk.operation(path, method, operation, item.get("parameters", []), sdk.operation(name))
            else:
                result.unknown.append(name)
                walk.unknown_operation(path, method, operation)
    result.stale += [f"{name} is no operation of the description" for name in sorted(set(only) - known)]
    if not only:
        walk.unused_on_schemas()
    return result


class _Walk:
    """Goes through description and official SDK side by side."""

    def __init__(self, document: Json, sdk: OfficialSdk, result: Comparison) -> None:
        self._document = document
        self._sdk = sdk
        self._result = result
        self._seen: set[tuple[str, str]] = set()
        self._used: set[tuple[str, str]] = set()
        self._operation: Json = {}

    def operation(
        self, path: str, method: str, operation: Json, shared: Sequence[Json], official: OfficialOperation
    ) -> None:
        self._operation = operation
        if official.method != method.upper():
            self._differ("method", OTHER_VALUE, f"SDK {official.method}, description {method.upper()}", name="method")
        if official.path != path:
            self._differ("path", OTHER_VALUE, f"SDK {official.path}, description {path}", name="path")
        self._parameters([*shared, *operation.get("parameters", [])], official)
        self._request(operation, official)
        self._response(operation, official)
        self.unused_on_operation(operation)

    def unknown_operation(self, path: str, method: str, operation: Json) -> None:
        """Report an operation that the official SDK has by another name."""
        self._operation = operation
        if official := self._sdk.operation_id(method.upper(), path):
            detail = f"SDK {official}, description {operation['operationId']}"
            self._differ("operationId", OTHER_VALUE, detail, name="operationId")
        self.unused_on_operation(operation)

    def unused_on_operation(self, operation: Json) -> None:
        """Report the reasons on an operation that explained nothing."""
        name = operation["operationId"]
        for key in operation.get(EXPLANATION, {}):
            if (name, key) not in self._used:
                self._result.stale.append(f"{EXPLANATION} '{key}' of operation {name}")

    def unused_on_schemas(self) -> None:
        """Report the reasons on schemas that explained nothing."""
        for name, schema in self._document["components"]["schemas"].items():
            for key in schema.get(EXPLANATION, {}):
                if (f"#{name}", key) not in self._used:
                    self._result.stale.append(f"{EXPLANATION} '{key}' of schema {name}")

    def _parameters(self, listed: Sequence[Json], official: OfficialOperation) -> None:
        described: dict[str, Json] = {}
        for parameter in listed:
            resolved = self._resolved(parameter)
            described[resolved["name"]] = resolved
        for wanted in official.parameters:
            self._result.fields += 1
            found = described.pop(wanted.name, None)
            where = f"{wanted.place}.{wanted.name}"
            if found is None:
                self._differ(where, SDK_ONLY, wanted.type, name=wanted.name)
                continue
            if found["in"] != wanted.place:
                detail = f"SDK {wanted.place}, description {found['in']}"
                self._differ(where, OTHER_PLACE, detail, name=wanted.name)
            explode = _COLLECTIONS.get(wanted.collection)
            if explode is not None and explode != found.get("explode", found["in"] == "query"):
                detail = f"SDK {wanted.collection}, description explode: {str(not explode).lower()}"
                self._differ(where, OTHER_VALUE, detail, name=wanted.name)
            self._type(wanted.type, found.get("schema", {}), "", where, wanted.name)
        for name in described.keys() - _IMPLICIT:
            self._differ(f"{described[name]['in']}.{name}", DESCRIPTION_ONLY, "a parameter", name=name)

    def _request(self, operation: Json, official: OfficialOperation) -> None:
        content: Json = self._resolved(operation.get("requestBody", {})).get("content", {})
        if (official.request is None) != (not content):
            kind = DESCRIPTION_ONLY if content else SDK_ONLY
            self._differ("request", kind, official.request or "a body", name="request")
            return
        if official.request is None:
            return
        if official.content_type not in content:
            detail = f"SDK {official.content_type}, description {', '.join(content)}"
            self._differ("Content-Type", OTHER_VALUE, detail, name="Content-Type")
        for media in content.values():
            self._type(official.request, media["schema"], "", "request", "request")

    def _response(self, operation: Json, official: OfficialOperation) -> None:
        successes = [
            self._resolved(response) for status, response in operation["responses"].items() if status.startswith("2")
        ]
        headers = {name.lower() for response in successes for name in response.get("headers", {})}
        for header in official.response_headers:
            if header.lower() not in headers:
                self._differ(f"response header {header}", SDK_ONLY, "a header", name=header)
        schemas = [media["schema"] for response in successes for media in response.get("content", {}).values() if media]
        if (official.response is None) != (not schemas):
            kind = DESCRIPTION_ONLY if schemas else SDK_ONLY
            self._differ("response", kind, official.response or "a body", name="response")
            return
        if official.response is not None:
            for schema in schemas:
                self._type(official.response, schema, "", "response", "response")

    def _type(self, official: str, schema: Json, owner: str, where: str, name: str) -> None:
        """Compare a type; `owner` and `name` locate the reason for a difference."""
        if official == _ANYTHING:
            return
        shape = self._shape(schema, owner)
        expected = self._kinds(official)
        if shape.kinds and not shape.kinds & expected:
            self._differ(where, OTHER_TYPE, f"SDK {official}, description {shape.text}", owner, name)
        elif inner := _LIST.fullmatch(official):
            if shape.items is not None:
                self._type(inner[1], shape.items, shape.owner, f"{where}[]", name if shape.owner == owner else "[]")
        elif inner := _MAP.fullmatch(official):
            for key, (value, holder) in shape.properties.items():
                self._type(inner[1], value, holder, f"{where}.{key}", key)
            if shape.values is not None:
                self._type(inner[1], shape.values, shape.owner, f"{where}.*", name if shape.owner == owner else "*")
        elif self._sdk.is_model(official):
            self._fields(official, shape, owner, where, name)

    def _fields(self, official: str, shape: _Shape, owner: str, where: str, name: str) -> None:
        fields = self._sdk.model(official)
        key = (official, shape.owner if shape.owner != owner else f"{owner}.{name}")
        if key in self._seen:
            return
        self._seen.add(key)
        if fields and not shape.properties:
            detail = f"SDK the fields {', '.join(fields)}, description none of them"
            self._differ(where, OTHER_TYPE, detail, owner, name)
            return
        self._result.fields += len(fields)
        for field_name, type_ in fields.items():
            if field_name not in shape.properties:
                self._differ(f"{where}.{field_name}", SDK_ONLY, f"{type_} of {official}", shape.owner, field_name)
        for field_name, (_, holder) in shape.properties.items():
            if field_name not in fields:
                self._differ(f"{where}.{field_name}", DESCRIPTION_ONLY, f"not in {official}", holder, field_name)
        for field_name, type_ in fields.items():
            if field_name in shape.properties:
                schema, holder = shape.properties[field_name]
                self._type(type_, schema, holder, f"{where}.{field_name}", field_name)

    def _kinds(self, official: str) -> frozenset[str]:
        if official in _KINDS:
            return _KINDS[official]
        return frozenset({"array"} if _LIST.fullmatch(official) else {"object"})

    def _shape(self, schema: Json, owner: str) -> _Shape:
        if "$ref" in schema:
            name = str(schema["$ref"]).rpartition("/")[2]
            return self._shape(self._document["components"]["schemas"][name], name)
        stated = schema.get("type")
        shape = _Shape(set([stated] if isinstance(stated, str) else stated or ()), owner)
        if not shape.kinds and ("properties" in schema or "additionalProperties" in schema):
            shape.kinds = {"object"}
        shape.properties = {name: (value, owner) for name, value in schema.get("properties", {}).items()}
        shape.items = schema.get("items")
        if isinstance(schema.get("additionalProperties"), dict):
            shape.values = schema["additionalProperties"]
        for keyword in ("allOf", "anyOf", "oneOf"):
            for alternative in schema.get(keyword, ()):
                part = self._shape(alternative, owner)
                shape.kinds |= part.kinds
                shape.properties |= part.properties
                shape.items = shape.items or part.items
                shape.values = shape.values or part.values
                if "object" in part.kinds or "array" in part.kinds:
                    shape.owner = part.owner
        shape.kinds.discard("null")
        return shape

    def _resolved(self, part: Json) -> Json:
        while "$ref" in part:
            _, _, kind, name = str(part["$ref"]).split("/")
            part = self._document["components"][kind][name]
        return part

    def _differ(self, where: str, kind: str, detail: str, owner: str = "", name: str = "") -> None:
        holder = self._document["components"]["schemas"][owner] if owner else self._operation
        reasons = holder.get(EXPLANATION, {})
        operation = self._operation["operationId"]
        if name in reasons:
            self._used.add((f"#{owner}" if owner else operation, name))
        self._result.add(Difference(operation, where, kind, detail, owner, name, str(reasons.get(name, ""))))


def read_bundle(path: Path) -> Json:
    """Read a joined description."""
    loaded: Json = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return loaded


def main(arguments: Sequence[str] | None = None) -> int:
    """Compare, and print what was found."""
    parser = argparse.ArgumentParser(prog="python -m tests.conformance.official_sdk", description=__doc__)
    source = parser.add_mutually_exclusive_group()
    source.add_argument("--bundle", type=Path, default=BUNDLE, help="the joined description")
    source.add_argument("--spec", type=Path, help="folder of a description that is not joined yet")
    parser.add_argument("--only", nargs="+", default=[], metavar="ID", help="compare these operations only")
    parser.add_argument("--json", action="store_true", help="print the differences as JSON")
    options = parser.parse_args(arguments)
    try:
        document: Any = join(Sources.load(options.spec)).document if options.spec else read_bundle(options.bundle)
        result = compare(document, OfficialSdk(), options.only)
    except (OSError, SourceError, OfficialSdkMissingError) as error:
        print(error, file=sys.stderr)
        return EXIT_UNREADABLE
    print(json.dumps(asdict(result), indent=1) if options.json else result)
    return 0 if result.passed else EXIT_DIFFERENT


if __name__ == "__main__":
    raise SystemExit(main())
