"""What networks and resource pools have in common: each is a record with labels, which a merge patch changes.

Source: api-ref resource_management; RFC 7396, for the patches.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final, Protocol, TypeAlias

from modelarts_client.errors import ValidationError
from modelarts_client.validation import check, schemas

from modelarts_emulator.calls import Call
from modelarts_emulator.contract import Json, JsonValue, Problem
from modelarts_emulator.problems import quoted
from modelarts_emulator.state.fields import mapping, text
from modelarts_emulator.state.label_selectors import Matches, SelectorError, selector
from modelarts_emulator.state.merge_patch import merged
from modelarts_emulator.state.store import Store

NAME: Final = "os.modelarts/name"
WORKSPACE: Final = "os.modelarts/workspace.id"


class QuotaSource(Protocol):
    """The quotas of projects."""

    def check(self, resource: str, project_id: str) -> None:
        """Raise a `Problem` if a project has as many resources of a type as it may have."""


class ResourceServices(Protocol):
    """The services that operations on networks and pools use."""

    @property
    def store(self) -> Store:
        """Documents, among them the networks and the pools."""

    @property
    def quotas(self) -> QuotaSource:
        """How many networks and pools a project may have, by kind."""


ResourceCall: TypeAlias = Call[ResourceServices]


@dataclass(frozen=True)
class ResourceKind:
    """A kind of resource.

    Attributes:
        kind: kind of its documents.
        parameter: the path parameter that names a resource.
        creation: schema of a request to create one.
        update: schema of a request to change one.
        exists: message and error code of the refusal of a name that is taken.
        missing: the same for a name that no resource has.
    """

    kind: str
    parameter: str
    creation: str
    update: str
    exists: tuple[str, str]
    missing: tuple[str, str]

    def add(self, call: ResourceCall, resource: Json) -> None:
        """Store a new resource.

        Raises:
            Problem: 409, its name is taken. 400, the project has as many of its kind as it may have.
        """
        store, project_id, name = call.services.store, call.path["project_id"], name_of(resource)
        with store.exclusive():
            if store.get(self.kind, name, project_id) is not None:
                message, code = self.exists
                raise Problem(409, code, f"{message}: {quoted(name)}.", f"Change the label {NAME}, or delete that one.")
            call.services.quotas.check(self.kind, project_id)
            store.put(self.kind, name, project_id, resource)

    def listed(self, call: ResourceCall) -> list[Json]:
        """The resources of a workspace that a label selector takes, oldest first."""
        takes, workspace = selected(call), text(dict(call.query), "workspaceId", "0")
        every = call.services.store.list(self.kind, call.path["project_id"])
        return [one for one in every if labels_of(one).get(WORKSPACE) == workspace and takes(labels_of(one))]

    def found(self, call: ResourceCall) -> Json:
        """The resource that the path names.

        Raises:
            Problem: 404, there is none.
        """
        name = call.path[self.parameter]
        return self.existing(call.services.store.get(self.kind, name, call.path["project_id"]), name)

    def existing(self, resource: Json | None, name: str, field: str = "") -> Json:
        """The resource.

        Args:
            resource: what has been found.
            name: the name that was looked for.
            field: the field of the request that has it; empty for the path.

        Raises:
            Problem: 404, it is None.
        """
        if resource is None:
            message, code = self.missing
            shown = f"{quoted(name)} ({field})" if field else quoted(name)
            raise Problem(404, code, f"{message}: {shown}.", "Use the metadata.name of a listed one.")
        return resource

    def patched(self, call: ResourceCall, rule: Callable[[Json, Json], None] = lambda before, after: None) -> Json:
        """Change the resource that the path names, with the merge patch in the body.

        Args:
            call: the call.
            rule: gets the resource before and after the change, and raises a `Problem` if that change is refused.

        Returns:
            The resource after the change.

        Raises:
            Problem: 404, there is none. 400, a field cannot be changed, or what comes of it is not what a request to
                create such a resource may have.
        """
        name, patch = call.path[self.parameter], mapping(call.body)

        def change(resource: Json) -> Json:
            changed = merged(resource, patch)
            if fixed := sorted(_unchangeable(resource, changed, _schema(self.update))):
                raise refused(f"{', '.join(fixed[:5])} cannot be changed")
            try:
                check(self.creation, changed)
            except ValidationError as error:
                raise refused("; ".join(str(violation) for violation in error.violations[:5])) from None
            rule(resource, changed)
            return changed

        return self.existing(call.services.store.update(self.kind, name, call.path["project_id"], change), name)

    def removed(self, call: ResourceCall) -> Json:
        """Remove the resource that the path names.

        Returns:
            The resource as it was, with the time when its deletion began.

        Raises:
            Problem: 404, there is none.
        """
        resource = self.found(call)
        if not call.services.store.delete(self.kind, name_of(resource), call.path["project_id"]):
            self.existing(None, name_of(resource))
        mapping(resource, "metadata")["deletionTimestamp"] = now()
        return resource


NETWORKS: Final = ResourceKind(
    kind="network",
    parameter="network_name",
    creation="NetworkCreationRequest",
    update="NetworkUpdateRequest",
    exists=("Network already exists", "ModelArts.50004000"),
    missing=("Network not exist", "ModelArts.50025001"),
)
POOLS: Final = ResourceKind(
    kind="pool",
    parameter="pool_name",
    creation="CreatePoolRequestBody",
    update="PoolUpdateRequest",
    exists=("Pool already exists", "ModelArts.50015000"),
    missing=("pool not found", "ModelArts.50015001"),
)


def name_of(resource: Json) -> str:
    """The name of a resource, which is unique among those of its kind in a project."""
    return text(mapping(resource, "metadata"), "name")


def labels_of(resource: Json) -> Mapping[str, JsonValue]:
    """The labels of a resource."""
    return mapping(resource, "metadata", "labels")


def selected(call: ResourceCall) -> Matches:
    """The check of labels that the query asks for.

    Raises:
        Problem: 400, `labelSelector` is no selector.
    """
    try:
        return selector(text(dict(call.query), "labelSelector"))
    except SelectorError as error:
        raise refused(f"labelSelector: {error}") from None


def refused(what: str) -> Problem:
    """A request that resources do not accept."""
    return Problem(400, "ModelArts.50004000", f"Invalid parameter({what}).", "Correct the request.")


def refuse_while_used(call: ResourceCall, name: str, *path: str) -> None:
    """Refuse to delete a resource that pools use.

    Args:
        call: the call.
        name: name of the resource.
        path: where in `spec` a pool names the resource that it uses.

    Raises:
        Problem: 409, there are such pools.
    """
    pools = call.services.store.list(POOLS.kind, call.path["project_id"])
    users = [name_of(pool) for pool in pools if text(mapping(pool, "spec", *path[:-1]), path[-1]) == name]
    if users:
        message = f"{quoted(name)} is used by resource pools: {', '.join(quoted(user) for user in users[:5])}."
        raise Problem(409, "ModelArts.50004000", message, "Delete those pools first.")


def now() -> str:
    """The time as resources write it."""
    return f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}"


def _unchangeable(before: JsonValue, after: JsonValue, schema: Json, path: str = "") -> Iterator[str]:
    """The fields that differ, and that the schema of a request to change them does not have."""
    known, wanted, properties = mapping(before), mapping(after), mapping(schema, "properties")
    for name in known.keys() | wanted.keys():
        if name in known and name in wanted and known[name] == wanted[name]:
            continue
        field, part = f"{path}{name}", mapping(properties, name)
        if name not in properties:
            yield field
        elif isinstance(known.get(name, {}), dict) and isinstance(wanted.get(name, {}), dict):
            target = _schema(text(part, "$ref").rpartition("/")[2]) if "$ref" in part else part
            if "properties" in target:
                yield from _unchangeable(known.get(name), wanted.get(name), target, f"{field}.")


def _schema(name: str) -> Json:
    _, document, pointers = schemas()
    found: JsonValue = document
    for part in pointers[name].split("/")[1:]:
        found = mapping(found)[part]
    return mapping(found)
