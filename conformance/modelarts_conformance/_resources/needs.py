"""What operations need: resources, values of parameters, and something that runs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from modelarts_conformance._description.behaviour import references, resources
from modelarts_conformance._description.bundle import document, parameters
from modelarts_conformance._description.lifecycles import life_cycles
from modelarts_conformance._target.target import Target


def needed_query(operation_id: str) -> Mapping[str, Any]:
    """Values of the parameters of the query that an operation requires, as the description shows them.

    Args:
        operation_id: ID of the operation.
    """
    found: dict[str, Any] = {}
    for parameter in parameters(operation_id):
        if parameter["in"] == "query" and parameter.get("required"):
            shown = [parameter.get("example")]
            for each in document().same_value(parameter.get("schema", {})):
                shown += [each.get("default"), *each.get("examples", ()), *each.get("enum", ())]
            value = next((each for each in shown if each is not None), None)
            if value is not None:
                found[parameter["name"]] = value
    return found


def needed_kinds(target: Target) -> frozenset[str]:
    """The kinds of resources that the chosen operations are about, and those that have to be there before them.

    Args:
        target: The server.
    """
    kinds = resources(document())
    parameters = {each.name for operation in target.operations for each in operation.parameters if each.place == "path"}
    found = {
        name
        for name, kind in kinds.items()
        if kind.parameter in parameters or not target.ids.isdisjoint((kind.create, kind.list))
    }
    pending = [name for name in {*target.ids, *(kinds[name].create for name in found)} if name is not None]
    while pending:
        for reference in references(document().operations[pending.pop()]):
            for name, kind in kinds.items():
                if name not in found and reference.operation is not None and reference.operation == kind.list:
                    found.add(name)
                    pending += [kind.create] if kind.create is not None else []
    return frozenset(found)


def needs_storage(target: Target) -> bool:
    """Whether the chosen operations, or those that make what they are about, name places in OBS.

    Args:
        target: The server.
    """
    kinds = resources(document())
    creates = {kinds[name].create for name in needed_kinds(target)}
    return any(
        reference.obs is not None
        for name in {*target.ids, *creates}
        if name is not None
        for reference in references(document().operations[name])
    )


def deletions() -> frozenset[str]:
    """The operations that delete what others make."""
    return frozenset(cycle.delete.target for cycle in life_cycles().values())


def needs_running(operation_id: str) -> bool:
    """Whether an operation is for what runs: it ends it, or takes something of it that is there as long as it runs.

    Args:
        operation_id: ID of the operation.
    """
    kinds = resources(document()).values()
    needing = (name for kind in kinds if "running-job" in kind.needs for name in (kind.create, kind.show))
    return operation_id in needing or any(operation_id in kind.actions for kind in kinds)
