"""The stored records of resource pools.

A pool is a record: it keeps what it was created with and what it was changed to, and has no nodes of its own.

Source: api-ref resource_management/resource_pool_management.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Final, Protocol, TypeAlias

from modelarts_emulator.calls import Call
from modelarts_emulator.contract import Identity, Json, JsonValue, Problem
from modelarts_emulator.problems import quoted
from modelarts_emulator.state.fields import mapping, objects, text, texts
from modelarts_emulator.state.store import Store

POOL: Final = "pool"
NAME, WORKSPACE = "os.modelarts/name", "os.modelarts/workspace.id"


class PoolServices(Protocol):
    """The services that operations on pools use."""

    @property
    def store(self) -> Store:
        """Documents, among them the pools."""


PoolCall: TypeAlias = Call[PoolServices]


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
    name, spec = text(mapping(pool, "metadata"), "name"), mapping(pool, "spec")
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
        "root": parent or name,
    }
    return {field: value for field, value in pool.items() if field != "tags"} | {"status": status}


def labels_of(pool: Json) -> Mapping[str, JsonValue]:
    """The labels of a pool."""
    return mapping(pool, "metadata", "labels")


def found(pool: Json | None, name: str) -> Json:
    """The pool.

    Raises:
        Problem: 404, there is none.
    """
    if pool is None:
        message = f"pool not found: {quoted(name)}."
        raise Problem(404, "ModelArts.50015001", message, "Use the metadata.name of a listed pool.")
    return pool


def refused(what: str) -> Problem:
    """A request that pools do not accept."""
    return Problem(400, "ModelArts.50004000", f"Invalid parameter({what}).", "Correct the request.")


def now() -> str:
    """The time as resources write it."""
    return f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}"


def _name(display_name: str, project_id: str) -> str:
    """A name that begins with a letter, whatever the display name begins with."""
    return f"{display_name if re.match('[a-z]', display_name) else 'p' + display_name}-{project_id}"
