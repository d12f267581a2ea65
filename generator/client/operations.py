"""Writes the client's module ``operations``, the table of all operations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, cast
from urllib.parse import urlsplit

from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.properties import ModelProperty
from openapi_python_client.parser.properties.int import IntProperty
from openapi_python_client.parser.properties.list_property import ListProperty
from openapi_python_client.parser.properties.none import NoneProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol
from openapi_python_client.parser.properties.union import UnionProperty

from generator.client.parsed_operations import ParsedOperation
from generator.client.security import in_words, requirements, schemes
from generator.description.document import Document, Operation, mapping
from generator.description.paging import (
    NUMBERED,
    QUERY,
    Argument,
    entries,
    is_text,
    largest,
    next_start,
    paging,
    totals,
)
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
    total: str | None
    next: tuple[str, ...]
    other: str | None
    id: tuple[str, ...]
    bound: str | None
    text: tuple[str, ...]


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
    deprecated: bool


def write_operations(document: Document, data: GeneratorData, package: Path, templates: Environment) -> None:
    """Write the module.

    Args:
        document: The description.
        data: The same as openapi-python-client parsed it, with the names in Python.
        package: The folder of the client.
        templates: The environment with the template.
    """
    text = templates.get_template(f"{MODULE}.jinja").render(
        operations=list(_rows(document, data, package.name)), schemes=list(_schemes(document))
    )
    (package / MODULE).write_text(text, encoding="utf-8", newline="\n")


def _schemes(document: Document) -> Iterator[tuple[str, str, str, str, str]]:
    """For each security scheme: its name and kind, the place and name of its key or the HTTP scheme, and its words."""
    for name, scheme in schemes(document).items():
        key = scheme.get("name") or scheme.get("scheme") or ""
        yield name, str(scheme.get("type")), str(scheme.get("in") or ""), str(key), in_words(scheme)


def endpoints_of(document: Document, data: GeneratorData) -> Iterator[tuple[Operation, str, ParsedOperation]]:
    """Each operation with the name of the folder of its tag, and as it was parsed."""
    endpoints = {
        endpoint.operation.pointer: (str(tag), endpoint)
        for tag, collection in data.endpoint_collections_by_tag.items()
        for endpoint in cast("list[ParsedOperation]", collection.endpoints)
    }
    for operation in document.operations:
        yield operation, *endpoints[operation.pointer]


def _rows(document: Document, data: GeneratorData, package: str) -> Iterator[_Row]:
    for operation, folder, endpoint in endpoints_of(document, data):
        tags = operation.value.get("tags")
        yield _Row(
            id=endpoint.id,
            method=operation.method.upper(),
            path=operation.path,
            tag=str(tags[0]) if isinstance(tags, list) and tags else folder,
            service=service_of(document, operation),
            module=f"{package}.api.{folder}.{endpoint.name}",
            security=_security(document, operation),
            parameters=tuple(_parameters(endpoint)),
            request=endpoint.body.request if endpoint.body else None,
            responses={
                int(answer.status): " | ".join(answer.types) or None
                for answer in endpoint.answers
                if answer.status.isdecimal()
            },
            paging=_paging(document, operation, endpoint),
            repeatable=operation.is_repeatable,
            deprecated=endpoint.deprecated,
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
    alternatives = requirements(document, operation)
    if not all(alternatives):  # an empty one makes credentials optional
        return ()
    return tuple(dict.fromkeys(scheme for alternative in alternatives for scheme in alternative))


def _parameters(endpoint: ParsedOperation) -> Iterator[_Parameter]:
    for argument in endpoint.arguments:
        yield _Parameter(argument.name, argument.place, argument.python_name, argument.required)


def _paging(document: Document, operation: Operation, endpoint: ParsedOperation) -> _Paging | None:
    found = paging(document, operation)
    if found is None:
        return None
    listed, total = entries_of(document, endpoint), _total(document, endpoint)
    marked = next(iter(totals(document, operation)), None)
    return _Paging(
        style=found.style,
        place=found.start.place,
        start=_python_name(found.start, endpoint),
        size=_python_name(found.size, endpoint) if found.size else None,
        largest=largest(document, found.size) if found.size else None,
        entries=listed[0] if listed else None,
        total=_count(endpoint, (marked,)) if marked else total,
        next=next_start(document, operation, found),
        other=found.other,
        id=next((each.id for each in entries(document, operation)), ()),
        bound=total if marked else None,
        text=tuple(
            _python_name(each, endpoint)
            for each in (found.start, found.size)
            if found.style in NUMBERED and each and is_text(document, each)
        ),
    )


def entries_of(document: Document, endpoint: ParsedOperation) -> tuple[str, ListProperty] | None:
    """The list in the documented success of an operation that has the entries of a page.

    Returns:
        The names in Python of the fields that lead to it, with dots between them, and the list. There are no names if
        the answer itself is the list, and nothing if there is no list, or if it is not known which one.
    """
    found = entries(document, endpoint.operation)
    answers = (media for answer in endpoint.successes for media in answer.media_types if media.form == "json")
    answer = next(answers, None)
    if len(found) != 1 or answer is None:
        return None
    names, listed = [], _not_null(answer.prop)
    for name in found[0].path:
        field = next((each for each in fields_of(listed) if each.name.get_untrusted_value() == name), None)
        names.append(str(field.python_name) if field else "")
        listed = _not_null(field)
    return (".".join(names), listed) if isinstance(listed, ListProperty) else None


def _not_null(prop: PropertyProtocol | None) -> PropertyProtocol | None:
    """A property, without the alternative that it is null."""
    if isinstance(prop, UnionProperty):
        others = [each for each in prop.inner_properties if not isinstance(each, NoneProperty)]
        return others[0] if len(others) == 1 else prop
    return prop


def _total(document: Document, endpoint: ParsedOperation) -> str | None:
    """The field of the answer whose name is that of a count of the entries of all pages; None if there is none."""
    return _count(endpoint, document.bundle.conventions.total)


def _count(endpoint: ParsedOperation, names: Iterable[str]) -> str | None:
    """The first of some fields of the answer that is there and has whole numbers; None if there is none."""
    for media in (media for answer in endpoint.successes for media in answer.media_types):
        counts = {
            each.name.get_untrusted_value(): str(each.python_name)
            for each in fields_of(media.prop)
            if any(isinstance(kind, IntProperty) for kind in (each, *getattr(each, "inner_properties", ())))
        }
        return next((counts[name] for name in names if name in counts), None)
    return None


def fields_of(prop: PropertyProtocol | None) -> list[PropertyProtocol]:
    """The fields of a model; none of anything else."""
    groups = (prop.required_properties, prop.optional_properties) if isinstance(prop, ModelProperty) else ()
    return [each for group in groups for each in group or ()]


def _python_name(argument: Argument, endpoint: ParsedOperation) -> str:
    if argument.place == QUERY:
        found = (each for each in endpoint.arguments if each.place == QUERY and each.name == argument.name)
        return next(each.python_name for each in found)
    properties = fields_of(endpoint.body.media_types[0].prop if endpoint.body else None)
    return next(str(each.python_name) for each in properties if each.name.get_untrusted_value() == argument.name)
