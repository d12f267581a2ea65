from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.os_license_scope_type import OsLicenseScopeType
from ..types import UNSET, Unset, open_enum, readable

if TYPE_CHECKING:
    from ..models.os_version import OsVersion
    from ..models.pool_scope_plugin import PoolScopePlugin


@_attrs_define
class ShowOsConfigResponse:
    """Configuration of resource pools and networks.

    Attributes:
        network_cidrs (list[str]): Blocks of addresses for networks, for example 192.168.128.0/17.
        network_quota (int): Most networks that can be created.
        pool_quota (int): Most resource pools that can be created.
        network_subnet_types (list[str] | Unset): Types of subnets to choose from; the empty text is one of
            them.
        pool_high_available (bool | Unset): Whether highly available resource pools can be created.
        poo_high_available (bool | Unset): Another spelling of poolHighAvailable.
        max_pool_flavors (int | Unset): Most flavors of a resource pool.
        cluster_flavor_specs (list[str] | str | Unset): Specifications of the management nodes of Kubernetes
            clusters.
        license_scope_type (OsLicenseScopeType | Unset): What the license allows: resource pools for either
            training or inference (single), or for both (multi).
        node_os_version_support (list[OsVersion] | Unset): Operating systems of nodes to choose from.
        volume_types (list[str] | Unset): Types of disks to choose from, for example SSD.
        pool_scope_plugins (list[PoolScopePlugin] | Unset): What each kind of jobs needs.
    """

    network_cidrs: list[str]
    network_quota: int
    pool_quota: int
    network_subnet_types: list[str] | Unset = UNSET
    pool_high_available: bool | Unset = UNSET
    poo_high_available: bool | Unset = UNSET
    max_pool_flavors: int | Unset = UNSET
    cluster_flavor_specs: list[str] | str | Unset = UNSET
    license_scope_type: OsLicenseScopeType | Unset = UNSET
    node_os_version_support: list[OsVersion] | Unset = UNSET
    volume_types: list[str] | Unset = UNSET
    pool_scope_plugins: list[PoolScopePlugin] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.os_version import OsVersion
        from ..models.pool_scope_plugin import PoolScopePlugin

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.network_cidrs
        if _value is not UNSET:
            _result["networkCidrs"] = _value
        _value = self.network_quota
        if _value is not UNSET:
            _result["networkQuota"] = _value
        _value = self.pool_quota
        if _value is not UNSET:
            _result["poolQuota"] = _value
        _value = self.network_subnet_types
        if _value is not UNSET:
            _result["networkSubnetTypes"] = _value
        _value = self.pool_high_available
        if _value is not UNSET:
            _result["poolHighAvailable"] = _value
        _value = self.poo_high_available
        if _value is not UNSET:
            _result["pooHighAvailable"] = _value
        _value = self.max_pool_flavors
        if _value is not UNSET:
            _result["maxPoolFlavors"] = _value
        _value = self.cluster_flavor_specs
        if _value is not UNSET:
            _result["clusterFlavorSpecs"] = _value
        _value = self.license_scope_type
        if _value is not UNSET:
            _result["licenseScopeType"] = _value.value if isinstance(_value, OsLicenseScopeType) else _value
        _value = self.node_os_version_support
        if _value is not UNSET:
            _result["nodeOSVersionSupport"] = (
                [(item0.to_dict() if isinstance(item0, OsVersion) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        _value = self.volume_types
        if _value is not UNSET:
            _result["volumeTypes"] = _value
        _value = self.pool_scope_plugins
        if _value is not UNSET:
            _result["poolScopePlugins"] = (
                [(item0.to_dict() if isinstance(item0, PoolScopePlugin) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> ShowOsConfigResponse:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.os_version import OsVersion
        from ..models.pool_scope_plugin import PoolScopePlugin

        _rest: dict[str, Any] = dict(src_dict)
        network_cidrs: Any = _rest.pop("networkCidrs", UNSET)
        network_quota: Any = _rest.pop("networkQuota", UNSET)
        pool_quota: Any = _rest.pop("poolQuota", UNSET)
        network_subnet_types: Any = _rest.pop("networkSubnetTypes", UNSET)
        pool_high_available: Any = _rest.pop("poolHighAvailable", UNSET)
        poo_high_available: Any = _rest.pop("pooHighAvailable", UNSET)
        max_pool_flavors: Any = _rest.pop("maxPoolFlavors", UNSET)
        cluster_flavor_specs: Any = _rest.pop("clusterFlavorSpecs", UNSET)
        license_scope_type: Any = _rest.pop("licenseScopeType", UNSET)
        license_scope_type = open_enum(OsLicenseScopeType, license_scope_type)
        node_os_version_support: Any = _rest.pop("nodeOSVersionSupport", UNSET)
        node_os_version_support = (
            [(OsVersion.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in node_os_version_support]
            if isinstance(node_os_version_support, list)
            else node_os_version_support
        )
        volume_types: Any = _rest.pop("volumeTypes", UNSET)
        pool_scope_plugins: Any = _rest.pop("poolScopePlugins", UNSET)
        pool_scope_plugins = (
            [(PoolScopePlugin.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in pool_scope_plugins]
            if isinstance(pool_scope_plugins, list)
            else pool_scope_plugins
        )
        _result = cls(
            network_cidrs=network_cidrs,
            network_quota=network_quota,
            pool_quota=pool_quota,
            network_subnet_types=network_subnet_types,
            pool_high_available=pool_high_available,
            poo_high_available=poo_high_available,
            max_pool_flavors=max_pool_flavors,
            cluster_flavor_specs=cluster_flavor_specs,
            license_scope_type=license_scope_type,
            node_os_version_support=node_os_version_support,
            volume_types=volume_types,
            pool_scope_plugins=pool_scope_plugins,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
