# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.pool_business import PoolBusiness
    from ..models.pool_sharing import PoolSharing


@_base.reads(
    {
        "os_modelarts_pool_biz": _codecs.Choice("PoolBusiness"),
        "os_modelarts_sharing": _codecs.Choice("PoolSharing"),
    },
    names={
        "os_modelarts_name": "os.modelarts/name",
        "os_modelarts_workspace_id": "os.modelarts/workspace.id",
        "os_modelarts_node_prefix": "os.modelarts/node.prefix",
        "os_modelarts_resource_id": "os.modelarts/resource.id",
        "os_modelarts_tenant_domain_id": "os.modelarts/tenant.domain.id",
        "os_modelarts_tenant_project_id": "os.modelarts/tenant.project.id",
        "os_modelarts_enterprise_project_id": "os.modelarts/enterprise.project.id",
        "os_modelarts_pool_biz": "os.modelarts.pool/biz",
        "os_modelarts_create_from": "os.modelarts/create-from",
        "os_modelarts_sharing": "os.modelarts/sharing",
        "os_modelarts_nobilling": "os.modelarts/nobilling",
        "os_modelarts_order_name": "os.modelarts/order.name",
        "os_modelarts_region": "os.modelarts/region",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class PoolMetaLabels(_base.MappingMethods, _base.Model):
    """Labels of a pool.

    Attributes:
        os_modelarts_name (str): Display name, given by the user: 4 to 64 characters.
        os_modelarts_workspace_id (str | None): Workspace of the pool. Default: '0'.
        os_modelarts_node_prefix (str | None): Prefix of the names of the nodes; empty for none.
        os_modelarts_resource_id (str | None): ID of the pool in billing.
        os_modelarts_tenant_domain_id (str | None): ID of the account that the pool was created in.
        os_modelarts_tenant_project_id (str | None): ID of the project of the pool.
        os_modelarts_enterprise_project_id (str | None): ID of the enterprise project of the pool.
        os_modelarts_pool_biz (PoolBusiness | str | None): Whether a pool is for everybody (public) or for one tenant (private).
        os_modelarts_create_from (str | None): Where the pool was created, for example console or admin-console.
        os_modelarts_sharing (PoolSharing | str | None): Whether a pool can be shared.
        os_modelarts_nobilling (str | None): Whether the pool is billed.
        os_modelarts_order_name (str | None): Last order of the pool.
        os_modelarts_region (str | None): Region of the pool.

    Source: 001_bf673bd6dff8b58d.txt, Table 5 of ShowPool; ModelArts API Reference,
    resource_management/resource_pool_management/creating_resource_pools.rst, Table 24; ModelArts API
    Reference of 2024-11-28, resource_management/resource_pool_management/creating_resource_pools.rst, Table
    18; huaweicloudsdkmodelarts 3.1.219, PoolMetaLabels
    """

    os_modelarts_name: str
    os_modelarts_workspace_id: str | None = "0"
    os_modelarts_node_prefix: str | None = UNSET
    os_modelarts_resource_id: str | None = UNSET
    os_modelarts_tenant_domain_id: str | None = UNSET
    os_modelarts_tenant_project_id: str | None = UNSET
    os_modelarts_enterprise_project_id: str | None = UNSET
    os_modelarts_pool_biz: PoolBusiness | str | None = UNSET
    os_modelarts_create_from: str | None = UNSET
    os_modelarts_sharing: PoolSharing | str | None = UNSET
    os_modelarts_nobilling: str | None = UNSET
    os_modelarts_order_name: str | None = UNSET
    os_modelarts_region: str | None = UNSET
