"""Rules on what selects, sorts and counts the entries of lists."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from generator.description import paging
from generator.description.document import Document, Node, Operation, mapping
from generator.description.paging import Argument
from generator.description.sources import JsonValue
from generator.description.values import answer, at, entry, path_of, reached
from generator.lint.behaviour.forms import unknown_keys
from generator.lint.finding import Breaches

MATCHES = ("equal", "unequal", "contains", "like", "one-of", "at-least", "at-most")
LANGUAGES = ("pair", "conditions", "labels")
COUNTING = ("all", "matching", "page", "rest")
_FILTER = (
    *("field", "or", "match", "values", "unless", "literal", "goes-with", "precision"),
    *("language", "fields"),
)
_FIELD_OF_LANGUAGE: dict[JsonValue, str] = {"labels": "field"}
_SORTS = ("fields", "order", "versions", "directions")

_Check: TypeAlias = Callable[[Document, Operation, Argument, JsonValue], Iterator[str]]


def filters(document: Document) -> Breaches:
    """Each x-filters is on an argument of a list, of a known form, and about fields that entries have."""
    yield from _on_arguments(document, document.bundle.conventions.filters, _filter_problems)


def sorts(document: Document) -> Breaches:
    """Each x-sorts is on an argument of a list, has the fields of all its values, and names the one for the order."""
    yield from _on_arguments(document, document.bundle.conventions.sorts, _sort_problems)


def counts(document: Document) -> Breaches:
    """Each x-counts is on a number in the answer of a list, and says what that counts."""
    key = document.bundle.conventions.counts
    schemas = [answer(document, each) for each in document.operations if entry(document, each) is not None]
    known = reached(document, [schema for schema in schemas if schema is not None])
    for node in document.nodes:
        if key not in node.value:
            continue
        if node.pointer not in known or not {"integer", "number"} & set(_types(document, node)):
            yield (
                f"{node.pointer}/{key}",
                f"{key} belongs on a number in the answer of an operation that lists something",
            )
        elif node.value[key] not in COUNTING:
            yield f"{node.pointer}/{key}", f"{key} must be one of {', '.join(COUNTING)}, not {node.value[key]!r}"


def _on_arguments(document: Document, key: str, problems: _Check) -> Breaches:
    """The problems of an extension that belongs on arguments of lists; one that many lists share is right in each."""
    found: set[str] = set()
    for operation in document.operations:
        listed = entry(document, operation) is not None
        for argument in paging.arguments(document, operation) if listed else ():
            if key in argument.node.value:
                pointer = argument.node.pointer
                found.add(pointer)
                for problem in problems(document, operation, argument, argument.node.value[key]):
                    yield f"{pointer}/{key}", f"{operation.name}: {problem}"
    for node in document.nodes:
        if key in node.value and node.pointer not in found:
            yield f"{node.pointer}/{key}", f"{key} belongs on an argument of an operation that lists something"


def _filter_problems(document: Document, operation: Operation, argument: Argument, value: JsonValue) -> Iterator[str]:
    key = document.bundle.conventions.filters
    given: dict[str, JsonValue] = {"match": value} if isinstance(value, str) else mapping(value)
    if problem := unknown_keys(given, _FILTER):
        yield f"{key} {problem}"
        return
    if "language" not in given:
        if given.get("match") not in MATCHES:
            yield f"{key} needs a match, one of {', '.join(MATCHES)}, or a language, one of {', '.join(LANGUAGES)}"
            return
    elif given["language"] not in LANGUAGES:
        yield f"the language of {key} must be one of {', '.join(LANGUAGES)}, not {given['language']!r}"
        return
    elif (needed := _FIELD_OF_LANGUAGE.get(given["language"], "fields")) not in given:
        yield f"the language {given['language']} of {key} needs {needed}"
        return
    fields = [*mapping(given, "fields").values(), *(given[name] for name in ("field", "or") if name in given)]
    for field in fields:
        yield from _missing(document, operation, field)
    if not fields and not any(_has(document, operation, [*above, argument.name]) for above in ([], ["metadata"])):
        yield f"entries have no '{argument.name}', nor has their metadata; write {key}: {{field: ..., match: ...}}"
    names = {each.name for each in paging.arguments(document, operation)}
    for name in ("literal", "goes-with"):
        if name in given and given[name] not in names:
            yield f"{key} names '{given[name]}' in '{name}', which is no argument"


def _sort_problems(document: Document, operation: Operation, argument: Argument, value: JsonValue) -> Iterator[str]:
    key = document.bundle.conventions.sorts
    given, fields = mapping(value), mapping(value, "fields")
    if problem := unknown_keys(given, _SORTS):
        yield f"{key} {problem}"
        return
    if not fields:
        yield f"{key} needs fields, a mapping of the values of the argument to fields of entries"
        return
    for field in fields.values():
        yield from _missing(document, operation, field)
    schema = _schema(argument)
    same = list(document.same_value(schema))
    order = str(given.get("order", "order"))
    others = {each.name for each in paging.arguments(document, operation) if each.place == argument.place}
    if order not in others:
        yield f"there is no argument '{order}' for the direction; name it as order in {key}"
    if order != argument.name:
        enumerated = [item for node in same for item in _list(node.value.get("enum"))]
        wanted = [*enumerated, *(node.value["default"] for node in same if "default" in node.value)]
        for value_of in dict.fromkeys(map(str, wanted)):
            if value_of not in fields:
                yield f"{key} has no field for '{value_of}', a value of the argument"
    for version in _list(given.get("versions")):
        if version not in fields:
            yield f"versions of {key} has '{version}', which is not in its fields"
    if "directions" in given and len(_list(given["directions"])) != 2:
        yield f"directions of {key} must be a list of two: the value for upwards, and the one for downwards"


def _missing(document: Document, operation: Operation, field: JsonValue) -> Iterator[str]:
    if not _has(document, operation, field):
        named = ".".join(map(str, field)) if isinstance(field, list) else field
        yield f"entries have no '{named}', nor has what shows one of them"


def _has(document: Document, operation: Operation, field: JsonValue) -> bool:
    """Whether an entry of a list, or the answer that shows one, has a field."""
    path = path_of(field)
    shows = {
        mapping(kind).get("show")
        for kind in mapping(document.root, document.bundle.conventions.resources).values()
        if mapping(kind).get("list") == operation.name
    }
    schemas = [
        entry(document, operation),
        *(answer(document, each) for each in document.operations if each.name in shows),
    ]
    return path is not None and any(at(document, schema, path) for schema in schemas if schema is not None)


def _schema(argument: Argument) -> Node:
    if argument.place == paging.BODY:
        return argument.node
    return Node("schema", f"{argument.node.pointer}/schema", mapping(argument.node.value, "schema"))


def _types(document: Document, node: Node) -> Iterator[JsonValue]:
    for each in document.same_value(node):
        given = each.value.get("type")
        yield from given if isinstance(given, list) else [given]


def _list(value: JsonValue) -> list[JsonValue]:
    return value if isinstance(value, list) else []
