"""The operations on resource pools and their networks, by their operationId.

Source: api-ref resource_management/resource_pool_management.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from modelarts_emulator.calls import Handler
from modelarts_emulator.contract import JsonValue, Reply
from modelarts_emulator.pools import flavors, networks, tags
from modelarts_emulator.pools.records import new_pool, shown
from modelarts_emulator.pools.resources import (
    NETWORKS,
    POOLS,
    WORKSPACE,
    ResourceCall,
    ResourceKind,
    ResourceServices,
    refuse_while_used,
    refused,
)
from modelarts_emulator.state.fields import mapping, text


def create_pool(call: ResourceCall) -> Reply:
    """CreatePool; the pool runs at once, which the answer does not show yet."""
    pool = tags.tagged(new_pool(mapping(call.body), call.caller))
    spec = mapping(pool, "spec")
    with call.services.store.exclusive():
        _check_exists(call, NETWORKS, "spec.network.name", text(mapping(spec, "network"), "name"))
        _check_exists(call, POOLS, "spec.parent", text(spec, "parent"))
        POOLS.add(call, pool)
    return Reply(200, shown(pool) | {"status": {"phase": "Creating", "resources": {}}})


def list_pools(call: ResourceCall) -> Reply:
    """ListPools: those of a workspace that meet all conditions; all pools are created, as that takes no time."""
    query = dict(call.query)
    items: list[JsonValue] = [
        shown(pool)
        for pool in POOLS.listed(call)
        if text(query, "status") in ("", "created")
        and text(query, "parent") in ("", text(mapping(pool, "spec"), "parent"))
    ]
    return Reply(200, {"kind": "PoolList", "apiVersion": "v2", "items": items})


def show_pool(call: ResourceCall) -> Reply:
    """ShowPool."""
    return Reply(200, shown(POOLS.found(call)))


def patch_pool(call: ResourceCall) -> Reply:
    """PatchPool; a pool does not move to another workspace together with another change."""
    patch = mapping(call.body)
    labels = mapping(patch, "metadata", "labels")
    if WORKSPACE in labels and patch != {"metadata": {"labels": {WORKSPACE: labels[WORKSPACE]}}}:
        raise refused(f"metadata.labels.{WORKSPACE} cannot be changed together with anything else")
    return Reply(200, shown(POOLS.patched(call)))


def delete_pool(call: ResourceCall) -> Reply:
    """DeletePool, unless it has parts; the answer is the pool as it was."""
    with call.services.store.exclusive():
        refuse_while_used(call, call.path["pool_name"], "parent")
        return Reply(200, shown(POOLS.removed(call)))


HANDLERS: Final[Mapping[str, Handler[ResourceServices]]] = {
    **networks.HANDLERS,
    "ListResourceFlavors": flavors.list_resource_flavors,
    "CreatePool": create_pool,
    "ListPools": list_pools,
    "ShowPool": show_pool,
    "PatchPool": patch_pool,
    "DeletePool": delete_pool,
    "ListPoolTags": tags.list_pool_tags,
    "ShowPoolTags": tags.show_pool_tags,
    "UpdatePoolTags": tags.update_pool_tags,
    "BatchCreatePoolTags": tags.create_pool_tags,
    "BatchDeletePoolTags": tags.delete_pool_tags,
}


def _check_exists(call: ResourceCall, kind: ResourceKind, field: str, name: str) -> None:
    if name:
        kind.existing(call.services.store.get(kind.kind, name, call.path["project_id"]), name, field)
