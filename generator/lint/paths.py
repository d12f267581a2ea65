"""Rules on path items, by the files that they are in."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from urllib.parse import unquote

from generator.description.bundle import ERROR_CODES, component_kind
from generator.description.parts import METHODS
from generator.description.pointers import escape
from generator.description.sources import JsonValue, Sources


def unused(sources: Sources) -> Iterator[tuple[str, str, str]]:
    """Each path item in a file of its own is one that a `$ref` leads to: no other part of the description would use it.

    Returns:
        File, pointer and message of each breach.
    """
    files = [file for file in sources.documents if file not in (sources.start, ERROR_CODES)]
    used = {target for file, document in sources.documents.items() for target in _targets(file, document)}
    for file in files:
        if component_kind(file) is None:
            for pointer, name in _path_items(sources.documents[file]):
                if (file, pointer) not in used:
                    reference = f"{file}#{pointer}" if pointer else file
                    path = name if name.startswith("/") else "/..."
                    yield (
                        file,
                        pointer,
                        f"no $ref leads to the operations of '{name or file}'; add to the paths of {sources.start}: "
                        f"{path}: {{$ref: '{reference}'}}",
                    )


def _path_items(document: dict[str, JsonValue]) -> Iterator[tuple[str, str]]:
    """Pointer and name of each path item: the file itself, or its values."""
    if _has_operation(document):
        yield "", ""
        return
    for name, value in document.items():
        if _has_operation(value):
            yield f"/{escape(name)}", name


def _has_operation(value: JsonValue) -> bool:
    methods = [value.get(method) for method in METHODS] if isinstance(value, dict) else []
    return any(isinstance(each, dict) and {"operationId", "responses"} & each.keys() for each in methods)


def _targets(file: str, value: JsonValue) -> Iterator[tuple[str, str]]:
    """File and pointer of each reference in a value."""
    if isinstance(value, dict):
        reference = value.get("$ref")
        if isinstance(reference, str):
            name, _, fragment = reference.partition("#")
            yield posixpath.normpath(posixpath.join(posixpath.dirname(file), name)) if name else file, unquote(fragment)
    for each in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _targets(file, each)
