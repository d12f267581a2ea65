# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base
from ..types import UNSET


@_base.reads()
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class CreateTaskResource(_base.MappingMethods, _base.Model):
    """Flavor of a task.

    Attributes:
        node_count (int): Number of nodes. At least 1.
        flavor_id (str | None): ID of the flavor.
        pool_id (str | None): ID of the resource pool.

    Source: ModelArts API Reference, training_management/creating_a_training_job.rst, Table 42;
    huaweicloudsdkmodelarts 3.1.219, TaskTaskResource
    """

    node_count: int
    flavor_id: str | None = UNSET
    pool_id: str | None = UNSET
