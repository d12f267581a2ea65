"""Rules on the behaviour of operations: whether they can be repeated, and how they page."""

from __future__ import annotations

from generator.description import paging
from generator.description.document import Document
from generator.lint.finding import Breaches


def repeatable(document: Document) -> Breaches:
    """x-repeatable is true, and on a POST: the only method that may or may not be repeatable."""
    key = document.bundle.conventions.repeatable
    for node in document.nodes:
        if key not in node.value:
            continue
        pointer = f"{node.pointer}/{key}"
        if node.kind != "operation" or not node.pointer.endswith("/post"):
            yield (
                pointer,
                f"{key} belongs on a POST; for other methods, HTTP defines whether they can be repeated",
            )
        elif node.value[key] is not True:
            yield pointer, f"{key} must be true; otherwise leave it out"


def pages(document: Document) -> Breaches:
    """An operation has at most one x-paging, of a known style."""
    key = document.bundle.conventions.paging
    read: set[str] = set()
    for operation in document.operations:
        given = paging.arguments(document, operation)
        starts = dict.fromkeys(argument.node.pointer for argument in given if key in argument.node.value)
        read |= starts.keys()
        for pointer in list(starts)[1:]:
            yield f"{pointer}/{key}", f"{operation.name} has two arguments with {key}; keep one"
    for node in document.nodes:
        if key not in node.value:
            continue
        pointer = f"{node.pointer}/{key}"
        if node.pointer not in read:
            yield pointer, f"{key} belongs on a query parameter, or on a field of a request body"
        elif node.value[key] not in paging.STYLES:
            yield pointer, f"{key} must be one of {', '.join(paging.STYLES)}, not {node.value[key]!r}"


def unpaged(document: Document) -> Breaches:
    """An operation with a page size has an x-paging."""
    key, size = document.bundle.conventions.paging, document.bundle.conventions.page_size
    for operation in document.operations:
        given = list(paging.arguments(document, operation))
        if any(key in argument.node.value for argument in given):
            continue
        for argument in given:
            if argument.name == size:
                yield (
                    argument.node.pointer,
                    f"{operation.name} has '{size}': add {key} to the argument that selects a page",
                )
