from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.pool_business import PoolBusiness
from ..models.pool_sharing import PoolSharing
from ..types import UNSET, Unset, open_enum, readable


@_attrs_define
class PoolMetaLabels:
    """Labels of a pool.

    Attributes:
        os_modelarts_name (str): Name that users see, given by the user: 4 to 64 characters.
        os_modelarts_workspace_id (str | Unset): Workspace of the pool. Default: '0'.
        os_modelarts_node_prefix (str | Unset): What the names of the nodes begin with; empty for no prefix.
        os_modelarts_resource_id (str | Unset): ID of the pool in billing.
        os_modelarts_tenant_domain_id (str | Unset): ID of the account that the pool was created in.
        os_modelarts_tenant_project_id (str | Unset): ID of the project of the pool.
        os_modelarts_enterprise_project_id (str | Unset): ID of the enterprise project of the pool.
        os_modelarts_pool_biz (PoolBusiness | Unset): Whether a pool is for everybody (public) or for one tenant
            (private).
        os_modelarts_create_from (str | Unset): Where the pool was created, for example console or admin-
            console.
        os_modelarts_sharing (PoolSharing | Unset): Whether a pool can be shared.
        os_modelarts_nobilling (str | Unset): Whether the pool is billed.
        os_modelarts_order_name (str | Unset): Last order of the pool.
        os_modelarts_region (str | Unset): Region of the pool.
    """

    os_modelarts_name: str
    os_modelarts_workspace_id: str | Unset = "0"
    os_modelarts_node_prefix: str | Unset = UNSET
    os_modelarts_resource_id: str | Unset = UNSET
    os_modelarts_tenant_domain_id: str | Unset = UNSET
    os_modelarts_tenant_project_id: str | Unset = UNSET
    os_modelarts_enterprise_project_id: str | Unset = UNSET
    os_modelarts_pool_biz: PoolBusiness | Unset = UNSET
    os_modelarts_create_from: str | Unset = UNSET
    os_modelarts_sharing: PoolSharing | Unset = UNSET
    os_modelarts_nobilling: str | Unset = UNSET
    os_modelarts_order_name: str | Unset = UNSET
    os_modelarts_region: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.os_modelarts_name
        if _value is not UNSET:
            _result["os.modelarts/name"] = _value
        _value = self.os_modelarts_workspace_id
        if _value is not UNSET:
            _result["os.modelarts/workspace.id"] = _value
        _value = self.os_modelarts_node_prefix
        if _value is not UNSET:
            _result["os.modelarts/node.prefix"] = _value
        _value = self.os_modelarts_resource_id
        if _value is not UNSET:
            _result["os.modelarts/resource.id"] = _value
        _value = self.os_modelarts_tenant_domain_id
        if _value is not UNSET:
            _result["os.modelarts/tenant.domain.id"] = _value
        _value = self.os_modelarts_tenant_project_id
        if _value is not UNSET:
            _result["os.modelarts/tenant.project.id"] = _value
        _value = self.os_modelarts_enterprise_project_id
        if _value is not UNSET:
            _result["os.modelarts/enterprise.project.id"] = _value
        _value = self.os_modelarts_pool_biz
        if _value is not UNSET:
            _result["os.modelarts.pool/biz"] = _value.value if isinstance(_value, PoolBusiness) else _value
        _value = self.os_modelarts_create_from
        if _value is not UNSET:
            _result["os.modelarts/create-from"] = _value
        _value = self.os_modelarts_sharing
        if _value is not UNSET:
            _result["os.modelarts/sharing"] = _value.value if isinstance(_value, PoolSharing) else _value
        _value = self.os_modelarts_nobilling
        if _value is not UNSET:
            _result["os.modelarts/nobilling"] = _value
        _value = self.os_modelarts_order_name
        if _value is not UNSET:
            _result["os.modelarts/order.name"] = _value
        _value = self.os_modelarts_region
        if _value is not UNSET:
            _result["os.modelarts/region"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> PoolMetaLabels:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        _rest: dict[str, Any] = dict(src_dict)
        os_modelarts_name: Any = _rest.pop("os.modelarts/name", UNSET)
        os_modelarts_workspace_id: Any = _rest.pop("os.modelarts/workspace.id", UNSET)
        os_modelarts_node_prefix: Any = _rest.pop("os.modelarts/node.prefix", UNSET)
        os_modelarts_resource_id: Any = _rest.pop("os.modelarts/resource.id", UNSET)
        os_modelarts_tenant_domain_id: Any = _rest.pop("os.modelarts/tenant.domain.id", UNSET)
        os_modelarts_tenant_project_id: Any = _rest.pop("os.modelarts/tenant.project.id", UNSET)
        os_modelarts_enterprise_project_id: Any = _rest.pop("os.modelarts/enterprise.project.id", UNSET)
        os_modelarts_pool_biz: Any = _rest.pop("os.modelarts.pool/biz", UNSET)
        os_modelarts_pool_biz = open_enum(PoolBusiness, os_modelarts_pool_biz)
        os_modelarts_create_from: Any = _rest.pop("os.modelarts/create-from", UNSET)
        os_modelarts_sharing: Any = _rest.pop("os.modelarts/sharing", UNSET)
        os_modelarts_sharing = open_enum(PoolSharing, os_modelarts_sharing)
        os_modelarts_nobilling: Any = _rest.pop("os.modelarts/nobilling", UNSET)
        os_modelarts_order_name: Any = _rest.pop("os.modelarts/order.name", UNSET)
        os_modelarts_region: Any = _rest.pop("os.modelarts/region", UNSET)
        _result = cls(
            os_modelarts_name=os_modelarts_name,
            os_modelarts_workspace_id=os_modelarts_workspace_id,
            os_modelarts_node_prefix=os_modelarts_node_prefix,
            os_modelarts_resource_id=os_modelarts_resource_id,
            os_modelarts_tenant_domain_id=os_modelarts_tenant_domain_id,
            os_modelarts_tenant_project_id=os_modelarts_tenant_project_id,
            os_modelarts_enterprise_project_id=os_modelarts_enterprise_project_id,
            os_modelarts_pool_biz=os_modelarts_pool_biz,
            os_modelarts_create_from=os_modelarts_create_from,
            os_modelarts_sharing=os_modelarts_sharing,
            os_modelarts_nobilling=os_modelarts_nobilling,
            os_modelarts_order_name=os_modelarts_order_name,
            os_modelarts_region=os_modelarts_region,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
