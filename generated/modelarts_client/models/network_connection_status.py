from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable

if TYPE_CHECKING:
    from ..models.peer_connection_status import PeerConnectionStatus
    from ..models.sfs_turbo_connection_status import SfsTurboConnectionStatus


@_attrs_define
class NetworkConnectionStatus:
    """State of the connections of a network.

    Attributes:
        peer_connection_status (list[PeerConnectionStatus] | Unset): State of each peering connection.
        sfs_turbo_status (list[SfsTurboConnectionStatus] | Unset): State of each SFS Turbo instance that the
            network reaches.
    """

    peer_connection_status: list[PeerConnectionStatus] | Unset = UNSET
    sfs_turbo_status: list[SfsTurboConnectionStatus] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.peer_connection_status import PeerConnectionStatus
        from ..models.sfs_turbo_connection_status import SfsTurboConnectionStatus

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.peer_connection_status
        if _value is not UNSET:
            _result["peerConnectionStatus"] = (
                [(item0.to_dict() if isinstance(item0, PeerConnectionStatus) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        _value = self.sfs_turbo_status
        if _value is not UNSET:
            _result["sfsTurboStatus"] = (
                [(item0.to_dict() if isinstance(item0, SfsTurboConnectionStatus) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> NetworkConnectionStatus:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.peer_connection_status import PeerConnectionStatus
        from ..models.sfs_turbo_connection_status import SfsTurboConnectionStatus

        _rest: dict[str, Any] = dict(src_dict)
        peer_connection_status: Any = _rest.pop("peerConnectionStatus", UNSET)
        peer_connection_status = (
            [
                (PeerConnectionStatus.from_dict(item0) if isinstance(item0, dict) else item0)
                for item0 in peer_connection_status
            ]
            if isinstance(peer_connection_status, list)
            else peer_connection_status
        )
        sfs_turbo_status: Any = _rest.pop("sfsTurboStatus", UNSET)
        sfs_turbo_status = (
            [
                (SfsTurboConnectionStatus.from_dict(item0) if isinstance(item0, dict) else item0)
                for item0 in sfs_turbo_status
            ]
            if isinstance(sfs_turbo_status, list)
            else sfs_turbo_status
        )
        _result = cls(
            peer_connection_status=peer_connection_status,
            sfs_turbo_status=sfs_turbo_status,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
