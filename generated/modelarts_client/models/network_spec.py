from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable

if TYPE_CHECKING:
    from ..models.network_connection import NetworkConnection


@_attrs_define
class NetworkSpec:
    """What is wanted of a network.

    Attributes:
        cidr (str): Addresses of the network: in 172.16.0.0/12 with a prefix of 12 to 24 bits, or in
            192.168.0.0/16 with one of 16 to 24 bits.
        ipv6enable (bool | Unset): Whether IPv6 is enabled; once enabled, it stays so.
        connection (NetworkConnection | Unset): What a network is connected to.
    """

    cidr: str
    ipv6enable: bool | Unset = UNSET
    connection: NetworkConnection | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.network_connection import NetworkConnection

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.cidr
        if _value is not UNSET:
            _result["cidr"] = _value
        _value = self.ipv6enable
        if _value is not UNSET:
            _result["ipv6enable"] = _value
        _value = self.connection
        if _value is not UNSET:
            _result["connection"] = _value.to_dict() if isinstance(_value, NetworkConnection) else _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> NetworkSpec:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.network_connection import NetworkConnection

        _rest: dict[str, Any] = dict(src_dict)
        cidr: Any = _rest.pop("cidr", UNSET)
        ipv6enable: Any = _rest.pop("ipv6enable", UNSET)
        connection: Any = _rest.pop("connection", UNSET)
        connection = NetworkConnection.from_dict(connection) if isinstance(connection, dict) else connection
        _result = cls(
            cidr=cidr,
            ipv6enable=ipv6enable,
            connection=connection,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
