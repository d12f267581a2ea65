"""The operations on resource pools, except those on their tags and their usage, by their operationId.

Source: api-ref resource_management/resource_pool_management.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, Protocol, TypeAlias

from modelarts_emulator.calls import Call, Handler
from modelarts_emulator.contract import Json, JsonValue, Problem, Reply
from modelarts_emulator.pools import life
from modelarts_emulator.pools.records import Pools, new_pool
from modelarts_emulator.pools.resources import (
    NETWORKS,
    POOLS,
    WORKSPACE,
    ResourceKind,
    ResourceServices,
    labels_of,
    name_of,
    now,
    refuse_while_used,
    refused,
)
from modelarts_emulator.pools.status import shown
from modelarts_emulator.pools.tags import tagged
from modelarts_emulator.problems import quoted
from modelarts_emulator.state.fields import integer, mapping, objects, text


class PoolServices(ResourceServices, Protocol):
    """The services that operations on pools use."""

    @property
    def pools(self) -> Pools:
        """The pools, and their nodes."""

    @property
    def data_dir(self) -> Path:
        """The data directory, whose disk is that of all nodes."""


PoolCall: TypeAlias = Call[PoolServices]

MOST_NODES: Final = 2000  # of a pool; Table 9 of CreatePool has 1 to 2,000 nodes in an availability zone
# The groups of ListPools and ShowPoolStatistics. A pool whose creation failed would be in `failed`; here none fails.
GROUPS: Final[Mapping[str, str]] = {
    "Waiting": "pending",
    "Creating": "creating",
    "Running": "created",
    "Deleting": "deleting",
}


def create_pool(call: PoolCall) -> Reply:
    """CreatePool; the pool runs soon after."""
    pools, project_id = call.services.pools, call.path["project_id"]
    pool = life.begun(tagged(new_pool(mapping(call.body), call.caller)), pools.clock(), pools.pace)
    with call.services.store.exclusive():
        spec = mapping(pool, "spec")
        _check_exists(call, NETWORKS, "spec.network.name", text(mapping(spec, "network"), "name"))
        _check_exists(call, POOLS, "spec.parent", text(spec, "parent"))
        _check_spec(pool)
        POOLS.add(call, pool)
        _check_parts(call, pool)
    pools.settle(project_id, pool)
    return Reply(200, shown(pool))


def list_pools(call: PoolCall) -> Reply:
    """ListPools: those of a workspace that meet all conditions, oldest first."""
    query = dict(call.query)
    items: list[JsonValue] = [
        shown(pool)
        for pool in POOLS.listed(call)
        if text(query, "status") in ("", GROUPS.get(life.phase_of(pool)))
        and text(query, "parent") in ("", text(mapping(pool, "spec"), "parent"))
    ]
    return Reply(200, {"kind": "PoolList", "apiVersion": "v2", "items": items})


def show_pool(call: PoolCall) -> Reply:
    """ShowPool."""
    return Reply(200, shown(POOLS.found(call)))


def patch_pool(call: PoolCall) -> Reply:
    """PatchPool; a pool does not move to another workspace together with another change."""
    patch = mapping(call.body)
    labels = mapping(patch, "metadata", "labels")
    if WORKSPACE in labels and patch != {"metadata": {"labels": {WORKSPACE: labels[WORKSPACE]}}}:
        raise refused(f"metadata.labels.{WORKSPACE} cannot be changed together with anything else")
    pools, project_id = call.services.pools, call.path["project_id"]
    with call.services.store.exclusive():
        _refuse_deleted(POOLS.found(call))
        pool = life.changed(POOLS.patched(call), pools.clock(), pools.pace)
        _check_spec(pool)
        call.services.store.put(POOLS.kind, name_of(pool), project_id, pool)
        _check_parts(call, pool)
    pools.settle(project_id, pool)
    return Reply(200, shown(pool))


def delete_pool(call: PoolCall) -> Reply:
    """DeletePool, unless it is in use; the pool is gone as soon as nothing holds its nodes.

    The answer is the pool as it was, as documented.
    """
    pools, project_id = call.services.pools, call.path["project_id"]
    with call.services.store.exclusive():
        pool = POOLS.found(call)
        name = name_of(pool)
        _refuse_deleted(pool)
        refuse_while_used(call, name, "parent")
        _refuse_in_use(name, pools.users_of(project_id, name))
        mapping(pool, "metadata")["deletionTimestamp"] = now()
        gone = life.leaving(pool, pools.clock(), pools.pace)
        call.services.store.put(POOLS.kind, name, project_id, gone)
    pools.settle(project_id, gone)
    return Reply(200, shown(pool))


def show_pool_statistics(call: PoolCall) -> Reply:
    """ShowPoolStatistics: the number of pools of a workspace in each state."""
    workspace = text(dict(call.query), "workspaceId", "0")
    counts = Counter(
        GROUPS[life.phase_of(pool)]
        for pool in call.services.store.list(POOLS.kind, call.path["project_id"])
        if labels_of(pool).get(WORKSPACE) == workspace
    )
    groups = ("created", "creating", "deleting", "failed", "pending")
    status: Json = {group: counts[group] for group in groups}
    return Reply(200, {"statistics": {"status": status}, "operationTime": _go_time(call.services.pools.clock())})


HANDLERS: Final[Mapping[str, Handler[PoolServices]]] = {
    "CreatePool": create_pool,
    "ListPools": list_pools,
    "ShowPool": show_pool,
    "PatchPool": patch_pool,
    "DeletePool": delete_pool,
    "ShowPoolStatistics": show_pool_statistics,
}


def _check_exists(call: PoolCall, kind: ResourceKind, field: str, name: str) -> None:
    if not name:
        return
    found = kind.existing(call.services.store.get(kind.kind, name, call.path["project_id"]), name, field)
    if kind is POOLS:
        _refuse_deleted(found)


def _check_spec(pool: Json) -> None:
    """Check what is documented of the desired state, and that the emulator can keep so many nodes."""
    spec = mapping(pool, "spec")
    resources, logical = objects(spec, "resources"), text(spec, "type") == "Logical"
    for index, one in enumerate(resources):
        count, most = integer(one, "count"), integer(one, "maxCount", integer(one, "count"))
        if most < count or (most > count and not logical):
            rule = "at least" if logical else "the same as"
            raise refused(f"spec.resources[{index}].maxCount is {most}; it must be {rule} count, which is {count}")
    if (nodes := sum(integer(one, "count") for one in resources)) > MOST_NODES:
        raise refused(f"spec.resources has {nodes} nodes; a pool has at most {MOST_NODES}")
    if logical and spec.get("driver"):
        raise refused("spec.driver: a pool of the type Logical has none")
    if text(spec, "parent") and not logical:
        raise refused("spec.parent is only allowed in a pool of the type Logical")


def _check_parts(call: PoolCall, pool: Json) -> None:
    """Refuse a pool with fewer nodes than its parts have together, be it the pool itself or its parent."""
    pools, project_id = call.services.pools, call.path["project_id"]
    wholes = [pool]
    if parent := text(mapping(pool, "spec"), "parent"):
        wholes.append(POOLS.existing(call.services.store.get(POOLS.kind, parent, project_id), parent, "spec.parent"))
    for whole in wholes:
        parts = pools.parts(project_id, name_of(whole), name_of(pool))
        if (flavor := life.too_many(whole, parts)) is not None:
            what = f"the parts of pool {quoted(name_of(whole))} have more nodes of {quoted(flavor)} than it has"
            raise refused(f"spec.resources: {what}")


def _refuse_deleted(pool: Json) -> None:
    if life.phase_of(pool) == "Deleting":
        raise _conflict(f"Pool {quoted(name_of(pool))} is being deleted.", "Use another one, or wait until it is gone.")


def _refuse_in_use(name: str, users: list[str]) -> None:
    if users:
        message = f"{quoted(name)} is used by {', '.join(users[:5])}."
        raise _conflict(message, "Delete what uses the pool, or stop it and wait until it has ended.")


def _conflict(message: str, solution: str) -> Problem:
    return Problem(409, "ModelArts.50004000", message, solution)


def _go_time(milliseconds: int) -> str:
    """The time as the example has it: as programs in Go print it."""
    return f"{datetime.fromtimestamp(milliseconds / 1000, UTC):%Y-%m-%d %H:%M:%S.%f}000 +0000 UTC"
