# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.pool_driver import PoolDriver
    from ..models.pool_resource import PoolResource
    from ..models.pool_scope_type import PoolScopeType


@_base.reads(
    {
        "scope": _codecs.Each(_codecs.Choice("PoolScopeType")),
        "resources": _codecs.Each(_codecs.Nested("PoolResource")),
        "job_flavors": _codecs.Each(),
        "driver": _codecs.Nested("PoolDriver"),
    },
    names={
        "job_flavors": "jobFlavors",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class PoolSpecUpdate(_base.MappingMethods, _base.Model):
    """Changes of the desired state of a pool.

    Attributes:
        scope (list[PoolScopeType | str]): Types of jobs that the pool shall run.
        resources (list[PoolResource]): Flavors of the nodes, and how many nodes of each; replaces the list.
        job_flavors (list[str]): Names of the job flavors that the pool shall run.
        driver (PoolDriver): Drivers of a physical pool.

    Source: ModelArts API Reference, resource_management/resource_pool_management/updating_a_resource_pool.rst,
    Table 7; huaweicloudsdkmodelarts 3.1.219, PoolSpecUpdate
    """

    scope: list[PoolScopeType | str] = UNSET
    resources: list[PoolResource] = UNSET
    job_flavors: list[str] = UNSET
    driver: PoolDriver = UNSET
