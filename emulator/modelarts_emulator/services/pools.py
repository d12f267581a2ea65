"""The resource pools that services run in, and what an instance takes of them.

Source: api-ref service_management/deploying_services.rst, Tables 3 to 6; appendix/error_codes.rst.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, Protocol

from modelarts_emulator.capacity.amounts import Amount
from modelarts_emulator.capacity.pools import PoolState
from modelarts_emulator.contract import Json
from modelarts_emulator.services import problems
from modelarts_emulator.services.specifications import Size, size_of
from modelarts_emulator.state.fields import mapping, objects, text

CUSTOM: Final = "custom"
SCOPE: Final = "Infer"  # of pools that run services
POOL: Final = "pool"  # in a stored configuration: the pool that the instances run in, whoever names it
_MEGABYTE: Final = 1024.0**2


class PoolSource(Protocol):
    """The resource pools that services can run in."""

    def state(self, project_id: str, name: str) -> PoolState | None:
        """What a pool of the project is at present; None when it has none of this name."""

    def hold(self, project_id: str, job_type: str, claim: Amount) -> bool:
        """Whether a pool of the project that runs a type of jobs has a node which could hold something."""


class NoPools:
    """There are no resource pools."""

    def state(self, project_id: str, name: str) -> PoolState | None:
        """See `PoolSource`."""
        return None

    def hold(self, project_id: str, job_type: str, claim: Amount) -> bool:
        """See `PoolSource`."""
        return False


def pool_of(entry: Json, service: Json) -> str:
    """The pool for the instances of a model; empty for the shared one.

    Args:
        entry: its configuration, whose pool takes precedence.
        service: the service.

    Raises:
        Problem: a cluster of the old version is named, or nodes of a pool are.
    """
    for document in (entry, service):
        if cluster := text(document, "cluster_id"):
            raise problems.no_such_pool(cluster)
    for pool in objects(mapping(entry, "affinity", "node_affinity"), "pool_infos"):
        raise problems.no_such_pool(text(pool, "pool_name"))
    return text(entry, "pool_name") or text(service, "pool_name")


def check_pools(names: Iterable[str], project_id: str, pools: PoolSource) -> None:
    """Check that services can run in pools.

    Args:
        names: the pools; empty for the shared one.
        project_id: project of the service.
        pools: the pools that there are.

    Raises:
        Problem: there is no such pool, or it does not run services at present.
    """
    for name in filter(None, names):
        pool = pools.state(project_id, name)
        if pool is None:
            raise problems.no_such_pool(name)
        if pool.phase != "Running":
            raise problems.pool_not_running(name, pool.phase)
        if SCOPE not in pool.scope:
            raise problems.pool_without_services(name, pool.scope)


def size_of_instance(entry: Json) -> Size | None:
    """What an instance has: that of its specification, or its own in a pool; None when there is no such one."""
    custom = mapping(entry, "custom_spec")
    if text(entry, "specification") != CUSTOM or not text(entry, POOL):
        return size_of(text(entry, "specification"))
    return Size(
        cpus=_number(custom, "cpu"),
        memory=int(_number(custom, "memory")),
        gpus=_number(custom, "gpu_p4"),
        npus=_number(custom, "ascend_a310"),
    )


def claim_of(entry: Json) -> Amount:
    """What an instance takes of a node of its pool."""
    size = size_of_instance(entry)
    return amount_of(size) if size is not None else Amount(0.0, 0.0)


def amount_of(size: Size) -> Amount:
    """What an instance of a size takes of a node."""
    return Amount(size.cpus, size.memory * _MEGABYTE)


def _number(document: Json, name: str) -> float:
    value = document.get(name)
    return float(value) if isinstance(value, int | float) else 0.0
