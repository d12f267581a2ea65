"""The flavor, the pool and the engine of a new job.

Source: api-ref training_management/creating_a_training_job.rst, Tables 14 and 44; appendix/error_codes.rst.
"""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Final

from modelarts_emulator.capacity.amounts import Amount, Claim
from modelarts_emulator.capacity.pools import PoolState
from modelarts_emulator.contract import Json, Problem
from modelarts_emulator.problems import quoted
from modelarts_emulator.state.fields import integer, mapping, text
from modelarts_emulator.training.catalogue import Catalogue, most_nodes

_GIB: Final = 1024.0**3
_OWN_NAMES: Final = "modelarts-emulator --catalogue FILE adds further names."


def job_resource(given: Json, catalogue: Catalogue, state_of: Callable[[str], PoolState | None]) -> Json:
    """The JobResource for `spec.resource` of a request.

    Args:
        given: `spec.resource`.
        catalogue: flavors, and pools of everyone.
        state_of: what a pool of the project is at present; None when there is none of this name.

    Raises:
        Problem: the pool or the flavor does not exist, the pool does not run such jobs at present, or the flavor has
            too few nodes.
    """
    flavor_id, pool_id = text(given, "flavor_id"), text(given, "pool_id")
    nodes = integer(given, "node_count", 1)
    if pool_id and pool_id not in catalogue.pool_ids:
        _check_pool(pool_id, state_of(pool_id), flavor_id, catalogue)
    flavor = catalogue.flavor(flavor_id, in_pool=bool(pool_id))
    if flavor is None:
        raise Problem(
            400,
            "ModelArts.2781",
            f"Flavor ({quoted(flavor_id)}) not found.",
            "Use a flavor of a dedicated pool, such as modelarts.pool.visual.xlarge, as spec.resource.flavor_id."
            if pool_id
            else f"Use the ID of a listed training flavor as spec.resource.flavor_id. {_OWN_NAMES}",
        )
    if nodes > most_nodes(flavor):
        raise Problem(
            400,
            "ModelArts.2793",
            f"The number of flavor instances ({quoted(nodes)}) exceeds the maximum ({most_nodes(flavor)}).",
            f"Lower spec.resource.node_count, or use another flavor than {flavor_id}.",
        )
    detail: Json = {name: flavor[name] for name in ("flavor_type", "billing", "flavor_info") if name in flavor}
    resource: Json = {
        "policy": "economic" if flavor_id.endswith(".eco") else "regular",
        "flavor_id": flavor_id,
        "flavor_name": text(flavor, "flavor_name"),
        "node_count": nodes,
        "flavor_detail": detail,
    }
    if pool_id:
        resource["pool_id"] = pool_id
    if (part := given.get("main_container_customized_flavor")) is not None:
        resource["main_container_customized_flavor"] = copy.deepcopy(part)
    return resource


def node_claim(resource: Json) -> Claim:
    """What each node of a job takes of a node of its pool.

    That is what the request says, or else what is documented of its flavor. A flavor of which only the cards are
    documented takes a whole node.

    Args:
        resource: the JobResource of the job.
    """
    if part := mapping(resource, "main_container_customized_flavor"):
        return Amount(_number(part, "cpu_core_num"), _number(part, "mem_size") * _GIB)
    info = mapping(resource, "flavor_detail", "flavor_info")
    cores, memory = _number(mapping(info, "cpu"), "core_num"), _number(mapping(info, "memory"), "size")
    return Amount(cores, memory * _GIB) if cores else None


def claimed(resource: Json) -> str:
    """What a job takes of its pool, for people."""
    claim, nodes = node_claim(resource), integer(resource, "node_count", 1)
    each = "a whole node" if claim is None else f"{claim.cpus:g} cores and {claim.memory / _GIB:g} GB of one node"
    return each if nodes == 1 else f"{nodes} times {each}"


def _number(document: Json, name: str) -> float:
    value = document.get(name)
    return float(value) if isinstance(value, int | float) else 0.0


def _check_pool(pool_id: str, pool: PoolState | None, flavor_id: str, catalogue: Catalogue) -> None:
    if pool is None:
        others = ", ".join(sorted(catalogue.pool_ids))
        known = f"Use the generated name of a listed pool as spec.resource.pool_id, or {others}."
        raise Problem(404, "ModelArts.2890", f"Pool ({quoted(pool_id)}) does not exist.", known)
    if pool.phase != "Running":
        message = f"Pool ({quoted(pool_id)}) is not running: it is {pool.phase}."
        raise Problem(400, "ModelArts.2887", message, "Wait until status.phase of the pool is Running.")
    if "Train" not in pool.scope:
        message = f"Pool ({quoted(pool_id)}) does not support training jobs: its scope is {', '.join(pool.scope)}."
        raise Problem(400, "ModelArts.2886", message, "Use a pool whose scope has Train, or add it with PatchPool.")
    if pool.job_flavors and flavor_id not in pool.job_flavors:
        message = f"Flavor ({quoted(flavor_id)}) not found in pool ({quoted(pool_id)})."
        solution = f"Use one of spec.jobFlavors of the pool: {', '.join(pool.job_flavors[:5])}."
        raise Problem(400, "ModelArts.2781", message, solution)


def job_engine(given: Json, command: str, catalogue: Catalogue) -> Json:
    """The JobEngine for `algorithm.engine` of a request.

    Raises:
        Problem: the engine does not exist, or there is only one of a custom image and a command.
    """
    engine_id, name, version, image = (
        text(given, field) for field in ("engine_id", "engine_name", "engine_version", "image_url")
    )
    if bool(command) != bool(image or (command and (engine_id or name))):
        raise Problem(
            400,
            "ModelArts.2806",
            "Custom image jobs command and engine.url cannot be empty: "
            + (
                "algorithm.engine.image_url is missing."
                if command
                else "algorithm.engine.image_url without algorithm.command."
            ),
            "Give both, or neither.",
        )
    kept: Json = {field: given[field] for field in ("install_sys_packages", "image_repo_id") if field in given}
    if image and not (engine_id or name):
        return {"image_url": image} | kept
    found = catalogue.engine(engine_id=engine_id, name=name, version=version)
    if found is None:
        wanted = engine_id or f"{name} {version}"
        raise Problem(
            400,
            "ModelArts.2780",
            f"AI engine(id:{quoted(wanted)}) not found.",
            "Use engine_id, or engine_name and engine_version, of a listed training engine, in algorithm.engine. "
            + _OWN_NAMES,
        )
    engine: Json = {field: found[field] for field in ("engine_id", "engine_name", "engine_version")}
    return engine | ({"image_url": image} if image else {}) | kept
