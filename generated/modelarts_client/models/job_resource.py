from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Choice, Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.allocated_resources import AllocatedResources
    from ..models.customized_flavor import CustomizedFlavor
    from ..models.flavor_detail import FlavorDetail
    from ..models.resource_policy import ResourcePolicy


@reads(
    {
        "policy": Choice("ResourcePolicy"),
        "flavor_detail": Nested("FlavorDetail"),
        "main_container_allocated_resources": Nested("AllocatedResources"),
        "main_container_customized_flavor": Nested("CustomizedFlavor"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class JobResource(Model):
    """Flavor and nodes of a job.

    Attributes:
        policy (ResourcePolicy | str | Unset): Resource mode of a job.
        flavor_id (str | Unset): ID of the flavor.
        flavor_name (str | Unset): Name of the flavor; filled in by ModelArts.
        node_count (int | Unset): Number of nodes. At least 1.
        pool_id (str | Unset): ID of the dedicated resource pool.
        flavor_detail (FlavorDetail | Unset): Flavor of a job; for the public pool only.
        pool_name (str | Unset): Name of the dedicated resource pool.
        main_container_allocated_resources (AllocatedResources | Unset): What the main container was given.
        main_container_customized_flavor (CustomizedFlavor | Unset): Part of a node of a dedicated pool that the
            main container takes.

    Source: 002_70b4f4b3164ec19d.txt, Tables 6-49, 6-101 and 6-158; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Table 95; huaweicloudsdkmodelarts 3.1.219, Resource
    """

    policy: ResourcePolicy | str | Unset = UNSET
    flavor_id: str | Unset = UNSET
    flavor_name: str | Unset = UNSET
    node_count: int | Unset = UNSET
    pool_id: str | Unset = UNSET
    flavor_detail: FlavorDetail | Unset = UNSET
    pool_name: str | Unset = UNSET
    main_container_allocated_resources: AllocatedResources | Unset = UNSET
    main_container_customized_flavor: CustomizedFlavor | Unset = UNSET
