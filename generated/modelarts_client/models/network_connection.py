from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable

if TYPE_CHECKING:
    from ..models.peer_connection_item import PeerConnectionItem
    from ..models.sfs_turbo_connection_item import SfsTurboConnectionItem


@_attrs_define
class NetworkConnection:
    """What a network is connected to.

    Attributes:
        peer_connection_list (list[PeerConnectionItem] | Unset): VPCs that the network peers with.
        sfs_turbo_connection_list (list[SfsTurboConnectionItem] | Unset): SFS Turbo instances that the network
            reaches through attached NICs.
    """

    peer_connection_list: list[PeerConnectionItem] | Unset = UNSET
    sfs_turbo_connection_list: list[SfsTurboConnectionItem] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.peer_connection_item import PeerConnectionItem
        from ..models.sfs_turbo_connection_item import SfsTurboConnectionItem

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.peer_connection_list
        if _value is not UNSET:
            _result["peerConnectionList"] = (
                [(item0.to_dict() if isinstance(item0, PeerConnectionItem) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        _value = self.sfs_turbo_connection_list
        if _value is not UNSET:
            _result["sfsTurboConnectionList"] = (
                [(item0.to_dict() if isinstance(item0, SfsTurboConnectionItem) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> NetworkConnection:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.peer_connection_item import PeerConnectionItem
        from ..models.sfs_turbo_connection_item import SfsTurboConnectionItem

        _rest: dict[str, Any] = dict(src_dict)
        peer_connection_list: Any = _rest.pop("peerConnectionList", UNSET)
        peer_connection_list = (
            [
                (PeerConnectionItem.from_dict(item0) if isinstance(item0, dict) else item0)
                for item0 in peer_connection_list
            ]
            if isinstance(peer_connection_list, list)
            else peer_connection_list
        )
        sfs_turbo_connection_list: Any = _rest.pop("sfsTurboConnectionList", UNSET)
        sfs_turbo_connection_list = (
            [
                (SfsTurboConnectionItem.from_dict(item0) if isinstance(item0, dict) else item0)
                for item0 in sfs_turbo_connection_list
            ]
            if isinstance(sfs_turbo_connection_list, list)
            else sfs_turbo_connection_list
        )
        _result = cls(
            peer_connection_list=peer_connection_list,
            sfs_turbo_connection_list=sfs_turbo_connection_list,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
