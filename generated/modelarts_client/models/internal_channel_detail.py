from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, readable


@_attrs_define
class InternalChannelDetail:
    """A channel to real-time services, by way of a VPC endpoint service.

    Attributes:
        vpcep_service_id (str): ID of the VPC endpoint service.
        vpcep_service_name (str): Name of the VPC endpoint service.
        service_port (int): Port of the channel.
    """

    vpcep_service_id: str
    vpcep_service_name: str
    service_port: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.vpcep_service_id
        if _value is not UNSET:
            _result["vpcep_service_id"] = _value
        _value = self.vpcep_service_name
        if _value is not UNSET:
            _result["vpcep_service_name"] = _value
        _value = self.service_port
        if _value is not UNSET:
            _result["service_port"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> InternalChannelDetail:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        _rest: dict[str, Any] = dict(src_dict)
        vpcep_service_id: Any = _rest.pop("vpcep_service_id", UNSET)
        vpcep_service_name: Any = _rest.pop("vpcep_service_name", UNSET)
        service_port: Any = _rest.pop("service_port", UNSET)
        _result = cls(
            vpcep_service_id=vpcep_service_id,
            vpcep_service_name=vpcep_service_name,
            service_port=service_port,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
