from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.sfs_turbo_connection_state import SfsTurboConnectionState
from ..models.sfs_turbo_connection_type import SfsTurboConnectionType
from ..types import UNSET, Unset, open_enum, readable


@_attrs_define
class SfsTurboConnectionStatus:
    """State of a connection to SFS Turbo.

    Attributes:
        name (str): Name of the SFS Turbo instance.
        sfs_id (str): ID of the SFS Turbo instance.
        connection_type (SfsTurboConnectionType | Unset): How a network reaches SFS Turbo: through an attached
            NIC (VpcPort) or VPC peering (Peering).
        ip_addr (str | Unset): Address of the SFS Turbo instance.
        status (SfsTurboConnectionState | Unset): Status of a connection to SFS Turbo.
    """

    name: str
    sfs_id: str
    connection_type: SfsTurboConnectionType | Unset = UNSET
    ip_addr: str | Unset = UNSET
    status: SfsTurboConnectionState | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.name
        if _value is not UNSET:
            _result["name"] = _value
        _value = self.sfs_id
        if _value is not UNSET:
            _result["sfsId"] = _value
        _value = self.connection_type
        if _value is not UNSET:
            _result["connectionType"] = _value.value if isinstance(_value, SfsTurboConnectionType) else _value
        _value = self.ip_addr
        if _value is not UNSET:
            _result["ipAddr"] = _value
        _value = self.status
        if _value is not UNSET:
            _result["status"] = _value.value if isinstance(_value, SfsTurboConnectionState) else _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> SfsTurboConnectionStatus:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        _rest: dict[str, Any] = dict(src_dict)
        name: Any = _rest.pop("name", UNSET)
        sfs_id: Any = _rest.pop("sfsId", UNSET)
        connection_type: Any = _rest.pop("connectionType", UNSET)
        connection_type = open_enum(SfsTurboConnectionType, connection_type)
        ip_addr: Any = _rest.pop("ipAddr", UNSET)
        status: Any = _rest.pop("status", UNSET)
        status = open_enum(SfsTurboConnectionState, status)
        _result = cls(
            name=name,
            sfs_id=sfs_id,
            connection_type=connection_type,
            ip_addr=ip_addr,
            status=status,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
