# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.allocated_resources import AllocatedResources
    from ..models.customized_flavor import CustomizedFlavor
    from ..models.flavor_detail import FlavorDetail
    from ..models.resource_policy import ResourcePolicy


@_base.reads(
    {
        "policy": _codecs.Choice("ResourcePolicy"),
        "flavor_detail": _codecs.Nested("FlavorDetail"),
        "main_container_allocated_resources": _codecs.Nested("AllocatedResources"),
        "main_container_customized_flavor": _codecs.Nested("CustomizedFlavor"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class JobResource(_base.MappingMethods, _base.Model):
    """Flavor and nodes of a job.

    Attributes:
        policy (ResourcePolicy | str | None): Resource mode of a job.
        flavor_id (str | None): ID of the flavor.
        flavor_name (str | None): Name of the flavor; filled in by ModelArts.
        node_count (int | None): Number of nodes. At least 1.
        pool_id (str | None): ID of the dedicated resource pool.
        flavor_detail (FlavorDetail): Flavor of a job; for the public pool only.
        pool_name (str | None): Name of the dedicated resource pool.
        main_container_allocated_resources (AllocatedResources): What the main container was given.
        main_container_customized_flavor (CustomizedFlavor): Part of a node of a dedicated pool that the main container takes.
        pool_group_id (str | None): ID of the federation of resource pools; for jobs of the kind federated_pool_job.

    Source: 002_70b4f4b3164ec19d.txt, Tables 6-49, 6-101 and 6-158; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Table 95; huaweicloudsdkmodelarts 3.1.219, Resource;
    terraform-provider-huaweicloud, docs/resources/modelarts_training_job.md
    """

    policy: ResourcePolicy | str | None = UNSET
    flavor_id: str | None = UNSET
    flavor_name: str | None = UNSET
    node_count: int | None = UNSET
    pool_id: str | None = UNSET
    flavor_detail: FlavorDetail = UNSET
    pool_name: str | None = UNSET
    main_container_allocated_resources: AllocatedResources = UNSET
    main_container_customized_flavor: CustomizedFlavor = UNSET
    pool_group_id: str | None = UNSET
