"""Lookups in the bundled description, beyond what `modelarts_client.operations` offers."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Final

import jsonschema_rs
import modelarts_client.models
import yaml
from modelarts_client.operations import OPERATIONS

_URI: Final = "urn:description"
BUNDLE: Final = Path(__file__).parents[2] / "generated" / "openapi.yaml"
METHODS: Final = ("get", "put", "post", "delete", "patch")


@cache
def bundle() -> dict[str, Any]:
    """The description."""
    loaded: dict[str, Any] = yaml.load(BUNDLE.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return loaded


def parameters(operation_id: str) -> Sequence[Mapping[str, Any]]:
    """All parameters of an operation, as the description has them."""
    item, operation = _described(operation_id)
    return [resolve(parameter) for parameter in [*item.get("parameters", ()), *operation.get("parameters", ())]]


def example(operation_id: str) -> Any:
    """A request body that the description shows; None without one."""
    examples = _content(_described(operation_id)[1].get("requestBody", {})).get("examples", {})
    return next((resolve(shown)["value"] for shown in examples.values()), None)


def answers(operation_id: str, status: int = 200) -> Mapping[str, Any]:
    """The response bodies that the description shows, by the names of the examples."""
    examples = _content(_described(operation_id)[1]["responses"][str(status)]).get("examples", {})
    return {name: resolve(shown)["value"] for name, shown in examples.items()}


def links(operation_id: str) -> Collection[tuple[str, str, str]]:
    """Status, name and target, an operation ID, of the links from an operation's answers."""
    return {
        (status, name, resolve(link)["operationId"])
        for status, response in _described(operation_id)[1]["responses"].items()
        for name, link in resolve(response).get("links", {}).items()
    }


def label(operation_id: str) -> str:
    """Method and path, which is what schemathesis calls an operation."""
    operation = OPERATIONS[operation_id]
    return f"{operation.method} {operation.path}"


def decode(schema: str, data: Any) -> Any:
    """Decode JSON to the generated model of a component schema."""
    return getattr(modelarts_client.models, schema).from_dict(data)


@cache
def validator(schema: str) -> jsonschema_rs.Draft202012Validator:
    """Checks values against a component schema."""
    return validator_of({"$ref": f"#/components/schemas/{schema}"})


def validator_of(
    schema: Mapping[str, Any], registry: jsonschema_rs.Registry | None = None
) -> jsonschema_rs.Draft202012Validator:
    """A validator for a schema that may refer to components.

    Args:
        schema: The schema.
        registry: The components, as `registry_of` reads them; those of the bundled description by default.
    """
    absolute = json.loads(json.dumps(schema).replace('"#/', f'"{_URI}#/'))
    return jsonschema_rs.Draft202012Validator(absolute, registry=registry or _registry(), validate_formats=True)


def registry_of(document: Mapping[str, Any]) -> jsonschema_rs.Registry:
    """The components of a description, read once for all validators."""
    return jsonschema_rs.Registry([(_URI, {"$id": _URI, "components": document["components"]})])


@cache
def _registry() -> jsonschema_rs.Registry:
    return registry_of(bundle())


@cache
def property_paths(schema: str) -> frozenset[str]:
    """Paths of all documented fields below a component schema, such as `/spec/resource` or `/inputs/*/name`."""
    return frozenset(_property_paths({"$ref": f"#/components/schemas/{schema}"}, "", ()))


def _property_paths(node: Mapping[str, Any], prefix: str, above: tuple[int, ...]) -> Iterator[str]:
    node = resolve(node)
    if id(node) in above:
        return  # a schema that contains itself
    above = (*above, id(node))
    for name, item in node.get("properties", {}).items():
        yield f"{prefix}/{name}"
        yield from _property_paths(item, f"{prefix}/{name}", above)
    if isinstance(node.get("items"), Mapping):
        yield from _property_paths(node["items"], f"{prefix}/*", above)
    for keyword in ("oneOf", "anyOf", "allOf"):
        for branch in node.get(keyword, ()):
            yield from _property_paths(branch, prefix, above)


def resolve(part: Mapping[str, Any]) -> Mapping[str, Any]:
    """The component that a reference points to; anything else unchanged."""
    while "$ref" in part:
        _, _, kind, name = part["$ref"].split("/")
        part = bundle()["components"][kind][name]
    return part


def _described(operation_id: str) -> tuple[Mapping[str, Any], Mapping[str, Any]]:
    """The path item and the operation."""
    operation = OPERATIONS[operation_id]
    item = bundle()["paths"][operation.path]
    return item, item[operation.method.lower()]


def _content(part: Mapping[str, Any]) -> Mapping[str, Any]:
    """The first media type of a request or a response; empty without one."""
    return next(iter(resolve(part).get("content", {}).values()), {})


@cache
def shown_answer(operation_id: str) -> tuple[int, Any]:
    """The first successful answer that the description shows for an operation: its status, and its JSON.

    The JSON is shared, so it must not be changed.
    """
    for status, response in _described(operation_id)[1]["responses"].items():
        shown = _content(resolve(response)).get("examples", {})
        if status.startswith("2") and shown:
            return int(status), next(resolve(each)["value"] for each in shown.values())
    raise LookupError(operation_id)
