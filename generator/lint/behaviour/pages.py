"""Rules on the pages of lists."""

from __future__ import annotations

from generator.description import paging
from generator.description.document import Document, Operation
from generator.description.sources import JsonValue
from generator.lint.finding import Breaches


def pages(document: Document) -> Breaches:
    """An operation has at most one x-paging, of a known style, and an answer that shows where the next page begins."""
    key = document.bundle.conventions.paging
    read: set[str] = set()
    marked: set[str] = set()
    sizes: set[str] = set()
    for operation in document.operations:
        sizes |= {argument.node.pointer for argument in _sizes(document, operation)}
        starts = dict.fromkeys(argument.node.pointer for argument in paging.starts(document, operation))
        read |= starts.keys()
        for pointer in list(starts)[1:]:
            yield f"{pointer}/{key}", f"{operation.name} has two arguments with {key}; keep one"
        marked.update(each.mark for each in paging.lists(document, operation))
        counted = paging.totals(document, operation)
        marked.update(node.pointer for node in counted.values())
        for node in list(counted.values())[1:]:
            yield f"{node.pointer}/{key}", f"{operation.name} has two fields with {key}: {paging.TOTAL}; keep one"
        yield from _unknown_pages(document, operation)
    for node in document.nodes:
        if key not in node.value:
            continue
        pointer, value = f"{node.pointer}/{key}", node.value[key]
        if value == paging.NONE and node.pointer not in read:
            if node.pointer not in sizes:
                yield pointer, f"{key}: {value} belongs on the argument for the number of entries on a page"
        elif value == paging.TOTAL and node.pointer not in read:
            if node.pointer not in marked:
                yield pointer, f"{key}: {value} belongs on a field of a response that counts the entries of all pages"
        elif paging.marks_entries(value) and node.pointer not in read:
            if node.pointer not in marked:
                yield pointer, f"{key}: {paging.ENTRIES} belongs on a field of a response that is an array"
            elif isinstance(value, dict) and not _is_id(value):
                yield pointer, f"{key} must be {{{paging.ID}: metadata.id}}, the fields that lead to the ID of an entry"
        elif node.pointer not in read:
            yield pointer, f"{key} belongs on a query parameter, or on a field of a request body"
        elif not _is_style(value):
            yield (
                pointer,
                f"{key} must be one of {', '.join(paging.STYLES)}, or {{{paging.STYLE}: offset, {paging.OTHER}: page}}"
                f" if sources read it differently, not {value!r}",
            )


def _is_style(value: JsonValue) -> bool:
    style, other = paging.styles(value)
    if not isinstance(value, dict):
        return style in paging.STYLES
    return value.keys() == {paging.STYLE, paging.OTHER} and {style, other} == set(paging.NUMBERED)


def _is_id(value: dict[str, JsonValue]) -> bool:
    given = value.get(paging.ID)
    return value.keys() == {paging.ID} and isinstance(given, str) and all(given.split("."))


def _unknown_pages(document: Document, operation: Operation) -> Breaches:
    """Why the pages of an operation do not follow from one another, if they do not."""
    key, found = document.bundle.conventions.paging, paging.paging(document, operation)
    if found is None or found.style not in paging.STYLES:
        return
    name, listed = found.start.name, paging.entries(document, operation)
    if found.other and found.size is None:
        size = document.bundle.conventions.page_size
        yield operation.pointer, f"{operation.name} pages by {found.style} or {found.other}, which needs '{size}'"
    if found.style == "continue" and not paging.next_start(document, operation, found):
        place = "requestBody" if found.start.place == paging.BODY else "parameters"
        yield (
            operation.pointer,
            f"{operation.name} pages by 'continue', but no link says where a response has the next '{name}'; write"
            f" links: {{Next: {{operationId: {operation.name}, {place}: {{{name}: $response.body#/...}}}}}}"
            " into its response",
        )
    elif found.style != "continue" and len(listed) != 1:
        names = ", ".join("/".join(each.path) for each in listed)
        yield (
            operation.pointer,
            f"{operation.name} has {f'several lists ({names})' if listed else 'no list among the fields'} in its"
            f" response; write {key}: {paging.ENTRIES} into the field with the entries of a page",
        )


def unpaged(document: Document) -> Breaches:
    """An operation with a page size has an x-paging."""
    key = document.bundle.conventions.paging
    for operation in document.operations:
        if paging.starts(document, operation):
            continue
        for argument in _sizes(document, operation):
            if argument.node.value.get(key) != paging.NONE:
                yield (
                    argument.node.pointer,
                    f"{operation.name} has '{argument.name}': add {key} to the argument that selects a page",
                )


def _sizes(document: Document, operation: Operation) -> list[paging.Argument]:
    size = document.bundle.conventions.page_size
    return [argument for argument in paging.arguments(document, operation) if argument.name == size]
