from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.resource_flavor_volume_type import ResourceFlavorVolumeType
from ..types import UNSET, Unset, open_enum, readable


@_attrs_define
class ResourceFlavorRootVolume:
    """System disk of a node.

    Attributes:
        volume_type (ResourceFlavorVolumeType | Unset): Type of a disk: ultra-high I/O (SSD), general purpose
            (GPSSD), high I/O (SAS) or common (SATA).
        size (str | Unset): Size of the disk, in GiB.
    """

    volume_type: ResourceFlavorVolumeType | Unset = UNSET
    size: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.volume_type
        if _value is not UNSET:
            _result["volumeType"] = _value.value if isinstance(_value, ResourceFlavorVolumeType) else _value
        _value = self.size
        if _value is not UNSET:
            _result["size"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> ResourceFlavorRootVolume:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        _rest: dict[str, Any] = dict(src_dict)
        volume_type: Any = _rest.pop("volumeType", UNSET)
        volume_type = open_enum(ResourceFlavorVolumeType, volume_type)
        size: Any = _rest.pop("size", UNSET)
        _result = cls(
            volume_type=volume_type,
            size=size,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
