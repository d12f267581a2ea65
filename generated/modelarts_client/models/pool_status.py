from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Choice, Each, Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.pool_phase import PoolPhase
    from ..models.pool_status_clusters import PoolStatusClusters
    from ..models.pool_status_driver import PoolStatusDriver
    from ..models.pool_status_resources import PoolStatusResources
    from ..models.pool_status_scope import PoolStatusScope


@reads(
    {
        "phase": Choice("PoolPhase"),
        "resources": Nested("PoolStatusResources"),
        "scope": Each(Nested("PoolStatusScope")),
        "driver": Nested("PoolStatusDriver"),
        "clusters": Each(Nested("PoolStatusClusters")),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class PoolStatus(Model):
    """What a pool is.

    Attributes:
        phase (PoolPhase | str | Unset): State of a pool; Waiting is for a payment or an approval.
        message (str | Unset): Message that explains the state.
        resources (PoolStatusResources | Unset): Nodes of a pool by their state.
        scope (list[PoolStatusScope] | Unset): States of the types of jobs.
        driver (PoolStatusDriver | Unset): States of the drivers of a pool.
        parent (str | Unset): Name of the pool that this one is a part of; empty for a physical pool.
        root (str | Unset): Name of the physical pool; that of the pool itself when it is one.
        clusters (list[PoolStatusClusters] | Unset): Clusters of the pool.

    Source: 001_bf673bd6dff8b58d.txt, Table 12 of ShowPool; ModelArts API Reference,
    resource_management/resource_pool_management/creating_resource_pools.rst, Table 39; ModelArts API
    Reference of 2024-11-28, resource_management/resource_pool_management/updating_a_resource_pool.rst,
    Table 22; huaweicloudsdkmodelarts 3.1.219, PoolStatus
    """

    phase: PoolPhase | str | Unset = UNSET
    message: str | Unset = UNSET
    resources: PoolStatusResources | Unset = UNSET
    scope: list[PoolStatusScope] | Unset = UNSET
    driver: PoolStatusDriver | Unset = UNSET
    parent: str | Unset = UNSET
    root: str | Unset = UNSET
    clusters: list[PoolStatusClusters] | Unset = UNSET
