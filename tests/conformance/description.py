"""The bundled description, as tests look things up in it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

import jsonschema_rs
import modelarts_client.models
import yaml

BUNDLE: Final = Path(__file__).parents[2] / "generated" / "openapi.yaml"
METHODS: Final = ("get", "put", "post", "delete", "patch")


@dataclass(frozen=True)
class Documented:
    """An operation of the description.

    Attributes:
        operation_id: its ID.
        tag: its tag.
        method: in upper case.
        path: its path template.
        responses: name of the component schema of the JSON body, by status; None where there is no body.
        request: name of the component schema of the request body; None without one.
        example: a request body that the description shows; None without one.
        parameters: all parameters, as the description has them.
        links: status, name and target (method and path) of the links from its answers.
    """

    operation_id: str
    tag: str
    method: str
    path: str
    responses: Mapping[int, str | None]
    request: str | None
    example: Any
    parameters: Sequence[Mapping[str, Any]]
    links: Collection[tuple[str, str, str]]


@cache
def bundle() -> dict[str, Any]:
    """The description."""
    loaded: dict[str, Any] = yaml.load(BUNDLE.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return loaded


@cache
def operations() -> dict[str, Documented]:
    """All operations, by operation ID."""
    return {operation.operation_id: operation for operation in _operations()}


def decode(schema: str, data: Any) -> Any:
    """Decode JSON to the generated model of a component schema."""
    return getattr(modelarts_client.models, schema).from_dict(data)


@cache
def validator(schema: str) -> jsonschema_rs.Draft202012Validator:
    """Checks values against a component schema."""
    return jsonschema_rs.Draft202012Validator(
        {"$ref": f"#/components/schemas/{schema}", "components": bundle()["components"]}, validate_formats=True
    )


def _operations() -> Iterator[Documented]:
    for path, item in bundle()["paths"].items():
        for method in METHODS:
            if method in item:
                operation = item[method]
                examples = _content(operation.get("requestBody", {})).get("examples", {})
                yield Documented(
                    operation_id=operation["operationId"],
                    tag=operation["tags"][0],
                    method=method.upper(),
                    path=path,
                    responses={int(status): _schema(answer) for status, answer in operation["responses"].items()},
                    request=_schema(operation.get("requestBody", {})),
                    example=next((resolve(example)["value"] for example in examples.values()), None),
                    parameters=[
                        resolve(parameter)
                        for parameter in [*item.get("parameters", ()), *operation.get("parameters", ())]
                    ],
                    links=frozenset(_links(operation["responses"])),
                )


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


def _links(responses: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    for status, response in responses.items():
        for name, link in resolve(response).get("links", {}).items():
            yield status, name, _labels()[resolve(link)["operationId"]]


@cache
def _labels() -> Mapping[str, str]:
    """Method and path by operation ID."""
    return {
        operation["operationId"]: f"{method.upper()} {path}"
        for path, item in bundle()["paths"].items()
        for method, operation in item.items()
        if method in METHODS
    }


def resolve(part: Mapping[str, Any]) -> Mapping[str, Any]:
    """What stands where a reference to a component leads; other things as they are."""
    while "$ref" in part:
        _, _, kind, name = part["$ref"].split("/")
        part = bundle()["components"][kind][name]
    return part


def _content(part: Mapping[str, Any]) -> Mapping[str, Any]:
    """The first media type of a request or a response; empty without one."""
    return next(iter(resolve(part).get("content", {}).values()), {})


def _schema(part: Mapping[str, Any]) -> str | None:
    schema = _content(part).get("schema")
    return None if schema is None else str(schema["$ref"]).rpartition("/")[2]
