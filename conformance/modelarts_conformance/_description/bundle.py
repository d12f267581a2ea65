"""The bundled description: its operations, references and links."""

from __future__ import annotations

import importlib.util
import json
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Final

from attrs import frozen
from modelarts_client.operations import OPERATIONS, Operation

from modelarts_conformance._description.document import Document

READING_METHODS: Final = frozenset({"GET", "HEAD"})
_FILE_NAME: Final = "openapi.json"


class DescriptionError(ValueError):
    """The description is missing; the message says what to do."""


@frozen
class Link:
    """A link from an answer to another operation.

    Attributes:
        source: ID of the operation whose answer has the link.
        status: The status of that answer.
        name: Its name.
        target: ID of the operation it leads to.
        parameters: Where the target's parameters are found, as expressions such as ``$response.body#/metadata/id``.
    """

    source: str
    status: str
    name: str
    target: str
    parameters: Mapping[str, str]


def find_bundle() -> Path:
    """The path of the bundle: in the package of the client, or beside it in a source tree.

    Raises:
        DescriptionError: The bundle is in neither place.
    """
    client = importlib.util.find_spec("modelarts_client")
    for folder in (client.submodule_search_locations or ()) if client else ():
        for place in (Path(folder) / _FILE_NAME, Path(folder).parent / _FILE_NAME):
            if place.is_file():
                return place
    raise DescriptionError(f"{_FILE_NAME} is neither in modelarts_client nor beside it; run `make generate`.")


@cache
def bundle() -> dict[str, Any]:
    """The description, which is shared and must not be changed."""
    loaded: dict[str, Any] = json.loads(find_bundle().read_bytes())
    return loaded


@cache
def document() -> Document:
    """The description, for what it says of behaviour."""
    return Document(bundle())


def resolve(part: Mapping[str, Any]) -> Mapping[str, Any]:
    """The component that a reference points to; anything else unchanged."""
    while "$ref" in part:
        _, _, kind, name = part["$ref"].split("/")
        part = bundle()["components"][kind][name]
    return part


def label(operation_id: str) -> str:
    """Method and path of an operation, such as ``GET /v1/{project_id}/models``."""
    operation = OPERATIONS[operation_id]
    return f"{operation.method} {operation.path}"


def described(operation_id: str) -> Mapping[str, Any]:
    """An operation as the description has it."""
    operation = OPERATIONS[operation_id]
    found: Mapping[str, Any] = bundle()["paths"][operation.path][operation.method.lower()]
    return found


def security_of(operation_id: str) -> Sequence[Mapping[str, Any]]:
    """The credentials that requests of an operation may have, each an alternative; an empty one where it may have none.

    Args:
        operation_id: ID of the operation.
    """
    found: Sequence[Mapping[str, Any]] = described(operation_id).get("security", bundle().get("security", ()))
    return found


def parameters(operation_id: str) -> Sequence[Mapping[str, Any]]:
    """All parameters of an operation, those of its path included."""
    item = bundle()["paths"][OPERATIONS[operation_id].path]
    return [resolve(each) for each in [*item.get("parameters", ()), *described(operation_id).get("parameters", ())]]


def request_schema(operation_id: str) -> Mapping[str, Any] | None:
    """The schema of an operation's request body; None without one."""
    schema: Mapping[str, Any] | None = _content(described(operation_id).get("requestBody", {})).get("schema")
    return schema


def response_schema(operation_id: str, status: int) -> Mapping[str, Any] | None:
    """The schema of an operation's answer with a status; None if that is not documented or has no body."""
    responses = described(operation_id)["responses"]
    response = responses.get(str(status), responses.get("default", {}))
    schema: Mapping[str, Any] | None = _content(response).get("schema")
    return schema


def request_examples(operation_id: str) -> Mapping[str, Any]:
    """The request bodies that the description shows for an operation, by the names of the examples."""
    examples = _content(described(operation_id).get("requestBody", {})).get("examples", {})
    return {name: resolve(shown)["value"] for name, shown in examples.items()}


@cache
def links(operation_id: str) -> tuple[Link, ...]:
    """The links from the answers of an operation."""
    return tuple(_links(operation_id))


@cache
def property_paths(operation_id: str) -> frozenset[str]:
    """Paths of all documented fields of an operation's body, such as ``/spec/resource`` or ``/inputs/*/name``."""
    schema = request_schema(operation_id)
    return frozenset() if schema is None else frozenset(_property_paths(schema, "", ()))


def is_read(operation: Operation) -> bool:
    """Whether an operation changes nothing: it reads, or the description says that it can be repeated."""
    return operation.method in READING_METHODS or operation.repeatable


def pointed_at(pointer: str, value: Any) -> Any:
    """What a JSON pointer leads to in a value; None if it leads nowhere."""
    for part in pointer.split("/")[1:]:
        key = part.replace("~1", "/").replace("~0", "~")
        if isinstance(value, Mapping):
            value = value.get(key)
        elif isinstance(value, list) and key.isdigit() and int(key) < len(value):
            value = value[int(key)]
        else:
            return None
    return value


def _links(operation_id: str) -> Iterator[Link]:
    for status, response in described(operation_id)["responses"].items():
        for name, link in resolve(response).get("links", {}).items():
            found = resolve(link)
            yield Link(operation_id, status, name, found["operationId"], found.get("parameters", {}))


def _content(part: Mapping[str, Any]) -> Mapping[str, Any]:
    """The first media type of a request or a response; empty without one."""
    return next(iter(resolve(part).get("content", {}).values()), {})


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
