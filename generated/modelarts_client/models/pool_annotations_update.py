from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads
from ..types import UNSET, Unset


@reads(
    {},
    names={
        "os_modelarts_description": "os.modelarts/description",
        "os_modelarts_order_id": "os.modelarts/order.id",
        "os_modelarts_scheduler_extension": "os.modelarts/scheduler.extension",
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class PoolAnnotationsUpdate(Model):
    """Changes of the annotations of a pool.

    Attributes:
        os_modelarts_description (str | Unset): Description of the pool, without exclamation marks, quotes,
            ampersands, and the signs <, > and =. Matches ^[^!<>=&"']*$.
        os_modelarts_order_id (str | Unset): ID of the order, for subscriptions.
        os_modelarts_scheduler_extension (str | Unset): Priority that other users may give to their jobs in a
            shared pool.

    Source: ModelArts API Reference, resource_management/resource_pool_management/updating_a_resource_pool.rst,
    Table 6; huaweicloudsdkmodelarts 3.1.219, PoolMetadataUpdateAnnotations
    """

    os_modelarts_description: str | Unset = UNSET
    os_modelarts_order_id: str | Unset = UNSET
    os_modelarts_scheduler_extension: str | Unset = UNSET
