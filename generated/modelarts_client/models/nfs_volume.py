from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable


@_attrs_define
class NfsVolume:
    """A volume attached through NFS.

    Attributes:
        nfs_server_path (str | Unset): Path on the NFS server, for example 10.10.10.10:/example/path.
        local_path (str | Unset): Where the volume is mounted in the container.
        read_only (bool | Unset): Whether the volume is read-only.
    """

    nfs_server_path: str | Unset = UNSET
    local_path: str | Unset = UNSET
    read_only: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.nfs_server_path
        if _value is not UNSET:
            _result["nfs_server_path"] = _value
        _value = self.local_path
        if _value is not UNSET:
            _result["local_path"] = _value
        _value = self.read_only
        if _value is not UNSET:
            _result["read_only"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> NfsVolume:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        _rest: dict[str, Any] = dict(src_dict)
        nfs_server_path: Any = _rest.pop("nfs_server_path", UNSET)
        local_path: Any = _rest.pop("local_path", UNSET)
        read_only: Any = _rest.pop("read_only", UNSET)
        _result = cls(
            nfs_server_path=nfs_server_path,
            local_path=local_path,
            read_only=read_only,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
