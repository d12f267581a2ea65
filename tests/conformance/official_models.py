"""Facts about ModelArts from the official SDK, read from its source.

Nothing is imported: importing one model imports all 1,277 of them, and the facts are literals.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

PACKAGE: Final = "huaweicloudsdkmodelarts"
_VERSION: Final = "v1"
_OPERATION: Final = re.compile(r"^    def _\w+_http_info\(cls, request\):\n(?:        .*\n|\n)+", re.MULTILINE)
_MODEL_IMPORT: Final = re.compile(r"^from [\w.]+\.model\.(\w+) import (\w+)$", re.MULTILINE)
_WIRE_PLACES: Final = {"path_params": "path", "query_params": "query", "header_params": "header"}


class OfficialSdkMissingError(Exception):
    """The official SDK is not installed, or not in the expected form."""


@dataclass(frozen=True)
class OfficialParameter:
    """A parameter of an operation.

    Attributes:
        name: as on the wire.
        place: path, query or header.
        type: as the official SDK writes it, for example `list[str]`.
        collection: how a list is written, for example csv; empty when the SDK does not say.
    """

    name: str
    place: str
    type: str
    collection: str


@dataclass
class OfficialOperation:
    """An operation.

    Attributes:
        operation_id: its name, in PascalCase.
        method: in upper case.
        path: its path template.
        parameters: all but the body and what every operation has.
        request: type of the body; None without one.
        content_type: of the body, without parameters.
        response: type of the body of a success; None without one.
        response_headers: names of headers that a success is documented to have.
    """

    operation_id: str
    method: str = ""
    path: str = ""
    parameters: list[OfficialParameter] = field(default_factory=list)
    request: str | None = None
    content_type: str = ""
    response: str | None = None
    response_headers: list[str] = field(default_factory=list)


class OfficialSdk:
    """Operations and models of the official SDK.

    Args:
        root: folder of its version 1; found among the installed packages when absent.

    Raises:
        OfficialSdkMissingError: it is not there.
    """

    def __init__(self, root: Path | None = None) -> None:
        self._root = root or _installed()
        self._models: dict[str, Mapping[str, str]] = {}
        self._attributes: dict[str, Mapping[str, str]] = {}

    @cached_property
    def _sources(self) -> dict[str, str]:
        text = (self._root / "modelarts_client.py").read_text(encoding="utf-8")
        sources = {}
        for match in _OPERATION.finditer(text):
            named = re.search(r'"response_type": "(\w+)Response"', match[0])
            if named is not None:
                sources[named[1]] = match[0]
        return sources

    @cached_property
    def _modules(self) -> dict[str, str]:
        text = (self._root / "model" / "__init__.py").read_text(encoding="utf-8")
        return {match[2]: match[1] for match in _MODEL_IMPORT.finditer(text)}

    @property
    def operation_ids(self) -> frozenset[str]:
        """All operations that the official SDK has."""
        return frozenset(self._sources)

    @cached_property
    def _requests(self) -> dict[tuple[str, str], str]:
        requests = {}
        for operation_id, source in self._sources.items():
            method, path = (re.search(rf'"{key}": "(.+?)"', source) for key in ("method", "resource_path"))
            if method is None or path is None:
                raise OfficialSdkMissingError(f"{operation_id} of the official SDK has no path; has its form changed?")
            requests[method[1], _anonymous(path[1])] = operation_id
        return requests

    def operation_id(self, method: str, path: str) -> str | None:
        """The official name of the operation with this method and path, whatever the names of path parameters."""
        return self._requests.get((method, _anonymous(path)))

    def operation(self, operation_id: str) -> OfficialOperation:
        """One operation."""
        found = OfficialOperation(operation_id)
        types = self._literal(f"{operation_id}Request", "openapi_types")
        places: list[tuple[str, str, str]] = []
        collections: dict[str, str] = {}
        for node in ast.walk(ast.parse(_dedented(self._sources[operation_id]))):
            match node:
                case ast.Assign(targets=[ast.Name(id="http_info")], value=ast.Dict() as value):
                    constants = _constants(value)
                    found.method, found.path = constants["method"], constants["resource_path"]
                case ast.Assign(
                    targets=[ast.Subscript(value=ast.Name(id=kind), slice=ast.Constant(value=str(name)))], value=value
                ):
                    if kind == "collection_formats":
                        collections[name] = str(ast.literal_eval(value))
                    elif name == "Content-Type" and isinstance(value, ast.Call):
                        found.content_type = str(ast.literal_eval(value.args[0])[0]).partition(";")[0]
                    elif kind in _WIRE_PLACES:
                        places.append((name, _WIRE_PLACES[kind], _attribute(value)))
                case ast.Call(
                    func=ast.Attribute(value=ast.Name(id="query_params"), attr="append"),
                    args=[ast.Tuple(elts=[ast.Constant(value=str(name)), value])],
                ):
                    places.append((name, "query", _attribute(value)))
                case ast.Assign(targets=[ast.Name(id="body")], value=ast.Subscript() as value):
                    found.request = types[_attribute(value)]
                case ast.Assign(targets=[ast.Name(id="response_headers")], value=value):
                    found.response_headers = [str(name) for name in ast.literal_eval(value)]
        found.parameters = [
            OfficialParameter(name, place, types.get(attribute, "object"), collections.get(name, ""))
            for name, place, attribute in places
        ]
        found.response = self._response(found)
        return found

    def model(self, name: str) -> Mapping[str, str]:
        """Type of each field of a model, by its name on the wire."""
        if name not in self._models:
            types = self._literal(name, "openapi_types")
            wire = self._literal(name, "attribute_map")
            self._models[name] = {wire[attribute]: type_ for attribute, type_ in types.items()}
        return self._models[name]

    def is_model(self, name: str) -> bool:
        """Whether there is a model of this name."""
        return name in self._modules

    def _response(self, operation: OfficialOperation) -> str | None:
        name = f"{operation.operation_id}Response"
        fields = dict(self.model(name))
        for header in operation.response_headers:
            fields.pop(header, None)
        if set(fields) == {"body"}:
            return fields["body"]
        self._models[name] = fields
        return name if fields else None

    def _literal(self, model: str, name: str) -> Mapping[str, str]:
        key = f"{model}.{name}"
        if key not in self._attributes:
            text = (self._root / "model" / f"{self._modules[model]}.py").read_text(encoding="utf-8")
            found = re.search(rf"^    {name} = (\{{.*?\}})$", text, re.MULTILINE | re.DOTALL)
            if found is None:
                raise OfficialSdkMissingError(f"{model} of the official SDK has no {name}; has its form changed?")
            self._attributes[key] = ast.literal_eval(found[1])
        return self._attributes[key]


def _installed() -> Path:
    spec = find_spec(PACKAGE)
    if spec is None or not spec.submodule_search_locations:
        raise OfficialSdkMissingError(f"{PACKAGE} is not installed; it is one of the development requirements")
    return Path(spec.submodule_search_locations[0]) / _VERSION


def _anonymous(path: str) -> str:
    return re.sub(r"\{.*?\}", "{}", path)


def _dedented(function: str) -> str:
    return "class _:\n" + function


def _constants(node: ast.Dict) -> dict[str, Any]:
    return {
        str(key.value): value.value
        for key, value in zip(node.keys, node.values, strict=True)
        if isinstance(key, ast.Constant) and isinstance(value, ast.Constant)
    }


def _attribute(node: ast.expr) -> str:
    """`name` of `local_var_params['name']`."""
    if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Constant):
        return str(node.slice.value)
    raise OfficialSdkMissingError(f"the official SDK takes a parameter from {ast.unparse(node)}; has its form changed?")
