"""What the description says of behaviour: its `x-` extensions, and what follows from links and the names of fields.

CONTRIBUTING.md says how each extension is written, and lint checks each. What is inferred here is not written there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, cast

from modelarts_conformance._description.document import Argument, Document, Json, Operation, Path, path_of
from modelarts_conformance._description.echoes import echoes
from modelarts_conformance._description.statements import (
    Counting,
    Counts,
    Echo,
    Filter,
    Gone,
    Listing,
    Reference,
    Refusal,
    Relation,
    RelationKind,
    Resource,
    Settling,
    Sorting,
)

__all__ = [
    "Counts",
    "Echo",
    "Filter",
    "Gone",
    "Listing",
    "Reference",
    "Refusal",
    "Relation",
    "Resource",
    "Settling",
    "Sorting",
    "counts",
    "filters",
    "listing",
    "references",
    "refusals",
    "relations",
    "resources",
    "sorting",
]

_ROLES: Final = ("create", "show", "list", "change", "delete")


def resources(document: Document) -> Mapping[str, Resource]:
    """The kinds of resources, by name."""
    return {name: _resource(document, name, value) for name, value in document.root.get("x-resources", {}).items()}


def _resource(document: Document, name: str, value: Json) -> Resource:
    operations = {role: document.operations[value[role]] for role in _ROLES if role in value}
    create, show, change = (operations.get(role) for role in ("create", "show", "change"))
    shown = show.answer_schema if show else None
    settles, gone = value.get("settles"), value.get("gone")
    return Resource(
        name=name,
        **{role: value.get(role) for role in _ROLES},
        actions=tuple(value.get("actions", ())),
        of=value.get("of"),
        parameter=_parameter(operations),
        id={operation.id: _id(role, operation, value) for role, operation in operations.items() if role in _ROLES[:3]},
        unique=path_of(value["unique"]) if "unique" in value else None,
        echoes=_given_back(document, create, shown, value.get("echoes", {})),
        changes=_given_back(document, change, shown, value.get("changes", {})),
        gone=Gone(**gone) if gone else None,
        settles=Settling(path_of(settles["field"]), tuple(settles["values"])) if settles else None,
        needs=tuple(value.get("needs", ())),
    )


def _parameter(operations: Mapping[str, Operation]) -> str | None:
    """The last path parameter of the operations on one resource."""
    one = next((operations[role] for role in ("show", "delete", "change") if role in operations), None)
    names = [parameter["name"] for parameter in one.parameters if parameter["in"] == "path"] if one else []
    return max(names, key=lambda name: cast(Operation, one).path.find(f"{{{name}}}"), default=None)


def _id(role: str, operation: Operation, value: Json) -> Path:
    given = value.get("id", ())
    if isinstance(given, Mapping):
        given = given.get(role, ())
    found = listing(operation) if role == "list" else None
    return (found.id if found else ()) or path_of(given)


def _given_back(document: Document, operation: Operation | None, shown: Json | None, value: Json) -> tuple[Echo, ...]:
    left_out = [path_of(path) for path in value.get("except", ())]
    renamed = {path_of(sent): path_of(place) for sent, place in value.get("as", {}).items()}
    return tuple(echoes(document, operation.request_schema if operation else None, shown, left_out, renamed))


def listing(operation: Operation) -> Listing | None:
    """The list in the answer of an operation: the field with `x-paging`, or else its only list; None without one."""
    document, schema = operation.document, operation.answer_schema
    if schema is None:
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


def filters(operation: Operation) -> Sequence[Filter]:
    """The arguments that select entries of the list of an operation."""
    return [
        _filter(operation, argument, value)
        for argument in operation.arguments
        if (value := argument.value.get("x-filters")) is not None
    ]


def _filter(operation: Operation, argument: Argument, value: str | Json) -> Filter:
    given: Json = {"match": value} if isinstance(value, str) else value
    field = path_of(given.get("field", (argument.name,)))
    entry = _entry(operation)
    is_shown = "language" in given or entry is None or bool(operation.document.at(entry, field))
    return Filter(
        argument=argument.name,
        place=argument.place,
        field=field,
        match=given.get("match", "equal"),
        shown_by=None if is_shown else _show(operation),
        unless=tuple(given.get("unless", ())),
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
        is_order = order is not None and order.name == argument.name
        upwards, downwards = value.get("directions", ("asc", "desc"))
        default = None if order is None else order.schema.get("default", value.get("default"))
        return Sorting(
            argument=None if is_order else argument.name,
            order=order.name if order else None,
            place=argument.place,
            fields=fields,
            by=value.get("by", argument.schema.get("default") if not is_order else next(iter(fields))),
            descending=default == downwards,
            ascending_value=upwards,
            descending_value=downwards,
        )
    return None


def counts(operation: Operation) -> Counts:
    """What the numbers in the answer of a list count."""
    schema = operation.answer_schema
    found: dict[Path, Counting] = {}
    for path, field in _nested(operation.document, schema) if schema is not None else ():
        if "x-counts" in field:
            found.setdefault(path, field["x-counts"])
    return Counts(found)


def relations(operation: Operation) -> Sequence[Relation]:
    """What holds between values of the answer of an operation."""
    document, schema = operation.document, operation.answer_schema
    found: list[Relation] = []
    for path, field in _values(document, schema) if schema is not None else ():
        for each in document.same_value(field):
            for relation in each.get("x-relations", ()):
                [(kind, fields)] = relation.items()
                paths = [fields] if isinstance(fields, str) else fields
                found.append(Relation(path, cast(RelationKind, kind), tuple(map(path_of, paths))))
    return found


def references(operation: Operation) -> Sequence[Reference]:
    """The arguments and fields whose values name something that has to exist."""
    found = [
        _reference((parameter["name"],), parameter["in"], parameter["x-refers"])
        for parameter in operation.parameters
        if "x-refers" in parameter
    ]
    schema = operation.request_schema
    for path, field in _values(operation.document, schema) if schema is not None else ():
        found += [
            _reference(path, "body", each["x-refers"])
            for each in operation.document.same_value(field)
            if "x-refers" in each
        ]
    return found


def _reference(at: Path, place: str, value: Json) -> Reference:
    return Reference(
        at=at,
        place=place,
        operation=value.get("operation"),
        field=path_of(value.get("field", ())),
        obs=value.get("obs"),
        unless_empty=value.get("unless-empty", False),
        with_fields={name: path_of(path) for name, path in value.get("with", {}).items()},
    )


def refusals(operation: Operation) -> Sequence[Refusal]:
    """The reasons for which a well-formed request may be refused: of the operation, its parameters, and its body."""
    places: list[Mapping[str, Any]] = [operation.value, *operation.parameters]
    schema = operation.request_schema
    if schema is not None:
        for _, field in _values(operation.document, schema):
            places += operation.document.same_value(field)
    found: dict[tuple[str, str | None, str], Refusal] = {}
    for part in places:
        for code, value in part.get("x-refusals", {}).items():
            for each in value if isinstance(value, list) else [value]:
                given: Json = {"reason": each} if isinstance(each, str) else each
                refusal = Refusal(code, given["reason"], given.get("message"))
                found[refusal.code, refusal.message, refusal.reason] = refusal
    return list(found.values())


def _nested(document: Document, schema: Json, at: Path = ()) -> Iterator[tuple[Path, Json]]:
    """The fields of a value and of objects in it, but not those in lists, by the fields that lead to them."""
    for path, field in _values(document, schema):
        if path and "*" not in path:
            yield path, field


def _values(
    document: Document, schema: Json, at: Path = (), within: frozenset[int] = frozenset()
) -> Iterator[tuple[Path, Json]]:
    """The values within a value and itself, with their schemas; schemas that contain themselves are entered once."""
    same = list(document.same_value(schema))
    schemas = frozenset(map(id, same))
    if schemas & within:
        return
    yield at, schema
    for each in same:
        below = [(name, field) for name, field in each.get("properties", {}).items()]
        below += [("*", each[key]) for key in ("items", "additionalProperties") if isinstance(each.get(key), Mapping)]
        for name, field in below:
            yield from _values(document, field, (*at, name), within | schemas)
