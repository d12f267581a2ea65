from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.pool_auto_pay import PoolAutoPay
from ..models.pool_auto_renew import PoolAutoRenew
from ..models.pool_billing_mode import PoolBillingMode
from ..models.pool_period_type import PoolPeriodType
from ..types import UNSET, Unset, open_enum, readable


@_attrs_define
class PoolAnnotationsCreation:
    """Annotations of a new pool.

    Attributes:
        os_modelarts_description (str | Unset): Description of the pool.
        os_modelarts_billing_mode (PoolBillingMode | Unset): How a pool is paid: by use (0) or by the month or
            year (1).
        os_modelarts_period_num (str | Unset): Length of the subscription, in the unit of
            os.modelarts/period.type; needed with billing mode 1.
        os_modelarts_period_type (PoolPeriodType | Unset): Unit of a subscription: month (2), year (3) or hour
            (4).
        os_modelarts_auto_renew (PoolAutoRenew | Unset): Whether a subscription is renewed by itself (1) or not
            (0). Default: PoolAutoRenew.MANUAL.
        os_modelarts_auto_pay (PoolAutoPay | Unset): Whether a subscription is paid by itself. Default:
            PoolAutoPay.FALSE.
        os_modelarts_promotion_info (str | Unset): Discount of the subscription.
        os_modelarts_service_console_url (str | Unset): URL that follows the payment of the order.
        os_modelarts_order_id (str | Unset): ID of the order; needed with billing mode 1.
        os_modelarts_scheduler_extension (str | Unset): Priority that other users may give to their jobs in a
            shared pool.
    """

    os_modelarts_description: str | Unset = UNSET
    os_modelarts_billing_mode: PoolBillingMode | Unset = UNSET
    os_modelarts_period_num: str | Unset = UNSET
    os_modelarts_period_type: PoolPeriodType | Unset = UNSET
    os_modelarts_auto_renew: PoolAutoRenew | Unset = PoolAutoRenew.MANUAL
    os_modelarts_auto_pay: PoolAutoPay | Unset = PoolAutoPay.FALSE
    os_modelarts_promotion_info: str | Unset = UNSET
    os_modelarts_service_console_url: str | Unset = UNSET
    os_modelarts_order_id: str | Unset = UNSET
    os_modelarts_scheduler_extension: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.os_modelarts_description
        if _value is not UNSET:
            _result["os.modelarts/description"] = _value
        _value = self.os_modelarts_billing_mode
        if _value is not UNSET:
            _result["os.modelarts/billing.mode"] = _value.value if isinstance(_value, PoolBillingMode) else _value
        _value = self.os_modelarts_period_num
        if _value is not UNSET:
            _result["os.modelarts/period.num"] = _value
        _value = self.os_modelarts_period_type
        if _value is not UNSET:
            _result["os.modelarts/period.type"] = _value.value if isinstance(_value, PoolPeriodType) else _value
        _value = self.os_modelarts_auto_renew
        if _value is not UNSET:
            _result["os.modelarts/auto.renew"] = _value.value if isinstance(_value, PoolAutoRenew) else _value
        _value = self.os_modelarts_auto_pay
        if _value is not UNSET:
            _result["os.modelarts/auto.pay"] = _value.value if isinstance(_value, PoolAutoPay) else _value
        _value = self.os_modelarts_promotion_info
        if _value is not UNSET:
            _result["os.modelarts/promotion.info"] = _value
        _value = self.os_modelarts_service_console_url
        if _value is not UNSET:
            _result["os.modelarts/service.console.url"] = _value
        _value = self.os_modelarts_order_id
        if _value is not UNSET:
            _result["os.modelarts/order.id"] = _value
        _value = self.os_modelarts_scheduler_extension
        if _value is not UNSET:
            _result["os.modelarts/scheduler.extension"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> PoolAnnotationsCreation:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        _rest: dict[str, Any] = dict(src_dict)
        os_modelarts_description: Any = _rest.pop("os.modelarts/description", UNSET)
        os_modelarts_billing_mode: Any = _rest.pop("os.modelarts/billing.mode", UNSET)
        os_modelarts_billing_mode = open_enum(PoolBillingMode, os_modelarts_billing_mode)
        os_modelarts_period_num: Any = _rest.pop("os.modelarts/period.num", UNSET)
        os_modelarts_period_type: Any = _rest.pop("os.modelarts/period.type", UNSET)
        os_modelarts_period_type = open_enum(PoolPeriodType, os_modelarts_period_type)
        os_modelarts_auto_renew: Any = _rest.pop("os.modelarts/auto.renew", UNSET)
        os_modelarts_auto_renew = open_enum(PoolAutoRenew, os_modelarts_auto_renew)
        os_modelarts_auto_pay: Any = _rest.pop("os.modelarts/auto.pay", UNSET)
        os_modelarts_auto_pay = open_enum(PoolAutoPay, os_modelarts_auto_pay)
        os_modelarts_promotion_info: Any = _rest.pop("os.modelarts/promotion.info", UNSET)
        os_modelarts_service_console_url: Any = _rest.pop("os.modelarts/service.console.url", UNSET)
        os_modelarts_order_id: Any = _rest.pop("os.modelarts/order.id", UNSET)
        os_modelarts_scheduler_extension: Any = _rest.pop("os.modelarts/scheduler.extension", UNSET)
        _result = cls(
            os_modelarts_description=os_modelarts_description,
            os_modelarts_billing_mode=os_modelarts_billing_mode,
            os_modelarts_period_num=os_modelarts_period_num,
            os_modelarts_period_type=os_modelarts_period_type,
            os_modelarts_auto_renew=os_modelarts_auto_renew,
            os_modelarts_auto_pay=os_modelarts_auto_pay,
            os_modelarts_promotion_info=os_modelarts_promotion_info,
            os_modelarts_service_console_url=os_modelarts_service_console_url,
            os_modelarts_order_id=os_modelarts_order_id,
            os_modelarts_scheduler_extension=os_modelarts_scheduler_extension,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
