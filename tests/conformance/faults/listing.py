"""Lists, and what they are asked for: parameters in the query, or fields of the body of a search."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from modelarts_client.operation import Paging
from modelarts_client.operations import OPERATIONS

from tests.conformance.faults import shapes
from tests.conformance.faults.fault import LISTS, Fault, Plant
from tests.conformance.faults.server import AnyCall
from tests.conformance.faults.world import World, at
from tests.support.description import resolve

Entries = list[Any]


def entries_path(operation_id: str) -> str | None:
    """The list of objects in the answer of an operation that lists something, with dots; None without one."""
    operation = OPERATIONS[operation_id]
    if operation.paging is not None:
        return operation.paging.entries
    if operation.method != "GET" or operation.path.endswith("}"):
        return None
    schema = resolve(shapes.answer_schema(operation_id, 200) or {})
    lists = [
        name
        for name, item in schema.get("properties", {}).items()
        if "array" in shapes.types(shapes.plain(item))
        and "object" in shapes.types(shapes.plain(shapes.plain(item).get("items", {})))
    ]
    return lists[0] if lists else None


def entries_of(operation_id: str, body: Any) -> Entries:
    found = at(body, entries_path(operation_id) or "")
    return found if isinstance(found, list) else []


def read_list(world: World, operation_id: str, changes: Mapping[str, Any] | None = None) -> Entries:
    return entries_of(operation_id, world.read(operation_id, **asking(operation_id, changes or {})))


def keys_of(operation_id: str, entries: Entries) -> list[Any]:
    """What tells entries apart, as other parts of them change while a job runs."""
    paging = OPERATIONS[operation_id].paging
    place = ".".join(paging.id) if paging is not None else ""
    return [at(entry, place) if place else entry for entry in entries]


def asking(operation_id: str, wanted: Mapping[str, Any]) -> Mapping[str, Any]:
    """Query parameters, or fields of the body of a search."""
    paging = OPERATIONS[operation_id].paging
    if paging is not None and paging.place == "body":
        return {"body": {name: value for name, value in wanted.items() if value is not None}}
    return {"query": {name: str(value) for name, value in wanted.items() if value is not None}}


def asked_for(call: AnyCall, paging: Paging | None, name: str) -> Any:
    where = call.body if paging is not None and paging.place == "body" else call.query
    return where.get(name) if isinstance(where, Mapping) else None


def asking_for(call: AnyCall, paging: Paging | None, **changes: Any) -> AnyCall:
    """The call with other parameters; None leaves one out."""

    def changed(asked: Mapping[str, Any]) -> dict[str, Any]:
        return {name: value for name, value in {**asked, **changes}.items() if value is not None}

    if paging is not None and paging.place == "body":
        return replace(call, body=changed(call.body if isinstance(call.body, dict) else {}))
    return replace(call, query=changed(call.query))


def list_fault(operation_id: str, what: str, plant: Plant, probe: Callable[[World], bool]) -> Fault:
    return Fault(what, LISTS, (operation_id,), plant, probe)
