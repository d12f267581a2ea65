from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.pool_auto_renew import PoolAutoRenew
from ..models.pool_billing_mode import PoolBillingMode
from ..models.pool_period_type import PoolPeriodType
from ..types import UNSET, Unset, open_enum, readable


@_attrs_define
class PoolMetaAnnotations:
    """Annotations of a pool.

    Attributes:
        os_modelarts_description (str | Unset): Description of the pool.
        os_modelarts_billing_mode (PoolBillingMode | Unset): How a pool is paid: by use (0) or by the month or
            year (1).
        os_modelarts_period_num (str | Unset): Length of the subscription, in the unit of
            os.modelarts/period.type.
        os_modelarts_period_type (PoolPeriodType | Unset): Unit of a subscription: month (2), year (3) or hour
            (4).
        os_modelarts_auto_renew (PoolAutoRenew | Unset): Whether a subscription is renewed by itself (1) or not
            (0). Default: PoolAutoRenew.MANUAL.
        os_modelarts_promotion_info (str | Unset): Discount of the subscription.
        os_modelarts_service_console_url (str | Unset): URL that follows the payment of the order.
        os_modelarts_order_id (str | Unset): ID of the order of the subscription.
        os_modelarts_flavor_resource_ids (str | Unset): Resource IDs of the flavors in billing, a JSON object in
            a text.
        os_modelarts_tms_tags (str | Unset): Tags that the user gave the pool when creating it.
        os_modelarts_external_access (str | Unset): How the pool is reached from outside, for example elb.
        os_modelarts_scheduler_extension (str | Unset): Priority that other users may give to their jobs in a
            shared pool.
        os_modelarts_volcano_scheduler_cabinet_exclusive_enabled (str | Unset): When present, the pool runs jobs
            that need a whole cabinet, although it was not created by cabinets.
        os_modelarts_tenant_domain_name (str | Unset): Name of the account that the pool was created in.
        os_modelarts_pool_scheduler_queue_strategy (str | Unset): Strategy of the scheduling queue.
        os_modelarts_pool_subpools_count (str | Unset): Number of logical pools in the pool.
        os_modelarts_pool_scope_external_dependency_train (str | Unset): What training depends on outside of the
            pool, a JSON object in a text.
        os_modelarts_pool_scope_external_dependency_infer (str | Unset): What inference depends on outside of
            the pool, a JSON object in a text.
        os_modelarts_pool_scope_external_dependency_notebook (str | Unset): What notebooks depend on outside of
            the pool, a JSON object in a text.
    """

    os_modelarts_description: str | Unset = UNSET
    os_modelarts_billing_mode: PoolBillingMode | Unset = UNSET
    os_modelarts_period_num: str | Unset = UNSET
    os_modelarts_period_type: PoolPeriodType | Unset = UNSET
    os_modelarts_auto_renew: PoolAutoRenew | Unset = PoolAutoRenew.MANUAL
    os_modelarts_promotion_info: str | Unset = UNSET
    os_modelarts_service_console_url: str | Unset = UNSET
    os_modelarts_order_id: str | Unset = UNSET
    os_modelarts_flavor_resource_ids: str | Unset = UNSET
    os_modelarts_tms_tags: str | Unset = UNSET
    os_modelarts_external_access: str | Unset = UNSET
    os_modelarts_scheduler_extension: str | Unset = UNSET
    os_modelarts_volcano_scheduler_cabinet_exclusive_enabled: str | Unset = UNSET
    os_modelarts_tenant_domain_name: str | Unset = UNSET
    os_modelarts_pool_scheduler_queue_strategy: str | Unset = UNSET
    os_modelarts_pool_subpools_count: str | Unset = UNSET
    os_modelarts_pool_scope_external_dependency_train: str | Unset = UNSET
    os_modelarts_pool_scope_external_dependency_infer: str | Unset = UNSET
    os_modelarts_pool_scope_external_dependency_notebook: str | Unset = UNSET
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
        _value = self.os_modelarts_promotion_info
        if _value is not UNSET:
            _result["os.modelarts/promotion.info"] = _value
        _value = self.os_modelarts_service_console_url
        if _value is not UNSET:
            _result["os.modelarts/service.console.url"] = _value
        _value = self.os_modelarts_order_id
        if _value is not UNSET:
            _result["os.modelarts/order.id"] = _value
        _value = self.os_modelarts_flavor_resource_ids
        if _value is not UNSET:
            _result["os.modelarts/flavor.resource.ids"] = _value
        _value = self.os_modelarts_tms_tags
        if _value is not UNSET:
            _result["os.modelarts/tms.tags"] = _value
        _value = self.os_modelarts_external_access
        if _value is not UNSET:
            _result["os.modelarts/external-access"] = _value
        _value = self.os_modelarts_scheduler_extension
        if _value is not UNSET:
            _result["os.modelarts/scheduler.extension"] = _value
        _value = self.os_modelarts_volcano_scheduler_cabinet_exclusive_enabled
        if _value is not UNSET:
            _result["os.modelarts/volcano.scheduler.cabinet-exclusive.enabled"] = _value
        _value = self.os_modelarts_tenant_domain_name
        if _value is not UNSET:
            _result["os.modelarts/tenant.domain.name"] = _value
        _value = self.os_modelarts_pool_scheduler_queue_strategy
        if _value is not UNSET:
            _result["os.modelarts.pool/scheduler.queue.strategy"] = _value
        _value = self.os_modelarts_pool_subpools_count
        if _value is not UNSET:
            _result["os.modelarts.pool/subpools.count"] = _value
        _value = self.os_modelarts_pool_scope_external_dependency_train
        if _value is not UNSET:
            _result["os.modelarts.pool/scope.external.dependency.Train"] = _value
        _value = self.os_modelarts_pool_scope_external_dependency_infer
        if _value is not UNSET:
            _result["os.modelarts.pool/scope.external.dependency.Infer"] = _value
        _value = self.os_modelarts_pool_scope_external_dependency_notebook
        if _value is not UNSET:
            _result["os.modelarts.pool/scope.external.dependency.Notebook"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> PoolMetaAnnotations:
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
        os_modelarts_promotion_info: Any = _rest.pop("os.modelarts/promotion.info", UNSET)
        os_modelarts_service_console_url: Any = _rest.pop("os.modelarts/service.console.url", UNSET)
        os_modelarts_order_id: Any = _rest.pop("os.modelarts/order.id", UNSET)
        os_modelarts_flavor_resource_ids: Any = _rest.pop("os.modelarts/flavor.resource.ids", UNSET)
        os_modelarts_tms_tags: Any = _rest.pop("os.modelarts/tms.tags", UNSET)
        os_modelarts_external_access: Any = _rest.pop("os.modelarts/external-access", UNSET)
        os_modelarts_scheduler_extension: Any = _rest.pop("os.modelarts/scheduler.extension", UNSET)
        os_modelarts_volcano_scheduler_cabinet_exclusive_enabled: Any = _rest.pop(
            "os.modelarts/volcano.scheduler.cabinet-exclusive.enabled", UNSET
        )
        os_modelarts_tenant_domain_name: Any = _rest.pop("os.modelarts/tenant.domain.name", UNSET)
        os_modelarts_pool_scheduler_queue_strategy: Any = _rest.pop("os.modelarts.pool/scheduler.queue.strategy", UNSET)
        os_modelarts_pool_subpools_count: Any = _rest.pop("os.modelarts.pool/subpools.count", UNSET)
        os_modelarts_pool_scope_external_dependency_train: Any = _rest.pop(
            "os.modelarts.pool/scope.external.dependency.Train", UNSET
        )
        os_modelarts_pool_scope_external_dependency_infer: Any = _rest.pop(
            "os.modelarts.pool/scope.external.dependency.Infer", UNSET
        )
        os_modelarts_pool_scope_external_dependency_notebook: Any = _rest.pop(
            "os.modelarts.pool/scope.external.dependency.Notebook", UNSET
        )
        _result = cls(
            os_modelarts_description=os_modelarts_description,
            os_modelarts_billing_mode=os_modelarts_billing_mode,
            os_modelarts_period_num=os_modelarts_period_num,
            os_modelarts_period_type=os_modelarts_period_type,
            os_modelarts_auto_renew=os_modelarts_auto_renew,
            os_modelarts_promotion_info=os_modelarts_promotion_info,
            os_modelarts_service_console_url=os_modelarts_service_console_url,
            os_modelarts_order_id=os_modelarts_order_id,
            os_modelarts_flavor_resource_ids=os_modelarts_flavor_resource_ids,
            os_modelarts_tms_tags=os_modelarts_tms_tags,
            os_modelarts_external_access=os_modelarts_external_access,
            os_modelarts_scheduler_extension=os_modelarts_scheduler_extension,
            os_modelarts_volcano_scheduler_cabinet_exclusive_enabled=os_modelarts_volcano_scheduler_cabinet_exclusive_enabled,
            os_modelarts_tenant_domain_name=os_modelarts_tenant_domain_name,
            os_modelarts_pool_scheduler_queue_strategy=os_modelarts_pool_scheduler_queue_strategy,
            os_modelarts_pool_subpools_count=os_modelarts_pool_subpools_count,
            os_modelarts_pool_scope_external_dependency_train=os_modelarts_pool_scope_external_dependency_train,
            os_modelarts_pool_scope_external_dependency_infer=os_modelarts_pool_scope_external_dependency_infer,
            os_modelarts_pool_scope_external_dependency_notebook=os_modelarts_pool_scope_external_dependency_notebook,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
