"""Rules on the behaviour of operations: whether they can be repeated, and how they page."""

from __future__ import annotations

from generator.description import paging
from generator.description.document import REPEATABLE, Document
from generator.lint.finding import Breaches


def repeatable(document: Document) -> Breaches:
    """x-repeatable is true, and on a POST: the only method that may or may not be repeatable."""
    for node in document.nodes:
        if REPEATABLE not in node.value:
            continue
        pointer = f"{node.pointer}/{REPEATABLE}"
        if node.kind != "operation" or not node.pointer.endswith("/post"):
            yield (
                pointer,
                f"{REPEATABLE} belongs on a POST; for other methods, HTTP defines whether they can be repeated",
            )
        elif node.value[REPEATABLE] is not True:
            yield pointer, f"{REPEATABLE} must be true; otherwise leave it out"


def pages(document: Document) -> Breaches:
    """An operation with a page size has exactly one x-paging, of a known style."""
    read: set[str] = set()
    for operation in document.operations:
        given = list(paging.arguments(document, operation))
        starts = {argument.node.pointer: argument for argument in given if paging.KEY in argument.node.value}
        read |= starts.keys()
        for pointer in list(starts)[1:]:
            yield f"{pointer}/{paging.KEY}", f"{operation.name} has two arguments with {paging.KEY}; keep one"
        for argument in given:
            if argument.name == paging.SIZE and not starts:
                yield (
                    argument.node.pointer,
                    f"{operation.name} has '{paging.SIZE}': add {paging.KEY} to the argument that selects a page",
                )
    for node in document.nodes:
        if paging.KEY not in node.value:
            continue
        pointer = f"{node.pointer}/{paging.KEY}"
        if node.pointer not in read:
            yield pointer, f"{paging.KEY} belongs on a query parameter, or on a field of a request body"
        elif node.value[paging.KEY] not in paging.STYLES:
            yield pointer, f"{paging.KEY} must be one of {', '.join(paging.STYLES)}, not {node.value[paging.KEY]!r}"
