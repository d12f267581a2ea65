from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Choice
from ..model_base import Model, reads
from ..models.pool_auto_pay import PoolAutoPay
from ..models.pool_auto_renew import PoolAutoRenew
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.pool_billing_mode import PoolBillingMode
    from ..models.pool_period_type import PoolPeriodType


@reads(
    {
        "os_modelarts_billing_mode": Choice("PoolBillingMode"),
        "os_modelarts_period_type": Choice("PoolPeriodType"),
        "os_modelarts_auto_renew": Choice("PoolAutoRenew"),
        "os_modelarts_auto_pay": Choice("PoolAutoPay"),
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
@_attrs_define(slots=False, eq=False, repr=False)
class PoolAnnotationsCreation(Model):
    """Annotations of a new pool.

    Attributes:
        os_modelarts_description (str | Unset): Description of the pool.
        os_modelarts_billing_mode (PoolBillingMode | str | Unset): How a pool is paid: by use (0) or by the
            month or year (1).
        os_modelarts_period_num (str | Unset): Length of the subscription, in the unit of
            os.modelarts/period.type; needed with billing mode 1.
        os_modelarts_period_type (PoolPeriodType | str | Unset): Unit of a subscription: month (2), year (3) or
            hour (4).
        os_modelarts_auto_renew (PoolAutoRenew | str | Unset): Whether the subscription is renewed by itself.
            Default: PoolAutoRenew.MANUAL.
        os_modelarts_auto_pay (PoolAutoPay | str | Unset): Whether the subscription is paid by itself. Default:
            PoolAutoPay.FALSE.
        os_modelarts_promotion_info (str | Unset): Discount of the subscription.
        os_modelarts_service_console_url (str | Unset): URL that follows the payment of the order.
        os_modelarts_order_id (str | Unset): ID of the order; needed with billing mode 1.
        os_modelarts_scheduler_extension (str | Unset): Priority that other users may give to their jobs in a
            shared pool.

    Source: ModelArts API Reference, resource_management/resource_pool_management/creating_resource_pools.rst, Table
    6; huaweicloudsdkmodelarts 3.1.219, PoolAnnotationsCreation
    """

    os_modelarts_description: str | Unset = UNSET
    os_modelarts_billing_mode: PoolBillingMode | str | Unset = UNSET
    os_modelarts_period_num: str | Unset = UNSET
    os_modelarts_period_type: PoolPeriodType | str | Unset = UNSET
    os_modelarts_auto_renew: PoolAutoRenew | str | Unset = PoolAutoRenew.MANUAL
    os_modelarts_auto_pay: PoolAutoPay | str | Unset = PoolAutoPay.FALSE
    os_modelarts_promotion_info: str | Unset = UNSET
    os_modelarts_service_console_url: str | Unset = UNSET
    os_modelarts_order_id: str | Unset = UNSET
    os_modelarts_scheduler_extension: str | Unset = UNSET
