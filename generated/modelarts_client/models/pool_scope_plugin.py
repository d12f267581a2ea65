from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.pool_scope_type import PoolScopeType
from ..types import UNSET, Unset, open_enum, readable


@_attrs_define
class PoolScopePlugin:
    """What a kind of jobs needs of a resource pool.

    Attributes:
        scope (PoolScopeType): Type of jobs that a pool runs: training, inference or notebooks.
        plugins (list[str] | Unset): Names of the plug-ins.
        external_dependency (bool | Unset): Whether the jobs depend on other services.
        reserved_network_cidr (list[str] | Unset): Blocks of addresses that networks must not use.
        support_retry (bool | Unset): Whether enabling this kind of jobs can be tried again.
    """

    scope: PoolScopeType
    plugins: list[str] | Unset = UNSET
    external_dependency: bool | Unset = UNSET
    reserved_network_cidr: list[str] | Unset = UNSET
    support_retry: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.scope
        if _value is not UNSET:
            _result["scope"] = _value.value if isinstance(_value, PoolScopeType) else _value
        _value = self.plugins
        if _value is not UNSET:
            _result["plugins"] = _value
        _value = self.external_dependency
        if _value is not UNSET:
            _result["externalDependency"] = _value
        _value = self.reserved_network_cidr
        if _value is not UNSET:
            _result["reservedNetworkCidr"] = _value
        _value = self.support_retry
        if _value is not UNSET:
            _result["supportRetry"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> PoolScopePlugin:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        _rest: dict[str, Any] = dict(src_dict)
        scope: Any = _rest.pop("scope", UNSET)
        scope = open_enum(PoolScopeType, scope)
        plugins: Any = _rest.pop("plugins", UNSET)
        external_dependency: Any = _rest.pop("externalDependency", UNSET)
        reserved_network_cidr: Any = _rest.pop("reservedNetworkCidr", UNSET)
        support_retry: Any = _rest.pop("supportRetry", UNSET)
        _result = cls(
            scope=scope,
            plugins=plugins,
            external_dependency=external_dependency,
            reserved_network_cidr=reserved_network_cidr,
            support_retry=support_retry,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
