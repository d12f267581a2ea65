from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Choice, Each, Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.pool_driver import PoolDriver
    from ..models.pool_resource import PoolResource
    from ..models.pool_scope_type import PoolScopeType


@reads(
    {
        "scope": Each(Choice("PoolScopeType")),
        "resources": Each(Nested("PoolResource")),
        "job_flavors": Each(),
        "driver": Nested("PoolDriver"),
    },
    names={
        "job_flavors": "jobFlavors",
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class PoolSpecUpdate(Model):
    """Changes of the desired state of a pool.

    Attributes:
        scope (list[PoolScopeType | str] | Unset): Types of jobs that the pool shall run.
        resources (list[PoolResource] | Unset): Flavors of the nodes, and how many nodes of each; replaces the
            list.
        job_flavors (list[str] | Unset): Names of the job flavors that the pool shall run.
        driver (PoolDriver | Unset): Drivers of a physical pool.

    Source: ModelArts API Reference, resource_management/resource_pool_management/updating_a_resource_pool.rst,
    Table 7; huaweicloudsdkmodelarts 3.1.219, PoolSpecUpdate
    """

    scope: list[PoolScopeType | str] | Unset = UNSET
    resources: list[PoolResource] | Unset = UNSET
    job_flavors: list[str] | Unset = UNSET
    driver: PoolDriver | Unset = UNSET
