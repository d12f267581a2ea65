"""Filters that are ignored, and orders that are not kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final

from modelarts_client.operation import Paging
from modelarts_client.operations import OPERATIONS
from modelarts_emulator.contract import Reply

from tests.conformance.faults import shapes
from tests.conformance.faults.fault import Fault
from tests.conformance.faults.listing import asking, asking_for, entries_of, keys_of, list_fault, read_list
from tests.conformance.faults.server import AnyCall, answered, called
from tests.conformance.faults.world import World
from tests.support.description import parameters

_NOT_FILTERS: Final = frozenset({"limit", "offset", "continue", "order", "sort_by", "group_by", "exact_match"})
_VALUES: Final[Mapping[str, Sequence[str]]] = {
    "labelSelector": ("os.modelarts/name=absent",),
    "searches": ("name:absent",),
    "start_time": ("4102444800000",),
    "end_time": ("1000",),
    "time_range": (),
    "cascade": (),
    "statistics": (),
    "period": (),
    "node_id": (),
    "update_time": ("1000", "4102444800000"),
    "model_version": ("9.9.9",),
    "tags": ("absent=absent",),
    "workspaceId": ("absent",),
    "workspace_id": ("absent",),
    "page": (),
    "per_page": (),
}
_SEARCHED: Final[Mapping[str, Mapping[str, Any]]] = {
    "filters": {"filters": [{"key": "name", "operator": "like", "value": ["absent"]}]},
    "workspace_id": {"workspace_id": "absent"},
}
_RELATED: Final[Mapping[str, Mapping[str, str]]] = {
    # Filters that go together: one alone is refused.
    "ListTrainingJobEvents": {"start_time": "1000", "end_time": "4102444800000"},
}
_SORTED: Final = ("create_time", "name", "occur_time", "publish_at", "create_at", "model_name", "service_name")
_TIMES: Final = ("create_time", "create_at", "publish_at", "occur_time")


def of_filters(operation_id: str) -> Iterator[Fault]:
    paging = OPERATIONS[operation_id].paging
    if paging is not None and paging.place == "body":
        for name, wanted in _SEARCHED.items():
            plant = called(_not_asking_for(name, paging), operation_id)
            filtered = _filtered(operation_id, [wanted])
            yield list_fault(operation_id, f"the filter {name} is ignored", plant, filtered)
        return
    for name, values in _filters(operation_id):
        together = _RELATED.get(operation_id, {})
        wanted_each = [{**(together if name in together else {}), name: value} for value in values]
        ignoring = _asking_for_all({name: together[name]}) if name in together else _not_asking_for(name, paging)
        plant = called(ignoring, operation_id)
        filtered = _filtered(operation_id, wanted_each)
        yield list_fault(operation_id, f"the filter {name} is ignored", plant, filtered)


def _filters(operation_id: str) -> Iterator[tuple[str, Sequence[str]]]:
    """Parameters that filter, and values that few or no entries have."""
    for parameter in parameters(operation_id):
        name, schema = parameter["name"], shapes.plain(parameter["schema"])
        if parameter["in"] != "query" or name in _NOT_FILTERS:
            continue
        if name in _VALUES:
            values = _VALUES[name]
        elif "enum" in schema:
            values = [str(value) for value in schema["enum"] if value != ""]
        elif "boolean" in shapes.types(schema):
            values = ("true", "false")
        else:
            values = ("absent", "0" * 32, "00000000-0000-4000-8000-000000000000")
        if values:
            yield name, values


def _not_asking_for(name: str, paging: Paging | None) -> Callable[[AnyCall], AnyCall]:
    return lambda call: asking_for(call, paging, **{name: None})


def _asking_for_all(usual: Mapping[str, str]) -> Callable[[AnyCall], AnyCall]:
    return lambda call: asking_for(call, None, **_as_asked(call, usual))


def _as_asked(call: AnyCall, usual: Mapping[str, str]) -> Mapping[str, Any]:
    """Values in the types in which they came."""
    return {
        name: int(value) if isinstance(call.query.get(name), int) else value
        for name, value in usual.items()
        if name in call.query
    }


def _filtered(operation_id: str, wanted: Sequence[Mapping[str, Any]]) -> Callable[[World], bool]:
    """Whether some value of a filter gives fewer entries than there are."""

    def probe(world: World) -> bool:
        whole = len(read_list(world, operation_id))
        answers = [world.read(operation_id, **asking(operation_id, each)) for each in wanted]
        return any(body is not None and len(entries_of(operation_id, body)) < whole for body in answers)

    return probe


def of_order(operation_id: str) -> Iterator[Fault]:
    paging = OPERATIONS[operation_id].paging
    if paging is not None and paging.place == "body":
        named: dict[str, Sequence[str]] = {"order": ("asc", "desc"), "sort_by": ("create_time", "name")}
    else:
        found = {each["name"]: shapes.plain(each["schema"]) for each in parameters(operation_id)}
        named = {name: found[name].get("enum", _SORTED) for name in ("order", "sort_by") if name in found}
    for name, values in named.items():

        def differs(world: World, name: str = name, values: Sequence[str] = values) -> bool:
            orders = [
                keys_of(operation_id, read_list(world, operation_id, {**_with_order(operation_id, name), name: value}))
                for value in values
                if value
            ]
            known = [order for order in orders if order]
            return any(order != known[0] for order in known)

        plant = called(_not_asking_for(name, paging), operation_id)
        yield list_fault(operation_id, f"{name} is ignored", plant, differs)
    if named:

        def unsorted(call: AnyCall, reply: Reply) -> Reply:
            entries_of(operation_id, reply.body).reverse()
            return reply

        def in_order(world: World) -> bool:
            up, down = (
                read_list(world, operation_id, {**_by_time(operation_id), "order": order}) for order in ("asc", "desc")
            )
            times = [_time_of(entry) for entry in up]
            return len(up) > 1 and times == sorted(times) and [_time_of(entry) for entry in down] == sorted(times)[::-1]

        yield list_fault(operation_id, "entries are in the reverse order", answered(unsorted, operation_id), in_order)


def _by_time(operation_id: str) -> Mapping[str, str]:
    names = {each["name"]: shapes.plain(each["schema"]) for each in parameters(operation_id)}
    values = names.get("sort_by", {}).get("enum", ())
    return {"sort_by": next(value for value in values if value in _TIMES)} if set(values) & set(_TIMES) else {}


def _with_order(operation_id: str, name: str) -> Mapping[str, str]:
    """The other of the two parameters, if one has no effect without it."""
    return {"sort_by": "create_time"} if name == "order" and operation_id == "ListTrainingJobs" else {}


def _time_of(entry: Any) -> Any:
    inside = entry.get("metadata", entry) if isinstance(entry, dict) else {}
    return next((inside[name] for name in _TIMES if name in inside), 0)
