from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.customized_flavor import CustomizedFlavor


@reads(
    {
        "main_container_customized_flavor": Nested("CustomizedFlavor"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class CreateJobResource(Model):
    """Flavor and number of nodes of a new job: flavor_id for the public pool, pool_id with flavor_id for a dedicated one.

    Attributes:
        flavor_id (str | Unset): ID of the flavor, for example modelarts.p3.large.public.
        node_count (int | Unset): Number of nodes. At least 1. Default: 1.
        pool_id (str | Unset): ID of the dedicated resource pool.
        main_container_customized_flavor (CustomizedFlavor | Unset): Part of a node of a dedicated pool that the
            main container takes.

    Source: 002_70b4f4b3164ec19d.txt, Tables 6-1 and 6-49; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Table 44; huaweicloudsdkmodelarts 3.1.219, SpecResource
    """

    flavor_id: str | Unset = UNSET
    node_count: int | Unset = 1
    pool_id: str | Unset = UNSET
    main_container_customized_flavor: CustomizedFlavor | Unset = UNSET
