# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..models.pool_auto_pay import PoolAutoPay
from ..models.pool_auto_renew import PoolAutoRenew
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.pool_billing_mode import PoolBillingMode
    from ..models.pool_period_type import PoolPeriodType


@_base.reads(
    {
        "os_modelarts_billing_mode": _codecs.Choice("PoolBillingMode"),
        "os_modelarts_period_type": _codecs.Choice("PoolPeriodType"),
        "os_modelarts_auto_renew": _codecs.Choice("PoolAutoRenew"),
        "os_modelarts_auto_pay": _codecs.Choice("PoolAutoPay"),
    },
    names={
        "os_modelarts_description": "os.modelarts/description",
        "os_modelarts_billing_mode": "os.modelarts/billing.mode",
        "os_modelarts_period_num": "os.modelarts/period.num",
        "os_modelarts_period_type": "os.modelarts/period.type",
        "os_modelarts_auto_renew": "os.modelarts/auto.renew",
        "os_modelarts_auto_pay": "os.modelarts/auto.pay",
        "os_modelarts_promotion_info": "os.modelarts/promotion.info",
        "os_modelarts_service_console_url": "os.modelarts/service.console.url",
        "os_modelarts_order_id": "os.modelarts/order.id",
        "os_modelarts_scheduler_extension": "os.modelarts/scheduler.extension",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class PoolAnnotationsCreation(_base.MappingMethods, _base.Model):
    """Annotations of a new pool.

    Attributes:
        os_modelarts_description (str | None): Description of the pool.
        os_modelarts_billing_mode (PoolBillingMode | str | None): How a pool is paid: by use (0) or by the month or year (1).
        os_modelarts_period_num (str | None): Length of the subscription, in the unit of os.modelarts/period.type; needed with billing mode 1.
        os_modelarts_period_type (PoolPeriodType | str | None): Unit of a subscription: month (2), year (3) or hour (4).
        os_modelarts_auto_renew (PoolAutoRenew | str | None): Whether the subscription is renewed by itself. Default: PoolAutoRenew.MANUAL.
        os_modelarts_auto_pay (PoolAutoPay | str | None): Whether the subscription is paid by itself. Default: PoolAutoPay.FALSE.
        os_modelarts_promotion_info (str | None): Discount of the subscription.
        os_modelarts_service_console_url (str | None): URL that follows the payment of the order.
        os_modelarts_order_id (str | None): ID of the order; needed with billing mode 1.
        os_modelarts_scheduler_extension (str | None): Priority that other users may give to their jobs in a shared pool.

    Source: ModelArts API Reference, resource_management/resource_pool_management/creating_resource_pools.rst, Table
    6; huaweicloudsdkmodelarts 3.1.219, PoolAnnotationsCreation
    """

    os_modelarts_description: str | None = UNSET
    os_modelarts_billing_mode: PoolBillingMode | str | None = UNSET
    os_modelarts_period_num: str | None = UNSET
    os_modelarts_period_type: PoolPeriodType | str | None = UNSET
    os_modelarts_auto_renew: PoolAutoRenew | str | None = PoolAutoRenew.MANUAL
    os_modelarts_auto_pay: PoolAutoPay | str | None = PoolAutoPay.FALSE
    os_modelarts_promotion_info: str | None = UNSET
    os_modelarts_service_console_url: str | None = UNSET
    os_modelarts_order_id: str | None = UNSET
    os_modelarts_scheduler_extension: str | None = UNSET
