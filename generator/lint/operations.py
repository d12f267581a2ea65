"""Rules on operations: names, tags, path parameters."""

from __future__ import annotations

import re

from generator.description.document import Document, mapping
from generator.lint.finding import Breaches

_OPERATION_ID = re.compile(r"[A-Z][A-Za-z0-9]+")
_PATH_PARAMETER = re.compile(r"\{([^}]+)\}")


def operation_ids(document: Document) -> Breaches:
    """Each operation has a unique operationId in PascalCase."""
    first: dict[str, str] = {}
    for operation in document.operations:
        name = operation.value.get("operationId")
        if not isinstance(name, str) or not _OPERATION_ID.fullmatch(name):
            yield (
                operation.pointer,
                f"{operation.request_line}: operationId {name!r} must be in PascalCase, as in the official SDK",
            )
        elif first.setdefault(name, operation.request_line) != operation.request_line:
            yield (
                f"{operation.pointer}/operationId",
                f"{operation.request_line}: operationId {name} is already that of {first[name]}",
            )


def tags(document: Document) -> Breaches:
    """Each operation has a tag, each tag is declared, and each declared one is used."""
    declared = {str(node.value.get("name")): node.pointer for node in document.of("tag")}
    used: set[str] = set()
    for operation in document.operations:
        given = operation.value.get("tags")
        names = [str(name) for name in given] if isinstance(given, list) else []
        if not names:
            yield operation.pointer, f"{operation.name} has no tag, which determines its place in the client"
        for name in names:
            if name not in declared:
                yield f"{operation.pointer}/tags", f"tag '{name}' of {operation.name} is not declared in openapi.yaml"
        used.update(names)
    for name, pointer in declared.items():
        if name not in used:
            yield pointer, f"no operation has the tag '{name}'"


def path_parameters(document: Document) -> Breaches:
    """The path and the list of parameters name the same path parameters, each with a description."""
    for operation in document.operations:
        declared = {
            str(node.value.get("name")): node
            for node in document.parameters(operation)
            if node.value.get("in") == "path"
        }
        for name in sorted(set(_PATH_PARAMETER.findall(operation.path)) ^ declared.keys()):
            yield (
                operation.pointer,
                f"{operation.request_line}: path parameter '{name}' is missing in either the path or the parameters",
            )
        for name, node in declared.items():
            if not str(node.value.get("description") or "").strip() or not mapping(node.value, "schema"):
                yield node.pointer, f"path parameter '{name}' needs a description and a schema"
