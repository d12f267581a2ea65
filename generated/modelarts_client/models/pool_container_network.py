from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.pool_container_network_mode import PoolContainerNetworkMode
from ..types import UNSET, Unset, open_enum, readable


@_attrs_define
class PoolContainerNetwork:
    """Network of the containers of a pool.

    Attributes:
        mode (PoolContainerNetworkMode | Unset): Model of a container network: a tunnel (overlay_l2), routes of
            the VPC (vpc-router) or network interfaces of the VPC (eni).
        cidr (str | Unset): Addresses of the containers, a CIDR block such as 172.16.0.0/16; cannot be changed.
            Only in the modes overlay_l2 and vpc-router; CCE chooses it when it is absent.
    """

    mode: PoolContainerNetworkMode | Unset = UNSET
    cidr: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.mode
        if _value is not UNSET:
            _result["mode"] = _value.value if isinstance(_value, PoolContainerNetworkMode) else _value
        _value = self.cidr
        if _value is not UNSET:
            _result["cidr"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> PoolContainerNetwork:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        _rest: dict[str, Any] = dict(src_dict)
        mode: Any = _rest.pop("mode", UNSET)
        mode = open_enum(PoolContainerNetworkMode, mode)
        cidr: Any = _rest.pop("cidr", UNSET)
        _result = cls(
            mode=mode,
            cidr=cidr,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
