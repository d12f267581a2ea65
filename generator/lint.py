"""The rules a description keeps: OpenAPI's own (by openapi-spec-validator) and ours."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import jsonschema_rs
from openapi_spec_validator import OpenAPIV31SpecValidator

from generator.bundle import METHODS, Bundle
from generator.sources import JsonValue, Sources, escape

DESCRIPTION_LIMIT = 300
_OPERATION_ID = re.compile(r"[A-Z][A-Za-z0-9]+")
_PATH_PARAMETER = re.compile(r"\{([^}]+)\}")


@dataclass(frozen=True, order=True)
class Finding:
    """One breach of one rule, at one line of one file below the description's folder."""

    file: str
    line: int
    rule: str
    message: str

    def text(self, folder: Path) -> str:
        """The finding as compilers print theirs."""
        return f"{folder.name}/{self.file}:{self.line}: {self.rule}: {self.message}"


def lint(sources: Sources, bundle: Bundle) -> list[Finding]:
    """Every breach of every rule, by file and line."""
    rules = {
        "path-parameter": _path_parameters,  # before the validator, which does not say where
        "openapi": _openapi,
        "operation-id": _operation_ids,
        "source": _sources,
        "description": _descriptions,
        "unused": _unused,
        "inline-object": _inline_objects,
        "example": _examples,
    }
    findings: set[Finding] = set()
    for rule, breaches in rules.items():
        for pointer, message in breaches(bundle):
            file, origin = bundle.origin(pointer)
            findings.add(Finding(file, sources.line(file, origin), rule, message))
        if rule == "openapi" and findings:
            break  # the other rules read a valid document
    return sorted(findings)


Breaches = Iterator[tuple[str, str]]


def operations(bundle: Bundle) -> Iterator[tuple[str, str, str, dict[str, JsonValue]]]:
    """Pointer, path, method and content of each operation."""
    for path, item in _mapping(bundle.document, "paths").items():
        for method in METHODS:
            operation = item.get(method) if isinstance(item, dict) else None
            if isinstance(operation, dict):
                yield f"/paths/{escape(path)}/{method}", path, method, operation


def _openapi(bundle: Bundle) -> Breaches:
    for error in OpenAPIV31SpecValidator(bundle.document).iter_errors():
        yield "".join(f"/{escape(str(part))}" for part in error.absolute_path), error.message[:DESCRIPTION_LIMIT]


def _operation_ids(bundle: Bundle) -> Breaches:
    for pointer, path, method, operation in operations(bundle):
        name = operation.get("operationId")
        if not isinstance(name, str) or not _OPERATION_ID.fullmatch(name):
            yield pointer, f"{method.upper()} {path}: operationId {name!r} must be in PascalCase, as the official SDK's"


def _sources(bundle: Bundle) -> Breaches:
    for pointer, path, method, operation in operations(bundle):
        if not operation.get("x-source"):
            yield pointer, f"{method.upper()} {path} has no x-source: name its document and section"
    for name, schema in _mapping(bundle.document, "components", "schemas").items():
        if not isinstance(schema, dict) or not schema.get("x-source"):
            yield f"/components/schemas/{name}", f"schema {name} has no x-source: name its document and table"


def _path_parameters(bundle: Bundle) -> Breaches:
    for pointer, path, method, operation in operations(bundle):
        item = _mapping(bundle.document, "paths", path)
        declared = {
            str(parameter.get("name"))
            for container in (item, operation)
            for parameter in _resolved(bundle, container.get("parameters"))
            if parameter.get("in") == "path"
        }
        for name in sorted(set(_PATH_PARAMETER.findall(path)) ^ declared):
            yield pointer, f"{method.upper()} {path}: path parameter '{name}' stands in only one of path and parameters"


def _descriptions(bundle: Bundle) -> Breaches:
    for pointer, value in _walk(bundle.document, ""):
        for key in ("description", "summary"):
            text = value.get(key)
            if not isinstance(text, str) or pointer.endswith(("/properties", "/example")) or "/examples/" in pointer:
                continue
            if not text.isascii():
                yield f"{pointer}/{key}", f"{key} is not plain ASCII: {text[:60]!a}"
            elif len(text) >= DESCRIPTION_LIMIT:
                yield f"{pointer}/{key}", f"{key} has {len(text)} characters; keep it under {DESCRIPTION_LIMIT}"


def _unused(bundle: Bundle) -> Breaches:
    used = {value["$ref"] for _, value in _walk(bundle.document, "") if isinstance(value.get("$ref"), str)}
    for kind, section in _mapping(bundle.document, "components").items():
        if kind == "securitySchemes" or not isinstance(section, dict):
            continue
        for name in section:
            if f"#/components/{kind}/{escape(name)}" not in used:
                yield f"/components/{kind}/{escape(name)}", f"{kind} '{name}' is used nowhere"


def _inline_objects(bundle: Bundle) -> Breaches:
    for pointer, value in _walk(_mapping(bundle.document, "components", "schemas"), "/components/schemas"):
        if pointer.count("/") > 3 and isinstance(value.get("properties"), dict) and value.get("type") == "object":
            yield pointer, "an object inside another schema: give it a name of its own"


def _examples(bundle: Bundle) -> Breaches:
    for pointer, value in _walk(bundle.document, ""):
        schema = value.get("schema")
        if not isinstance(schema, dict):
            continue
        shown: list[tuple[str, JsonValue]] = []
        if "example" in value:
            shown.append((f"{pointer}/example", value["example"]))
        if isinstance(value.get("examples"), dict):
            for name, example in _mapping(value, "examples").items():
                if isinstance(example, dict) and "value" in example:
                    shown.append((f"{pointer}/examples/{escape(name)}", example["value"]))
        if shown:
            validator = jsonschema_rs.Draft202012Validator(
                {**schema, "components": bundle.document["components"]}, validate_formats=True
            )
            for where, example in shown:
                for error in validator.iter_errors(example):
                    place = "/".join(str(part) for part in error.instance_path) or "the value"
                    yield where, f"example does not fit its schema: {place}: {error.message[:200]}"


def _walk(value: JsonValue, pointer: str) -> Iterator[tuple[str, dict[str, JsonValue]]]:
    if isinstance(value, dict):
        yield pointer, value
        for key, item in value.items():
            if key not in ("example", "default", "const"):
                yield from _walk(item, f"{pointer}/{escape(key)}")
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _walk(item, f"{pointer}/{index}")


def _resolved(bundle: Bundle, parameters: JsonValue) -> Iterator[dict[str, JsonValue]]:
    for parameter in parameters if isinstance(parameters, list) else []:
        if isinstance(parameter, dict):
            reference = parameter.get("$ref")
            if isinstance(reference, str):
                parameter = _mapping(bundle.document, *reference.split("/")[1:])
            yield parameter


def _mapping(value: JsonValue, *keys: str) -> dict[str, JsonValue]:
    for key in keys:
        value = value.get(key) if isinstance(value, dict) else None
    return value if isinstance(value, dict) else {}
