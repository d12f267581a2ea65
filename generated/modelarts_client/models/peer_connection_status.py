from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.peer_connection_phase import PeerConnectionPhase
from ..types import UNSET, Unset, open_enum, readable


@_attrs_define
class PeerConnectionStatus:
    """State of a peering connection.

    Attributes:
        peer_vpc_id (str): ID of the VPC at the other end.
        peer_subnet_id (str): ID of the subnet at the other end.
        default_gate_way (bool | Unset): Whether a default route is made. Default: False.
        phase (PeerConnectionPhase | Unset): Status of a peering connection.
    """

    peer_vpc_id: str
    peer_subnet_id: str
    default_gate_way: bool | Unset = False
    phase: PeerConnectionPhase | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.peer_vpc_id
        if _value is not UNSET:
            _result["peerVpcId"] = _value
        _value = self.peer_subnet_id
        if _value is not UNSET:
            _result["peerSubnetId"] = _value
        _value = self.default_gate_way
        if _value is not UNSET:
            _result["defaultGateWay"] = _value
        _value = self.phase
        if _value is not UNSET:
            _result["phase"] = _value.value if isinstance(_value, PeerConnectionPhase) else _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> PeerConnectionStatus:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        _rest: dict[str, Any] = dict(src_dict)
        peer_vpc_id: Any = _rest.pop("peerVpcId", UNSET)
        peer_subnet_id: Any = _rest.pop("peerSubnetId", UNSET)
        default_gate_way: Any = _rest.pop("defaultGateWay", UNSET)
        phase: Any = _rest.pop("phase", UNSET)
        phase = open_enum(PeerConnectionPhase, phase)
        _result = cls(
            peer_vpc_id=peer_vpc_id,
            peer_subnet_id=peer_subnet_id,
            default_gate_way=default_gate_way,
            phase=phase,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
