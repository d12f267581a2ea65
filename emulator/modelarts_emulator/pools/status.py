"""The status of a pool, from what it shall be and what there is.

Source: SDK reference 001, Tables 12 to 16 of ShowPool; api-ref
resource_management/resource_pool_management/updating_a_resource_pool.rst, whose example shows a pool that grows.
"""

from __future__ import annotations

import copy
from collections.abc import Iterable
from typing import Final, TypeAlias

from modelarts_emulator.contract import Json, JsonValue
from modelarts_emulator.pools.life import LIFE, enabled, phase_of
from modelarts_emulator.pools.resources import name_of
from modelarts_emulator.state.fields import integer, mapping, objects, text, texts

_Kind: TypeAlias = tuple[str, str]

_MESSAGES: Final = {"Waiting": "The pool waits for the payment of its order."}


def shown(pool: Json) -> Json:
    """A pool as the API answers it."""
    return {field: value for field, value in pool.items() if field not in ("tags", LIFE)} | {"status": _status(pool)}


def _status(pool: Json) -> Json:
    parent, phase = text(mapping(pool, "spec"), "parent"), phase_of(pool)
    status: Json = {
        "phase": phase,
        "resources": _resources(pool),
        "scope": _scopes(pool),
        "parent": parent,
        "root": parent or name_of(pool),
    }
    return status | ({"message": _MESSAGES[phase]} if phase in _MESSAGES else {})


def _resources(pool: Json) -> Json:
    """The nodes by their state."""
    wanted = objects(mapping(pool, "spec"), "resources")
    present = objects(mapping(pool, LIFE), "nodes") if LIFE in pool else wanted
    phase = phase_of(pool)
    if phase == "Waiting":
        return {}
    if phase == "Deleting":
        return _without_empty({"deleting": _counts(present, {})})
    return _without_empty(
        {
            "creating": _counts(wanted, _numbers(present)),
            "available": _counts(present, _numbers(present, beyond=_numbers(wanted)), last=True),
            "deleting": _counts(present, _numbers(wanted)),
        }
    )


def _scopes(pool: Json) -> list[JsonValue]:
    """The types of jobs by their state."""
    wanted, current = texts(mapping(pool, "spec"), "scope"), enabled(pool)
    phase = phase_of(pool)
    states = {scope: "Enabled" if scope in current else "Enabling" for scope in wanted if phase != "Waiting"}
    states |= {scope: "Disabling" for scope in current if scope not in wanted or phase == "Deleting"}
    return [{"scopeType": scope, "state": state} for scope, state in states.items()]


def _numbers(resources: Iterable[Json], beyond: dict[_Kind, int] | None = None) -> dict[_Kind, int]:
    """The number of nodes of each kind, or how many there are beyond other ones."""
    numbers: dict[_Kind, int] = {}
    for one in resources:
        numbers[_kind(one)] = numbers.get(_kind(one), 0) + integer(one, "count")
    if beyond is None:
        return numbers
    return {kind: max(0, count - beyond.get(kind, 0)) for kind, count in numbers.items()}


def _counts(resources: Iterable[Json], without: dict[_Kind, int], *, last: bool = False) -> list[JsonValue]:
    """PoolResourceFlavorCount objects.

    Args:
        resources: the nodes.
        without: how many of each kind are left out: the first ones.
        last: whether the last ones are left out instead.
    """
    left = dict(without)
    counts: list[JsonValue] = []
    each = list(resources)
    for one in reversed(each) if last else each:
        skipped = min(left.get(_kind(one), 0), integer(one, "count"))
        left[_kind(one)] = left.get(_kind(one), 0) - skipped
        if number := integer(one, "count") - skipped:
            counts.append(_count(one, number, 0 if last else skipped))
    return counts[::-1] if last else counts


def _count(one: Json, number: int, first: int) -> Json:
    """Some of the nodes of a flavor, from the one with the index `first` on."""
    shown: Json = {"flavor": one["flavor"], "count": number}
    shown |= {field: copy.deepcopy(one[field]) for field in ("nodePool", "creatingStep") if field in one}
    if number == integer(one, "count"):
        shown |= {field: one[field] for field in ("maxCount",) if field in one}
    zones: list[JsonValue] = []
    for zone in objects(one, "azs"):
        size = integer(zone, "count")
        part = min(size, first + number) - max(0, first)
        if part > 0:
            zones.append(zone | {"count": part})
        first -= size
    return shown | ({"azs": zones} if zones else {})


def _kind(one: Json) -> _Kind:
    return text(one, "flavor"), text(one, "nodePool")


def _without_empty(resources: dict[str, list[JsonValue]]) -> Json:
    return {state: nodes for state, nodes in resources.items() if nodes}
