"""Rules on operations: names, tags, path parameters."""

from __future__ import annotations

import difflib
import re

from generator.description.document import Document
from generator.lint.finding import Breaches

_PATH_PARAMETER = re.compile(r"\{([^{}]+)\}")


def operation_ids(document: Document) -> Breaches:
    """Each operation has an operationId of its own, which gives it its names in Python."""
    first: dict[tuple[str, str], str] = {}
    for operation in document.operations:
        name, line = operation.name, operation.request_line
        tags = operation.value.get("tags")
        folder = _letters(str(tags[0])) if isinstance(tags, list) and tags else ""
        earlier = {first.setdefault(key, line) for key in ((name, ""), (_letters(name), f"/{folder}"))} - {line}
        for other in earlier:
            yield f"{operation.pointer}/operationId", f"{line}: operationId {name} is already that of {other}"


def _letters(name: str) -> str:
    """What a name has in common with all names that are the same in Python."""
    return "".join(filter(str.isalnum, name)).lower()


def names(document: Document, pattern: str) -> Breaches:
    """Each operationId has the configured form."""
    for operation in document.operations:
        if not re.fullmatch(pattern, operation.name):
            yield (
                f"{operation.pointer}/operationId",
                f"{operation.request_line}: operationId {operation.name!r} must match {pattern}",
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
    """The path and the list of parameters name the same path parameters."""
    for operation in document.operations:
        declared = {
            str(node.value.get("name")) for node in document.parameters(operation) if node.value.get("in") == "path"
        }
        used = set(_PATH_PARAMETER.findall(operation.path))
        for name in sorted(used - declared):
            close = difflib.get_close_matches(name, declared - used, n=1)
            said = f", but one called '{close[0]}': give them the same name" if close else "; write one with in: path"
            yield operation.pointer, f"{operation.request_line}: there is no parameter for {{{name}}}{said}"
        for name in sorted(declared - used):
            if not difflib.get_close_matches(name, used - declared, n=1):
                yield operation.pointer, f"{operation.request_line}: path parameter '{name}' is not in the path"


def undescribed(document: Document) -> Breaches:
    """Each path parameter has a description."""
    for operation in document.operations:
        for node in document.parameters(operation):
            if node.value.get("in") == "path" and not str(node.value.get("description") or "").strip():
                yield node.pointer, f"path parameter '{node.value.get('name')}' has no description"
