"""What a description says of behaviour: its `x-` extensions, and what follows from links and the names of fields.

CONTRIBUTING.md says how each extension is written, and lint checks each. What is inferred here is not written there.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import cast

from modelarts_conformance._description.document import Json, Operation, Path, path_of
from modelarts_conformance._description.lists import counts, filters, listing, sorting
from modelarts_conformance._description.resources import identities, resources
from modelarts_conformance._description.statements import (
    Counts,
    Echo,
    Filter,
    Gone,
    Identity,
    Listing,
    Reference,
    Refusal,
    Relation,
    RelationKind,
    Resource,
    Settling,
    Sorting,
    Unique,
)

__all__ = [
    "Counts",
    "Echo",
    "Filter",
    "Gone",
    "Identity",
    "Listing",
    "Reference",
    "Refusal",
    "Relation",
    "Resource",
    "Settling",
    "Sorting",
    "Unique",
    "counts",
    "filters",
    "identities",
    "listing",
    "references",
    "refusals",
    "relations",
    "resources",
    "sorting",
]


@cache
def relations(operation: Operation) -> Sequence[Relation]:
    """What holds between values of the answer of an operation."""
    document, schema = operation.document, operation.answer_schema
    found: list[Relation] = []
    for path, field in document.values(schema) if schema is not None else ():
        for each in document.same_value(field):
            for relation in each.get("x-relations", ()):
                [(kind, fields)] = relation.items()
                paths = [fields] if isinstance(fields, str) else fields
                found.append(Relation(path, cast(RelationKind, kind), tuple(map(path_of, paths))))
    return found


@cache
def references(operation: Operation) -> Sequence[Reference]:
    """The arguments and fields whose values name something that has to exist."""
    document = operation.document
    kinds = resources(document)
    found: list[Reference] = []
    for parameter in operation.parameters:
        name, place = parameter["name"], parameter["in"]
        owner = next((kind for kind in kinds.values() if kind.parameter == name and kind.list), None)
        if "x-refers" in parameter:
            found.append(_reference(kinds, (name,), place, parameter["x-refers"]))
        elif place == "path" and owner:
            found.append(_reference(kinds, (name,), place, owner.name))
    schema = operation.request_schema
    for path, field in document.values(schema) if schema is not None else ():
        given = [each["x-refers"] for each in document.same_value(field) if "x-refers" in each]
        found += [_reference(kinds, path, "body", value) for value in given]
    return found


def _reference(kinds: Mapping[str, Resource], at: Path, place: str, value: str | Json) -> Reference:
    given: Json = {"kind": value} if isinstance(value, str) else value
    kind = kinds[given["kind"]] if "kind" in given else None
    return Reference(
        at=at,
        place=place,
        operation=kind.list if kind else given.get("operation"),
        field=kind.listed_id if kind else path_of(given.get("field", ())),
        obs=given.get("obs"),
        unless_empty=given.get("unless-empty", False),
        with_fields={name: path_of(path) for name, path in given.get("with", {}).items()},
    )


@cache
def refusals(operation: Operation) -> Sequence[Refusal]:
    """The reasons for which a well-formed request may be refused: of the operation, its parameters, and its body."""
    parts: list[tuple[tuple[str, Path] | None, Json]] = [(None, operation.value)]
    parts += [((each["in"], (each["name"],)), each) for each in operation.parameters]
    schema = operation.request_schema
    for path, field in operation.document.values(schema) if schema is not None else ():
        at = ("body", path) if path else None
        parts += [(at, each) for each in operation.document.same_value(field)]
    found: dict[tuple[str, str | None, str], Refusal] = {}
    for at, part in parts:
        for code, value in part.get("x-refusals", {}).items():
            for each in value if isinstance(value, list) else [value]:
                given: Json = {"reason": each} if isinstance(each, str) else each
                key = code, given.get("message"), given["reason"]
                others = found[key].at if key in found else ()
                anywhere = at is None or (key in found and not others)
                places = () if at is None or anywhere else tuple(dict.fromkeys((*others, at)))
                found[key] = Refusal(code, given["reason"], given.get("message"), places)
    return list(found.values())
