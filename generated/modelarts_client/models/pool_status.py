# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.pool_phase import PoolPhase
    from ..models.pool_status_clusters import PoolStatusClusters
    from ..models.pool_status_driver import PoolStatusDriver
    from ..models.pool_status_resources import PoolStatusResources
    from ..models.pool_status_scope import PoolStatusScope


@_base.reads(
    {
        "phase": _codecs.Choice("PoolPhase"),
        "resources": _codecs.Nested("PoolStatusResources"),
        "scope": _codecs.Each(_codecs.Nested("PoolStatusScope")),
        "driver": _codecs.Nested("PoolStatusDriver"),
        "clusters": _codecs.Each(_codecs.Nested("PoolStatusClusters")),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class PoolStatus(_base.MappingMethods, _base.Model):
    """What a pool is.

    Attributes:
        phase (PoolPhase | str | None): State of a pool; Waiting is for a payment or an approval.
        message (str | None): Message that explains the state.
        resources (PoolStatusResources): Nodes of a pool by their state.
        scope (list[PoolStatusScope]): States of the types of jobs.
        driver (PoolStatusDriver): States of the drivers of a pool.
        parent (str | None): Name of the pool that this one is a part of; empty for a physical pool.
        root (str | None): Name of the physical pool; that of the pool itself when it is one.
        clusters (list[PoolStatusClusters]): Clusters of the pool.

    Source: 001_bf673bd6dff8b58d.txt, Table 12 of ShowPool; ModelArts API Reference,
    resource_management/resource_pool_management/creating_resource_pools.rst, Table 39; ModelArts API
    Reference of 2024-11-28, resource_management/resource_pool_management/updating_a_resource_pool.rst,
    Table 22; huaweicloudsdkmodelarts 3.1.219, PoolStatus
    """

    phase: PoolPhase | str | None = UNSET
    message: str | None = UNSET
    resources: PoolStatusResources = UNSET
    scope: list[PoolStatusScope] = UNSET
    driver: PoolStatusDriver = UNSET
    parent: str | None = UNSET
    root: str | None = UNSET
    clusters: list[PoolStatusClusters] = UNSET
