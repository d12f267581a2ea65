# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base
from ..types import UNSET


@_base.reads(
    names={
        "os_modelarts_description": "os.modelarts/description",
        "os_modelarts_order_id": "os.modelarts/order.id",
        "os_modelarts_scheduler_extension": "os.modelarts/scheduler.extension",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class PoolAnnotationsUpdate(_base.MappingMethods, _base.Model):
    """Changes of the annotations of a pool.

    Attributes:
        os_modelarts_description (str | None): Description of the pool, without exclamation marks, quotes, ampersands, and the signs <, > and =.
            Matches ^[^!<>=&"']*$.
        os_modelarts_order_id (str | None): ID of the order, for subscriptions.
        os_modelarts_scheduler_extension (str | None): Priority that other users may give to their jobs in a shared pool.

    Source: ModelArts API Reference, resource_management/resource_pool_management/updating_a_resource_pool.rst,
    Table 6; huaweicloudsdkmodelarts 3.1.219, PoolMetadataUpdateAnnotations
    """

    os_modelarts_description: str | None = UNSET
    os_modelarts_order_id: str | None = UNSET
    os_modelarts_scheduler_extension: str | None = UNSET
