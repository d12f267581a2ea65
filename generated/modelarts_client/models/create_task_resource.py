from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads
from ..types import UNSET, Unset


@reads(
    {},
)
@_attrs_define(slots=False, eq=False, repr=False)
class CreateTaskResource(Model):
    """Flavor of a task.

    Attributes:
        node_count (int): Number of nodes. At least 1.
        flavor_id (str | Unset): ID of the flavor.
        pool_id (str | Unset): ID of the resource pool.

    Source: ModelArts API Reference, training_management/creating_a_training_job.rst, Table 42;
    huaweicloudsdkmodelarts 3.1.219, TaskTaskResource
    """

    node_count: int
    flavor_id: str | Unset = UNSET
    pool_id: str | Unset = UNSET
