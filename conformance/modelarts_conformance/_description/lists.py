"""The lists of a description: where their entries are, what selects and sorts them, and what numbers count."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from modelarts_conformance._description.document import Argument, Document, Json, Operation, Path, path_of
from modelarts_conformance._description.statements import Counting, Counts, Filter, Listing, Sorting


@cache
def listing(operation: Operation) -> Listing | None:
    """The list in the answer of an operation that lists something; None for other operations.

    It is the field with `x-paging`, or else the only list among the fields of the answer.
    """
    document, schema = operation.document, operation.answer_schema
    if schema is None or not _lists(operation):
        return None
    if "array" in document.types(schema):
        return Listing((), ())
    found: list[Listing] = []
    for path, field in _nested(document, schema):
        mark = field.get("x-paging")
        if mark == "entries" or (isinstance(mark, Mapping) and "id" in mark):
            return Listing(path, path_of(mark["id"]) if isinstance(mark, Mapping) else ())
        if len(path) == 1 and "array" in document.types(field):
            found.append(Listing(path, ()))
    return found[0] if len(found) == 1 else None


def _lists(operation: Operation) -> bool:
    """Whether an operation lists something: it lists resources, pages, counts, filters or sorts, or says so."""
    document, schema = operation.document, operation.answer_schema
    kinds = document.root.get("x-resources", {}).values()
    marks = {"x-paging", "x-filters", "x-sorts"}
    fields = _nested(document, schema) if schema is not None else ()
    return (
        any(kind.get("list") == operation.id for kind in kinds)
        or any(not marks.isdisjoint(argument.value) for argument in operation.arguments)
        or any({"x-counts", "x-paging"} & field.keys() for _, field in fields)
    )


@cache
def filters(operation: Operation) -> Sequence[Filter]:
    """The arguments that select entries of the list of an operation; none if it has no list."""
    entry = _entry(operation)
    if entry is None:
        return ()
    return [
        _filter(operation, entry, argument, value)
        for argument in operation.arguments
        if (value := argument.value.get("x-filters")) is not None
    ]


def _filter(operation: Operation, entry: Json, argument: Argument, value: str | Json) -> Filter:
    given: Json = {"match": value} if isinstance(value, str) else value
    document = operation.document
    if "field" in given or "language" in given:
        field = path_of(given.get("field", ()))
    else:  # the field of the same name, of the entry or of its metadata
        field = next(
            (path for path in ((argument.name,), ("metadata", argument.name)) if document.at(entry, path)),
            (argument.name,),
        )
    return Filter(
        argument=argument.name,
        place=argument.place,
        field=field,
        match=given.get("match", "equal"),
        shown_by=None if document.at(entry, field) else _show(operation),
        other_field=path_of(given["or"]) if "or" in given else None,
        values={key: tuple(values) for key, values in given.get("values", {}).items()},
        unless=tuple(given.get("unless", ())),
        literal=given.get("literal"),
        goes_with=given.get("goes-with"),
        precision=given.get("precision", 0),
        language=given.get("language"),
        fields={key: path_of(path) for key, path in given.get("fields", {}).items()},
    )


def _entry(operation: Operation) -> Json | None:
    """The schema of an entry of the list in the answer of an operation."""
    found, schema = listing(operation), operation.answer_schema
    entries = operation.document.at(schema, (*found.path, "*")) if found and schema is not None else ()
    return entries[0] if entries else None


def _show(operation: Operation) -> str | None:
    """The operation that shows an entry of a list."""
    kinds = operation.document.root.get("x-resources", {}).values()
    return next((kind.get("show") for kind in kinds if kind.get("list") == operation.id), None)


@cache
def sorting(operation: Operation) -> Sorting | None:
    """What entries of the list of an operation can be sorted by; None if the description does not say."""
    arguments = list(operation.arguments)
    for argument in arguments:
        value = argument.value.get("x-sorts")
        if value is None:
            continue
        fields = {key: path_of(path) for key, path in value["fields"].items()}
        name = value.get("order", "order")
        order = next((each for each in arguments if (each.name, each.place) == (name, argument.place)), None)
        has_one_order = order is not None and order.name == argument.name
        upwards, downwards = value.get("directions", ("asc", "desc"))
        direction = order.schema.get("default") if order else None
        return Sorting(
            argument=None if has_one_order else argument.name,
            order=order.name if order else None,
            place=argument.place,
            fields=fields,
            by=next(iter(fields)) if has_one_order else argument.schema.get("default"),
            descending=None if direction is None else direction == downwards,
            ascending_value=upwards,
            descending_value=downwards,
            versions=frozenset(value.get("versions", ())),
        )
    return None


@cache
def counts(operation: Operation) -> Counts:
    """What the numbers in the answer of a list count."""
    schema = operation.answer_schema
    found: dict[Path, Counting] = {}
    for path, field in _nested(operation.document, schema) if schema is not None else ():
        if "x-counts" in field:
            found.setdefault(path, field["x-counts"])
    return Counts(found)


def _nested(document: Document, schema: Json) -> Iterator[tuple[Path, Json]]:
    """The fields of a value and of objects in it, but not those in lists, by the fields that lead to them."""
    return ((path, field) for path, field in document.values(schema) if path and "*" not in path)
