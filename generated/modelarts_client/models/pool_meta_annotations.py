# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
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
    },
    names={
        "os_modelarts_description": "os.modelarts/description",
        "os_modelarts_billing_mode": "os.modelarts/billing.mode",
        "os_modelarts_period_num": "os.modelarts/period.num",
        "os_modelarts_period_type": "os.modelarts/period.type",
        "os_modelarts_auto_renew": "os.modelarts/auto.renew",
        "os_modelarts_promotion_info": "os.modelarts/promotion.info",
        "os_modelarts_service_console_url": "os.modelarts/service.console.url",
        "os_modelarts_order_id": "os.modelarts/order.id",
        "os_modelarts_flavor_resource_ids": "os.modelarts/flavor.resource.ids",
        "os_modelarts_tms_tags": "os.modelarts/tms.tags",
        "os_modelarts_external_access": "os.modelarts/external-access",
        "os_modelarts_scheduler_extension": "os.modelarts/scheduler.extension",
        "os_modelarts_volcano_scheduler_cabinet_exclusive_enabled": "os.modelarts/volcano.scheduler.cabinet-exclusive.enabled",
        "os_modelarts_tenant_domain_name": "os.modelarts/tenant.domain.name",
        "os_modelarts_pool_scheduler_queue_strategy": "os.modelarts.pool/scheduler.queue.strategy",
        "os_modelarts_pool_subpools_count": "os.modelarts.pool/subpools.count",
        "os_modelarts_pool_scope_external_dependency_train": "os.modelarts.pool/scope.external.dependency.Train",
        "os_modelarts_pool_scope_external_dependency_infer": "os.modelarts.pool/scope.external.dependency.Infer",
        "os_modelarts_pool_scope_external_dependency_notebook": "os.modelarts.pool/scope.external.dependency.Notebook",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class PoolMetaAnnotations(_base.MappingMethods, _base.Model):
    """Annotations of a pool.

    Attributes:
        os_modelarts_description (str | None): Description of the pool.
        os_modelarts_billing_mode (PoolBillingMode | str | None): How a pool is paid: by use (0) or by the month or year (1).
        os_modelarts_period_num (str | None): Length of the subscription, in the unit of os.modelarts/period.type.
        os_modelarts_period_type (PoolPeriodType | str | None): Unit of a subscription: month (2), year (3) or hour (4).
        os_modelarts_auto_renew (PoolAutoRenew | str | None): Whether the subscription is renewed by itself. Default: PoolAutoRenew.MANUAL.
        os_modelarts_promotion_info (str | None): Discount of the subscription.
        os_modelarts_service_console_url (str | None): URL that follows the payment of the order.
        os_modelarts_order_id (str | None): ID of the order of the subscription.
        os_modelarts_flavor_resource_ids (str | None): Resource IDs of the flavors in billing, a JSON object in a text.
        os_modelarts_tms_tags (str | None): Tags that the user gave the pool when creating it.
        os_modelarts_external_access (str | None): How the pool is reached from outside, for example elb.
        os_modelarts_scheduler_extension (str | None): Priority that other users may give to their jobs in a shared pool.
        os_modelarts_volcano_scheduler_cabinet_exclusive_enabled (str | None): When present, the pool runs jobs that need a whole cabinet, although it was not created by cabinets.
        os_modelarts_tenant_domain_name (str | None): Name of the account that the pool was created in.
        os_modelarts_pool_scheduler_queue_strategy (str | None): Strategy of the scheduling queue.
        os_modelarts_pool_subpools_count (str | None): Number of logical pools in the pool.
        os_modelarts_pool_scope_external_dependency_train (str | None): What training depends on outside of the pool, a JSON object in a text.
        os_modelarts_pool_scope_external_dependency_infer (str | None): What inference depends on outside of the pool, a JSON object in a text.
        os_modelarts_pool_scope_external_dependency_notebook (str | None): What notebooks depend on outside of the pool, a JSON object in a text.

    Source: 001_bf673bd6dff8b58d.txt, Table 6 of ShowPool; ModelArts API Reference,
    resource_management/resource_pool_management/creating_resource_pools.rst, Table 25;
    huaweicloudsdkmodelarts 3.1.219, PoolMetaAnnotations
    """

    os_modelarts_description: str | None = UNSET
    os_modelarts_billing_mode: PoolBillingMode | str | None = UNSET
    os_modelarts_period_num: str | None = UNSET
    os_modelarts_period_type: PoolPeriodType | str | None = UNSET
    os_modelarts_auto_renew: PoolAutoRenew | str | None = PoolAutoRenew.MANUAL
    os_modelarts_promotion_info: str | None = UNSET
    os_modelarts_service_console_url: str | None = UNSET
    os_modelarts_order_id: str | None = UNSET
    os_modelarts_flavor_resource_ids: str | None = UNSET
    os_modelarts_tms_tags: str | None = UNSET
    os_modelarts_external_access: str | None = UNSET
    os_modelarts_scheduler_extension: str | None = UNSET
    os_modelarts_volcano_scheduler_cabinet_exclusive_enabled: str | None = UNSET
    os_modelarts_tenant_domain_name: str | None = UNSET
    os_modelarts_pool_scheduler_queue_strategy: str | None = UNSET
    os_modelarts_pool_subpools_count: str | None = UNSET
    os_modelarts_pool_scope_external_dependency_train: str | None = UNSET
    os_modelarts_pool_scope_external_dependency_infer: str | None = UNSET
    os_modelarts_pool_scope_external_dependency_notebook: str | None = UNSET
