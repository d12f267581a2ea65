"""The requests that create and change resource pools, from the SDK's arguments; each is checked before it is sent.

Source: ModelArts API Reference, "Creating Resource Pools", Tables 3 to 18, and "Updating a Resource Pool", Tables 3 to
7; document 001, ShowPool, for the meaning of the fields.
"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import attrs

from modelarts._answers import entries
from modelarts._argument_checks import number_of, whole_number
from modelarts._pools.plain_requests import Plain, checked, given_fields, plain, plain_list, text_list
from modelarts._pools.readings import DESCRIPTION, NAME, WORKSPACE, number, spec_of, text
from modelarts.exceptions import InvalidArgumentError

if TYPE_CHECKING:
    from modelarts_client.models import CreatePoolRequestBody, Pool, PoolDriver, PoolResource, PoolUpdateRequest

    Resource: TypeAlias = PoolResource | Mapping[str, object]
    """A flavor, and how many nodes of it there shall be, as in the API."""

_SCOPE: Final = ("Train", "Infer")
_ARGUMENTS: Final = {
    f'metadata.labels["{NAME}"]': "name",
    f'metadata.labels["{WORKSPACE}"]': "workspace_id",
    f'metadata.annotations["{DESCRIPTION}"]': "description",
    "spec.driver": "driver",
    "spec.jobFlavors": "job_flavors",
    "spec.network.name": "network",
    "spec.parent": "parent",
    "spec.resources": "resources",
    "spec.scope": "scope",
}
_OF_ONE_FLAVOR: Final = {
    "spec.resources[0].flavor": "flavor",
    "spec.resources[0].count": "count",
    "spec.resources[0].maxCount": "max_count",
}


@attrs.frozen(kw_only=True)
class NewPool:
    """The arguments of `modelarts.pool.ResourcePool.create`, which describes them."""

    name: str | None
    flavor: str | None
    count: int | None
    network: str | None
    scope: Sequence[str] | None
    resources: "Sequence[Resource] | None"
    max_count: int | None
    parent: str | None
    job_flavors: Sequence[str] | None
    driver: "PoolDriver | Mapping[str, object] | None"
    description: str | None
    workspace_id: str | None
    labels: Mapping[str, str] | None
    annotations: Mapping[str, str] | None


def creation(new: NewPool, request: "Plain | CreatePoolRequestBody | None") -> "CreatePoolRequestBody":
    """Make the request that creates a pool.

    Args:
        new: The arguments.
        request: The whole request instead of them.

    Raises:
        InvalidArgumentError: If an argument is missing, or two contradict each other.
        ValidationError: If the request would break what ModelArts documents.
    """
    from modelarts_client.models import CreatePoolRequestBody

    given = [name for name, value in attrs.asdict(new, recurse=False).items() if value is not None]
    if request is not None:
        if given:
            raise InvalidArgumentError(
                f"request is the whole request, so {', '.join(given)} cannot be given with it. Put them into it, or "
                "leave it out."
            )
        return checked(CreatePoolRequestBody.from_dict(plain(request, what="request")), "ResourcePool.create", {})
    if not new.name:
        raise InvalidArgumentError(
            f"name={new.name!r} is missing. Give 4 to 64 lowercase letters, digits and hyphens; ModelArts generates "
            "the pool_name from it."
        )
    _check_place(new)
    body = {
        "apiVersion": "v2",
        "kind": "Pool",
        "metadata": _metadata(new),
        "spec": given_fields(
            type="Dedicate" if new.parent is None else "Logical",
            scope=text_list(_SCOPE if new.scope is None and new.parent is None else new.scope, what="scope"),
            resources=_resources(new),
            parent=new.parent,
            network=None if new.network is None else {"name": new.network},
            jobFlavors=text_list(new.job_flavors, what="job_flavors"),
            driver=None if new.driver is None else plain(new.driver, what="driver"),
        ),
    }
    arguments = _ARGUMENTS if new.resources is not None else _ARGUMENTS | _OF_ONE_FLAVOR
    return checked(CreatePoolRequestBody.from_dict(body), "ResourcePool.create", arguments)


def change(
    *,
    description: str | None,
    workspace_id: str | None,
    scope: Sequence[str] | None,
    resources: "Sequence[Resource] | None",
    job_flavors: Sequence[str] | None,
    driver: "PoolDriver | Mapping[str, object] | None",
    patch: "Plain | PoolUpdateRequest | None",
) -> "PoolUpdateRequest":
    """Make the request that changes a pool, a merge patch.

    Args:
        description: As for `modelarts.pool.ResourcePool.update`, and so are the others.
        workspace_id: The workspace.
        scope: The types of jobs.
        resources: The nodes.
        job_flavors: The flavors of jobs.
        driver: The drivers.
        patch: The whole patch instead of them.

    Raises:
        InvalidArgumentError: If nothing is to be changed, or both ``patch`` and others are given.
        ValidationError: If the request would break what ModelArts documents.
    """
    from modelarts_client.models import PoolUpdateRequest

    spec = given_fields(
        scope=text_list(scope, what="scope"),
        resources=plain_list(resources, what="resources"),
        jobFlavors=text_list(job_flavors, what="job_flavors"),
        driver=None if driver is None else plain(driver, what="driver"),
    )
    metadata = given_fields(
        labels=None if workspace_id is None else {WORKSPACE: workspace_id},
        annotations=None if description is None else {DESCRIPTION: description},
    )
    fields = given_fields(metadata=metadata or None, spec=spec or None)
    if patch is not None:
        if fields:
            raise InvalidArgumentError("patch is the whole change. Put the other arguments into it, or leave it out.")
        return checked(PoolUpdateRequest.from_dict(plain(patch, what="patch")), "ResourcePool.update", {})
    if not fields:
        raise InvalidArgumentError(
            "There is nothing to change. Give description, workspace_id, scope, resources, job_flavors, driver or "
            "patch."
        )
    return checked(PoolUpdateRequest.from_dict(fields), "ResourcePool.update", _ARGUMENTS)


def scaling(pool: "Pool", count: int, flavor: str | None, max_count: int | None) -> "list[dict[str, Any]]":
    """Return the nodes that a pool shall have after a change of their number.

    Args:
        pool: The pool as it is.
        count: How many nodes of the flavor it shall have.
        flavor: The flavor; ``None`` for the only one.
        max_count: How many nodes of it a logical pool may have; ``None`` to leave that as it is.

    Raises:
        InvalidArgumentError: If the flavor is not that of the pool's nodes, or an argument is missing.
    """
    count = whole_number(count, what="count", least=0)
    resources = [each.to_dict() for each in entries(spec_of(pool).resources)]
    flavors = [text(each.get("flavor")) for each in resources]
    if flavor is None and len(resources) != 1:
        raise InvalidArgumentError(f"The pool has nodes of {_several(flavors)}. Say which of them with flavor=.")
    if flavor is not None and flavors.count(flavor) != 1:
        raise InvalidArgumentError(
            f"flavor={flavor!r} is not that of one kind of the pool's nodes, which are of {_several(flavors)}. "
            "update(resources=[...]) adds and removes kinds of nodes."
        )
    chosen = resources[0 if flavor is None else flavors.index(flavor)]
    zones = entries(chosen.get("azs"), dict)
    if len(zones) > 1:
        raise InvalidArgumentError(
            f"The nodes are in {len(zones)} availability zones. Say how many there shall be in each with "
            "update(resources=[...])."
        )
    chosen["count"] = count
    chosen.update(_largest(pool, chosen, count, max_count))
    if zones:
        chosen["azs"] = [{**zones[0], "count": count}] if count else []
    return resources


def _largest(pool: "Pool", resource: Mapping[str, Any], count: int, max_count: int | None) -> dict[str, int]:
    """Return how many nodes there may be; in a physical pool that is the same as their number."""
    is_logical = text(spec_of(pool).type_) == "Logical"
    if max_count is not None:
        if not is_logical:
            raise InvalidArgumentError(f"max_count={max_count!r} is for logical pools; this one has a fixed number.")
        return {"maxCount": whole_number(max_count, what="max_count", least=count)}
    if "maxCount" not in resource:
        return {}
    return {"maxCount": max(count, number(resource["maxCount"]))} if is_logical else {"maxCount": count}


def _several(flavors: Sequence[str]) -> str:
    return " and ".join(flavors) or "no flavor"


def _check_place(new: NewPool) -> None:
    if new.parent is None and new.network is None:
        raise InvalidArgumentError(
            "network is missing: a pool of its own needs one. Network.create(session, ...) makes one, "
            "Network.list(session) lists those that exist; or give parent= for a part of another pool."
        )
    if new.parent is not None:
        for name, value in (("network", new.network), ("scope", new.scope)):
            if value is not None:
                raise InvalidArgumentError(
                    f"{name}={value!r} cannot be given with parent={new.parent!r}: a part has that of the whole pool."
                )


def _resources(new: NewPool) -> list[dict[str, Any]]:
    if (listed := plain_list(new.resources, what="resources")) is not None:
        given = [name for name in ("flavor", "count", "max_count") if getattr(new, name) is not None]
        if given:
            raise InvalidArgumentError(f"{', '.join(given)} cannot be given with resources, which has them.")
        return listed
    if not new.flavor:
        raise InvalidArgumentError(
            f"flavor={new.flavor!r} is missing. ResourcePool.get_flavors(session) lists those of nodes; or give "
            "resources= for nodes of several flavors."
        )
    count = 1 if new.count is None else number_of(new.count)
    return [given_fields(flavor=new.flavor, count=count, maxCount=number_of(new.max_count))]


def _metadata(new: NewPool) -> dict[str, Any]:
    own_labels = given_fields(**{NAME: new.name, WORKSPACE: new.workspace_id})
    given_labels = {} if new.labels is None else plain(new.labels, what="labels")
    given_annotations = {} if new.annotations is None else plain(new.annotations, what="annotations")
    own_annotations = given_fields(**{DESCRIPTION: new.description})
    for name, given, own in (
        ("labels", given_labels, {NAME: "name", WORKSPACE: "workspace_id"}),
        ("annotations", given_annotations, {DESCRIPTION: "description"}),
    ):
        for key in sorted(own.keys() & given.keys()):
            raise InvalidArgumentError(f"{name} has {key!r}. Give it as {own[key]}= instead.")
    labels, annotations = {**own_labels, **given_labels}, {**own_annotations, **given_annotations}
    return given_fields(labels=labels, annotations=annotations or None)
