"""The kinds of resources of a description: `x-resources`, and what follows from the operations that it names."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Final

import attrs

from modelarts_conformance._description.document import Document, Json, Operation, Path, path_of
from modelarts_conformance._description.echoes import echoes
from modelarts_conformance._description.lists import listing
from modelarts_conformance._description.statements import Echo, Gone, Identity, Resource, Settling, Unique

_IN_ANSWER: Final = "$response.body#/"
_ROLES: Final = ("create", "show", "list", "change", "delete")


@cache
def resources(document: Document) -> Mapping[str, Resource]:
    """The kinds of resources, by name."""
    return {name: _resource(document, name, value) for name, value in document.root.get("x-resources", {}).items()}


def _resource(document: Document, name: str, value: Json) -> Resource:
    operations = {role: document.operations[value[role]] for role in _ROLES if role in value}
    create, show, change = (operations.get(role) for role in ("create", "show", "change"))
    shown = show.answer_schema if show else None
    settles, gone = value.get("settles"), value.get("gone")
    entries = listing(operations["list"]) if "list" in operations else None
    return Resource(
        name=name,
        **{role: value.get(role) for role in _ROLES},
        actions=tuple(value.get("actions", ())),
        of=value.get("of"),
        parameter=_parameter(operations),
        id={operation.id: _id(role, operation, value) for role, operation in operations.items() if role in _ROLES[:3]},
        listed_id=(*entries.path, "*", *_id("list", operations["list"], value)) if entries else (),
        unique=_unique(value["unique"]) if "unique" in value else None,
        echoes=_given_back(document, create, shown, value.get("echoes", {})),
        changes=_given_back(document, change, shown, value.get("changes", {})),
        gone=Gone(**{**gone, "meanwhile": tuple(gone.get("meanwhile", ()))}) if gone else None,
        deleted=path_of(value["deleted"]) if "deleted" in value else None,
        settles=_settling(settles) if settles else None,
        needs=tuple(value.get("needs", ())),
    )


def _settling(value: Json) -> Settling:
    ends = {before: tuple(after) for before, after in value.get("ends", {}).items()}
    return Settling(path_of(value["field"]), tuple(value["values"]), ends)


def _unique(value: Json) -> Unique:
    return Unique(tuple(map(path_of, value["fields"])), value["status"], value.get("code"))


def _parameter(operations: Mapping[str, Operation]) -> str | None:
    """The last path parameter of the operations on one resource, unless those on all of them have it as well."""
    one = next((operations[role] for role in ("show", "delete", "change") if role in operations), None)
    if one is None:
        return None
    common = {name for role in ("create", "list") if role in operations for name in _path_names(operations[role])}
    own = [name for name in _path_names(one) if name not in common]
    return own[-1] if own else None


def _path_names(operation: Operation) -> list[str]:
    """The names of the path parameters, in the order of the path."""
    return re.findall(r"\{([^{}]+)\}", operation.path)


def _id(role: str, operation: Operation, value: Json) -> Path:
    given = value.get("id", ())
    if isinstance(given, Mapping):
        given = given.get(role, ())
    found = listing(operation) if role == "list" else None
    return (found.id if found else ()) or path_of(given)


def _given_back(document: Document, operation: Operation | None, shown: Json | None, value: Json) -> tuple[Echo, ...]:
    left_out = [path_of(path) for path in value.get("except", ())]
    renamed = {path_of(sent): path_of(place) for sent, place in value.get("as", {}).items()}
    given = echoes(document, operation.request_schema if operation else None, shown, left_out, renamed)
    unless = {path_of(sent): path_of(other) for sent, other in value.get("unless", {}).items()}
    return tuple(
        attrs.evolve(echo, unless=next((unless[path] for path in unless if echo.sent[: len(path)] == path), None))
        for echo in given
    )


@cache
def identities(operation: Operation) -> Sequence[Identity]:
    """The fields of an answer that have the value of a path parameter of the same request.

    They are the ID of the resource that the operation shows or changes, and what links give to the same parameter.
    """
    names = _path_names(operation)
    found = [
        Identity(kind.parameter, path)
        for kind in resources(operation.document).values()
        if kind.parameter in names and operation.id in (kind.show, kind.change, kind.delete, *kind.actions)
        for path in [kind.id.get(kind.show or "", ())]
        if path and operation.document.at(operation.answer_schema or {}, path)
    ]
    for response in operation.value["responses"].values():
        for link in operation.document.resolved(response).get("links", {}).values():
            for name, value in operation.document.resolved(link).get("parameters", {}).items():
                fields = str(value).removeprefix(_IN_ANSWER).split("/")
                if name in names and str(value).startswith(_IN_ANSWER) and not any(map(str.isdecimal, fields)):
                    found.append(Identity(name, tuple(fields)))
    return list(dict.fromkeys(found))
