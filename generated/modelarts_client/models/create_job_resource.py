# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.customized_flavor import CustomizedFlavor


@_base.reads(
    {
        "main_container_customized_flavor": _codecs.Nested("CustomizedFlavor"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class CreateJobResource(_base.MappingMethods, _base.Model):
    """Flavor and number of nodes of a new job: flavor_id for the public pool, pool_id with flavor_id for a dedicated one.

    Attributes:
        flavor_id (str | None): ID of the flavor, for example modelarts.p3.large.public.
        node_count (int | None): Number of nodes. At least 1. Default: 1.
        pool_id (str | None): ID of the dedicated resource pool.
        main_container_customized_flavor (CustomizedFlavor): Part of a node of a dedicated pool that the main container takes.
        pool_group_id (str | None): ID of the federation of resource pools; for jobs of the kind federated_pool_job.

    Source: 002_70b4f4b3164ec19d.txt, Tables 6-1 and 6-49; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Table 44; huaweicloudsdkmodelarts 3.1.219,
    SpecResource; terraform-provider-huaweicloud, docs/resources/modelarts_training_job.md
    """

    flavor_id: str | None = UNSET
    node_count: int | None = 1
    pool_id: str | None = UNSET
    main_container_customized_flavor: CustomizedFlavor = UNSET
    pool_group_id: str | None = UNSET
