"""The bundled OpenAPI description as a table of operations with compiled validators."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path
from typing import Any, Final, cast
from urllib.parse import quote

import msgspec
from jsonschema_rs import Draft202012Validator, Registry
from modelarts_client.integer_formats import bound_integers

from modelarts_emulator.contract import Json, JsonValue

METHODS: Final = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
_BUNDLE_URI: Final = "urn:modelarts:description"
_FILE_NAME: Final = "openapi.json"


class DescriptionError(ValueError):
    """The bundle is missing or is not usable; the message says what to do."""


@dataclass(frozen=True)
class Parameter:
    """A path, query or header parameter.

    Attributes:
        name: name on the wire.
        location: `path`, `query` or `header`.
        required: whether a request without it is refused.
        types: JSON types that the schema allows; empty when it allows all.
        item_types: the same for the items of an array.
        explode: whether the items of an array are repeated parameters, and not joined by commas.
        default: documented default; None when there is none.
        validator: checks a converted value.
    """

    name: str
    location: str
    required: bool
    types: frozenset[str]
    item_types: frozenset[str]
    explode: bool
    default: JsonValue
    validator: Draft202012Validator = field(repr=False)


@dataclass(frozen=True)
class Body:
    """A documented request body.

    Attributes:
        required: whether a request without one is refused.
        media_types: the media types that are accepted, in lower case.
        validator: checks the decoded JSON.
    """

    required: bool
    media_types: tuple[str, ...]
    validator: Draft202012Validator = field(repr=False)


@dataclass(frozen=True)
class Operation:
    """One method of one path.

    Attributes:
        operation_id: the official name of the operation.
        method: HTTP method in upper case.
        path: path template, with names in braces.
        security: names of security schemes, any of which suffices; `None` among them stands for no credentials.
        statuses: documented statuses, as `200` or `4XX` or `default`.
        parameters: those of the path and of the operation.
        body: the documented request body; None without one.
    """

    operation_id: str
    method: str
    path: str
    security: tuple[str | None, ...]
    statuses: frozenset[str]
    parameters: tuple[Parameter, ...] = field(repr=False)
    body: Body | None = field(repr=False)

    def documents(self, status: int) -> bool:
        """Whether the description lists the status for this operation."""
        return not self.statuses.isdisjoint({str(status), f"{status // 100}XX", "default"})


class Description:
    """An OpenAPI 3.1 document.

    Args:
        document: the bundled document, without references to other documents.
    """

    def __init__(self, document: Mapping[str, Any]) -> None:
        self._document = document
        self._registry = Registry([(_BUNDLE_URI, dict(document))])

    @classmethod
    def load(cls, path: Path | None = None) -> Description:
        """Read the description.

        Args:
            path: The file, which is JSON. The one of this installation when None, which a process reads once.

        Raises:
            DescriptionError: There is no such file, or it is not an OpenAPI document.
        """
        if path is None:
            return _installed()
        try:
            document = msgspec.json.decode(path.read_bytes())
        except OSError as error:
            raise DescriptionError(f"cannot read the description {path}: {error.strerror}") from error
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            raise DescriptionError(f"the description {path} is not JSON: {error}") from error
        if not isinstance(document, dict) or "paths" not in document:
            raise DescriptionError(f"the description {path} is not an OpenAPI document; make it with `make generate`")
        bound_integers(document)
        return cls(document)

    @cached_property
    def operations(self) -> tuple[Operation, ...]:
        """All operations, in the order of the document."""
        return tuple(self._operations())

    def _operations(self) -> Iterator[Operation]:
        for path in self._document["paths"]:
            item_pointer, item = self._resolve(f"#/paths/{_escape(path)}", self._document["paths"][path])
            for method in METHODS:
                if method in item:
                    yield self._operation(path, method, item_pointer, item)

    def _operation(self, path: str, method: str, item_pointer: str, item: Mapping[str, Any]) -> Operation:
        pointer, operation = f"{item_pointer}/{method}", item[method]
        parameters: dict[tuple[str, str], Parameter] = {}
        for base, owner in ((item_pointer, item), (pointer, operation)):
            for index, node in enumerate(owner.get("parameters", ())):
                parameter = self._parameter(f"{base}/parameters/{index}", node)
                parameters[parameter.location, parameter.name] = parameter
        requirements = operation.get("security", self._document.get("security", ()))
        return Operation(
            operation_id=operation["operationId"],
            method=method.upper(),
            path=path,
            security=tuple(next(iter(requirement), None) for requirement in requirements),
            statuses=frozenset(str(status) for status in operation["responses"]),
            parameters=tuple(parameters.values()),
            body=self._body(f"{pointer}/requestBody", operation["requestBody"]) if "requestBody" in operation else None,
        )

    def _parameter(self, pointer: str, node: Mapping[str, Any]) -> Parameter:
        pointer, node = self._resolve(pointer, node)
        schema = node.get("schema", {})
        types = self._types(schema)
        items = self._resolve("", schema)[1].get("items", {})
        location = node["in"]
        return Parameter(
            name=node["name"],
            location=location,
            required=bool(node.get("required", False)),
            types=types,
            item_types=self._types(items) if isinstance(items, dict) else frozenset(),
            explode=bool(node.get("explode", location == "query")),
            default=self._resolve("", schema)[1].get("default"),
            validator=self._validator(f"{pointer}/schema" if "schema" in node else None),
        )

    def _body(self, pointer: str, node: Mapping[str, Any]) -> Body:
        pointer, node = self._resolve(pointer, node)
        content = node["content"]
        media_type = next(iter(content))
        has_schema = "schema" in content[media_type]
        return Body(
            required=bool(node.get("required", False)),
            media_types=tuple(name.lower() for name in content),
            validator=self._validator(f"{pointer}/content/{_escape(media_type)}/schema" if has_schema else None),
        )

    def _validator(self, pointer: str | None) -> Draft202012Validator:
        schema: Json = {} if pointer is None else {"$ref": _BUNDLE_URI + pointer}
        return Draft202012Validator(schema, registry=self._registry, validate_formats=True)

    def _resolve(self, pointer: str, node: Mapping[str, Any]) -> tuple[str, Mapping[str, Any]]:
        """Follow references to the node that they lead to."""
        while "$ref" in node:
            pointer = node["$ref"]
            if not pointer.startswith("#/"):
                raise DescriptionError(f"the description is not bundled: it refers to {pointer}")
            found: Any = self._document
            for part in pointer[2:].split("/"):
                found = found[part.replace("~1", "/").replace("~0", "~")]
            node = cast(Mapping[str, Any], found)
        return pointer, node

    def _types(self, schema: Mapping[str, Any], depth: int = 8) -> frozenset[str]:
        """JSON types that a schema allows at its top level."""
        schema = self._resolve("", schema)[1]
        declared = schema.get("type")
        if declared is not None:
            return frozenset([declared] if isinstance(declared, str) else declared)
        branches = [*schema.get("anyOf", ()), *schema.get("oneOf", ()), *schema.get("allOf", ())]
        if depth == 0:
            return frozenset()
        return frozenset().union(*(self._types(branch, depth - 1) for branch in branches))


@cache
def _installed() -> Description:
    return Description.load(find_bundle())


def find_bundle() -> Path:
    """The path of the bundle: in the package of the client, or beside it in a source tree.

    Raises:
        DescriptionError: the bundle is in neither place.
    """
    client = importlib.util.find_spec("modelarts_client")
    folders = (client.submodule_search_locations or ()) if client else ()
    for folder in folders:
        for place in (Path(folder) / _FILE_NAME, Path(folder).parent / _FILE_NAME):
            if place.is_file():
                return place
    raise DescriptionError(
        f"{_FILE_NAME} is neither in {', '.join(folders) or 'modelarts_client'} nor beside it; run `make generate`"
    )


def _escape(part: str) -> str:
    """A path or media type as one part of a JSON pointer in a URI fragment."""
    return quote(part.replace("~", "~0").replace("/", "~1"), safe="~")
