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
from openapi_python_client.parser.properties.list_property import ListProperty
from openapi_python_client.strings import PythonIdentifier

from generator.description.document import Document, Operation, mapping
from generator.description.paging import QUERY, Argument, largest, next_start, paging
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
    entries: str | None
    next: tuple[str, ...]


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


def endpoints_of(document: Document, data: GeneratorData) -> Iterator[tuple[Operation, str, Endpoint]]:
    """Each operation with the name of the folder of its tag, and as openapi-python-client parsed it."""
    endpoints = {
        (endpoint.method, endpoint.path.get_untrusted_value()): (str(tag), endpoint)
        for tag, collection in data.endpoint_collections_by_tag.items()
        for endpoint in collection.endpoints
    }
    for operation in document.operations:
        yield operation, *endpoints[operation.method, operation.path]


def python_name(endpoint: Endpoint) -> str:
    """The name of an operation's module and method."""
    return str(PythonIdentifier(endpoint.name, "field_"))


def _rows(document: Document, data: GeneratorData, package: str) -> Iterator[_Row]:
    for operation, folder, endpoint in endpoints_of(document, data):
        tags = operation.value.get("tags")
        yield _Row(
            id=operation.name,
            method=operation.method.upper(),
            path=operation.path,
            tag=str(tags[0]) if isinstance(tags, list) else folder,
            service=service_of(document, operation),
            module=f"{package}.api.{folder}.{python_name(endpoint)}",
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


def service_of(document: Document, operation: Operation) -> str:
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
        entries=_entries(endpoint),
        next=next_start(document, operation, found),
    )


def _entries(endpoint: Endpoint) -> str | None:
    """The field of the answer with the entries of the page, empty for the answer itself; None if several could be."""
    listed = entries_of(endpoint)
    return None if listed is None else listed[0]


def entries_of(endpoint: Endpoint) -> tuple[str, ListProperty] | None:
    """The only list in the documented success of an operation, with the name of its field in Python.

    Returns:
        An empty name if the answer itself is the list; None if there is no list, or more than one.
    """
    for response in endpoint.responses.patterns:
        status = response.status_code.range
        if status and 200 <= status[0] < 300:
            if isinstance(response.prop, ListProperty):
                return "", response.prop
            lists = [each for each in fields_of(response.prop) if isinstance(each, ListProperty)]
            return (str(lists[0].python_name), lists[0]) if len(lists) == 1 else None
    return None


def fields_of(prop: Property) -> list[Property]:
    """The fields of a model; none of anything else."""
    groups = (prop.required_properties, prop.optional_properties) if isinstance(prop, ModelProperty) else ()
    return [each for group in groups for each in group or ()]


def _python_name(argument: Argument, endpoint: Endpoint) -> str:
    properties: list[Property] = endpoint.query_parameters
    if argument.place != QUERY:
        properties = fields_of(endpoint.bodies[0].prop)
    return next(str(each.python_name) for each in properties if each.name.get_untrusted_value() == argument.name)
