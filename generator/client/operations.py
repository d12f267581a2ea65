"""Writes the client's module ``operations``, the table of all operations."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.openapi import Endpoint
from openapi_python_client.parser.properties import AnyProperty, ModelProperty, Property
from openapi_python_client.strings import PythonIdentifier

from generator.description.document import Document, Operation, mapping
from generator.description.paging import QUERY, Argument, largest, paging
from generator.description.sources import JsonValue

if TYPE_CHECKING:
    from jinja2 import Environment

MODULE = "operations.py"


@dataclass(frozen=True)
class _Parameter:
    name: str
    place: str
    python_name: str
    required: bool


@dataclass(frozen=True)
class _Paging:
    style: str
    place: str
    start: str
    size: str | None
    largest: int | None


@dataclass(frozen=True)
class _Row:
    """An operation in the table."""

    id: str
    method: str
    path: str
    tag: str
    service: str
    module: str
    security: tuple[str, ...]
    parameters: tuple[_Parameter, ...]
    request: str | None
    responses: dict[int, str | None]
    paging: _Paging | None
    repeatable: bool


def write_operations(document: Document, data: GeneratorData, package: Path, templates: Environment) -> None:
    """Write the module.

    Args:
        document: The description.
        data: The same as openapi-python-client parsed it, with the names in Python.
        package: The folder of the client.
        templates: The environment with the template.
    """
    text = templates.get_template(f"{MODULE}.jinja").render(operations=list(_rows(document, data, package.name)))
    (package / MODULE).write_text(text, encoding="utf-8", newline="\n")


def _rows(document: Document, data: GeneratorData, package: str) -> Iterator[_Row]:
    endpoints = {
        (endpoint.method, endpoint.path.get_untrusted_value()): (str(tag), endpoint)
        for tag, collection in data.endpoint_collections_by_tag.items()
        for endpoint in collection.endpoints
    }
    for operation in document.operations:
        folder, endpoint = endpoints[operation.method, operation.path]
        tags = operation.value.get("tags")
        yield _Row(
            id=operation.name,
            method=operation.method.upper(),
            path=operation.path,
            tag=str(tags[0]) if isinstance(tags, list) else folder,
            service=_service(document, operation),
            module=f"{package}.api.{folder}.{PythonIdentifier(endpoint.name, 'field_')}",
            security=_security(document, operation),
            parameters=tuple(_parameters(endpoint)),
            request=_type(endpoint.bodies[0].prop) if endpoint.bodies else None,
            responses={
                status.range[0]: _type(response.prop)
                for response in endpoint.responses.patterns
                if (status := response.status_code).range and status.range[0] == status.range[1]
            },
            paging=_paging(document, operation, endpoint),
            repeatable=operation.is_repeatable,
        )


def _service(document: Document, operation: Operation) -> str:
    """The service of an operation: the first label of the host's name."""
    above = operation.pointer.rpartition("/")[0]
    for servers in (operation.value.get("servers"), mapping(document.at(above)).get("servers"), _servers(document)):
        if isinstance(servers, list) and servers:
            return urlsplit(str(mapping(servers[0]).get("url"))).netloc.partition(".")[0]
    return ""


def _servers(document: Document) -> JsonValue:
    return document.root.get("servers")


def _security(document: Document, operation: Operation) -> tuple[str, ...]:
    given = operation.value.get("security", document.root.get("security"))
    requirements = [mapping(requirement) for requirement in given] if isinstance(given, list) else []
    if not all(requirements):  # an empty one makes credentials optional
        return ()
    return tuple(dict.fromkeys(scheme for requirement in requirements for scheme in requirement))


def _parameters(endpoint: Endpoint) -> Iterator[_Parameter]:
    for place, parameters in (
        ("path", endpoint.path_parameters),
        (QUERY, endpoint.query_parameters),
        ("header", endpoint.header_parameters),
    ):
        for parameter in parameters:
            yield _Parameter(
                parameter.name.get_untrusted_value(), place, str(parameter.python_name), parameter.required
            )


def _type(prop: Property) -> str | None:
    """The type of a body: the name of a model, or an expression with such names; None without a body."""
    if isinstance(prop, ModelProperty):
        return str(prop.class_info.name)
    return None if isinstance(prop, AnyProperty) else prop.get_type_string(no_optional=True).as_unembedded_code()


def _paging(document: Document, operation: Operation, endpoint: Endpoint) -> _Paging | None:
    found = paging(document, operation)
    if found is None:
        return None
    return _Paging(
        style=found.style,
        place=found.start.place,
        start=_python_name(found.start, endpoint),
        size=_python_name(found.size, endpoint) if found.size else None,
        largest=largest(document, found.size) if found.size else None,
    )


def _python_name(argument: Argument, endpoint: Endpoint) -> str:
    properties: list[Property] = endpoint.query_parameters
    if argument.place != QUERY:
        body = endpoint.bodies[0].prop
        fields = (body.required_properties, body.optional_properties) if isinstance(body, ModelProperty) else ()
        properties = [prop for group in fields for prop in group or ()]
    return next(str(each.python_name) for each in properties if each.name.get_untrusted_value() == argument.name)
