"""The stored records of resource pools.

A pool is a record: it keeps what it was created with and what it was changed to, and has no nodes of its own.

Source: api-ref resource_management/resource_pool_management.
"""

from __future__ import annotations

import copy
import re

from modelarts_emulator.contract import Identity, Json, JsonValue
from modelarts_emulator.pools.resources import NAME, POOLS, WORKSPACE, name_of, now
from modelarts_emulator.state.fields import mapping, objects, text, texts
from modelarts_emulator.state.store import Store


class Pools:
    """The resource pools of all projects.

    Args:
        store: the documents.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    def exists(self, project_id: str, name: str) -> bool:
        """Whether a project has a pool of this name."""
        return self._store.get(POOLS.kind, name, project_id) is not None


def new_pool(request: Json, identity: Identity) -> Json:
    """The pool that a CreatePoolRequestBody asks for; the password of its user is not kept."""
    labels = mapping(request, "metadata", "labels")
    spec = copy.deepcopy(mapping(request, "spec"))
    spec.setdefault("type", "Dedicate")
    spec.setdefault("resources", [])
    mapping(spec, "userLogin").pop("password", None)
    metadata: Json = {
        **mapping(request, "metadata"),
        "name": _name(text(labels, NAME), identity.project_id),
        "creationTimestamp": now(),
        "labels": {
            WORKSPACE: "0",
            "os.modelarts/tenant.domain.id": identity.domain_id,
            "os.modelarts/tenant.project.id": identity.project_id,
            **labels,
        },
        "annotations": {"os.modelarts/billing.mode": "0", **mapping(request, "metadata", "annotations")},
    }
    return {**request, "metadata": metadata, "spec": spec}


def shown(pool: Json) -> Json:
    """A pool with its state: it runs, with the nodes that it was asked for."""
    spec = mapping(pool, "spec")
    counted = ("flavor", "count", "maxCount", "azs", "nodePool", "creatingStep")
    available: list[JsonValue] = [
        {field: resource[field] for field in counted if field in resource} for resource in objects(spec, "resources")
    ]
    scopes: list[JsonValue] = [{"scopeType": scope, "state": "Enabled"} for scope in texts(spec, "scope")]
    parent = text(spec, "parent")
    status: Json = {
        "phase": "Running",
        "resources": {"available": available},
        "scope": scopes,
        "parent": parent,
        "root": parent or name_of(pool),
    }
    return {field: value for field, value in pool.items() if field != "tags"} | {"status": status}


def _name(display_name: str, project_id: str) -> str:
    """A name that begins with a letter, whatever the display name begins with."""
    return f"{display_name if re.match('[a-z]', display_name) else 'p' + display_name}-{project_id}"
