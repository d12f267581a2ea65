"""The operations on resource pools, by their operationId.

Source: api-ref resource_management/resource_pool_management.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from modelarts_emulator.calls import Handler
from modelarts_emulator.contract import Json, JsonValue, Problem, Reply
from modelarts_emulator.pools import tags
from modelarts_emulator.pools.records import (
    NAME,
    POOL,
    WORKSPACE,
    PoolCall,
    PoolServices,
    found,
    labels_of,
    new_pool,
    now,
    refused,
    shown,
)
from modelarts_emulator.problems import quoted
from modelarts_emulator.state.fields import mapping, text
from modelarts_emulator.state.label_selectors import SelectorError, selector
from modelarts_emulator.state.merge_patch import merged


def create_pool(call: PoolCall) -> Reply:
    """CreatePool; the pool runs at once, which the answer does not show yet."""
    request, project_id = mapping(call.body), call.path["project_id"]
    pool = new_pool(request, call.caller)
    name = text(mapping(pool, "metadata"), "name")
    if call.services.store.get(POOL, name, project_id) is not None:
        message = f"Pool already exists: {quoted(name)}."
        raise Problem(409, "ModelArts.50015000", message, f"Change the label {NAME}, or delete that pool.")
    call.services.store.put(POOL, name, project_id, pool)
    return Reply(200, pool | {"status": {"phase": "Creating", "resources": {}}})


def list_pools(call: PoolCall) -> Reply:
    """ListPools: those of a workspace that meet all conditions; all pools are created, as that takes no time."""
    query = dict(call.query)
    try:
        takes = selector(text(query, "labelSelector"))
    except SelectorError as error:
        raise refused(f"labelSelector: {error}") from None
    items: list[JsonValue] = [
        shown(pool)
        for pool in call.services.store.list(POOL, call.path["project_id"])
        if labels_of(pool).get(WORKSPACE) == text(query, "workspaceId", "0")
        and takes(labels_of(pool))
        and text(query, "status") in ("", "created")
        and text(query, "parent") in ("", text(mapping(pool, "spec"), "parent"))
    ]
    return Reply(200, {"kind": "PoolList", "apiVersion": "v2", "items": items})


def show_pool(call: PoolCall) -> Reply:
    """ShowPool."""
    name = call.path["pool_name"]
    return Reply(200, shown(found(call.services.store.get(POOL, name, call.path["project_id"]), name)))


def patch_pool(call: PoolCall) -> Reply:
    """PatchPool; a pool does not move to another workspace together with another change."""
    patch, name = mapping(call.body), call.path["pool_name"]
    labels = mapping(patch, "metadata", "labels")
    if WORKSPACE in labels and patch != {"metadata": {"labels": {WORKSPACE: labels[WORKSPACE]}}}:
        raise refused(f"metadata.labels.{WORKSPACE} cannot be changed together with anything else")

    def change(pool: Json) -> Json:
        return merged(pool, patch)

    return Reply(200, shown(found(call.services.store.update(POOL, name, call.path["project_id"], change), name)))


def delete_pool(call: PoolCall) -> Reply:
    """DeletePool; the answer is the pool as it was."""
    name, project_id = call.path["pool_name"], call.path["project_id"]
    pool = shown(found(call.services.store.get(POOL, name, project_id), name))
    if not call.services.store.delete(POOL, name, project_id):
        found(None, name)
    mapping(pool, "metadata")["deletionTimestamp"] = now()
    return Reply(200, pool)


HANDLERS: Final[Mapping[str, Handler[PoolServices]]] = {
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
