"""The life of a pool: its phases, and which of its nodes there are.

The document of a pool has it in its field `life`, which is not shown: the phase, the nodes that are available, the
types of jobs that are enabled, and when the next step is due. What a pool shall be is its `spec`.

Source: SDK reference 001, Tables 12 to 16 of ShowPool; api-ref resource_management/resource_pool_management.
"""

from __future__ import annotations

import copy
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Final, Literal, TypeAlias

from modelarts_emulator.capacity.shares import NodeKind
from modelarts_emulator.contract import Json, JsonValue
from modelarts_emulator.pools.node_sizes import node_size
from modelarts_emulator.pools.pace import Pace
from modelarts_emulator.state.fields import integer, mapping, objects, text, texts

Phase: TypeAlias = Literal["Waiting", "Creating", "Running", "Deleting"]

LIFE: Final = "life"
_PASSING: Final = ("Creating", "Deleting")
_LONG_AGO: Final = 1
_ANNOTATIONS: Final = ("metadata", "annotations")


def phase_of(pool: Json) -> str:
    """The phase of a pool; one of an emulator that knew no phases runs."""
    return text(mapping(pool, LIFE), "phase", "Running")


def due_of(pool: Json) -> int | None:
    """When the next step of a pool is due, in ms since 1970; None when there is none."""
    return integer(mapping(pool, LIFE), "due") or (_LONG_AGO if phase_of(pool) in _PASSING else None)


def running_since(pool: Json) -> int | None:
    """When a pool began to run, in ms since 1970; None as long as it does not."""
    return integer(mapping(pool, LIFE), "since") or None


def enabled(pool: Json) -> list[str]:
    """The types of jobs that a pool runs at present."""
    return texts(mapping(pool, LIFE), "scope") if LIFE in pool else texts(mapping(pool, "spec"), "scope")


def begun(pool: Json, now: int, pace: Pace) -> Json:
    """A new pool, which waits for its payment or is being created."""
    if _waits_for_payment(pool):
        return _with_life(pool, phase="Waiting", nodes=[], scope=[])
    return _with_life(pool, phase="Creating", nodes=[], scope=[], due=now + _ms(pace.create_seconds))


def changed(pool: Json, now: int, pace: Pace) -> Json:
    """A pool after a change of what it shall be."""
    phase = phase_of(pool)
    if phase == "Waiting":
        return begun(pool, now, pace)
    if phase == "Running" and _differs(pool):
        return _with_life(pool, due=now + _ms(pace.scale_seconds))
    return pool


def leaving(pool: Json, now: int, pace: Pace) -> Json:
    """A pool whose deletion begins."""
    return _with_life(pool, phase="Deleting", due=now + _ms(pace.delete_seconds))


def stepped(pool: Json, now: int, pace: Pace, busy: bool, leaving: Counter[NodeKind]) -> Json | None:
    """A pool after its next step.

    Args:
        pool: a pool whose step is due.
        now: the time in ms since 1970.
        pace: how long steps take.
        busy: whether nodes are in use that it is to give up, or that it is to get from its parent.
        leaving: how many nodes of each kind it is to give up, and are in use.

    Returns:
        The pool, with the time of the step after that if there is one; None if it is gone.
    """
    if busy:
        return _with_life(pool, nodes=_not_left(pool, leaving), due=now + _ms(pace.scale_seconds))
    if phase_of(pool) == "Deleting":
        return None
    spec = mapping(pool, "spec")
    nodes, scope = copy.deepcopy(objects(spec, "resources")), list[JsonValue](texts(spec, "scope"))
    since = running_since(pool) or now
    return _with_life(pool, phase="Running", nodes=list[JsonValue](nodes), scope=scope, since=since, due=None)


def wanted_nodes(pool: Json) -> Counter[NodeKind]:
    """How many nodes of each kind a pool shall have."""
    return _counted(objects(mapping(pool, "spec"), "resources"))


def present_nodes(pool: Json) -> Counter[NodeKind]:
    """How many nodes of each kind are there, those that are to leave as well."""
    return _counted(objects(mapping(pool, LIFE), "nodes")) if LIFE in pool else wanted_nodes(pool)


def usable_nodes(pool: Json, parts: Iterable[Json]) -> Mapping[NodeKind, int]:
    """How many nodes of each kind jobs and services of a pool can use: not those that are to leave, or are its parts'.

    Args:
        pool: the pool.
        parts: the pools that are parts of it.
    """
    if phase_of(pool) != "Running":
        return {}
    usable = present_nodes(pool) & wanted_nodes(pool)
    for part in parts:
        for kind, count in wanted_nodes(part).items():
            given = next((own for own in usable if own.flavor == kind.flavor and usable[own] > 0), kind)
            usable[given] -= count
    return +usable


def too_many(pool: Json, parts: Iterable[Json]) -> str | None:
    """The flavor of which the parts of a pool shall have more nodes than the pool itself; None when there is none."""
    wanted = Counter[str]()
    for part in parts:
        wanted.update({kind.flavor: 0 for kind in wanted_nodes(part)})
        for kind, count in wanted_nodes(part).items():
            wanted[kind.flavor] += count
    for kind, count in wanted_nodes(pool).items():
        wanted[kind.flavor] -= count
    return next((flavor for flavor, count in wanted.items() if count > 0), None)


def _not_left(pool: Json, leaving: Counter[NodeKind]) -> list[JsonValue]:
    """The nodes of a pool without those that it was to give up, and that have left already."""
    wanted = Counter[NodeKind]() if phase_of(pool) == "Deleting" else wanted_nodes(pool)
    left = present_nodes(pool) - wanted - leaving
    nodes = copy.deepcopy(objects(mapping(pool, LIFE), "nodes"))
    for one in reversed(nodes):
        gone = min(left[_kind_of(one)], integer(one, "count"))
        left[_kind_of(one)] -= gone
        one["count"] = integer(one, "count") - gone
    return [one for one in nodes if integer(one, "count")]


def _waits_for_payment(pool: Json) -> bool:
    annotations = mapping(pool, *_ANNOTATIONS)
    paid = text(annotations, "os.modelarts/order.id") or text(annotations, "os.modelarts/auto.pay") in ("true", "1")
    return text(annotations, "os.modelarts/billing.mode") == "1" and not paid


def _differs(pool: Json) -> bool:
    spec, life = mapping(pool, "spec"), mapping(pool, LIFE)
    return objects(spec, "resources") != objects(life, "nodes") or texts(spec, "scope") != texts(life, "scope")


def _counted(resources: Iterable[Json]) -> Counter[NodeKind]:
    counts = Counter[NodeKind]()
    for one in resources:
        counts[_kind_of(one)] += integer(one, "count")
    return counts


def _kind_of(resource: Json) -> NodeKind:
    flavor = text(resource, "flavor")
    return NodeKind(flavor, text(resource, "nodePool"), node_size(flavor))


def _with_life(pool: Json, **fields: JsonValue) -> Json:
    life = mapping(pool, LIFE) or {
        "phase": "Running",
        "nodes": copy.deepcopy(mapping(pool, "spec").get("resources")),
        "scope": copy.deepcopy(mapping(pool, "spec").get("scope")),
    }
    return pool | {LIFE: {name: value for name, value in (life | fields).items() if value is not None}}


def _ms(seconds: float) -> int:
    return int(seconds * 1000)
