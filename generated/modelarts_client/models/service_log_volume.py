from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, readable


@_attrs_define
class ServiceLogVolume:
    """A directory of the host that logs go to.

    Attributes:
        host_path (str): Path on the host.
        mount_path (str): Path of the logs in the container.
    """

    host_path: str
    mount_path: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.host_path
        if _value is not UNSET:
            _result["host_path"] = _value
        _value = self.mount_path
        if _value is not UNSET:
            _result["mount_path"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> ServiceLogVolume:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        _rest: dict[str, Any] = dict(src_dict)
        host_path: Any = _rest.pop("host_path", UNSET)
        mount_path: Any = _rest.pop("mount_path", UNSET)
        _result = cls(
            host_path=host_path,
            mount_path=mount_path,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
