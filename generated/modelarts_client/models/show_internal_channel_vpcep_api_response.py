from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, readable

if TYPE_CHECKING:
    from ..models.internal_channel_detail import InternalChannelDetail


@_attrs_define
class ShowInternalChannelVpcepApiResponse:
    """How real-time services are reached from a VPC.

    Attributes:
        dns_domain_name (str): Domain name that services are called by; for the DNS of the VPC.
        vpcep_info (list[InternalChannelDetail]): The channels.
    """

    dns_domain_name: str
    vpcep_info: list[InternalChannelDetail]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.internal_channel_detail import InternalChannelDetail

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.dns_domain_name
        if _value is not UNSET:
            _result["dns_domain_name"] = _value
        _value = self.vpcep_info
        if _value is not UNSET:
            _result["vpcep_info"] = (
                [(item0.to_dict() if isinstance(item0, InternalChannelDetail) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> ShowInternalChannelVpcepApiResponse:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.internal_channel_detail import InternalChannelDetail

        _rest: dict[str, Any] = dict(src_dict)
        dns_domain_name: Any = _rest.pop("dns_domain_name", UNSET)
        vpcep_info: Any = _rest.pop("vpcep_info", UNSET)
        vpcep_info = (
            [(InternalChannelDetail.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in vpcep_info]
            if isinstance(vpcep_info, list)
            else vpcep_info
        )
        _result = cls(
            dns_domain_name=dns_domain_name,
            vpcep_info=vpcep_info,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
