"""Rules on what the description tells of an operation's behaviour: whether it may be repeated, how it pages."""

from __future__ import annotations

from generator.description import paging
from generator.description.document import REPEATABLE, Document
from generator.lint.finding import Breaches


def repeatable(document: Document) -> Breaches:
    """Each x-repeatable is true and on a POST, the one method that tells nothing of it and is used for reading."""
    for node in document.nodes:
        if REPEATABLE not in node.value:
            continue
        pointer = f"{node.pointer}/{REPEATABLE}"
        if node.kind != "operation" or not node.pointer.endswith("/post"):
            yield pointer, f"{REPEATABLE} goes on a POST; of the other methods HTTP says whether they may be repeated"
        elif node.value[REPEATABLE] is not True:
            yield pointer, f"{REPEATABLE} is true, or is left out"


def pages(document: Document) -> Breaches:
    """An operation with a page's size tells how to get the next page, once, in a way that there is."""
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
                    f"{operation.name} has '{paging.SIZE}': give {paging.KEY} to what says where a page begins",
                )
    for node in document.nodes:
        if paging.KEY not in node.value:
            continue
        pointer = f"{node.pointer}/{paging.KEY}"
        if node.pointer not in read:
            yield pointer, f"{paging.KEY} goes on a query parameter, or on a field of a request body"
        elif node.value[paging.KEY] not in paging.STYLES:
            yield pointer, f"{paging.KEY} is one of {', '.join(paging.STYLES)}, not {node.value[paging.KEY]!r}"
