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
            ampersands, and the signs <, > and =.
        os_modelarts_order_id (str | Unset): ID of the order, for subscriptions.
        os_modelarts_scheduler_extension (str | Unset): Priority that other users may give to their jobs in a
            shared pool.
    """

    os_modelarts_description: str | Unset = UNSET
    os_modelarts_order_id: str | Unset = UNSET
    os_modelarts_scheduler_extension: str | Unset = UNSET
